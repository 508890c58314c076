"""What the README shows is what Trellis does."""

import json
import re
import shlex
from pathlib import Path

import pytest

from app.cli import VERBS, main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHIPPED = ("resources/", "tests/")


def _fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def _examples() -> list[list[str]]:
    lines = [line for block in _fenced("sh") for line in block.splitlines()]
    return [shlex.split(line)[2:] for line in lines if line.startswith("python main.py ")]


def test_every_verb_has_an_example() -> None:
    assert {example[0] for example in _examples()} == set(VERBS)


def test_the_examples_run_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for example in _examples():
        argv = [str(ROOT / word) if word.startswith(SHIPPED) else word for word in example]
        assert (main(argv), capsys.readouterr().err) == (0, "")
    assert len(list((tmp_path / "guides").glob("*.pdf"))) == 2
    assert (tmp_path / "demo-out" / "matches.csv").exists()
    assert (tmp_path / "scores.csv").exists()


def test_the_settings_are_those_of_the_example() -> None:
    shown = json.loads(_fenced("json")[0])
    path = ROOT / "resources" / "sample" / "government-settings.json"
    assert shown == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md"])
def test_every_link_leads_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_every_command_of_make_is_there() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"make ([a-z]+)", README)) <= set(targets)


def _packages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def test_the_tree_of_the_architecture_is_the_tree_there_is() -> None:
    tree = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("```")[1]
    app = tree[tree.index("app/") : tree.index("resources/")]
    _, *parts = re.split(r"^  (\w+)/", app, flags=re.MULTILINE)
    layers = dict(zip(parts[::2], parts[1::2], strict=True))
    assert layers.keys() == _packages(ROOT / "app")
    for layer, text in layers.items():
        named, packages = set(re.findall(r"(\w+)/", text)), _packages(ROOT / "app" / layer)
        inside = set().union(*(_packages(ROOT / "app" / layer / each) for each in packages))
        assert packages <= named <= packages | inside
        files = re.findall(r"\w+\.py", text)
        assert [name for name in files if not (ROOT / "app" / layer / name).exists()] == []

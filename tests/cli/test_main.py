"""What the command line answers: exit codes, one sentence for each failure, help on each verb."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import VERBS, check, main
from app.core.problems import Problem

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert f"usage: trellis {verb}" in capsys.readouterr().out


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_loads_qt(verb: str) -> None:
    code = (
        "import sys; from app.cli import main\n"
        f"try: main([{verb!r}, '--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=-3).returncode == 0


@pytest.mark.parametrize(
    "argv", [["plant"], ["check"], ["check", "--workspace"], ["--demo", "--workspace", "x"]]
)
def test_wrong_arguments_get_one_sentence(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(argv)
    told = capsys.readouterr()
    assert left.value.code == 2
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_a_problem_is_said_in_words_on_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--workspace", str(tmp_path / "nowhere.trellis")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("There is no file nowhere.trellis in ")
    assert len(told.err.splitlines()) == 1


def test_what_nobody_expected_is_kept_in_a_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> int:
        raise KeyError("a mistake in Trellis")

    monkeypatch.setattr(check, "run", fail)
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path)
    assert main(["check", "--workspace", "x"]) == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    report = re.search(r"written down in (.+)\.$", told.strip())
    assert report and "a mistake in Trellis" in Path(report[1]).read_text("utf-8")


def test_a_reader_who_leaves_is_no_failure() -> None:
    buffered = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "main.py", "check", "--help"],
        cwd=ROOT,
        env=buffered,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert done.stderr == ""


def test_without_a_display_the_window_says_what_else_can_be_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise Problem("cli.no_display")

    monkeypatch.setattr("app.cli.window.refuse_without_display", refuse)
    assert main([]) == 2
    assert "main.py demo" in capsys.readouterr().err

"""The set-up speaks in sentences, and works only when there is something to do."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up script, on a project that has nothing installed."""
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "packaging" / "set_up.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "STAMP", tmp_path / "stamp")
    return module


def test_an_old_python_is_named(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\."):
        set_up.main(wants_tools=False)


def test_a_missing_venv_module_is_named_with_its_package(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match=r"sudo apt install python3\.\d+-venv"):
        set_up.make_venv()


def test_installing_again_only_when_the_project_asks_for_something_else(
    set_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up.subprocess, "call", lambda *_: 0)
    assert not set_up.is_installed(wants_tools=False)
    set_up.install(wants_tools=False)
    assert set_up.is_installed(wants_tools=False)
    assert not set_up.is_installed(wants_tools=True)
    set_up.install(wants_tools=True)
    assert set_up.is_installed(wants_tools=True)
    assert set_up.is_installed(wants_tools=False)
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert not set_up.is_installed(wants_tools=False)


def test_a_failed_installation_is_not_taken_for_done(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up.subprocess, "call", lambda *_: 1)
    with pytest.raises(SystemExit, match="Check the network connection"):
        set_up.install(wants_tools=False)
    assert not set_up.is_installed(wants_tools=False)

"""What is said before Qt would abort: no display, or a library of the system is missing."""

import sys
from pathlib import Path

import pytest

from app.cli import display
from app.core.problems import Problem
from app.formats.wording.problems import sentence

ON_X = {"DISPLAY": ":0"}


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    "gone",
    [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": "/nowhere"}],
)
def test_a_display_that_does_not_answer_is_none(gone: dict[str, str]) -> None:
    with pytest.raises(Problem, match=r"cli\.no_display"):
        display.refuse_without_display(gone)


def test_a_platform_asked_for_by_name_is_taken() -> None:
    display.refuse_without_display({"QT_QPA_PLATFORM": "offscreen"})


def test_macos_and_windows_always_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    display.refuse_without_display({})


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "sudo apt install libegl1"),
        ("libxcb-cursor.so.0", "sudo dnf install xcb-util-cursor"),
        ("libxkbcommon.so.0", "sudo apt install libxkbcommon0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, library: str, package: str
) -> None:
    def missing(path: str) -> None:
        raise OSError(f"{library}: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(display, "_x_answers", lambda _: True)
    monkeypatch.setattr("ctypes.CDLL", missing)
    monkeypatch.setattr(display, "_qt_folder", lambda: Path(__file__).parent)
    monkeypatch.setattr(Path, "exists", lambda _: True)
    with pytest.raises(Problem) as caught:
        display.refuse_without_display(ON_X)
    assert library in sentence(caught.value)
    assert package in sentence(caught.value)


def test_a_library_that_only_one_platform_lacks_is_no_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lacking = {"wayland": "libwayland-cursor.so.0", "xcb": None}
    monkeypatch.setattr(display, "_platforms", lambda _: ["wayland", "xcb"])
    monkeypatch.setattr(display, "_first_missing", lacking.get)
    display.refuse_without_display(ON_X)

"""`make run`: the sample in the window or, without a display, as printed guides."""

import runpy
from pathlib import Path

import pytest

RUN = str(Path(__file__).parents[1] / "packaging" / "run.py")
WAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("shown_by", "asked"), [("offscreen", ["--demo"]), ("", ["demo", "demo-out"])]
)
def test_the_sample_is_shown_in_the_window_if_there_is_a_display(
    shown_by: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in WAYS:
        monkeypatch.delenv(way, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", shown_by)
    monkeypatch.setattr("sys.platform", "linux")
    calls: list[list[str]] = []
    monkeypatch.setattr("app.cli.main", lambda argv: calls.append(argv) or 0)
    assert runpy.run_path(RUN)["show"]() == 0
    assert calls == [asked]

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.formats.resources import resource
from app.ui.theme import DARK, LIGHT, Palette, apply, font_of, fonts, palette_of, text_scale
from app.ui.widgets.buttons import Button
from app.ui.widgets.icons import icon
from app.ui.widgets.labels import Body

GROUNDS = ("paper", "surface", "sunken")
TEXT_ON = {
    "ink": (*GROUNDS, "accent_soft", "notice_soft", "error_soft"),
    "muted": GROUNDS,
    "on_accent": ("accent",),
    "accent": (*GROUNDS, "accent_soft"),
    "mentor": ("paper", "surface"),
    "mentee": ("paper", "surface"),
    "notice": ("paper", "surface", "notice_soft"),
    "error": ("paper", "surface", "error_soft"),
}
LINES_ON = {"line_strong": ("paper", "surface"), "focus": GROUNDS, "accent": GROUNDS}


def contrast(one: str, two: str) -> float:
    """The WCAG 2 contrast ratio of two colours."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", TEXT_ON)
def test_text_can_be_read(palette: Palette, text: str) -> None:
    for ground in TEXT_ON[text]:
        assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5, ground


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("line", LINES_ON)
def test_lines_that_mean_something_can_be_seen(palette: Palette, line: str) -> None:
    for ground in LINES_ON[line]:
        assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3, ground


@pytest.mark.parametrize("dark", [False, True])
def test_the_window_has_the_colours_of_the_tokens(dressed: QApplication, dark: bool) -> None:
    apply(dressed, dark)
    tokens = DARK if dark else LIGHT
    widget = QWidget()
    widget.resize(40, 40)
    assert palette_of(widget) is tokens
    assert widget.grab().toImage().pixelColor(20, 20) == QColor(tokens.paper)


def test_a_shown_widget_changes_its_colours_with_the_theme(dressed: QApplication) -> None:
    button = Button("Undo", icon="undo")
    button.show()
    apply(dressed, dark=True)
    QTest.qWait(1)
    assert palette_of(button) is DARK
    shown = button.icon().pixmap(32, 32).toImage()
    assert DARK.ink.lower() in {shown.pixelColor(x, 14).name() for x in range(32)}


def test_style_sheets_of_a_widget_do_not_hide_its_theme(dressed: QApplication) -> None:
    apply(dressed, dark=True)
    label = Body("text")
    label.setStyleSheet("background: white; color: red")
    label.ensurePolished()
    assert palette_of(label) is DARK


def test_text_grows_to_twice_its_size(dressed: QApplication) -> None:
    label = Body("Structure")
    label.ensurePolished()
    small = label.sizeHint().height()
    apply(dressed, dark=False, scale=2.0)
    large = Body("Structure")
    large.ensurePolished()
    assert text_scale(large) == 2.0
    assert large.sizeHint().height() >= 1.9 * small
    assert font_of(large, 12).pixelSize() == 24


def test_names_in_other_scripts_get_their_faces_right_after_the_start(tmp_path: Path) -> None:
    """In a program of its own, on a machine that has no fonts at all."""
    (tmp_path / "fonts.conf").write_text("<fontconfig/>")
    script = (
        "from PySide6.QtWidgets import QApplication\n"
        "from PySide6.QtGui import QFontDatabase\n"
        "from app.ui.theme import apply\n"
        "app = QApplication([])\n"
        "apply(app, dark=False)\n"
        "print(' '.join(QFontDatabase.families()))\n"
        "app.processEvents()\n"
        "print(' '.join(QFontDatabase.families()))\n"
    )
    conf = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | conf,
        capture_output=True,
        text=True,
        check=True,
        cwd=resource().parent,
    ).stdout.splitlines()

    assert "Noto Sans" in said[0] and "Gentium Plus" in said[0]
    for name in ("Arabic", "Hebrew", "Devanagari", "Droid Sans Fallback", "NanumSquare"):
        assert name in said[1] and name not in said[0]


def test_missing_faces_are_no_failure(
    dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "resource", lambda *parts: tmp_path.joinpath(*parts))
    fonts.register_other_scripts()
    apply(dressed, dark=False)
    assert Body("still readable").sizeHint().width() > 0


@pytest.mark.parametrize("name", [path.stem for path in resource("icons").glob("*.svg")])
def test_each_icon_draws_something_in_the_asked_colour(light: QApplication, name: str) -> None:
    pixmap = QPixmap(48, 48)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    icon(name, LIGHT, "#2c6a50").paint(painter, 0, 0, 48, 48)
    painter.end()
    image = pixmap.toImage()
    seen = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert "#2c6a50" in seen


@pytest.mark.parametrize(("folder", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_in_controls_have_the_colours_of_the_tokens(folder: str, palette: Palette) -> None:
    ours = {getattr(palette, field.name) for field in fields(palette)}
    for path in resource("icons", "controls", folder).glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert any(f'stroke="{color}"' in text for color in ours), path.name

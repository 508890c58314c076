"""Whether this machine can show a window; Qt itself would abort without a word one reads."""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from app.core.problems import Problem

# Debian and Ubuntu, then Fedora.
PACKAGES = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
}
LIBRARIES = ("libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6Svg.so.6")


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is anywhere to show a window."""
    return not sys.platform.startswith("linux") or bool(_platforms(environment))


def refuse_without_display(environment: Mapping[str, str] = os.environ) -> None:
    """Raise Problem if there is no display, or a library of the system is missing for it."""
    if not sys.platform.startswith("linux"):
        return
    platforms = _platforms(environment)
    if not platforms:
        raise Problem("cli.no_display")
    missing = [_first_missing(platform) for platform in platforms]
    if all(missing):
        refuse_library(str(missing[-1]))


def refuse_library(name: str) -> None:
    """Raise Problem that names the package which brings that library."""
    debian, fedora = PACKAGES.get(name, (name, name))
    raise Problem("cli.library_missing", library=name, debian=debian, fedora=fedora)


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """Qt's platforms that could show a window, in the order in which Qt tries them."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [part.split(":")[0] for part in chosen.split(";")]
    answering = []
    if environment.get("WAYLAND_DISPLAY") and _wayland_answers(environment):
        answering.append("wayland")
    if environment.get("DISPLAY") and _x_answers(environment["DISPLAY"]):
        answering.append("xcb")
    return answering


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    return Path(environment.get("XDG_RUNTIME_DIR", ""), environment["WAYLAND_DISPLAY"]).exists()


def _x_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the missing library is what has to be said
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _first_missing(platform: str) -> str | None:
    qt = _qt_folder()
    plugin = qt / "plugins" / "platforms" / f"libq{platform}.so"
    paths = [*(qt / "lib" / name for name in LIBRARIES), plugin]
    return next(filter(None, map(_missing_for, filter(Path.exists, paths))), None)


def _missing_for(library: Path) -> str | None:
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        found = re.match(r"(\S+\.so[.\d]*):", str(error))
        return found[1] if found else str(error)
    return None


def _qt_folder() -> Path:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise Problem("cli.not_installed")
    return Path(spec.origin).parent / "Qt"

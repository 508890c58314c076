"""Taking a logo from a file: PNG, JPEG or SVG, checked and made small enough to keep."""

import warnings
from base64 import b64encode
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.core.problems import Problem
from app.formats.pdf.logos.drawn import PNG, SVG, drawing

MOST_MEGABYTES = 10
MOST_POINTS = 8000
KEPT_POINTS = 1000
READ_AS = ("PNG", "JPEG")


def read_logo(path: Path) -> str:
    """The logo in a file as text to keep in the workspace; a Problem if it can't be used."""
    try:
        if path.stat().st_size > MOST_MEGABYTES * 1_000_000:
            raise Problem("logo.too_large", file=path.name, most=MOST_MEGABYTES)
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("logo.unreadable", file=path.name, reason=reason) from error
    if b"<svg" in content[:100_000]:
        return _svg(content, path.name)
    return _png(content, path.name)


def _svg(content: bytes, file: str) -> str:
    drawing(content, file)
    return SVG + b64encode(content).decode()


def _png(content: bytes, file: str) -> str:
    found = _opened(content, file)
    if max(found.size) > MOST_POINTS:
        wide, high = found.size
        raise Problem("logo.too_many_points", file=file, wide=wide, high=high, most=MOST_POINTS)
    try:
        upright = ImageOps.exif_transpose(found)
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Problem("logo.broken", file=file) from error
    clear = "transparency" in upright.info or upright.mode in ("RGBA", "LA", "PA")
    kept = upright.convert("RGBA" if clear else "RGB")
    if clear and kept.getchannel("A").getextrema() == (0, 0):
        raise Problem("logo.empty", file=file)
    kept.thumbnail((KEPT_POINTS, KEPT_POINTS))
    target = BytesIO()
    # Without what a camera or drawing program noted in the file.
    Image.frombytes(kept.mode, kept.size, kept.tobytes()).save(target, "PNG", optimize=True)
    return PNG + b64encode(target.getvalue()).decode()


def _opened(content: bytes, file: str) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # Its size is looked at next, before it is unpacked.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(BytesIO(content), formats=READ_AS)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Problem("logo.not_a_picture", file=file) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise Problem("logo.broken", file=file) from error

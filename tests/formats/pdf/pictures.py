"""Pictures to take as a logo, good and bad."""

from pathlib import Path

from PIL import Image, ImageDraw

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80">'
    '<circle cx="40" cy="40" r="34" fill="#2C6A50" fill-opacity="0.6"/>'
    '<text x="84" y="50" font-family="Helvetica" font-size="30">Mill Lane</text></svg>'
)
EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
FETCHING = SVG.replace("<circle", '<image href="http://example.org/a.png" width="5"/><circle')


def drawn(folder: Path, name: str, mode: str = "RGBA") -> Path:
    """A picture of two shapes."""
    image = Image.new("RGBA", (300, 150), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((5, 5, 145, 145), fill=(160, 60, 20, 128))
    image.convert(mode).save(folder / name)
    return folder / name


def bad(folder: Path, name: str) -> Path:
    """A file that can't be a logo."""
    path = folder / name
    if name == "half.png":
        path.write_bytes(drawn(folder, "whole.png").read_bytes()[:300])
    elif name == "clear.png":
        Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(path)
    elif name == "wide.png":
        Image.new("L", (9000, 4)).save(path)
    elif name == "heavy.png":
        path.write_bytes(b"\x89PNG" + bytes(11_000_000))
    elif name != "gone.png":
        texts = {"notes.png": "hello", "cut.svg": SVG[:90], "empty.svg": EMPTY}
        path.write_text(texts.get(name, FETCHING), encoding="utf-8")
    return path

"""An organization's logo: taken from a file, kept as text, drawn on paper."""

from app.formats.pdf.logos.drawn import Picture, picture
from app.formats.pdf.logos.taken import read_logo

__all__ = ["Picture", "picture", "read_logo"]

"""Printed guides as PDF."""

from app.formats.pdf.batch import (
    Summary,
    batch,
    make_folder,
    named_requests,
)
from app.formats.pdf.combined import combined_pdf
from app.formats.pdf.make import make_pdf as guide_pdf
from app.formats.pdf.naming import guide_name
from app.formats.pdf.one_file import write_guide
from app.formats.pdf.request import GuideRequest, Kind, PaperSize
from app.formats.pdf.sides import approved_matches, guides_of, readers_of

__all__ = [
    "GuideRequest",
    "Kind",
    "PaperSize",
    "Summary",
    "approved_matches",
    "batch",
    "combined_pdf",
    "guide_name",
    "guide_pdf",
    "guides_of",
    "make_folder",
    "named_requests",
    "readers_of",
    "write_guide",
]

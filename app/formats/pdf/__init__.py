"""Printed guides as PDF."""

from app.formats.pdf.batch import Summary, approved_matches, batch, named_requests, write_guide
from app.formats.pdf.guide.build import make_guide as guide_pdf
from app.formats.pdf.naming import guide_name
from app.formats.pdf.request import GuideRequest, Kind, PaperSize

__all__ = [
    "GuideRequest",
    "Kind",
    "PaperSize",
    "Summary",
    "approved_matches",
    "batch",
    "guide_name",
    "guide_pdf",
    "named_requests",
    "write_guide",
]

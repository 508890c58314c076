"""Putting finished guides on a printer, page by page. Called in a job, off the window's thread."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from app.core.problems import Problem

MOST_DOTS = 300
BAND = 160
POINTS = 72
Report = Callable[[int, int, str], None]
Guide = tuple[str, Callable[[], bytes]]
"""The name of a print job, and what makes its PDF."""


def print_guides(printer: QPrinter, guides: list[Guide], report: Report) -> int:
    """Print each guide with the printer's page range and copies; how many were printed.

    `report(guides done, guides, name)` may raise to stop.
    """
    for number, (name, make) in enumerate(guides):
        report(number, len(guides), name)
        _print(printer, name, make(), lambda at=number, of=name: report(at, len(guides), of))  # type: ignore[misc]
    report(len(guides), len(guides), "")
    return len(guides)


def _print(printer: QPrinter, name: str, content: bytes, tick: Callable[[], None]) -> None:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    printer.setDocName(name)
    _take_paper_of(document, printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise Problem("guides.printer", name=printer.printerName() or printer.outputFileName())
    try:
        for number, page in enumerate(_pages(document, printer)):
            if number and not printer.newPage():
                raise Problem("guides.printer", name=printer.printerName())
            _draw(document, page, printer, painter, tick)
    finally:
        painter.end()
        document.close()


def _take_paper_of(document: QPdfDocument, printer: QPrinter) -> None:
    points = document.pagePointSize(0)
    lying = points.width() > points.height()
    upright = points.transposed() if lying else points
    printer.setPageSize(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    )
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if lying else orientation.Portrait)
    printer.setFullPage(True)


def _pages(document: QPdfDocument, printer: QPrinter) -> list[int]:
    """The pages to print, counted from 0, as often as the printer can't by itself."""
    first = max(1, printer.fromPage())
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    once = list(range(first - 1, last))
    return once if printer.supportsMultipleCopies() else once * printer.copyCount()


def _draw(
    document: QPdfDocument,
    page: int,
    printer: QPrinter,
    painter: QPainter,
    tick: Callable[[], None],
) -> None:
    """Draw a page in bands: drawing holds up the window for as long as one of them takes."""
    dots = min(printer.resolution(), MOST_DOTS)
    size = (document.pagePointSize(page) * dots / POINTS).toSize()
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = sheet.width() / size.width()
    for top, high in _bands(size.height()):
        tick()
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(size)
        options.setScaledClipRect(QRect(0, top, size.width(), high))
        image = document.render(page, QSize(size.width(), high), options)
        painter.drawImage(QRectF(0, top * scale, sheet.width(), high * scale), image)


def _bands(height: int) -> Iterator[tuple[int, int]]:
    for top in range(0, height, BAND):
        yield top, min(BAND, height - top)

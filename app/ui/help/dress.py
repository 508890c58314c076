"""Gives a page of Markdown the type, colours and space of the theme."""

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QWidget

from app.ui.theme import Palette, font_of, palette_of
from app.ui.theme.tokens import BODY, SECTION, TITLE

LINE_HEIGHT = 108
HEADING_SIZES = {1: TITLE, 2: SECTION + 2, 3: SECTION}
MARGIN = 24


def dressed(document: QTextDocument, widget: QWidget) -> QTextDocument:
    """The document, ready to be shown beside the widget."""
    document.setDefaultFont(font_of(widget, BODY + 1))
    document.setDocumentMargin(MARGIN)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        _dress_block(cursor, block.blockFormat().headingLevel(), widget)
        block = block.next()
    _colour_links(document, palette_of(widget))
    return document


def _dress_block(cursor: QTextCursor, heading: int, widget: QWidget) -> None:
    shape = QTextBlockFormat(cursor.blockFormat())
    line = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    shape.setLineHeight(LINE_HEIGHT if not heading else 100, line)
    shape.setTopMargin((0 if heading == 1 else 20) if heading else 0)
    shape.setBottomMargin(8)
    cursor.setBlockFormat(shape)
    if heading:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = cursor.charFormat()
        size = HEADING_SIZES.get(heading, SECTION)
        letters.setFont(font_of(widget, size, bold=True, serif=heading == 1))
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.setCharFormat(letters)


def _colour_links(document: QTextDocument, palette: Palette) -> None:
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            piece = part.fragment()
            if piece.charFormat().isAnchor():
                _colour(document, piece, palette.accent)
            part += 1
        block = block.next()


def _colour(document: QTextDocument, piece: QTextFragment, color: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(piece.position())
    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
    letters = piece.charFormat()
    letters.setForeground(QColor(color))
    cursor.setCharFormat(letters)

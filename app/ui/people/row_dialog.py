"""Mending one row of a spreadsheet: each cell in a field of its own."""

from PySide6.QtWidgets import QWidget

from app.core.people.roster import RowProblem
from app.formats.spreadsheets import Sheet, SheetRow
from app.formats.wording.people import row_sentence
from app.ui.people.forms import RoomyDialog, ScrollingForm
from app.ui.widgets.fields import TextArea, TextField
from app.ui.widgets.notice import Notice

BEYOND = "Beyond the last column"


class RowDialog(RoomyDialog):
    """Shows the row's cells under their headers; `cells()` gives them as mended."""

    SIZE = (520, 600)

    def __init__(
        self,
        sheet: Sheet,
        row: SheetRow,
        problem: RowProblem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"Row {row.number}", parent, accept="Use this row")
        area = ScrollingForm()
        if problem:
            self.body.addWidget(Notice("notice", row_sentence(problem)))
        headers = [column.header for column in sheet.columns]
        headers += [BEYOND] * (len(row.cells) - len(headers))
        self.fields = [_field(header, row.cell(i)) for i, header in enumerate(headers)]
        for header, field in zip(headers, self.fields, strict=True):
            area.add(header, field)
        area.form.addStretch(1)
        self.body.addWidget(area)
        start = problem.column if problem and problem.column is not None else 0
        self.fields[start].setFocus()

    def cells(self) -> list[str]:
        """The cells as they stand in the dialog."""
        return [
            field.toPlainText() if isinstance(field, TextArea) else field.text()
            for field in self.fields
        ]


def _field(header: str, text: str) -> TextArea | TextField:
    if "\n" not in text:
        return TextField(text, name=header)
    area = TextArea(text, name=header)
    area.setFixedHeight(72)
    return area

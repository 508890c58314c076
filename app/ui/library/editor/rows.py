"""Steps or questions that can be written, moved, added and taken out."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.library.editor.text_row import TextRow
from app.ui.widgets.buttons import LinkButton

FIRST_MINUTES = 10
Value = tuple[int, str]


class RowsEditor(QWidget):
    """Emits `edited(what, values)`, values as (minutes, text); a row without text isn't kept."""

    edited = Signal(str, list)

    def __init__(self, noun: str, with_minutes: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._noun, self._with_minutes = noun, with_minutes
        self._kept: list[Value] = []
        self._all_minutes = FIRST_MINUTES
        self.rows: list[TextRow] = []
        self.add = LinkButton(f"Add a {noun.lower()}", icon="add")
        self.add.clicked.connect(self._add_empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, values: Sequence[Value]) -> None:
        """Show these; a new row that is still empty stays."""
        fresh = (
            bool(self.rows) and len(self.rows) > len(self._kept) and not self._last_is_in(values)
        )
        self._kept = list(values)
        while len(self.rows) > len(values) + fresh:
            self._drop(self.rows[len(values)])
        while len(self.rows) < len(values):
            self._append()
        for row, value in zip(self.rows, values, strict=False):
            row.show_value(*value)
        self._number()

    def set_all_minutes(self, minutes: int) -> None:
        """How long all takes while no row is kept: the first row begins with it."""
        if not self._kept and self.rows and self.rows[0].minutes.value() == self._all_minutes:
            self.rows[0].minutes.set_value(minutes)
        self._all_minutes = minutes

    def start_over(self) -> None:
        """Forget a row that has not been written."""
        self._kept = []
        while self.rows:
            self._drop(self.rows[-1])

    def _last_is_in(self, values: Sequence[Value]) -> bool:
        return len(values) >= len(self.rows) or bool(self.rows[-1].value()[1])

    def _add_empty(self) -> None:
        if len(self.rows) == len(self._kept):
            self._append()
            self._number()
        self.rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _append(self) -> None:
        row = TextRow(self._with_minutes, self._noun)
        row.minutes.set_value(FIRST_MINUTES if self.rows else self._all_minutes)
        row.edited.connect(lambda: self._edited(row))
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda by: self._move(row, by))
        self.rows.append(row)
        self._column.addWidget(row)
        self._tab_to(row)

    def _tab_to(self, row: TextRow) -> None:
        """Between the rows before and `add`: what is made later would be last in the window."""
        for one, other in pairwise((self.add, *row.in_order(), self.add)):
            QWidget.setTabOrder(one, other)

    def _drop(self, row: TextRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.number(number, len(self.rows), len(self._kept))

    def _edited(self, row: TextRow) -> None:
        name = f"{self._noun.lower()} {self.rows.index(row) + 1}"
        written = [one.value() for one in self.rows]
        values = [value for value in written if value[1]]
        if values == self._kept:
            row.text.set_value(row.text.toPlainText())
            return
        verb = "Add" if len(values) > len(self._kept) else "Change"
        self.edited.emit(f"Take out {name}" if not row.value()[1] else f"{verb} {name}", values)

    def _remove(self, row: TextRow) -> None:
        index = self.rows.index(row)
        near = self.rows[index + 1 : index + 2] or self.rows[max(0, index - 1) : index]
        target = near[0].text if near else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if index >= len(self._kept):
            self._drop(row)
            self._number()
            return
        kept = [value for number, value in enumerate(self._kept) if number != index]
        self.edited.emit(f"Take out {self._noun.lower()} {index + 1}", kept)

    def _move(self, row: TextRow, by: int) -> None:
        index = self.rows.index(row)
        values = [one.value() for one in self.rows[: len(self._kept)]]
        values.insert(index + by, values.pop(index))
        # Leaving a row whose text was cleared takes it out: there is nothing to move then.
        self.rows[index + by].text.setFocus(Qt.FocusReason.OtherFocusReason)
        if not all(text for _, text in values):
            return
        verb = "up" if by < 0 else "down"
        self.edited.emit(f"Move {self._noun.lower()} {index + 1} {verb}", values)

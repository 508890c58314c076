"""What a plan is free to do: which axis doesn't matter, and which modes people have."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Mode
from app.formats.wording.modes import MODE_NAMES
from app.ui.design.ways.wish import Axis, Wish
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow_layout import FlowLayout


class Freedom(QWidget):
    """Emits `freed(Axis | None)` and `modes_chosen(frozenset)`."""

    freed = Signal(object)
    modes_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes = {axis: Chip(f"any {axis.value}", checkable=True) for axis in Axis}
        self.modes_link = LinkButton("")
        self.modes_link.setToolTip("Kept with the program; a plan uses no others")
        self.modes: dict[Mode, Chip] = {}
        self.every = LinkButton("They have all")
        self._modes_part = QWidget()
        self._shown: frozenset[Mode] = frozenset(Mode)
        axes = QWidget()
        flow = FlowLayout(axes, gap=6)
        for axis, chip in self.axes.items():
            chip.clicked.connect(lambda on, axis=axis: self.freed.emit(axis if on else None))
            flow.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(axes)
        layout.addWidget(self.modes_link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._modes_part)
        self._modes_part.hide()
        layout.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        self.every.hide()
        self.every.clicked.connect(lambda: self.modes_chosen.emit(frozenset(Mode)))
        self.modes_link.clicked.connect(self._open_or_close)

    def show_wish(self, wish: Wish) -> None:
        """Show which axis is free."""
        for axis, chip in self.axes.items():
            _check(chip, wish.free is axis)

    def show_modes(self, modes: frozenset[Mode]) -> None:
        """Show which modes people have."""
        self._shown = modes
        for mode, chip in self.modes.items():
            _check(chip, mode in modes)
        lacking = len(Mode) - len(modes)
        have = "all" if not lacking else f"{len(modes)} of {len(Mode)}"
        self.modes_link.setText(f"Modes people have: {have}")
        self.every.setVisible(bool(lacking))

    def _open_or_close(self) -> None:
        if not self.modes:
            self._build_modes()
        self._modes_part.setVisible(not self._modes_part.isVisible())

    def _build_modes(self) -> None:
        flow = FlowLayout(self._modes_part, gap=6)
        for mode, name in MODE_NAMES.items():
            chip = self.modes[mode] = Chip(name, checkable=True)
            chip.setToolTip(name)
            chip.setChecked(mode in self._shown)
            chip.clicked.connect(self._choose)
            flow.addWidget(chip)

    def _choose(self) -> None:
        """The last mode stays: people who have none can't be in touch."""
        chosen = frozenset(mode for mode, chip in self.modes.items() if chip.isChecked())
        if chosen:
            self.modes_chosen.emit(chosen)
        else:
            self.show_modes(self._shown)


def _check(chip: Chip, on: bool) -> None:
    with QSignalBlocker(chip):
        chip.setChecked(on)

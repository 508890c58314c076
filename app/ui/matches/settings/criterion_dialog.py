"""Everything about one criterion: what is compared, how, and how much it counts."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from app.core.edits.matching import FULL_VALUE
from app.core.matching.weighing.gap_points import proposed_points
from app.core.model import Criterion, CriterionKind, Importance, Meaning, Workspace
from app.formats.wording.weights import base_sentence
from app.ui.matches.settings.form import (
    NO_COLUMN,
    Form,
    column_names,
    column_options,
    field_about,
    of_peers,
    rating_fields,
)
from app.ui.matches.settings.gap_table import GapTable
from app.ui.matches.settings.tall_dialog import TallDialog
from app.ui.matches.settings.words import (
    ALIKE_OR_MIXED,
    BY_GAP,
    CAN_BE_MIXED,
    CRITERION_KINDS,
    CRITERION_MEANINGS,
    IMPORTANCES,
    PEER_MEANINGS,
)
from app.ui.widgets.fields import Labelled, NumberField, TextField
from app.ui.widgets.labels import Small

TWO_COLUMNS = ("mentor_field", "mentee_field")
SETTINGS: dict[CriterionKind, tuple[str, ...]] = {
    CriterionKind.COVERS: TWO_COLUMNS,
    CriterionKind.COMMON: (*TWO_COLUMNS, "enough"),
    CriterionKind.SAME: TWO_COLUMNS,
    CriterionKind.DIFFERENT: TWO_COLUMNS,
    CriterionKind.DISTANCE: (*TWO_COLUMNS, "by_gap"),
    CriterionKind.SIMILAR: ("lowest", "highest"),
    CriterionKind.WISHES: TWO_COLUMNS,
    CriterionKind.ASKED_FOR: (*TWO_COLUMNS, "asked_field"),
}


ABOUT: dict[CriterionKind, tuple[tuple[Meaning, ...], tuple[Meaning, ...]]] = {
    CriterionKind.COVERS: ((Meaning.OFFERS, Meaning.WANTS), (Meaning.WANTS,)),
    CriterionKind.DISTANCE: ((Meaning.SENIORITY,), (Meaning.SENIORITY,)),
    CriterionKind.WISHES: ((Meaning.WISHES,), (Meaning.WISHES,)),
    CriterionKind.ASKED_FOR: (
        (Meaning.IDENTITY, Meaning.IDENTITY_WANTED),
        (Meaning.IDENTITY_WANTED, Meaning.IDENTITY),
    ),
}
"""What the columns of a new criterion are about, if there are such columns."""

NO_RULE = "Only what people have or have not can be a rule; this is more or less."

RANGE, TABLE = ("nearest", "farthest"), ("table",)


class CriterionDialog(TallDialog):
    """Ask for a criterion; `values()` holds what was chosen, `wish` what else was asked for."""

    def __init__(
        self,
        workspace: Workspace,
        criterion: Criterion,
        ground: str = "",
        *,
        new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        title = "New criterion" if new else criterion.label
        super().__init__(title, parent, accept="Add" if new else "Use")
        self.wish = ""
        self._workspace, self._criterion, self._new = workspace, criterion, new
        self._of_peers = of_peers(workspace, criterion.program)
        self._form = Form(self.parts)
        self._add_fields(criterion)
        if ground:
            self.parts.addWidget(_wrapped(ground))
        if not new:
            self.remove_button = self.add_button("Remove")
            self.remove_button.clicked.connect(lambda: self._ask_for("remove"))
            self.rule_button = self.add_button("Turn into a rule")
            self.rule_button.clicked.connect(lambda: self._ask_for("rule"))
            self.rule_button.setEnabled(criterion.kind in FULL_VALUE)
            if not self.rule_button.isEnabled():
                self.rule_button.setToolTip(NO_RULE)
                self.rule_button.setAccessibleDescription(NO_RULE)
        self._kind_chosen()

    def values(self) -> dict[str, Any]:
        """The fields of the criterion as they stand in the dialog."""
        kind = self.kind.value()
        by_gap = kind is CriterionKind.DISTANCE and bool(self.by_gap.value())
        return {
            "label": self.label.text().strip() or self._proposed_label(),
            "kind": kind,
            **self._compared(kind),
            "mixed": bool(self.mixed.value()) and kind in CAN_BE_MIXED,
            "importance": self.importance.value(),
            "exact_weight": float(self.weight.value()) if self.exact.isChecked() else None,
            "enough": self.enough.value(),
            "nearest": min(self.nearest.value(), self.farthest.value()),
            "farthest": max(self.nearest.value(), self.farthest.value()),
            "points": self.table.points() if by_gap else (),
        }

    def accept(self) -> None:
        """Close, unless the table of points can't be used: that is said below it."""
        if not self.wish and self.table.isVisibleTo(self) and self.table.flaw.text():
            self.table.go_to_flaw()
            self.reveal(self.table.flaw)
            return
        super().accept()

    def _compared(self, kind: CriterionKind) -> dict[str, Any]:
        similar = kind is CriterionKind.SIMILAR
        asked = self.asked_field.value() if kind is CriterionKind.ASKED_FOR else ""
        return {
            "mentor_field": "" if similar else self.mentor_field.value(),
            "mentee_field": "" if similar else self.mentee_field.value(),
            "asked_field": asked,
            "statements": tuple(self._chosen_statements()) if similar else (),
            "lowest": float(self.lowest.value()),
            "highest": float(max(self.highest.value(), self.lowest.value() + 1)),
        }

    def _add_fields(self, criterion: Criterion) -> None:
        self.label = TextField(criterion.label, name="Name")
        self._form.add("label", Labelled("Name", self.label))
        self.kind = self._form.choice("kind", "How the answers are compared", CRITERION_KINDS)
        self._form.beside("label", "kind")
        self.kind.set_value(criterion.kind)
        self.kind.chosen.connect(lambda _: self._kind_chosen())
        self.meaning = _wrapped("")
        self.parts.addWidget(self.meaning)
        self.mixed = self._form.choice("mixed", "In a circle, people are to be", ALIKE_OR_MIXED)
        self.mixed.set_value(criterion.mixed)
        self._add_columns(criterion)
        self._add_statements(criterion)
        self._add_numbers(criterion)
        self._add_weight(criterion)

    def _add_columns(self, criterion: Criterion) -> None:
        options = self._columns(criterion.kind)
        optional = column_options(self._workspace, none="Everybody who answered")
        one, other = column_names(self._workspace, criterion.program)
        self.mentor_field = self._form.choice("mentor_field", one, options)
        self.mentee_field = self._form.choice("mentee_field", other, options)
        self._form.beside(*TWO_COLUMNS)
        self.asked_field = self._form.choice("asked_field", "Who asks for it", optional)
        self.mentor_field.set_value(criterion.mentor_field)
        self.mentee_field.set_value(criterion.mentee_field)
        self.asked_field.set_value(criterion.asked_field)

    def _columns(self, kind: CriterionKind) -> list[tuple[object, str]]:
        one_side = kind is CriterionKind.WISHES
        return column_options(self._workspace, none=NO_COLUMN if one_side else "")

    def _add_statements(self, criterion: Criterion) -> None:
        self.statements = QListWidget()
        self.statements.setAccessibleName("Statements that are compared")
        for field_id, label in rating_fields(self._workspace):
            item = QListWidgetItem(label, self.statements)
            item.setData(Qt.ItemDataRole.UserRole, field_id)
            chosen = field_id in criterion.statements
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.statements.setMaximumHeight(152)
        self.statements.setSpacing(3)
        self.parts.addWidget(self.statements)

    def _add_numbers(self, criterion: Criterion) -> None:
        form = self._form
        self.enough = form.number("enough", "Enough in common", 1, 20, criterion.enough)
        self._add_gaps(criterion)
        self.lowest = form.number("lowest", "Lowest rating", -100, 100, round(criterion.lowest))
        self.highest = form.number("highest", "Highest rating", -99, 101, round(criterion.highest))
        form.beside("lowest", "highest")

    def _add_gaps(self, criterion: Criterion) -> None:
        form, peers = self._form, self._of_peers
        self.by_gap = form.choice("by_gap", "Which gaps count", BY_GAP)
        self.by_gap.set_value(bool(criterion.points))
        self.by_gap.chosen.connect(lambda _: self._by_gap_chosen())
        self.nearest = form.number("nearest", "Levels above, at least", -20, 40, criterion.nearest)
        self.farthest = form.number("farthest", "and at most", -20, 40, criterion.farthest)
        form.beside(*RANGE)
        self.table = GapTable(self.by_gap, peers=peers)
        form.add("table", self.table)
        self.table.show_points(criterion.points)
        self.table.changed.connect(self._table_changed)
        self.table.went_to.connect(self.reveal)

    def _by_gap_chosen(self) -> None:
        if self.by_gap.value() and not self.table.rows:
            ranged = self._criterion.model_copy(
                update={"nearest": self.nearest.value(), "farthest": self.farthest.value()}
            )
            self.table.show_points(proposed_points(ranged, peers=self._of_peers))
        self._kind_chosen()

    def _add_weight(self, criterion: Criterion) -> None:
        self.importance = self._form.choice("importance", "Importance", IMPORTANCES)
        self.importance.set_value(criterion.importance)
        self.exact = QCheckBox("Use an exact weight instead")
        self.weight = NumberField(0, 1000, name="Exact weight")
        self.weight.set_value(round(criterion.effective_weight))
        self.exact.setChecked(criterion.exact_weight is not None)
        self.weight.setVisible(self.exact.isChecked())
        self.exact.toggled.connect(self.weight.setVisible)
        self.exact.toggled.connect(self.importance.setDisabled)
        self.importance.setDisabled(self.exact.isChecked())
        self.parts.addWidget(_wrapped(base_sentence(criterion)))
        self.parts.addWidget(self.exact, 0, Qt.AlignmentFlag.AlignLeft)
        self.parts.addWidget(self.weight)

    def _kind_chosen(self) -> None:
        kind = self.kind.value()
        meanings = PEER_MEANINGS if self._of_peers else CRITERION_MEANINGS
        self.meaning.setText(meanings[kind])
        self._offer_columns(kind)
        mixed = ("mixed",) if self._of_peers and kind in CAN_BE_MIXED else ()
        gaps = TABLE if self.by_gap.value() else RANGE
        distance = gaps if kind is CriterionKind.DISTANCE else ()
        self._form.show_only(("label", "kind", "importance", *SETTINGS[kind], *distance, *mixed))
        self.statements.setVisible(kind is CriterionKind.SIMILAR)
        if self.isVisible():
            self.fit()

    def _offer_columns(self, kind: CriterionKind) -> None:
        for place, column in enumerate((self.mentor_field, self.mentee_field)):
            column.set_options(self._columns(kind))
            if self._new and kind in ABOUT:
                column.set_value(field_about(self._workspace, *ABOUT[kind][place]))

    def _table_changed(self) -> None:
        if self.isVisible():
            self.grow()
        if self.table.flaw.text():
            self.reveal(self.table.flaw)

    def _chosen_statements(self) -> list[str]:
        items = (self.statements.item(n) for n in range(self.statements.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _proposed_label(self) -> str:
        return self.mentee_field.currentText() or self.kind.currentText()

    def _ask_for(self, wish: str) -> None:
        self.wish = wish
        self.accept()


def blank_criterion(workspace: Workspace, program_id: str) -> Criterion:
    """What a new criterion's dialog starts from."""
    first = next(iter(column_options(workspace)), ("", ""))[0]
    return Criterion(
        id="new",
        program=program_id,
        label="",
        kind=CriterionKind.SAME,
        mentor_field=str(first),
        mentee_field=str(first),
        importance=Importance.IMPORTANT,
    )


def _wrapped(text: str) -> Small:
    label = Small(text)
    label.setWordWrap(True)
    return label

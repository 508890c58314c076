"""The left side: what the matching aims for, what makes a match better, what no score outweighs."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.edits import matching as edits
from app.core.edits.begin import adopted, on_proposed
from app.core.matching.asked.grounds import ground_of
from app.core.matching.asked.shares import shares
from app.core.matching.weighing.barriers import RuleCount
from app.core.model import Criterion, Importance, Rule, Workspace
from app.formats.wording.gaps import points_sentence
from app.formats.wording.grounds import ground_sentence
from app.ui.context import Context
from app.ui.matches.settings.aim_panel import AimPanel
from app.ui.matches.settings.criterion_dialog import CriterionDialog, blank_criterion
from app.ui.matches.settings.form import of_peers
from app.ui.matches.settings.rule_dialog import RuleDialog, blank_rule
from app.ui.matches.settings.setting_list import RowList
from app.ui.matches.settings.setting_rows import CriterionRow, RuleRow
from app.ui.matches.settings.words import removes_words, rule_words
from app.ui.matches.weighed import Weighed
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Section, Small

WIDTH = 344


HOW = "Drag to say how many of the 100 points each counts. Each begins with its own weight."


class SettingsPane(QScrollArea):
    """Criteria, rules and the aim of one program; each change is one undo step.

    `tried(criterion id, Importance)` while an importance is dragged, `left()` when it is put
    back, `weighed(criterion id, Importance)` when it has been chosen.
    """

    tried = Signal(str, object)
    left = Signal()
    weighed = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._program_id = ""
        self._counts: dict[str, RuleCount] = {}
        self._proposed = Workspace()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.aim = AimPanel()
        self.aim.changed.connect(self._set_aim)
        self.add_criterion_button = LinkButton("Add a criterion", icon="add")
        self.add_criterion_button.clicked.connect(self._add_criterion)
        self.add_rule_button = LinkButton("Add a rule", icon="add")
        self.add_rule_button.clicked.connect(self._add_rule)
        self.setWidget(self._content())

    def show_program(self, program_id: str) -> None:
        """Show what that program's matching is asked for."""
        self._program_id = program_id
        self._counts = {}
        self._proposed = Workspace()
        self.refresh()

    def refresh(self) -> None:
        """Show the criteria and rules as they are in the document."""
        workspace = self._begun()
        criteria = _of(workspace.criteria, self._program_id)
        self.criteria.show_items(criteria)
        self._show_shares(criteria)
        self.rules.show_items(_of(workspace.rules, self._program_id))
        self.aim.show_aim(workspace, self._program_id)

    def show_weighed(self, weighed: Weighed) -> None:
        """Say beside each rule what it removes, and show what is proposed."""
        self._proposed = weighed.workspace
        self._counts = {count.rule: count for count in weighed.counts}
        self.refresh()

    def relax(self, rule: Rule, changed: Rule | None) -> None:
        """Put a milder rule in a rule's place; None switches it off."""
        self.relax_all([(rule, changed)])

    def relax_all(self, rules: Sequence[tuple[Rule, Rule | None]]) -> None:
        """The same for several rules, as one step."""
        off = all(changed is None for _, changed in rules)
        verb, noun = "Switch" if off else "Relax", "a rule" if len(rules) == 1 else "rules"
        label = f"{verb} {noun} off" if off else f"{verb} {noun}"
        self._do(label, edits.edit_rules, {rule.id: _milder(changed) for rule, changed in rules})

    def switch_off(self, rules: Sequence[Rule]) -> None:
        """Switch these rules off, as one step."""
        self.relax_all([(rule, None) for rule in rules])

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("scrollGround", True)
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 24, 20, 24)
        column.setSpacing(0)
        criteria, rules = QVBoxLayout(), QVBoxLayout()
        self.criteria = RowList(criteria, self._new_criterion_row, self._show_criterion)
        self.rules = RowList(rules, self._new_rule_row, self._show_rule)
        self._part(column, "What makes a match better", criteria, self.add_criterion_button, HOW)
        self._part(column, "What no score outweighs", rules, self.add_rule_button)
        column.addWidget(_heading("What is aimed for"))
        column.addSpacing(8)
        column.addWidget(self.aim)
        column.addStretch(1)
        return content

    def _part(
        self,
        column: QVBoxLayout,
        title: str,
        rows: QVBoxLayout,
        button: LinkButton,
        how: str = "",
    ) -> None:
        column.addWidget(_heading(title))
        column.addSpacing(8)
        if how:
            told = Small(how)
            told.setWordWrap(True)
            column.addWidget(told)
            column.addSpacing(8)
        column.addLayout(rows)
        flush = QHBoxLayout()
        flush.setContentsMargins(-8, 0, 0, 0)
        flush.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(flush)
        column.addSpacing(24)

    def _new_criterion_row(self, criterion: Criterion) -> CriterionRow:
        row = CriterionRow(criterion, "")
        row.importance_tried.connect(self._try)
        row.importance_left.connect(self._leave)
        row.importance_chosen.connect(self.weighed)
        row.opened.connect(self._open_criterion)
        return row

    def _new_rule_row(self, rule: Rule) -> RuleRow:
        row = RuleRow(rule, "")
        row.switched.connect(
            lambda rule_id, on: self._do(
                "Switch a rule on" if on else "Switch a rule off", edits.edit_rule, rule_id, on=on
            )
        )
        row.opened.connect(self._open_rule)
        return row

    def _show_criterion(self, row: CriterionRow, criterion: Criterion) -> None:
        workspace = self._begun()
        ground = ground_sentence(ground_of(criterion, workspace))
        table = points_sentence(criterion, peers=of_peers(workspace, self._program_id))
        row.show_values(criterion, " ".join(filter(None, [table, ground])))

    def _show_rule(self, row: RuleRow, rule: Rule) -> None:
        count = self._counts.get(rule.id)
        removes = removes_words(count, rule.on) if count else ""
        row.show_values(rule, rule_words(self._begun(), rule), removes)

    def _set_aim(self, values: dict[str, Any]) -> None:
        self._do("Change the aim", edits.set_aim, self._program_id, **values)

    def _try(self, criterion_id: str, importance: Importance) -> None:
        criteria = _of(self._begun().criteria, self._program_id)
        self._show_shares(
            row.model_copy(update={"importance": importance}) if row.id == criterion_id else row
            for row in criteria
        )
        self.tried.emit(criterion_id, importance)

    def _leave(self, _: str) -> None:
        self._show_shares(_of(self._begun().criteria, self._program_id))
        self.left.emit()

    def _show_shares(self, criteria: Iterable[Criterion]) -> None:
        for criterion_id, share in shares(list(criteria)).items():
            self.criteria.widgets[criterion_id].show_share(share)

    def _add_criterion(self) -> None:
        workspace = self._begun()
        blank = blank_criterion(workspace, self._program_id)
        dialog = CriterionDialog(workspace, blank, new=True, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._do("Add criterion", edits.add_criterion, self._program_id, **dialog.values())

    def _open_criterion(self, criterion_id: str) -> None:
        workspace = self._begun()
        criterion = workspace.criteria[criterion_id]
        ground = ground_sentence(ground_of(criterion, workspace))
        dialog = CriterionDialog(workspace, criterion, ground, parent=self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.wish == "remove":
            self._do("Remove criterion", edits.remove_criterion, criterion_id)
        elif dialog.wish == "rule":
            self._do("Turn into a rule", edits.make_rule, criterion_id)
        else:
            self._do("Change criterion", edits.edit_criterion, criterion_id, **dialog.values())

    def _add_rule(self) -> None:
        workspace = self._begun()
        blank = blank_rule(workspace, self._program_id)
        dialog = RuleDialog(workspace, blank, new=True, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._do("Add rule", edits.add_rule, self._program_id, **dialog.values())

    def _open_rule(self, rule_id: str) -> None:
        workspace = self._begun()
        dialog = RuleDialog(workspace, workspace.rules[rule_id], parent=self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.wish == "remove":
            self._do("Remove rule", edits.remove_rule, rule_id)
        else:
            self._do("Change rule", edits.edit_rule, rule_id, **dialog.values())

    def _do(self, label: str, edit: Callable[..., Workspace], /, *args: Any, **values: Any) -> None:
        self._document.do(
            label, on_proposed, self._program_id, self._proposed, edit, *args, **values
        )

    def _begun(self) -> Workspace:
        return adopted(self._document.workspace, self._program_id, self._proposed)


def _milder(changed: Rule | None) -> dict[str, Any]:
    if changed is None:
        return {"on": False}
    return {key: getattr(changed, key) for key in ("at_least", "low", "high")}


def _of(table: Any, program_id: str) -> list[Any]:
    mine = [row for row in table.values() if row.program == program_id]
    return sorted(mine, key=lambda row: (row.position, row.id))


def _heading(text: str) -> Section:
    heading = Section(text)
    heading.setWordWrap(True)
    return heading

"""Everything about one rule: what has to hold, and for whom."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.matching.account.grounded import COMPARES
from app.core.matching.asked.starting import ONE_SIDE_WILL_DO, gap_wanted
from app.core.model import FieldKind, Meaning, Role, Rule, RuleKind, Workspace
from app.ui.matches.settings.form import (
    NO_COLUMN,
    Form,
    column_names,
    column_options,
    field_about,
    of_peers,
    people_options,
)
from app.ui.matches.settings.words import RULE_KINDS, rule_words
from app.ui.widgets.dialogs import Dialog

IN_ORDER = frozenset({FieldKind.LEVEL, FieldKind.NUMBER})
TWO_PEOPLE = ("mentor", "mentee")
TWO_COLUMNS = ("mentor_field", "mentee_field")
SETTINGS: dict[RuleKind, tuple[str, ...]] = {
    RuleKind.MUST: TWO_PEOPLE,
    RuleKind.MUST_NOT: TWO_PEOPLE,
    RuleKind.IN_COMMON: (*TWO_COLUMNS, "at_least"),
    RuleKind.SAME: TWO_COLUMNS,
    RuleKind.DIFFERENT: TWO_COLUMNS,
    RuleKind.GAP: (*TWO_COLUMNS, "low", "high"),
    RuleKind.RATHER_NOT: TWO_COLUMNS,
    RuleKind.REPORTS: TWO_COLUMNS,
    RuleKind.EARLIER: (),
    RuleKind.PREPARED: ("mentor_field",),
    RuleKind.CLEARED: TWO_COLUMNS,
}

ABOUT: dict[RuleKind, tuple[Meaning, Meaning]] = {
    RuleKind.GAP: (Meaning.SENIORITY, Meaning.SENIORITY),
    RuleKind.RATHER_NOT: (Meaning.RATHER_NOT, Meaning.RATHER_NOT),
    RuleKind.REPORTS: (Meaning.MANAGER, Meaning.MANAGER),
    RuleKind.PREPARED: (Meaning.PREPARED, Meaning.PREPARED),
    RuleKind.CLEARED: (Meaning.CLEARED, Meaning.MINOR),
}
"""What the columns of a new rule are about, if there are such columns."""


class RuleDialog(Dialog):
    """Ask for a rule; `values()` holds what was chosen, `wish` "remove" if it should go."""

    def __init__(
        self, workspace: Workspace, rule: Rule, *, new: bool = False, parent: QWidget | None = None
    ) -> None:
        title = "New rule" if new else rule_words(workspace, rule)
        super().__init__(title, parent, accept="Add" if new else "Use")
        self.wish = ""
        self._rule, self._workspace, self._new = rule, workspace, new
        form = self._form = Form(self.body)
        self.kind = form.choice("kind", "What has to hold", RULE_KINDS)
        self.kind.set_value(rule.kind)
        self.kind.chosen.connect(lambda _: self._kind_chosen())
        self._add_people(workspace)
        self._add_columns(workspace)
        self.at_least = form.number("at_least", "At least in common", 1, 20, rule.at_least)
        self.low = form.number("low", "Levels the mentor is above, at least", -40, 40, rule.low)
        self.high = form.number("high", "and at most", -40, 40, rule.high)
        if not new:
            self.remove_button = self.add_button("Remove")
            self.remove_button.clicked.connect(self._remove)
        self._kind_chosen()

    def values(self) -> dict[str, Any]:
        """The fields of the rule as they stand in the dialog."""
        kind = self.kind.value()
        chosen = {key: getattr(self, key).value() for key in SETTINGS[kind]}
        return {
            "kind": kind,
            "label": self._label(kind, chosen),
            **chosen,
            **_in_order(self.low.value(), self.high.value(), kind),
        }

    def _label(self, kind: RuleKind, chosen: dict[str, Any]) -> str:
        """What it was called, or a new rule after its column: two may compare the same way."""
        if self._rule.label and self._is_about_the_same(kind, chosen):
            return self._rule.label
        return self.mentee_field.currentText() if kind in COMPARES else ""

    def _is_about_the_same(self, kind: RuleKind, chosen: dict[str, Any]) -> bool:
        named = {*TWO_COLUMNS, *TWO_PEOPLE} & chosen.keys()
        same = all(chosen[key] == getattr(self._rule, key) for key in named)
        return kind is self._rule.kind and same

    def _add_people(self, workspace: Workspace) -> None:
        mentors = people_options(workspace, self._rule.program, Role.MENTOR)
        mentees = people_options(workspace, self._rule.program, Role.MENTEE)
        peers = of_peers(workspace, self._rule.program)
        one, other = ("One person", "The other") if peers else ("Mentor", "Mentee")
        self.mentor = self._form.choice("mentor", one, mentors)
        self.mentee = self._form.choice("mentee", other, mentees)
        self.mentor.set_value(self._rule.mentor)
        self.mentee.set_value(self._rule.mentee)

    def _add_columns(self, workspace: Workspace) -> None:
        options = _columns_for(workspace, self._rule.kind, self._rule)
        one, other = column_names(workspace, self._rule.program)
        self.mentor_field = self._form.choice("mentor_field", one, options)
        self.mentee_field = self._form.choice("mentee_field", other, options)
        self.mentor_field.set_value(self._rule.mentor_field)
        self.mentee_field.set_value(self._rule.mentee_field)

    def _kind_chosen(self) -> None:
        options = _columns_for(self._workspace, self.kind.value(), self._rule)
        columns = (self.mentor_field, self.mentee_field)
        for column in columns:
            column.set_options(options)
        if self._new:
            for column, about in zip(columns, ABOUT.get(self.kind.value(), ()), strict=False):
                column.set_value(field_about(self._workspace, about) or column.value())
        self._form.show_only(("kind", *SETTINGS[self.kind.value()]))
        if self.isVisible():
            self.fit()

    def _remove(self) -> None:
        self.wish = "remove"
        self.accept()


def blank_rule(workspace: Workspace, program_id: str) -> Rule:
    """What a new rule's dialog starts from."""
    gap = gap_wanted(workspace.programs[program_id].format, in_years=False)
    return Rule(
        id="new",
        program=program_id,
        kind=RuleKind.MUST_NOT,
        low=gap["nearest"],
        high=gap["farthest"],
    )


def _columns_for(workspace: Workspace, kind: RuleKind, rule: Rule) -> list[tuple[object, str]]:
    """The columns that such a rule can hold for: for levels those in an order, and its own."""
    options = column_options(workspace, none=NO_COLUMN if kind in ONE_SIDE_WILL_DO else "")
    if kind is not RuleKind.GAP:
        return options
    own = (rule.mentor_field, rule.mentee_field)
    fit = {key for key, field in workspace.fields.items() if field.kind in IN_ORDER or key in own}
    return [option for option in options if option[0] in fit] or options


def _in_order(low: int, high: int, kind: RuleKind) -> dict[str, int]:
    return {"low": min(low, high), "high": max(low, high)} if kind is RuleKind.GAP else {}

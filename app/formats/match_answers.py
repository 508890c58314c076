"""Cells of a spreadsheet as answers, by what the settings say of their columns."""

from collections.abc import Iterable, Mapping, Sequence

from app.core.model import Answer, CriterionKind, Field, FieldKind, RuleKind
from app.core.problems import Problem
from app.formats.match_settings import ColumnSetting, CriterionSetting, MatchSettings, RuleSetting
from app.formats.spreadsheets.levels import level_in
from app.formats.spreadsheets.lists import Splitter, learn, separator_of
from app.formats.spreadsheets.values import is_blank, number_in

LISTS = frozenset({FieldKind.LIST, FieldKind.RANKED, FieldKind.PEOPLE})
COUNTED = frozenset({CriterionKind.DISTANCE, CriterionKind.SIMILAR, RuleKind.GAP})
LISTED = frozenset({CriterionKind.COVERS, CriterionKind.COMMON, RuleKind.IN_COMMON})
NAMED = frozenset({CriterionKind.WISHES, RuleKind.RATHER_NOT, RuleKind.REPORTS})

Cells = Mapping[str, str]


class Answers:
    """Reads rows of cells as answers, keyed by the column's header."""

    def __init__(self, rows: Sequence[Cells], settings: MatchSettings) -> None:
        self.fields = {label: _field(label, settings) for label in _labels(rows)}
        given = settings.columns
        self._separators = {
            label: _separator(given.get(label), [row.get(label, "") for row in rows])
            for label, field in self.fields.items()
            if field.kind in LISTS
        }
        self._splitter: Splitter = learn(
            ([cell for row in rows if not is_blank(cell := row.get(label, ""))], separator)
            for label, separator in self._separators.items()
        )

    def of(self, cells: Cells) -> dict[str, Answer]:
        """The answers of one row; a blank cell is no answer."""
        return {
            label: self._answer(self.fields[label], cell)
            for label, cell in cells.items()
            if not is_blank(cell)
        }

    def _answer(self, field: Field, cell: str) -> Answer:
        if field.kind in LISTS:
            return self._splitter.split(cell, self._separators[field.id])
        if field.kind is FieldKind.LEVEL:
            return _level(cell, field)
        if field.kind is FieldKind.NUMBER:
            number = number_in(cell)
            return cell if number is None else number
        return cell


def _level(cell: str, field: Field) -> str:
    found = level_in(cell, field.levels)
    if found is None:
        levels = ", ".join(field.levels)
        raise Problem("match_settings.no_level", value=cell, column=field.label, levels=levels)
    return found


def _labels(rows: Iterable[Cells]) -> list[str]:
    return list(dict.fromkeys(label for row in rows for label in row))


def _separator(setting: ColumnSetting | None, cells: Sequence[str]) -> str:
    if setting and setting.separator:
        return setting.separator
    return separator_of(cell for cell in cells if not is_blank(cell))


def _field(label: str, settings: MatchSettings) -> Field:
    setting = settings.columns.get(label)
    if setting:
        return Field(id=label, label=label, kind=setting.kind, levels=setting.levels)
    return Field(id=label, label=label, kind=_kind(label, settings))


def _kind(label: str, settings: MatchSettings) -> FieldKind:
    """What a column that the settings don't describe must be, by what it is used for."""
    compared: list[CriterionSetting | RuleSetting] = [*settings.criteria, *settings.rules]
    uses = {used.kind for used in compared if label in (used.of_mentor, used.of_mentee)}
    uses |= {used.kind for used in settings.criteria if label in used.statements}
    for kinds, kind in (
        (COUNTED, FieldKind.NUMBER),
        (NAMED, FieldKind.PEOPLE),
        (LISTED, FieldKind.LIST),
    ):
        if uses & kinds:
            return kind
    return FieldKind.TEXT

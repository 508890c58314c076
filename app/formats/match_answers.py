"""Cells of a spreadsheet as answers, by what the settings say of their columns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.core.model import Answer, CriterionKind, Field, FieldKind, RuleKind
from app.core.problems import Problem
from app.formats.match_settings import ColumnSetting, CriterionSetting, MatchSettings, RuleSetting
from app.formats.spreadsheets import Column, Sheet, Use
from app.formats.spreadsheets.answers import Reader
from app.formats.spreadsheets.levels import level_in
from app.formats.spreadsheets.splitting import ListSplit, splits_for
from app.formats.spreadsheets.values import is_blank, number_in

LISTS = frozenset({FieldKind.LIST, FieldKind.RANKED})
COUNTED = frozenset({CriterionKind.DISTANCE, CriterionKind.SIMILAR, RuleKind.GAP})
LISTED = frozenset({CriterionKind.COVERS, CriterionKind.COMMON, RuleKind.IN_COMMON})
NAMED = frozenset({CriterionKind.WISHES, RuleKind.RATHER_NOT, RuleKind.REPORTS})

Cells = Mapping[str, str]


class Answers:
    """Reads rows of cells as answers, keyed by the column's header.

    Lists are split and people recognised as in the window; `names` are those of everybody, by
    `name_key`.
    """

    def __init__(
        self, sheets: Sequence[Sheet], settings: MatchSettings, names: Mapping[str, str]
    ) -> None:
        labels = dict.fromkeys(column.header for sheet in sheets for column in sheet.columns)
        self.fields = {label: _field(label, settings) for label in labels}
        self._splits = _splits(sheets, self.fields, settings)
        self._reader = Reader(names)
        self._marks = {label: given.separator for label, given in settings.columns.items()}

    def of(self, cells: Cells, sheet: int) -> dict[str, Answer]:
        """The answers of one row of a sheet; a blank cell is no answer."""
        return {
            label: self._answer(self.fields[label], cell, sheet)
            for label, cell in cells.items()
            if not is_blank(cell)
        }

    def _answer(self, field: Field, cell: str, sheet: int) -> Answer:
        if field.kind is FieldKind.PEOPLE:
            return self._people(field, cell)
        if field.kind in LISTS:
            return self._splits[sheet, field.id].items(cell)
        if field.kind is FieldKind.LEVEL:
            return _level(cell, field)
        if field.kind is FieldKind.NUMBER:
            number = number_in(cell)
            return cell if number is None else number
        return cell

    def _people(self, field: Field, cell: str) -> tuple[str, ...]:
        mark = self._marks.get(field.id)
        named = (self._reader.people(part) for part in (cell.split(mark) if mark else [cell]))
        return tuple(dict.fromkeys(name for names in named for name in names))


def _splits(
    sheets: Sequence[Sheet], fields: Mapping[str, Field], settings: MatchSettings
) -> dict[tuple[int, str], ListSplit]:
    """How to split each column of lists, by the number of its sheet and its header."""
    asked = [
        replace(sheet, columns=tuple(_as_asked(c, fields[c.header]) for c in sheet.columns))
        for sheet in sheets
    ]
    learned = splits_for(asked)
    return {
        (number, sheets[number].columns[place].header): _by_settings(
            split, settings.columns.get(sheets[number].columns[place].header)
        )
        for (number, place), split in learned.items()
    }


def _as_asked(column: Column, field: Field) -> Column:
    return replace(column, kind=field.kind, use=Use.PROFILE)


def _by_settings(split: ListSplit, setting: ColumnSetting | None) -> ListSplit:
    if setting and setting.separator:
        return replace(split, separator=setting.separator)
    return split


def _level(cell: str, field: Field) -> str:
    found = level_in(cell, field.levels)
    if found is None:
        levels = ", ".join(field.levels)
        raise Problem("match_settings.no_level", value=cell, column=field.label, levels=levels)
    return found


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

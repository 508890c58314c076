"""Roles ticked in columns of their own: "Mentor: yes", "Mentee: x"."""

from collections.abc import Sequence

from app.core.model import Role
from app.formats.spreadsheets.facts import Facts
from app.formats.spreadsheets.recognition import plain, words
from app.formats.spreadsheets.tables import SheetRow
from app.formats.spreadsheets.understanding import Sheet, Use
from app.formats.spreadsheets.values import is_blank, roles_in, yes_no

USES = {Use.IS_MENTOR: Role.MENTOR, Use.IS_MENTEE: Role.MENTEE}
MOST_WORDS = 7


def ticking_use(header: str, facts: Facts) -> Use | None:
    """The use of a column that is ticked by everybody in one role, if it is one."""
    said = plain(header).split()
    roles = roles_in(header)
    if len(roles) != 1 or len(said) > MOST_WORDS or words("not_a_role") & set(said):
        return None
    if not facts.values or facts.share(lambda value: _is_tick(value, roles)) < 1:
        return None
    return next((use for use, role in USES.items() if role in roles), None)


def pair_of(uses: Sequence[Use | None]) -> dict[int, Use]:
    """The columns for mentors and for mentees by index; none unless there is just one of each."""
    found = {index: use for index, use in enumerate(uses) if use}
    return found if sorted(found.values()) == sorted(USES) else {}


def ticked_roles(sheet: Sheet, row: SheetRow) -> frozenset[Role]:
    """The roles a row ticks, or writes out where ticks are expected."""
    roles: frozenset[Role] = frozenset()
    for use, role in USES.items():
        if column := sheet.column_for(use):
            cell = row.cell(column.index)
            roles |= roles_in(cell) or (frozenset((role,)) if _says_yes(cell) else frozenset())
    return roles


def is_tick(cell: str) -> bool:
    """Whether a cell can stand in such a column."""
    return is_blank(cell) or _is_tick(cell, frozenset()) or bool(roles_in(cell))


def _is_tick(value: str, roles: frozenset[Role]) -> bool:
    return (
        value in ("0", "1")
        or yes_no(value) is not None
        or (bool(roles) and roles_in(value) == roles)
    )


def _says_yes(cell: str) -> bool:
    return cell.strip() == "1" or yes_no(cell) == "yes"

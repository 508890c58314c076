"""A sheet half understood: header and columns guessed, everybody's role told if it can be."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.model import Meaning, Role
from app.formats.spreadsheets.columns import Guess, guess_columns
from app.formats.spreadsheets.headers import header_row_of, labels_of, titles_above
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.tables import SheetRow, SheetTable
from app.formats.spreadsheets.understanding import ROLE_USES, Use

_MENTEES = re.compile(r"\b(mentee|mentoree|mentorand|protégé|protege)\w*")
_MENTORS = re.compile(r"\bmentor(s|en|in|innen)?\b")
_IDENTIFYING = (Use.NAME, Use.FIRST_NAME, Use.LAST_NAME, Use.EMAIL)
_OTHER = {Role.MENTOR: Role.MENTEE, Role.MENTEE: Role.MENTOR}


@dataclass(frozen=True)
class Draft:
    """A sheet on the way to being understood."""

    table: SheetTable
    header: SheetRow | None
    rows: tuple[SheetRow, ...]
    guesses: list[Guess]
    role: Role | None = None

    def has(self, *uses: Use) -> bool:
        """Whether some column has one of the uses."""
        return any(guess.use in uses for guess in self.guesses)

    def means(self, *meanings: str) -> bool:
        """Whether some profile column has one of the meanings."""
        return any(g.meaning in meanings for g in self.guesses if g.use is Use.PROFILE)

    @property
    def holds_people(self) -> bool:
        """Whether there are rows, and a column that says who they are."""
        return bool(self.rows) and self.has(*_IDENTIFYING)


def drafts_of(tables: Sequence[SheetTable]) -> list[Draft]:
    """A draft for each table. Beside a sheet of mentors, another one is taken for mentees."""
    drafts = [_with_role(_draft(table)) for table in tables]
    people = [draft for draft in drafts if draft.holds_people]
    if len(people) != 2:
        return drafts
    roles = {draft.role for draft in people if draft.role}
    rest = _OTHER.get(roles.pop()) if len(roles) == 1 else None
    return [replace(d, role=rest) if d in people and _open(d) else d for d in drafts]


def _draft(table: SheetTable) -> Draft:
    header = header_row_of(table)
    below = header.number if header else 0
    rows = tuple(row for row in table.rows if row.number > below and not row.blank)
    width = _width(header, rows)
    sound = [row for row in rows if not row.unclosed and _filled_width(row) <= width]
    columns = [[row.cell(index) for row in sound] for index in range(width)]
    return Draft(table, header, rows, guess_columns(labels_of(header, width), columns))


def _width(header: SheetRow | None, rows: Sequence[SheetRow]) -> int:
    """As wide as the header, or wider when most rows hold something beyond it."""
    widths = [_filled_width(row) for row in rows]
    if header is None:
        return Counter(widths).most_common(1)[0][0] if widths else 0
    own = _filled_width(header)
    beyond = [width for width in widths if width > own]
    return min(beyond) if len(beyond) * 2 > len(widths) else own


def _filled_width(row: SheetRow) -> int:
    return max((index + 1 for index, cell in enumerate(row.cells) if cell.strip()), default=0)


def _open(draft: Draft) -> bool:
    return draft.role is None and not draft.has(*ROLE_USES)


def _with_role(draft: Draft) -> Draft:
    """Everybody's role, told by the sheet's name, its title, its file's name or its columns."""
    if draft.has(*ROLE_USES):
        return draft
    titles = titles_above(draft.table, draft.header)
    file_name = draft.table.source.rsplit(".", 1)[0]
    named = (_role_named(text) for text in (draft.table.name, titles, file_name))
    return replace(draft, role=next(filter(None, named), None) or _role_by_columns(draft))


def _role_by_columns(draft: Draft) -> Role | None:
    wants = draft.means(Meaning.WANTS, Meaning.IDENTITY_WANTED)
    offers = draft.means(Meaning.OFFERS) or draft.has(Use.CAPACITY)
    if wants == offers:
        return None
    return Role.MENTEE if wants else Role.MENTOR


def _role_named(text: str) -> Role | None:
    said = plain(text.replace("_", " "))
    mentees, mentors = bool(_MENTEES.search(said)), bool(_MENTORS.search(said))
    if mentees == mentors:
        return None
    return Role.MENTEE if mentees else Role.MENTOR

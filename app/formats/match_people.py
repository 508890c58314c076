"""The people of one or two files as a matching problem, as settings say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.core.matching.asked.problem import MatchingProblem, Member, PairOfIds
from app.core.matching.asked.relations import managers_of
from app.core.matching.circles.problem import PAIR_SIZES, Circle, CircleProblem
from app.core.model import Aim, Format, Person, Role
from app.core.people.identity import name_key
from app.core.problems import Problem
from app.formats.match_answers import Answers
from app.formats.match_asked import PROGRAM, criteria_of, rules_of
from app.formats.match_settings import PEOPLE_RULES, MatchSettings
from app.formats.spreadsheets import Sheet, read_tables, understand
from app.formats.spreadsheets.values import UNLIMITED, capacity_in, is_blank, roles_in


@dataclass(frozen=True)
class Entry:
    """A row of a file read by its headers; `sheet` is the number of the sheet it stands in."""

    source: str
    row: int
    cells: dict[str, str]
    roles: frozenset[Role]
    sheet: int


def problem_from(paths: Sequence[Path], settings: MatchSettings, file: str) -> MatchingProblem:
    """Read the files; `file` is the name of the settings, for what is wrong with them."""
    read = [(path, read_tables(path)) for path in paths]
    roles = dict(_with_roles(paths, settings))
    tables = [(table, roles[path]) for path, found in read for table in found]
    sheets = understand([table for table, _ in tables]).sheets
    by_sheet = [_of_sheet(sheet, told) for sheet, (_, told) in zip(sheets, tables, strict=True)]
    entries = [
        _with_role(entry, settings.people.role)
        for number, sheet in enumerate(sheets)
        if (told := by_sheet[number]) is not None
        for entry in _entries(number, sheet, told)
    ]
    _check_columns(entries, settings, file)
    reader = _Reader(entries, sheets, settings)
    rules = rules_of(settings)
    for rule in settings.rules:
        if rule.kind in PEOPLE_RULES:
            reader.pair(rule.mentor, rule.mentee)
    return MatchingProblem(
        mentors=tuple(reader.members(Role.MENTOR)),
        mentees=tuple(reader.members(Role.MENTEE)),
        fields=reader.answers.fields,
        criteria=criteria_of(settings),
        rules=rules,
        aim=Aim(
            id=PROGRAM,
            objective=settings.objective,
            floor=settings.floor,
            spread=settings.spread,
        ),
        locked=tuple(reader.pair(*pair) for pair in settings.locked),
        managers=managers_of(reader.people(), rules),
        format=settings.format,
    ).arranged()


def circle_problem_from(paths: Sequence[Path], settings: MatchSettings, file: str) -> CircleProblem:
    """The same for circles and peer pairs; who mentors hosts."""
    both = problem_from(paths, settings, file)
    hosted = bool(settings.people.role) and settings.format is Format.CIRCLE
    pairs = settings.format is Format.PEER_PAIRS
    smallest, largest = PAIR_SIZES if pairs else (settings.smallest, settings.largest)
    return CircleProblem(
        peers=replace(both, mentors=both.mentees, locked=()),
        hosts=replace(both, mentors=both.mentors if hosted else (), locked=()),
        smallest=smallest,
        largest=largest,
        locked=tuple(_kept(pair, hosted, both) for pair in both.locked),
    ).arranged()


def _kept(pair: PairOfIds, hosted: bool, both: MatchingProblem) -> Circle:
    if hosted:
        return Circle(pair[0], (pair[1],), locked=True)
    person = both.member(pair[0]).person
    twin = next(member.id for member in both.mentees if member.person == person)
    return Circle("", (twin, pair[1]), locked=True)


def _of_sheet(sheet: Sheet, told: frozenset[Role] | None) -> frozenset[Role] | None:
    """The roles of all in a sheet, told by its name if by nothing else; None: no people there."""
    if told is not None:
        return told
    if not sheet.included:
        return None
    if sheet.role is None:
        raise Problem("match_settings.no_role")
    return frozenset({sheet.role})


def _with_roles(
    paths: Sequence[Path], settings: MatchSettings
) -> Iterable[tuple[Path, frozenset[Role] | None]]:
    if settings.people.role and settings.format is not Format.PEER_PAIRS:
        return [(path, frozenset()) for path in paths]
    if settings.of_peers:
        return [(path, frozenset({Role.MENTOR, Role.MENTEE})) for path in paths]
    if len(paths) != 2:
        return [(path, None) for path in paths]
    named = [roles_in(path.stem.replace("_", " ").replace("-", " ")) for path in paths]
    if sorted(map(len, named)) == [1, 1] and named[0] != named[1]:
        return list(zip(paths, named, strict=True))
    return list(zip(paths, map(frozenset, [{Role.MENTOR}, {Role.MENTEE}]), strict=True))


def _entries(number: int, sheet: Sheet, roles: frozenset[Role]) -> Iterator[Entry]:
    """The rows as the window understands them: those that have drifted put right if safe."""
    for row in sheet.rows:
        cells = {column.header: row.cell(column.index).strip() for column in sheet.columns}
        yield Entry(sheet.table.source, row.number, cells, roles, number)


def _with_role(entry: Entry, column: str) -> Entry:
    if entry.roles or column not in entry.cells:
        return entry
    told = roles_in(entry.cells[column])
    peer = {Role.MENTEE} if Role.PEER in told else set()
    roles = (told & {Role.MENTOR, Role.MENTEE}) | peer
    if not roles:
        raise Problem(
            "match_settings.role_unclear", row=entry.row, people=entry.source, column=column
        )
    return replace(entry, roles=roles)


def _check_columns(entries: Sequence[Entry], settings: MatchSettings, file: str) -> None:
    for role, who in ((Role.MENTOR, "mentors"), (Role.MENTEE, "mentees")):
        mine = [entry for entry in entries if role in entry.roles or not entry.roles]
        columns = dict.fromkeys(label for entry in mine for label in entry.cells)
        for column in _columns_for(role, settings):
            if mine and column not in columns:
                listed = ", ".join(f"“{label}”" for label in columns)
                raise Problem(
                    "match_settings.no_column", column=column, who=who, columns=listed, file=file
                )


def _columns_for(role: Role, settings: MatchSettings) -> Iterator[str]:
    """The columns that the settings name for a role."""
    people, mentor = settings.people, role is Role.MENTOR
    yield from filter(None, (people.id, *people.name, people.role))
    numbers = (people.places, people.least) if mentor else (people.mentors,)
    yield from (column for column in numbers if isinstance(column, str))
    for compared in (*settings.criteria, *settings.rules):
        yield from filter(None, [compared.of_mentor if mentor else compared.of_mentee])
    for criterion in settings.criteria:
        yield from criterion.statements
        if criterion.asked_column and not mentor:
            yield criterion.asked_column


class _Reader:
    """Makes members of entries."""

    def __init__(
        self, entries: Sequence[Entry], sheets: Sequence[Sheet], settings: MatchSettings
    ) -> None:
        self._entries, self._settings = entries, settings
        names = (self._name(entry) for entry in entries)
        self.answers = Answers(sheets, settings, {name_key(name): name for name in names})
        self._ids = {
            role: self._ids_of(role, settings.people.id) for role in (Role.MENTOR, Role.MENTEE)
        }

    def _ids_of(self, role: Role, column: str) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self._entries:
            if role not in entry.roles:
                continue
            known = self._id(entry)
            if not known:
                raise Problem(
                    "match_settings.no_id",
                    row=entry.row,
                    people=entry.source,
                    column=column or self._settings.people.name[0],
                )
            if known in found:
                raise Problem(
                    "match_settings.same_id",
                    row=entry.row,
                    people=entry.source,
                    column=column or self._settings.people.name[0],
                    other=found[known].row,
                    value=known,
                )
            found[known] = entry
        return found

    def _id(self, entry: Entry) -> str:
        column = self._settings.people.id
        return entry.cells.get(column, "") if column else self._name(entry)

    def _name(self, entry: Entry) -> str:
        columns = self._settings.people.name
        return " ".join(filter(None, (entry.cells.get(column, "") for column in columns)))

    def members(self, role: Role) -> Iterator[Member]:
        """Everybody with that role; the participant's id is role and id."""
        people = self._settings.people
        for known, entry in self._ids[role].items():
            mentor = role is Role.MENTOR
            yield Member(
                id=f"{role}:{known}",
                person=known,
                name=self._name(entry) or known,
                email=known if "@" in known else "",
                answers=self.answers.of(entry.cells, entry.sheet),
                capacity=self._number(people.places if mentor else people.mentors, entry, 1),
                least=self._number(people.least, entry, 0) if mentor else 0,
            )

    def _number(self, setting: int | str, entry: Entry, default: int) -> int:
        if isinstance(setting, int):
            return setting
        text = entry.cells.get(setting, "")
        if is_blank(text):
            return default
        number = capacity_in(text)
        if number is None:
            raise Problem(
                "match_settings.not_a_number",
                row=entry.row,
                people=entry.source,
                column=setting,
                value=text,
            )
        return len(self._entries) if number == UNLIMITED else number

    def people(self) -> list[Person]:
        """Everybody once, for finding out who reports to whom."""
        members = [*self.members(Role.MENTOR), *self.members(Role.MENTEE)]
        return list(
            {
                member.person: Person(
                    id=member.person,
                    name=member.name,
                    email=member.email,
                    answers=dict(member.answers),
                )
                for member in members
            }.values()
        )

    def pair(self, mentor: str, mentee: str) -> tuple[str, str]:
        """The participant ids of two people named by their ids."""
        for role, known in ((Role.MENTOR, mentor), (Role.MENTEE, mentee)):
            if known not in self._ids[role]:
                raise Problem("match_settings.no_person", person=known, role=role.value)
        return f"{Role.MENTOR}:{mentor}", f"{Role.MENTEE}:{mentee}"

"""What was noted of a match goes on in another matching, with the people it is about."""

from collections.abc import Mapping

from app.core.edits.rows import put
from app.core.model import CheckIn, Match, Meeting, Workspace

Note = Meeting | CheckIn
"""What was noted of a match."""


def goes_on(before: Match, after: Match) -> bool:
    """Whether it is the same pair, or a group or circle most of whose people stay."""
    if before.mentor != after.mentor and before.mentor and after.mentor:
        return False
    shared = set(before.mentees) & set(after.mentees)
    return len(shared) * 2 > max(len(before.mentees), len(after.mentees))


def carried(workspace: Workspace, matching_id: str) -> Workspace:
    """With what was noted of the program's other matchings put to the matches that go on."""
    program = workspace.matchings[matching_id].program
    mine = {m.id for m in workspace.matchings.values() if m.program == program}
    met = {row.match for row in workspace.meetings.values()}
    noted = met | {row.match for row in workspace.check_ins.values()}
    now = _going_on(workspace, matching_id, noted, mine)
    tables = {
        name: put(table, *_moved(table, now))
        for name, table in (("meetings", workspace.meetings), ("check_ins", workspace.check_ins))
    }
    changed = {name: new for name, new in tables.items() if new is not workspace.table(name)}
    return workspace.with_tables(**changed) if changed else workspace


def _going_on(
    workspace: Workspace, matching_id: str, noted: set[str], matchings: set[str]
) -> dict[str, str]:
    """The match of the matching in which each noted one of the others goes on."""
    here: dict[str, list[Match]] = {}
    for match in workspace.matches.values():
        if match.matching == matching_id:
            for mentee in match.mentees:
                here.setdefault(mentee, []).append(match)
    old = [workspace.matches[key] for key in sorted(noted & workspace.matches.keys())]
    return {
        before.id: after.id
        for before in old
        if before.matching in matchings - {matching_id}
        for mentee in before.mentees
        for after in here.get(mentee, ())
        if goes_on(before, after)
    }


def _moved(table: Mapping[str, Note], now: Mapping[str, str]) -> list[Note]:
    """The rows of a table with their match renamed, where that says nothing twice."""
    taken = {_subject(row) for row in table.values()}
    moved: list[Note] = []
    for row in table.values():
        if row.match in now:
            renamed = row.model_copy(update={"match": now[row.match]})
            if _subject(renamed) not in taken:
                moved.append(renamed)
                taken.add(_subject(renamed))
    return moved


def _subject(row: Note) -> tuple[object, ...]:
    """What a row is about; check-ins may be many of the same match."""
    if isinstance(row, Meeting):
        return row.match, row.session, row.occurrence
    return row.id, row.match

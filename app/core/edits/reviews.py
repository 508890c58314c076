"""Noting how a program went: who met, check-ins, answers on forms."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.model import CheckIn, Meeting, Rating, Workspace
from app.core.review.met import Cell, cell_of
from app.core.review.pasting import Note


def note_each(workspace: Workspace, notes: Mapping[Cell, bool | None]) -> Workspace:
    """Note of each cell whether they met; None where nothing is known any more."""
    known = {cell_of(row): row for row in workspace.meetings.values() if cell_of(row) in notes}
    fresh = fresh_ids(workspace.meetings, "meeting")
    rows = [
        _noted(known.get(cell), cell, fresh, met)
        for cell, met in sorted(notes.items(), key=lambda note: note[0])
        if met is not None
    ]
    unknown = [row.id for cell, row in known.items() if notes[cell] is None]
    return _with_meetings(workspace, put(without(workspace.meetings, unknown), *rows))


def note_log(workspace: Workspace, notes: Mapping[Cell, Note]) -> Workspace:
    """Note of each cell whether they met, and the minutes where they are known."""
    noted = note_each(workspace, {cell: met for cell, (met, _) in notes.items()})
    timed = {cell: minutes for cell, (_, minutes) in notes.items() if minutes is not None}
    rows = [
        row.model_copy(update={"minutes": timed[cell_of(row)]})
        for row in noted.meetings.values()
        if cell_of(row) in timed
    ]
    return _with_meetings(noted, put(noted.meetings, *rows))


def note_meeting(workspace: Workspace, cell: Cell, /, **values: Any) -> Workspace:
    """Note the minutes or the day of a meeting, which says that they met."""
    found = (row for row in workspace.meetings.values() if cell_of(row) == cell)
    if row := next(found, None):
        return _with_meetings(
            workspace, patch(workspace.meetings, row.id, **{"met": True, **values})
        )
    if not any(value is not None for value in values.values()):
        return workspace
    match, session, occurrence = cell
    made = Meeting(
        id=next(fresh_ids(workspace.meetings, "meeting")),
        match=match,
        session=session,
        occurrence=occurrence,
        **values,
    )
    return _with_meetings(workspace, put(workspace.meetings, made))


def add_check_in(workspace: Workspace, /, program_id: str, **values: Any) -> Workspace:
    """Note what a match or a participant said when asked how it goes."""
    row = CheckIn(id=next(fresh_ids(workspace.check_ins, "checkin")), program=program_id, **values)
    return workspace.with_tables(check_ins=put(workspace.check_ins, row))


def edit_check_in(workspace: Workspace, /, check_in_id: str, **values: Any) -> Workspace:
    """Set some fields of a check-in."""
    return _with_check_ins(workspace, patch(workspace.check_ins, check_in_id, **values))


def remove_check_in(workspace: Workspace, check_in_id: str) -> Workspace:
    """Forget a check-in."""
    return _with_check_ins(workspace, without(workspace.check_ins, [check_in_id]))


def rate(
    workspace: Workspace, program_id: str, form: int, goal: str, value: int | None
) -> Workspace:
    """Set one answer of one form; None takes it back. Who answered stays as it is."""
    sheet = _sheet(workspace, program_id, form)
    if value is None:
        return _with_ratings(
            workspace, without(workspace.ratings, [r.id for r in sheet if r.goal == goal])
        )
    known = next((row for row in sheet if row.goal == goal), None)
    row = Rating(
        id=known.id if known else next(fresh_ids(workspace.ratings, "rating")),
        program=program_id,
        form=form,
        goal=goal,
        participant=next((row.participant for row in sheet), ""),
        value=value,
    )
    return _with_ratings(workspace, put(workspace.ratings, row))


def rate_each(
    workspace: Workspace, program_id: str, answers: Mapping[tuple[int, str], int]
) -> Workspace:
    """Set answers by (form, goal)."""
    for (form, goal), value in answers.items():
        workspace = rate(workspace, program_id, form, goal, value)
    return workspace


def name_form(workspace: Workspace, program_id: str, form: int, participant: str) -> Workspace:
    """Say whose form it is; "" for nobody's."""
    rows = [
        row.model_copy(update={"participant": participant})
        for row in _sheet(workspace, program_id, form)
    ]
    return _with_ratings(workspace, put(workspace.ratings, *rows))


def remove_forms(workspace: Workspace, program_id: str, forms: Iterable[int]) -> Workspace:
    """Take forms out with all their answers."""
    gone = [row.id for form in forms for row in _sheet(workspace, program_id, form)]
    return _with_ratings(workspace, without(workspace.ratings, gone))


def _sheet(workspace: Workspace, program_id: str, form: int) -> list[Rating]:
    rows = workspace.ratings.values()
    return [row for row in rows if row.program == program_id and row.form == form]


def _noted(known: Meeting | None, cell: Cell, fresh: Iterator[str], met: bool) -> Meeting:
    match, session, occurrence = cell
    if known is None:
        row_id = next(fresh)
        return Meeting(id=row_id, match=match, session=session, occurrence=occurrence, met=met)
    if known.met == met:
        return known
    return known.model_copy(update={"met": met, "minutes": None, "day": None})


def _with_meetings(workspace: Workspace, table: Mapping[str, Meeting]) -> Workspace:
    return workspace if table is workspace.meetings else workspace.with_tables(meetings=table)


def _with_check_ins(workspace: Workspace, table: Mapping[str, CheckIn]) -> Workspace:
    return workspace if table is workspace.check_ins else workspace.with_tables(check_ins=table)


def _with_ratings(workspace: Workspace, table: Mapping[str, Rating]) -> Workspace:
    return workspace if table is workspace.ratings else workspace.with_tables(ratings=table)

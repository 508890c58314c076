"""The next version of a program: an experiment that begins with what is expected of it."""

from app.core.edits.copies import copy_program
from app.core.edits.programs import edit_program
from app.core.edits.rows import fresh_ids, put
from app.core.model import Status, Workspace


def next_version(
    workspace: Workspace,
    program_id: str,
    title: str,
    expectation: str = "",
    with_people: bool = False,
) -> Workspace:
    """Add a program with the design of another that remembers which one it follows.

    With people, those who haven't left take part again, in the same roles.
    """
    made = copy_program(workspace, program_id, title)
    (new_id,) = made.programs.keys() - workspace.programs.keys()
    made = edit_program(made, new_id, previous=program_id, expectation=expectation)
    return _joined_again(made, program_id, new_id) if with_people else made


def follow(workspace: Workspace, program_id: str, previous: str) -> Workspace:
    """Say which earlier program this one follows; "" for none.

    Nothing changes where that would make a program follow itself in the end.
    """
    if previous and follows(workspace, previous, program_id):
        return workspace
    return edit_program(workspace, program_id, previous=previous)


def follows(workspace: Workspace, one: str, other: str) -> bool:
    """Whether one program is the other, or a later version of it."""
    seen: set[str] = set()
    while one and one not in seen:
        if one == other:
            return True
        seen.add(one)
        one = workspace.programs[one].previous if one in workspace.programs else ""
    return False


def _joined_again(workspace: Workspace, old_id: str, new_id: str) -> Workspace:
    ids = fresh_ids(workspace.participants, "participant")
    again = [
        part.model_copy(update={"id": next(ids), "program": new_id})
        for part in workspace.participants.values()
        if part.program == old_id and part.status is not Status.LEFT
    ]
    return workspace.with_tables(participants=put(workspace.participants, *again))

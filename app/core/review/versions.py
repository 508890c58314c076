"""A program and the earlier one it follows: what changed from one to the next."""

from collections import defaultdict
from dataclasses import dataclass, replace

from app.core.dimensions.explain import Move, explain
from app.core.model import ProgramDesign, Row, SessionDesign, Workspace, design_of


@dataclass(frozen=True)
class Step:
    """From one version to the next: how the place moved, sessions that came and that went."""

    move: Move
    added: tuple[str, ...]
    dropped: tuple[str, ...]


def versions_of(workspace: Workspace) -> list[tuple[str, str]]:
    """(earlier, later) ids of the programs that follow one another."""
    return [
        (program.previous, program.id)
        for program in workspace.programs.values()
        if program.previous in workspace.programs
    ]


def step_between(workspace: Workspace, earlier: str, later: str) -> Step:
    """What changed; sessions of the same title, in their order, are taken to be the same."""
    before, after = design_of(workspace, earlier), design_of(workspace, later)
    named = _named_alike(before, after)
    old = {inside.session.id for inside in before.sessions}
    new = {inside.session.id for inside in named.sessions}
    return Step(
        explain(before, named),
        tuple(s.session.title for s in named.sessions if s.session.id not in old),
        tuple(s.session.title for s in before.sessions if s.session.id not in new),
    )


def _named_alike(before: ProgramDesign, after: ProgramDesign) -> ProgramDesign:
    """The later design, with the ids of the earlier one where a session is the same."""
    known: defaultdict[str, list[SessionDesign]] = defaultdict(list)
    for inside in before.sessions:
        known[inside.session.title].append(inside)
    return replace(
        after,
        sessions=tuple(
            _like(known[inside.session.title].pop(0), inside)
            if known[inside.session.title]
            else inside
            for inside in after.sessions
        ),
    )


def _like(one: SessionDesign, other: SessionDesign) -> SessionDesign:
    session_id = one.session.id
    owner = {"id": session_id, "program": one.session.program}
    return SessionDesign(
        other.session.model_copy(update=owner),
        tuple(
            row.model_copy(update={"id": _id(one.activities, index, row), "session": session_id})
            for index, row in enumerate(other.activities)
        ),
        tuple(
            row.model_copy(update={"id": _id(one.question_sets, index, row), "session": session_id})
            for index, row in enumerate(other.question_sets)
        ),
    )


def _id(rows: tuple[Row, ...], index: int, row: Row) -> str:
    return rows[index].id if index < len(rows) else row.id

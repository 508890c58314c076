"""A search for circles says how far it is, and stops at once when it is asked to."""

from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from app.core.edits.programs import blank_program, edit_program
from app.core.model import Format, Participant, Person, Role, Workspace
from app.ui.context import Context
from app.ui.jobs import Job
from app.ui.matches.matcher import PEERS_IN_A_THREAD, Matcher

PROGRAM = "program1"


@pytest.fixture
def workspace() -> Workspace:
    """So many equal peers that a search among them takes some seconds."""
    people = [f"p{n:03}" for n in range(PEERS_IN_A_THREAD * 3)]
    made = blank_program(Workspace(), "Circles").with_tables(
        people={key: Person(id=key, name=key) for key in people},
        participants={
            key: Participant(id=key, program=PROGRAM, person=key, role=Role.PEER) for key in people
        },
    )
    return edit_program(made, PROGRAM, format=Format.CIRCLE, people=5)


def test_a_search_tells_how_far_it_is_and_stops_within_a_moment(
    qtbot: QtBot, context: Context
) -> None:
    matcher, told = Matcher(context), list[int]()
    matcher.started.connect(lambda job: job.progressed.connect(lambda done, *_: told.append(done)))
    matcher.match(PROGRAM, "")
    job = matcher.job
    assert isinstance(job, Job)
    qtbot.waitUntil(lambda: len(set(told)) > 3, timeout=20_000)
    asked = monotonic()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert monotonic() - asked < 1
    assert told == sorted(told)
    assert matcher.job is None
    assert not context.document.workspace.matchings
    context.jobs.stop_all()

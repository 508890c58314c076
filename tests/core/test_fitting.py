"""Which library items fit a session."""

from app.core.edits.items import add_activity
from app.core.edits.programs import new_program
from app.core.edits.sessions import edit_session
from app.core.fitting import Occasion, activity_fits, occasion_of, phase_of, questions_fit
from app.core.model import Mode, Phase, Timing, Workspace, design_of
from app.formats.library_files import load_library

LIBRARY = load_library()
START = new_program(Workspace(), LIBRARY, "career-six-months")


def phases(workspace: Workspace) -> list[Phase | None]:
    design = design_of(workspace, "program1")
    return [phase_of(design, inside) for inside in design.sessions]


def test_a_session_gets_its_phase_from_its_place_in_the_program() -> None:
    found = phases(START)
    assert found[0] is Phase.INITIATION
    assert found[5] is Phase.CULTIVATION
    assert found[-1] is Phase.SEPARATION
    undated = START
    for session_id in START.sessions:
        undated = edit_session(undated, session_id, timing=Timing.ORDERED)
    assert phases(undated)[0] is Phase.INITIATION
    assert phases(undated)[-1] is Phase.SEPARATION
    assert phases(edit_session(START, "session1", timing=Timing.OPEN))[0] is None


def test_time_that_is_filled_is_not_offered_again() -> None:
    free = occasion_of(design_of(START, "program1"), "session3")
    assert free.minutes == 20
    fuller = add_activity(START, LIBRARY, "session3", "hot-seat")
    assert occasion_of(design_of(fuller, "program1"), "session3").minutes == 0


def test_an_activity_fits_by_phase_mode_people_and_minutes() -> None:
    seat = LIBRARY.activities["hot-seat"]
    fitting = Occasion(Phase.CULTIVATION, Mode.IN_PERSON, 8, 60, 60)
    assert activity_fits(seat, fitting)
    assert activity_fits(seat, Occasion(None, None, 8, 40, 0))
    for wrong in (
        Occasion(Phase.INITIATION, Mode.IN_PERSON, 8, 60, 60),
        Occasion(Phase.CULTIVATION, Mode.LETTER, 8, 60, 60),
        Occasion(Phase.CULTIVATION, Mode.IN_PERSON, 2, 60, 60),
        Occasion(Phase.CULTIVATION, Mode.IN_PERSON, 8, 39, 60),
        Occasion(Phase.CULTIVATION, Mode.IN_PERSON, 8, 60, 60, frozenset({"hot-seat"})),
    ):
        assert not activity_fits(seat, wrong)


def test_questions_fit_where_half_of_them_have_time() -> None:
    coffee = LIBRARY.question_sets["coffee"]
    assert len(coffee.questions) == 6
    assert questions_fit(coffee, Occasion(Phase.INITIATION, None, 2, 0, 30))
    assert not questions_fit(coffee, Occasion(Phase.INITIATION, None, 2, 60, 29))
    assert not questions_fit(coffee, Occasion(Phase.SEPARATION, None, 2, 60, 60))

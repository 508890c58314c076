"""How long it takes to place a program and to explain a move, at 200 sessions."""

from itertools import cycle, islice

from app.core.dimensions.explain import explain
from app.core.dimensions.place import place_of
from app.core.edits.programs import new_program
from app.core.model import ProgramDesign, Workspace, designs_of
from app.formats.library_files import load_library
from app.formats.wording.moves import move_sentences
from tests.bench.table import Row, timed

SESSIONS = 200
REPEATS = 21


def rows() -> list[Row]:
    """Placing, and placing before and after with the sentences."""
    before = _long_program()
    after = ProgramDesign(before.program, before.sessions[:-1])
    place = timed(lambda: place_of(before), REPEATS)
    move = timed(lambda: move_sentences(explain(before, after)), REPEATS)
    return [
        Row(f"place {SESSIONS} sessions", place, at_most=0.002),
        Row(f"explain a move among {SESSIONS} sessions", move, at_most=0.008),
    ]


def _long_program() -> ProgramDesign:
    library = load_library()
    workspace = Workspace()
    for template in library.templates:
        workspace = new_program(workspace, library, template)
    designs = list(designs_of(workspace).values())
    all_sessions = cycle(inside for design in designs for inside in design.sessions)
    own = (
        type(inside)(
            inside.session.model_copy(update={"id": f"session{number}"}),
            inside.activities,
            inside.question_sets,
        )
        for number, inside in enumerate(islice(all_sessions, SESSIONS))
    )
    return ProgramDesign(designs[-1].program, tuple(own))

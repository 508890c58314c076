"""Random programs, and the programs of the worked examples."""

from hypothesis import strategies as st

from app.core.edits.templates import add_from_template
from app.core.model import (
    Binding,
    Detail,
    Frame,
    Mode,
    ProgramDesign,
    Template,
    Timing,
    Workspace,
    designs_of,
)
from app.formats.library_files import load_library

LIBRARY = load_library()
ITEMS = {
    "activities": {key: item.model_dump(mode="json") for key, item in LIBRARY.activities.items()},
    "question_sets": {
        key: item.model_dump(mode="json") for key, item in LIBRARY.question_sets.items()
    },
}


def one_of(values):
    return st.sampled_from([value.value for value in values])


def some(**fields):
    return st.fixed_dictionaries({}, optional=fields)


group_sizes = st.sampled_from([1, 2, 3, 8]) | st.integers(1, 20_000)
activity_uses = st.builds(
    lambda key, use: {"id": key, **use},
    st.sampled_from(sorted(LIBRARY.activities)),
    some(
        minutes=st.integers(0, 200),
        detail=one_of(Detail),
        binding=one_of(Binding),
        openness=st.integers(0, 3),
        frame=st.none() | one_of(Frame),
    ),
)
question_uses = st.builds(
    lambda key, use: {"id": key, **use},
    st.sampled_from(sorted(LIBRARY.question_sets)),
    some(
        use=st.none() | st.integers(0, 9),
        binding=one_of(Binding),
        openness=st.integers(0, 3),
        frame=st.none() | one_of(Frame),
    ),
)


def sessions(modes, known):
    return st.builds(
        lambda title, session: {"title": title, **session},
        st.text("abcd ", min_size=1, max_size=6),
        some(
            timing=one_of(Timing),
            weeks=st.lists(st.integers(1, 60), max_size=6),
            times=st.integers(0, 12),
            minutes=st.integers(0, 240),
            mode=modes,
            people=group_sizes,
            openness=st.integers(0, 3),
            content_known=known,
            activities=st.lists(activity_uses, max_size=3),
            question_sets=st.lists(question_uses, max_size=2),
        ),
    )


KNOWN_OR_NOT = st.booleans()
MODE_OR_NOT = st.none() | one_of(Mode)


def programs(modes=MODE_OR_NOT, known=KNOWN_OR_NOT, at_least=0):
    """Random programs as files hold them, with facts missing."""
    return st.builds(
        lambda weeks, inside, program: {
            "id": "random", "title": "Random", "weeks": weeks, "sessions": inside, **program
        },
        st.integers(1, 60),
        st.lists(sessions(modes, known), min_size=at_least, max_size=5),
        some(
            pair_mode=modes,
            pair_people=group_sizes,
            names_it=st.booleans(),
            frame=st.lists(one_of(Frame), max_size=3),
        ),
    )  # fmt: skip


def known_programs(at_least=0):
    """Random programs with every fact known."""
    return programs(one_of(Mode), st.just(True), at_least).map(_with_modes)


def _with_modes(program):
    given_mode = {"mode": "phone"}
    sessions = [{**given_mode, **session} for session in program["sessions"]]
    return {"pair_mode": "video", **program, "sessions": sessions}


def workspace_of(program) -> Workspace:
    return add_from_template(Workspace(), LIBRARY, Template.model_validate(program))


def design(program) -> ProgramDesign:
    (only,) = designs_of(workspace_of(program)).values()
    return only


def six_meetings(**session):
    """Six dated one-hour video meetings over 24 weeks."""
    return {
        "id": "six",
        "title": "Six meetings",
        "weeks": 24,
        "pair_mode": "video",
        "sessions": [
            {"title": f"Meeting {n}", "weeks": [4 * n - 2], "mode": "video", **session}
            for n in range(1, 7)
        ],
    }

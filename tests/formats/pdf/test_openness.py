"""The number on the map and the page in the hand agree."""

import pytest

from app.core.model import (
    Activity,
    ActivityUse,
    Binding,
    Detail,
    Library,
    Program,
    QuestionSet,
    QuestionUse,
    Session,
    Step,
    Workspace,
)
from app.formats.pdf import Kind, guide_pdf
from app.formats.pdf.guide.sessions import scaled_steps
from tests.formats.pdf.samples import cohort, library, printed, request, whole_text

SHELF = Library(
    activities={
        "a": Activity(
            id="a",
            title="Draw rivers",
            purpose="Purpose-of-it.",
            steps=(Step(minutes=20, text="Take paper."), Step(minutes=10, text="Draw badly.")),
            named="Named-line.",
            look_back="Look-back-question?",
            minutes=30,
        )
    },
    question_sets={
        "q": QuestionSet(
            id="q", title="Q", purpose="Purpose-of-asking.", questions=("First?", "Second?")
        )
    },
)


def guide(
    openness: int = 0, activity: int = 0, asked: int = 0, names_it: bool = False, **use: object
) -> str:
    workspace = Workspace(
        programs={"p": Program(id="p", title="T", names_it=names_it)},
        sessions={
            "s": Session(
                id="s",
                program="p",
                title="Sitting",
                note="Note-text.",
                weeks=(2,),
                openness=openness,
            )
        },
        activity_uses={
            "u": ActivityUse(
                id="u", session="s", activity="a", openness=activity, **{"minutes": 30, **use}
            )
        },
        question_uses={
            "v": QuestionUse(id="v", session="s", question_set="q", questions=1, openness=asked)
        },
    )
    return whole_text(guide_pdf(workspace, SHELF, request(workspace)))


def level_printed(text: str) -> int:
    assert "Sitting" in text and "Draw rivers" in text and "Draw badly." in text
    purpose = "Purpose-of-it." in text
    assert purpose == ("Purpose-of-asking." in text) == ("Note-text." in text)
    named, look_back = "Named-line." in text, "Look-back-question?" in text
    assert (purpose, named, look_back) in [
        (False, False, False),
        (True, False, False),
        (True, True, False),
        (True, True, True),
    ]
    return purpose + named + look_back


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_each_level_prints_what_it_says_and_nothing_more(level: int) -> None:
    assert level_printed(guide(openness=level)) == level


def test_the_level_is_the_highest_of_the_session_and_its_parts() -> None:
    assert level_printed(guide(openness=1, activity=2)) == 2
    assert level_printed(guide(openness=0, asked=3)) == 3


def test_a_program_that_names_it_prints_at_least_the_purpose() -> None:
    assert level_printed(guide(names_it=True)) == 1
    assert "Both of you learn here" in guide(names_it=True)
    assert "Both of you learn here" not in guide()


def test_only_as_many_questions_as_are_used_are_printed() -> None:
    text = guide()
    assert "First?" in text and "Second?" not in text


def test_a_named_activity_prints_no_steps() -> None:
    text = guide(openness=1, detail=Detail.NAMED)
    assert "Draw rivers" in text and "Draw badly." not in text


def test_what_is_a_choice_says_so() -> None:
    assert "If you like" in guide(binding=Binding.CHOICE)
    assert "If you like" not in guide()


def test_minutes_of_steps_add_up_to_the_minutes_given() -> None:
    steps = (Step(minutes=20, text="a"), Step(minutes=10, text="b"), Step(minutes=0, text="c"))
    for minutes in range(0, 200):
        assert sum(step.minutes for step in scaled_steps(steps, minutes)) == minutes
    text = guide(minutes=45)
    assert "30 min Take paper." in text and "15 min Draw badly." in text


@pytest.mark.parametrize(
    ("template", "kind"),
    [("flash", Kind.MENTOR), ("flash", Kind.MENTEE), ("coffee-match", Kind.PEER)],
)
def test_nothing_of_a_profile_is_ever_printed(template: str, kind: Kind) -> None:
    assert "unspoken" not in whole_text(printed(cohort(template), kind, match="x"))


def test_the_two_guides_help_each_reader_with_their_own_part() -> None:
    mentor, mentee = (
        whole_text(printed(cohort("flash"), kind)) for kind in (Kind.MENTOR, Kind.MENTEE)
    )

    assert "Listening and asking" in mentor and "Listening and asking" not in mentee
    assert "Preparing and asking for help" in mentee
    assert "What my mentee wants to be able to do" in mentor
    assert "What I want to be able to do" in mentee


def test_an_item_that_left_the_library_leaves_the_session() -> None:
    workspace = cohort("flash")
    text = whole_text(
        guide_pdf(workspace, library().model_copy(update={"activities": {}}), request(workspace))
    )
    assert "One good meeting" in text


@pytest.mark.parametrize("level", range(4))
def test_the_sheets_for_whoever_leads_say_what_the_openness_lets_them(level: int) -> None:
    workspace = cohort("peer-circle")
    (program,) = workspace.programs.values()
    sessions = {
        key: session.model_copy(update={"openness": level})
        for key, session in workspace.sessions.items()
    }
    uses = {
        name: {
            key: row.model_copy(update={"openness": 0})
            for key, row in workspace.table(name).items()
        }
        for name in ("activity_uses", "question_uses")
    }
    plain = {program.id: program.model_copy(update={"names_it": False})}
    workspace = workspace.with_tables(programs=plain, sessions=sessions, **uses)
    for kind, name in ((Kind.HOT_SEAT, "hot-seat"), (Kind.ASKING, "demonstration")):
        text, activity = whole_text(printed(workspace, kind)), library().activities[name]

        assert activity.steps[0].text in text
        assert (activity.purpose in text) is (level >= 1)
        assert (activity.named in text) is (level >= 2)
        assert (activity.look_back in text) is (level >= 3)

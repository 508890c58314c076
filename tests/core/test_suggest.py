"""What is suggested for a session fits it, and is not what the program has already."""

import pytest

from app.core.edits.programs import new_program
from app.core.fitting import Occasion, activity_fits, occasion_of, questions_fit
from app.core.model import Activity, Mode, Phase, Workspace, design_of
from app.core.suggest import suggestions, used_in
from app.formats.library_files import load_library
from app.formats.wording.library import suggestion_sentence

LIBRARY = load_library()


def hour(**values: object) -> Occasion:
    offered = {
        "phase": Phase.CULTIVATION,
        "mode": Mode.VIDEO,
        "people": 2,
        "minutes": 60,
        "question_minutes": 60,
    }
    return Occasion(**{**offered, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize("template", LIBRARY.templates)
def test_everything_suggested_fits(template: str) -> None:
    made = new_program(Workspace(), LIBRARY, template)
    design = design_of(made, "program1")
    for inside in design.sessions:
        occasion = occasion_of(design, inside.session.id)
        for item in suggestions(LIBRARY, occasion, used_in(design)):
            if isinstance(item, Activity):
                assert activity_fits(item, occasion)
                assert item.audience != "organizers"
            else:
                assert questions_fit(item, occasion)
                assert item.who != "organizers"
            assert suggestion_sentence(item, occasion).endswith(".")


def test_what_the_program_has_already_is_suggested_last() -> None:
    first = suggestions(LIBRARY, hour())[0]
    assert first.id not in [item.id for item in suggestions(LIBRARY, hour(), frozenset({first.id}))]


def test_a_group_is_not_asked_what_a_pair_is_asked() -> None:
    many = suggestions(LIBRARY, hour(people=12, mode=Mode.IN_PERSON), most=30)
    assert many
    assert all(
        getattr(item, "who", "group") in {"group", "facilitator asks", "host asks"} for item in many
    )


def test_no_time_left_means_no_activity() -> None:
    full = suggestions(LIBRARY, hour(minutes=0))
    assert not any(isinstance(item, Activity) for item in full)
    assert suggestions(LIBRARY, hour(minutes=0, question_minutes=0)) == []


def test_the_sentence_says_phase_mode_and_time() -> None:
    hot = LIBRARY.activities["hot-seat"]
    occasion = hour(people=8, mode=Mode.IN_PERSON, minutes=60)
    assert suggestion_sentence(hot, occasion) == (
        "Meant for the time under way and works best in person; takes 40 of the 60 min that have "
        "no activity yet."
    )
    asked = LIBRARY.question_sets["grow"]
    words = suggestion_sentence(asked, hour(question_minutes=40))
    assert words.endswith(f"there is time for 4 of its {len(asked.questions)} questions.")

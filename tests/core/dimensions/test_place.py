import pytest
from hypothesis import given, settings

from app.core.dimensions.modes import FACTS, IMMEDIACY
from app.core.dimensions.place import Fact, Missing, place_of, points
from app.core.model import Mode
from tests.core.dimensions import reference
from tests.core.dimensions.programs import ITEMS, LIBRARY, design, programs, six_meetings

FULL = {
    "activities": [{"id": "looking-back", "minutes": 45}],
    "question_sets": [{"id": "coffee", "use": 6}],
}
ALL_FRAME = ["goal", "agreement", "preparation", "checkpoint", "closing"]


def on_the_map(program):
    place = place_of(design(program))
    return points(place.structure), points(place.immediacy)


@settings(max_examples=150)
@given(programs())
def test_equals_the_formulas(program):
    place = place_of(design(program))
    structure, structure_range = reference.structure(program, ITEMS)
    immediacy, immediacy_range = reference.immediacy(program)
    assert place.structure == pytest.approx(structure, abs=1e-9)
    assert place.structure_range == pytest.approx(structure_range, abs=1e-9)
    assert place.immediacy == (immediacy and pytest.approx(immediacy, abs=1e-9))
    assert place.immediacy_range == pytest.approx(immediacy_range, abs=1e-9)
    assert place.scale == pytest.approx(reference.scale(program), abs=1e-9)
    assert place.transparency == pytest.approx(reference.transparency(program), abs=1e-9)


@pytest.mark.parametrize("template", LIBRARY.templates.values(), ids=lambda t: t.id)
def test_templates_land_where_their_author_says(template):
    place = place_of(design(template.model_dump(exclude_unset=True)))
    assert {name: points(getattr(place, name)) for name in template.lands} == template.lands


@pytest.mark.parametrize("mode", Mode)
def test_modes_are_as_immediate_as_the_table_says(mode):
    table = {
        "in_person": 1.00, "video": 0.93, "phone": 0.87, "shadow": 0.74, "talk": 0.64,
        "chat": 0.61, "webinar": 0.57, "voice_note": 0.53, "email": 0.34, "forum": 0.27,
        "letter": 0.24, "go_between": 0.21, "recorded_video": 0.13, "recorded_audio": 0.07,
        "reading": 0,
    }  # fmt: skip
    assert round(IMMEDIACY[mode], 2) == table[mode]


def test_modes_know_what_groups_they_suit():
    assert not FACTS[Mode.PHONE].good_for(5)
    assert FACTS[Mode.PHONE].good_for(4)
    assert FACTS[Mode.TALK].good_for(500)
    assert not FACTS[Mode.TALK].good_for(4)


def test_match_only():
    assert on_the_map({**six_meetings(), "sessions": []}) == (0, 93)


def test_six_empty_meetings():
    assert on_the_map(six_meetings()) == (30, 93)


def with_questions_in_the_third():
    program = six_meetings()
    program["sessions"][2]["question_sets"] = [{"id": "coffee", "use": 6}]
    return program


def test_questions_in_one_meeting():
    assert on_the_map(with_questions_in_the_third()) == (35, 93)


def test_one_meeting_by_e_mail():
    program = with_questions_in_the_third()
    program["sessions"][4]["mode"] = "email"
    assert on_the_map(program) == (35, 83)


def test_full_meetings():
    assert on_the_map(six_meetings(**FULL)) == (82, 93)


def test_full_meetings_in_a_frame():
    assert on_the_map({**six_meetings(**FULL), "frame": ALL_FRAME}) == (92, 93)


def test_full_meetings_without_dates():
    assert on_the_map(six_meetings(**FULL, timing="open")) == (52, 93)


def test_one_scripted_hour_in_a_year():
    session = {
        **six_meetings(**FULL)["sessions"][0],
        "activities": [{"id": "looking-back", "minutes": 60}],
        "weeks": [2],
    }
    assert on_the_map({**six_meetings(), "weeks": 52, "sessions": [session]})[0] == 12


def test_what_is_missing_is_listed():
    program = {
        **six_meetings(),
        "pair_mode": None,
        "sessions": [{"title": "A"}, {"title": "B", "content_known": False, "mode": "chat"}],
    }
    place = place_of(design(program))
    assert place.missing == (
        Missing(Fact.PROGRAM_MODE),
        Missing(Fact.MODE, "session1"),
        Missing(Fact.CONTENT, "session2"),
    )


def test_nothing_known_of_how_people_meet():
    place = place_of(design({**six_meetings(mode=None), "pair_mode": None}))
    assert place.immediacy is None
    assert place.immediacy_range == (0, 1)


def test_hours_others_and_widest_group():
    program = six_meetings(minutes=120)
    program["sessions"][0]["people"] = 8
    place = place_of(design(program))
    assert place.hours_a_month == pytest.approx(12 / (24 / (52 / 12)))
    assert place.widest == 8
    assert place.others == pytest.approx(2 * (8 / 2) ** (1 / 6) - 1)

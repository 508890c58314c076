"""The library that ships holds together."""

import re

import pytest

from app.formats.library_files import load_library
from app.formats.resources import resource

LIBRARY = load_library()
CLOCK = re.compile(r"\b(?!few\b)[\w-]+ minutes?\b|\bhalf an hour\b|\bhour and a half\b")


def test_everything_is_there():
    assert len(LIBRARY.activities) == 56
    assert len(LIBRARY.question_sets) == 28
    assert len(LIBRARY.templates) == 12
    assert len(LIBRARY.goals) == 12


@pytest.mark.parametrize("shelf", ["activities", "question_sets", "templates", "goals"])
def test_items_are_kept_under_ids_of_their_own(shelf, tmp_path):
    assert all(key == item.id for key, item in getattr(LIBRARY, shelf).items())
    assert len({item.title for item in getattr(LIBRARY, shelf).values()}) == len(
        getattr(LIBRARY, shelf)
    )


@pytest.mark.parametrize("activity", LIBRARY.activities.values(), ids=lambda a: a.id)
def test_an_activitys_steps_add_up_to_its_minutes(activity):
    assert sum(step.minutes for step in activity.steps) == activity.minutes
    assert len(activity.steps) > 1
    assert all(step.text and step.text[-1] in ".?!”" for step in activity.steps)


@pytest.mark.parametrize("activity", LIBRARY.activities.values(), ids=lambda a: a.id)
def test_a_steps_words_hold_when_its_minutes_are_scaled(activity):
    assert not [step.text for step in activity.steps if CLOCK.search(step.text)]


@pytest.mark.parametrize("name", ["activities", "question_sets", "templates", "goals"])
def test_apostrophes_are_curly(name):
    assert "'" not in resource("content", f"{name}.json").read_text(encoding="utf-8")


def test_who_runs_a_program_is_its_coordinator():
    for name in ("activities", "question_sets", "templates", "goals"):
        text = resource("content", f"{name}.json").read_text(encoding="utf-8")
        assert not re.search(r"\borganizers?\b(?!\")", text, re.IGNORECASE)


@pytest.mark.parametrize("activity", LIBRARY.activities.values(), ids=lambda a: a.id)
def test_an_activity_says_all_that_a_guide_prints(activity):
    assert all((activity.title, activity.purpose, activity.needs, activity.named))
    assert activity.look_back.endswith((".", "?"))
    assert activity.people.min <= activity.people.typical <= activity.people.max
    assert len(set(activity.modes)) == len(activity.modes)


@pytest.mark.parametrize("template", LIBRARY.templates.values(), ids=lambda t: t.id)
def test_a_template_names_only_what_is_in_the_library(template):
    for session in template.sessions:
        assert all(use.id in LIBRARY.activities for use in session.activities)
        assert all(week <= template.weeks for week in session.weeks)
        for use in session.question_sets:
            assert (use.use or 0) <= len(LIBRARY.question_sets[use.id].questions)
    assert set(template.goals) <= LIBRARY.goals.keys()
    assert template.before_you_start
    assert template.ask_yourself


@pytest.mark.parametrize("goal", LIBRARY.goals.values(), ids=lambda g: g.id)
def test_a_goals_reasons_have_their_sources(goal):
    assert goal.ranges.keys() <= {"structure", "immediacy", "scale", "transparency"}
    for span in goal.ranges.values():
        assert span.low < span.high
        assert set(span.sources) <= LIBRARY.sources.keys()
        assert span.question_low or span.low == 0 or span.question_high
    for question in goal.also_ask:
        assert set(question.sources) <= LIBRARY.sources.keys()


@pytest.mark.parametrize("questions", LIBRARY.question_sets.values(), ids=lambda q: q.id)
def test_a_question_set_asks(questions):
    assert all("?" in question for question in questions.questions)
    assert len(set(questions.questions)) == len(questions.questions) >= 5

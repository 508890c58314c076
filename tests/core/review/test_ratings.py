"""Answers on forms are plain numbers."""

from app.core.edits.reviews import name_form, rate, remove_forms
from app.core.review.ratings import forms_of, ratings_of
from app.formats.wording.ratings import answers_words
from tests.core.review.cohort import cohort


def test_few_answers_are_told_one_by_one() -> None:
    workspace = cohort()
    for form, value in enumerate((4, 2, 5), start=1):
        workspace = rate(workspace, "p", form, "career", value)
    found = ratings_of(workspace, "p")
    assert list(found) == ["career"]
    assert (found["career"].count, found["career"].lowest, found["career"].highest) == (3, 2, 5)
    assert answers_words(found["career"]) == "3 answers: 2, 4 and 5"
    for form in range(4, 8):
        workspace = rate(workspace, "p", form, "career", 4)
    said = answers_words(ratings_of(workspace, "p")["career"])
    assert said == "7 answers, from 2 to 5; the middle one is 4"


def test_an_answer_is_set_changed_and_taken_back() -> None:
    workspace = rate(cohort(), "p", 1, "career", 4)
    workspace = rate(workspace, "p", 1, "exam", 3)
    workspace = rate(workspace, "p", 1, "career", 5)
    assert {g: r.value for g, r in forms_of(workspace, "p")[1].items()} == {"career": 5, "exam": 3}
    assert rate(workspace, "p", 1, "exam", 3) is workspace
    assert list(forms_of(rate(workspace, "p", 1, "exam", None), "p")[1]) == ["career"]
    assert remove_forms(workspace, "p", [1]).ratings == {}


def test_whose_form_it_is_holds_for_all_its_answers() -> None:
    workspace = name_form(rate(cohort(), "p", 1, "career", 4), "p", 1, "participant1")
    workspace = rate(workspace, "p", 1, "exam", 2)
    assert {row.participant for row in workspace.ratings.values()} == {"participant1"}

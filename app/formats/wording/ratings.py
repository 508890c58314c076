"""Answers on forms as plain numbers, with how few they are."""

from app.core.review.ratings import Answers
from app.formats.wording.modes import in_words
from app.formats.wording.programs import counted

SCALE = "1 stands for not at all, 5 for wholly."


def answers_words(answers: Answers) -> str:
    """ "3 answers: 2, 4 and 5", "9 answers, from 2 to 5; the middle one is 4"."""
    said = counted(answers.count, "answer", "answers")
    if answers.are_few:
        return f"{said}: {in_words([str(value) for value in answers.values])}"
    if answers.lowest == answers.highest:
        return f"{said}, all of them {answers.lowest}"
    middle = answers.values[answers.count // 2]
    return f"{said}, from {answers.lowest} to {answers.highest}; the middle one is {middle}"


def rating_words(answers: Answers) -> str:
    """The same in a few words, for a map: "2 answers: 3, 4", "9 answers: 2 to 5, middle 4"."""
    said = counted(answers.count, "answer", "answers")
    if answers.are_few:
        return f"{said}: {', '.join(map(str, answers.values))}"
    middle = answers.values[answers.count // 2]
    return f"{said}: {answers.lowest} to {answers.highest}, middle {middle}"

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

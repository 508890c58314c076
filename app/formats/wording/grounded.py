"""What a rule minds between two people, in words."""

from app.core.matching.account.grounded import Ground

NO_ANSWER = "no answer"


def line_words(line: tuple[str, ...]) -> str:
    """Who reports to whom: "Di reports to Cy, who reports to Ana"."""
    first, *between, last = line
    if not between:
        return f"{first} reports to {last}"
    if all(between):
        return f"{first} reports to {', who reports to '.join([*between, last])}"
    people = "1 person" if len(between) == 1 else f"{len(between):,} people"
    return f"{first} reports to {last}, with {people} between them"


def between_sentence(ground: Ground, mentor: str, mentee: str) -> str:
    """What two people answered, or who reports to whom."""
    if ground.line:
        return f"{line_words(ground.line)}."
    return f"{mentor}: {_said(ground.mentor)}. {mentee}: {_said(ground.mentee)}."


def _said(answers: tuple[str, ...]) -> str:
    return ", ".join(answers) or NO_ANSWER

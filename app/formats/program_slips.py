"""What is wrong in a program's file, where, and what was expected there."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.core.problems import Problem

EXPECTED = {
    "int_type": "a whole number",
    "string_type": "text in quotation marks",
    "bool_type": "true or false",
    "tuple_type": "a list in square brackets",
    "dict_type": "an object in braces",
    "model_type": "an object in braces",
    "json_invalid": "text of whole characters",
    "date_type": "a date such as 2027-01-11",
    "date_parsing": "a date such as 2027-01-11",
    "date_from_datetime_parsing": "a date such as 2027-01-11",
}
PARTS = {
    "sessions": "session",
    "activities": "activity",
    "question_sets": "question set",
    "milestones": "milestone",
    "steps": "step",
    "questions": "question",
    "breaks": "break",
}


def first_slip(error: ValidationError, whole: str, file: str) -> Problem:
    """The problem to tell of: the first thing that kept `whole`, "program 1", from being read."""
    slip = error.errors(include_url=False)[0]
    place = slip["loc"]
    where = _where(place[:-1] if slip["type"] in {"missing", "extra_forbidden"} else place, whole)
    name = str(place[-1]) if place else ""
    match slip["type"]:
        case "missing":
            return Problem("program_file.missing_key", file=file, where=where, key=name)
        case "extra_forbidden":
            return Problem("program_file.unknown_key", file=file, where=where, key=name)
    return Problem(
        "program_file.wrong_value",
        file=file,
        where=where,
        value=_shown(slip["input"]),
        expected=_expected(slip),
    )


def _expected(slip: ErrorDetails) -> str:
    context = slip.get("ctx", {})
    match slip["type"]:
        case "greater_than_equal":
            return f"{context['ge']} or more"
        case "less_than_equal":
            return f"at most {context['le']}"
        case "enum":
            return f"one of {str(context['expected']).replace(chr(39), '')}"
    return EXPECTED.get(slip["type"], "something else")


def _where(location: tuple[int | str, ...], whole: str) -> str:
    told = [whole]
    for step in location:
        if isinstance(step, int):
            told[-1] = f"{PARTS.get(told[-1], told[-1] + ' number')} {step + 1}"
        else:
            told.append(step)
    return ", ".join(told)


def _shown(value: Any) -> str:
    text = "nothing" if value is None else repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"

"""What of the library is text: the shape of a language's content files."""

from collections.abc import Callable, Mapping
from typing import Any

from app.core.model import Activity, Goal, Library, QuestionSet, Template

Texts = dict[str, Any]
SHELVES = ("activities", "question_sets", "templates", "goals")


def shelf_texts(library: Library) -> dict[str, Texts]:
    """The texts of every item, by shelf and id; what is empty is left out."""
    return {
        shelf: {key: _filled(read(item)) for key, item in getattr(library, shelf).items()}
        for shelf, read in _READ.items()
    }


def _activity(item: Activity) -> Texts:
    return {
        "title": item.title,
        "purpose": item.purpose,
        "steps": [step.text for step in item.steps],
        "needs": item.needs,
        "named": item.named,
        "look_back": item.look_back,
    }


def _question_set(item: QuestionSet) -> Texts:
    return {"title": item.title, "purpose": item.purpose, "questions": list(item.questions)}


def _template(item: Template) -> Texts:
    return {
        "title": item.title,
        "summary": item.summary,
        "for_whom": item.for_whom,
        "before_you_start": item.before_you_start,
        "ask_yourself": list(item.ask_yourself),
        "sessions": [_filled({"title": s.title, "note": s.note}) for s in item.sessions],
        "milestones": [milestone.title for milestone in item.milestones],
    }


def _goal(item: Goal) -> Texts:
    ranges = {
        name: _filled(
            {"reason": r.reason, "question_low": r.question_low, "question_high": r.question_high}
        )
        for name, r in item.ranges.items()
    }
    asked = [question.text for question in item.also_ask]
    return {"title": item.title, "ranges": ranges, "also_ask": asked}


def _filled(texts: Texts) -> Texts:
    return {name: text for name, text in texts.items() if text}


_READ: Mapping[str, Callable[[Any], Texts]] = {
    "activities": _activity,
    "question_sets": _question_set,
    "templates": _template,
    "goals": _goal,
}

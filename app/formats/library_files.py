"""Reading the library that ships: activities, question sets, templates and goals."""

import json
from pathlib import Path
from typing import Any, TypeVar

from app.core.model import (
    Activity,
    Goal,
    Library,
    QuestionSet,
    Row,
    Source,
    Template,
)
from app.formats.resources import resource

R = TypeVar("R", bound=Row)


def load_library(folder: Path | None = None) -> Library:
    """The library in that folder of content files; without one, the library that ships."""
    content = folder or resource("content")
    goals = _content(content, "goals")
    return Library(
        activities=_shelf(Activity, _content(content, "activities")["activities"]),
        question_sets=_shelf(QuestionSet, _content(content, "question_sets")["question_sets"]),
        templates=_shelf(Template, _content(content, "templates")["templates"]),
        goals=_shelf(Goal, goals["goals"]),
        sources={key: Source.model_validate(text) for key, text in goals["sources"].items()},
    )


def _content(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _shelf(kind: type[R], items: list[dict[str, Any]]) -> dict[str, R]:
    rows = [kind.model_validate(item) for item in items]
    return {row.id: row for row in rows}

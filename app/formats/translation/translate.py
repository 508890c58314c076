"""A library and a workspace with all texts that ship in another language.

What a program took over from a template unchanged is translated with it. What somebody wrote
or changed is nobody's to translate: it stays as it is.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from app.core.model import (
    Activity,
    Goal,
    Library,
    Milestone,
    Program,
    QuestionSet,
    Row,
    Session,
    Workspace,
)
from app.formats.library_files import load_library
from app.formats.translation.languages import ENGLISH
from app.formats.translation.pairs import paired
from app.formats.translation.shelf_texts import shelf_texts
from app.formats.wording.print.files import content_texts

R = TypeVar("R", bound=Row)
Say = Callable[[str], str]


def in_language(workspace: Workspace, library: Library, language: str) -> tuple[Workspace, Library]:
    """Both, to print from in that language; nothing of it is to be kept."""
    if language == ENGLISH:
        return workspace, library
    known = translations(language)

    def say(text: str) -> str:
        return known.get(text, text)

    return _workspace(workspace, say), _library(library, say)


@cache
def translations(language: str) -> Mapping[str, str]:
    """Each English text that ships, with the same in the language; those missing left out."""
    pairs = paired(shelf_texts(load_library()), content_texts(language))
    return {pair.english: pair.other for pair in pairs if pair.english and pair.other}


def _library(library: Library, say: Say) -> Library:
    activities = _said(library.activities, lambda item: _activity(item, say))
    question_sets = _said(library.question_sets, lambda item: _question_set(item, say))
    goals = _said(library.goals, lambda item: _goal(item, say))
    return library.model_copy(
        update={"activities": activities, "question_sets": question_sets, "goals": goals}
    )


def _activity(item: Activity, say: Say) -> dict[str, Any]:
    steps = tuple(step.model_copy(update={"text": say(step.text)}) for step in item.steps)
    return _texts(item, say, "title", "purpose", "needs", "named", "look_back") | {"steps": steps}


def _question_set(item: QuestionSet, say: Say) -> dict[str, Any]:
    return _texts(item, say, "title", "purpose") | {
        "questions": tuple(say(question) for question in item.questions)
    }


def _goal(item: Goal, say: Say) -> dict[str, Any]:
    ranges = {
        name: span.model_copy(
            update={
                part: say(getattr(span, part))
                for part in ("reason", "question_low", "question_high")
            }
        )
        for name, span in item.ranges.items()
    }
    also = tuple(asked.model_copy(update={"text": say(asked.text)}) for asked in item.also_ask)
    return {"title": say(item.title), "ranges": ranges, "also_ask": also}


def _workspace(workspace: Workspace, say: Say) -> Workspace:
    return workspace.with_tables(
        programs=_said(workspace.programs, lambda row: _program(row, say)),
        sessions=_said(workspace.sessions, lambda row: _session(row, say)),
        milestones=_said(workspace.milestones, lambda row: _milestone(row, say)),
    )


def _program(row: Program, say: Say) -> dict[str, Any]:
    asked = {"ask_yourself": tuple(say(text) for text in row.ask_yourself)}
    return _texts(row, say, "title", "purpose", "for_whom", "before_you_start") | asked


def _session(row: Session, say: Say) -> dict[str, Any]:
    return _texts(row, say, "title", "note")


def _milestone(row: Milestone, say: Say) -> dict[str, Any]:
    return _texts(row, say, "title")


def _texts(row: Row, say: Say, *names: str) -> dict[str, Any]:
    return {name: say(getattr(row, name)) for name in names}


def _said(table: Mapping[str, R], texts: Callable[[R], dict[str, Any]]) -> dict[str, R]:
    return {key: row.model_copy(update=texts(row)) for key, row in table.items()}

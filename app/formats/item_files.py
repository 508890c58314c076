"""Library items as files: the same form as the content that ships.

A file has up to three lists: templates (programs are kept in the same form), activities and
question sets. Own items that a template names go with it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from app.core.model import Activity, Library, QuestionSet, Template, Workspace
from app.core.own import Item, Kind, kind_of
from app.core.problems import Problem
from app.core.usage import named_in
from app.formats.program_slips import first_slip

VERSION = 1
R = TypeVar("R", Activity, QuestionSet, Template)
NAMES = {Kind.ACTIVITY: "activity", Kind.QUESTIONS: "question set", Kind.TEMPLATE: "program"}
UNKNOWN = {
    Kind.ACTIVITY: "program_file.unknown_activity",
    Kind.QUESTIONS: "program_file.unknown_questions",
}


def items_text(workspace: Workspace, items: Iterable[Item]) -> str:
    """Items, with the own ones they name, as the text of a file that `read_contents` takes."""
    shelves: dict[Kind, dict[str, Item]] = {kind: {} for kind in Kind}
    for item in items:
        shelves[kind_of(item)][item.id] = item
        if isinstance(item, Template):
            for kind in (Kind.ACTIVITY, Kind.QUESTIONS):
                own = workspace.table(kind.own_table)
                shelves[kind].update({key: own[key] for key in named_in(item, kind) if key in own})  # type: ignore[misc]
    content = {
        kind.value: [item.model_dump(mode="json", exclude_unset=True) for item in shelf.values()]
        for kind, shelf in shelves.items()
        if shelf
    }
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=1) + "\n"


def load_contents(path: Path, library: Library) -> Library:
    """What is in a file; raises Problem where it can't be read or says something odd.

    `library` knows what the file's programs may name besides what the file brings.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem("program_file.not_text", file=path.name) from error
    except FileNotFoundError as error:
        raise Problem("program_file.not_found", file=path.name) from error
    except OSError as error:
        raise Problem("program_file.unreadable", file=path.name, reason=error.strerror) from error
    return read_contents(text, path.name, library)


def read_contents(text: str, file: str, library: Library) -> Library:
    """What is in the text of a file called `file`; raises Problem as `load_contents`.

    Templates are keyed by where they stand, from "1" on: nothing names them.
    """
    parsed = _parsed(text, file)
    lists = _lists(parsed, file)
    activities = _shelf(Activity, lists[Kind.ACTIVITY], Kind.ACTIVITY, file)
    question_sets = _shelf(QuestionSet, lists[Kind.QUESTIONS], Kind.QUESTIONS, file)
    contents = Library(activities=activities, question_sets=question_sets)
    templates = {
        str(number): _template(item, number, file, (library, contents))
        for number, item in enumerate(lists[Kind.TEMPLATE], start=1)
    }
    return contents.model_copy(update={"templates": templates})


def merged(library: Library, contents: Library) -> Library:
    """A library with the activities and question sets of a file in it."""
    return library.model_copy(
        update={
            "activities": {**library.activities, **contents.activities},
            "question_sets": {**library.question_sets, **contents.question_sets},
        }
    )


def _parsed(text: str, file: str) -> Any:
    try:
        return json.loads(text, parse_float=_whole_if_it_is)
    except json.JSONDecodeError as error:
        raise Problem(
            "program_file.not_json", file=file, line=error.lineno, column=error.colno
        ) from error
    except (ValueError, RecursionError) as error:
        raise Problem("program_file.not_programs", file=file) from error


def _whole_if_it_is(number: str) -> float | int:
    value = float(number)
    return int(value) if value.is_integer() else value


def _lists(parsed: Any, file: str) -> dict[Kind, list[Any]]:
    found = {kind: parsed.get(kind) for kind in Kind} if isinstance(parsed, dict) else {}
    given = [value for value in found.values() if value is not None]
    if not given or not all(isinstance(value, list) for value in given):
        raise Problem("program_file.not_programs", file=file)
    if _version(parsed) > VERSION:
        raise Problem("program_file.newer", file=file)
    if not any(given):
        raise Problem("program_file.empty", file=file)
    return {kind: value or [] for kind, value in found.items()}


def _version(parsed: dict[str, Any]) -> int:
    version = parsed.get("version", VERSION)
    return version if isinstance(version, int) else VERSION


def _shelf(row_type: type[R], items: list[Any], kind: Kind, file: str) -> dict[str, R]:
    shelf: dict[str, R] = {}
    for number, item in enumerate(items, start=1):
        row = _row(row_type, item, f"{NAMES[kind]} {number}", file)
        if row.id in shelf:
            raise Problem("program_file.twice", file=file, what=NAMES[kind], id=row.id)
        shelf[row.id] = row
    return shelf


def _template(item: Any, number: int, file: str, libraries: tuple[Library, ...]) -> Template:
    name = f"{NAMES[Kind.TEMPLATE]} {number}"
    named = {"id": f"program{number}", **item} if isinstance(item, dict) else item
    template = _row(Template, named, name, file)
    for position, session in enumerate(template.sessions, start=1):
        where = f"{name}, session {position}"
        for kind, code in UNKNOWN.items():
            for use in getattr(session, kind):
                if not any(use.id in getattr(library, kind) for library in libraries):
                    raise Problem(code, file=file, where=where, item=use.id)
    return template


def _row(row_type: type[R], item: Any, name: str, file: str) -> R:
    try:
        row = row_type.model_validate_json(json.dumps(item), strict=True)
    except ValidationError as error:
        raise first_slip(error, name, file) from error
    if not row.title.strip():
        raise Problem("program_file.missing_key", file=file, where=name, key="title")
    return row

"""Programs as files: the same form as the templates that ship."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.core.breaks import span_of
from app.core.clips import session_form
from app.core.model import (
    Library,
    Milestone,
    ProgramDesign,
    Template,
    TemplateMilestone,
    Workspace,
    design_of,
)
from app.core.problems import Problem
from app.formats.program_slips import first_slip


def program_text(workspace: Workspace, program_id: str) -> str:
    """A program of a workspace as the text of a file that `read_programs` takes."""
    milestones = (m for m in workspace.milestones.values() if m.program == program_id)
    template = template_of(design_of(workspace, program_id), milestones)
    content = template.model_dump(mode="json", exclude_unset=True)
    return json.dumps({"version": 1, "templates": [content]}, ensure_ascii=False, indent=1) + "\n"


def template_of(design: ProgramDesign, milestones: Iterable[Milestone] = ()) -> Template:
    """A program's design in the form of a template, nothing left to the library."""
    program = design.program
    return Template(
        id=program.id,
        title=program.title,
        weeks=program.weeks,
        pair_mode=program.mode,
        pair_people=program.people,
        names_it=program.names_it,
        minors=program.minors,
        language=program.language,
        foreword=program.foreword,
        afterword=program.afterword,
        frame=program.frame,
        format=program.format,
        summary=program.purpose,
        for_whom=program.for_whom,
        goals=program.goals,
        before_you_start=program.before_you_start,
        ask_yourself=program.ask_yourself,
        sessions=tuple(map(session_form, design.sessions)),
        milestones=tuple(TemplateMilestone(week=m.week, title=m.title) for m in milestones),
        breaks=tuple(map(span_of, design.breaks)),
        start=program.start,
        coordinator=program.coordinator,
        coordinator_contact=program.coordinator_contact,
    )


def load_programs(path: Path, library: Library) -> list[Template]:
    """The programs in a file; raises Problem where it can't be read or says something odd."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem("program_file.not_text", file=path.name) from error
    except FileNotFoundError as error:
        raise Problem("program_file.not_found", file=path.name) from error
    except OSError as error:
        raise Problem("program_file.unreadable", file=path.name, reason=error.strerror) from error
    return read_programs(text, path.name, library)


def read_programs(text: str, file: str, library: Library) -> list[Template]:
    """The programs in the text of a file called `file`; raises Problem as `load_programs`."""
    items = _items(_parsed(text, file), file)
    return [_program(item, number, file, library) for number, item in enumerate(items, start=1)]


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


def _items(parsed: Any, file: str) -> list[Any]:
    items = parsed.get("templates") if isinstance(parsed, dict) else None
    if not isinstance(items, list):
        raise Problem("program_file.not_programs", file=file)
    if not items:
        raise Problem("program_file.empty", file=file)
    return items


def _program(item: Any, number: int, file: str, library: Library) -> Template:
    named = {"id": f"program{number}", **item} if isinstance(item, dict) else item
    try:
        template = Template.model_validate_json(json.dumps(named), strict=True)
    except ValidationError as error:
        raise first_slip(error, named, number, file) from error
    for position, session in enumerate(template.sessions, start=1):
        details = {"file": file, "where": f"program {number}, session {position}"}
        for activity in session.activities:
            if activity.id not in library.activities:
                raise Problem("program_file.unknown_activity", item=activity.id, **details)
        for questions in session.question_sets:
            if questions.id not in library.question_sets:
                raise Problem("program_file.unknown_questions", item=questions.id, **details)
    return template

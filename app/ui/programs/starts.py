"""What a new program can start from: nothing, a template, or an earlier program."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.core.dimensions.place import Place, place_of
from app.core.edits.copies import copy_program
from app.core.edits.programs import blank_program, new_program, program_from
from app.core.model import Library, Program, Workspace, design_of
from app.formats.wording.programs import FORMATS, counted, sessions_words
from app.ui.document import Document

BLANK_TITLE = "New program"


@dataclass(frozen=True)
class Start:
    """One way to start: `kind` is "blank", "template", "own" or "program", `key` the id there.

    "own" is a template of one's own.
    """

    kind: str
    key: str
    name: str
    title: str
    summary: str
    for_whom: str
    facts: str
    place: Place


def starts(workspace: Workspace, library: Library) -> list[Start]:
    """All there are: the templates in shelf order, blank, and the programs of the workspace."""
    return [*_templates(workspace, library), _blank(), *_programs(workspace)]


def begin(
    document: Document, library: Library, start: Start, title: str, first_day: date | None = None
) -> str:
    """Make the program as one undoable step; its id."""
    before = document.workspace.programs.keys()
    document.do("New program", program_from, first_day, *_making(library, start, title))
    return next(iter(document.workspace.programs.keys() - before))


def _making(library: Library, start: Start, title: str) -> tuple[Any, ...]:
    """The edit that makes the program, and what it is given."""
    if start.kind in ("template", "own"):
        return new_program, library, start.key, title
    if start.kind == "program":
        return copy_program, start.key, title
    return blank_program, title


def _templates(workspace: Workspace, library: Library) -> Iterator[Start]:
    for template in library.templates.values():
        made = new_program(Workspace(), library, template.id, template.title)
        kind = "own" if template.id in workspace.own_templates else "template"
        yield _start(kind, template.id, template.title, template.title, made)


def _blank() -> Start:
    made = blank_program(Workspace(), BLANK_TITLE)
    start = _start("blank", "", "Blank program", BLANK_TITLE, made)
    summary = "Nothing but the match: no sessions yet, and every choice is yours."
    return Start(**{**vars(start), "summary": summary})


def _programs(workspace: Workspace) -> Iterator[Start]:
    for program in sorted(workspace.programs.values(), key=lambda one: one.position):
        only = workspace.with_tables(programs={program.id: program})
        yield _start("program", program.id, program.title, f"{program.title}, copy", only)


def _start(kind: str, key: str, name: str, title: str, holding: Workspace) -> Start:
    program: Program = next(iter(holding.programs.values()))
    design = design_of(holding, program.id)
    facts = [counted(program.weeks, "week", "weeks"), FORMATS[program.format]]
    facts.append(sessions_words(s for s in holding.sessions.values() if s.program == program.id))
    return Start(
        kind,
        key,
        name,
        title,
        program.purpose,
        program.for_whom,
        " · ".join(facts),
        place_of(design),
    )

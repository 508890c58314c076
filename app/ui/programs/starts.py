"""What a new program can start from: nothing, a template, or an earlier program."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.dimensions.place import Place, place_of
from app.core.edits.copies import copy_program
from app.core.edits.programs import blank_program, new_program
from app.core.model import Library, Program, Workspace, design_of
from app.formats.wording.programs import FORMATS, counted
from app.ui.document import Document

BLANK_TITLE = "New program"


@dataclass(frozen=True)
class Start:
    """One way to start: `kind` is "blank", "template" or "program", `key` the id there."""

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
    return [*_templates(library), _blank(), *_programs(workspace)]


def begin(document: Document, library: Library, start: Start, title: str) -> str:
    """Make the program as one undoable step; its id."""
    before = document.workspace.programs.keys()
    label = "New program"
    if start.kind == "template":
        document.do(label, new_program, library, start.key, title)
    elif start.kind == "program":
        document.do(label, copy_program, start.key, title)
    else:
        document.do(label, blank_program, title)
    return next(iter(document.workspace.programs.keys() - before))


def _templates(library: Library) -> Iterator[Start]:
    for template in library.templates.values():
        made = new_program(Workspace(), library, template.id, template.title)
        yield _start("template", template.id, template.title, template.title, made)


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
    facts.append(counted(len(design.sessions), "session", "sessions"))
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

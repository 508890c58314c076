"""Programs as files: the same form as the templates that ship."""

from collections.abc import Iterable

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
from app.formats.item_files import items_text


def program_text(workspace: Workspace, program_id: str) -> str:
    """A program of a workspace, with the own items in it, as `load_contents` takes it."""
    return items_text(workspace, [template_of_program(workspace, program_id)])


def template_of_program(workspace: Workspace, program_id: str) -> Template:
    """A program of a workspace in the form of a template."""
    milestones = (m for m in workspace.milestones.values() if m.program == program_id)
    return template_of(design_of(workspace, program_id), milestones)


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
        modes=program.modes,
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


def programs_in(contents: Library, file: str) -> list[Template]:
    """The programs of a file; raises Problem if it holds none."""
    if not contents.templates:
        raise Problem("program_file.empty", file=file)
    return list(contents.templates.values())

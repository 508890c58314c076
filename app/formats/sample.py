"""The sample workspace: an invented organization, its people and six of its programs."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from app.core.edits.journal import add_entry
from app.core.edits.matches import approve, save_draft
from app.core.edits.matching import edit_criterion, edit_rule, start_matching
from app.core.edits.milestones import add_milestone
from app.core.edits.people import import_people
from app.core.edits.programs import edit_program, new_program
from app.core.matching.asked.problem import problem_of
from app.core.matching.solving.solve import solve
from app.core.model import FieldKind, Library, Workspace
from app.core.people.roster import PeopleRead
from app.formats.resources import resource
from app.formats.spreadsheets import (
    Column,
    Understanding,
    people_from,
    read_tables,
    understand,
)


def sample_workspace(library: Library) -> Workspace:
    """Built from resources/sample by the same edits as in the window; always the same."""
    sources = _sources()
    workspace = Workspace()
    for program in sources["programs"]:
        workspace = _add_program(workspace, library, program, sources)
    program_id = sample_program(workspace)
    workspace = import_people(workspace, program_id, sample_people())
    workspace = _ask(start_matching(workspace, program_id), sources)
    solution = solve(problem_of(workspace, program_id))
    workspace = save_draft(workspace, program_id, solution, sources["matching"])
    for entry in sources["journal"]:
        workspace = add_entry(workspace, **entry)
    return approve(workspace, next(iter(workspace.matchings)))


def sample_program(workspace: Workspace) -> str:
    """The id of the program in which the sample's people take part."""
    titles = [p["title"] for p in _sources()["programs"] if p.get("takes_part")]
    return next(p.id for p in workspace.programs.values() if p.title in titles)


def sample_people() -> PeopleRead:
    """The sample's people, read from their spreadsheet; the grades are put in order by hand."""
    tables = read_tables(resource("sample", "people.csv"))
    return people_from(_with_levels(understand(tables), _sources()["levels"]))


def _sources() -> dict[str, Any]:
    path = resource("sample", "programs.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _with_levels(understanding: Understanding, levels: dict[str, list[str]]) -> Understanding:
    for number, sheet in enumerate(understanding.sheets):
        for column in sheet.columns:
            if column.header in levels:
                ordered = _ordered(column, tuple(levels[column.header]))
                understanding = understanding.with_column(number, ordered)
    return understanding


def _ordered(column: Column, levels: tuple[str, ...]) -> Column:
    return replace(column, kind=FieldKind.LEVEL, levels=levels)


def _add_program(
    workspace: Workspace, library: Library, source: dict[str, Any], sources: dict[str, Any]
) -> Workspace:
    known = workspace.programs.keys()
    workspace = new_program(workspace, library, source["template"], source["title"])
    program_id = next(key for key in workspace.programs if key not in known)
    workspace = edit_program(
        workspace,
        program_id,
        purpose=source["purpose"],
        for_whom=source["for_whom"],
        start=date.fromisoformat(source["start"]) if source["start"] else None,
        coordinator=sources["coordinator"],
        coordinator_contact=sources["coordinator_contact"],
    )
    for milestone in source["milestones"]:
        workspace = add_milestone(workspace, program_id, milestone["week"], milestone["title"])
    return workspace


def _ask(workspace: Workspace, sources: dict[str, Any]) -> Workspace:
    for criterion in workspace.criteria.values():
        if criterion.label in sources["importance"]:
            importance = sources["importance"][criterion.label]
            workspace = edit_criterion(workspace, criterion.id, importance=importance)
    for rule in workspace.rules.values():
        if rule.label in sources["rules_on"]:
            workspace = edit_rule(workspace, rule.id, on=True)
    return workspace

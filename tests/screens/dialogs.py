"""Every dialog, made as the screens make it but not waited for."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.core.matching.weighing.gap_points import proposed_points
from app.core.model import CriterionKind, Rule, RuleKind
from app.core.problems import Problem
from app.formats.resources import resource
from app.formats.sample import sample_people
from app.formats.spreadsheets import read_tables, understand
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.design.about import AboutDialog
from app.ui.design.calendar.breaks_dialog import BreaksDialog
from app.ui.design.repeat_dialog import RepeatDialog
from app.ui.main_window import MainWindow
from app.ui.matches.circles.again import CirclesAgainDialog, circles_again
from app.ui.matches.circles.seats import CircleSeats
from app.ui.matches.circles.seen import see_circles, weigh_circles
from app.ui.matches.hand.member_dialog import MemberDialog
from app.ui.matches.settings.criterion_dialog import CriterionDialog
from app.ui.matches.settings.rule_dialog import RuleDialog
from app.ui.matches.waiting.why_not_dialog import WhyNotDialog
from app.ui.matches.weighed import see, weigh
from app.ui.people.add_dialog import AddDialog
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.import_state import ImportState
from app.ui.people.person_dialog import PersonDialog
from app.ui.programs.new_dialog import NewProgramDialog
from app.ui.programs.starts import starts
from app.ui.review.check_in_dialog import CheckInDialog
from app.ui.review.version_dialog import VersionDialog
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Body
from app.ui.window.trouble import (
    CRASH_SAFE,
    CRASHED,
    PROBLEM,
    SAFE,
    UNEXPECTED,
    FailureDialog,
    OpeningTrouble,
)
from tests.screens.workspaces import with_people


def dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Names and dialogs, each over the window."""
    context = window.context
    yield (
        "new-program",
        NewProgramDialog(
            starts(context.document.workspace, context.library), window, today=context.today()
        ),
    )
    yield from _of_a_program(context, window)
    yield from _about_trouble(window)


def circle_dialogs(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Those about circles, where the workspace has some."""
    workspace = window.context.document.workspace
    matching = next(iter(workspace.matchings.values()))
    seen = see_circles(weigh_circles(workspace, matching.program), workspace, matching.id)
    seats = CircleSeats(seen)
    people = seats.groups[0].members
    yield "member", MemberDialog(seats, people, people[0], window)
    again = circles_again(seen, lambda *_: None)
    yield "circles-again", CirclesAgainDialog(again, window)


def _of_a_program(context: Context, window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    workspace = context.document.workspace
    program = workspace.programs[with_people(workspace)]
    goals = list(context.library.goals.values())
    yield "about-program", AboutDialog(program, goals, context.today(), window)
    yield (
        "breaks",
        BreaksDialog(workspace, program.id, context.today(), lambda: None, window),
    )
    session = next(s for s in workspace.sessions.values() if s.program == program.id)
    yield "repeat", RepeatDialog(workspace, session, window)
    roles = sorted({part.role for part in workspace.participants.values()})
    yield "add-person", AddDialog(roles, window)
    yield "person", PersonDialog(context.document, next(iter(workspace.people)), parent=window)
    understanding = understand(read_tables(resource("sample", "people.csv")))
    state = ImportState(context.jobs, understanding, sample_people(), window)
    yield "import", ImportDialog(state, window)
    criterion = next(c for c in workspace.criteria.values() if c.program == program.id)
    yield "criterion", CriterionDialog(workspace, criterion, parent=window)
    gaps = next(c for c in workspace.criteria.values() if c.kind is CriterionKind.DISTANCE)
    tabled = gaps.model_copy(update={"points": proposed_points(gaps)})
    yield "criterion-by-gap", CriterionDialog(workspace, tabled, parent=window)
    subjects = [((key, ""), "Somebody and somebody else") for key in workspace.matches]
    yield "check-in", CheckInDialog(subjects, context.today(), parent=window)
    yield "next-version", VersionDialog(program, len(workspace.people), context.today(), window)
    yield "why-not", _why_not(context, program.id, window)
    rule = Rule(id="", program=program.id, kind=RuleKind.MUST_NOT)
    yield "rule", RuleDialog(workspace, rule, new=True, parent=window)


def _why_not(context: Context, program_id: str, window: MainWindow) -> QDialog:
    workspace = context.document.workspace
    matching = next(m.id for m in workspace.matchings.values() if m.program == program_id)
    seen = see(weigh(workspace, program_id), workspace, matching)
    return WhyNotDialog(context, seen, seen.waiting[0].mentee, window)


def _about_trouble(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    full = Problem("store.disk_full", file="Ours.trellis", folder=str(Path("Documents")))
    told = Dialog(PROBLEM, window, accept="Close", reject="")
    told.body.addWidget(Body(sentence(full)))
    yield "problem", told
    yield "failure", FailureDialog(UNEXPECTED, SAFE, "", window)
    yield "crash", FailureDialog(CRASHED, CRASH_SAFE, "", window)
    newer = Problem("store.newer", file="Ours.trellis", folder="Documents")
    yield "opening", OpeningTrouble(newer, window)

"""Dragging an importance in the window: how soon another matching is there, what held it up."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from itertools import cycle, pairwise
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.edits.programs import blank_program
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.model import Aim, Field, FieldKind, Importance, Participant, Person, Role, Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.matches.screen import MatchesScreen
from app.ui.theme import apply
from tests.bench.rich import rich
from tests.bench.table import Row

SIZE, STEPS = 200, 12
ANSWER, FREEZE = 0.1, 0.05
PROGRAM = "program1"
START = {"program": PROGRAM, "exact_weight": None, "importance": Importance.IMPORTANT}
NUMBERS = frozenset({"grade", "s1", "s2", "s3"})


def rows() -> list[Row]:
    """Seconds from each step of the drag to its matching, and the longest wait of the window."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    with tempfile.TemporaryDirectory() as folder:
        snapshot, store = create_workspace(Path(folder) / "bench.trellis", _workspace(rich(SIZE)))
        with store:
            jobs = Jobs()
            document = Document(snapshot, store)
            context = Context(
                document, jobs, load_library(), lambda: date(2027, 1, 1), Path(folder)
            )
            answers, waits = _dragged(MatchesScreen(context), jobs)
            jobs.stop_all()
    name = f"drag an importance in the window, {SIZE} × {SIZE}"
    return [
        Row(f"{name}: another matching shown", answers, at_most=ANSWER),
        Row(f"{name}: longest the window waits", waits, at_most=FREEZE),
    ]


def _dragged(screen: MatchesScreen, jobs: Jobs) -> tuple[list[float], list[float]]:
    screen.resize(1190, 650)
    screen.show()
    screen.show_program(PROGRAM)
    _wait(lambda: screen.live.weighed is not None and not jobs.is_busy)
    QTest.mouseClick(screen.head.match_button, Qt.MouseButton.LeftButton)
    _wait(lambda: screen.shown is not None and not jobs.is_busy and not screen.live.busy)
    slider = next(iter(screen.settings.criteria.widgets.values())).importance
    here = slider.stop_at(slider.value()).toPoint()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=here)
    stops = cycle((1, 0, 1, 2, 3, 2))
    found = [_step(screen, lambda: _move(screen, next(stops))) for _ in range(STEPS)]
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=here)
    _wait(lambda: not jobs.is_busy)
    screen.close()
    return [answer for answer, _ in found], [wait for _, wait in found]


def _move(screen: MatchesScreen, stop: int) -> None:
    slider = next(iter(screen.settings.criteria.widgets.values())).importance
    QTest.mouseMove(slider, slider.stop_at(stop).toPoint())


def _step(screen: MatchesScreen, move: Callable[[], None]) -> tuple[float, float]:
    shown: list[float] = []
    connection = screen.trying.shown.connect(lambda: shown.append(perf_counter()))
    start = perf_counter()
    move()
    longest = _wait(lambda: bool(shown))
    screen.trying.shown.disconnect(connection)
    return shown[0] - start, longest


def _wait(done: Callable[[], bool]) -> float:
    """Let the window live until then; the longest it took to come round."""
    loop, beats = QEventLoop(), [perf_counter()]
    timer = QTimer(interval=1)

    def beat() -> None:
        beats.append(perf_counter())
        if done():
            loop.quit()

    timer.timeout.connect(beat)
    timer.start()
    loop.exec()
    return max(later - before for before, later in pairwise(beats))


def _workspace(problem: MatchingProblem) -> Workspace:
    """The people of a problem in a program, criteria by their base weights."""
    start = blank_program(Workspace(), "Large")
    sides: Mapping[Role, tuple[Member, ...]] = {
        Role.MENTOR: problem.mentors,
        Role.MENTEE: problem.mentees,
    }
    both = [(role, member) for role, members in sides.items() for member in members]
    names = dict.fromkeys(name for _, member in both for name in member.answers)
    fields = {name: _field(name) for name in names} | dict(problem.fields)
    criteria = [
        each.model_copy(update={**START, "weight": each.effective_weight})
        for each in problem.criteria
    ]
    rules = [each.model_copy(update={"program": PROGRAM}) for each in problem.rules]
    return start.with_tables(
        fields=fields,
        people={m.id: Person(id=m.id, name=m.name, answers=dict(m.answers)) for _, m in both},
        participants={
            m.id: Participant(id=m.id, program=PROGRAM, person=m.id, role=role) for role, m in both
        },
        criteria={each.id: each for each in criteria},
        rules={each.id: each for each in rules},
        aims={PROGRAM: Aim(id=PROGRAM)},
    )


def _field(name: str) -> Field:
    kind = FieldKind.NUMBER if name in NUMBERS else FieldKind.TEXT
    return Field(id=name, label=name, kind=kind)

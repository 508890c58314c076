"""Brings together the target on the map, the search for ways to it, and their list."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.core.dimensions.place import Place, place_of
from app.core.dimensions.planner import Line, apply_lines
from app.core.dimensions.planner.trials import workspace_of
from app.core.model import Mode, ProgramDesign, design_of
from app.formats.wording.planner import line_words, part_summary, plan_lines, plan_summary
from app.ui.context import LibraryNow
from app.ui.design.map.panel import MapPanel
from app.ui.design.verbs import Verbs
from app.ui.design.ways.finder import Answer, Question, WayFinder
from app.ui.design.ways.wish import Axis, Wish, first_wish, modes_of
from app.ui.jobs import Jobs

SEEKING = "Looking for ways to get there."


class WaysDesk(QObject):
    """Keeps each program's wish for this sitting; the file knows nothing of targets."""

    def __init__(self, panel: MapPanel, jobs: Jobs, library: LibraryNow) -> None:
        super().__init__(panel)
        self._panel, self._library = panel, library
        self._wishes: dict[str, Wish] = {}
        self._verbs: Verbs | None = None
        self._design: ProgramDesign | None = None
        self._place: Place | None = None
        self._answer: Answer | None = None
        self._finder = WayFinder(jobs, self)
        self._finder.found.connect(self._found)
        self._connect()

    @property
    def wish(self) -> Wish | None:
        """The shown program's wish."""
        return self._wishes.get(self._verbs.program) if self._verbs else None

    def show_design(self, verbs: Verbs, design: ProgramDesign, place: Place) -> None:
        """Seek from that design on; what was refused of another program stays there."""
        if self._verbs and self._verbs.program != verbs.program:
            self._panel.ways.show_lines((), [])
        self._verbs, self._design, self._place = verbs, design, place
        self._show_wish()

    def _connect(self) -> None:
        panel, ways = self._panel, self._panel.ways
        panel.target_link.clicked.connect(self._set_or_take_away)
        panel.map.target_moved.connect(lambda x, y: self._change(immediacy=x, structure=y))
        ways.freedom.freed.connect(self._free)
        ways.freedom.modes_chosen.connect(self._set_modes)
        ways.refused.connect(self._refuse)
        ways.all_allowed.connect(lambda: self._change(refused=frozenset()))
        ways.apply_asked.connect(self._apply)
        ways.ticks_changed.connect(self._show_ticked)

    def _set_or_take_away(self) -> None:
        if not self._verbs or not self._place:
            return
        if self.wish:
            del self._wishes[self._verbs.program]
        else:
            self._wishes[self._verbs.program] = first_wish(self._place)
            self._panel.ways.tick_all()
        self._show_wish()
        if self.wish:
            self._panel.start_with_target()

    def _free(self, axis: Axis | None) -> None:
        self._change(free=axis)

    def _set_modes(self, modes: frozenset[Mode]) -> None:
        """Keep the modes with the program; that all of them are there is kept as none named."""
        if self._verbs:
            kept = () if len(modes) == len(Mode) else tuple(m for m in Mode if m in modes)
            self._verbs.edit_program("Say which modes people have", modes=kept)

    def _refuse(self, line: Line) -> None:
        if self.wish:
            self._change(refused=self.wish.refused | {line.edit})

    def _change(self, **values: object) -> None:
        if self._verbs and self.wish:
            self._wishes[self._verbs.program] = replace(self.wish, **values)  # type: ignore[arg-type]
            self._show_wish()

    def _show_wish(self) -> None:
        wish, ways = self.wish, self._panel.ways
        self._panel.show_wish(wish)
        if self._design:
            ways.freedom.show_modes(modes_of(self._design.program))
        if wish is None or self._design is None:
            self._finder.forget()
            self._answer = None
            self._panel.map.show_ghost(None)
            ways.show_lines((), [])
            return
        question = Question(self._design, wish, self._library())
        if self._answer and self._answer.question.design is not self._design:
            self._answer = None
        if self._answer is None:
            self._panel.map.show_ghost(None)
            ways.show_summary(SEEKING)
        if self._answer is None or self._answer.question != question:
            ways.set_ready(False)
            self._finder.seek(question)

    def _found(self, answer: Answer) -> None:
        if answer.question.design is not self._design:
            return
        self._answer = answer
        lines = answer.plan.lines
        words = plan_lines(answer.plan, answer.question.design, answer.question.library)
        self._panel.ways.show_lines(lines, words)
        self._show_ticked()

    def _show_ticked(self) -> None:
        answer, ways = self._answer, self._panel.ways
        if not answer:
            return
        lines = ways.ticked_lines()
        every = len(lines) == len(answer.plan.lines)
        place = answer.plan.place if every else self._place_after(answer, lines)
        self._panel.map.show_ghost(place if lines else None)
        words = plan_summary(answer.plan) if every else part_summary(len(lines), place)
        ways.show_summary(words)
        ways.set_ready(self._design is not None and answer.question == self._asked())

    def _asked(self) -> Question | None:
        if self._design is None or self.wish is None:
            return None
        return Question(self._design, self.wish, self._library())

    def _place_after(self, answer: Answer, lines: Iterable[Line]) -> Place:
        design = answer.question.design
        after = apply_lines(workspace_of(design), answer.question.library, lines)
        return place_of(design_of(after, design.program.id))

    def _apply(self, lines: list[Line]) -> None:
        if self._verbs and self._design and lines:
            one = line_words(lines[0], self._design, self._library())
            many = f"Apply {len(lines)} edits towards the target"
            self._verbs.apply_lines(one if len(lines) == 1 else many, lines)

"""Whatever is edited, undone and redone: the scene shows the workspace, and only that."""

from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.core.changes import Changes
from app.core.dimensions.place import place_of
from app.core.edits import items, milestones, programs, sessions
from app.core.edits.breaks import set_breaks
from app.core.model import Library, Mode, Span, Timing, Workspace, design_of
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.ui.design.style import style_of
from app.ui.design.timeline.faces import week_slot
from app.ui.design.timeline.items import CardItem
from app.ui.design.timeline.lines import LineItem
from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.timeline import timeline_of
from app.ui.design.timeline.view import TimelineView
from app.ui.design.verbs import moved_session
from app.ui.document import Document
from tests.all_edits import EDITS, shelf

LIBRARY = load_library()
START = programs.new_program(Workspace(), LIBRARY, "message-a-mentor")
START = programs.new_program(START, LIBRARY, "exam-partners")


class NoDisk:
    def write(self, changes: Changes) -> None:
        pass


@dataclass(frozen=True)
class Picked:
    """Numbers from which an edit is made that fits the workspace as it is by then."""

    kind: int
    which: int
    week: int


def edit(document: Document, picked: Picked) -> None:
    workspace = document.workspace
    ids = sorted(workspace.sessions)
    one = ids[picked.which % len(ids)] if ids else None
    verbs: list[Any] = [
        lambda w: sessions.add_session(w, "program2", picked.week),
        lambda w: milestones.add_milestone(w, "program2", picked.week, "Due"),
        lambda w: programs.edit_program(w, "program2", weeks=picked.week + 2),
    ]
    if one:
        verbs += [
            lambda w: sessions.move_session(w, one, picked.week),
            lambda w: sessions.remove_session(w, one),
            lambda w: sessions.duplicate_session(w, one),
            lambda w: sessions.edit_session(w, one, weeks=tuple({picked.week, picked.which + 1})),
            lambda w: sessions.edit_session(w, one, timing=list(Timing)[picked.which % 3]),
            lambda w: sessions.edit_session(w, one, title=f"Title {picked.week}"),
            lambda w: sessions.edit_session(w, one, mode=list(Mode)[picked.which % 15]),
            lambda w: items.add_activity(w, LIBRARY, one, "hot-seat"),
            lambda w: items.remove_activity_use(w, next(iter(w.activity_uses), "")),
        ]
    verb = verbs[picked.kind % len(verbs)]
    document.do("Edit", verb)


def shown(scene: TimelineScene) -> list[object]:
    """All that can be seen, from top to bottom, with its place."""
    seen: list[object] = []
    assert scene.timeline
    for slot in scene.timeline.slots:
        row = scene.rows[slot]
        seen.append((slot, row.isVisible(), row.label, row.sub_label, row.height))
        if row.isVisible():
            seen.append(row.y())
        for thing in row.things:
            assert scene.items_by_stop[thing.stop] is thing
            what = thing.face if isinstance(thing, CardItem) else None
            text = thing.text if isinstance(thing, LineItem) else None
            seen.append((thing.stop, what, text, thing.y(), thing.width, thing.height))
    assert sum(len(row.things) for row in scene.rows.values()) == len(scene.items_by_stop)
    return seen


def drawn_anew(workspace: Workspace, library: Library, view: TimelineView) -> list[object]:
    scene = TimelineScene()
    scene.dress(style_of(view), 500)
    scene.show(timeline_of(workspace, library, "program2"))
    return shown(scene)


picks = st.builds(Picked, st.integers(0, 11), st.integers(0, 20), st.integers(1, 14))
steps = st.lists(st.one_of(picks, st.sampled_from(["undo", "redo"])), max_size=12)


@pytest.fixture
def view(light: QApplication) -> TimelineView:
    return TimelineView()


@settings(max_examples=40)
@given(steps)
def test_a_patched_scene_is_the_scene_drawn_anew(
    view: TimelineView, steps: list[Picked | str]
) -> None:
    document = Document(START, NoDisk())
    scene = TimelineScene()
    scene.dress(style_of(view), 500)
    timeline = timeline_of(document.workspace, LIBRARY, "program2")
    scene.show(timeline)
    for step in steps:
        if isinstance(step, Picked):
            edit(document, step)
        else:
            getattr(document, step)()
        timeline = timeline_of(document.workspace, LIBRARY, "program2", timeline)
        scene.show(timeline)
    assert shown(scene) == drawn_anew(document.workspace, LIBRARY, view)
    while document.undo():
        timeline = timeline_of(document.workspace, LIBRARY, "program2", timeline)
    scene.show(timeline)
    assert document.workspace is START
    assert shown(scene) == drawn_anew(START, LIBRARY, view)


def taken(document: Document, name: str, seed: int) -> None:
    """One step; where an edit finds nothing to work on, or refuses, none."""
    if name in ("undo", "redo"):
        getattr(document, name)()
        return
    with suppress(LookupError, Problem):
        document.do(name, EDITS[name], Random(seed))


names = st.sampled_from([*EDITS, "undo", "redo"])


@settings(max_examples=15)
@given(st.lists(st.tuples(names, st.integers(0, 10_000)), max_size=25))
def test_of_all_edits_a_patched_scene_is_the_scene_drawn_anew(
    view: TimelineView, steps: list[tuple[str, int]]
) -> None:
    document = Document(START, NoDisk())
    scene = TimelineScene()
    scene.dress(style_of(view), 500)
    timeline = timeline_of(START, LIBRARY, "program2")
    scene.show(timeline)
    for name, seed in steps:
        taken(document, name, seed)
        now = document.workspace
        if "program2" in now.programs:
            timeline = timeline_of(now, shelf(now), "program2", timeline)
            scene.show(timeline)
            assert place_of(timeline.design) == place_of(design_of(now, "program2"))
    if "program2" in document.workspace.programs:
        assert shown(scene) == drawn_anew(document.workspace, shelf(document.workspace), view)
    while document.undo():
        pass
    assert document.workspace == START
    scene.show(timeline_of(START, LIBRARY, "program2", timeline))
    assert shown(scene) == drawn_anew(START, LIBRARY, view)


def test_a_session_with_no_date_that_gets_one_keeps_how_often_it_is() -> None:
    from_lane = next(s for s in START.sessions.values() if s.times == 24)
    after = moved_session(START, from_lane.id, week_slot(3)).sessions[from_lane.id]
    assert after.timing is Timing.DATED
    assert len(after.weeks) == 24
    assert min(after.weeks) == 3


def test_a_session_with_no_date_that_gets_one_goes_round_the_breaks() -> None:
    from_lane = next(s for s in START.sessions.values() if s.times == 24)
    four = sessions.edit_session(START, from_lane.id, times=4)
    length = four.programs[from_lane.program].weeks
    closed = set_breaks(four, from_lane.program, [Span(title="Summer", first_week=4, last_week=7)])
    weeks = moved_session(closed, from_lane.id, week_slot(5)).sessions[from_lane.id].weeks
    assert len(weeks) == 4 and weeks[0] == 8, "dropped in a break, it begins after it"
    weeks = moved_session(closed, from_lane.id, week_slot(1)).sessions[from_lane.id].weeks
    assert weeks[0] == 1 and max(weeks) <= length
    assert not {4, 5, 6, 7} & {*weeks}

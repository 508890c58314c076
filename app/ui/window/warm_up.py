"""Loads what the steps need before somebody goes there: a first opening is held up less."""

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject

from app.ui.jobs import Jobs
from app.ui.widgets.in_turn import InTurn

BENEATH = (
    "app.core.dimensions.planner",
    "app.core.matching.solving.solve",
    "app.formats.spreadsheets",
    "app.formats.pdf",
)
"""What calculates and prints, with the large libraries it uses, and nothing of Qt."""

SCREENS = (
    "app.ui.design.acts",
    "app.ui.design.library.panel",
    "app.ui.design.map.panel",
    "app.ui.design.screen",
    "app.ui.people.screen",
    "app.ui.people.everyone",
    "app.ui.matches.rows.accounts",
    "app.ui.matches.repair.advice",
    "app.ui.matches.circles.step",
    "app.ui.matches.screen",
    "app.ui.guides.screen",
    "app.ui.review.screen",
    "app.ui.library.screen",
    "app.ui.journal.screen",
    "app.ui.help.screen",
    "app.ui.settings.screen",
)
"""Each short enough for one turn of the window, once those before are there."""


class WarmUp(QObject):
    """First what is beneath, off the window's thread; then the screens, one in each turn."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.in_turn = InTurn(self)
        job = jobs.start(lambda report: _load_beneath())
        job.finished.connect(self._load_screens)

    def _load_screens(self, _: object) -> None:
        self.in_turn.do_later([partial(import_module, name) for name in SCREENS])


def _load_beneath() -> None:
    for name in BENEATH:
        import_module(name)

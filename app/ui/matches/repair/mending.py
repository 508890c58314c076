"""What the user takes of what is offered: ends contradictions, lets people have a mentor."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.matches import match_again, put_together
from app.core.edits.people import edit_participant
from app.core.matching.account.openings import Opening
from app.core.matching.account.prospects import Relief
from app.core.matching.account.ways_out import WayOut
from app.core.model import Matching
from app.ui.context import Context
from app.ui.matches.live import Live
from app.ui.matches.settings.settings_pane import SettingsPane
from app.ui.matches.waiting.why_not_dialog import Together, WhyNotDialog
from app.ui.widgets.dialogs import tell

PLACES = "Change places"
NOT_NOW = (
    "First the contradiction",
    "While two demands can’t both hold, nothing can be tried. The lines above the list name "
    "them, with what would end it.",
)


class Mending(QObject):
    """Does what was chosen, as one undo step.

    `match_wanted` asks to match with that, `put(mentor, mentee)` tells who are together now.
    """

    match_wanted = Signal()
    put = Signal(str, str)

    def __init__(
        self,
        context: Context,
        live: Live,
        settings: SettingsPane,
        looked_at: Callable[[], Matching | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context, self._live, self._settings = context, live, settings
        self._looked_at, self._window = looked_at, window

    def take_way_out(self, way: WayOut) -> None:
        """End a contradiction."""
        if way.rule:
            self._settings.relax(way.rule, None)
        else:
            self._give_places(way.member, way.places)

    def take_relief(self, relief: Relief) -> None:
        """Switch off what leaves too little."""
        self._settings.switch_off(relief.rules)

    def take_opening(self, opening: Opening) -> None:
        """Relax a rule or give a place, and match again with that."""
        if opening.rule:
            self._settings.relax_all(opening.relaxed)
        else:
            part = self._context.document.workspace.participants[opening.mentor]
            self._give_places(part.id, part.capacity + 1)
        self.match_wanted.emit()

    def ask_why_not(self, mentee: str) -> None:
        """Hold a mentee against the mentors one by one."""
        seen, shown = self._live.seen, self._looked_at()
        if not (seen and seen.kept and shown and seen.matching == shown.id):
            return
        if mentee not in seen.weighed.scored.problem.columns:
            return
        if seen.weighed.contradictions:
            tell(self._window, *NOT_NOW)
            return
        dialog = WhyNotDialog(self._context, seen, mentee, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and (together := dialog.together()):
            self._put(shown.id, together)

    def _put(self, matching: str, together: Together) -> None:
        told, document = together.told, self._context.document
        if told.solution:
            document.do("Put together", match_again, matching, told.solution)
        else:
            document.do(
                "Put together",
                put_together,
                matching,
                told.mentor,
                told.mentee,
                told.score,
                together.reason,
            )
        self.put.emit(told.mentor, told.mentee)

    def _give_places(self, participant: str, places: int) -> None:
        self._context.document.do(PLACES, edit_participant, participant, capacity=places)

"""The verbs of the drafts' menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.matches import remove_draft, rename_draft
from app.core.model import Matching
from app.ui.document import Document
from app.ui.matches.draft_dialogs import CompareDialog, NameDialog
from app.ui.matches.draft_menu import DraftMenu
from app.ui.matches.live import Live
from app.ui.matches.shown import matchings_of


class Drafts(QObject):
    """Does what the menu asks for with the matching that is shown."""

    def __init__(
        self,
        document: Document,
        live: Live,
        menu: DraftMenu,
        shown: Callable[[], Matching | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._shown, self._window = document, live, shown, parent
        menu.rename_requested.connect(self._rename)
        menu.compare_requested.connect(self._compare)
        menu.remove_requested.connect(self._remove)

    def _rename(self) -> None:
        if not (shown := self._shown()):
            return
        dialog = NameDialog(shown, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._document.do("Rename matching", rename_draft, shown.id, dialog.name())

    def _compare(self) -> None:
        shown, weighed = self._shown(), self._live.weighed
        if not shown or not weighed:
            return
        workspace = self._document.workspace
        others = [m for m in matchings_of(workspace, shown.program) if m.id != shown.id]
        CompareDialog(workspace, weighed.scored, shown, others, self._window).exec()

    def _remove(self) -> None:
        if shown := self._shown():
            self._document.do("Remove draft", remove_draft, shown.id)

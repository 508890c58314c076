"""The verbs of the drafts' menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.matches import copy_draft, remove_draft, rename_draft
from app.core.model import Matching
from app.ui.document import Document
from app.ui.matches.drafts.draft_dialogs import NameDialog
from app.ui.matches.drafts.draft_menu import DraftMenu
from app.ui.matches.shown import matchings_of


class Drafts(QObject):
    """Does what the menu asks for with the matching that is shown.

    `compare` holds it against others, `copied` gets the id of a copy.
    """

    def __init__(
        self,
        document: Document,
        compare: Callable[[Matching, list[Matching]], None],
        copied: Callable[[str], None],
        menu: DraftMenu,
        shown: Callable[[], Matching | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._hold_against, self._shown = document, compare, shown
        self._copied, self._window = copied, parent
        menu.copy_requested.connect(self._copy)
        menu.rename_requested.connect(self._rename)
        menu.compare_requested.connect(self._compare)
        menu.remove_requested.connect(self._remove)

    def _copy(self) -> None:
        if shown := self._shown():
            known = self._document.workspace.matchings.keys()
            self._document.do("Copy matching", copy_draft, shown.id)
            self._copied(next(k for k in self._document.workspace.matchings if k not in known))

    def _rename(self) -> None:
        if not (shown := self._shown()):
            return
        dialog = NameDialog(shown, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._document.do("Rename matching", rename_draft, shown.id, dialog.name())

    def _compare(self) -> None:
        if shown := self._shown():
            found = matchings_of(self._document.workspace, shown.program)
            self._hold_against(shown, [m for m in found if m.id != shown.id])

    def _remove(self) -> None:
        if shown := self._shown():
            self._document.do("Remove draft", remove_draft, shown.id)

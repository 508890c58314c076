"""The left pane: the library, or the editor of what is chosen on the timeline."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.context import LibraryNow
from app.ui.design.inspector.panel import InspectorPanel
from app.ui.design.inspector.several_panel import SeveralPanel
from app.ui.design.timeline.cursor import Cursor
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.together import chosen_of
from app.ui.design.verbs import Verbs


class SidePane(QStackedWidget):
    """Emits `closed` when the user leaves an editor, `repeat_asked(session id)`.

    `library_asked()` when the library is on view to choose something for the edited session.
    """

    closed = Signal()
    library_asked = Signal()
    repeat_asked = Signal(str)

    def __init__(
        self, first: QWidget, library: LibraryNow, stops: Cursor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._library = library
        self._stops = stops
        self._verbs: Verbs | None = None
        self._inspector: InspectorPanel | None = None
        self._several: SeveralPanel | None = None
        self.addWidget(first)

    @property
    def inspector(self) -> InspectorPanel:
        """The editor, made when it is first needed: its many fields take a while."""
        if self._inspector is None:
            self._inspector = InspectorPanel(self._library)
            self._inspector.closed.connect(self._close)
            self._inspector.repeat_asked.connect(self.repeat_asked)
            self._inspector.uses.add_asked.connect(self._show_library)
            self.addWidget(self._inspector)
            if self._verbs:
                self._inspector.edit(self._verbs)
        return self._inspector

    @property
    def several(self) -> SeveralPanel:
        """The editor of several sessions, made when it is first needed."""
        if self._several is None:
            self._several = SeveralPanel()
            self._several.closed.connect(self._close)
            self.addWidget(self._several)
        return self._several

    @property
    def editing(self) -> bool:
        """Whether an editor is shown."""
        return self.currentWidget() is not self._first

    def show_program(self, verbs: Verbs) -> None:
        """Begin with the library, and edit through these verbs from now on."""
        self._verbs = verbs
        if self._inspector:
            self._inspector.edit(verbs)
        self.setCurrentWidget(self._first)

    def edit(self, stop: Stop, rename: bool) -> None:
        """Open the editor of what stands there, or of all that is chosen with it."""
        if stop in self._stops.chosen and self._show_several():
            self.several.mode.setFocus()
            return
        self.setCurrentWidget(self.inspector)
        if stop.session:
            self.inspector.open_session(stop.session, rename=rename)
        else:
            self.inspector.open_milestone(stop.id, rename=rename)

    def follow(self, stop: Stop | None) -> None:
        """Show what is chosen now, if an editor is open."""
        if not self.editing or self._show_several():
            return
        if stop and stop.kind is not StopKind.EMPTY:
            self.setCurrentWidget(self.inspector)
            self.inspector.follow(stop)
        else:
            self.setCurrentWidget(self._first)

    def refresh(self) -> None:
        """Show what is edited as it is now; the library if it is gone."""
        if not self.editing or self._show_several():
            return
        if self.currentWidget() is self._several:
            self.follow(self._stops.stop)
        elif not self.inspector.refresh():
            self.setCurrentWidget(self._first)

    def _show_several(self) -> bool:
        stops = self._stops.chosen
        if len(stops) < 2 or not self._verbs:
            return False
        found = self.several.show_sessions(self._verbs, chosen_of(stops))
        if found:
            self.setCurrentWidget(self.several)
        return found

    def _show_library(self) -> None:
        self.setCurrentWidget(self._first)
        self.library_asked.emit()

    def _close(self) -> None:
        self.setCurrentWidget(self._first)
        self.closed.emit()

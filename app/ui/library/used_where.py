"""Where an item is used: a link to each session, and the templates that name it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.own import Kind
from app.core.usage import sessions_using, templates_using
from app.ui.widgets.elided_link import ElidedLink
from app.ui.widgets.labels import Muted, Section

MOST = 12
NOWHERE = "No session uses it yet."


class UsedWhere(QWidget):
    """Emits `session_requested(program_id, session_id)`."""

    session_requested = Signal(str, str)

    def __init__(
        self, workspace: Workspace, kind: Kind, item_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.links: list[ElidedLink] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Section("Used in"))
        self._show_sessions(workspace, kind, item_id)
        for template in templates_using(workspace, kind, item_id):
            self._say(f"Your template “{template.title}”")

    def _show_sessions(self, workspace: Workspace, kind: Kind, item_id: str) -> None:
        places = sessions_using(workspace, kind, item_id)
        for place in places[:MOST]:
            program = workspace.programs[place.program].title
            session = workspace.sessions[place.session].title or "Untitled session"
            link = ElidedLink(f"{program}: {session}")
            link.clicked.connect(
                lambda _=False, to=place: self.session_requested.emit(to.program, to.session)
            )
            self.links.append(link)
            self._column.addWidget(link)
        if len(places) > MOST:
            self._say(f"And {len(places) - MOST} sessions more.")
        if not places:
            self._say(NOWHERE)

    def _say(self, text: str) -> None:
        said = Muted(text)
        said.setWordWrap(True)
        self._column.addWidget(said)

"""Shows which session took an item, where it is too far off for its parts to be seen."""

from PySide6.QtCore import QObject, QTimer

from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.zoom import Form

SHOWN_MS = 900


class Taken(QObject):
    """Marks a session for a moment. Nothing moves or fades, so it suits less motion as well."""

    def __init__(self, scene: TimelineScene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._stops: list[Stop] = []
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self._take_back)

    def show(self, session_id: str) -> None:
        """Mark the session wherever it stands; near enough, its new chip says the same."""
        self._take_back()
        self._stops = self._far(session_id)
        self._mark(True)
        self._end.start()

    def _far(self, session_id: str) -> list[Stop]:
        stops, items = self._scene.stops_of(session_id), self._scene.items_by_stop
        return [stop for stop in stops if stop in items and items[stop].form is not Form.FULL]

    def _take_back(self) -> None:
        self._mark(False)
        self._stops = []

    def _mark(self, on: bool) -> None:
        for stop in self._stops:
            if item := self._scene.items_by_stop.get(stop):
                item.set_target(on)

"""The checks of a program's people, made once for all who ask: the step bar and its screen."""

from threading import Lock

from app.core.model import Workspace
from app.core.people.checks import Checked, checked

AT_ONCE = 3000
"""More people than this are checked off the GUI thread."""


class Checks:
    """Remembers what was found last. May be asked in any thread; who comes second waits."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._last = Checked()

    def of(self, workspace: Workspace, program_id: str) -> Checked:
        """What needs a look among the people of a program."""
        with self._lock:
            self._last = checked(workspace, program_id, self._last)
            return self._last

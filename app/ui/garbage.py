"""Python's cyclic garbage, collected in the GUI thread alone, and between events.

The collector works in whichever thread happens to ask for memory, and in the midst of whatever
that does. Qt's objects among the garbage would be deleted there. Qt allows that in their own
thread only: elsewhere it ends the process. And where Qt holds a lock, as it does while it takes
a connection apart, an object that needs the same lock to go would wait for ever.
"""

import gc

YOUNG, MIDDLE = 5_000, 100_000
"""So many new objects before they are gone through, and before those that stayed are too.

The time it takes goes with the number of objects, not of collections: a job that reads or
makes many rows makes them much faster than it is looked after.
"""


class Garbage:
    """Holds the collector back, and collects a little in its place."""

    def __init__(self) -> None:
        self._held = self._was_on = False
        self._since = 0

    def hold(self) -> None:
        """From now on collect only in `collect_some`."""
        if not self._held:
            self._held, self._was_on = True, gc.isenabled()
            gc.disable()

    def collect_some(self) -> None:
        """To be called in the GUI thread, often: collect what is due of the younger garbage."""
        young = gc.get_count()[0]
        if not self._held or young <= YOUNG:
            return
        self._since += young
        gc.collect(1 if self._since > MIDDLE else 0)
        if self._since > MIDDLE:
            self._since = 0

    def release(self, *_: object) -> None:
        """Let Python collect by itself again, unless it is held back elsewhere too."""
        if self._held:
            self._held = False
            if self._was_on:
                gc.enable()

"""Python's cyclic garbage, collected in the GUI thread alone while others run.

The collector works in whichever thread happens to ask for memory. Qt's objects among the
garbage would be deleted there, and Qt allows that in their own thread only: elsewhere it
ends the process.
"""

import gc

YOUNG, MIDDLE = 5_000, 20
"""So many new objects, and so many collections of those, before the next collection."""


class Garbage:
    """Holds the collector back while threads run, and collects a little in its place."""

    def __init__(self) -> None:
        self._held = False

    def hold(self) -> None:
        """From now on collect only in `collect_some`."""
        if gc.isenabled():
            gc.disable()
            self._held = True

    def collect_some(self) -> None:
        """To be called in the GUI thread, often: collect what is due of the younger garbage."""
        young, middle, _ = gc.get_count()
        if self._held and young > YOUNG:
            gc.collect(1 if middle > MIDDLE else 0)

    def release(self, *_: object) -> None:
        """Let Python collect by itself again."""
        if self._held:
            self._held = False
            gc.enable()

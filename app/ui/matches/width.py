"""The whole width for a picture, while the panes stand beside each other."""

from PySide6.QtWidgets import QWidget

from app.ui.matches.panes import Panes
from app.ui.matches.views import Views


def lend_width(views: Views, panes: Panes, *sides: QWidget) -> None:
    """Hide what stands at the sides while a picture has the whole width."""

    def widen(wide: bool) -> None:
        # One above the other, the panes are shown and hidden by their tabs.
        if not panes.folded:
            for side in sides:
                side.setHidden(wide)

    views.can_widen = lambda: not panes.folded
    views.widened.connect(widen)

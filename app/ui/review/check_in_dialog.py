"""Noting how it goes with a match or with one participant."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.model import CheckIn, Going
from app.formats.wording.review import GOINGS
from app.ui.widgets.dates import DateField
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled, TextArea

Subject = tuple[str, str]
"""A match's id or a participant's, the other of the two empty."""

NOTE_HINT = "What was said, in a sentence or two. It never appears in a guide."
NOTE_HEIGHT = 96


class CheckInDialog(Dialog):
    """`values()` are the fields of the check-in when it was accepted."""

    def __init__(
        self,
        subjects: Sequence[tuple[Subject, str]],
        today: date,
        row: CheckIn | None = None,
        subject: Subject | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = "Check-in" if row else "New check-in"
        super().__init__(title, parent, accept="Keep" if row else "Note it")
        self.who = Choice()
        self.who.set_options(subjects)
        self.who.set_value((row.match, row.participant) if row else subject)
        self.day = DateField("Day", row.day if row else today)
        self.going = Choice()
        self.going.set_options(GOINGS.items())
        self.going.set_value(row.going if row else Going.WELL)
        self.note = TextArea(row.note if row else "")
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.body.addWidget(Labelled("Who was asked", self.who))
        self.body.addWidget(Labelled("Day", self.day))
        self.body.addWidget(Labelled("How it goes, in a word", self.going))
        self.body.addWidget(Labelled("Note", self.note, NOTE_HINT))

    def values(self) -> dict[str, Any]:
        """The fields as they are in the dialog."""
        match, participant = self.who.value()
        return {
            "match": match,
            "participant": participant,
            "day": self.day.value(),
            "going": self.going.value(),
            "note": self.note.toPlainText().strip(),
        }

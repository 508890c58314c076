"""What is asked for when a guide is asked for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.formats.pdf.style import A4, LEAST_OF_LARGE, LETTER, Paper, large_print


class Kind(StrEnum):
    """Whose guide it is, or which sheets they are."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"
    SESSION_CARDS = "session-cards"
    QUESTION_CARDS = "question-cards"
    FORMS = "forms"

    @property
    def personal(self) -> bool:
        """Whether it is a guide, which can be somebody's by name and set in large print."""
        return self in (Kind.MENTOR, Kind.MENTEE, Kind.PEER)

    @property
    def other(self) -> "Kind":
        """Who is on the other side."""
        return {Kind.MENTOR: Kind.MENTEE, Kind.MENTEE: Kind.MENTOR}.get(self, self)


class PaperSize(StrEnum):
    """What it is printed on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def paper(self) -> Paper:
        """The sheet with its margins."""
        return A4 if self is PaperSize.A4 else LETTER


@dataclass(frozen=True)
class GuideRequest:
    """One guide: for everybody in a program, or for one match by name.

    `match` is a match's id; `reader` the participant whose guide it is, where a match has
    several who get one of that kind. `made_on` is printed at the foot; without it no date is.
    `large` sets nothing smaller than 18 points.
    """

    kind: Kind
    program: str
    match: str | None = None
    reader: str | None = None
    paper: PaperSize = PaperSize.A4
    made_on: date | None = None
    language: str = "en"
    large: bool = False

    @property
    def sheet(self) -> Paper:
        """What it is laid out on."""
        return large_print(self.paper.paper) if self.large else self.paper.paper

    @property
    def least_size(self) -> float:
        """The smallest type on its pages, before they are enlarged."""
        return LEAST_OF_LARGE if self.large else 0.0

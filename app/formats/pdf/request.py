"""What is asked for when a guide is asked for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.formats.pdf.style import (
    A4,
    LEAST_OF_BOOKLET,
    LEAST_OF_LARGE,
    LETTER,
    Paper,
    half_of,
    large_print,
)


class Kind(StrEnum):
    """Whose guide it is, or which sheets they are."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"
    SESSION_CARDS = "session-cards"
    QUESTION_CARDS = "question-cards"
    FORMS = "forms"
    CERTIFICATES = "certificates"
    HANDBOOK = "handbook"
    HOT_SEAT = "hot-seat"
    ASKING = "asking"
    POSTER = "poster"

    @property
    def personal(self) -> bool:
        """Whether it is a guide, which can be somebody's by name."""
        return self in (Kind.MENTOR, Kind.MENTEE, Kind.PEER)

    @property
    def bound(self) -> bool:
        """Whether it has pages to turn, so that it can be folded as a booklet."""
        return self.personal or self is Kind.HANDBOOK

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
    `large` sets nothing smaller than 18 points; `booklet` puts pages of half the size side by
    side, for folding.
    """

    kind: Kind
    program: str
    match: str | None = None
    reader: str | None = None
    paper: PaperSize = PaperSize.A4
    made_on: date | None = None
    language: str = "en"
    large: bool = False
    booklet: bool = False

    @property
    def folded(self) -> bool:
        """Whether it is printed as a booklet: what is cut, signed or hung up never is."""
        return self.booklet and self.kind.bound and not self.large

    @property
    def sheet(self) -> Paper:
        """What it is laid out on."""
        if self.folded:
            return half_of(self.paper.paper)
        return large_print(self.paper.paper) if self.large else self.paper.paper

    @property
    def least_size(self) -> float:
        """The smallest type on its pages, before they are enlarged."""
        if self.folded:
            return LEAST_OF_BOOKLET
        return LEAST_OF_LARGE if self.large else 0.0

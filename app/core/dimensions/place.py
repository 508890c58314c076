"""Where a program stands: structure, immediacy, scale and transparency."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.dimensions.constants import WEEKS_A_MONTH
from app.core.dimensions.means import (
    HIGHEST_LEVEL,
    default_immediacy,
    mean_of,
    others_at,
    scale_of_people,
    session_immediacy,
    session_scale,
    session_transparency,
    weights_of,
)
from app.core.dimensions.structure import Structure, structure_of
from app.core.model import ProgramDesign


class Fact(StrEnum):
    """A kind of fact that may be missing."""

    CONTENT = "content"
    MODE = "mode"
    PROGRAM_MODE = "program mode"


@dataclass(frozen=True)
class Missing:
    """A fact that is not known; `session` is the id of the session it is about, or ""."""

    fact: Fact
    session: str = ""


@dataclass(frozen=True)
class Place:
    """Where a program stands, each dimension 0 to 1; immediacy None: not known.

    The ranges are (least, most) and narrow to a point where everything is known.
    `others` is how many others a learner learns with in a typical hour, `widest` the most
    people in one session, `hours_a_month` the contact hours.
    """

    structure: float
    immediacy: float | None
    scale: float
    transparency: float
    structure_range: tuple[float, float]
    immediacy_range: tuple[float, float]
    missing: tuple[Missing, ...]
    parts: Structure
    others: float
    widest: int
    hours_a_month: float


def points(value: float) -> int:
    """A value of 0 to 1 as people see it, 0 to 100; an exact half goes to the even number."""
    return round(100 * value)


def place_of(design: ProgramDesign) -> Place:
    """The place of a program's design."""
    program = design.program
    parts = structure_of(design)
    weights = weights_of(design)
    immediacy = mean_of(design, weights, session_immediacy, default_immediacy(design))
    scale = mean_of(design, weights, session_scale, scale_of_people(program.people)).value or 0.0
    named = (1 if program.names_it else 0) / HIGHEST_LEVEL
    transparency = mean_of(design, weights, session_transparency, named).value or 0.0
    return Place(
        structure=parts.value,
        immediacy=immediacy.value,
        scale=scale,
        transparency=transparency,
        structure_range=parts.range,
        immediacy_range=immediacy.range,
        missing=_missing(design, mode_needed=immediacy.minutes == 0),
        parts=parts,
        others=others_at(scale),
        widest=max((s.session.people for s in design.sessions), default=program.people),
        hours_a_month=sum(weights) / 60 * WEEKS_A_MONTH / program.weeks,
    )


def _missing(design: ProgramDesign, *, mode_needed: bool) -> tuple[Missing, ...]:
    found = []
    if mode_needed and design.program.mode is None:
        found.append(Missing(Fact.PROGRAM_MODE))
    for inside in design.sessions:
        if inside.session.mode is None:
            found.append(Missing(Fact.MODE, inside.session.id))
        if not inside.session.content_known:
            found.append(Missing(Fact.CONTENT, inside.session.id))
    return tuple(found)

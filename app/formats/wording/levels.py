"""Scale and transparency of a program in words, and what moving them would change."""

from app.core.dimensions.means import HIGHEST_LEVEL
from app.core.dimensions.modes import FACTS
from app.core.dimensions.place import Place
from app.core.model import ProgramDesign
from app.formats.wording.programs import counted

SLIDERS = (
    "Drag, or use the arrow keys, to set this for all sessions that aren’t locked, as one step."
)
IN_THE_GUIDE = (
    "gives titles and steps only",
    "also says what things are for",
    "also names how people learn from each other",
    "also asks people to look back on what they learned",
)


def scale_sentence(place: Place) -> str:
    """With how many people a learner learns."""
    others = counted(max(1, round(place.others)), "other", "others")
    typical = f"In a typical hour a learner learns with about {others}."
    return typical if place.widest <= 2 else f"{typical} The widest group is {place.widest:,}."


def transparency_sentence(place: Place) -> str:
    """How openly the guides say that this is learning from each other."""
    return f"On the whole the guide {IN_THE_GUIDE[round(HIGHEST_LEVEL * place.transparency)]}."


def people_preview(people: int, design: ProgramDesign) -> str:
    """What it would mean that so many learn together."""
    if not design.sessions:
        return f"Let go for a match of {counted(people, 'person', 'people')}."
    told = f"Let go for {counted(people, 'person', 'people')} in {_sessions(design)}."
    misfits = sum(
        1
        for inside in design.sessions
        if not inside.session.locked
        and inside.session.mode is not None
        and not FACTS[inside.session.mode].good_for(people)
    )
    if not misfits:
        return told
    modes = counted(misfits, "has a mode", "have modes")
    return f"{told} {modes} that hardly suit so many."


def openness_preview(level: int, design: ProgramDesign) -> str:
    """What it would mean that sessions are so open."""
    if not design.sessions:
        says = "says" if level else "doesn’t say"
        return f"Let go, and page one {says} that people learn from each other."
    told = f"Let go, and in {_sessions(design)} the guide {IN_THE_GUIDE[level]}."
    if level == 0 and design.program.names_it:
        return f"{told} As page one says that people learn from each other, level 1 remains."
    return told


def _sessions(design: ProgramDesign) -> str:
    free = sum(1 for inside in design.sessions if not inside.session.locked)
    if free == len(design.sessions):
        return "the one session" if free == 1 else f"all {free} sessions"
    return f"{free} of {len(design.sessions)} sessions, as the others are locked"

"""How a session stands in the timeline: which stops it has, and what is shown there."""

from collections.abc import Iterator

from app.ui.design.timeline.faces import Face
from app.ui.design.timeline.items import CardItem, TimelineItem
from app.ui.design.timeline.lines import RepeatItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.stops import Stop, StopKind


def stops_for(face: Face) -> Iterator[Stop]:
    """Where a session stands: its card first, then its repeats."""
    for number, slot in enumerate(face.slots):
        yield Stop(StopKind.REPEAT if number else StopKind.CARD, slot, face.session)


def item_for(face: Face, stop: Stop, row: RowItem) -> TimelineItem:
    """The thing to show for one stop of a session."""
    if stop.kind is StopKind.CARD:
        return CardItem(face, stop, row)
    return RepeatItem(repeat_words(face, stop), stop, row)


def repeat_words(face: Face, stop: Stop) -> str:
    """ "Coffee, 2 of 5"."""
    number = face.slots.index(stop.slot) + 1
    return f"{face.title}, {number} of {len(face.slots)}"

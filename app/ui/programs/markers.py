"""Where each program stands in a picture of the map, how large its ring is, how far open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from app.core.dimensions.place import Place
from app.core.review.ratings import all_together
from app.formats.wording.programs import counted
from app.formats.wording.ratings import rating_words
from app.ui.programs.entries import Entry
from app.ui.programs.labels import label_rects, together
from app.ui.widgets.map_axes import plot_rect, to_point, word_rects
from app.ui.widgets.map_lens import WHOLE, Lens

SMALLEST, LARGEST = 7.0, 20.0
WIDEST_GAP = 180.0
"""Degrees by which the ring of the most open program is open."""

BESIDE = 44.0
LABEL = 128.0
MOST_LINES = 2.6
BREATH = 4.0
ON_EACH_OTHER = 6.0
UNBROKEN = "\N{NO-BREAK SPACE}"
WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
Fit = Callable[[str], str]
"""Cuts a word that is too long for a line."""


@dataclass(frozen=True)
class Emphasis:
    """What stands out: one program chosen, and those that an observation names.

    `corner` says whether structure and immediacy are high where nobody stands. Ratings stand
    under the names only when asked for.
    """

    chosen: str = ""
    lit: frozenset[str] | None = None
    corner: tuple[bool, bool] | None = None
    with_ratings: bool = False

    def is_faint(self, program_id: str) -> bool:
        """Whether others stand out and this one doesn't."""
        return self.lit is not None and program_id not in {*self.lit, self.chosen}


@dataclass(frozen=True)
class Spot:
    """A program's marker."""

    entry: Entry
    at: QPointF
    radius: float


@dataclass(frozen=True)
class Label:
    """Words beside a marker; `chosen` if they name the chosen program."""

    words: str
    rect: QRectF
    chosen: bool
    faint: bool


@dataclass(frozen=True)
class Picture:
    """The map laid out in a plot; `whole` is where all of it would lie."""

    plot: QRectF
    whole: QRectF
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    emphasis: Emphasis
    has_strip: bool

    @property
    def is_whole(self) -> bool:
        """Whether all of the map is shown."""
        return self.whole.width() <= self.plot.width() + 1

    def spot(self, program_id: str) -> Spot | None:
        """That program's marker."""
        return next((spot for spot in self.spots if spot.entry.id == program_id), None)


@dataclass(frozen=True)
class Room:
    """The room a picture has, what is shown of the map, and how large things are in it."""

    area: QRectF
    font: QFont
    scale: float = 1.0
    lens: Lens = WHOLE


def radius_of(place: Place, scale: float = 1.0) -> float:
    """How large a ring is: by the scale on which people learn."""
    return (SMALLEST + (LARGEST - SMALLEST) * place.scale) * min(1.4, scale)


def gap_of(place: Place) -> float:
    """By how many degrees a ring is open: by the program's transparency."""
    return WIDEST_GAP * place.transparency


def laid_out(entries: Sequence[Entry], room: Room, emphasis: Emphasis) -> Picture:
    """The picture of these programs in that room."""
    metrics = QFontMetricsF(room.font)
    has_strip = any(not entry.is_placed for entry in entries)
    plot = plot_in(room, has_strip=has_strip)
    whole = room.lens.whole(plot)
    spots = tuple(_spot(entry, plot, whole, room.scale) for entry in entries)
    seen = [spot for spot in spots if _is_inside(plot, spot)]
    labels = tuple(_labels(seen, plot, metrics, room, emphasis))
    return Picture(plot, whole, spots, labels, emphasis, has_strip)


def plot_in(room: Room, *, has_strip: bool) -> QRectF:
    """The plot in a room, with a strip beside it for what can't be placed."""
    beside = BESIDE if has_strip else 0.0
    area = room.area.adjusted(0, 0, -beside, 0)
    plot = plot_rect(area, QFontMetricsF(room.font))
    plot.translate(max(0.0, (area.right() - plot.right()) / 2), 0)
    return plot


def _spot(entry: Entry, plot: QRectF, whole: QRectF, scale: float) -> Spot:
    place = entry.place
    if place.immediacy is None:
        at = QPointF(plot.right() + BESIDE / 2, to_point(whole, 0, place.structure).y())
    else:
        at = to_point(whole, place.immediacy, place.structure)
    return Spot(entry, at, radius_of(place, scale))


def _is_inside(plot: QRectF, spot: Spot) -> bool:
    high = plot.top() - 1 <= spot.at.y() <= plot.bottom() + 1
    across = plot.left() - 1 <= spot.at.x() <= plot.right() + 1
    return high and (across or not spot.entry.is_placed)


def _labels(
    spots: Sequence[Spot], plot: QRectF, metrics: QFontMetricsF, room: Room, emphasis: Emphasis
) -> Iterable[Label]:
    groups = together([spot.at for spot in spots], ON_EACH_OTHER)
    groups.sort(key=lambda group: min(_rank(spots[index], emphasis) for index in group))
    firsts = [[spots[index] for index in group] for group in groups]
    fit = cache(
        lambda word: metrics.elidedText(word, Qt.TextElideMode.ElideRight, LABEL * room.scale)
    )
    words = [_words(here, emphasis, metrics, room.scale, fit) for here in firsts]
    most = QRectF(0, 0, LABEL * room.scale, plot.height())
    sizes = [metrics.boundingRect(most, WRAPPED, text).size() + QSizeF(BREATH, 0) for text in words]
    area = QRectF(plot)
    area.setRight(max([plot.right(), *(spot.at.x() for spot in spots)]))
    places = label_rects(
        [here[0].at for here in firsts],
        [max(spot.radius for spot in here) for here in firsts],
        sizes,
        area,
        word_rects(plot, metrics) if room.lens.is_whole else (),
        [*_lines_of(plot), *_ways_between(spots)],
    )
    for text, place, here in zip(words, places, firsts, strict=True):
        if place is not None:
            chosen = any(spot.entry.id == emphasis.chosen for spot in here)
            faint = all(emphasis.is_faint(spot.entry.id) for spot in here)
            yield Label(text, place, chosen, faint)


def _rank(spot: Spot, emphasis: Emphasis) -> int:
    if spot.entry.id == emphasis.chosen:
        return 0
    return 1 if not emphasis.is_faint(spot.entry.id) else 2


def _words(
    here: Sequence[Spot], emphasis: Emphasis, metrics: QFontMetricsF, scale: float, fit: Fit
) -> str:
    first = min(here, key=lambda spot: _rank(spot, emphasis)).entry
    first = next((spot.entry for spot in here if spot.entry.id == emphasis.chosen), first)
    words = _shortened(first.title, metrics, LABEL * scale, fit)
    if len(here) > 1:
        others = f"and {counted(len(here) - 1, 'other', 'others')}"
        words = f"{words} {others.replace(' ', UNBROKEN)}"
    answers = all_together(some for _, some in first.ratings)
    if emphasis.with_ratings and answers:
        return f"{words}\n{rating_words(answers)}"
    return words


def _shortened(title: str, metrics: QFontMetricsF, width: float, fit: Fit) -> str:
    """A title that takes about three lines at most; `fit` cuts words too long for a line."""
    words = " ".join(map(fit, title.split()))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, MOST_LINES * width)


def _ways_between(spots: Sequence[Spot]) -> list[QRectF]:
    """Small boxes along the arrows from version to version, for labels to keep off."""
    at = {spot.entry.id: spot.at for spot in spots}
    found = []
    for spot in spots:
        if (start := at.get(spot.entry.previous)) is not None:
            by = spot.at - start
            steps = max(1, round(by.manhattanLength() / ON_EACH_OTHER))
            points = (start + by * step / steps for step in range(1, steps))
            side = ON_EACH_OTHER
            found += [QRectF(p.x() - side / 2, p.y() - side / 2, side, side) for p in points]
    return found


def _lines_of(plot: QRectF) -> list[QRectF]:
    """The middle lines, and the right edge where those stand that can't be placed."""
    middle = plot.center()
    return [
        QRectF(middle.x() - 1, plot.top(), 2, plot.height()),
        QRectF(plot.left(), middle.y() - 1, plot.width(), 2),
        QRectF(plot.right(), plot.top(), 2, plot.height()),
    ]

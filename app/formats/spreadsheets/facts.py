"""What the values of a column have in common."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.formats.spreadsheets.levels import ladder_for, numbered
from app.formats.spreadsheets.lists import STRONG, learn, separator_of
from app.formats.spreadsheets.recognition import plain, words
from app.formats.spreadsheets.values import (
    email_in,
    is_blank,
    is_yes_no,
    number_in,
    roles_in,
    time_in,
)

SAMPLE = 2000


@dataclass(frozen=True)
class Facts:
    """The written values of one column, and what can be told from them."""

    values: tuple[str, ...]

    @classmethod
    def of(cls, cells: Sequence[str]) -> "Facts":
        """The facts of a column's cells; blanks and "n/a" say nothing."""
        return cls(tuple(c.strip() for c in cells[:SAMPLE] if not is_blank(c)))

    def share(self, test: Callable[[str], object]) -> float:
        """The share of values that pass a test; 0 for a column without values."""
        return sum(bool(test(v)) for v in self.values) / len(self.values) if self.values else 0.0

    @cached_property
    def emails(self) -> float:
        """The share that are e-mail addresses."""
        return self.share(email_in)

    @cached_property
    def roles(self) -> float:
        """The share that are roles and little else."""
        return self.share(_only_roles)

    @cached_property
    def yes_no(self) -> float:
        """The share that are yes or no."""
        return self.share(is_yes_no)

    @cached_property
    def numbers(self) -> float:
        """The share that are numbers, "about 8" and "16+" too."""
        return self.share(lambda v: len(plain(v).split()) <= 3 and number_in(v) is not None)

    @cached_property
    def rated(self) -> bool:
        """Whether all are marks on a scale of up to seven."""
        return len(self.values) >= 3 and all(v in "1234567" and len(v) == 1 for v in self.values)

    @cached_property
    def moments(self) -> float:
        """The share that are dates with a time of day."""
        return self.share(lambda v: ":" in v and time_in(v))

    @cached_property
    def ladder(self) -> tuple[str, ...]:
        """The levels that all values belong to, if they do."""
        return ladder_for(set(self.values))

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The levels of values that only differ in a number, whatever stands before it."""
        return numbered(sorted(set(self.values)))

    @cached_property
    def items(self) -> tuple[str, ...]:
        """The items if cells are taken for lists."""
        separator = separator_of(self.values)
        splitter = learn([(self.values, separator)])
        return tuple(item for value in self.values for item in splitter.split(value, separator))

    @cached_property
    def looks_listed(self) -> bool:
        """Whether cells hold several short items that come again and again."""
        return self.marked >= 0.25 and self.short_items and self.repeats

    @cached_property
    def marked(self) -> float:
        """The share that hold a mark which may part items."""
        return self.share(lambda v: any(mark in v for mark in (*STRONG, ",")))

    @cached_property
    def short_items(self) -> bool:
        """Whether the items are words rather than sentences."""
        return sum(map(len, self.items)) <= 45 * len(self.items)

    @cached_property
    def repeats(self) -> bool:
        """Whether items come again and again."""
        return len(set(self.items)) * 2 <= len(self.items)

    @cached_property
    def few(self) -> bool:
        """Whether the whole values come again and again, as departments do."""
        return len(set(self.values)) * 2 <= len(self.values)

    @cached_property
    def weekdays(self) -> float:
        """The share of items that speak of days."""
        return self._item_share("weekdays", lambda item: set(plain(item).split()))

    @cached_property
    def languages(self) -> float:
        """The share of items that are names of languages."""
        return self._item_share("languages", lambda item: {plain(item)})

    @cached_property
    def names(self) -> float:
        """How much the values look like the names of people."""
        distinct = len(set(self.values)) / len(self.values) if self.values else 0.0
        return distinct * self.share(_like_a_name)

    @cached_property
    def several_words(self) -> bool:
        """Whether most values have more than one word, as whole names do."""
        return self.share(lambda v: " " in v) >= 0.5

    def commonest(self, count: int) -> tuple[str, ...]:
        """The values that come most often."""
        return tuple(value for value, _ in Counter(self.values).most_common(count))

    def _item_share(self, listing: str, parts: Callable[[str], set[str]]) -> float:
        known = words(listing)
        hits = sum(bool(parts(item) & known) for item in self.items)
        return hits / len(self.items) if self.items else 0.0


def _only_roles(value: str) -> bool:
    odd = any(c.isdigit() or c == "@" for c in value)
    return len(value) <= 60 and not odd and bool(roles_in(value))


def _like_a_name(value: str) -> bool:
    parts = value.split()
    return 1 <= len(parts) <= 5 and not any(c.isdigit() or c in "@;|/" for c in value)

"""Texts for print, looked up by the names of resources/text/<language>/print."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.core.model import Mode
from app.formats.resources import resource


@dataclass(frozen=True, eq=False)
class Words:
    """All texts for print in one language."""

    language: str
    guide: Mapping[str, Any]
    modes: Mapping[str, Mapping[str, str]]
    dates: Mapping[str, Any]

    def entry(self, *path: str) -> Any:
        """What stands under that name: a text, a list or a group of them.

        Where nothing is said to a circle by itself, it is what is said to peers.
        """
        found: Any = self.guide
        for name in path:
            found = found["peer" if name == "circle" and name not in found else name]
        return found

    def text(self, *path: str, **values: object) -> str:
        """A text with its gaps filled."""
        return str(self.entry(*path)).format(**values)

    def texts(self, *path: str, **values: object) -> list[str]:
        """A list of texts with their gaps filled."""
        return [str(text).format(**values) for text in self.entry(*path)]

    def count(self, name: str, number: int, shown: object = None) -> str:
        """A number with its noun: 1 week, 26 weeks. `shown` is printed instead of the number."""
        form = "one" if number == 1 else "other"
        return self.text(name, form, n=number if shown is None else shown)

    def mode(self, mode: Mode) -> str:
        """The way of being in touch."""
        return self.modes[mode]["name"]

    def before(self, mode: Mode) -> str:
        """What to have ready for that way of being in touch."""
        return self.modes[mode]["before"]

    def day(self, when: date) -> str:
        """Monday 1 February."""
        return self._date("day", when)

    def day_and_year(self, when: date) -> str:
        """1 February 2027."""
        return self._date("day_and_year", when)

    def short_day(self, when: date) -> str:
        """1 Feb."""
        return self._date("short", when)

    def month(self, when: date) -> str:
        """Feb."""
        return str(self.dates["short_months"][when.month - 1])

    def joined(self, names: list[str]) -> str:
        """Ana, Ben and Chi."""
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + self.text("and") + names[-1]

    def _date(self, pattern: str, when: date) -> str:
        return str(self.dates[pattern]).format(
            weekday=self.dates["weekdays"][when.weekday()],
            day=when.day,
            month=self.dates["months"][when.month - 1],
            short_month=self.month(when),
            year=when.year,
        )


@cache
def words_in(language: str) -> Words:
    """The texts for print in a language that ships."""
    return Words(language, *(_texts(language, name) for name in ("guide", "modes", "dates")))


def _texts(language: str, name: str) -> Any:
    path = resource("text", language, "print", f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))

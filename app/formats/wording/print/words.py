"""Texts for print, looked up by the names of resources/text/<language>/print."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.core.model import Mode
from app.formats.wording.print.agreement import agreed
from app.formats.wording.print.files import NO_BREAK, print_texts, sentences


@dataclass(frozen=True, eq=False)
class Words:
    """All texts for print in one language."""

    language: str
    guide: Mapping[str, Any]
    grammar: Mapping[str, Any]
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
        return self._filled(str(self.entry(*path)), values)

    def texts(self, *path: str, **values: object) -> list[str]:
        """A list of texts with their gaps filled."""
        return [self._filled(str(text), values) for text in self.entry(*path)]

    def count(self, name: str, number: float) -> str:
        """A number with its noun: 1 week, 2.5 hours."""
        return self.text(name, self._form(number), n=self.number(number))

    def plural(self, *path: str, n: int, **values: object) -> str:
        """A sentence that has one form for one and one for many, with its gaps filled."""
        return self.text(*path, self._form(n), n=self.whole(n), **values)

    def _form(self, number: float) -> str:
        low, high = self.grammar["one"]
        return "one" if low <= number <= high else "other"

    def whole(self, value: int) -> str:
        """A whole number as the language writes it: 2,500 or 2.500."""
        return f"{value:,}".replace(",", self.grammar["thousands"])

    def decimals(self, written: str) -> str:
        """A number that is written with a point, as the language writes it."""
        return written.replace(".", self.grammar["decimal"])

    def number(self, value: float) -> str:
        """A number with one decimal at most, as the language writes it: 2.5 or 2,5."""
        return f"{value:.1f}".removesuffix(".0").replace(".", self.grammar["decimal"])

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
        """1 Feb, in one piece."""
        return self._date("short", when).replace(" ", NO_BREAK)

    def month(self, when: date) -> str:
        """Feb."""
        return str(self.dates["short_months"][when.month - 1])

    def joined(self, names: list[str]) -> str:
        """Ana, Ben and Chi."""
        if len(names) < 2:
            return "".join(names)
        last = self._filled(f"{self.text('and')}{{last}}", {"last": names[-1]})
        return ", ".join(names[:-1]) + last

    def quoted(self, title: str) -> str:
        """The title between the marks of the language: “title” or « title »."""
        opening, closing = self.grammar["quotes"][:2]
        space = NO_BREAK if opening in self.grammar["no_break_after"] else ""
        return f"{opening}{space}{title}{space}{closing}"

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        return agreed(text, values, self.grammar.get("before_gap", ())).format(**values)

    def _date(self, pattern: str, when: date) -> str:
        return str(self.dates[pattern]).format(
            weekday=self.dates["weekdays"][when.weekday()],
            day=self.dates["first_of_month"] if when.day == 1 else when.day,
            month=self.dates["months"][when.month - 1],
            short_month=self.month(when),
            year=when.year,
        )


def or_english(words: Words | None) -> Words:
    """The words handed in; where none are, those of the screen."""
    return words or words_in("en")


@cache
def words_in(language: str) -> Words:
    """The texts for print in a language that ships."""
    texts = print_texts(language)
    apart = (texts[name] for name in ("grammar", "modes", "dates"))
    return Words(language, sentences(texts), *apart)

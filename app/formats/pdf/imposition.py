"""Which pages stand side by side on the sheets of a booklet that is folded in the middle."""

from collections.abc import Iterator

Side = tuple[int, ...]

PAGES_OF_A_SHEET = 4


def whole_sheets(pages: int) -> int:
    """The number of pages with the empty ones at the end that fill the last sheet."""
    return -(-pages // PAGES_OF_A_SHEET) * PAGES_OF_A_SHEET


def folded(pages: int) -> Iterator[Side]:
    """The sides of the sheets, each with the numbers of its left and its right page.

    Printed on both sides and turned over the short edge, the pile is folded once and stapled.
    Numbers above `pages` are empty pages.
    """
    first, last = 1, whole_sheets(pages)
    while first < last:
        yield last, first
        yield first + 1, last - 1
        first, last = first + 2, last - 2


def one_by_one(pages: int) -> Iterator[Side]:
    """One page on each side."""
    return ((number,) for number in range(1, pages + 1))

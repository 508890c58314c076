"""The languages that guides can be printed in: those whose texts are all there."""

from functools import cache

from app.core.model import Program
from app.formats.resources import resource
from app.formats.translation.check import gaps
from app.formats.wording.print import words_in
from app.formats.wording.print.files import language_folder

ENGLISH = "en"


@cache
def languages() -> dict[str, str]:
    """Each language that is complete, with its own name, English first; takes a tenth second."""
    folders = sorted(path.name for path in resource("text").iterdir() if path.is_dir())
    others = [name for name in folders if name != ENGLISH and is_complete(name)]
    return {name: str(words_in(name).grammar["name"]) for name in (ENGLISH, *others)}


def language_of(program: Program) -> str:
    """The language of a program's guides; English where its own is not to be had here."""
    own = program.language
    return own if own == ENGLISH or is_complete(own) else ENGLISH


@cache
def is_complete(language: str) -> bool:
    """Whether there are all texts in a language."""
    return language_folder(language).is_dir() and not gaps(language)

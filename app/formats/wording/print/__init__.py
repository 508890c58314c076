"""The words on paper, for each language apart from the words on the screen."""

from app.formats.wording.print.words import Words, or_english, words_in

__all__ = ["Words", "or_english", "words_in"]

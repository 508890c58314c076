"""Printing in a language: which there are, and the library and programs translated."""

from app.formats.translation.languages import ENGLISH, language_of, languages
from app.formats.translation.translate import in_language

__all__ = ["ENGLISH", "in_language", "language_of", "languages"]

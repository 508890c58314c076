"""The text files of one language, as they stand in resources/text/<language>."""

import json
import re
from pathlib import Path
from typing import Any

from app.formats.resources import resource

APART = ("grammar", "modes", "dates")
NO_BREAK = "\u00a0"


def language_folder(language: str) -> Path:
    """Where the texts of a language are."""
    return resource("text", language)


def print_texts(language: str) -> dict[str, Any]:
    """Everything that is printed in a language: one group for each file, by its name."""
    return _dressed_files(language_folder(language) / "print")


def content_texts(language: str) -> dict[str, Any]:
    """The library's texts in a language, by shelf and id; nothing for English, their own."""
    return _dressed_files(language_folder(language) / "content")


def sentences(texts: dict[str, Any]) -> dict[str, Any]:
    """What the files say that hold sentences, taken together by the names at their top."""
    joined: dict[str, Any] = {}
    for name, group in texts.items():
        if name not in APART:
            joined |= group
    return joined


def dressed(texts: Any, grammar: dict[str, Any]) -> Any:
    """The texts with spaces that don't break where the language has them beside its signs."""
    if isinstance(texts, str):
        return _bound(texts, grammar["no_break_before"], grammar["no_break_after"])
    if isinstance(texts, list):
        return [dressed(text, grammar) for text in texts]
    if isinstance(texts, dict):
        return {key: dressed(text, grammar) for key, text in texts.items()}
    return texts


def _bound(text: str, before: str, after: str) -> str:
    if before:
        text = re.sub(f" (?=[{re.escape(before)}])", NO_BREAK, text)
    if after:
        text = re.sub(f"(?<=[{re.escape(after)}]) ", NO_BREAK, text)
    return text


def _dressed_files(folder: Path) -> dict[str, Any]:
    files = {path.stem: _read(path) for path in sorted(folder.glob("*.json"))}
    grammar = _read(folder.parent / "print" / "grammar.json")
    return {
        name: group if name == "grammar" else dressed(group, grammar)
        for name, group in files.items()
    }


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found

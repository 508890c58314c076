"""A language made of English, in which every text is told apart from English: {n} wÿÿk."""

import json
import re
from pathlib import Path
from typing import Any

from app.formats.library_files import load_library
from app.formats.resources import resource
from app.formats.translation.shelf_texts import shelf_texts

NAME = "xx"
_WORDS = re.compile(r"\{[^{}]*\}|[A-Za-z]+")


def in_pseudo(text: str) -> str:
    """The text with other vowels, its gaps as they were."""
    return _WORDS.sub(lambda m: m[0] if m[0][0] == "{" else _odd(m[0]), text)


def write_pseudo(texts: Path) -> None:
    """Write all texts of the language into a folder beside English."""
    for source in resource("text", "en", "print").glob("*.json"):
        group = json.loads(source.read_text(encoding="utf-8"))
        _write(
            texts / NAME / "print" / source.name, group if source.stem == "grammar" else _all(group)
        )
    for shelf, items in shelf_texts(load_library()).items():
        _write(texts / NAME / "content" / f"{shelf}.json", _all(items))


def _write(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _all(texts: Any) -> Any:
    if isinstance(texts, dict):
        return {key: _all(text) for key, text in texts.items()}
    if isinstance(texts, list):
        return [_all(text) for text in texts]
    return in_pseudo(texts)


def _odd(word: str) -> str:
    return "".join(dict(zip("aeiouyAEIOUY", "ăĕĭŏŭÿĂĔĬŎŬŸ", strict=True)).get(c, c) for c in word)

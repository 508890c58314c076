"""Apostrophes in what people read are typographic, in code as in the texts that ship."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "app").rglob("*.py"))
TEXTS = sorted((ROOT / "resources" / "text").rglob("*.json"))
HELP = sorted((ROOT / "resources" / "text").glob("*/help/*.md"))
STRAIGHT = re.compile(r"[\w}”]'(?=[\w\s]|$)|^'s\b")
NOT_SHOWN = re.compile(r'^\s*""".*?"""|(^|  )# .*?$', re.DOTALL | re.MULTILINE)
"""Docstrings and comments."""
FILE_NAMES = {"file_kind"}
"""Names of files, which are typed too, keep the apostrophe of the keyboard."""


def _literals(source: str) -> Iterator[str]:
    """The literals of a module, without docstrings; parsed only where that can find something."""
    if not STRAIGHT.search(NOT_SHOWN.sub("", source)):
        return
    nodes = list(ast.walk(ast.parse(source)))
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        literal = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if literal and id(node) not in alone:
            yield node.value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in FILE_NAMES:
                yield from _texts(part)


def _straight(texts: Iterator[str]) -> list[str]:
    return [text for text in texts if STRAIGHT.search(text)]


def test_sentences_in_code() -> None:
    found = {
        str(path.relative_to(ROOT)): straight
        for path in MODULES
        if (straight := _straight(_literals(path.read_text("utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_that_ship(path: Path) -> None:
    assert _straight(_texts(json.loads(path.read_text("utf-8")))) == []


@pytest.mark.parametrize("path", HELP, ids=lambda path: str(path.relative_to(ROOT)))
def test_help(path: Path) -> None:
    assert _straight(iter(path.read_text("utf-8").splitlines())) == []

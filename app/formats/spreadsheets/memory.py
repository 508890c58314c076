"""Remembering how columns were taken, for the next file with the same headers."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.core.model import FieldKind, Meaning
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.understanding import Column, Sheet, Understanding, Use

PREFIX = "people.columns."


def remembered(understanding: Understanding) -> dict[str, str]:
    """Settings (name → value) that hold how each included sheet was taken."""
    return {_name(sheet): _value(sheet) for sheet in understanding.sheets if sheet.included}


def recalled(understanding: Understanding, settings: Mapping[str, str]) -> Understanding:
    """The understanding with sheets taken as they were the last time, where they are known."""
    sheets = tuple(_recalled(sheet, settings.get(_name(sheet))) for sheet in understanding.sheets)
    return replace(understanding, sheets=sheets)


def _name(sheet: Sheet) -> str:
    headers = "\n".join(plain(column.header) for column in sheet.columns)
    return PREFIX + hashlib.sha256(headers.encode()).hexdigest()[:16]


def _value(sheet: Sheet) -> str:
    columns = [[c.use, c.meaning, c.kind, list(c.levels), c.sensitive] for c in sheet.columns]
    return json.dumps(columns, ensure_ascii=False)


def _recalled(sheet: Sheet, value: str | None) -> Sheet:
    if value is None:
        return sheet
    try:
        pairs = zip(sheet.columns, json.loads(value), strict=True)
        columns = tuple(_column(column, kept) for column, kept in pairs)
    except (ValueError, TypeError):
        return sheet
    return replace(sheet, columns=columns)


def _column(column: Column, kept: list[Any]) -> Column:
    use, meaning, kind, levels, sensitive = kept
    return replace(
        column,
        use=Use(use),
        meaning=Meaning(meaning),
        kind=FieldKind(kind),
        levels=tuple(map(str, dict.fromkeys((*levels, *column.levels)))),
        sensitive=bool(sensitive),
    )

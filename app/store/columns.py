"""How a row of the model becomes a row of a table, and back.

Numbers and yes or no are stored as numbers, dates and words as text, and what holds
several values as JSON text, so that any SQLite tool shows something readable.
"""

import json
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic_core import to_json, to_jsonable_python

from app.core.model import Row, Value

R = TypeVar("R", bound=Row)

PLAIN = frozenset({str, int, float, bool, type(None)})
"""What SQLite takes as it is."""


@cache
def columns(row_type: type[Row]) -> tuple[str, ...]:
    """The names of the columns in which such rows are stored."""
    return tuple(row_type.model_fields)


@cache
def json_columns(row_type: type[Row]) -> frozenset[str]:
    """The columns that hold several values, as JSON text."""
    return frozenset(
        name
        for name, field in row_type.model_fields.items()
        if get_origin(field.annotation) in (tuple, dict) or _is_value(field.annotation)
    )


def to_cells(row: Row) -> list[Any]:
    """The row's values in the order of `columns`."""
    cells = list(vars(row).values())
    for place, several in _not_plain(type(row)):
        cells[place] = _json(cells[place]) if several else _cell(cells[place])
    return cells


@cache
def _not_plain(row_type: type[Row]) -> tuple[tuple[int, bool], ...]:
    """The places of columns that SQLite doesn't take as they are, and whether as JSON."""
    several = json_columns(row_type)
    return tuple(
        (place, name in several)
        for place, (name, field) in enumerate(row_type.model_fields.items())
        if name in several or not _is_plain(field.annotation)
    )


def _is_plain(annotation: Any) -> bool:
    return PLAIN.issuperset(get_args(annotation) or (annotation,))


def to_row(row_type: type[R], cells: tuple[Any, ...]) -> R:
    """The row from its cells; raises ValidationError if they don't fit its type."""
    values = dict(zip(columns(row_type), cells, strict=True))
    for name in json_columns(row_type):
        values[name] = json.loads(values[name])
    return row_type.model_validate(values)


def _is_value(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Value)


def _json(value: Any) -> str:
    return to_json(value, inf_nan_mode="constants").decode()


def _cell(value: Any) -> Any:
    return value if type(value) in PLAIN else to_jsonable_python(value)

"""How a row of the model becomes a row of a table, and back.

Numbers and yes or no are stored as numbers, dates and words as text, and what holds
several values as JSON text, so that any SQLite tool shows something readable.
"""

import json
from functools import cache
from typing import Any, TypeVar, get_origin

from pydantic_core import to_jsonable_python

from app.core.model import Row, Value

R = TypeVar("R", bound=Row)

PLAIN = frozenset({str, int, float, bool, type(None)})
"""What SQLite takes as it is."""
AS_JSON = json.JSONEncoder(ensure_ascii=False, default=to_jsonable_python).encode


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
    several = json_columns(type(row))
    return [_cell(value, name in several) for name, value in vars(row).items()]


def to_row(row_type: type[R], cells: tuple[Any, ...]) -> R:
    """The row from its cells; raises ValidationError if they don't fit its type."""
    values = dict(zip(columns(row_type), cells, strict=True))
    for name in json_columns(row_type):
        values[name] = json.loads(values[name])
    return row_type.model_validate(values)


def _is_value(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Value)


def _cell(value: Any, several: bool) -> Any:
    if several:
        return AS_JSON(value)
    return value if type(value) in PLAIN else to_jsonable_python(value)

"""Random rows and random workspaces, made from the row types themselves."""

import types
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st

from app.core.model import TABLES, Row, Value, Workspace

FAR = 10**12


def rows_of(row_type: type[Row], ids: st.SearchStrategy[str]) -> st.SearchStrategy[Row]:
    """Rows of one type with every field filled at random."""
    values = {**_fields(row_type), "id": ids}
    return st.builds(row_type, **values)


@cache
def _any_rows(row_type: type[Row]) -> st.SearchStrategy[Row]:
    return rows_of(row_type, st.text(max_size=4))


@st.composite
def workspaces(draw: st.DrawFn, most: int = 3) -> Workspace:
    """Workspaces with up to `most` rows in each table."""
    tables = {}
    for name, row_type in TABLES.items():
        found = draw(st.lists(_any_rows(row_type), max_size=most))
        tables[name] = {row.id: row for row in found}
    return Workspace(**tables)


def _values(annotation: Any, bounds: list[Any] = []) -> st.SearchStrategy[Any]:  # noqa: B006
    if isinstance(annotation, types.UnionType):
        return st.one_of(*(_values(part, bounds) for part in get_args(annotation)))
    if get_origin(annotation) is tuple:
        return _tuples(get_args(annotation))
    if get_origin(annotation) is dict:
        return st.dictionaries(*map(_values, get_args(annotation)), max_size=3)
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return _values(inner, [mark for field in marks for mark in field.metadata])
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return _records(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    low = next((bound.ge for bound in bounds if isinstance(bound, Ge)), None)
    high = next((bound.le for bound in bounds if isinstance(bound, Le)), None)
    if annotation is date:
        return st.dates(low or date.min, high or date.max)
    if isinstance(low, date):
        return st.none()
    low, high = -FAR if low is None else low, FAR if high is None else high
    return {
        str: st.text(max_size=12),
        bool: st.booleans(),
        int: st.integers(low, high),
        float: st.floats(low, high),
        type(None): st.none(),
    }[annotation]


@cache
def _records(kind: type[Value]) -> st.SearchStrategy[Value]:
    return st.builds(kind, **_fields(kind))


def _fields(kind: type[Value]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        name: _values(field.annotation, field.metadata) for name, field in kind.model_fields.items()
    }


def _tuples(parts: tuple[Any, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    if parts[-1] is Ellipsis:
        nested = isinstance(parts[0], type) and issubclass(parts[0], Value)
        return st.lists(_values(parts[0]), max_size=1 if nested else 3).map(tuple)
    return st.tuples(*map(_values, parts))

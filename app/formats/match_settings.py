"""The settings of `match`: which column is what, criteria, rules and the objective."""

import json
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from app.core.matching.circles.problem import CIRCLE_SIZES
from app.core.model import (
    CriterionKind,
    FieldKind,
    Format,
    Importance,
    Objective,
    RuleKind,
    Spread,
)
from app.core.problems import Problem

PEOPLE_RULES = (RuleKind.MUST, RuleKind.MUST_NOT)


class Part(BaseModel):
    """A part of the settings; what it doesn't know it refuses."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ColumnSetting(Part):
    """What the answers of a column are, where that isn't plain text.

    `levels` go from the lowest to the highest; lists are parted by `separator`, which is
    found out when left out.
    """

    kind: FieldKind
    levels: tuple[str, ...] = ()
    separator: str = ""

    @model_validator(mode="after")
    def _levels_for_a_level(self) -> Self:
        if (self.kind is FieldKind.LEVEL) != bool(self.levels):
            raise ValueError("“levels” belong to the kind “level”, and it needs them")
        return self


class PeopleSetting(Part):
    """Which columns say who somebody is.

    `id` is how they are called in the result (the name, where it is left out). A `role`
    column says mentor or mentee; without it there are two files, mentors first unless their
    names say otherwise. Places are a number, or a column with numbers.
    """

    id: str = ""
    name: tuple[str, ...] = ()
    role: str = ""
    places: int | str = Field(default=1, description="mentees that a mentor can take")
    least: int | str = Field(default=0, description="mentees that a mentor wants at least")
    mentors: int | str = Field(default=1, description="mentors that a mentee can have")

    @model_validator(mode="after")
    def _somebody_is_called_something(self) -> Self:
        if not self.id and not self.name:
            raise ValueError("give the column of the “id”, or the columns of the “name”")
        return self


class TwoColumns(Part):
    """What is compared: one `column`, or one for each side."""

    column: str = ""
    mentor_column: str = ""
    mentee_column: str = ""

    @property
    def of_mentor(self) -> str:
        """The mentor's column."""
        return self.mentor_column or self.column

    @property
    def of_mentee(self) -> str:
        """The mentee's column."""
        return self.mentee_column or self.column


class CriterionSetting(TwoColumns):
    """A criterion; its fields mean what they mean in a workspace.

    `points` maps gaps to values from 0 to 1; `mixed` counts among peers alone.
    """

    kind: CriterionKind
    label: str = ""
    mixed: bool = False
    importance: Importance = Importance.NICE
    weight: float = Field(default=10.0, ge=0)
    exact_weight: float | None = Field(default=None, ge=0)
    asked_column: str = ""
    enough: int = Field(default=3, ge=1)
    nearest: int = 1
    farthest: int = 2
    points: dict[int, Annotated[float, Field(ge=0, le=1)]] = {}
    statements: tuple[str, ...] = ()
    lowest: float = 1.0
    highest: float = 5.0

    @model_validator(mode="after")
    def _columns_are_given(self) -> Self:
        one_is_enough = self.kind is CriterionKind.WISHES
        given = [bool(self.of_mentor), bool(self.of_mentee)]
        if self.kind is CriterionKind.SIMILAR and self.statements:
            return self
        if not (any(given) if one_is_enough else all(given)):
            raise ValueError("give a “column”, or a “mentor_column” and a “mentee_column”")
        return self


class RuleSetting(TwoColumns):
    """A rule; `mentor` and `mentee` are ids of people who must or must not be together."""

    kind: RuleKind
    label: str = ""
    mentor: str = ""
    mentee: str = ""
    at_least: int = Field(default=1, ge=1)
    low: int = 0
    high: int = 0

    @model_validator(mode="after")
    def _enough_is_given(self) -> Self:
        if self.kind is RuleKind.EARLIER:
            raise ValueError("“together before” needs a workspace, which “match” doesn’t read")
        if self.kind in PEOPLE_RULES:
            if not (self.mentor and self.mentee):
                raise ValueError("name the two people by their ids as “mentor” and “mentee”")
        elif not self._columns_suffice():
            raise ValueError("give a “column”, or a “mentor_column” and a “mentee_column”")
        return self

    def _columns_suffice(self) -> bool:
        if self.kind is RuleKind.PREPARED:
            return bool(self.of_mentor)
        if self.kind in (RuleKind.RATHER_NOT, RuleKind.REPORTS):
            return bool(self.of_mentor or self.of_mentee)
        return bool(self.of_mentor and self.of_mentee)


class MatchSettings(Part):
    """Everything `match` is told apart from the people themselves.

    In circles and peer pairs everybody is a peer, but for mentors by the role column, who
    host a circle each; a circle has `smallest` to `largest` members.
    """

    people: PeopleSetting
    columns: dict[str, ColumnSetting] = {}
    criteria: tuple[CriterionSetting, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    objective: Objective = Objective.NOBODY_OUT
    floor: float = Field(default=0.0, ge=0, le=100)
    spread: Spread = Spread.AS_BEST
    locked: tuple[tuple[str, str], ...] = ()
    format: Format = Format.PAIRS
    smallest: int = Field(default=CIRCLE_SIZES[0], ge=2)
    largest: int = Field(default=CIRCLE_SIZES[1], ge=2)

    @property
    def of_peers(self) -> bool:
        """Whether people are put together as peers."""
        return self.format in (Format.CIRCLE, Format.PEER_PAIRS)


def load_settings(path: Path) -> MatchSettings:
    """Read settings; raises Problem (match_settings.…) that says what is wrong and where."""
    try:
        parsed = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise Problem("match_settings.not_found", file=path.name) from None
    except (OSError, UnicodeDecodeError):
        raise Problem("match_settings.unreadable", file=path.name) from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise Problem("match_settings.not_json", file=path.name, line=line) from None
    try:
        return MatchSettings.model_validate(parsed)
    except ValidationError as error:
        raise _problem(error, path.name) from None


def _problem(error: ValidationError, file: str) -> Problem:
    slip = error.errors(include_url=False)[0]
    where = _where(slip["loc"])
    match slip["type"]:
        case "missing":
            return Problem("match_settings.missing", file=file, where=where)
        case "extra_forbidden":
            return Problem("match_settings.unknown", file=file, where=where)
        case "value_error":
            advice = str(slip["msg"]).removeprefix("Value error, ")
            return Problem("match_settings.advice", file=file, where=where, advice=advice)
    expected = str(slip["msg"]).removeprefix("Input should be ").replace("'", "")
    return Problem(
        "match_settings.wrong",
        file=file,
        where=where,
        value=_shown(slip["input"]),
        expected=expected,
    )


def _where(location: tuple[int | str, ...]) -> str:
    """ "criteria 2, kind" """
    told: list[str] = []
    for step in location:
        if isinstance(step, int) and told:
            told[-1] = f"{told[-1]} {step + 1}"
        elif step not in ("int", "str"):
            told.append(str(step))
    return ", ".join(told) or "the whole file"


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:40]}…"

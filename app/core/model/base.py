"""The ground all stored values stand on."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value; change it by making a copy with `model_copy(update=…)`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Value):
    """A value that is one row of one table of a workspace, known by its id."""

    id: str

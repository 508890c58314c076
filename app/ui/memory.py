"""What the window remembers between two starts, on this machine only: one small JSON file."""

import json
import logging
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, ValidationError

Appearance = Literal["system", "light", "dark"]
RECENT = 8

log = logging.getLogger(__name__)


class Remembered(BaseModel):
    """Sizes, choices and the workspaces opened last (latest first)."""

    appearance: Appearance = "system"
    text_scale: float = Field(default=1.0, ge=1.0, le=2.0)
    geometry: str = ""
    recent: list[str] = []
    last_program: dict[str, str] = {}
    last_step: dict[str, str] = {}


class Memory:
    """Reads at once, writes when asked to; a memory that can't be kept is no failure."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.values = _read(path)

    def opened(self, workspace: Path) -> None:
        """Put the workspace first among those opened lately."""
        name = str(workspace)
        others = [one for one in self.values.recent if one != name]
        self.values.recent = [name, *others][:RECENT]

    def write(self) -> None:
        """Keep what is remembered."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(self.values.model_dump_json(indent=1), encoding="utf-8")
        except OSError as error:
            log.warning("The window’s memory could not be kept: %s", error)


def _read(path: Path) -> Remembered:
    try:
        return Remembered.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        log.info("Nothing remembered: %s", error)
        return Remembered()

"""The earlier version of a program: where it stood, and what has changed since."""

from dataclasses import dataclass

from app.core.dimensions.place import Place
from app.core.model import Workspace
from app.core.review.versions import step_between
from app.formats.wording.versions import version_sentences


@dataclass(frozen=True)
class Version:
    """The earlier version's title and place, with sentences that say what changed."""

    title: str
    place: Place
    sentences: tuple[str, ...]


def version_before(workspace: Workspace, program_id: str) -> Version | None:
    """The earlier version of a program, if it is still in the workspace."""
    program = workspace.programs[program_id]
    earlier = workspace.programs.get(program.previous)
    if earlier is None:
        return None
    step = step_between(workspace, earlier.id, program_id)
    told = version_sentences(step, program)
    return Version(earlier.title, step.move.was, tuple(told))

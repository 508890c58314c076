"""What the step bar says under Review."""

from app.core.model import Workspace
from app.core.review.met import met_counts
from app.core.review.ratings import forms_of
from app.formats.wording.programs import counted
from app.formats.wording.review import met_words


def status(workspace: Workspace, program_id: str) -> str:
    """ "31 of 35 pairs met, 4 forms", or "nothing noted yet"."""
    program = workspace.programs[program_id]
    told = []
    counts = met_counts(workspace, program_id)
    if counts.met:
        told.append(met_words(counts, program.format))
    if forms := len(forms_of(workspace, program_id)):
        told.append(counted(forms, "form", "forms"))
    if not told and (program.learned or program.finding):
        told.append("what was learned")
    return ", ".join(told) or "nothing noted yet"

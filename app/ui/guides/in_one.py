"""One file with everybody's guides and nothing else."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from app.core.model import Library, Workspace
from app.formats.pdf import Summary, combined_pdf, make_folder, write_guide
from app.formats.pdf.naming import combined_name
from app.formats.pdf.one_file import NamedRequest
from app.formats.wording.progress import Pace


def all_in_one(
    workspace: Workspace,
    library: Library,
    wanted: Sequence[NamedRequest],
    folder: Path,
    report: Callable[[int, int, str], None],
) -> Summary:
    """Write the file into the folder; `report(guides, of, how far and how long)` may stop it."""
    make_folder(folder)
    pace = Pace(len(wanted), monotonic)
    content = combined_pdf(workspace, library, wanted, lambda at, of, note: report(*pace.after(at)))
    path = folder / combined_name(workspace, wanted[0][1])
    try:
        write_guide(content, path)
    except OSError as error:
        return Summary((), ((path.name, error.strerror or str(error)),))
    return Summary((path,), ())

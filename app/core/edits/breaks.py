"""What can be done to a program's breaks."""

from collections.abc import Iterable
from itertools import islice

from app.core.breaks import breaks_of, span_of
from app.core.edits.occurrences import move_out_of_breaks
from app.core.edits.rows import fresh_ids, put, without
from app.core.model import Break, Span, Workspace


def set_breaks(
    workspace: Workspace, program_id: str, spans: Iterable[Span], *, move_out: bool = False
) -> Workspace:
    """Give a program these breaks and no others; `move_out`: sessions leave them."""
    wanted = list(dict.fromkeys(spans))
    known = {span_of(row): row.id for row in breaks_of(workspace, program_id)}
    gone = {row.id for row in breaks_of(workspace, program_id)} - {known.get(s) for s in wanted}
    new = [span for span in wanted if span not in known]
    ids = islice(fresh_ids(workspace.breaks, "break"), len(new))
    rows = [
        Break(id=name, program=program_id, **dict(span))
        for name, span in zip(ids, new, strict=True)
    ]
    breaks = put(without(workspace.breaks, gone), *rows)
    if breaks is not workspace.breaks:
        workspace = workspace.with_tables(breaks=breaks)
    return move_out_of_breaks(workspace, program_id) if move_out else workspace

"""What the Design step does to several things at once, and to when a session happens."""

from collections.abc import Iterable, Sequence
from typing import Any

from app.core.clips import Clip, clip_of
from app.core.edits import breaks, many, occurrences, paste, sessions
from app.core.edits.occurrences import Chosen
from app.core.model import Span, Timing, Workspace, design_of
from app.ui.context import Context
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.words import counted


def chosen_of(stops: Iterable[Stop]) -> Chosen:
    """What those stops stand for; a repeat goes with its card where both are there."""
    several = list(stops)
    cards = tuple(stop.id for stop in several if stop.kind is StopKind.CARD)
    return Chosen(
        sessions=cards,
        occurrences=tuple(
            (stop.id, stop.slot.week)
            for stop in several
            if stop.kind is StopKind.REPEAT and stop.id not in cards
        ),
        milestones=tuple(stop.id for stop in several if stop.kind is StopKind.MILESTONE),
    )


class Together:
    """Edits of one program; every method is one undo step, or none if nothing changes."""

    def __init__(self, context: Context, program_id: str) -> None:
        self._document = context.document
        self._library = context.library_now
        self._program = program_id

    @property
    def workspace(self) -> Workspace:
        """The present snapshot."""
        return self._document.workspace

    def shift(self, chosen: Chosen, by: int) -> None:
        """Move things by so many open weeks."""
        way = "later" if by > 0 else "earlier"
        label = f"Move {self.words(chosen)} {counted(abs(by), 'week')} {way}"
        self._document.do(label, occurrences.shift_together, self._program, chosen, by)

    def remove(self, chosen: Chosen) -> None:
        """Take things out."""
        self._document.do(f"Remove {self.words(chosen)}", many.remove_chosen, chosen)

    def duplicate(self, session_ids: Sequence[str]) -> list[str]:
        """Put a copy behind each session; the copies' ids."""
        label = f"Duplicate {self.words(Chosen(tuple(session_ids)))}"
        return self._added(label, many.duplicate_sessions, session_ids)

    def edit(self, session_ids: Sequence[str], what: str, values: dict[str, Any]) -> None:
        """Set some fields of several sessions to the same."""
        label = f"Change {what} of {self.words(Chosen(tuple(session_ids)))}"
        self._document.do(label, sessions.edit_sessions, session_ids, **values)

    def undate(self, session_ids: Sequence[str], timing: Timing) -> None:
        """Take the dates of several sessions off."""
        label = f"Take the dates off {self.words(Chosen(tuple(session_ids)))}"
        self._document.do(label, sessions.edit_sessions, session_ids, timing=timing)

    def lock(self, session_ids: Sequence[str]) -> None:
        """Lock sessions, or unlock them if all are locked."""
        on = not all(self.workspace.sessions[name].locked for name in session_ids)
        label = f"{'Lock' if on else 'Unlock'} {self.words(Chosen(tuple(session_ids)))}"
        self._document.do(label, sessions.edit_sessions, session_ids, locked=on)

    def clip(self, chosen: Chosen) -> Clip:
        """What to copy of those things, in the order of the program."""
        wanted = {*chosen.sessions, *(name for name, _ in chosen.occurrences)}
        design = design_of(self.workspace, self._program)
        inside = [part for part in design.sessions if part.session.id in wanted]
        milestones = [self.workspace.milestones[name] for name in chosen.milestones]
        return clip_of(self.workspace, inside, milestones)

    def cut(self, chosen: Chosen) -> None:
        """Take things out that have been copied, whole sessions even where one time is chosen."""
        whole = (*chosen.sessions, *(name for name, _ in chosen.occurrences))
        chosen = Chosen(tuple(dict.fromkeys(whole)), (), chosen.milestones)
        self._document.do(f"Cut {self.words(chosen)}", many.remove_chosen, chosen)

    def paste(self, clip: Clip, week: int) -> list[str]:
        """Put what was copied in the program, the earliest in that week; the new ids."""
        things = _counted(len(clip.sessions), len(clip.milestones))
        before = self.workspace.milestones.keys()
        library = self._library()
        added = self._added(f"Paste {things}", paste.paste, library, self._program, clip, week)
        return added + [name for name in self.workspace.milestones if name not in before]

    def unknown(self, clip: Clip) -> list[str]:
        """What pasting would have to leave out."""
        return paste.unknown_items(self._library(), clip)

    def stretch(self, session_id: str, week: int) -> None:
        """Let a session go on until that week, or end there."""
        label = f"Let {self.words(Chosen((session_id,)))} go on until week {week}"
        self._document.do(label, occurrences.stretch_session, session_id, week)

    def stretch_by(self, session_id: str, by: int) -> None:
        """One occurrence more at the end of a session, or one less."""
        title = self.words(Chosen((session_id,)))
        label = f"Let {title} happen once {'more' if by > 0 else 'less'}"
        self._document.do(label, occurrences.stretch_by, session_id, by)

    def repeat(self, session_id: str, step: int, times: int) -> None:
        """Repeat a session every so many weeks, so many times or until the end (0)."""
        every = "every week" if step == 1 else f"every {step} weeks"
        label = f"Repeat {self.words(Chosen((session_id,)))} {every}"
        self._document.do(label, occurrences.repeat_session, session_id, step, times)

    def separate(self, session_id: str) -> list[str]:
        """Make each occurrence of a session one of its own; the ids of the new ones."""
        label = f"Make separate sessions of {self.words(Chosen((session_id,)))}"
        return self._added(label, occurrences.separate_session, session_id)

    def set_breaks(self, spans: Sequence[Span], *, move_out: bool) -> None:
        """Give the program these breaks; `move_out`: sessions leave them in the same step."""
        label = "Change the breaks"
        self._document.do(label, breaks.set_breaks, self._program, spans, move_out=move_out)

    def move_out_of_breaks(self) -> None:
        """Give what lies in a break the next free week."""
        label = "Move sessions out of breaks"
        self._document.do(label, occurrences.move_out_of_breaks, self._program)

    def words(self, chosen: Chosen) -> str:
        """The one thing by its title, or how many there are."""
        names = [*chosen.sessions, *dict(chosen.occurrences)]
        if len(names) + len(chosen.milestones) == 1:
            rows = self.workspace.sessions if names else self.workspace.milestones
            return f"“{rows[(names or list(chosen.milestones))[0]].title}”"
        return _counted(len(names), len(chosen.milestones))

    def _added(self, label: str, edit: Any, *args: Any) -> list[str]:
        before = self.workspace.sessions.keys()
        self._document.do(label, edit, *args)
        return [name for name in self.workspace.sessions if name not in before]


def _counted(sessions_: int, milestones: int) -> str:
    parts = []
    if sessions_ or not milestones:
        parts.append(counted(sessions_, "session"))
    if milestones:
        parts.append(counted(milestones, "milestone"))
    return " and ".join(parts)

"""Ways to get there in words: one plain sentence for each edit, and what all of them reach."""

from app.core.dimensions.place import Place, points
from app.core.dimensions.planner import Line, Plan
from app.core.dimensions.planner.edits import (
    AddActivity,
    AddQuestions,
    AddSession,
    BindActivity,
    BindQuestions,
    DropSession,
    RemoveActivity,
    RemoveQuestions,
    SetFrame,
    SetMode,
    SetProgramMode,
    SetTimeline,
    SetTiming,
    WriteSteps,
)
from app.core.model import Binding, Library, Mode, ProgramDesign, Timing
from app.formats.wording.modes import FRAME_NAMES, in_words, mode_name
from app.formats.wording.moves import signed, whole_points
from app.formats.wording.programs import counted

TIMELINES = {
    Timing.DATED: "Give every session its dates",
    Timing.ORDERED: "Take the dates off and keep the order",
    Timing.OPEN: "Take the dates off: people choose when to meet",
}
AN_ORDER = "Give every session its place in an order"
NO_ORDER = "Take the order off: people choose when to meet"
MOST_NAMED = 3


def plan_lines(plan: Plan, design: ProgramDesign, library: Library) -> list[str]:
    """A sentence for each line of a plan for that design; the shown moves add up."""
    structure = [line.structure for line in plan.lines]
    immediacy = [line.immediacy or 0.0 for line in plan.lines]
    known = all(line.immediacy is not None for line in plan.lines)
    up = _shown(structure, plan.start.structure, plan.place.structure)
    across = _shown(immediacy, plan.start.immediacy, plan.place.immediacy) if known else []
    return [
        f"{line_words(line, design, library)}{_moved(up[n], across[n] if across else 0)}."
        for n, line in enumerate(plan.lines)
    ]


def plan_summary(plan: Plan) -> str:
    """What a plan comes to: whether it reaches the target, and where it ends."""
    if plan.reached and not plan.lines:
        return "The program is at the target already."
    if plan.reached:
        return f"{counted(len(plan.lines), 'edit leads', 'edits lead')} to {_where(plan.place)}."
    if not plan.lines:
        return "With what may change, no edits were found that come nearer to the target."
    return (
        "With what may change, no way to the target was found. As near as possible:"
        f" {_where(plan.place)}, with {counted(len(plan.lines), 'edit', 'edits')}."
    )


def part_summary(edits: int, place: Place) -> str:
    """What some edits of a plan come to by themselves."""
    if not edits:
        return "Nothing is ticked."
    leads = counted(edits, "ticked edit leads", "ticked edits lead")
    return f"{leads} to {_where(place)}."


def line_words(line: Line, design: ProgramDesign, library: Library) -> str:
    """What a line does, without what it moves and without a full stop."""
    match line.edit:
        case SetTimeline():
            return _timeline(line.edit, design)
        case SetTiming(session, timing, weeks):
            return _timing(_session(design, session), timing, weeks)
        case DropSession(session):
            return f"Leave out {_session(design, session)}"
        case AddSession():
            return _added(line.edit, library)
        case SetMode(session, mode):
            return f"{_change_of_mode(design, session, mode)}{_misfits(line, library)}"
        case SetProgramMode(_, mode):
            return f"Let matches be in touch by {mode_name(mode)}"
        case SetFrame(_, element, there):
            name = FRAME_NAMES[element]
            return f"Add the {name} to the frame" if there else f"Leave the {name} out of the frame"
        case _:
            return _content(line, design, library)


def _content(line: Line, design: ProgramDesign, library: Library) -> str:
    match line.edit:
        case AddActivity(session, activity):
            return f"Add {_activity(library, activity)} to {_session(design, session)}"
        case AddQuestions(session, question_set, number):
            asked = _questions(library, question_set, number)
            return f"Add {asked} to {_session(design, session)}"
        case RemoveActivity(use) | RemoveQuestions(use):
            item, session = _part(design, library, use)
            return f"Take {item} out of {session}"
        case BindActivity(use, binding) | BindQuestions(use, binding):
            item, session = _part(design, library, use)
            does = "required" if binding is Binding.REQUIRED else "optional"
            return f"Make {item} {does} in {session}"
        case WriteSteps(use):
            item, session = _part(design, library, use)
            return f"Write out the steps of {item} in {session}"
    raise TypeError(line.edit)


def _timeline(edit: SetTimeline, design: ProgramDesign) -> str:
    ids = {session for session, _ in edit.sessions}
    had_dates = any(
        inside.session.timing is Timing.DATED
        for inside in design.sessions
        if inside.session.id in ids
    )
    words = TIMELINES[edit.timing]
    if not had_dates and edit.timing is not Timing.DATED:
        words = AN_ORDER if edit.timing is Timing.ORDERED else NO_ORDER
    if not edit.kept:
        return words
    kept = [_session(design, session) for session in edit.kept[:MOST_NAMED]]
    if more := len(edit.kept) - len(kept):
        kept.append(f"{more} more")
    are = "it is" if len(kept) == 1 else "they are"
    return f"{words}; leave {in_words(kept)} as {are}"


def _timing(session: str, timing: Timing, weeks: tuple[int, ...]) -> str:
    match timing:
        case Timing.DATED:
            return f"Date {session}: {_weeks(weeks)}"
        case Timing.ORDERED:
            return f"Give {session} its place in the order, without dates"
        case Timing.OPEN:
            return f"Let people choose when to have {session}"


def _weeks(weeks: tuple[int, ...]) -> str:
    if len(weeks) > MOST_NAMED:
        return f"{len(weeks)} times from week {min(weeks)} to week {max(weeks)}"
    return f"{'week' if len(weeks) == 1 else 'weeks'} {in_words([str(week) for week in weeks])}"


def _added(edit: AddSession, library: Library) -> str:
    contents = [_activity(library, activity) for activity in edit.activities]
    contents += [_questions(library, key, number) for key, number in edit.question_sets]
    having = f", with {in_words(contents)}" if contents else ""
    return (
        f"Add a session in week {edit.week}: {mode_name(edit.mode)},"
        f" {counted(edit.minutes, 'minute', 'minutes')}{having}"
    )


def _change_of_mode(design: ProgramDesign, session_id: str, mode: Mode) -> str:
    modes = (i.session.mode for i in design.sessions if i.session.id == session_id)
    title = _session(design, session_id)
    return f"Change {title} from {mode_name(next(modes))} to {mode_name(mode)}"


def _misfits(line: Line, library: Library) -> str:
    if not line.misfits:
        return ""
    names = in_words([f"“{library.activities[key].title}”" for key in line.misfits])
    can = "can’t be done that way; another activity is needed"
    if len(line.misfits) > 1:
        can = "can’t be done that way; other activities are needed"
    return f"; {names} {can}"


def _session(design: ProgramDesign, session_id: str) -> str:
    titles = (i.session.title for i in design.sessions if i.session.id == session_id)
    return f"“{next(titles)}”"


def _activity(library: Library, key: str) -> str:
    return f"the activity “{library.activities[key].title}”"


def _questions(library: Library, key: str, number: int) -> str:
    asked = library.question_sets[key]
    return f"{counted(number, 'question', 'questions')} of “{asked.title}”"


def _part(design: ProgramDesign, library: Library, use_id: str) -> tuple[str, str]:
    """The titles of a part and of the session it is in."""
    for inside in design.sessions:
        titles = {
            **{use.id: library.activities[use.activity].title for use in inside.activities},
            **{a.id: library.question_sets[a.question_set].title for a in inside.question_sets},
        }
        if use_id in titles:
            return f"“{titles[use_id]}”", f"“{inside.session.title}”"
    raise KeyError(use_id)


def _shown(changes: list[float], was: float | None, now: float | None) -> list[int]:
    return whole_points(changes, points(now or 0.0) - points(was or 0.0)) if changes else []


def _moved(structure: int, immediacy: int) -> str:
    told = [
        f"{name} {signed(change)}"
        for name, change in (("structure", structure), ("immediacy", immediacy))
        if change
    ]
    return f" ({', '.join(told)})" if told else " (less than a point)"


def _where(place: Place) -> str:
    known = place.immediacy is not None
    immediacy = f"immediacy {points(place.immediacy or 0.0)}" if known else "immediacy not known"
    return f"structure {points(place.structure)}, {immediacy}"

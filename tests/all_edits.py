"""Every edit a user can make, with arguments picked at random that fit the workspace by then."""

from collections.abc import Callable, Mapping
from datetime import date
from random import Random

from app.core.breaks import breaks_of
from app.core.clips import clip_of
from app.core.edits import (
    breaks,
    copies,
    exchange,
    items,
    journal,
    levels,
    library,
    many,
    matches,
    matching,
    milestones,
    occurrences,
    paste,
    people,
    programs,
    reviews,
    sessions,
    settings,
    versions,
)
from app.core.edits.occurrences import Chosen
from app.core.matching.solving.solution import Pair, Solution
from app.core.model import (
    Binding,
    CriterionKind,
    Format,
    Frame,
    Importance,
    Library,
    Mode,
    Objective,
    Role,
    RuleKind,
    Span,
    Status,
    Timing,
    Workspace,
    design_of,
)
from app.core.own import Kind, library_with
from app.formats.library_files import load_library

SHIPPED = load_library()
Edit = Callable[[Workspace, Random], Workspace]


def one(chance: Random, table: Mapping[str, object]) -> str:
    """The id of some row; raises LookupError if there is none."""
    return chance.choice(sorted(table))


def some(chance: Random, table: Mapping[str, object], most: int = 3) -> list[str]:
    """The ids of a few rows."""
    return chance.sample(sorted(table), min(len(table), chance.randint(0, most)))


def shelf(workspace: Workspace) -> Library:
    """The library as it is by then."""
    return library_with(SHIPPED, workspace)


def week(chance: Random) -> int:
    return chance.randint(1, 30)


def of(workspace: Workspace, table: str, program: str) -> dict[str, object]:
    rows = workspace.table(table)
    return {key: row for key, row in rows.items() if getattr(row, "program") == program}  # noqa: B009


def chosen(w: Workspace, c: Random, program: str) -> Chosen:
    mine = of(w, "sessions", program)
    whole = some(c, mine)
    repeats = tuple(
        (name, c.choice(w.sessions[name].weeks))
        for name in some(c, mine)
        if name not in whole and w.sessions[name].timing is Timing.DATED and w.sessions[name].weeks
    )
    return Chosen(tuple(whole), repeats, tuple(some(c, of(w, "milestones", program))))


def shift(w: Workspace, c: Random) -> Workspace:
    program = one(c, w.programs)
    return occurrences.shift_together(w, program, chosen(w, c, program), c.randint(-6, 6))


def remove_several(w: Workspace, c: Random) -> Workspace:
    return many.remove_chosen(w, chosen(w, c, one(c, w.programs)))


def paste_some(w: Workspace, c: Random) -> Workspace:
    there = one(c, w.programs)
    wanted = some(c, of(w, "sessions", there))
    inside = [part for part in design_of(w, there).sessions if part.session.id in wanted]
    due = [w.milestones[name] for name in some(c, of(w, "milestones", there))]
    clip = clip_of(w, inside, due)
    return paste.paste(w, shelf(w), one(c, w.programs), clip, week(c))


def set_breaks(w: Workspace, c: Random) -> Workspace:
    program = one(c, w.programs)
    first = week(c)
    new = Span(title=f"Break {first}", first_week=first, last_week=first + c.randint(0, 3))
    day = date(2027, 1, c.randint(1, 28))
    dated = Span(title="Days", first_day=day, last_day=date(2027, 2, c.randint(1, 28)))
    kept = breaks_of(w, program)[: c.randint(0, 3)]
    old = [Span(**{name: getattr(row, name) for name in Span.model_fields}) for row in kept]
    spans = [*old, c.choice([new, dated])]
    return breaks.set_breaks(w, program, spans, move_out=c.random() < 0.5)


def leave_breaks(w: Workspace, c: Random) -> Workspace:
    session = w.sessions[one(c, w.sessions)]
    closed = [Span(title="Full", first_week=n, last_week=n) for n in session.weeks[:1]]
    return occurrences.move_out_of_breaks(
        breaks.set_breaks(w, session.program, closed), session.program
    )


def move_occurrence(w: Workspace, c: Random) -> Workspace:
    name = one(c, w.sessions)
    session = w.sessions[name]
    if session.timing is not Timing.DATED:
        return w
    return occurrences.move_occurrence(w, name, c.choice(session.weeks), week(c))


def draft(w: Workspace, c: Random) -> Workspace:
    program = one(c, w.programs)
    parts = of(w, "participants", program)
    mentors = [k for k in parts if w.participants[k].role is Role.MENTOR]
    mentees = [k for k in parts if w.participants[k].role is Role.MENTEE]
    pairs = tuple(Pair(a, b, 0.5) for a, b in zip(mentors, mentees, strict=False))
    found = Solution(pairs, (), (), 0.5 * len(pairs), None, 0.5 * len(pairs))
    return matches.save_draft(w, program, found)


def together(w: Workspace, c: Random) -> Workspace:
    name = one(c, w.matchings)
    parts = of(w, "participants", w.matchings[name].program)
    mentor, mentee = one(c, parts), one(c, parts)
    return matches.put_together(w, name, mentor, mentee, 0.4) if mentor != mentee else w


def cell(w: Workspace, c: Random) -> tuple[str, str, int]:
    """A match and one of its program's sessions."""
    match = one(c, w.matches)
    program = w.matchings[w.matches[match].matching].program
    session = one(c, of(w, "sessions", program))
    return match, session, c.randint(1, max(1, w.sessions[session].occurrences))


EDITS: dict[str, Edit] = {
    "new program": lambda w, c: programs.new_program(w, shelf(w), one(c, shelf(w).templates)),
    "blank program": lambda w, c: programs.blank_program(w, "Blank"),
    "edit program": lambda w, c: programs.edit_program(
        w,
        one(c, w.programs),
        weeks=week(c),
        start=c.choice([None, date(2027, 1, 4)]),
        frame=tuple(c.sample(list(Frame), 2)),
        format=c.choice(list(Format)),
    ),
    "remove program": lambda w, c: programs.remove_program(w, one(c, w.programs)),
    "copy program": lambda w, c: copies.copy_program(w, one(c, w.programs), "Copy"),
    "next version": lambda w, c: versions.next_version(
        w, one(c, w.programs), "Next", "More of it", c.random() < 0.5
    ),
    "follow": lambda w, c: versions.follow(w, one(c, w.programs), one(c, w.programs)),
    "people together": lambda w, c: levels.set_people(w, one(c, w.programs), c.randint(1, 9)),
    "openness": lambda w, c: levels.set_openness(w, one(c, w.programs), c.randint(0, 3)),
    "add session": lambda w, c: sessions.add_session(w, one(c, w.programs), week(c)),
    "move session": lambda w, c: sessions.move_session(w, one(c, w.sessions), week(c)),
    "edit session": lambda w, c: sessions.edit_session(
        w, one(c, w.sessions), mode=c.choice(list(Mode)), minutes=c.randint(0, 99)
    ),
    "time session": lambda w, c: sessions.edit_session(
        w, one(c, w.sessions), timing=c.choice(list(Timing))
    ),
    "weeks of session": lambda w, c: sessions.edit_session(
        w, one(c, w.sessions), weeks=tuple(sorted({week(c), week(c)}))
    ),
    "edit sessions": lambda w, c: sessions.edit_sessions(w, some(c, w.sessions), locked=True),
    "duplicate session": lambda w, c: sessions.duplicate_session(w, one(c, w.sessions)),
    "duplicate sessions": lambda w, c: many.duplicate_sessions(w, some(c, w.sessions)),
    "remove session": lambda w, c: sessions.remove_session(w, one(c, w.sessions)),
    "remove several": remove_several,
    "shift": shift,
    "move occurrence": move_occurrence,
    "stretch": lambda w, c: occurrences.stretch_session(w, one(c, w.sessions), week(c)),
    "longer": lambda w, c: occurrences.stretch_by(w, one(c, w.sessions), c.choice([-1, 1])),
    "repeat": lambda w, c: occurrences.repeat_session(
        w, one(c, w.sessions), c.randint(1, 5), c.randint(0, 5)
    ),
    "separate": lambda w, c: occurrences.separate_session(w, one(c, w.sessions)),
    "leave breaks": leave_breaks,
    "breaks": set_breaks,
    "paste": paste_some,
    "add activity": lambda w, c: items.add_activity(
        w, shelf(w), one(c, w.sessions), one(c, shelf(w).activities)
    ),
    "add questions": lambda w, c: items.add_question_set(
        w, shelf(w), one(c, w.sessions), one(c, shelf(w).question_sets)
    ),
    "edit activity": lambda w, c: items.edit_activity_use(
        w, one(c, w.activity_uses), binding=c.choice(list(Binding)), minutes=c.randint(0, 60)
    ),
    "edit questions": lambda w, c: items.edit_question_use(
        w, one(c, w.question_uses), questions=c.randint(0, 4)
    ),
    "take out activity": lambda w, c: items.remove_activity_use(w, one(c, w.activity_uses)),
    "take out questions": lambda w, c: items.remove_question_use(w, one(c, w.question_uses)),
    "add milestone": lambda w, c: milestones.add_milestone(w, one(c, w.programs), week(c), "Due"),
    "move milestone": lambda w, c: milestones.move_milestone(w, one(c, w.milestones), week(c)),
    "rename milestone": lambda w, c: milestones.rename_milestone(w, one(c, w.milestones), "Then"),
    "remove milestone": lambda w, c: milestones.remove_milestone(w, one(c, w.milestones)),
    "own activity": lambda w, c: library.add_activity_item(w, title=f"Walk {week(c)}", minutes=30),
    "own copy": lambda w, c: library.copy_item(
        w, shelf(w), Kind.QUESTIONS, one(c, shelf(w).question_sets), f"Ours {week(c)}"
    ),
    "own template": lambda w, c: library.copy_item(
        w, shelf(w), Kind.TEMPLATE, one(c, shelf(w).templates), f"Our way {week(c)}"
    ),
    "edit own": lambda w, c: library.edit_item(
        w, Kind.ACTIVITY, one(c, w.own_activities), purpose=f"For {week(c)}"
    ),
    "remove own": lambda w, c: library.remove_item(w, Kind.ACTIVITY, one(c, w.own_activities)),
    "remove own set": lambda w, c: library.remove_item(
        w, Kind.QUESTIONS, one(c, w.own_question_sets)
    ),
    "add person": lambda w, c: people.add_person(
        w, one(c, w.programs), c.choice([Role.MENTOR, Role.MENTEE]), f"Person {week(c)}"
    ),
    "edit person": lambda w, c: people.edit_person(w, one(c, w.people), note="Quiet"),
    "set places": lambda w, c: people.set_places(w, some(c, w.participants), least=c.randint(0, 3)),
    "edit participant": lambda w, c: people.edit_participant(
        w, one(c, w.participants), status=c.choice(list(Status))
    ),
    "remove participant": lambda w, c: people.remove_participant(w, one(c, w.participants)),
    "erase person": lambda w, c: people.erase_people(w, one(c, w.people)),
    "start matching": lambda w, c: matching.start_matching(w, one(c, w.programs)),
    "add criterion": lambda w, c: matching.add_criterion(
        w, one(c, w.programs), label="Same", kind=CriterionKind.SAME
    ),
    "remove criterion": lambda w, c: matching.remove_criterion(w, one(c, w.criteria)),
    "add rule": lambda w, c: matching.add_rule(
        w,
        one(c, w.programs),
        kind=RuleKind.MUST_NOT,
        mentor=one(c, w.people),
        mentee=one(c, w.people),
    ),
    "edit rules": lambda w, c: matching.edit_rules(w, {one(c, w.rules): {"on": False}}),
    "remove rule": lambda w, c: matching.remove_rule(w, one(c, w.rules)),
    "aim": lambda w, c: matching.set_aim(
        w, one(c, w.programs), objective=c.choice(list(Objective))
    ),
    "draft": draft,
    "put together": together,
    "take apart": lambda w, c: matches.take_apart(w, one(c, w.matches)),
    "lock": lambda w, c: matches.lock_match(w, one(c, w.matches)),
    "approve": lambda w, c: matches.approve(w, one(c, w.matchings)),
    "withdraw": lambda w, c: matches.withdraw_approval(w, one(c, w.matchings)),
    "remove draft": lambda w, c: matches.remove_draft(w, one(c, w.matchings)),
    "met": lambda w, c: reviews.note_each(w, {cell(w, c): c.choice([True, False, None])}),
    "check in": lambda w, c: reviews.add_check_in(
        w, one(c, w.programs), match=one(c, w.matches), day=date(2027, 3, 1)
    ),
    "forget check in": lambda w, c: reviews.remove_check_in(w, one(c, w.check_ins)),
    "rate": lambda w, c: reviews.rate(
        w, one(c, w.programs), c.randint(1, 3), one(c, SHIPPED.goals), c.randint(1, 5)
    ),
    "journal": lambda w, c: journal.add_entry(w, "Seen elsewhere"),
    "journal item": lambda w, c: journal.make_activity(w, one(c, w.journal)),
    "journal removal": lambda w, c: journal.remove_entries(w, some(c, w.journal)),
    "setting": lambda w, c: settings.set_setting(w, "name", f"Ours {week(c)}"),
    "edit participants": lambda w, c: people.edit_participants(
        w, some(c, w.participants), capacity=c.randint(1, 3)
    ),
    "edit criterion": lambda w, c: matching.edit_criterion(
        w, one(c, w.criteria), importance=c.choice(list(Importance))
    ),
    "edit rule": lambda w, c: matching.edit_rule(w, one(c, w.rules), on=False),
    "rename draft": lambda w, c: matches.rename_draft(w, one(c, w.matchings), f"Try {week(c)}"),
    "unlock": lambda w, c: matches.unlock_match(w, one(c, w.matches)),
    "swap": lambda w, c: matches.swap_matches(w, one(c, w.matches), one(c, w.matches), (0.3, 0.6)),
    "edit check in": lambda w, c: reviews.edit_check_in(w, one(c, w.check_ins), note="Well"),
    "name form": lambda w, c: reviews.name_form(
        w, one(c, w.programs), c.randint(1, 3), one(c, w.participants)
    ),
    "remove forms": lambda w, c: reviews.remove_forms(w, one(c, w.programs), [c.randint(1, 3)]),
    "edit entry": lambda w, c: journal.edit_entry(w, one(c, w.journal), title=f"Seen {week(c)}"),
    "import programs": lambda w, c: (
        exchange.import_programs(w, SHIPPED, Library(templates={key: SHIPPED.templates[key]}))
        if (key := one(c, SHIPPED.templates))
        else w
    ),
}

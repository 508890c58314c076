"""The journal of social learning seen elsewhere, and what of it goes into the library."""

import re
from collections.abc import Iterable
from typing import Any

from app.core.edits.library import add_activity_item, add_question_set_item
from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.model import GroupSize, JournalEntry, Mode, Step, Workspace
from app.core.problems import Problem
from app.core.review.simple_place import mode_at, people_at

MINUTES = 45
QUESTION = re.compile(r"[^.!?\n]+\?")


def add_entry(workspace: Workspace, /, title: str, **values: Any) -> Workspace:
    """Put an entry into the journal."""
    row = JournalEntry(id=next(fresh_ids(workspace.journal, "entry")), title=title, **values)
    return workspace.with_tables(journal=put(workspace.journal, row))


def edit_entry(workspace: Workspace, /, entry_id: str, **values: Any) -> Workspace:
    """Set some fields of an entry."""
    journal = patch(workspace.journal, entry_id, **values)
    return workspace if journal is workspace.journal else workspace.with_tables(journal=journal)


def remove_entries(workspace: Workspace, entry_ids: Iterable[str]) -> Workspace:
    """Take entries out of the journal; library items made of them stay."""
    journal = without(workspace.journal, entry_ids)
    return workspace if journal is workspace.journal else workspace.with_tables(journal=journal)


def make_activity(workspace: Workspace, entry_id: str) -> Workspace:
    """Make an own activity of an entry: each line of what was seen becomes a step."""
    entry = workspace.journal[entry_id]
    people = people_at(entry.scale or 0.0)
    made = add_activity_item(
        workspace,
        title=entry.title,
        purpose=entry.caught,
        steps=_steps(entry.seen),
        minutes=MINUTES,
        mode=mode_at(entry.immediacy) or Mode.IN_PERSON,
        people=GroupSize(min=2, typical=people, max=people),
        audience="pairs" if people == 2 else "groups",
        idea_from=entry.where,
    )
    (item,) = made.own_activities.keys() - workspace.own_activities.keys()
    return edit_entry(made, entry_id, activity=item)


def make_question_set(workspace: Workspace, entry_id: str) -> Workspace:
    """Make an own question set of the questions in an entry.

    Raises Problem("journal.no_questions") if it has none.
    """
    entry = workspace.journal[entry_id]
    questions = questions_in(entry)
    if not questions:
        raise Problem("journal.no_questions", title=entry.title)
    made = add_question_set_item(
        workspace, title=entry.title, questions=questions, idea_from=entry.where
    )
    (item,) = made.own_question_sets.keys() - workspace.own_question_sets.keys()
    return edit_entry(made, entry_id, question_set=item)


def questions_in(entry: JournalEntry) -> tuple[str, ...]:
    """The sentences of an entry that ask something, in their order."""
    text = f"{entry.seen}\n{entry.caught}"
    found = (match.group().strip(' \t-–•“”"') for match in QUESTION.finditer(text))
    return tuple(dict.fromkeys(question for question in found if len(question) > 1))


def _steps(seen: str) -> tuple[Step, ...]:
    lines = [line.strip(" \t-–•") for line in seen.splitlines() if line.strip(" \t-–•")]
    if not lines:
        return ()
    each, rest = divmod(MINUTES, len(lines))
    return tuple(Step(minutes=each + (n < rest), text=line) for n, line in enumerate(lines))

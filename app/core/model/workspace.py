"""The snapshot: flat tables of frozen rows, keyed by id."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from app.core.model.base import Row
from app.core.model.breaks import Break
from app.core.model.library import Activity, QuestionSet, Template
from app.core.model.matching import Aim, Criterion, Match, Matching, Rule
from app.core.model.people import Field, Participant, Person
from app.core.model.programs import ActivityUse, Milestone, Program, QuestionUse, Session
from app.core.model.reviews import CheckIn, JournalEntry, Meeting, Rating


class Setting(Row):
    """One choice of the workspace's owner; the id is its name."""

    value: str


Table = Mapping[str, Row]


@dataclass(frozen=True)
class Workspace:
    """Everything a workspace holds. Tables are never mutated: an edit makes new ones."""

    settings: Mapping[str, Setting] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    programs: Mapping[str, Program] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
    sessions: Mapping[str, Session] = field(default_factory=dict)
    activity_uses: Mapping[str, ActivityUse] = field(default_factory=dict)
    question_uses: Mapping[str, QuestionUse] = field(default_factory=dict)
    milestones: Mapping[str, Milestone] = field(default_factory=dict)
    breaks: Mapping[str, Break] = field(default_factory=dict)
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    aims: Mapping[str, Aim] = field(default_factory=dict)
    matchings: Mapping[str, Matching] = field(default_factory=dict)
    matches: Mapping[str, Match] = field(default_factory=dict)
    own_activities: Mapping[str, Activity] = field(default_factory=dict)
    own_question_sets: Mapping[str, QuestionSet] = field(default_factory=dict)
    own_templates: Mapping[str, Template] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    check_ins: Mapping[str, CheckIn] = field(default_factory=dict)
    ratings: Mapping[str, Rating] = field(default_factory=dict)
    journal: Mapping[str, JournalEntry] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """The table of that name."""
        found: Table = getattr(self, name)
        return found

    def with_tables(self, **tables: Any) -> Self:
        """A copy in which the named tables are replaced."""
        return replace(self, **tables)


TABLES: dict[str, type[Row]] = {
    "settings": Setting,
    "fields": Field,
    "people": Person,
    "programs": Program,
    "participants": Participant,
    "sessions": Session,
    "activity_uses": ActivityUse,
    "question_uses": QuestionUse,
    "milestones": Milestone,
    "breaks": Break,
    "criteria": Criterion,
    "rules": Rule,
    "aims": Aim,
    "matchings": Matching,
    "matches": Match,
    "own_activities": Activity,
    "own_question_sets": QuestionSet,
    "own_templates": Template,
    "meetings": Meeting,
    "check_ins": CheckIn,
    "ratings": Rating,
    "journal": JournalEntry,
}
assert list(TABLES) == [table.name for table in fields(Workspace)]

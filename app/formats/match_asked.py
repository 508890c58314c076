"""The criteria and rules of `match` settings, as the matching takes them."""

from app.core.model import Criterion, Rule
from app.formats.match_settings import CriterionSetting, MatchSettings, RuleSetting

PROGRAM = "match"


def criteria_of(settings: MatchSettings) -> tuple[Criterion, ...]:
    """The criteria in their order."""
    return tuple(
        _criterion(given, n, of_peers=settings.of_peers)
        for n, given in enumerate(settings.criteria, start=1)
    )


def rules_of(settings: MatchSettings) -> tuple[Rule, ...]:
    """The rules in their order."""
    return tuple(_rule(given, number) for number, given in enumerate(settings.rules, start=1))


def _criterion(given: CriterionSetting, number: int, *, of_peers: bool) -> Criterion:
    return Criterion(
        id=f"criterion{number}",
        program=PROGRAM,
        label=given.label or given.of_mentee or given.kind.capitalize(),
        kind=given.kind,
        mentor_field=given.of_mentor,
        mentee_field=given.of_mentee,
        asked_field=given.asked_column,
        importance=given.importance,
        weight=given.weight,
        exact_weight=given.exact_weight,
        enough=given.enough,
        nearest=given.nearest,
        farthest=given.farthest,
        points=tuple(sorted(given.points.items())),
        statements=given.statements,
        lowest=given.lowest,
        highest=given.highest,
        mixed=given.mixed and of_peers,
        position=number,
    )


def _rule(given: RuleSetting, number: int) -> Rule:
    return Rule(
        id=f"rule{number}",
        program=PROGRAM,
        kind=given.kind,
        label=given.label,
        mentor=given.mentor,
        mentee=given.mentee,
        mentor_field=given.of_mentor,
        mentee_field=given.of_mentee,
        at_least=given.at_least,
        low=given.low,
        high=given.high,
        position=number,
    )

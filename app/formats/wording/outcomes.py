"""What other objectives would give, and what a change does, in sentences."""

from collections.abc import Sequence
from math import floor

from app.core.matching.account.effects import Change, Effect
from app.core.matching.account.openings import Opening
from app.core.matching.account.recruits import Recruit
from app.core.matching.account.whole import Whole
from app.core.matching.account.why_not import WhyNot
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.outcomes import Outcome
from app.core.model import Objective, Rule, RuleKind
from app.formats.wording.criteria import whole as points
from app.formats.wording.gaps import range_words
from app.formats.wording.grounded import between_sentence
from app.formats.wording.rules import rule_name

OBJECTIVE_NAMES = {
    Objective.NOBODY_OUT: "Leave nobody out",
    Objective.BEST_TOTAL: "Best total",
    Objective.ONLY_GOOD: "Only good matches",
}

COUNTED_FROM = 4
"""From so many who change it is counted for how many that is better or worse."""

NAMED = 3
"""So many people are called by name where there can be many."""


def tradeoff_sentences(outcomes: Sequence[Outcome], chosen: Objective) -> list[str]:
    """What the other objectives would give, held against the chosen one."""
    mine = next(outcome for outcome in outcomes if outcome.objective is chosen)
    return [_tradeoff(mine, other) for other in outcomes if other is not mine]


def _tradeoff(mine: Outcome, other: Outcome) -> str:
    name = OBJECTIVE_NAMES[other.objective]
    if other.floor:
        name += f" with nobody below {points(other.floor)}"
    more, cost = mine.matched - other.matched, other.total - mine.total
    if (more, cost, mine.worst) == (0, 0.0, other.worst):
        return f"{name} gives the same."
    if more > 0 and cost > 0:
        return (
            f"{name} would match {_mentees(more, 'fewer')}: {_mentees(more, 'more')} "
            f"matched {'costs' if more == 1 else 'cost'} {_points(cost)} in total."
        )
    return f"{name}: {_difference(mine, other)}."


def _difference(mine: Outcome, other: Outcome) -> str:
    said = [
        _more_or_fewer(other.matched - mine.matched),
        _gain(other.total - mine.total),
    ]
    if mine.worst is not None and other.worst is not None and mine.worst != other.worst:
        said.append(f"the lowest score {points(other.worst)} instead of {points(mine.worst)}")
    return ", ".join(filter(None, said))


def _more_or_fewer(mentees: int) -> str:
    if not mentees:
        return "as many matched"
    return f"{_mentees(abs(mentees), 'more' if mentees > 0 else 'fewer')} matched"


def _gain(total: float) -> str:
    if abs(total) < 0.05:
        return "the same total"
    return f"{_points(abs(total))} {'more' if total > 0 else 'less'} in total"


def _points(number: float) -> str:
    said = points(number)
    return f"{said} {'point' if said == '1' else 'points'}"


def _mentees(number: int, compared: str = "") -> str:
    """ "3 mentees", "3 more mentees"."""
    return " ".join(filter(None, [f"{number:,}", compared, "mentee" if number == 1 else "mentees"]))


def effect_sentences(problem: MatchingProblem, effect: Effect) -> list[str]:
    """What a change does to the whole, to each who changes, and to the rules."""
    before, after = effect.before, effect.after
    whole = _effect_on_whole(after.matched - before.matched, after.total - before.total)
    sentences = [" ".join(filter(None, [whole, _for_better_or_worse(effect.changes)]))]
    if before.worst is not None and after.worst is not None:
        sentences += _effect_on_lowest(before.worst, after.worst)
    for change in effect.changes:
        mentee = problem.member(change.mentee).name
        mentors = " and ".join(problem.member(mentor).name for mentor in change.after)
        if not mentors:
            sentences.append(f"{mentee} would have no mentor.")
        elif change.score_after is None:
            sentences.append(f"{mentee} would be with {mentors}.")
        elif change.score_before is None:
            sentences.append(f"{mentee} would be with {mentors}: {_points(change.score_after)}.")
        else:
            sentences.append(
                f"{mentee} would be with {mentors}: {points(change.score_after)} "
                f"instead of {points(change.score_before)} points."
            )
    for (mentor, mentee), broken in effect.broken:
        people = f"{problem.member(mentor).name} and {problem.member(mentee).name}"
        sentences.append(
            f"{people}: this breaks the rule “{rule_name(broken.kind, broken.label)}”."
        )
    sentences += [f"{problem.member(m).name} would have too many mentees." for m in effect.over]
    return sentences


def _effect_on_whole(matched: int, total: float) -> str:
    people = _more_or_fewer(matched) if matched else ""
    return f"{', '.join(filter(None, [people, _gain(total)])).capitalize()}."


def _for_better_or_worse(changes: Sequence[Change]) -> str:
    """How many score higher and lower afterwards; "" for so few that each is read at once."""
    if len(changes) < COUNTED_FROM:
        return ""
    gains = [_shown(change.score_after) - _shown(change.score_before) for change in changes]
    higher, lower = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    alike = len(gains) - higher - lower
    told = [(higher, "higher"), (lower, "lower"), (alike, "the same")]
    (first, how), *others = [(number, word) for number, word in told if number]
    said = [f"{first:,} would score {how}", *(f"{number:,} {word}" for number, word in others)]
    return f"{_mentees(len(gains))} change: {', '.join(said)}."


def _shown(score: float | None) -> int:
    """A score as it is read; no mentor is less than none."""
    return -1 if score is None else floor(score + 0.5)


def _effect_on_lowest(before: float, after: float) -> list[str]:
    if points(before) == points(after):
        return []
    moves = "rises" if after > before else "falls"
    return [f"The lowest score {moves} from {points(before)} to {points(after)}."]


def why_not_sentences(problem: MatchingProblem, told: WhyNot) -> list[str]:
    """Why two people are not together."""
    mentor, mentee = problem.member(told.mentor).name, problem.member(told.mentee).name
    if told.broken:
        full = [f"{mentor} has no place left either."] if told.full else []
        minded = [between_sentence(ground, mentor, mentee) for ground in told.grounds]
        return [f"{_standing(told)} between {mentor} and {mentee}.", *minded, *full]
    if told.mentee in told.holders:
        return [f"{mentor} and {mentee} are together: {points(told.score)} of 100."]
    holders = ", ".join(problem.member(holder).name for holder in told.holders)
    free = "" if told.full else " and has a place left"
    place = f"{mentor} is with {holders}{free}." if holders else f"{mentor} is with nobody."
    score = f"Together {mentor} and {mentee} would score {points(told.score)}."
    effects = effect_sentences(problem, told.effect) if told.effect else []
    return [place, score, *effects]


def _standing(told: WhyNot) -> str:
    named = dict.fromkeys(f"“{rule_name(each.kind, each.label)}”" for each in told.broken)
    *others, last = named
    if not others:
        return f"The rule {last} stands"
    return f"The rules {', '.join(others)} and {last} stand"


def opening_sentence(problem: MatchingProblem, opening: Opening) -> str:
    """One thing that helps: "Let Ana Silva take one more mentee: 1 more mentee matched."."""
    matched = _more_or_fewer(opening.matched) if opening.matched else "somebody else would wait"
    gain = f"{matched}, {_gain(opening.total)}"
    mentors = ""
    if opening.mentors:
        noun = "mentor" if opening.mentors == 1 else "mentors"
        mentors = f"{opening.mentors:,} more {noun} possible, "
    return f"{_what_to_do(problem, opening)}: {mentors}{gain}."


def _what_to_do(problem: MatchingProblem, opening: Opening) -> str:
    if opening.rule is None:
        return f"Let {problem.member(opening.mentor).name} take one more mentee"
    return relaxing_all(opening.relaxed)


def relaxing_all(rules: Sequence[tuple[Rule, Rule | None]]) -> str:
    """What becomes of several rules at once: "Switch off … and relax …"."""
    first, *others = (relaxing(rule, changed) for rule, changed in rules)
    return " and ".join([first, *(other[0].lower() + other[1:] for other in others)])


def relaxing(rule: Rule, changed: Rule | None) -> str:
    """What becomes of a rule: "Switch off the rule “Same place”"."""
    name = rule_name(rule.kind, rule.label)
    if changed is None:
        return f"Switch off the rule “{name}”"
    if changed.kind is RuleKind.IN_COMMON:
        return f"Relax the rule “{name}” to {changed.at_least} in common"
    return f"Relax the rule “{name}” to {range_words(changed.low, changed.high)}"


def recruit_sentence(recruit: Recruit) -> str:
    """What new mentors would do: "2 more mentors who offer “Finance”: 2 more mentees matched"."""
    mentors = "1 more mentor" if recruit.mentors == 1 else f"{recruit.mentors:,} more mentors"
    if recruit.offers:
        mentors += f" who {'offers' if recruit.mentors == 1 else 'offer'} “{recruit.offers}”"
    gain = f"{_more_or_fewer(recruit.matched)}, {_gain(recruit.total)}"
    return f"{mentors}, if the rules allow them: {gain}."


def whole_sentences(problem: MatchingProblem, told: Whole) -> list[str]:
    """The matching as a whole, a sentence for each thing worth knowing."""
    if not told.matched:
        return ["Nobody is matched yet."]
    worst, mean = told.worst, told.mean
    sentences = [
        f"{told.best:,} of {_mentees(told.matched)} have their best possible mentor, "
        f"{told.best_three:,} one of their best three."
    ]
    if worst and mean is not None:
        people = f"{problem.member(worst.mentor).name} with {problem.member(worst.mentee).name}"
        sentences.insert(
            0, f"Mean score {points(mean)}. The lowest is {points(worst.score)}, {people}."
        )
    if told.broken:
        pairs = "1 pair breaks" if told.broken == 1 else f"{told.broken:,} pairs break"
        sentences.append(f"{pairs} a rule. The list and the coordinator’s handbook say which.")
    if told.wishers:
        have = "has" if told.wishes == 1 else "have"
        sentences.append(
            f"{told.wishes:,} of the {_mentees(told.wishers)} who named somebody "
            f"{have} a mentor they named."
        )
    if told.would_change:
        sentences.append(
            f"{_named(problem, told.would_change)} would gladly change: with another mentor both "
            "would score higher than now."
        )
    if told.most > 1:
        sentences.append(
            f"Busiest: {_named(problem, told.busiest)}, with {told.most:,} mentees"
            f"{' each' if len(told.busiest) > 1 else ''}."
        )
    if told.short:
        have = "has" if len(told.short) == 1 else "have"
        sentences.append(
            f"{_named(problem, told.short)} {have} fewer mentees than they want at least."
        )
    if told.idle:
        have = "has" if len(told.idle) == 1 else "have"
        sentences.append(f"{_named(problem, told.idle)} {have} no mentee.")
    return sentences


def _named(problem: MatchingProblem, people: Sequence[str]) -> str:
    """The first few by name: "Ana, Bo, Cy and 4 more"."""
    names = [problem.member(person).name for person in people[:NAMED]]
    more = len(people) - len(names)
    last = f"{more:,} more" if more else names.pop()
    return f"{', '.join(names)} and {last}" if names else last

"""Circles and peer pairs in sentences."""

from collections.abc import Callable
from math import ceil

from app.core.matching.circles.effects import CircleChange, CircleEffect, PeerChange
from app.core.matching.circles.kept import KeptCircles
from app.core.matching.circles.openings import CircleOpening
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.solution import CircleSolution
from app.formats.wording.circle_accounts import listed, shortly
from app.formats.wording.criteria import whole
from app.formats.wording.outcomes import relaxing_all
from app.formats.wording.reasons import percent_at_most
from app.formats.wording.rules import rule_name

Name = Callable[[str], str]

MOST_COMPANY = 6
MOST_PAIRS = 3


def circle_sentences(problem: CircleProblem, solution: CircleSolution) -> list[str]:
    """The whole: who has a circle, the scores, and how far from the best it is at most."""
    said = [circle_result(problem, solution)]
    if solution.worst is not None and not solution.proven:
        said.append(bound_sentence(solution.total, solution.at_most))
    return said


def circle_result(problem: CircleProblem, solution: CircleSolution) -> str:
    """Who has a circle, who waits, and the lowest score."""
    count, waiting = len(solution.circles), len(solution.waiting)
    placed = sum(len(circle.members) for circle in solution.circles)
    people = f"{placed:,} of {placed + waiting:,} people in {counted(count, problem)}"
    if waiting:
        people += f", {waiting:,} {'waits' if waiting == 1 else 'wait'}"
    if solution.worst is None:
        return f"{people}."
    return f"{people}. The lowest score is {whole(solution.worst)}."


def first_try(problem: CircleProblem, people: int, approved: bool) -> str:
    """What the result is while an importance is dragged, and for how many it is another."""
    change = f"{people:,} {'person changes' if people == 1 else 'people change'}"
    said = change if people else "Nobody changes"
    if approved:
        return f"{said}, if you match again. The approved matching stays as it is."
    return f"{said}, at a first try. When you let go, the best {noun_of(problem)}s are looked for."


def bound_sentence(total: float, at_most: float) -> str:
    """How far circles that are not proven to be the best can be from the best, at most."""
    return (
        "These are too many people to try everything. No exchange of two makes the total "
        f"higher; it is at most {percent_at_most(total, at_most)} below "
        "what anything could reach."
    )


def noun_of(problem: CircleProblem) -> str:
    """What those who are put together are called."""
    return "pair" if problem.is_pairs else "circle"


def counted(circles: int, problem: CircleProblem) -> str:
    """So many circles or pairs."""
    noun = noun_of(problem)
    return f"{circles:,} {noun}{'' if circles == 1 else 's'}"


def circle_supply(problem: CircleProblem) -> str:
    """How many people there are for circles of that size, and what that means."""
    people, hosts = len(problem.peers.mentees), len(problem.hosts.mentors)
    start = f"{people:,} {'person' if people == 1 else 'people'}"
    if problem.is_pairs:
        return f"{start} in pairs. {_odd(people)}"
    sizes = (
        f"circles of {problem.smallest}"
        if problem.smallest == problem.largest
        else f"circles of {problem.smallest} to {problem.largest}"
    )
    if problem.smallest > problem.largest:
        return f"{start} in {sizes}: the smallest size is above the largest."
    hosted = f", {hosts:,} {'host' if hosts == 1 else 'hosts'}" if hosts else ""
    return f"{start} in {sizes}{hosted}. {_room(problem, people, hosts)}"


def _odd(people: int) -> str:
    if people < 2:
        return "There is nobody to pair with."
    return (
        "One pair takes a third person."
        if people % 2
        else "Somebody for everybody, if no rule stands between."
    )


def _room(problem: CircleProblem, people: int, hosts: int) -> str:
    """Whether the sizes hold everybody; if not, how many wait and which sizes would."""
    low, high = problem.smallest, problem.largest
    most = people // low if not problem.hosted else min(hosts, people // low)
    least = ceil(people / high)
    if least <= most:
        number = f"{least:,}" if least == most else f"{least:,} to {most:,}"
        return (
            f"That makes {number} {'circle' if most == 1 else 'circles'} with room for everybody."
        )
    waiting = people - most * high
    wait = f"At least {waiting:,} {'waits' if waiting == 1 else 'wait'}"
    if not most:
        return f"{wait}: they are too few for one circle."
    needed = ceil(people / most)
    helps = f"in circles of up to {needed:,} there is room for everybody"
    if hosts and hosts < people // low:
        helps += ", as with more hosts"
    return f"{wait}; {helps}."


def circle_effect_sentences(
    scored: ScoredCircles, effect: CircleEffect, *, people: bool = False
) -> list[str]:
    """What a change does to the whole, to circles or to each person (`people`), and to rules."""
    name, noun = scored.name, noun_of(scored.problem)
    said = [_on_whole(noun, effect), *_on_lowest(effect)]
    if people:
        said += [_moved(scored, change) for change in effect.changes]
    else:
        said += [_moved(scored, change) for change in effect.moved]
        said += [_circle(noun, name, change) for change in effect.circles if len(change.people) > 1]
    said += _broken(name, effect)
    said += [_unfit(noun, name, group) for group in effect.unfit]
    return said


def circle_effect_briefly(scored: ScoredCircles, effect: CircleEffect) -> list[str]:
    """What decides whether it is done: the whole, the rules, and who would be with whom."""
    said = [_on_whole(noun_of(scored.problem), effect), *_on_lowest(effect)]
    return [*said, *_broken(scored.name, effect), *(_moved(scored, c) for c in effect.moved)]


def _on_lowest(effect: CircleEffect) -> list[str]:
    before, after = effect.before.worst, effect.after.worst
    if before is None or after is None or before == after:
        return []
    return [f"The lowest score becomes {whole(after)}; it is {whole(before)}."]


def _broken(name: Name, effect: CircleEffect) -> list[str]:
    """Each rule once, with those between whom it would stand."""
    between: dict[str, list[str]] = {}
    for (one, other), broken in effect.broken:
        rule = rule_name(broken.kind, broken.label)
        between.setdefault(rule, []).append(f"{name(one)} and {name(other)}")
    return [
        f"This breaks a rule, {rule}: {'; '.join(pairs[:MOST_PAIRS])}"
        f"{f'; and {len(pairs) - MOST_PAIRS} more' if len(pairs) > MOST_PAIRS else ''}."
        for rule, pairs in between.items()
    ]


def _on_whole(noun: str, effect: CircleEffect) -> str:
    placed = effect.after.matched - effect.before.matched
    total = effect.after.total - effect.before.total
    points = f"{whole(abs(total))} {'point' if whole(abs(total)) == '1' else 'points'}"
    gain = (
        "The same total"
        if abs(total) < 0.05
        else f"{points} {'more' if total > 0 else 'less'} in total"
    )
    if not placed:
        return f"{gain}."
    people = "person" if abs(placed) == 1 else "people"
    more = "more" if placed > 0 else "fewer"
    return f"{abs(placed):,} {people} {more} in a {noun}, {gain[0].lower()}{gain[1:]}."


def _moved(scored: ScoredCircles, change: PeerChange) -> str:
    """Who somebody would be with, and what that changes for them."""
    name, hosts = scored.name, scored.is_host(change.person)
    if not change.after:
        return f"{name(change.person)} would {'host nobody' if hosts else 'wait'}."
    others = shortly([name(other) for other in change.after], MOST_COMPANY)
    said = f"{name(change.person)} would {'host' if hosts else 'be with'} {others}"
    return f"{said}{_instead(change)}."


def _instead(change: PeerChange) -> str:
    if change.score_after is None:
        return ""
    if change.score_before is None:
        return f": {whole(change.score_after)} points"
    return f": {whole(change.score_after)} instead of {whole(change.score_before)} points"


def _circle(noun: str, name: Name, change: CircleChange) -> str:
    people = shortly([name(person) for person in change.people])
    if change.after is None:
        return f"{people} would be alone."
    if change.before is None:
        return f"A new {noun} of {people}: {whole(change.after)}."
    if whole(change.after) == whole(change.before):
        return f"The {noun} of {people} stays at {whole(change.after)}."
    return f"The {noun} of {people}: {whole(change.after)} instead of {whole(change.before)}."


def _unfit(noun: str, name: Name, people: tuple[str, ...]) -> str:
    if len(people) == 1:
        return f"{name(people[0])} would be alone, and wait."
    return f"The {noun} of {shortly([name(person) for person in people])} has a size not asked for."


def circle_opening_sentence(problem: CircleProblem, opening: CircleOpening) -> str:
    """One thing that helps: "Let circles have 3 to 5 members: 1 more in a circle."."""
    what = (
        relaxing_all(opening.relaxed)
        if opening.relaxed
        else f"Let circles have {opening.smallest} to {opening.largest} members"
    )
    number, points = opening.placed, whole(abs(opening.total))
    more = f"{abs(number):,} {'more' if number >= 0 else 'fewer'} in a {noun_of(problem)}"
    way = "more" if opening.total >= 0 else "less"
    return f"{what}: {more}, {points} {'point' if points == '1' else 'points'} {way} in total."


def outdated_circles(problem: CircleProblem, kept: KeptCircles) -> str:
    """ "Since this matching was made, 3 scores have changed and 1 person has left." """
    noun = noun_of(problem)
    hostless = sum(not group.host for group in kept.groups) if problem.hosted else 0
    said = [
        _times(kept.rescored, "score has changed", "scores have changed"),
        _times(kept.forbidden, f"{noun} breaks a rule", f"{noun}s break a rule"),
        _times(kept.gone, "person has left", "people have left"),
        _times(hostless, "circle has no host", "circles have no host"),
        _times(
            kept.unfit, f"{noun} has a size not asked for", f"{noun}s have a size not asked for"
        ),
    ]
    told = [each for each in said if each]
    return f"Since this matching was made, {listed(told)}." if told else ""


def _times(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else ""

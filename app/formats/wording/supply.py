"""How many people ask, how many places there are, and what that means."""

from app.core.matching.asked.problem import MatchingProblem


def supply_sentence(problem: MatchingProblem) -> str:
    """ "36 mentees, 30 places with 18 mentors: 6 will wait unless you find more mentors." """
    mentees, places = len(problem.mentees), sum(m.capacity for m in problem.mentors)
    asked = sum(member.capacity for member in problem.mentees)
    several = f" who may have {asked:,} mentors in all" if asked > mentees else ""
    start = (
        f"{_counted(mentees, 'mentee')}{several}, {_counted(places, 'place')} "
        f"with {_counted(len(problem.mentors), 'mentor')}"
    )
    return f"{start}: {_meaning(mentees, places)}."


def _meaning(mentees: int, places: int) -> str:
    short = mentees - places
    if short > 0:
        return f"{short} will wait unless you find more mentors"
    if short == 0:
        return "a place for each, if no rule stands between"
    return f"a place for each and {-short} to spare, if no rule stands between"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"

"""What to put in a session: library items that fit it, those that fit best first."""

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.fitting import Occasion, activity_fits, questions_fit
from app.core.model import Activity, Library, ProgramDesign, QuestionSet

MOST = 3
MOST_OF_A_PAIR = 3
"""Three may ask each other what a pair would."""
FOR_ORGANIZERS = "organizers"
FOR_A_GROUP = {"group", "facilitator asks", "host asks"}
Suggested = Activity | QuestionSet


def suggestions(
    library: Library, occasion: Occasion, used: frozenset[str] = frozenset(), most: int = MOST
) -> list[Suggested]:
    """Up to `most` items that fit the phase, the mode and the time that is left.

    `used` are the ids of what other sessions of the program have already: rather not again.
    What those read who run the program is left out. Question sets come last.
    """
    activities = [
        a
        for a in library.activities.values()
        if a.audience != FOR_ORGANIZERS and activity_fits(a, occasion)
    ]
    questions = [
        q
        for q in library.question_sets.values()
        if _suits(q, occasion.people) and questions_fit(q, occasion)
    ]
    activities.sort(key=lambda a: (a.id in used, -_activity_score(a, occasion)))
    questions.sort(key=lambda q: (q.id in used, -_questions_score(q, occasion)))
    of_activities = activities[: most - bool(questions)]
    return [*of_activities, *questions[: most - len(of_activities)]]


def used_in(design: ProgramDesign) -> frozenset[str]:
    """The ids of all that a program's sessions hold."""
    return frozenset(
        {use.activity for inside in design.sessions for use in inside.activities}
        | {use.question_set for inside in design.sessions for use in inside.question_sets}
    )


def _suits(questions: QuestionSet, people: int) -> bool:
    """Whether so many people can ask those questions."""
    if questions.who in FOR_A_GROUP:
        return people > MOST_OF_A_PAIR
    return questions.who != FOR_ORGANIZERS and people <= MOST_OF_A_PAIR


def _activity_score(activity: Activity, occasion: Occasion) -> float:
    """Higher fits better: each part is between 0 and 1."""
    fills = activity.minutes / occasion.minutes
    best_mode = occasion.mode is None or occasion.mode is activity.mode
    usual = activity.people.typical == occasion.people
    return fills + _named_phase(activity, occasion) + best_mode + usual


def _questions_score(questions: QuestionSet, occasion: Occasion) -> float:
    needed = len(questions.questions) * MINUTES_A_QUESTION
    whole = min(1.0, occasion.question_minutes / needed)
    return whole + _named_phase(questions, occasion)


def _named_phase(item: Suggested, occasion: Occasion) -> float:
    if occasion.phase is None or occasion.phase not in item.phase:
        return 0.0
    return 1 / len(item.phase)

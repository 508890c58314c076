"""People compared once, so that what each criterion counts can change many times."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.barriers import Barriers
from app.core.matching.weighing.criteria import Compared, compare
from app.core.matching.weighing.rules import barriers_of
from app.core.model import Criterion, Importance


@dataclass(frozen=True)
class Comparisons:
    """All criteria, those that are off among them, and all rules over all pairs.

    `score` takes what is in here instead of comparing again; it holds eight bytes for each
    pair and criterion.
    """

    problem: MatchingProblem
    compared: Mapping[Criterion, Compared]
    barriers: Barriers

    def of(self, problem: MatchingProblem, criterion: Criterion) -> Compared:
        """The criterion over the problem's pairs, compared now if that was not done before."""
        known = self.compared.get(_question(criterion)) if self._same_people(problem) else None
        return known or compare(problem, criterion)

    def barriers_of(self, problem: MatchingProblem) -> Barriers:
        """The problem's rules over its pairs, looked at now if they are others."""
        same = self._same_people(problem) and _rules(problem) == _rules(self.problem)
        return self.barriers if same else barriers_of(problem)

    def _same_people(self, problem: MatchingProblem) -> bool:
        return problem is self.problem or _people(problem) == _people(self.problem)


def compared(problem: MatchingProblem, before: Comparisons | None = None) -> Comparisons:
    """The problem's people compared; what `before` knows of them is taken from there."""
    known = before or Comparisons(problem, {}, barriers_of(problem))
    return Comparisons(
        problem,
        {_question(criterion): known.of(problem, criterion) for criterion in problem.criteria},
        known.barriers_of(problem),
    )


def _question(criterion: Criterion) -> Criterion:
    """What is compared, whatever it is called and counts."""
    return criterion.model_copy(
        update={
            "id": "",
            "label": "",
            "importance": Importance.OFF,
            "weight": 0.0,
            "exact_weight": None,
            "position": 0,
        }
    )


def _people(problem: MatchingProblem) -> tuple[object, ...]:
    return problem.mentors, problem.mentees, problem.fields


def _rules(problem: MatchingProblem) -> tuple[object, ...]:
    return problem.rules, problem.earlier, problem.managers

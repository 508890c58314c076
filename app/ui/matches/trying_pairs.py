"""How another importance is tried on pairs."""

from dataclasses import replace

from app.core.edits.begin import adopted
from app.core.edits.importance import set_importance
from app.core.edits.matches import locked_pairs, pairs_of
from app.core.matching.asked.problem import with_importance
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import score
from app.core.model import Matching, Workspace
from app.ui.matches.later import IN_A_THREAD
from app.ui.matches.trying import Tried, Wish
from app.ui.matches.weighed import Seen, see


class TryingPairs:
    """What is tried is the best matching there is with that importance."""

    def may_try(self, seen: Seen, matching: Matching) -> bool:
        """Whether the pairs are few enough to be matched while a handle is dragged."""
        scored = seen.weighed.to_try
        few = scored is not None and scored.millionths.size <= IN_A_THREAD
        return few and seen.weighed.known is not None and seen.matching == matching.id

    def tried(self, asked: Workspace, seen: Seen, wish: Wish) -> Tried[Seen]:
        """Score and match anew."""
        weighed, matching = seen.weighed, seen.matching
        assert weighed.known is not None
        ready = adopted(asked, weighed.program_id, weighed.workspace)
        before = sorted(set(pairs_of(ready, matching)))
        locked = sorted(set(locked_pairs(ready, matching)))
        problem = with_importance(weighed.scored.problem, wish.criterion, wish.importance)
        problem = replace(problem, locked=tuple(locked), before=tuple(before))
        scored = score(problem, weighed.known)
        solution = solve_scored(scored)
        after = set_importance(ready, wish.criterion, wish.importance, matching, solution)
        anew = see(replace(weighed, workspace=after, scored=scored), after, matching, ahead=0)
        changed = {mentee for _, mentee in set(before) ^ set(solution.ids)}
        return Tried(wish, asked, after, matching, anew, solution, len(changed))

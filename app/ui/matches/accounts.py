"""The accounts of pairs and of waiting people, made when they are first looked at."""

from app.core.matching.explain import PairAccount, WaitingAccount, account, waiting_account
from app.core.matching.solution import Solution
from app.ui.matches.pairs import PairRow
from app.ui.matches.weighed import Weighed


class Accounts:
    """Explains the shown matching by the latest scores; knows nothing before there are any."""

    def __init__(self) -> None:
        self._weighed: Weighed | None = None
        self._solution: Solution | None = None
        self._pairs: dict[tuple[str, str], PairAccount] = {}
        self._waiting: dict[str, WaitingAccount] = {}

    def use(self, weighed: Weighed | None, solution: Solution | None) -> bool:
        """Explain by these from now on; True if the accounts of pairs may be others now."""
        anew = weighed is not self._weighed
        if anew:
            self._pairs = {}
        self._waiting = {}
        self._weighed, self._solution = weighed, solution
        return anew

    def of_pair(self, row: PairRow) -> PairAccount | None:
        """Why the pair scores as it does, if both are known to the scores."""
        if not self._weighed:
            return None
        problem = self._weighed.scored.problem
        if row.mentor not in problem.rows or row.mentee not in problem.columns:
            return None
        if row.key not in self._pairs:
            self._pairs[row.key] = account(self._weighed.scored, row.mentor, row.mentee)
        return self._pairs[row.key]

    def of_waiting(self, mentee: str) -> WaitingAccount | None:
        """Why the mentee waits, if it is known."""
        if not self._weighed or not self._solution:
            return None
        if mentee not in self._weighed.scored.problem.columns:
            return None
        if mentee not in self._waiting:
            scored = self._weighed.scored
            self._waiting[mentee] = waiting_account(scored, self._solution, mentee)
        return self._waiting[mentee]

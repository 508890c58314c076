"""What the list of pairs asks about each of them."""

from app.core.matching.explain import PairAccount, account
from app.ui.matches.pairs import PairRow
from app.ui.matches.weighed import Seen


class Accounts:
    """Explains pairs by the latest scores; knows nothing before there are any."""

    def __init__(self) -> None:
        self._seen: Seen | None = None
        self._asked: dict[tuple[str, str], PairAccount] = {}

    def use(self, seen: Seen | None) -> bool:
        """Explain by this from now on; True if the accounts may be others than before."""
        if seen is self._seen:
            return False
        self._seen, self._asked = seen, {}
        return True

    def of_row(self, row: PairRow) -> list[PairAccount]:
        """Why each pair of the row scores as it does; none before the scores know them all."""
        told = [self._of_pair(*pair) for pair in row.keys]
        known = [account for account in told if account]
        return known if len(known) == len(told) else []

    def _of_pair(self, mentor: str, mentee: str) -> PairAccount | None:
        pair = (mentor, mentee)
        if not self._seen:
            return None
        if pair in self._seen.pairs:
            return self._seen.pairs[pair]
        scored = self._seen.weighed.scored
        if mentor not in scored.problem.rows or mentee not in scored.problem.columns:
            return None
        if pair not in self._asked:
            self._asked[pair] = account(scored, mentor, mentee)
        return self._asked[pair]

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

    def of_pair(self, row: PairRow) -> PairAccount | None:
        """Why the pair scores as it does, if both are known to the scores."""
        if not self._seen:
            return None
        if row.key in self._seen.pairs:
            return self._seen.pairs[row.key]
        scored = self._seen.weighed.scored
        if row.mentor not in scored.problem.rows or row.mentee not in scored.problem.columns:
            return None
        if row.key not in self._asked:
            self._asked[row.key] = account(scored, row.mentor, row.mentee)
        return self._asked[row.key]

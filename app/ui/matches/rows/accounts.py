"""What the list of pairs asks about each of them."""

from app.core.matching.account.explain import PairAccount, accounts
from app.ui.matches.rows.items import LineItem, PairItem
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.rows.telling import pair_item, pair_lines, pair_spoken
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

    def item(self, row: PairRow) -> PairItem:
        """The row in the list."""
        return pair_item(row, self.of_row(row))

    def lines(self, row: PairRow) -> list[LineItem]:
        """What the row opens to."""
        return pair_lines(row, self.of_row(row))

    def spoken(self, item: PairItem) -> str:
        """The row for a screen reader."""
        return pair_spoken(item)

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
        weighed = self._seen.weighed
        problem = weighed.scored.problem
        if mentor not in problem.rows or mentee not in problem.columns:
            return None
        if pair not in self._asked:
            cell = [problem.rows[mentor]], [problem.columns[mentee]]
            scored = weighed.table or weighed.scored.few(*cell)
            self._asked[pair] = accounts(scored, [pair], weighed.known)[0]
        return self._asked[pair]

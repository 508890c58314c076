"""What the list says of a circle: why it scores so, and who brings what."""

from app.core.matching.circles.explain import CircleAccount, MemberAccount, circle_account
from app.core.matching.circles.groups import Group
from app.formats.wording.circle_accounts import (
    broken_pairs,
    circle_part,
    circle_telling,
    member_sentences,
)
from app.ui.matches.circles.rows import CircleRow
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.rows.items import LineItem, PairItem
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.rows.telling import UNKNOWN, in_tenths


class CircleTeller:
    """Explains circles by the latest scores; each is worked out when it is first looked at."""

    def __init__(self) -> None:
        self._seen: SeenCircles | None = None
        self._told: dict[Group, CircleAccount] = {}

    def use(self, seen: SeenCircles | None) -> bool:
        """Explain by this from now on; True if the accounts may be others than before."""
        if seen is self._seen:
            return False
        if not (seen and self._seen and seen.weighed is self._seen.weighed):
            self._told = {}
        self._seen = seen
        return True

    def item(self, row: PairRow) -> PairItem:
        """The row in the list."""
        account = self._account(row)
        if account is None or self._seen is None:
            return PairItem(row, row.score, ())
        broken = broken_pairs(account, self._seen.weighed.scored.name)
        reasons = tuple(broken or circle_telling(account))
        return PairItem(row, row.score, reasons, broken=bool(broken))

    def lines(self, row: PairRow) -> list[LineItem]:
        """Each criterion with its points, then each member with what they bring and get."""
        account = self._account(row)
        if account is None or self._seen is None:
            return [LineItem(UNKNOWN)]
        broken = broken_pairs(account, self._seen.weighed.scored.name)
        members = [line for member in account.members for line in _member(member)]
        return [*(LineItem(said, strong=True) for said in broken), *_parts(account), *members]

    def spoken(self, item: PairItem) -> str:
        """The row for a screen reader."""
        locked = ", locked" if item.row.locked else ""
        kind = "Pair" if len(item.row.mentees) == 2 and not item.row.mentor else "Circle"
        who = f"{kind}: {item.row.together}"
        return f"{who}, {item.score:.0f} of 100{locked}. {'. '.join(item.reasons)}"

    def _account(self, row: PairRow) -> CircleAccount | None:
        if self._seen is None or not isinstance(row, CircleRow):
            return None
        scored, group = self._seen.weighed.scored, row.group
        if any(person not in scored.places for person in group.people) or len(group.people) < 2:
            return None
        if group in self._seen.told:
            return self._seen.told[group]
        if group not in self._told:
            self._told[group] = circle_account(scored, group, self._seen.weighed.known)
        return self._told[group]


def _parts(account: CircleAccount) -> list[LineItem]:
    points = in_tenths([part.points for part in account.parts])
    mosts = in_tenths([part.most for part in account.parts])
    lines = [
        LineItem(circle_part(part), shown, most)
        for part, shown, most in zip(account.parts, points, mosts, strict=True)
    ]
    return [*lines, LineItem("Adds up to", round(account.score, 1), 100.0, strong=True)]


def _member(member: MemberAccount) -> list[LineItem]:
    name = f"{member.name}, host" if member.host else member.name
    score = round(member.score, 1)
    movable = "" if member.host else member.person
    lines = [LineItem(said, person=movable) for said in member_sentences(member)]
    return [LineItem(name, score, 100.0, strong=True, person=movable), *lines]

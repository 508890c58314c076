"""Why somebody is not with a certain mentor, and what it would cost if they were."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.core.matching.account.why_not import WhyNot, stands_between, why_not
from app.core.matching.weighing.score import Scored, points
from app.formats.wording.outcomes import why_not_sentences
from app.ui.context import Context
from app.ui.matches.later import Later
from app.ui.matches.weighed import Seen
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled, SearchField, TextField
from app.ui.widgets.notice import Notice

WIDTH, LIST_HEIGHT = 560, 200
MOST = 7
"""So many sentences say what would follow; nobody reads more."""

ID = Qt.ItemDataRole.UserRole
TRYING = "Trying what would follow …"
NOBODY = "No mentor of that name is here."


@dataclass(frozen=True)
class Together:
    """Two people who are to be together, and why a rule is set aside for it ("" if none is)."""

    told: WhyNot
    reason: str = ""


class WhyNotDialog(Dialog):
    """All mentors, best score first; the one who is chosen is held against the matching."""

    def __init__(
        self, context: Context, seen: Seen, mentee: str, parent: QWidget | None = None
    ) -> None:
        name = seen.weighed.scored.problem.member(mentee).name
        title, accept = f"Why {name} is not with …", "Put together and lock"
        super().__init__(title, parent, accept=accept, reject="Close")
        self.setMinimumWidth(WIDTH)
        self._seen, self._mentee = seen, mentee
        self._scores, self._to_try = seen.weighed.scored, _as_it_is(seen)
        self._told: WhyNot | None = None
        self._later = Later(context, self)
        self._later.answered.connect(self._show)
        self.search = SearchField("Find a mentor")
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName("Mentors")
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = Notice("reason")
        self.why = TextField(name="Why the rule is set aside", hint="Printed for the coordinator")
        self.why.textChanged.connect(lambda _: self._check())
        self._why = Labelled("Why the rule is set aside", self.why)
        for widget in (self.search, self.list, self.told, self._why):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.list.currentItemChanged.connect(self._ask)
        self._mentors = list(self._in_order())
        self._filter("")

    def together(self) -> Together | None:
        """Who is to be put together when the dialog is accepted."""
        reason = self.why.text().strip() if self._told and self._told.broken else ""
        return Together(self._told, reason) if self._told else None

    def _in_order(self) -> Iterator[tuple[str, str]]:
        """All mentors (ids) with what stands in the list: those whom no rule forbids first."""
        problem = self._scores.problem
        rows = np.arange(len(problem.mentors))
        columns = np.full_like(rows, problem.columns[self._mentee])
        scores, allowed = self._scores.at(rows, columns), self._scores.allowed(rows, columns)
        for row in np.lexsort((np.arange(len(scores)), -scores, ~allowed)).tolist():
            against = "" if allowed[row] else ", against a rule"
            mentor = problem.mentors[row]
            yield mentor.id, f"{mentor.name}: {points(scores[row]):.0f} of 100{against}"

    def _filter(self, text: str) -> None:
        """List those who are searched for; who is chosen stays so while they are among them."""
        wanted, chosen = text.strip().casefold(), self.list.currentItem()
        before = chosen.data(ID) if chosen else ""
        found = [each for each in self._mentors if wanted in each[1].casefold()]
        quiet = QSignalBlocker(self.list)
        self.list.clear()
        for mentor, line in found:
            QListWidgetItem(line, self.list).setData(ID, mentor)
        ids = [mentor for mentor, _ in found]
        self.list.setCurrentRow(ids.index(before) if before in ids else 0)
        quiet.unblock()
        if before not in ids:
            self._ask(self.list.currentItem())

    def _ask(self, item: QListWidgetItem | None) -> None:
        if item is None or self._seen.kept is None:
            self._later.forget()
            self._told = None
            self.told.set_kind("reason")
            self.told.set_text(NOBODY)
            self._check()
            return
        mentor, to_try, now = item.data(ID), self._to_try, self._seen.kept.solution
        if to_try is None:
            self._show(stands_between(self._scores, now, mentor, self._mentee))
            return
        self._told = None
        self.told.set_text(TRYING)
        self._check()
        self._later.ask_of(to_try, why_not, now, mentor, self._mentee)

    def _show(self, told: WhyNot) -> None:
        self._told = told
        self.told.set_kind("notice" if told.broken else "reason")
        sentences = why_not_sentences(self._scores.problem, told)
        more = len(sentences) - MOST
        rest = [f"And {more:,} more would change."] if more > 0 else []
        self.told.set_text("\n".join([*sentences[:MOST], *rest]))
        self._check()
        if self.isVisible():
            self.fit()

    def _check(self) -> None:
        told = self._told
        could = told is not None and self._may_be_together(told)
        asks_why = bool(could and told and told.broken)
        self._why.setVisible(asks_why)
        self.accept_button.setEnabled(could and not (asks_why and not self.why.text().strip()))

    def _may_be_together(self, told: WhyNot) -> bool:
        """Against a rule only somebody who waits, and only on a free place."""
        if self._mentee in told.holders or self._seen.kept is None:
            return False
        waits = self._mentee in self._seen.kept.solution.waiting
        return (waits and not told.full) if told.broken else told.solution is not None


def _as_it_is(seen: Seen) -> Scored | None:
    """The scores with what is locked and what is now, so that little changes for nothing."""
    scored, pairs = seen.weighed.to_try, seen.kept.solution.pairs if seen.kept else ()
    if scored is None:
        return None
    locked = sorted({(pair.mentor, pair.mentee) for pair in pairs if pair.locked})
    now = sorted({(pair.mentor, pair.mentee) for pair in pairs})
    problem = replace(scored.problem, locked=tuple(locked), before=tuple(now))
    return replace(scored, problem=problem)

"""Where somebody of a circle could go: what no rule forbids stands first."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.model import Format, Workspace
from app.formats.wording.circles import outdated_circles
from app.ui.matches.circles.seats import CircleSeats
from app.ui.matches.circles.seen import SeenCircles, WeighedCircles
from app.ui.matches.hand.member_dialog import MemberDialog
from app.ui.matches.hand.members import Move, Target, move_onto
from app.ui.matches.weighed import Weighed
from tests.core.matching.test_circle_hand import kept, scored_of

THREES = ((0, 1, 2), (3, 4, 5), (6, 7, 8))


def seats_of(apart: Sequence[tuple[int, int]], largest: int = 4) -> CircleSeats:
    scored = scored_of(9, (3, largest), *apart)
    return CircleSeats(seen_of(scored))


def seen_of(scored: ScoredCircles) -> SeenCircles:
    weighed = WeighedCircles(Weighed(Workspace(), "g", scored.everybody, (), ()), scored)
    return SeenCircles(weighed, "d", kept(scored, *THREES))


def breaks(seats: CircleSeats, person: str, target: Target) -> bool:
    move = move_onto(seats, person, target.group, "")
    assert move
    return bool(seats.told(move.done(seats.groups)).broken)


def test_where_a_rule_forbids_one_more_somebody_to_change_places_with_is_named() -> None:
    seats = seats_of([(0, 4)])
    second = next(t for t in seats.targets("p0") if t.group == seats.groups[1])
    assert second.words.endswith(f"in exchange for {seats.name('p4')}")
    assert seats.name("p4") not in second.words.split(":")[0]
    assert not breaks(seats, "p0", second)
    assert seats.told(Move("p0", second.group).done(seats.groups)).broken


def test_what_every_exchange_breaks_too_stands_last_and_says_so() -> None:
    seats = seats_of([(0, 3), (0, 4)])
    places = [target for target in seats.targets("p0") if target.group]
    assert [target.group for target in places] == [seats.groups[2], seats.groups[1]]
    assert places[1].words.endswith(", against a rule")
    assert [breaks(seats, "p0", target) for target in places] == [False, True]


def test_a_full_circle_takes_somebody_in_exchange() -> None:
    seats = seats_of([(0, 4), (0, 5)], largest=3)
    first, last = (target.words for target in seats.targets("p0") if target.group)
    assert "in exchange for" in first and last.endswith("no room, in exchange, against a rule")


def hosted() -> ScoredCircles:
    """The same nine, and a host who has no circle."""
    scored = scored_of(9, (3, 4))
    peers, host = scored.problem.peers, replace(scored.members[0], id="h", person="h", name="Hana")
    return score_circles(replace(scored.problem, hosts=replace(peers, mentors=(host,))))


def test_a_new_circle_may_begin_with_a_host_who_has_none() -> None:
    seats = CircleSeats(seen_of(hosted()))
    begun = next(t for t in seats.targets("p0") if t.words.startswith("A new circle"))
    assert begun.words.startswith("A new circle hosted by Hana: ")
    after = Move("p0", begun.group).done(seats.groups)
    assert after[-1].people == ("h", "p0")
    assert "p0" not in after[0].members


def test_the_reason_is_kept_for_the_circle_that_sets_a_rule_aside_and_for_no_other() -> None:
    seats = seats_of([(0, 4)])
    after = Move("p0", seats.groups[1], "p3").done(seats.groups)
    told = seats.told(after)
    assert [line.split(":")[0] for line in told.brief if "rule" in line] == [
        "This breaks a rule, Must not be together"
    ]
    assert len(told.brief) < len(told.sentences)
    reasons = told.reasons(after, "They asked for it")
    assert reasons == {("p0", "p4", "p5"): "They asked for it"}


def test_peer_pairs_are_called_pairs_in_what_a_move_does() -> None:
    scored = scored_of(9, (2, 3))
    peers = replace(scored.problem.peers, format=Format.PEER_PAIRS)
    seats = CircleSeats(seen_of(score_circles(replace(scored.problem, peers=peers))))
    said = seats.told(Move("p0", None).done(seats.groups)).sentences
    assert any(line.startswith("The pair of ") for line in said)
    assert seats.noun == "pair" and not any("circle" in line for line in said)


def test_a_host_is_said_to_host_and_a_circle_that_lost_one_is_named() -> None:
    scored = hosted()
    seats = CircleSeats(seen_of(scored))
    begun = next(t for t in seats.targets("p0") if t.words.startswith("A new circle"))
    said = seats.told(Move("p0", begun.group).done(seats.groups)).sentences
    assert any(line.startswith("Hana would host ") for line in said)
    told = outdated_circles(scored.problem, kept(scored, *THREES))
    assert told == "Since this matching was made, 3 circles have no host."


def test_a_move_against_a_rule_begins_with_the_reason_that_it_needs(
    dressed: QApplication, qtbot: QtBot
) -> None:
    seats = seats_of([(0, 4)])
    dialog = MemberDialog(seats, ("p0",), "p0")
    qtbot.addWidget(dialog)
    assert dialog.chosen and not seats.told(dialog.chosen.done(seats.groups)).broken
    dialog.choose(Move("p0", seats.groups[1]))
    dialog.show()
    assert not dialog.accept_button.isEnabled() and dialog.focusWidget() is dialog.why
    qtbot.keyClicks(dialog.why, "They asked for it")
    assert dialog.accept_button.isEnabled() and dialog.reason() == "They asked for it"

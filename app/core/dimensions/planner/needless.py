"""Leaving out of a way what its target doesn't need."""

from dataclasses import replace
from math import hypot

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.dimensions.place import Place
from app.core.dimensions.planner.costs import cost_of
from app.core.dimensions.planner.edits import AddActivity, AddQuestions, Edit
from app.core.dimensions.planner.gauge import Gauge
from app.core.dimensions.planner.terms import NOISE, REACH, Target
from app.core.dimensions.planner.trials import Trial, try_out, workspace_of
from app.core.fitting import Occasion, activity_fits, occasion_of, questions_fit
from app.core.model import Library, ProgramDesign

Share = tuple[float, float]
"""What an edit moves on both axes."""

UNFORESEEN = 0.01
"""Edits move a little more or less when others are left out, but never by half."""


def without_needless(
    design: ProgramDesign, library: Library, target: Target, trial: Trial
) -> Trial:
    """The trial without edits that bring its end no nearer, the dearest ones first.

    What is near enough to the target may go a little further from it.
    """
    shares = _shares(design, library, trial)
    by_cost = sorted(trial.edits, key=lambda edit: -cost_of(edit, design, library))
    for edit in by_cost:
        allowed = max(REACH, target.distance_of(trial.place)) + NOISE
        slack = min(UNFORESEEN, hypot(*shares[edit]) / 2)
        if _foreseen(target, trial.place, shares[edit]) > allowed + slack:
            continue
        less = try_out(design, library, tuple(e for e in trial.edits if e != edit))
        if target.distance_of(less.place) <= allowed and proposals_fit(less, library):
            trial = less
    return trial


def _shares(design: ProgramDesign, library: Library, trial: Trial) -> dict[Edit, Share]:
    """What each edit moves, done after those before it."""
    gauge = Gauge(workspace_of(design), design.program.id, library)
    structure, immediacy = gauge.spot
    found: dict[Edit, Share] = {}
    for edit in trial.edits:
        up, across = gauge.do(edit)
        found[edit] = up - structure, (across or 0.0) - (immediacy or 0.0)
        structure, immediacy = up, across
    return found


def _foreseen(target: Target, place: Place, share: Share) -> float:
    """About how far from the target a way ends without an edit that moves so much."""
    known = place.immediacy is not None
    across = (place.immediacy or 0.0) - share[1] if known else None
    return target.distance(place.structure - share[0], across)


def proposals_fit(trial: Trial, library: Library) -> bool:
    """Whether each item put in fits its session as the session ends up."""
    for edit in trial.edits:
        if isinstance(edit, AddActivity):
            activity = library.activities[edit.activity]
            occasion = _before_it(trial.design, edit.session, activity.id)
            if not activity_fits(activity, replace(occasion, minutes=activity.minutes)):
                return False
        elif isinstance(edit, AddQuestions):
            asked = library.question_sets[edit.question_set]
            occasion = _before_it(trial.design, edit.session, asked.id)
            minutes = MINUTES_A_QUESTION * len(asked.questions)
            if not questions_fit(asked, replace(occasion, question_minutes=minutes)):
                return False
    return True


def _before_it(design: ProgramDesign, session: str, item: str) -> Occasion:
    occasion = occasion_of(design, session)
    return replace(occasion, inside=occasion.inside - {item})

"""Ways to get there: edits that bring a program near a target on the map."""

from app.core.dimensions.planner.apply import apply_line, apply_lines
from app.core.dimensions.planner.plans import plan, plan_from, prepare
from app.core.dimensions.planner.search import Ground
from app.core.dimensions.planner.terms import REACH, Limits, Line, Plan, Target

__all__ = [
    "REACH",
    "Ground",
    "Limits",
    "Line",
    "Plan",
    "Target",
    "apply_line",
    "apply_lines",
    "plan",
    "plan_from",
    "prepare",
]

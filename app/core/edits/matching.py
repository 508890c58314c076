"""Edits of what a matching is asked for, and of matchings."""

from typing import Any

from app.core.matching.problem import PairOfIds
from app.core.matching.solution import Solution
from app.core.model import Workspace


def start_matching(workspace: Workspace, program_id: str) -> Workspace:
    """Give the program starting criteria and rules, if it has none yet."""
    raise NotImplementedError


def add_criterion(workspace: Workspace, program_id: str, **values: Any) -> Workspace:
    """A new criterion behind the others; values as in Criterion."""
    raise NotImplementedError


def edit_criterion(workspace: Workspace, criterion_id: str, **values: Any) -> Workspace:
    """Set fields of a criterion."""
    raise NotImplementedError


def remove_criterion(workspace: Workspace, criterion_id: str) -> Workspace:
    """Take a criterion away."""
    raise NotImplementedError


def add_rule(workspace: Workspace, program_id: str, **values: Any) -> Workspace:
    """A new rule behind the others; values as in Rule."""
    raise NotImplementedError


def edit_rule(workspace: Workspace, rule_id: str, **values: Any) -> Workspace:
    """Set fields of a rule, `on` among them."""
    raise NotImplementedError


def remove_rule(workspace: Workspace, rule_id: str) -> Workspace:
    """Take a rule away."""
    raise NotImplementedError


def make_rule(workspace: Workspace, criterion_id: str) -> Workspace:
    """Turn a criterion into the rule that asks for its full value."""
    raise NotImplementedError


def set_aim(workspace: Workspace, program_id: str, **values: Any) -> Workspace:
    """Set the objective, the floor or the spread of a program's matchings."""
    raise NotImplementedError


def save_draft(
    workspace: Workspace, program_id: str, solution: Solution, name: str = ""
) -> Workspace:
    """Keep a solution as a new draft ("Draft 1" unless named); locked pairs stay locked."""
    raise NotImplementedError


def match_again(workspace: Workspace, matching_id: str, solution: Solution) -> Workspace:
    """Put a new solution in place of a draft's matches."""
    raise NotImplementedError


def rename_draft(workspace: Workspace, matching_id: str, name: str) -> Workspace:
    """Name a matching."""
    raise NotImplementedError


def remove_draft(workspace: Workspace, matching_id: str) -> Workspace:
    """Take a matching and its matches away."""
    raise NotImplementedError


def lock_match(workspace: Workspace, match_id: str) -> Workspace:
    """Keep a match when solving again."""
    raise NotImplementedError


def unlock_match(workspace: Workspace, match_id: str) -> Workspace:
    """Let a match go its way when solving again."""
    raise NotImplementedError


def approve(workspace: Workspace, matching_id: str) -> Workspace:
    """Make this the program's one approved matching."""
    raise NotImplementedError


def locked_pairs(workspace: Workspace, matching_id: str) -> tuple[PairOfIds, ...]:
    """The (mentor, mentee) participant ids of a matching's locked matches, for problem_of."""
    raise NotImplementedError

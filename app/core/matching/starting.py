"""The criteria and rules a program starts with, from what the profile fields mean."""

from app.core.model import Criterion, Rule, Workspace


def starting_criteria(workspace: Workspace, program_id: str) -> tuple[Criterion, ...]:
    """Criteria for the recognised fields, with the base weights of their meaning."""
    raise NotImplementedError


def starting_rules(workspace: Workspace, program_id: str) -> tuple[Rule, ...]:
    """Rules for the recognised fields, such as a shared language."""
    raise NotImplementedError


def ground_of(criterion: Criterion, workspace: Workspace) -> str:
    """On what a criterion's starting weight stands, as a code for wording."""
    raise NotImplementedError

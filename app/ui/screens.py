"""The steps of a program. Their modules are imported when first needed: start-up counts."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from app.core.model import Workspace
from app.ui.context import Context
from app.ui.memory import Memory
from app.ui.window.steps import Step

if TYPE_CHECKING:
    from app.ui.library.screen import LibraryScreen
    from app.ui.settings.screen import SettingsScreen


def steps(context: Context) -> tuple[Step, ...]:
    """Design, People, Matches, Guides and Review, in their order."""
    return (
        _step(context, "design", "Design", "DesignScreen"),
        _step(context, "people", "People", "PeopleScreen"),
        _step(context, "matches", "Matches", "MatchesScreen"),
        _step(context, "guides", "Guides", "GuidesScreen"),
        _step(context, "review", "Review", "ReviewScreen"),
    )


def _step(context: Context, key: str, name: str, screen: str) -> Step:
    def make(context: Context) -> QWidget:
        return cast(QWidget, getattr(import_module(f"app.ui.{key}.screen"), screen)(context))

    @cache
    def line() -> Callable[[Workspace, str], str]:
        module = import_module(f"app.ui.{key}.status")
        checking = hasattr(module, "StatusLine")
        says = module.StatusLine(context.checks) if checking else module.status
        return cast(Callable[[Workspace, str], str], says)

    return Step(key, name, make, lambda workspace, program_id: line()(workspace, program_id))


def everyone(context: Context) -> QWidget:
    """The people of the whole workspace."""
    return cast(QWidget, import_module("app.ui.people.everyone").EveryoneScreen(context))


def journal(context: Context) -> QWidget:
    """The journal of what was seen elsewhere."""
    return cast(QWidget, import_module("app.ui.journal.screen").JournalScreen(context))


def library(context: Context, last_program: Callable[[], str]) -> "LibraryScreen":
    """The library of the workspace; `last_program` says which program was open last."""
    module = import_module("app.ui.library.screen")
    return cast("LibraryScreen", module.LibraryScreen(context, last_program=last_program))


def help_pages() -> QWidget:
    """Help."""
    return cast(QWidget, import_module("app.ui.help.screen").HelpScreen())


def settings(context: Context, memory: Memory) -> "SettingsScreen":
    """Settings."""
    module = import_module("app.ui.settings.screen")
    return cast("SettingsScreen", module.SettingsScreen(context, memory))

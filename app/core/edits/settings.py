"""The workspace's own choices."""

from app.core.edits.rows import put, without
from app.core.model import Setting, Workspace


def set_setting(workspace: Workspace, name: str, value: str) -> Workspace:
    """Set a choice; "" forgets it."""
    if value:
        settings = put(workspace.settings, Setting(id=name, value=value))
    else:
        settings = without(workspace.settings, {name})
    if settings is workspace.settings:
        return workspace
    return workspace.with_tables(settings=settings)


def setting(workspace: Workspace, name: str, default: str = "") -> str:
    """The choice of that name, or the default."""
    found = workspace.settings.get(name)
    return found.value if found else default

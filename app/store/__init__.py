"""The only place that knows SQL: workspace files are opened, created and written here."""

from app.store.files import create_workspace, open_workspace, read_workspace
from app.store.store import Store

__all__ = ["Store", "create_workspace", "open_workspace", "read_workspace"]

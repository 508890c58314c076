"""The only place that knows SQL: workspace files are opened, created and written here."""

from app.store.examine import FileFacts, examine
from app.store.files import create_workspace, open_workspace, read_workspace
from app.store.store import Store

__all__ = [
    "FileFacts",
    "Store",
    "create_workspace",
    "examine",
    "open_workspace",
    "read_workspace",
]

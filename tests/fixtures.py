"""What tests of the window are handed: an open document and the context of a screen."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.core.model import Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs

TODAY = date(2026, 9, 1)


@pytest.fixture
def workspace() -> Workspace:
    """What the open document starts with; a test file overrides it to start from more."""
    return Workspace()


@pytest.fixture
def document(qapp: object, tmp_path: Path, workspace: Workspace) -> Iterator[Document]:
    """An open document on a real file."""
    snapshot, store = create_workspace(tmp_path / "test.trellis", workspace)
    with store:
        yield Document(snapshot, store)


@pytest.fixture
def context(document: Document, tmp_path: Path) -> Iterator[Context]:
    """What a screen is handed: the document, the shipped library and a fixed day."""
    jobs = Jobs()
    yield Context(document, jobs, load_library(), lambda: TODAY, tmp_path)
    jobs.stop_all()

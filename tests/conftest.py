"""What all tests stand on: no display needed, and the same examples on every run."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.core.model import Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs

settings.register_profile(
    "trellis",
    deadline=None,
    max_examples=60,
    derandomize=True,
    # Building rows and drawing widgets takes longer than hypothesis expects of a value.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("trellis")

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

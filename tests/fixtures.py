"""What tests of the window are handed: an open document and the context of a screen."""

from collections.abc import Iterator
from datetime import date
from functools import partialmethod
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.model import Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs

TODAY = date(2026, 9, 1)
PATIENCE_MS = 40_000
"""What is waited for is mostly there at once, and late only where the machine is very busy."""


class PatientBot(QtBot):
    """Waits for what is to happen, and not for a time in which it mostly does."""

    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """Drives the window."""
    return PatientBot(request)


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

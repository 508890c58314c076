"""Folders and rights for tests that meet a hostile disk."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534

collect_ignore = ["test_posix_rights.py"] if sys.platform == "win32" else []


@pytest.fixture
def plain_folder() -> Iterator[Path]:
    """A folder, seen by a user whom read-only files stop; root puts its rights off for it."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)
        os.chmod(folder, 0o777)
    if is_root:
        os.seteuid(0)

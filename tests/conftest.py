"""What all tests stand on: no display needed, and the same examples on every run."""

import gc
import os
import sys

from hypothesis import HealthCheck, settings

from app.cli.display import refuse_without_display
from app.core.problems import Problem
from app.formats.wording.problems import sentence

pytest_plugins = ["tests.fixtures"]

# Where nothing compiled is kept, each worker and each process that a test starts would compile
# all modules again: some fifty times in all.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    refuse_without_display()
except Problem as problem:
    sys.exit(sentence(problem))

settings.register_profile(
    "trellis",
    deadline=None,
    max_examples=40,
    derandomize=True,
    # Building rows and drawing widgets takes longer than hypothesis expects of a value.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("trellis")


def pytest_collection_finish() -> None:
    """Spare Python going through all that stays until the end, again and again."""
    gc.collect()
    gc.freeze()

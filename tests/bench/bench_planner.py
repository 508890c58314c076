"""How long a plan takes: every template and many targets, from nothing and while dragging."""

import random
from collections.abc import Callable
from statistics import quantiles
from time import perf_counter

from app.core.dimensions.planner import Plan, Target, plan, plan_from, prepare
from app.core.edits.programs import new_program
from app.core.model import ProgramDesign, Workspace, design_of
from app.formats.library_files import load_library
from tests.bench.table import Row

TARGETS = 100
LIBRARY = load_library()


def rows() -> list[Row]:
    """The 95th of a hundred plans, cold and from a design made ready."""
    cold: list[float] = []
    ready: list[float] = []
    for key in LIBRARY.templates:
        design = design_of(new_program(Workspace(), LIBRARY, key), "program1")
        ground = prepare(design, LIBRARY)
        for target in _targets(key):
            cold.append(_seconds(_cold(design, target)))
            ready.append(_seconds(lambda at=target, on=ground: plan_from(on, at)))
    return [
        Row("plan, slowest of 20", [_slowest_of_twenty(cold)], at_most=0.15),
        Row("plan while dragging, slowest of 20", [_slowest_of_twenty(ready)], at_most=0.15),
    ]


def _cold(design: ProgramDesign, target: Target) -> Callable[[], Plan]:
    return lambda: plan(design, LIBRARY, target)


def _targets(key: str) -> list[Target]:
    numbers = random.Random(key)
    return [Target(numbers.random(), numbers.random()) for _ in range(TARGETS)]


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _slowest_of_twenty(seconds: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(seconds, n=20)[-1]

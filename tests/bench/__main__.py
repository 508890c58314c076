"""`python -m tests.bench [NAME …]`: all measurements, or those of the modules named."""

import os
import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.bench.table import Row, printed

PREFIX = "bench_"


def main(wanted: list[str]) -> int:
    """Print one table; 1 if an aim is not reached."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    rows = [row for name in _modules(wanted) for row in _rows(name)]
    print(printed(rows))
    return 0 if all(row.is_met for row in rows) else 1


def _modules(wanted: list[str]) -> Iterator[str]:
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        subject = module.name.removeprefix(PREFIX)
        if module.name.startswith(PREFIX) and (not wanted or subject in wanted):
            yield module.name


def _rows(name: str) -> list[Row]:
    print(f"Measuring {name.removeprefix(PREFIX)} …", file=sys.stderr, flush=True)
    rows: list[Row] = import_module(f"tests.bench.{name}").rows()
    return rows


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Make and check everything that can be printed; `every` as an argument takes one in so many."""

import sys
from collections import Counter
from time import monotonic

from tests.formats.pdf.kit import HAS_QPDF, cases, faults


def main(every: int) -> int:
    """Say what is wrong with which print; 1 if anything is."""
    if not HAS_QPDF:
        print("qpdf is not installed, so files are not checked with it.")
    wanted, began = list(cases())[::every], monotonic()
    wrong: Counter[str] = Counter()
    for number, case in enumerate(wanted, 1):
        for fault in faults(case):
            wrong[str(case.kind)] += 1
            print(f"{case}: {fault}")
        if number % 100 == 0:
            print(f"{number} of {len(wanted)} prints, {monotonic() - began:.0f} s", flush=True)
    print(f"{len(wanted)} prints looked at, {wrong.total()} faults {dict(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))

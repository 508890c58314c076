"""Says what languages still lack: `python -m app.formats.translation de`."""

import sys

from app.formats.translation.check import gaps


def main(languages: list[str]) -> int:
    """Print the gaps of each language; 0 if there are none."""
    found = [f"{name} {gap}" for name in languages for gap in gaps(name)]
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(found)} to mend.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

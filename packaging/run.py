"""Shows Trellis on the sample: in the window or, without a display, as printed guides."""

import sys

from app.cli import main
from app.cli.display import has_display

OUT = "demo-out"


def show() -> int:
    """Open the window on a copy of the sample, or do the sample's whole job without one."""
    if has_display():
        return main(["--demo"])
    print("There is no display here, so Trellis does the sample's whole job without a window.")
    code = main(["demo", OUT])
    if code == 0:
        print(f"Look into the folder {OUT}: the guides are the PDF files.")
    return code


if __name__ == "__main__":
    sys.exit(show())

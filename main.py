"""Start Trellis: the window, or one of the verbs without a window."""

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

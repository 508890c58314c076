# The first Python that is new enough; make PYTHON=… names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
IN_VENV = .venv/bin/python
OUT ?= screens

.PHONY: run test screens bench kits check format clean set-up tools

run: set-up  ## open Trellis on a copy of the sample workspace
	@$(IN_VENV) packaging/run.py

test: tools  ## all tests, without a display
	@$(IN_VENV) -m pytest -n auto --dist worksteal

check: tools  ## style, types and tests
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .
	@$(IN_VENV) -m mypy
	@$(IN_VENV) -m pytest -n auto --dist worksteal

format: tools  ## put imports and spaces in order
	@$(IN_VENV) -m ruff check --fix .
	@$(IN_VENV) -m ruff format .

screens: tools  ## a picture of every screen and of sample pages, in OUT=screens
	@$(IN_VENV) -m tests.screens $(OUT)

bench: tools  ## how fast things are, as ratios
	@$(IN_VENV) -m tests.bench

kits: tools  ## make and check everything that can be printed: a quarter of an hour
	@$(IN_VENV) -m tests.kits

clean:  ## remove everything that the other commands made
	@rm -rf .venv build dist screens demo-out *.egg-info
	@rm -rf .pytest_cache .hypothesis .mypy_cache .ruff_cache
	@find app tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

set-up: python-is-there
	@$(PYTHON) packaging/set_up.py

tools: python-is-there
	@$(PYTHON) packaging/set_up.py --tools

.PHONY: python-is-there
python-is-there:
	@test -n "$(PYTHON)" || { echo "Trellis needs Python 3.11 or newer, and none was found." \
		"Install one from https://www.python.org/downloads and try again." >&2; exit 2; }

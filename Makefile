# make run: the assistant (Telegram with a token, the terminal without). make test: every test, offline.
# make check: lint, types, import rules. The first of each installs the pinned packages into .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint pins.txt

.PHONY: run test check bench-quality bench-speed fmt clean

run: .venv/.installed
	@$(BIN)/fomocheck

test: .venv/.installed-test
	@$(BIN)/python -m pytest

check: .venv/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench-quality: .venv/.installed-test
	@$(BIN)/python -m benchmarks.quality $(ARGS)

bench-speed: .venv/.installed-test
	@$(BIN)/python -m benchmarks.speed $(ARGS)

fmt: .venv/.installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "fomocheck needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv .venv

.venv/.installed: pins.txt pyproject.toml | .venv/bin/python
	@echo "Installing the pinned packages into .venv (a few minutes, once) ..." >&2
	@$(PIP) --editable . >&2
	@touch $@

.venv/.installed-test: .venv/.installed
	@echo "Installing what the tests need ..." >&2
	@$(PIP) --editable '.[test]' >&2
	@touch $@

clean:
	rm -rf .venv build *.egg-info

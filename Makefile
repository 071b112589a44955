# `make run` and `make test` do all the set-up on a fresh machine. See README.md.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export HF_HUB_OFFLINE := 1

.PHONY: run test test-all hostile setup check format clean evaluate baseline

run: setup            ## set up, build the index, answer one question, serve the chat
	$(BIN)/homeward index build
	$(BIN)/homeward ask "Which three service lines came first?"
	$(BIN)/homeward serve

test: $(VENV)/ready-dev    ## set up what is missing and run every check and test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not slow"

test-all: test        ## the long ones too: benches, faults of the network, every page of the report
	$(BIN)/pytest -m slow

hostile: $(VENV)/ready-dev    ## all six thousand hostile strings, without and with a browser: some minutes
	HOSTILE=all $(BIN)/pytest tests/ui/web/test_hostile.py tests/browser/test_hostile.py

# The folder of the new run is all that `homeward eval run` prints on standard output.
EVAL := $(BIN)/homeward eval
KEPT := evals/baselines/dev.json

evaluate: setup       ## the whole development run, its page, and its gates against the baseline of the last release
	$(BIN)/homeward index build
	$(EVAL) validate
	RUN=$$($(EVAL) run) && $(EVAL) report $$RUN --against $(KEPT) && $(EVAL) gate $$RUN --baseline $(KEPT) --intersect

baseline: setup       ## keep this release as the baseline, and its table in the README; DESPITE="why" for a broken gate
	$(BIN)/homeward index build
	RUN=$$($(EVAL) run) && $(EVAL) leaderboard results --readme README.md && \
	    $(EVAL) gate $$RUN --save-baseline $(KEPT) $(if $(DESPITE),--despite "$(DESPITE)")

setup: $(VENV)/ready

# torch first: its CPU build is a tenth of the size of the one the registry prefers, and pip keeps what is there.
$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Homeward needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt $(TORCH_ARGS) torch==2.13.0

$(VENV)/ready: $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/pip install --quiet --constraint constraints.txt --editable ".[dev]"
	touch $@

format:               ## put every file into the one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:                ## remove the environment and what tools left behind
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache

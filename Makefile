# Every target sets up the environment that it needs: Python 3.11 or newer and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := build/demo

.DEFAULT_GOAL := help
.PHONY: help demo test check fix bench score schema golden clean

help: ## say what each target does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "jasmine_record needs Python 3.11 or newer; say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The stamps hold which extras the environment has; a newer pyproject.toml brings it up to date.
$(VENV)/.run: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[all]'
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.run

demo: $(VENV)/.run ## take the example from its text to a record, findings and a cited summary
	@mkdir -p $(OUT)
	$(BIN)/jasmine-record parse examples/jasmine-2023.txt -o $(OUT)/jasmine-2023.json
	$(BIN)/jasmine-record validate $(OUT)/jasmine-2023.json
	$(BIN)/jasmine-record summarize $(OUT)/jasmine-2023.json --to markdown

# One file is one process's: the examples of a page go on with the names of those before them.
test: $(VENV)/.dev ## run all tests, those of the documentation's examples included
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(VENV)/.dev ## format, lint, types, the import contract, and then the tests
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

.PHONY: lint
lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

fix: $(VENV)/.dev ## mend what a machine can mend: format, and lint with safe fixes
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

bench: $(VENV)/.bench ## measure speed side by side with named peers, as ratios
	$(BIN)/python benchmarks/bench.py

score: $(VENV)/.bench ## count what the parser and summaries get right, miss and get wrong in the labelled texts; ARGS=--missing lists more
	$(BIN)/python tests/evaluation/score.py $(ARGS)
	$(BIN)/python tests/evaluation/summaries.py $(ARGS)

schema: $(VENV)/.dev ## write schemas/ and the fields of docs/model.md anew from the classes
	$(BIN)/python tools/write_schema.py
	$(BIN)/python tools/write_model.py

golden: $(VENV)/.dev ## write the golden files of the texts beside the repository anew
	$(BIN)/python tests/goldens.py

clean: ## remove the environment and all that was made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

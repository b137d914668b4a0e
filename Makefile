# The one list of what is run by hand and in CI: `make check` is both.
PYTHON ?= python3
BIN := .venv/bin
NODE_HOME := $(HOME)/.cache/framing-toolkit/node

.PHONY: setup node check lint test coverage fix docs bench

check: setup lint test

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --constraint constraints.txt --editable . --group test --group lint
	touch .venv/ready

# What tests run in Node, kept outside the repository; without it they skip.
node:
	npm install --prefix $(NODE_HOME) --ignore-scripts --no-package-lock --no-audit --no-fund --silent \
		$$(cat tests/node/packages.txt)

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

# The README's second command, as a reader would type it.
test:
	bash -c "$$($(PYTHON) docs/readme_commands.py 2)"

coverage: setup
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

fix:
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs:
	$(BIN)/python docs/generate.py

bench: setup
	$(BIN)/pip install --quiet --constraint constraints.txt --group bench
	$(BIN)/python benchmarks/throughput.py

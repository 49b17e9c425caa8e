# What there is to run; `make` alone lists it. All of it is safe to run again, and quick when
# nothing has changed.

PYTHON ?= python3
PACK ?=
PORT ?=
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps
GOVUK := openscrutiny/public/static/govuk
CODE := openscrutiny tests tools $(patsubst %/__main__.py,%,$(wildcard benchmarks/__main__.py)) $(wildcard docs/*.py)

# Node.js with an npm that can read our lock file, or nothing; then it comes from PyPI, into .venv.
NPM_FOUND := $(shell v=$$(node --version 2>/dev/null | tr -d v); \
	test "$${v%%.*}" -ge 16 2>/dev/null && command -v npm)
NODE := $(if $(NPM_FOUND),,$(STAMPS)/node)
NPM := $(if $(NPM_FOUND),npm,PATH="$(CURDIR)/$(BIN):$$PATH" npm) ci --ignore-scripts --no-progress

# One set-up at a time: a second one waits, then finds the work done. The lock goes with the last
# process that holds it, so that what a killed make left running is waited for too.
ALONE := $(PYTHON) -c 'import fcntl, os, sys; \
	lock = os.open(".setup.lock", os.O_CREAT | os.O_RDWR); os.set_inheritable(lock, True); \
	fcntl.flock(lock, fcntl.LOCK_EX); os.execvp(sys.argv[1], sys.argv[1:])'
SET_UP = @$(ALONE) $(MAKE) --silent --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help install demo test check fix format-check lint types imports docs-check bench lock wheel \
	postgresql clean

help: ## list what there is to run
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

install: ## set up .venv and everything that the program needs
	$(SET_UP) $(STAMPS)/project $(GOVUK)/VERSION.txt
	@echo 'Open Scrutiny is installed: try $(BIN)/scrutiny --help'

demo: ## serve the example council, or your own pack: make demo PACK=path/to/pack.md [PORT=8001]
	$(SET_UP) $(STAMPS)/project $(GOVUK)/VERSION.txt
	@$(BIN)/scrutiny demo $(if $(PACK),"$(PACK)") $(if $(PORT),--port $(PORT))

# A folder of their own, so that no test and no check touches a developer's record.
test check: export OPENSCRUTINY_HOME := $(CURDIR)/$(VENV)/test-data

test: ## run every test, on every core; some of them: make test ARGS=tests/terms
	$(SET_UP) ready-to-develop
	$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

check: ## format, lint, types, imports, stale docs: every fault at once
	$(SET_UP) ready-to-develop
	@$(MAKE) --no-print-directory --keep-going format-check lint types imports docs-check

fix: ## format the code, and mend what the linter can
	$(SET_UP) ready-to-develop
	$(BIN)/ruff check --fix-only $(CODE)
	$(BIN)/ruff format $(CODE)

format-check:
	$(BIN)/ruff format --check $(CODE)

lint:
	$(BIN)/ruff check $(CODE)

types:
	$(BIN)/mypy $(CODE)

imports:
	$(BIN)/lint-imports

docs-check:
	@if test -x $(BIN)/scrutiny && test -f docs/reference/rules.md; then \
		$(BIN)/scrutiny rule --markdown | diff -u docs/reference/rules.md - || \
		{ echo 'docs/reference/rules.md is stale: scrutiny rule --markdown > docs/reference/rules.md'; \
		exit 1; }; fi

bench: ## measure against the peers
	$(SET_UP) ready-to-develop
	$(BIN)/python -m benchmarks $(ARGS)

wheel: ## build dist/*.whl, with the style sheet and script in it
	$(SET_UP) $(STAMPS)/project $(GOVUK)/VERSION.txt
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

postgresql: ## add the driver for a PostgreSQL record
	$(SET_UP) $(STAMPS)/postgresql

# Versions that the locks hold stay; to take new ones: make lock UPGRADE=--upgrade
COMPILE = $(BIN)/uv --no-config pip compile --quiet $(UPGRADE) --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url pyproject.toml
lock: ## write the lock files again from pyproject.toml and package.json
	$(SET_UP) $(STAMPS)/dev $(NODE)
	$(COMPILE) --output-file requirements/runtime.txt
	$(COMPILE) --extra postgresql --constraints requirements/runtime.txt \
		--output-file requirements/postgresql.txt
	$(COMPILE) --extra postgresql --group build --group dev \
		--constraints requirements/runtime.txt --output-file requirements/dev.txt
	$(subst pyproject.toml,,$(COMPILE)) --group build --output-file requirements/build.txt
	$(subst pyproject.toml,,$(COMPILE)) --group node --output-file requirements/node.txt
	$(subst npm ci,npm install --package-lock-only,$(NPM))

clean: ## remove what these commands made, but for a record in scrutiny-data
	rm -rf $(VENV) node_modules $(GOVUK) dist .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis

# ---- the set-up itself: each step leaves a stamp where its work is ------------------------------

.PHONY: ready-to-develop
ready-to-develop: $(STAMPS)/project $(STAMPS)/dev $(GOVUK)/VERSION.txt node_modules/.dev

# While pip works, the first stamp is put away: an installation cut short is begun again from
# nothing, since what it left behind cannot be trusted.
PIP_INSTALL = @mv $(STAMPS)/venv $(STAMPS)/at-work && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check
DONE = mv $(STAMPS)/at-work $(STAMPS)/venv && touch $@

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; old = sys.version_info < (3, 11); sys.exit( \
		"Open Scrutiny needs Python 3.11 or newer, and $(PYTHON) is %d.%d. Install a newer one, " \
		"or name one that you have: make install PYTHON=python3.12" % sys.version_info[:2] \
		if old else None)'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) cannot make virtual environments: on Debian or Ubuntu, first' \
		'"apt install python3-venv"' >&2; exit 1; }
	@echo 'Setting up $(VENV)'
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) && mkdir $(STAMPS) && touch $@

$(STAMPS)/runtime: requirements/build.txt requirements/runtime.txt $(STAMPS)/venv
	@echo 'Installing what the program needs'
	$(PIP_INSTALL) --require-hashes -r requirements/build.txt -r requirements/runtime.txt && $(DONE)

# Bytecode is written here and now: some environments never keep it, and would read every module
# from source at each start.
$(STAMPS)/project: pyproject.toml $(STAMPS)/runtime
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable . && $(DONE)
	-@$(BIN)/python -m compileall -q openscrutiny

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/project
	@echo 'Installing what developing it needs'
	$(PIP_INSTALL) --require-hashes -r requirements/dev.txt && $(DONE)

$(STAMPS)/postgresql: requirements/postgresql.txt $(STAMPS)/project
	$(PIP_INSTALL) --require-hashes -r requirements/postgresql.txt && $(DONE)

$(STAMPS)/node: requirements/node.txt $(STAMPS)/venv
	@echo 'Installing Node.js from PyPI, as npm is not here'
	$(PIP_INSTALL) --require-hashes -r requirements/node.txt && $(DONE)

$(GOVUK)/VERSION.txt: package.json package-lock.json tools/govuk_assets.py LICENSE | $(STAMPS)/venv $(NODE)
	@echo 'Fetching the design system'
	@$(NPM) --omit=dev
	@$(BIN)/python tools/govuk_assets.py node_modules/govuk-frontend $(GOVUK)

node_modules/.dev: package.json package-lock.json | $(GOVUK)/VERSION.txt
	@$(NPM)
	@touch $@

# `make help` lists what there is. Needs Python 3.11 or newer with venv, and nothing else beforehand.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
# Where it is set every start of every process compiles all of it again: seconds, and tests start hundreds.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= $(firstword $(shell command -v python3.11 python3 python))
BIN := .venv/bin
UV := $(BIN)/uv --quiet --system-certs
SYNC = $(UV) pip sync --python $(BIN)/python --require-hashes
LINK = $(UV) pip install --python $(BIN)/python --no-deps --editable .
LOCK = $(UV) pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

.PHONY: help
help:  ## Show this list
	@awk -F ':.*## ' '/^[.a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# -- running ----------------------------------------------------------------------------------------------------

.PHONY: run
run: .venv/base frontend/dist/index.html  ## Migrate, load demo data once, start API and scheduler; Ctrl-C stops all
	@$(BIN)/casustafel run

.PHONY: run-oidc
run-oidc: .venv/dev frontend/dist/index.html tools/oidc/node_modules/.installed  ## As run, with a provider of accounts to try signing in with
	@$(BIN)/python -m tools.trial

.PHONY: demo
demo: .venv/base  ## Load the demo data into DATABASE_URL
	$(BIN)/casustafel demo

.PHONY: image
image:  ## Build the container image
	docker build --tag casustafel .

# -- checking ---------------------------------------------------------------------------------------------------

.PHONY: test
test: .venv/dev frontend/dist/index.html tools/oidc/node_modules/.installed browser mailbox scanner  ## Run every test, PostgreSQL and a real browser included; ARGS='tests/rules -k easter' narrows, BOTH=1 widens
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(if $(BOTH),,--in-turn) $(ARGS)

.PHONY: check
check: check-format check-code check-types check-imports check-contract check-migrations check-frontend  ## Run every check

.PHONY: check-format
check-format: .venv/dev
	$(BIN)/ruff format --check --quiet .

.PHONY: check-code
check-code: .venv/dev
	$(BIN)/ruff check --quiet .

.PHONY: check-types
check-types: .venv/dev
	$(BIN)/mypy

.PHONY: check-imports
check-imports: .venv/dev
	$(BIN)/lint-imports --no-logo

.PHONY: check-contract
check-contract: .venv/dev frontend/node_modules/.installed
	$(BIN)/python -m tools.contract --check
	node frontend/scripts/schema.js --check < openapi.json

.PHONY: check-migrations
check-migrations: .venv/dev
	scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; export DATABASE_URL="sqlite:///$$scratch/check.db"; \
	$(BIN)/alembic upgrade head; $(BIN)/alembic check

.PHONY: check-frontend
check-frontend: frontend/node_modules/.installed
	cd frontend && npm --silent run check && npm --silent test

.PHONY: audit
audit: .venv/dev  ## Ask what others know: weaknesses in our code and packages, secrets in the history; needs the network
	$(BIN)/python -m tools.audit

.PHONY: sbom
sbom: .venv/dev  ## List what we are made of as CycloneDX, in build/sbom/
	$(BIN)/python -m tools.sbom build/sbom

.PHONY: bench
bench: .venv/dev  ## Measure beside others, see docs/performance.md; ARGS narrows
	$(BIN)/python -m bench $(ARGS)

.PHONY: bench-pages
bench-pages: .venv/dev frontend/dist/index.html browser  ## Measure what a person waits for; ARGS narrows
	$(BIN)/python -m bench.pages $(ARGS)

.PHONY: chaos
chaos: .venv/dev  ## Break everything on purpose and count what was lost, into docs/chaos.md; ARGS narrows
	$(BIN)/python -m tests.chaos $(ARGS)

.PHONY: mutants
mutants: .venv/dev  ## Make holes in a copy of the code and see which tests fail over them, into docs/mutants.md; ARGS narrows
	$(BIN)/python -m tests.mutants $(ARGS)

.PHONY: proof
proof: .venv/dev  ## The long forms of docs/proof.md: every column alone at every body, each race twenty times
	PROOF_COLUMNS=100000 PROOF_RACES=20 $(BIN)/python -m pytest -n0 -q -s --durations=0 \
		tests/authorisation/test_mass_assignment.py tests/faults/test_once.py tests/outbound/test_inside.py \
		tests/rules/test_log_chain.py $(ARGS)

.PHONY: fresh
fresh:  ## Try `make run` and `make test` as a stranger: a new clone in a bare environment; ARGS narrows
	ARGS='$(ARGS)' tools/fresh.sh

# -- changing ---------------------------------------------------------------------------------------------------

.PHONY: screenshots
screenshots: .venv/dev frontend/dist/index.html browser  ## Picture every page at three widths, in screenshots/
	$(BIN)/python -m tools.screenshots $(ARGS)

.PHONY: format
format: .venv/dev  ## Lay out the code and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: contract
contract: .venv/dev frontend/node_modules/.installed  ## Write openapi.json from the code, and from that the types of the frontend
	$(BIN)/python -m tools.contract
	node frontend/scripts/schema.js < openapi.json

.PHONY: authorisation
authorisation: .venv/dev  ## Write docs/authorisation.md: who is let in on which route
	WRITE_AUTHORISATION=1 $(BIN)/python -m pytest -q -n0 tests/authorisation

# One list of development packages in which everything agrees; running takes its part of it.
.PHONY: lock
lock: .venv/uv  ## Lock the packages of pyproject.toml anew; UPGRADE=--upgrade takes the newest
	$(LOCK) $(UPGRADE) --group uv --output-file requirements/uv.txt
	$(LOCK) $(UPGRADE) --group dev pyproject.toml --output-file requirements/dev.txt
	$(LOCK) --constraints requirements/dev.txt pyproject.toml --output-file requirements/base.txt

.PHONY: clean
clean:  ## Remove what was installed and built; the data in var/ stay
	rm -rf .venv build dist frontend/dist frontend/node_modules tools/oidc/node_modules screenshots .mypy_cache .pytest_cache .ruff_cache .hypothesis .schemathesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# -- installing -------------------------------------------------------------------------------------------------

.PHONY: .venv
.venv: .venv/dev  ## Install everything for development in .venv

# The files .venv/uv, .venv/base and .venv/dev are stamps: what is installed, and since when.
.venv/uv: requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	touch $@

# Development holds everything that running needs, so that `make run` after it removes nothing.
.venv/base: .venv/uv requirements/base.txt pyproject.toml
	$(SYNC) requirements/$(if $(wildcard .venv/dev),dev,base).txt
	$(LINK)
	touch $@

.venv/dev: .venv/uv requirements/dev.txt pyproject.toml
	$(SYNC) requirements/dev.txt
	$(LINK)
	touch .venv/base $@

frontend/node_modules/.installed: frontend/package.json frontend/package-lock.json frontend/.npmrc
	cd frontend && npm ci --silent --no-audit --no-fund
	touch $@

tools/oidc/node_modules/.installed: tools/oidc/package.json tools/oidc/package-lock.json tools/oidc/.npmrc
	cd tools/oidc && npm ci --silent --no-audit --no-fund
	touch $@

frontend/dist/index.html: frontend/node_modules/.installed frontend/index.html frontend/vite.config.js \
		$(shell find frontend/src frontend/public -type f)
	cd frontend && npm --silent run build

# The browser of the tests is Debian's; as root it is installed where it is missing.
.PHONY: browser
browser:
	@command -v chromium-headless-shell > /dev/null || tools/browser.sh

# So is the mail box.
.PHONY: mailbox
mailbox:
	@command -v dovecot > /dev/null || test -x /usr/sbin/dovecot || tools/dovecot.sh

# And the virus scanner, which the tests give a list of one virus.
.PHONY: scanner
scanner:
	@command -v clamd > /dev/null || test -x /usr/sbin/clamd || tools/clamav.sh

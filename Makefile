# `make help` lists what there is. Needs Python 3.11 or newer with venv, and Node 20 with npm for the frontend.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= $(firstword $(shell command -v python3.11 python3 python))
BIN := .venv/bin
SYNC = $(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes
LINK = $(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

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

# One list of development packages in which everything agrees; running takes its part of it.
.PHONY: lock
lock: .venv/uv  ## Lock the packages of pyproject.toml anew; UPGRADE=--upgrade takes the newest
	$(LOCK) $(UPGRADE) --group uv -o requirements/uv.txt
	$(LOCK) $(UPGRADE) --group dev pyproject.toml -o requirements/dev.txt
	$(LOCK) --constraints requirements/dev.txt pyproject.toml -o requirements/base.txt

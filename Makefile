# The two commands of a newcomer are `make demo` and `make test`; both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8080

.PHONY: demo test check format lock clean

demo: $(VENV)/.runtime ## the whole bot on this machine: no token, no server
	$(BIN)/gandeng demo --port $(PORT)

test: $(VENV)/.dev ## all checks, after all the set-up
	$(MAKE) --no-print-directory check

check: $(VENV)/.dev ## what must be green before a commit
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## resolve the newest versions that fit, for every Python from 3.11 on
	uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' -q pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' -q pyproject.toml --extra dev -c requirements.lock -o requirements-dev.lock

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Gandeng needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) .gandeng build *.egg-info

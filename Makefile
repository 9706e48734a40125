# Every command that a person or CI needs. `make help` lists them.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
COMPILED := $(addprefix tests/core/,extraction facts facts_names languages languages_terms matching)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run demo test test-core test-wheel check format types contracts bench figures pictures docs soak fuzz wheel clean

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Claimdesk needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment: on Debian, apt install python3-venv"; exit 1; }

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing Claimdesk into $(VENV) (once, about a minute) ..."
	@$(BIN)/python -m pip install -qq -e .
	@$(BIN)/python -m compileall -q claims desktop
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "Installing Claimdesk and its test tools into $(VENV) (once, about a minute) ..."
	@$(BIN)/python -m pip install -qq -e ".[dev]"
	@$(BIN)/python -m compileall -q claims desktop
	@touch $@ $(VENV)/.run

$(VENV)-core/.done: pyproject.toml | $(BIN)/python
	@echo "Installing the core without Qt into $(VENV)-core ..."
	@$(PYTHON) -m venv $(VENV)-core
	@$(VENV)-core/bin/python -m pip install -qq -e ".[dev]"
	@$(VENV)-core/bin/python -m pip uninstall -q -y PySide6-Essentials shiboken6 pytest-qt
	@touch $@

run: $(VENV)/.run ## Open Claimdesk on the sample (without a display: do the same job in the terminal)
	@$(BIN)/claimdesk open --sample

demo: $(VENV)/.run ## The main job on the sample in the terminal; results in out/demo
	@$(BIN)/claimdesk demo --out out/demo

test: $(VENV)/.dev $(VENV)-core/.done ## Style, types, import contracts and every test, offscreen
	@$(MAKE) --no-print-directory check
	@$(VENV)-core/bin/python -m pytest -q -p no:cacheprovider tests/core -n 2 --dist loadfile
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q --ignore=tests/core -n 2 --dist loadfile

test-core: $(VENV)-core/.done ## The core's tests in an environment without Qt
	@$(VENV)-core/bin/python -m pytest -q tests/core -n 2 --dist loadfile

check: $(VENV)/.dev ## Style, types and import contracts
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache > .import-contracts.txt || { cat .import-contracts.txt; exit 1; }

format: $(VENV)/.dev ## Put the code into the house style
	@$(BIN)/ruff check -q --fix . ; $(BIN)/ruff format -q .

bench: $(VENV)/.dev ## Speed: start of the window, the demo, decisions, a large reference, exports
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks.desktop
	@$(BIN)/python -m benchmarks.demo
	@$(BIN)/python -m benchmarks.record
	@$(BIN)/python -m benchmarks.reference
	@$(BIN)/python -m benchmarks.export

figures: $(VENV)/.dev ## Quality: every scorer on the data in SHARED (default ../shared)
	@$(BIN)/python -m benchmarks.extraction --shared $(SHARED)
	@$(BIN)/python -m benchmarks.matching --data $(SHARED)/data
	@$(BIN)/python -m benchmarks.matching --conflicts 20 --data $(SHARED)/data
	@$(BIN)/python -m benchmarks.articles --shared $(SHARED)

soak: $(VENV)/.dev ## The review record for half an hour: 1,000 kills, 10,000 documents, two processes for 30 s
	@CLAIMDESK_SOAK_KILLS=1000 CLAIMDESK_SOAK_SECONDS=30 $(BIN)/python -m pytest -q tests/core/review/test_processes.py
	@CLAIMDESK_SOAK_DOCUMENTS=10000 $(BIN)/python -m pytest -q tests/core/review/test_yaml.py

fuzz: $(VENV)/.dev ## Damage files of every format at random, ten minutes or so
	@CLAIMDESK_FUZZ=2000 $(BIN)/python -m pytest -q tests/core/articles/test_hostile.py -k damage

pictures: $(VENV)/.dev ## Render the window to docs/images
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m desktop.pictures docs/images

# By way of the source archive: a build in place would leave compiled modules that hide later edits.
wheel: $(VENV)/.dev ## Build the wheel into dist/, extraction compiled for this machine (needs a C compiler)
	@HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m build -q --no-isolation

test-wheel: wheel ## The core's tests of extraction on what the wheel installs
	@$(PYTHON) -m venv --clear $(VENV)-wheel
	@$(VENV)-wheel/bin/python -m pip install -qq "$$(ls -t dist/*.whl | head -1)[dev]"
	@$(VENV)-wheel/bin/python -P -c "import claims.extraction.labels.labelling as m; exit('not compiled' if m.__file__.endswith('.py') else 0)"
	@$(VENV)-wheel/bin/pytest -q -p no:cacheprovider $(COMPILED) -n 2 --dist loadfile

clean: ## Remove what was built and installed here
	@rm -rf $(VENV) $(VENV)-core $(VENV)-wheel build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import-contracts.txt

docs: $(VENV)/.dev ## Draw the pages of docs/ that come from the program
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m desktop.commands.page docs

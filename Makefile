# make demo: the main job on the story in examples/.   make test: everything that CI checks.
PYTHON ?= python3
VENV   := .venv
STORY  ?= astrolabe
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip --disable-pip-version-check

.PHONY: demo test lint types unit gate bench reference pins clean

demo: $(VENV)/run.done
	$(VENV)/bin/variorum read examples/$(STORY) --out variorum-report
	@echo "The report lies in variorum-report/report.html: open it in any browser."

test: lint types unit gate

lint: $(VENV)/dev.done
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(VENV)/dev.done
	$(PY) -m mypy

unit: $(VENV)/dev.done
	$(PY) -m pytest

gate: $(VENV)/dev.done
	$(PY) -m gate.run

bench: $(VENV)/dev.done
	$(PY) -m bench.speed

reference: $(VENV)/dev.done
	$(PY) -m scripts.reference

pins:
	uv pip compile pyproject.toml requirements/build.in --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url -q -o requirements/run.txt
	uv pip compile pyproject.toml requirements/build.in requirements/dev.in --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url -q -o requirements/dev.txt

clean:
	rm -rf $(VENV) variorum-report

$(PY):
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements/run.txt pyproject.toml | $(PY)
	$(PIP) install -q --require-hashes -r requirements/run.txt
	$(PIP) install -q --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.done: requirements/dev.txt $(VENV)/run.done
	$(PIP) install -q --require-hashes -r requirements/dev.txt
	touch $@

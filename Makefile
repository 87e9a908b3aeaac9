# Nothing here needs more than Python 3.11 and make; `make setup` brings the rest.

PYTHON ?= python3
VENV   ?= .venv
WHEELS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/cadregraph/wheels
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq
UPGRADE := --upgrade
LOCKED := --require-hashes --only-binary=:all: --requirement

# $(call install,LOCK,OPTIONS): from the cache; what it lacks is fetched first.
define install
mkdir -p '$(WHEELS)'; \
$(PIP) install --no-index --find-links '$(WHEELS)' $(LOCKED) $(1) $(2) 2>/dev/null || { \
  echo "setup: fetching the packages that $(WHEELS) lacks" && \
  $(PIP) download --dest '$(WHEELS)' $(LOCKED) $(1) $(2) && \
  $(PIP) install --no-index --find-links '$(WHEELS)' $(LOCKED) $(1) $(2); }
endef

# $(call compile,LOCK,OPTIONS)
define compile
$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
  --output-file $(1) $(2) pyproject.toml
endef

# All but spark, which is large; it has a lock of its own.
EXTRAS := $(addprefix --extra ,analysis documents mcp serve)
CODE := ontology graph exports cadregraph benchmarks docs tests hatch_build.py

.DEFAULT_GOAL := help
.PHONY: help setup demo explore test spark coverage lint scripts bench docs packages release lock clean

help: ## these lines
	@grep -hE '^[a-z]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed 's/:.*##/\t/' | expand -t 10

setup: $(VENV)/.dev ## a virtual environment with the locked packages; offline once they are cached

# Each lock holds the one before: what runs, what tests, what the peers of the benchmarks need;
# what writes the documentation goes with all.
$(VENV)/.packages: requirements.lock
	@echo "setup: the locked packages, into $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "cadregraph needs Python 3.11")'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(call install,requirements.lock)
	@touch $@

$(VENV)/.run: $(VENV)/.packages pyproject.toml
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "setup: what the tests and checks need"
	@$(call install,requirements-dev.lock)
	@touch $@

$(VENV)/.docs: requirements-docs.lock $(VENV)/.run
	@echo "setup: what writes the documentation"
	@$(call install,requirements-docs.lock)
	@touch $@

$(VENV)/.scripts: requirements-scripts.lock $(VENV)/.run
	@echo "setup: what checks the scripts of the pages"
	@$(call install,requirements-scripts.lock)
	@touch $@

$(VENV)/.spark: requirements-spark.lock $(VENV)/.dev
	@echo "setup: Apache Spark, half a gigabyte; Java 17 must be there"
	@$(call install,requirements-spark.lock,--no-binary=pyspark --no-build-isolation)
	@touch $@

$(VENV)/.release: requirements-release.lock $(VENV)/.dev
	@echo "setup: what writes the bill of materials"
	@$(call install,requirements-release.lock)
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	@echo "setup: the peers of the benchmarks"
	@$(call install,requirements-bench.lock)
	@touch $@

demo: $(VENV)/.run ## the graph of the sample articles: a question answered, pages drawn
	@rm -rf demo
	$(BIN)/cadregraph build tests/samples --store demo/cadregraph.db
	@echo $(BIN)/cadregraph query discipline-evidence --store demo/cadregraph.db
	@[ -t 1 ] || export COLUMNS=100; $(BIN)/cadregraph query discipline-evidence --store demo/cadregraph.db
	$(BIN)/cadregraph export html demo/network.html --store demo/cadregraph.db
	$(BIN)/cadregraph export html demo/pages --view all --store demo/cadregraph.db
	@echo "The network is in demo/network.html, all views in demo/pages/index.html: open them in a browser."
	@echo "Ask more:"
	@echo "  $(BIN)/cadregraph query --list"
	@echo "  $(BIN)/cadregraph query personnel-changes --store demo/cadregraph.db"

explore: setup ## the explorer, with the sample articles: http://127.0.0.1:8080, until Ctrl-C
	$(BIN)/cadregraph serve --demo

test: setup ## all tests, on all processors
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

spark: $(VENV)/.spark ## Apache Spark into the virtual environment, for the tests of what runs on it

coverage: setup ## all tests, and which lines and branches they run; what they do not is in build/coverage
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile \
	  --cov --cov-report=term --cov-report=html:build/coverage

lint: setup ## style, types, who may import whom, licences of what is installed
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python tests/licences.py

scripts: $(VENV)/.scripts ## the scripts of the pages: a linter (oxlint), types and unit tests (Deno); no node is needed
	@$(BIN)/python tests/scripts.py

bench: $(VENV)/.bench ## speed, beside the peers
	@$(BIN)/python benchmarks/extraction.py
	@$(BIN)/python benchmarks/rdf.py
	@$(BIN)/python benchmarks/adding.py --small 200 --large 2000
	@$(BIN)/python benchmarks/views.py
	@$(BIN)/python benchmarks/service.py

docs: $(VENV)/.docs ## the documentation as a site, build/site/index.html; a link to nowhere fails
	@$(BIN)/sphinx-build --quiet --fail-on-warning --fresh-env docs build/site
	@echo "The documentation is in build/site/index.html: open it in a browser."

packages: $(VENV)/.release ## dist/: sdist, wheel and what it brings; tried on each Python that there is
	@$(BIN)/python tests/packages.py make dist $(TRIED)

release: $(VENV)/.release ## the tree as a version: all checks, the packages, the pages, the tag
	@$(BIN)/python tests/packages.py check
	@bash .ci/run
	@$(BIN)/python tests/packages.py make dist
	@tar -C build/site -czf dist/cadregraph-docs.tar.gz .
	@$(BIN)/python tests/packages.py tag
	@echo "Now: git push --follow-tags; upload dist/*.whl and dist/*.tar.gz to PyPI; publish build/site."

lock: setup ## the requirements locks anew from pyproject.toml; UPGRADE= keeps the versions
	@$(call compile,requirements.lock,--group build $(UPGRADE))
	@$(call compile,requirements-dev.lock,$(EXTRAS) --group dev $(UPGRADE) --constraints requirements.lock)
	@$(call compile,requirements-docs.lock,--group docs $(UPGRADE) --constraints requirements-dev.lock)
	@$(call compile,requirements-scripts.lock,--group scripts $(UPGRADE) --constraints requirements-dev.lock)
	@$(call compile,requirements-release.lock,--group release $(UPGRADE) --constraints requirements-dev.lock)
	@$(call compile,requirements-spark.lock,--group spark $(UPGRADE) --constraints requirements-dev.lock)
	@$(call compile,requirements-bench.lock,$(EXTRAS) --group bench $(UPGRADE) --constraints requirements-dev.lock)

clean: ## what the other goals made, but for the virtual environment
	@rm -rf demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

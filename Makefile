# The two commands that matter:
#   make report   writes rapport.html from the built-in dataset
#   make test     runs everything that must hold
# Each installs what is missing first and says so.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

VENV := .venv
BENCH := .build/benchmarks
CODE := Package.swift Sources Tests graphs Benchmarks/Package.swift Benchmarks/Sources
# Warnings are errors here, and only here: a newer compiler must not break the build of a user.
STRICT := MISSIEGRAAF_STRICT=1
# SwiftPM plans a build anew when a file comes or goes in the package that it builds, but not for
# those of the packages beside it.
replan = @rm -f $(1)/release.yaml
# The texts of the five documents; they are not in the repository.
SOURCES ?= ../shared/sources

.PHONY: report test gallery lint audit validate conformance fuzz speed bench ecosystem example \
  release setup clean help

report: release  ## Write rapport.html from the built-in dataset
	.build/release/missiegraaf report -o rapport.html

test: lint  ## Build without warnings, check the format, run the tests
	@.ci/setup tests
	@mkdir -p .build
	$(STRICT) swift build --build-tests 2>&1 | tee .build/build.log
	@if grep -i 'warning:' .build/build.log; then echo 'make test: the build warns'; exit 1; fi
	$(STRICT) swift test --skip-build
	python3 -B -m unittest discover -s Tests/Audit
	python3 -B Tests/Tabel2/reconstruct.py --check graphs/mtib/amounts.csv
	python3 -B Tests/Audit/audit.py --is-current

gallery: release  ## Draw the figures of graphs/gallery again
	while read -r name figure; do \
	  for form in svg dot; do \
	    .build/release/missiegraaf draw $$figure -o graphs/gallery/$$name.$$form; \
	  done; \
	done < graphs/gallery/figures.txt
	dpkg-query -W fonts-dejavu-core libfreetype6 libgvc6 libpango-1.0-0 > graphs/gallery/versions.txt

lint:
	swift format lint --strict --parallel --recursive $(CODE)

audit:  ## Look every row of the data up in the texts: make audit SOURCES=DIR
	python3 -B Tests/Audit/audit.py $(SOURCES)

validate: release  ## Measure how well candidates are found, and try the analysis on 1,000 made-up worlds
	.build/release/missiegraaf validate -o graphs/mtib/validation.json
	$(STRICT) MISSIEGRAAF_WORLDS=1000 swift test --filter TrustTests

# Two at a time, the longest first; the last one puts the build folder away and back.
conformance: release example $(VENV)/ready  ## Check with outside tools: frictionless, networkx, igraph, dot
	$(MAKE) --jobs=2 --output-sync=target $(CHECKS)
	.ci/moved

CHECKS := check-fuzz check-boxes check-values check-graphs check-data check-worker
.PHONY: $(CHECKS)
check-fuzz:
	$(MAKE) fuzz-dot RUNS=-1 SECONDS=60 SEED=1
check-boxes:
	python3 -B Tests/Conformance/boxes.py .build/release/missiegraaf \
	  graphs/gallery/figures.txt Tests/Conformance/figures.txt
check-values:
	for family in structure communities paths projections groups link_prediction \
	    regenerate_statistics; do \
	  $(VENV)/bin/python -B Tests/GraphAnalysisTests/Expected/$$family.py --check; \
	done
check-graphs:
	$(VENV)/bin/python Tests/Conformance/parity.py .build/release/missiegraaf
	$(VENV)/bin/python -B Tests/Conformance/graphml.py .build/release/missiegraaf
check-data:
	$(VENV)/bin/frictionless validate graphs/mtib/datapackage.json
check-worker:
	python3 -B Tests/Conformance/graphviz.py .build/release/missiegraaf-graphviz

# Ten million inputs for the DOT reader, of up to 256 bytes, take between 20 minutes and an hour:
#   make fuzz-dot RUNS=10000000 MAX_LEN=256
# SECONDS=60 RUNS=-1 goes by the clock instead. What was found is in .build/fuzz. With a seed and no
# inputs of an earlier run, the inputs are the same each time. One input in 512 is also read with a
# part of it over and over, which must not take more time than its size explains.
RUNS ?= 50000
SECONDS ?= 0
SEED ?= 0
MAX_LEN ?= 4096
FUZZERS := fuzz-dot fuzz-graphml fuzz-tables
.PHONY: $(FUZZERS)
fuzz: $(FUZZERS)  ## Feed the readers of DOT, GraphML and tables with inputs of libFuzzer: make fuzz RUNS=50000

fuzz-dot: BEGINNINGS := Tests/Conformance/dot
fuzz-graphml: BEGINNINGS := Tests/Fuzz/graphml
fuzz-tables: BEGINNINGS := Tests/Fuzz/tables
$(FUZZERS): fuzz-%: setup
	$(call replan,.build/fuzz)
	swift build --package-path Tests/Fuzz --scratch-path .build/fuzz -c release --product $@ \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	@mkdir -p .build/fuzz/$*
	SWIFT_BACKTRACE=enable=no timeout -k 10 $$(( $(SECONDS) > 0 ? $(SECONDS) + 60 : 86400 )) \
	  .build/fuzz/release/$@ .build/fuzz/$* $(BEGINNINGS) -dict=Tests/Fuzz/$*.dict \
	  -max_total_time=$(SECONDS) -runs=$(RUNS) -seed=$(SEED) -timeout=10 -rss_limit_mb=2048 \
	  -max_len=$(MAX_LEN) -artifact_prefix=.build/fuzz/

speed: release  ## Time the DOT reader against libcgraph, the worker and figures against dot, and every start
	$(call replan,.build/speed)
	swift build --package-path Tests/Speed --scratch-path .build/speed -c release
	python3 -B Tests/Speed/read_dot.py .build/speed/release/read-dot .build/speed
	python3 -B Tests/Conformance/graphviz.py .build/release/missiegraaf-graphviz --speed
	python3 -B Tests/Speed/draw.py .build/release/missiegraaf graphs/gallery/figures.txt
	python3 -B Tests/Speed/start.py .build/release/missiegraaf

bench: $(BENCH)/venv/ready  ## Time the measures beside their peers; QUICK=1 for a short run
	$(call replan,$(BENCH))
	swift build -c release --package-path Benchmarks --scratch-path $(BENCH)
	$(BENCH)/venv/bin/python -B Benchmarks/bench.py --build $(BENCH) $(if $(QUICK),--quick)

ecosystem: release $(BENCH)/venv/ready  ## Time white spots and candidates on a large made-up ecosystem
	$(call replan,$(BENCH))
	swift build -c release --package-path Benchmarks --scratch-path $(BENCH) --product run-measures
	$(BENCH)/venv/bin/python -B Benchmarks/ecosystem.py --build $(BENCH) \
	  --program .build/release/missiegraaf

example: setup  ## Compile and run the library example of the README
	$(STRICT) swift run example

release: setup
	swift build -c release --product missiegraaf
	swift build -c release --product missiegraaf-graphviz --static-swift-stdlib

setup:
	@.ci/setup

$(VENV)/ready: Tests/Conformance/requirements.txt
	@.ci/setup checks
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(BENCH)/venv/ready: Benchmarks/requirements.txt
	@.ci/setup checks
	python3 -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

clean:  ## Remove what the build made
	rm -rf .build $(VENV) rapport.html

help:  ## List the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# Everything a newcomer needs is `make study` and `make test`; each sets up what is missing.

SWIFT ?= swift
PROGRAM := .build/release/handshake
SOURCES := Package.swift $(shell find Sources -type f)
APT_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libedit-dev libsqlite3-dev pkg-config
BREW_PACKAGES := cmark-gfm pkg-config

MINUTES ?= 10

.PHONY: build study test check pictures mutants fuzz bench clean setup

study: $(PROGRAM)
	@$(PROGRAM) study

build: $(PROGRAM)

# The Swift runtime is linked statically: the program starts in half the time.
$(PROGRAM): $(SOURCES) | setup
	@$(SWIFT) build -c release --static-swift-stdlib --product handshake </dev/null >&2
	@touch $@

test: setup
	$(SWIFT) test </dev/null
	$(SWIFT) run handshake check --drive --course . </dev/null

check: $(PROGRAM)
	$(PROGRAM) check --drive

# The cards that README.md shows.
pictures: $(PROGRAM)
	for name in time-wait diagram; do \
	  $(PROGRAM) card $$name --lang en --course . -o Pictures/$$name.svg; done

# Deliberate faults in the machine, each of which some test must catch.
mutants: setup
	Tests/Mutants/run

# Files of the course with bytes changed at random, for as long as one likes.
fuzz: setup
	FUZZ_MINUTES=$(MINUTES) $(SWIFT) test --filter 'Mutated files of the course' </dev/null

bench: $(PROGRAM)
	$(SWIFT) run -c release --package-path Benchmarks

clean:
	$(SWIFT) package clean

# Installs the C libraries that are missing; says nothing when none is.
setup:
ifeq ($(shell uname),Darwin)
	@pkg-config --exists libcmark-gfm 2>/dev/null \
	  || { echo 'brew install $(BREW_PACKAGES)' >&2; brew install $(BREW_PACKAGES) </dev/null >&2; }
else
	@dpkg-query -W -f '$${db:Status-Status}\n' $(APT_PACKAGES) 2>/dev/null \
	  | awk '$$1 == "installed" { n++ } END { exit n < $(words $(APT_PACKAGES)) }' \
	  || { if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; set -e; \
	       export DEBIAN_FRONTEND=noninteractive; \
	       $$sudo apt-get update </dev/null >&2; \
	       $$sudo env DEBIAN_FRONTEND=noninteractive \
	         apt-get install -y --no-install-recommends $(APT_PACKAGES) </dev/null >&2; }
endif

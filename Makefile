# Everything a newcomer needs is `make study` and `make test`; each sets up what is missing.

SWIFT ?= swift
PROGRAM := .build/release/handshake
# With the last line of git's log: the program names its commit.
SOURCES := Package.swift $(shell find Sources -type f) $(wildcard .git/logs/HEAD)
APT_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libedit-dev libsqlite3-dev pkg-config \
  libpangocairo-1.0-0 fonts-lato fonts-noto-cjk
BREW_PACKAGES := cmark-gfm pkg-config pango font-lato font-noto-sans-cjk-sc
# What checks the cards that are printed; libpango1.0-dev for the declarations of pango and cairo.
TEST_PACKAGES := poppler-utils qpdf libxml2-utils python3-fonttools libpango1.0-dev \
  strace
DEB_PACKAGES := debhelper fakeroot lintian
INSTALL_PACKAGES := fish mandoc shellcheck zsh

PREFIX ?= /usr/local

MINUTES ?= 10
FUZZ_TARGETS := lesson script answer segment prompt answers-file exam json

.PHONY: build study test check pictures interop mutants fuzz sanitize bench clean setup install uninstall deb \
  test-install

study: $(PROGRAM)
	@$(PROGRAM) study

build: $(PROGRAM)

# The Swift runtime is linked statically: the program starts in half the time.
$(PROGRAM): $(SOURCES) | setup
	@$(SWIFT) build -c release --static-swift-stdlib --product handshake </dev/null >&2
	@touch $@

test: setup
ifneq ($(shell uname),Darwin)
	@$(call apt-install,$(TEST_PACKAGES))
endif
	$(SWIFT) test </dev/null
	$(SWIFT) run handshake check --drive --course . </dev/null

check: $(PROGRAM)
	$(PROGRAM) check --drive

# The cards that README.md shows.
pictures: $(PROGRAM)
	for name in time-wait diagram; do \
	  $(PROGRAM) card $$name --lang en --course . -o Pictures/$$name.svg; done

# Installs the program that `make test` has built somewhere else, runs it there, and removes it.
test-install:
	@$(call apt-install,$(INSTALL_PACKAGES))
	Tests/Install/run .build/debug/handshake

# What is exported, read by Anki and by readers of GIFT; the debug build is there after `make test`.
interop: setup
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call apt-install,python3 python3-venv); }
	@$(SWIFT) build --product handshake </dev/null >&2
	@Tests/Interop/run .build/debug/handshake </dev/null

# Deliberate faults in the machine, each of which some test must catch.
mutants: setup
	Tests/Mutants/run

# Inputs changed at random, so many minutes a target: all of them, or the one that TARGET names.
fuzz: setup
	for name in $(or $(TARGET),$(FUZZ_TARGETS)); do \
	  FUZZ_MINUTES=$(MINUTES) FUZZ_TARGET=$$name $(SWIFT) test -c release -Xswiftc -enable-testing \
	    --scratch-path .build-fuzz --filter 'Fuzzed input' </dev/null || exit; done

# All tests with the address sanitizer; what is not given back at the end is the system's to take.
sanitize: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-address </dev/null

# A table of how fast it is, beside `python3 -c pass`; ARGS=--markdown for the one in README.md.
bench: $(PROGRAM)
	@$(SWIFT) run -c release --package-path Benchmarks Benchmarks $(PROGRAM) $(ARGS)

# The program, the course, the man pages and what shells complete, below $(DESTDIR)$(PREFIX).
install: $(PROGRAM)
	@Tools/install $(PROGRAM) '$(DESTDIR)$(PREFIX)'

uninstall:
	@Tools/uninstall '$(DESTDIR)$(PREFIX)'

# A Debian package, .build/handshake_VERSION_ARCHITECTURE.deb; lintian must find no fault in it.
deb: $(PROGRAM)
	@$(call apt-install,$(DEB_PACKAGES))
	@rm -f .build/handshake_*.deb
	@fakeroot debian/rules clean binary >&2
	@lintian --allow-root --fail-on error,warning .build/handshake_*.deb

clean:
	$(SWIFT) package clean

# Installs the C libraries that are missing; says nothing when none is.
setup:
ifeq ($(shell uname),Darwin)
	@pkg-config --exists libcmark-gfm 2>/dev/null \
	  || { echo 'brew install $(BREW_PACKAGES)' >&2; brew install $(BREW_PACKAGES) </dev/null >&2; }
else
	@$(call apt-install,$(APT_PACKAGES))
endif

# Installs those of the packages that are missing.
apt-install = dpkg-query -W -f '$${db:Status-Status}\n' $(1) 2>/dev/null \
  | awk '$$1 == "installed" { n++ } END { exit n < $(words $(1)) }' \
  || { if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; set -e; \
       export DEBIAN_FRONTEND=noninteractive; \
       $$sudo apt-get update </dev/null >&2; \
       $$sudo env DEBIAN_FRONTEND=noninteractive \
         apt-get install -y --no-install-recommends $(1) </dev/null >&2; }

# Everything that is done with this package, one word each; `make` alone lists the words.
# Kept to what GNU make 3.81 and a POSIX shell can do, which is what macOS comes with.

PREFIX ?= /usr/local
DESTDIR ?=

SHELL = /bin/sh
CHECKED = --explicit-target-dependency-import-check error
SOURCES = $(wildcard Package.swift Sources Tests Plugins Benchmarks)

# A static program runs on any Linux of the same processor. macOS has no static libraries.
STATIC := $(if $(filter Linux,$(shell uname -s)),-Xswiftc -static-executable)
STATIC_BUILD = -c release --scratch-path .build-static $(STATIC)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test set-up lint format build tests docs generate generated examples pages \
  install uninstall bench clean

help: ## List what make can do here
	@echo 'make WORD, where WORD is one of'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' Makefile

demo: set-up ## Build the program and show what it does with the example files
	@echo 'Building the program; the first time takes a few minutes.'
	@swift build --quiet -c release --product attune
	@scripts/demo "$$(swift build -c release --show-bin-path)/attune"

test: set-up lint tests docs generated examples pages ## Check everything
	@echo 'All checks passed. The tests said:'
	@grep 'Test run with' .build/test.log | tail -n 1

lint: set-up ## Check the format of the Swift files
	@echo 'Format'
	@swift format lint --strict --recursive --parallel $(SOURCES)

format: set-up ## Put the Swift files into the format, in place
	@swift format --in-place --recursive --parallel $(SOURCES)

build: set-up ## Build everything for development
	@swift build --build-tests $(CHECKED)

tests: set-up ## Build with every warning an error, and run the tests
	@echo 'Build and tests; the first build takes a few minutes.'
	@scripts/tests $(CHECKED)

docs: set-up ## Build the documentation of the libraries into .build/docs
	@echo 'Documentation'
	@swift build --quiet --build-tests $(CHECKED)
	@scripts/docs

generate: set-up ## Write the files that the program writes, such as docs/schema
	@swift build --quiet $(CHECKED)
	@scripts/generated write "$$(swift build --show-bin-path)/attune"

generated: set-up ## Check that those files are what the program writes
	@echo 'Generated files'
	@swift build --quiet --build-tests $(CHECKED)
	@scripts/generated check "$$(swift build --show-bin-path)/attune"

examples: set-up ## Run the built program on the example files
	@echo 'The built program on the examples'
	@swift build --quiet --build-tests $(CHECKED)
	@scripts/examples "$$(swift build --show-bin-path)/attune"

pages: set-up ## Open the example pages in a headless Chromium and check that all can use them
	@echo 'Pages in a browser'
	@swift build --quiet --build-tests $(CHECKED)
	@scripts/pages "$$(swift build --show-bin-path)/attune"

bench: set-up ## Measure how fast it is
	@scripts/bench

install: set-up ## Put the program, completions and a man page below PREFIX (/usr/local)
	@scripts/installed may-put "$(DESTDIR)$(PREFIX)"
	@echo 'Building the program; the first time takes a few minutes.'
	@mkdir -p .build-static
	@# Kept from view: the linker warns of parts of libc that a static program cannot use.
	@swift build --quiet --product attune $(STATIC_BUILD) > .build-static/build.log 2>&1 || \
	  { cat .build-static/build.log; exit 1; }
	@scripts/installed put "$(DESTDIR)$(PREFIX)" "$$(swift build --show-bin-path $(STATIC_BUILD))/attune"

uninstall: ## Take away what install put there
	@scripts/installed take "$(DESTDIR)$(PREFIX)"

clean: ## Take away everything that was built
	@rm -rf .build .build-static

set-up:
	@scripts/set-up

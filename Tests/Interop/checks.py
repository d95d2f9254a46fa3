"""Counts what holds and what does not, and says both, a line a check."""

import sys


class Checks:
    def __init__(self):
        self.course = ""
        self.passed = self.failed = 0
        # Of what is compared quietly, since the last summary.
        self.compared, self.differing = 0, 0

    def begin(self, course):
        self.course = course

    def equal(self, name, actual, expected):
        """Says whether two values are the same."""
        self._count(name, actual == expected)
        if actual != expected:
            self._difference(name, actual, expected)

    def quietly(self, name, actual, expected):
        """The same, but says only what differs; `summary` says the rest."""
        self.compared += 1
        if actual != expected:
            self.differing += 1
            self._difference(name, actual, expected)

    def summary(self, name, count):
        """Says how what was compared quietly came out; it fails too where nothing was compared."""
        self._count(f"{name} ({count})", self.differing == 0 and 0 < count <= self.compared)
        self.compared = self.differing = 0

    def close(self):
        """Says how all came out, and gives the exit status."""
        print(f"interop: {self.passed} checks passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0

    def _count(self, name, holds):
        self.passed += holds
        self.failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'}  {self.course}: {name}", flush=True)

    def _difference(self, name, actual, expected):
        if self.differing <= 5:
            print(f"{name}:\n  - {expected!r:.2000}\n  + {actual!r:.2000}", file=sys.stderr)

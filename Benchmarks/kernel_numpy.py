#!/usr/bin/env python3
"""The kernel's arithmetic in NumPy, float64, one thread, on the arrays that kernel-bench wrote.

    kernel_numpy.py ARRAYS [--people 40]

Two forms are measured, and both are held against Attune's loads:

  whole    one expression a person and period over the matrix of factors and cells, in place
  blocked  the same a factor at a time, over runs of cells that stay in the processor's cache
"""

import argparse
import json
import os
import pathlib
import statistics
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402 (the threads have to be set before)

PERIODS = ("day", "evening", "night")


class Arrays:
    def __init__(self, folder):
        shape = json.loads((folder / "shape.json").read_text())
        self.people, self.settings, self.slots = shape["people"], shape["settings"], shape["slots"]
        self.rate = shape["rate"]
        self.starts = np.array(shape["starts"])
        self.groups = shape["groups"]

        def read(name, *shape):
            return np.fromfile(folder / f"{name}.f64").reshape(shape)

        self.values = [read(f"values-{period}", self.slots, -1) for period in PERIODS]
        self.hours = [read(f"hours-{period}", -1) for period in PERIODS]
        self.lines = read("lines", self.people, 3, self.slots, 3)
        self.loads = read("loads", self.people, self.settings)
        self.own = read("own-views", self.people, self.settings) == 1
        self.total = sum(np.add.reduceat(hours, self.starts) for hours in self.hours)

    def factor_cells(self, people):
        """How many factors that count, in how many cells, there are for the first people."""
        counts = np.count_nonzero(self.lines[:people, :, :, 2], axis=2).sum(axis=0)
        return int(sum(n * values.shape[1] for n, values in zip(counts, self.values)))


class Whole:
    """One expression over all factors that count, written into rooms made beforehand."""

    def __init__(self, arrays):
        self.a = arrays
        cells = arrays.values[0].shape[1]
        self.room = np.empty((arrays.slots, cells))
        self.group = np.repeat(
            np.arange(len(arrays.groups)), np.diff(arrays.groups + [arrays.slots])
        )

    def loads(self, person):
        a = self.a
        sums = np.zeros(a.settings)
        for period, values in enumerate(a.values):
            scale, offset, top = a.lines[person, period].T
            counts = np.flatnonzero(top)
            s = self.room[: len(counts)]
            np.take(values, counts, axis=0, out=s)
            s *= scale[counts, None]
            s += offset[counts, None]
            np.clip(s, 0, top[counts, None], out=s)
            np.square(s, out=s)
            np.square(s, out=s)
            np.square(s, out=s)
            edges = np.flatnonzero(np.diff(self.group[counts], prepend=-1))
            needs = np.add.reduceat(s, edges, axis=0)
            np.sqrt(needs, out=needs)
            press = needs.sum(axis=0)
            np.square(press, out=press)
            press *= a.hours[period]
            sums += np.add.reduceat(press, a.starts)
        return np.sqrt(np.sqrt(sums / a.total))


class Blocked:
    """A factor at a time over runs of cells, so that every step finds its numbers in the cache."""

    def __init__(self, arrays, run=2048):
        self.a = arrays
        self.run = run
        self.strain, self.need, self.press = (np.empty(run) for _ in range(3))

    def loads(self, person):
        a = self.a
        sums = np.zeros(a.settings)
        for period, values in enumerate(a.values):
            lines = a.lines[person, period]
            cells = values.shape[1]
            squares = np.empty(cells)
            for first in range(0, cells, self.run):
                self.one_run(values, lines, first, min(cells, first + self.run), squares)
            squares *= a.hours[period]
            sums += np.add.reduceat(squares, a.starts)
        return np.sqrt(np.sqrt(sums / a.total))

    def one_run(self, values, lines, first, end, squares):
        length = end - first
        s, need, press = self.strain[:length], self.need[:length], self.press[:length]
        press.fill(0)
        for start, stop in zip(self.a.groups, self.a.groups[1:] + [self.a.slots]):
            counts = [slot for slot in range(start, stop) if lines[slot, 2] > 0]
            for position, slot in enumerate(counts):
                scale, offset, top = lines[slot]
                np.multiply(values[slot, first:end], scale, out=s)
                np.add(s, offset, out=s)
                np.maximum(s, 0, out=s)
                np.minimum(s, top, out=s)
                np.multiply(s, s, out=s)
                np.multiply(s, s, out=s)
                if len(counts) == 1:  # needs no root
                    np.add(press, s, out=press)
                    continue
                np.multiply(s, s, out=need if position == 0 else s)
                if position > 0:
                    np.add(need, s, out=need)
            if len(counts) > 1:
                np.sqrt(need, out=need)
                np.add(press, need, out=press)
        np.multiply(press, press, out=squares[first:end])


def measure(form, arrays, people, rounds):
    """The middle of the rates of several rounds, in factor-cells a second."""
    cells = arrays.factor_cells(people)
    seconds = []
    worst = 0.0
    for _ in range(rounds):
        start = time.process_time()
        loads = [form.loads(person) for person in range(people)]
        seconds.append(time.process_time() - start)
    for person, load in enumerate(loads):
        apart = np.abs(load - arrays.loads[person])[~arrays.own[person]]
        worst = max(worst, apart.max())
    assert worst < 1e-9, f"NumPy's loads differ by {worst}"
    return cells / statistics.median(seconds), worst


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--people", type=int, default=40)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    arrays = Arrays(options.folder)
    people = min(options.people, arrays.people)
    np.seterr(invalid="ignore")
    print(f"  NumPy {np.__version__}, {people} of the people; medians of {options.rounds} rounds")
    for name, form in (("whole", Whole(arrays)), ("blocked", Blocked(arrays))):
        rate, worst = measure(form, arrays, people, options.rounds)
        print(
            f"    {name:<22} {rate / 1e6:.0f} million factor-cells/s; "
            f"Attune is {arrays.rate / rate:.1f} times as fast; loads differ by {worst:.0e} at most"
        )


if __name__ == "__main__":
    main()

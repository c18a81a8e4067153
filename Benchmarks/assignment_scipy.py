#!/usr/bin/env python3
"""The assignments that assignment-bench wrote, solved by SciPy's linear_sum_assignment.

    assignment_scipy.py ARRAYS

SciPy's solver is Jonker and Volgenant's in C++, in float64; it names no first of several solutions
that are as good, and Attune does. Both must come to the same sum.
"""

import json
import pathlib
import statistics
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment

folder = pathlib.Path(sys.argv[1])
for name, ours in json.loads((folder / "assignment.json").read_text()).items():
    size = ours["size"]
    costs = np.fromfile(folder / f"assignment-{name}.f64").reshape(size, size)
    times = []
    for _ in range(7):
        start = time.process_time()
        rows, columns = linear_sum_assignment(costs)
        times.append(time.process_time() - start)
    assert int(costs[rows, columns].sum()) == ours["sum"], "the sums differ"
    seconds = statistics.median(times)
    print(
        f"  SciPy,  {name}  {seconds * 1000:.1f} ms; Attune takes {ours['seconds'] / seconds:.2f} of that"
    )

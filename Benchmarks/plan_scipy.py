#!/usr/bin/env python3
"""The linear shadow of the plan that plan-bench wrote, solved by SciPy's milp (HiGHS).

    plan_scipy.py ARRAYS

What an adjustment does alone is added up as if adjustments did not overlap, which they do: the peer
solves an easier problem, and its answer need not be the best. What is compared is the time.
"""

import json
import pathlib
import statistics
import sys
import time

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

problem = json.loads((pathlib.Path(sys.argv[1]) / "plan.json").read_text())
drops, costs = np.array(problem["candidates"]).T
times = []
for _ in range(7):
    start = time.process_time()
    milp(
        -drops,
        constraints=LinearConstraint(costs[np.newaxis, :], ub=problem["budget"]),
        integrality=np.ones(len(drops)),
        bounds=Bounds(0, 1),
    )
    times.append(time.process_time() - start)
seconds = statistics.median(times)
print(
    f"  SciPy (HiGHS), its linear shadow of {len(drops)}  {seconds * 1000:.1f} ms; "
    f"Attune takes {problem['seconds'] / seconds:.2f} of that"
)

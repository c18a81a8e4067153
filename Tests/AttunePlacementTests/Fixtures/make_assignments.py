"""Makes assignments.csv: random problems and their least sums by SciPy's linear_sum_assignment.

SciPy's solver knows no capacities, so each column is written out as often as it has room.
Run with: python3 make_assignments.py > assignments.csv
"""

import random

from scipy.optimize import linear_sum_assignment

FORBIDDEN = 10**9
random.seed(20261125)
for _ in range(60):
    rows = random.randint(1, 30)
    columns = random.randint(1, 20)
    capacities = [random.randint(0, 3) for _ in range(columns)] + [rows]
    most = random.choice([5, 100, 100_000])
    costs = [
        [
            FORBIDDEN if random.random() < 0.3 else random.randint(0, most)
            for _ in range(columns)
        ]
        + [1_000_000]
        for _ in range(rows)
    ]
    wide = [
        [cost for cost, room in zip(row, capacities) for _ in range(room)] for row in costs
    ]
    chosen = linear_sum_assignment(wide)
    least = int(sum(wide[row][column] for row, column in zip(*chosen)))
    print(
        "|".join(
            [
                str(least),
                " ".join(map(str, capacities)),
                ";".join(
                    " ".join("-" if cost == FORBIDDEN else str(cost) for cost in row)
                    for row in costs
                ),
            ]
        )
    )

#!/usr/bin/env python3
"""Writes ../oracle/case-NNN: random, valid pairings and what the independent implementation makes of them.

    python3 write_cases.py          (Python 3.11, PyYAML)

Every third of 120 cases is kept. From 090 on they stand where the method can be read in more than one way.
"""
import json
import os
import shutil

import generate

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../oracle")
KEPT = ["load", "load_low", "load_high", "strain_score", "level", "level_low", "level_high", "coverage",
        "not_enough_known", "default_anchor_share", "hours"]


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    for number in range(0, 120, 3):
        ambiguous = number >= 90
        case = generate.Case(2026, number - 90 if ambiguous else number, ambiguous)
        case.setting = f"place-{number:03d}"
        files = case.files()
        result = generate.pairing(files).result(narrowing=False)
        expected = {"as_of": generate.AS_OF, **{key: result[key] for key in KEPT}}
        expected["shares"] = [share for share in result["shares"] if share["share"] > 1e-9]
        folder = os.path.join(OUT, f"case-{number:03d}")
        os.makedirs(folder)
        for name, text in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as file:
            json.dump(expected, file, separators=(",", ":"), sort_keys=True)


if __name__ == "__main__":
    main()

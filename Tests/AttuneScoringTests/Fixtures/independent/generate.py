#!/usr/bin/env python3
"""Random but valid profile and assessment files, for checking two implementations against each other.

    generate.py --seed N --count M --out DIR [--ambiguous]

Writes DIR/case-NNN/{profile.yaml, assessment.yaml[, assessment-base.yaml], case.json}. Deterministic: the
files of a case depend only on the seed and its number. Without --ambiguous nothing is written
on whose meaning the specification is known to be silent.
"""
import argparse
import datetime
import json
import os
import random

import oracle as o

AS_OF = "2026-10-10"
TERMS = list(o.TERMS)
PERSON = "p-014"
USES = ["bathroom", "lounge", "dining", "kitchen", "corridor", "garden", "quiet-room", "sensory-room", "activity", "other"]
FEATURES = [          # each case is made to have one of these, in turn; the rest comes by chance
    "plain", "no-spaces", "many-bedrooms-own", "many-bedrooms-vacant", "many-bedrooms-other", "profile-day", "assessment-day",
    "both-days", "day-elsewhere", "aasp-11-17", "aasp-18-64", "aasp-65+", "sp2", "spm", "aasp-spm", "limits-plain",
    "limits-period", "limits-comfortable", "limits-intolerable", "photosensitive-epilepsy", "requires", "triggers", "unlisted",
    "no-unlisted", "matters", "numeric-z", "seeking", "school", "home", "few-uses", "on-anchors", "implausible", "uncertain",
    "well-known", "expired", "updates", "bedroom-in-day", "zero-hours", "not-applicable", "less",
]
AMBIGUOUS = ["aasp-sp2", "avoiding-all-senses", "limit-period-and-plain", "na-in-space", "unknown-in-space", "judged-yes-no",
             "judged-converted", "uncertainty-converted", "updates-parts", "limit-period-unstated", "matters-alone",
             "day-partial", "meter-NR", "na-expired", "over-stated"]


def num(v):
    s = f"{v:.4f}".rstrip("0").rstrip(".")
    return "0" if s in ("-0", "") else s


DECIMALS = {"dB": 1, "s": 2, "NR": 0, "per week": 1, "per hour": 2, "level": 0, "%/Hz": 4, "%": 0, "UGR": 0, "lx": 0,
            "per minute": 1, "°C": 1, "h/year": 0, "ppm": 0, "µg/m³": 0, "per day": 1, "m²": 1, "m²/person": 1, "min": 1,
            "h/day": 1, "people": 0, "m": 2, "h/week": 1, "STI": 2, "h": 1, "%/year": 1, "people/week": 0}
# unit -> other ways to write it: (word, written value from the catalogue's)
OTHERWISE = {
    "lx": [("klx", lambda v: v / 1000)], "m": [("cm", lambda v: v * 100), ("km", lambda v: v / 1000)],
    "°C": [("C", lambda v: v), ("°F", lambda v: v * 1.8 + 32)], "s": [("min", lambda v: v / 60)],
    "min": [("s", lambda v: v * 60), ("h", lambda v: v / 60)], "h": [("min", lambda v: v * 60)],
    "per week": [("per day", lambda v: v / 7), ("per hour", lambda v: v / 168)],
    "per day": [("per week", lambda v: v * 7), ("per hour", lambda v: v / 24)],
    "per hour": [("per day", lambda v: v * 24), ("per minute", lambda v: v / 60)],
    "per minute": [("per hour", lambda v: v * 60)],
    "m²": [("m2", lambda v: v)], "m²/person": [("m2/person", lambda v: v)],
}
UNIT_OPTIONAL = ("level", "people", "NR", "UGR", "STI")


class Case:
    def __init__(self, seed, index, ambiguous):
        self.r = random.Random(f"{seed}/{index}/{ambiguous}")
        self.index = index
        self.feature = (AMBIGUOUS if ambiguous else FEATURES)[index % len(AMBIGUOUS if ambiguous else FEATURES)]
        self.harsh = self.r.choice([0.02, 0.1, 0.1, 0.3, 0.5, 0.8])          # how far towards intolerable this place is
        self.mild = self.r.random() < .5                                 # a person few things affect early
        self.setting = f"place-{index:03d}"
        self.base = None

    def on(self, *features, chance=0.0):
        return self.feature in features or self.r.random() < chance

    # -- values

    def value(self, row, mode=None):
        """A number in the catalogue's unit, inside the possible range."""
        r = self.r
        low, high = row.possible
        if row.unit == "yes/no":
            return 1.0 if r.random() > self.harsh else 0.0
        mode = mode or r.choice(["plausible", "band", "band", "band", "anchor", "anywhere"] if self.harsh > .2
                                else ["band", "band", "band", "band", "band", "anchor-c"])
        if self.feature == "on-anchors":
            mode = r.choice(["anchor", "anchor", mode])
        if self.feature == "implausible":
            mode = r.choice(["anywhere", "anywhere", mode])
        if mode == "plausible":
            v = r.uniform(*row.plausible["unit"])
        elif mode == "band":
            t = r.uniform(-.2, 1.2) * self.harsh if r.random() < .7 else r.uniform(0, .35)
            v = row.c + t * (row.i - row.c)
            if self.harsh < .2 and r.random() < .8:
                v = row.c + r.uniform(-.2, 1) * self.harsh * (row.i - row.c)
        elif mode == "anchor":
            v = r.choice([row.c, row.i, row.c, row.i, (row.c + row.i) / 2])
        elif mode == "anchor-c":
            v = row.c
        else:
            v = r.choice([low, high, r.uniform(low, high), r.uniform(low, high)])
        v = round(v, DECIMALS[row.unit])
        return min(high, max(low, v))

    def write(self, row, v, convert=True):
        """The value as text; the words written may be in another unit."""
        if row.unit == "yes/no":
            return "yes" if v else "no"
        if row.unit in UNIT_OPTIONAL and self.r.random() < .7:
            return num(v)
        low, high = row.possible
        if convert and row.unit in OTHERWISE and self.r.random() < .35:
            word, f = self.r.choice(OTHERWISE[row.unit])
            text = f"{num(f(v))} {word}"
            if low <= o.quantity(text, row.unit)[0] <= high:
                return text
        return f"{num(v)} {row.unit}"

    # -- the profile

    def rating(self, numbers=.15):
        r = self.r
        if r.random() < (.8 if self.feature == "numeric-z" else numbers):
            return num(round(r.choice([r.uniform(-3, 3), r.uniform(0, 3), 3, -3, 0]), 2))
        if self.feature == "less" or self.mild and r.random() < .7:
            return r.choice(["much less", "less", "less", "similar", "more"])
        return r.choice(["much less", "less", "similar", "similar", "more", "more", "more", "much more"])

    def limit_pair(self, row, kind):
        """comfortable and/or intolerable, intolerable the worse."""
        r = self.r
        low, high = row.possible
        if row.unit == "yes/no":
            return {"intolerable": "no"} if kind == "intolerable" else {"comfortable": "yes"} if kind == "comfortable" \
                else {"comfortable": "yes", "intolerable": "no"}
        d = DECIMALS[row.unit]
        sign = 1 if row.i > row.c else -1
        for _ in range(50):
            t = r.uniform(-.4, 1.3)
            c = round(row.c + t * (row.i - row.c), d)
            i = round(c + sign * abs(row.i - row.c) * r.choice([.05, .2, .5, 1, 1.3]), d)
            c, i = min(high, max(low, c)), min(high, max(low, i))
            ct, it = self.write(row, c), self.write(row, i)
            c2, i2 = o.quantity(ct, row.unit)[0], o.quantity(it, row.unit)[0]
            if sign * (i2 - c2) > 0 and low <= min(c2, i2) and max(c2, i2) <= high:
                break
        else:
            ct, it = self.write(row, row.c, False), self.write(row, row.i, False)
        if kind == "comfortable":
            return {"comfortable": ct}
        if kind == "intolerable":
            return {"intolerable": it}
        return {"comfortable": ct, "intolerable": it}

    def limits(self, needs_stated):
        r, out = self.r, {}
        want = {"limits-plain", "limits-period", "limits-comfortable", "limits-intolerable"}
        if not self.on(*want, "limit-period-and-plain", "limit-period-unstated", chance=.35):
            return out
        forced = {"limits-comfortable": "comfortable", "limits-intolerable": "intolerable"}.get(self.feature)
        many = 4 if self.feature.startswith("limit") else 2
        ids = r.sample(sorted(o.FACTORS), r.randint(1, many) + (2 if many == 4 else 0))
        if self.feature in ("limits-period", "limits-plain", "limit-period-and-plain"):
            ids = sorted(set(ids) | {r.choice(["noise.level", "noise.peak"]), r.choice(["people.group", "privacy.night-checks", "temperature.cold"])})
        if self.feature == "limit-period-unstated":
            ids = [f for f in sorted(o.FACTORS) if not needs_stated(o.FACTORS[f][0].need) and o.FACTORS[f][0].core == "yes"
                   and len(o.periods_of(f)) > 1]
            ids = r.sample(ids, min(4, len(ids)))
        for f in sorted(ids):
            rows = o.FACTORS[f]
            kind = lambda: forced or r.choice(["both", "comfortable", "intolerable"])
            by_period = self.feature == "limit-period-unstated" or r.random() < (.7 if self.feature == "limits-period" else .15)
            if self.feature != "limit-period-unstated" and not needs_stated(rows[0].need):
                by_period = False                            # coverage of the periods it leaves out is not clear
            d = {}
            if by_period:
                ps = o.periods_of(f)
                few = r.sample(ps, r.randint(1, len(ps) - 1 if self.feature == "limit-period-unstated" else len(ps)))
                for p in o.PERIODS:
                    if p in few:
                        d[p] = self.limit_pair(next(x for x in rows if p in x.periods), kind())
                # a plain limit beside it that states no more anchors than the period's own
                if r.random() < .4 and self.feature == "limits-period" and all(len(x) == 2 for x in d.values()):
                    d.update(self.limit_pair(rows[0], kind()))
            else:
                d.update(self.limit_pair(rows[0], kind()))
                if self.feature == "limit-period-and-plain":
                    d.clear()
                    d.update(self.limit_pair(rows[0], "both"))
                    p = r.choice(o.periods_of(f))
                    d[p] = self.limit_pair(next(x for x in rows if p in x.periods), r.choice(["comfortable", "intolerable"]))
            if r.random() < .3:
                d["trauma"] = r.choice(["yes", "no"])
            out[f] = d
        return out

    def profile(self):
        r = self.r
        L = ["attune: profile/1", f"person: {PERSON}"]
        age = self.feature[5:] if self.feature.startswith("aasp-") and self.feature[5:] in o.CUTS else r.choice(sorted(o.CUTS))
        if self.feature == "sp2":
            age = "11-17"
        L += [f"age-band: {age}", "reviewed: 2026-09-20", "review-due: 2027-03-20"]
        instrument = self.on("aasp-11-17", "aasp-18-64", "aasp-65+", "sp2", "spm", "aasp-spm", "aasp-sp2", "avoiding-all-senses", chance=.2)
        rated = set()
        # senses
        senses = {}
        some = [s for s in o.SENSES if r.random() < (.3 if instrument else .6)]
        if self.feature == "avoiding-all-senses":
            some = list(o.SENSES)
        for s in some:
            if r.random() < .4 and self.feature not in ("seeking", "avoiding-all-senses"):
                senses[s] = self.rating()
                rated.add(s)
                continue
            keys = [k for k in ("sensitivity", "avoiding", "seeking", "registration") if r.random() < .5] or ["sensitivity"]
            if self.feature == "seeking" and "seeking" not in keys:
                keys.append("seeking")
            if self.feature == "avoiding-all-senses" and s in o.WHOLE_PROFILE_SENSES:
                keys = ["sensitivity", "avoiding"]
            senses[s] = {k: self.rating() for k in keys}
            if self.feature == "avoiding-all-senses":
                senses[s]["avoiding"] = r.choice(["much less", "less", "similar"])
            if self.feature == "seeking" and r.random() < .7:
                senses[s]["seeking"] = r.choice(["more", "much more", "1.383", "1.38", "2.2"])
            if "sensitivity" in keys or "avoiding" in keys:
                rated.add(s)
            if "seeking" in keys:
                rated.add(s + ".seeking")
        if senses:
            L.append("senses:")
            for s, v in senses.items():
                L.append(f"  {s}: " + (v if isinstance(v, str) else "{" + ", ".join(f"{k}: {x}" for k, x in v.items()) + "}"))
        # needs
        needs = {}
        for n in o.OTHER:
            if r.random() < .55 and not (self.feature == "avoiding-all-senses" and n == "retreat"):
                rated.add(n)
                if r.random() < (.8 if self.feature == "matters" else .25):
                    needs[n] = "{level: %s, matters: %d}" % (self.rating(), r.randint(0, 5))
                elif r.random() < .3:
                    needs[n] = "{level: %s}" % self.rating()
                else:
                    needs[n] = self.rating()
            elif self.feature == "matters-alone" and r.random() < .6:
                needs[n] = "{matters: %d}" % r.randint(0, 5)
        if needs:
            L.append("needs:")
            L += [f"  {n}: {v}" for n, v in needs.items()]
        unlisted = self.on("unlisted", "well-known", chance=.65) and self.feature not in ("no-unlisted", "limit-period-unstated", "matters-alone")
        if unlisted:
            L.append("unlisted: similar")
        # instruments
        if instrument:
            which = {"sp2": ["sp2"], "spm": ["spm"], "aasp-spm": ["aasp", "spm"], "aasp-sp2": ["aasp", "sp2"],
                     "avoiding-all-senses": ["aasp"]}.get(self.feature)
            which = which or (["aasp"] if self.feature.startswith("aasp") else [r.choice(["aasp", "spm"] if age != "11-17" else ["aasp", "sp2", "spm"])])
            L.append("instruments:")
            if "aasp" in which:
                q = ["low-registration", "sensation-seeking", "sensory-sensitivity", "sensation-avoiding"]
                if r.random() < .3 and self.feature != "aasp-sp2":
                    q = sorted(r.sample(q, r.randint(1, 3)), key=q.index)
                total = lambda k: r.choice([r.randint(15, 75), r.randint(15, 75), 15, 75] + [c + d for c in o.CUTS[age][k] for d in (0, 1)])
                t = {k: total(k) for k in q}
                if self.feature == "avoiding-all-senses":
                    t["sensation-avoiding"] = r.randint(52, 75)
                L.append("  aasp: {on: 2026-08-30, " + ", ".join(f"{k}: {v}" for k, v in t.items()) + "}")
            if "sp2" in which:
                q = ["seeking", "avoiding", "sensitivity", "registration"]
                if r.random() < .3:
                    q = sorted(r.sample(q, r.randint(1, 3)), key=q.index)
                L.append("  sp2: {" + ", ".join(f"{k}: {r.choice(TERMS)}" for k in q) + "}")
            if "spm" in which:
                q = r.sample(["hearing", "sight", "touch", "smell", "movement", "body"], r.randint(1, 5))
                L.append("  spm: {" + ", ".join(f"{k}: {r.randint(40, 80)}" for k in q) + "}")
            if r.random() < .3:
                L.append(f"  gsq: {{total: {r.randint(0, 168)}}}")
        # limits
        covered = lambda n: n in rated or unlisted
        limits = self.limits(covered)
        if limits:
            L.append("limits:")
            flow = lambda d: "{" + ", ".join(f"{k}: {flow(v) if isinstance(v, dict) else v}" for k, v in d.items()) + "}"
            L += [f"  {f}: {flow(d)}" for f, d in limits.items()]
        # triggers, requires, conditions
        uncore = sorted(f for f, rows in o.FACTORS.items() if rows[0].core != "yes")
        pick = lambda: o.FACTORS[r.choice(uncore if r.random() < .8 else sorted(o.FACTORS))][0]
        if self.on("triggers", "meter-NR", chance=.2):
            L.append("triggers:")
            if self.feature == "meter-NR":
                pick = lambda: o.FACTORS["noise.services"][0]
            for row in {x.id: x for x in (pick() for _ in range(r.randint(1, 4)))}.values():
                cmp = ""
                if row.unit != "yes/no" and r.random() < .7:
                    cmp = f", {r.choice(['above', 'below', 'at-least', 'at-most'])}: {self.write(row, self.value(row, 'band'))}"
                L.append(f"  - {{factor: {row.id}{cmp}, severity: {r.choice(['critical', 'serious'])}}}")
        pick = lambda: o.FACTORS[r.choice(uncore if r.random() < .8 else sorted(o.FACTORS))][0]
        if self.on("requires", chance=.2):
            L.append("requires:")
            for row in {x.id: x for x in (pick() for _ in range(r.randint(1, 4)))}.values():
                cmp = f"is: {r.choice(['yes', 'no'])}" if row.unit == "yes/no" else \
                    f"{'at-most' if row.high_is_worse else 'at-least'}: {self.write(row, self.value(row, 'band'))}"
                L.append(f"  - {{factor: {row.id}, {cmp}}}")
        conditions = (["photosensitive-epilepsy"] if self.on("photosensitive-epilepsy", chance=.1) else []) + (["pica"] if r.random() < .1 else [])
        if conditions:
            L.append("conditions: [" + ", ".join(conditions) + "]")
        # day
        day = self.profile_day()
        if day:
            L.append("day:")
            L += [f"  - {{in: {a}, at: {p}, hours: {h}}}" for a, p, h in day]
        return "\n".join(L) + "\n"

    def spread(self, places, p):
        """Hours for places in a period: at most its length."""
        left, out = o.LENGTH[p], []
        for a in places:
            h = round(self.r.uniform(0, left) * 4) / 4
            out.append((a, p, num(h)))
            left -= h
        if self.feature == "zero-hours" and self.r.random() < .6:
            out = [(a, p, "0") for a, p, _ in out]
        elif self.r.random() < .4 and left > 0:
            a, p, h = out[-1]
            out[-1] = (a, p, num(float(h) + left))
        return out

    def profile_day(self):
        r = self.r
        if not self.on("profile-day", "both-days", "day-elsewhere", "day-partial", "zero-hours", chance=.1):
            return []
        have = sorted(self.uses)
        absent = sorted(set(USES + ["bedroom"]) - self.uses)
        out = []
        for p in r.sample(o.PERIODS, r.choice([1, 2, 2, 3])) if self.feature != "day-partial" else o.PERIODS[:2]:
            if self.feature == "day-partial":
                pool = absent if p == "day" else have
            elif self.feature == "day-elsewhere":
                pool = r.choice([absent, have + absent])
                if not out:
                    pool = absent
            else:
                pool = have + absent[:2]
            if not pool:
                continue
            out += self.spread(r.sample(pool, min(len(pool), r.randint(1, 3))), p)
        if self.feature != "day-partial" and out and not all(self.placed(out, p) for p in {p for _, p, _ in out}) \
                and any(a in have for a, _, _ in out):
            # "places that do not exist" period by period or as a whole: only --ambiguous has both in one file
            out = [x for x in out if self.placed(out, x[1])]
        return out

    def placed(self, entries, p):
        return any(a in self.uses for a, q, _ in entries if q == p)

    # -- the assessment

    def reading(self, rows, where, lines, indent):
        """One reading as YAML, or nothing."""
        r = self.r
        row = rows[0]
        periods = [p for p in o.PERIODS if any(p in x.periods for x in rows)]
        at = lambda p: next(x for x in rows if p in x.periods)
        if r.random() < .05 and where is None:
            lines.append(f"{indent}{row.reading}: " + r.choice(["unknown", "{unknown: asked}", "{unknown: not-asked}", "{unknown: withheld}"]))
            return
        if self.feature != "expired" and self.on("not-applicable", chance=.03) and where is None and r.random() < .25:
            lines.append(f"{indent}{row.reading}: {{unknown: not-applicable}}")
            self.na.add(row.reading)
            return
        attributes = {}
        sound = row.unit == "dB"
        number = row.unit != "yes/no"
        wish = .7 if self.feature in ("uncertain", "uncertainty-converted", "judged-converted", "judged-yes-no", "meter-NR") else .2
        convert = True
        if r.random() < wish:
            kind = r.choice(["by", "by", "uncertainty", "over"])
            if kind == "by" or self.feature.startswith("judged") or self.feature == "meter-NR":
                by = ["class-1-meter", "class-2-meter", "tested-phone-app", "phone-app", "judged"] if sound else ["judged", "counted", "records", "asked"]
                if row.unit == "NR" and self.feature == "meter-NR":
                    by = ["class-2-meter", "phone-app"]
                if not number and self.feature != "judged-yes-no":
                    by = ["counted", "records", "asked"]
                attributes["by"] = r.choice(by)
                if self.feature.startswith("judged"):
                    attributes["by"] = "judged"
                if attributes["by"] == "judged" and self.feature != "judged-converted":
                    convert = False
            if kind == "uncertainty" and number:
                convert = self.feature == "uncertainty-converted"
                attributes["uncertainty"] = num(round(abs(row.i - row.c) * r.choice([.02, .05, .1, .3]), 3))
            if sound and (kind == "over" or r.random() < .3) and (self.feature == "over-stated" or "uncertainty" not in attributes):
                attributes["over"] = r.choice(["30 min", "59 min", "60 min", "1 h", "8 h", "24 h", "900 s"])
        if self.feature == "over-stated" and sound:
            attributes = {"uncertainty": "2", "over": "20 min"}
        per = len(periods) > 1 and r.random() < (.7 if any(len(x.periods) < 3 for x in rows) and len(rows) > 1 else .3)
        if row.unit == "yes/no":
            per = False
        one = self.feature == "uncertainty-converted" or "uncertainty" in attributes     # one unit in one map
        if per:
            ps = [p for p in periods if r.random() < .8] or [periods[0]]
            values = {p: self.write(at(p), self.value(at(p)), convert and not one) for p in ps}
        elif attributes or r.random() < .1 or (periods == ["night"] and r.random() < .5):
            key = "night" if periods == ["night"] and r.random() < .5 else "value"
            values = {key: self.write(row, self.value(row), convert)}
        else:
            lines.append(f"{indent}{row.reading}: {self.write(row, self.value(row))}")
            return
        if r.random() < .1:
            attributes["note"] = '"as seen, on the day"'
        lines.append(f"{indent}{row.reading}: {{" + ", ".join(f"{k}: {v}" for k, v in {**values, **attributes}.items()) + "}")

    def readings(self, use, chance, indent, skip=()):
        by_reading = {}
        for row in o.ROWS:
            by_reading.setdefault(row.reading, []).append(row)
        lines = []
        for name, rows in by_reading.items():
            if name in skip or name in self.na:
                continue
            if use is not None and not any(x.where is None or use in x.where for x in rows):
                continue
            if use is not None and rows[0].reading.split(".")[0] in ("staff", "routine", "people") and rows[0].reading != "people.room" and self.r.random() < .8:
                continue
            if self.r.random() < chance:
                self.reading(rows, use, lines, indent)
        return lines

    def make_spaces(self):
        r = self.r
        self.kind = r.choice(["supported-living", "residential-care", "own-home", "mental-health-unit", "respite", "school"])
        if self.feature == "school":
            self.kind = "school"
        elif self.feature == "home":
            self.kind = r.choice(["own-home", "supported-living"])
        elif self.kind == "school" and (self.feature.startswith("many-bedrooms") or self.feature == "bedroom-in-day"):
            self.kind = "mental-health-unit"
        spaces, self.residents = [], []
        needs_places = {"profile-day", "assessment-day", "both-days", "day-elsewhere", "bedroom-in-day", "day-partial", "na-in-space",
                        "unknown-in-space", "zero-hours", "few-uses", "updates", "school"}
        if self.feature == "no-spaces" or (r.random() < .1 and self.feature not in needs_places and not self.feature.startswith("many")):
            self.spaces, self.uses = [], set()
            return
        pool = [r.choice(["corridor", "kitchen", "garden"])] if self.feature == "few-uses" else r.sample(USES, r.randint(1, 5))
        if r.random() < .3:
            pool.append(r.choice(pool))                      # two spaces of one use
        if self.kind != "school":
            many = self.feature.startswith("many-bedrooms") or self.feature == "bedroom-in-day"
            count = r.randint(2, 4) if many else r.choice([1, 1, 2])
            holders = [None if r.random() < .3 else f"p-1{r.randint(10, 99)}" for _ in range(count)]
            place = r.randrange(count)
            if self.feature == "many-bedrooms-own" or (not many and r.random() < .3):
                holders[place] = PERSON
                if many and place:
                    holders[0] = "vacant"
            elif self.feature == "many-bedrooms-vacant" or (not many and r.random() < .4):
                holders[place] = "vacant"
            self.residents = sorted({h for h in holders if h and h != "vacant"})
            names = r.sample(range(1, 20), count)            # the order in the file is not the order of the ids
            spaces += [(f"room-{n}", "bedroom", h) for n, h in zip(names, holders)]
        elif r.random() < .1:
            spaces.append(("rest-room", "bedroom", None))
        for k, use in enumerate(pool):
            spaces.append((f"{use}-{k + 1}", use, None))
        r.shuffle(spaces)
        self.spaces, self.uses = spaces, {u for _, u, _ in spaces}

    def assessment_day(self):
        r = self.r
        if not self.spaces or not self.on("assessment-day", "both-days", "bedroom-in-day", "day-partial", chance=.12):
            return []
        out = []
        bedrooms = [s for s, u, _ in self.spaces if u == "bedroom"]
        others = [s for s, u, _ in self.spaces if u != "bedroom"]
        for p in r.sample(o.PERIODS, r.choice([1, 2, 3])):
            pool = others + ([r.choice(bedrooms)] if bedrooms else [])
            names = r.sample(pool, min(len(pool), r.randint(1, 4)))
            if self.feature == "bedroom-in-day" and not set(names) & set(bedrooms):
                names[0] = r.choice(bedrooms)
            out += self.spread(names, p)
        return out

    def assessment(self):
        r = self.r
        self.na = set()
        chance = {"well-known": .97, "uncertain": .9}.get(self.feature, r.choice([.3, .8, .95, .98]))
        head = lambda on, due, extra=(): ["attune: assessment/1", f"setting: {self.setting}", "name: A Place", f"kind: {self.kind}",
                                         "nation: england", f"assessed: {{on: {on}, by: occupational therapist, review-due: {due}}}", *extra]
        due = "2026-10-09" if self.feature == "expired" and r.random() < .6 else r.choice([AS_OF] + ["2027-04-03"] * 9)
        if self.feature == "na-expired":
            due = "2026-08-01"
        L = head("2026-07-03", due)
        whole = self.readings(None, chance, "  ")
        if self.residents:
            L.append("residents: [" + ", ".join(self.residents) + "]")
        if self.feature == "na-expired":
            name = "staff.temporary"
            whole = [x for x in whole if not x.startswith(f"  {name}:")] + [f"  {name}: {{unknown: not-applicable}}"]
        body = {}
        for s, u, h in self.spaces:
            body[s] = self.readings(u, r.choice([.1, .3, .5]), "      ")
        if self.feature == "na-in-space":
            s = r.choice(self.spaces)[0]
            body[s] = [x for x in body[s] if not x.strip().startswith("noise.level:")] + ["      noise.level: {unknown: not-applicable}"]
        if self.feature == "unknown-in-space":
            s = r.choice(self.spaces)[0]
            whole = [x for x in whole if not x.startswith(("  noise.level:", "  noise.reverberation:"))] + ["  noise.level: 55 dB", "  noise.reverberation: 0.6 s"]
            body[s] = [x for x in body[s] if not x.strip().startswith(("noise.level:", "noise.reverberation:"))] + ["      noise.level: unknown", "      noise.reverberation: {unknown: asked}"]
        day = self.assessment_day()

        def rest(L, body, whole, day):
            if body:
                L.append("spaces:")
                for s, u, h in self.spaces:
                    if s not in body:
                        continue
                    L += [f"  - id: {s}", f"    use: {u}"] + ([f"    for: {h}"] if h else [])
                    if body[s]:
                        L += ["    readings:"] + body[s]
            if whole:
                L += ["readings:"] + whole
            if day:
                L.append("day:")
                L += [f"  - {{in: {a}, at: {p}, hours: {h}}}" for a, p, h in day]
            return "\n".join(L) + "\n"

        if self.feature in ("updates", "updates-parts") or (self.feature == "expired" and r.random() < .5):
            self.base = rest(L, body, whole, day)
            base_names = {x.strip().split(":")[0] for x in whole}
            L2 = head("2026-09-15", "2027-03-15", ("updates: 2026-07-03",))
            if self.residents:
                L2.append("residents: [" + ", ".join(self.residents) + "]")
            if self.feature == "updates-parts":
                new = ["  noise.level: {night: 44 dB}", "  noise.peak: {day: 80 dB, by: phone-app}"]
            else:
                # only whole readings: what is given has no periods, so that nothing of the old one is left
                new = [x for x in self.readings(None, .3, "  ") if "day:" not in x and "evening:" not in x and "night:" not in x]
            some = {s: [x for x in self.readings(u, .2, "      ") if "day:" not in x and "evening:" not in x and "night:" not in x]
                    for s, u, _ in self.spaces if r.random() < .5}
            new = [x for x in new if self.feature == "updates-parts" or x.strip().split(":")[0] not in self.na]
            return rest(L2, some, new, [])
        return rest(L, body, whole, day)

    def files(self):
        self.make_spaces()
        assessment = self.assessment()
        files = {"profile.yaml": self.profile(), "assessment.yaml": assessment}
        if self.base:
            files["assessment-base.yaml"] = self.base
        return files


def pairing(files, as_of=AS_OF):
    """The oracle's pairing of one generated case."""
    import yaml
    load = lambda t: yaml.load(t, Loader=yaml.BaseLoader)
    audits = [load(files[n]) for n in ("assessment-base.yaml", "assessment.yaml") if n in files]
    return o.Pairing(load(files["profile.yaml"]), audits, datetime.date.fromisoformat(as_of))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--count", type=int, default=120)
    p.add_argument("--out", required=True)
    p.add_argument("--ambiguous", action="store_true")
    a = p.parse_args()
    for index in range(a.count):
        case = Case(a.seed, index, a.ambiguous)
        files = case.files()
        folder = os.path.join(a.out, f"case-{index:03d}")
        os.makedirs(folder, exist_ok=True)
        for name, text in files.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
                f.write(text)
        with open(os.path.join(folder, "case.json"), "w") as f:
            json.dump({"as_of": AS_OF, "feature": case.feature, "person": PERSON, "setting": case.setting}, f, sort_keys=True)


if __name__ == "__main__":
    main()

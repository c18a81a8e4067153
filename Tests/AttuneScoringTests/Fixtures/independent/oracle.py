#!/usr/bin/env python3
"""Reference implementation (oracle) of the method, sections 1-6, from the specification only.

    oracle.py --as-of DATE [--likely] [--alt NAME]... PROFILE ASSESSMENT [ASSESSMENT...]

Where the specification is ambiguous, one reading is the default and others can be switched
on with --alt (see ALTERNATIVES). Clarity over speed.
"""
import argparse
import csv
import datetime
import json
import math
import os
import re
import sys

import yaml

CATALOGUE = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "../../../AttuneCatalogueTests/Fixtures/factors.csv")
PERIODS = ["day", "evening", "night"]
LENGTH = {"day": 12.0, "evening": 4.0, "night": 8.0}

ALTERNATIVES = {
    "sp2-first": "both AASP and SP2 given: SP2 wins need by need (default: AASP wins need by need)",
    "instrument-max": "both AASP and SP2 given: the larger value (default: AASP wins need by need)",
    "retreat-max-all": "retreat: an instrument's avoiding joins the maximum even where every sense has a rated avoiding",
    "limit-merge": "a limit for a period replaces only the anchors it states of the limit without one (default: all of it)",
    "na-whole-setting": "not-applicable in one space leaves the factor out of the whole setting (default: that space)",
    "unknown-falls-through": "`unknown` (or expired) in a space falls to the setting's reading (default: it wins, unread)",
    "judged-yesno-zero": "a judged yes/no reading has u = 0 (default: u = 1)",
    "judged-written-unit": "judged u = 1 in the unit as written (default: in the catalogue's unit)",
    "uncertainty-own-unit": "a bare uncertainty is in the catalogue's unit (default: in the unit the value is written in)",
    "merge-whole-reading": "an update replaces a whole reading (default: period by period)",
    "limited-anywhere": "coverage: a factor limited in any period is limited in all (default: the periods the limit covers)",
    "default-ignores-limits": "default share: by catalogue basis alone, even where a limit replaced the anchor",
    "default-both": "default share: only where both anchors are default (default: either)",
    "default-half": "default share: half for each default anchor",
    "na-survives-expiry": "not-applicable stays after review-due (default: it becomes unknown)",
    "expire-on-day": "a reading is unknown from review-due on (default: from the day after)",
    "day-whole": "a `day` falls to the next source only as a whole (default: period by period)",
    "sound-is-noise": "NR counts as a sound reading for meters and `over` (default: dB only)",
    "over-not-with-stated": "`over` adds nothing where the uncertainty is stated (default: it adds 25)",
}
ALT = set()


class Invalid(Exception):
    pass


# ---------------------------------------------------------------- catalogue

def number(text):
    if not re.fullmatch(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", text):
        raise Invalid(f"not a number: {text!r}")
    return float(text)


def catalogue_number(text):
    return {"yes": 1.0, "no": 0.0}[text] if text in ("yes", "no") else number(text)


def pair(text):
    low, high = text.split(":")
    return catalogue_number(low), catalogue_number(high)


class Row:
    """One row of the catalogue: a factor, or a factor in one period."""

    def __init__(self, r):
        self.id, self.reading, self.need, self.unit = r["id"], r["reading"], r["need"], r["unit"]
        self.domain = r["domain"]
        self.high_is_worse = r["worse"] == "high"
        self.where = None if r["where"] == "everywhere" else r["where"].split()
        self.periods = [r["period"]] if r["period"] else list(PERIODS)
        if r["when"]:
            self.periods = [p for p in self.periods if p in r["when"].split()]
        self.core = r["core"]
        self.possible = pair(r["possible"])
        self.c, self.i = catalogue_number(r["comfortable"]), catalogue_number(r["intolerable"])
        self.at_end = r["at_end"] == "yes"
        self.plausible = {"unit": pair(r["plausible_unit"]), "home": pair(r["plausible_home"])}
        self.w = number(r["weight"])
        self.basis_c, self.basis_i = r["basis_comfortable"], r["basis_intolerable"]


with open(CATALOGUE, encoding="utf-8") as _f:
    ROWS = [Row(r) for r in csv.DictReader(_f)]
FACTORS = {}                                   # id -> its rows
for _row in ROWS:
    FACTORS.setdefault(_row.id, []).append(_row)
READING_UNIT = {r.reading: r.unit for r in ROWS}


def periods_of(factor):
    return [p for p in PERIODS if any(p in r.periods for r in FACTORS[factor])]


# ---------------------------------------------------------------- units

# unit as written -> (quantity, factor, offset): base = factor * v + offset
UNITS = {
    "dB": ("sound", 1, 0), "NR": ("NR", 1, 0), "level": ("level", 1, 0), "UGR": ("UGR", 1, 0),
    "STI": ("STI", 1, 0), "people": ("people", 1, 0), "%": ("percent", 1, 0), "%/Hz": ("%/Hz", 1, 0),
    "ppm": ("ppm", 1, 0), "µg/m³": ("conc", 1, 0), "ug/m3": ("conc", 1, 0), "µg/m3": ("conc", 1, 0),
    "%/year": ("%/year", 1, 0), "people/week": ("people/week", 1, 0),
    "s": ("time", 1, 0), "min": ("time", 60, 0), "h": ("time", 3600, 0),
    "per minute": ("rate", 60, 0), "per hour": ("rate", 1, 0), "per day": ("rate", 1 / 24, 0), "per week": ("rate", 1 / 168, 0),
    "lx": ("light", 1, 0), "klx": ("light", 1000, 0),
    "°C": ("temp", 1, 0), "C": ("temp", 1, 0), "°F": ("temp", 5 / 9, -160 / 9), "F": ("temp", 5 / 9, -160 / 9),
    "m": ("length", 1, 0), "cm": ("length", 0.01, 0), "mm": ("length", 0.001, 0), "km": ("length", 1000, 0),
    "mile": ("length", 1609.344, 0), "miles": ("length", 1609.344, 0),
    "m²": ("area", 1, 0), "m2": ("area", 1, 0), "cm²": ("area", 1e-4, 0), "cm2": ("area", 1e-4, 0),
    "m²/person": ("area/person", 1, 0), "m2/person": ("area/person", 1, 0),
    "h/day": ("share", 1, 0), "h/week": ("share", 1 / 7, 0), "h/year": ("h/year", 1, 0),
}
UNIT_OPTIONAL = {"level", "yes/no", "people", "NR", "UGR", "STI"}


def split_unit(text):
    m = re.fullmatch(r"\s*([-+]?[0-9.]+)\s*(.*?)\s*", text)
    if not m:
        raise Invalid(f"not a value: {text!r}")
    return number(m.group(1)), m.group(2)


def convert(v, written, unit, difference=False):
    if written == unit:
        return v
    if written not in UNITS or unit not in UNITS or UNITS[written][0] != UNITS[unit][0]:
        raise Invalid(f"unit {written!r} where {unit!r} is meant")
    (_, fw, ow), (_, fu, ou) = UNITS[written], UNITS[unit]
    return v * fw / fu if difference else (v * fw + ow - ou) / fu


def quantity(text, unit):
    """A value in the unit, and the unit it was written in."""
    if unit == "yes/no":
        if text not in ("yes", "no"):
            raise Invalid(f"yes or no is meant, not {text!r}")
        return {"yes": 1.0, "no": 0.0}[text], unit
    v, written = split_unit(text)
    if written == "":
        if unit not in UNIT_OPTIONAL:
            raise Invalid(f"no unit in {text!r}")
        written = unit
    return convert(v, written, unit), written


# ---------------------------------------------------------------- needs (2)

SENSES = ["hearing", "sight", "touch", "smell", "temperature", "movement", "body"]
OTHER = ["predictability", "familiar-people", "privacy", "personal-space", "fewer-people", "connection",
         "control", "retreat", "activity", "understanding"]
NEEDS = SENSES + [s + ".seeking" for s in SENSES] + OTHER
TERMS = {"much less": (-2.373, -3, -2), "less": (-1.383, -2, -1), "similar": (0.0, -1, 1),
         "more": (1.383, 1, 2), "much more": (2.373, 2, 3)}
UNSTATED_Z, UNSTATED_LOW, UNSTATED_HIGH = 1.1865, 0.0, 2.373
WHOLE_PROFILE_SENSES = ["hearing", "sight", "touch", "smell", "movement"]

# Upper ends of much less, less, similar, more (A1)
CUTS = {
    "11-17": {"low-registration": (18, 26, 40, 51), "sensation-seeking": (27, 41, 58, 65),
              "sensory-sensitivity": (19, 25, 40, 48), "sensation-avoiding": (18, 25, 40, 48)},
    "18-64": {"low-registration": (18, 23, 35, 44), "sensation-seeking": (35, 42, 56, 62),
              "sensory-sensitivity": (18, 25, 41, 48), "sensation-avoiding": (19, 26, 41, 49)},
    "65+": {"low-registration": (19, 26, 40, 51), "sensation-seeking": (28, 39, 52, 63),
            "sensory-sensitivity": (18, 25, 41, 48), "sensation-avoiding": (18, 25, 42, 49)},
}


def aasp_z(age_band, quadrant, total):
    ml, l, s, m = CUTS[age_band][quadrant]
    knots = [(15, -3), (ml + .5, -2), (l + .5, -1), (s + .5, 1), (m + .5, 2), (75, 3)]
    if not 15 <= total <= 75:
        raise Invalid(f"AASP total {total}")
    for (x0, y0), (x1, y1) in zip(knots, knots[1:]):
        if total <= x1:
            return y0 + (y1 - y0) * (total - x0) / (x1 - x0)


def rating(text):
    """(z, band low, band high) of a term or a number."""
    if text in TERMS:
        return TERMS[text]
    z = number(text)
    if not -3 <= z <= 3:
        raise Invalid(f"z {z}")
    return z, max(-3, z - .5), min(3, z + .5)


def largest(ratings):
    given = [r for r in ratings if r is not None]
    return max(given, key=lambda r: r[0]) if given else None


def quadrant_values(profile):
    """Whole-profile instruments: list, in precedence, of {sensitivity, avoiding, seeking} -> rating."""
    out = []
    instruments = profile.get("instruments") or {}
    if "aasp" in instruments:
        a = instruments["aasp"]
        d = {}
        for key, quadrant in (("sensitivity", "sensory-sensitivity"), ("avoiding", "sensation-avoiding"),
                              ("seeking", "sensation-seeking")):
            if quadrant in a:
                z = aasp_z(profile["age-band"], quadrant, number(a[quadrant]))
                d[key] = (z, max(-3, z - 1), min(3, z + 1))
        out.append(d)
    if "sp2" in instruments:
        d = {k: TERMS[instruments["sp2"][k]] for k in ("sensitivity", "avoiding", "seeking") if k in instruments["sp2"]}
        out.append(d)
        if "sp2-first" in ALT:
            out.reverse()
    return out


def first_or_max(values):
    given = [v for v in values if v is not None]
    if not given:
        return None
    return largest(given) if "instrument-max" in ALT else given[0]


class Need:
    def __init__(self, z, band, provenance, matters):
        self.z, self.band, self.provenance, self.matters = z, band, provenance, matters


def needs_of(profile):
    senses = profile.get("senses") or {}
    senses = {k: (v if isinstance(v, dict) else {"sensitivity": v}) for k, v in senses.items()}
    others = profile.get("needs") or {}
    others = {k: (v if isinstance(v, dict) else {"level": v}) for k, v in others.items()}
    unlisted = profile.get("unlisted") == "similar"
    whole = quadrant_values(profile)
    spm = (profile.get("instruments") or {}).get("spm") or {}
    for k in senses:
        if k not in SENSES:
            raise Invalid(f"sense {k}")
    for k in others:
        if k not in OTHER:
            raise Invalid(f"need {k}")

    def stated(sense, key):
        return rating(senses[sense][key]) if key in senses.get(sense, {}) else None

    result = {}

    def settle(need, stated_value, instrument, avoiding=None, matters=None):
        for value, provenance in ((stated_value, "stated"), (instrument, "instrument"), (avoiding, "avoiding")):
            if value is not None:
                result[need] = Need(value[0], value[1:], provenance, matters)
                return
        if unlisted:
            result[need] = Need(0.0, (-1, 1), "unlisted", matters)
        else:
            result[need] = Need(UNSTATED_Z, (UNSTATED_LOW, UNSTATED_HIGH), "unstated", matters)

    for sense in SENSES:
        in_whole = sense in WHOLE_PROFILE_SENSES
        instrument = None
        if sense in spm:
            z = min(3, max(-3, (number(spm[sense]) - 50) / 10))
            instrument = (z, max(-3, z - .5), min(3, z + .5))
        elif in_whole:
            instrument = first_or_max([largest([d.get("sensitivity"), d.get("avoiding")]) for d in whole])
        settle(sense, largest([stated(sense, "sensitivity"), stated(sense, "avoiding")]), instrument)
        settle(sense + ".seeking", stated(sense, "seeking"),
               first_or_max([d.get("seeking") for d in whole]) if in_whole else None)

    avoiding = []
    by_instrument = first_or_max([d.get("avoiding") for d in whole])
    for sense in SENSES:
        own = stated(sense, "avoiding")
        if own is not None:
            avoiding.append(own)
        if sense in WHOLE_PROFILE_SENSES and (own is None or "retreat-max-all" in ALT):
            avoiding.append(by_instrument)
    for need in OTHER:
        entry = others.get(need, {})
        settle(need, rating(entry["level"]) if "level" in entry else None, None,
               largest(avoiding) if need == "retreat" else None,
               number(entry["matters"]) if "matters" in entry else None)
    return result


# ---------------------------------------------------------------- limits (3)

class Limit:
    def __init__(self, entry, unit):
        get = lambda k: quantity(entry[k], unit)[0] if k in entry else None
        self.c, self.i = get("comfortable"), get("intolerable")
        self.stated = self.c is not None or self.i is not None


def limits_of(profile):
    """factor -> {None or period: Limit}"""
    out = {}
    for factor, entry in (profile.get("limits") or {}).items():
        if factor not in FACTORS:
            raise Invalid(f"limit for {factor}")
        unit = FACTORS[factor][0].unit
        d = {}
        general = Limit(entry, unit)
        if general.stated:
            d[None] = general
        for p in PERIODS:
            if p in entry:
                d[p] = Limit(entry[p], unit)
        if "limit-merge" in ALT and None in d:
            for p in PERIODS:
                if p in d:
                    d[p].c = d[None].c if d[p].c is None else d[p].c
                    d[p].i = d[None].i if d[p].i is None else d[p].i
        out[factor] = d
        high = FACTORS[factor][0].high_is_worse
        for limit in d.values():
            if limit.c is not None and limit.i is not None and not (limit.i > limit.c if high else limit.i < limit.c):
                raise Invalid(f"limit for {factor}: intolerable must be the worse")
    return out


def own_anchors(row, z):
    z = min(3.0, max(-3.0, z))
    c1 = 0.0 if row.at_end else -0.05 * z
    i1 = 1 - 0.15 * z
    return row.c + c1 * (row.i - row.c), row.c + i1 * (row.i - row.c)


def anchors(row, period, z, limits):
    """(c, i, is c stated, is i stated, covered by a limit)"""
    cp, ip = own_anchors(row, z)
    mine = limits.get(row.id, {})
    if period in mine:
        limit, general = mine[period], False
    elif None in mine:
        limit, general = mine[None], True
    else:
        return cp, ip, False, False, False
    sign = 1.0 if row.high_is_worse else -1.0
    least = abs(row.i - row.c) / 4
    c, i = limit.c, limit.i
    if c is None and i is None:
        return cp, ip, False, False, False
    stated_c, stated_i = c is not None, i is not None
    if c is None:
        c = cp if sign * (i - cp) >= least else i - sign * least
    elif i is None:
        i = ip if sign * (ip - c) >= least else c + sign * least
    if general and period == "night" and periods_of(row.id) != ["night"]:
        if sign * (cp - c) < 0:
            c, stated_c = cp, False
        if sign * (ip - i) < 0:
            i, stated_i = ip, False
    return c, i, stated_c, stated_i, True


def strain(v, c, i):
    return min(1.0, max(0.0, (v - c) / (i - c)))


# ---------------------------------------------------------------- importance (4)

W0 = {n: .27 for n in ("hearing", "fewer-people", "predictability")}
W0.update({n: .21 for n in ("sight", "touch", "privacy", "personal-space", "familiar-people", "control",
                            "retreat", "understanding", "connection")})
W0.update({n: .15 for n in ("smell", "temperature", "movement", "body", "activity")})
W0.update({s + ".seeking": .15 for s in SENSES})


def importance(need, z, matters, limited):
    if limited:
        return 1.0
    if matters is not None:
        return matters / 5
    w0 = W0[need]
    return min(1.0, w0 + (1 - w0) * z / 2.373) if z >= 0 else w0 * (1 + z / 3)


def score_of(load):
    return 100 * (1 - 4 ** -load)


LEVELS = ["low", "moderate", "high", "very high"]


def level_of(load):
    s = score_of(load)
    return "low" if s < 25 else "moderate" if s < 50 else "high" if s < 75 else "very high"


# ---------------------------------------------------------------- which factors count (1)

def counting(profile, needs, limits):
    named = set(limits)
    for key in ("requires", "triggers"):
        named |= {e["factor"] for e in profile.get(key) or []}
    for f in named:
        if f not in FACTORS:
            raise Invalid(f"factor {f}")
    conditions = set(profile.get("conditions") or [])
    out = set()
    for factor, rows in FACTORS.items():
        core = rows[0].core
        need = needs[rows[0].need]
        if core == "yes" or factor in named or core in conditions:
            out.add(factor)
        elif core == "if-more" and need.provenance != "unstated" and need.z >= 1.383:
            out.add(factor)
    return out


# ---------------------------------------------------------------- the audit

class Entry:
    """What an audit says of one reading in one period."""

    def __init__(self, kind, v=None, u=0.0, key=None):
        self.kind, self.v, self.u, self.key = kind, v, u, key     # kind: value, unknown, na


DEVICE_U = {"class-1-meter": 1.0, "class-2-meter": 2.0, "tested-phone-app": 2.0, "phone-app": 5.0}


def uncertainty(entry, unit, written):
    sound = unit == "dB" or ("sound-is-noise" in ALT and unit == "NR")
    stated = "uncertainty" in entry
    if stated:
        v, own = split_unit(entry["uncertainty"])
        if own == "":
            own = unit if "uncertainty-own-unit" in ALT else written
        u = v if unit == "yes/no" else convert(v, own, unit, difference=True)
    elif sound and entry.get("by") in DEVICE_U:
        u = DEVICE_U[entry["by"]]
    elif entry.get("by") == "judged":
        u = 1.0
        if unit == "yes/no" and "judged-yesno-zero" in ALT:
            u = 0.0
        elif "judged-written-unit" in ALT and unit != "yes/no":
            u = convert(1.0, written, unit, difference=True)
    else:
        u = 0.0
    if sound and "over" in entry and not (stated and "over-not-with-stated" in ALT):
        v, own = split_unit(entry["over"])
        if convert(v, own, "h") < 1:
            u = math.sqrt(u * u + 25)
    return u


def parse_reading(name, entry, place, expired):
    """{period: Entry}"""
    if name not in READING_UNIT:
        raise Invalid(f"reading {name}")
    unit = READING_UNIT[name]
    row = next(r for r in ROWS if r.reading == name)

    def one(text, attributes, period):
        key = (name, place, period)
        if text == "unknown":
            return Entry("unknown")
        if text == "not-applicable":
            return Entry("na")
        v, written = quantity(text, unit)
        if not row.possible[0] <= v <= row.possible[1]:
            raise Invalid(f"{name}: {text} is not possible")
        return Entry("value", v, uncertainty(attributes, unit, written), key)

    if not isinstance(entry, dict):
        out = {p: one(entry, {}, None) for p in PERIODS}
    elif "unknown" in entry:
        kind = "na" if entry["unknown"] == "not-applicable" else "unknown"
        out = {p: Entry(kind) for p in PERIODS}
    elif "value" in entry:
        out = {p: one(entry["value"], entry, None) for p in PERIODS}
    else:
        out = {p: one(entry[p], entry, p) for p in PERIODS if p in entry}
    if expired:
        out = {p: (e if e.kind == "na" and "na-survives-expiry" in ALT else Entry("unknown")) for p, e in out.items()}
    return out


def merge_reading(base, new):
    return new if "merge-whole-reading" in ALT else {**base, **new}


def expand(audit, as_of):
    """One audit, with its readings parsed and expired."""
    due = datetime.date.fromisoformat(audit["assessed"]["review-due"])
    expired = as_of >= due if "expire-on-day" in ALT else as_of > due
    out = {k: v for k, v in audit.items() if k not in ("spaces", "readings")}
    out["readings"] = {n: parse_reading(n, e, None, expired) for n, e in (audit.get("readings") or {}).items()}
    out["spaces"] = {}
    for s in audit.get("spaces") or []:
        space = {k: v for k, v in s.items() if k != "readings"}
        space["readings"] = {n: parse_reading(n, e, s["id"], expired) for n, e in (s.get("readings") or {}).items()}
        if s["id"] in out["spaces"]:
            raise Invalid(f"space {s['id']} twice")
        out["spaces"][s["id"]] = space
    return out


def current(audits, as_of):
    by_date = {}
    for a in audits:
        if a["setting"] != audits[0]["setting"]:
            raise Invalid("audits of several settings")
        if a["assessed"]["on"] in by_date:
            raise Invalid("two audits of one date")
        by_date[a["assessed"]["on"]] = a

    def resolved(date):
        audit = by_date.get(date)
        if audit is None:
            raise Invalid(f"no audit of {date}")
        new = expand(audit, as_of)
        if "updates" not in audit:
            return new
        if audit["updates"] >= date:
            raise Invalid("updates a later audit")
        base = resolved(audit["updates"])
        out = {**base, **{k: v for k, v in new.items() if k not in ("spaces", "readings")}}
        merge = lambda b, n: {**b, **{k: merge_reading(b.get(k, {}), v) for k, v in n.items()}}
        out["readings"] = merge(base["readings"], new["readings"])
        out["spaces"] = dict(base["spaces"])
        for sid, s in new["spaces"].items():
            b = base["spaces"].get(sid, {"readings": {}})
            out["spaces"][sid] = {**b, **s, "readings": merge(b["readings"], s["readings"])}
        return out

    return resolved(max(by_date))


# ---------------------------------------------------------------- hours (4)

BY_USE = {"bedroom": (2, 1, 7.75), "bathroom": (.5, .25, .25), "lounge": (4, 2, 0), "dining": (1.5, .5, 0),
          "garden": (1, .25, 0), "activity": (2, .25, 0)}
OTHER_USE = (.5, .25, 0)


def existing_spaces(setting, person):
    bedrooms = sorted((s for s in setting["spaces"].values() if s["use"] == "bedroom"), key=lambda s: s["id"])
    mine = ([s for s in bedrooms if s.get("for") == person] or [s for s in bedrooms if s.get("for") == "vacant"] or bedrooms)[:1]
    return sorted([s for s in setting["spaces"].values() if s["use"] != "bedroom"] + mine, key=lambda s: s["id"])


def hours_of(profile, setting):
    """{(space id, period): hours}; space id None for a setting with no spaces."""
    if not setting["spaces"]:
        return {(None, p): LENGTH[p] for p in PERIODS}
    spaces = existing_spaces(setting, profile["person"])
    with_use = lambda use: [s["id"] for s in spaces if s["use"] == use]

    def places_of_profile(e):
        return with_use(e["in"])

    def places_of_setting(e):
        if e["in"] not in setting["spaces"]:
            raise Invalid(f"no space {e['in']}")
        if setting["spaces"][e["in"]]["use"] == "bedroom":
            return with_use("bedroom")
        return [e["in"]]

    sources = [(profile.get("day") or [], places_of_profile), (setting.get("day") or [], places_of_setting)]
    result = {}
    for k, p in enumerate(PERIODS):
        raw = None
        for entries, places in sources:
            named = [e for e in entries if e["at"] == p]
            if sum(number(e["hours"]) for e in named) > LENGTH[p] + .01:
                raise Invalid(f"{p} is too long")
            scope = entries if "day-whole" in ALT else named
            if not named or not any(places(e) for e in scope):
                continue
            raw = {s["id"]: 0.0 for s in spaces}
            for e in named:
                here = places(e)
                for sid in here:
                    raw[sid] += number(e["hours"]) / len(here)
            break
        if raw is None:
            raw = {s["id"]: BY_USE.get(s["use"], OTHER_USE)[k] / len(with_use(s["use"])) for s in spaces}
        total = sum(raw.values())
        for sid, h in raw.items():
            result[sid, p] = LENGTH[p] * h / total if total > 0 else LENGTH[p] / len(raw)
    return result


# ---------------------------------------------------------------- one pairing

class Item:
    """A counting factor in a cell."""

    def __init__(self, row, low, mid, high, read, inputs):
        self.row, self.low, self.mid, self.high, self.read, self.inputs = row, low, mid, high, read, inputs


class Cell:
    def __init__(self, space, period, hours, items):
        self.space, self.period, self.hours, self.items = space, period, hours, items


HOMES = ("own-home", "supported-living")


class Pairing:
    def __init__(self, profile, audits, as_of):
        self.profile = profile
        self.setting = current(audits, as_of)
        self.needs = needs_of(profile)
        self.limits = limits_of(profile)
        self.counts = counting(profile, self.needs, self.limits)
        self.hours = hours_of(profile, self.setting)
        self.column = "home" if self.setting["kind"] in HOMES else "unit"
        self.cells = [self.cell(s, p, h) for (s, p), h in self.hours.items()]

    def lookup(self, reading, space, period):
        s = self.setting
        entry = s["readings"].get(reading, {}).get(period)
        if space is not None:
            own = s["spaces"][space]["readings"].get(reading, {}).get(period)
            if own is not None and not (own.kind == "unknown" and "unknown-falls-through" in ALT):
                entry = own
            if "na-whole-setting" in ALT and any(
                    e.kind == "na" for x in s["spaces"].values() for e in x["readings"].get(reading, {}).values()):
                entry = Entry("na")
        return entry or Entry("unknown")

    def cell(self, space, period, hours):
        use = None if space is None else self.setting["spaces"][space]["use"]
        items = []
        for row in ROWS:
            if row.id not in self.counts or period not in row.periods:
                continue
            if use is not None and row.where is not None and use not in row.where:
                continue
            e = self.lookup(row.reading, space, period)
            if e.kind == "na":
                continue
            if e.kind == "unknown":
                low, high = row.plausible[self.column]
                items.append(Item(row, low, (low + high) / 2, high, False, (row.reading, space, period)))
            else:
                items.append(Item(row, e.v - 2 * e.u, e.v, e.v + 2 * e.u, True, e.key if e.u > 0 else None))
        return Cell(space, period, hours, items)

    # -- evaluation

    def z(self, end):
        """z of every need: 'low', 'mid' or 'high' end of the unstated ones."""
        at = {"low": UNSTATED_LOW, "mid": UNSTATED_Z, "high": UNSTATED_HIGH}[end]
        return {n: at if v.provenance == "unstated" else v.z for n, v in self.needs.items()}

    def item_strain(self, cell, item, z, values):
        c, i, *_ = anchors(item.row, cell.period, z[item.row.need], self.limits)
        return [strain(v, c, i) for v in values]

    def item_weight(self, cell, item, z):
        covered = anchors(item.row, cell.period, z[item.row.need], self.limits)[4]
        need = item.row.need
        return item.row.w * importance(need, z[need], self.needs[need].matters, covered)

    def evaluate(self, z, pick):
        """Load, and per cell its press, per need its press, per item strain and q. pick(cell, item) -> strain"""
        cells = []
        for cell in self.cells:
            by_need = {}
            for item in cell.items:
                s = pick(cell, item)
                q = (self.item_weight(cell, item, z) * s * s) ** 2
                by_need.setdefault(item.row.need, []).append((item, s, q))
            press = {n: math.sqrt(sum(q * q for _, _, q in items)) for n, items in by_need.items()}
            cells.append((cell, by_need, press, sum(press.values())))
        total = sum(c.hours for c in self.cells)
        load = (sum(c.hours * p * p for c, _, _, p in cells) / total) ** .25
        return load, cells

    def end(self, end, known=frozenset(), known_needs=frozenset()):
        """load at one end of the range, or the estimate; known inputs stay at their middle."""
        z, mid = self.z(end), self.z("mid")
        z = {n: mid[n] if n in known_needs else v for n, v in z.items()}

        def pick(cell, item):
            if end == "mid" or item.inputs is None or self.cell_key(cell, item) in known:
                return self.item_strain(cell, item, z, [item.mid])[0]
            both = self.item_strain(cell, item, z, [item.low, item.high])
            return min(both) if end == "low" else max(both)

        return self.evaluate(z, pick)

    def cell_key(self, cell, item):
        return (item.row.reading, cell.space, cell.period)

    def coverage(self):
        z = self.z("mid")
        known = every = 0.0
        for cell in self.cells:
            for item in cell.items:
                x = cell.hours * self.item_weight(cell, item, z) ** 2
                every += x
                covered = anchors(item.row, cell.period, z[item.row.need], self.limits)[4]
                if "limited-anywhere" in ALT and item.row.id in self.limits:
                    covered = True
                if item.read and (self.needs[item.row.need].provenance != "unstated" or covered):
                    known += x
        return known / every if every > 0 else 1.0

    # -- what to measure next (6)

    def narrowing(self):
        low, high = self.end("low")[0], self.end("high")[0]
        width = high - low

        def narrower(known, needs):
            return width - (self.end("high", known, needs)[0] - self.end("low", known, needs)[0])

        uncertain = sorted({self.cell_key(c, i) for c in self.cells for i in c.items if i.inputs is not None},
                           key=lambda k: (k[0], k[1] or "", PERIODS.index(k[2])))
        used = {i.row.need for c in self.cells for i in c.items}
        needs = sorted(n for n in used if self.needs[n].provenance == "unstated")
        by_cell = [{"reading": r, "need": None, "space": s, "period": p, "narrows": narrower({(r, s, p)}, frozenset())}
                   for r, s, p in uncertain]
        by_need = [{"reading": None, "need": n, "space": None, "period": None, "narrows": narrower(frozenset(), {n})}
                   for n in needs]
        by_reading = [{"reading": r, "need": None, "narrows": narrower({k for k in uncertain if k[0] == r}, frozenset())}
                      for r in sorted({k[0] for k in uncertain})]
        order = lambda rows: sorted(rows, key=lambda x: -x["narrows"])       # stable: ties stay sorted
        return order(by_cell + by_need), order(by_reading + [{k: x[k] for k in ("reading", "need", "narrows")} for x in by_need])

    # -- likely range (5), optional: for a statistical comparison only

    def likely(self, n=1024, seed=0):
        random = SplitMix64(seed)
        inputs = {}
        for cell in self.cells:
            for item in cell.items:
                if item.inputs is not None:
                    inputs[item.inputs] = item
        keys = sorted(inputs, key=lambda k: (k[0], k[1] or "", k[2] or ""))
        used = sorted({i.row.need for c in self.cells for i in c.items})
        loads = []
        for _ in range(n):
            v = {}
            for k in keys:
                low, high = inputs[k].low, inputs[k].high
                u = random.unit()
                v[k] = low + (high - low) * (math.sqrt(u / 2) if u < .5 else 1 - math.sqrt((1 - u) / 2))
            z = self.z("mid")
            for need in used:
                a, b = self.needs[need].band
                z[need] = a + (b - a) * random.unit()
            pick = lambda c, i: self.item_strain(c, i, z, [i.mid if i.inputs is None else v[i.inputs]])[0]
            loads.append(self.evaluate(z, pick)[0])
        loads.sort()
        return loads[math.ceil(.05 * n) - 1], loads[math.ceil(.95 * n) - 1]

    # -- everything

    def default_part(self, cell, item):
        row = item.row
        c, i, stated_c, stated_i, _ = anchors(row, cell.period, self.z("mid")[row.need], self.limits)
        if "default-ignores-limits" in ALT:
            stated_c = stated_i = False
        dc = row.basis_c == "default" and not stated_c
        di = row.basis_i == "default" and not stated_i
        if "default-half" in ALT:
            return (dc + di) / 2
        if "default-both" in ALT:
            return float(dc and di)
        return float(dc or di)

    def result(self, narrowing=True, likely=False):
        load, cells = self.end("mid")
        low, high = self.end("low")[0], self.end("high")[0]
        coverage = self.coverage()
        unsure = coverage < .7 and level_of(low) not in ("high", "very high")
        total = sum(c.hours * p * p for c, _, _, p in cells)
        shares, strains, default = [], [], 0.0
        for cell, by_need, press, cell_press in cells:
            for need, items in by_need.items():
                squares = sum(q * q for _, _, q in items)
                for item, s, q in items:
                    share = 0.0
                    if total > 0 and cell_press > 0 and squares > 0:
                        share = (cell.hours * cell_press ** 2 / total) * (press[need] / cell_press) * (q * q / squares)
                    default += share * self.default_part(cell, item)
                    at = {"space": cell.space, "period": cell.period, "factor": item.row.id, "need": need}
                    strains.append({**at, "reading": item.mid, "low": item.low, "high": item.high, "read": item.read,
                                    "strain": s, "q": q, "weight": self.item_weight(cell, item, self.z("mid"))})
                    if share > 0:
                        shares.append({**at, "share": share, "strain": s})
        place = lambda x: (x["space"] or "", PERIODS.index(x["period"]), x.get("factor", ""))
        out = {
            "person": self.profile["person"], "setting": self.setting["setting"],
            "needs": {n: {"z": v.z, "provenance": v.provenance, "matters": v.matters} for n, v in self.needs.items()},
            "counting": sorted(self.counts),
            "hours": sorted(({"space": c.space, "period": c.period, "hours": c.hours} for c in self.cells), key=place),
            "cells": sorted(({"space": c.space, "period": c.period, "hours": c.hours, "press": p, "load": math.sqrt(p),
                              "need_press": press} for c, _, press, p in cells), key=place),
            "strains": sorted(strains, key=place),
            "load": load, "load_low": low, "load_high": high,
            "strain_score": score_of(load),
            "level": None if unsure else level_of(load), "level_of_estimate": level_of(load),
            "level_low": level_of(low), "level_high": level_of(high),
            "coverage": coverage, "not_enough_known": unsure,
            "shares": sorted(shares, key=place), "default_anchor_share": default,
        }
        if narrowing:
            out["narrowing"], out["narrowing_by_reading"] = self.narrowing()
        if likely:
            out["likely_low"], out["likely_high"] = self.likely()
        return out


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        mask = 2 ** 64 - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        x = self.state
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & mask
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & mask
        return x ^ (x >> 31)

    def unit(self):
        return (self.next() >> 11) * 2.0 ** -53


def load_yaml(path):
    with open(path, encoding="utf-8") as f:
        return yaml.load(f, Loader=yaml.BaseLoader)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--as-of", required=True, type=datetime.date.fromisoformat)
    p.add_argument("--likely", action="store_true", help="also the likely range (slow; statistical comparison only)")
    p.add_argument("--no-narrowing", action="store_true")
    p.add_argument("--alt", action="append", default=[], choices=sorted(ALTERNATIVES))
    p.add_argument("profile")
    p.add_argument("assessments", nargs="+")
    a = p.parse_args()
    ALT.update(a.alt)
    try:
        pairing = Pairing(load_yaml(a.profile), [load_yaml(x) for x in a.assessments], a.as_of)
        result = pairing.result(narrowing=not a.no_narrowing, likely=a.likely)
    except Invalid as e:
        sys.exit(f"invalid: {e}")
    result["as_of"] = a.as_of.isoformat()
    json.dump(result, sys.stdout, indent=1, sort_keys=True, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()

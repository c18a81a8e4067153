#!/usr/bin/env python3
"""Writes made-up profiles and audits of realistic size, for measurements.

    make_corpus.py FOLDER [--people 1000] [--settings 1000] [--vacancies]

With --vacancies every setting has one place free, everyone agreed to be placed, and nobody lives in
any of them. Each file is one of the example files with other ids, values, rooms and words. The same arguments
give the same bytes; 'attune check' finds no error in them.
"""

import argparse
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
READING = re.compile(r"^(\s+)([a-z]+\.[a-z0-9-]+): (.+)$")
VALUE = re.compile(r"(?P<key>\b(?:value|day|evening|night): )?(?P<number>-?\d+(?:\.\d+)?)(?P<unit>(?: [^,}]+)?)")
PERSON = re.compile(r"\bp-\d{3}\b")
TERMS = ["much less", "less", "similar", "more", "much more"]
LEVELS = re.compile(r"\.(choice|movement|motion|transition|observation|pattern|intensity)$")
# What a value must stay within, by unit and for some readings by name.
WITHIN = {
    "%": (0, 100), "%/Hz": (0, 1.2), "h/day": (0, 24), "h/week": (0, 112), "s": (0.05, 10),
    "m": (0.1, 20), "m²/person": (0.3, 200), "people.group": (1, 60),
}

# Rooms that audits are filled up with until they are as long as a full audit is.
EXTRA_ROOMS = [
    ("activity", "activity", 66, 84, 8),
    ("quiet-room", "quiet-room", 38, 55, 2),
    ("second-lounge", "lounge", 56, 78, 6),
    ("sensory-room", "sensory-room", 44, 62, 2),
    ("back-corridor", "corridor", 53, 82, 3),
    ("art-room", "activity", 57, 76, 5),
]


def jittered(reading, number, unit, dice):
    """A value near an example's, still possible for its reading."""
    value, unit = float(number), unit.strip()
    if LEVELS.search(reading) and not unit:
        return str(min(4, max(0, int(value) + dice.choice([-1, 0, 0, 1]))))
    spread = 0.06 if unit in ("dB", "°C") else 0.3
    least, most = WITHIN.get(reading) or WITHIN.get(unit) or (0, 1e9)
    value = min(most, max(least, value * dice.uniform(1 - spread, 1 + spread)))
    decimals = len(number.partition(".")[2])
    text = f"{value:.{max(1, decimals) if spread < 0.1 or value < 1 else decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def varied_reading(match, dice):
    indent, reading, value = match.groups()
    if value in ("yes", "no"):
        value = value if dice.random() < 0.8 else {"yes": "no", "no": "yes"}[value]
    elif value.startswith("{"):
        value = VALUE.sub(
            lambda m: m[0] if not m["key"] else m["key"] + jittered(reading, m["number"], m["unit"], dice) + m["unit"],
            value,
        )
    elif value[0].isdigit():
        value = VALUE.sub(lambda m: jittered(reading, m["number"], m["unit"], dice) + m["unit"], value, count=1)
    return f"{indent}{reading}: {value}"


def extra_room(name, use, level, peak, people, dice):
    def across(base, unit):
        day, evening, night = (base + dice.uniform(-6, 6) for _ in range(3))
        return f"day: {day:.1f} {unit}, evening: {evening:.1f} {unit}, night: {night - 12:.1f} {unit}"

    lines = [
        f"  - id: {name}",
        f"    use: {use}",
        f"    volume: {dice.randint(30, 160)} m³",
        "    readings:",
        f"      noise.level: {{{across(level, 'dB')}, by: class-2-meter, over: {dice.randint(1, 24)} h}}",
        f"      noise.peak: {{{across(peak, 'dB')}, by: class-2-meter, over: 24 h, note: \"doors, and voices from the next room\"}}",
        f"      noise.reverberation: {dice.uniform(0.3, 1.3):.2f} s",
        f"      light.level: {{day: {dice.randint(150, 600)} lx, evening: {dice.randint(80, 400)} lx}}",
        f"      sight.clutter: {dice.randint(0, 60)} %",
        f"      smell.intensity: {{value: {dice.randint(0, 4)}, by: judged}}",
    ]
    if use == "lounge":
        lines += [f"      people.room: {people}", f"      space.communal: {dice.uniform(2, 8):.1f} m²/person"]
    return lines


def audit(text, number, people, dice):
    """An example audit as that of another place, with other people, values and rooms."""
    names = {name: dice.choice(people) for name in sorted(set(PERSON.findall(text)))}
    lines = []
    for line in text.splitlines():
        line = PERSON.sub(lambda m: names[m[0]], line)
        match = READING.match(line)
        if match and dice.random() < 0.04 and not lines[-1].endswith("readings:"):
            continue
        lines.append(varied_reading(match, dice) if match else line)
    wanted = dice.randint(5200, 9000)
    rooms = list(EXTRA_ROOMS)
    dice.shuffle(rooms)
    there = {line.removeprefix("  - id: ") for line in lines}
    place = next(i for i, line in enumerate(lines) if line.startswith("readings:"))
    while rooms and len("\n".join(lines).encode()) < wanted:
        name, *room = rooms.pop()
        if name not in there:
            lines[place:place] = extra_room(name, *room, dice)
    text = "\n".join(lines) + "\n"
    text = re.sub(r"^setting: .*$", f"setting: s-{number:04}", text, flags=re.M)
    return re.sub(r'^name: "(.*)"$', rf'name: "\1 {number}"', text, flags=re.M)


def profile(text, number, settings, voices, dice):
    """An example profile as that of another person."""
    own = f"p-{number:04}"
    text = PERSON.sub(own, text)
    for key in ("lives-at", "setting"):
        text = re.sub(rf"\b{key}: [a-z-]+", lambda m: f"{key}: {dice.choice(settings)}", text)
    lines = []
    for line in text.splitlines():
        if re.match(r"  [a-z.-]+: (\{(sensitivity|level)|much|more|less|similar)", line):
            line = re.sub(
                r"\b(sensitivity|avoiding|seeking|registration|level): (much more|much less|more|less|similar)",
                lambda m: f"{m[1]}: {dice.choice(TERMS)}",
                line,
            )
        lines.append(line)
        if line == "voice:":
            lines += dice.sample(voices, dice.randint(5, 13))
    return "\n".join(lines) + "\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--people", type=int, default=1000)
    arguments.add_argument("--settings", type=int, default=1000)
    arguments.add_argument("--vacancies", action="store_true")
    options = arguments.parse_args()
    dice = random.Random(20261120)

    audits = [path.read_text() for path in sorted((ROOT / "assessments").glob("*.yaml"))]
    audits = [text for text in audits if "\nupdates:" not in text and "\nspaces:" in text]
    profiles = [path.read_text() for path in sorted((ROOT / "profiles").glob("*.yaml"))]
    voices = sorted({line for text in profiles for line in re.findall(r"^  - \{said:.*$", text, re.M)})
    profiles = [text for text in profiles if "\nvoice:\n" in text and len(text.encode()) > 1400]

    people = [f"p-{number:04}" for number in range(1, options.people + 1)]
    settings = [f"s-{number:04}" for number in range(1, options.settings + 1)]
    for folder in ("profiles", "assessments"):
        (options.folder / folder).mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(people, 1):
        text = profile(dice.choice(profiles), number, settings, voices, dice)
        if options.vacancies:
            text = re.sub(r"^lives-at: .*\n", "", text, flags=re.M)
            text = re.sub(r"\bto: \[[a-z, ]*\]", "to: [assess, place, household, plan]", text)
        (options.folder / "profiles" / f"{name}.yaml").write_text(text)
    for number, name in enumerate(settings, 1):
        text = audit(dice.choice(audits), number, people, dice)
        if options.vacancies:
            text = re.sub(r"\bvacant: \d+", "vacant: 1", text)
            text = re.sub(r"\bp-(\d{4})\b", r"q-\1", text)
        (options.folder / "assessments" / f"{name}.yaml").write_text(text)


if __name__ == "__main__":
    main()

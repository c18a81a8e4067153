"""Shows that good.html passes browser.py, and that each bad-*.html, which differs from it in one thing, fails its check."""
from __future__ import annotations

import os
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).parent
GOOD = (HERE / "good.html").read_text(encoding="utf-8")
CSP = GOOD[GOOD.index("<meta http-equiv"):].split("\n", 1)[0]
NO_STYLE = "</style>"
NO_SCRIPT = "</script>"

# name: (what is replaced, by what, the checks that fail, a part of the message)
BAD: dict[str, tuple[str, str, set[str], str]] = {
    "axe": ('aria-label="Contents"', 'aria-label="Contents" aria-nonsense="1"',
            {"axe (light)", "axe (dark)", "axe (320 px)"}, "aria-valid-attr"),
    "axe-dark": (NO_STYLE, "@media (prefers-color-scheme: dark) { figcaption { color: #333 } }" + NO_STYLE,
                 {"axe (dark)", "contrast"}, "color-contrast"),
    "axe-narrow": (NO_STYLE, "@media (max-width: 400px) { figcaption { color: #bbb } }" + NO_STYLE,
                   {"axe (320 px)"}, "color-contrast"),
    "axe-in-details": ("roughly</td>", 'roughly<img src=""></td>', {"axe (320 px)"}, "image-alt"),
    "console-error": (NO_SCRIPT, "console.error('woe');" + NO_SCRIPT, {"console"}, "woe (console error)"),
    "console-warning": (NO_SCRIPT, "console.warn('care');" + NO_SCRIPT, {"console"}, "care (console warning)"),
    "pageerror": (NO_SCRIPT, "undefined.field;" + NO_SCRIPT, {"console"}, "(pageerror)"),
    "csp": (NO_SCRIPT, "new Image().src = 'https://example.org/a.png';" + NO_SCRIPT, {"console", "requests"}, "Content Security Policy"),
    "request-data": (CSP, '<style>nav { background: url("data:image/svg+xml,%3Csvg/%3E") }</style>', {"requests"}, "data:image/svg+xml"),
    "request-icon": ("<title>", '<link rel="icon" href="data:,"><title>', {"requests", "console"}, "href holds a data: URL"),
    "request-file": (CSP, '<style>@import "good.html";</style>', {"requests"}, "good.html (Stylesheet)"),
    "reflow-narrow": (NO_STYLE, "figcaption { width: 22rem }" + NO_STYLE, {"reflow (320 px)", "reflow (text spacing)"}, "figcaption"),
    "reflow-zoom": (NO_STYLE, "@media (min-width: 600px) { figcaption { width: 45rem } }" + NO_STYLE, {"reflow (200 %)"}, "px wide in 640 px"),
    "reflow-spacing": (NO_STYLE, "figcaption { font: 1rem monospace; white-space: pre }\nfigcaption::after { content: '----------------' }" + NO_STYLE,
                       {"reflow (text spacing)"}, "px wide in 320 px"),
    "reflow-in-details": (NO_STYLE, "details table { min-width: 30rem }" + NO_STYLE, {"reflow (320 px)", "reflow (text spacing)"}, "px wide in 320 px"),
    "two-h1": ("<h3>Counts</h3>", "<h1>Counts</h1>", {"headings"}, "2 h1 elements"),
    "h1-late": ("<main id", "<h2>Before</h2><main id", {"headings", "axe (light)", "axe (dark)", "axe (320 px)"}, "comes before the h1"),
    "skipped-level": ("<h3>Counts</h3>", "<h4>Counts</h4>", {"headings", "axe (light)", "axe (dark)", "axe (320 px)"}, "level 4 follows level 2"),
    "lang": ('lang="en-GB"', 'lang="en"', {"headings"}, 'lang is "en"'),
    "title": ("<title>A good report</title>", "<title> </title>", {"headings", "axe (light)", "axe (dark)", "axe (320 px)"}, "the title is empty"),
    "contrast-on-fill": (".on-fill { fill: var(--on-bar)", ".on-fill { fill: var(--ink)", {"contrast"}, 'for "1,200"'),
    "contrast-forced": (":root { --bar: CanvasText; --on-bar: Canvas; }", ":root { --bar: CanvasText; --on-bar: gray; }", {"contrast"}, "forced colours, dark: 3.95"),
    "contrast-dark-svg": (":root { --ink: #ececec; ", ":root { --ink: #ececec; } .label { fill: #555 !important } :root { ", {"contrast"}, "dark: "),
    "contrast-fade": (NO_STYLE, ".label { fill-opacity: .4 }" + NO_STYLE, {"contrast"}, 'for "Pear"'),
    "keyboard-negative": ('<a href="#chart">Chart</a>', '<a href="#chart" tabindex="-1">Chart</a>', {"keyboard"}, "Tab never reaches it"),
    "keyboard-trap": (NO_SCRIPT, "filter.addEventListener('keydown', event => event.preventDefault());" + NO_SCRIPT,
                      {"keyboard", "search"}, "Tab never comes round"),
    "focus-none": (NO_STYLE, "summary:focus-visible { outline: none }" + NO_STYLE, {"focus"}, "summary"),
    "focus-thin": (NO_STYLE, "summary:focus-visible { outline-width: 1px }" + NO_STYLE, {"focus"}, "summary"),
    "focus-always": (NO_STYLE, "summary { outline: 3px solid var(--link); outline-offset: 2px }" + NO_STYLE, {"focus"}, "summary"),
    "scroll-region": ('aria-label="Findings" tabindex="0"', 'aria-label="Findings"', {"scroll region (320 px)"}, "it scrolls but cannot be focused"),
    "target-size": ("button, input, summary { min-height: 2rem;", "summary { line-height: 1.2 !important }\nbutton, input { min-height: 2rem }\nbutton, input, summary {", {"target size"}, " px ("),
    "no-script": ('<h2 id="table">Table</h2>', '<h2 id="table"></h2><script>document.getElementById("table").textContent = "Table"</script>',
                  {"without scripts"}, 'the h2 "Table" is missing'),
    "no-script-text": ("</main>", '<p id="more"></p></main><script>document.getElementById("more").textContent = "Only a script says this."</script>',
                       {"without scripts"}, "characters of text rather than"),
    "aria-sort": ("th.setAttribute('aria-sort',", "th.setAttribute('data-sort',", {"sort"}, "aria-sort is null rather than ascending"),
    "sort-order": ("sign * key(a)", "key(a)", {"sort"}, "the rows are not in descending order"),
    "sort-nothing": ("body.append(", "[].push(", {"sort"}, "the rows are not in ascending order"),
    "sort-by-text": (", { numeric: true }", "", {"sort"}, "the rows are not in ascending order"),
    "search": ("row.hidden = !", "row.dataset.match = ", {"search"}, "rows stay visible for zzzzqq"),
    "search-stuck": ("row.hidden = !", "row.hidden ||= !", {"search"}, "does not bring every row back"),
    "search-controls": ('aria-controls="rows"', 'aria-controls="chart"', {"search"}, "names no table"),
    "svg-role": ('role="img" aria-labelledby', "aria-labelledby", {"svg"}, "its role is not img"),
    "svg-name": ('aria-labelledby="chart-name"', 'aria-labelledby="nowhere"', {"svg"}, "no accessible name"),
    "svg-table": ("<details><summary>The same", "</figure><details><summary>The same", {"svg"}, "its figure has no table"),
    "svg-figure": ("<figure>", "<div>", {"svg"}, "it is in no figure"),
}


def run(*files: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "browser.py", *files], cwd=HERE, capture_output=True, text=True,
                          env={**os.environ, **environment}, check=False)


class Browser(unittest.TestCase):
    def test_good_passes(self) -> None:
        result = run("good.html")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "1 pages, 19 checks, 0 failures\n", ""))

    def test_each_bad_fails_its_check_and_no_other(self) -> None:
        files = []
        for name, (old, new, _, _) in BAD.items():
            self.assertIn(old, GOOD, name)
            files.append(f"bad-{name}.html")
            (HERE / files[-1]).write_text(GOOD.replace(old, new, 1), encoding="utf-8")
        result = run(*files)
        self.assertEqual(result.returncode, 1)
        lines = result.stderr.splitlines()
        print(result.stderr)
        self.assertTrue(result.stdout.startswith(f"{len(files)} pages, ") and result.stdout.endswith(f" {len(lines)} failures\n"), result.stdout)
        for name, (_, _, expected, message) in BAD.items():
            mine = [line for line in lines if line.startswith(f"bad-{name}.html: ")]
            with self.subTest(name):
                self.assertEqual({line.split(": ")[1] for line in mine}, expected)
                self.assertTrue(any(message in line for line in mine), mine)

    def test_no_page(self) -> None:
        result = run("nowhere.html")
        self.assertEqual(result.returncode, 1)
        self.assertIn("nowhere.html: page: ", result.stderr)

    def test_no_chromium(self) -> None:
        for environment in ({"ATTUNE_BROWSER": "/nowhere"}, {"PATH": "/nowhere"}):
            for required in ("0", "1"):
                result = run("good.html", **environment, ATTUNE_BROWSER_REQUIRED=required)
                self.assertEqual(result.returncode, int(required))
                self.assertTrue(result.stdout.startswith("skipped: no Chromium was found ("), result.stdout)


if __name__ == "__main__":
    unittest.main()

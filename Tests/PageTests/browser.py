"""Holds self-contained HTML report pages to accessibility in a real, headless Chromium.

Usage: browser.py FILE.html...
ATTUNE_BROWSER names the Chromium to use; ATTUNE_BROWSER_REQUIRED=1 makes its absence a failure.
What is looked at inside a page is in browser.js, beside this file.
"""
from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

try:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Locator, Page, ViewportSize
    from playwright.sync_api import sync_playwright
except ModuleNotFoundError as absent:
    missing = f"no {absent.name} was found (pip install playwright axe-playwright-python)"
else:
    missing = ""

Finding = Sequence[str]  # what is wrong, and a selector
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCRIPT = Path(__file__).with_suffix(".js")
MODES: dict[str, tuple[Literal["light", "dark"], Literal["none", "active"]]] = {
    "light": ("light", "none"),
    "dark": ("dark", "none"),
    "forced colours": ("light", "active"),
    "forced colours, dark": ("dark", "active"),
}
AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}
WIDE: ViewportSize = {"width": 1280, "height": 900}
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
MOST_FOCUSED, MOST_AXE_NODES, MOST_CONTRASTS = 400, 5, 10


@dataclass
class Report:
    checks: int = 0
    failures: int = 0

    def hold(self, file: str, what: str, check: Callable[[], Sequence[Finding]]) -> None:
        self.checks += 1
        try:
            findings = check()
        except Error as error:
            findings = [(f"the check broke: {error.message}", "html")]
        self.failures += len(findings)
        for detail, selector in findings:
            print(f"{file}: {what}: {' '.join(detail.split())} ({selector})", file=sys.stderr)


@dataclass
class Places:
    """Where pages are opened: those without a watch, one after another in the same tab."""

    plain: BrowserContext
    zoomed: Page
    scriptless: Page

    @classmethod
    def of(cls, browser: Browser) -> Places:
        plain = browser.new_context(viewport=WIDE)
        zoomed = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
        for context in (plain, zoomed):
            context.add_init_script(path=SCRIPT)
        return cls(plain, zoomed.new_page(), browser.new_page(viewport=WIDE, java_script_enabled=False))


@dataclass
class Watch:
    """What a page says on its console and asks of the network."""

    uri: str
    messages: list[Finding] = field(default_factory=list)
    requests: list[Finding] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.messages.append((error.message, "pageerror")))
        # Playwright's own request event leaves out data: URLs.
        devtools = page.context.new_cdp_session(page)
        devtools.on("Network.requestWillBeSent", self.see)
        devtools.send("Network.enable")

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.messages.append((message.text, f"console {message.type}"))

    def see(self, event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        if unquote(url) != unquote(self.uri):
            self.requests.append((url[:100], event.get("type", "Other")))


def inside(page: Page, check: str) -> Callable[[], Sequence[Finding]]:
    return lambda: page.evaluate(f"held.{check}()")


def open_details(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true })")


def emulate(page: Page, mode: str) -> None:
    scheme, forced = MODES[mode]
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.evaluate("held.frames()")


def narrow(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.evaluate("held.frames()")


def axe(page: Page) -> list[Finding]:
    violations = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    return [
        (f"{violation['id']}: {violation['help']}", " ".join(map(str, node["target"])))
        for violation in violations
        for node in violation["nodes"][:MOST_AXE_NODES]
    ]


def keyboard(page: Page) -> Sequence[Finding]:
    count: int = page.evaluate("most => held.tabbing(most)", MOST_FOCUSED)
    for press in range(3 * count + 50):
        page.keyboard.press("Tab")
        if press % 10 == 9 and page.evaluate("held.tab.ended()"):
            break
    return inside(page, "tab.unreached")()


def contrast(page: Page) -> list[Finding]:
    found: list[tuple[float, str, str]] = []
    for mode in MODES:
        emulate(page, mode)
        found += [(rank, f"{mode}: {detail}", selector) for rank, detail, selector in page.evaluate("held.contrast()")]
    emulate(page, "light")
    return [(detail, selector) for _, detail, selector in sorted(found)[:MOST_CONTRASTS]]


def without_scripts(page: Page, uri: str, scripted: dict[str, Any]) -> list[Finding]:
    page.goto(uri)
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    bare = page.evaluate("held.read()")
    found: list[Finding] = [(f'the h2 "{h2}" is missing', "h2") for h2 in scripted["h2"] if h2 not in bare["h2"]]
    if not bare["main"] or len(bare["main"]) < 0.98 * len(scripted["main"]):
        found.append((f"{len(bare['main'])} characters of text rather than {len(scripted['main'])}", "main"))
    return found


def zoomed(page: Page, uri: str) -> Sequence[Finding]:
    page.goto(uri)
    open_details(page)
    return inside(page, "reflow")()


def spaced(page: Page) -> Sequence[Finding]:
    page.evaluate("css => held.style('spacing', css)", SPACING)
    return inside(page, "reflow")()


def sheets(page: Page) -> list[Finding]:
    """What calls itself a sheet is printed on one."""
    if not page.locator("body.manner-sheet").count():
        return []
    count = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
    return [] if count == 1 else [(f"it is printed on {count} sheets", "body")]


def settles(page: Page, box: Locator, rows: int) -> bool:
    for _ in range(10):
        if box.evaluate("held.controlledRows") == rows:
            return True
        page.wait_for_timeout(100)
    return False


def search(page: Page) -> list[Finding]:
    found: list[Finding] = []
    for box in page.locator("input[type=search]").all():
        selector, rows = box.evaluate("held.path"), box.evaluate("held.controlledRows")
        if not rows:
            found.append(("its aria-controls names no table with visible rows", selector))
            continue
        box.press_sequentially("zzzzqq", timeout=2000)
        if not settles(page, box, 0):
            found.append(("rows stay visible for zzzzqq", selector))
        box.fill("", timeout=2000)
        if not settles(page, box, rows):
            found.append(("clearing it does not bring every row back", selector))
    return found


def check(file: str, places: Places, report: Report) -> None:
    def hold(what: str, finder: Callable[[], Sequence[Finding]]) -> None:
        report.hold(file, what, finder)

    uri = Path(file).resolve().as_uri()
    page, watch = places.plain.new_page(), Watch(uri)
    try:
        watch.follow(page)
        page.goto(uri)
        read = page.evaluate("held.read()")
        hold("without scripts", lambda: without_scripts(places.scriptless, uri, read))
        hold("reflow (200 %)", lambda: zoomed(places.zoomed, uri))
        hold("keyboard", lambda: keyboard(page))
        hold("focus", inside(page, "tab.unmarked"))
        hold("scroll region", inside(page, "scrollers"))
        open_details(page)
        hold("contrast", lambda: contrast(page))
        hold("headings", inside(page, "headings"))
        hold("svg", inside(page, "svgs"))
        hold("target size", inside(page, "sizes"))
        hold("one sheet", lambda: sheets(page))
        hold("sort", inside(page, "sort"))
        hold("search", lambda: search(page))
        narrow(page)
        hold("scroll region (320 px)", inside(page, "scrollers"))
        hold("reflow (320 px)", inside(page, "reflow"))
        hold("reflow (text spacing)", lambda: spaced(page))
        hold("console", lambda: watch.messages)
        hold("requests", lambda: [*watch.requests, *inside(page, "embedded")()])

        # Afresh, and last, since axe itself requests a page's external style sheets.
        page.set_viewport_size(WIDE)
        page.reload()
        hold("axe (light)", lambda: axe(page))
        emulate(page, "dark")
        hold("axe (dark)", lambda: axe(page))
        emulate(page, "light")
        open_details(page)
        narrow(page)
        hold("axe (320 px)", lambda: axe(page))
    except Error as error:
        message = error.message
        hold("page", lambda: [(message, "html")])
    finally:
        page.close()


def main(files: Sequence[str]) -> int:
    named = os.environ.get("ATTUNE_BROWSER")
    chromium = next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
    looked = f"ATTUNE_BROWSER={named}" if named else f"{', '.join(NAMES)} on PATH"
    if missing or not chromium:
        print(f"skipped: {missing or f'no Chromium was found ({looked})'}")
        return int(os.environ.get("ATTUNE_BROWSER_REQUIRED") == "1")
    if not files:
        print("usage: browser.py FILE.html...", file=sys.stderr)
        return 2
    report = Report()
    with sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        places = Places.of(browser)
        for file in files:
            check(file, places, report)
        browser.close()
    print(f"{len(files)} pages, {report.checks} checks, {report.failures} failures")
    return int(report.failures > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

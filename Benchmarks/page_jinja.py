#!/usr/bin/env python3
"""The matrix that page-bench wrote as a page, made by Jinja2 with its escaping on.

    page_jinja.py ARRAYS

Jinja2 compiles its template to Python. It makes the table alone; Attune also writes style and script.
"""

import json
import pathlib
import statistics
import sys
import time

import jinja2

TABLE = """<table><thead><tr><td></td>{% for c in columns %}<th scope="col">{{ c }}</th>{% endfor %}</tr></thead>
<tbody>{% for name, row in rows %}<tr><th scope="row">{{ name }}</th>{% for kind, word in row %}<td class="{{ kind }}">{{ word }}</td>{% endfor %}</tr>{% endfor %}</tbody></table>"""

folder = pathlib.Path(sys.argv[1])
given = json.loads((folder / "page.json").read_text())
template = jinja2.Environment(autoescape=True).from_string(TABLE)
times = []
for _ in range(7):
    start = time.process_time()
    page = template.render(columns=given["columns"], rows=list(zip(given["rows"], given["cells"])))
    times.append(time.process_time() - start)
assert "Flat &lt;0&gt;" in page and "<0>" not in page, "it does not escape"
seconds = statistics.median(times)
print(
    f"  Jinja2  {seconds * 1000:.1f} ms, {len(page.encode()) / 1e6:.2f} MB; "
    f"Attune takes {given['seconds'] / seconds:.2f} of that"
)

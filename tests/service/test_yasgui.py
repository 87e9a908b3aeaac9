"""YASGUI, the SPARQL editor of others, in a real browser and from another address, asks the service.

Its package is from npm, and large: it is fetched once, checked by its hash, and kept beside the wheels. Where
that cannot be, the test is left out.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import cadregraph

NAME, VERSION = "@zazuko/yasgui", "4.6.2"
SHA256 = "6520cdd256a4003e8d45865e0d631b6456b88a0e6b65f4f3e56d78a25d74c9a7"
KEPT = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "cadregraph"
QUERY = """PREFIX cadre: <https://w3id.org/cadregraph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name { ?who a cadre:Official ; skos:prefLabel ?name } ORDER BY ?name LIMIT 3"""
PAGE = """<!doctype html><meta charset="utf-8"><title>YASGUI</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="yasgui.min.css"><div id="editor"></div>
<script src="yasgui.min.js"></script><script>
const editor = new Yasgui(document.getElementById("editor"), { requestConfig: { endpoint: "%s/sparql" } });
editor.getTab().setQuery(%s);
editor.getTab().query();
</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def editor(tmp_path: Path, address: str) -> Iterator[str]:
    """The address, on the loopback, of a page of others with YASGUI on it."""
    packed = KEPT / f"zazuko-yasgui-{VERSION}.tgz"
    if not packed.exists() and shutil.which("npm"):
        command = ["npm", "pack", "--silent", f"{NAME}@{VERSION}", "--pack-destination", tmp_path]
        subprocess.run(command, timeout=120, check=False, capture_output=True)
        fetched = tmp_path / packed.name
        if fetched.exists() and hashlib.sha256(fetched.read_bytes()).hexdigest() == SHA256:
            KEPT.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(fetched, packed)
    if not packed.exists() or hashlib.sha256(packed.read_bytes()).hexdigest() != SHA256:
        pytest.skip("the package of YASGUI is not here, and cannot be fetched")
    with tarfile.open(packed) as files:
        for name in ("yasgui.min.js", "yasgui.min.css"):
            found = files.extractfile(f"package/build/{name}")
            assert found is not None
            (tmp_path / name).write_bytes(found.read())
    (tmp_path / "index.html").write_text(PAGE % (address, json.dumps(QUERY)), encoding="utf-8")
    handler = partial(_Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


def test_yasgui_shows_the_rows_of_a_query(browser: Browser, editor: str, store: Path) -> None:
    people = [str(row["name"]) for row in cadregraph.query(QUERY, store)]
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(editor)
    expect(page.locator(".yasr table td").first).to_be_visible(timeout=30_000)
    shown = page.locator(".yasr").inner_text()
    assert all(name in shown for name in people)
    assert len(people) == 3
    assert errors == []
    page.close()

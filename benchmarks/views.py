"""The network page beside plain pyvis: first draw, panning, settling and requests, in Chromium.

    python benchmarks/views.py [--sizes 200 1000 2000 5000] [--settle SECONDS] [--chromium PATH]
        [--ours-only] [--sigma FOLDER]

The networks are invented (`towns`). Ours is measured with every node drawn, and once more as it opens
where it folds its parts; pyvis with its own template, physics on, its files in-lined.

What a page asks of the network is counted and refused at once, so that pyvis does not wait for it.
First draw is the time from navigation to the first frame with nodes, at most three times
``--settle``. Frames are those between two calls of requestAnimationFrame while the pointer drags the
picture; at 60 Hz none is under 16.7 ms. Settling is how long the springs of pyvis move after that, at
most ``--settle``. Busy is how much processor time the page's main thread had taken by its first draw: on
a machine that does other work it says more than the time on the wall.

With ``--sigma`` the same nodes, places and edges are drawn by sigma.js, too (WebGL; without a graphics
card Chromium computes that on the processor): FOLDER is where ``npm install sigma@3 graphology`` was run.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from pyvis.network import Network as PyvisNetwork
from towns import country

from cadregraph.exports.pages.network.html import render
from cadregraph.graph.network import Network

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_PATIENCE = 240_000
_DRAGS = 60

_FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    window.frames_.push(now - last);
    last = now;
    window.frameRequest_ = requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}"""

# vis-network says nothing of its first frame; the first fill or text on its canvas tells.
_FIRST_INK = """() => {
  const proto = CanvasRenderingContext2D.prototype;
  for (const name of ["fill", "fillText"]) {
    const before = proto[name];
    proto[name] = function (...given) {
      if (window.firstInk_ === undefined && this.canvas.isConnected) {
        window.firstInk_ = -1;
        requestAnimationFrame(() => { window.firstInk_ = performance.now(); });
      }
      return before.apply(this, given);
    };
  }
}"""

_BY_SIGMA = """
  const [nodes, edges] = JSON.parse(document.getElementById("data").textContent);
  const graph = new graphology.MultiDirectedGraph();
  nodes.forEach(([label, x, y, color], at) => graph.addNode(at, { label, x, y, color, size: 3 }));
  edges.forEach(([from, to]) => graph.addEdge(from, to, { color: "#a9aeb8", size: 0.6 }));
  const drawn = new Sigma(graph, document.getElementById("stage"));
  performance.mark("first-draw");
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was measured of one page; times in milliseconds, ``settled`` in seconds."""

    made: float
    size: float
    drawn: float
    busy: float
    median: float
    slow: float
    settled: str
    requests: int

    def __str__(self) -> str:
        drawn = "     not" if math.isinf(self.drawn) else f"{self.drawn:5.0f} ms"
        return (
            f"made {self.made:6.1f} s  {self.size:5.2f} MB  first draw {drawn}  busy {self.busy:5.0f} ms  "
            f"frame median {self.median:7.1f} p95 {self.slow:7.1f} ms  "
            f"settled {self.settled:>7}  requests {self.requests}"
        )


@contextmanager
def opened(browser: Browser, file: Path, requests: list[str]) -> Iterator[tuple[Page, CDPSession]]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(_PATIENCE)
    page.on("request", lambda request: requests.append(request.url))
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.route(re.compile("^https?:"), lambda route: route.abort())
    page.add_init_script(f"({_FIRST_INK})()")
    page.goto(file.as_uri(), wait_until="commit")
    yield page, tools
    page.close()


def awaited(page: Page, condition: str, seconds: float) -> bool:
    """Wait until a condition holds; our page's policy lets no waiting of the browser's own in."""
    end = time.perf_counter() + seconds
    while not page.evaluate(condition):
        if time.perf_counter() > end:
            return False
        time.sleep(0.02)
    return True


def panned(page: Page, limit: float) -> tuple[float, float]:
    """Median and 95th percentile of the frames while the picture is dragged to and fro.

    Dragging stops after ``limit`` seconds.
    """
    page.mouse.move(760, 700)
    page.mouse.down()
    page.mouse.move(765, 695)
    page.evaluate(_FRAMES)
    end = time.perf_counter() + limit
    for step in range(_DRAGS):
        if time.perf_counter() > end:
            break
        turn = step % 30
        page.mouse.move(765 + 12 * (turn if turn < 15 else 30 - turn), 695 - 3 * step)
    frames: list[float] = page.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => {
          cancelAnimationFrame(window.frameRequest_);
          done(window.frames_);
        }))"""
    )
    page.mouse.up()
    return statistics.median(frames), sorted(frames)[int(len(frames) * 0.95)]


def busy(tools: CDPSession) -> float:
    """Processor time that the page's main thread has taken, in milliseconds."""
    told = tools.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(one["value"]) for one in told if one["name"] == "TaskDuration")


def marked(browser: Browser, file: Path, made: float) -> Seen:
    """What is measured of a page that marks its first draw itself and settles nothing."""
    requests: list[str] = []
    with opened(browser, file, requests) as (page, tools):
        awaited(page, "performance.getEntriesByName('first-draw').length > 0", 60.0)
        taken = busy(tools)
        mark: float = page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => done("
            "performance.getEntriesByName('first-draw')[0].startTime)))"
        )
        page.wait_for_timeout(400)
        median, slow = panned(page, 20.0)
    size = file.stat().st_size / 1e6
    return Seen(made, size, mark, taken, median, slow, "at once", len(requests) - 1)


def ours(browser: Browser, folder: Path, network: Network, overview: bool) -> Seen:
    start = time.perf_counter()
    text = render(network, overview=overview)
    made = time.perf_counter() - start
    file = folder / f"ours-{overview}.html"
    file.write_text(text, encoding="utf-8")
    return marked(browser, file, made)


def by_sigma(browser: Browser, folder: Path, packages: Path) -> Seen:
    """sigma.js with the nodes, places, colours and edges of our page, which was made before."""
    start = time.perf_counter()
    text = (folder / "ours-False.html").read_text(encoding="utf-8")
    block = re.search(r'id="data">(.*?)</script>', text, re.DOTALL)
    assert block is not None, "our page has its data in a block"
    data = json.loads(block[1])
    marks = data["marks"]
    nodes = [
        [label, x, -y, marks.get(data["classes"][cls], marks[""])["color"]]
        for label, x, y, cls in zip(data["label"], data["x"], data["y"], data["cls"], strict=True)
    ]
    edges = [row[:2] for row in data["edges"]]
    given = json.dumps([nodes, edges], ensure_ascii=False).replace("<", "\\u003c")
    libraries = [
        (packages / "node_modules" / name).read_text(encoding="utf-8")
        for name in ("graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js")
    ]
    file = folder / "sigma.html"
    scripts = "".join(f"<script>{script}</script>" for script in libraries)
    file.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><div id="stage" style="position:fixed;inset:0"></div>'
        f'<script type="application/json" id="data">{given}</script>{scripts}'
        f"<script>{_BY_SIGMA}</script>",
        encoding="utf-8",
    )
    return marked(browser, file, time.perf_counter() - start)


def plain(browser: Browser, folder: Path, network: Network, settle: float) -> Seen:
    start = time.perf_counter()
    built = PyvisNetwork(directed=True, cdn_resources="in_line", height="780px")
    for iri, node in network.nodes(data="data"):
        built.add_node(iri, label=node.label, group=node.cls)
    for one, other, edge in network.edges(data="data"):
        built.add_edge(one, other, title=edge.kind)
    text = built.generate_html(notebook=False)
    made = time.perf_counter() - start
    file = folder / "plain.html"
    file.write_text(text, encoding="utf-8")
    requests: list[str] = []
    with opened(browser, file, requests) as (page, tools):
        awaited(page, "typeof network !== 'undefined' && network !== undefined", 60.0)
        page.evaluate("network.on('stabilized', () => { window.settled_ = performance.now(); })")
        inked = awaited(page, "window.firstInk_ > 0", 3 * settle)
        drawn = float(page.evaluate("window.firstInk_")) if inked else math.inf
        taken = busy(tools)
        awaited(page, "window.settled_ !== undefined", settle)
        settled: float | None = page.evaluate("window.settled_ ?? null")
        median, slow = panned(page, settle)
    said = f">{settle:.0f} s" if settled is None else f"{settled / 1000:.1f} s"
    size = len(text.encode()) / 1e6
    return Seen(made, size, drawn, taken, median, slow, said, len(requests) - 1)


def main() -> None:
    parser = argparse.ArgumentParser(description="The network page beside plain pyvis.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 1_000, 2_000, 5_000])
    parser.add_argument("--settle", type=float, default=20.0, help="seconds at most (default: 20)")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--ours-only", action="store_true", help="leave plain pyvis out")
    parser.add_argument("--sigma", type=Path, help="where sigma and graphology are installed")
    given = parser.parse_args()
    flags = [*FLAGS, *(["--enable-unsafe-swiftshader"] if given.sigma else [])]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=flags)
        browser.new_page().close()
        for size in given.sizes:
            network = country(size)
            print(f"{size:,} nodes, {network.number_of_edges():,} edges", flush=True)
            print("  every node ", ours(browser, Path(name), network, False), flush=True)
            if size > 1_500:
                print("  overview   ", ours(browser, Path(name), network, True), flush=True)
            if given.sigma:
                print("  sigma.js   ", by_sigma(browser, Path(name), given.sigma), flush=True)
            if not given.ours_only:
                print(
                    "  plain pyvis", plain(browser, Path(name), network, given.settle), flush=True
                )
        browser.close()


if __name__ == "__main__":
    main()

"""The documentation as a site: whole, with no link to nowhere, and searched without a network."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

import cadregraph
from cadregraph.ontology import CADRE, named_queries

pytest.importorskip("sphinx", reason="`make docs` has not been run")


@dataclass
class Page(HTMLParser):
    """What a page of HTML names: the places in it, the links from it, and the files it loads."""

    places: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    loads: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value is not None}
        if "id" in values:
            self.places.add(values["id"])
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        elif tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.loads.add(values["href"])
        elif "src" in values:
            self.loads.add(values["src"])


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "sphinx",
            "-q",
            "-W",
            "-d",
            folder / "kept",
            "docs",
            folder / "site",
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[Path, Page]:
    found = {}
    for path in site.rglob("*.html"):
        found[path] = Page()
        found[path].feed(path.read_text(encoding="utf-8"))
    return found


def test_every_page_of_the_documentation_is_in_the_site(site: Path, root: Path) -> None:
    assert {page.stem for page in (root / "docs").glob("*.md")} <= {p.stem for p in site.iterdir()}
    assert "knowledge graph" in (site / "index.html").read_text(encoding="utf-8")


def test_every_link_leads_to_a_page_and_a_place_in_it(
    site: Path, pages: Mapping[Path, Page]
) -> None:
    missing = []
    for path, page in pages.items():
        for link in page.links | page.loads:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            place = unquote(parts.fragment)
            if not target.is_file() or (
                place and target in pages and place not in pages[target].places
            ):
                missing.append(f"{path.relative_to(site)}: {link}")
    assert sum(len(page.links) for page in pages.values()) > 100
    assert missing == []


def test_nothing_is_loaded_from_elsewhere(pages: Mapping[Path, Page]) -> None:
    loads = {file for page in pages.values() for file in page.loads}
    assert loads
    assert [file for file in loads if urlsplit(file).scheme or file.startswith("//")] == []


def test_the_reference_of_the_api_has_every_public_name(
    site: Path, pages: Mapping[Path, Page]
) -> None:
    places = pages[site / "api.html"].places
    names = set(cadregraph.__all__) - {"__version__"}
    assert {f"cadregraph.{name}" for name in names} <= places


def test_the_reference_of_the_ontology_has_every_term_and_query(site: Path) -> None:
    page = (site / "ontology.html").read_text(encoding="utf-8")
    terms = [f"cadre:{name}" for name in CADRE.__annotations__ if not name.startswith("_")]
    assert [name for name in (*terms, *named_queries()) if f">{name}<" not in page] == []


def test_the_search_finds_vietnamese_in_a_site_opened_as_files(
    site: Path, browser: Browser
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.locator("input[name=q]").first.fill("bí thư")
    page.keyboard.press("Enter")
    found = page.locator("ul.search a")
    found.first.wait_for()
    assert "How a sentence is read" in " ".join(found.all_inner_texts())
    assert [url for url in asked if not url.startswith("file:")] == []
    page.close()

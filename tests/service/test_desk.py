"""The desk: decisions from the browser, in the curator's file, held to and taken back, with the token."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser
from served import TOKEN, served

import cadregraph
from cadregraph.cli import cli

TEXTS = {
    "a.txt": "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương, nói.",
    "b.txt": "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, nói.",
    "c.txt": "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, dự hội nghị.",
}
ONE = "Nguyễn Văn Hùng | Phó Trưởng ban Dân vận Trung ương"
OTHER = "Nguyễn Văn Hùng | Bí thư Tỉnh ủy Kon Tum"
WRONG = "Lê Thế An | Bí thư Tỉnh ủy Hà Tĩnh"
SIGNED = {"who": "Lê Thu", "why": "xem hồ sơ", "token": TOKEN}


@dataclass
class Desk:
    client: httpx.Client
    file: Path

    def post(self, **form: str) -> httpx.Response:
        return self.client.post("/desk", data={**SIGNED, **form})

    def people(self) -> int:
        text = "SELECT (COUNT(*) AS ?n) { ?o a cadre:Official }"
        rows = self.client.get("/sparql", params={"query": text}).json()["results"]["bindings"]
        return int(rows[0]["n"]["value"])

    def lines(self) -> list[str]:
        if not self.file.exists():
            return []
        return [x for x in self.file.read_text("utf-8").splitlines() if not x.startswith("#")]


def soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 90
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.3)
    return True


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    articles, store, file = folder / "bai", folder / "kho", folder / "ai-la-ai.tsv"
    articles.mkdir()
    for name, text in TEXTS.items():
        (articles / name).write_text(text, encoding="utf-8")
    cadregraph.build([articles], store)
    options = ("--processes", "1", "--refresh", "0.2", "--decisions", str(file))
    with (
        served(store, *options) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        yield Desk(client, file)


def test_what_is_open_is_shown_with_its_sentences(desk: Desk) -> None:
    page = desk.client.get("/desk").text

    assert ONE in page and OTHER in page and TEXTS["a.txt"] in page


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"token": ""}, 401),
        ({"token": "falsch"}, 401),
        ({"who": " "}, 400),
        ({"why": ""}, 400),
        ({"verdict": "drop"}, 400),
        ({"one": "Nguyễn Văn Hùng"}, 400),
        ({"other": ONE}, 400),
        ({"verdict": "so until", "one": WRONG, "other": "mai"}, 400),
        ({"undo": "same\tx | y\tz | w\tnote"}, 400),
    ],
)
def test_what_is_no_decision_is_not_written(desk: Desk, form: dict[str, str], status: int) -> None:
    before = desk.lines()

    response = desk.post(**{"verdict": "same", "one": ONE, "other": OTHER, **form})

    assert response.status_code == status and len(response.text.splitlines()) == 1
    assert desk.lines() == before


def test_a_decision_is_a_line_that_the_graph_holds_to_and_can_be_taken_back(desk: Desk) -> None:
    people = desk.people()

    assert desk.post(verdict="same", one=ONE, other=OTHER).status_code == 303
    (line,) = desk.lines()
    verdict, one, other, note = line.split("\t")
    assert (verdict, one, other) == ("same", ONE, OTHER)
    assert note.startswith("xem hồ sơ; Lê Thu, 20")
    assert soon(lambda: desk.people() == people - 1)
    assert f"+{line}" in desk.client.get("/desk/decisions.diff").text
    assert line in desk.client.get("/desk/decisions.tsv").text
    again = desk.post(verdict="same", one=ONE, other=OTHER)
    assert again.status_code == 400 and "decided already" in again.text
    against = desk.post(verdict="different", one=ONE, other=OTHER)
    assert against.status_code == 400 and "drop one of them" in against.text

    assert desk.post(undo=line, why="nhầm").status_code == 303

    assert desk.lines() == [] and soon(lambda: desk.people() == people)
    log = desk.file.with_name(f"{desk.file.name}.log").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(entry) for entry in log]
    assert [(e["did"], e["who"], e["why"], e["line"]) for e in entries] == [
        ("decided", "Lê Thu", "xem hồ sơ", line),
        ("undone", "Lê Thu", "nhầm", line),
    ]
    assert TOKEN not in desk.client.get("/desk").text


def test_what_cannot_be_logged_is_not_decided_and_leaves_nothing(desk: Desk) -> None:
    log, aside = (desk.file.with_name(f"{desk.file.name}.{end}") for end in ("log", "aside"))
    if log.exists():
        log.rename(aside)
    log.mkdir()
    before, lines = {path.name for path in desk.file.parent.iterdir()}, desk.lines()

    answer = desk.post(verdict="not so", one=WRONG)

    assert answer.status_code == 400 and "cannot be written" in answer.text
    assert {path.name for path in desk.file.parent.iterdir()} == before
    assert desk.lines() == lines
    log.rmdir()
    if aside.exists():
        aside.rename(log)


def test_a_line_is_one_line_whatever_is_sent(desk: Desk) -> None:
    assert desk.post(verdict="not so", one=WRONG, why="a\tb\nsame\tx\ty", who="<b>x").is_redirect
    (line,) = desk.lines()

    assert line.startswith(f"not so\t{WRONG}\ta b same x y; <b>x, ")
    assert "<b>x" not in desk.client.get("/desk").text
    assert desk.post(undo=line).is_redirect


def test_a_wrong_post_is_put_right_from_the_page_of_its_holder(
    desk: Desk, browser: Browser
) -> None:
    context = browser.new_context(base_url=str(desk.client.base_url))
    page = context.new_page()
    iri = desk.client.get("/api/find", params={"q": "Le The An"}).json()[0]["iri"]
    page.goto(f"/thing?iri={iri}")
    assert "Bí thư" in page.locator("#now ~ *, .statements").first.inner_text()
    page.get_by_role("link", name="sửa").first.click()
    assert TEXTS["c.txt"] in page.locator("#decide blockquote").inner_text()
    page.get_by_role("link", name="Điều này không đúng").first.click()
    assert page.locator("[name=one]").input_value() == WRONG
    assert page.locator("[name=verdict]").input_value() == "not so"
    for name, value in SIGNED.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_role("button", name="Ghi quyết định").click()

    assert WRONG in page.locator("#written").inner_text()
    assert Axe().run(page).violations_count == 0
    asked = {
        "query": """PREFIX status: <https://w3id.org/cadregraph/concept/status/>
ASK { ?t cadre:holder/skos:prefLabel ?n ; cadre:status status:current
  FILTER(STR(?n) = 'Lê Thế An') }"""
    }
    assert soon(lambda: desk.client.get("/sparql", params=asked).json()["boolean"] is False)
    page.goto("/desk?lang=en")
    page.get_by_role("link", name="Take back").first.click()
    for name, value in SIGNED.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_role("button", name="Take back").click()
    page.wait_for_url("**/desk")
    assert desk.lines() == []
    context.close()


def test_since_when_a_post_was_held_is_put_right(desk: Desk) -> None:
    assert desk.post(verdict="so since", one=WRONG, other="2019-10").is_redirect
    (line,) = desk.lines()
    begun = {
        "query": """ASK { ?t cadre:holder/skos:prefLabel ?n ; schema:startDate ?day
  FILTER(STR(?n) = 'Lê Thế An' && STR(?day) = '2019-10') }"""
    }

    assert soon(lambda: desk.client.get("/sparql", params=begun).json()["boolean"])
    assert desk.post(undo=line).is_redirect
    assert soon(lambda: not desk.client.get("/sparql", params=begun).json()["boolean"])


def test_another_person_of_the_name_in_one_article(desk: Desk) -> None:
    iri = desk.client.get("/api/find", params={"q": "Le The An"}).json()[0]["iri"]
    text = f"SELECT ?t {{ ?t cadre:holder <{iri}> }}"
    rows = desk.client.get("/sparql", params={"query": text}).json()["results"]["bindings"]

    page = desk.client.get("/desk", params={"tenure": rows[0]["t"]["value"]}).text

    link = re.search(r'href="(/desk\?verdict=different&amp;[^"#]+)#decide"', page)
    assert link is not None
    filled = desk.client.get(html.unescape(link[1])).text
    assert f'value="{WRONG}"' in filled and 'value="Lê Thế An @ c.txt"' in filled


def test_there_is_no_desk_without_a_file_and_none_without_a_token(
    client: httpx.Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/desk").status_code == 404
    assert client.post("/desk", data={"token": TOKEN}).status_code == 404
    assert "/desk" not in client.get("/", headers={"Accept": "text/html"}).text
    monkeypatch.delenv("CADREGRAPH_TOKEN", raising=False)
    done = CliRunner().invoke(cli, ["serve", "--decisions", str(tmp_path / "a.tsv")])
    assert done.exit_code == 2 and "CADREGRAPH_TOKEN" in done.output

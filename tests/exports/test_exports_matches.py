"""Items of Wikidata on entities of FollowTheMoney, by a file of matches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from stores import store_of

import cadregraph
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import ExportError
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store

TEXTS = (
    "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự hội nghị.",
    "Bí thư Tỉnh ủy Nghệ An Đỗ Gia Bảo dự hội nghị.",
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of(extract(Document(text, text)) for text in TEXTS) as made:
        yield made


def items(store: Store, file: Path) -> dict[str, list[str]]:
    out = BytesIO()
    cadregraph.export("ftm", out, store, matches=file)
    found = map(json.loads, out.getvalue().splitlines())
    return {
        one["properties"]["name"][0]: one["properties"]["wikidataId"]
        for one in found
        if "wikidataId" in one["properties"]
    }


def test_a_match_by_name_post_or_iri_stands_on_the_entity(store: Store, tmp_path: Path) -> None:
    (who, *_) = cadregraph.query("person-posts", store, {"person": "do gia bao"})
    file = tmp_path / "who.tsv"
    file.write_text(
        "# matched by hand\n\nLê Thế An | Bí thư Tỉnh ủy Hà Tĩnh\tQ1\n"
        "tinh uy nghe an\thttps://www.wikidata.org/wiki/Q22\tby whom\nĐỗ Gia Bảo\tQ333\n",
        encoding="utf-8",
    )
    assert who
    assert items(store, file) == {
        "Lê Thế An": ["Q1"],
        "Tỉnh ủy Nghệ An": ["Q22"],
        "Đỗ Gia Bảo": ["Q333"],
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Đỗ Gia Bảo\tP31", "not a name, a tab and an item"),
        ("Đỗ Gia Bảo Q1", "not a name, a tab and an item"),
        ("Không Có Ai\tQ1", ":2: "),
        ("Đỗ Gia Bảo\tQ1\nĐỗ Gia Bảo\tQ2", ":3: it is Q1 by a line above"),
    ],
)
def test_what_is_no_match_is_told_with_its_line(
    store: Store, tmp_path: Path, line: str, reason: str
) -> None:
    file = tmp_path / "who.tsv"
    file.write_text(f"# head\n{line}\n", encoding="utf-8")
    with pytest.raises(ExportError, match=reason):
        items(store, file)


def test_other_formats_take_none_and_a_file_must_be_there(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="only ftm"):
        cadregraph.export("gexf", BytesIO(), store, matches=tmp_path / "who.tsv")
    with pytest.raises(ExportError, match="cannot be read"):
        cadregraph.export("ftm", BytesIO(), store, matches=tmp_path / "none.tsv")

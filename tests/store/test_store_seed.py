"""The article that the project began from, asked by the named queries, with a sentence for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.reading import read
from cadregraph.graph.store import Store

SEED = Path(__file__).parents[3] / "shared" / "eval" / "articles" / "seed.txt"

pytestmark = pytest.mark.skipif(
    not SEED.exists(), reason="../shared/eval is not beside the project"
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """A store with the seed article alone."""

    def fail(error: Exception) -> None:
        raise error

    with Store.open() as opened:
        opened.add(extract(document) for document in read([SEED], on_error=fail))
        yield opened


def rows(
    store: Store, name: str, parameters: Mapping[str, str] | None = None
) -> list[dict[str, str]]:
    """The answers of a named query as text."""
    answer = store.ask_named(name, parameters)
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    found = []
    for row in answer:
        values = {column: row[column] for column in names}
        found.append({c: v.value for c, v in values.items() if isinstance(v, Literal | NamedNode)})
    return found


@pytest.mark.parametrize(
    ("person", "title", "organization"),
    [
        ("Ngô Thị Thanh Hằng", "Phó Bí thư Thường trực", "Thành ủy Hà Nội"),
        ("Ngô Thị Thanh Hằng", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
        ("Vũ Đức Bảo", "Trưởng ban", "Ban Tổ chức Thành ủy Hà Nội"),
        ("Đinh Trường Thọ", "Bí thư", "Huyện ủy Thanh Oai"),
        ("Nguyễn Văn Thắng", "Bí thư", "Quận ủy Tây Hồ"),
    ],
)
def test_every_official_has_the_post_and_a_sentence(
    store: Store, person: str, title: str, organization: str
) -> None:
    found = [
        row
        for row in rows(store, "posts-evidence", {"person": person})
        if (row["postTitle"], row["postOrganization"]) == (title, organization)
    ]
    assert found
    assert all(person in row["sentence"] and row["status"] == "current" for row in found)


def test_the_cell_that_has_not_met_is_under_its_district(store: Store) -> None:
    found = {row["part"]: row for row in rows(store, "part-of-evidence")}
    cell = found["Chi bộ Trường THPT Chu Văn An"]
    assert cell["whole"] == "Đảng bộ quận Tây Hồ"
    assert "(Chi bộ Trường THPT Chu Văn An, Đảng bộ quận Tây Hồ)" in cell["sentence"]


def test_the_plan_was_issued_by_the_standing_committee(store: Store) -> None:
    found = {row["directive"]: row for row in rows(store, "issued-evidence")}
    plan = found["Kế hoạch 177-KH/TU"]
    assert plan["issuer"] == "Ban Thường vụ Thành ủy Hà Nội"
    assert "Kế hoạch 177-KH/TU của Ban Thường vụ Thành ủy" in plan["sentence"]


@pytest.mark.parametrize(
    ("value", "total", "written"), [("2309", "2310", "2.309/2.310"), ("83", "83", "83/83")]
)
def test_the_figures_come_with_their_sentence(
    store: Store, value: str, total: str, written: str
) -> None:
    found = [
        row
        for row in rows(store, "figures-evidence")
        if (row["measured"], row.get("total")) == (value, total)
    ]
    assert found
    assert all(written in row["sentence"] for row in found)

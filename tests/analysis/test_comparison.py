"""The graph beside a table from elsewhere: agreement, gaps, contradictions, with sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from news import read
from stores import store_of

from cadregraph.graph.analysis import compare, read_holders
from cadregraph.graph.errors import InputError
from cadregraph.graph.store import Store

TABLE = """holder,office,from,until
Lê Thế An,Bí thư Tỉnh ủy Hà Tĩnh,2020,2023-03
Do Gia Bao,Bi thu Tinh uy Ha Tinh,2023-03-28,2024-05-16
Vũ Đình Cát,Bí thư Tỉnh ủy Hà Tĩnh,2023-05,2023-12
Trần Khải Duy,Bí thư Tỉnh ủy Hà Tĩnh,2025-01-01,
Lý Thu Lan,Giám đốc Sở Y tế tỉnh Hà Tĩnh,,
Ngô Văn Sở,Bí thư Huyện ủy Kỳ Anh,1999,2001
Ai Đó,Bí thư Tỉnh ủy Nghệ An,2020,
"""


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(read())


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "holders.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_each_line_is_judged_with_the_holder_of_the_graph(store: Store, table: Path) -> None:
    found = compare(store, read_holders(table))
    lines = found[found["line"].notna()][["line", "verdict", "holder", "here"]].astype("string")

    assert [tuple(row) for row in lines.fillna("").itertuples(index=False)] == [
        ("2", "agrees", "Lê Thế An", "Lê Thế An"),
        ("3", "agrees", "Do Gia Bao", "Đỗ Gia Bảo"),
        ("4", "contradicts", "Vũ Đình Cát", "Đỗ Gia Bảo"),  # one misread line outweighs nothing
        ("5", "differs", "Trần Khải Duy", "Trần Khải Duy"),  # in office half a year before
        ("6", "agrees", "Lý Thu Lan", "Lý Thu Lan"),
        ("7", "lacks", "Ngô Văn Sở", ""),
        ("8", "no office", "Ai Đó", ""),
    ]


def test_who_is_in_the_graph_alone_is_told(store: Store, table: Path) -> None:
    found = compare(store, read_holders(table))
    alone = found[found["verdict"] == "only here"]

    assert sorted(alone["here"]) == ["Nguyễn Hữu Kha", "Nguyễn Văn Hòa"]


def test_a_verdict_has_a_sentence_of_the_graph(store: Store, table: Path) -> None:
    found = compare(store, read_holders(table))

    assert "Đỗ Gia Bảo" in found["sentence"][2]
    assert str(found["article"][2]).startswith("tin-")


@pytest.mark.parametrize(
    "text",
    [
        "personLabel\tpositionLabel\tstart\tend\nLê Thế An\tBí thư Tỉnh ủy Hà Tĩnh\t2020-01-01T00:00:00Z\t\n",
        'Official,Title,Organization,Since,Until\r\n"Lê Thế An",Bí thư,Tỉnh uỷ Hà Tĩnh,2020,\r\n\r\n',
        "\n".join(
            json.dumps(entity)
            for entity in (
                {"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["q"]}},
                {"id": "p", "schema": "Person", "properties": {"name": ["Lê Thế An"]}},
                {
                    "id": "q",
                    "schema": "Position",
                    "properties": {"name": ["Bí thư Tỉnh ủy Hà Tĩnh"]},
                },
            )
        ),
    ],
)
def test_tables_of_several_kinds_are_read(store: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "table"
    path.write_text(text, encoding="utf-8")

    found = compare(store, read_holders(path))
    assert (found["verdict"][0], found["here"][0]) == ("agrees", "Lê Thế An")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"name,from\nA,2020\n", ":1: the heads must name holder and office"),
        (b"holder,office,from\nA,B,hom nay\n", ":2: 'hom nay' is not a date"),
        (b"\xff\xfe\x00", "cannot be read: not UTF-8"),
        (b'{"id": 1}\n', ":1: is no entity of FollowTheMoney"),
        (b"", ":1: the heads must name"),
    ],
)
def test_what_is_no_table_is_told_with_its_line(
    tmp_path: Path, content: bytes, complaint: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_holders(path)
    assert complaint in str(caught.value)

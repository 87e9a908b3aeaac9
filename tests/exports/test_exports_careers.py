"""The table of careers: a row a post, with who held it and what is known of that person."""

from __future__ import annotations

import csv
import io

from facts import read
from leaving import written
from stores import store_of

from cadregraph.graph.store import Store

LIFE = """Vũ Lộc

Vũ Lộc, tên khai sinh là Trần Văn Nới (3/2/1926 - 5/6/1999), là một chính khách Việt Nam.

Ông quê ở huyện Ba Tri, tỉnh Bến Tre. Năm 1947, ông được kết nạp vào Đảng Cộng sản Việt Nam.

- 3/1968 - 6/1975: Bí thư Huyện ủy Ba Tri.
- 7/1975 - 5/1980: Giám đốc Sở Y tế tỉnh Bến Tre.
"""


def table(store: Store) -> list[dict[str, str]]:
    """The rows of the table as a spreadsheet reads them."""
    text = written(store, "careers").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_for_each_post_in_the_order_of_time() -> None:
    rows = table(store_of([read(LIFE)]))
    posts = [
        (r["title"], r["organisation"], r["level"], r["start"], r["end"], r["status"]) for r in rows
    ]
    assert posts == [
        ("Bí thư", "Huyện ủy Ba Tri", "district", "1968-03", "1975-06", "former"),
        ("Giám đốc", "Sở Y tế tỉnh Bến Tre", "province", "1975-07", "1980-05", "former"),
    ]


def test_each_row_says_who_held_it() -> None:
    for row in table(store_of([read(LIFE)])):
        assert (row["name"], row["other_names"]) == ("Vũ Lộc", "Trần Văn Nới")
        assert (row["born"], row["died"], row["home"]) == (
            "1926-02-03",
            "1999-06-05",
            "huyện Ba Tri",
        )
        assert (row["joined_party"], row["ethnicity"]) == ("1947", "")


def test_a_store_without_posts_has_a_table_without_rows() -> None:
    assert table(store_of([read("Trời mưa.")])) == []

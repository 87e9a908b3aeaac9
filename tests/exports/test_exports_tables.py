"""Tables that leave the store: as CSV for spreadsheets, and as Parquet with types."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaving import written
from stores import store_of
from worlds import (
    COMMITTEE,
    INFERRED_LINE,
    LINES,
    TENURE_LINE,
    Line,
    article,
    four_articles,
    whole_world,
)

from cadregraph.exports.days import day
from cadregraph.exports.tables.fact_sparql import COLUMNS
from cadregraph.exports.tables.spreadsheet import harmless
from cadregraph.exports.tables.table_kinds import TABLES
from cadregraph.graph.model import (
    MeasurementFact,
    Official,
    PersonnelFact,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.store import Store
from cadregraph.graph.text.normal import key

CSV = {"facts": "csv", **{name: f"csv-{name}" for name in TABLES if name != "facts"}}
PARQUET = {"facts": "parquet", **{name: f"parquet-{name}" for name in TABLES if name != "facts"}}


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([whole_world(), *four_articles()])


# --- facts --------------------------------------------------------------------------------------


def table(store: Store, name: str = "facts") -> list[dict[str, str]]:
    text = written(store, CSV[name]).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_csv_has_a_row_for_each_fact_and_sentence(store: Store) -> None:
    rows = table(store_of([whole_world()]))

    facts = sum(len(line.facts) for line in LINES)
    assert len(rows) == facts
    assert {row["kind"] for row in rows} == {
        "tenure",
        "personnel",
        "discipline",
        "measurement",
        "statement",
        "link",
    }
    told = [row for row in table(store) if row["relation"] == "chaired-by"]
    assert len(told) == 3


def test_csv_keeps_vietnamese_and_numbers(store: Store) -> None:
    data = written(store, "csv")
    assert data.startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())
    rows = table(store_of([whole_world()]))

    (figure,) = (row for row in rows if row["value"] == "51")
    assert figure == {
        "kind": "measurement",
        "subject": "Đảng bộ huyện Sông Lam",
        "relation": "counts",
        "object": "chi bộ đã tổ chức đại hội",
        "value": "51",
        "total": "53",
        "percentage": "96.23",
        "unit": "chi bộ",
        "date": "2019-06-30",
        "period": "6 tháng đầu năm 2019",
        "confidence": "0.5",
        "sentence": next(line.text for line in LINES if line.text.startswith("Đến ngày 30/6")),
        "article": "tin/so-ket-2019",
        "title": "Sông Lam sơ kết sáu tháng",
        "published": "2019-06-13",
        "url": "https://bao.example/so-ket?trang=1&muc=2",
        "iri": figure["iri"],
        "subject_iri": figure["subject_iri"],
        "assertion": "asserted",
        **dict.fromkeys(("organization", "status", "decision", "decided_by"), ""),
        **dict.fromkeys(("end", "term", "reason"), ""),
    }
    (held,) = (row for row in rows if row["status"] == "current")
    assert (held["subject"], held["object"], held["organization"]) == (
        "Trần Minh Khôi",
        "Bí thư",
        "Huyện ủy Sông Lam",
    )


def test_csv_has_the_iri_of_every_subject(store: Store) -> None:
    labels = {
        (str(node.value), label.value)
        for node, label in store.query(
            "SELECT ?n ?l { ?n <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }"
        )
    }
    told = [row for row in table(store) if row["subject"]]
    assert len(told) > 20
    assert {(row["subject_iri"], row["subject"]) for row in told} <= labels


def test_csv_names_the_body_of_a_transfer_and_the_papers(store: Store) -> None:
    rows = table(store)

    (moved,) = (row for row in rows if row["relation"] == "transferred")
    assert (moved["object"], moved["organization"]) == ("", "Ban Tổ chức Huyện ủy Sông Lam")
    (based,) = (row for row in rows if row["relation"] == "based-on")
    assert (based["subject"], based["object"]) == ("Kế hoạch 45-KH/HU", "Quy định 07-QĐi/HU")


def test_csv_says_why_and_how_sure() -> None:
    rows = table(store_of([whole_world()]))

    (warned,) = (row for row in rows if row["relation"] == "warning")
    assert warned["reason"] == "thiếu trách nhiệm"
    concluded = [row for row in rows if row["kind"] == "link" and row["confidence"]]
    assert [(row["sentence"], row["confidence"]) for row in concluded] == [
        (INFERRED_LINE.text, "0.65")
    ]


def test_csv_of_a_thousand_facts_is_no_matter_of_minutes() -> None:
    """The time grew with facts times sentences while the sentences were asked for in each query."""
    (fact,) = TENURE_LINE.facts
    assert isinstance(fact, TenureFact)
    lines = []
    for number in range(1000):
        person = Official(key("official", f"Người thứ {number}"), f"Người thứ {number}")
        tenure = replace(fact, holder=person.key)
        lines.append(Line(f"{person.label} là Bí thư.", (tenure,), (person,)))
    store = store_of([article("bai", *lines)])
    started = time.process_time()

    assert len(table(store)) == 1000
    assert time.process_time() - started < 10


# --- people, organisations, directives ----------------------------------------------------------


def test_a_person_has_posts_and_what_was_decided(store: Store) -> None:
    people = {row["name"]: row for row in table(store, "people") if row["articles"] != "1"}

    khoi = people["Trần Minh Khôi"]
    assert khoi["posts"] == "Bí thư Huyện ủy Sông Lam"
    assert khoi["other_names"] == "Minh Khôi"
    assert (khoi["changes"], khoi["sanctions"]) == ("1", "0")  # the transfer was only proposed
    assert (khoi["articles"], khoi["last_article"]) == ("5", "2019-06-13")
    loc = people["Phạm Gia Lộc"]
    assert (loc["posts"], loc["former_posts"]) == ("", "Bí thư Huyện ủy Sông Lam")
    assert loc["sanctions"] == "1"


def test_two_people_of_one_name_are_two_rows(store: Store) -> None:
    rows = [row for row in table(store, "people") if row["name"] == "Trần Minh Khôi"]

    assert len(rows) == len({row["iri"] for row in rows}) == 2


def test_an_organisation_has_its_place_among_others(store: Store) -> None:
    rows = {row["name"]: row for row in table(store, "organisations")}

    committee = rows["Huyện ủy Sông Lam"]
    assert committee["class"] == "PartyCommittee"
    assert committee["level"] == "district"
    assert committee["governs"] == "Đảng bộ huyện Sông Lam"
    assert committee["jurisdiction"] == "huyện Sông Lam"
    assert rows["Ban Tổ chức Huyện ủy Sông Lam"]["organ_of"] == "Huyện ủy Sông Lam"
    assert "Đảng bộ huyện Sông Lam" in rows["Đảng bộ xã Bến Trúc"]["part_of"]
    assert rows["Đảng bộ xã Bến Trúc"]["sanctions"] == "0"  # only proposed
    assert rows["Ban Thường vụ Huyện ủy Sông Lam"]["directives"] == "1"


def test_a_directive_has_its_symbol_issuer_and_what_it_carries_out(store: Store) -> None:
    rows = {row["name"]: row for row in table(store, "directives")}

    plan = rows["Kế hoạch 45-KH/HU"]
    assert plan == {
        "name": "Kế hoạch 45-KH/HU",
        "other_names": "Kế hoạch số 45",
        "type": "plan",
        "number": "45",
        "symbol": "45-KH/HU",
        "title": "Về đại hội các chi bộ",
        "issued": "2019-03-04",
        "issuer": "Ban Thường vụ Huyện ủy Sông Lam",
        "implements": "Chỉ thị 08-CT/TU",
        "based_on": "Quy định 07-QĐi/HU",
        "replaces": "Chỉ thị 08-CT/TU",
        "amends": "Quy định 07-QĐi/HU",
        "articles": plan["articles"],
        "first_article": "2019-06-13",
        "last_article": "2019-06-13",
        "iri": plan["iri"],
    }
    assert rows["Chỉ thị 08-CT/TU"]["number"] == "08"


@pytest.mark.parametrize("name", TABLES)
def test_a_store_without_articles_is_a_table_without_rows(name: str) -> None:
    empty = store_of([])

    assert table(empty, name) == []
    read = pq.read_table(io.BytesIO(written(empty, PARQUET[name])))
    assert read.num_rows == 0
    assert read.column_names[0] == TABLES[name].columns[0].name


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_made_for_excel(store: Store, name: str) -> None:
    """The mark tells Excel that it is UTF-8; each line ends as RFC 4180 has it."""
    data = written(store, CSV[name])

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert "Sông Lam" in data.decode("utf-8-sig")


# --- formulas -----------------------------------------------------------------------------------

HOSTILE = [
    '=HYPERLINK("http://evil.example")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\tx",
    "\r=1",
    "=1",
    "＝1+1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_is_only_text(text: str) -> None:
    person = Official(key("official", text), text)
    line = Line(
        f"{text} nói",
        (
            StatementFact(0, 0.9, person.key, text),
            PersonnelFact(0, 0.9, "retired", person.key, "decided"),
            PersonnelFact(0, 0.9, "elected", person.key, "decided", text or "x", COMMITTEE.key),
        ),
        (person, COMMITTEE),
    )
    store = store_of([article(text, line, title=text)])
    rows = table(store)
    shown = "'" + text.replace("\r=", "\r'=")

    assert len(rows) == 3
    for row in rows:
        assert row["subject"] == row["title"] == row["article"] == shown
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    assert [row["name"] for row in table(store, "people")] == [shown]


def test_a_number_stays_a_number_in_a_column_of_numbers_alone() -> None:
    (fact,) = (
        fact
        for line in LINES
        for fact in line.facts
        if isinstance(fact, MeasurementFact) and fact.total
    )
    line = Line(
        "Giảm -3 chi bộ.",
        (replace(fact, value=Decimal("-3"), total=Decimal("-12.75"), measures="-3", unit="-3"),),
    )
    (row,) = table(store_of([article("bai", line)]))

    assert (row["value"], row["total"]) == ("-3", "-12.75")
    assert (row["object"], row["unit"]) == ("'-3", "'-3")


def test_a_date_without_a_year_is_no_formula(store: Store) -> None:
    (row,) = (row for row in table(store) if row["relation"] == "retired")

    assert row["date"] == "'--09-01"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("chữ;=1+1", "chữ;'=1+1"),
        ("chữ\t@SUM(A1)", "chữ\t'@SUM(A1)"),
        ("chữ\n-1+1", "chữ\n'-1+1"),
        ("chữ; - gạch đầu dòng", "chữ; - gạch đầu dòng"),
        ("a=b, 3-1, x@y.example", "a=b, 3-1, x@y.example"),
    ],
)
def test_a_formula_behind_what_parts_cells_elsewhere_is_text(text: str, safe: str) -> None:
    assert harmless(text) == safe


@given(st.text(alphabet=st.sampled_from("=+-@;\t\r\n＝a1'\", "), max_size=8))
def test_no_cell_begins_a_formula_wherever_lines_are_cut(cell: str) -> None:
    safe = harmless(cell)

    assert safe.replace("'", "") == cell.replace("'", "")
    for part in re.split("[;\t\r\n]", safe):
        assert part[:1] not in set("=+-@＝＋－＠")
    assert safe[:1] not in set("\t\r\n")


# --- Parquet ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_parquet_has_the_rows_of_the_csv_in_types(store: Store, name: str) -> None:
    """Read by pandas, compared with what the csv module reads."""
    frame = pd.read_parquet(io.BytesIO(written(store, PARQUET[name])))
    rows = table(store, name)

    assert len(frame) == len(rows) > 0
    for column in TABLES[name].columns:
        found = frame[column.name].tolist()
        told = [row[column.name].removeprefix("'") for row in rows]
        if column.kind == "texts":
            assert ["; ".join(value) for value in found] == told
        elif column.kind in ("number", "count"):
            assert [None if pd.isna(value) else float(value) for value in found] == [
                float(text) if text else None for text in told
            ]
        else:
            assert ["" if pd.isna(value) else value for value in found] == told
        if column.kind == "date":
            assert frame[f"{column.name}_day"].tolist() == [day(text) for text in told]


def test_parquet_says_the_type_of_each_column(store: Store) -> None:
    facts = pq.read_schema(io.BytesIO(written(store, "parquet")))
    people = pq.read_schema(io.BytesIO(written(store, "parquet-people")))

    assert facts.field("value").type == facts.field("confidence").type == pa.float64()
    assert facts.field("date").type == facts.field("sentence").type == pa.string()
    assert facts.field("date_day").type == pa.date32()
    assert people.field("statements").type == pa.int64()
    assert people.field("posts").type == pa.list_(pa.string())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-08-20", date(2015, 8, 20)),
        ("2015-08", None),
        ("2015", None),
        ("--08-20", None),
        ("2015-02-30", None),
        ("٢٠١٥-٠٨-٢٠", None),
        ("", None),
    ],
)
def test_only_a_full_date_is_a_day(text: str, expected: date | None) -> None:
    assert day(text) == expected


def test_without_pyarrow_the_error_says_what_to_install(tmp_path: Path, root: Path) -> None:
    code = """
import sys
sys.modules["pyarrow"] = None
import cadregraph
store = cadregraph.open_store(None)
try:
    cadregraph.export("parquet", "facts.parquet", store)
except cadregraph.ExportError as error:
    print(error)
cadregraph.export("csv", "facts.csv", store)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == (
        "Parquet needs pyarrow, which is not installed: pip install 'cadregraph[analysis]'\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["facts.csv"]

"""``cadregraph analyse``: tables on the terminal, CSV, JSON and Parquet in files, clear complaints."""

from __future__ import annotations

import csv
import json
import os
from io import BytesIO, StringIO
from pathlib import Path

import pandas as pd
import pytest
from command_line import Run

import cadregraph
from cadregraph.commands.analyse import write_frame

PERSON = "Lương Thanh Sang"

KINDS = {
    "careers": (),
    "as-of": ("2018-12-07",),
    "co-membership": ("--overlap", "untold"),
    "compare": (str(Path(__file__).parent / "holders.csv"),),
    "paths": (PERSON, "Dương Quang Mẫn"),
    "centralities": (),
    "turnover": (),
    "discipline": (),
    "sanctions": (),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A store of the samples, which no test changes."""
    path = tmp_path_factory.mktemp("analyse") / "graph.db"
    cadregraph.build([samples], path)
    return path


def test_a_table_shows_the_first_columns_and_no_iris(run: Run, store: Path) -> None:
    done = run("analyse", "careers", "--person", "luong thanh sang", "--store", store)
    assert done.code == 0
    head, _, *rows = done.out.splitlines()
    assert head.split()[:6] == ["person", "title", "organization", "status", "start", "end"]
    assert [row.split("   ")[0] for row in rows] == [PERSON, PERSON]
    assert "https://" not in done.out


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_each_form_has_the_same_rows(
    run: Run, store: Path, tmp_path: Path, kind: str
) -> None:
    for name in ("a.csv", "a.json", "a.parquet"):
        done = run("analyse", kind, *KINDS[kind], "--output", name, "--store", store)
        assert (done.code, done.out, done.err) == (0, "", "")
    table = list(csv.reader(StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    objects = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    frame = pd.read_parquet(tmp_path / "a.parquet")
    assert table[0] == list(frame.columns)
    assert len(table) - 1 == len(objects) == len(frame) > 0
    assert list(objects[0]) == table[0]
    assert [row[0] for row in table[1:]] == frame.iloc[:, 0].astype("string").to_list()


@pytest.mark.parametrize(
    ("kind", "query", "keys"),
    [
        ("careers", "careers", {"tenure_iri": "tenure"}),
        ("as-of", "as-of", {"tenure_iri": "tenure", "basis": "basis"}),
        (
            "co-membership",
            "co-membership",
            {"person_iri": "one", "other_iri": "other", "overlap": "overlap", "support": "support"},
        ),
        (
            "turnover",
            "turnover",
            {"organization_iri": "organization", "year": "when", "holders": "holders"},
        ),
        (
            "discipline",
            "discipline-by-level",
            {"sanction": "sanction", "year": "when", "subjects": "subjects"},
        ),
    ],
)
def test_the_named_query_of_a_table_has_the_same_rows(
    run: Run, store: Path, kind: str, query: str, keys: dict[str, str]
) -> None:
    """As the command line and the service give them: the service answers by the same named queries."""
    given = {"as-of": ("-p", "date=2018-12-07"), "co-membership": ("-p", "weakest=untold")}
    table = run("analyse", kind, *KINDS[kind], "--format", "csv", "--store", store)
    asked = run("query", query, *given.get(query, ()), "--format", "csv", "--store", store)
    rows = [
        sorted(tuple(row[column] for column in columns) for row in csv.DictReader(StringIO(text)))
        for columns, text in ((keys.keys(), table.out), (keys.values(), asked.out))
    ]
    assert rows[0] == rows[1] != []


def test_the_form_can_be_named_and_bytes_are_the_same_each_time(run: Run, store: Path) -> None:
    first = run("analyse", "turnover", "--format", "csv", "--store", store)
    assert first.code == 0
    assert first.out == run("analyse", "turnover", "--format", "csv", "--store", store).out


def test_no_cell_of_a_csv_is_a_formula() -> None:
    out = BytesIO()
    told = pd.DataFrame({"reason": ["=1+1", "--06-21", "cảnh cáo"], "days": [-5, 0, 7]})
    write_frame(told, "csv", out)
    assert out.getvalue().decode("utf-8-sig").splitlines() == [
        "reason,days",
        "'=1+1,-5",
        "'--06-21,0",
        "cảnh cáo,7",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "complaint"),
    [
        (("careers", "--person", "Không Có Ai"), 2, "no person is called 'Không Có Ai'"),
        (("as-of", "hôm qua"), 2, "'hôm qua' is not a date such as 2016-01-01"),
        (("turnover", "--organization", "Bộ Chim"), 2, "no organisation is called 'Bộ Chim'"),
        (("discipline", "--by", "month"), 2, "cannot count by 'month'"),
        (("centralities", "20166"), 2, "'20166' is not a date"),
        (("paths", PERSON, PERSON), 2, "are one person"),
        (("careers", "--store", "nowhere.db"), 3, "nowhere.db: no store there"),
    ],
)
def test_what_cannot_be_answered_is_one_line(
    run: Run, store: Path, arguments: tuple[str, ...], code: int, complaint: str
) -> None:
    done = run("analyse", *arguments, CADREGRAPH_STORE=os.fspath(store))
    assert done.code == code
    (line,) = done.complaints
    assert complaint in line


def test_from_python_a_folder_and_an_open_store_do(store: Path) -> None:
    with cadregraph.open_store(store, read_only=True) as opened:
        pd.testing.assert_frame_equal(cadregraph.careers(opened), cadregraph.careers(store))
    network = cadregraph.co_membership_network(store, overlap="untold")
    assert len(network) > 0

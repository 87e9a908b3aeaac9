"""What each command takes, prints and returns."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pyoxigraph
import pytest
from command_line import COMMAND, Run

import cadregraph
from cadregraph.cli import cli
from cadregraph.exports import FORMATS

OFFICIALS = """
PREFIX cadre: <https://w3id.org/cadregraph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name WHERE { ?person a cadre:Official ; skos:prefLabel ?name } ORDER BY ?name
"""
CONGRESSES = """
PREFIX cadre: <https://w3id.org/cadregraph/ontology#>
CONSTRUCT { ?event a cadre:Congress } WHERE { ?event a cadre:Congress }
"""


@pytest.fixture
def built(run: Run, samples: Path) -> Run:
    """The command line beside a store of one sample article."""
    assert run("build", samples / "dai-hoi-hoa-vang.txt").code == 0
    return run


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.code == 0
    assert f"  cadregraph {name} " in done.out.replace("\n", " \n")


def test_help_of_export_names_every_format(run: Run) -> None:
    words = run("export", "--help").out.split()
    assert set(FORMATS) <= set(words)


def test_version(run: Run) -> None:
    assert run("--version").out == f"cadregraph {cadregraph.__version__}\n"


def test_the_command_line_starts_without_what_is_slow_to_load(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    code = "import sys, cadregraph.cli; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    slow = {"rdflib", "networkx", "trafilatura", "pyshacl", "pyvis", "jinja2", "rich"}
    slow |= {"cadregraph.graph.lexicon", "cadregraph.graph.gazetteer"}  # thousands of words
    assert not slow & set(done.stdout.decode().split())


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["build"], "Missing argument 'INPUT...'. Try 'cadregraph build --help'."),
        (["bild"], "No such command 'bild'."),
        (["query"], "Missing argument 'QUERY', or --list."),
        (["query", "articles", "-p", "person"], "Invalid value for '-p'"),
        (["query", "nothing.rq"], "nothing.rq: cannot be read: No such file"),
        (["extract", "-", "--base", "no iri "], "Invalid value for '--base'"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(run: Run, arguments: list[str], complaint: str) -> None:
    done = run(*arguments)
    assert done.code == 2
    (line,) = done.complaints
    assert line.startswith(complaint)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["post-holder"], "no named query 'post-holder'"),
        (["person-posts"], "query person-posts needs person"),
        (["articles", "-p", "person=x"], "query articles has no parameter 'person'"),
        (["SELECT ?x WHERE {"], "the query cannot be answered: "),
        (["DELETE WHERE { ?s ?p ?o }"], "the query cannot be answered: "),
        (["ASK { ?s ?p ?o }", "-p", "s=x"], "only named queries take parameters"),
        ([OFFICIALS, "--format", "turtle"], "the query gives no triples"),
        ([CONGRESSES, "--format", "csv"], "the query gives triples"),
    ],
)
def test_a_query_that_cannot_be_asked_is_code_2(
    built: Run, arguments: list[str], complaint: str
) -> None:
    done = built("query", *arguments)
    assert done.code == 2
    (line,) = done.complaints
    assert line.startswith(complaint)


def test_query_writes_a_table_csv_and_json(built: Run) -> None:
    table = built("query", OFFICIALS).out
    rows = list(csv.DictReader(io.StringIO(built("query", OFFICIALS, "--format", "csv").out)))
    results = json.loads(built("query", OFFICIALS, "--format", "json").out)
    names = [binding["name"]["value"] for binding in results["results"]["bindings"]]
    assert "Trần Bá Khuê" in names
    assert [row["name"] for row in rows] == names
    assert [line.strip() for line in table.splitlines()[2:]] == names


def test_query_writes_triples_and_truth(built: Run) -> None:
    turtle = built("query", CONGRESSES).out.encode()
    triples = list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))
    assert {triple.object.value.rpartition("#")[2] for triple in triples} == {"Congress"}
    expanded = json.loads(built("query", CONGRESSES, "--format", "json").out)
    assert len(expanded) == len(triples)
    assert built("query", "ASK { ?s ?p ?o }").out == "true\n"
    assert (
        json.loads(built("query", "ASK { ?s ?p -1 }", "--format", "json").out)["boolean"] is False
    )


def test_query_reads_a_file_and_standard_input(built: Run, tmp_path: Path) -> None:
    (tmp_path / "officials.rq").write_text(OFFICIALS, encoding="utf-8")
    expected = built("query", OFFICIALS).out
    assert built("query", "officials.rq").out == expected
    assert built("query", "-", stdin=OFFICIALS.encode()).out == expected


def test_a_parameter_is_a_value_and_never_sparql(built: Run) -> None:
    done = built("query", "person-posts", "-p", 'person=" } SELECT * { ?s ?p ?o } #')
    assert done.code == 2
    assert done.out == "" and "no person is called" in done.err


def test_a_table_leaves_out_what_the_user_gave_and_csv_keeps_it(built: Run) -> None:
    asked = ("query", "person-posts", "-p", "person=Trần Bá Khuê")
    assert "person" not in built(*asked).out.split("\n")[0].split()
    assert built(*asked, "--format", "csv").out.split("\r\n")[0].endswith("person")


def test_list_names_every_query_once(run: Run) -> None:
    lines = run("query", "--list").out.splitlines()[2:]
    assert len(lines) >= 20
    assert [line.split()[0] for line in lines] == sorted({line.split()[0] for line in lines})


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.nq", "N_QUADS"), ("a.trig", "TRIG"), ("a.ttl", "TURTLE"), ("a.jsonld", "JSON_LD")],
)
def test_the_suffix_of_the_output_names_the_format(
    tmp_path: Path, run: Run, samples: Path, name: str, format: str
) -> None:
    assert run("extract", samples / "bo-xay-dung.txt", "--output", name).code == 0
    chosen = getattr(pyoxigraph.RdfFormat, format)
    assert len(list(pyoxigraph.parse(path=tmp_path / name, format=chosen))) > 100


def test_an_output_that_cannot_be_written_is_code_3(run: Run, samples: Path) -> None:
    done = run("extract", samples / "bo-xay-dung.txt", "--output", "no/such/folder.nq")
    assert done.code == 3
    assert len(done.complaints) == 1


def test_the_base_begins_the_iris_of_things(run: Run, samples: Path) -> None:
    base = "https://example.org/id/"
    out = run("extract", samples / "bo-xay-dung.txt", "--base", base).out
    assert f"<{base}official/" in out
    assert "https://w3id.org/cadregraph/id/" not in out


def test_a_reader_that_goes_away_is_no_error(
    tmp_path: Path, samples: Path, environment: dict[str, str]
) -> None:
    line = " ".join([*COMMAND, "extract", str(samples)])
    done = subprocess.run(
        ["bash", "-c", f"{line} | head -n 1; exit ${{PIPESTATUS[0]}}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == 141


def test_an_interrupt_is_code_130(
    tmp_path: Path, samples: Path, environment: dict[str, str]
) -> None:
    process = subprocess.Popen(
        [*COMMAND, "build", str(samples / "bo-xay-dung.txt"), "-"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # What runs in the background of a script ignores the signal, and so would its children.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    while not (tmp_path / "cadregraph.db" / "data").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1)  # it now waits for standard input
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == b"cadregraph: interrupted\n"


def test_export_writes_a_folder_where_the_format_is_one(built: Run, tmp_path: Path) -> None:
    assert built("export", "neo4j", "set").code == 0
    assert built("export", "neo4j", "set").code == 0  # takes the place of the set before
    assert {"README.md", "nodes-entities.csv"} < {
        path.name for path in (tmp_path / "set").iterdir()
    }

    done = built("export", "neo4j", "-")
    assert (done.code, done.out) == (3, "")
    assert done.complaints == ["neo4j is a folder of files; name one"]


def test_export_writes_to_standard_output(built: Run) -> None:
    done = built("export", "csv-people", "-")

    assert done.code == 0
    (head, *rows) = csv.reader(io.StringIO(done.out.removeprefix("\ufeff")))
    assert head[0] == "name" and rows


def test_an_unknown_format_is_one_line(built: Run, tmp_path: Path) -> None:
    done = built("export", "xlsx", "a.xlsx")

    assert done.code == 3
    assert done.complaints[0].startswith("no format 'xlsx'; there are html, turtle")
    assert not (tmp_path / "a.xlsx").exists()


LOCAL = "Bà Cầm Thị Yến, Phó Giám đốc Sở Tư pháp, tặng quà các cháu."


def test_the_place_of_articles_is_given_by_an_option(run: Run) -> None:
    body = 'prefLabel> "Sở Tư pháp tỉnh Sơn La"'
    assert body in run("extract", "-", "--place", "Sơn La", stdin=LOCAL.encode()).out
    assert body not in run("extract", "-", stdin=LOCAL.encode()).out


def test_an_article_is_read_again_with_another_place(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "bai.txt"
    text.write_text(LOCAL, "utf-8")
    places = ("Sơn La", "Sơn La", "tỉnh Hà Tĩnh")
    outputs = [run("build", text, "--place", place).out for place in places]
    assert outputs == [
        "1 articles: 1 added, 0 replaced, 0 unchanged\n",
        "1 articles: 0 added, 0 replaced, 1 unchanged\n",
        "1 articles: 0 added, 1 replaced, 0 unchanged\n",
    ]


def test_a_place_that_is_no_province_is_refused(run: Run) -> None:
    done = run("extract", "-", "--place", "Mộ Đức", stdin=LOCAL.encode())
    assert done.code == 2
    assert "'Mộ Đức' is the name of no province" in done.err

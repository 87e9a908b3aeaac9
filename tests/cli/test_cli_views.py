"""The views on the command line, and the same call from Python."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

import cadregraph
from cadregraph.exports.pages.views import ALL, VIEWS

PERSON, BODY = "Bùi Văn Thạch", "Tỉnh ủy Quảng Ngãi"


@pytest.fixture
def built(run: Run, samples: Path) -> Run:
    """The command line beside a store of one sample article."""
    assert run("build", samples / "bo-nhiem-quang-ngai.txt").code == 0
    return run


def test_help_names_every_view(run: Run) -> None:
    words = run("export", "--help").out.split()
    assert {*VIEWS, ALL} <= set(words)


@pytest.mark.parametrize("view", list(VIEWS))
def test_every_view_is_written_as_python_writes_it(built: Run, tmp_path: Path, view: str) -> None:
    wanted = BODY if VIEWS[view].about == "an organisation" else PERSON
    about = wanted if VIEWS[view].needs_about else None
    name = ["--about", about] if about else []
    done = built("export", "html", "page.html", "--view", view, "--lang", "en", *name)
    assert (done.code, done.err) == (0, "")
    stream = io.BytesIO()
    store = tmp_path / cadregraph.DEFAULT_STORE
    cadregraph.export("html", stream, store, view=view, about=about, lang="en")
    assert (tmp_path / "page.html").read_bytes() == stream.getvalue()


def test_without_a_view_html_is_the_network(built: Run) -> None:
    plain = built("export", "html", "-").out
    assert plain == built("export", "html", "-", "--view", "network").out


def test_the_set_is_a_folder_of_pages(built: Run, tmp_path: Path) -> None:
    assert built("export", "html", "pages", "--view", "all", "--title", "Quảng Ngãi").code == 0
    files = {file.name for file in (tmp_path / "pages").iterdir()}
    whole = ("index.html", "network.html", "organisations.html", "directives.html")
    assert {*whole, "provinces.html", "figures.html"} < files
    assert any(name.startswith("members-") for name in files)
    assert "<title>Quảng Ngãi</title>" in (tmp_path / "pages" / "index.html").read_text("utf-8")
    cadregraph.export("html", tmp_path / "again", tmp_path / cadregraph.DEFAULT_STORE, view="all")
    assert files == {file.name for file in (tmp_path / "again").iterdir()}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["html", "p.html", "--view", "tree"], "No view 'tree'; there are network, "),
        (["html", "p.html", "--view", "career"], "The view career needs the name of a person."),
        (["html", "p.html", "--about", "x"], "The view network is about everything"),
        (["html", "p.html", "--view", "directives", "--depth", "2"], "The view directives has no"),
        (["html", "p.html", "--view", "ego", "--about", "x", "--depth", "0"], "Invalid value for"),
        (["html", "-", "--view", "all"], "The set of all views is a folder, not standard output."),
        (["csv", "p.csv", "--lang", "en"], "Only html takes --lang, not csv."),
    ],
)
def test_a_wrong_combination_is_one_line_and_code_2(
    built: Run, tmp_path: Path, arguments: list[str], complaint: str
) -> None:
    done = built("export", *arguments)
    assert done.code == 2
    (line,) = done.complaints
    assert line.startswith(complaint)
    assert not (tmp_path / "p.html").exists()


def test_a_name_that_nobody_has_is_one_line_and_code_2(built: Run, tmp_path: Path) -> None:
    done = built("export", "html", "p.html", "--view", "career", "--about", "Bùi Văn Thach")
    assert done.code == 0  # without diacritics it is a name
    done = built("export", "html", "q.html", "--view", "career", "--about", "Văn Thạch")
    assert done.code == 2
    assert done.complaints == [
        "no person is called 'Văn Thạch' in this graph; did you mean Bùi Văn Thạch?"
    ]
    assert not (tmp_path / "q.html").exists()


def test_python_refuses_what_the_command_line_refuses(built: Run, tmp_path: Path) -> None:
    store = tmp_path / cadregraph.DEFAULT_STORE
    with pytest.raises(cadregraph.ExportError, match="needs the name of a person"):
        cadregraph.export("html", tmp_path / "p.html", store, view="career")
    with pytest.raises(cadregraph.ExportError, match="only html has views"):
        cadregraph.export("csv", tmp_path / "p.csv", store, title="x")
    with pytest.raises(cadregraph.ExportError, match="a folder, not a stream"):
        cadregraph.export("html", io.BytesIO(), store, view="all")
    with pytest.raises(cadregraph.QueryError, match="no person"):
        cadregraph.export("html", tmp_path / "p.html", store, view="career", about="Không Ai")
    assert not (tmp_path / "p.html").exists()


def test_what_is_ended_leaves_nothing_temporary(
    tmp_path: Path, built: Run, environment: dict[str, str]
) -> None:
    slow = (
        "import sys, time\n"
        "from cadregraph import cli\n"
        "from cadregraph.exports.pages.views import page_set\n"
        "def render(*given, **options):\n"
        "    print(flush=True)\n"
        "    time.sleep(60)\n"
        "page_set.render_index = render\n"
        "sys.argv = ['cadregraph', 'export', 'html', 'pages', '--view', 'all']\n"
        "cli.main()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", slow], cwd=tmp_path, env=environment, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert [path.name for path in (tmp_path / "pages").iterdir()] != []
        process.terminate()
        assert process.wait(timeout=30) == 143
    assert list((tmp_path / "pages").iterdir()) == []

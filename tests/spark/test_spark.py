"""The graph of an archive made on Spark is the one of one machine, byte for byte, however it is cut up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import cadregraph
from cadregraph.cli import run
from cadregraph.commands.options import CANNOT
from cadregraph.graph.errors import ExportError, InputError
from cadregraph.graph.identity import Decisions, read_decisions
from cadregraph.graph.reading import read
from cadregraph.graph.triples import BASE
from cadregraph.spark.session import JAVA, has_java

_SMALL = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # half of the processor goes to compiling else
_PATIENCE = 300.0


def _missing() -> str:
    """What is not there that Spark needs."""
    if not has_java():
        return JAVA
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pyspark is not there: make spark"
    return ""


MISSING = _missing()
pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, samples: Path, root: Path) -> Path:
    """Files of articles, with what archives have: copies, the same twice, an id of two texts, a line that
    is none."""
    import pyarrow
    from pyarrow import parquet

    folder = tmp_path_factory.mktemp("archive")
    news = [json.loads(line) for line in (root / "tests" / "news.jsonl").read_bytes().splitlines()]
    own = [
        {"id": one.id, "title": one.title, "text": one.text, "published": one.published}
        for one in read([samples], on_error=_raise)
    ]
    copy = {**news[0], "id": "bản sao", "outlet": "Báo khác"}
    other = {**news[1], "text": f"{news[1]['text']} Hết."}
    lines = [
        json.dumps(one, ensure_ascii=False) for one in (*own, *news[:20], copy, news[2], other)
    ]
    lines[3:3] = ["", "{", "[]"]
    (folder / "a.jsonl").write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    columns = ("id", "title", "text", "url", "published", "outlet")
    rows = {name: [one.get(name) for one in (*news[20:], news[1], own[0])] for name in columns}
    parquet.write_table(pyarrow.table(rows), folder / "b.parquet", row_group_size=7)
    return folder


@pytest.fixture(scope="module")
def decisions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A curator's decisions on people of the archive."""
    path = tmp_path_factory.mktemp("decisions") / "decisions.tsv"
    path.write_text(
        "same\tĐỗ Gia Bảo | Bí thư Tỉnh ủy Hà Tĩnh\tLê Thế An | Bí thư Tỉnh ủy Hà Tĩnh\tso\n"
        "not so\tTrần Khải Duy | Bí thư Tỉnh ủy Hà Tĩnh\ta slip\n"
        "so since\tLê Thế An | Bí thư Tỉnh ủy Hà Tĩnh\t2019-01\tdecision 7\n"
        "so until\tLê Thế An | Bí thư Tỉnh ủy Hà Tĩnh\t2030\tdecision 12\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture(scope="module")
def spark() -> Iterator[object]:
    """Spark in this process."""
    from cadregraph.spark.session import session

    os.environ["PYSPARK_SUBMIT_ARGS"] = f'--driver-java-options "{_SMALL}" {_CONF} pyspark-shell'
    with session("local[2]") as started:
        started.sparkContext.setLogLevel("ERROR")  # type: ignore[attr-defined]
        yield started


_CONF = "--conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false"


def _raise(error: InputError) -> None:
    raise error


def _sources(archive: Path) -> list[str]:
    return [str(archive / "a.jsonl"), str(archive / "b.parquet")]


def _of_one_machine(
    archive: Path, folder: Path, decisions: Path | None = None
) -> tuple[bytes, list[InputError]]:
    """The N-Quads of the archive, and what is wrong with it."""
    built = cadregraph.build(_sources(archive), folder / "one.db", decisions=decisions)
    cadregraph.export("nquads", folder / "one.nq", folder / "one.db")
    return (folder / "one.nq").read_bytes(), list(built.errors)


def _parts(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("part-*")))


def _reasons(errors: Sequence[InputError]) -> list[str]:
    """What is wrong, without where it is."""
    return sorted(error.reason.partition(", in ")[0] for error in errors)


@pytest.mark.parametrize("partitions, split, decided", [(1, "8m", True), (5, "3k", False)])
def test_parts_are_the_bytes_of_one_machine(
    spark: object,
    archive: Path,
    decisions: Path,
    tmp_path: Path,
    partitions: int,
    split: str,
    decided: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from cadregraph.spark import inputs
    from cadregraph.spark.job import write_graph
    from cadregraph.spark.steps import World

    cut = {"spark.sql.files.maxPartitionBytes": split, "spark.sql.files.openCostInBytes": "1"}
    monkeypatch.setattr(inputs, "_SPLITS", cut)
    errors: list[InputError] = []
    known = read_decisions(decisions) if decided else Decisions()
    number = write_graph(
        spark,
        _sources(archive),
        str(tmp_path / "graph"),
        World(BASE, known),
        partitions=partitions,
        on_error=errors.append,
    )

    expected, wrong = _of_one_machine(archive, tmp_path, decisions if decided else None)
    assert _parts(tmp_path / "graph") == expected
    assert _reasons(errors) == _reasons(wrong)
    assert len(wrong) == 3
    assert number == 50


def test_what_cannot_be_written_is_left_out(spark: object, archive: Path, tmp_path: Path) -> None:
    from cadregraph.spark.job import write_graph
    from cadregraph.spark.steps import World

    errors: list[InputError] = []
    sources = [str(archive / "b.parquet"), str(archive / "none.jsonl")]
    world = World("of no IRI ", Decisions())
    out = str(tmp_path / "graph")
    number = write_graph(spark, sources, out, world, partitions=2, on_error=errors.append)

    assert number == 0
    assert _parts(tmp_path / "graph") == b""
    assert "cannot be read" in errors[0].reason
    assert len(errors) == 23
    assert "is left out" in errors[-1].reason
    with pytest.raises(ExportError, match="is there already"):
        write_graph(spark, sources, out, world, on_error=errors.append)


def test_without_java_it_is_told_what_to_do(
    archive: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert run(["spark", *_sources(archive), "--output", str(tmp_path / "graph")]) == CANNOT
    assert capsys.readouterr().err == f"cadregraph: {JAVA}\n"


def test_names_that_hang_together(spark: object) -> None:
    from cadregraph.spark.components import components

    chain = [(("org", f"{at:02}"), ("org", f"{at + 1:02}")) for at in (*range(9), *range(20, 23))]
    links = spark.sparkContext.parallelize(chain[::-1], 3)  # type: ignore[attr-defined]
    found = components(links, 2).collect()

    assert sorted(found) == sorted(
        (("org", f"{at:02}"), ("org", f"{least:02}"))
        for least, last in ((0, 9), (20, 23))
        for at in range(least + 1, last + 1)
    )


def test_an_executor_that_is_killed_costs_nothing(archive: Path, tmp_path: Path) -> None:
    import pyspark

    job = tmp_path / "job.py"
    job.write_text("from cadregraph.cli import main\n\nmain()\n")
    submit = [str(Path(pyspark.__file__).parent / "bin" / "spark-submit")]
    submit += ["--master", "local-cluster[2,1,1024]", *_CONF.split()]
    submit += [
        "--driver-java-options",
        _SMALL,
        "--conf",
        f"spark.executor.extraJavaOptions={_SMALL}",
    ]
    command = [*submit, str(job), "spark", *_sources(archive), "--output", str(tmp_path / "graph")]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    environment.pop("PYSPARK_SUBMIT_ARGS", None)
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(
            command, stdout=log, stderr=log, env=environment, cwd=tmp_path, start_new_session=True
        )
        try:
            killed = _kill_one_at_work(running)
            code = running.wait(_PATIENCE)
        finally:
            if running.poll() is None:
                os.killpg(running.pid, signal.SIGKILL)

    told = (tmp_path / "log").read_text()
    assert killed, told
    assert code == 1, told  # as three documents cannot be read
    assert "50 articles" in told
    assert "Lost executor" in told
    assert _parts(tmp_path / "graph") == _of_one_machine(archive, tmp_path)[0]


def _kill_one_at_work(running: subprocess.Popen[bytes]) -> int:
    """Kill an executor of a job once its Python has started; its number."""
    until = time.monotonic() + _PATIENCE
    while running.poll() is None and time.monotonic() < until:
        below = _below(running.pid)
        for pid, parent in below.items():
            if "cadregraph.spark.daemon" in _command(pid) and "Executor" in _command(parent):
                os.kill(parent, signal.SIGKILL)
                return parent
        time.sleep(0.05)
    return 0


def _below(top: int) -> dict[int, int]:
    """The processes below one, with their parents."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = {top: 0}
    for _ in range(8):
        found |= {pid: parent for pid, parent in parents.items() if parent in found}
    return found


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""

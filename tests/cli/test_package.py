"""What is handed out: the wheel with its data, and a lock that trusts hashes alone."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOMS = ("ontology", "graph", "exports")
"""Folders at the top of the tree that are installed as parts of the one package."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The wheel, built from the tree."""
    return built("wheel", root, tmp_path_factory.mktemp("wheel"))


def built(target: str, tree: Path, folder: Path) -> Path:
    """What the build backend makes of a tree."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=tree,
        check=True,
        capture_output=True,
    )
    (made,) = (path for path in folder.iterdir() if path.suffix in (".whl", ".gz"))
    return made


def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_every_file_of_the_tree_under_one_name(wheel: Path, root: Path) -> None:
    wanted = {
        path.relative_to(folder).as_posix()
        for folder in (root, root / "cadregraph")
        for package in ("cadregraph", *ROOMS)
        for path in (folder / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = names(wheel)
    rooms = {f"cadregraph/{name}" for name in wanted if name.split("/")[0] in ROOMS}
    assert rooms | {name for name in wanted if name.startswith("cadregraph/")} <= held
    assert len(rooms) > 200
    tops = {name.split("/")[0] for name in held}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"cadregraph"}
    assert "cadregraph/py.typed" in held


@pytest.mark.parametrize("links", ["links", "no links"])
def test_an_archive_gives_the_same_wheel_also_where_it_lost_the_links(
    wheel: Path, root: Path, tmp_path: Path, links: str
) -> None:
    """A zip of the tree keeps a link as a file that holds its target; an sdist leaves it out."""
    tree = unpacked(root, tmp_path)
    for room in ROOMS:
        assert not (tree / "cadregraph" / room).exists()
        if links == "links":
            (tree / "cadregraph" / room).symlink_to(f"../{room}")
        else:
            (tree / "cadregraph" / room).write_text(f"../{room}")
    assert names(built("wheel", tree, tmp_path / "wheel")) == names(wheel)


def unpacked(root: Path, folder: Path) -> Path:
    """The tree of an sdist, in which the links are left out."""
    source = built("sdist", root, folder / "sdist")
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    (tree,) = (path for path in folder.iterdir() if (path / "PKG-INFO").exists())
    return tree


def test_pip_installs_a_zip_of_the_tree(wheel: Path, root: Path, tmp_path: Path) -> None:
    """As `git archive` makes it: with the links, of which pip makes files that hold their targets."""
    tree = unpacked(root, tmp_path)
    zipped = tmp_path / "tree.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        for path in sorted(tree.rglob("*")):
            archive.write(path, Path("tree", path.relative_to(tree)))
        for room in ROOMS:
            link = zipfile.ZipInfo(f"tree/cadregraph/{room}")
            link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, f"../{room}")
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet"]
    site = tmp_path / "site"
    subprocess.run([*pip, "--no-build-isolation", "--target", str(site), str(zipped)], check=True)
    held = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {name for name in names(wheel) if name.startswith("cadregraph/")} <= held


def test_an_editable_install_puts_back_the_links_that_an_archive_lost(
    root: Path, tmp_path: Path
) -> None:
    tree = unpacked(root, tmp_path)
    (tree / "cadregraph" / "graph").write_text("../graph")  # as a zip unpacks it; the others lack
    made = tmp_path / "made"
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel:editable", "-d", str(made)]
    subprocess.run(build, cwd=tree, check=True, capture_output=True)
    assert all((tree / "cadregraph" / room).samefile(tree / room) for room in ROOMS)
    (wheel,) = made.iterdir()
    held = zipfile.ZipFile(wheel)
    (path,) = (name for name in held.namelist() if name.endswith(".pth"))
    assert Path(held.read(path).decode().strip()).samefile(tree)


OTHERS = {
    "graph.py": "raise RuntimeError('the user has a graph.py')",
    "ontology.py": "raise RuntimeError('the user has an ontology.py')",
    "exports/__init__.py": "raise RuntimeError('the user has exports')",
}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site-packages of an environment in which the wheel alone is installed."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment)
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet"]
    subprocess.run([*pip, "--target", str(site), str(wheel)], check=True)
    return site


def test_a_user_may_have_modules_of_the_names_of_our_folders(
    installed: Path, samples: Path, tmp_path: Path
) -> None:
    for name, text in OTHERS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    script = f"""
import sys
import cadregraph
import cadregraph.graph.store, cadregraph.exports, cadregraph.ontology
assert cadregraph.__file__.startswith({str(installed)!r}), cadregraph.__file__
cadregraph.build([{str(samples)!r}], "articles.db", processes=1)
cadregraph.export("html", "network.html", "articles.db")
print(cadregraph.stats("articles.db").classes["Article"])
print(sorted(name for name in sys.modules if name.split(".")[0] in {ROOMS!r}))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["9", "[]"]


def test_the_types_are_seen_from_outside(installed: Path, tmp_path: Path) -> None:
    """PEP 561: mypy believes the annotations of an installed package if it ships py.typed."""
    (tmp_path / "mine.py").write_text(
        "import cadregraph\n"
        "from cadregraph.graph.model import TenureFact\n"
        "reveal_type(cadregraph.extract('Bí thư Huyện ủy Mộ Đức Võ Đình Khoa.'))\n"
        "wrong: int = TenureFact.__name__\n"
    )
    of = ("--python-executable", str(installed.parents[2] / "bin" / "python"))
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", *of, "mine.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": ""},
        capture_output=True,
        text=True,
    )
    assert 'Revealed type is "cadregraph.graph.model.Extraction"' in done.stdout, done.stdout
    assert "mine.py:4: error: Incompatible types in assignment" in done.stdout
    assert "import-untyped" not in done.stdout


LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
"""What runs, what tests and checks, what the peers of the benchmarks need; each holds the one before."""


def pins(lock: Path) -> list[str]:
    """The packages of a lock with their versions, where each has its hashes."""
    text = lock.read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+==[^ ;]+).*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.M)
    assert len(found) == len(re.findall(r"^[a-z]\S*", text, re.M))
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", text)
    return found


def test_the_locks_name_versions_and_hashes_and_no_server_and_agree(root: Path) -> None:
    run, dev, bench = (set(pins(root / lock)) for lock in LOCKS)
    assert len(run) > 50
    assert run < dev < bench


def test_what_writes_the_documentation_goes_with_what_tests(root: Path) -> None:
    dev = dict(pin.split("==") for pin in pins(root / "requirements-dev.lock"))
    docs = dict(pin.split("==") for pin in pins(root / "requirements-docs.lock"))
    assert {name: docs[name] for name in docs.keys() & dev} == {
        name: dev[name] for name in docs.keys() & dev
    }
    assert "sphinx" in docs.keys() - dev


def test_the_locks_have_all_that_the_project_asks_for(root: Path) -> None:
    made = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups: dict[str, list[object]] = made["dependency-groups"]
    optional: dict[str, list[str]] = made["project"]["optional-dependencies"]
    extras = [one for name, extra in optional.items() if name != "spark" for one in extra]
    asked = {
        "requirements.lock": [*made["project"]["dependencies"], *groups["build"]],
        "requirements-dev.lock": [*extras, *groups["dev"]],
        "requirements-docs.lock": groups["docs"],
        "requirements-spark.lock": [*optional["spark"], *groups["spark"]],
        "requirements-release.lock": groups["release"],
        "requirements-bench.lock": groups["bench"],
    }
    for lock, requirements in asked.items():
        held = {pin.partition("==")[0] for pin in pins(root / lock)}
        for requirement in requirements:
            if isinstance(requirement, str):  # and no group that is included
                name = re.match(r"[A-Za-z0-9.-]+", requirement)
                assert name is not None and name[0].lower().replace(".", "-") in held, (
                    lock,
                    requirement,
                )


def test_to_try_it_out_brings_neither_the_tests_nor_the_peers(root: Path) -> None:
    run, dev, bench = ({pin.partition("==")[0] for pin in pins(root / lock)} for lock in LOCKS)
    assert not run & {"pytest", "playwright", "mypy", "pandas", "underthesea"}
    assert "underthesea" in bench - dev

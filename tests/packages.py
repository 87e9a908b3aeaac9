"""The packages that are handed out: made, installed as a user installs them, and tried.

    python tests/packages.py make FOLDER [--locked] [--first NUMBER]
    python tests/packages.py check
    python tests/packages.py tag

`make` writes the sdist, the wheel made of it, and a bill of the materials that a plain installation
brings (CycloneDX 1.6) into FOLDER. The wheel goes into a new environment of every Python from 3.11 on that
is on the path or one of pyenv's; there the commands of the README print what it shows. It brings the newest
packages that it asks for, with `--locked` those of the locks. `check` says what keeps the tree from being
a version, `tag` makes it one. `make packages` runs the first, `make release` all.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "project"))
from examples import difference, examples, run

from cadregraph import __version__

ROOT = Path(__file__).parents[1]
OLDEST, NEWEST = 11, 14
EXTRAS = "[analysis]"
"""What the commands of the README need beside a plain installation."""


def pythons() -> Iterator[Path]:
    """The Pythons that there are, the oldest first, one of each minor version."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    for minor in range(OLDEST, NEWEST + 1):
        name = f"python3.{minor}"
        there = [*sorted(pyenv.glob(f"3.{minor}.*/bin/{name}"), reverse=True)]
        on_path = shutil.which(name)
        if sys.version_info[:2] == (3, minor):
            yield Path(sys.executable)
        elif there:
            yield there[0]
        elif on_path and works(Path(on_path)):
            yield Path(on_path)


def works(python: Path) -> bool:
    """Whether it starts: pyenv has names on the path for versions that are not chosen."""
    return (
        subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True).returncode
        == 0
    )


def made(folder: Path) -> Path:
    """The wheel, made of the sdist in the same folder."""
    for old in folder.glob("cadregraph-*"):
        old.unlink()
    build = (sys.executable, "-m", "hatchling", "build", "-d", str(folder.absolute()), "-t")
    subprocess.run([*build, "sdist"], cwd=ROOT, check=True, capture_output=True)
    (source,) = folder.glob("*.tar.gz")
    with tempfile.TemporaryDirectory() as name, tarfile.open(source) as archive:
        archive.extractall(name, filter="data")
        (tree,) = Path(name).iterdir()
        subprocess.run([*build, "wheel"], cwd=tree, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def installed(python: Path, wheel: Path, folder: Path, extras: str, *, locked: bool) -> Path:
    """The Python of a new environment in which the wheel is installed."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    there = folder / "bin" / "python"
    wanted = f"{wheel.absolute()}{extras}"
    if locked:  # pip would ask for the hash of the wheel as well
        uv = (Path(sys.executable).with_name("uv"), "pip", "install", "--quiet", "--python", there)
        subprocess.run([*uv, "--constraint", ROOT / "requirements-dev.lock", wanted], check=True)
    else:
        pip = (there, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        subprocess.run([*pip, wanted], check=True)
    return there


def faults(python: Path, first: int | None) -> Iterator[str]:
    """The commands of the README, or the first of them, that print something else than it shows."""
    path = os.pathsep.join((str(python.parent), "/usr/local/bin", "/usr/bin", "/bin"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tests").mkdir()
        for given in ("samples", "news.jsonl"):
            (folder / "tests" / given).symlink_to(ROOT / "tests" / given)
        page = (ROOT / "README.md").read_text(encoding="utf-8")
        for example in examples(page, "console")[:first]:
            wrong = difference(example, run(example, folder, PATH=path))
            if wrong:
                yield f"README.md:{example.line}: $ {example.source}\n{wrong}"


def write_bill(python: Path, file: Path) -> None:
    """Write what is installed beside the wheel, with versions and licences."""
    tool = Path(sys.executable).with_name("cyclonedx-py")
    options = (
        "--pyproject",
        str(ROOT / "pyproject.toml"),
        "--output-reproducible",
        "-o",
        str(file),
    )
    subprocess.run([tool, "environment", *options, python], check=True)


def tried(folder: Path, *, locked: bool, first: int | None) -> int:
    """Make the packages and try them; how many commands went wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    wheel = made(folder)
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB", flush=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        plain = installed(Path(sys.executable), wheel, Path(name, "plain"), "", locked=locked)
        write_bill(plain, folder / wheel.name.replace("-py3-none-any.whl", ".cdx.json"))
        for python in pythons():
            there = installed(python, wheel, Path(name, python.name), EXTRAS, locked=locked)
            found = list(faults(there, first))
            version = subprocess.run([there, "-V"], check=True, capture_output=True, text=True)
            told = f"{len(found)} commands go wrong" if found else "as the README shows"
            print(f"{version.stdout.strip()}: {told}", flush=True)
            for fault in found:
                print(fault, file=sys.stderr)
            wrong += len(found)
    return wrong


def hindrances() -> Iterator[str]:
    """What keeps the tree from being the version that it names."""
    if git("status", "--porcelain"):
        yield "what is not committed: git status"
    if git("tag", "--list", f"v{__version__}"):
        yield f"v{__version__} is tagged: raise __version__ in cadregraph/__init__.py"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", changes, re.M):
        yield f"no '## [{__version__}] - <day>' in CHANGELOG.md"


def git(*arguments: str) -> str:
    """What git says of the tree."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description="The packages that are handed out.")
    steps = parser.add_subparsers(dest="step", required=True)
    make = steps.add_parser("make", help="make them and try them on each Python that there is")
    make.add_argument("folder", type=Path)
    make.add_argument("--locked", action="store_true", help="with the versions of the locks")
    make.add_argument("--first", type=int, help="only the first commands of the README")
    steps.add_parser("check", help="what keeps the tree from being a version")
    steps.add_parser("tag", help="tag the tree as its version")
    given = parser.parse_args()
    if given.step == "make":
        return 1 if tried(given.folder, locked=given.locked, first=given.first) else 0
    found = list(hindrances())
    for one in found:
        print(one, file=sys.stderr)
    if given.step == "tag" and not found:
        git("tag", "--annotate", f"v{__version__}", "--message", f"cadregraph {__version__}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""What is handed out: the wheel with its data, and a lock that trusts hashes alone."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

PACKAGES = ("ontology", "graph", "exports", "cadregraph")


def test_the_wheel_holds_every_file_of_the_packages(tmp_path: Path, root: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(root).as_posix()
        for package in PACKAGES
        for path in (root / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= held
    tops = {name.split("/")[0] for name in held}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_lock_names_versions_and_hashes_and_no_server(root: Path) -> None:
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==\S+.*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.M)
    named = re.findall(r"^[a-z]\S*", text, re.M)
    assert len(pins) == len(named) > 50
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", text)


def test_the_lock_has_all_that_the_project_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        asked += extra
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    for requirement in asked:
        name = re.match(r"[A-Za-z0-9-]+", requirement)
        assert name
        assert re.search(rf"^{name[0].lower()}==", text, re.M), requirement

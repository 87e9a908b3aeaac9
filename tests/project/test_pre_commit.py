"""What runs before a commit is what `make lint` runs, from the packages that `make setup` installs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_the_hooks_are_checks_of_lint_and_fetch_nothing(root: Path) -> None:
    config = root / ".pre-commit-config.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(config)], check=False
    )
    assert done.returncode == 0
    text = config.read_text(encoding="utf-8")
    assert re.findall(r"repo: (\S+)", text) == ["local"]
    assert set(re.findall(r"language: (\S+)", text)) == {"system"}
    lint = (root / "Makefile").read_text(encoding="utf-8").partition("\nlint:")[2]
    commands = re.findall(r"entry: \.venv/bin/(\S+(?: (?!-)\S+)?)", text)
    assert len(commands) >= 4
    assert [command for command in commands if f"/{command}" not in lint] == []

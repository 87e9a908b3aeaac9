"""What all tests share: the samples, and no silent skipping where the machine is a builder's."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

_MAY_SKIP = ("shared", "root")
"""Words of the reasons that no set-up can remove: data that lie beside the project, and being
root, who may read everything."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample articles."""
    return ROOT / "tests" / "samples"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a test that skips for want of a tool has failed."""
    report = yield
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        if not any(word in reason for word in _MAY_SKIP):
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid} may not skip under CI: {reason}"
    return report

"""What a plain install brings may be handed on with the project, under Apache-2.0."""

from __future__ import annotations

from importlib.metadata import distribution

import pytest
from licences import brought_by, licence, passes


def test_no_package_of_a_plain_install_is_under_the_gpl() -> None:
    brought = {name: licence(distribution(name).metadata) for name in brought_by("cadregraph")}
    assert {"pyvis", "ipython", "rdflib", "markupsafe"} <= brought.keys()
    assert "pandas" not in brought  # of an extra
    assert {name: text for name, text in brought.items() if not passes(text)} == {}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Apache-2.0", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),  # ours to choose
        ("Apache-2.0 AND CNRI-Python", True),
        ("LGPL-3.0-or-later", True),
        ("GNU Lesser General Public License v3 (LGPLv3)", True),
        ("GNU Library or Lesser General Public License (LGPL)", True),
        ("GPL-2.0-or-later", False),
        ("MIT AND GPL-3.0-only", False),
        ("MIT AND (BSD-3-Clause OR GPL-3.0-only)", False),  # to be looked at by a person
        ("GPLv2+", False),
        ("GNU General Public License v2 or later (GPLv2+)", False),
        ("AGPL-3.0", False),
        ("GNU Affero General Public License v3", False),
        ("", False),
    ],
)
def test_licences_are_told_apart(text: str, good: bool) -> None:
    assert passes(text) is good

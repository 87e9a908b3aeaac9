"""What a plain install brings: no package under the GPL."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata, requires

import pytest

_GPL = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)  # but not the LGPL


def installed_with(name: str, seen: set[str]) -> set[str]:
    """The names of a package and of all that it needs, extras left out, where they are installed."""
    if name in seen:
        return seen
    try:
        needed = requires(name) or []
    except PackageNotFoundError:  # one that another platform or Python needs
        return seen
    seen.add(name)
    for requirement in needed:
        found = re.match(r"[\w.-]+", requirement)
        if found and "extra ==" not in requirement:
            installed_with(re.sub(r"[-_.]+", "-", found[0]).lower(), seen)
    return seen


def licences(name: str) -> list[str]:
    """What a package says of its licence, field by field."""
    about = metadata(name)
    said = [about.get("License-Expression"), about.get("License")]
    said += [line for line in about.get_all("Classifier") or () if line.startswith("License")]
    return [line.partition("\n")[0] for line in said if line]


def only_gpl(licence: str) -> bool:
    """Whether a licence leaves no choice but the GPL."""
    return all(_GPL.search(choice) for choice in licence.split(" OR "))


def test_no_package_is_under_the_gpl() -> None:
    packages = installed_with("cadregraph", set())
    assert {"rdflib", "pyvis", "trafilatura"} <= packages
    assert not {name: licences(name) for name in packages if any(map(only_gpl, licences(name)))}


@pytest.mark.parametrize(
    ("licence", "alone"),
    [
        ("GPL", True),
        ("License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)", True),
        ("GPL-3.0-or-later OR AGPL-3.0-only", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        ("LGPL-2.1-or-later", False),
        ("License :: OSI Approved :: MIT License", False),
    ],
)
def test_what_counts_as_the_gpl(licence: str, alone: bool) -> None:
    assert only_gpl(licence) is alone

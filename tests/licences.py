"""The licences of the packages that a plain install brings: none is under the GPL or the AGPL.

    python tests/licences.py

These ask of whoever hands the whole on to do so under their terms, which Apache-2.0 does not. The
LGPL asks only that its part can be exchanged, as any package of Python can, and passes; so does a
choice of licences of which one passes. `make lint` runs it on what is installed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_REFUSED = re.compile(
    r"(?<![A-Za-z])A?GPL|(?<!Lesser )(?<!Library )General Public License|\bAffero\b",
    re.IGNORECASE,
)


def brought_by(package: str) -> Iterator[str]:
    """The packages that are installed with one, without its extras, by name; but itself."""
    seen, due = {canonicalize_name(package)}, [package]
    while due:
        for text in distribution(due.pop()).requires or ():
            wanted = Requirement(text)
            name = canonicalize_name(wanted.name)
            if name in seen or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
                continue
            seen.add(name)
            due.append(name)
            yield name


def licence(metadata: PackageMetadata) -> str:
    """What a package says of its licence: an SPDX expression (PEP 639), else its older fields."""
    if metadata.get("License-Expression"):
        return str(metadata["License-Expression"])
    classifiers = metadata.get_all("Classifier") or ()
    named = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    said = "; ".join(text for text in named if text != "OSI Approved")
    return said or str(metadata.get("License") or "").strip().partition("\n")[0]


def passes(text: str) -> bool:
    """Whether a licence lets the whole be handed on under Apache-2.0; an empty one does not.

    Of an expression with ``OR`` one side is enough, with ``AND`` all count (``AND`` binds tighter);
    one with brackets is read as if all of it counted.
    """
    if not text:
        return False
    choices = [text] if "(" in text else text.split(" OR ")
    return any(not _REFUSED.search(choice) for choice in choices)


def main() -> int:
    refused = 0
    for name in sorted(brought_by("cadregraph")):
        try:
            text = licence(distribution(name).metadata)
        except PackageNotFoundError:
            print(f"{name}: is not installed", file=sys.stderr)
            return 1
        if not passes(text):
            print(f"{name}: {text or 'says nothing of its licence'}", file=sys.stderr)
            refused += 1
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())

"""A file of matches: which things of the graph are which items of Wikidata, one a line, as somebody has
matched them, with OpenRefine say; nothing is looked up."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from cadregraph.graph.errors import ExportError, QueryError
from cadregraph.graph.store.finding import the_one

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d{0,14})")
_LONGEST = 16 << 20


def read_matches(store: Store, file: str | os.PathLike[str]) -> dict[str, str]:
    """The items by the IRIs of the things: lines of a name or IRI, a tab, and 'Q881' or its address.

    A name is taken as everywhere, 'name | post' where several bear it; a line that begins with # is a remark.

    Raises:
        ExportError: the file cannot be read, or a line of it is no match, names nothing or several things,
            or gives one thing two items; the message says which line.
    """
    try:
        with open(file, encoding="utf-8-sig") as stream:
            lines = stream.read(_LONGEST).splitlines()
    except (OSError, UnicodeError) as error:
        raise ExportError(f"{os.fspath(file)}: cannot be read as text in UTF-8") from error
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        called, _, item = line.partition("\t")
        match = _ITEM.fullmatch(item.partition("\t")[0].strip())
        reason = "" if match else "not a name, a tab and an item of Wikidata such as Q881"
        if match:
            try:
                iri = the_one(store, called.strip(), "thing")
            except QueryError as error:
                reason = str(error)
            else:
                if found.setdefault(iri, match[1]) != match[1]:
                    reason = f"it is {found[iri]} by a line above"
        if reason:
            raise ExportError(f"{os.fspath(file)}:{number}: {reason}")
    return found

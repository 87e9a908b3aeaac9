"""Whether a query would have another service answer a part of it (SPARQL 1.1 Federated Query).

Oxigraph calls the services that a query names and has no switch against it, so the query is looked
at before. Where rdflib's grammar cannot tell, the answer is yes.
"""

from __future__ import annotations

import re

_WORD = re.compile("service", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u", re.IGNORECASE)


def asks_elsewhere(query: str) -> bool:
    """Whether a query has a SERVICE clause, or might have.

    Escapes of characters are taken for one, as the two grammars undo them at different times; so is
    text with the word in it that is no query.
    """
    if not _WORD.search(query):
        return False
    if _ESCAPE.search(query):
        return True
    from cadregraph.graph.store.service_clause import has_service  # slow to load, and seldom needed

    return has_service(query)

"""The Reconciliation Service API 0.2, by which OpenRefine matches a column of names against the graph.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

from cadregraph.graph.store.finding import Kind, Match
from cadregraph.graph.text.normal import unaccented
from cadregraph.ontology import CADRE
from cadregraph.service.protocol import Refused
from cadregraph.service.wording import term

BATCH = 50
"""Queries that one request may hold, as the manifest says."""
_SURE = 105.0
"""Least likeness (`cadregraph.graph.store.finding.Match.score`) of a name that is the text."""
_KINDS: Mapping[str, Kind] = {
    "Official": "person",
    "Organization": "organization",
    "Place": "place",
    "Directive": "directive",
    "Event": "event",
    "Post": "post",
}
"""What the types of the API, classes of the ontology, stand for."""

Json: TypeAlias = "str | float | bool | Sequence[Json] | Mapping[str, Json]"


class Property(msgspec.Struct):
    """What is known beside the name: of a person a post, of a body or place what it belongs to."""

    pid: str
    v: object


class Wanted(msgspec.Struct):
    """One query of a request."""

    query: str
    type: str | list[str] | None = None
    limit: int = 10
    properties: list[Property] = []

    @property
    def kind(self) -> Kind:
        """What is looked for: the first type that is known, else everything."""
        named = [self.type] if isinstance(self.type, str) else self.type or []
        return next((_KINDS[name] for name in named if name in _KINDS), "thing")

    @property
    def details(self) -> list[str]:
        """Texts that the details of a thing must hold, without marks."""
        return [unaccented(one.v) for one in self.properties if isinstance(one.v, str) and one.v]


def manifest(address: str, base: str) -> Mapping[str, Json]:
    """What the service says of itself.

    Args:
        address: of the service, without a slash at its end.
        base: what the IRIs of things begin with.
    """
    return {
        "versions": ["0.2"],
        "name": "cadregraph",
        "identifierSpace": base,
        "schemaSpace": str(CADRE),
        "defaultTypes": [{"id": name, "name": term(name)[0]} for name in _KINDS],
        "view": {"url": f"{address}/thing?iri={{{{id}}}}"},
        "batchSize": BATCH,
    }


def read_queries(text: str) -> dict[str, Wanted]:
    """The queries of a request, by their keys.

    Raises:
        Refused: 400, they are none, or too many.
    """
    try:
        found = msgspec.json.decode(text, type=dict[str, Wanted])
    except msgspec.DecodeError as error:
        raise Refused(400, f"'queries' cannot be read: {error}") from error
    if len(found) > BATCH:
        raise Refused(400, f"{len(found)} queries at once, more than {BATCH}")
    if any(not 0 < one.limit <= 100 for one in found.values()):
        raise Refused(400, "limit is a number from 1 to 100")
    return found


def candidates(wanted: Wanted, matches: Sequence[Match]) -> Mapping[str, Json]:
    """The answer to a query: what fits, and whether it is surely the one.

    It is where one thing alone is called so and has what else was given.
    """
    fitting = [match for match in matches if _has(match, wanted.details)]
    sure = [match.iri for match in fitting if match.score >= _SURE]
    return {
        "result": [
            {
                "id": match.iri,
                "name": match.label,
                "description": "; ".join(match.details[:3]),
                "type": [{"id": match.cls, "name": term(match.cls)[0]}],
                "score": min(match.score, 100.0),
                "match": sure == [match.iri],
            }
            for match in fitting[: wanted.limit]
        ]
    }


def _has(match: Match, details: Sequence[str]) -> bool:
    known = [unaccented(detail) for detail in match.details]
    return all(any(detail in one for one in known) for detail in details)

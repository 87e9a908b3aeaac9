"""The graph as entities of FollowTheMoney, one JSON object a line, as its tools and OpenAleph read them.

https://followthemoney.tech/explorer/ describes the schemata; docs/exports.md tells what becomes what.
Only what is concluded is written: nothing that is proposed, planned, denied or merely reported.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from cadregraph.graph.store.rows import PREFIX_LINES, rows

if TYPE_CHECKING:
    from cadregraph.graph.store import Store

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]{0,198}[0-9A-Za-z])?")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_YEARS = re.compile(r"(\d{4}) ?[-–] ?(\d{4})")
_SENTENCES = 3
"""Sentences that a statement about somebody carries; all articles are its proof."""
_SEPARATOR = "\n"

_LINKS = frozenset(
    {
        "entity",
        "holder",
        "involved",
        "object",
        "organization",
        "organizer",
        "person",
        "post",
        "proof",
    }
    | {"relative", "document", "subject"}
)
"""Properties that lead to another entity."""
_DAYS = frozenset({"birthDate", "date", "deathDate", "endDate", "publishedAt", "startDate"})

_PREFIXES = PREFIX_LINES + "".join(
    f"PREFIX {name}: <https://w3id.org/cadregraph/concept/{name}/>\n"
    for name in ("assertion", "decision", "status")
)
_NAMED = "?iri skos:prefLabel ?name . OPTIONAL { ?iri skos:altLabel ?alias }"
_SURE = """FILTER NOT EXISTS { ?iri cadre:assertion ?doubt .
    FILTER(?doubt IN (assertion:conditional, assertion:denied, assertion:alleged)) }"""
_SAID_OF_A_THING = """SELECT DISTINCT ?iri ?proof WHERE {
  GRAPH ?passage { ?iri cadre:mentionedAt ?place } ?passage dcterms:isPartOf ?proof . ?iri a %s }"""
_SAID = """SELECT ?iri ?proof ?published ?passage ?sentence WHERE {
  ?iri a %s . GRAPH ?passage { ?iri %s ?someone }
  ?passage dcterms:isPartOf ?proof ; oa:exact ?sentence .
  OPTIONAL { ?proof dcterms:issued ?published } }"""

_ARTICLES = """SELECT ?iri ?name ?title ?fileName ?publishedAt ?sourceUrl ?publisher WHERE {
  ?iri a cadre:Article ; dcterms:identifier ?fileName .
  OPTIONAL { ?iri dcterms:title ?title } BIND(COALESCE(?title, ?fileName) AS ?name)
  OPTIONAL { ?iri dcterms:issued ?publishedAt } OPTIONAL { ?iri schema:url ?sourceUrl }
  OPTIONAL { ?iri dcterms:publisher ?publisher } }"""
_PEOPLE = f"""SELECT ?iri ?name ?alias ?birthDate ?deathDate ?birthPlace ?ethnicity ?education WHERE {{
  ?iri a cadre:Official . {_NAMED}
  OPTIONAL {{ ?iri schema:birthDate ?birthDate }} OPTIONAL {{ ?iri schema:deathDate ?deathDate }}
  OPTIONAL {{ ?iri schema:birthPlace/skos:prefLabel ?birthPlace }}
  OPTIONAL {{ ?iri cadre:ethnicity ?ethnicity }} OPTIONAL {{ ?iri cadre:degree ?education }} }}"""
_BODIES = f"SELECT ?iri ?name ?alias WHERE {{ ?iri a %s . {_NAMED} }}"
_POSTS = """SELECT ?iri ?name ?alias ?organization ?numberOfSeats WHERE {
  ?iri a cadre:Post ; skos:prefLabel ?name ; org:postIn ?organization .
  OPTIONAL { ?iri skos:altLabel ?alias } OPTIONAL { ?iri cadre:seats ?numberOfSeats } }"""
_TENURES = """SELECT ?iri ?holder ?post ?startDate ?endDate ?term ?state WHERE {
  ?iri a cadre:Tenure ; cadre:holder ?holder ; cadre:post ?post ; cadre:status/skos:notation ?state .
  FILTER NOT EXISTS { ?iri cadre:status status:reported }
  OPTIONAL { ?iri schema:startDate ?startDate } OPTIONAL { ?iri schema:endDate ?endDate }
  OPTIONAL { ?iri cadre:term ?term } }"""
_SANCTIONS = f"""SELECT ?iri ?entity ?authority ?provisions ?reason ?date ?program WHERE {{
  ?iri a cadre:DisciplinaryAction ; cadre:sanctioned ?entity ; cadre:decision decision:decided .
  {_SURE}
  OPTIONAL {{ ?iri cadre:decidedBy/skos:prefLabel ?authority }}
  OPTIONAL {{ ?iri cadre:sanction/skos:prefLabel ?provisions FILTER(LANG(?provisions) = "vi") }}
  OPTIONAL {{ ?iri cadre:disciplineKind/skos:prefLabel ?program FILTER(LANG(?program) = "vi") }}
  OPTIONAL {{ ?iri cadre:reason ?reason }} OPTIONAL {{ ?iri dcterms:date ?date }} }}"""
_EVENTS = f"""SELECT ?iri ?name ?alias ?startDate ?endDate ?organizer ?involved ?location WHERE {{
  ?iri a %s . {_NAMED}
  OPTIONAL {{ ?iri schema:startDate ?startDate }} OPTIONAL {{ ?iri schema:endDate ?endDate }}
  OPTIONAL {{ ?iri cadre:organizer ?organizer }}
  OPTIONAL {{ ?iri cadre:chair|cadre:participant ?involved }}
  OPTIONAL {{ ?iri schema:location/skos:prefLabel ?location }} }}"""
_DOCUMENTS = """SELECT ?iri ?name ?fileName ?title ?alias ?date ?author WHERE {
  ?iri a cadre:Directive ; skos:prefLabel ?name . BIND(?name AS ?fileName)
  OPTIONAL { ?iri dcterms:title ?title } OPTIONAL { ?iri skos:altLabel ?alias }
  OPTIONAL { ?iri dcterms:issued ?date } OPTIONAL { ?iri cadre:issuer/skos:prefLabel ?author } }"""
_ISSUED = (
    """SELECT ?document ?entity WHERE { ?document a cadre:Directive ; cadre:issuer ?entity }"""
)
_ABOVE = (
    """SELECT ?subject ?object WHERE { ?subject org:subOrganizationOf|cadre:organOf ?object }"""
)
_KIN = """SELECT ?person ?relative ?relationship WHERE {
  VALUES ?kin { schema:spouse schema:parent schema:children schema:sibling schema:relatedTo }
  ?person ?kin ?relative . ?relative a cadre:Official .
  BIND(STRAFTER(STR(?kin), "https://schema.org/") AS ?relationship) }"""

_BODY_SCHEMATA: Mapping[str, str] = {
    "cadre:StateBody": "PublicBody",
    "cadre:Organization": "Organization",
    "cadre:PartyOrganization": "Organization",
    "cadre:PartyCommittee": "Organization",
    "cadre:PartyBody": "Organization",
    "cadre:MassOrganization": "Organization",
    "cadre:Institution": "Organization",
}
_STATUS: Mapping[str, str] = {"current": "current", "former": "ended", "acting": "acting"}

_Properties = dict[str, set[str]]


def write_followthemoney(
    store: Store, out: BinaryIO, matches: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Write articles, people, bodies, posts and what joins them, each kind in the order of its ids.

    Args:
        matches: items of Wikidata by the IRIs of things (`read_matches`).
    """
    known: set[str] = set()
    items = {_id(iri): item for iri, item in matches.items()}
    for schema, found in _entities(store):
        known.update(found)
        for id in found.keys() & items.keys():
            found[id]["wikidataId"] = {items[id]}
        for id, properties in sorted(found.items()):
            out.write(_line(id, schema, properties, known))


def _entities(store: Store) -> Iterator[tuple[str, dict[str, _Properties]]]:
    """The entities of each schema; those that are led to before those that lead to them."""
    yield "Article", _read(store, _ARTICLES)
    yield "Person", _read(store, _PEOPLE, _SAID_OF_A_THING % "cadre:Official")
    for kind, schema in _BODY_SCHEMATA.items():
        yield schema, _read(store, _BODIES % kind, _SAID_OF_A_THING % kind)
    yield "Position", _read(store, _POSTS)
    documents = _read(store, _DOCUMENTS, _SAID_OF_A_THING % "cadre:Directive")
    yield "Document", documents
    yield "Occupancy", _stated(store, _TENURES, "cadre:Tenure", "cadre:holder")
    yield "Sanction", _stated(store, _SANCTIONS, "cadre:DisciplinaryAction", "cadre:sanctioned")
    for kind in ("cadre:Meeting", "cadre:Congress", "cadre:Event"):
        yield "Event", _read(store, _EVENTS % kind, _SAID_OF_A_THING % kind)
    yield "Documentation", dict(_joined(store, _ISSUED, "issued", {"role": "issuer"}))
    yield "UnknownLink", dict(_joined(store, _ABOVE, "above", {"role": "part of"}))
    yield "Family", dict(_joined(store, _KIN, "kin", {}))


def _read(store: Store, *queries: str) -> dict[str, _Properties]:
    """The entities of the first query, with what others add to them."""
    found: dict[str, _Properties] = {}
    for number, query in enumerate(queries):
        for row in rows(store, f"{_PREFIXES}{query}"):
            id = _id(row["iri"])
            if number == 0:
                found.setdefault(id, {})
            if id in found:
                _add(found[id], {name: value for name, value in row.items() if name != "iri"})
    return found


def _stated(store: Store, query: str, kind: str, by: str) -> dict[str, _Properties]:
    """Statements with the articles that make them, and the earliest of their sentences."""
    found = _read(store, query)
    said: dict[str, set[tuple[str, str, str]]] = {}
    for row in rows(store, f"{_PREFIXES}{_SAID % (kind, by)}"):
        id = _id(row["iri"])
        if id in found:
            _add(found[id], {"proof": row["proof"]})
            where = row.get("published", "9999"), row["passage"], row["sentence"]
            said.setdefault(id, set()).add(where)
    for id, places in said.items():
        earliest = [sentence for *_, sentence in sorted(places)[:_SENTENCES]]
        found[id]["summary"] = {_SEPARATOR.join(dict.fromkeys(earliest))}
    return found


def _joined(
    store: Store, query: str, kind: str, told: Mapping[str, str]
) -> Iterator[tuple[str, _Properties]]:
    """What joins two entities and has no IRI of its own."""
    for row in rows(store, f"{_PREFIXES}{query}"):
        properties: _Properties = {}
        _add(properties, {**row, **told})
        yield f"{kind}-{_hash(' '.join(sorted(row.values())))}", properties


def _add(properties: _Properties, row: Mapping[str, str]) -> None:
    for name, value in row.items():
        if name in _LINKS:
            properties.setdefault(name, set()).add(_id(value))
        elif name == "state":
            properties["status"] = {_STATUS.get(value, value)}
        elif name == "term":
            if years := _YEARS.fullmatch(value):
                properties["periodStart"], properties["periodEnd"] = {years[1]}, {years[2]}
        elif name not in _DAYS or _DAY.fullmatch(value):  # a day without its year is no date there
            properties.setdefault(name, set()).add(value)


def _line(id: str, schema: str, properties: _Properties, known: Iterable[str]) -> bytes:
    """An entity; what leads to something that is not written is left out."""
    written = {}
    for name, values in sorted(properties.items()):
        kept = sorted(v for v in values if name not in _LINKS or v in known)
        if name == "alias":
            kept = [value for value in kept if value not in properties.get("name", ())]
        if kept:
            written[name] = kept
    return msgspec.json.encode({"id": id, "schema": schema, "properties": written}) + b"\n"


def _id(iri: str) -> str:
    """The id of an entity: the end of its IRI, in the letters that FollowTheMoney allows."""
    kind, _, name = iri.partition("/id/")[2].partition("/")
    readable = f"{kind}-{name.replace('/', '.')}"
    return readable if _ID.fullmatch(readable) else f"{kind or 'iri'}-{_hash(iri)}"


def _hash(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()

"""The tables of people, organisations and directives: what is asked of each, and the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cadregraph.exports.tables.columns import Cell, Column, Kind
from cadregraph.graph.store import Store
from cadregraph.graph.store.rows import PREFIX_LINES, rows
from cadregraph.graph.text.normal import unaccented
from cadregraph.ontology import concept

_FORMER, _ACTING = concept("status", "former"), concept("status", "acting")
_DECIDED = concept("decision", "decided")
_OVER = (
    f"(?status = <{_FORMER}> || (?status = <{_ACTING}> &&"
    " EXISTS { ?t schema:endDate|cadre:endedBy ?end }))"
)
"""A post that is over; who stood in for its holder keeps the status 'acting', with an end."""
_HOLDS = """?t a cadre:Tenure ; cadre:holder ?iri ; cadre:status ?status ;
  cadre:post/skos:prefLabel ?value ."""
_SANCTIONS = f"""?value a cadre:DisciplinaryAction ; cadre:sanctioned ?iri ;
  cadre:decision <{_DECIDED}>"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A column, and the SPARQL pattern that gives its ``?value`` of the thing ``?iri``."""

    name: str
    pattern: str
    kind: Kind = "texts"


@dataclass(frozen=True, slots=True)
class Things:
    """A table of the things of some classes: what is asked of each besides its name."""

    classes: str
    asked: tuple[_Asked, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns: the name, what is asked, and in which articles the thing is named."""
        return (
            Column("name"),
            *(Column(asked.name, asked.kind) for asked in self.asked),
            Column("articles", "count"),
            Column("first_article", "date"),
            Column("last_article", "date"),
            Column("iri"),
        )

    def rows(self, store: Store) -> Iterator[tuple[Cell, ...]]:
        """A row for each thing, by its name without diacritics."""
        answers = [(asked.kind, self._values(store, asked.pattern)) for asked in self.asked]
        named = self._named_in(store)
        names = {iri: min(found) for iri, found in self._values(store, _LABEL).items()}
        order = sorted(names.items(), key=lambda pair: (unaccented(pair[1]), *pair[::-1]))
        for iri, name in order:
            found = [_cell(kind, values.get(iri, set())) for kind, values in answers]
            articles = named.get(iri, {})
            days = sorted(filter(None, articles.values()))
            first, last = (days[0], days[-1]) if days else ("", "")
            yield (name, *found, str(len(articles)), first, last, iri)

    def _values(self, store: Store, pattern: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        query = f"""{PREFIX_LINES}SELECT ?iri ?value WHERE {{
          VALUES ?class {{ {self.classes} }} ?iri a ?class . {pattern} }}"""
        for row in rows(store, query):
            found.setdefault(row["iri"], set()).add(row["value"])
        return found

    def _named_in(self, store: Store) -> dict[str, dict[str, str]]:
        """The articles that name each thing, with their days.

        What a passage is part of is asked by itself: in one query Oxigraph goes through all
        passages for every thing.
        """
        articles = {
            row["iri"]: (row["article"], row.get("day", "")) for row in rows(store, _PASSAGES)
        }
        query = f"""{PREFIX_LINES}SELECT DISTINCT ?iri ?passage WHERE {{
          VALUES ?class {{ {self.classes} }} ?iri a ?class .
          {{ GRAPH ?passage {{ ?any ?link ?iri }} }} UNION {{ GRAPH ?passage {{ ?iri ?link ?any }} }} }}"""
        found: dict[str, dict[str, str]] = {}
        for row in rows(store, query):
            article, published = articles[row["passage"]]
            found.setdefault(row["iri"], {})[article] = published
        return found


_LABEL = "?iri skos:prefLabel ?value"
_PASSAGES = f"""{PREFIX_LINES}SELECT ?iri ?article ?day WHERE {{
  ?iri a cadre:Passage ; dcterms:isPartOf ?article .
  OPTIONAL {{ ?article dcterms:issued ?day }} }}"""


def _cell(kind: Kind, values: set[str]) -> Cell:
    if kind == "texts":
        return tuple(sorted(values))
    if kind == "count":
        return str(len(values))
    return min(values, default="")


def _local(pattern: str) -> str:
    """The pattern whose ``?it`` is an IRI, of which the last part is the value."""
    return f'{pattern} BIND(REPLACE(STR(?it), "^.*[/#]", "") AS ?value)'


PEOPLE = Things(
    "cadre:Official",
    (
        _Asked("other_names", "?iri skos:altLabel ?value"),
        _Asked("posts", f"{_HOLDS} FILTER(!{_OVER})"),
        _Asked("former_posts", f"{_HOLDS} FILTER({_OVER})"),
        _Asked(
            "changes",
            f"?value a cadre:PersonnelChange ; cadre:person ?iri ; cadre:decision <{_DECIDED}>",
            "count",
        ),
        _Asked("sanctions", _SANCTIONS, "count"),
        _Asked("statements", "?value a cadre:Statement ; cadre:speaker ?iri", "count"),
        _Asked("possibly_same", "?iri cadre:possiblySame|^cadre:possiblySame ?value"),
    ),
)
"""Posts held or acted in, posts of the past, and how many changes and sanctions were decided."""

ORGANISATIONS = Things(
    "cadre:Organization cadre:PartyOrganization cadre:PartyCommittee cadre:PartyBody "
    "cadre:StateBody cadre:MassOrganization cadre:Institution",
    (
        _Asked("other_names", "?iri skos:altLabel ?value"),
        _Asked("class", _local("BIND(?class AS ?it)"), "text"),
        _Asked("level", _local("?iri cadre:level ?it"), "text"),
        _Asked("part_of", "?iri org:subOrganizationOf/skos:prefLabel ?value"),
        _Asked("organ_of", "?iri cadre:organOf/skos:prefLabel ?value"),
        _Asked("governs", "?iri cadre:governs/skos:prefLabel ?value"),
        _Asked("jurisdiction", "?iri cadre:jurisdiction/skos:prefLabel ?value"),
        _Asked("replaced_by", "?iri dcterms:isReplacedBy/skos:prefLabel ?value"),
        _Asked("sanctions", _SANCTIONS, "count"),
        _Asked("directives", "?value a cadre:Directive ; cadre:issuer ?iri", "count"),
    ),
)

DIRECTIVES = Things(
    "cadre:Directive",
    (
        _Asked("other_names", "?iri skos:altLabel ?value"),
        _Asked("type", _local("?iri cadre:documentType ?it"), "text"),
        _Asked("number", "?iri cadre:number ?value", "text"),
        _Asked("symbol", "?iri cadre:symbol ?value", "text"),
        _Asked("title", "?iri dcterms:title ?value", "text"),
        _Asked("issued", "?iri dcterms:issued ?value", "date"),
        _Asked("issuer", "?iri cadre:issuer/skos:prefLabel ?value"),
        _Asked("implements", "?iri cadre:implements/skos:prefLabel ?value"),
        _Asked("based_on", "?iri cadre:basedOn/skos:prefLabel ?value"),
        _Asked("replaces", "?iri dcterms:replaces/skos:prefLabel ?value"),
        _Asked("amends", "?iri cadre:amends/skos:prefLabel ?value"),
    ),
)

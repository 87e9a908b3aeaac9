"""The SPARQL behind the table of facts: each query gives some of the columns, and the passage.

The passages are asked for by themselves and joined by `cadregraph.exports.tables.table_kinds`: in one query
with the facts Oxigraph goes through all passages for every fact, minutes where these take a second.
"""

from __future__ import annotations

from cadregraph.graph.store.rows import PREFIX_LINES

COLUMNS = (
    "kind", "subject", "relation", "object", "organization", "status", "decision", "assertion",
    "decided_by", "value", "total", "percentage", "unit", "date", "end", "term", "period", "reason",
    "confidence", "sentence", "article", "title", "published", "url", "iri",
    "subject_iri",
)  # fmt: skip
"""The columns of the table of facts."""


PASSAGE_COLUMNS = ("sentence", "article", "title", "published", "url")
"""The columns that the passage gives, and not the fact."""

PASSAGES = f"""{PREFIX_LINES}SELECT ?passage {" ".join(f"?{name}" for name in PASSAGE_COLUMNS)} WHERE {{
  ?passage a cadre:Passage ; dcterms:isPartOf ?source ; oa:exact ?sentence .
  ?source dcterms:identifier ?article ; dcterms:title ?title .
  OPTIONAL {{ ?source dcterms:issued ?published }} OPTIONAL {{ ?source schema:url ?url }} }}"""

_TAIL = """OPTIONAL { ?iri cadre:term ?term } OPTIONAL { ?iri cadre:confidence ?confidence }
  OPTIONAL { ?iri cadre:assertion ?told . BIND(REPLACE(STR(?told), "^.*/", "") AS ?assertion) }"""

_POST = """OPTIONAL { ?iri cadre:post ?post .
    ?post org:role/skos:prefLabel ?object ; org:postIn/skos:prefLabel ?organization }"""


def _select(pattern: str) -> str:
    names = " ".join(f"?{name}" for name in COLUMNS if name not in PASSAGE_COLUMNS)
    return f"{PREFIX_LINES}SELECT {names} ?passage WHERE {{ {pattern} }}"


_TENURES = _select(
    f"""?iri a cadre:Tenure ; cadre:holder ?person ; cadre:status ?state .
  GRAPH ?passage {{ ?iri cadre:holder ?person }}
  ?person skos:prefLabel ?subject . BIND(?person AS ?subject_iri) {_POST}
  BIND("tenure" AS ?kind) BIND("holds" AS ?relation)
  BIND(REPLACE(STR(?state), "^.*/", "") AS ?status)
  OPTIONAL {{ ?iri schema:startDate ?date }} OPTIONAL {{ ?iri schema:endDate ?end }} {_TAIL}"""
)

_CHANGES = _select(
    f"""?iri a cadre:PersonnelChange ; cadre:person ?person ; cadre:changeType ?type ;
    cadre:decision ?how .
  GRAPH ?passage {{ ?iri cadre:person ?person }}
  ?person skos:prefLabel ?subject . BIND(?person AS ?subject_iri) {_POST}
  OPTIONAL {{ ?iri cadre:organization/skos:prefLabel ?organization }}
  BIND("personnel" AS ?kind) BIND(REPLACE(STR(?type), "^.*/", "") AS ?relation)
  BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  OPTIONAL {{ ?iri cadre:decidedBy/skos:prefLabel ?decided_by }}
  OPTIONAL {{ ?iri dcterms:date ?date }} {_TAIL}"""
)

_SANCTIONS = _select(
    f"""?iri a cadre:DisciplinaryAction ; cadre:sanctioned ?target ; cadre:decision ?how .
  GRAPH ?passage {{ ?iri cadre:sanctioned ?target }}
  ?target skos:prefLabel ?subject . BIND(?target AS ?subject_iri)
  OPTIONAL {{ ?iri cadre:sanction ?type }}
  BIND("discipline" AS ?kind)
  BIND(COALESCE(REPLACE(STR(?type), "^.*/", ""), "discipline") AS ?relation)
  BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  OPTIONAL {{ ?iri cadre:decidedBy/skos:prefLabel ?decided_by }}
  OPTIONAL {{ ?iri cadre:reason ?reason }} OPTIONAL {{ ?iri dcterms:date ?date }} {_TAIL}"""
)

_FIGURES = _select(
    f"""?iri a cadre:Measurement ; cadre:measures ?object ; cadre:value ?value ; cadre:unit ?unit .
  GRAPH ?passage {{ ?iri cadre:value ?any }}
  BIND("measurement" AS ?kind) BIND("counts" AS ?relation)
  OPTIONAL {{ ?iri cadre:subject ?subject_iri . ?subject_iri skos:prefLabel ?subject }}
  OPTIONAL {{ ?iri cadre:total ?total }} OPTIONAL {{ ?iri cadre:percentage ?percentage }}
  OPTIONAL {{ ?iri cadre:asOf ?date }} OPTIONAL {{ ?iri cadre:period ?period }} {_TAIL}"""
)

_STATEMENTS = _select(
    f"""?iri a cadre:Statement ; cadre:speaker ?person ; cadre:content ?object .
  GRAPH ?passage {{ ?iri cadre:speaker ?person }}
  ?person skos:prefLabel ?subject . BIND(?person AS ?subject_iri)
  BIND("statement" AS ?kind) BIND("said" AS ?relation) {_TAIL}"""
)

_LINKS = _select(
    """VALUES (?property ?relation) {
    (org:subOrganizationOf "part-of") (cadre:organOf "organ-of") (cadre:governs "governs")
    (cadre:jurisdiction "jurisdiction") (schema:containedInPlace "contained-in")
    (cadre:issuer "issued-by") (cadre:implements "implements") (cadre:basedOn "based-on")
    (dcterms:replaces "replaces") (cadre:amends "amends")
    (cadre:organizer "organised-by") (cadre:chair "chaired-by")
    (cadre:participant "attended-by") (schema:location "located") }
  ?iri ?property ?target .
  GRAPH ?passage { ?iri ?property ?target }
  FILTER NOT EXISTS { ?iri a cadre:DisciplinaryAction }
  ?iri skos:prefLabel ?subject . ?target skos:prefLabel ?object .
  OPTIONAL { GRAPH ?passage { ?note cadre:fromEntity ?iri ;
    cadre:relation ?property ; cadre:toEntity ?target ; cadre:confidence ?confidence } }
  BIND(?iri AS ?subject_iri) BIND("link" AS ?kind)"""
)

FACT_QUERIES = (_TENURES, _CHANGES, _SANCTIONS, _FIGURES, _STATEMENTS, _LINKS)

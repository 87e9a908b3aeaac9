"""The SPARQL behind the projection. ``?es ?ep ?eo`` is the triple whose passages are the evidence."""

from __future__ import annotations

from ontology import PREFIXES

_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()))

_CLASSES = """VALUES ?class { cadre:Official cadre:PartyOrganization cadre:PartyCommittee cadre:PartyBody
  cadre:StateBody cadre:MassOrganization cadre:Institution cadre:Organization cadre:Place
  cadre:Directive cadre:Congress cadre:Meeting cadre:Post }"""

NODES = f"{_PREFIXES} SELECT DISTINCT ?node ?class WHERE {{ {_CLASSES} ?node a ?class }}"

LABELS = f"""{_PREFIXES} SELECT DISTINCT ?node ?label ?preferred WHERE {{
  {_CLASSES} ?node a ?class .
  {{ ?node skos:prefLabel ?label BIND(true AS ?preferred) }}
  UNION {{ ?node skos:altLabel ?label BIND(false AS ?preferred) }} }}"""

EVIDENCE = f"""{_PREFIXES} SELECT ?passage ?exact ?article ?title ?issued ?url WHERE {{
  ?passage a cadre:Passage ; dcterms:isPartOf ?article ; oa:exact ?exact .
  ?article dcterms:title ?title .
  OPTIONAL {{ ?article dcterms:issued ?issued }} OPTIONAL {{ ?article schema:url ?url }} }}"""

_TENURES = f"""{_PREFIXES} SELECT ?kind ?source ?target ?status ?start ?end ?term
  ?confidence ?es ?ep ?eo WHERE {{
  ?es a cadre:Tenure ; cadre:holder ?source ; cadre:post ?target ; cadre:confidence ?confidence .
  OPTIONAL {{ ?es schema:startDate ?start }} OPTIONAL {{ ?es schema:endDate ?end }}
  OPTIONAL {{ ?es cadre:term ?term }}
  ?es cadre:status ?statusNode . BIND(REPLACE(STR(?statusNode), "^.*/", "") AS ?status)
  BIND("holds" AS ?kind) BIND(cadre:holder AS ?ep) BIND(?source AS ?eo) }}"""

_POSTS = f"""{_PREFIXES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  ?source a cadre:Post ; org:postIn ?target .
  BIND("of" AS ?kind) BIND(?source AS ?es) BIND(org:postIn AS ?ep) BIND(?target AS ?eo) }}"""

_CHANGES = f"""{_PREFIXES} SELECT ?kind ?source ?target ?decision ?start ?term
  ?confidence ?es ?ep ?eo WHERE {{
  ?es a cadre:PersonnelChange ; cadre:person ?source ; cadre:changeType ?type ; cadre:decision ?how ;
      cadre:confidence ?confidence .
  {{ ?es cadre:post ?target }} UNION {{ ?es cadre:organization ?target }}
  OPTIONAL {{ ?es dcterms:date ?start }} OPTIONAL {{ ?es cadre:term ?term }}
  BIND(REPLACE(STR(?type), "^.*/", "") AS ?kind) BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  BIND(cadre:person AS ?ep) BIND(?source AS ?eo) }}"""

_SANCTIONS = f"""{_PREFIXES} SELECT ?kind ?source ?target ?decision ?start ?confidence ?es ?ep ?eo WHERE {{
  ?es a cadre:DisciplinaryAction ; cadre:sanctioned ?target ; cadre:decidedBy ?source ;
      cadre:decision ?how ; cadre:confidence ?confidence .
  OPTIONAL {{ ?es cadre:sanction ?type }}
  OPTIONAL {{ ?es dcterms:date ?start }}
  BIND(COALESCE(REPLACE(STR(?type), "^.*/", ""), "discipline") AS ?kind)
  BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  BIND(cadre:sanctioned AS ?ep) BIND(?target AS ?eo) }}"""

_FORWARD = f"""{_PREFIXES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  VALUES (?ep ?kind) {{ (org:subOrganizationOf "part-of") (cadre:organOf "organ-of")
    (cadre:governs "governs") (cadre:jurisdiction "jurisdiction")
    (schema:containedInPlace "contained-in") (cadre:implements "implements")
    (cadre:basedOn "based-on") (schema:location "located") }}
  ?source ?ep ?target . BIND(?source AS ?es) BIND(?target AS ?eo) }}"""

_BACKWARD = f"""{_PREFIXES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  VALUES (?ep ?kind) {{ (cadre:issuer "issued") (cadre:organizer "organises") (cadre:chair "chairs")
    (cadre:participant "takes-part") }}
  ?target ?ep ?source . BIND(?target AS ?es) BIND(?source AS ?eo) }}"""

EDGES = (_TENURES, _POSTS, _CHANGES, _SANCTIONS, _FORWARD, _BACKWARD)

FACTS = f"""{_PREFIXES} SELECT ?node ?kind ?text ?es ?ep ?eo WHERE {{
  {{ ?es a cadre:Measurement ; cadre:subject ?node ; rdfs:label ?text .
     BIND("figure" AS ?kind) BIND(cadre:subject AS ?ep) }}
  UNION
  {{ ?es a cadre:Statement ; cadre:speaker ?node ; cadre:content ?text .
     BIND("statement" AS ?kind) BIND(cadre:speaker AS ?ep) }}
  BIND(?node AS ?eo) }}"""

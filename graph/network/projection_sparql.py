"""The SPARQL behind the projection. ``?es ?ep ?eo`` is the triple whose passages are the evidence."""

from __future__ import annotations

from cadregraph.graph.store.rows import PREFIX_LINES, put_forward

_CLASSES = """VALUES ?class { cadre:Official cadre:PartyOrganization cadre:PartyCommittee cadre:PartyBody
  cadre:StateBody cadre:MassOrganization cadre:Institution cadre:Organization cadre:Place
  cadre:Directive cadre:Congress cadre:Meeting cadre:Post }"""

NODES = f"""{PREFIX_LINES} SELECT DISTINCT ?node ?class ?level ?code WHERE {{
  {_CLASSES} ?node a ?class .
  OPTIONAL {{ ?node cadre:level ?levelNode BIND(REPLACE(STR(?levelNode), "^.*/", "") AS ?level) }}
  OPTIONAL {{ ?node schema:identifier ?code }} }}"""

LABELS = f"""{PREFIX_LINES} SELECT DISTINCT ?node ?label ?preferred WHERE {{
  {_CLASSES} ?node a ?class .
  {{ ?node skos:prefLabel ?label BIND(true AS ?preferred) }}
  UNION {{ ?node skos:altLabel ?label BIND(false AS ?preferred) }} }}"""

EVIDENCE = f"""{PREFIX_LINES} SELECT ?passage ?exact ?start ?end ?article ?title ?issued ?url WHERE {{
  ?passage a cadre:Passage ; dcterms:isPartOf ?article ; oa:exact ?exact ; oa:start ?start ;
    oa:end ?end .
  ?article dcterms:title ?title .
  OPTIONAL {{ ?article dcterms:issued ?issued }} OPTIONAL {{ ?article schema:url ?url }} }}"""

ORIGINS = f"""{PREFIX_LINES} SELECT ?s ?p ?o ?g WHERE {{
  GRAPH ?g {{ ?s ?p ?o }} FILTER(isIRI(?o)) }}"""

INFERENCES = f"""{PREFIX_LINES} SELECT ?note ?from ?relation ?to ?confidence WHERE {{
  ?note a cadre:Inference ; cadre:fromEntity ?from ; cadre:relation ?relation ; cadre:toEntity ?to ;
    cadre:confidence ?confidence }}"""

_TENURES = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?status ?start ?end ?term
  ?seenFrom ?seenUntil ?endedBy ?support ?confidence ?fact ?es ?ep ?eo WHERE {{
  ?es a cadre:Tenure ; cadre:holder ?source ; cadre:post ?target ; cadre:confidence ?confidence .
  OPTIONAL {{ ?es schema:startDate ?start }} OPTIONAL {{ ?es schema:endDate ?end }}
  OPTIONAL {{ ?es cadre:term ?term }}
  OPTIONAL {{ ?es cadre:seenFrom ?seenFrom }} OPTIONAL {{ ?es cadre:seenUntil ?seenUntil }}
  OPTIONAL {{ ?es cadre:endedBy ?endedBy }} OPTIONAL {{ ?es cadre:support ?support }}
  ?es cadre:status ?statusNode . BIND(REPLACE(STR(?statusNode), "^.*/", "") AS ?status)
  BIND("holds" AS ?kind) BIND(?es AS ?fact) BIND(cadre:holder AS ?ep) BIND(?source AS ?eo) }}"""

_POSTS = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  ?source a cadre:Post ; org:postIn ?target .
  BIND("of" AS ?kind) BIND(?source AS ?es) BIND(org:postIn AS ?ep) BIND(?target AS ?eo) }}"""

_CHANGES = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?decision ?start ?term
  ?confidence ?fact ?es ?ep ?eo WHERE {{
  ?es a cadre:PersonnelChange ; cadre:person ?source ; cadre:changeType ?type ; cadre:decision ?how ;
      cadre:confidence ?confidence .
  {{ ?es cadre:post ?target }} UNION {{ ?es cadre:organization ?target }}
  {put_forward("es")}
  OPTIONAL {{ ?es dcterms:date ?start }} OPTIONAL {{ ?es cadre:term ?term }}
  BIND(REPLACE(STR(?type), "^.*/", "") AS ?kind) BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  BIND(?es AS ?fact) BIND(cadre:person AS ?ep) BIND(?source AS ?eo) }}"""

_SANCTIONS = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?decision ?sanction ?start ?confidence ?fact
  ?es ?ep ?eo WHERE {{
  ?es a cadre:DisciplinaryAction ; cadre:sanctioned ?target ; cadre:decidedBy ?source ;
      cadre:decision ?how ; cadre:confidence ?confidence .
  {put_forward("es")}
  OPTIONAL {{ ?es cadre:sanction ?type }}
  OPTIONAL {{ ?es dcterms:date ?start }}
  BIND(REPLACE(STR(?type), "^.*/", "") AS ?sanction) BIND(COALESCE(?sanction, "discipline") AS ?kind)
  BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  BIND(?es AS ?fact) BIND(cadre:sanctioned AS ?ep) BIND(?target AS ?eo) }}"""

_DECISIONS = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?decision ?start ?confidence ?fact
  ?es ?ep ?eo WHERE {{
  ?es a cadre:PersonnelChange ; cadre:person ?target ; cadre:decidedBy ?source ; cadre:decision ?how ;
      cadre:confidence ?confidence .
  {put_forward("es")}
  OPTIONAL {{ ?es dcterms:date ?start }}
  BIND("decides" AS ?kind) BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision)
  BIND(?es AS ?fact) BIND(cadre:decidedBy AS ?ep) BIND(?source AS ?eo) }}"""

_ABOUT = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?confidence ?fact ?es ?ep ?eo WHERE {{
  ?es a cadre:Statement ; cadre:speaker ?source ; cadre:about ?target ; cadre:confidence ?confidence .
  BIND("speaks-about" AS ?kind) BIND(?es AS ?fact) BIND(cadre:about AS ?ep) BIND(?target AS ?eo) }}"""

_FORWARD = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  VALUES (?ep ?kind) {{ (org:subOrganizationOf "part-of") (cadre:organOf "organ-of")
    (cadre:governs "governs") (cadre:jurisdiction "jurisdiction")
    (schema:containedInPlace "contained-in") (cadre:implements "implements")
    (cadre:basedOn "based-on") (dcterms:replaces "replaces") (cadre:amends "amends")
    (schema:location "located") }}
  ?source ?ep ?target . BIND(?source AS ?es) BIND(?target AS ?eo) }}"""

_BACKWARD = f"""{PREFIX_LINES} SELECT ?kind ?source ?target ?es ?ep ?eo WHERE {{
  VALUES (?ep ?kind) {{ (cadre:issuer "issued") (cadre:organizer "organises") (cadre:chair "chairs")
    (cadre:participant "takes-part") }}
  ?target ?ep ?source . BIND(?target AS ?es) BIND(?source AS ?eo) }}"""

EDGES = (_TENURES, _POSTS, _CHANGES, _DECISIONS, _SANCTIONS, _ABOUT, _FORWARD, _BACKWARD)

ARTICLES = f"""{PREFIX_LINES} SELECT ?article ?title ?issued ?url WHERE {{
  ?article a cadre:Article ; dcterms:title ?title .
  OPTIONAL {{ ?article dcterms:issued ?issued }} OPTIONAL {{ ?article schema:url ?url }} }}"""

FACTS = f"""{PREFIX_LINES} SELECT ?node ?kind ?text ?date ?decision ?sanction ?confidence ?es ?ep ?eo
WHERE {{
  {{ ?es a cadre:Measurement ; cadre:subject ?node ; rdfs:label ?text .
     OPTIONAL {{ ?es cadre:asOf ?date }}
     BIND("figure" AS ?kind) BIND(cadre:subject AS ?ep) }}
  UNION
  {{ ?es a cadre:Statement ; cadre:speaker ?node ; cadre:content ?text .
     BIND("statement" AS ?kind) BIND(cadre:speaker AS ?ep) }}
  UNION
  {{ ?es a cadre:PersonnelChange ; cadre:person ?node ; rdfs:label ?text ; cadre:decision ?how .
     OPTIONAL {{ ?es dcterms:date ?date }}
     FILTER NOT EXISTS {{ ?es cadre:post|cadre:organization ?end }}
     {put_forward("es")}
     BIND("change" AS ?kind) BIND(cadre:person AS ?ep) }}
  UNION
  {{ ?es a cadre:DisciplinaryAction ; cadre:sanctioned ?node ; rdfs:label ?text ; cadre:decision ?how .
     OPTIONAL {{ ?es dcterms:date ?date }} OPTIONAL {{ ?es cadre:sanction ?type }}
     FILTER NOT EXISTS {{ ?es cadre:decidedBy ?body }}
     {put_forward("es")}
     BIND("discipline" AS ?kind) BIND(cadre:sanctioned AS ?ep) }}
  OPTIONAL {{ ?es cadre:confidence ?confidence }}
  BIND(REPLACE(STR(?how), "^.*/", "") AS ?decision) BIND(REPLACE(STR(?type), "^.*/", "") AS ?sanction)
  BIND(?node AS ?eo) }}"""

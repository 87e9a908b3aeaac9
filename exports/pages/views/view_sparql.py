"""The SPARQL behind the views. Where ``?person`` or ``?passage`` stands it can be bound to one thing.

Evidence is asked for by itself, as pairs of fact and passage: joined with the facts, Oxigraph goes
through all passages for every fact.
"""

from __future__ import annotations

from cadregraph.graph.store.rows import PREFIX_LINES, put_forward
from cadregraph.ontology import concept


def _code(node: str, name: str) -> str:
    return f'BIND(REPLACE(STR(?{node}), "^.*/", "") AS ?{name})'


PASSAGES = f"""{PREFIX_LINES}SELECT ?passage ?exact ?start ?end ?article ?title ?issued ?url WHERE {{
  ?passage a cadre:Passage ; dcterms:isPartOf ?article ; oa:exact ?exact ; oa:start ?start ;
    oa:end ?end .
  ?article dcterms:title ?title .
  OPTIONAL {{ ?article dcterms:issued ?issued }} OPTIONAL {{ ?article schema:url ?url }} }}"""

# --- names ----------------------------------------------------------------------------------------

_BODY_CLASSES = """cadre:PartyOrganization cadre:PartyCommittee cadre:PartyBody cadre:StateBody
  cadre:MassOrganization cadre:Institution cadre:Organization"""


ALL_NAMES = f"""{PREFIX_LINES}SELECT DISTINCT ?node ?label ?preferred WHERE {{
  VALUES ?class {{ cadre:Official {_BODY_CLASSES} cadre:Directive cadre:Place cadre:Post
    cadre:Congress cadre:Meeting }} ?node a ?class .
  {{ ?node skos:prefLabel ?label BIND(true AS ?preferred) }}
  UNION {{ ?node skos:altLabel ?label BIND(false AS ?preferred) }} }}"""
"""The names of a node, and whether each is the preferred one."""

# --- careers --------------------------------------------------------------------------------------

POSTS = f"""{PREFIX_LINES}SELECT ?post ?label ?title ?body ?bodyLabel WHERE {{
  ?post a cadre:Post ; skos:prefLabel ?label .
  OPTIONAL {{ ?post org:role/skos:prefLabel ?title FILTER(LANG(?title) = "vi") }}
  OPTIONAL {{ ?post org:postIn ?body . ?body skos:prefLabel ?bodyLabel }} }}"""

TENURES = f"""{PREFIX_LINES}SELECT ?tenure ?person ?name ?post ?status ?confidence ?start ?end ?term
  ?seenFrom ?seenUntil ?endedBy WHERE {{
  ?tenure cadre:holder ?person .
  ?tenure a cadre:Tenure ; cadre:post ?post ; cadre:confidence ?confidence ; cadre:status ?state .
  ?person skos:prefLabel ?name . {_code("state", "status")}
  OPTIONAL {{ ?tenure schema:startDate ?start }} OPTIONAL {{ ?tenure schema:endDate ?end }}
  OPTIONAL {{ ?tenure cadre:term ?term }} OPTIONAL {{ ?tenure cadre:seenFrom ?seenFrom }}
  OPTIONAL {{ ?tenure cadre:seenUntil ?seenUntil }} OPTIONAL {{ ?tenure cadre:endedBy ?endedBy }} }}"""

NEIGHBOURS = f"""{PREFIX_LINES}SELECT ?person ?tenure ?side ?other ?name WHERE {{
  ?tenure cadre:holder ?person .
  {{ ?tenure cadre:predecessor ?next BIND("predecessor" AS ?side) }}
  UNION {{ ?tenure cadre:successor ?next BIND("successor" AS ?side) }}
  ?next cadre:holder ?other . ?other skos:prefLabel ?name }}"""

CHANGES = f"""{PREFIX_LINES}SELECT ?person ?change ?kind ?decision ?post ?body ?date ?term ?confidence
  ?by WHERE {{
  ?change cadre:person ?person .
  ?change a cadre:PersonnelChange ; cadre:changeType ?type ; cadre:decision ?how ;
    cadre:confidence ?confidence . {_code("type", "kind")} {_code("how", "decision")}
  {put_forward("change")}
  OPTIONAL {{ ?change cadre:post ?post }}
  OPTIONAL {{ ?change cadre:organization/skos:prefLabel ?body }}
  OPTIONAL {{ ?change dcterms:date ?date }} OPTIONAL {{ ?change cadre:term ?term }}
  OPTIONAL {{ ?change cadre:decidedBy/skos:prefLabel ?by }} }}"""

SANCTIONS = f"""{PREFIX_LINES}SELECT ?person ?action ?kind ?decision ?date ?reason ?charge ?sentence ?finding
  ?confidence ?by WHERE {{
  {{ ?action cadre:sanctioned ?person . ?action a cadre:DisciplinaryAction ; cadre:decision ?how .
    OPTIONAL {{ ?action cadre:sanction ?type . {_code("type", "kind")} }}
    OPTIONAL {{ ?action cadre:decidedBy/skos:prefLabel ?by }} }}
  UNION {{ ?action cadre:person ?person . ?action a cadre:LegalAction ; cadre:stage ?type ;
    cadre:assertion ?how . {_code("type", "kind")}
    OPTIONAL {{ ?action cadre:decidedBy/skos:prefLabel ?by }} }}
  UNION {{ ?action cadre:inspected ?person . ?action a cadre:Inspection ; cadre:assertion ?how .
    BIND("inspection" AS ?kind) OPTIONAL {{ ?action cadre:inspectedBy/skos:prefLabel ?by }} }}
  {_code("how", "decision")}
  {put_forward("action")}
  ?action cadre:confidence ?confidence .
  OPTIONAL {{ ?action dcterms:date ?date }} OPTIONAL {{ ?action cadre:reason ?reason }}
  OPTIONAL {{ ?action cadre:charge ?charge }} OPTIONAL {{ ?action cadre:sentence ?sentence }}
  OPTIONAL {{ ?action cadre:finding ?finding }} }}"""
"""Sanctions, steps of prosecution and inspections: what is done about a person."""

STEPS_ABOUT = f"""{PREFIX_LINES}SELECT ?step ?subject ?name ?person WHERE {{
  {{ ?step a cadre:DisciplinaryAction ; cadre:sanctioned ?subject }}
  UNION {{ ?step a cadre:LegalAction ; cadre:person ?subject }}
  UNION {{ ?step a cadre:Inspection ; cadre:inspected ?subject }}
  ?subject skos:prefLabel ?name .
  BIND(EXISTS {{ ?subject a cadre:Official }} AS ?person) }}"""

FOLLOWS = f"{PREFIX_LINES}SELECT ?step ?before WHERE {{ ?step cadre:follows ?before }}"

STEP_EVIDENCE = f"""{PREFIX_LINES}SELECT ?fact ?passage WHERE {{
  VALUES ?role {{ cadre:sanctioned cadre:inspected cadre:person }}
  GRAPH ?passage {{ ?fact ?role ?subject }} }}"""

DOCUMENTS_NAMED = f"""{PREFIX_LINES}SELECT ?passage ?directive ?label WHERE {{
  ?directive a cadre:Directive ; skos:prefLabel ?label .
  GRAPH ?passage {{ ?directive cadre:mentionedAt ?at }} }}"""

NAMESAKES = f"""{PREFIX_LINES}SELECT ?one ?other ?score ?reason WHERE {{
  ?note a cadre:Inference ; cadre:relation cadre:possiblySame ; cadre:fromEntity ?one ;
    cadre:toEntity ?other ; cadre:confidence ?score .
  OPTIONAL {{ ?note cadre:reason ?reason }} }}"""
"""All pairs, without their names: with them Oxigraph goes through all people for every pair."""

PERSON_EVIDENCE = f"""{PREFIX_LINES}SELECT ?person ?fact ?passage WHERE {{
  VALUES ?role {{ cadre:holder cadre:person cadre:sanctioned cadre:inspected }}
  GRAPH ?passage {{ ?fact ?role ?person }} }}"""

DOCUMENTED = f"""{PREFIX_LINES}SELECT ?person ?name (COUNT(DISTINCT ?fact) AS ?facts) WHERE {{
  VALUES ?role {{ cadre:holder cadre:person cadre:sanctioned }}
  ?fact ?role ?person . ?person a cadre:Official ; skos:prefLabel ?name }} GROUP BY ?person ?name"""

PEOPLED = f"""{PREFIX_LINES}SELECT ?body ?name (COUNT(DISTINCT ?person) AS ?people) WHERE {{
  ?tenure a cadre:Tenure ; cadre:post/org:postIn ?body ; cadre:holder ?person .
  ?body skos:prefLabel ?name }} GROUP BY ?body ?name"""

# --- organisations --------------------------------------------------------------------------------

BODIES = f"""{PREFIX_LINES}SELECT ?body ?class ?label ?level ?place ?replacedBy WHERE {{
  VALUES ?class {{ {_BODY_CLASSES} }}
  ?body a ?class ; skos:prefLabel ?label .
  OPTIONAL {{ ?body cadre:level ?levelNode . {_code("levelNode", "level")} }}
  OPTIONAL {{ ?body cadre:jurisdiction ?place }}
  OPTIONAL {{ ?body dcterms:isReplacedBy/skos:prefLabel ?replacedBy }} }}"""

AREAS = f"""{PREFIX_LINES}SELECT ?place ?label ?code ?within WHERE {{
  ?place a cadre:Place ; skos:prefLabel ?label .
  OPTIONAL {{ ?place schema:identifier ?code }}
  OPTIONAL {{ ?place schema:containedInPlace ?within }} }}"""

_STRUCTURE = """VALUES (?property ?kind) {
  (org:subOrganizationOf "part-of") (cadre:organOf "organ-of") (cadre:governs "governs") }"""

STRUCTURE = f"""{PREFIX_LINES}SELECT ?kind ?source ?target WHERE {{
  {_STRUCTURE} ?source ?property ?target }}"""

STRUCTURE_EVIDENCE = f"""{PREFIX_LINES}SELECT ?kind ?source ?target ?passage WHERE {{
  {_STRUCTURE} GRAPH ?passage {{ ?source ?property ?target }} }}"""

TENURES_IN = f"""{PREFIX_LINES}SELECT ?body ?tenure WHERE {{
  ?post org:postIn ?body . ?tenure cadre:post ?post ; a cadre:Tenure }}"""

INFERENCES = f"""{PREFIX_LINES}SELECT ?kind ?source ?target ?confidence ?reason WHERE {{
  {_STRUCTURE}
  ?note a cadre:Inference ; cadre:relation ?property ; cadre:fromEntity ?source ;
    cadre:toEntity ?target ; cadre:confidence ?confidence .
  OPTIONAL {{ ?note cadre:reason ?reason }} }}"""

INFERENCE_EVIDENCE = f"""{PREFIX_LINES}SELECT ?kind ?source ?target ?passage WHERE {{
  {_STRUCTURE}
  GRAPH ?passage {{ ?note cadre:relation ?property ; cadre:fromEntity ?source ;
    cadre:toEntity ?target }} }}"""

# --- directives -----------------------------------------------------------------------------------

DIRECTIVES = f"""{PREFIX_LINES}SELECT ?directive ?label ?kind ?vi ?en ?symbol ?number ?issued ?title WHERE {{
  ?directive a cadre:Directive ; skos:prefLabel ?label .
  OPTIONAL {{ ?directive cadre:documentType ?type . {_code("type", "kind")}
    OPTIONAL {{ ?type skos:prefLabel ?vi FILTER(LANG(?vi) = "vi") }}
    OPTIONAL {{ ?type skos:prefLabel ?en FILTER(LANG(?en) = "en") }} }}
  OPTIONAL {{ ?directive cadre:symbol ?symbol }} OPTIONAL {{ ?directive cadre:number ?number }}
  OPTIONAL {{ ?directive dcterms:issued ?issued }} OPTIONAL {{ ?directive dcterms:title ?title }} }}"""

ISSUERS = f"""{PREFIX_LINES}SELECT ?directive ?label WHERE {{
  ?directive a cadre:Directive ; cadre:issuer/skos:prefLabel ?label }}"""

_RESTING = """VALUES (?property ?kind) { (cadre:implements "implements") (cadre:basedOn "based-on")
    (dcterms:replaces "replaces") (cadre:amends "amends") }"""

RESTING = f"""{PREFIX_LINES}SELECT ?kind ?source ?from ?target ?to WHERE {{
  {_RESTING} ?source ?property ?target . ?target a cadre:Directive ; skos:prefLabel ?to .
  ?source skos:prefLabel ?from }}"""

RESTING_EVIDENCE = f"""{PREFIX_LINES}SELECT ?kind ?source ?target ?passage WHERE {{
  {_RESTING} GRAPH ?passage {{ ?source ?property ?target }} }}"""

DIRECTIVE_EVIDENCE = f"""{PREFIX_LINES}SELECT ?fact ?passage WHERE {{
  ?fact a cadre:Directive .
  {{ GRAPH ?passage {{ ?any ?link ?fact }} }} UNION {{ GRAPH ?passage {{ ?fact ?link ?any }} }} }}"""

TENURE_EVIDENCE = f"""{PREFIX_LINES}SELECT ?fact ?passage WHERE {{
  GRAPH ?passage {{ ?fact cadre:holder ?person }} }}"""

# --- provinces ------------------------------------------------------------------------------------

HELD = f"""{PREFIX_LINES}SELECT ?person ?name ?body ?post WHERE {{
  ?tenure a cadre:Tenure ; cadre:holder ?person ; cadre:post ?held ; cadre:status ?state .
  ?held org:postIn ?body ; skos:prefLabel ?post . ?person skos:prefLabel ?name .
  FILTER NOT EXISTS {{ ?tenure cadre:status <{concept("status", "reported")}> }} }}"""

CHANGED = f"""{PREFIX_LINES}SELECT ?fact ?who ?name ?kind ?what ?date ?body WHERE {{
  ?fact a cadre:PersonnelChange ; cadre:person ?who ; cadre:changeType ?type ;
    cadre:decision <{concept("decision", "decided")}> .
  ?who skos:prefLabel ?name . {_code("type", "kind")} {put_forward("fact")}
  {{ ?fact cadre:post ?post . ?post org:postIn ?body ; skos:prefLabel ?what }}
  UNION {{ ?fact cadre:organization ?body . ?body skos:prefLabel ?what
    FILTER NOT EXISTS {{ ?fact cadre:post ?none }} }}
  OPTIONAL {{ ?fact dcterms:date ?date }} }}"""

SANCTIONED = f"""{PREFIX_LINES}SELECT ?fact ?who ?name ?kind ?what ?date WHERE {{
  {{ ?fact a cadre:DisciplinaryAction ; cadre:sanctioned ?who ; cadre:sanction ?type ;
    cadre:decision <{concept("decision", "decided")}> }}
  UNION {{ ?fact a cadre:LegalAction ; cadre:person ?who ; cadre:stage ?type }}
  ?who skos:prefLabel ?name . {_code("type", "kind")} {put_forward("fact")}
  OPTIONAL {{ ?fact cadre:decidedBy/skos:prefLabel ?what }}
  OPTIONAL {{ ?fact dcterms:date ?date }} }}"""

ISSUED = f"""{PREFIX_LINES}SELECT ?fact ?name ?body ?what ?date WHERE {{
  ?fact a cadre:Directive ; skos:prefLabel ?name ; cadre:issuer ?body . ?body skos:prefLabel ?what .
  OPTIONAL {{ ?fact dcterms:issued ?date }} }}"""

FACT_EVIDENCE = f"""{PREFIX_LINES}SELECT ?fact ?passage WHERE {{
  VALUES ?role {{ cadre:person cadre:sanctioned cadre:issuer }} GRAPH ?passage {{ ?fact ?role ?any }} }}"""

# --- what was counted -----------------------------------------------------------------------------

FIGURES = f"""{PREFIX_LINES}SELECT ?figure ?subject ?name ?value ?unit ?measures ?total ?percentage
  ?qualifier ?vi ?en ?asOf ?period WHERE {{
  ?figure a cadre:Measurement ; cadre:value ?value ; cadre:unit ?unit ; cadre:measures ?measures .
  {put_forward("figure")}
  OPTIONAL {{ ?figure cadre:subject ?subject . ?subject skos:prefLabel ?name }}
  OPTIONAL {{ ?figure cadre:total ?total }} OPTIONAL {{ ?figure cadre:percentage ?percentage }}
  OPTIONAL {{ ?figure cadre:qualifier ?how . {_code("how", "qualifier")} }}
  OPTIONAL {{ ?figure cadre:action ?act .
    OPTIONAL {{ ?act skos:prefLabel ?vi FILTER(LANG(?vi) = "vi") }}
    OPTIONAL {{ ?act skos:prefLabel ?en FILTER(LANG(?en) = "en") }} }}
  OPTIONAL {{ ?figure cadre:asOf ?asOf }} OPTIONAL {{ ?figure cadre:period ?period }} }}"""

FIGURE_EVIDENCE = f"""{PREFIX_LINES}SELECT ?fact ?passage WHERE {{
  GRAPH ?passage {{ ?fact cadre:value ?any }} }}"""

# --- the figures of a build -----------------------------------------------------------------------

CLASSES = "SELECT ?class (COUNT(?s) AS ?n) WHERE { ?s a ?class } GROUP BY ?class"

PUBLISHED = f"""{PREFIX_LINES}SELECT (MIN(STR(?date)) AS ?first) (MAX(STR(?date)) AS ?last) WHERE {{
  ?article a cadre:Article ; dcterms:issued ?date }}"""

PERIOD = f"""{PREFIX_LINES}SELECT (MIN(?text) AS ?first) (MAX(?text) AS ?last) WHERE {{
  VALUES ?class {{ cadre:Tenure cadre:PersonnelChange cadre:DisciplinaryAction cadre:Congress
    cadre:Meeting }}
  ?fact a ?class ; schema:startDate|schema:endDate|dcterms:date ?date . BIND(STR(?date) AS ?text)
  FILTER(?text >= "1930" && !STRSTARTS(?text, "-")) }}"""
"""Of facts with a year, from 1930 on, when the Party was founded: what is older is a slip of a text."""

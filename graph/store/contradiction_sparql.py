"""The queries by which contradictions are found; what they give is judged in Python."""

from __future__ import annotations

_DECIDED = "<https://w3id.org/cadregraph/concept/decision/decided>"


def _tenure(mark: str) -> str:
    """The holder and the post of a tenure on which no curator decided, with their names."""
    return f"""
  ?tenure{mark} cadre:holder/skos:prefLabel ?holder{mark} ; rdfs:label ?label{mark} .
  ?tenure{mark} cadre:post ?at{mark} . ?at{mark} skos:prefLabel ?post{mark} .
  FILTER NOT EXISTS {{ ?tenure{mark} cadre:curated ?word{mark} }}"""


def _time(mark: str) -> str:
    return f"""
  OPTIONAL {{ ?tenure{mark} schema:startDate ?start{mark} }}
  OPTIONAL {{ ?tenure{mark} cadre:seenFrom ?seen{mark} }}
  OPTIONAL {{ ?tenure{mark} cadre:seenUntil ?until{mark} }}"""


_SOURCE = "?passage dcterms:isPartOf/dcterms:identifier ?article ; oa:exact ?text ."

DISPUTED = f"""SELECT * WHERE {{
  ?tenure1 cadre:disputes ?tenure2 . FILTER(STR(?tenure1) < STR(?tenure2))
  {_tenure("1")} {_time("1")} {_tenure("2")} {_time("2")} }}"""

GOES_ON = f"""SELECT ?change ?day ?tenure1 ?label1 ?holder1 ?post1 ?until1 WHERE {{
  VALUES ?ending {{ "relieved" "dismissed" "resigned" }}
  ?change a cadre:PersonnelChange ; cadre:changeType/skos:notation ?ending ; cadre:person ?who ;
    cadre:post ?at1 ; cadre:decision {_DECIDED} ; dcterms:date ?day .
  ?tenure1 cadre:holder ?who ; cadre:post ?at1 ; cadre:status/skos:notation ?status .
  FILTER(?status IN ("current", "acting"))
  FILTER NOT EXISTS {{ ?tenure1 cadre:status/skos:notation "acting" ; cadre:endedBy|schema:endDate ?over }}
  {_tenure("1")} {_time("1")}
  FILTER NOT EXISTS {{
    ?again a cadre:PersonnelChange ; cadre:person ?who ; cadre:post ?at1 ; dcterms:date ?then .
    FILTER(STR(?then) > STR(?day)) }} }}"""

STARTS_AND_ENDS = f"""SELECT ?tenure1 ?label1 ?holder1 ?post1 ?title1 ?start ?end WHERE {{
  {{ GRAPH ?passage {{ ?tenure1 schema:startDate ?start }} }}
  UNION {{ GRAPH ?passage {{ ?tenure1 schema:endDate ?end }} }}
  FILTER(!STRSTARTS(STR(COALESCE(?start, ?end)), "-"))
  {_tenure("1")}
  ?at1 org:role/skos:prefLabel ?title1 . FILTER(LANG(?title1) = "vi") }}"""

BARRED = f"""SELECT DISTINCT ?action ?kind ?label1 ?sanctioned ?change ?label2 ?appointed WHERE {{
  VALUES ?kind {{ "removal" "expulsion" }}
  VALUES ?taking {{ "appointed" "elected" "assigned" "transferred" }}
  ?action a cadre:DisciplinaryAction ; cadre:sanctioned ?who ; cadre:decision {_DECIDED} ;
    cadre:sanction/skos:notation ?kind ; dcterms:date ?sanctioned ; rdfs:label ?label1 .
  ?change a cadre:PersonnelChange ; cadre:person ?who ; cadre:decision {_DECIDED} ;
    cadre:changeType/skos:notation ?taking ; dcterms:date ?appointed ; rdfs:label ?label2 .
  FILTER(STR(?appointed) > STR(?sanctioned)) }}"""

AFTER_BODY = f"""SELECT DISTINCT ?change ?label1 ?day ?body ?ended WHERE {{
  VALUES ?taking {{ "appointed" "elected" "assigned" "transferred" }}
  {{ ?where schema:dissolutionDate ?ended }}
  UNION {{ ?note cadre:relation dcterms:isReplacedBy ; cadre:fromEntity ?where ; dcterms:date ?ended }}
  ?at org:postIn ?where . ?change cadre:post ?at ; a cadre:PersonnelChange ; rdfs:label ?label1 ;
    cadre:changeType/skos:notation ?taking ; cadre:decision {_DECIDED} ; dcterms:date ?day .
  ?where rdfs:label ?body . FILTER(STR(?day) > STR(?ended)) }}"""

BEFORE_ISSUE = f"""SELECT DISTINCT ?label ?issued ?published ?article ?text WHERE {{
  ?document a cadre:Directive ; rdfs:label ?label ; dcterms:issued ?issued .
  FILTER(STRLEN(STR(?issued)) = 10)
  GRAPH ?passage {{ ?document cadre:mentionedAt ?where }}
  {_SOURCE} ?passage dcterms:isPartOf/dcterms:issued ?published .
  FILTER(SUBSTR(STR(?published), 1, 10) < STR(?issued)) }}"""

FIGURES = f"""SELECT DISTINCT ?subject ?measures ?unit ?day ?action ?value ?label ?article ?text WHERE {{
  ?figure a cadre:Measurement ; cadre:subject ?subject ; cadre:measures ?measures ; cadre:value ?value ;
    rdfs:label ?label .
  FILTER NOT EXISTS {{ ?figure cadre:qualifier ?about }}
  OPTIONAL {{ ?figure cadre:unit ?unit }} OPTIONAL {{ ?figure cadre:action ?action }}
  {{ ?figure cadre:asOf ?day FILTER(STRLEN(STR(?day)) = 10) }} UNION {{ ?figure cadre:period ?day }}
  GRAPH ?passage {{ ?figure cadre:value ?value }} {_SOURCE} }}"""

OVER_TOTAL = f"""SELECT DISTINCT ?label ?value ?total ?article ?text WHERE {{
  ?figure cadre:value ?value ; cadre:total ?total ; rdfs:label ?label . FILTER(?value > ?total)
  GRAPH ?passage {{ ?figure cadre:total ?total }} {_SOURCE} }}"""

SENTENCES = f"""SELECT DISTINCT ?article ?text WHERE {{
  GRAPH ?passage {{ ?thing ?said ?value }} {_SOURCE} }} ORDER BY ?article ?text"""

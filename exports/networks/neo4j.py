"""A Neo4j import set: a folder of CSV files for ``neo4j-admin database import``, with a README.

Nodes are the entities of the network, the facts about one alone, all passages, and all articles. A
relationship names its passages by their ids, as in Neo4j nothing can lead to a relationship. Empty cells
are no property. Text is as it was written but for line breaks, which become spaces, since the import then
reads each file in parallel; a semicolon in a list becomes a comma, as semicolons part the items.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from cadregraph.exports.days import day
from cadregraph.exports.networks.flat import fact_id, flat_edges, flat_nodes
from cadregraph.graph.network import Evidence, Network, NodeFact

_Row: TypeAlias = Sequence[str | int | float]

_ORGANISATIONS = frozenset(
    "PartyOrganization PartyCommittee PartyBody StateBody MassOrganization Institution".split()
)
_HEADS = {
    "nodes-entities.csv": "iri:ID,name,names:string[],level,code,degree:int,community:int,:LABEL",
    "nodes-facts.csv": (
        "id:ID,kind,text,date,day:date,decision,sanction,confidence:double,support:int,:LABEL"
    ),
    "nodes-passages.csv": "iri:ID,text,start:int,end:int,:LABEL",
    "nodes-articles.csv": "iri:ID,title,published,day:date,url,:LABEL",
    "relationships.csv": (
        ":START_ID,:END_ID,:TYPE,status,decision,sanction,start,startDay:date,end,endDay:date,term,"
        "confidence:double,support:int,title,fact,passages:string[]"
    ),
    "relationships-evidence.csv": ":START_ID,:END_ID,:TYPE",
}
_README = "README.md"
FILES = (*_HEADS, _README)
"""The files of a set."""


def write_neo4j(
    network: Network, folder: Path, passages: Iterable[Evidence], articles: Iterable[Evidence]
) -> None:
    """Write the files of a set into an empty folder.

    Args:
        network: the entities, with what leads from one to another and the facts about each.
        folder: the folder.
        passages: all passages, also those behind nothing in the network.
        articles: all articles.
    """
    facts = [
        (fact_id(flat.iri, number, fact), flat.iri, fact)
        for flat in flat_nodes(network)
        for number, fact in enumerate(flat.node.facts)
    ]
    said = list(passages)
    _write(folder, "nodes-entities.csv", _entities(network))
    once = {identity: fact for identity, _, fact in facts}
    _write(folder, "nodes-facts.csv", (_fact(identity, fact) for identity, fact in once.items()))
    _write(folder, "nodes-passages.csv", (_passage(e) for e in said))
    _write(folder, "nodes-articles.csv", (_article(e) for e in articles))
    _write(folder, "relationships.csv", _relationships(network))
    _write(folder, "relationships-evidence.csv", _evidenced(facts, said))
    (folder / _README).write_text(_readme(), encoding="utf-8", newline="\n")


def _write(folder: Path, name: str, rows: Iterable[_Row]) -> None:
    with (folder / name).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_HEADS[name].split(","))
        for row in rows:
            writer.writerow([_line(cell) if isinstance(cell, str) else cell for cell in row])


def _entities(network: Network) -> Iterator[_Row]:
    for flat in flat_nodes(network):
        node, attributes = flat.node, flat.attributes
        yield (
            *(flat.iri, node.label, _list(node.names), node.level, node.code),
            *(str(attributes["degree"]), str(attributes["community"]), _list(_labels(node.cls))),
        )


def _labels(cls: str) -> tuple[str, ...]:
    if cls in _ORGANISATIONS:
        return ("Entity", "Organization", cls)
    return ("Entity", "Event", cls) if cls in ("Congress", "Meeting") else ("Entity", cls)


def _fact(identity: str, fact: NodeFact) -> _Row:
    confidence = "" if fact.confidence is None else fact.confidence
    support = len({e.article for e in fact.evidence})
    return (
        *(identity, fact.kind, fact.text, fact.date, _day(fact.date)),
        *(fact.decision, fact.sanction, confidence, support, "Fact"),
    )


def _passage(evidence: Evidence) -> _Row:
    return evidence.passage, evidence.sentence, evidence.start, evidence.end, "Passage"


def _article(evidence: Evidence) -> _Row:
    published = evidence.published
    return evidence.article, evidence.title, published, _day(published), evidence.url, "Article"


def _relationships(network: Network) -> Iterator[_Row]:
    for flat in flat_edges(network):
        edge = flat.edge
        yield (
            *(edge.source, edge.target, edge.kind.upper().replace("-", "_")),
            *(edge.status, edge.decision, edge.sanction),
            *(edge.start, _day(edge.start), edge.end, _day(edge.end), edge.term),
            *("" if edge.confidence is None else edge.confidence, str(flat.attributes["support"])),
            *(edge.title, edge.fact),
            _list(dict.fromkeys(e.passage for e in edge.evidence)),
        )


def _evidenced(
    facts: Iterable[tuple[str, str, NodeFact]], evidence: Iterable[Evidence]
) -> Iterator[_Row]:
    said: dict[tuple[str, str], None] = {}
    for identity, node, fact in facts:
        yield node, identity, "HAS_FACT"
        said |= dict.fromkeys((identity, e.passage) for e in fact.evidence)
    for identity, passage in said:
        yield identity, passage, "SAID_IN"
    for found in evidence:
        yield found.passage, found.article, "IN_ARTICLE"


def _day(text: str) -> str:
    found = day(text)
    return found.isoformat() if found is not None else ""


def _list(items: Iterable[str]) -> str:
    return ";".join(item.replace(";", ",") for item in items)


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _readme() -> str:
    nodes = " \\\n".join(f"  --nodes={name}" for name in _HEADS if name.startswith("nodes"))
    others = " \\\n".join(
        f"  --relationships={name}" for name in _HEADS if name.startswith("relationships")
    )
    return f"""\
# A graph for Neo4j

Stop the server, and in this folder make the database `cadregraph` (Neo4j 5 or later):

```sh
neo4j-admin database import full cadregraph \\
{nodes} \\
{others}
```

Start the server; `CREATE DATABASE cadregraph` where it has several. Then, in Cypher:

```cypher
CREATE CONSTRAINT entity_iri FOR (e:Entity) REQUIRE e.iri IS UNIQUE;
CREATE CONSTRAINT passage_iri FOR (p:Passage) REQUIRE p.iri IS UNIQUE;

// who holds or held which post where, with the sentences that say so
MATCH (person:Official)-[held:HOLDS]->(post:Post)-[:OF]->(body:Organization)
OPTIONAL MATCH (said:Passage)-[:IN_ARTICLE]->(article:Article) WHERE said.iri IN held.passages
RETURN person.name, held.status, post.name, body.name, said.text, article.title LIMIT 20;
```

Nodes: `Entity` (with `Official`, `Organization` and its kind, `Post`, `Place`, `Directive`, `Event`
and its kind), `Fact`, `Passage`, `Article`. A date stands as the text has it (`2015-08`, `2015`), and
as a `date` under `day`, `startDay`, `endDay` where the day is known.
"""

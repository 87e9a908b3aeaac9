"""Who is who, settled anew for the names that articles touched, and said in the graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import Triple

from graph.identity import Decisions, Identities, identities
from graph.store.records import Records
from graph.triples.iris import Iris
from graph.triples.literals import decimal, node, vietnamese_line
from ontology import CADRE, RDF


def settle_names(records: Records, decisions: Decisions, iris: Iris) -> None:
    """Share out the profiles of every name that is due; articles that this changes become due."""
    settled: set[str] = set()
    for name in records.due_names():
        if name in settled:
            continue
        names = decisions.names(name)
        settled |= names
        found = records.profiles(names)
        ruling = replace(decisions.ruling(found), namesakes=records.namesakes(names))
        result = identities(found, ruling)
        records.assign(
            {
                profile.id: person.key
                for person in result.people
                for profile in person.group.profiles
            }
        )
        for other in sorted(names - {min(names)}):
            records.infer(f"name {other}", ())
        records.infer(f"name {min(names)}", possible_lines(result, iris))
    records.names_settled()


def possible_lines(result: Identities, iris: Iris) -> Iterator[str]:
    """That two people are possibly one, both ways, with the score and the reason, as N-Triples."""
    same, relation = node(CADRE.possiblySame), node(CADRE.relation)
    for pair in result.possible:
        one, other = iris.entity(pair.one), iris.entity(pair.other)
        note = iris.inference(pair.one, "possiblySame", pair.other)
        score = decimal(round(pair.match.score, 3))
        yield str(Triple(one, same, other))
        yield str(Triple(other, same, one))
        yield str(Triple(note, node(RDF.type), node(CADRE.Inference)))
        yield str(Triple(note, node(CADRE.fromEntity), one))
        yield str(Triple(note, relation, same))
        yield str(Triple(note, node(CADRE.toEntity), other))
        yield str(Triple(note, node(CADRE.confidence), score))
        reasons = "; ".join(pair.match.reasons) or "cùng tên"
        yield f"{note} {node(CADRE.reason)} {vietnamese_line(reasons)}"

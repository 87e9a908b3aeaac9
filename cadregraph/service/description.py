"""What the service says of itself: SPARQL 1.1 Service Description and VoID.

https://www.w3.org/TR/sparql11-service-description/ , https://www.w3.org/TR/void/
"""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple, serialize

from cadregraph.ontology import PREFIXES, RDF
from cadregraph.service.protocol import ROWS, TRIPLES

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
_NAMED = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON-LD",
}


def described(address: str, base: str, media_type: str, triples: int | None = None) -> bytes:
    """The description of the service.

    Args:
        address: where queries are asked.
        base: what the IRIs of things begin with.
        media_type: one of `cadregraph.service.protocol.TRIPLES`.
        triples: how many the graph holds, where that is known.
    """
    service, dataset, graph = NamedNode(address), BlankNode("dataset"), BlankNode("graph")
    a = NamedNode(RDF.type)
    found = [
        Triple(service, a, NamedNode(f"{_SD}Service")),
        Triple(service, NamedNode(f"{_SD}endpoint"), service),
        Triple(service, NamedNode(f"{_SD}supportedLanguage"), NamedNode(f"{_SD}SPARQL11Query")),
        Triple(service, NamedNode(f"{_SD}defaultDataset"), dataset),
        Triple(dataset, a, NamedNode(f"{_SD}Dataset")),
        Triple(dataset, a, NamedNode(f"{_VOID}Dataset")),
        Triple(dataset, NamedNode(f"{_SD}defaultGraph"), graph),
        Triple(dataset, NamedNode(f"{_VOID}sparqlEndpoint"), service),
        Triple(dataset, NamedNode(f"{_VOID}uriSpace"), Literal(base)),
        Triple(graph, a, NamedNode(f"{_SD}Graph")),
    ]
    for known in (*ROWS, *TRIPLES):
        if known in _NAMED:
            written = NamedNode(_FORMATS + _NAMED[known])
            found.append(Triple(service, NamedNode(f"{_SD}resultFormat"), written))
    for name, space in sorted(PREFIXES.items()):
        if name in ("cadre", "skos", "org", "prov", "foaf"):
            found.append(Triple(dataset, NamedNode(f"{_VOID}vocabulary"), NamedNode(space)))
    if triples is not None:
        number = Literal(str(triples), datatype=_INTEGER)
        found.append(Triple(graph, NamedNode(f"{_VOID}triples"), number))
    prefixes = {"sd": _SD, "void": _VOID, "formats": _FORMATS}
    content = serialize(found, format=TRIPLES[media_type], prefixes=prefixes)
    assert content is not None  # as it goes to no file
    return content

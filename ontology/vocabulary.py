"""The model as cadregraph.ttl and schemes.ttl say it: classes, properties, concepts, in Python.

What code needs to know of a term is read here and written nowhere else: its name, of what it is
said, where it leads, and which of several values the merged graph takes. Closed namespaces
(`cadregraph.ontology.terms`), the JSON-LD context, the skeleton of the shapes and the merge of
passages rest on it. The Turtle is read once, by Oxigraph's parser, in a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, TypeAlias, cast, get_args

import pyoxigraph

Merge: TypeAlias = Literal["many", "fixed", "least", "greatest", "precise", "scheme", "specific"]
"""Which values of a property the merged graph takes; cadre:merge defines each word."""
Described: TypeAlias = Mapping[
    str, Mapping[str, tuple[pyoxigraph.NamedNode | pyoxigraph.Literal, ...]]
]
"""Subject to property to objects: IRIs and literals, an ``owl:unionOf`` as what it joins."""

CADRE = "https://w3id.org/cadregraph/ontology#"
CONCEPT = "https://w3id.org/cadregraph/concept/"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SCHEMA = "https://schema.org/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = f"{_RDF}type"
TEXT = f"{_RDF}PlainLiteral"
"""The range of properties of text in a language."""
DATES = frozenset(
    f"{_XSD}{name}" for name in ("date", "gYearMonth", "gYear", "gMonthDay", "gMonth")
)
"""The datatypes of dates as precise as a text may be."""
_NUMBERS = {
    f"{_XSD}decimal": frozenset({f"{_XSD}decimal", f"{_XSD}integer", f"{_XSD}double"}),
    f"{_XSD}integer": frozenset({f"{_XSD}integer", f"{_XSD}nonNegativeInteger"}),
}
"""Numbers that are as good as those of a range: some stores write whole numbers as integers."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property that data have.

    Attributes:
        iri: the property.
        merge: which values the merged graph takes.
        short: its name in the JSON-LD context.
        domain: the classes that may have it, empty if everything may.
        classes: the classes to which it leads, empty if to a thing of any class, or to a literal.
        values: the very IRIs that it may have, as the concepts of its scheme; empty if they are open.
        datatypes: the datatypes of its literals, empty if it leads to things.
        text: whether it is text in one of ``languages``.
        languages: the languages of its text.
        scheme: the concept scheme of its values.
        acyclic: whether it never leads back to where it began.
        inverse: the property that leads back, itself if it is symmetric.
    """

    iri: str
    merge: Merge
    short: str
    domain: frozenset[str]
    classes: frozenset[str]
    values: frozenset[str]
    datatypes: frozenset[str]
    text: bool
    languages: tuple[str, ...]
    scheme: str | None
    acyclic: bool
    inverse: str | None

    @property
    def single(self) -> bool:
        """Whether it has one value in the merged graph, text one in each language."""
        return self.merge != "many"

    @property
    def leads(self) -> bool:
        """Whether it leads to things, not to literals."""
        return not self.text and not self.datatypes


def names(namespace: str) -> tuple[str, ...]:
    """The local names of all terms in a namespace that the ontology names, in its order."""
    found: dict[str, None] = {}
    for subject, described in ontology().items():
        nodes = (node.value for objects in described.values() for node in objects if _is_iri(node))
        for iri in (subject, *described, *nodes):
            if iri.startswith(namespace) and len(iri) > len(namespace):
                found[iri[len(namespace) :]] = None
    return tuple(found)


def own_classes() -> tuple[str, ...]:
    """The IRIs of the classes that the ontology defines, in its order."""
    return tuple(iri for iri in _own() if f"{_OWL}Class" in _iris(iri, TYPE))


def own_properties() -> tuple[str, ...]:
    """The IRIs of the properties of data that the ontology defines, in its order."""
    return tuple(iri for iri in _own() if iri in properties())


@cache
def properties() -> Mapping[str, Property]:
    """Every property that data may have, of ours and of other vocabularies, by its IRI."""
    merged = (iri for iri, described in ontology().items() if f"{CADRE}merge" in described)
    return MappingProxyType({iri: _property(iri) for iri in merged if not iri.endswith("#merge")})


@cache
def direct_classes(iri: str) -> frozenset[str]:
    """The class and those below it, but for abstract ones: what an instance may be typed with."""
    below = {
        name for name in own_classes() if name != iri and iri in _iris(name, f"{_RDFS}subClassOf")
    }
    found = {iri} if not _text(iri, f"{CADRE}abstract") else set()
    return frozenset(found.union(*map(direct_classes, below)))


@cache
def schemes() -> Mapping[str, tuple[str, ...]]:
    """Scheme to the notations of its concepts, both in the order of schemes.ttl."""
    found: dict[str, list[str]] = {}
    for iri, described in _described("schemes.ttl").items():
        kinds = {node.value for node in described[TYPE]}
        if f"{_SKOS}ConceptScheme" in kinds:
            found.setdefault(iri.removeprefix(CONCEPT), [])
        else:
            scheme = described[f"{_SKOS}inScheme"][0].value.removeprefix(CONCEPT)
            found.setdefault(scheme, []).append(described[f"{_SKOS}notation"][0].value)
    return MappingProxyType({name: tuple(codes) for name, codes in found.items()})


@cache
def ontology() -> Described:
    """What cadregraph.ttl says of each IRI."""
    return _described("cadregraph.ttl")


def _own() -> Iterator[str]:
    return (iri for iri in ontology() if iri.startswith(CADRE))


def _property(iri: str) -> Property:
    stated = _iris(iri, f"{_RDFS}range") or _iris(iri, f"{_SCHEMA}rangeIncludes")
    if stated == (f"{_RDFS}Literal",):
        stated = _iris(iri, f"{_SCHEMA}rangeIncludes")
    domain = _iris(iri, f"{_RDFS}domain") or _iris(iri, f"{_SCHEMA}domainIncludes")
    merge = _text(iri, f"{CADRE}merge")
    if merge not in get_args(Merge):
        raise ValueError(
            f"{iri}: no merge policy {merge!r}; there are {', '.join(get_args(Merge))}"
        )
    scheme = "".join(_iris(iri, f"{CADRE}scheme")).removeprefix(CONCEPT)
    own = set(own_classes())
    if iri == TYPE:
        stated = (f"{_SKOS}Concept", f"{_SKOS}ConceptScheme")
    concepts = {f"{CONCEPT}{scheme}/{code}" for code in schemes().get(scheme, ())}
    things = {range_ for range_ in stated if _is_thing(range_)}
    symmetric = f"{_OWL}SymmetricProperty" in _iris(iri, TYPE)
    return Property(
        iri=iri,
        merge=cast(Merge, merge),
        short=_text(iri, f"{CADRE}shortName") or local(iri),
        domain=frozenset().union(*map(direct_classes, domain)),
        classes=frozenset().union(*(direct_classes(range_) for range_ in things & own)),
        values=_values(iri, concepts, things - own),
        datatypes=_datatypes(stated),
        text=TEXT in stated,
        languages=tuple(sorted(_texts(iri, f"{CADRE}inLanguage"), reverse=True)) or ("vi",),
        scheme=scheme or None,
        acyclic=bool(_text(iri, f"{CADRE}acyclic")),
        inverse=iri if symmetric else _inverses().get(iri),
    )


def _values(iri: str, concepts: set[str], others: set[str]) -> frozenset[str]:
    """The very IRIs at the end of a property: classes of `TYPE`, concepts, named individuals."""
    if iri == TYPE:
        instantiable = (direct_classes(name) for name in own_classes())
        return frozenset(others).union(*instantiable)
    individual = f"{_OWL}NamedIndividual"
    return frozenset(concepts or (one for one in others if individual in _iris(one, TYPE)))


def local(iri: str) -> str:
    """The part of an IRI behind its namespace."""
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def _is_thing(range_: str) -> bool:
    return not range_.startswith((_XSD, f"{_RDFS}Literal")) and range_ != TEXT


def _datatypes(stated: tuple[str, ...]) -> frozenset[str]:
    named = (range_ for range_ in stated if range_.startswith(_XSD))
    return frozenset().union(*(_NUMBERS.get(range_, {range_}) for range_ in named))


@cache
def _inverses() -> Mapping[str, str]:
    stated = [(iri, other) for iri in ontology() for other in _iris(iri, f"{_OWL}inverseOf")]
    return dict([*stated, *((other, iri) for iri, other in stated)])


def _iris(subject: str, predicate: str) -> tuple[str, ...]:
    found = ontology().get(subject, {}).get(predicate, ())
    return tuple(node.value for node in found if _is_iri(node))


def _texts(subject: str, predicate: str) -> tuple[str, ...]:
    found = ontology().get(subject, {}).get(predicate, ())
    return tuple(node.value for node in found if not _is_iri(node))


def _text(subject: str, predicate: str) -> str:
    return "".join(_texts(subject, predicate)[:1])


def _is_iri(node: object) -> bool:
    return isinstance(node, pyoxigraph.NamedNode)


def _described(name: str) -> Described:
    """A packaged Turtle file by subject and property, unions taken apart."""
    text = (files("cadregraph.ontology") / name).read_bytes()
    found: dict[object, dict[str, list[object]]] = {}
    for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE):
        objects = found.setdefault(quad.subject, {}).setdefault(quad.predicate.value, [])
        objects.append(quad.object)

    def taken_apart(node: object) -> Iterator[pyoxigraph.NamedNode | pyoxigraph.Literal]:
        if isinstance(node, pyoxigraph.NamedNode | pyoxigraph.Literal):
            yield node
            return
        inner = found.get(node, {})
        for part in (f"{_OWL}unionOf", f"{_RDF}first", f"{_RDF}rest"):
            for other in inner.get(part, ()):
                if other != pyoxigraph.NamedNode(f"{_RDF}nil"):
                    yield from taken_apart(other)

    return {
        subject.value: {
            predicate: tuple(node for value in objects for node in taken_apart(value))
            for predicate, objects in described.items()
        }
        for subject, described in found.items()
        if isinstance(subject, pyoxigraph.NamedNode)
    }

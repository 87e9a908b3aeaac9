"""An article as its page shows it: its text in pieces, with what is named where and what is stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from cadregraph.graph.store import Store
from cadregraph.service.rows import PREFIXES, local_name, rows

_MARKS = (
    PREFIXES
    + """SELECT DISTINCT ?start ?end ?thing ?span ?label ?class {
  ?passage dcterms:isPartOf %(article)s ; oa:start ?start ; oa:end ?end .
  GRAPH ?passage { ?thing cadre:mentionedAt ?span }
  ?thing skos:prefLabel ?label ; a ?class . FILTER(STRSTARTS(STR(?class), STR(cadre:)))
} ORDER BY ?thing ?class"""
)
_FACTS = (
    PREFIXES
    + """SELECT DISTINCT ?start ?end ?fact ?label ?class ?told ?english ?content ?over {
  VALUES ?class { cadre:Tenure cadre:PersonnelChange cadre:DisciplinaryAction cadre:LegalAction
    cadre:Inspection cadre:Statement cadre:Measurement cadre:OrganizationChange }
  ?passage dcterms:isPartOf %(article)s ; oa:start ?start ; oa:end ?end .
  GRAPH ?passage { ?fact ?property ?value } ?fact a ?class ; skos:prefLabel ?label .
  OPTIONAL { ?fact cadre:content ?content }
  OPTIONAL { GRAPH ?passage { ?fact cadre:status ?status }
    BIND(?status = <https://w3id.org/cadregraph/concept/status/former> AS ?over) }
  OPTIONAL { GRAPH ?passage { ?fact cadre:assertion ?how }
    FILTER(?how NOT IN (<https://w3id.org/cadregraph/concept/assertion/asserted>,
      <https://w3id.org/cadregraph/concept/assertion/decided>))
    ?how skos:prefLabel ?told, ?english . FILTER(LANG(?told) = "vi" && LANG(?english) = "en") }
} ORDER BY ?fact"""
)
_SENTENCES = (
    PREFIXES
    + """SELECT ?start ?exact { ?passage dcterms:isPartOf %(article)s ; oa:start ?start ; oa:exact ?exact }
ORDER BY ?start"""
)
_ABOUT = (
    PREFIXES
    + """SELECT ?id ?title ?issued ?url ?outlet { %(article)s dcterms:identifier ?id
  OPTIONAL { %(article)s dcterms:title ?title } OPTIONAL { %(article)s dcterms:issued ?issued }
  OPTIONAL { %(article)s schema:url ?url } OPTIONAL { %(article)s dcterms:publisher ?outlet } }"""
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``iri``, ``label`` and ``kind`` are of the thing that it names, else ''."""

    text: str
    iri: str = ""
    label: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence states; ``told`` says in both languages how, where it is not plainly so."""

    iri: str
    label: str
    kind: str
    told: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the article, where it begins, and what it states; or text between sentences."""

    start: int
    pieces: tuple[Piece, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The article in paragraphs; not ``whole`` where they are but the sentences that state something."""

    title: str
    issued: str
    url: str
    outlet: str
    paragraphs: tuple[tuple[Passage, ...], ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """What is named from where to where, in code points of the text."""

    start: int
    end: int
    iri: str
    label: str
    kind: str


def article_text(store: Store, iri: str) -> ArticleText | None:
    """The article with this IRI, as far as the store has kept its text; None where that is not at all."""
    node = NamedNode(iri)
    about = next(rows(store, _ABOUT, article=node), None)
    if about is None:
        return None
    kept = store.text(about[0])
    text = kept if kept is not None else _sentences(store, node)
    if not text:
        return None
    spans: dict[tuple[int, int], list[Fact]] = {}
    marks: list[_Mark] = []
    for start, end, thing, span, label, kind in rows(store, _MARKS, article=node):
        first, last = (int(part) for part in span.split(","))
        spans.setdefault((int(start), int(end)), [])
        marks.append(_Mark(first, last, thing, label, local_name(kind)))
    for start, end, fact, label, kind, told, english, content, over in rows(
        store, _FACTS, article=node
    ):
        here = spans.setdefault((int(start), int(end)), [])
        if all(known.iri != fact for known in here):
            # The label of a statement is its speaker and its first words; the words stand here.
            named = label if not content else label.partition(":")[0]
            if over:  # as this sentence has it; the label is that of most articles
                named = named.replace(": nguyên ", ": ")
                named = named.replace(": ", ": nguyên ", 1) if over == "true" else named
            here.append(Fact(fact, named, local_name(kind), (told, english)))
    _, title, issued, url, outlet = about
    paragraphs = _paragraphs(text, spans, _apart(marks))
    return ArticleText(title, issued, url, outlet, paragraphs, whole=kept is not None)


def _sentences(store: Store, article: NamedNode) -> str:
    """The sentences that the graph itself has, each at its place in the text."""
    text = ""
    for start, exact in rows(store, _SENTENCES, article=article):
        text += "\n" * (int(start) - len(text)) + exact
    return text


def _apart(marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks that do not overlap, in order: the longer before what stands in it."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end, m.kind == "Place", m.iri)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _paragraphs(
    text: str, spans: dict[tuple[int, int], list[Fact]], marks: Sequence[_Mark]
) -> tuple[tuple[Passage, ...], ...]:
    found: list[list[Passage]] = [[]]
    at = 0
    for (start, end), facts in [*sorted(spans.items()), ((len(text), len(text)), [])]:
        for number, line in enumerate(_lines(text, at, start)):
            if number:
                found.append([])
            if line[0] < line[1]:
                found[-1].append(Passage(line[0], _pieces(text, *line, marks)))
        if start < end:
            found[-1].append(Passage(start, _pieces(text, start, end, marks), tuple(facts)))
        at = max(at, end)
    return tuple(tuple(paragraph) for paragraph in found if paragraph)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch, from where to where."""
    at = start
    while (feed := text.find("\n", at, end)) >= 0:
        yield at, feed
        at = feed + 1
    yield at, max(end, at)


def _pieces(text: str, start: int, end: int, marks: Sequence[_Mark]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = start
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            if mark.start > at:
                found.append(Piece(text[at : mark.start]))
            found.append(Piece(text[mark.start : mark.end], mark.iri, mark.label, mark.kind))
            at = mark.end
    if at < end:
        found.append(Piece(text[at:end]))
    return tuple(found)

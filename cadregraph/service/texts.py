"""A text that a request brings, and how it is read; nothing of it is kept."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from cadregraph import api
from cadregraph.exports.pages.explanation_page import render_explanation
from cadregraph.exports.pages.templating import Language
from cadregraph.graph.article.explanation import ExplainedFact, ExplainedSentence
from cadregraph.graph.errors import InputError, QueryError
from cadregraph.graph.model import Document
from cadregraph.graph.reading import documents_of_file, read_file, read_text
from cadregraph.graph.reading.legacy import in_unicode, legacy_font
from cadregraph.graph.triples.serialize import Format
from cadregraph.service.tasks import Told

TRIPLES: Mapping[str, Format] = {
    "application/ld+json": "jsonld",
    "application/n-quads": "nquads",
    "application/trig": "trig",
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
}
"""Media types of the graph of a text; the last two leave out the sentences."""
MOST = 1_000
"""Texts of one file."""


@dataclass(frozen=True, slots=True)
class ReadMention:
    """What is named, from where to where in the text, in code points, under the name of its tag."""

    text: str
    start: int
    end: int
    tag: str
    label: str


@dataclass(frozen=True, slots=True)
class ReadFact:
    """What is stated: its class or property, its parts as a reader says them, and how it was found."""

    kind: str
    arguments: dict[str, str]
    rule: str
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence, where it begins, what it names and what it states."""

    text: str
    start: int
    mentions: tuple[ReadMention, ...]
    facts: tuple[ReadFact, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, sentence by sentence."""

    sentences: tuple[ReadSentence, ...]


@dataclass(frozen=True, slots=True)
class FileText:
    """A text of a file, with what the file says of it; ``font`` is the encoding of before Unicode from which
    it was converted, ``refused`` why it cannot be read, '' where it can."""

    title: str = ""
    text: str = ""
    published: str = ""
    place: str = ""
    font: str = ""
    refused: str = ""


def reading(text: str, told: Told) -> Reading:
    """What a text names and states.

    Raises:
        QueryError: that is no text.
    """
    explained = api.explain(_document(text, told))
    return Reading(tuple(map(_sentence, explained.sentences)))


def reading_page(text: str, told: Told, lang: Language) -> str:
    """The same as a page in a language.

    Raises:
        QueryError: that is no text.
    """
    return render_explanation(api.explain(_document(text, told)), lang=lang)


def reading_triples(text: str, told: Told, media_type: str, base: str) -> bytes:
    """The graph of a text alone, in one of `TRIPLES`.

    Args:
        base: what IRIs begin with.

    Raises:
        QueryError: that is no text.
    """
    extraction = api.extract(_document(text, told))
    out = io.BytesIO()
    with api.open_store(None, base=base) as store:
        store.add([extraction])
        store.dump(TRIPLES[media_type], out)
    return out.getvalue()


def text_of_file(data: bytes) -> str:
    """The text of a file of text, HTML, PDF, DOCX or ODT.

    Raises:
        QueryError: there is none that can be read.
    """
    try:
        return read_file(data).text
    except InputError as error:
        raise QueryError(f"the file cannot be read: {error.reason}") from error


def texts_of_file(data: bytes) -> tuple[FileText, ...]:
    """All texts of a file, and of each that cannot be read why; the first `MOST`.

    Raises:
        QueryError: nothing of it can be read.
    """
    found = tuple(islice(map(_of_file, documents_of_file(data)), MOST))
    if all(one.refused for one in found):
        reasons = [one.refused for one in found[:1]] or ["it holds no text"]
        raise QueryError(f"the file cannot be read: {reasons[0]}")
    return found


def _of_file(found: tuple[Document, str] | InputError) -> FileText:
    if isinstance(found, InputError):
        return FileText(refused=found.reason)
    read, font = found
    return FileText(read.title or "", read.text, read.published or "", read.place or "", font)


def _document(text: str, told: Told) -> Document:
    if font := legacy_font(text):
        text = in_unicode(text, font)  # whoever sends a text sees how it was read
    try:
        return read_text(text, published=told.published or None, place=told.place or None)
    except InputError as error:
        raise QueryError(f"the text cannot be read: {error.reason}") from error


def _sentence(sentence: ExplainedSentence) -> ReadSentence:
    return ReadSentence(
        sentence.text,
        sentence.start,
        tuple(
            ReadMention(chunk.text, chunk.start, chunk.end, chunk.tag, chunk.label)
            for chunk in sentence.chunks
            if chunk.kind not in ("word", "sign", "trigger")
        ),
        tuple(map(_fact, sentence.facts)),
    )


def _fact(fact: ExplainedFact) -> ReadFact:
    arguments = {argument.name: argument.value for argument in fact.arguments}
    return ReadFact(fact.kind, arguments, fact.rule, fact.basis, fact.confidence)

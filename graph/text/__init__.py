"""From a document to its sentences: paragraphs, sentence boundaries, and what each sentence is."""

from __future__ import annotations

from cadregraph.graph.model import Document, Sentence
from cadregraph.graph.text.boundaries import split
from cadregraph.graph.text.papers import arranged, paper_of
from cadregraph.graph.text.paragraphs import paragraphs
from cadregraph.graph.text.sentence_kinds import kinds

__all__ = ["sentences"]


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the document in the order of the text.

    Together they hold every character of the text that is not white space exactly once; each
    begins and ends in such a character. Offsets are code points of ``document.text``;
    ``paragraph`` counts from 0. The cost is linear in the length of the text.
    """
    text = document.text
    parts = [split(text, start, end) for start, end in paragraphs(text)]
    found: list[Sentence] = []
    for number, (part, part_kinds) in enumerate(
        zip(parts, kinds(text, document.title, parts), strict=True)
    ):
        for (start, end), kind in zip(part, part_kinds, strict=True):
            found.append(Sentence(len(found), start, end, kind, number))
    paper = paper_of(text)
    return tuple(arranged(text, paper, found) if paper is not None else found)

"""The number of an official paper as the document that it names: 'Số: 125/QĐ-UBND' of a 'QUYẾT ĐỊNH'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cadregraph.graph.lexicon import DocumentType, lexicon
from cadregraph.graph.lexicon.tags import DOCUMENT
from cadregraph.graph.mentions.chunker import ChunkedSentence, marked_in
from cadregraph.graph.mentions.directives import number_at
from cadregraph.graph.mentions.spans import Chunk
from cadregraph.graph.text.papers import Paper
from cadregraph.graph.text.tokens import tokenize


def numbered(chunked: Sequence[ChunkedSentence], text: str, paper: Paper) -> list[ChunkedSentence]:
    """The sentences of a paper, its number read as that of a document of its kind."""
    kind = _kind(text, paper)
    if kind is None:
        return list(chunked)
    return [
        _with_number(one, paper, kind)
        if one.origin <= paper.number[0] < one.origin + len(one.text)
        else one
        for one in chunked
    ]


def apart(words: str, origin: int, paper: Paper) -> str:
    """The words of the head from ``origin`` on, with a sign before each line that names another body:
    'TỈNH ỦY SƠN LA | BAN TỔ CHỨC', not 'ỦY BAN NHÂN DÂN | TỈNH SƠN LA'."""
    for start, end in paper.issuer[1:]:
        at = start - origin
        if not 0 < at < len(words):
            continue
        if lexicon().heads.match(tokenize(words[at : end - origin], 0).folds, 0) is not None:
            words = f"{words[: at - 1]};{words[at:]}"
    return words


def _kind(text: str, paper: Paper) -> DocumentType | None:
    found = lexicon().documents.match(tokenize(text[slice(*paper.kind)], 0).folds, 0)
    return found[0] if found else None


def _with_number(sentence: ChunkedSentence, paper: Paper, kind: DocumentType) -> ChunkedSentence:
    tokens = sentence.tokens
    start = next(n for n, at in enumerate(tokens.starts) if at >= paper.number[0])
    until = tokens.folds.index("số", start)  # 'Nghị quyết | số: 45/2022/QH15'
    span = number_at(tokens, sentence.text, sentence.origin, until, kind)
    if span is None:
        return sentence
    span = replace(span, start=start, issued=paper.day)
    before = [chunk for chunk in sentence.chunks if chunk.end <= span.start]
    behind = [chunk for chunk in sentence.chunks if chunk.start >= span.end]
    chunks = (*before, Chunk(DOCUMENT, span.start, span.end, span), *behind)
    return replace(
        sentence,
        chunks=chunks,
        tags="".join([chunk.tag for chunk in chunks]),
        marked=tuple(marked_in(chunks)),
    )

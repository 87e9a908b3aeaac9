"""Short names of bodies and units, as an article defines them: 'Tập đoàn Hóa chất Việt Nam (Vinachem)',
'hồ sơ (HS)'."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import ASIDE, CLOSE, OPEN
from cadregraph.graph.mentions.asides import short_name_at
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.text.normal import fold


def short_names(found: ChunkedSentence) -> dict[str, str]:
    """The short names (folded) that a sentence defines in brackets behind a full name, and that name."""
    if OPEN not in found.tokens.folds:
        return {}
    names = dict((*_inside(found), *_units(found)))
    if ASIDE not in found.tags:
        return names
    for index in range(1, len(found.chunks)):
        chunk, named = found.chunks[index], found.chunks[index - 1].content
        if chunk.tag != ASIDE or found.tokens.folds[chunk.start] != OPEN:
            continue
        span = named.organization if isinstance(named, PostSpan) else named
        if (
            isinstance(span, OrganizationSpan)
            and not span.generic
            and short_name_at(found.tokens, chunk.start)
        ):
            inner = span
            while inner.parent is not None:
                inner = inner.parent
            if inner.head.takes == "name":
                span = inner  # 'Ban Thường vụ Đảng ủy Tập đoàn X (Xco)': Xco is the company
            name = found.tokens.text(chunk.start + 1, chunk.end - 1)
            if organization_at(found.tokens, chunk.start + 1) is None and len(name) > 2:
                names.setdefault(fold(name), found.tokens.text(span.start, span.end))
    return names


def _units(found: ChunkedSentence) -> Iterator[tuple[str, str]]:
    """The units of counting whose first letters stand in brackets behind them: '120 hồ sơ (HS)'."""
    tokens = found.tokens
    for at in range(2, len(tokens) - 2):
        letters = tokens.texts[at + 1]
        if tokens.folds[at] != OPEN or tokens.folds[at + 2] != CLOSE or not letters.isupper():
            continue
        start = at - len(letters)
        unit = lexicon().units.match(tokens.folds, start) if start >= 0 else None
        if (
            unit
            and unit[1] == at
            and [word[0] for word in tokens.folds[start:at]] == [*fold(letters)]
        ):
            yield fold(letters), " ".join(tokens.folds[start:at])


def _inside(found: ChunkedSentence) -> Iterator[tuple[str, str]]:
    """The short names inside names: 'Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Kon Tum'."""
    tokens = found.tokens
    for chunk in found.chunks:
        span = chunk.content.organization if isinstance(chunk.content, PostSpan) else chunk.content
        if not isinstance(span, OrganizationSpan) or span.generic or span.head.takes != "name":
            continue
        for at in range(span.start, span.end):
            if tokens.folds[at] != OPEN or not (behind := short_name_at(tokens, at)):
                continue
            name = tokens.text(at + 1, behind - 1)
            if behind < span.end and len(name) > 2 and organization_at(tokens, at + 1) is None:
                whole = f"{tokens.text(span.start, at)} {tokens.text(behind, span.end)}"
                yield fold(name), whole

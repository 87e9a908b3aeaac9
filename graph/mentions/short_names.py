"""Short names of bodies, as an article defines them: 'Tập đoàn Hóa chất Việt Nam (Vinachem)'."""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import ASIDE, OPEN
from cadregraph.graph.mentions.asides import short_name_at
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.text.normal import fold


def short_names(found: ChunkedSentence) -> dict[str, str]:
    """The short names (folded) that a sentence defines in brackets behind a full name, and that name."""
    names: dict[str, str] = {}
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

"""A sentence as a row of chunks: every mention and steering word under its tag.

`cadregraph.graph.lexicon.tags` names the tags. The patterns of `cadregraph.graph.clauses` and
`cadregraph.graph.relations` are written in these names (`cadregraph.graph.mentions.patterns`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cadregraph.graph.lexicon import Trigger
from cadregraph.graph.lexicon.tags import ASIDE, COMMA, ORGANIZATION, PERSON, POST, WORD
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.chunk_at import chunks_at, single
from cadregraph.graph.mentions.long_names import in_full, joined_in_full
from cadregraph.graph.mentions.openers import opening, opening_alias
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.short_persons import subjects_at
from cadregraph.graph.mentions.spans import Chunk, OrganizationSpan, PostSpan, WordSpan
from cadregraph.graph.text.tokens import Tokens, tokenize

_UNNAMED = (WordSpan, Trigger)
_PARTICULARS_BEHIND = pattern(
    "person (comma | dash) particulars=((word | date | figure){1,9}",
    "(comma (word | date | figure | place){1,9}){0,3}) (comma | dash) before(post)",
)
_PARTICULARS = word_class("particulars")


@dataclass(frozen=True)
class ChunkedSentence:
    """A sentence read: its tokens, its chunks, and their tags as one string."""

    tokens: Tokens
    chunks: tuple[Chunk, ...]
    tags: str
    text: str
    origin: int
    marked: tuple[tuple[int, Chunk], ...]
    """The chunks that name something or count or date it, with their numbers."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, folded: what none of them is need not be looked for (`Phrases.may_stand_in`)."""
        return frozenset(self.tokens.folds)

    def offsets(self, chunk: Chunk) -> tuple[int, int]:
        """Where a chunk begins and ends in the document."""
        return self.tokens.starts[chunk.start], self.tokens.ends[chunk.end - 1]


def chunk_sentence(
    text: str,
    origin: int,
    aliases: Mapping[str, str] | None = None,
    persons: Sequence[tuple[str, ...]] = (),
) -> ChunkedSentence:
    """Read the mentions of a sentence that begins at ``origin`` in its document.

    ``aliases`` are names that the article itself defines ('Tập đoàn Hóa chất Việt Nam (Vinachem)'),
    ``persons`` the names, in folded words, of whom it is about.
    """
    tokens = tokenize(text, origin, aliases)
    folds = tokens.folds
    plain = _plain(1 << len(folds).bit_length())
    openings = [*map(opening, tokens.texts)]
    if aliases:
        openings = [
            opening_alias(found) if word in aliases else found
            for word, found in zip(folds, openings, strict=True)
        ]
    named = subjects_at(tokens, persons) if persons else {}
    for here in named:
        openings[here] = PERSON, {}
    chunks: list[Chunk] = []
    marked: list[tuple[int, Chunk]] = []
    at = 0
    behind = (*folds[1:], "")
    for here, found in enumerate(openings):
        if found is None or here < at:
            continue
        alone, pairs = found
        may = pairs.get(behind[here], alone)
        if may == COMMA:
            chunks += plain[at:here]
            chunks.append(single(folds[here], here))
            at = here + 1
        elif may:
            chunks += plain[at:here]
            given = named.get(here)
            found_here = [given] if given else chunks_at(tokens, text, origin, here, chunks, may)
            for chunk in _in_full(tokens, found_here) if persons else found_here:
                if not isinstance(chunk.content, _UNNAMED):
                    marked.append((len(chunks), chunk))
                chunks.append(chunk)
            at = chunks[-1].end
    chunks += plain[at : len(folds)]
    tags = "".join([chunk.tag for chunk in chunks])
    if _PARTICULARS_BEHIND.search(tags) and (kept := _without_particulars(tokens, chunks, tags)):
        chunks = kept
        tags = "".join([chunk.tag for chunk in chunks])
        marked = marked_in(chunks)
    return ChunkedSentence(tokens, tuple(chunks), tags, text, origin, tuple(marked))


def marked_in(chunks: Sequence[Chunk]) -> list[tuple[int, Chunk]]:
    """The chunks that name something or count or date it, with their numbers."""
    return [(n, c) for n, c in enumerate(chunks) if not isinstance(c.content, _UNNAMED)]


def _in_full(tokens: Tokens, found: list[Chunk]) -> Iterator[Chunk]:
    """The mentions of a biography, with the whole names of bodies."""
    for chunk in found:
        if isinstance(chunk.content, PostSpan) and chunk.tag == POST:
            post = in_full(tokens, chunk.content)
            yield Chunk(POST, chunk.start, post.end, post)
        elif isinstance(chunk.content, OrganizationSpan) and chunk.tag == ORGANIZATION:
            body = joined_in_full(tokens, chunk.content)
            yield Chunk(ORGANIZATION, chunk.start, body.end, body)
        else:
            yield chunk


def _without_particulars(tokens: Tokens, chunks: list[Chunk], tags: str) -> list[Chunk]:
    """'ông A, 59 tuổi, Bí thư …', 'ông A, Việt kiều Mỹ, …': his particulars as one aside."""
    kept: list[Chunk] = []
    at = 0
    for match in _PARTICULARS_BEHIND.finditer(tags):
        first, last = chunks[match.start("particulars")], chunks[match.end("particulars") - 1]
        if not _PARTICULARS.isdisjoint(tokens.folds[first.start : first.start + 2]):
            span = WordSpan(first.start, last.end)
            kept += chunks[at : match.start("particulars")]
            kept.append(Chunk(ASIDE, first.start, last.end, span))
            at = match.end("particulars")
    return [*kept, *chunks[at:]] if kept else []


@lru_cache(maxsize=16)
def _plain(count: int) -> tuple[Chunk, ...]:
    """A row of words with which nothing begins: most are, and the same ones in every sentence."""
    return tuple([single(WORD, at) for at in range(count)])

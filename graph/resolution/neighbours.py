"""The antecedents around a place in an article, from near to far, and by what they can answer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from cadregraph.graph.lexicon.head_places import kinds_of_heads
from cadregraph.graph.lexicon.tags import PERSON, POST, SEMICOLON
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.resolution.antecedents import Antecedent, antecedents, names_itself

_RECEIVES = phrase_class("openers_of_receptions")
HEAD_KINDS = kinds_of_heads()
"""The kinds of place that a committee's name allows."""
_DISTRICTS = ("quận", "huyện", "thị xã", "thành phố")
_COMMUNES = ("xã", "phường", "thị trấn")
_ABOVE_COMMUNES = frozenset({"inspectorate", "court", "procuracy"})
_PROVINCIAL = ("tỉnh", "thành phố")
_JOINS = pattern("semicolon | and$")
"""'nguyên Bí thư Tỉnh ủy X A và | Phó Bí thư Tỉnh ủy B'."""
_SAME_SUBJECT = pattern("post (aside | comma)* person passive not(person | semicolon)* $")
"""'Vốn là Cục trưởng Cục Thuế tỉnh X, ông A được bầu làm | Phó Chủ tịch HĐND tỉnh'."""
REACH = 300  # antecedents looked at on either side, which keeps the cost linear in the text
_CHAIN = pattern(
    "(post | organization)",
    "((comma | comma? and | comma? also | aside | dash)* (post | organization))*",
)


class Neighbours:
    """All antecedents of an article in order; walks them outwards from a chunk of a sentence."""

    def __init__(self, sentences: Sequence[ChunkedSentence]) -> None:
        self.antecedents = tuple(antecedents(sentences))
        self._tags = [chunked.tags for chunked in sentences]
        self._receive = [chunked.tokens.folds[:2] in _RECEIVES for chunked in sentences]
        self._places = [(antecedent.sentence, antecedent.chunk) for antecedent in self.antecedents]
        self._chains = [
            [(m.start(), m.end()) for m in _CHAIN.finditer(chunked.tags)] for chunked in sentences
        ]
        self._filed: dict[str, list[int]] = {}
        for number, antecedent in enumerate(self.antecedents):
            for offer in dict.fromkeys(_offered(antecedent)):
                self._filed.setdefault(offer, []).append(number)

    def names_post_in(self, span: OrganizationSpan, sentence: int, chunk: int) -> bool:
        """Whether a chunk is a post in just this body: 'giám đốc | sở', not 'ủy viên Đảng ủy | Sở'."""
        at = bisect_left(self._places, (sentence, chunk))
        here = self._places[at : at + 1] == [(sentence, chunk)]
        return (
            here
            and self._tags[sentence][chunk] == POST
            and self.antecedents[at].organization == span
        )

    def in_one_clause(self, antecedent: Antecedent, sentence: int, chunk: int) -> bool:
        """Whether an antecedent stands before a chunk in its clause."""
        first = antecedent.chunk
        return (
            antecedent.sentence == sentence and SEMICOLON not in self._tags[sentence][first:chunk]
        )

    def filed(self, offer: str) -> Sequence[Antecedent]:
        """The antecedents that can answer so, in order, as many as are looked at."""
        return [self.antecedents[number] for number in self._filed.get(offer, ())[:REACH]]

    def chain(self, sentence: int, chunk: int) -> Iterator[Antecedent]:
        """The other members of the chain, those behind first."""
        chains = self._chains[sentence]
        chain = bisect_right(chains, chunk, key=itemgetter(0)) - 1
        if chain < 0 or chunk >= chains[chain][1]:
            return
        start, end = chains[chain]
        at = bisect_left(self._places, (sentence, chunk))
        first = bisect_left(self._places, (sentence, start), max(0, at - REACH), at)
        last = bisect_left(self._places, (sentence, end), at, min(at + REACH, len(self._places)))
        yield from (
            antecedent for antecedent in self.antecedents[at:last] if antecedent.chunk > chunk
        )
        yield from reversed(self.antecedents[first:at])

    def around(
        self, sentence: int, chunk: int, *offers: str, ahead: bool = True
    ) -> Iterator[Antecedent]:
        """Sites from near to far: the chain, backwards, then forwards; bodies before places; at last the
        past posts of the roster ('các nguyên Bí thư Tỉnh ủy X: A, B; Chủ tịch UBND tỉnh C').

        Beyond the chain only those that are filed under one of the ``offers`` of `_offered`.
        """
        yield from self.chain(sentence, chunk)
        at = bisect_left(self._places, (sentence, chunk))
        named = self._places[at : at + 1] == [(sentence, chunk)]
        also_past = named and self.antecedents[at].past  # 'nguyên Bí thư …; nguyên Chủ tịch …'
        earlier = self._offering(offers, at - REACH, at)
        before = [s for s in reversed(earlier) if not s.past]
        here = [s for s in reversed(earlier) if s.sentence == sentence and also_past >= s.past]
        yield from (s for s in here if s.organization is not None)
        yield from (s for s in here if s.organization is None)
        yield from (s for s in before if (s.organization is not None and not s.guest) or s.stage)
        if self._receive[sentence]:  # '… đến thăm tỉnh X. Tiếp đoàn có Bí thư Tỉnh ủy A': of X
            yield from (s for s in before if s.organization is None and s.sentence >= sentence - 1)
        yield from (s for s in before if s.guest)
        yield from (s for s in before if s.organization is None)
        if ahead:
            at += named
            later = self._offering(offers, at, at + REACH)
            behind = [s for s in later if not s.past or (also_past and s.sentence == sentence)]
            yield from (s for s in behind if s.organization is not None)
            yield from (s for s in behind if s.organization is None)
        last = [s for s in reversed(earlier) if s.past and s.sentence == sentence]
        tags = self._tags[sentence]
        yield from (s for s in last if _JOINS.search(tags, s.chunk, chunk))
        yield from (s for s in last if _SAME_SUBJECT.match(tags, s.chunk, chunk))

    def person_between(self, sentence: int, start: int, end: int) -> bool:
        """Whether somebody is named between two chunks of a sentence."""
        return PERSON in self._tags[sentence][start:end]

    def _offering(self, offers: Sequence[str], start: int, end: int) -> list[Antecedent]:
        """The antecedents from number ``start`` up to ``end`` under one of the offers, in order."""
        found: set[int] = set()
        for offer in offers:
            filed = self._filed.get(offer, [])
            found.update(filed[bisect_left(filed, start) : bisect_left(filed, end)])
        return [self.antecedents[number] for number in sorted(found)]

    def in_sentence(self, sentence: int, chunk: int, *offers: str) -> Sequence[Antecedent]:
        """The antecedents of the sentence, as far as they are within reach of the chunk; all or those
        under one of the offers."""
        at = bisect_left(self._places, (sentence, chunk))
        start = bisect_left(self._places, (sentence, 0), max(0, at - REACH), at)
        end = min(at + REACH, len(self._places))
        end = bisect_left(self._places, (sentence + 1, 0), at, end)
        return self._offering(offers, start, end) if offers else self.antecedents[start:end]


def _offered(antecedent: Antecedent) -> Iterator[str]:
    """What a antecedent can answer: a place, a seat to be filled, bodies of a kind, head or name."""
    if antecedent.place is not None and (antecedent.place.named or antecedent.place.units):
        yield "place"
    candidate = antecedent.organization
    while candidate is not None:
        if candidate.place is not None and candidate.place.named:
            yield f"placed {candidate.head.label}"
        yield f"kind {candidate.head.kind}"
        if candidate.head.kind == "office":  # that of a committee: 'Văn phòng UBND tỉnh'
            yield "kind government"
            yield "kind council"
        if names_itself(candidate):
            yield f"head {candidate.head.label}"
        if (name := full_name(candidate)).endswith(" Việt Nam"):
            yield f"name {name}"
        if candidate.parent is None and (
            kinds_for(candidate) or (candidate.place is not None and candidate.place.kind)
        ):
            yield "seat"
        candidate = candidate.parent


def full_name(span: OrganizationSpan) -> str:
    """Head and proper name."""
    return f"{span.head.label} {span.name}".strip()


def kinds_for(span: OrganizationSpan | None) -> tuple[str, ...]:
    """The kinds of place that a head can have, () for any."""
    if span is None:
        return ()
    if span.head.label in HEAD_KINDS:
        return HEAD_KINDS[span.head.label]
    if span.head.level == "province":
        return _PROVINCIAL
    if span.head.level == "district":
        return _DISTRICTS
    if span.head.level == "commune":
        return _COMMUNES
    return (*_PROVINCIAL, *_DISTRICTS) if span.head.kind in _ABOVE_COMMUNES else ()

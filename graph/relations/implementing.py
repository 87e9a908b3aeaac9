"""Which document carries out which: 'D thực hiện D', 'Thực hiện D của X, O ban hành D'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadregraph.graph.lexicon.tags import DOCUMENT
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import LinkFact
from cadregraph.graph.resolution.sentence import ResolvedSentence

_IMPLEMENTS = pattern(
    "not_after(carries_out) not_after(denied word) subject=document",
    "(comma? replaces documents (date | aside){0,2} comma?)?",
    "not(document | semicolon | stop | comma | denied){0,8}",
    "carries_out word{0,3} object=document",
)
_IS_CARRIED_OUT = pattern("passive (organization | post)? word{0,2} carries_out")
_TO_CARRY_OUT = pattern(
    "^word{0,2} (opens=says | (says (and | comma)?)? carries_out) word{0,2} object=document",
    "(not(document | semicolon | stop){0,8} (and | comma) word{0,2} more=document)?",
    "not(document | semicolon | stop){0,12} comma",
    "(organization | post) (word | date | comma | and){0,5} (issues (word | and){0,2} | word? has=word)",
    "subject=document",
)
"""'Thực hiện D của X, O ban hành D', '…, O đã có D'."""
_IMPRESSES = "quán triệt"
_HAS_ISSUED = frozenset({"có", "ra"})
_PASSED = frozenset({("thông", "qua"), ("xây", "dựng"), ("phê", "duyệt")})
_CARRIED_OUT_BY = pattern(
    "object=document (replaces documents)? comma? (word | now){0,2} passive (organization | post)?",
    "word{0,2} carries_out word? by=word subject=document",
)
_BY = frozenset({"bằng", "tại", "trong", "qua"})
"""'D (thay thế D), được (O) cụ thể hóa | bằng | D'."""
_CARRIES_THIS = pattern(
    "object=document not(document)* subject=document word{0,2} carries_out kind=any"
)
_SUCH = re.compile(rf"{words_pattern('papers_named_again')} (?:này|trên|nói trên)\b")
"""'Sau khi có D, O ban hành D để thực hiện | nghị quyết này'."""
_REVIEWS = re.compile(words_pattern("reviews"))  # '… về sơ kết 5 năm thực hiện Kết luận 19'


def implementing(sentence: ResolvedSentence) -> Iterator[LinkFact]:
    """The links of a document to those that it carries out, as the sentence states them."""
    if len(sentence.directives) < 2:
        return
    tags = sentence.tags
    for match in _CARRIED_OUT_BY.finditer(tags):
        if sentence.words(match.start("by")) in _BY:
            yield from _carries_out(sentence, match.start("subject"), match.start("object"))
    told = (*_IMPLEMENTS.finditer(tags), *_TO_CARRY_OUT.finditer(tags), *_carries_this(sentence))
    for match in told:
        if match.re is _IMPLEMENTS and _IS_CARRIED_OUT.search(match.group()):
            continue  # 'D được O triển khai bằng D'
        if match.re is _TO_CARRY_OUT and not _has_issued(sentence, match):
            continue
        if match.groupdict().get("opens") and sentence.words(match.start("opens")) != _IMPRESSES:
            continue
        subject = match.start("subject")
        carried = (
            match.start(group) for group in ("object", "more") if match.groupdict().get(group)
        )
        for target in carried:
            if not _reviews(sentence, subject, target):
                yield from _carries_out(sentence, subject, target)


def _carries_out(sentence: ResolvedSentence, subject: int, target: int) -> Iterator[LinkFact]:
    paper, carried = sentence.directives.get(subject), sentence.directives.get(target)
    if paper and carried and paper != carried:
        mentions = sentence.mentions(subject, target)
        yield LinkFact(
            sentence.index,
            0.8,
            paper,
            "implements",
            carried,
            rule="D thực hiện D",
            mentions=mentions,
        )


def _reviews(sentence: ResolvedSentence, subject: int, target: int) -> bool:
    """'D về sơ kết 5 năm thực hiện D': what it is about, and not what it carries out."""
    first, last = (sentence.chunked.chunks[index] for index in sorted((subject, target)))
    words = sentence.chunked.tokens.text(first.end, last.start)
    return _REVIEWS.search(words.lower()) is not None


def _has_issued(sentence: ResolvedSentence, match: re.Match[str]) -> bool:
    """'O | ban hành D', 'O đã có D', but not 'O đã sơ kết D'."""
    if match["has"] is None:
        return True
    passed = sentence.cursor(match.start("subject")).last(2) in _PASSED
    return passed or sentence.words(match.start("has")) in _HAS_ISSUED


def _carries_this(sentence: ResolvedSentence) -> Iterator[re.Match[str]]:
    """What is said to carry out 'this' document, the only one that the sentence named before."""
    for match in _CARRIES_THIS.finditer(sentence.tags):
        again = " ".join(sentence.cursor(match.start("kind")).words(5))
        if _SUCH.match(again) and sentence.tags.count(DOCUMENT) == 2:
            yield match

"""The day of the decision that makes a change: 'Tại Quyết định số 12/QĐ-TTg ngày 5/3/2024, X bổ nhiệm …'.

It dates the change where the clause gives the decision as what makes it ('tại', 'theo', 'ký', 'công bố'), not
as its ground ('căn cứ', 'theo quy định tại') nor as one of something else ('về việc phê duyệt …'), and where
the sentence tells no other day; that on which a decision was only made known is not its own.
"""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import COLON, COMMA, DASH, DATE, DOCUMENT, STOP
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.mentions.spans import DirectiveSpan
from cadregraph.graph.relations.doubts import text_before
from cadregraph.graph.relations.parties import is_made_known
from cadregraph.graph.resolution.sentence import ResolvedSentence

_KINDS = frozenset({"decision", "resolution"})
_OF_POLICY = ("TW", "CP")
"""What resolutions end in that appoint nobody: those of the Central Committee and the Government."""
_LED_BY = word_class("before_a_decision_that_leads_a_clause")
_MAKES = tuple(f" {verb} " for verb in word_class("verbs_of_making_a_decision"))
_ABOUT = word_class("between_a_decision_and_its_act")
_OPENS = tag_set("comma colon semicolon dash stop close")
_WORDS = tag_set("word moves_to works_at")
_GROUND = tag_set("based_on")
_OTHERWISE = tag_set("date issues carries_out based_on says proposed denied quote")
_TO_ACT = pattern(
    "document",
    "about=((aside | of | organization | post | person | place | word | moves_to | works_at){0,10})",
    "next=(comma | colon | stop | decides | gives_post | wins_post | ending | disciplines | sanction",
    "| denied | for)",
)
_NAMED_BEHIND = pattern(
    "(aside | towards | of | people | comma post){0,4} comma? (at=(word | according) | open) document"
)
_DAY = len("2024-03-05")


def day_of_act(sentence: ResolvedSentence, chunk: int, end: int | None = None) -> str | None:
    """The day of the change or sanction at a chunk: the one told before it, else that of its decision.

    Args:
        sentence: the sentence.
        chunk: its verb, or the post that it gives.
        end: the last chunk of what it gives, behind which the decision may be named; the chunk itself
            where that is left out.
    """
    told = sentence.date_before(chunk)
    if DOCUMENT not in sentence.tags:
        return told
    at = _that_leads(sentence, chunk)
    day = own_day(sentence, at) if at is not None else None
    if at is not None and day is not None:
        # 'Năm 2024, tại Quyết định … ngày 5/3/2024, …'
        within = told is None or day.startswith(told)
        return day if within or is_made_known(text_before(sentence, at)) else told
    if told is None and at is None:
        at = _named_behind(sentence, chunk if end is None else end)
        return own_day(sentence, at) if at is not None else None
    return told


def own_day(sentence: ResolvedSentence, document: int) -> str | None:
    """The day of a decision or resolution at a chunk; None for any other document, and for no whole day."""
    span = sentence.chunked.chunks[document].content
    if not isinstance(span, DirectiveSpan) or span.type.notation not in _KINDS or span.of_event:
        return None
    if span.type.notation == "resolution" and span.symbol.endswith(_OF_POLICY):
        return None
    whole = span.issued is not None and len(span.issued) == _DAY and span.issued[0].isdigit()
    return span.issued if whole else None


def _that_leads(sentence: ResolvedSentence, chunk: int) -> int | None:
    """The chunk of the decision that the clause gives as what makes the change at ``chunk``."""
    tags = sentence.tags
    at = tags.rfind(DOCUMENT, 0, chunk)
    if at < 0 or own_day(sentence, at) is None or not _GROUND.isdisjoint(tags[:at]):
        return None
    if not _OTHERWISE.isdisjoint(tags[at + 1 : chunk]) or not sentence.reaches(at, chunk):
        return None
    to_act = _to_act(sentence, at)
    if to_act is None or to_act > chunk:
        return None
    if _leads_clause(sentence, at):
        return at
    told_of = to_act > at + 1 or tags[to_act] != COMMA
    before = f" {text_before(sentence, at).lower()}"
    makes = before.endswith(_MAKES) or is_made_known(before)
    return at if makes and told_of else None


def day_of_its_acts(sentence: ResolvedSentence, document: int) -> str | None:
    """The day of a decision at a chunk of which the sentence tells only that it is about cadres: '… công bố
    Quyết định số 12 ngày 5/3/2024 về công tác cán bộ.'"""
    return own_day(sentence, document) if _to_act(sentence, document) is not None else None


def _to_act(sentence: ResolvedSentence, document: int) -> int | None:
    """The chunk behind a decision at which its act, or another phrase, begins; None where words between
    say that it is about something else."""
    to_act = _TO_ACT.match(sentence.tags, document)
    if to_act is None:
        return None
    words = [
        word
        for index in range(*to_act.span("about"))
        if sentence.tags[index] in _WORDS
        for word in sentence.words(index).split()
    ]
    return to_act.start("next") if _ABOUT.issuperset(words) else None


def _leads_clause(sentence: ResolvedSentence, document: int) -> bool:
    """'Tại | Quyết định …', at the head of a clause; not 'theo quy định tại | Quyết định …'."""
    tags = sentence.tags
    if not set(tags[:document]) - {DASH, STOP, COLON}:
        return True
    led = sentence.words(document - 1) in _LED_BY
    return led and (document == 1 or tags[document - 2] in _OPENS)


def _named_behind(sentence: ResolvedSentence, chunk: int) -> int | None:
    """'… giữ chức T | tại Quyết định …', 'cảnh cáo ông A | (Quyết định …)': its chunk."""
    match = _NAMED_BEHIND.match(sentence.tags, chunk + 1)
    if match is None or DATE in sentence.tags[chunk : match.end()]:
        return None
    led = match.start("at")
    if led >= 0 and sentence.words(led) not in _LED_BY:
        return None
    return match.end() - 1

"""The career that a biography tells: every post of its person, with since when and until when.

Elsewhere a post needs a name at its side; in a biography whoever has no name is the person that it is
about. So a sentence is read from left to right: who acts, what is said of him (that he is, was made,
left), which day was named last. A post belongs to him where he acts and something is said of him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from cadregraph.graph.lexicon.tags import (
    COLON,
    COMMA,
    ONCE,
    ORGANIZATION,
    PERSON,
    POST,
    SEMICOLON,
)
from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.subject import goes_on_as_form, section_subject
from cadregraph.graph.model import TenureFact, TextSpan
from cadregraph.graph.relations.career_dates import NEVER, Moment
from cadregraph.graph.relations.career_durations import later_by
from cadregraph.graph.relations.career_lines import (
    LINE,
    is_below,
    leads_to_a_list,
    opens_item,
    span_of_heading,
)
from cadregraph.graph.relations.career_posts import names_another_party
from cadregraph.graph.relations.career_same_post import SamePost, same_post
from cadregraph.graph.relations.career_sentences import Scan
from cadregraph.graph.relations.career_times import Said
from cadregraph.graph.relations.office_tables import offices_of_boxes, offices_of_tables
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedSentence

Below: TypeAlias = tuple[Said, str | None]
"""What a line says of the posts in the lines below it, and whose they are."""

_LIVED = re.compile(
    r"\([^()]*\b(?P<born>(?:1[89]|20)\d\d)[^()\d]{1,6}(?:[^()]*[ /.-])?"
    r"(?P<died>(?:1[89]|20)\d\d)(?:[,;][^()]*)?\)"
)
_HEADS_A_LIFE = re.compile(r"\W*(?:tóm tắt )?(?:tiểu sử,? )?quá trình công tác\W*", re.I)
"""Above the lines of a life in an article of news: 'TÓM TẮT QUÁ TRÌNH CÔNG TÁC'."""
_BEFORE_A_LIFE = re.compile(r"[^.;]{2,60}")
_A_LIFE = 20
"""Years: what lasted longer is a life, and no term of a post."""
_A_LEAD = 8
"""Chunks of the first sentence that says who somebody is, at least."""
_SAYS_WHAT_IS = pattern("(person | pronoun) (also | word | now){0,2} is")
_NOW = re.compile(r"\b(?:hiện|nay(?! là\b| thuộc\b))\b", re.I)
_RETIRED = pattern("person=person (word | now | passive){0,3} retires")


def careers(article: ResolvedArticle) -> tuple[TenureFact, ...]:
    """The posts of the person that a biography is about, or a part of an article."""
    found: list[TenureFact] = []
    whom: str | None = article.subject
    mention: TextSpan | None = None
    carried: Moment = NEVER
    before: ResolvedSentence | None = None
    listed = False
    below: Below = ("", None)
    under: Moment = NEVER
    alone = next(iter(article.people)) if len(article.people) == 1 else None
    gone = article.subject is not None and any(_is_gone(one, article) for one in article.sentences)
    for sentence in article.sentences:
        if article.subject is None and _HEADS_A_LIFE.fullmatch(sentence.chunked.text):
            whom = alone  # the only person that the article names
            continue
        if not sentence.tags:
            continue
        if article.subject is None:
            whom = _of_section(article, sentence, whom)
        named = sentence.naming(whom)
        mention = named.mention if named is not None else mention
        under = span_of_heading(sentence) or (under if opens_item(sentence) else NEVER)
        if before is not None and _same_paragraph(article, before, sentence):
            found = _kept(found, before.index, same_post(sentence, article.pronoun))
        if whom is not None and (POST in sentence.tags or ORGANIZATION in sentence.tags):
            goes_on = before is not None and _same_paragraph(article, before, sentence)
            scan = Scan(
                sentence,
                ResolvedPerson(
                    whom, mention or TextSpan(*sentence.chunked.offsets(sentence.chunked.chunks[0]))
                ),
                article.pronoun,
                carried if goes_on else under,
                article.subject is not None,
                goes_on and listed,
                gone and below[1] in (None, whom),
                tuple(found),
                later_by(sentence, before),
                below[0] if below[1] == whom else "",
                goes_on and before is not None and names_another_party(before),
            )
            told = tuple(scan.read())
            listed = bool(told)
            found += told
            if POST in sentence.tags or scan.line_moment != NEVER or not goes_on:
                carried = scan.line_moment
        below = _below(sentence, whom, below)
        before = sentence
    found += offices_of_tables(article)
    if gone:
        told_of = {(fact.title, fact.organization) for fact in found}
        boxed = offices_of_boxes(article)
        found += [f for f in boxed if (f.title, f.organization) not in told_of]
    return tuple(_in_order(found, gone, _told_of_then(article))) if found else ()


def _below(sentence: ResolvedSentence, whom: str | None, above: Below) -> Below:
    """What is said of whose posts in the line below, as long as lines are items of the list that one leads
    to."""
    key = leads_to_a_list(sentence, whom)
    if key is not None:
        return "former" if ONCE in sentence.tags else "held", key
    goes_on = is_below(sentence) or opens_item(sentence)
    goes_on = goes_on or (sentence.tags[:1] == POST and sentence.tags[-1:] in (COMMA, SEMICOLON))
    return above if goes_on else ("", None)


def _kept(found: list[TenureFact], told: int, same: SamePost) -> list[TenureFact]:
    """The posts, with what a sentence says of the last of those that the one ``told`` (a seat aside), or of
    all of them."""
    posts = (
        (not is_membership(fact.title), at)
        for at, fact in enumerate(found)
        if fact.sentence == told
    )
    last = max(posts, default=(False, -1))[1]
    return [
        same.told_of(fact) if fact.sentence == told and (same.of_all or at == last) else fact
        for at, fact in enumerate(found)
    ]


def _is_gone(sentence: ResolvedSentence, article: ResolvedArticle) -> bool:
    """Whether a sentence tells the person's death or retirement: '(1921 - 1990)', 'Ông nghỉ hưu'."""
    text = sentence.chunked.text
    lived = any(
        int(life["died"]) - int(life["born"]) >= _A_LIFE
        for life in _LIVED.finditer(text)
        if _BEFORE_A_LIFE.fullmatch(text, 0, life.start())
    )
    if lived and sentence.naming(article.subject) is not None:
        return True
    match = _RETIRED.search(sentence.tags)
    return match is not None and sentence.person(match.start("person")) == article.subject


def _of_section(
    article: ResolvedArticle, sentence: ResolvedSentence, whom: str | None
) -> str | None:
    """Of whom a part of an article tells: from the sentence that says so, as long as lines follow."""
    name = section_subject(sentence.chunked.text)
    if name is not None:
        return next((key for key, label in article.people.items() if label == name), None)
    if goes_on_as_form(sentence.chunked.text):
        return whom
    line = LINE.match(sentence.tags)
    if whom is None or line is None or PERSON in sentence.tags:
        return None
    return whom if COLON in line.group() else None


def _told_of_then(article: ResolvedArticle) -> frozenset[int]:
    """The sentences that tell step by step what somebody did, by their numbers: those below the first
    paragraph, but not 'Ông là T'."""
    lead = next((one for one in article.sentences if len(one.tags) >= _A_LEAD), None)
    text = article.document.text
    ends = text.find("\n", lead.chunked.origin) if lead is not None else -1
    return frozenset(
        sentence.index
        for sentence in article.sentences
        if 0 <= ends < sentence.chunked.origin
        and _SAYS_WHAT_IS.match(sentence.tags) is None
        and _NOW.search(sentence.chunked.text) is None
    )


def _same_paragraph(
    article: ResolvedArticle, before: ResolvedSentence, sentence: ResolvedSentence
) -> bool:
    end = before.chunked.origin + len(before.chunked.text)
    return "\n" not in article.document.text[end : sentence.chunked.origin]


def _in_order(found: Sequence[TenureFact], gone: bool, of_then: Set[int]) -> Iterator[TenureFact]:
    """The posts with what the others say of them.

    A step is over once another is taken up in a later year, or, in a sentence that tells ``of_then``, once
    a later sentence tells when another was, unless the text says that the post is held
    ('Ông hiện là T'); once the person is ``gone``; and where it says that it was held ('Ông từng là T').
    Stretches that follow one another are one.
    """
    last = max((f.start for f in found if f.start and not is_membership(f.title)), default="")[:4]
    past = {_post(f) for f in found if f.status == "former" and f.start is None and f.end is None}
    sat = {post[:2] for post in past}  # 'nguyên Ủy viên X khóa IX', 'Ông là Ủy viên X'
    followed = _followed(found) | _told_earlier(found, of_then)
    held: dict[tuple[str, str], set[str | None]] = {}
    for fact in found:
        if _is_held(fact):
            held.setdefault((fact.title, fact.organization), {None}).add(fact.term)
    found = _as_precise(found)
    ended = {_post(f): f.end for f in sorted(found, key=lambda f: f.end or "") if f.end}
    stretches = _stretches(found)
    for at, fact in enumerate(found):
        until = ended.get(_post(fact))
        told_past = not past.isdisjoint((_post(fact), (*_post(fact)[:2], None)))
        told_past = told_past or (
            fact.construction == "step" and fact.term is None and _post(fact)[:2] in sat
        )
        over = gone or told_past or (until is not None and (fact.start or "") <= until)
        goes_on = fact.term in held.get((fact.title, fact.organization), ())
        later = (fact.start or "9")[:4] < last and not goes_on
        over = over or (fact.construction == "step" and (later or (at in followed and not goes_on)))
        status = "former" if over and fact.status == "current" else fact.status
        start, end = stretches.get((*_post(fact), fact.start, fact.end), (fact.start, fact.end))
        yield replace(fact, status=status, start=start, end=end, construction="clause")


def _followed(found: Sequence[TenureFact]) -> set[int]:
    """Where posts without a time stand, behind one with its time in their sentence, behind which the text
    tells of a later step: 'Năm 1993 ông là T, sau đó là | T. Năm 1996 ông làm T.'"""
    steps = [
        (at, f)
        for at, f in enumerate(found)
        if f.construction == "step" and not is_membership(f.title)
    ]
    last, year = max(
        ((at, fact.start[:4]) for at, fact in steps if fact.start),
        key=lambda one: one[1],
        default=(-1, ""),
    )
    told = {fact.sentence: fact.start[:4] for _, fact in reversed(steps) if fact.start}
    return {
        at
        for at, fact in steps
        if at < last and fact.start is None and told.get(fact.sentence, year) < year
    }


def _told_earlier(found: Sequence[TenureFact], of_then: Set[int]) -> set[int]:
    """Where posts without a time stand, in a sentence that tells ``of_then``, behind which one tells of a
    step with its time: 'Ông đi bộ đội, là | T của Y. Năm 1992, ông làm T của X.'"""
    steps = [
        (at, f)
        for at, f in enumerate(found)
        if f.construction == "step" and not is_membership(f.title)
    ]
    last = max((fact.sentence for _, fact in steps if fact.start), default=-1)
    held = {(fact.title, fact.organization) for fact in found if _is_held(fact)}
    return {
        at
        for at, fact in steps
        if fact.start is None and fact.sentence < last and fact.sentence in of_then
        if (fact.title, fact.organization) not in held
    }


def _is_held(fact: TenureFact) -> bool:
    """Whether a sentence says that the post is held now: 'Ông hiện là T'."""
    return fact.status == "current" and fact.construction == "clause" and fact.end is None


def _as_precise(found: Sequence[TenureFact]) -> list[TenureFact]:
    """The posts with their dates as precise as any sentence tells them: 'từ năm 1987', 'tháng 12/1987'."""
    known: dict[tuple[str, str, str | None], list[TenureFact]] = {}
    for fact in found:
        known.setdefault(_post(fact), []).append(fact)

    def closer(fact: TenureFact) -> TenureFact:
        for other in sorted(known[_post(fact)], key=lambda o: not (o.start and o.end)):
            begins = _closer(fact.start, other.start) and _agrees(fact.end, other.end)
            ends = _closer(fact.end, other.end) and _agrees(fact.start, other.start)
            if begins:
                fact = replace(fact, start=other.start)
            if ends:
                fact = replace(fact, end=other.end)
        return fact

    return [closer(fact) for fact in found]


def _closer(date: str | None, other: str | None) -> bool:
    """Whether another date says the same more precisely."""
    return date is not None and other is not None and other != date and other.startswith(date)


def _agrees(date: str | None, other: str | None) -> bool:
    return date is None or other is None or other.startswith(date) or date.startswith(other)


_Stretch: TypeAlias = tuple[str | None, str | None]


def _stretches(
    found: Sequence[TenureFact],
) -> dict[tuple[str, str, str | None, str | None, str | None], _Stretch]:
    """The whole stretch for each of several of one post that follow one another: '… - 10/1993' and
    '11/1993 - …'."""
    runs: dict[tuple[str, str, str | None], list[tuple[str, str]]] = {}
    for fact in found:
        if fact.start and fact.end:
            runs.setdefault(_post(fact), []).append((fact.start, fact.end))
    whole: dict[tuple[str, str, str | None, str | None, str | None], _Stretch] = {}
    for post, times in runs.items():
        begin = until = ""
        run: list[tuple[str, str]] = []
        for start, end in (*sorted(set(times)), ("9999", "")):
            if run and not _soon(until, start):
                whole.update({(*post, *one): (begin, until) for one in run})
                run = []
            begin, until = (begin, max(until, end)) if run else (start, end)
            run.append((start, end))
    return whole


def _soon(end: str, start: str) -> bool:
    """Whether a stretch begins at most a month after the end of another, or before it."""
    if len(end) < 7 or len(start) < 7:
        return start[:4] <= end[:4]
    months = (int(date[:4]) * 12 + int(date[5:7]) for date in (start, end))
    return next(months) - next(months) <= 1


def _post(fact: TenureFact) -> tuple[str, str, str | None]:
    return fact.title, fact.organization, fact.term


def with_careers(facts: Sequence[TenureFact], told: Sequence[TenureFact]) -> tuple[TenureFact, ...]:
    """The tenures without those that the career tells as well, and with the career's.

    Where both read a post of one person at one place in the text, the career knows better of which body
    it is, and that it is over: in a sentence about what came next it stands at the name as if held. The
    stretch of a seat is not told to be all of it: 'từ 2020 đến 2021 là Ủy viên Trung ương Đảng, T'.
    """
    known = {_place(fact) for fact in told} | {_read_at(fact) for fact in told}
    held = {(f.holder, *_post(f)[:2]) for f in told if f.status != "former"}
    ended = (f for f in told if f.status == "former" and not (is_membership(f.title) and f.end))
    over = {(f.holder, *_post(f)[:2]) for f in ended} - held
    others = (f for f in facts if known.isdisjoint((_place(f), _read_at(f))))
    return (
        *(replace(f, status="former") if (f.holder, *_post(f)[:2]) in over else f for f in others),
        *told,
    )


def _place(fact: TenureFact) -> tuple[int, str, str, str]:
    return fact.sentence, fact.holder, fact.title, fact.organization


def _read_at(fact: TenureFact) -> tuple[int, str, str, TextSpan | None]:
    return fact.sentence, fact.holder, fact.title, fact.mentions[-1] if fact.mentions else None

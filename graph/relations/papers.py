"""What the form of an official paper says: who issues it, who decides what its articles tell and when,
and who signed it in which post.

'ỦY BAN NHÂN DÂN TỈNH X … Số: 125/QĐ-UBND … QUYẾT ĐỊNH … Điều 1. Bổ nhiệm ông A … KT. CHỦ TỊCH, PHÓ
CHỦ TỊCH, B': the committee issued the decision and appointed A on that day, and B was its deputy chairman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.tags import ORGANIZATION, POST
from cadregraph.graph.mentions.dates import date_at
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.model import (
    DisciplineFact,
    Fact,
    LinkFact,
    OrganizationFact,
    PersonnelFact,
    TenureFact,
)
from cadregraph.graph.relations.facts import ENDING, TAKING_UP
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.papers import Paper, paper_of

_HEAD, _SIGNATURE = "đầu văn bản", "chữ ký văn bản"
_ACT = pattern("^(organization | post)")
_SIGNS = pattern("^(word | stop | slash | dash)* (post (word | stop)*)? person")
_EFFECT = re.compile(r"\b(?:Quyết định|Nghị quyết) này có hiệu lực (?:thi hành )?(?:kể )?từ ", re.I)
_FROM = re.compile(r"\bkể từ ", re.I)
_WHOLE_DAY = len("2024-03-15")
_GROUNDS = re.compile(r"\W*(?:Căn cứ|Xét|Theo)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Form:
    """The parts of a paper as they were resolved.

    Attributes:
        number: the sentence of its number, and the chunk.
        issuer: the body in whose name it is.
        bodies: that, and those of the head from the last line up, whose officers may sign.
        signature: the sentence of the signature.
        signer: the chunk of the name there.
        title: that of the title above it.
    """

    number: tuple[ResolvedSentence, int]
    issuer: str
    bodies: tuple[str, ...]
    signature: ResolvedSentence | None
    signer: int | None
    title: int | None


def with_paper(article: ResolvedArticle, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of an article; those of a paper with what its head and its signature say."""
    paper = paper_of(article.document.text)
    form = _form(article, paper) if paper is not None else None
    if paper is None or form is None:
        return tuple(facts)
    signs = form.signature.index if form.signature is not None else -1
    read = [fact for fact in facts if fact.sentence != signs]
    ordering = _ordering(article, paper)
    return (
        *_dated(tuple(_decided(read, article, paper, form, ordering)), ordering),
        *_head(form),
        *_signed(form, article),
    )


def _form(article: ResolvedArticle, paper: Paper) -> _Form | None:
    number: tuple[ResolvedSentence, int] | None = None
    head: list[str] = []
    acts: list[str] = []
    signature: ResolvedSentence | None = None
    for one in article.sentences:
        start = one.chunked.origin
        end = start + len(one.chunked.text)
        if start <= paper.number[0] < end:
            found = (c for c in one.directives if one.mention(c).start == paper.number[0])
            chunk = next(found, None)
            number = (one, chunk) if chunk is not None else None
        if start <= paper.issuer[0][0] < end:
            last = paper.issuer[-1][0]  # of its superior alone nothing is issued
            named = list(_named(one))
            head = [key for key, _ in named] if named and named[-1][1] > last else []
        elif paper.kind[1] <= start < (paper.articles or 0) and _ACT.match(one.tags):
            acts += [key for key, _ in _named(one)]
        if paper.signature is not None and start <= paper.signature[0] < end:
            signature = one
    bodies = (*acts[:1], *reversed(head))
    if number is None or not bodies:
        return None
    match = _SIGNS.match(signature.tags) if signature is not None else None
    signer = match.end() - 1 if match else None
    if signature is not None and signer is not None and paper.signer is not None:
        whole = signature.mention(signer).start == paper.signer[0]
        match, signer = (match, signer) if whole else (None, None)  # no title took part of the name
    title = signature.tags.find(POST, 0, signer) if signature is not None and match else -1
    return _Form(number, bodies[0], bodies, signature, signer, title if title >= 0 else None)


def _named(sentence: ResolvedSentence) -> Iterator[tuple[str, int]]:
    """The bodies of a line and where each ends, of a post its body: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X'."""
    for chunk, tag in enumerate(sentence.tags):
        if tag == ORGANIZATION and chunk in sentence.organizations:
            yield sentence.organizations[chunk], sentence.mention(chunk).end
        elif tag == POST and chunk in sentence.posts:
            body = sentence.posts[chunk].organization
            if body is not None:
                yield body, sentence.mention(chunk).end


def _head(form: _Form) -> Iterator[LinkFact]:
    sentence, chunk = form.number
    yield LinkFact(
        sentence.index,
        0.95,
        sentence.directives[chunk],
        "issuer",
        form.issuer,
        rule=_HEAD,
        mentions=sentence.mentions(chunk),
    )


def _signer(form: _Form) -> str | None:
    if form.signature is None or form.signer is None:
        return None
    return form.signature.person(form.signer)


def _signed(form: _Form, article: ResolvedArticle) -> Iterator[TenureFact]:
    """The post of who signed, of that body of the head which has such a post."""
    person, one = _signer(form), form.signature
    if person is None or one is None or form.title is None or form.signer is None:
        return
    post, span = one.posts.get(form.title), one.chunked.chunks[form.title].content
    if post is None or not isinstance(span, PostSpan):
        return
    body = post.organization if post.basis == "stated" else None
    if body is None and span.organization is None:
        kinds = {
            key: article.named.bodies[key].head.kind
            for key in form.bodies
            if key in article.named.bodies
        }
        body = next((key for key in form.bodies if kinds.get(key) in span.heads), None)
    if body is not None:
        yield TenureFact(
            one.index,
            0.95,
            person,
            post.title,
            body,
            "acting" if post.modifier == "acting" else "current",
            rule=_SIGNATURE,
            mentions=one.mentions(form.title, form.signer),
            basis=post.basis if post.basis == "stated" else "filled",
            construction="apposition",
        )


def _decided(
    facts: Sequence[Fact],
    article: ResolvedArticle,
    paper: Paper,
    form: _Form,
    ordering: Set[int],
) -> Iterator[Fact]:
    """The facts, with who decided those that the articles of the paper order, and when."""
    day = _effect(article, paper) or paper.day
    signer = _signer(form)
    for fact in facts:
        if (
            not isinstance(fact, PersonnelFact | DisciplineFact | OrganizationFact)
            or fact.sentence not in ordering
            or (not isinstance(fact, OrganizationFact) and fact.decision != "decided")
            or fact.assertion.status not in ("asserted", "decided")
        ):
            yield fact
            continue
        by = fact.decided_by or form.issuer
        since = fact.date or _since(article.sentences[fact.sentence], _FROM) or day
        told = replace(
            fact.assertion, status="decided", signed_by=fact.assertion.signed_by or signer
        )
        yield replace(fact, decided_by=by, date=since, assertion=told)


def _dated(facts: Sequence[Fact], ordering: Set[int]) -> Iterator[Fact]:
    """The facts, with the days on which the posts of the articles begin and end."""
    told = {
        (fact.sentence, fact.person): fact
        for fact in facts
        if isinstance(fact, PersonnelFact)
        and fact.sentence in ordering
        and fact.decision == "decided"
    }
    for fact in facts:
        change = told.get((fact.sentence, fact.holder)) if isinstance(fact, TenureFact) else None
        if not isinstance(fact, TenureFact) or change is None or fact.construction == "apposition":
            yield fact
        elif change.change in TAKING_UP and fact.status == "current" and not change.again:
            yield replace(fact, start=fact.start or change.date)
        elif change.change in ENDING and fact.status == "former":
            yield replace(fact, end=fact.end or change.date)
        else:
            yield fact


def _ordering(article: ResolvedArticle, paper: Paper) -> frozenset[int]:
    """The sentences of the articles that order something: not those that cite another paper."""
    if paper.articles is None:
        return frozenset()
    until = paper.signature[0] if paper.signature is not None else len(article.document.text)
    return frozenset(
        one.index
        for one in article.sentences
        if paper.articles <= one.chunked.origin < until
        and not one.directives
        and not _GROUNDS.match(one.chunked.text)
    )


def _since(sentence: ResolvedSentence, opening: re.Pattern[str]) -> str | None:
    """The day behind the last words of this kind in a sentence: 'kể từ | ngày 1 tháng 8 năm 2023'."""
    chunked = sentence.chunked
    for match in reversed([*opening.finditer(chunked.text)]):
        at = chunked.origin + match.end()
        here = next((n for n, start in enumerate(chunked.tokens.starts) if start >= at), None)
        if here is not None:
            date = date_at(chunked.tokens, chunked.text, chunked.origin, here)
            if date is not None and len(date.date) == _WHOLE_DAY:
                return date.date
    return None


def _effect(article: ResolvedArticle, paper: Paper) -> str | None:
    """The day from which the paper says that it is in force, None where it is that of the paper."""
    for one in article.sentences:
        day = _since(one, _EFFECT) if one.chunked.origin >= (paper.articles or 0) else None
        if day is not None:
            return day
    return None

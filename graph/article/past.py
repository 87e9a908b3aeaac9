"""Which posts are over by what an article says elsewhere: by their terms, their beginnings, another post.

Each function is a pass over the facts of an article (`cadregraph.graph.article.passes`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.lexicon.full_time import Office, office, together
from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.lexicon.terms import last_month
from cadregraph.graph.model import UNDATED, Document, Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.facts import ENDING, TAKING_UP
from cadregraph.graph.relations.frame import LATER_STEP
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.text.numerals import ordinal

AS_WELL = re.compile(r"\b(?:kiêm (?:giữ|nhiệm|thêm|làm)|giữ thêm)\b", re.I)
"""'ông A, T, được phân công | kiêm giữ | chức U': beside T."""
_TERM_YEARS = re.compile(r"nhiệm k[ỳì] \(?(\d{4})\s?[-–]\s?\d{4}", re.I)
_LATER_STEP = re.compile(rf"(?:^|[,;] |và )(?:\w+ ){{0,3}}{LATER_STEP}\b", re.I)
_SAYS_NOW = re.compile(
    r"\bhiện (?:nay |đang |tại |ông |bà |đồng chí )*(?:là|làm|giữ|đảm nhiệm)\b", re.I
)
_TO_NOW = re.compile(r"\b(?:đến|tới) nay\b", re.I)
_LONGEST = 30
"""Years: nobody holds a post longer."""
_LONG_AGO = 20
"""Years after which somebody hardly holds still what he is called by in a sentence of that time."""
_SINCE = "2005"
"""The year before which a text without a date is hardly news."""
_SETTLED = 4
"""Months before an article in which a change is news; what began earlier is told as a part of a career."""


def as_former(facts: Sequence[Fact], over: Callable[[TenureFact], bool]) -> Sequence[Fact]:
    """The facts, with the posts that are ``over`` as former ones."""
    return [
        replace(fact, status="former") if isinstance(fact, TenureFact) and over(fact) else fact
        for fact in facts
    ]


def not_over_yet(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Posts of which the end lies behind the day of the article are held: 'ông A giữ chức T đến năm 2026'.

    Not where the article tells of a decision that ends them.
    """
    today = context.document.published or ""
    left = {
        (fact.person, fact.title, fact.organization)
        for fact in facts
        if isinstance(fact, PersonnelFact) and fact.change in ENDING
    }

    def to_come(fact: Fact) -> bool:
        return (
            isinstance(fact, TenureFact)
            and fact.status == "former"
            and today != ""
            and (fact.end or "")[:1].isdigit()
            and (fact.end or "") > today[: len(fact.end or "")]
            and whose_post(fact) not in left
        )

    return [
        replace(fact, status="current", end=None)
        if isinstance(fact, TenureFact) and to_come(fact)
        else fact
        for fact in facts
    ]


def whose_post(fact: TenureFact) -> tuple[str, str, str]:
    """Who holds which post."""
    return fact.holder, fact.title, fact.organization


def year_past(document: Document, texts: Iterable[str]) -> int:
    """The last year that is over by an article's own date or by the terms of which it speaks.

    Args:
        document: the article.
        texts: its sentences, as far as they are read.
    """
    years = [int(match[1]) for text in texts for match in _TERM_YEARS.finditer(text)]
    if document.published:
        years.append(int(document.published[:4]) - 1)
    return max(years, default=0)


def past_by_its_term(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Posts of a term that is over are former, where the article's date or a later term shows it.

    'Ông A, Bí thư Tỉnh ủy X nhiệm kỳ 2005-2010, …', 'đại biểu Quốc hội khóa XIV' in an article of 2024,
    'Ủy viên Trung ương khóa IV' in any.
    """

    latest: dict[tuple[str, str], int] = {}
    for fact in facts:
        if isinstance(fact, TenureFact) and (number := _number(fact.term)):
            held = fact.holder, fact.organization
            latest[held] = max(latest.get(held, 0), number)

    def over(fact: TenureFact) -> bool:
        term = fact.term or ""
        if term[-4:].isdigit():
            return int(term[-4:]) <= context.past
        if 0 < _number(term) < latest[fact.holder, fact.organization]:
            return True  # 'Ủy viên dự khuyết Trung ương khóa X và Ủy viên Trung ương khóa XI'
        until = _followed(term, context.bodies.get(fact.organization))
        return until != "" and until < (context.document.published or _SINCE)[:7]

    return as_former(facts, over)


def _number(term: str | None) -> int:
    """The number of a term ('khóa XIII'); 0 where it has none."""
    return (ordinal((term or "").rpartition(" ")[2].lower()) or 0) if term else 0


def _followed(term: str, body: ResolvedOrganization | None) -> str:
    """The month in which the next term of the National Assembly or the Party's centre began; ''
    where that is not known."""
    if not term or body is None:
        return ""
    central = body.head.level == "central" and body.head.cls == "PartyCommittee"
    host = "qh" if body.head.kind == "assembly" else "tw" if central else ""
    return last_month(host, term)


def past_by_its_beginning(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Posts taken up longer ago than anybody holds one are former: 'Năm 1962, ông A được bầu làm …'."""
    published = context.document.published
    now = int(published[:4]) if published else UNDATED

    def over(fact: TenureFact) -> bool:
        year = (fact.start or "")[:4]
        begun_long_ago = year.isdigit() and int(year) + _LONGEST < now
        return fact.status == "current" and begun_long_ago

    return as_former(facts, over)


def long_ago(start: str | None, context: ArticleContext, years: int = 1) -> bool:
    """Whether a day lies more than some years before the article, so that it tells of no news.

    Of one without a date the last year that it names counts.
    """
    if not start or not start[:1].isdigit():
        return False
    return int(start[:4]) + years < context.year


@dataclass(slots=True)
class _Holding:
    """A full-time post of somebody: since when, and in which sentences it is told, begun or held.

    ``steps`` are the sentences that tell it as what came next in a career, ``now_in`` those that say so of
    now ('hiện là'); it ``lasts`` where one says so.
    """

    office: Office
    title: str
    organization: str
    start: str = ""
    begun_in: set[int] = field(default_factory=set)
    held_in: set[int] = field(default_factory=set)
    steps: set[int] = field(default_factory=set)
    now_in: set[int] = field(default_factory=set)
    lasts: bool = False


def over_by_another(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Posts that somebody cannot have beside one that the article says to have come later are former.

    'Tháng 7/2011, ông A được bầu làm Phó Chủ tịch …, tháng 4/2016 làm Chủ tịch'; 'Ông A, Giám đốc Sở X, …
    Năm 2015, ông được bổ nhiệm làm Phó Giám đốc Sở Y. Sau đó, ông làm …', in an article of 2024.
    """
    held: dict[str, dict[tuple[str, str], _Holding]] = {}
    begun: dict[str, list[tuple[int, str]]] = {}
    for fact in facts:
        if not isinstance(fact, TenureFact):
            continue
        if fact.start and fact.start[:1].isdigit():
            begun.setdefault(fact.holder, []).append((fact.sentence, fact.start))
        if fact.status == "current":
            _note(held.setdefault(fact.holder, {}), fact, context)
    published = (context.document.published or "")[:7]
    if not published and (year := context.year):
        published = f"{year}-01"  # the last year that an article without a date names
    over = {
        (holder, *post)
        for holder, posts in held.items()
        if len(posts) > 1
        for post in _outlived(posts, begun.get(holder, ()), published)
    }
    if not over:
        return facts
    return as_former(
        facts,
        lambda fact: (
            fact.status == "current" and (fact.holder, fact.title, fact.organization) in over
        ),
    )


def of_an_earlier_year(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Posts at a name in a sentence about an earlier year are former, where that is long ago, or the
    article has somebody else in the post now, or the holder in one that does not go with it.

    'Năm 2019, Bộ trưởng A trao huân chương … Tổng Bí thư A …', 'Ngày 28-9-2011, viện trưởng A ký … Ông
    B, viện trưởng, …', 'Năm 1965, ông gặp Bí thư Tỉnh ủy X A'.
    """
    years = context.years
    now = context.year
    current = [f for f in facts if isinstance(f, TenureFact) and f.status == "current"]
    told_now = [f for f in current if not years[f.sentence] or max(years[f.sentence]) >= now]
    fresh = set(map(whose_post, told_now))
    ended = {
        (f.sentence, whose_post(f))
        for f in facts
        if isinstance(f, TenureFact) and f.status == "former"
    }
    last_year = max(now, int(_SINCE)) - _LONG_AGO
    later = [f for f in current if not years[f.sentence] or max(years[f.sentence]) > last_year]
    lately = set(map(whose_post, later))
    places = {f.holder: {o for o in told_now if o.holder == f.holder} for f in told_now}
    holders: dict[tuple[str, str], set[str]] = {}
    for fact in told_now:
        holders.setdefault((fact.title, fact.organization), set()).add(fact.holder)

    def over(fact: TenureFact) -> bool:
        if fact.construction != "apposition" or fact.status != "current":
            return False
        if (fact.sentence, whose_post(fact)) in ended:
            return False  # 'ông A, T, nghỉ hưu năm 1974', which tells it with its end
        if whose_post(fact) not in lately:
            return _SAYS_NOW.search(context.sentences[fact.sentence]) is None
        if fact in told_now or whose_post(fact) in fresh:
            return False
        body = context.organizations.get(fact.organization)
        if body is None:
            return False
        others = holders.get((fact.title, fact.organization), set()) - {fact.holder}
        if others and has_single_holder(fact.title, body.label):
            return True
        here = office(fact.title, body)
        return here is not None and any(
            (new := _office_of(other, context)) is not None and not together(here, new)
            for other in places.get(fact.holder, ())
        )

    return as_former(facts, over)


def left_for_another(facts: Sequence[Fact], context: ArticleContext) -> Sequence[Fact]:
    """Full-time posts at a name are over where the article tells in another sentence that their holder
    was now given one that does not go with them.

    'Ông A, Tư lệnh X, thôi giữ chức … . Ban Bí thư điều động ông A giữ chức Phó Bí thư Tỉnh ủy Y.' It is
    now by its day, or where a body decides and no time is told, as of steps of a career it is.
    """
    held_now = {
        (f.sentence, f.holder, f.title, f.organization)
        for f in facts
        if isinstance(f, TenureFact) and f.construction == "clause" and f.status == "current"
    }
    given: dict[str, list[Office]] = {}
    for fact in facts:
        if not isinstance(fact, PersonnelFact) or fact.decision != "decided":
            continue
        post = (fact.sentence, fact.person, fact.title, fact.organization)
        body = context.organizations.get(fact.organization or "")
        if fact.change not in TAKING_UP or post not in held_now or body is None:
            continue
        if AS_WELL.search(context.sentences[fact.sentence]):
            continue
        if fact.change == "elected" and body.cls == "PartyCommittee":
            continue  # whoever a congress elects keeps his office of the State for a while
        now = _is_of_now(fact.date, context) if fact.date else fact.decided_by is not None
        of = office(fact.title or "", body) if now else None
        if of is not None:
            given.setdefault(fact.person, []).append(of)

    taken_up = {
        (f.person, f.title, f.organization)
        for f in facts
        if isinstance(f, PersonnelFact)
        and f.decision == "decided"
        and f.change in TAKING_UP
        and not long_ago(f.date, context)
    }

    def over(fact: TenureFact) -> bool:
        if fact.construction != "apposition" or fact.status != "current" or fact.start:
            return False
        if (fact.holder, fact.title, fact.organization) in taken_up:
            return False  # the news of the article: nobody says which of the two is the later one
        here = _office_of(fact, context)
        return here is not None and any(
            new != here and not together(here, new) for new in given.get(fact.holder, ())
        )

    return as_former(facts, over)


def _is_of_now(date: str, context: ArticleContext) -> bool:
    """Whether a day is of the year of the article, or without its year; a month is none."""
    if date.startswith("--"):
        return len(date) == len("--09-04")
    return len(date) == len("2024-09-04") and int(date[:4]) >= context.year


def _office_of(fact: TenureFact, context: ArticleContext) -> Office | None:
    body = context.organizations.get(fact.organization)
    return office(fact.title, body) if body is not None else None


def _note(
    posts: dict[tuple[str, str], _Holding], fact: TenureFact, context: ArticleContext
) -> None:
    body = context.organizations.get(fact.organization)
    of = office(fact.title, body) if body is not None else None
    if of is None:
        return
    post = fact.title, fact.organization
    known = posts.setdefault(post, _Holding(of, *post))
    sentence = context.sentences[fact.sentence]
    if fact.start and fact.start[:1].isdigit():  # a day without its year tells of now
        known.lasts = known.lasts or _TO_NOW.search(sentence) is not None
        known.start = max(known.start, fact.start)
        known.begun_in.add(fact.sentence)
    elif fact.construction != "apposition" and _LATER_STEP.search(sentence):
        known.steps.add(fact.sentence)
    else:
        known.held_in.add(fact.sentence)
        if fact.construction != "apposition" and _SAYS_NOW.search(sentence):
            known.now_in.add(fact.sentence)


def _outlived(
    posts: dict[tuple[str, str], _Holding], begun: Sequence[tuple[int, str]], published: str
) -> Iterator[tuple[str, str]]:
    """The posts that are over because of another."""
    for post, one in posts.items():
        others = [p for p in posts.values() if p is not one and not together(one.office, p.office)]
        held = [p for p in others if p.held_in - one.begun_in and not p.start]
        if one.start:
            past = bool(held) and _settled(one.start, published) and not one.lasts
            past = past or any(_later(other, one) for other in others)
            past = past or (not one.lasts and any(_follows(other.steps, one) for other in others))
            only_begun = not one.lasts and not one.held_in  # not 'Giám đốc Công an X, ông A, …'
            past = past or (only_begun and any(o.now_in and not o.start for o in others))
        else:
            past = bool(one.steps) and not one.held_in
            told = bool(held) and _in_a_career(one.steps, begun, published)
            past = past and (told or _goes_on(one.steps, others))
            # 'ông A (Giám đốc Sở X, luân chuyển làm …), hiện giữ chức Bí thư Huyện ủy Y'
            now = {at for other in others for at in other.now_in}
            past = past or (bool(one.held_in) and one.held_in <= now and not one.now_in)
        if past:
            yield post


def _later(other: _Holding, one: _Holding) -> bool:
    """Whether the other post began in a later month or year; a day without its year is the article's."""
    if not one.start[:4].isdigit():
        return False
    precise = min(len(one.start), len(other.start), len("2016-04"))
    return one.start[:precise] < other.start[:precise]


def _follows(steps: set[int], one: _Holding) -> bool:
    """Whether a step comes in the sentence right behind the beginning: '… Hơn một tháng sau, ông …'."""
    return any(at - 1 in one.begun_in for at in steps)


def _goes_on(steps: set[int], others: Sequence[_Holding]) -> bool:
    """Whether the article goes on to another post that began on a stated day."""
    return any(other.start and min(other.begun_in) > max(steps) for other in others)


def _in_a_career(steps: set[int], begun: Sequence[tuple[int, str]], published: str) -> bool:
    """Whether the last post before a step whose beginning is known began long before the article."""
    before = [(at, start) for at, start in begun if at < min(steps, default=0)]
    return bool(before) and _settled(max(before)[1], published)


def _settled(start: str, published: str) -> bool:
    """Whether a beginning is no news any more in an article published in a month."""
    if not published:
        return False
    months = int(published[:4]) * 12 + int(published[5:7]) - int(start[:4]) * 12
    return months - int(start[5:7] or 12) >= _SETTLED

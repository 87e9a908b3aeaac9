"""What one article reports of the holding of posts: who holds, held, took up or left which, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeAlias

from cadregraph.graph.lexicon.full_time import given_up_for, kept_beside
from cadregraph.graph.lexicon.mandates import is_mandate
from cadregraph.graph.model import (
    DisciplineFact,
    Extraction,
    LegalFact,
    Organization,
    ParticularFact,
    PersonnelFact,
    TenureFact,
)
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.tenure.days import bounds
from cadregraph.graph.tenure.evidence import Evidence, Kind
from cadregraph.graph.tenure.news import News
from cadregraph.graph.tenure.removals import taken_away, term_of, with_it
from cadregraph.graph.tenure.terms import months_of_term
from cadregraph.graph.tenure.times import is_recent, is_taken_up, is_until_now, long_ago, past_time

_YEARS = re.compile(r"\d{4}\s?-\s?(\d{4})")
"""A term by its years: the last is that in which it ends."""
_PRISON = re.compile(r"tù|chung thân|tử hình", re.I)
_ACCUSED = re.compile(r".{0,10}\bbị cáo\s+\w", re.I | re.S)
"""The name of somebody before a court, with what leads to it."""
_BEFORE_NAME = len("bị cáo ")
_DONE = frozenset({"asserted", "decided"})
_FAR_BACK = 400
"""Days after which a report of a day tells of that day alone."""
_AHEAD = 30
"""Days after an article in which what it tells as decided may begin."""
_CHANGES = 12
"""So many changes of one person at most are the news of an article."""
_Told: TypeAlias = Mapping[tuple[str | None, str | None, int], Set[str]]
"""People by the post (title, body) and the sentence that tell something of them."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A report of one article about a person and the post of ``title`` in ``body`` with its term.

    Of what concerns the person alone (death, retirement, expulsion) ``title`` and ``body`` are ''.
    """

    holder: str
    title: str
    body: str
    term: str
    evidence: Evidence


def claims(extraction: Extraction) -> Iterator[Claim]:
    """The reports of an article, each once with the number of its sentences, in order."""
    reading = _Reading(extraction)
    found: dict[Claim, set[int]] = {}
    for fact in extraction.facts:
        match fact:
            case TenureFact():
                reports = reading.of_tenure(fact)
            case PersonnelFact(decision="decided"):
                reports = reading.of_change(fact)
            case DisciplineFact(decision="decided", sanction="expulsion"):
                reports = reading.of_expulsion(fact)
            case DisciplineFact(decision="decided", sanction="removal"):
                reports = reading.of_removal(fact)
            case ParticularFact(property="deathDate"):
                reports = reading.of_death(fact)
            case LegalFact(stage="arrested" | "indicted" | "tried" | "convicted") if (
                fact.assertion.status in _DONE
            ):
                reports = reading.of_prosecution(fact)
            case _:
                continue
        for claim in reports:
            found.setdefault(claim, set()).add(fact.sentence)
    for claim, sentences in sorted(found.items()):
        yield replace(claim, evidence=replace(claim.evidence, sentences=len(sentences)))


class _Reading:
    """An article with what the dating of its facts needs."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._news = News(extraction)
        self._published = self._news.published
        self._left = _left(extraction)
        self._told_as_left = _told_as_left(extraction)
        self._taken_up = _taken_up(extraction)
        self._began_long_ago = {
            (fact.person, fact.title, fact.organization, fact.sentence)
            for fact in extraction.facts
            if isinstance(fact, PersonnelFact)
            and fact.change not in ENDING
            and long_ago(self._news.known(fact.date), self._published)
        }

        self._starts: dict[tuple[str, int], set[str | None]] = {}
        for fact in extraction.facts:
            if isinstance(fact, TenureFact):
                self._starts.setdefault((fact.holder, fact.sentence), set()).add(fact.start)
        self._taken: dict[tuple[str, int], list[PersonnelFact]] = {}
        self._taken_by: dict[str, list[PersonnelFact]] = {}
        for fact in extraction.facts:
            if not isinstance(fact, PersonnelFact) or fact.decision != "decided":
                continue
            if fact.change not in (*ENDING, "nominated"):
                self._taken.setdefault((fact.person, fact.sentence), []).append(fact)
                if len(told := self._taken_by.setdefault(fact.person, [])) < _CHANGES:
                    told.append(fact)

    def of_tenure(self, fact: TenureFact) -> Iterator[Claim]:
        """The report of a post that is held or was, and of its dates.

        A seat of a term that was not over goes on, though a line of a career tells of another post
        beside it until when that was held.
        """
        start, end = self._news.known(fact.start, ahead=_AHEAD), self._news.known(fact.end)
        if self._term_goes_on(fact):
            fact, end = replace(fact, status="current", end=None), ""
        left = self._left_for_another(fact)
        if left is not None and self._is_to_come(left):
            fact = replace(fact, status="current")
        elif left is None and start and not end and self._left_just_now(fact):
            left = Evidence("ended", self._published)
        yield Claim(*self._whose(fact), self._status(fact))
        if self._heads_the_news(fact):
            yield Claim(*self._whose(fact), Evidence("began", self._published))
        if left is not None:
            yield Claim(*self._whose(fact), left)
        if start or end:
            yield Claim(*self._whose(fact), Evidence("stated", start=start, end=end))
        if (start or fact.status == "current") and fact.construction == "clause":
            yield from self._in_place_of(fact, fact.holder, fact.title, fact.organization)

    def _heads_the_news(self, fact: TenureFact) -> bool:
        """Whether the title says of somebody that he takes a post up: 'Ông A giữ chức T'."""
        kind, text = self._extraction.sentences[fact.sentence].kind, self._news.text(fact.sentence)
        return (
            kind == "title"
            and self._published != ""
            and (fact.status, fact.construction, fact.start) == ("current", "clause", None)
            and is_taken_up(text)
            and is_recent(text, self._published)
        )

    def _status(self, fact: TenureFact) -> Evidence:
        """What a tenure reports of its post, and for which day.

        A post of which the article tells only that it was taken up long ago is not reported as held
        on its day, unless it says so ('và giữ cương vị này từ đó đến nay'), nor one of a time that is
        over. Of one whose end is stated that tells when it was over, not the day of the article.
        """
        if fact.status == "former":
            return (
                Evidence("once")
                if self._news.known(fact.end)
                else Evidence("former", self._published)
            )
        whose = (fact.holder, fact.title, fact.organization, fact.sentence)
        if fact.status == "current" and self._is_accused(fact):
            return Evidence("once")
        begun = whose in self._began_long_ago and not is_until_now(self._news.text(fact.sentence))
        if begun or self._term_is_over(fact):
            return Evidence("once")
        past = None if self._news.known(fact.start) else self._past(fact)
        if past is None:
            return Evidence(fact.status, self._published)
        if not past:
            return Evidence("once")
        then = fact.status == "current" and self._far_back(past)
        return Evidence("then" if then else fact.status, past, exact=True)

    def _is_accused(self, fact: TenureFact) -> bool:
        """Whether who is named by the post stands before a court: 'bị cáo A - Tổng Giám đốc X' led it when
        he did what he is tried for."""
        at, text = self._extraction.sentences[fact.sentence], self._news.text(fact.sentence)
        spans = ((m.start - at.start, m.end - at.start) for m in fact.mentions)
        return any(_ACCUSED.match(text, max(0, a - _BEFORE_NAME), b) is not None for a, b in spans)

    def _left_for_another(self, fact: TenureFact) -> Evidence | None:
        """That a post was held until the news of another: 'bổ nhiệm ông A, T, giữ chức U'. Of two that
        are taken up together ('bổ nhiệm làm T kiêm U') neither is left."""
        if fact.status != "former" or fact.start is not None or fact.end is not None:
            return None
        taken = self._taken.get((fact.holder, fact.sentence)) or self._taken_up_elsewhere(fact)
        left, entities = (fact.title, fact.organization), self._extraction.entities
        if left not in [(change.title, change.organization) for change in taken]:
            for change in taken:
                if kept_beside(*left, change.title or "", change.organization or "", entities):
                    continue
                if fact.construction == "clause" and _comes_before(change, fact):
                    continue  # 'ông được bầu làm T, rồi kiêm nhiệm | U': held after it
                day, exact = self.day_of(change.date, ahead=_AHEAD)
                told = not long_ago(day, self._published) and self._news.is_told(change)
                if exact or told:
                    return Evidence("ended", day, exact)
        return None

    def _taken_up_elsewhere(self, fact: TenureFact) -> Sequence[PersonnelFact]:
        """The posts that the article tells in other sentences to be taken up by who is named by one that
        goes with none of them."""
        at = self._news.text(fact.sentence)
        if fact.construction != "apposition" or not self._published:
            return ()
        if not is_recent(at, self._published):
            return ()
        return [
            change
            for change in self._taken_by.get(fact.holder, ())
            if not long_ago(self._news.known(change.date), self._published)
            and given_up_for(
                fact.title,
                fact.organization,
                change.title or "",
                change.organization or "",
                self._extraction.entities,
            )
        ]

    def _is_to_come(self, left: Evidence) -> bool:
        """Whether a post is left on a day behind that of the article, on which it is still held."""
        then, now = bounds(left.day), bounds(self._published)
        return left.exact and then is not None and now is not None and then[0] > now[1]

    def _left_just_now(self, fact: TenureFact) -> bool:
        """Whether a post that is over by the news of the article is told to have been held up to it:
        'nguyên T … giữ chức T từ năm 2018 tới nay', in a sentence of no other time."""
        return (
            fact.status == "former"
            and len(self._starts[fact.holder, fact.sentence]) == 1
            and is_until_now(self._news.text(fact.sentence))
        )

    def _far_back(self, day: str) -> bool:
        """Whether a day lies so long before the article that it tells nothing of its own time."""
        then, now = bounds(day), bounds(self._published)
        return then is not None and now is not None and now[0] - then[1] > _FAR_BACK

    def _term_is_over(self, fact: TenureFact) -> bool:
        """Whether the post is named with a term that was over when the article appeared."""
        return long_ago(self._term_ends(fact), self._published)

    def _term_goes_on(self, fact: TenureFact) -> bool:
        """Whether it is the seat of a member or deputy, of a term that went on after the article."""
        ends, now = bounds(self._term_ends(fact)), bounds(self._published)
        return is_mandate(fact.title) and ends is not None and now is not None and ends[1] > now[1]

    def _term_ends(self, fact: TenureFact) -> str:
        """When the term with which the post is named ends, '' where no register tells."""
        body = self._extraction.entities.get(fact.organization)
        if not fact.term or not isinstance(body, Organization):
            return ""
        years = _YEARS.fullmatch(fact.term)
        return years[1] if years else months_of_term(body, fact.term)[1]

    def _whose(self, fact: TenureFact) -> tuple[str, str, str, str]:
        return fact.holder, fact.title, fact.organization, term_of(fact)

    def of_change(self, fact: PersonnelFact) -> Iterator[Claim]:
        """The reports that a decided change gives."""
        day, exact = self.day_of(fact.date, ahead=_AHEAD)
        if fact.change in ("died", "retired"):
            kind: Kind = "died" if fact.change == "died" else "retired"
            yield Claim(fact.person, "", "", "", Evidence(kind, day, exact))
        elif fact.title is not None and fact.organization is not None:
            led = exact or self._news.is_told(fact)
            if fact.change not in ENDING:
                yield from self._in_place_of(fact, fact.person, fact.title, fact.organization)
            if fact.change in ENDING:
                report = Evidence("ended" if led else "left", day, exact)
            elif fact.change == "nominated" or not led:
                return
            else:
                report = Evidence("began", day, exact)
            yield Claim(fact.person, fact.title, fact.organization, term_of(fact), report)
            if fact.change == "dismissed":
                for post in with_it(fact.title, fact.organization):
                    yield Claim(fact.person, *post, report)

    def _in_place_of(
        self, fact: TenureFact | PersonnelFact, person: str, title: str, body: str
    ) -> Iterator[Claim]:
        """The report that a post was taken up in place of another ('thay ông B'): of the only one of whom the
        sentence tells that he left it. Where it tells that of the person as well, as lives do of all posts,
        the other is who has no time of his own and is not said to take it up."""
        where = title, body, fact.sentence
        before = self._left.get(where, frozenset()) - self._taken_up.get(where, frozenset())
        if isinstance(fact, TenureFact) or person in self._left.get(where, frozenset()):
            before = (before & self._told_as_left.get(where, frozenset())) - {person}
        if len(before) == 1:
            report = Evidence("after", other=min(before))
            yield Claim(person, title, body, term_of(fact), report)

    def of_death(self, fact: ParticularFact) -> Iterator[Claim]:
        """The report that a person died, by the day or year behind the name."""
        if day := self._news.known(fact.value):
            yield Claim(fact.person, "", "", "", Evidence("died", day, exact=True))

    def of_expulsion(self, fact: DisciplineFact) -> Iterator[Claim]:
        """The report that a person was expelled from the Party."""
        day, exact = self.day_of(fact.date)
        if fact.sanctioned.startswith("official/"):
            yield Claim(fact.sanctioned, "", "", "", Evidence("expelled", day, exact))

    def of_removal(self, fact: DisciplineFact) -> Iterator[Claim]:
        """The report that a person was removed from the posts that the sanction takes away."""
        day, exact = self.day_of(fact.date)
        kind: Kind = "ended" if exact or self._news.leads(fact.sentence) else "left"
        over = {
            (held.title, held.organization)
            for held in self._extraction.facts
            if isinstance(held, TenureFact)
            and (held.holder, held.sentence) == (fact.sanctioned, fact.sentence)
            and long_ago(self._term_ends(held), day)
        }  # 'xóa tư cách nguyên Chủ tịch nhiệm kỳ 2010-2015', in 2017
        for title, body, term in taken_away(fact, self._extraction):
            report = Evidence("left") if (title, body) in over else Evidence(kind, day, exact)
            yield Claim(fact.sanctioned, title, body, term, report)

    def of_prosecution(self, fact: LegalFact) -> Iterator[Claim]:
        """The report that a person was arrested, indicted, tried or sent to prison, which ends every
        post: who is brought before a court has been suspended or removed by then."""
        day, exact = self.day_of(fact.date)
        if fact.stage == "arrested":
            yield Claim(fact.person, "", "", "", Evidence("arrested", day, exact))
        elif fact.stage in ("indicted", "tried"):
            yield Claim(fact.person, "", "", "", Evidence("indicted", day, exact))
        elif fact.penalty is not None and _PRISON.search(fact.penalty):
            yield Claim(fact.person, "", "", "", Evidence("convicted", day, exact))

    def day_of(self, date: str | None, *, ahead: int = 0) -> tuple[str, bool]:
        """The day of something done: as stated, else that of the article; whether it is stated."""
        known = self._news.known(date, ahead=ahead)
        return (known, True) if known else (self._published, False)

    def _past(self, fact: TenureFact) -> str | None:
        """The past time of which the sentence of a post speaks, as in `past_time`."""
        if not self._published:
            return None
        at = self._extraction.sentences[fact.sentence]
        named = [(m.start - at.start, m.end - at.start) for m in fact.mentions]
        return past_time(self._news.text(fact.sentence), at.kind, self._published, named)


def _comes_before(change: PersonnelFact, fact: TenureFact) -> bool:
    """Whether a sentence tells of a change before it tells of a post."""
    if not change.mentions or not fact.mentions:
        return False
    return change.mentions[-1].start < fact.mentions[-1].start


def _told_as_left(extraction: Extraction) -> _Told:
    """Who had a post (title, body) before, by a clause that does not say when."""
    found: dict[tuple[str | None, str | None, int], set[str]] = {}
    for fact in extraction.facts:
        match fact:
            case TenureFact(status="former", start=None, end=None, construction="clause"):
                found.setdefault((fact.title, fact.organization, fact.sentence), set()).add(
                    fact.holder
                )
            case _:
                pass
    return found


def _taken_up(extraction: Extraction) -> _Told:
    """Who took a post (title, body) up, by the sentence that says so or since when it was held."""
    found: dict[tuple[str | None, str | None, int], set[str]] = {}
    for fact in extraction.facts:
        match fact:
            case TenureFact(holder=person, start=str()):
                pass
            case PersonnelFact(person=person) if fact.change not in ENDING:
                pass
            case _:
                continue
        found.setdefault((fact.title, fact.organization, fact.sentence), set()).add(person)
    return found


def _left(extraction: Extraction) -> _Told:
    """Who left a post (title, body), by the sentence that says so."""
    found: dict[tuple[str | None, str | None, int], set[str]] = {}
    for fact in extraction.facts:
        match fact:
            case TenureFact(holder=person, status="former"):
                pass
            case PersonnelFact(person=person, decision="decided") if fact.change in ENDING:
                pass
            case _:
                continue
        found.setdefault((fact.title, fact.organization, fact.sentence), set()).add(person)
    return found

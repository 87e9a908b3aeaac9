"""What one article tells of a congress or meeting, as far as it helps to know it again in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from cadregraph.graph.identity.ids import id_of
from cadregraph.graph.identity.periods import latest_day, latest_plenum
from cadregraph.graph.identity.series import CENTRE, meeting_host
from cadregraph.graph.lexicon.terms import first_month, term_of
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.model import Event, Extraction, LinkFact, Official, Organization, TenureFact
from cadregraph.graph.text.normal import fold

_SESSIONS_A_YEAR = 2
"""Ordinary sessions of the National Assembly."""
_DAYS = re.compile(
    r"[\s(,]*(?:vừa |đã )?(?:diễn ra |họp |tổ chức )?(?:vào |trong )?(?:từ )?"
    r"(?:các |hai |ba |bốn )?(?:ngày )?"
    r"\d{1,2}(?:\s?(?:,|và|đến|-|–)\s?(?:ngày )?(?P<last>\d{1,2}))?\s?[/-]\s?(?P<month>\d{1,2})"
    r"(?:\s?[/-]\s?(?P<year>(?:19|20)\d\d))?(?![\d/])"
)
_MONTH = re.compile(
    r"[\s(,]*(?:diễn ra )?(?:vào |trong )?(?:cuối |đầu )?tháng (\d{1,2})(?:\s?[/-]\s?| năm )((?:19|20)\d\d)"
)
"""What tells behind the name of an event when it was: '(từ 12 đến 13/3)', '(tháng 7/2017)'."""
_EVERYWHERE = word_class("titles_named_everywhere")
"""Titles of those whom articles of all years name."""


@dataclass(frozen=True, slots=True)
class EventProfile:
    """What an article tells of a congress, conference, session or sitting.

    ``name`` is what it is, its ordinal and by whom it is counted. ``counted`` tells whether those of
    the host begin anew with each term: then ``term`` is the one that is stated, ``period`` the one in
    which the dated event or the dated article falls. Where no date tells it, ``bound`` is the term in
    which the latest day falls that the article names: it is no earlier. ``around`` are the people
    and local bodies that the article names, and the last day of the event; where it has none of all
    this, ``article`` is the article's id.
    """

    kind: ClassVar[str] = "event"

    name: str
    local: str
    label: str
    host: str
    counted: bool
    term: str = ""
    period: str = ""
    bound: str = ""
    around: tuple[str, ...] = ()
    article: str = ""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return id_of(self)


def event_profiles(extraction: Extraction) -> Iterator[EventProfile]:
    """The profile of each event with an ordinal of an article."""
    found = [e for _, e in sorted(extraction.entities.items()) if isinstance(e, Event)]
    if not found:
        return
    hosts: dict[str, Organization] = {}
    for fact in extraction.facts:
        if isinstance(fact, LinkFact) and fact.property == "organizer":
            body = extraction.entities[fact.object]
            if isinstance(body, Organization):
                hosts.setdefault(fact.subject, body)
    days = _days(extraction)
    for event in found:
        if event.ordinal is not None and (event.key in hosts or event.cls == "Congress"):
            yield _profile(event, hosts, extraction, days.get(event.key, ("", "")))


def _profile(
    event: Event,
    hosts: Mapping[str, Organization],
    extraction: Extraction,
    days: tuple[str, str],
) -> EventProfile:
    assert event.ordinal is not None
    run, host = CENTRE, "tw"
    if event.key in hosts:
        run, host = meeting_host(hosts[event.key])
    noun = " ".join(event.label.split()[:2])
    name = f"{fold(noun)} {event.ordinal} {run}"
    if event.cls == "Congress" or not (host or event.term):
        return EventProfile(name, event.key, event.label, host, counted=False)
    own, last = days
    period = _period(event, own, noun, run, host, extraction.document.published or "")
    around = _around(extraction, hosts.get(event.key))
    return EventProfile(
        name=name,
        local=event.key,
        label=event.label,
        host=host,
        counted=True,
        term=event.term or "",
        period=period,
        bound="" if period else term_of(host, latest_day(extraction.document.text)),
        around=tuple(sorted((*around, last) if last else around)),
        article="" if event.term or period or around or last else extraction.document.id,
    )


def _days(extraction: Extraction) -> dict[str, tuple[str, str]]:
    """The month and the last day of each event that the words behind its names tell."""
    found: dict[str, tuple[str, str]] = {}
    text = extraction.document.text
    for mention in extraction.mentions:
        if not mention.entity.startswith("event/"):
            continue
        behind = text[mention.end : extraction.sentences[mention.sentence].end]
        own, last = found.get(mention.entity, ("", ""))
        if (day := _DAYS.match(behind)) is not None and day["last"]:
            last = last or f"ngày {int(day['last'])}/{int(day['month'])}"
            own = own or (f"{day['year']}-{int(day['month']):02}" if day["year"] else "")
        elif (month := _MONTH.match(behind)) is not None:
            own = own or f"{month[2]}-{int(month[1]):02}"
        found[mention.entity] = own, last
    return found


def _period(event: Event, own: str, noun: str, run: str, host: str, published: str) -> str:
    """The term in which the event was: by its own day, else by that of the article."""
    own = event.start or event.end or own
    if own[:4].isdigit():
        return term_of(host, own)
    assert event.ordinal is not None
    if not published:
        return ""
    if run == CENTRE and noun == "Hội nghị":
        return latest_plenum(str(event.ordinal), published)
    found = term_of(host, published)
    begun = first_month(host, found)
    if host == "qh" and noun == "Kỳ họp" and begun and len(published) >= 7:
        passed = 12 * (int(published[:4]) - int(begun[:4])) + int(published[5:7]) - int(begun[5:7])
        return found if 12 * (event.ordinal - 1) / _SESSIONS_A_YEAR <= passed + 6 else ""
    return found


def _around(extraction: Extraction, host: Organization | None) -> tuple[str, ...]:
    """The names of the officials of an article, without those whom articles of all years name, and
    beside a meeting of the centre those of the bodies of provinces and below."""
    known = {
        fact.holder
        for fact in extraction.facts
        if isinstance(fact, TenureFact) and fact.title in _EVERYWHERE
    }
    central = host is not None and host.level == "central"
    names = {
        fold(entity.label)
        for key, entity in extraction.entities.items()
        if (isinstance(entity, Official) and key not in known)
        or (central and isinstance(entity, Organization) and entity.place is not None)
    }
    return tuple(sorted(names))

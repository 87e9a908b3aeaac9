"""The congresses, conferences and sessions of an article as entities, with the bodies that hold them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from graph.entities import Entities
from graph.mentions.events import HOSTS
from graph.mentions.organizations import organization_from
from graph.mentions.spans import EventSpan, OrganizationSpan
from graph.model import Event, LinkFact
from graph.relations.attendance import held
from graph.relations.reading import Reading
from graph.resolution.bodies import organization_entity
from graph.resolution.context import Context
from graph.resolution.documents import event_entity, meets_as, terms
from graph.resolution.naming import ResolvedOrganization

_LATEST_CONGRESS = 14
_HOLDS = re.compile(r"O[w,tU]{0,6}$")
_SUBJECT = re.compile(r"e?,(?P<body>O)|\([^()]{1,12}\)u(?P<owner>O)")
"""'Tại kỳ họp thứ VII, Ủy ban Kiểm tra …', 'kỳ họp thứ 8 (28 đến 30/11) của Ủy ban Kiểm tra …'."""
_OWNER = re.compile(r"(?:\([^()]{1,12}\))?u(?P<owner>O)")
_PARTY = "Đảng"
_HOLDING = (("tổ", "chức"), ("tiến", "hành"), ("khai", "mạc"))
_HELD_AT = "sự kiện diễn ra tại …"
_HOLD_SESSIONS = frozenset({"commission", "council", "assembly"})


_STANDING, _COUNCIL = "Thường trực Hội đồng nhân dân", "hội đồng nhân dân"


def add_events(readings: list[Reading], context: Context, entities: Entities) -> dict[str, str]:
    """Put the events of all sentences into the readings and the entities; event key to host key."""
    hosts: dict[EventSpan, str] = {}
    where: list[tuple[int, int, EventSpan]] = []
    for reading in readings:
        for index, chunk in reading.scan.marked:
            span = chunk.content
            if not isinstance(span, EventSpan) or _bare(span):
                continue
            holder = None
            if span.national:
                owner = _owner(reading, index)
                if owner is not None and owner.head.kind not in HOSTS:
                    continue  # 'Đại hội đại biểu toàn quốc lần thứ V của Công ty X'
                holder = None if owner is not None else _holder_of_national(reading, index)
                span = replace(span, organization=owner, national=owner is None and not holder)
            host = _host(span, context, reading, index) if holder is None else None
            if host is None and holder is None and not span.national:
                continue
            start, end = reading.scan.offsets(chunk)
            hosts[span] = holder or (
                entities.add_organization(host, start, end, reading.sentence) if host else ""
            )
            where.append((reading.sentence, index, span))
    _join_conferences(hosts, entities)
    where += _bare_congresses(readings, hosts)
    where.sort(key=lambda entry: entry[:2])
    held_by = _add(readings, where, hosts, entities)
    _date(readings, entities)
    return held_by


def _add(
    readings: list[Reading],
    where: list[tuple[int, int, EventSpan]],
    hosts: Mapping[EventSpan, str],
    entities: Entities,
) -> dict[str, str]:
    known = terms(hosts)
    held: dict[str, str] = {}
    for number, index, span in where:
        host = hosts[span]
        label = entities.by_key[host].label if host else ""
        term = span.term or known.get((span.kind, span.ordinal, host))
        resolved = entities.resolved.get(host)
        committee = meets_as(resolved) if resolved is not None else None
        names = (organization_entity(committee).label,) if committee is not None else ()
        event = event_entity(span, host, label, term, names)
        scan = readings[number].scan
        start, end = scan.offsets(scan.chunks[index])
        found = entities.add(event, start, end, number)
        readings[number] = replace(
            readings[number], events={**readings[number].events, index: found}
        )
        if host:
            held[found] = host
            link = LinkFact(number, 0.9, found, "organizer", host, rule="sự kiện của tổ chức")
            entities.links.setdefault(link)
    return held


def _date(readings: list[Reading], entities: Entities) -> None:
    """Give the events the first day, last day and place that the article tells."""
    for reading in readings:
        for found in held(reading) if reading.events else ():
            event = entities.by_key[found.event]
            assert isinstance(event, Event)
            entities.by_key[found.event] = replace(
                event, start=event.start or found.start, end=event.end or found.end
            )
            if found.place is not None:
                link = LinkFact(
                    reading.sentence, 0.85, found.event, "location", found.place, rule=_HELD_AT
                )
                entities.links.setdefault(link)


def _bare(span: EventSpan) -> bool:
    """'Đại hội XIII': which, only the others of the article tell."""
    return span.kind == "congress" and span.organization is None and not span.national


def _host(
    span: EventSpan, context: Context, reading: Reading, index: int
) -> ResolvedOrganization | None:
    sentence = reading.sentence
    if span.organization is not None:
        return context.organization(span.organization, sentence, index)
    if span.kind != "session":
        return None
    subject = _SUBJECT.match(reading.codes, index + 1)
    if subject is not None:
        at = subject.start(subject.lastgroup or "body")
        body = reading.scan.chunks[at].content
        if isinstance(body, OrganizationSpan) and body.head.kind in _HOLD_SESSIONS:
            return context.organization(body, sentence, at)
    host = context.of_kinds(_HOLD_SESSIONS, sentence, index)
    if host is not None and host.head.label == _STANDING:
        return replace(host, head=organization_from(_COUNCIL).head)  # the whole council meets
    return host


def _owner(reading: Reading, index: int) -> OrganizationSpan | None:
    """Whose congress it is beside the Party's, behind 'của': 'Đại hội đại biểu toàn quốc lần thứ V
    (nhiệm kỳ 2016-2020) của Liên minh Hợp tác xã Việt Nam'."""
    found = _OWNER.match(reading.codes, index + 1)
    body = reading.scan.chunks[found.start("owner")].content if found is not None else None
    if isinstance(body, OrganizationSpan) and body.head.label != _PARTY:
        return body
    return None


def _holder_of_national(reading: Reading, index: int) -> str | None:
    """'Hội Luật gia Việt Nam sẽ tổ chức Đại hội đại biểu toàn quốc lần thứ 13': not the Party's."""
    chunk = reading.scan.chunks[index]
    if _PARTY.lower() in reading.scan.tokens.folds[chunk.start : chunk.end]:
        return None
    return _holder(reading, index)


def _join_conferences(hosts: dict[EventSpan, str], entities: Entities) -> None:
    """'Hội nghị Thành ủy lần thứ 26' is that of the Ban Chấp hành named beside it."""
    executives: dict[tuple[int, str], str] = {}
    for span, host in hosts.items():
        resolved = entities.resolved.get(host)
        committee = meets_as(resolved) if resolved is not None else None
        if span.kind == "conference" and committee is not None:
            executives[span.ordinal, organization_entity(committee).key] = host
    for span, host in hosts.items():
        if span.kind == "conference":
            hosts[span] = executives.get((span.ordinal, host), host)


def _holder(reading: Reading, event: int) -> str | None:
    """'Hội Luật gia tỉnh X tổ chức Đại hội lần thứ IV': the body that holds it."""
    if not _HOLDS.search(reading.codes[:event]):
        return None
    verb = reading.scan.chunks[event].start
    if reading.scan.tokens.folds[max(0, verb - 2) : verb] not in _HOLDING:
        return None
    holders = [index for index in reading.organizations if index < event]
    if not holders:
        return None
    span = reading.scan.chunks[holders[-1]].content
    fits = isinstance(span, OrganizationSpan) and span.head.kind in HOSTS
    return reading.organizations[holders[-1]] if fits else None


def _bare_congresses(
    readings: list[Reading], hosts: dict[EventSpan, str]
) -> list[tuple[int, int, EventSpan]]:
    """'Đại hội XIII' alone is that of the only congress with this ordinal, else the Party's."""
    named: dict[int, set[tuple[str, bool]]] = {}
    for span, host in hosts.items():
        if span.kind == "congress":
            named.setdefault(span.ordinal, set()).add((host, span.national))
    local = any(host for entries in named.values() for host, _ in entries)
    found: list[tuple[int, int, EventSpan]] = []
    for reading in readings:
        for index, chunk in reading.scan.marked:
            bare = chunk.content
            if not isinstance(bare, EventSpan) or not _bare(bare):
                continue
            same = named.get(bare.ordinal, set())
            brief = bare.end - bare.start == 3  # 'Đại hội XIII', not 'Đại hội đại biểu lần thứ IV'
            if len(same) == 1:
                host, national = next(iter(same))
            elif (holder := _holder(reading, index)) is not None:
                host, national = holder, False
            elif brief and not same and not local and bare.ordinal <= _LATEST_CONGRESS:
                host, national = "", True
            else:
                continue
            told = replace(bare, national=national)
            hosts[told] = host
            found.append((reading.sentence, index, told))
    return found

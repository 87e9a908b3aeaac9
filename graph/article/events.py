"""The congresses, conferences and sessions of an article as entities, with the bodies that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cadregraph.graph.article.entities import Entities
from cadregraph.graph.clauses.sentence import ResolvedSentence
from cadregraph.graph.mentions.events import HOSTS
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import EventSpan, OrganizationSpan
from cadregraph.graph.model import Event, LinkFact, TextSpan
from cadregraph.graph.relations.attendance import held
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.documents import event_entity, meets_as, terms
from cadregraph.graph.resolution.naming import ResolvedOrganization

_LATEST_CONGRESS = 14
_HOLDS = pattern("organization (word | comma | date | proposed){0,6}$")
_SUBJECT = pattern(
    "(aside? comma body=organization",
    "| open not(open | close){1,12} close of owner=organization)",
)
"""'Tại kỳ họp thứ VII, Ủy ban Kiểm tra …', 'kỳ họp thứ 8 (28 đến 30/11) của Ủy ban Kiểm tra …'."""
_OWNER = pattern("(open not(open | close){1,12} close)? of owner=organization")
_PARTY = "Đảng"
_HOLDING = (("tổ", "chức"), ("tiến", "hành"), ("khai", "mạc"))
_HELD_AT = "sự kiện diễn ra tại …"
_HOLD_SESSIONS = frozenset({"commission", "council", "assembly"})


_STANDING, _COUNCIL = "Thường trực Hội đồng nhân dân", "hội đồng nhân dân"


def add_events(
    resolved: list[ResolvedSentence], context: Context, entities: Entities
) -> dict[str, str]:
    """Put the events of all sentences into the resolved and the entities; event key to host key."""
    hosts: dict[EventSpan, str] = {}
    where: list[tuple[int, int, EventSpan]] = []
    for sentence in resolved:
        for index, chunk in sentence.chunked.marked:
            span = chunk.content
            if not isinstance(span, EventSpan) or _bare(span):
                continue
            holder = None
            if span.national:
                owner = _owner(sentence, index)
                if owner is not None and owner.head.kind not in HOSTS:
                    continue  # 'Đại hội đại biểu toàn quốc lần thứ V của Công ty X'
                holder = None if owner is not None else _holder_of_national(sentence, index)
                span = replace(span, organization=owner, national=owner is None and not holder)
            host = _host(span, context, sentence, index) if holder is None else None
            if host is None and holder is None and not span.national:
                continue
            start, end = sentence.chunked.offsets(chunk)
            hosts[span] = holder or (
                entities.add_organization(host, start, end, sentence.index) if host else ""
            )
            where.append((sentence.index, index, span))
    _join_conferences(hosts, entities)
    where += _bare_congresses(resolved, hosts)
    where.sort(key=lambda entry: entry[:2])
    held_by = _add(resolved, where, hosts, entities)
    _date(resolved, entities)
    return held_by


def _add(
    resolved: list[ResolvedSentence],
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
        body = entities.resolved.get(host)
        committee = meets_as(body) if body is not None else None
        names = (organization_entity(committee).label,) if committee is not None else ()
        event = event_entity(span, host, label, term, names)
        chunked = resolved[number].chunked
        start, end = chunked.offsets(chunked.chunks[index])
        found = entities.add(event, start, end, number)
        resolved[number] = replace(
            resolved[number], events={**resolved[number].events, index: found}
        )
        if host:
            held[found] = host
            link = LinkFact(
                number,
                0.9,
                found,
                "organizer",
                host,
                rule="sự kiện của tổ chức",
                mentions=(TextSpan(start, end),),
            )
            entities.links.setdefault(link)
    return held


def _date(resolved: list[ResolvedSentence], entities: Entities) -> None:
    """Give the events the first day, last day and place that the article tells."""
    for sentence in resolved:
        for found in held(sentence) if sentence.events else ():
            event = entities.by_key[found.event]
            assert isinstance(event, Event)
            entities.by_key[found.event] = replace(
                event, start=event.start or found.start, end=event.end or found.end
            )
            if found.place is not None:
                link = LinkFact(
                    sentence.index,
                    0.85,
                    found.event,
                    "location",
                    found.place,
                    rule=_HELD_AT,
                    mentions=found.mentions,
                )
                entities.links.setdefault(link)


def _bare(span: EventSpan) -> bool:
    """'Đại hội XIII': which, only the others of the article tell."""
    return span.kind == "congress" and span.organization is None and not span.national


def _host(
    span: EventSpan, context: Context, sentence: ResolvedSentence, index: int
) -> ResolvedOrganization | None:
    number = sentence.index
    if span.organization is not None:
        return context.organization(span.organization, number, index)
    if span.kind != "session":
        return None
    subject = _SUBJECT.match(sentence.tags, index + 1)
    if subject is not None:
        at = subject.start(subject.lastgroup or "body")
        body = sentence.chunked.chunks[at].content
        if isinstance(body, OrganizationSpan) and body.head.kind in _HOLD_SESSIONS:
            return context.organization(body, number, at)
    host = context.of_kinds(_HOLD_SESSIONS, number, index)
    if host is not None and host.head.label == _STANDING:
        return replace(host, head=organization_from(_COUNCIL).head)  # the whole council meets
    return host


def _owner(sentence: ResolvedSentence, index: int) -> OrganizationSpan | None:
    """Whose congress it is beside the Party's, behind 'của': 'Đại hội đại biểu toàn quốc lần thứ V
    (nhiệm kỳ 2016-2020) của Liên minh Hợp tác xã Việt Nam'."""
    found = _OWNER.match(sentence.tags, index + 1)
    body = sentence.chunked.chunks[found.start("owner")].content if found is not None else None
    if isinstance(body, OrganizationSpan) and body.head.label != _PARTY:
        return body
    return None


def _holder_of_national(sentence: ResolvedSentence, index: int) -> str | None:
    """'Hội Luật gia Việt Nam sẽ tổ chức Đại hội đại biểu toàn quốc lần thứ 13': not the Party's."""
    chunk = sentence.chunked.chunks[index]
    if _PARTY.lower() in sentence.chunked.tokens.folds[chunk.start : chunk.end]:
        return None
    return _holder(sentence, index)


def _join_conferences(hosts: dict[EventSpan, str], entities: Entities) -> None:
    """'Hội nghị Thành ủy lần thứ 26' is that of the Ban Chấp hành named beside it."""
    executives: dict[tuple[int, str], str] = {}
    for span, host in hosts.items():
        body = entities.resolved.get(host)
        committee = meets_as(body) if body is not None else None
        if span.kind == "conference" and committee is not None:
            executives[span.ordinal, organization_entity(committee).key] = host
    for span, host in hosts.items():
        if span.kind == "conference":
            hosts[span] = executives.get((span.ordinal, host), host)


def _holder(sentence: ResolvedSentence, event: int) -> str | None:
    """'Hội Luật gia tỉnh X tổ chức Đại hội lần thứ IV': the body that holds it."""
    if not _HOLDS.search(sentence.tags[:event]):
        return None
    verb = sentence.chunked.chunks[event].start
    if sentence.chunked.tokens.folds[max(0, verb - 2) : verb] not in _HOLDING:
        return None
    holders = [index for index in sentence.organizations if index < event]
    if not holders:
        return None
    span = sentence.chunked.chunks[holders[-1]].content
    fits = isinstance(span, OrganizationSpan) and span.head.kind in HOSTS
    return sentence.organizations[holders[-1]] if fits else None


def _bare_congresses(
    resolved: list[ResolvedSentence], hosts: dict[EventSpan, str]
) -> list[tuple[int, int, EventSpan]]:
    """'Đại hội XIII' alone is that of the only congress with this ordinal, else the Party's."""
    named: dict[int, set[tuple[str, bool]]] = {}
    for span, host in hosts.items():
        if span.kind == "congress":
            named.setdefault(span.ordinal, set()).add((host, span.national))
    local = any(host for entries in named.values() for host, _ in entries)
    found: list[tuple[int, int, EventSpan]] = []
    for sentence in resolved:
        for index, chunk in sentence.chunked.marked:
            bare = chunk.content
            if not isinstance(bare, EventSpan) or not _bare(bare):
                continue
            same = named.get(bare.ordinal, set())
            brief = bare.end - bare.start == 3  # 'Đại hội XIII', not 'Đại hội đại biểu lần thứ IV'
            if len(same) == 1:
                host, national = next(iter(same))
            elif (holder := _holder(sentence, index)) is not None:
                host, national = holder, False
            elif brief and not same and not local and bare.ordinal <= _LATEST_CONGRESS:
                host, national = "", True
            else:
                continue
            told = replace(bare, national=national)
            hosts[told] = host
            found.append((sentence.index, index, told))
    return found

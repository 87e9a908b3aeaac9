"""The congresses, conferences and sessions of an article as entities, with the bodies that hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.mentions.events import HOLDING, HOSTS
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import EventSpan, OrganizationSpan
from cadregraph.graph.model import LinkFact
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import is_unplaced, structure_of
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.documents import event_entity, meets_as, terms
from cadregraph.graph.resolution.named import NamedEntities
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.sentence import ResolvedSentence

_LATEST_CONGRESS = 14
_HOLDS = pattern("organization (word | comma | date | proposed | aside){0,6}$")
_SUBJECT = pattern(
    "(aside? comma ((date | word{1,3} (place | organization)? | word{1,3} chairs of (post comma?)* person)",
    "comma){0,3} body=organization",
    "| open not(open | close){1,12} close of owner=organization)",
)
"""'Tại kỳ họp thứ VII, (sáng nay, dưới sự chủ trì của ông A,) Ủy ban Kiểm tra …',
'kỳ họp thứ 8 (28 đến 30/11) của Ủy ban Kiểm tra …'."""
_OWNER = pattern("(open not(open | close){1,12} close)? of owner=organization")
_PARTY = "Đảng"
_HOLD_SESSIONS = frozenset({"commission", "council", "assembly"})


_STANDING, _COUNCIL = "Thường trực Hội đồng nhân dân", "hội đồng nhân dân"


@dataclass(frozen=True, slots=True)
class ResolvedEvents:
    """The events of an article.

    Attributes:
        keys: the event that a chunk names, by sentence and chunk.
        hosts: the body that holds an event, by event.
    """

    keys: Mapping[int, Mapping[int, str]]
    hosts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Mention:
    """An event's mention: sentence, chunk, and what it says, with what the article adds to it."""

    sentence: ResolvedSentence
    chunk: int
    span: EventSpan


def resolve_events(
    sentences: Sequence[ResolvedSentence], context: Context, entities: NamedEntities
) -> ResolvedEvents:
    """The events of all sentences, with the bodies that hold them; they go to the entities.

    Args:
        sentences: the sentences of an article, their organisations resolved.
        context: the article.
        entities: what it names; the events and bodies are added.
    """
    hosts: dict[EventSpan, str] = {}
    where: list[_Mention] = []
    for sentence in sentences:
        for index, chunk in sentence.chunked.marked:
            if not isinstance(chunk.content, EventSpan) or _bare(chunk.content):
                continue
            hosted = _with_host(chunk.content, context, entities, sentence, index)
            if hosted is not None:
                span, host = hosted
                hosts[span] = host
                where.append(_Mention(sentence, index, span))
    _join_conferences(hosts, entities)
    where += _bare_congresses(sentences, hosts, entities)
    where.sort(key=lambda mention: (mention.sentence.index, mention.chunk))
    return _added(where, hosts, entities)


def _with_host(
    span: EventSpan,
    context: Context,
    entities: NamedEntities,
    sentence: ResolvedSentence,
    index: int,
) -> tuple[EventSpan, str] | None:
    """An event with the key of its host, '' for a congress of the Party; None if nothing tells it."""
    if span.national:
        owner = _owner(sentence, index)
        if owner is not None and owner.head.kind not in HOSTS:
            return None  # 'Đại hội đại biểu toàn quốc lần thứ V của Công ty X'
        holder = None if owner is not None else _holder_of_national(sentence, index, entities)
        span = replace(span, organization=owner, national=owner is None and not holder)
        if holder is not None:
            return span, holder
    host = _host(span, context, sentence, index)
    if host is None:
        return (span, "") if span.national else None
    return span, entities.add_organization(host, *sentence.mention(index), sentence.index)


def _added(
    where: Sequence[_Mention], hosts: Mapping[EventSpan, str], entities: NamedEntities
) -> ResolvedEvents:
    known = terms(hosts)
    keys: dict[int, dict[int, str]] = {}
    held_by: dict[str, str] = {}
    for mention in where:
        span, number = mention.span, mention.sentence.index
        host = hosts[span]
        label = entities.by_key[host].label if host else ""
        term = span.term or known.get((span.kind, span.ordinal, host))
        body = entities.bodies.get(host)
        committee = meets_as(body) if body is not None else None
        names = (organization_entity(committee).label,) if committee is not None else ()
        event = event_entity(span, host, label, term, names)
        at = mention.sentence.mention(mention.chunk)
        found = entities.add(event, *at, number)
        keys.setdefault(number, {})[mention.chunk] = found
        if host:
            held_by[found] = host
            link = LinkFact(
                number, 0.9, found, "organizer", host, rule="sự kiện của tổ chức", mentions=(at,)
            )
            entities.links.append(link)
    return ResolvedEvents(keys, held_by)


def _bare(span: EventSpan) -> bool:
    """'Đại hội XIII': which, only the others of the article tell."""
    return span.kind == "congress" and span.organization is None and not span.national


def _host(
    span: EventSpan, context: Context, sentence: ResolvedSentence, index: int
) -> ResolvedOrganization | None:
    number = sentence.index
    if span.organization is not None:
        return context.organization(span.organization, number, index)
    if span.kind == "conference":
        return _convener(context, sentence, index)
    if span.kind == "sitting":
        return _convener(context, sentence, index) or _acting_there(context, sentence, index)
    if span.kind != "session":
        return None
    acting = _acting_there(context, sentence, index)
    if acting is not None:
        return acting
    host = context.of_kinds(_HOLD_SESSIONS, number, index)
    if host is not None and host.head.label == _STANDING:
        return replace(host, head=organization_from(_COUNCIL).head)  # the whole council meets
    return host


def _acting_there(
    context: Context, sentence: ResolvedSentence, index: int
) -> ResolvedOrganization | None:
    """'Tại phiên họp thứ 32, (sáng nay,) | Ủy ban Thường vụ Quốc hội cho ý kiến': whose meeting it is."""
    subject = _SUBJECT.match(sentence.tags, index + 1)
    if subject is None:
        return None
    at = subject.start(subject.lastgroup or "body")
    body = sentence.chunked.chunks[at].content
    if isinstance(body, OrganizationSpan) and body.head.kind in _HOLD_SESSIONS:
        return context.organization(body, sentence.index, at)
    return None


def _convener(
    context: Context, sentence: ResolvedSentence, index: int
) -> ResolvedOrganization | None:
    """'Thường trực HĐND tỉnh X tổ chức phiên họp thứ 30': of a sitting only the body that holds it."""
    verb = sentence.chunked.chunks[index].start
    held = _HOLDS.search(sentence.tags[:index])
    if held is None or sentence.chunked.tokens.folds[max(0, verb - 2) : verb] not in HOLDING:
        return None
    body = sentence.chunked.chunks[held.start()].content
    if not isinstance(body, OrganizationSpan) or body.generic:
        return None
    return context.organization(body, sentence.index, held.start())


def _owner(sentence: ResolvedSentence, index: int) -> OrganizationSpan | None:
    """Whose congress it is beside the Party's, behind 'của': 'Đại hội đại biểu toàn quốc lần thứ V
    (nhiệm kỳ 2016-2020) của Liên minh Hợp tác xã Việt Nam'."""
    found = _OWNER.match(sentence.tags, index + 1)
    body = sentence.chunked.chunks[found.start("owner")].content if found is not None else None
    if isinstance(body, OrganizationSpan) and body.head.label != _PARTY:
        return body
    return None


def _holder_of_national(
    sentence: ResolvedSentence, index: int, entities: NamedEntities
) -> str | None:
    """'Hội Luật gia Việt Nam sẽ tổ chức Đại hội đại biểu toàn quốc lần thứ 13': not the Party's."""
    chunk = sentence.chunked.chunks[index]
    if _PARTY.lower() in sentence.chunked.tokens.folds[chunk.start : chunk.end]:
        return None
    return _holder(sentence, index, entities)


def _join_conferences(hosts: dict[EventSpan, str], entities: NamedEntities) -> None:
    """'Hội nghị Thành ủy lần thứ 26' is that of the Ban Chấp hành named beside it."""
    executives: dict[tuple[int, str], str] = {}
    for span, host in hosts.items():
        body = entities.bodies.get(host)
        committee = meets_as(body) if body is not None else None
        if span.kind == "conference" and committee is not None:
            executives[span.ordinal, organization_entity(committee).key] = host
    for span, host in hosts.items():
        if span.kind == "conference":
            hosts[span] = executives.get((span.ordinal, host), host)


def _holder(sentence: ResolvedSentence, event: int, entities: NamedEntities) -> str | None:
    """'Hội Luật gia tỉnh X tổ chức Đại hội lần thứ IV': the body that holds it."""
    if not _HOLDS.search(sentence.tags[:event]):
        return None
    verb = sentence.chunked.chunks[event].start
    if sentence.chunked.tokens.folds[max(0, verb - 2) : verb] not in HOLDING:
        return None
    holders = [index for index in sentence.organizations if index < event]
    if not holders:
        return None
    span = sentence.chunked.chunks[holders[-1]].content
    fits = isinstance(span, OrganizationSpan) and span.head.kind in HOSTS
    host = sentence.organizations[holders[-1]]
    return host if fits and not is_unplaced(structure_of(entities.bodies[host])) else None


def _bare_congresses(
    sentences: Sequence[ResolvedSentence], hosts: dict[EventSpan, str], entities: NamedEntities
) -> list[_Mention]:
    """'Đại hội XIII' alone is that of the only congress with this ordinal, else the Party's."""
    known: dict[int, set[tuple[str, bool]]] = {}
    for span, host in hosts.items():
        if span.kind == "congress":
            known.setdefault(span.ordinal, set()).add((host, span.national))
    local = any(host for entries in known.values() for host, _ in entries)
    found: list[_Mention] = []
    for sentence in sentences:
        for index, chunk in sentence.chunked.marked:
            bare = chunk.content
            if not isinstance(bare, EventSpan) or not _bare(bare):
                continue
            same = known.get(bare.ordinal, set())
            brief = bare.end - bare.start == 3  # 'Đại hội XIII', not 'Đại hội đại biểu lần thứ IV'
            if len(same) == 1:
                host, national = next(iter(same))
            elif (holder := _holder(sentence, index, entities)) is not None:
                host, national = holder, False
            elif brief and not same and not local and bare.ordinal <= _LATEST_CONGRESS:
                host, national = "", True
            else:
                continue
            whole = replace(bare, national=national)
            hosts[whole] = host
            found.append(_Mention(sentence, index, whole))
    return found

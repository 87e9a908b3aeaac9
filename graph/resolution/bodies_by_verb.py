"""Bodies of posts that a verb or a preposition tells: whereto somebody moved, which body has whom."""

from __future__ import annotations

from cadregraph.graph.lexicon.tags import BELONGS, WORD
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan, PostSpan
from cadregraph.graph.resolution.bodies_beside import of_kind
from cadregraph.graph.resolution.composition import body_from, committee_of
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.units import MILITARY

_AT = frozenset({"tại", "ở"})
_THERE_ARE = "có"
_MOVED_TO = pattern(
    "(granting | moves_to | works_at | joins) word? body=organization comma? and?",
    "(marker | also | gives_post | in_capacity)+ word?$",
    "| led=organization not(person | organization | semicolon){0,8} word post? person",
    "not(person | semicolon){0,8} marker+ (post+ (joint | semicolon and?) post? person marker+)*$",
    "| unit=organization in_capacity$",
)
_HAS = pattern(
    "body=organization aside? now? has=word (word | figure){0,2}",
    "(post | is | namely | colon | person | comma | semicolon | and | aside | word | figure | open",
    "| close){0,40}$",
)
_HAS_OF_PLACE = pattern("place=place aside? now? has=word (word | figure){0,2}$")
_LED_OF_PLACE = pattern(
    "(^ | comma | semicolon | stop) (word | now)? place=place aside? now? by=word person marker+",
    "(post aside? (comma | and | also | dash) (person marker+)?)*$",
)
_BY = "do"
_COMMITTEES = frozenset({"committee", "party"})
_GOVERNMENT = "ủy ban nhân dân"
_ACADEMY = "Học viện"
_HEADS_OF_ACADEMIES = frozenset({"Giám đốc", "Phó Giám đốc", "Chính ủy", "Phó Chính ủy"})


def of_the_unit(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Trung đội trưởng | thuộc Đại đội 123': in the unit that the text names."""
    if MILITARY not in span.heads:
        return None
    behind = found.chunks[index + 2 : index + 3]
    body = behind[0].content if behind else None
    joint = found.tags[index + 1 : index + 2]
    if joint != BELONGS and not (
        joint == WORD and found.tokens.folds[found.chunks[index + 1].start] in _AT
    ):
        return None
    if not isinstance(body, OrganizationSpan) or body.head.kind != MILITARY:
        return None
    return context.organization(body, number, index + 2)


def moved_to(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'điều động về Sở Tư pháp tỉnh X, giữ chức Phó Giám đốc': of the body moved to."""
    match = _MOVED_TO.search(found.tags, 0, index)
    if match is None:
        return None
    at = match.start(match.lastgroup or 0)
    body = found.chunks[at].content
    if match["unit"] and found.tokens.folds[found.chunks[index].start - 1] != "vụ":
        return None  # 'lãnh đạo Đội X với chức vụ | Chính ủy', not 'làm việc với Sở X với tư cách'
    if not isinstance(body, OrganizationSpan):
        return None
    academy = body.head.label == _ACADEMY and span.title in _HEADS_OF_ACADEMIES
    if not academy and body.head.kind not in span.heads:
        return None
    return context.organization(body, number, at)


def of_whose_it_is(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Tổng cục X có Chủ nhiệm là ông A; các Phó Chủ nhiệm gồm: ông B và ông C', 'Xã X do ông A làm Bí
    thư'."""
    has = found.tokens.folds
    led_by = _place_led(found, index)
    if led_by is not None:
        return _leading(found, context, span, number, led_by)
    led = _HAS_OF_PLACE.search(found.tags, 0, index)
    if led is not None and has[found.chunks[led.start("has")].start] == _THERE_ARE:
        return _leading(found, context, span, number, led.start("place"))
    match = _HAS.search(found.tags, 0, index)
    if match is None or has[found.chunks[match.start("has")].start] != _THERE_ARE:
        return None
    at = match.start("body")
    body = found.chunks[at].content
    if not isinstance(body, OrganizationSpan):
        return None
    return of_kind(context.organization(body, number, at), span.heads)


def committee_led(
    found: ChunkedSentence, context: Context, named: OrganizationSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Xã X do ông A làm Bí thư | Đảng ủy': the committee of the place, and none that was named before."""
    bare = not (named.name or named.parent or named.place) and named.head.kind in _COMMITTEES
    at = _place_led(found, index) if bare else None
    content = found.chunks[at].content if at is not None else None
    if at is None or not isinstance(content, PlaceSpan):
        return None
    return committee_of(context.place(content, number, at))


def _place_led(found: ChunkedSentence, index: int) -> int | None:
    """'Xã X do ông A làm T': the chunk of the place of which a post tells who leads it."""
    match = _LED_OF_PLACE.search(found.tags, 0, index)
    by = match and found.tokens.folds[found.chunks[match.start("by")].start] == _BY
    return match.start("place") if match and by else None


def _leading(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, chunk: int
) -> ResolvedOrganization | None:
    """'Tỉnh X hiện có năm Phó Chủ tịch', 'Huyện X có hai Phó Bí thư': of the government of the place, or
    of the committee that leads it."""
    content = found.chunks[chunk].content
    place = context.place(content, number, chunk) if isinstance(content, PlaceSpan) else None
    if place is None:
        return None
    if "Bí thư" in span.title and "committee" in span.heads:
        return committee_of(place)
    return body_from(_GOVERNMENT, place) if "government" in span.heads else None

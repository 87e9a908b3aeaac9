"""Bodies of posts that the words beside the post tell: the department of an inspector, who elected a head."""

from __future__ import annotations

import re

from cadregraph.graph.lexicon import Trigger, lexicon
from cadregraph.graph.lexicon.tags import AND, POST, SEMICOLON, WORD
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.resolution.composition import committee_of
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.units import unit_fits
from cadregraph.graph.text.tokens import tokenize

CLOSES_OFFICE = pattern(
    "comma body=organization (aside | dash | comma | semicolon | stop",
    "| close | says | belongs | suffers | $)",
    "| (comma? belongs | of) whole=organization | open within=organization close",
    "| dash ministry=organization",
)
_AT_BODY = pattern("word whole=organization")
_OFFICE_OF = pattern("behind=organization")
"""'Chánh Văn phòng | Ngân hàng Nhà nước Việt Nam'."""
JOINED = pattern(
    "also=(comma? also post) | comma=(comma post) | dash=(dash post)",
    "| another=(and person (dash | comma | open) post) | both=(and post)",
)
_WITH_OFFICES = frozenset(
    "department ministry police government agency office body court procuracy institute "
    "commission school hospital bank audit inspectorate union association front".split()
)
_ARMY = frozenset({"military"})
_ZONE_COMMITTEE = "Quân khu ủy"
COMPANY = frozenset({"company"})
BESIDE_NAME = pattern("(post person | person aside? (comma | dash | open) post any?)$")
"""Up to what stands behind a post: that it is of a name, and not one that is only spoken of."""
_CENTRAL_OFFICES = frozenset({"Cục", "Vụ"})
"""Of an agency without a place: 'Cục Quản lý ngân quỹ, Kho bạc Nhà nước' is of the whole country's."""
_CENTRAL = frozenset({"ministry", "bank"})
_WITH_DIVISIONS = frozenset({"ministry", "department"})
_SPOKEN_FOR = frozenset({"ministry", "government"})
_INSPECTORATE = "Thanh tra"
_INSPECTORATES = {"Sở": ("thanh", "tra", "sở"), "Bộ": ("thanh", "tra", "bộ")}
_NEXT = pattern("comma body=organization (comma | dash | semicolon | stop | close | says | $)")
_BRACKET = pattern("organization open word? person (comma | dash)$")
_WORKS_AT = pattern("(works_at | moves_to) word? body=organization comma? and? marker+ $")
_HAVE_DIVISIONS = frozenset(
    {"police", "department", "agency", "court", "procuracy", "inspectorate", "office"}
)
_LISTS = pattern(
    "(^word | works_at | marker (word | marker){0,6} word)",
    "body=organization (comma (word | person | once | marker | also){0,6})? colon",
    "(post | comma | semicolon | and | also | aside | word){0,40}$",
)
"""'từng giữ nhiều chức vụ tại X: T, | T', 'Tại X, ông giữ các chức vụ: T, | T'."""
_AT = frozenset({"tại", "ở"})
_LONGEST_LIST = 50
"""Chunks of such a list, at most."""
_ELECTS = pattern(
    "body=organization (word | decides | date){0,3} verb=gives_post",
    "(person (comma post aside?)* comma?)? (marker | word){0,3}$",
)
IMPLIED = frozenset({"committee", "government", "council"})
"""The kinds of body of which the nearest is meant where the text leaves it out."""
_EXECUTIVE, _COMMITTEE = "executive", "committee"


def office_of_next(
    found: ChunkedSentence, context: Context, office: OrganizationSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh X': the office is in the body named next."""
    bare = office.head.label == "Văn phòng" and not office.name
    if office.place is not None or office.parent is not None:
        return None
    if office.head.takes != "field" and not bare:
        return None
    match = (bare and _OFFICE_OF.match(found.tags, index + 1)) or None
    match = match or CLOSES_OFFICE.match(found.tags, index + 1) or _at(found, index + 1)
    if match is None:
        return _office_of_joined(found, context, office, number, index) if bare else None
    at = match.start(match.lastgroup or 0)
    body = found.chunks[at].content
    firms = match.lastgroup in ("whole", "behind") or office.head.kind == "division"
    kinds = _WITH_OFFICES | COMPANY if firms else _WITH_OFFICES  # 'Trưởng phòng X, Công ty Y'
    if office.head.kind == "division":
        kinds = kinds | _ARMY  # 'Trưởng phòng Tác chiến của Bộ Tham mưu Quân khu 2'
    if match.lastgroup == "ministry":  # 'Vụ trưởng Vụ Pháp chế - Bộ Y tế'
        kinds = _WITH_DIVISIONS if office.head.kind == "division" else _CENTRAL
    if not isinstance(body, OrganizationSpan) or body.head.kind not in kinds:
        return None
    if office.head.label in _CENTRAL_OFFICES and body.place is None and body.head.kind == "agency":
        parent: ResolvedOrganization | None = ResolvedOrganization(body.head, body.name, None, None)
    else:
        parent = context.organization(body, number, at)
    return ResolvedOrganization(office.head, office.name, parent, None) if parent else None


def _at(found: ChunkedSentence, index: int) -> re.Match[str] | None:
    """'Trưởng phòng Đào tạo | tại Trường Đại học X'."""
    match = _AT_BODY.match(found.tags, index)
    words = found.tokens.folds[found.chunks[index].start :][:1] if match is not None else ()
    return match if words == ("tại",) else None


def body_within(body: OrganizationSpan | None, kinds: frozenset[str]) -> OrganizationSpan | None:
    """The body of one of the kinds that a body is, or serves: of 'Đảng ủy Quân khu X', 'Quân khu ủy Quân khu
    X' that is Quân khu X."""
    while body is not None and body.head.kind not in kinds:
        led = (
            organization_at(tokenize(body.name), 0) if body.head.label == _ZONE_COMMITTEE else None
        )
        body = body.parent or led
    return body


def whole_behind(
    found: ChunkedSentence, context: Context, kinds: frozenset[str], number: int, index: int
) -> ResolvedOrganization | None:
    """'Phó Hiệu trưởng, Trưởng phòng Đào tạo | tại Trường Đại học X': the body behind the post at a chunk,
    if it is of one of the kinds."""
    match = CLOSES_OFFICE.match(found.tags, index + 1) or _at(found, index + 1)
    at = match.start(match.lastgroup or 0) if match is not None else index
    body = found.chunks[at].content
    if not isinstance(body, OrganizationSpan) or body.head.kind not in kinds:
        return None
    return context.organization(body, number, at)


def _office_of_joined(
    found: ChunkedSentence, context: Context, office: OrganizationSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Chánh Văn phòng kiêm Người phát ngôn Bộ X': the office of the body of the other post."""
    match = JOINED.match(found.tags, index + 1)
    if match is None or match.lastgroup != "also":
        return None
    other = found.chunks[match.end() - 1].content
    body = other.organization if isinstance(other, PostSpan) else None
    if body is not None and body.head == office.head:  # 'Phó Chánh Văn phòng rồi Chánh Văn phòng X'
        return context.organization(body, number, match.end() - 1)
    if body is None or body.head.kind not in _SPOKEN_FOR:
        return None
    parent = context.organization(body, number, match.end() - 1)
    return ResolvedOrganization(office.head, "", parent, None) if parent else None


def office_of_workplace(
    found: ChunkedSentence, context: Context, office: OrganizationSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'công tác tại Tổng bộ X, làm Chánh Văn phòng', '… tại Công an tỉnh X, giữ chức Trưởng phòng Y': the
    office of where somebody worked; arguments as below."""
    division = office.head.kind == "division" and bool(office.name)
    if (office.head.label != "Văn phòng" or office.name) and not division:
        return None
    if office.place or office.parent:
        return None
    match = _WORKS_AT.search(found.tags, 0, index)
    body = found.chunks[match.start("body")].content if match is not None else None
    if match is None or not isinstance(body, OrganizationSpan):
        return None
    if division and body.head.kind not in _HAVE_DIVISIONS:
        return None
    parent = context.organization(body, number, match.start("body"))
    return ResolvedOrganization(office.head, office.name, parent, None) if parent else None


def of_deputy_behind(
    found: ChunkedSentence, context: Context, title: str, number: int, index: int
) -> ResolvedOrganization | None:
    """'bầu A và B làm Chủ nhiệm và Phó Chủ nhiệm Ủy ban Kiểm tra X': of the body of the deputy."""
    if not found.tags.startswith(AND + POST, index + 1):
        return None
    deputy = found.chunks[index + 2].content
    if not isinstance(deputy, PostSpan) or deputy.organization is None:
        return None
    kin = deputy.title == f"Phó {title}"
    return context.organization(deputy.organization, number, index + 2) if kin else None


def inspectorate_of_next(
    found: ChunkedSentence, context: Context, office: OrganizationSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'Chánh Thanh tra, Sở Y tế tỉnh X': the inspectorate of the department named next.

    Args:
        found: the sentence.
        context: of the article.
        office: the body that the post names.
        number: that of the sentence.
        index: the chunk of the post.
    """
    if office.head.label != _INSPECTORATE or office.place or office.parent or office.name:
        return None
    match = _NEXT.match(found.tags, index + 1)
    at = match.start("body") if match is not None else index
    body = found.chunks[at].content
    form = _INSPECTORATES.get(body.head.label) if isinstance(body, OrganizationSpan) else None
    head = lexicon().heads.match(form, 0) if form is not None else None
    if head is None or not isinstance(body, OrganizationSpan):
        return None
    whole = context.organization(body, number, at)
    if whole is None:
        return None
    return ResolvedOrganization(head[0], whole.name, whole.parent, whole.place)


def of_words_before(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """The body of a post that names none by the words before it: who elects, whose bracket it stands in,
    where the posts of the list were held; arguments as above."""
    return (
        _of_the_electing(found, context, span.heads, number, index)
        or _of_bracket(found, context, span.heads, number, index)
        or _of_the_workplace(found, context, span, number, index)
    )


def _of_bracket(
    found: ChunkedSentence, context: Context, kinds: frozenset[str], number: int, index: int
) -> ResolvedOrganization | None:
    """'Công an tỉnh X (ông A, Giám đốc)': the body before the bracket; arguments as below."""
    match = _BRACKET.search(found.tags, 0, index)
    body = found.chunks[match.start()].content if match is not None else None
    if match is None or not isinstance(body, OrganizationSpan) or body.head.kind not in kinds:
        return None
    return context.organization(body, number, match.start())


def _of_the_electing(
    found: ChunkedSentence, context: Context, kinds: frozenset[str], number: int, index: int
) -> ResolvedOrganization | None:
    """'được Ủy ban Trung ương X bầu làm Chủ tịch', 'Ban Chấp hành Đảng bộ tỉnh X bầu ông A giữ chức Bí thư':
    the body that elects its own head; arguments as above, ``kinds`` those that the title is of."""
    match = _ELECTS.search(found.tags, 0, index)
    if match is None:
        return None
    verb, at = found.chunks[match.start("verb")].content, match.start("body")
    body = found.chunks[at].content
    if not (isinstance(verb, Trigger) and verb.value == "elected"):
        return None
    if not isinstance(body, OrganizationSpan):
        return None
    whole = context.organization(body, number, at)
    if body.head.kind == _EXECUTIVE and _COMMITTEE in kinds:
        return committee_of(whole.seat) if whole is not None else None
    return whole if body.head.kind in kinds - IMPLIED else None


def _of_the_workplace(
    found: ChunkedSentence, context: Context, span: PostSpan, number: int, index: int
) -> ResolvedOrganization | None:
    """'từng giữ nhiều chức vụ tại Quân khu 7: Phó Tham mưu trưởng, | Tham mưu trưởng': the body in which the
    posts of a list were held; none where another post of the list names one of the kind."""
    start = max(0, index - _LONGEST_LIST)
    match = _LISTS.search(found.tags, start, index)
    if match is None:
        return None
    at = match.start("body")
    body, before = found.chunks[at].content, found.chunks[at].start - 1
    if found.tags[at - 1] == WORD and found.tokens.folds[before] not in _AT:
        return None
    if not isinstance(body, OrganizationSpan) or body.head.kind not in span.heads - IMPLIED:
        return None
    listed = (chunk.content for chunk in found.chunks[at + 1 : index])
    named = (one.organization for one in listed if isinstance(one, PostSpan))
    if any(one is not None and one.head.kind in span.heads for one in named):
        return None
    return (
        context.organization(body, number, at) if unit_fits(span.title, body.head.label) else None
    )


def of_later_posts(
    found: ChunkedSentence, context: Context, title: str, number: int, index: int
) -> dict[ResolvedOrganization | None, None]:
    """The bodies of posts of one title that stand later in the sentence: of the first of them or, where a
    semicolon stands between, of all with those of their deputies.

    'ông A, nguyên Cục trưởng; ông B, Cục trưởng Cục X; ông C, Phó Cục trưởng Cục Y' names two.

    Args:
        found: the sentence.
        context: what bodies are resolved by.
        title: that of the post without a body.
        number: of the sentence.
        index: of the chunk of that post.
    """
    bodies = dict[ResolvedOrganization | None, None]()
    same = False
    for later in range(index + 1, len(found.chunks)):
        other = found.chunks[later].content
        if not isinstance(other, PostSpan) or other.organization is None:
            continue
        if other.title not in (title, f"Phó {title}"):
            continue
        same = same or other.title == title
        bodies[context.organization(other.organization, number, later)] = None
        if same and SEMICOLON not in found.tags[index:later]:
            break
    return bodies if same else {}


def of_kind(
    body: ResolvedOrganization | None, kinds: frozenset[str]
) -> ResolvedOrganization | None:
    """The body, or the one that it is of, if its kind fits: of 'Ban cán sự đảng Bộ X' the ministry."""
    while body is not None and body.head.kind not in kinds:
        body = body.parent
    return body

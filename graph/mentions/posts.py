"""Posts: a title and the organisation that it is in, as far as the text names it."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import MemberTitle, Title, lexicon
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import POST_MODIFIERS
from cadregraph.graph.lexicon.word_classes import is_membership, phrase_class, word_class
from cadregraph.graph.mentions.branches import arm_end, branch_end, is_branch
from cadregraph.graph.mentions.coined_bodies import (
    coined_body_at,
    coined_company_at,
    listed_on,
    other_board_at,
)
from cadregraph.graph.mentions.dates import last_term_at
from cadregraph.graph.mentions.heads import the_one, this_one
from cadregraph.graph.mentions.in_charge import in_charge_of
from cadregraph.graph.mentions.member_posts import (
    is_placed,
    member_post,
    of_the_centre,
    same_body,
    with_place_in,
)
from cadregraph.graph.mentions.names import (
    as_printed,
    read_on,
)
from cadregraph.graph.mentions.numbered_offices import by_number
from cadregraph.graph.mentions.organizations import (
    COMMITTEE_OF_PLACE,
    organization_at,
    organization_from,
)
from cadregraph.graph.mentions.persons import honorific_at, person_at
from cadregraph.graph.mentions.places import foreign_at, kind_at, place_at
from cadregraph.graph.mentions.posts_of_nobody import of_another_body, of_bare_council
from cadregraph.graph.mentions.proper_names import school_without_holder, whole_name
from cadregraph.graph.mentions.remembrance import is_remembered
from cadregraph.graph.mentions.spans import Modifier, OrganizationSpan, PostSpan
from cadregraph.graph.mentions.states import state_behind
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_MODIFIERS: dict[str, Modifier] = {row.word: row.status for row in rows(POST_MODIFIERS)}
MODIFIERS = frozenset(_MODIFIERS)
"""The words (folded) before a title that say how a post is held."""
_WEAK = word_class("weak_titles")
_HAVE_DIVISIONS = frozenset({"body", "council-board", "department", "government", "committee"})
_NEEDS_BODY = word_class("titles_that_need_a_body")
_SERVE = frozenset({"Trợ lý", "Thư ký"})
_ON_BOARDS = frozenset({"Ủy viên", "Bí thư", "Phó Bí thư"})
_IN_OFFICE = ("đương", "nhiệm")
_NO_MORE = sorted(phrase_class("of_bodies_that_are_no_more"))
_IN_OTHERS_TOO = word_class("titles_of_other_bodies_too")
_GO_ON = (("các",), ("những",))  # 'Vụ Theo dõi xử lý | các vụ án'


def post_at(tokens: Tokens, text: str, origin: int, start: int) -> PostSpan | None:
    """The post whose title (or 'nguyên', 'cựu', 'quyền' before it) stands at ``start``."""
    at = start
    modifier: Modifier = ""
    if tokens.folds[start] in _MODIFIERS:
        modifier = _MODIFIERS[tokens.folds[start]]
        at = start + 1
        if tokens.folds[at : at + 1] == ("là",):
            at += 1
        if tokens.folds[at : at + 1] in ((".",), (":",)):
            at += 1  # 'ông A, nguyên: T, T'
    found = lexicon().titles.match(tokens.folds, at)
    if not found:
        return None
    title, after = found
    behind = lexicon().titles.match(tokens.folds, after - 1) if after - at > 1 else None
    opens = tokens.capital[after - 1] and not tokens.capital[at]
    if behind is not None and behind[1] > after and opens:
        return None  # 'vụ | Phó Bí thư …', but 'Thứ trưởng | Công an'
    span = (
        member_post(tokens, title, start, after)
        if isinstance(title, MemberTitle)
        else _titled_post(tokens, title, start, after)
    )
    if span is None:
        return None
    if span.title.endswith(" phụ trách"):
        span = in_charge_of(tokens, span)
    if not modifier and is_remembered(tokens, start):
        modifier = "former"
    if modifier:
        span = replace(span, modifier=modifier)
    elif end := _of_before(tokens, span.end):
        span = replace(span, modifier="former", end=end)  # 'Bí thư Tỉnh ủy Quảng Trị cũ'
    elif tokens.folds[span.end : span.end + 2] == _IN_OFFICE:
        span = replace(span, end=span.end + 2)  # 'Bí thư Tỉnh ủy đương nhiệm'
    term = last_term_at(tokens, text, origin, span.end)
    if term:
        span = replace(span, term=term[0], end=term[1])
        if span.organization and not is_placed(span.organization):
            place = place_at(tokens, span.end, bare=False)
            if place:  # 'Phó Bí thư Tỉnh ủy khóa XV tỉnh Hải Dương'
                span = replace(
                    span, organization=with_place_in(span.organization, place), end=place.end
                )
    return span


def _of_before(tokens: Tokens, at: int) -> int:
    """The position behind 'cũ', '(cũ)', '(trước sáp nhập)', which tell of a body that is no more; else 0."""
    opens = tokens.texts[at : at + 1] == ("(",)
    start = at + opens
    for words in _NO_MORE:
        end = start + len(words)
        if tokens.folds[start:end] == words and (
            not opens or tokens.texts[end : end + 1] == (")",)
        ):
            return end + opens
    return 0


def _in_full(tokens: Tokens, body: OrganizationSpan) -> OrganizationSpan:
    """'Cục trưởng Cục Kiểm soát | hoạt động bảo vệ môi trường, …': behind a title the whole name
    stands, also where it goes on in small letters."""
    head = lexicon().heads.match(tokens.folds, body.start)
    if body.place is not None or body.parent is not None or body.end >= len(tokens):
        return body
    board = body.head.label == "Ban Chỉ đạo" or (body.head.label == "Ban Quản lý" and not body.name)
    unnamed = body.head.kind == "agency" and not body.name
    cut = unnamed and tokens.capital[body.start]  # 'Vụ trưởng Vụ | cán bộ công chức (…)'
    if not (body.generic or board or cut):
        return body
    first = _behind_head(tokens, body) if head is None else min(head[1], body.end)
    end = read_on(tokens, body.end)
    if end == body.end:
        return body
    if listed_on(tokens, end) or tokens.folds[end : end + 1] in _GO_ON:
        return replace(body, generic=True)  # 'Trưởng ban Chỉ đạo hòa giải | , đối thoại …'
    whole = organization_at(tokens, end)
    if whole is not None and not whole.generic and tokens.capital[end]:
        return replace(
            body, name=as_printed(tokens, first, end), parent=whole, end=whole.end, generic=False
        )
    place = place_at(tokens, end, bare=True)
    if place is None and body.head.kind == "division":
        return body  # 'Phó phòng Quản lý dịch hại cây lâm nghiệp': of what, nothing tells
    bare = place is not None and place.named and kind_at(tokens, end) is None
    if place is not None and bare and body.head.kind in ("company", "centre"):
        end, place = place.end, None  # part of the proper name
    return replace(
        body,
        name=as_printed(tokens, first, end),
        place=place,
        end=place.end if place else end,
        generic=False,
    )


def _behind_head(tokens: Tokens, body: OrganizationSpan) -> int:
    """Where the name begins of a body whose head word the title swallowed: '(Trưởng ban) quản lý | X'."""
    words = body.head.label.lower().split()
    for width in range(len(words) - 1, 0, -1):
        if tokens.folds[body.start : body.start + width] == tuple(words[-width:]):
            return body.start + width
    return body.start


def _titled_post(tokens: Tokens, title: Title, start: int, after: int) -> PostSpan | None:
    """The post of a title that ends at ``after``; None where the title stands for no post."""
    if title.fixed:
        return _fixed_post(tokens, title, start, after)
    after = branch_end(tokens, title.label, after)
    at = Cursor(tokens, after)
    at.take("đầu", "tiên") or at.take("cuối", "cùng")  # 'Bộ trưởng đầu tiên | của Bộ X'
    at.take("và", "duy", "nhất")
    ranked = at.at
    at.take("không")  # 'Phó Chủ tịch không chuyên trách | Ủy ban MTTQ Việt Nam tỉnh X'
    if not at.take("chuyên", "trách"):
        at = Cursor(tokens, at.at - (tokens.folds[at.at - 1] == "không"))
    at.take("của")
    head = lexicon().heads.match(tokens.folds, at.at)
    other = lexicon().titles.match(tokens.folds, at.at)
    office = of_the_centre(tokens, title, start, at.at) or _of_the_served(
        tokens, title, start, at.at
    )
    if office is not None:
        return office
    if other is not None and head is not None and other[1] > head[1]:
        # 'Trợ lý Bộ trưởng': what he serves is no post of the name behind it
        led = other[0] if title.label in _SERVE and isinstance(other[0], Title) else None
        served = _titled_post(tokens, led, at.at, other[1]) if led is not None else None
        end = served.end if served is not None else after  # 'Trợ lý | Bộ trưởng Ngoại giao'
        return PostSpan(title.label, title.heads, None, "", None, start, end)
    named = head is not None and head[0].kind in title.heads  # 'Viện trưởng VKSND …'
    swallowed = bool(title.swallows) and not named and not at.peek(*title.swallows)
    of_another = head is not None and head[0].kind in _HAVE_DIVISIONS and not named
    if swallowed and of_another and title.swallows == ("phòng",):
        whole = organization_at(tokens, at.at)  # 'Trưởng phòng | Ban Quản lý …': which?
        end = whole.end if whole else after
        return PostSpan(title.label, frozenset(), None, "", None, start, end)
    organization = _led_body(tokens, title, after, at.at, swallowed=swallowed)
    if organization is None and title.swallows and ranked > after:
        # 'Đại sứ đầu tiên | của Việt Nam tại Lào'
        organization = organization_at(tokens, ranked, prefix=title.swallows)
    if organization is not None:
        organization = school_without_holder(tokens, organization)
    if swallowed and organization is not None and is_branch(organization):
        unit = organization_at(tokens, organization.end)  # 'Đại đội phó Quân sự | Đại đội 16'
        fits = unit is not None and unit.head == organization.head and not unit.generic
        after, organization = organization.end, unit if fits else None
    end = organization.end if organization else after
    if organization is None or organization.generic or _may_be_abroad(organization):
        state = state_behind(tokens, max(end, after))
        if state is not None and state.foreign:
            return _of_another_country(title, start, state.end)
        if state is not None and end > after:
            end = state.end  # 'Bộ trưởng Bộ Ngoại giao | Việt Nam'
    if not _can_be_held(tokens, title, organization, start, after):
        return of_bare_council(tokens, title, organization, start, after)
    if organization is None and "military" in title.heads:
        end = arm_end(tokens, end)
    return PostSpan(title.label, title.heads, organization, "", None, start, max(end, after))


def _of_the_served(tokens: Tokens, title: Title, start: int, after: int) -> PostSpan | None:
    """'Trợ lý (Ủy viên Bộ Chính trị,) Bộ trưởng Bộ X', 'Thư ký Bí thư Tỉnh ủy Y': of the body that is led."""
    found = lexicon().titles.match(tokens.folds, after)
    if title.label not in _SERVE or found is None or not isinstance(found[0], Title):
        return None
    served = _titled_post(tokens, found[0], after, found[1])
    if served is None or (body := served.organization) is None:
        return None
    if is_membership(served.title):
        comma = tokens.folds[served.end : served.end + 1] == (",",)
        return _of_the_served(tokens, title, start, served.end + 1) if comma else None
    near = body.head.kind == "ministry" or (
        body.head.kind in _HAVE_DIVISIONS and bool(body.place and body.place.named)
    )
    if not near and (body.head.takes != "-" or body.head.level != "central"):
        return None
    end = served.end if near else _end_of_leaders(tokens, served.end)
    if person_at(tokens, end, expected=True) is not None or honorific_at(tokens, end) > end:
        return None
    label = title.label if served.title == "Bộ trưởng" else f"{title.label} {served.title}"
    return PostSpan(label, title.heads, body, "", None, start, end)


def _end_of_leaders(tokens: Tokens, end: int) -> int:
    """Where the offices end that one leader may have: 'Trợ lý Tổng Bí thư|, Chủ tịch nước'."""
    while tokens.folds[end : end + 1] in ((",",), ("và",)):
        found = lexicon().titles.match(tokens.folds, end + 1)
        other = (
            _titled_post(tokens, found[0], end + 1, found[1])
            if found is not None and isinstance(found[0], Title)
            else None
        )
        if other is None or other.organization is None or other.title.startswith("Phó "):
            break  # 'trợ lý Thủ tướng, | Phó Chủ nhiệm Văn phòng Chính phủ'
        if other.organization.head.takes != "-":
            break  # 'trợ lý Thủ tướng, | Vụ trưởng Vụ Pháp chế'
        end = other.end
    return end


def _fixed_post(tokens: Tokens, title: Title, start: int, after: int) -> PostSpan:
    """'Thủ tướng': of the body that the title names by itself, unless it is that of another country."""
    state = state_behind(tokens, after)
    if state is not None and state.foreign:
        return _of_another_country(title, start, state.end)
    if title.label in _IN_OTHERS_TOO and of_another_body(tokens, after):
        return PostSpan(title.label, frozenset(), None, "", None, start, after)
    organization = organization_from(title.fixed)
    spelt = organization_at(tokens, after)  # 'Tổng Bí thư | Ban Chấp hành Trung ương'
    end = spelt.end if spelt and same_body(spelt, organization) else after
    end = max(end, state.end if state is not None else end)  # 'Chủ tịch nước | CHXHCN Việt Nam'
    return PostSpan(title.label, title.heads, organization, "", None, start, end)


def _of_another_country(title: Title, start: int, end: int) -> PostSpan:
    """An office of another country or of a party there: no body of ours."""
    return PostSpan(title.label, frozenset(), None, "", None, start, end, foreign=True)


def _led_body(
    tokens: Tokens, title: Title, after: int, at: int, *, swallowed: bool
) -> OrganizationSpan | None:
    """The body behind a title that ends at ``after``, a 'của' before it passed over at ``at``.

    ``swallowed`` says that the title holds the head word of the body: 'Trưởng ban | Dân vận'.
    """
    holder = swallowed and whole_name(tokens, after)  # 'Viện trưởng | Nguyễn Văn Lâm'
    named = swallowed and not holder
    found = organization_at(tokens, after, prefix=title.swallows) if named else None
    found = found or organization_at(tokens, at)
    if found is None and title.label.startswith("Ủy viên"):
        found = organization_at(tokens, after, prefix=("ban",))
    found = this_one(tokens, at, found if named else None) or found
    if found is None or found.generic:
        found = the_one(tokens, at) or found
    if found is None or (at > after and found.generic):
        found = _by_place(tokens, title, after)
    of_board = title.swallows[-1:] == ("ban",)
    if found is None and (of_board or title.label in _ON_BOARDS):
        found = other_board_at(
            tokens,
            after if title.swallows else at,
            spelt=not title.swallows,
            sub=title.swallows == ("tiểu", "ban"),
        )
    if found is None and "company" in title.heads:
        found = coined_company_at(tokens, at)
    if found is None:
        found = coined_body_at(tokens, at, title)
    if found is not None and found.head.kind == "mission" and not found.name:
        return None  # 'Đại sứ Việt Nam | Cộng hòa tại X'
    if found is not None and found.head.takes in ("name", "field"):
        found = by_number(tokens, found) or _in_full(tokens, found)
    return found


def _can_be_held(
    tokens: Tokens, title: Title, body: OrganizationSpan | None, start: int, after: int
) -> bool:
    """Whether a title in this body, or without one, is a post of one person in this country."""
    if body is None:
        weak = title.label in _WEAK and not tokens.capital[start]
        return not (title.label in _NEEDS_BODY or weak or foreign_at(tokens, after))
    if body.generic:
        return False
    return not (title.label in _NEEDS_BODY and title.heads and body.head.kind not in title.heads)


def _by_place(tokens: Tokens, title: Title, after: int) -> OrganizationSpan | None:
    """'Bí thư tỉnh Sóc Trăng' leads its Tỉnh ủy, 'Chủ tịch huyện X' its Ủy ban nhân dân."""
    place = place_at(tokens, after)
    if place is None or not (place.named or place.kind):
        return None
    if "committee" in title.heads and "Bí thư" in title.label:
        kind = place.kind or next((unit.kind for unit in place.units), "")
        form = COMMITTEE_OF_PLACE.get(kind)
    elif "government" in title.heads:
        form = "ủy ban nhân dân"
    else:
        return None
    return replace(organization_from(form), place=place, end=place.end) if form else None


def _may_be_abroad(span: OrganizationSpan) -> bool:
    """Whether other countries have a body of this name: 'Bộ Quốc phòng', 'Quốc hội', 'Tỉnh ủy'."""
    while span.parent is not None:
        span = span.parent
    return span.head.takes != "name" and not (span.place and span.place.named)

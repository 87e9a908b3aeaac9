"""Posts of members: one word group that names the committee as well, and what follows it.

'Tỉnh ủy viên Phú Yên', 'Ủy viên Thường vụ Đảng ủy Quân khu 5', 'Xứ ủy viên Bắc Kỳ'.
"""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import MemberTitle, Title
from cadregraph.graph.mentions.name_parts import central_at
from cadregraph.graph.mentions.names import name_end, spelled
from cadregraph.graph.mentions.organizations import organization_at, organization_from
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan, PostSpan
from cadregraph.graph.mentions.states import state_behind
from cadregraph.graph.text.tokens import Tokens

_CENTRAL = "ban chấp hành trung ương đảng"
_ABOVE_UNIONS = {
    "front": "ủy ban trung ương mặt trận tổ quốc việt nam",
    "union": "ban chấp hành",
    "association": "ban chấp hành",
}
_SECRETARIES = frozenset({"Bí thư"})
_OPENS_BODIES = frozenset({"ban", "bch", "trung"})
_COMMITTEES = frozenset({"committee", "party", "union", "association"})


def member_post(tokens: Tokens, title: MemberTitle, start: int, after: int) -> PostSpan:
    """The post of a member's title that begins at ``start`` and ends at ``after``, with the committee as
    far as the text names it; of no body of ours where it is that of another country."""
    state = state_behind(tokens, after)
    if state is not None and state.foreign:  # 'đại biểu Quốc hội | Lào'
        return PostSpan(title.label, frozenset(), None, "", None, start, state.end, foreign=True)
    organization = organization_from(title.organization)
    longer = _longer(tokens, title, start, after)
    if longer is not None:
        return _post(title.label, longer, start, longer.end)
    spelt = organization_at(tokens, after)  # 'đảng ủy viên | Đảng ủy Sở Y tế'
    if spelt is not None and spelt.head.kind == "cell" and organization.head.label == "Chi ủy":
        return _post("Chi ủy viên", spelt, start, spelt.end)
    if spelt is not None and same_body(spelt, organization) and not spelt.generic:
        return _post(title.label, spelt, start, spelt.end)
    board = _ABOVE_UNIONS.get(spelt.head.kind) if spelt is not None else None
    if title.organization == _CENTRAL and spelt is not None and board and not spelt.generic:
        union = organization_from(board)  # 'Ủy viên Trung ương | Hội Nông dân Việt Nam'
        if spelt.head.kind != "front":
            union = replace(union, name="Trung ương", parent=spelt, end=spelt.end)
        return _post(title.label, union, start, spelt.end)
    found = _with_complement(tokens, organization, spelt, after)
    if state is not None and found.head.takes == "-" and not _dated_term(tokens, state.end):
        after = state.end  # 'đại biểu Quốc hội | Việt Nam khóa X, XI'
    return _post(title.label, found, start, max(found.end, after))


def _dated_term(tokens: Tokens, at: int) -> bool:
    """'khóa IV (1976 – 1982)': a term whose years stand behind it."""
    return tokens.folds[at : at + 1] == ("khóa",) and tokens.folds[at + 2 : at + 3] == ("(",)


def of_the_centre(tokens: Tokens, title: Title, start: int, after: int) -> PostSpan | None:
    """'Bí thư | Trung ương', to a sign or the end: of the Party's committee, which the press need not name;
    'Bí thư Trung ương Đoàn' is of another."""
    width = central_at(tokens, after) if title.label in _SECRETARIES else 0
    behind = tokens.texts[after + width : after + width + 1]
    if not width or (behind and behind[0] not in ",;.:-–)" and behind[0] != "và"):
        return None
    body = organization_from(_CENTRAL)
    return _post(title.label, replace(body, start=after, end=after + width), start, after + width)


def _longer(tokens: Tokens, title: MemberTitle, start: int, after: int) -> OrganizationSpan | None:
    """'Ủy viên | Ban Chấp hành Trung ương Đoàn', 'Ủy viên | Trung ương Đảng Dân chủ': the body that begins in
    the title of a member of the Party's committee and goes on behind it."""
    if title.organization != _CENTRAL or tokens.folds[start + 2] not in _OPENS_BODIES:
        return None
    body = organization_at(tokens, start + 2)
    return body if body is not None and body.end > after and body.head.takes == "-" else None


def _post(title: str, body: OrganizationSpan, start: int, end: int) -> PostSpan:
    return PostSpan(title, frozenset(), body, "", None, start, end)


def _with_complement(
    tokens: Tokens, body: OrganizationSpan, spelt: OrganizationSpan | None, after: int
) -> OrganizationSpan:
    """The committee of a title that ends at ``after`` with whose it is; as it is where nothing tells."""
    head = body.head
    served = body.parent
    if served is not None and served.head.takes == "any":
        # 'Ủy viên Thường vụ Đảng ủy | Quân khu 5': of the committee as it is named there
        whole = organization_at(tokens, after - len(served.head.label.split()))
        if whole is not None and same_kind(whole, served) and whole.end > after:
            return replace(body, parent=whole, end=whole.end)
    if head.takes == "committee" and served is None:
        parent = spelt  # 'Ủy viên thường vụ' + 'Đảng ủy X'
        if parent is not None and parent.head.label == "Liên khu":
            parent = replace(parent, head=organization_from("liên khu ủy").head)
        if parent is not None and parent.head.kind in _COMMITTEES and not parent.generic:
            name = "Trung ương" if central_at(tokens, after) else ""
            return replace(body, name=name, parent=parent, end=parent.end)
        return body
    if head.takes == "any" and spelt is not None and not spelt.generic:
        if spelt.head.kind == head.kind and spelt.head.label.startswith(f"{head.label} "):
            return spelt  # 'Đảng ủy viên | Đảng ủy Quân sự tỉnh X'
        return replace(body, parent=spelt, end=spelt.end)  # 'Đảng ủy viên | Bộ Tham mưu'
    if head.takes == "name" and spelt is not None and same_kind(spelt, body):
        return spelt  # 'Xứ ủy viên | Xứ ủy Nam Bộ'
    if head.takes == "name":  # 'Xứ ủy viên | Bắc Kỳ'
        end = name_end(tokens, after, head.kind)
        return replace(body, name=spelled(tokens, after, end), end=end) if end > after else body
    if head.takes != "-":
        place = place_at(tokens, after)
        if place is not None and place.named:
            return replace(with_place_in(body, place), end=place.end)
    return body


def same_kind(spelt: OrganizationSpan, known: OrganizationSpan) -> bool:
    """Whether a body that the text spells out is a committee like the one that a title names."""
    return not spelt.generic and spelt.head.kind == known.head.kind


def same_body(spelt: OrganizationSpan, known: OrganizationSpan) -> bool:
    """Whether a body that the text spells out is of the head that a title names by itself."""
    return spelt.head.label == known.head.label


def with_place_in(span: OrganizationSpan, place: PlaceSpan) -> OrganizationSpan:
    """The organisation with the place put in at its innermost open end."""
    if span.parent is not None:
        return replace(span, parent=with_place_in(span.parent, place), end=place.end)
    return replace(span, place=place, end=place.end)


def is_placed(span: OrganizationSpan) -> bool:
    while span.parent is not None:
        span = span.parent
    return span.head.takes not in ("place", "unit", "any", "committee") or bool(
        (span.place and span.place.named) or span.name
    )

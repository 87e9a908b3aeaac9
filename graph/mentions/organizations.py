"""Names of organisations, read by recursive descent: a head word and what it takes.

'Ban Thường vụ Đảng ủy Tập đoàn Hóa chất Việt Nam' is Ban Thường vụ of (Đảng ủy of (Tập đoàn named
'Hóa chất Việt Nam')). What the text leaves out ('Ban Thường vụ', 'UBND tỉnh') stays open in the
span, for `cadregraph.graph.resolution` to fill from the context.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.mentions.heads import (
    abroad,
    branch_follows,
    central_of_union,
    congress_at,
    field_at,
    in_general,
    of_any_place,
    of_the_whole_party,
    opens_name,
    party_of_ministry,
)
from cadregraph.graph.mentions.long_names import joined_in_full
from cadregraph.graph.mentions.name_parts import (
    central_at,
    city_of_short_form,
    goes_on_in_small,
    joined_field,
    kind_end,
    named_after_nobody,
    of_only_unit,
    province_start,
    provisional_end,
    region_end,
    serves_otherwise,
    several_kinds,
    short_form_end,
    skip_term,
    unit_start,
    zone_end,
)
from cadregraph.graph.mentions.names import (
    as_printed,
    breaks_off,
    cut_short,
    is_coined,
    name_end,
    read_on,
    spelled,
)
from cadregraph.graph.mentions.names_behind import names_a_person, names_in_full
from cadregraph.graph.mentions.places import former_province_at, place_at
from cadregraph.graph.mentions.proper_names import of_name, whole_name
from cadregraph.graph.mentions.short_forms import beyond_short_form
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.text.tokens import Tokens, tokenize

_SERVED = frozenset(
    {"committee", "party", "secretariat", "bureau", "standing", "executive", "council", "government",
     "department", "delegation", "union", "front", "division", "cell", "police", "agency", "ministry",
     "court", "procuracy", "company", "assembly", "group", "association", "body"}
)  # fmt: skip
_OF_OFFICES = _SERVED | {"commission", "school", "institute", "hospital"}
_POLICE = ("công", "an", "nhân", "dân")
_HAVE_OFFICES = frozenset(
    "police ministry department government council body procuracy court commission "
    "office company school hospital institute agency military bank".split()
)
_SIGNS_OF_WHOLES = ((",",), ("-",), ("–",))
_OF_POLICE = frozenset({"police", "ministry"})
_COUNCILS = frozenset({"council", "government", "committee", "police", "ministry", "department"})
_OF_QUARTERS = frozenset({"Quận ủy", "Quận đoàn"})
COMMITTEE_OF_PLACE = committees()
"""The committee that leads a place, by the kind of place."""

_OF_STATE_OFFICES = frozenset({"ministry", "department"})
_OF_THE_NATION = frozenset({"union", "association", "agency"})
_OF_ZONES = frozenset({"government", "police", "court", "procuracy", "department", "front"})
_THE_PARTY = "Đảng Cộng sản Việt Nam"
_FACULTY = ("khoa",)
_DEEPEST = 5
_CHAINED = 4  # 'Đội A Phòng B Công an huyện C': offices of offices that a name can hold


def organization_at(
    tokens: Tokens, start: int, prefix: tuple[str, ...] = (), depth: int = 0, chained: int = 0
) -> OrganizationSpan | None:
    """The organisation whose head word stands at ``start`` (or is ``prefix``, swallowed by a title)."""
    if depth > _DEEPEST or chained > _CHAINED or (not prefix and start >= len(tokens)):
        return None
    if not prefix and tokens.folds[start] in tokens.aliases:
        return _by_alias(tokens, start, start)
    known = lexicon().heads.match(tokens.folds, start, prefix)
    if not known or (not prefix and congress_at(tokens, start)):
        return None
    head, after = known
    if head.kind == "company" and (named := _by_short_name(tokens, start, after)):
        return named
    if not prefix and (
        party_of_ministry(tokens, start) or not opens_name(tokens, start, after, head)
    ):
        return None
    span = OrganizationSpan(head, "", None, None, start, after)
    elsewhere = _elsewhere(tokens, span, depth)
    found = beyond_short_form(
        tokens,
        elsewhere or _with_complement(tokens, span, prefix, depth, chained),
        lambda shorter: organization_at(shorter, start, prefix, depth, chained),
    )
    cut = found is not None and found.name and found.parent is None and found.place is None
    if found is not None and cut and breaks_off(tokens, after, found.end):
        return replace(found, generic=True)
    return found


def _by_alias(tokens: Tokens, at: int, start: int) -> OrganizationSpan | None:
    """The body of the short name at a token, but 'Xaco | Global' is another than 'Xaco'."""
    if tokens.capital[at + 1 : at + 2] == (True,) and is_coined(tokens, at + 1):
        return None
    whole = tokenize(tokens.aliases[tokens.folds[at]])
    full = organization_at(whole, 0)
    return replace(joined_in_full(whole, full), start=start, end=at + 1) if full else None


def _by_short_name(tokens: Tokens, start: int, after: int) -> OrganizationSpan | None:
    """'Tổng công ty | PVC': a company by the short name that the article defines."""
    short = after < len(tokens) and tokens.folds[after] in tokens.aliases
    full = _by_alias(tokens, after, start) if short else None
    return full if full is not None and full.head.kind == "company" else None


def _elsewhere(tokens: Tokens, span: OrganizationSpan, depth: int) -> OrganizationSpan | None:
    """The central body of a union, or a body of another country or of a branch, whose names begin
    like those of the Party and State: of which but the first the text names none of ours."""
    after = span.end
    of_union = central_of_union(tokens, after, span.head)
    union = organization_at(tokens, after, depth=depth + 1) if of_union else None
    if union is not None and union.head.kind in ("union", "association") and not union.generic:
        executive = organization_from("ban chấp hành")
        return replace(executive, name="Trung ương", parent=union, start=span.start, end=union.end)
    branch = span.head.kind == "bank" and branch_follows(tokens, after)  # '… chi nhánh Bến Tre'
    return replace(span, generic=True) if of_union or branch or abroad(tokens, after) else None


def _with_complement(
    tokens: Tokens, span: OrganizationSpan, prefix: tuple[str, ...], depth: int, chained: int
) -> OrganizationSpan | None:
    """The body with what its head takes, or a generic one where the text speaks of none in particular."""
    head, start, after = span.head, span.start, span.end
    verb = head.kind == "inspectorate" and head.takes != "-" and not prefix
    if verb and not tokens.capital[start]:  # 'trưởng đoàn thanh tra dự án'
        full = _complement(tokens, span, prefix, depth, chained)
        return full if full is not None and (full.place or full.parent) else None
    if not prefix and of_any_place(tokens, start, after, head):
        return replace(span, generic=True)
    bracketed = tokens.folds[after : after + 1] + tokens.folds[after + 2 : after + 3] == ("(", ")")
    behind = after + 3 if bracketed else after  # 'Ủy ban kiểm tra (UBKT) các cấp'
    if head.takes not in ("-", "name", "field") and in_general(tokens, behind):
        return replace(span, generic=True, end=behind)
    if bracketed and head.takes not in ("-", "name"):
        found_behind = _complement(tokens, replace(span, end=behind), prefix, depth, chained)
        if found_behind is not None and found_behind.end > behind:
            return found_behind
    return _complement(tokens, span, prefix, depth, chained)


def _complement(
    tokens: Tokens, span: OrganizationSpan, prefix: tuple[str, ...], depth: int, chained: int
) -> OrganizationSpan | None:
    match span.head.takes:
        case "-":
            return span
        case "place":
            return _with_place(tokens, span, bare=True)
        case "unit":
            return _with_place(tokens, skip_term(tokens, span), bare=True)
        case "committee":
            served = _OF_OFFICES if span.head.kind == "office" else _SERVED
            return _of_committee(tokens, span, served, depth, chained)
        case "council":
            return _of_committee(tokens, span, _COUNCILS, depth, chained)
        case "assembly":
            return _of_assembly(tokens, span)
        case "company":
            return _of_any(tokens, span, depth, chained, frozenset({"company"}))
        case "any":
            return _of_any(tokens, span, depth, chained, None)
        case "field":
            return _of_field(tokens, span, prefix, chained)
        case "name":
            return of_name(tokens, span)


def _with_place(tokens: Tokens, span: OrganizationSpan, *, bare: bool) -> OrganizationSpan:
    if tokens.folds[span.end : span.end + 1] in (("tối",), ("trung",)):
        return span
    if city := city_of_short_form(tokens, span):
        return replace(span, place=city, end=max(city.end, span.end))
    national = tokens.folds[span.end : span.end + 2] == ("việt", "nam")
    short = tokens.texts[span.end : span.end + 1] == ("VN",)
    if (national or short) and span.head.kind in _OF_THE_NATION:
        name = f"{span.name} Việt Nam".strip()
        return replace(span, name=name, end=span.end + (1 if short else 2))
    after = provisional_end(tokens, span.end)
    if span.head.kind in _OF_ZONES and (end := zone_end(tokens, after)) > after:
        zone = as_printed(tokens, after, end).replace(" bộ", " Bộ")
        return replace(span, name=zone[:1].upper() + zone[1:], end=end)
    if after > span.end:
        whole = organization_at(tokens, after)
        if whole is not None and whole.head == span.head:  # 'Tỉnh ủy lâm thời | Tỉnh ủy X'
            return replace(whole, start=span.start)
        if place_at(tokens, after, bare=bare) is not None:
            span = replace(span, end=after)
    if (end := region_end(tokens, span.end, placed=span.head.kind == "centre")) > span.end:
        region = as_printed(tokens, span.end, end).replace("–", "-")
        name = f"{span.name} {region[:1].lower()}{region[1:]}".lstrip()
        return replace(span, name=name, end=end)
    provincial = span.head.level == "province" and span.head.takes in ("place", "field")
    former = former_province_at(tokens, span.end) if provincial else None
    place = former or place_at(tokens, span.end, bare=bare)
    if place is not None and named_after_nobody(tokens, place):
        kind_alone = replace(place, name="", end=kind_end(tokens, place))
        return replace(span, place=kind_alone, end=kind_alone.end)
    if place is not None and several_kinds(tokens, place):
        return replace(span, place=place, end=place.end, generic=True)
    number = tokens.texts[span.end : span.end + 1]
    if place is None and number and number[0].isdigit() and span.head.label in _OF_QUARTERS:
        place = place_at(tokenize(f"quận {number[0]}"), 0)  # 'Quận ủy 3'
        if place is not None:
            place = replace(place, start=span.end, end=span.end + 1)
    return replace(span, place=place, end=place.end) if place else span


def _of_committee(
    tokens: Tokens, span: OrganizationSpan, kinds: frozenset[str], depth: int, chained: int
) -> OrganizationSpan:
    at = span.end
    if width := central_at(tokens, at):
        of_union = organization_at(tokens, at + width, depth=depth + 1, chained=chained)
        if of_union is not None and of_union.head.kind in ("union", "association"):
            return replace(span, name="Trung ương", parent=of_union, end=of_union.end)
        if tokens.folds[at + width : at + width + 1] == ("hội",):
            return replace(span, end=at + width + 1, generic=True)
        if span.head.kind != "standing":  # the Central Committee has no standing committee
            end = at + width + (tokens.folds[at + width : at + width + 1] == ("đảng",))
            return replace(span, name="Trung ương", end=end)
    if width := of_the_whole_party(tokens, span.head, at):
        return replace(span, name="Trung ương", end=at + width)
    if tokens.folds[at : at + 1] == ("của",):
        at += 1
    apart = span.head.kind == "police" and tokens.texts[at : at + 1] in _SIGNS_OF_WHOLES
    parent = organization_at(tokens, at + apart, depth=depth + 1, chained=chained)
    if apart and parent is not None and parent.head.kind not in _OF_POLICE:
        parent = None  # 'Cơ quan Cảnh sát điều tra, Công an tỉnh X', not '…, Viện kiểm sát'
    if parent and parent.head.label == "Liên khu" and span.head.kind == "standing":
        parent = replace(parent, head=organization_from("liên khu ủy").head)
    if parent and parent.head.kind in kinds and not parent.generic:
        abroad_now = span.head.kind == "standing" and parent.head.kind == "bureau"
        return replace(span, parent=parent, end=parent.end, generic=abroad_now)
    if parent and parent.generic and parent.head.kind in kinds:
        return replace(span, end=parent.end, generic=True)  # 'UBKT | Đảng ủy khối kinh tế'
    if not parent and serves_otherwise(tokens, span.end, span.head):
        return replace(span, generic=True)
    if span.head.kind in ("body", "commission", "council-board"):
        place = place_at(tokens, span.end, bare=False)
        if place and several_kinds(tokens, place):
            return replace(span, generic=True)  # 'Ban Tổ chức tỉnh, thành ủy'
        if place:
            return replace(span, place=place, end=place.end)
    return span


def _of_assembly(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan:
    at = span.end + (tokens.folds[span.end : span.end + 1] == ("của",))
    parent = organization_at(tokens, at)
    if parent and parent.head.label == "Quốc hội":
        return replace(span, parent=parent, end=parent.end)
    return replace(span, parent=organization_from("quốc hội"))


def _of_any(
    tokens: Tokens,
    span: OrganizationSpan,
    depth: int,
    chained: int,
    kinds: frozenset[str] | None,
) -> OrganizationSpan:
    at = span.end
    if tokens.folds[at : at + 2] == ("cơ", "quan"):
        span = replace(span, name="cơ quan")
        at += 2
    if span.head.kind == "cell" and tokens.folds[at : at + 1] == ("đảng",):
        at += 1  # 'Chi bộ Đảng', 'Chi bộ Đảng Trường X'
        span = replace(span, end=at)
    parent = organization_at(tokens, at, depth=depth + 1, chained=chained)
    fits = parent and not parent.generic and (kinds is None or parent.head.kind in kinds)
    if (
        kinds is not None
        and parent
        and fits
        and not parent.name
        and goes_on_in_small(tokens, parent.end)
    ):
        return replace(span, end=parent.end, generic=True)  # 'HĐQT Tổng công ty | bia, rượu'
    own = parent is not None and parent.head.takes == "-"  # 'Ban cán sự đảng | Ủy ban Dân tộc'
    if parent and span.head.kind == "committee" and parent.head.label == _THE_PARTY:
        return replace(
            span, end=parent.end, generic=True
        )  # 'Đảng ủy Đảng Cộng sản Việt Nam tiếp quản …'
    if parent and fits and (kinds or own or parent.head.kind not in ("standing", "commission")):
        return replace(span, parent=parent, end=parent.end)
    if kinds is not None:  # 'HĐQT Cảng Quy Nhơn': of a firm that goes by no word for one
        coined = at < len(tokens) and tokens.capital[at] and not names_a_person(tokens, at)
        return replace(span, name="", generic=span.head.kind == "board" and coined)
    place = place_at(tokens, at, bare=True)
    if place:
        return replace(span, place=place, end=place.end)
    field = field_at(tokens, at)
    if field:
        lower = not any(tokens.capital[span.start : field[1]])  # 'đảng ủy khu công nghiệp'
        name = f"{span.name} {field[0]}".strip()
        return replace(span, name=name, end=field[1], generic=lower)
    if whole_name(tokens, at):
        return replace(span, name="")
    end = name_end(tokens, at, span.head.kind)
    if span.head.kind == "cell" and end > at and cut_short(tokens, at, end):
        end = read_on(tokens, at)  # 'Chi bộ Đội thanh | tra giao thông'
        return replace(span, name=as_printed(tokens, at, end), end=end, generic=end == at)
    if (bare := lexicon().heads.match(tokens.folds, at)) and bare[1] == end:
        return of_only_unit(tokens, replace(span, end=end), at, organization_at)
    if parent is not None and parent.generic and at < end < parent.end:
        return replace(span, end=parent.end, generic=True)  # 'Đảng ủy Ban quản | lý đường sắt'
    if end > at:
        span = replace(span, name=f"{span.name} {spelled(tokens, at, end)}".strip(), end=end)
        place = place_at(tokens, end, bare=False) if span.head.kind == "group" else None
        return replace(span, place=place, end=place.end) if place else span
    return replace(span, name="") if span.name else span


def _of_field(
    tokens: Tokens, span: OrganizationSpan, prefix: tuple[str, ...], chained: int
) -> OrganizationSpan | None:
    field = lexicon().fields.match(tokens.folds, span.end)
    lower = field is not None and not any(tokens.capital[span.end : field[1]])
    if field and lower and cut_short(tokens, field[1], field[1]):
        return replace(span, end=field[1], generic=True)  # 'phòng thống kê | tội phạm'
    if field:
        end = joined_field(tokens, field[1], span.head.kind)
        name = f"{field[0]} {spelled(tokens, field[1], end)}".strip()
        span = replace(span, name=name, end=end)
    else:
        if prefix and names_a_person(tokens, span.end):
            return None  # 'Thứ trưởng Giáp Văn Ước'
        if span.head.kind in _OF_STATE_OFFICES and names_in_full(tokens, span.end):
            return span  # 'Chánh Văn phòng Bộ | Khương Thị Mai'
        end = unit_start(tokens, span.end, name_end(tokens, span.end, span.head.kind))
        end = province_start(tokens, span.end, end)
        if prefix and end == span.end + 1 and tokens.texts[span.end].istitle():
            whole = organization_at(tokens, end + 1, depth=_DEEPEST) if prefix == _FACULTY else None
            if whole is None or whole.head.kind != "school" or tokens.folds[end] != ",":
                return None  # 'Thứ trưởng Thăng', but 'Chủ nhiệm khoa Toán, Trường Đại học X'
        if end == span.end:
            return None if prefix else span
        if cut_short(tokens, span.end, end):
            return replace(span, end=end, generic=True)
        if span.head.kind == "ministry" and end == span.end + 1:
            return replace(span, end=end, generic=True)  # 'Bộ Nội | đã …': a name that is cut off
        span = replace(span, name=spelled(tokens, span.end, end), end=end)
    if span.head.kind == "ministry":
        return span
    if tokens.folds[span.end : span.end + 4] == _POLICE:  # 'Tổng cục Chính trị | Công an nhân dân'
        span = replace(span, name=f"{span.name} Công an nhân dân", end=span.end + 4)
    parent = organization_at(tokens, span.end, depth=_DEEPEST - 1, chained=chained + 1)
    if parent and parent.head.kind in _HAVE_OFFICES and not parent.generic:
        return replace(span, parent=parent, end=parent.end)
    if tokens.folds[span.end : span.end + 1] == ("(",):  # 'Cục Quản lý thị trường (Bộ Công Thương)'
        body = organization_at(tokens, span.end + 1, depth=_DEEPEST - 1, chained=chained + 1)
        closed = body is not None and tokens.folds[body.end : body.end + 1] == (")",)
        other = body and body.head != span.head and not span.name.endswith("Việt Nam")
        if body and closed and other and body.head.kind in _HAVE_OFFICES and not body.generic:
            return replace(span, parent=body, end=body.end + 1)
    place = place_at(tokens, short_form_end(tokens, span.end), bare=True)
    if place is not None and place.named and span.head.kind == "department":
        return replace(span, place=place, end=place.end)  # 'Sở Kế hoạch và Đầu tư (KH & ĐT) Hà Nội'
    return _with_place(tokens, span, bare=True)


@cache
def organization_from(form: str) -> OrganizationSpan:
    """The span that a form of the lexicon reads as; its token positions mean nothing.

    Raises:
        LookupError: the form is not in organizations.tsv.
    """
    span = organization_at(tokenize(form), 0)
    if span is None:
        raise LookupError(f"organizations.tsv has no form that begins {form!r}")
    return replace(span, start=0, end=0)


def innermost_place(span: OrganizationSpan) -> PlaceSpan | None:
    """The place of an organisation, or of the one that it is of."""
    while span.place is None and span.parent is not None:
        span = span.parent
    return span.place

"""Names of organisations, read by recursive descent: a head word and what it takes.

'Ban Thường vụ Đảng ủy Tập đoàn Hóa chất Việt Nam' is Ban Thường vụ of (Đảng ủy of (Tập đoàn named
'Hóa chất Việt Nam')). What the text leaves out ('Ban Thường vụ', 'UBND tỉnh') stays open in the
span, for `graph.resolution` to fill from the context.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graph.lexicon import Head, lexicon
from graph.mentions.dates import ordinal
from graph.mentions.names import (
    as_printed,
    cut_short,
    is_not_in_name,
    name_end,
    names_a_person,
    read_on,
    spelled,
)
from graph.mentions.places import foreign_at, place_at
from graph.mentions.spans import OrganizationSpan, PlaceSpan
from graph.tokens import Tokens, tokenize

_SERVED = frozenset(
    {"committee", "party", "secretariat", "bureau", "standing", "executive", "council", "government",
     "department", "delegation", "union", "front", "division", "cell", "police", "agency", "ministry",
     "court", "procuracy", "company", "assembly", "group", "association", "body"}
)  # fmt: skip
_STEERED = frozenset(
    "xây kỳ thi công cải phòng đề chương cuộc dự chuyển đổi quy 35 138 389".split()
)
_UY = frozenset("đảng chi tỉnh thành huyện quận thị".split())  # 'Đảng ủy | Ban Quản lý …'
_TASKS = frozenset("thi tuyển bầu thẩm kỷ đấu bồi".split())  # 'Hội đồng thi tuyển công chức tỉnh X'
_POLICE = ("công", "an", "nhân", "dân")
_LEGAL_FORM = frozenset("tnhh mtv một thành viên cổ phần cp ctcp trách nhiệm hữu hạn".split())
_OPENS_FORM = (("tnhh",), ("ctcp",), ("trách",))
_HAVE_OFFICES = frozenset(
    "police ministry department government council body procuracy court commission "
    "office company school hospital institute".split()
)
_COUNCILS = frozenset({"council", "government", "committee", "police", "ministry", "department"})
_TITLE_ENDS = frozenset({"đốc", "trưởng", "phó", "ủy"})
_PLACED = frozenset({"school", "hospital", "centre", "association"})
_OF_QUARTERS = frozenset({"Quận ủy", "Quận đoàn"})
_GENERIC_AFTER = frozenset({"các", "cấp", "nào", "này", "khác", "trực", "cơ"})
_BEFORE_COMMON = frozenset("thông cảnh dự tin tờ các nhà thị môi chủ khai hội công y".split())
COMMITTEE_OF_PLACE = {
    "tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "quận": "quận ủy", "huyện": "huyện ủy",
    "thị xã": "thị ủy", "phường": "đảng ủy", "xã": "đảng ủy", "thị trấn": "đảng ủy",
}  # fmt: skip
"""The committee that leads a place, by the kind of place."""

_OF_CONGRESS = (("đoàn",), ("đảng",), ("đại",))
_DEEPEST = 5
_CHAINED = 4  # 'Đội A Phòng B Công an huyện C': offices of offices that a name can hold


def organization_at(
    tokens: Tokens, start: int, prefix: tuple[str, ...] = (), depth: int = 0, chained: int = 0
) -> OrganizationSpan | None:
    """The organisation whose head word stands at ``start`` (or is ``prefix``, swallowed by a title)."""
    if depth > _DEEPEST or chained > _CHAINED or (not prefix and start >= len(tokens)):
        return None
    if not prefix and tokens.folds[start] in tokens.aliases:
        full = organization_at(tokenize(tokens.aliases[tokens.folds[start]]), 0)
        return replace(full, start=start, end=start + 1) if full else None
    found = lexicon().heads.match(tokens.folds, start, prefix)
    if not found or (not prefix and congress_at(tokens, start)):
        return None
    head, after = found
    if head.kind == "company" and after < len(tokens) and tokens.folds[after] in tokens.aliases:
        full = organization_at(tokenize(tokens.aliases[tokens.folds[after]]), 0)
        if full is not None and full.head.kind == "company":  # 'Tổng công ty | PVC'
            return replace(full, start=start, end=after + 1)
    if not prefix and _party_of_ministry(tokens, start):
        return None
    if not prefix and not _opens_name(tokens, start, after, head):
        return None
    of_union = _of_union(tokens, after, head)
    named = organization_at(tokens, after, depth=depth + 1) if of_union else None
    if named is not None and named.head.kind in ("union", "association") and not named.generic:
        executive = organization_from("ban chấp hành")
        return replace(executive, name="Trung ương", parent=named, start=start, end=named.end)
    if of_union or _foreign(tokens, after):
        return OrganizationSpan(head, "", None, None, start, after, generic=True)
    span = OrganizationSpan(head, "", None, None, start, after)
    if head.kind == "bank" and _branch(tokens, after):
        return replace(span, generic=True)  # 'Ngân hàng Nhà nước chi nhánh Bến Tre'
    bracketed = tokens.folds[after : after + 1] + tokens.folds[after + 2 : after + 3] == ("(", ")")
    behind = after + 3 if bracketed else after  # 'Ủy ban kiểm tra (UBKT) các cấp'
    verb = head.kind == "inspectorate" and head.takes != "-" and not prefix
    if verb and not tokens.capital[start]:  # 'trưởng đoàn thanh tra dự án'
        full = _complement(tokens, span, prefix, depth, chained)
        return full if full is not None and (full.place or full.parent) else None
    if not prefix and _of_any_place(tokens, start, after, head):
        return replace(span, generic=True)
    if head.takes in ("-", "name", "field") or not _generic(tokens, behind):
        if bracketed and head.takes not in ("-", "name"):
            found_behind = _complement(tokens, replace(span, end=behind), prefix, depth, chained)
            if found_behind is not None and found_behind.end > behind:
                return found_behind
        return _complement(tokens, span, prefix, depth, chained)
    return replace(span, generic=True, end=behind)


def _party_of_ministry(tokens: Tokens, start: int) -> bool:
    """'cơ quan Đảng | Bộ Thông tin và Truyền thông': no đảng bộ, for the ministry begins there."""
    if tokens.folds[start : start + 2] != ("đảng", "bộ") or not tokens.capital[start + 1]:
        return False
    shouted = tokens.texts[start + 1].isupper()
    return not shouted and lexicon().fields.match(tokens.folds, start + 2) is not None


def _of_any_place(tokens: Tokens, start: int, after: int, head: Head) -> bool:
    """'bí thư tỉnh ủy, thành ủy': heads of two levels side by side, of whatever province or town."""
    if head.takes != "place" or tokens.capital[start] or place_at(tokens, after) is not None:
        return False
    joints = (",", "và", "hoặc", "/")
    beside: list[tuple[int, int | None]] = []
    if tokens.folds[after : after + 1] and tokens.folds[after] in joints:
        beside.append((after + 1, None))
    if start > 2 and tokens.folds[start - 1] in joints:
        beside.append((start - 3, start - 1))
    for at, end in beside:
        found = lexicon().heads.match(tokens.folds, at)
        if found is None or found[0].takes != "place" or found[0] == head or tokens.capital[at]:
            continue
        if found[1] == end or (end is None and place_at(tokens, found[1]) is None):
            return True
    return False


def _branch(tokens: Tokens, after: int) -> bool:
    """Whether a branch of the body follows, which is not the body itself."""
    at = after + (tokens.folds[after : after + 1] in (("-",), (",",)))
    return tokens.folds[at : at + 2] == ("chi", "nhánh")


def congress_at(tokens: Tokens, start: int) -> bool:
    """Whether 'ĐH' stands for a congress and not for a university: 'ĐH Đoàn', 'ĐH đại biểu'."""
    return tokens.texts[start] == "ĐH" and tokens.folds[start + 1 : start + 2] in _OF_CONGRESS


def _of_union(tokens: Tokens, after: int, head: Head) -> bool:
    """'Ban Chấp hành Trung ương | Hội': not of the Party, but of a union that is not named here."""
    central = head.label == "Ban Chấp hành Trung ương Đảng" and tokens.folds[after - 1] != "đảng"
    return central and tokens.folds[after : after + 1] == ("hội",)


def _foreign(tokens: Tokens, after: int) -> bool:
    """'Bộ Chính trị Trung Quốc', 'Đảng Cộng sản Cuba': not bodies of this country."""
    at = after
    if tokens.folds[at : at + 1] in (("đảng",), ("cộng",)):  # 'Đảng Nhân dân Cách mạng Lào'
        while at < min(len(tokens), after + 7) and tokens.folds[at].isalpha():
            if at > after and foreign_at(tokens, at):
                return True
            at += 1
        return False
    return foreign_at(tokens, at)


def _opens_name(tokens: Tokens, start: int, after: int, head: Head) -> bool:
    """Everyday words that look like heads in lower case ('bộ', 'phòng', 'vụ', 'viện', 'trường')."""
    if start and tokens.folds[start - 1 : start + 1] == ("ủy", "ban"):
        return start > 1 and tokens.folds[start - 2] in _UY  # not 'Ủy | ban Văn hóa và Xã hội'
    if after - start > 1 or head.kind in ("committee", "cell", "party", "council", "government"):
        police = tokens.folds[start:after] == ("công", "an")
        led = start > 0 and tokens.folds[start - 1] == "đốc"  # 'Giám đốc công an'
        placed = tokens.capital[start] or place_at(tokens, after, bare=False) is not None
        return not police or led or placed
    if tokens.capital[start]:
        return start == 0 or tokens.folds[start - 1] not in ("cán", "nội")
    if head.takes == "field" and start and tokens.folds[start - 1] in ("cán", "nội", "toàn", "cục"):
        return False
    if head.takes == "field":
        field = lexicon().fields.match(tokens.folds, after)
        titled = start > 0 and tokens.folds[start - 1] in _TITLE_ENDS  # 'phó giám đốc sở tư pháp'
        owner = field is not None and field[1] < len(tokens) and tokens.capital[field[1]]
        if owner and field is not None and field[1] - after > 1 and tokens.folds[start] != "cục":
            owned = lexicon().heads.match(tokens.folds, field[1])
            if owned is not None:
                return True  # 'phòng tổ chức cán bộ | Sở Y tế tỉnh X'
        return field is not None and (tokens.capital[after] or titled)
    if head.takes == "name":
        compound = start > 0 and tokens.folds[start - 1] in _BEFORE_COMMON
        return after < len(tokens) and tokens.capital[after] and not compound
    return True


def _generic(tokens: Tokens, after: int) -> bool:
    """'đảng bộ các cấp', 'cấp ủy trực thuộc' speak of no body in particular."""
    word = tokens.folds[after] if after < len(tokens) else ""
    if word == "cơ" and tokens.folds[after + 1 : after + 2] == ("quan",):
        return False
    return word in _GENERIC_AFTER


def _complement(
    tokens: Tokens, span: OrganizationSpan, prefix: tuple[str, ...], depth: int, chained: int
) -> OrganizationSpan | None:
    match span.head.takes:
        case "-":
            return span
        case "place":
            return _with_place(tokens, span, bare=True)
        case "unit":
            return _with_place(tokens, _skip_term(tokens, span), bare=True)
        case "committee":
            return _of_committee(tokens, span, _SERVED, depth)
        case "council":
            return _of_committee(tokens, span, _COUNCILS, depth)
        case "assembly":
            return _of_assembly(tokens, span)
        case "company":
            return _of_any(tokens, span, depth, frozenset({"company"}))
        case "any":
            return _of_any(tokens, span, depth, None)
        case "field":
            return _of_field(tokens, span, prefix, chained)
        case "name":
            return _of_name(tokens, span)


def _with_place(tokens: Tokens, span: OrganizationSpan, *, bare: bool) -> OrganizationSpan:
    if tokens.folds[span.end : span.end + 1] in (("tối",), ("trung",)):
        return span
    national = tokens.folds[span.end : span.end + 2] == ("việt", "nam")
    short = tokens.texts[span.end : span.end + 1] == ("VN",)
    if (national or short) and span.head.kind in ("union", "association"):
        return replace(span, name="Việt Nam", end=span.end + (1 if short else 2))
    if (end := _region_end(tokens, span.end)) > span.end:
        name = as_printed(tokens, span.end, end).replace("–", "-")
        return replace(span, name=name[:1].lower() + name[1:], end=end)
    place = place_at(tokens, span.end, bare=bare)
    number = tokens.texts[span.end : span.end + 1]
    if place is None and number and number[0].isdigit() and span.head.label in _OF_QUARTERS:
        place = place_at(tokenize(f"quận {number[0]}"), 0)  # 'Quận ủy 3'
        if place is not None:
            place = replace(place, start=span.end, end=span.end + 1)
    return replace(span, place=place, end=place.end) if place else span


def _region_end(tokens: Tokens, at: int) -> int:
    """Behind 'khu vực 1 - Hà Nội', 'khu vực X': the offices for several provinces since 2025."""
    if tokens.folds[at : at + 2] != ("khu", "vực") or at + 2 >= len(tokens):
        return at
    if ordinal(tokens.folds[at + 2]) is None:
        return at
    end = at + 3
    if tokens.texts[end : end + 1] in (("-",), ("–",), ("—",)):
        place = place_at(tokens, end + 1, bare=True)
        if place is not None and place.named:
            return place.end
    return end


def _skip_term(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan:
    """'Đoàn đại biểu Quốc hội khóa XIV tỉnh Phú Yên': the term stands before the place."""
    at = span.end
    term = tokens.folds[at : at + 1] == ("khóa",) and at + 2 < len(tokens)
    if term and ordinal(tokens.folds[at + 1]) and place_at(tokens, at + 2, bare=False):
        return replace(span, end=at + 2)
    return span


def _of_committee(
    tokens: Tokens, span: OrganizationSpan, kinds: frozenset[str], depth: int
) -> OrganizationSpan:
    at = span.end
    if width := central_at(tokens, at):
        of_union = organization_at(tokens, at + width, depth=depth + 1)
        if of_union is not None and of_union.head.kind in ("union", "association"):
            return replace(span, name="Trung ương", parent=of_union, end=of_union.end)
        if tokens.folds[at + width : at + width + 1] == ("hội",):
            return replace(span, end=at + width + 1, generic=True)
        if span.head.kind != "standing":  # the Central Committee has no standing committee
            end = at + width + (tokens.folds[at + width : at + width + 1] == ("đảng",))
            return replace(span, name="Trung ương", end=end)
    if tokens.folds[at : at + 1] == ("của",):
        at += 1
    parent = organization_at(tokens, at, depth=depth + 1)
    if parent and parent.head.kind in kinds and not parent.generic:
        return replace(span, parent=parent, end=parent.end)
    if span.head.kind in ("body", "commission", "council-board"):
        place = place_at(tokens, span.end, bare=False)
        if place:
            return replace(span, place=place, end=place.end)
    return span


def central_at(tokens: Tokens, at: int) -> int:
    """How many tokens spell 'Trung ương' here: 'Trung ương', 'TW', 'TƯ', 'T.Ư'; 0 for none."""
    if tokens.folds[at : at + 2] == ("trung", "ương"):
        return 2
    if tokens.texts[at : at + 1] in (("TW",), ("TƯ",), ("TƯ",)):
        return 1
    return 3 if tokens.texts[at : at + 3] == ("T", ".", "Ư") else 0


def _of_assembly(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan:
    at = span.end + (tokens.folds[span.end : span.end + 1] == ("của",))
    parent = organization_at(tokens, at)
    if parent and parent.head.label == "Quốc hội":
        return replace(span, parent=parent, end=parent.end)
    return replace(span, parent=organization_from("quốc hội"))


def _unknown_name(tokens: Tokens, company: OrganizationSpan) -> bool:
    """Whether a bare head is followed by small letters that may be its name."""
    end = company.end
    return (
        not company.name
        and end < len(tokens)
        and tokens.folds[end].isalpha()
        and not is_not_in_name(tokens, end)
        and lexicon().words.match(tokens.folds, end) is None
    )


def _of_any(
    tokens: Tokens, span: OrganizationSpan, depth: int, kinds: frozenset[str] | None
) -> OrganizationSpan:
    at = span.end
    if tokens.folds[at : at + 2] == ("cơ", "quan"):
        span = replace(span, name="cơ quan")
        at += 2
    parent = organization_at(tokens, at, depth=depth + 1)
    fits = parent and not parent.generic and (kinds is None or parent.head.kind in kinds)
    if kinds is not None and parent and fits and _unknown_name(tokens, parent):
        return replace(span, end=parent.end, generic=True)  # 'HĐQT Tổng công ty | bia, rượu'
    if parent and fits and (kinds or parent.head.kind not in ("standing", "commission")):
        return replace(span, parent=parent, end=parent.end)
    if kinds is not None:  # 'HĐQT Cảng Quy Nhơn': of a firm that goes by no word for one
        coined = at < len(tokens) and tokens.capital[at] and not names_a_person(tokens, at)
        return replace(span, name="", generic=span.head.kind == "board" and coined)
    place = place_at(tokens, at, bare=True)
    if place:
        return replace(span, place=place, end=place.end)
    field = lexicon().fields.match(tokens.folds, at)
    if field:
        lower = not any(tokens.capital[span.start : field[1]])  # 'đảng ủy khu công nghiệp'
        name = f"{span.name} {field[0]}".strip()
        return replace(span, name=name, end=field[1], generic=lower)
    end = name_end(tokens, at, span.head.kind)
    bare = lexicon().heads.match(tokens.folds, at)
    if bare is not None and bare[1] == end:  # 'Đảng ủy Quân chủng': which, the text does not say
        return replace(span, end=end, generic=True)
    if parent is not None and parent.generic and at < end < parent.end:
        return replace(span, end=parent.end, generic=True)  # 'Đảng ủy Ban quản | lý đường sắt'
    if end > at:
        return replace(span, name=f"{span.name} {spelled(tokens, at, end)}".strip(), end=end)
    return replace(span, name="") if span.name else span


def _of_field(
    tokens: Tokens, span: OrganizationSpan, prefix: tuple[str, ...], chained: int
) -> OrganizationSpan | None:
    field = lexicon().fields.match(tokens.folds, span.end)
    lower = field is not None and not any(tokens.capital[span.end : field[1]])
    if field and lower and cut_short(tokens, field[1], field[1]):
        return replace(span, end=field[1], generic=True)  # 'phòng thống kê | tội phạm'
    if field:
        end = _joined_field(tokens, field[1], span.head.kind)
        name = f"{field[0]} {spelled(tokens, field[1], end)}".strip()
        span = replace(span, name=name, end=end)
    else:
        if prefix and names_a_person(tokens, span.end):
            return None  # 'Thứ trưởng Giáp Văn Ước'
        end = name_end(tokens, span.end, span.head.kind)
        if prefix and end == span.end + 1 and tokens.texts[span.end].istitle():
            return None  # 'Thứ trưởng Thăng'
        if end == span.end:
            return None if prefix else span
        if cut_short(tokens, span.end, end):
            return replace(span, end=end, generic=True)
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
    place = place_at(tokens, _short_form_end(tokens, span.end), bare=True)
    if place is not None and place.named and span.head.kind == "department":
        return replace(span, place=place, end=place.end)  # 'Sở Kế hoạch và Đầu tư (KH & ĐT) Hà Nội'
    return _with_place(tokens, span, bare=True)


def _short_form_end(tokens: Tokens, at: int) -> int:
    """Behind a short form in brackets: '(KH & ĐT)'; ``at`` itself where none stands."""
    if tokens.folds[at : at + 1] != ("(",):
        return at
    for end in range(at + 1, min(at + 6, len(tokens))):
        if tokens.texts[end] == ")":
            return end + 1
        if not (tokens.texts[end].isupper() or tokens.texts[end] in "&-"):
            return at
    return at


def _joined_field(tokens: Tokens, at: int, kind: str) -> int:
    """Where 'Pháp chế | và Cải cách hành chính' ends: a second field behind 'và'."""
    if tokens.folds[at : at + 1] != ("và",) or at + 1 >= len(tokens):
        return at
    field = lexicon().fields.match(tokens.folds, at + 1)
    return field[1] if field and tokens.capital[at + 1] and kind in ("agency", "department") else at


def _proper(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name has a capital or is a number: 'các tập đoàn kinh tế' names none."""
    return any(tokens.capital[at] or tokens.texts[at].isdigit() for at in range(start, end))


def _programme(tokens: Tokens, at: int) -> bool:
    """Whether what a steering committee steers follows: 'Ban Chỉ đạo | kỳ thi', '| Cải cách tư pháp'."""
    if at >= len(tokens):
        return False
    return tokens.folds[at] in _STEERED or (tokens.capital[at] and tokens.folds[at] != "trung")


def _project_end(tokens: Tokens, end: int) -> int:
    """'Ban Quản lý dự án | nhà máy lọc dầu Dung Quất': what the project is of, up to a steering word."""
    for back in range(end, max(end - 7, 1), -1):
        if tokens.folds[back - 2 : back] == ("dự", "án"):
            break
    else:
        return end
    return max(end, read_on(tokens, back, reach=16))


def _of_name(tokens: Tokens, span: OrganizationSpan) -> OrganizationSpan | None:
    end = name_end(tokens, span.end, span.head.kind)
    if span.head.label == "Hội đồng":
        end = read_on(tokens, span.end) if tokens.folds[span.end] in _TASKS else span.end
        place = place_at(tokens, end, bare=False) if end > span.end else None
        if place is None or not place.named:
            return replace(span, end=max(end, span.end), generic=True)
        name = as_printed(tokens, span.end, end)
        return replace(span, name=name, place=place, end=place.end)
    if span.head.label == "Ban Chỉ đạo" and _programme(tokens, span.end):
        end = read_on(tokens, span.end)
        place = place_at(tokens, end, bare=False)
        span = replace(span, name=as_printed(tokens, span.end, end), end=end)
        return replace(span, place=place, end=place.end) if place and place.named else span
    project = _project_end(tokens, max(end, span.end + 2))
    if project > max(end, span.end + 2):
        place = place_at(tokens, project, bare=False)
        name = as_printed(tokens, span.end, project)
        return replace(span, name=name, place=place, end=place.end if place else project)
    if end == span.end:
        place = place_at(tokens, end, bare=False) if span.head.kind in _PLACED else None
        if place and place.named:  # 'Trường THCS xã Nghi Trung'
            return replace(span, place=place, end=place.end)
        bare = span.head.kind in ("company", "committee", "party")
        return span if bare or span.head.label == "Ban Chỉ đạo" else None
    if span.head.label == "Quỹ" and end == span.end + 1:
        return replace(span, end=end, generic=True)  # 'Quỹ Khuyến | học'
    if set(tokens.folds[span.end : end]) <= _LEGAL_FORM:
        return replace(span, end=end, generic=True)  # 'Công ty TNHH MTV | xe khách Sài Gòn'
    field = lexicon().fields.match(tokens.folds, span.end)
    fielded = field is not None and field[1] == end and tokens.capital[span.start]
    place = place_at(tokens, end, bare=False)
    known = fielded and span.head.kind in _PLACED and place is not None
    if not known and (
        cut_short(tokens, span.end, end, proper=True) or not _proper(tokens, span.end, end)
    ):
        return replace(span, end=end, generic=True)
    name = spelled(tokens, span.end, end)
    span = replace(span, name=name, end=_legal_form_end(tokens, end, span.head.kind))
    if place and (place.named or known):  # 'Trung tâm Phát triển quỹ đất huyện'
        return replace(span, place=place, end=place.end)
    return span


def _legal_form_end(tokens: Tokens, at: int, kind: str) -> int:
    """Behind 'Tổng công ty X | trách nhiệm hữu hạn một thành viên', '| - CTCP': part of the name in
    law, which nobody says."""
    if kind != "company":
        return at
    end = at + (tokens.folds[at : at + 1] in (("-",), ("–",)))
    behind = end
    while behind < len(tokens) and tokens.folds[behind] in _LEGAL_FORM:
        behind += 1
    return behind if tokens.folds[end : end + 1] in _OPENS_FORM and behind > end else at


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

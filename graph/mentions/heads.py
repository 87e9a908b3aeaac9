"""Whether a head word opens the name of a body where it stands.

Heads are everyday words too ('bộ', 'phòng'), name bodies of no place in particular ('đảng bộ các
cấp') and of other countries.
"""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import Head, lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.places import foreign_at, kind_at, place_at
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.tokens import Tokens

_CENTRE = "Trung tâm"
_FIELDS_THAT_ACT = phrase_class("fields_that_act")
_UY = word_class("before_uy")
_TITLE_ENDS = word_class("ends_of_titles")
_GENERIC_AFTER = word_class("behind_heads_in_general")
_BEFORE_COMMON = word_class("before_everyday_heads")
_CHAMBERS = phrase_class("chambers_abroad")
_OF_OURS = (("đảng", "ủy"), ("đảng", "bộ"))
_POSTGRADUATE = ("sau", "đại", "học")
_IN_CAPITALS, _BEFORE_HOI = phrase_class("heads_in_capitals"), word_class("before_hoi")
_OF_CONGRESS = phrase_class("behind_dh_congress")
_OF_A_PARTY_BODY = (("ủy",), ("bộ",), ("đoàn",))


def party_of_ministry(tokens: Tokens, start: int) -> bool:
    """'cơ quan Đảng | Bộ Thông tin và Truyền thông': no đảng bộ, for the ministry begins there."""
    if tokens.folds[start : start + 2] != ("đảng", "bộ") or not tokens.capital[start + 1]:
        return False
    shouted = tokens.texts[start + 1].isupper()
    return not shouted and lexicon().fields.match(tokens.folds, start + 2) is not None


def of_any_place(tokens: Tokens, start: int, after: int, head: Head) -> bool:
    """'bí thư tỉnh ủy, thành ủy': heads of two levels side by side, of whatever province or town."""
    if head.takes != "place" or tokens.capital[start] or place_at(tokens, after) is not None:
        return False
    joints = (",", "và", "hoặc", "/")
    neighbours: list[tuple[int, int | None]] = []
    if tokens.folds[after : after + 1] and tokens.folds[after] in joints:
        neighbours.append((after + 1, None))
    if start > 2 and tokens.folds[start - 1] in joints:
        neighbours.append((start - 3, start - 1))
    for at, end in neighbours:
        found = lexicon().heads.match(tokens.folds, at)
        if found is None or found[0].takes != "place" or found[0] == head or tokens.capital[at]:
            continue
        if found[1] == end or (end is None and place_at(tokens, found[1]) is None):
            return True
    return False


def of_the_whole_party(tokens: Tokens, head: Head, at: int) -> int:
    """How many words say that the commission is that of the whole Party: 'Ủy ban Kiểm tra | của Đảng'."""
    if head.label != "Ủy ban Kiểm tra" or tokens.folds[at : at + 2] != ("của", "đảng"):
        return 0
    if tokens.folds[at + 2 : at + 6] == ("cộng", "sản", "việt", "nam"):
        return 6
    return 0 if tokens.folds[at + 2 : at + 3] in _OF_A_PARTY_BODY else 2


def branch_follows(tokens: Tokens, after: int) -> bool:
    """Whether a branch of the body follows, which is not the body itself."""
    at = after + (tokens.folds[after : after + 1] in (("-",), (",",)))
    return tokens.folds[at : at + 2] == ("chi", "nhánh")


def congress_at(tokens: Tokens, start: int) -> bool:
    """Whether 'ĐH' stands for a congress and not for a university: 'ĐH Đoàn', 'ĐH đại biểu'."""
    return tokens.texts[start] == "ĐH" and tokens.folds[start + 1 : start + 2] in _OF_CONGRESS


def central_of_union(tokens: Tokens, after: int, head: Head) -> bool:
    """'Ban Chấp hành Trung ương | Hội': not of the Party, but of a union that is not named here."""
    central = head.label == "Ban Chấp hành Trung ương Đảng" and tokens.folds[after - 1] != "đảng"
    return central and tokens.folds[after : after + 1] == ("hội",)


def abroad(tokens: Tokens, after: int) -> bool:
    """'Bộ Chính trị Trung Quốc', 'Đảng Cộng sản Cuba': not bodies of this country."""
    at = after
    if tokens.folds[at : at + 2] in _CHAMBERS:  # 'Ủy ban Đối ngoại Hạ viện Mỹ'
        return True
    if tokens.folds[at : at + 2] in _OF_OURS:
        return False  # 'Ban Xây dựng Đảng | Đảng ủy phường Đức Xuân'
    if tokens.folds[at : at + 1] in (("đảng",), ("cộng",)):  # 'Đảng Nhân dân Cách mạng Lào'
        while at < min(len(tokens), after + 7) and tokens.folds[at].isalpha():
            if at > after and foreign_at(tokens, at):
                return True
            at += 1
        return False
    return foreign_at(tokens, at)


def is_science(tokens: Tokens, start: int) -> bool:
    """'Khoa học', 'Khoa giáo': a field, and no faculty ('Khoa Lịch sử')."""
    if tokens.folds[start : start + 1] != ("khoa",):
        return False
    field = lexicon().fields.match(tokens.folds, start)
    named = field is not None and field[1] - start > 1
    return named or tokens.folds[start + 1 : start + 2] == ("học",)


def opens_name(tokens: Tokens, start: int, after: int, head: Head) -> bool:
    """Everyday words that look like heads in lower case ('bộ', 'phòng', 'vụ', 'viện', 'trường')."""
    if after - start == 1 and head.takes == "name" and _begins_a_place(tokens, start):
        return False
    small = after < len(tokens) and not tokens.capital[after]
    if small and head.label == _CENTRE and place_at(tokens, after, bare=False) is not None:
        return False  # 'cách | trung tâm | quận 3'
    if tokens.folds[start:after] in _IN_CAPITALS and not _begins_name(tokens, start):
        return False
    if start and tokens.folds[start - 1 : start + 1] == ("ủy", "ban"):
        return start > 1 and tokens.folds[start - 2] in _UY  # not 'Ủy | ban Văn hóa và Xã hội'
    if tokens.folds[max(0, start - 1) : start + 2] == _POSTGRADUATE and not tokens.capital[start]:
        return False  # 'đào tạo sau | đại học Khoa X'
    if after - start > 1 or head.kind in ("committee", "cell", "party", "council", "government"):
        police = tokens.folds[start:after] == ("công", "an")
        led = start > 0 and tokens.folds[start - 1] == "đốc"  # 'Giám đốc công an'
        placed = tokens.capital[start] or place_at(tokens, after, bare=False) is not None
        return not police or led or placed
    if is_science(tokens, start):
        return False  # 'Trưởng ban | Khoa học – Kỹ thuật', 'Trưởng ban | Khoa giáo'
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


def field_at(tokens: Tokens, at: int, *, acts: bool = True) -> tuple[str, int] | None:
    """The field of work at a token, and where it ends; where a head ``acts``, none where the words are a verb
    with its object: 'Chi ủy | xây dựng | nghị quyết'."""
    field = lexicon().fields.match(tokens.folds, at)
    if field is None or not acts or any(tokens.capital[at : field[1]]):
        return field
    end = field[1]
    small = end < len(tokens) and tokens.folds[end].isalpha() and not tokens.capital[end]
    verb = small and tokens.folds[at:end] in _FIELDS_THAT_ACT and not kind_at(tokens, end)
    return None if verb else field


def _begins_name(tokens: Tokens, start: int) -> bool:
    """Whether a head that is an everyday word too begins a name: 'Hội X', but not 'Đại | hội X', 'Xã |
    Hội'."""
    joined = start > 0 and tokens.folds[start - 1] in _BEFORE_HOI
    return tokens.capital[start] and not joined


def _begins_a_place(tokens: Tokens, start: int) -> bool:
    """'Nha | Trang', 'Hội | An', 'Trường | Sa': the name of a district or a province, and no body."""
    place = place_at(tokens, start)
    return place is not None and not place.kind and place.end > start + 1


def in_general(tokens: Tokens, after: int) -> bool:
    """'đảng bộ các cấp', 'cấp ủy trực thuộc' speak of no body in particular."""
    word = tokens.folds[after] if after < len(tokens) else ""
    following = tokens.folds[after + 1 : after + 2]
    if (word == "cơ" and following == ("quan",)) or (word == "địa" and following != ("phương",)):
        return False  # 'Chi bộ | Địa chính'
    return word in _GENERIC_AFTER


KINDS_IN_SHORT = frozenset({"department", "hospital", "centre", "agency"})
"""Kinds of bodies that a title may name by their head word alone: 'giám đốc sở'."""
_BEHIND_SHORT = word_class("behind_a_body_in_short")


def this_one(
    tokens: Tokens, at: int, part: OrganizationSpan | None = None
) -> OrganizationSpan | None:
    """'giám đốc sở này', 'chủ tịch UBND huyện này': of the body that the text spoke of before; its
    ``part`` where the title names one, 'Chánh Văn phòng | Sở này'."""
    head = lexicon().heads.match(tokens.folds, at)
    if head is None:
        return None
    end = head[1]
    place = place_at(tokens, end, bare=False) if head[0].takes in ("unit", "place") else None
    if place is not None and not place.named:
        end = place.end
    if tokens.folds[end : end + 1] != ("này",):
        return None
    whole = OrganizationSpan(head[0], "", None, place, at, end + 1)
    if part is None or part.parent is None or part.parent.head != whole.head:
        return whole
    return replace(part, parent=whole, end=whole.end)


def the_one(tokens: Tokens, at: int) -> OrganizationSpan | None:
    """'giám đốc | sở', 'phó giám đốc | Trung tâm': of the one body of its kind of which the text speaks,
    where nothing more of a name stands behind it."""
    head = lexicon().heads.match(tokens.folds, at)
    if head is None or head[0].kind not in KINDS_IN_SHORT or head[0].takes not in ("name", "field"):
        return None
    closes = tokens.folds[head[1] : head[1] + 1]
    if closes and closes[0][0].isalnum() and closes[0] not in _BEHIND_SHORT:
        return None
    return OrganizationSpan(head[0], "", None, None, at, head[1])

"""Places in running text: 'tỉnh Phú Yên', 'TP.HCM', 'quận 6', 'Hà Nội', and 'tỉnh' alone."""

from __future__ import annotations

from cadregraph.graph.gazetteer.communes import communes_named
from cadregraph.graph.gazetteer.tables import PLACE_KINDS
from cadregraph.graph.gazetteer.units import Unit, gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.dates import opens_day
from cadregraph.graph.mentions.spans import PlaceSpan
from cadregraph.graph.mentions.things_named import behind_two_words
from cadregraph.graph.text.tokens import Tokens

_KIND_WORDS: dict[tuple[str, ...], str] = {
    tuple(form.split()): row.kind for row in rows(PLACE_KINDS) for form in row.forms
}
KIND_OPENERS = frozenset(words[0] for words in _KIND_WORDS)
"""The words (folded) with which the kind of a place begins."""
_BEFORE_UNCLE_HO = word_class("before_ho_chi_minh")
_NUMBERED = frozenset({"quận", "phường"})
_LENGTHS = (("km",), ("m",), ("cây",), ("mét",), ("phút",))
_COOPERATIVE = ("hợp", "tác")
_INITIALS = frozenset({"h", "p", "x", "tt"})
"""Letters that stand for a kind only where the name of such a place is set right behind: 'H.Củ Chi'; else
they are of a person's name that is not written out ('bà Lê Thị H.')."""
_LONGEST_OPEN_NAME = 4
_MIDDLE_NAMES = frozenset({"a", "thị", "văn"})


def kind_at(tokens: Tokens, start: int) -> tuple[str, int] | None:
    """The kind word of a place at ``start`` and the position after it."""
    for width in (2, 1):
        words = tokens.folds[start : start + width]
        kind = _KIND_WORDS.get(words)
        if kind and len(words) == width:
            if words[0] in _INITIALS and not _set_behind(tokens, start, kind):
                return None
            return kind, start + width
    return None


def _set_behind(tokens: Tokens, start: int, kind: str) -> bool:
    """Whether the name of a place of the kind stands right behind a letter and its stop."""
    name = start + 2
    if name >= len(tokens) or not (tokens.texts[start].isupper() and tokens.capital[name]):
        return False
    if not tokens.ends[start] == tokens.starts[start + 1] == tokens.starts[name] - 1:
        return False
    found = gazetteer().names.match(tokens.folds, name)
    if kind == "huyện":
        return found is not None and any(_fits(kind, unit) for unit in found[0])
    return any(_known(tokens, name, name + width) for width in (3, 2, 1))


def place_at(tokens: Tokens, start: int, *, bare: bool = True) -> PlaceSpan | None:
    """The place at ``start``: kind and name, kind alone, or (if ``bare``) a name alone."""
    if start >= len(tokens):
        return None
    places = gazetteer()
    alias = places.aliases.match(tokens.folds, start)
    if alias and tokens.capital[start] and _ends_name(tokens, alias[1]):
        units, end = alias
        return PlaceSpan(units[0].kind, units[0].name, units, start, end)
    kind = kind_at(tokens, start)
    if kind and tokens.folds[max(0, start - 2) : start] == _COOPERATIVE:
        return None  # 'Hợp tác | xã An Phát'
    if kind:
        return _kinded(tokens, start, *kind)
    if bare and tokens.capital[start]:
        found = places.names.match(tokens.folds, start)
        if found and _part_of_a_name(tokens, start, found[1]):
            return None
        if found and found[0][0].level != "province" and behind_two_words(tokens, start):
            return None  # 'Hội trường | Thống Nhất'
        if found and found[0][0].level != "province" and _goes_on(tokens, start, found[1]):
            # 'UBND | Tân Thành Bình': of no place that the register has
            return PlaceSpan("", tokens.text(start, found[1] + 1), (), start, found[1] + 1)
        whole = found is not None and (
            _all_capital(tokens, start, found[1]) or _half_capital(tokens, start, found)
        )
        if found and whole and not tokens.texts[start].isdigit():
            units, end = found
            return PlaceSpan("", units[0].name, units, start, end)
    return None


_BEFORE_PROVINCES = frozenset({"ủy", "tỉnh", "phố"})
_DASHED = 3
"""Letters of a dash between two parts of a name, at most, with its spaces."""


def former_province_at(tokens: Tokens, start: int) -> PlaceSpan | None:
    """The province of earlier times behind a word for one: 'Tỉnh ủy | Minh Hải', 'Tỉnh ủy | Sơn Tây'.

    None where a tỉnh bears the name still.
    """
    now = gazetteer().names.match(tokens.folds, start)
    found = _former_province(tokens, start)
    if found is None or (now is not None and any(unit.kind == "tỉnh" for unit in now[0])):
        return None
    units, end = found
    return PlaceSpan("", units[0].name, units, start, end)


def _former_province(tokens: Tokens, start: int) -> tuple[tuple[Unit, ...], int] | None:
    """Those of its name, which must not go on in capitals, but to a person's name, and its end."""
    found = gazetteer().kinded.match(tokens.folds, start)
    if found is None or not (
        _all_capital(tokens, start, found[1]) or _half_capital(tokens, start, found)
    ):
        return None
    end = found[1]
    joined = tokens.folds[end : end + 1] == ("-",) and tokens.capital[end + 1 : end + 2] == (True,)
    if joined and tokens.starts[end + 1] - tokens.ends[end - 1] <= _DASHED:
        return None  # 'Thừa Thiên | - Huế'
    goes_on = end < len(tokens) and tokens.capital[end]
    return None if goes_on and tokens.folds[end] not in lexicon().common_surnames else found


def _all_capital(tokens: Tokens, start: int, end: int) -> bool:
    return all(tokens.capital[at] or not tokens.texts[at].isalpha() for at in range(start, end))


def _half_capital(tokens: Tokens, start: int, found: tuple[tuple[Unit, ...], int]) -> bool:
    """'Tỉnh ủy | Hà đông', 'tỉnh | Quảng bình': a province behind a word for one, with a small letter."""
    units, end = found
    led = start > 0 and tokens.folds[start - 1] in _BEFORE_PROVINCES
    provinces = any(unit.level == "province" for unit in units)
    return led and provinces and tokens.capital[start] and end == start + 2


def _part_of_a_name(tokens: Tokens, start: int, end: int) -> bool:
    """'tư tưởng Hồ Chí Minh' is a person, 'đảo Phan Vinh' no town: such names need their kind."""
    if tokens.folds[start:end] == ("hồ", "chí", "minh"):
        return start > 0 and tokens.folds[start - 1] in _BEFORE_UNCLE_HO
    joined = start > 0 and tokens.capital[start - 1] and tokens.texts[start - 1].isalpha()
    return end == start + 1 and joined and start > 1


def _goes_on(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name goes on in capitals behind that of a town or district, to none but a person's or another
    place's: 'Tân Thành | Bình' is a commune, 'Chủ tịch UBND Tân Thành | Lê Văn A' is not."""
    if end >= len(tokens) or not tokens.capital[end] or tokens.texts[end - 1].isupper():
        return False
    if _of_a_district(tokens, start):
        return False  # 'Huyện ủy Chư Sê | Rmah Hlim'
    alone = end + 1 >= len(tokens) or not tokens.capital[end + 1]
    return (
        tokens.texts[end].istitle()
        and (alone or tokens.folds[end] not in lexicon().surnames)
        and lexicon().heads.match(tokens.folds, end) is None
        and lexicon().titles.match(tokens.folds, end) is None
        and place_at(tokens, end) is None
    )


def _of_a_district(tokens: Tokens, start: int) -> bool:
    """Whether a body that only a district has stands before."""
    for at in range(max(0, start - 3), start):
        found = lexicon().heads.match(tokens.folds, at)
        if found is not None and found[1] == start:
            return found[0].level == "district"
    return False


def foreign_at(tokens: Tokens, start: int) -> bool:
    """Whether another country is named at ``start``: 'Lào' is, 'châu Âu', too; 'Lào Cai' and 'Pháp chế'
    are not."""
    found = lexicon().foreign.match(tokens.folds, start) if start < len(tokens) else None
    if found is None or not (tokens.capital[start] or tokens.capital[found[1] - 1]):
        return False
    native = gazetteer().names.match(tokens.folds, start)
    field = lexicon().fields.match(tokens.folds, start)  # 'Vụ Pháp chế'
    longer = max((match[1] for match in (native, field) if match), default=0)
    shared = native is not None and native[1] == found[1] > start + 1  # 'Trùng Khánh' is here, too
    return longer <= found[1] and not shared


def _kinded(tokens: Tokens, start: int, kind: str, after: int) -> PlaceSpan:
    places = gazetteer()
    number = after < len(tokens) and tokens.texts[after].isdigit()
    length = number and tokens.folds[after + 1 : after + 2] in _LENGTHS
    if length or (number and kind not in _NUMBERED):
        return PlaceSpan(
            kind, "", (), start, after
        )  # 'thành phố | 4 an', 'cách trụ sở quận | 2 km'
    if after < len(tokens) and (tokens.capital[after] or number):
        for found in (
            places.names.match(tokens.folds, after),
            places.aliases.match(tokens.folds, after),
            _former_province(tokens, after),
        ):
            if found:
                units = tuple(unit for unit in found[0] if _fits(kind, unit))
                if units:
                    return PlaceSpan(kind, units[0].name, units, start, found[1])
        if number:
            return PlaceSpan(kind, tokens.texts[after], (), start, after + 1)
        if kind in ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "đặc khu"):
            end = _with_number(tokens, after, _open_name(tokens, after))
            named = end > after and len("".join(tokens.texts[after:end])) > 1
            named = named and not _abbreviated(tokens, start, after, end)
            if named and not _a_person(tokens, after, end):
                return PlaceSpan(kind, " ".join(tokens.texts[after:end]), (), start, end)
    return PlaceSpan(kind, "", (), start, after)


def _fits(kind: str, unit: Unit) -> bool:
    return unit.kind == kind or (
        unit.level == "district" and kind in ("huyện", "quận", "thị xã", "thành phố")
    )


def _open_name(tokens: Tokens, start: int) -> int:
    """Where the name of a place that the gazetteer does not know ends.

    Two or three syllables; before a person's name ('xã Hòa Tiến | Nguyễn Văn Hải'), which a surname
    and one to three more capitals make.
    """
    run = start
    while run < len(tokens) and run - start < _LONGEST_OPEN_NAME + 4 and tokens.capital[run]:
        if run > start and opens_day(tokens, run):
            break
        run += 1
    surnames = lexicon().common_surnames
    if start < run and _known(tokens, start, run):
        return run
    for at in range(run - 1, start, -1):  # 'phường Nguyễn Thị Minh Khai | Trần Văn Bé'
        if tokens.folds[at] in surnames and 2 <= run - at <= 4 and _known(tokens, start, at):
            return at
    named_after = tokens.folds[start] in surnames  # 'phường Đinh Tiên Hoàng | Lê Văn Hải'
    for width in (3, 2, 1) if named_after else (2, 3, 1):
        at = start + width
        if at < run and tokens.folds[at] in surnames and (3 if width == 1 else 2) <= run - at <= 4:
            known = gazetteer().names.match(tokens.folds, at)
            if known is None or known[1] == at + 1:
                return at
    if run - start >= 4 and tokens.folds[start + 2] in {*lexicon().surnames, "y"}:
        return start + 2  # 'xã Ea Tiêu | Y Bhiông Niê'
    return start + 2 if run - start >= 5 else min(run, start + _LONGEST_OPEN_NAME - 1)


def _known(tokens: Tokens, start: int, end: int) -> bool:
    return bool(communes_named(" ".join(tokens.texts[start:end])))


def _abbreviated(tokens: Tokens, start: int, after: int, end: int) -> bool:
    """'xã | NTM' is a kind of communes, but not in a line of capitals."""
    name = tokens.texts[after]
    short = end == after + 1 and name.isupper() and name.isascii() and name.isalpha()
    return short and not tokens.texts[start].isupper()


def _with_number(tokens: Tokens, start: int, end: int) -> int:
    """'phường Cổ Nhuế 1', 'xã Long Phú 2', where there is one of that name."""
    if end > start and end < len(tokens) and tokens.texts[end].isdigit():
        return end + 1 if _known(tokens, start, end + 1) else end
    return end


def _a_person(tokens: Tokens, start: int, end: int) -> bool:
    """'Chủ tịch xã | Nguyễn Văn Hải': a surname with what a given name needs, and the register
    has no place of that name, as it has phường Nguyễn Thị Minh Khai."""
    words = lexicon()
    middle = not _MIDDLE_NAMES.isdisjoint(tokens.folds[start + 1 : start + 2])
    rare = tokens.folds[start] in words.surnames and middle
    surname = rare or tokens.folds[start] in words.common_surnames  # 'Lầu A Dế'
    goes_on = end < len(tokens) and tokens.capital[end]
    return end - start >= 3 and surname and not goes_on and not _known(tokens, start, end)


def _ends_name(tokens: Tokens, end: int) -> bool:
    """A short alias such as HN or HCM must not open a longer word group in capitals."""
    return end >= len(tokens) or not (
        tokens.capital[end] and tokens.starts[end] == tokens.ends[end - 1]
    )

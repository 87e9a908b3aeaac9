"""Bodies whose names do not tell which they are: 'Chi cục Thú y', 'Vụ Tổ chức cán bộ', 'Chi bộ 2'.

Two articles that name one do not mean the same. What tells them apart is the province, or the
ministry, if the article names one only; else each is held to its article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import COMMON_NAMES
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.resolution.composition import is_unplaced, structure_of
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.one_name import ministries, one_name
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import tokenize

_OF_MINISTRIES = word_class("bodies_of_every_ministry")
_CODE = re.compile(r"[A-Z] ?\d+")
_TELLING = word_class("of_the_country")


Distinction: TypeAlias = Literal["province", "ministry", "article"]
"""What tells bodies of one name apart: the one province or ministry of the article, or the article."""


def distinction(body: ResolvedOrganization) -> Distinction | None:
    """What tells a body apart from others of its name; None for one that its name tells."""
    root = one_name(body)
    while root.parent is not None:
        root = root.parent
    return _distinction_of_root(root)


def is_ministry(body: ResolvedOrganization) -> bool:
    """Whether a body is a ministry, or another that has departments."""
    return (body.head.kind == "ministry" and bool(body.name)) or body in _central()


@cache
def _central() -> frozenset[ResolvedOrganization]:
    return frozenset(ministries().values())


def _distinction_of_root(root: ResolvedOrganization) -> Distinction | None:
    if root.place is not None:
        return None
    if is_unplaced(structure_of(root)):
        return "article"
    common = _common()
    known = common.get((root.head.label, fold(root.name))) or common.get((root.head.label, "*"))
    if known is not None:
        if _tells_where(root.name) or (known.proper and _ends_in_a_proper_name(root.name)):
            return None
        return "province" if known.province else "article"
    if not root.name and root.head.kind == "company" and root.head.takes == "name":
        return "article"  # 'Ngân hàng', 'Công ty', which the article does not name
    coded = _CODE.fullmatch(root.name) is not None  # 'Cục C50', of the Ministry of Public Security
    own = root.head.label in _OF_MINISTRIES and not coded and root not in ministries()
    return "ministry" if own else None


def _tells_where(name: str) -> bool:
    """Whether a name has a place of the register in it, or is of the whole country."""
    folded = f" {fold(name)} ".replace(" thpt quốc gia ", " thpt ")  # an examination
    if any(f" {word} " in folded for word in _TELLING) or '"' in name:
        return True
    tokens = tokenize(name)
    return any(
        (place := place_at(tokens, at)) is not None and bool(place.units)
        for at in range(len(tokens))
    )


def _ends_in_a_proper_name(name: str) -> bool:
    """'Khu kinh tế Dung Quất': two capitals at the end, which are no field of work."""
    tokens = tokenize(name)
    field = lexicon().fields.match(tokens.folds, 0)
    whole = field is not None and field[1] == len(tokens)
    return len(tokens) > 1 and not (whole and len(tokens) == 2) and all(tokens.capital[-2:])


@dataclass(frozen=True, slots=True)
class _Common:
    """What tells bodies of one name apart: their province, a proper name at the end."""

    province: bool
    proper: bool


@cache
def _common() -> Mapping[tuple[str, str], _Common]:
    """Names that many bodies bear, by the label of a head and the folded name behind it."""
    return {
        (row.head, "" if row.name == "-" else fold(row.name)): _Common(row.province, row.proper)
        for row in rows(COMMON_NAMES)
    }

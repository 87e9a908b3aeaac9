"""What follows from a place or a body alone: where it lies, whose organ it is, what it became.

Places and their codes after the register of administrative units
(`cadregraph.graph.gazetteer.units`); what ministries became after ``ministries.tsv``. The organs of
the Party after its Statutes (Điều lệ Đảng 2011, articles 9 and 10: the committee leads the Party
organisation of its level, which is part of that of the level above);
those of the State after Luật Tổ chức chính quyền địa phương 2015, article 9 (a sở is an organ of the
people's committee of its province), and Luật Tổ chức Chính phủ 2015 (ministries are organs of the
Government).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, gazetteer
from cadregraph.graph.inference.link import Implied
from cadregraph.graph.inference.local import links_of_local_body
from cadregraph.graph.inference.places import MERGED, REGISTER, links_of_place, resolved
from cadregraph.graph.inference.structure import structure
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import MINISTRIES
from cadregraph.graph.model import Organization, Place
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import body_from, body_of
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace

_RULE = 0.95

_GOVERNS = "cấp ủy lãnh đạo đảng bộ cùng cấp (Điều lệ Đảng)"
_BRANCH = "đảng bộ cấp dưới trực thuộc đảng bộ cấp trên (Điều lệ Đảng)"
_OFFICE = "sở là cơ quan của ủy ban nhân dân cấp tỉnh"
_MINISTRY = "bộ là cơ quan của Chính phủ"


@lru_cache(maxsize=4096)
def implied(entity: Place | Organization) -> tuple[Implied, ...]:
    """What follows from a place or a body alone, in a fixed order.

    Of a body without a structure nothing follows, nor of one that shares its name with others and
    is held to its article.
    """
    if isinstance(entity, Place):
        return tuple(links_of_place(entity))
    body = body_of(entity.structure) if entity.structure is not None else None
    if body is None or not _is_itself(entity, body):
        return ()
    return (*_of_body(entity, body), *links_of_local_body(entity, body))


def _is_itself(entity: Organization, body: ResolvedOrganization) -> bool:
    """Whether a body is known by its name, and its place by its kind and name."""
    return _is_known(body.seat) and organization_entity(body).key == entity.key


def _is_known(place: ResolvedPlace | None) -> bool:
    """Not for one of several places of a name ('xã Tân Tiến'), nor for one that never was of the kind
    that is said of it ('Thành ủy Trùng Khánh', which is no city of this country)."""
    if place is None or place.unit is None:
        return place is None or not place.article
    return place.unit.level == "commune" or place.unit.may_be(place.kind)


def _of_body(entity: Organization, body: ResolvedOrganization) -> Iterator[Implied]:
    renamed = _new_bodies().get(entity.key)
    if renamed is not None:
        new, day = renamed
        yield Implied("isReplacedBy", new, REGISTER, MERGED, day=day)
    if entity.key in _ministries():
        yield Implied("organOf", _body("chính phủ", None), _RULE, _MINISTRY)
    for part in structure(body):
        yield Implied(part.relation, part.target, part.confidence, part.reason)
    place = body.seat
    if place is None or place.kind in COMMUNE_KINDS:
        return
    committee = committees().get(place.kind)
    if committee is not None and entity.key == _body(committee, place).key:
        yield Implied("governs", _body("đảng bộ", place), _RULE, _GOVERNS)
    if entity.key == _body("đảng bộ", place).key and place.province:
        above = gazetteer().provinces.get(place.province)
        if above is not None and above.label != place.label:
            target = _body("đảng bộ", resolved(above))
            yield Implied("subOrganizationOf", target, _RULE, _BRANCH)
    if entity.level == "province" and entity.label.startswith("Sở ") and entity.cls == "StateBody":
        yield Implied("organOf", _body("ủy ban nhân dân", place), _RULE, _OFFICE)


def _body(form: str, place: ResolvedPlace | None) -> Organization:
    """A body by a form of its head word and its place, as articles that name it in full have it."""
    return organization_entity(body_from(form, place))


@cache
def _ministries() -> frozenset[str]:
    """The keys of the ministries."""
    return frozenset(_body(row.ministry, None).key for row in rows(MINISTRIES))


@cache
def _new_bodies() -> Mapping[str, tuple[Organization, str]]:
    """Ministries that became others, by key."""
    return {
        _body(row.ministry, None).key: (_body(row.became, None), row.day)
        for row in rows(MINISTRIES)
        if row.became and row.day
    }

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

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.inference.link import Implied
from cadregraph.graph.inference.local import links_of_local_body
from cadregraph.graph.inference.places import MERGED, REGISTER, links_of_place, resolved
from cadregraph.graph.inference.structure import place_of, structure
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import MINISTRIES
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.model import Organization, Place
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace, place_entity

_COMMITTEES = {"tỉnh": "tỉnh ủy", "huyện": "huyện ủy", "quận": "quận ủy", "thị xã": "thị ủy"}
"""The form of the leading committee by the kind of its place; of a city 'thành ủy'."""
_RULE = 0.95

_GOVERNS = "cấp ủy lãnh đạo đảng bộ cùng cấp (Điều lệ Đảng)"
_BRANCH = "đảng bộ cấp dưới trực thuộc đảng bộ cấp trên (Điều lệ Đảng)"
_OFFICE = "sở là cơ quan của ủy ban nhân dân cấp tỉnh"
_MINISTRY = "bộ là cơ quan của Chính phủ"


@lru_cache(maxsize=4096)
def implied(entity: Place | Organization) -> tuple[Implied, ...]:
    """What follows from a place or a body alone, in a fixed order."""
    if isinstance(entity, Place):
        return tuple(links_of_place(entity))
    return (*_of_body(entity), *links_of_local_body(entity))


def _of_body(body: Organization) -> Iterator[Implied]:
    renamed = _new_bodies().get(body.key)
    if renamed is not None:
        new, day = renamed
        yield Implied("isReplacedBy", new, REGISTER, MERGED, day=day)
    if body.key in _ministries():
        yield Implied("organOf", _body("chính phủ", None), _RULE, _MINISTRY)
    place = _places().get(body.place or "")
    for part in structure(body, place or place_of(body)):
        yield Implied(part.relation, part.target, part.confidence, part.reason)
    if place is None:
        return
    if body.key == _committee(place).key:
        yield Implied("governs", _body("đảng bộ", place), _RULE, _GOVERNS)
    if body.key == _body("đảng bộ", place).key and place.province:
        above = gazetteer().provinces.get(place.province)
        if above is not None and above.label != place.label:
            target = _body("đảng bộ", resolved(above))
            yield Implied("subOrganizationOf", target, _RULE, _BRANCH)
    if body.level == "province" and body.label.startswith("Sở ") and body.cls == "StateBody":
        yield Implied("organOf", _body("ủy ban nhân dân", place), _RULE, _OFFICE)


def _body(form: str, place: ResolvedPlace | None) -> Organization:
    """A body by a form of its head word and its place, as articles that name it in full have it."""
    head = organization_from(form).head
    return organization_entity(ResolvedOrganization(head, "", None, place))


def _committee(place: ResolvedPlace) -> Organization:
    return _body(_COMMITTEES.get(place.kind, "thành ủy"), place)


@cache
def _places() -> Mapping[str, ResolvedPlace]:
    """The provinces and districts of the register by the keys of their entities."""
    places = [resolved(unit) for unit in gazetteer().units]
    return {place_entity(place).key: place for place in places}


@cache
def _ministries() -> frozenset[str]:
    """The keys of the ministries."""
    return frozenset(_ministry(row.ministry).key for row in rows(MINISTRIES))


def _ministry(label: str) -> Organization:
    span = organization_from(label)
    return organization_entity(ResolvedOrganization(span.head, span.name, None, None))


@cache
def _new_bodies() -> Mapping[str, tuple[Organization, str]]:
    """Ministries that became others, by key."""
    return {
        _ministry(row.ministry).key: (_ministry(row.became), row.day)
        for row in rows(MINISTRIES)
        if row.became and row.day
    }

"""What follows from the bodies of districts and communes: what they became with their places, and
of what the Party organisation of a commune is part.

With a district or commune that became another as a whole went its committee, its Party
organisation, its people's committee and its people's council (Luật Tổ chức chính quyền địa phương
2025; Kết luận 137-KL/TW of March 2025). Of those that were parted, and of the
districts of June 2025, which have no single heir, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.gazetteer.communes import Commune
from cadregraph.graph.inference.link import Implied
from cadregraph.graph.inference.places import (
    MERGED,
    REGISTER,
    changed,
    commune_keyed,
    districts_over,
    province_over,
    resolved,
    successors,
)
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.model import Organization
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import body_from
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace

_RULE = 0.95
_BRANCH = "đảng bộ cấp dưới trực thuộc đảng bộ cấp trên (Điều lệ Đảng)"
_FORMS = ("đảng bộ", "ủy ban nhân dân", "hội đồng nhân dân")


def links_of_local_body(
    organization: Organization, body: ResolvedOrganization
) -> Iterator[Implied]:
    """What follows from a body of a district or commune, as far as it is certain.

    Args:
        organization: its entity.
        body: what its structure says of it.
    """
    moved = changed().get(organization.place or "")
    if moved is not None:
        before, after, day = moved
        for form in ("cấp ủy", *_FORMS):
            if organization.key == body_of(form, before).key:
                yield Implied("isReplacedBy", body_of(form, after), REGISTER, MERGED, day=day)
    seat = body.seat
    commune = commune_keyed(organization.place or "", seat.label) if seat is not None else None
    if commune is not None:
        yield from _of_commune(organization, commune)


def body_of(form: str, place: ResolvedPlace) -> Organization:
    """The committee ('cấp ủy'), Party organisation or other body of a place, by its form."""
    if form == "cấp ủy":
        form = committees().get(place.kind, "đảng ủy")
    return organization_entity(body_from(form, place))


def _of_commune(organization: Organization, commune: Commune) -> Iterator[Implied]:
    place = resolved(commune.unit)
    party = body_of("đảng bộ", place)
    if organization.key == party.key:
        above = tuple(body_of("đảng bộ", place) for place in districts_over(commune))
        for district in above:
            yield Implied("subOrganizationOf", district, _RULE, _BRANCH)
        if not above:  # since July 2025
            province = body_of("đảng bộ", province_over(commune))
            yield Implied("subOrganizationOf", province, _RULE, _BRANCH)
    found, day = successors(commune)
    if len(found) != 1:
        return
    for form in ("cấp ủy", *_FORMS):
        if organization.key == body_of(form, place).key:
            after = body_of(form, resolved(found[0].unit))
            yield Implied("isReplacedBy", after, REGISTER, MERGED, day=day)

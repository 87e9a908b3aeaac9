"""The entity of a resolved body: its one name and the other names, class, level and key."""

from __future__ import annotations

from functools import cache, lru_cache

from cadregraph.graph.gazetteer.units import COMMUNE_KINDS
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import BODY_ABBREVIATIONS
from cadregraph.graph.model import Level, Organization, OrganizationClass
from cadregraph.graph.resolution.composition import structure_of
from cadregraph.graph.resolution.naming import ResolvedOrganization, place_entity
from cadregraph.graph.resolution.one_name import one_name
from cadregraph.graph.text.normal import key, old_tone

_PARTY_CLASSES = frozenset({"PartyCommittee", "PartyOrganization", "PartyBody"})


def organization_class(organization: ResolvedOrganization) -> OrganizationClass:
    """The class: that of the head, but an office or inspectorate follows the body that it serves."""
    head, parent = organization.head, organization.parent
    if parent is not None and head.kind in ("office", "body", "commission"):
        served = organization_class(parent)
        if head.cls == "PartyBody" and served not in _PARTY_CLASSES:
            return served
    if parent is not None and head.kind == "division":
        served = organization_class(parent)
        if served in ("Institution", "MassOrganization", "PartyBody"):
            return served
    if parent is not None and head.kind in ("standing", "executive"):
        served = organization_class(parent)
        if served == "MassOrganization":
            return served
        if organization.head.label == "Thường trực" and served == "StateBody":
            return served
    return head.cls


def organization_level(organization: ResolvedOrganization) -> Level | None:
    """The level in the hierarchy, from the head, else from the place."""
    if organization.head.level:
        return organization.head.level
    if organization.name == "Trung ương":
        return "central"
    place = organization.seat
    if place is None:
        return None
    if place.unit is not None:
        return place.unit.level
    return "commune" if place.kind in COMMUNE_KINDS else "district"


@lru_cache(maxsize=4096)
def organization_entity(organization: ResolvedOrganization) -> Organization:
    """The entity: key from the full label and, below the province, from what tells its place apart."""
    known = one_name(organization)
    label = old_tone(_sentence_case(known.label()))
    place = known.seat
    identity = place.identity if place is not None else ()
    names = _names(known) | (_names(organization) if known != organization else set())
    for full, short in _abbreviations():
        names |= {name.replace(full, short) for name in (*names, label) if full in name}
    names = {old_tone(name) for name in names} - {label}
    cls = organization_class(known)
    return Organization(
        key=key("org", label, cls, *identity),
        label=label,
        cls=cls,
        alt_labels=tuple(sorted(names)),
        level=organization_level(known),
        place=place_entity(place).key if place is not None else None,
        province=place.province or None if place is not None else None,
        structure=structure_of(known),
    )


def _names(organization: ResolvedOrganization) -> set[str]:
    """The ways in which a body's parts can be put together to a name."""
    styles = ("full", "bare", "short", "kind")
    names = {_sentence_case(organization.label(style)) for style in styles}
    place = organization.seat
    if place is not None and place.unit is not None and place.unit.level != "district":
        spelled = place.unit.level == "commune"  # 'xã An Qui', as many write
        names |= {
            organization.label(alias)
            for alias in place.unit.aliases
            if spelled or " " not in alias[3:]
        }
    return names | (set(organization.head.also) if organization.place is None else set())


def _sentence_case(label: str) -> str:
    return label[0].upper() + label[1:]


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    return tuple((row.full, row.short) for row in rows(BODY_ABBREVIATIONS))

"""What a body's name is made of, as plain data that is kept with the body, and back.

`cadregraph.graph.identity` and `cadregraph.graph.inference` reason over it; the label is never read again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from cadregraph.graph.gazetteer.references import reference, referenced
from cadregraph.graph.gazetteer.units import KINDS
from cadregraph.graph.lexicon import Head, lexicon
from cadregraph.graph.lexicon.coined import coined_company, other_board
from cadregraph.graph.lexicon.committees import committees
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import ORGANIZATIONS
from cadregraph.graph.mentions.name_parts import of_a_region
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.model import BodyStructure, NamedPlace
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.text.normal import old_tone
from cadregraph.graph.text.tokens import tokenize


def structure_of(body: ResolvedOrganization) -> BodyStructure:
    """The structure of a resolved body."""
    head, parent, place = body.head, body.parent, body.place
    return BodyStructure(
        head.label,
        head.kind,
        head.takes,
        body.name,
        structure_of(parent) if parent is not None else None,
        _named(place) if place is not None else None,
    )


def body_of(structure: BodyStructure) -> ResolvedOrganization | None:
    """The resolved body of a structure; None if the lexicon or the register lacks a part of it."""
    head = _heads().get((structure.head, structure.kind, structure.takes))
    parent = body_of(structure.parent) if structure.parent is not None else None
    place = _resolved(structure.place) if structure.place is not None else None
    lacks_parent = structure.parent is not None and parent is None
    lacks_place = structure.place is not None and place is None
    if head is None or lacks_parent or lacks_place:
        return None
    return ResolvedOrganization(head, structure.name, parent, place)


def label_of(structure: BodyStructure) -> str:
    """The label of a structure where it stands in that of another; '' if a part of it is unknown."""
    body = body_of(structure)
    return old_tone(body.label()) if body is not None else ""


@cache
def head_of(form: str) -> Head:
    """The head word of a form of the lexicon: 'đảng bộ'.

    Raises:
        LookupError: the form is not in organizations.tsv.
    """
    return organization_from(form).head


def is_told_apart(body: ResolvedOrganization) -> bool:
    """Whether more than the head word tells which body it is: a place, a name, the body that it is of."""
    return body.parent is not None or body.place is not None or bool(body.name)


def party_of(committee: ResolvedOrganization) -> ResolvedOrganization | None:
    """The Party organisation that a committee leads: 'Đảng bộ tỉnh X' of 'Tỉnh ủy X', 'Đảng bộ Khối Y' of
    'Đảng ủy Khối Y'; None if the lexicon has no such one."""
    label = committee.head.label
    kind = label.removeprefix("Đảng ủy") if label.startswith("Đảng ủy") else ""
    if not kind:  # not of 'Quân ủy Trung ương'
        told_apart = is_told_apart(committee)
        return replace(committee, head=head_of("đảng bộ")) if told_apart else None
    found = lexicon().heads.match(tokenize(f"đảng bộ{kind.lower()}").folds, 0)
    if found is None or found[0].label != f"Đảng bộ{kind}":
        return None
    return replace(committee, head=found[0])


def body_from(form: str, place: ResolvedPlace | None = None) -> ResolvedOrganization:
    """A body by a form of the lexicon ('ủy ban nhân dân', 'Bộ Công an') and the place that it has.

    Raises:
        LookupError: the form is not in organizations.tsv.
    """
    span = organization_from(form)
    return ResolvedOrganization(span.head, span.name, None, place)


def committee_of(place: ResolvedPlace | None) -> ResolvedOrganization | None:
    """The committee of the Party that leads a place, None where its kind tells none."""
    form = committees().get(place.kind) if place is not None else None
    return body_from(form, place) if form is not None else None


def root(structure: BodyStructure) -> BodyStructure:
    """The innermost body: the firm in 'Đảng ủy Công ty X', or the body itself."""
    while structure.parent is not None:
        structure = structure.parent
    return structure


def is_unplaced(structure: BodyStructure) -> bool:
    """Whether a body is of a place that its article does not tell: 'Tỉnh ủy', 'UBND huyện', 'Sở Y tế'."""
    innermost = root(structure)
    if innermost.place is not None:
        return False
    match innermost.takes:
        case "place":
            return not innermost.name
        case "unit":
            return not innermost.name or innermost.name in KINDS
        case "field":
            placeless = innermost.kind in ("department", "division")
            return placeless and not of_a_region(innermost.name)
        case _:
            return False


def with_root(structure: BodyStructure, other: BodyStructure) -> BodyStructure:
    """The structure with another innermost body: 'Đảng ủy Công ty Cổ phần X'."""
    if structure.parent is None:
        return other
    return replace(structure, parent=with_root(structure.parent, other))


def _named(place: ResolvedPlace) -> NamedPlace:
    unit, within = place.unit, place.within
    return NamedPlace(
        place.kind,
        place.name,
        reference(unit) if unit is not None else None,
        reference(within) if within is not None else None,
        place.article,
    )


def _resolved(place: NamedPlace) -> ResolvedPlace | None:
    unit = referenced(place.unit) if place.unit is not None else None
    within = referenced(place.within) if place.within is not None else None
    if (unit is None) != (place.unit is None) or (within is None) != (place.within is None):
        return None
    return ResolvedPlace(place.kind, place.name, unit, within, place.article)


@cache
def _heads() -> Mapping[tuple[str, str, str], Head]:
    """The head words by label, kind and what they take."""
    heads = [coined_company(), other_board()]
    for row in rows(ORGANIZATIONS):
        for form in row.forms:
            match = lexicon().heads.match(tokenize(form).folds, 0)
            if match is not None:
                heads.append(match[0])
    return {(head.label, head.kind, head.takes): head for head in reversed(heads)}

"""The organisations as a tree: sections, places and bodies, each body once, no cycle.

A body stands under the body that it is part of, an organ of, or governed by. A committee and the
Party organisation that it governs are one place in the tree: what belongs under the organisation's
superior brings its committee there. A body of which no whole is known stands in its place, and the
place in that which contains it. Where a body has several wholes it stands under the first, by kind
of link and name, and the others refer to it; a link that would close a circle is such a reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cadregraph.exports.pages.views.shown import Area, Body, Link, Organisations, Tenure
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import MARKS, Text
from cadregraph.graph.text.normal import unaccented

_KINDS = {"part-of": 0, "organ-of": 1, "governs": 2}
_CLASSES = {cls: number for number, cls in enumerate(MARKS)}
_SECTIONS: tuple[tuple[str, frozenset[str]], ...] = (
    ("party", frozenset({"PartyOrganization", "PartyCommittee", "PartyBody"})),
    ("state", frozenset({"StateBody"})),
    ("front", frozenset({"MassOrganization"})),
    ("others", frozenset({"Institution", "Organization"})),
)
_UNITS = ("thanh pho ", "tinh ", "quan ", "huyen ", "thi xa ", "thi tran ", "phuong ", "xa ")


@dataclass(slots=True)
class Branch:
    """A node of the tree: a body, or a section or place that only gathers what is below.

    ``link`` is what puts it under its parent, ``references`` the links of other wholes.
    ``people`` are the IRIs of all who hold or held a post here or below.
    """

    label: Text
    cls: str
    body: Body | None = None
    link: Link | None = None
    children: list[Branch] = field(default_factory=list)
    references: list[Link] = field(default_factory=list)
    people: frozenset[str] = frozenset()
    bodies: int = 0


def tree(found: Organisations, about: str = "") -> list[Branch]:
    """The roots of the tree, each with its branches in order.

    Args:
        about: the IRI of a body, for what stands under it alone.
    """
    bodies = {body.iri: body for body in found.bodies}
    known = [link for link in found.links if link.source in bodies and link.target in bodies]
    wholes, references = _wholes(known)
    branches = {iri: Branch((b.label, b.label), b.cls, b) for iri, b in bodies.items()}
    for iri, links in references.items():
        branches[iri].references = links
    for iri, link in wholes.items():
        branches[iri].link = link
        branches[_upper(link, iri)].children.append(branches[iri])
    roots = [branches[iri] for iri in bodies if iri not in wholes]
    areas = {area.iri: area for area in found.areas}
    top = [branches[about]] if about else _sections(roots, areas)
    holders = _holders(found.tenures)
    for branch in top:
        _count(branch, holders)
    return top


def _wholes(links: Iterable[Link]) -> tuple[dict[str, Link], dict[str, list[Link]]]:
    """The link that each body hangs on, and the others, by the body that is below."""
    governors: dict[str, list[Link]] = {}
    for link in links:
        if link.kind == "governs":
            governors.setdefault(link.target, []).append(link)
    governor = {
        party: min(of, key=lambda link: link.source).source for party, of in governors.items()
    }
    below: dict[str, list[Link]] = {}
    for link in links:
        if link.kind == "governs":
            below.setdefault(link.target, []).append(link)
        else:
            below.setdefault(governor.get(link.source, link.source), []).append(link)
    chosen: dict[str, Link] = {}
    others: dict[str, list[Link]] = {}
    for iri in sorted(below):
        for link in sorted(
            below[iri], key=lambda link: (_KINDS[link.kind], link.target, link.source)
        ):
            if iri not in chosen and not _closes(iri, _upper(link, iri), chosen):
                chosen[iri] = link
            elif iri not in chosen or _upper(link, iri) != _upper(chosen[iri], iri):
                others.setdefault(iri, []).append(link)
    return chosen, others


def _upper(link: Link, below: str) -> str:
    """The end of a link that stands above the body ``below``."""
    return link.source if link.kind == "governs" else link.target


def _closes(iri: str, upper: str, chosen: Mapping[str, Link]) -> bool:
    """Whether ``upper`` stands under the body already, or is it."""
    at = upper
    while at != iri:
        if at not in chosen:
            return False
        at = _upper(chosen[at], at)
    return True


# --- sections and places --------------------------------------------------------------------------


def _sections(roots: Iterable[Branch], areas: Mapping[str, Area]) -> list[Branch]:
    central, unplaced = Branch(WORDS["central"], ""), Branch(WORDS["unplaced"], "")
    placed: dict[str, list[Branch]] = {}
    for root in roots:
        assert root.body is not None
        if root.body.place in areas:
            placed.setdefault(root.body.place, []).append(root)
        elif root.body.level == "central":
            central.children.append(root)
        else:
            unplaced.children.append(root)
    provinces, elsewhere = Branch(WORDS["provinces"], ""), Branch(WORDS["elsewhere"], "")
    for iri, branch in _places(placed, areas):
        (provinces if _is_province(areas[iri]) else elsewhere).children.append(branch)
    for gathered in (central, unplaced):
        gathered.children = list(_by_section(gathered.children))
    return [branch for branch in (central, provinces, elsewhere, unplaced) if branch.children]


def _by_section(branches: list[Branch]) -> Iterator[Branch]:
    for name, classes in _SECTIONS:
        chosen = [branch for branch in branches if branch.cls in classes]
        if chosen:
            yield Branch(WORDS[name], "", children=chosen)


def _places(
    placed: Mapping[str, list[Branch]], areas: Mapping[str, Area]
) -> Iterator[tuple[str, Branch]]:
    """The places that no other contains, with what is in them; empty ones are left out."""
    branches = {
        iri: Branch((area.label, area.label), "Place", children=list(placed.get(iri, ())))
        for iri, area in areas.items()
    }
    above = {iri: a.within for iri, a in areas.items() if a.within in areas}
    for iri in sorted(above):
        if _circles(iri, above):
            del above[iri]
    needed = set(placed)
    for iri in placed:
        at = iri
        while at in above:
            at = above[at]
            needed.add(at)
    for iri in sorted(needed):
        if iri in above:
            branches[above[iri]].children.append(branches[iri])
        else:
            yield iri, branches[iri]


def _circles(iri: str, above: Mapping[str, str]) -> bool:
    at, seen = iri, {iri}
    while at in above:
        at = above[at]
        if at in seen:
            return True
        seen.add(at)
    return False


def _is_province(area: Area) -> bool:
    """Whether a place that no other contains is a province or a city of that rank."""
    name = unaccented(area.label)
    return name.startswith("tinh ") or (name.startswith("thanh pho ") and bool(area.code))


# --- order and counts -----------------------------------------------------------------------------


def _holders(tenures: Iterable[Tenure]) -> dict[str, set[str]]:
    people: dict[str, set[str]] = {}
    for tenure in tenures:
        if tenure.post.body:
            people.setdefault(tenure.post.body, set()).add(tenure.person.iri)
    return people


def _count(branch: Branch, holders: Mapping[str, set[str]]) -> None:
    """Count below a branch, and put what is below it into order; without recursion, as chains of
    bodies may be long."""
    waiting = [(branch, False)]
    while waiting:
        at, ready = waiting.pop()
        if not ready:
            waiting.append((at, True))
            waiting += [(child, False) for child in at.children]
            continue
        own = holders.get(at.body.iri, set()) if at.body is not None else set()
        at.people = frozenset(own).union(*(child.people for child in at.children))
        at.bodies = (at.body is not None) + sum(child.bodies for child in at.children)
        if any(child.body is not None or child.cls == "Place" for child in at.children):
            at.children.sort(key=_order)


def _order(branch: Branch) -> tuple[int, int, str, str]:
    """Bodies by class, those of more people first; then places by name, without what kind it is."""
    name = unaccented(branch.label[0])
    if branch.body is None:
        unit = next((unit for unit in _UNITS if name.startswith(unit)), "")
        return len(_CLASSES), 0, name.removeprefix(unit), branch.label[0]
    return _CLASSES.get(branch.cls, 0), -len(branch.people), name, branch.body.iri

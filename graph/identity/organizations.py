"""What one article tells of a body that others may name otherwise: a firm, a ministry, a department.

'Công ty X' may be the 'Công ty Cổ phần X' that another article names in full, 'Sở Nông nghiệp' the
'Sở Nông nghiệp và Phát triển nông thôn', 'Xco' the firm behind whose name it stands in brackets. The
bodies in whose name such a body stands ('Đảng ủy Công ty X') are named with it. Of a body whose name many
bear ('Chi cục Thú y', `cadregraph.graph.resolution.common_names`) its officials tell which it is: two
articles that name the same one in it mean the same. All other bodies have their one name from the
article alone
(`cadregraph.graph.resolution.one_name`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from cadregraph.graph.identity.ids import id_of
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.bodies import SHORT_FIELDS
from cadregraph.graph.model import (
    BodyStructure,
    Extraction,
    Organization,
    PersonnelFact,
    TenureFact,
)
from cadregraph.graph.resolution.composition import is_unplaced, label_of, root
from cadregraph.graph.resolution.firms import firm_name
from cadregraph.graph.text.normal import fold, key

_SYLLABLES = 3  # of a name that few share


@dataclass(frozen=True, slots=True)
class Root:
    """The body that names vary of: the firm in 'Đảng ủy Công ty Cổ phần X', or the body itself.

    ``name`` is what its names have in common, ``sort`` the head word without a legal form ('' where a
    firm goes by a coined word alone), ``detail`` the legal form of a firm, or the field of work.
    ``structure`` is what the label is made of.
    """

    name: str
    label: str
    sort: str
    detail: str
    structure: BodyStructure | None = None


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """What an article tells of such a body.

    ``before`` is what stands before the root in its label, ``structure`` what that is made of;
    ``shorts`` are the short names (folded) that the article defines for the root. A profile of one
    of these (``means`` is the name of the root then) tells of no body of the article, but what the
    short name stands for. Of a body whose name many bear ``name`` is that with one of its officials,
    ``shorts`` the same with others, and ``held`` says that nothing else of the article tells which
    it is.
    """

    kind: ClassVar[str] = "org"

    name: str
    local: str
    label: str
    cls: str
    root: Root
    before: str = ""
    shorts: tuple[str, ...] = ()
    means: str = ""
    held: bool = False
    structure: BodyStructure | None = None

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return id_of(self)


def body_profiles(extraction: Extraction) -> Iterator[BodyProfile]:
    """The profiles of the bodies of an article that other articles may name otherwise."""
    rooted: dict[str, tuple[Organization, Root]] = {}
    common: list[Organization] = []
    for local, entity in sorted(extraction.entities.items()):
        if not isinstance(entity, Organization):
            continue
        if local != key("org", entity.label, entity.cls):
            if entity.place is None and not _is_of_untold_place(entity):
                common.append(entity)
            continue  # one that has its place or its article in its key
        found = root_of(entity)
        if found is not None:
            rooted[local] = (entity, found)
    yield from _with_officials(extraction, common)
    shorts: dict[Root, set[str]] = {}
    for entity, found in rooted.values():
        if entity.short_names:
            shorts.setdefault(found, set()).update(entity.short_names)
    for local, (entity, of) in rooted.items():
        before = entity.label[: len(entity.label) - len(of.label)]
        names = tuple(sorted(shorts.get(of, ()))) if not before else ()
        yield BodyProfile(
            of.name,
            local,
            entity.label,
            entity.cls,
            of,
            before,
            names,
            structure=entity.structure,
        )
    for of, names_of in sorted(shorts.items(), key=lambda item: item[0].label):
        for short in sorted(names_of):
            local = key("org", of.label, "short name", short)
            yield BodyProfile(short, local, of.label, "Institution", of, means=of.name)


def _is_of_untold_place(body: Organization) -> bool:
    """'Tỉnh ủy' of an article that does not say of which province: an official of the same name tells
    nothing, as every province has one."""
    return body.structure is not None and is_unplaced(body.structure)


def _with_officials(
    extraction: Extraction, common: Sequence[Organization]
) -> Iterator[BodyProfile]:
    """The profiles of bodies whose names many bear, with the officials whom the article names in them."""
    if not common:
        return
    officials: dict[str, set[str]] = {}
    for fact in extraction.facts:
        match fact:
            case TenureFact(holder=person, organization=body):
                pass
            case PersonnelFact(person=person, organization=str(body)):
                pass
            case _:
                continue
        name = fold(extraction.entities[person].label)
        if len(name.split()) >= _SYLLABLES:
            officials.setdefault(body, set()).add(name)
    article = extraction.document.id
    for entity in common:
        label = entity.label
        names = [f"{fold(label)} ~ {name}" for name in sorted(officials.get(entity.key, ()))]
        if not names:
            continue
        held = entity.key == key("org", label, entity.cls, article)
        of = Root(entity.key, label, "~", "" if held else entity.key)
        yield BodyProfile(
            names[0], entity.key, label, entity.cls, of, shorts=tuple(names[1:]), held=held
        )
        for name in names[1:]:
            local = key("org", label, "official", name, article)
            yield BodyProfile(name, local, label, entity.cls, of, means=names[0])


def root_of(body: Organization) -> Root | None:
    """The root of a body; None for a body whose one name an article alone tells."""
    part = root(body.structure) if body.structure is not None else None
    if part is None or not part.name:
        return None
    label = body.label if part is body.structure else label_of(part)
    if part.kind == "company":
        firm = firm_name(part.head, part.name)
        if firm is not None:
            return Root(firm.name, label, firm.sort, firm.form, part)
        return Root(fold(part.name), label, "", "", part) if not part.head else None
    words = re.split(r"[\s,-]+", fold(part.name))
    for width in range(1, len(words) + 1):
        short = " ".join(words[:width])
        if (part.head, short) in _several_fields():
            where = fold(label[len(part.head) + 1 + len(part.name) :]).strip()
            name = " ".join(word for word in (fold(part.head), short, "@", where) if word)
            return Root(name, label, part.head, fold(part.name), part)
    return None


@cache
def _several_fields() -> frozenset[tuple[str, str]]:
    """Heads with the first words of fields, folded, of which several came one after the other."""
    return frozenset((row.head, fold(row.short)) for row in rows(SHORT_FIELDS) if row.full == "-")

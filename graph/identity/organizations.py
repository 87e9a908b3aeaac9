"""What one article tells of a body that others may name otherwise: a firm, a ministry, a department.

'Công ty X' may be the 'Công ty Cổ phần X' that another article names in full, 'Sở Nông nghiệp' the
'Sở Nông nghiệp và Phát triển nông thôn', 'Xco' the firm behind whose name it stands in brackets. The
bodies in whose name such a body stands ('Đảng ủy Công ty X') are told with it. Of a body whose name many
bear ('Chi cục Thú y', `cadregraph.graph.resolution.common_names`) its officials tell which it is: two
articles that name the same one in it mean the same. All other bodies have their one name from the
article alone
(`cadregraph.graph.resolution.one_name`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import ClassVar

import msgspec

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import SHORT_FIELDS
from cadregraph.graph.mentions.name_parts import LEGAL_FORM
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.model import Extraction, Organization, PersonnelFact, TenureFact
from cadregraph.graph.text.normal import digest, fold, key, old_tone
from cadregraph.graph.text.tokens import tokenize

_FIRMS = ("Tổng Công ty", "Công ty", "Tập đoàn")
_SYLLABLES = 3  # of a name that few share
_SHORT = re.compile(
    r"\s*\((?:(?:gọi tắt|viết tắt|tên viết tắt|sau đây gọi)(?: tắt)?(?: là)?:? )?"
    r"(?P<name>[A-Za-z][A-Za-z.&-]{2,20})\)"
)
_FORMS = {"cổ": "cổ phần", "cp": "cổ phần", "tnhh": "tnhh", "trách": "tnhh", "mtv": "tnhh"}


@dataclass(frozen=True, slots=True)
class Root:
    """The body that names vary of: the firm in 'Đảng ủy Công ty Cổ phần X', or the body itself.

    ``name`` is what its names have in common, ``sort`` the head word without a legal form ('' where a
    firm goes by a coined word alone), ``detail`` the legal form of a firm, or the field of work.
    """

    name: str
    label: str
    sort: str
    detail: str


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """What an article tells of such a body.

    ``before`` is what stands before the root in its label; ``shorts`` are the short names (folded)
    that the article defines for the root. A profile of one of these (``means`` is the name of the
    root then) tells of no body of the article, but what the short name stands for. Of a body whose name
    many bear ``name`` is that with one of its officials, ``shorts`` the same with others, and ``held``
    says that nothing else of the article tells which it is.
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

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return digest(msgspec.json.encode(self), size=10)


def body_profiles(extraction: Extraction) -> Iterator[BodyProfile]:
    """The profiles of the bodies of an article that other articles may name otherwise."""
    told: dict[str, tuple[Organization, Root]] = {}
    common: list[Organization] = []
    for local, entity in sorted(extraction.entities.items()):
        if not isinstance(entity, Organization):
            continue
        if local != key("org", entity.label, entity.cls):
            if entity.place is None:
                common.append(entity)
            continue  # one that has its place or its article in its key
        found = root_of(entity.label)
        if found is not None:
            told[local] = (entity, found)
    yield from _with_officials(extraction, common)
    shorts: dict[Root, set[str]] = {}
    text = extraction.document.text
    for mention in extraction.mentions:
        if mention.entity not in told:
            continue
        root = told[mention.entity][1]
        if root.sort not in _FIRMS:
            continue
        bracketed = _SHORT.match(text, mention.end)
        if bracketed is not None and _is_short_name(bracketed["name"]):
            shorts.setdefault(root, set()).add(fold(bracketed["name"]))
        written = root_of(text[mention.start : mention.end])
        if written is not None and written.sort in _FIRMS and written.name != root.name:
            shorts.setdefault(root, set()).add(written.name)  # 'Công ty X', later in the article
    for local, (entity, root) in told.items():
        before = entity.label[: len(entity.label) - len(root.label)]
        names = tuple(sorted(shorts.get(root, ()))) if not before else ()
        yield BodyProfile(root.name, local, entity.label, entity.cls, root, before, names)
    for root, names_of in sorted(shorts.items(), key=lambda item: item[0].label):
        for short in sorted(names_of):
            local = key("org", root.label, "short name", short)
            yield BodyProfile(short, local, root.label, "Institution", root, means=root.name)


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
        root = Root(entity.key, label, "~", "" if held else entity.key)
        yield BodyProfile(
            names[0], entity.key, label, entity.cls, root, shorts=tuple(names[1:]), held=held
        )
        for name in names[1:]:
            local = key("org", label, "official", name, article)
            yield BodyProfile(name, local, label, entity.cls, root, means=names[0])


def _is_short_name(word: str) -> bool:
    """'Sagri', 'PVC', 'MobiFone': coined, not a word of the language in small letters."""
    return word[0].isupper() and (word.isupper() or lexicon().words.match((fold(word),), 0) is None)


@lru_cache(maxsize=4096)
def root_of(label: str) -> Root | None:
    """The root in the label of a body; None for a body whose one name an article alone tells."""
    tokens = tokenize(label)
    span = organization_at(tokens, 0)
    if span is None:
        coined = len(tokens) == 1 and label.isascii()
        return Root(fold(label), label, "", "") if coined else None
    while span.parent is not None:
        span = span.parent
    start = tokens.starts[span.start]
    end = tokens.ends[span.end - 1]
    if span.generic or not span.name or fold(label[start:end]) != fold(label[start:]):
        return None
    if span.head.kind == "company":
        return _firm(span.head.label, span.name, label[start:])
    words = re.split(r"[\s,-]+", fold(span.name))
    for width in range(1, len(words) + 1):
        short = " ".join(words[:width])
        if (span.head.label, short) in _several_fields():
            where = fold(label[start + len(span.head.label) + 1 + len(span.name) :]).strip()
            name = " ".join(part for part in (fold(span.head.label), short, "@", where) if part)
            return Root(name, label[start:], span.head.label, fold(span.name))
    return None


def _firm(head: str, name: str, label: str) -> Root | None:
    sort = next((sort for sort in _FIRMS if head == sort or head.startswith(f"{sort} ")), None)
    if sort is None:
        return Root(fold(name), label, "", "") if not head else None
    words = old_tone(name).split()
    form = "cổ phần" if head.endswith("Cổ phần") else "tnhh" if head.endswith("TNHH") else ""
    while len(words) > 1 and fold(words[0]) in LEGAL_FORM:
        form = form or _FORMS.get(fold(words[0]), "")
        words.pop(0)
    if len(words) > 2 and [fold(word) for word in words[:2]] == ["tập", "đoàn"]:
        sort, words = "Tập đoàn", words[2:]
        form = form or "công ty"
    return Root(fold(" ".join(words)), label, sort, form)


@cache
def _several_fields() -> frozenset[tuple[str, str]]:
    """Heads with the first words of fields, folded, of which several came one after the other."""
    return frozenset(
        (head, fold(row.short))
        for row in rows(SHORT_FIELDS)
        if row.full == "-"
        for head in row.heads
    )

"""Names of firms: what all names of one have in common, and the short names that an article gives it.

'Công ty Cổ phần Xây lắp Hồng Hà (Xahoco)' is 'Xahoco' and 'Công ty Xây lắp Hồng Hà' further on; other
articles may know it by these alone (`cadregraph.graph.identity.organizations`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.name_parts import LEGAL_FORM
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.model import Entity, Organization
from cadregraph.graph.resolution.composition import root
from cadregraph.graph.resolution.named import Named
from cadregraph.graph.text.normal import fold, old_tone
from cadregraph.graph.text.tokens import tokenize

_SORTS = sorted(word_class("bodies_that_are_firms"), key=lambda sort: (-len(sort), sort))
_SHORT = re.compile(
    rf"\s*\((?:{words_pattern('before_short_names')}(?: tắt)?(?: là)?:? )?"
    r"(?P<name>[A-Za-z][A-Za-z.&-]{2,20})\)"
)
_FORMS = {"cổ": "cổ phần", "cp": "cổ phần", "tnhh": "tnhh", "trách": "tnhh", "mtv": "tnhh"}


@dataclass(frozen=True, slots=True)
class FirmName:
    """The name of a firm taken apart: the word for its sort ('Tập đoàn'), the name proper, folded,
    and its legal form, '' where the text leaves that out."""

    sort: str
    name: str
    form: str


def firm_name(head: str, name: str) -> FirmName | None:
    """The name of a firm by its head word and what stands behind; None for a firm of another sort.

    Args:
        head: the label of the head word, which may hold a legal form ('Công ty TNHH').
        name: what stands behind it, which may begin with one.
    """
    sort = next((sort for sort in _SORTS if head == sort or head.startswith(f"{sort} ")), None)
    if sort is None:
        return None
    words = old_tone(name).split()
    form = "cổ phần" if head.endswith("Cổ phần") else "tnhh" if head.endswith("TNHH") else ""
    while len(words) > 1 and fold(words[0]) in LEGAL_FORM:
        form = form or _FORMS.get(fold(words[0]), "")
        words.pop(0)
    if len(words) > 2 and [fold(word) for word in words[:2]] == ["tập", "đoàn"]:
        sort, words = "Tập đoàn", words[2:]
        form = form or "công ty"
    return FirmName(sort, fold(" ".join(words)), form)


def with_short_names(named: Named, text: str) -> Named:
    """What an article names, with the short names that its text gives firms, and bodies named after
    them."""
    firms = {
        key: (entity, firm)
        for key, entity in named.entities.items()
        if isinstance(entity, Organization) and (firm := _firm_of(entity)) is not None
    }
    if not firms:
        return named
    found: dict[str, set[str]] = {}
    for mention in named.mentions:
        if mention.entity not in firms:
            continue
        _, firm = firms[mention.entity]
        names = found.setdefault(mention.entity, set())
        bracketed = _SHORT.match(text, mention.end)
        if bracketed is not None and _is_coined(bracketed["name"]):
            names.add(fold(bracketed["name"]))
        written = _written(text[mention.start : mention.end])
        if written is not None and written.name != firm.name:
            names.add(written.name)  # 'Công ty X', later in the article
    shortened: Mapping[str, Entity] = {
        key: replace(firms[key][0], short_names=tuple(sorted(names)))
        for key, names in found.items()
        if names
    }
    return replace(named, entities={**named.entities, **shortened}) if shortened else named


def _firm_of(body: Organization) -> FirmName | None:
    """The firm that a body is, or in whose name it stands."""
    innermost = root(body.structure) if body.structure is not None else None
    if innermost is None or innermost.kind != "company" or not innermost.name:
        return None
    return firm_name(innermost.head, innermost.name)


@lru_cache(maxsize=4096)
def _written(text: str) -> FirmName | None:
    """The firm whose name a text is, or ends with."""
    tokens = tokenize(text)
    span = organization_at(tokens, 0)
    while span is not None and span.parent is not None:
        span = span.parent
    if span is None or span.generic or not span.name or span.head.kind != "company":
        return None
    start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
    whole = fold(text[start:end]) == fold(text[start:])
    return firm_name(span.head.label, span.name) if whole else None


def _is_coined(word: str) -> bool:
    """'Sagri', 'PVC', 'MobiFone': not a word of the language in small letters."""
    return word[0].isupper() and (word.isupper() or lexicon().words.match((fold(word),), 0) is None)

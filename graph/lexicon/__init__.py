"""The words that the grammar reads by: data files under ``data/``, loaded once into `Lexicon`.

A new title, body, document type or verb is a line in a file; no code changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from cadregraph.graph.lexicon.entries import (
    DocumentType,
    Head,
    MemberTitle,
    Takes,
    Title,
    Trigger,
    organization_class,
)
from cadregraph.graph.lexicon.table import forms, rows
from cadregraph.graph.lexicon.trie import Trie
from cadregraph.graph.model import Level
from cadregraph.graph.text.normal import fold

__all__ = [
    "DocumentType",
    "Head",
    "Lexicon",
    "MemberTitle",
    "Title",
    "Trie",
    "Trigger",
    "lexicon",
]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All data files; tries map folded forms to records."""

    titles: Trie[Title | MemberTitle]
    heads: Trie[Head]
    fields: Trie[str]
    triggers: Trie[Trigger]
    documents: Trie[DocumentType]
    laws: Trie[str]
    units: Trie[str]
    honorifics: Trie[str]
    words: Trie[str]
    foreign: Trie[str]
    offices: frozenset[str]
    issuers: Mapping[str, str]
    symbols: Mapping[str, DocumentType]
    common_surnames: frozenset[str]
    surnames: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read on first use.

    Raises:
        LexiconError: a data file is malformed; the message names file and line.
    """
    documents, symbols = _documents()
    frequencies = {fold(row["surname"]): row["frequency"] for row in rows("surnames.tsv")}
    return Lexicon(
        titles=_titles(),
        heads=_heads(),
        fields=_plain("fields.tsv"),
        triggers=_triggers(),
        documents=documents,
        laws=_laws(),
        units=_plain("units.tsv"),
        honorifics=_plain("honorifics.tsv", "kind"),
        words=_plain("words.tsv", "forms"),
        foreign=_plain("foreign.tsv", "forms"),
        offices=frozenset(row["field"] for row in rows("offices.tsv")),
        issuers={row["suffix"]: row["organization"] for row in rows("issuers.tsv")},
        symbols=symbols,
        common_surnames=frozenset(name for name, how in frequencies.items() if how == "common"),
        surnames=frozenset(frequencies),
    )


def _titles() -> Trie[Title | MemberTitle]:
    trie: Trie[Title | MemberTitle] = Trie()
    for row in rows("member_titles.tsv"):
        for form in forms(row["forms"]):
            trie.add(form, MemberTitle(row["title"], row["organization"]))
    for row in rows("titles.tsv"):
        ranks = row["ranks"].split()
        for form in forms(row["forms"]):
            for spelling, label in _ranked(form, row["title"], ranks):
                title = Title(
                    label=label,
                    swallows=tuple(row["swallows"].split()),
                    heads=frozenset(row["heads"].split()),
                    fixed=row["fixed"],
                )
                trie.add(spelling, title)
    return trie


def _ranked(form: str, label: str, ranks: list[str]) -> list[tuple[str, str]]:
    """The title with its deputy and standing forms."""
    bases = [(form, label)]
    if "deputy" in ranks:
        bases.append((f"phó {form}", f"Phó {label[0].upper()}{label[1:]}"))
    result = list(bases)
    for spelling, name in bases:
        if "standing" in ranks or spelling.startswith("phó "):
            result.append((f"{spelling} thường trực", f"{name} Thường trực"))
        if spelling.startswith("phó "):
            result.append((f"{spelling} thứ nhất", f"{name} thứ nhất"))
            result.append((f"{spelling} phụ trách", f"{name} phụ trách"))
            result.append((f"{spelling} chuyên trách", f"{name} chuyên trách"))
    return result


def _heads() -> Trie[Head]:
    trie: Trie[Head] = Trie()
    for row in rows("organizations.tsv"):
        head = Head(
            label=row["label"],
            cls=organization_class(row["class"]),
            level=cast(Level, row["level"]) if row["level"] else None,
            takes=cast(Takes, row["takes"]),
            kind=row["kind"],
            also=forms(row["also"]),
        )
        for form in forms(row["forms"]):
            trie.add(form, head)
            if form.endswith(" việt nam"):  # 'Hội Nông dân VN'
                trie.add(form.removesuffix("việt nam") + "vn", head)
    return trie


def _plain(name: str, column: str = "label") -> Trie[str]:
    """A data file whose forms stand for one column of text."""
    trie: Trie[str] = Trie()
    for row in rows(name):
        for form in forms(row["forms"]):
            trie.add(form, row[column])
    return trie


def _triggers() -> Trie[Trigger]:
    trie: Trie[Trigger] = Trie()
    for row in rows("triggers.tsv"):
        for form in forms(row["forms"]):
            trie.add(form, Trigger(row["tag"], row["value"]))
    return trie


def _laws() -> Trie[str]:
    """The name of a law, with its head: 'Luật Đất đai'."""
    trie: Trie[str] = Trie()
    for row in rows("laws.tsv"):
        head = row["head"]
        for form in forms(row["forms"]):
            trie.add(f"{head} {form}", f"{head[0].upper()}{head[1:]} {row['name']}")
    return trie


def _documents() -> tuple[Trie[DocumentType], dict[str, DocumentType]]:
    trie: Trie[DocumentType] = Trie()
    symbols: dict[str, DocumentType] = {}
    for row in rows("directives.tsv"):
        kind = DocumentType(row["label"], row["type"])
        for form in forms(row["forms"]):
            trie.add(form, kind)
        for symbol in row["symbols"].split():
            symbols.setdefault(symbol, kind)
    return trie, symbols

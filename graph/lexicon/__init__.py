"""The words that the grammar reads by: data files under ``data/``, loaded once into `Lexicon`.

A new title, body, document type or verb is a line in a file; no code changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cadregraph.graph.lexicon.entries import DocumentType, Head, MemberTitle, Title, Trigger
from cadregraph.graph.lexicon.ranks import ranked
from cadregraph.graph.lexicon.table import Table, rows
from cadregraph.graph.lexicon.tables.bodies import ISSUERS, OFFICES, ORGANIZATIONS
from cadregraph.graph.lexicon.tables.documents import DIRECTIVES, LAWS
from cadregraph.graph.lexicon.tables.lists import (
    FIELDS,
    FOREIGN,
    FOREIGN_LEADERS,
    UNITS,
    WORDS,
    Labelled,
    Word,
)
from cadregraph.graph.lexicon.tables.titles import MEMBER_TITLES, TITLES
from cadregraph.graph.lexicon.tables.words import HONORIFICS, SURNAMES, TRIGGERS
from cadregraph.graph.lexicon.tags import BY_NAME
from cadregraph.graph.lexicon.trie import Trie, Value
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
    foreign_leaders: frozenset[str]
    offices: frozenset[str]
    issuers: Mapping[str, str]
    symbols: Mapping[str, DocumentType]
    common_surnames: frozenset[str]
    surnames: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read on first use.

    Raises:
        LexiconError: a line of a data file is not as its table wants it; the message names both.
    """
    documents, symbols = _documents()
    frequencies = {fold(row.surname): row.frequency for row in rows(SURNAMES)}
    return Lexicon(
        titles=_titles(),
        heads=_heads(),
        fields=_labelled(FIELDS),
        triggers=_triggers(),
        documents=documents,
        laws=_laws(),
        units=_labelled(UNITS),
        honorifics=_trie((form, row.kind) for row in rows(HONORIFICS) for form in row.forms),
        words=_words(WORDS),
        foreign=_words(FOREIGN),
        foreign_leaders=frozenset(fold(row.form) for row in rows(FOREIGN_LEADERS)),
        offices=frozenset(row.field for row in rows(OFFICES)),
        issuers={row.suffix: row.organization for row in rows(ISSUERS)},
        symbols=symbols,
        common_surnames=frozenset(name for name, how in frequencies.items() if how == "common"),
        surnames=frozenset(frequencies),
    )


def _trie(pairs: Iterable[tuple[str, Value]]) -> Trie[Value]:
    trie: Trie[Value] = Trie()
    for form, value in pairs:
        trie.add(form, value)
    return trie


def _labelled(table: Table[Labelled]) -> Trie[str]:
    return _trie((form, row.label) for row in rows(table) for form in row.forms)


def _words(table: Table[Word]) -> Trie[str]:
    return _trie((row.form, row.form) for row in rows(table))


def _titles() -> Trie[Title | MemberTitle]:
    trie: Trie[Title | MemberTitle] = Trie()
    for member in rows(MEMBER_TITLES):
        for form in member.forms:
            trie.add(form, MemberTitle(member.title, member.organization))
    for row in rows(TITLES):
        for form in row.forms:
            for spelling, label in ranked(form, row.title, row.ranks):
                title = Title(
                    label=label,
                    swallows=tuple(row.swallows.split()),
                    heads=row.heads,
                    fixed=row.fixed,
                )
                trie.add(spelling, title)
    return trie


def _heads() -> Trie[Head]:
    trie: Trie[Head] = Trie()
    for row in rows(ORGANIZATIONS):
        head = Head(row.label, row.class_, row.level, row.takes, row.kind, row.also)
        for form in row.forms:
            trie.add(form, head)
            if form.endswith(" việt nam"):  # 'Hội Nông dân VN'
                trie.add(form.removesuffix("việt nam") + "vn", head)
    return trie


def _triggers() -> Trie[Trigger]:
    return _trie(
        (form, Trigger(BY_NAME[row.tag].sign, row.value or ""))
        for row in rows(TRIGGERS)
        for form in row.forms
    )


def _laws() -> Trie[str]:
    """The name of a law, with its head: 'Luật Đất đai'."""
    return _trie(
        (f"{row.head} {form}", f"{row.head[0].upper()}{row.head[1:]} {row.name}")
        for row in rows(LAWS)
        for form in row.forms
    )


def _documents() -> tuple[Trie[DocumentType], dict[str, DocumentType]]:
    trie: Trie[DocumentType] = Trie()
    symbols: dict[str, DocumentType] = {}
    for row in rows(DIRECTIVES):
        kind = DocumentType(row.label, row.type)
        for form in row.forms:
            trie.add(form, kind)
        for symbol in sorted(row.symbols):
            symbols.setdefault(symbol, kind)
    return trie, symbols

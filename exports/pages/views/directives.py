"""The register of directives as a page: searchable, sortable, grouped; what rests on what; sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.page import (
    Quote,
    anchor,
    in_network,
    page,
    quotes,
    visible,
)
from cadregraph.exports.pages.views.shown import Directive, Link, Register
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text
from cadregraph.graph.text.normal import unaccented

_REVERSED = {
    "implements": "implementedBy",
    "based-on": "basisOf",
    "replaces": "supersededBy",
    "amends": "amendedBy",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a directive carries out, rests on or changes, or what does so to it; ``to`` is the row, if any."""

    words: Text
    label: str
    to: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A directive as the register shows it, with the keys by which the script sorts and groups."""

    id: str
    network: str
    label: str
    title: str
    names: tuple[str, ...]
    kind: Text
    symbol: str
    issuers: tuple[str, ...]
    issued: str
    shown_date: Text
    year: str
    relations: tuple[Relation, ...]
    articles: int
    quotes: tuple[Quote, ...]
    found_by: str
    sorted_by: str


def render_directives(
    register: Register, *, title: str | None = None, lang: Language = "vi", home: bool = False
) -> str:
    """The register as one self-contained page; the same directives give the same text.

    Args:
        title: the heading; a general one where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
    """
    ordered = sorted(register.directives, key=_order)
    ids = {directive.iri: anchor("d", directive.iri) for directive in ordered}
    kinds: dict[str, Text] = {}
    links = _by_directive(register.links)
    rows = [_row(d, ids, links.get(d.iri, ()), register.labels, home) for d in ordered]
    for row in rows:
        kinds.setdefault(row.kind[0], row.kind)
    return page(
        "directives",
        title=(title, title) if title is not None else WORDS["directives"],
        lang=lang,
        home=home,
        rows=rows,
        kinds=sorted(kinds.values(), key=lambda kind: unaccented(kind[0])),
        issuers=sorted({i for row in rows for i in row.issuers}, key=lambda i: (unaccented(i), i)),
        years=sorted({row.year for row in rows if row.year}, reverse=True),
    )


def _order(directive: Directive) -> tuple[str, int, str, str, str]:
    """By type, then the latest first, what has no date behind, then by number and name."""
    kind = unaccented(directive.kind_label[0] or directive.kind)
    dated = directive.issued and not directive.issued.startswith("-")
    turned = (
        "".join(chr(0x10FFFF - ord(c)) for c in directive.issued.ljust(10, "~")) if dated else ""
    )
    return kind, 0 if dated else 1, turned, _padded(directive.label), directive.iri


def _padded(text: str) -> str:
    """A key in which numbers come in order of their size."""
    parts: list[str] = []
    for char in unaccented(text):
        if char.isascii() and char.isdigit() and parts and parts[-1].isdigit():
            parts[-1] += char
        else:
            parts.append(char)
    return "".join(part.zfill(8) if part.isdigit() else part for part in parts)


def _by_directive(links: Sequence[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        for end in dict.fromkeys((link.source, link.target)):
            found.setdefault(end, []).append(link)
    return found


def _row(
    directive: Directive,
    ids: Mapping[str, str],
    links: Sequence[Link],
    labels: Mapping[str, str],
    home: bool,
) -> Row:
    kind = directive.kind_label if directive.kind_label[0] else WORDS["noKind"]
    symbol = directive.symbol or directive.number
    names = (directive.label, directive.title, symbol, *directive.names, *directive.issuers)
    year = directive.issued[:4] if not directive.issued.startswith("-") else ""
    return Row(
        id=ids[directive.iri],
        network=in_network(directive.iri) if home else "",
        label=visible(directive.label),
        title=visible(directive.title),
        names=tuple(map(visible, directive.names)),
        kind=kind,
        symbol=visible(symbol),
        issuers=tuple(map(visible, directive.issuers)),
        issued=directive.issued,
        shown_date=in_words(directive.issued) if directive.issued else ("", ""),
        year=year,
        relations=tuple(_relation(link, directive.iri, ids, labels) for link in links),
        articles=len({e.article for e in directive.evidence}),
        quotes=quotes(directive.evidence, (directive.label, *directive.names)),
        found_by=unaccented(visible(" ".join((*names, kind[0], kind[1])))),
        sorted_by=_padded(directive.label),
    )


def _relation(link: Link, iri: str, ids: Mapping[str, str], labels: Mapping[str, str]) -> Relation:
    onward = link.source == iri
    other = link.target if onward else link.source
    words = WORDS[link.kind if onward else _REVERSED[link.kind]]
    ends = (labels[link.source], labels[link.target])
    shown = quotes(link.evidence, ends)
    return Relation(words, visible(labels[other]), ids.get(other, ""), shown)

"""The province that an article is from, by whoever gave it, its outlet or its address.

After ``outlets.tsv`` for addresses and for papers with names of their own; else the name of an outlet
tells its province: 'Báo Sơn La', 'Cổng thông tin điện tử Sở Y tế tỉnh Sơn La'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from cadregraph.graph.gazetteer.changes import changes, period
from cadregraph.graph.gazetteer.tables import OUTLETS
from cadregraph.graph.gazetteer.units import Unit, gazetteer, split_kind
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.model import Document
from cadregraph.graph.text.normal import fold

_WORD = re.compile(r"[^\W_]+")
_OF_CITY = ("thành phố", "tp")


def province_of(document: Document) -> Unit | None:
    """The province that a document is from, as it was on the day of it; None where nothing tells.

    What its ``place`` names goes before its outlet and its address, of which one is enough, but not
    two that differ.
    """
    if document.place is not None:
        found = province_named(document.place)
    else:
        told = {
            unit.label: unit
            for unit in (_of_outlet(document.outlet), _of_address(document.url))
            if unit is not None
        }
        found = next(iter(told.values())) if len(told) == 1 else None
    return _on_day(found, document.published) if found is not None else None


def province_named(name: str) -> Unit | None:
    """The province of a name, with or without its kind: 'Sơn La', 'tỉnh Sơn La', 'TP Cần Thơ'."""
    return _provinces().get(_words(name))


def _of_outlet(outlet: str | None) -> Unit | None:
    """The province in the name of a local outlet, which ends in it."""
    words = _words(outlet or "")
    if outlet is not None and (named := _of_address(f"//{outlet}")) is not None:
        return named  # an outlet that is called by its address: 'baosonla.vn'
    known = _own_names().get(words) or _own_names().get(words.removeprefix("báo "))
    if known is not None or not words:
        return known
    whole, words = words, re.sub(r" (?:online|điện tử)\Z", "", words)
    if words != whole and (found := province_named(words)):
        return found  # 'Quảng Ngãi Online'
    for opening in word_class("local_outlets"):
        if words.startswith(f"{opening} ") and (found := province_named(words[len(opening) :])):
            return found
    for opening in word_class("local_portals"):
        if words.startswith(f"{opening} "):
            return _at_end(words[len(opening) + 1 :])
    return None


def _at_end(words: str) -> Unit | None:
    """The province at the end of the name of a portal; behind a body only with its kind."""
    whole = province_named(words)
    if whole is not None:
        return whole
    for kind in ("tỉnh", *_OF_CITY):
        _, marked, name = f" {words}".rpartition(f" {kind} ")
        if marked and (found := province_named(f"{kind} {name}")) is not None:
            return found
    return None


def _of_address(url: str | None) -> Unit | None:
    """The province of the longest domain of outlets.tsv that an address is below."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # brackets that are no address of version 6
        return None
    labels = host.split(".")
    for start in range(len(labels) - 1):
        found = _domains().get(".".join(labels[start:]))
        if found is not None:
            return found
    return None


def _on_day(unit: Unit, day: str | None) -> Unit | None:
    """The province that a province was by a day, None before it began."""
    if day is None:
        return unit
    for change in (change for change in changes() if not change.within):
        if change.before == unit.label and change.day <= day:
            return _on_day(gazetteer().provinces[change.after], day)
    since, until = period(unit.label, "")
    return unit if since <= day and (not until or day < until) else None


@cache
def _domains() -> Mapping[str, Unit]:
    return {domain: _unit(row.province) for row in rows(OUTLETS) for domain in row.domains}


@cache
def _own_names() -> Mapping[str, Unit]:
    return {_words(name): _unit(row.province) for row in rows(OUTLETS) for name in row.names}


@cache
def _provinces() -> Mapping[str, Unit]:
    """The provinces by name; of two of one name the kind tells which, and the name alone the later."""
    found: dict[str, Unit] = {}
    for unit in gazetteer().provinces.values():
        kinds = (unit.kind, *_OF_CITY) if unit.kind in _OF_CITY else (unit.kind,)
        for name in (unit.name, *unit.aliases):
            found.setdefault(_words(name), unit)
            for kind in kinds:
                found.setdefault(_words(f"{kind} {name}"), unit)
    return found


def _unit(full: str) -> Unit:
    return gazetteer().provinces[" ".join(split_kind(full))]


def _words(text: str) -> str:
    """The words of a name, folded, with nothing between them."""
    return " ".join(_WORD.findall(fold(text)))

"""Which things of a graph a user means by a name: by its IRI, or by any of its names in any spelling.

Case, tone placement (uỷ/ủy), U+00D0 for Đ and diacritics that are left out do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, TypeAlias, get_args
from unicodedata import normalize

from pyoxigraph import Literal as Text
from pyoxigraph import NamedNode
from rapidfuzz import fuzz, process

from cadregraph.graph.errors import AmbiguousNameError, QueryError
from cadregraph.graph.store.rows import PREFIX_LINES, Queryable, Row, rows
from cadregraph.graph.text.normal import fold, spellings, unaccented
from cadregraph.ontology import CADRE, concept
from cadregraph.ontology.vocabulary import direct_classes

Kind: TypeAlias = Literal[
    "person", "organization", "agent", "place", "directive", "event", "post", "thing"
]
"""What a name is to mean; an agent is a person or an organisation, a thing any of them."""

KINDS: tuple[Kind, ...] = get_args(Kind)

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""The names of each thing by IRI, the preferred one first."""

_CLASSES: dict[Kind, tuple[str, ...]] = {
    "person": (CADRE.Official,),
    "organization": (CADRE.Organization,),
    "agent": (CADRE.Official, CADRE.Organization),
    "place": (CADRE.Place,),
    "directive": (CADRE.Directive,),
    "event": (CADRE.Congress, CADRE.Meeting),
    "post": (CADRE.Post,),
}
_CLASSES["thing"] = tuple(dict.fromkeys(name for named in _CLASSES.values() for name in named))

_WORDS: dict[str, str] = {"organization": "organisation"}
"""Kinds that messages spell otherwise."""

_HINTS = 3
"""Names that a message offers where nothing bears the one that was given."""
_LIKE = 80.0
"""Least likeness (0 to 100) of two names, diacritics aside, that a slip of the pen may part."""
_HELD = 100.0
"""Likeness from which on a name holds all the words that were given."""
_INITIALS = 3
"""Letters from which on a text may be the initials of a name."""
_FORMER = "nguyên "
"""Before a post that is over, and before who held one."""
_SHOWN = 3
"""What is told of each of several things of one name: posts, or what it lies in or belongs to."""

_ETH = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ"})

_POSTS = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?label ?support ?over WHERE {{
  VALUES ?thing {{ %s }} ?tenure cadre:holder ?thing ; cadre:post/skos:prefLabel ?label ; cadre:status ?status
  BIND(?status = <{concept("status", "former")}> AS ?over)
  OPTIONAL {{ ?tenure cadre:support ?support }} }}"""
_HOLDERS = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?label ?support ?over WHERE {{
  VALUES ?thing {{ %s }} ?tenure cadre:post ?thing ; cadre:holder/skos:prefLabel ?label ; cadre:status ?status
  BIND(?status = <{concept("status", "former")}> AS ?over)
  OPTIONAL {{ ?tenure cadre:support ?support }} }}"""
_CALLED = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?label WHERE {{
  {{ SELECT DISTINCT ?thing WHERE {{
    VALUES ?class {{ %s }} ?thing a ?class ; skos:prefLabel|skos:altLabel ?name FILTER(LCASE(?name) IN (%s))
  }} }}
  OPTIONAL {{ ?thing skos:prefLabel ?label }} }} ORDER BY ?thing"""
_MENTIONS = f"""{PREFIX_LINES} SELECT ?thing (COUNT(*) AS ?n) WHERE {{
  GRAPH ?passage {{ ?thing cadre:mentionedAt ?at }} }} GROUP BY ?thing"""
_WITHIN = f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?label WHERE {{
  VALUES ?thing {{ %s }}
  ?thing schema:containedInPlace|cadre:jurisdiction|org:subOrganizationOf|cadre:organOf|cadre:issuer
    |cadre:organizer ?whole . ?whole skos:prefLabel ?label }}"""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that a text may mean.

    ``cls`` is the local name of its class ('Official'); ``name`` that of its names which fits best;
    ``details`` tell it from others: the posts of a person and the holders of a post, those first that most
    articles report, what a body or place belongs to.
    """

    iri: str
    label: str
    cls: str
    name: str
    details: tuple[str, ...]
    score: float = 0.0
    """How well the name fits: from 100 on it holds all words, from 105 on it is the text."""


def the_one(store: Queryable, called: str, kind: Kind) -> str:
    """The IRI of the one thing of a kind that a user means.

    Args:
        called: an IRI, a name, or 'name | post' where several bear it: of a person one of the posts,
            of anything else what it lies in, belongs to or was issued by.

    Raises:
        QueryError: nothing of that kind is called so; the message has the nearest names.
        AmbiguousNameError: several are; it tells them apart.
    """
    found = all_called(store, called, kind)
    if len(found) == 1:
        return next(iter(found))
    details = _details(store, found)
    raise AmbiguousNameError(
        called,
        [
            (iri, _described(found[iri], details[iri]))
            for iri in sorted(found, key=lambda iri: (-len(details[iri]), iri))
        ],
    )


def all_called(store: Queryable, called: str, kind: Kind) -> Mapping[str, str]:
    """Everything of a kind that is called so, as `the_one` takes it: from IRI to label.

    Raises:
        QueryError: nothing is.
    """
    name, _, detail = (part.strip() for part in called.partition("|"))
    found = _called_exactly(store, name, kind)
    if not found:
        known = names_in(store, kind)
        found = {iri: known[iri][0] for iri in matching(known, name)}
    if not found:
        raise QueryError(unknown(known, name, "" if kind == "thing" else _WORDS.get(kind, kind)))
    if not detail:
        return found
    details = _details(store, found)
    plain = {iri: tuple(one.removeprefix(_FORMER) for one in details[iri]) for iri in found}
    detail = detail.removeprefix(_FORMER)
    fitting = {
        iri: label for iri, label in found.items() if matching({iri: plain[iri] or ("",)}, detail)
    }
    if not fitting:
        raise QueryError(f"nothing that is called {name!r} has {detail!r} in this graph")
    return fitting


def _called_exactly(store: Queryable, name: str, kind: Kind) -> dict[str, str]:
    """The things of a kind whose label is the name, else those that have it as another name, from IRI to
    label: what `matching` finds first, without going through all names of a large graph."""
    exact = fold(name.translate(_ETH)).strip()
    if not exact:
        return {}
    texts = (Text(text, language=tag) for text in spellings(exact) for tag in ("vi", None))
    found = rows(store, _CALLED % (_classes(kind), ", ".join(map(str, texts))))
    labels = {row["thing"]: row.get("label", row["thing"]) for row in found}
    return {iri: label for iri, label in labels.items() if fold(label) == exact} or labels


def names_in(store: Queryable, kind: Kind) -> Names:
    """The names of all things of a kind in a graph."""
    return _names(rows(store, _names_query(kind)))


def _names(found: Iterable[Row]) -> Names:
    preferred: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    for row in sorted(found, key=lambda row: row["name"]):
        if row["preferred"] == "true":
            preferred.setdefault(row["thing"], row["name"])
        others.setdefault(row["thing"], set()).add(row["name"])
    return {
        iri: (preferred.get(iri, iri), *sorted(known - {preferred.get(iri, iri)}))
        for iri, known in sorted(others.items())
    }


def matching(known: Names, wanted: str) -> tuple[str, ...]:
    """The things called so: by IRI, by preferred name, by any, then with marks that were left out.

    Marks that are given are meant: 'Lê Văn Hung' may be Lê Văn Hùng, but not the other way round.
    """
    if wanted in known:
        return (wanted,)
    exact = fold(wanted.translate(_ETH)).strip()
    if not exact:
        return ()
    plain = unaccented(exact)
    preferred = {iri: names[:1] for iri, names in known.items()}
    for names in (preferred, known):
        found = tuple(iri for iri, all_ in names.items() if exact in map(fold, all_))
        if found:
            return found
    for names in (preferred, known):
        found = tuple(
            iri
            for iri, all_ in names.items()
            if any(unaccented(name) == plain and _leaves_out(exact, fold(name)) for name in all_)
        )
        if found:
            return found
    return ()


def _leaves_out(given: str, name: str) -> bool:
    """Whether folded text has at each letter no mark that the name has not."""
    return len(given) == len(name) and all(
        letter == whole or _marks(letter) < _marks(whole)
        for letter, whole in zip(given, name, strict=True)
    )


def _marks(letter: str) -> frozenset[str]:
    decomposed = normalize("NFD", letter)
    stroke = {"đ"} if letter == "đ" else set[str]()
    return frozenset({*decomposed[1:], *stroke})


def unknown(known: Names, wanted: str, what: str) -> str:
    """What to say where nothing (of a kind) is called so: with the nearest names."""
    none = f"no {what}" if what else "nothing"
    return f"{none} is called {wanted!r} in this graph{did_you_mean(known, wanted)}"


def did_you_mean(known: Names, wanted: str) -> str:
    """The end of a message: the nearest names, if any is near."""
    near = nearest(known, wanted)
    return f"; did you mean {', '.join(near)}?" if near else ""


def nearest(known: Names, wanted: str) -> tuple[str, ...]:
    """Names that hold these words, or that are spelled much like them."""
    labels: dict[str, str] = {}
    for name in (*(names[0] for names in known.values()), *chain(*known.values())):
        labels.setdefault(unaccented(name), name)
    plain = unaccented(wanted.translate(_ETH)).strip()
    if not plain:
        return ()
    alike = process.extract(
        plain, sorted(labels), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_HINTS
    )
    within = [name for name in sorted(labels) if f" {plain} " in f" {name} "]
    found = dict.fromkeys((*(name for name, _, _ in alike), *within))
    return tuple(labels[name] for name in found)[:_HINTS]


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A name as written, folded, without marks, and its initials: 'ubkttw'."""

    name: str
    folded: str
    bare: str
    initials: str

    @classmethod
    def of(cls, name: str) -> _Spelled:
        bare = unaccented(name)
        # 'Trung ương' is written 'TW'.
        words = re.findall(r"[a-z0-9]+", bare.replace("trung uong", "t w"))
        return cls(name, fold(name), bare, "".join(word[0] for word in words))


class Index:
    """The names of all things of a kind, ready to be looked up many times.

    It holds what the graph has when it is made: for who reads a store that nobody writes meanwhile.
    """

    def __init__(self, store: Queryable, kind: Kind = "thing") -> None:
        self._store = store
        named = list(rows(store, _names_query(kind)))
        self._classes = {row["thing"]: row["class"] for row in named}
        self._names = {iri: tuple(map(_Spelled.of, names)) for iri, names in _names(named).items()}
        # How often articles name each: of several that fit alike the better known comes first.
        self._mentions = {row["thing"]: int(row["n"]) for row in rows(store, _MENTIONS)}

    def find(self, text: str, limit: int = 20) -> tuple[Match, ...]:
        """What a text may mean, as `find` of this module has it."""
        plain, exact = (form(text.translate(_ETH)).strip() for form in (unaccented, fold))
        if not plain:
            return ()
        found: list[tuple[float, int, str, str, str]] = []
        for iri, names in self._names.items():
            score, name = max((_likeness(exact, plain, name), name.name) for name in names)
            if score >= _LIKE:
                found.append((-score, -self._mentions.get(iri, 0), names[0].name, iri, name))
        if any(-score >= _HELD for score, *_ in found):  # then no slip of the pen is looked for
            found = [match for match in found if -match[0] >= _HELD]
        best = sorted(found)[:limit]
        details = _details(self._store, {iri for *_, iri, _ in best})
        return tuple(
            Match(
                iri, label, self._classes[iri].removeprefix(str(CADRE)), name, details[iri], -score
            )
            for score, _, label, iri, name in best
        )


def find(store: Queryable, text: str, kind: Kind = "thing", limit: int = 20) -> tuple[Match, ...]:
    """What a text may mean, the likeliest first: names that are the text, begin with it, hold its
    words, or are spelled much like it.

    Args:
        limit: how many at most.
    """
    return Index(store, kind).find(text, limit)


def _likeness(exact: str, plain: str, name: _Spelled) -> float:
    """How well a name fits: 102 to 106 where it holds the words, 101 by initials, below that by letters."""
    if name.folded == exact:
        return 106.0
    if name.bare == plain:
        return 105.0
    if f" {name.bare} ".startswith(f" {plain} "):
        return 104.0
    if f" {plain} " in f" {name.bare} ":
        return 103.0
    if set(plain.split()) <= set(name.bare.split()):
        return 102.0
    if len(plain) >= _INITIALS and name.initials == plain.replace(" ", ""):
        return 101.0
    return float(fuzz.ratio(plain, name.bare, score_cutoff=_LIKE))


def _classes(kind: Kind) -> str:
    """The IRIs of the classes of a kind, as a query lists them."""
    classes = sorted(iri for name in _CLASSES[kind] for iri in direct_classes(str(name)))
    return " ".join(str(NamedNode(iri)) for iri in dict.fromkeys(classes))


def _names_query(kind: Kind) -> str:
    return f"""{PREFIX_LINES} SELECT DISTINCT ?thing ?class ?name ?preferred WHERE {{
  VALUES ?class {{ {_classes(kind)} }} ?thing a ?class .
  {{ ?thing skos:prefLabel ?name BIND(true AS ?preferred) }}
  UNION {{ ?thing skos:altLabel ?name BIND(false AS ?preferred) }} }}"""


def _details(store: Queryable, things: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What tells things apart: the posts of people, those first that most articles report, with a word
    before those that are over; what other things belong to."""
    found: dict[str, dict[str, int]] = {iri: {} for iri in things}
    held = set[tuple[str, str]]()
    if found:
        for query in (_POSTS, _HOLDERS, _WITHIN):
            for row in rows(store, query % " ".join(str(NamedNode(iri)) for iri in found)):
                known, support = found[row["thing"]], int(row.get("support", "0"))
                known[row["label"]] = max(support, known.get(row["label"], 0))
                if row.get("over") != "true":
                    held.add((row["thing"], row["label"]))
    return {
        iri: tuple(
            label if (iri, label) in held else f"{_FORMER}{label}" for label in _by_support(labels)
        )
        for iri, labels in found.items()
    }


def _by_support(labels: Mapping[str, int]) -> list[str]:
    return sorted(labels, key=lambda label: (-labels[label], label))


def _described(label: str, details: tuple[str, ...]) -> str:
    more = f", … {len(details)}" if len(details) > _SHOWN else ""
    return f"{label}: {', '.join(details[:_SHOWN]) or 'no post'}{more}"

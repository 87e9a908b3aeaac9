"""Where articles contradict each other, or what may be, with the sentences that do, for people to settle.

Each kind is a query over the merged graph that gives two sides; it lists what is certainly of one time
and one thing, so that few are listed and those are real. A side on which a curator decided is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeAlias

import pyoxigraph
from pyoxigraph import Literal, NamedNode, QuerySolutions

from cadregraph.graph.lexicon.mandates import is_mandate
from cadregraph.graph.store.contradiction_sparql import (
    AFTER_BODY,
    BARRED,
    BEFORE_ISSUE,
    DISPUTED,
    FIGURES,
    GOES_ON,
    OVER_TOTAL,
    SENTENCES,
    STARTS_AND_ENDS,
)
from cadregraph.graph.store.reviewing import Quote
from cadregraph.graph.text.normal import fold
from cadregraph.ontology import PREFIXES

_PREFIXES = {name: str(iri) for name, iri in PREFIXES.items()}
_GRACE = 30
"""Days after an end, of a post or a body, in which the news still uses the old name."""
_BAR = 365
"""Days after a removal in which nobody may be elected or appointed to a like or higher post: article 40
of the Party's Statutes, a year from the decision."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of what contradict each other: its label, how a line of decisions names it, and who says so.

    ``reference`` is 'Lê Văn A | Bí thư Tỉnh ủy X' of a post that somebody held, else 'label @ article'.
    """

    label: str
    reference: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Sides that cannot all be as stated: why, in Vietnamese."""

    reason: str
    sides: tuple[Side, ...]

    @property
    def evidence(self) -> tuple[Quote, ...]:
        """The sentences of all sides."""
        return tuple(quote for side in self.sides for quote in side.evidence)


def _label(side: Side) -> str:
    return side.label


_Row: TypeAlias = dict[str, str]
_Rule: TypeAlias = Callable[[pyoxigraph.Store], Iterator[Contradiction]]


def stored_contradictions(
    store: pyoxigraph.Store, settled: Set[tuple[str, str]] = frozenset()
) -> Iterator[Contradiction]:
    """All contradictions in a store, kind after kind, in an order that does not change.

    Args:
        store: the graph.
        settled: labels (folded) and articles of which a curator decided that it is not so.
    """
    for rule in _RULES:
        found = set(rule(store))
        for contradiction in sorted(found, key=lambda c: [*map(_label, c.sides)]):
            if not any(_is_settled(side, settled) for side in contradiction.sides):
                yield contradiction


def _is_settled(side: Side, settled: Set[tuple[str, str]]) -> bool:
    return any((fold(side.label), quote.article) in settled for quote in side.evidence)


# --- posts --------------------------------------------------------------------------------------


def _two_at_a_time(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """Two holders of a post for one, between whom the articles do not decide, on the same days."""
    for row in _rows(store, DISPUTED):
        one, other = (_stretch(row, mark) for mark in ("1", "2"))
        if one and other and one[0] <= other[1] and other[0] <= one[1]:
            sides = sorted((_tenure(store, row, mark) for mark in ("1", "2")), key=_label)
            yield Contradiction("hai người cùng giữ một chức vụ", tuple(sides))


def _stretch(row: _Row, mark: str) -> tuple[str, str] | None:
    """The first and last day on which a side is known to hold the post."""
    begin = row[f"seen{mark}"] or row[f"start{mark}"]
    until = row[f"until{mark}"] or begin
    return (begin, until) if len(begin) == len(until) == len("2020-01-31") else None


def _goes_on(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """A post that a decision of a day ended, and that articles report as held later, again and again."""
    for row in _rows(store, GOES_ON):
        if (_days_between(row["day"], row["until1"]) or 0) > _GRACE:
            over = _side(store, row["change"], f"thôi giữ {row['post1']} {row['day']}")
            yield Contradiction("đã thôi giữ mà sau đó vẫn giữ", (_tenure(store, row, "1"), over))


def _starts_after_end(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """A holding of which every beginning that is stated comes after every end; seats of members and
    deputies are held again and again, and left out."""
    found: dict[str, list[_Row]] = {}
    for row in _rows(store, STARTS_AND_ENDS):
        if not is_mandate(row["title1"]):
            found.setdefault(row["tenure1"], []).append(row)
    for tenure, rows in found.items():
        starts = {row["start"] for row in rows if row["start"]}
        ends = {row["end"] for row in rows if row["end"]}
        if starts and ends and all(_later(start, end) for start in starts for end in ends):
            side = Side(
                rows[0]["label1"],
                _reference(rows[0], "1"),
                (*_sentences(store, tenure, "startDate"), *_sentences(store, tenure, "endDate")),
            )
            if len({quote.article for quote in side.evidence}) > 1:
                yield Contradiction("bắt đầu sau khi đã kết thúc", (side,))


def _later(start: str, end: str) -> bool:
    known = min(len(start), len(end))
    return start[:known] > end[:known]


def _barred(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """A post that was taken up within the bar of a sanction: for a year after a removal, for good after
    an expulsion."""
    for row in _rows(store, BARRED):
        passed = _days_between(row["sanctioned"], row["appointed"])
        if passed is None or passed <= 0:
            continue
        if row["kind"] == "expulsion" or passed <= _BAR:
            yield Contradiction(
                "nhận chức vụ trong thời hạn không được bổ nhiệm do kỷ luật",
                (
                    _side(store, row["action"], f"{row['label1']} {row['sanctioned']}"),
                    _side(store, row["change"], f"{row['label2']} {row['appointed']}"),
                ),
            )


def _after_body(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """Somebody appointed to, or reported in, a body that was no more."""
    for row in _rows(store, AFTER_BODY):
        if (_days_between(row["ended"], row["day"]) or 0) > _GRACE:
            ended = Side(f"{row['body']} kết thúc {row['ended']}", "", ())
            yield Contradiction(
                "tổ chức đã kết thúc hoạt động", (_side(store, row["change"], row["label1"]), ended)
            )


# --- documents and figures ----------------------------------------------------------------------


def _before_issue(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """A document that an article cites before the day on which it was issued."""
    for row in _rows(store, BEFORE_ISSUE):
        quote = Quote(row["article"], row["text"])
        label = row["label"]
        yield Contradiction(
            f"nhắc đến ngày {row['published'][:10]}, trước ngày ban hành {row['issued']}",
            (Side(label, f"{label} @ {row['article']}", (quote,)),),
        )


def _figures_differ(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """One thing counted on one day or in one period, with another result in another article."""
    found: dict[tuple[str, ...], dict[str, set[_Side]]] = {}
    for row in _rows(store, FIGURES):
        what = tuple(row[name] for name in ("subject", "measures", "unit", "day", "action"))
        side = row["value"], row["label"], row["article"], row["text"]
        found.setdefault(what, {}).setdefault(row["value"], set()).add(side)
    for values in found.values():
        articles = {value: {side[2] for side in sides} for value, sides in values.items()}
        apart = all(not one & other for one, other in pairwise(articles.values()))
        if len(values) > 1 and apart:
            sides = tuple(_figure(min(values[value])) for value in sorted(values))
            yield Contradiction("số liệu khác nhau về cùng một việc, cùng một thời điểm", sides)


_Side: TypeAlias = tuple[str, str, str, str]


def _figure(side: _Side) -> Side:
    value, label, article, text = side
    label = f"{label} ({value})" if value not in label else label
    return Side(label, f"{label} @ {article}", (Quote(article, text),))


def _over_total(store: pyoxigraph.Store) -> Iterator[Contradiction]:
    """A part that is more than its whole."""
    for row in _rows(store, OVER_TOTAL):
        label = f"{row['label']} ({row['value']}/{row['total']})"
        quote = Quote(row["article"], row["text"])
        yield Contradiction(
            "phần lớn hơn tổng số", (Side(label, f"{label} @ {row['article']}", (quote,)),)
        )


_RULES: tuple[_Rule, ...] = (
    _two_at_a_time,
    _goes_on,
    _starts_after_end,
    _barred,
    _after_body,
    _before_issue,
    _figures_differ,
    _over_total,
)


# --- the graph ----------------------------------------------------------------------------------


def _rows(store: pyoxigraph.Store, query: str) -> Iterator[_Row]:
    """The solutions of a query as texts, '' for what is open."""
    answer = store.query(query, prefixes=_PREFIXES)
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    for solution in answer:
        values = (solution[name] for name in names)
        yield {
            name: value.value if isinstance(value, Literal | NamedNode) else ""
            for name, value in zip(names, values, strict=True)
        }


def _tenure(store: pyoxigraph.Store, row: _Row, mark: str) -> Side:
    quotes = _sentences(store, row[f"tenure{mark}"], "status")
    return Side(row[f"label{mark}"], _reference(row, mark), quotes)


def _reference(row: _Row, mark: str) -> str:
    return f"{row[f'holder{mark}']} | {row[f'post{mark}']}"


def _side(store: pyoxigraph.Store, thing: str, label: str) -> Side:
    quotes = _sentences(store, thing, None)
    return Side(label, f"{label} @ {quotes[0].article}" if quotes else "", quotes)


def _sentences(store: pyoxigraph.Store, thing: str, term: str | None) -> tuple[Quote, ...]:
    """The sentences that say of a thing what a term is, or anything at all."""
    said = "?said" if term is None else ("cadre:" if term == "status" else "schema:") + term
    query = SENTENCES.replace("?thing", f"<{thing}>").replace("?said", said)
    return tuple(Quote(row["article"], row["text"]) for row in _rows(store, query))


def _days_between(one: str, other: str) -> int | None:
    """The days from one full date to another, None where either is not one."""
    try:
        return (date.fromisoformat(other) - date.fromisoformat(one)).days
    except ValueError:
        return None

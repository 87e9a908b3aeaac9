"""What is concluded of who held which post when, as triples of the merged graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Triple

from cadregraph.graph.store.claimed import Support
from cadregraph.graph.store.inferred import inferred
from cadregraph.graph.tenure import Decided, Held, Reason, number_of, person_of, without_term
from cadregraph.graph.triples.concepts import concept_statements
from cadregraph.graph.triples.iris import Iris
from cadregraph.graph.triples.literals import date, decimal, integer, node
from cadregraph.graph.triples.statements import triples
from cadregraph.ontology import CADRE, ORG, RDF, RDFS, SCHEMA, SKOS, concept

_REASONS: Mapping[Reason, tuple[str, str, float]] = {
    "former": ("bài viết nêu là nguyên chức", "articles name the person as former holder", 0.9),
    "ended": ("quyết định thôi giữ chức", "a decision ended it", 0.95),
    "retired": ("đã nghỉ hưu", "the person retired", 0.8),
    "died": ("đã qua đời", "the person died", 0.99),
    "expelled": ("bị khai trừ khỏi Đảng", "the person was expelled from the Party", 0.99),
    "arrested": ("bị bắt", "the person was arrested", 0.95),
    "indicted": ("bị truy tố, xét xử", "the person was indicted or tried", 0.9),
    "convicted": ("bị tuyên án tù", "the person was sent to prison", 0.97),
    "elsewhere": (
        "giữ chức vụ khác, không kiêm nhiệm được",
        "the person holds another full-time post",
        0.8,
    ),
    "body": ("tổ chức đã kết thúc hoạt động", "the body ended", 0.95),
    "term": ("nhiệm kỳ đã kết thúc", "the term ended", 0.9),
    "curated": ("người biên tập xác định", "a curator decided so", 1.0),
    "denied": ("người biên tập xác định không giữ", "a curator decided that it was not held", 1.0),
    "succeeded": ("đã có người kế nhiệm", "somebody else holds the post", 0.8),
}
"""Why a holding is over, in Vietnamese and English, and how sure that makes it."""
CONCLUDED = ("former", "reported")
"""The statuses that a tenure may have though no passage gives it."""
_DISPUTED = (
    "chức vụ một người giữ; cùng thời gian có bài nêu hai người, số bài không chênh lệch nhiều",
    "a post for one; articles of the same time report two holders, about as many for each",
)
_UNDATED = (
    "chức vụ một người giữ; có bài nêu hai người, không rõ vào thời gian nào",
    "a post for one; articles report two holders, and when is not known",
)
_IN_TURN = (
    "giữ cùng một chức vụ, kế tiếp nhau theo các bài viết",
    "held the same post one after the other, by the articles",
)
_STATED, _BOUNDED = 0.9, 0.7
"""How sure a succession is if the successor's beginning is stated, and if articles only bound it."""


class Tenures(Protocol):
    """What articles report of tenures (`cadregraph.graph.store.claims`)."""

    def tenures(self, post: str, holder: str, /) -> Mapping[str, Support]:
        """The tenures (their IRIs) of a person in a post."""
        ...


def tenure_lines(
    concluded: Sequence[Held], changed: Set[str], claims: Tenures, iris: Iris
) -> Iterator[tuple[str, list[str]]]:
    """The tenures of a post, each with its triples (N-Triples).

    Args:
        concluded: of all its holders.
        changed: the holders of whom that, or what is reported, is new; the tenures are those of which they
            are, or that lead to them.
        claims: what articles report.
        iris: how things are named.
    """
    of = {held.holder: held for held in concluded}
    due = {
        held.person
        for held in concluded
        if not changed.isdisjoint((held.person, held.holder, *_named(held)))
    }
    told: dict[str, list[Held]] = {}
    for held in concluded:
        if held.person in due:
            told.setdefault(held.person, []).append(held)
    whose = {who for held in chain(*told.values()) for who in (held.holder, *_named(held))}
    known = {who: _supports(of[who], claims) for who in sorted(whose & of.keys())}
    for parts in told.values():
        lines: dict[str, list[str]] = {}
        for held in parts:
            for tenure, support in known[held.holder].items():
                found = lines.setdefault(_last(tenure, held), [])
                found += _lines(tenure, held, support, known, of, iris)
        yield from lines.items()


def _named(held: Held) -> tuple[str, ...]:
    """The holders to which a holding leads."""
    return (held.follows, held.by, *held.disputes)


def _supports(held: Held, claims: Tenures) -> Mapping[str, Support]:
    """The tenures that a holding is; one that was left and taken up once more has a number."""
    number = number_of(held.holder)
    known = claims.tenures(held.post, held.person)
    return {f"{tenure}-{number}": n for tenure, n in known.items()} if number else known


def _last(tenure: str, held: Held) -> str:
    """The tenure that passages give, of one that was before it."""
    number = number_of(held.holder)
    return tenure.removesuffix(f"-{number}") if number else tenure


def _lines(
    tenure: str,
    held: Held,
    support: Support,
    known: Mapping[str, Mapping[str, Support]],
    of: Mapping[str, Held],
    iris: Iris,
) -> Iterator[str]:
    """The triples of a tenure."""
    if number_of(held.holder):
        yield from _described(tenure, held, iris)
    yield from _of_time(tenure, held, support)
    yield from _why_over(tenure, held, known, iris)
    for other in held.disputes:
        why = _DISPUTED if _has_time(held) and _has_time(of[other]) else _UNDATED
        for theirs in known.get(other, ()):
            yield from inferred(
                iris,
                NamedNode(tenure),
                CADRE.disputes,
                NamedNode(theirs),
                0.5,
                why[0],
                english=why[1],
            )
    for before in known.get(held.follows, ()) if held.follows in of else ():
        yield from _succession(before, tenure, held, iris)
    if not held.disputes and _status(held) == "current" and not held.ended_by:
        post = NamedNode(without_term(held.post))
        yield str(Triple(iris.entity(held.person), node(ORG.holds), post))


def _described(tenure: str, held: Held, iris: Iris) -> Iterator[str]:
    """What a tenure is that no passage gives, as the post was taken up once more."""
    subject = NamedNode(tenure)
    yield str(Triple(subject, node(RDF.type), node(CADRE.Tenure)))
    yield str(Triple(subject, node(CADRE.holder), iris.entity(held.person)))
    yield str(Triple(subject, node(CADRE.post), NamedNode(without_term(held.post))))
    yield str(Triple(subject, node(CADRE.confidence), decimal(_BOUNDED)))
    times = (held.start or held.seen_from, held.end or held.ended_by)
    name = f"lần giữ chức thứ {number_of(held.holder)}: {' - '.join(times)}"
    for term in (SKOS.prefLabel, RDFS.label):
        yield str(Triple(subject, node(term), Literal(name, language="vi")))


def _has_time(held: Held) -> bool:
    return bool(held.seen_from or held.start)


def _of_time(tenure: str, held: Held, support: Support) -> Iterator[str]:
    subject = NamedNode(tenure)
    yield status_line(subject, _status(held))
    yield str(Triple(subject, node(CADRE.support), integer(support.articles)))
    if support.outlets:
        yield str(Triple(subject, node(CADRE.outlets), integer(support.outlets)))
    if held.decided is not None:
        yield str(Triple(subject, node(CADRE.curated), Literal(_word(held.decided))))
    stated = {
        CADRE.seenFrom: held.seen_from,
        CADRE.seenUntil: held.seen_until,
        CADRE.endedBy: held.ended_by,
        SCHEMA.startDate: held.start,
        SCHEMA.endDate: held.end,
    }
    for term, day in stated.items():
        value = date(day) if day else None
        if value is not None:
            yield str(Triple(subject, node(term), value))


def _word(decided: Decided) -> str:
    """What a curator decided, with the note."""
    dates = (("since", decided.since), ("until", decided.until))
    word = ", ".join(f"so {kind} {day}" for kind, day in dates if day) or "not so"
    return f"{word}: {decided.note}" if decided.note else word


def status_line(subject: NamedNode, status: str) -> str:
    """That a tenure has a status."""
    return str(Triple(subject, node(CADRE.status), node(concept("status", status))))


@cache
def concluded_status(status: str) -> tuple[str, ...]:
    """The concept of a status, which perhaps no passage gives."""
    lines = (line for line, *_ in concept_statements("status", status).values())
    return tuple(str(triple) for triple in triples(lines))


def _status(held: Held) -> str:
    if not held.concluded:
        return "reported"
    if held.acting and (held.end or held.ended_by):
        return "acting"  # it never was more than that; that it is over is told by its end
    if held.over:
        return "former"
    return "acting" if held.acting else "current"


def _why_over(
    tenure: str, held: Held, known: Mapping[str, Mapping[str, Support]], iris: Iris
) -> Iterator[str]:
    """The note that says why a holding is over, by way of what: who followed, the post elsewhere,
    else the person."""
    if held.reason is None or not held.concluded:
        return
    reason, english, confidence = _REASONS[held.reason]
    if held.reason == "curated" and held.decided is not None and held.decided.note:
        reason, english = (f"{words}: {held.decided.note}" for words in (reason, english))
    by = iris.entity(held.person)
    if held.reason == "elsewhere" and held.by:
        by = NamedNode(held.by)
    elif held.reason == "succeeded":
        by = (
            NamedNode(min(known[held.by]))
            if known.get(held.by)
            else iris.entity(person_of(held.by))
        )
    day = held.end or held.ended_by
    yield from inferred(
        iris, NamedNode(tenure), CADRE.endedThrough, by, confidence, reason, day, english
    )


def _succession(before: str, after: str, held: Held, iris: Iris) -> Iterator[str]:
    one, other = NamedNode(before), NamedNode(after)
    confidence = _STATED if held.start else _BOUNDED
    vi, en = _IN_TURN
    yield from inferred(iris, one, CADRE.successor, other, confidence, vi, english=en)
    yield str(Triple(other, node(CADRE.predecessor), one))

"""Which of several values the merged graph takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple
from worlds import four_articles

from cadregraph.graph.triples import merged, passages
from cadregraph.graph.triples.literals import date, decimal, node, plain, vietnamese
from cadregraph.graph.triples.merge import SINGLE, Term, chosen, slot
from cadregraph.ontology import CADRE, DCTERMS, ORG, RDF, SCHEMA, SKOS

START, CONFIDENCE, REASON = (
    node(term) for term in (SCHEMA.startDate, CADRE.confidence, CADRE.reason)
)


def dated(text: str) -> Literal:
    literal = date(text)
    assert literal is not None
    return literal


def test_of_confidences_the_highest_is_taken_by_number_not_by_spelling() -> None:
    values = [decimal(0.9), decimal(0.95), decimal(0.1), decimal(1.0)]

    assert chosen(CONFIDENCE, values) == decimal(1.0)
    assert chosen(CONFIDENCE, values[:3]) == decimal(0.95)


@pytest.mark.parametrize(
    ("given_dates", "expected"),
    [
        (["2019", "2019-05", "2019-05-03"], "2019-05-03"),
        (["2018", "2019-05"], "2019-05"),
        (["2019-05-03", "2019-04-30"], "2019-04-30"),
        (["--05-03", "2019"], "2019"),
        (["--05-03", "--05"], "--05-03"),
        (["--05-03", "--04-30"], "--04-30"),
    ],
)
def test_of_dates_the_most_precise_is_taken_then_the_least(
    given_dates: list[str], expected: str
) -> None:
    assert chosen(START, [dated(text) for text in given_dates]) == dated(expected)


def test_of_other_values_the_least_is_taken() -> None:
    values = [vietnamese("vi phạm quy định"), vietnamese("thiếu trách nhiệm")]

    assert chosen(REASON, values) == vietnamese("thiếu trách nhiệm")


def test_of_classes_the_general_one_gives_way() -> None:
    general, body, state = (
        node(CADRE[name]) for name in ("Organization", "PartyBody", "StateBody")
    )

    assert chosen(node(RDF.type), [general, state]) == state
    assert chosen(node(RDF.type), [state, general, body]) == body


DATES = st.sampled_from(["2015", "2015-08", "2015-08-01", "--08-01", "--08", "2016"]).map(dated)
CONFIDENCES = st.decimals(0, 1, places=2).map(decimal)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=8).map(vietnamese)


@given(
    st.one_of(
        st.tuples(st.just(START), st.lists(DATES, min_size=1)),
        st.tuples(st.just(CONFIDENCE), st.lists(CONFIDENCES, min_size=1)),
        st.tuples(st.just(REASON), st.lists(TEXTS, min_size=1)),
    ),
)
def test_no_order_and_no_repetition_changes_the_choice(
    case: tuple[NamedNode, list[Term]],
) -> None:
    predicate, values = case
    expected = chosen(predicate, values)

    assert expected in values
    assert chosen(predicate, reversed(values)) == expected
    assert chosen(predicate, sorted(values, key=str) + values) == expected


@given(st.lists(st.decimals(0, 1, places=3), min_size=1))
def test_the_confidence_is_the_maximum(confidences: list[Decimal]) -> None:
    best = chosen(CONFIDENCE, [decimal(number) for number in confidences])

    assert Decimal(best.value if isinstance(best, Literal) else "") == max(confidences)


ALL = sorted((t for e in four_articles() for ts in passages(e).values() for t in ts), key=str)


@settings(max_examples=20)
@given(st.permutations(ALL))
def test_the_merged_triples_depend_on_no_order(shuffled: list[Triple]) -> None:
    assert set(merged(shuffled)) == set(merged(ALL))


def test_each_triple_is_merged_once() -> None:
    found = [t for e in four_articles() for ts in passages(e).values() for t in ts]
    result = list(merged(found))

    assert len(result) == len(set(result)) < len(found)
    slots = [slot(t.subject, t.predicate, t.object) for t in result]
    filled = [place for place in slots if place is not None]
    assert len(filled) == len(set(filled))


def test_text_has_one_value_in_each_language() -> None:
    subject, name = (
        NamedNode("https://w3id.org/cadregraph/concept/status/acting"),
        node(SKOS.prefLabel),
    )
    values = (Literal("quyền", language="vi"), Literal("acting", language="en"))

    kept = list(merged(Triple(subject, name, value) for value in values))
    assert {triple.object for triple in kept} == set(values)


@pytest.mark.parametrize(
    "term",
    [
        SKOS.altLabel,
        CADRE.basedOn,
        ORG.subOrganizationOf,
        CADRE.participant,
        CADRE.about,
        CADRE.implements,
    ],
)
def test_what_may_have_several_values_keeps_them_all(term: object) -> None:
    assert NamedNode(str(term)) not in SINGLE


def test_a_code_is_one_value_too() -> None:
    assert chosen(node(DCTERMS.title), [plain("b"), plain("a")]) == plain("a")

"""Documents and events of many articles in the graph: one node each, whatever way the store came about."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pyoxigraph
import pytest
from facts import read
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal
from stores import dumped, grown_store, store_of, values

from cadregraph.graph.model import Extraction
from cadregraph.graph.store import Store, writing
from cadregraph.graph.store.validation import validate
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import DCTERMS

TEXTS = {
    "đủ": (
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế, Hội "
        "nghị Trung ương 6 khóa XII đã họp.",
        "2017-10-11",
    ),
    "ngắn": (
        "Nghị quyết 39 của Bộ Chính trị nêu rõ. Hội nghị Trung ương 6 đã bế mạc.",
        "2017-10-12",
    ),
    "khóa sau": (
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị về nguồn lực của nền kinh tế.",
        "2019-02-01",
    ),
    "tỉnh": (
        "HĐND tỉnh Phú Yên ban hành Nghị quyết số 39/NQ-HĐND ngày 5/6/2019. Ông Lê Kỳ Khôi, Bí thư "
        "Tỉnh ủy Phú Yên dự Đại hội XVII Đảng bộ tỉnh Phú Yên.",
        "2019-06-06",
    ),
    "trống": ("Cả huyện học Nghị quyết 39. Hội nghị Trung ương 6 bàn nhiều việc.", None),
}
ARTICLES = [read(text, name, day) for name, (text, day) in TEXTS.items()]


def test_two_names_of_a_document_are_one_node_with_the_fullest_as_label() -> None:
    store = store_of(ARTICLES[:2])

    assert len(values(store, "?v a cadre:Directive")) == 1
    assert values(store, "?d a cadre:Directive ; skos:prefLabel ?v") == ["Nghị quyết 39-NQ/TW"]
    assert "Nghị quyết 39" in values(store, "?d a cadre:Directive ; skos:altLabel ?v")
    assert values(store, "?d a cadre:Meeting ; cadre:term ?v") == ["khóa XII"]


def test_what_an_article_says_stays_as_it_is_written() -> None:
    store = store_of(ARTICLES[:2])
    text = values(
        store, "GRAPH ?v { ?d cadre:mentionedAt ?p } ?d a cadre:Directive . ?v oa:exact ?t"
    )

    assert len(text) == 2
    assert "Nghị quyết 39 của Bộ Chính trị nêu rõ." in values(store, "?p oa:exact ?v")


def test_a_later_document_parts_what_was_one() -> None:
    store = store_of(ARTICLES[:2])
    store.add(ARTICLES[2:3])

    assert len(values(store, "?v a cadre:Directive")) == 2  # the bare one tells by its date
    assert dumped(store) == dumped(store_of(ARTICLES[:3]))


@settings(max_examples=20, deadline=None)
@given(st.permutations(ARTICLES))
def test_the_order_of_additions_does_not_matter(ordered: list[Extraction]) -> None:
    assert dumped(grown_store(ordered)) == dumped(store_of(ordered)) == dumped(store_of(ARTICLES))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, len(ARTICLES) - 1)), max_size=10))
def test_no_history_of_coming_and_going_leaves_a_trace(steps: list[tuple[bool, int]]) -> None:
    store, present = Store.open(), set[int]()
    for adding, number in steps:
        if adding:
            store.add([ARTICLES[number]])
            present.add(number)
        else:
            assert store.remove(ARTICLES[number].document.id) is (number in present)
            present.discard(number)

    assert dumped(store) == dumped(store_of(ARTICLES[number] for number in present))


def test_no_article_is_written_anew_but_those_of_which_a_thing_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written: list[str] = []
    put = writing.put

    def noted(store: pyoxigraph.Store, arriving: Iterable[writing.Coming]) -> list[tuple[str, str]]:
        coming = list(arriving)
        for quad in chain.from_iterable(one.quads for one in coming):
            if quad.predicate == node(DCTERMS.identifier) and isinstance(quad.object, Literal):
                written.append(quad.object.value)
        return put(store, coming)

    monkeypatch.setattr(writing, "put", noted)
    short, full = ARTICLES[1], ARTICLES[0]
    store = store_of([short, ARTICLES[3]])
    written.clear()
    store.add([full])

    assert sorted(written) == sorted(["đủ", "ngắn"])


def test_the_graph_conforms_to_the_shapes() -> None:
    assert validate(store_of(ARTICLES).default_graph()).conforms

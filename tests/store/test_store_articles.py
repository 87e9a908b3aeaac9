"""Articles come and go whole, and the store is the same whatever way it came about."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode
from stores import dumped, grown_store, store_of, values
from worlds import FIGURE_LINE, LINK_LINES, NAMING_LINE, article, four_articles, whole_world

from cadregraph.graph.model import Extraction
from cadregraph.graph.store import AddReport, Store
from cadregraph.graph.triples import quads
from cadregraph.graph.triples.literals import node
from cadregraph.ontology import CADRE, DCTERMS, ORG, RDF, SCHEMA

FOUR = four_articles()
IDS = [extraction.document.id for extraction in FOUR]


def built(extractions: Iterable[Extraction]) -> bytes:
    return dumped(store_of(extractions))


INFERRED = {
    node(term)
    for term in (
        *(CADRE.seenFrom, CADRE.seenUntil, SCHEMA.endDate, CADRE.support, CADRE.outlets),
        *(CADRE.successor, CADRE.predecessor, CADRE.endedThrough, ORG.holds),
        *(RDF.type, CADRE.fromEntity, CADRE.relation, CADRE.toEntity, CADRE.confidence),
        *(CADRE.reason, DCTERMS.date),
    )
}


def test_a_store_of_one_article_holds_its_two_layers_and_what_follows_from_its_date() -> None:
    beyond = set(store_of([whole_world()]).quads()) ^ set(quads(whole_world()))

    assert {quad.predicate for quad in beyond} == INFERRED
    assert {quad.graph_name for quad in beyond} == {DefaultGraph()}


def test_adding_twice_changes_nothing() -> None:
    store = store_of(FOUR)
    before = dumped(store)

    assert store.add(FOUR) == AddReport(added=0, replaced=0, unchanged=4)
    assert dumped(store) == before


def test_a_changed_article_takes_the_place_of_the_old() -> None:
    store = store_of(FOUR)
    changed = article("tin-3", NAMING_LINE, LINK_LINES["chair"], title="Bài đã sửa")

    assert store.add([changed]) == AddReport(added=0, replaced=1, unchanged=0)
    assert dumped(store) == built([*FOUR[:2], changed, FOUR[3]])


def test_a_change_of_the_title_alone_is_a_change() -> None:
    extraction = FOUR[0]
    retitled = replace(extraction, document=replace(extraction.document, title="Tên khác"))
    store = store_of([extraction])

    assert store.add([retitled]).replaced == 1
    assert [info.title for info in store.articles()] == ["Tên khác"]


def test_where_an_article_came_from_is_no_change() -> None:
    extraction = FOUR[0]
    moved = replace(extraction, document=replace(extraction.document, source="b.jsonl:9"))

    assert store_of([extraction]).add([moved]).unchanged == 1


@pytest.mark.parametrize("gone", range(4))
def test_an_article_removed_was_as_good_as_never_added(gone: int) -> None:
    store = store_of(FOUR)

    assert store.remove(IDS[gone]) is True
    assert dumped(store) == built(FOUR[:gone] + FOUR[gone + 1 :])
    assert store.remove(IDS[gone]) is False


def test_a_store_without_articles_is_empty() -> None:
    store = store_of(FOUR)
    for identifier in IDS:
        store.remove(identifier)

    assert len(store) == 0
    assert store.articles() == ()


@settings(max_examples=24, deadline=None)
@given(st.permutations(FOUR))
def test_the_order_of_additions_does_not_matter(ordered: list[Extraction]) -> None:
    assert dumped(grown_store(ordered)) == built(ordered) == built(FOUR)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=12))
def test_no_history_of_coming_and_going_leaves_a_trace(steps: list[tuple[bool, int]]) -> None:
    store, present = Store.open(), set[int]()
    for adding, number in steps:
        if adding:
            store.add([FOUR[number]])
            present.add(number)
        else:
            assert store.remove(IDS[number]) is (number in present)
            present.discard(number)

    assert dumped(store) == built(FOUR[number] for number in present)


def test_what_two_articles_say_survives_the_removal_of_one() -> None:
    store = store_of(FOUR)
    chair, evidence = "?e cadre:chair ?v", "GRAPH ?g { ?e cadre:chair ?v }"
    assert (len(values(store, chair)), len(values(store, evidence))) == (1, 2)

    store.remove("tin-1")
    assert (len(values(store, chair)), len(values(store, evidence))) == (1, 1)
    store.remove("tin-3")
    assert (values(store, chair), values(store, evidence)) == ([], [])


def test_single_values_are_chosen_anew_when_the_best_one_goes() -> None:
    store = store_of(FOUR[:3])
    start = "?t a cadre:Tenure ; schema:startDate ?v"
    confidence = "?t a cadre:Tenure ; cadre:confidence ?v"
    assert (values(store, start), values(store, confidence)) == (["2015-08"], ["0.95"])

    store.remove("tin-2")
    assert (values(store, start), values(store, confidence)) == (["2015-09"], ["0.8"])
    store.remove("tin-3")
    assert (values(store, start), values(store, confidence)) == (["2015"], ["0.8"])


def test_articles_are_listed_by_id_with_their_passages() -> None:
    infos = store_of(reversed(FOUR)).articles()

    assert [info.id for info in infos] == IDS
    assert [info.passages for info in infos] == [3, 3, 4, 4]
    assert infos[1].title == "Bí thư huyện ủy nói chuyện"
    assert (infos[3].published, infos[3].url) == ("2019-02-28", None)


def test_two_sentences_of_one_wording_are_two_passages() -> None:
    store = store_of([article("bai", FIGURE_LINE, FIGURE_LINE)])

    assert store.articles()[0].passages == 2
    assert len(values(store, "?v a cadre:Measurement")) == 2


# --- what is cut off is mended ------------------------------------------------------------------


def test_an_article_without_its_seal_is_written_anew_on_reopening(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kho") as store:
        store.add(FOUR)
    raw = pyoxigraph.Store(str(tmp_path / "kho" / "data"))
    hash_of, identifier = node(CADRE.contentHash), NamedNode("http://purl.org/dc/terms/identifier")
    (named,) = raw.quads_for_pattern(None, identifier, pyoxigraph.Literal("tin-2"), DefaultGraph())
    (sealed,) = raw.quads_for_pattern(named.subject, hash_of, None, DefaultGraph())
    raw.remove(sealed)
    raw.flush()
    del raw

    with Store.open(tmp_path / "kho") as store:
        assert dumped(store) == built(FOUR)


class PowerCut(Exception):
    """The machine has stopped."""


class Dying:
    """A database that does so many writes and then no more."""

    def __init__(self, database: pyoxigraph.Store, writes: int) -> None:
        self._database = database
        self._left = writes

    def __getattr__(self, name: str) -> object:
        if name in {"add", "extend", "remove", "remove_graph", "flush"}:
            if self._left == 0:
                raise PowerCut
            self._left -= 1
        return getattr(self._database, name)

    def __contains__(self, quad: pyoxigraph.Quad) -> bool:
        return quad in self._database


CHANGED = article("tin-2", NAMING_LINE, FIGURE_LINE, LINK_LINES["chair"])


@pytest.mark.parametrize("writes", [0, 1, 2, 3, 5, 8, 13, 21, 34])
@pytest.mark.parametrize("change", ["add", "replace", "remove"])
def test_a_power_cut_leaves_the_old_or_the_new_and_nothing_between(
    tmp_path: Path, change: str, writes: int
) -> None:
    rest = [FOUR[0], *FOUR[2:]]
    with suppress(PowerCut), Store.open(tmp_path) as store:
        store.add(rest if change == "add" else FOUR)
        store._database = Dying(store._database, writes)  # type: ignore[assignment]
        with suppress(PowerCut):
            if change == "remove":
                store.remove("tin-2")
            else:
                store.add([FOUR[1] if change == "add" else CHANGED])
    with Store.open(tmp_path) as store:
        after = dumped(store)

    # of a replacement that was cut off the old may be gone and the new not yet there
    whole = {"add": [FOUR], "replace": [FOUR, (*rest, CHANGED)], "remove": [FOUR]}[change]
    assert after in [built(rest), *(built(articles) for articles in whole)]

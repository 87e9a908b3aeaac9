"""IRIs are made of what a thing is; what is written can be read back, and is the same each time."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from functools import partial
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat
from worlds import COMMITTEE, KHOI, Line, article, four_articles, whole_world

from cadregraph.graph.model import Document, Sentence, TenureFact
from cadregraph.graph.text.normal import fold, key, nfc, slug
from cadregraph.graph.triples import quads, serialize
from cadregraph.graph.triples.iris import BASE, Iris, title_concept
from cadregraph.graph.triples.serialize import Format
from cadregraph.ontology import CADRE

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
NAME = st.lists(
    st.sampled_from("Trần Thúy Hòa Nguyễn Quốc Khuê Đỗ Xuân Lương Hoạt Loan Quý Hoè 12".split()),
    min_size=1,
    max_size=5,
).map(" ".join)
SAFE = re.compile(r"[A-Za-z0-9/._#:-]+")


def other_tone_placement(text: str) -> str:
    """The text with every tone mark of an open glide syllable on the other vowel."""
    old = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
    new = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
    for one, another in zip(old, new, strict=True):
        text = re.sub(rf"{one}(?!\w)", another, text)
    return text


@given(NAME)
def test_a_key_minds_neither_case_nor_tone_placement_nor_composition(name: str) -> None:
    expected = key("official", name)

    for written in (
        other_tone_placement(name),
        name.upper(),
        name.lower(),
        unicodedata.normalize("NFD", name),
    ):
        assert key("official", written) == expected


@given(TEXT, TEXT, TEXT)
def test_a_key_makes_a_valid_iri_whatever_the_text(label: str, seat: str, identifier: str) -> None:
    iris = Iris()
    made = key("official", label, seat)
    sentence = Sentence(0, 3, 14, "body", 0)
    fact = TenureFact(0, 0.9, made, label, key("org", seat), "current", term=identifier)

    for iri in (
        iris.entity(made),
        iris.article(identifier),
        iris.passage(Document(identifier, "x"), sentence),
        iris.post(label, made),
        iris.tenure(fact.holder, fact.title, fact.organization, fact.term),
    ):
        assert SAFE.fullmatch(iri.value.removeprefix(BASE))
        assert iri.value.startswith(BASE)


@given(TEXT, TEXT)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assume(fold(one) != fold(other))

    assert key("official", one) != key("official", other)
    assert key("official", "x", one) != key("official", "x", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (key("official", "Lê Hoa"), key("official", "Lê Hòa")),
        (key("org", "a", "b"), key("org", "a b")),
        (key("org", "a", "b"), key("org", "a", "b", "")),
        (key("org", "x"), key("place", "x")),
    ],
)
def test_what_is_alike_only_in_its_slug_is_kept_apart(one: str, other: str) -> None:
    assert one != other


def test_titles_that_differ_in_diacritics_alone_are_two_concepts() -> None:
    assert title_concept("Chánh án") != title_concept("Chanh an")


@given(TEXT)
def test_folding_is_idempotent_and_keeps_the_length_of_nfc_text(text: str) -> None:
    composed = nfc(text)

    assert len(fold(composed)) == len(composed)
    assert fold(fold(text)) == fold(text)


@given(NAME)
def test_both_tone_placements_fold_to_one(name: str) -> None:
    assert fold(other_tone_placement(name)) == fold(name)
    assert fold("Thuý quý hoà uỷ hoả khoẻ") == "thúy quý hòa ủy hỏa khỏe"


@given(TEXT)
def test_a_slug_is_plain(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))


def test_an_iri_depends_on_nothing_but_identity() -> None:
    """Dates, status, confidence and sentence say what is known of a thing, not which it is."""
    article_of = partial(article, entities={entity.key: entity for entity in (KHOI, COMMITTEE)})
    now = TenureFact(0, 0.9, KHOI.key, "Bí thư", COMMITTEE.key, "current", "2015")
    past = replace(now, confidence=0.5, status="former", start="2016-01-02", end="2020")
    again = replace(now, term="2020-2025")
    seat, next_seat = replace(now, title="Ủy viên"), replace(again, title="Ủy viên")

    first, second, third, fourth, fifth = (
        {q.subject for q in quads(article_of("bài", Line("Câu.", (fact,)))) if is_tenure(q)}
        for fact in (now, past, again, seat, next_seat)
    )
    assert first == second == third  # an office goes on into the next term
    assert fourth != fifth  # the seat of a member is one of its term


def is_tenure(quad: pyoxigraph.Quad) -> bool:
    return quad.object == pyoxigraph.NamedNode(str(CADRE.Tenure))


# --- serialisations -----------------------------------------------------------------------------

WORLD = quads(whole_world())
READERS: dict[Format, RdfFormat] = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
}


@pytest.mark.parametrize("format", READERS)
def test_what_is_written_is_read_back_the_same(format: Format) -> None:
    read = set(pyoxigraph.parse(serialize(WORLD, format), format=READERS[format]))
    default_only = format in ("turtle", "ntriples")

    expected = {q for q in WORLD if not default_only or isinstance(q.graph_name, DefaultGraph)}
    assert read == expected


LITERALS = st.builds(
    pyoxigraph.Literal, st.text(st.characters(codec="utf-8"), max_size=20), language=st.just("vi")
)


@settings(max_examples=50)
@given(st.sets(LITERALS, max_size=4), st.sampled_from(sorted(READERS)))
def test_any_text_comes_back_as_it_was(texts: set[pyoxigraph.Literal], format: Format) -> None:
    subject, predicate = NamedNode(f"{BASE}a"), NamedNode(f"{BASE}b")
    written = [Quad(subject, predicate, text) for text in texts]

    assert set(pyoxigraph.parse(serialize(written, format), format=READERS[format])) == set(written)


@pytest.mark.parametrize("format", READERS)
def test_the_order_of_the_quads_changes_no_byte(format: Format) -> None:
    assert serialize(reversed(WORLD), format) == serialize(WORLD, format)


PROGRAM = """
import hashlib
from cadregraph.graph.store import Store
from cadregraph.graph.triples import quads, serialize
from worlds import four_articles, whole_world
whole = hashlib.sha256()
for format in ("nquads", "trig", "jsonld", "turtle", "ntriples"):
    whole.update(serialize(quads(whole_world()), format))
    for extraction in four_articles():
        whole.update(serialize(quads(extraction), format))
print(whole.hexdigest())
"""


def test_processes_that_hash_differently_write_the_same_bytes(root: Path) -> None:
    paths = os.pathsep.join((str(root), str(root / "tests")))
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "4711")
    }
    here = hashlib.sha256()
    for format in ("nquads", "trig", "jsonld", "turtle", "ntriples"):
        here.update(serialize(quads(whole_world()), format))
        for extraction in four_articles():
            here.update(serialize(quads(extraction), format))

    assert digests == {here.hexdigest()}

"""An explanation tells an extraction again: nothing is lost, nothing is added."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadregraph.graph.article.explanation import Argument, ExplainedSentence, explain
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document, Event
from cadregraph.graph.reading import read, read_text

SENTENCE = (
    "Ngày 5/6/2020, Phó Bí thư Huyện ủy Mộ Đức Võ Đình Khoa trình bày Kế hoạch số 18-KH/HU "
    "của Ban Thường vụ Huyện ủy."
)


@pytest.fixture(scope="module")
def articles(samples: Path) -> list[Document]:
    return list(read([samples], on_error=pytest.fail))


def explained(text: str) -> ExplainedSentence:
    """The one sentence of a text."""
    (sentence,) = explain(read_text(text)).sentences
    return sentence


def test_each_chunk_has_its_tag_its_meaning_and_what_it_is_read_as() -> None:
    chunks = explained(SENTENCE).chunks
    shown = [(c.tag, c.kind, c.text, c.label) for c in chunks if c.kind not in ("word", "sign")]
    assert [row for row in shown if row[1] != "trigger"] == [
        ("date", "date", "Ngày 5/6/2020", "2020-06-05"),
        ("post", "post", "Phó Bí thư Huyện ủy Mộ Đức", "Phó Bí thư, Huyện ủy Mộ Đức"),
        ("person", "person", "Võ Đình Khoa", "Võ Đình Khoa"),
        ("document", "document", "Kế hoạch số 18-KH/HU", "Kế hoạch 18-KH/HU"),
        ("organization", "organization", "Ban Thường vụ Huyện ủy", "Ban Thường vụ Huyện ủy Mộ Đức"),
    ]
    assert ("of", "trigger", "của", "") in shown
    assert next(c.meaning.en for c in chunks if c.tag == "organization") == "organisation"
    assert next(c.meaning.vi for c in chunks if c.tag == "organization") == "tổ chức"


def test_the_entity_meant_comes_before_those_in_its_name() -> None:
    body = next(chunk for chunk in explained(SENTENCE).chunks if chunk.tag == "organization")
    assert [entity.label for entity in body.entities] == [
        "Ban Thường vụ Huyện ủy Mộ Đức",
        "Huyện ủy Mộ Đức",
        "huyện Mộ Đức",
    ]


def test_a_trigger_says_what_it_stands_for() -> None:
    chunks = explained("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Đắk Nông.").chunks
    meanings = {chunk.text: chunk.meaning.en for chunk in chunks if chunk.kind == "trigger"}
    assert meanings["bổ nhiệm"] == "trigger: gives a post, appointed"
    assert meanings["được"] == "trigger: passive"


def test_a_fact_is_a_row_with_its_rule_and_its_sentence() -> None:
    row = next(fact for fact in explained(SENTENCE).facts if fact.kind == "Tenure")
    assert row.arguments == (
        Argument("holder", "Võ Đình Khoa"),
        Argument("title", "Phó Bí thư"),
        Argument("organization", "Huyện ủy Mộ Đức"),
        Argument("status", "current"),
    )
    assert (row.rule, row.confidence) == ("chức danh trước tên", 0.97)
    assert row.evidence == SENTENCE


def test_a_figure_is_written_out() -> None:
    sentence = explained("Đến ngày 30/6/2020, Đảng bộ tỉnh Trà Vinh có 412/415 chi bộ họp.")
    figure = next(fact for fact in sentence.facts if fact.kind == "Measurement")
    assert Argument("value", "412") in figure.arguments
    assert Argument("total", "415") in figure.arguments
    assert "412/415 chi bộ" in [chunk.label for chunk in sentence.chunks]


def test_the_explanation_has_every_sentence_fact_and_mention(articles: list[Document]) -> None:
    for document in articles:
        told, found = explain(document), extract(document)
        assert [s.index for s in told.sentences] == [s.index for s in found.sentences]
        facts = [row.fact for sentence in told.sentences for row in sentence.facts]
        assert sorted(facts, key=repr) == sorted(found.facts, key=repr)
        named = {
            (entity.key, chunk.start, chunk.end, sentence.index)
            for sentence in told.sentences
            for chunk in sentence.chunks
            for entity in chunk.entities
        }
        mentioned = {(m.entity, m.start, m.end, m.sentence) for m in found.mentions}
        described = {m for m in mentioned - named if isinstance(found.entities[m[0]], Event)}
        assert named == mentioned - described  # 'hội nghị sơ kết …' is made of several chunks


def test_chunks_are_stretches_of_their_sentence_in_order(articles: list[Document]) -> None:
    for document in articles:
        for sentence in explain(document).sentences:
            at = sentence.start
            for chunk in sentence.chunks:
                assert chunk.text == document.text[chunk.start : chunk.end]
                assert at <= chunk.start < chunk.end <= sentence.start + len(sentence.text)
                at = chunk.end
            assert len(sentence.tags.split()) == len(sentence.chunks)


def test_the_same_document_gives_the_same_explanation(articles: list[Document]) -> None:
    for document in articles:
        assert explain(document) == explain(replace(document))


def test_what_is_not_read_has_no_chunks() -> None:
    sentences = explain(read_text(f"{SENTENCE}\n\nTheo VŨ THỊ LAN / Báo Quảng Ngãi")).sentences
    assert [(s.kind, bool(s.chunks)) for s in sentences] == [("body", True), ("byline", False)]


def test_every_fact_names_its_rule(articles: list[Document]) -> None:
    for document in articles:
        for fact in extract(document).facts:
            assert fact.rule, fact

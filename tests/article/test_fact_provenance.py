"""A fact knows which words gave it, and how much of it they say: stated, filled, guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts import facts
from facts import read as read_text

from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Extraction, Fact, MeasurementFact, TenureFact
from cadregraph.graph.reading import read
from cadregraph.graph.store.codec import decoded, encoded


def posts(found: Extraction) -> list[tuple[str, str, str, str]]:
    """Holder, title, body and basis of each post."""
    label = {key: entity.label for key, entity in found.entities.items()}
    return [
        (label[fact.holder], fact.title, label[fact.organization], fact.basis)
        for fact in found.facts
        if isinstance(fact, TenureFact)
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bà Lê Thị Hoa là Bí thư Huyện ủy Tuy An.",
            {("Lê Thị Hoa", "Bí thư", "Huyện ủy Tuy An", "stated")},
        ),
        (
            "Hội nghị do Huyện ủy Tuy An tổ chức. Bí thư Huyện ủy Lê Thị Hoa đã dự.",
            {("Lê Thị Hoa", "Bí thư", "Huyện ủy Tuy An", "filled")},
        ),
        (
            "Hội nghị do Huyện ủy Tuy An tổ chức. Bà Lê Thị Hoa, Phó Bí thư, đã dự.",
            {("Lê Thị Hoa", "Phó Bí thư", "Huyện ủy Tuy An", "guessed")},
        ),
        (  # two of one title in a sentence: each has its own
            "Ông Trần Văn Lâm, Phó Bí thư, và bà Lê Thị Hoa, Phó Bí thư Huyện ủy Tuy An, đã dự.",
            {
                ("Trần Văn Lâm", "Phó Bí thư", "Huyện ủy Tuy An", "guessed"),
                ("Lê Thị Hoa", "Phó Bí thư", "Huyện ủy Tuy An", "stated"),
            },
        ),
    ],
)
def test_the_basis_of_a_post(text: str, rows: set[tuple[str, ...]]) -> None:
    assert set(posts(read_text(text))) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bà Lê Thị Hoa từng là Bí thư Huyện ủy Sông Hinh.\n\nÔng Trần Văn Lâm, Bí thư, và bà "
            "Lê Thị Hoa, Bí thư Huyện ủy Tuy An, đã dự.",
            {
                ("post", "Lê Thị Hoa", "Bí thư", "Huyện ủy Sông Hinh", "former"),
                ("post", "Lê Thị Hoa", "Bí thư", "Huyện ủy Tuy An", "current"),
            },
        ),
        (
            "Ông Trần Văn Lâm từng là Phó Chủ tịch UBND huyện Sông Hinh. Bà Lê Thị Hoa, Phó Chủ "
            "tịch, và ông Trần Văn Lâm, Phó Chủ tịch UBND huyện Tuy An, đã dự.",
            {
                (
                    "post", "Trần Văn Lâm", "Phó Chủ tịch",
                    "Ủy ban nhân dân huyện Sông Hinh", "former",
                ),
                (
                    "post", "Trần Văn Lâm", "Phó Chủ tịch",
                    "Ủy ban nhân dân huyện Tuy An", "current",
                ),
            },
        ),
    ],
)  # fmt: skip
def test_doubt_about_one_post_is_none_about_another_of_its_sentence(
    text: str, rows: set[tuple[str, ...]]
) -> None:
    assert rows <= facts(text, "post")


def test_a_province_and_a_district_have_a_council_each() -> None:
    """'Chủ tịch HĐND tỉnh' is not the post of the district that the sentence names in full."""
    rows = facts(
        "Bà Lê Thị Hoa quê ở huyện Tuy An, tỉnh Phú Yên, từng giữ các chức vụ Chủ tịch HĐND huyện "
        "Tuy An, Chủ tịch HĐND tỉnh.",
        "post",
    )

    assert {row[3] for row in rows} == {
        "Hội đồng nhân dân huyện Tuy An",
        "Hội đồng nhân dân tỉnh Phú Yên",
    }


def words(found: Extraction, fact: Fact) -> list[str]:
    return [found.document.text[span.start : span.end] for span in fact.mentions]


def test_a_post_names_the_words_of_person_and_post() -> None:
    found = read_text("Tối 5/6, bà Lê Thị Hoa, Bí thư Huyện ủy Tuy An, phát biểu: “Tốt”.")
    (post,) = (fact for fact in found.facts if isinstance(fact, TenureFact))

    assert words(found, post) == ["bà Lê Thị Hoa", "Bí thư Huyện ủy Tuy An"]


def test_a_fact_read_twice_in_a_sentence_has_the_words_of_both_and_the_better_basis() -> None:
    found = read_text(
        "Bí thư Huyện ủy Tuy An Lê Thị Hoa thăm xã An Ninh Đông; bà Lê Thị Hoa, Bí thư Huyện ủy, "
        "tặng quà."
    )
    (post,) = (fact for fact in found.facts if isinstance(fact, TenureFact))

    assert words(found, post) == [
        "Bí thư Huyện ủy Tuy An",
        "Lê Thị Hoa",
        "bà Lê Thị Hoa",
        "Bí thư Huyện ủy",
    ]
    assert post.basis == "stated"


@pytest.fixture(scope="module")
def extractions(samples: Path) -> list[Extraction]:
    return [extract(document) for document in read([samples], on_error=pytest.fail)]


def test_every_fact_names_words_of_its_article(extractions: list[Extraction]) -> None:
    for found in extractions:
        named = {(m.start, m.end) for m in found.mentions}
        for fact in found.facts:
            assert fact.mentions
            assert list(fact.mentions) == sorted(set(fact.mentions))
            for span in fact.mentions:
                assert 0 <= span.start < span.end <= len(found.document.text)
            if not isinstance(fact, MeasurementFact):
                assert named & {*fact.mentions}


def test_the_store_keeps_the_words_and_the_basis(extractions: list[Extraction]) -> None:
    def shown(found: Extraction) -> set[str]:
        return set(map(repr, found.facts))  # equality leaves both out

    bases = set()
    for found in extractions:
        assert shown(decoded(encoded(found))) == shown(found)
        bases |= {fact.basis for fact in found.facts if isinstance(fact, TenureFact)}
    assert "filled" in bases

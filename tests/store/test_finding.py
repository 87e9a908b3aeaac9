"""Whom and what a user means by a name: any spelling, slips, namesakes."""

from __future__ import annotations

import pytest
from facts import read
from hypothesis import given
from hypothesis import strategies as st
from stores import store_of

from cadregraph.graph.errors import AmbiguousNameError, QueryError
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import (
    KINDS,
    Kind,
    all_called,
    find,
    matching,
    names_in,
    nearest,
    the_one,
)
from cadregraph.graph.text.normal import fold, spellings, unaccented


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(
        [
            read("Ông Đặng Thuý Hoà, Bí thư Huyện ủy Mộ Đức, dự hội nghị.", "a"),
            read("Bà Nguyễn Thị Hằng, Giám đốc Sở Y tế tỉnh Cà Mau, phát biểu.", "b"),
            read("Bà Nguyễn Thị Hằng, Bí thư Huyện ủy Nghĩa Đàn, phát biểu.", "c"),
            read("Ban Thường vụ Tỉnh ủy Cà Mau ban hành Kế hoạch số 45-KH/TU.", "d"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("dang thuy hoa", "thing", "Đặng Thúy Hòa"),
        ("Đặng Thúy Hòa", "person", "Đặng Thúy Hòa"),
        ("\u00d0ặng Thuý Hoà", "person", "Đặng Thúy Hòa"),
        ("DANG THUY", "person", "Đặng Thúy Hòa"),
        ("thuy hoa", "person", "Đặng Thúy Hòa"),
        ("dag thuy hoa", "person", "Đặng Thúy Hòa"),
        ("so y te", "organization", "Sở Y tế tỉnh Cà Mau"),
        ("45-KH/TU", "directive", "Kế hoạch 45-KH/TU"),
        ("mo duc", "place", "huyện Mộ Đức"),
        ("giam doc", "post", "Giám đốc Sở Y tế tỉnh Cà Mau"),
    ],
)
def test_the_likeliest_comes_first(store: Store, text: str, kind: Kind, first: str) -> None:
    assert find(store, text, kind)[0].label == first


def test_a_match_tells_what_it_is_and_what_tells_it_apart(store: Store) -> None:
    found = find(store, "nguyen thi hang")

    assert [match.cls for match in found] == ["Official", "Official"]
    assert {match.details for match in found} == {
        ("Bí thư Huyện ủy Nghĩa Đàn",),
        ("Giám đốc Sở Y tế tỉnh Cà Mau",),
    }
    assert len(find(store, "nguyen thi hang", limit=1)) == 1


def test_a_post_that_is_over_is_told_as_such_and_found_with_the_word_and_without() -> None:
    store = store_of(
        [
            read("Ông Lò Văn Sung, nguyên Bí thư Huyện ủy Mộ Đức, dự hội nghị.", "a"),
            read("Ông Lò Văn Sung, Giám đốc Sở Y tế tỉnh Cà Mau, dự hội nghị.", "b"),
            read(
                "Ông Lò Văn Sung, Giám đốc Sở Y tế tỉnh Cà Mau, nguyên Bí thư Huyện ủy Mộ Đức.", "c"
            ),
        ]
    )
    (man,) = find(store, "lo van sung", "person")
    assert set(man.details) == {"Giám đốc Sở Y tế tỉnh Cà Mau", "nguyên Bí thư Huyện ủy Mộ Đức"}
    (post,) = find(store, "bi thu huyen uy mo duc", "post")
    assert "nguyên Lò Văn Sung" in post.details
    for said in ("nguyên Bí thư Huyện ủy Mộ Đức", "bi thu huyen uy mo duc"):
        assert the_one(store, f"Lò Văn Sung | {said}", "person") == man.iri


@pytest.mark.parametrize("text", ["", " ", "Phạm Xuân Quỳnh", "> } SELECT", "\x00"])
def test_what_nothing_is_like_is_not_found(store: Store, text: str) -> None:
    assert find(store, text) == ()


def test_of_several_each_is_told_with_its_posts(store: Store) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        the_one(store, "Nguyễn Thị Hằng", "person")

    assert {who for _, who in caught.value.candidates} == {
        "Nguyễn Thị Hằng: Bí thư Huyện ủy Nghĩa Đàn",
        "Nguyễn Thị Hằng: Giám đốc Sở Y tế tỉnh Cà Mau",
    }
    for iri, who in caught.value.candidates:
        assert the_one(store, f"Nguyễn Thị Hằng | {who.partition(': ')[2]}", "person") == iri
        assert the_one(store, iri, "person") == iri
    with pytest.raises(QueryError, match="nothing that is called"):
        the_one(store, "Nguyễn Thị Hằng | Bí thư", "person")


HUNG, BARE = {"1": ("Lê Văn Hùng",)}, {"1": ("Le Van Hung",)}


@pytest.mark.parametrize("given", ["Lê Văn Hùng", "lê văn hùng", "le van hung", "Lê Văn Hung"])
def test_marks_may_be_left_out(given: str) -> None:
    assert matching(HUNG, given) == ("1",)


@pytest.mark.parametrize("given", ["Lê Văn Hưng", "Lệ Văn Hùng", "Lê Văn Hùngg", ""])
def test_marks_that_are_given_are_meant(given: str) -> None:
    assert matching(HUNG, given) == ()
    assert matching(BARE, "Lê Văn Hùng") == ()


def test_the_exact_name_goes_before_one_with_more_marks() -> None:
    names = {"1": ("Lê Văn Hùng",), "2": ("Lê Văn Hung",), "3": ("Ba Hung", "Lê Văn Hung")}
    assert matching(names, "Lê Văn Hung") == ("2",)
    assert matching(names, "le van hung") == ("1", "2")


def test_the_nearest_names_are_offered() -> None:
    assert nearest(HUNG, "Lê Văn Hưngg") == ("Lê Văn Hùng",)
    assert nearest(HUNG, "Văn Hùng") == ("Lê Văn Hùng",)
    assert nearest(HUNG, "Trần Thị Bưởi") == nearest(HUNG, "") == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_the_store_looks_up_means_what_all_names_would_tell(
    store: Store, kind: Kind
) -> None:
    """The short way, a query for the name, against the long one, all names gone through."""
    known = names_in(store, kind)
    written = {name for names in known.values() for name in names}
    asked = {
        spelled for name in written for spelled in (name, name.upper(), *spellings(fold(name)))
    }
    for name in sorted(asked | {unaccented(name) for name in written}):
        assert tuple(all_called(store, name, kind)) == matching(known, name), name


@given(st.text(alphabet="hoàáòóauýỷủyqn ", max_size=12))
def test_every_spelling_of_a_text_folds_to_it(text: str) -> None:
    folded = fold(text)
    found = spellings(folded)
    assert found[0] == folded and len(set(found)) == len(found)
    assert {fold(spelled) for spelled in found} == {folded}


def test_spellings_differ_in_the_placement_of_tones() -> None:
    assert spellings("hòa thủy") == ("hòa thủy", "hoà thủy", "hòa thuỷ", "hoà thuỷ")
    assert spellings("quý hoàng") == ("quý hoàng",)
    assert len(spellings("hòa " * 30)) == 2

"""Views from a store: which there are, whom they are about, and the set of pages in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from facts import numbered
from stores import store_of
from viewing import ABOUT, store_of_articles

from cadregraph.exports.pages.views import (
    ALL,
    VIEWS,
    Choice,
    misuse,
    render_view,
    write_all,
)
from cadregraph.exports.pages.views.career import render_career
from cadregraph.exports.pages.views.counting import documented, figures
from cadregraph.exports.pages.views.typed_answers import career, organisations, register
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.errors import ExportError, QueryError
from cadregraph.graph.model import Document
from cadregraph.graph.store import Store
from cadregraph.graph.store.finding import names_in, the_one

TWO = (
    "Bí thư Huyện ủy Nghĩa Đàn Nguyễn Văn Hùng phát biểu.",
    "Giám đốc Sở Y tế tỉnh Cà Mau Nguyễn Văn Hùng phát biểu.",
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with store_of_articles() as made:
        yield made


@pytest.fixture(scope="module")
def namesakes() -> Iterator[Store]:
    with store_of(numbered(*TWO)) as made:
        yield made


# --- what is asked --------------------------------------------------------------------------------


def test_a_career_holds_what_is_stated_bounded_and_proposed(store: Store) -> None:
    told = career(store, the_one(store, "Lê Thế An", "person"))
    party = next(t for t in told.tenures if t.post.body_label == "Tỉnh ủy Hà Tĩnh")
    assert (party.known.seen_from, party.known.seen_until) == ("2015-11-02", "2017-03-20")
    assert party.known.ended_by == "2018-01-15"
    assert [(n.side, n.person.label) for n in party.neighbours] == [("successor", "Đỗ Gia Bảo")]
    assert len(party.evidence) == 3
    assert [(s.kind, s.decision) for s in told.sanctions if s.kind == "expulsion"] == [
        ("expulsion", "proposed")
    ]
    assert [(c.kind, c.date) for c in told.changes] == [("appointed", "2012-05")]


def test_evidence_is_that_of_the_fact_alone(store: Store) -> None:
    told = career(store, the_one(store, "Đỗ Gia Bảo", "person"))
    (tenure,) = told.tenures
    assert [e.sentence for e in tenure.evidence] == [
        "Ông Đỗ Gia Bảo, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."
    ]


def test_one_career_and_all_tenures_tell_the_same(store: Store) -> None:
    """The query for one person and the query for all give the same tenures."""
    together = {t.iri: t for t in organisations(store).tenures}
    for person in {t.person for t in together.values()}:
        for tenure in career(store, person.iri).tenures:
            assert together[tenure.iri] == tenure


def test_namesakes_are_told_from_both_sides() -> None:
    texts = (
        "Bí thư Thành ủy Hà Nội Nguyễn Văn Hùng phát biểu.",
        "Bí thư Tỉnh ủy Thanh Hóa Nguyễn Văn Hùng phát biểu.",
        "Phó Giám đốc Sở Y tế tỉnh Thanh Hóa Nguyễn Văn Hùng phát biểu.",
    )
    with store_of(numbered(*texts)) as made:
        careers = [career(made, iri) for iri in names_in(made, "person")]
    told = {(c.person.iri, n.person.iri): n for c in careers for n in c.namesakes}
    assert told
    for (one, other), namesake in told.items():
        assert 0 < namesake.score < 1
        assert namesake.reason
        assert namesake.posts == tuple(
            tenure.post.label for c in careers if c.person.iri == other for tenure in c.tenures
        )
        assert (other, one) in told


def test_the_register_holds_issuers_dates_and_what_is_carried_out(store: Store) -> None:
    found = register(store)
    order = next(d for d in found.directives if d.symbol == "08-CT/TU")
    assert (order.issued, order.issuers) == ("2019-06-05", ("Ban Thường vụ Tỉnh ủy Hà Tĩnh",))
    assert order.kind_label[0] == "Chỉ thị"
    (link,) = found.links
    assert (link.kind, found.labels[link.source]) == ("implements", "Kế hoạch 45/KH-UBND")
    assert len(link.evidence) == 1


def test_figures_count_what_the_store_holds(store: Store) -> None:
    found = figures(store)
    assert found.articles == 10
    assert found.published == ("2012-08-01", "2019-08-03")
    assert dict(found.facts)["DisciplinaryAction"] == 2
    assert found.period[0] == "2012-05"


def test_the_best_documented_come_first_and_past_posts_say_so(store: Store) -> None:
    most = documented(store, 2)
    assert most[0].person.label == "Lê Thế An"
    assert most[0].posts[0] == "nguyên Bí thư Tỉnh ủy Hà Tĩnh"


# --- who is meant ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Lê Thế An", "lê thế an", "le the an", " Lê Thế An ", "Lê The An"]
)
def test_a_name_is_found_in_any_spelling(store: Store, name: str) -> None:
    assert "/official/le-the-an-" in the_one(store, name, "person")


def test_an_iri_is_taken_as_it_is(store: Store) -> None:
    iri = the_one(store, "Lê Thế An", "person")
    assert the_one(store, iri, "person") == iri == the_one(store, iri, "thing")


def test_both_placements_of_the_tone_mean_one_body(store: Store) -> None:
    assert the_one(store, "Tỉnh uỷ Hà Tĩnh", "organization") == the_one(
        store, "Tỉnh ủy Hà Tĩnh", "organization"
    )


def test_an_ambiguous_name_lists_the_candidates_with_their_posts(namesakes: Store) -> None:
    with pytest.raises(QueryError) as caught:
        the_one(namesakes, "Nguyễn Văn Hùng", "person")
    message = str(caught.value)
    assert "\n" not in message
    assert "Bí thư Huyện ủy Nghĩa Đàn" in message
    assert "Giám đốc Sở Y tế tỉnh Cà Mau" in message
    iris = re.findall(r"<([^>]*)>", message)
    assert [the_one(namesakes, iri, "person") for iri in iris] == iris
    assert len(iris) == 2


@pytest.mark.parametrize("name", ["Thế An", "Lê Thê Am", "Le The Anh"])
def test_a_name_that_nobody_has_brings_the_nearest(store: Store, name: str) -> None:
    with pytest.raises(QueryError, match="did you mean Lê Thế An"):
        the_one(store, name, "person")


@pytest.mark.parametrize("name", ["", "???", "> } SELECT", "\x00"])
def test_what_is_no_name_is_no_query_either(store: Store, name: str) -> None:
    with pytest.raises(QueryError, match="no person"):
        the_one(store, name, "person")


# --- which views there are ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("view", "choice", "complaint"),
    [
        ("tree", Choice(), "no view 'tree'; there are network, organisation"),
        ("career", Choice(), "the view career needs the name of a person"),
        ("ego", Choice(about=""), "the view ego needs the name of a node"),
        ("network", Choice(about="x"), "the view network is about everything and takes no name"),
        (ALL, Choice(about="x"), "the view all is about everything"),
        ("career", Choice(about="x", depth=2), "the view career has no depth"),
        ("ego", Choice(about="x", depth=0), "the depth is 1 or more"),
    ],
)
def test_a_choice_that_a_view_does_not_take_is_refused(
    store: Store, view: str, choice: Choice, complaint: str
) -> None:
    assert misuse(view, choice).startswith(complaint)
    with pytest.raises(ExportError):
        render_view(store, view, choice)


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_view_opens_in_both_languages(store: Store, view: str, lang: str) -> None:
    about = ABOUT[VIEWS[view].about] if VIEWS[view].needs_about else None
    choice = Choice(about=about, lang="en" if lang == "en" else "vi", title="Một <nhan đề>")
    page = render_view(store, view, choice)
    assert f'<html lang="{lang}">' in page
    assert "<title>Một &lt;nhan đề&gt;</title>" in page


@pytest.mark.parametrize("view", list(VIEWS))
def test_the_same_articles_in_any_order_give_the_same_bytes(store: Store, view: str) -> None:
    choice = Choice(about=ABOUT[VIEWS[view].about] if VIEWS[view].needs_about else None)
    with store_of_articles(order=-1) as turned:
        assert render_view(turned, view, choice) == render_view(store, view, choice)


def test_the_tree_below_one_body_holds_no_other(store: Store) -> None:
    page = render_view(store, "organisation", Choice(about="Tỉnh ủy Hà Tĩnh"))
    assert "Ban Tổ chức Tỉnh ủy Hà Tĩnh" in page
    assert "Sở Y tế tỉnh Hà Tĩnh" not in page


def test_the_surroundings_hold_the_node_and_not_the_rest(store: Store) -> None:
    page = render_view(store, "ego", Choice(about="Đỗ Gia Bảo"))
    assert "Bí thư Tỉnh ủy Hà Tĩnh" in page
    assert "Sở Y tế tỉnh Hà Tĩnh" not in page


# --- the set --------------------------------------------------------------------------------------


def test_the_set_is_the_same_byte_for_byte(store: Store, tmp_path: Path) -> None:
    with store_of_articles(order=-1) as turned:
        write_all(turned, tmp_path / "one", Choice())
    names = write_all(store, tmp_path / "two", Choice())
    assert sorted(names) == sorted(file.name for file in (tmp_path / "two").iterdir())
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_every_link_of_the_set_leads_to_a_file_of_it(store: Store, tmp_path: Path) -> None:
    names = write_all(store, tmp_path, Choice())
    for name in names:
        page = (tmp_path / name).read_text(encoding="utf-8")
        linked = set(re.findall(r'href="([^"#:]+)"', page))
        assert linked <= set(names), name


def test_careers_that_are_gone_are_taken_away_and_other_files_stay(
    store: Store, namesakes: Store, tmp_path: Path
) -> None:
    note = tmp_path / "career-notes.html"
    note.write_text("mine")
    first = write_all(store, tmp_path, Choice())
    second = write_all(namesakes, tmp_path, Choice())
    assert {file.name for file in tmp_path.iterdir()} == {*second, note.name}
    assert set(first) - set(second)


def test_a_folder_that_is_not_ours_loses_nothing(store: Store, tmp_path: Path) -> None:
    theirs = tmp_path / "career-le-van-tam-0123456789.html"
    theirs.write_text("theirs")
    write_all(store, tmp_path, Choice())
    assert theirs.read_text() == "theirs"


@pytest.mark.parametrize("name", ["index.html", "network.html"])
def test_a_page_of_somebody_else_is_never_replaced(store: Store, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<title>Trang của tôi</title>", encoding="utf-8")
    with pytest.raises(ExportError, match=rf"{name}: is not of such a set; name another folder"):
        write_all(store, tmp_path, Choice())
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text(encoding="utf-8") == "<title>Trang của tôi</title>"


def test_a_set_that_is_cut_off_leaves_the_one_before(store: Store, tmp_path: Path) -> None:
    names = write_all(store, tmp_path, Choice())
    before = {name: (tmp_path / name).read_bytes() for name in names}

    def cut_off(pages: Iterable[str]) -> Iterator[str]:
        yield from list(pages)[:2]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_all(store, tmp_path, Choice(title="Mới"), progress=cut_off)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_written_is_one_error(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="is a file; name a folder"):
        write_all(store, tmp_path / "file", Choice())
    with pytest.raises(ExportError, match="cannot be made: No such file"):
        write_all(store, tmp_path / "no" / "such", Choice())


def test_progress_hears_of_every_page(store: Store, tmp_path: Path) -> None:
    heard: list[str] = []

    def hear(names: object) -> Iterator[str]:
        for name in names:  # type: ignore[attr-defined]
            heard.append(name)
            yield name

    assert write_all(store, tmp_path, Choice(), progress=hear) == tuple(heard)
    assert heard[-1] == "index.html"


def test_a_store_without_articles_has_its_pages(tmp_path: Path) -> None:
    with Store.open() as empty:
        names = write_all(empty, tmp_path, Choice())
    assert set(names) == {
        *("index.html", "network.html", "organisations.html", "directives.html"),
        *("provinces.html", "figures.html", "accountability.html"),
    }
    assert "Đồ thị chưa có dữ kiện nào" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_career_has_inspection_and_prosecution_with_what_is_known_of_them() -> None:
    store = store_of(
        extract(Document(day, text, published=day))
        for day, text in (
            (
                "2019-07-02",
                "Ủy ban Kiểm tra Trung ương kiểm tra khi có dấu hiệu vi phạm đối với ông Lê Thế An.",
            ),
            (
                "2020-06-06",
                "Ngày 5/6/2020, Cơ quan Cảnh sát điều tra Bộ Công an khởi tố ông Lê Thế An về tội "
                "Nhận hối lộ.",
            ),
            ("2020-09-01", "Viện kiểm sát nhân dân tối cao đề nghị truy tố ông Lê Thế An."),
        )
    )
    found = career(store, the_one(store, "Lê Thế An", "person"))

    assert {(action.kind, action.decision) for action in found.sanctions} == {
        ("inspection", "asserted"),
        ("prosecuted", "asserted"),
        ("indicted", "proposed"),
    }
    page = render_career(found)
    for words in ("khởi tố", "đề nghị truy tố", "tội danh Nhận hối lộ", "kiểm tra"):
        assert words in page
    assert page.count('class="mark sanction') >= 1

"""Who follows whom where decisions of one handover are of different days, or days are known coarsely."""

from __future__ import annotations

import pytest
from facts import dated
from stores import asked, dumped, grown_store, rows, store_of

from cadregraph.graph.store import Store
from cadregraph.graph.tenure.times import is_recent

OF_POST = (
    "SELECT ?name ?code ?end ?by { ?t cadre:holder/rdfs:label ?name ; cadre:status/skos:notation ?code ;"
    ' cadre:post/org:role/skos:prefLabel "%s"@vi .'
    " OPTIONAL { ?t schema:endDate ?end } OPTIONAL { ?t cadre:endedBy ?by } } ORDER BY ?name"
)


def in_post(store: Store, title: str) -> list[tuple[str, ...]]:
    """Holder, status, stated end and first day without the post."""
    return asked(store, OF_POST % title)


def followed(store: Store) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in rows(store.ask_named("succession", {}))]


def test_a_relief_after_the_appointment_of_who_follows_is_of_the_same_handover() -> None:
    told = (
        "Ngày 31/1/2023, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
        " Từ ngày 1/2/2023, ông Lê Thế An thôi giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
    )
    with store_of(dated(("2024-06-01", told))) as store:
        assert [row[:2] for row in in_post(store, "Bí thư")] == [
            ("Lê Thế An", "former"),
            ("Đỗ Gia Bảo", "current"),
        ]
        assert followed(store) == [("Lê Thế An", "Đỗ Gia Bảo")]


def test_a_relief_long_after_somebody_came_and_went_is_of_the_later_holder() -> None:
    told = (
        "Ngày 31/1/2013, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
        " Ngày 1/2/2023, ông Lê Thế An thôi giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
    )
    with store_of(dated(("2024-06-01", told))) as store:
        assert followed(store) == []
        assert ("Lê Thế An", "former", "2023-02-01", "") in in_post(store, "Bí thư")


def test_years_that_touch_are_one_after_the_other() -> None:
    told = (
        "Từ năm 1986 đến ngày 28/6/1991, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
        "Từ năm 1991 đến năm 1997, ông Đỗ Gia Bảo là Bí thư Tỉnh ủy Hà Tĩnh.",
    )
    with store_of(dated(*(("2019-02-01", text) for text in told))) as store:
        assert [row[:2] for row in in_post(store, "Bí thư")] == [
            ("Lê Thế An", "former"),
            ("Đỗ Gia Bảo", "former"),
        ]
        assert followed(store) == [("Lê Thế An", "Đỗ Gia Bảo")]


def test_two_of_whom_the_same_years_are_stated_dispute_each_other() -> None:
    told = (
        "Từ năm 1963 đến năm 1977, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
        "Từ năm 1958 đến năm 1971, ông Đỗ Gia Bảo là Bí thư Tỉnh ủy Hà Tĩnh.",
    )
    with store_of(dated(*(("2019-02-01", text) for text in told))) as store:
        disputes = asked(
            store, "SELECT ?name { ?t cadre:disputes ?o ; cadre:holder/rdfs:label ?name }"
        )
        assert sorted(disputes) == [("Lê Thế An",), ("Đỗ Gia Bảo",)]


def test_who_is_named_by_the_old_post_on_the_day_of_the_new_one_held_it_until_then() -> None:
    told = (
        (
            "2024-09-04",
            "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, được bầu giữ chức Chủ tịch UBND tỉnh Hải Dương.",
        ),
        ("2024-11-03", "Ngày 3/11, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."),
    )
    with store_of(dated(*told)) as store:
        assert [row[:2] for row in in_post(store, "Bí thư")] == [
            ("Lê Thế An", "former"),
            ("Đỗ Gia Bảo", "current"),
        ]
        assert followed(store) == [("Lê Thế An", "Đỗ Gia Bảo")]


def test_a_deputy_in_the_army_who_is_made_the_head_is_deputy_no_more() -> None:
    told = (
        "Ngày 1/6/2024, Trung tướng Lê Thế An, Phó Chủ nhiệm Tổng cục Chính trị, được bổ nhiệm giữ chức"
        " Chủ nhiệm Tổng cục Chính trị."
    )
    with store_of(dated(("2024-06-03", told))) as store:
        assert [row[1] for row in in_post(store, "Chủ nhiệm")] == ["current"]
        assert [row[1] for row in in_post(store, "Phó Chủ nhiệm")] != ["current"]


def test_a_beginning_that_is_not_concluded_does_not_stand_for_want_of_another() -> None:
    told = (
        "Từ năm 1989 đến năm 1994, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
        "Ngày 8/12/2017, ông Lê Thế An bị tạm đình chỉ chức Bí thư Tỉnh ủy Hà Tĩnh.",
        "Tháng 1/2016, ông Lê Thế An được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
    )
    query = (
        "SELECT ?start ?end { ?t cadre:holder ?who . OPTIONAL { ?t schema:startDate ?start }"
        " OPTIONAL { ?t schema:endDate ?end } }"
    )
    for order in (told, told[::-1]):
        articles = dated(*(("2019-02-01", text) for text in order))
        with store_of(articles) as store, grown_store(articles) as grown:
            assert dumped(store) == dumped(grown)
            for start, end in asked(store, query):
                assert not (start and end) or start < end


NEWS = (
    "Ông Lê Thế An giữ chức Phó Bí thư Tỉnh ủy Hà Tĩnh",
    *(f"Hội nghị bàn về việc thứ {number} của tỉnh." for number in range(10)),
)


def test_what_a_decision_says_further_down_of_whom_the_news_is_about_is_of_the_day() -> None:
    read = "Kết quả, các đại biểu đã bầu ông Lê Thế An giữ chức Chủ tịch UBND tỉnh Hà Tĩnh."
    with store_of(dated(("2024-09-04", "\n".join((*NEWS, read))))) as store:
        found = asked(
            store,
            "SELECT ?d { ?t cadre:post/org:role/skos:prefLabel 'Chủ tịch'@vi ; cadre:seenFrom ?d }",
        )
        assert found == [("2024-09-04",)]


def test_a_step_of_the_past_further_down_is_not() -> None:
    step = "Ông Lê Thế An được bổ nhiệm giữ chức Giám đốc Sở Tư pháp tỉnh Hà Tĩnh."
    with store_of(dated(("2024-09-04", "\n".join((*NEWS, step))))) as store:
        found = asked(
            store,
            "SELECT ?d { ?t cadre:post/org:role/skos:prefLabel 'Giám đốc'@vi ; schema:startDate ?d }",
        )
        assert found == []


def test_a_post_held_from_a_day_to_come_begins_on_it() -> None:
    told = "Ông Lê Thế An giữ chức Bí thư Tỉnh ủy Hà Tĩnh từ ngày 6/11/2024."
    with store_of(dated(("2024-11-03", told))) as store:
        found = {
            day: rows(store.ask_named("as-of", {"date": day}))
            for day in ("2024-11-04", "2024-11-07")
        }
        assert not found["2024-11-04"]
        assert [row[0] for row in found["2024-11-07"]] == ["Lê Thế An"]


def test_an_end_that_several_reports_tell_has_the_day_that_one_states() -> None:
    told = (
        ("2024-06-01", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, phát biểu."),
        ("2024-06-26", "Ngày 26/6/2024, ông Lê Thế An thôi giữ chức Bí thư Tỉnh ủy Hà Tĩnh."),
        ("2024-06-25", "Ông Lê Thế An, nguyên Bí thư Tỉnh ủy Hà Tĩnh, chào tạm biệt."),
    )
    with store_of(dated(*told)) as store:
        assert in_post(store, "Bí thư") == [("Lê Thế An", "former", "2024-06-26", "")]


def test_the_years_of_a_term_do_not_make_a_decision_one_of_the_past() -> None:
    told = "Ông Lê Thế An được bầu giữ chức Chủ tịch UBND tỉnh Hà Tĩnh {}."
    assert is_recent(told.format("nhiệm kỳ 2021-2026"), "2024-09-04")
    assert not is_recent(told.format("năm 2021"), "2024-09-04")


def test_a_year_is_that_of_the_day_within_it() -> None:
    told = (
        "Từ ngày 27/6/1991 đến ngày 26/12/1997, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
        "Ngày 26/12/1997, ông Đỗ Gia Bảo được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
        "Năm 1997, ông Đỗ Gia Bảo được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
    )
    with store_of(dated(*(("2019-02-01", text) for text in told))) as store:
        assert in_post(store, "Bí thư") == [
            ("Lê Thế An", "former", "1997-12-26", ""),
            ("Đỗ Gia Bảo", "current", "", ""),
        ]
        assert followed(store) == [("Lê Thế An", "Đỗ Gia Bảo")]


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        ("{chair} Đại biểu vỗ tay. {chair} {deputy}", ["Chủ tịch"]),
        ("{chair} Đại biểu vỗ tay. {deputy} {deputy}", ["Thứ trưởng"]),
        ("{chair} Đại biểu vỗ tay. {deputy}", ["Chủ tịch", "Thứ trưởng"]),
    ],
)
def test_of_two_appointments_of_one_day_that_counts_of_which_more_tells(
    told: str, titles: list[str]
) -> None:
    text = told.format(
        chair="Ông Lê Thế An được bầu giữ chức Chủ tịch UBND tỉnh Hà Tĩnh.",
        deputy="Ông Lê Thế An được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
    )
    with store_of(dated(("2024-10-26", text))) as store:
        found = rows(store.ask_named("as-of", {"date": "2024-11-26"}))
    assert sorted(row[1] for row in found) == titles


def test_who_is_elected_again_began_with_the_first_time() -> None:
    first = ("2019-02-01", "Ngày 5/3/2011, ông Lê Thế An được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh.")
    again = "Ngày 8/4/2016, ông Lê Thế An được bầu giữ chức Bí thư Tỉnh ủy Hà Tĩnh."
    left = ("2019-02-02", "Ngày 9/9/2013, ông Lê Thế An thôi giữ chức Bí thư Tỉnh ủy Hà Tĩnh.")
    begun = (
        "SELECT ?start { ?t a cadre:Tenure ; schema:startDate ?start ; cadre:post/org:role/skos:prefLabel "
        '"Bí thư"@vi }'
    )
    told = [first, ("2019-02-03", again), ("2020-02-03", again)]
    with store_of(dated(*told)) as store:
        assert rows(store.query(begun)) == [("2011-03-05",)]
    with store_of(dated(*told, left)) as store:  # twice
        assert sorted(rows(store.query(begun))) == [("2011-03-05",), ("2016-04-08",)]
    with store_of(dated(*told, ("2021-03-03", again))) as store:
        assert rows(store.query(begun)) == [("2016-04-08",)]


@pytest.mark.parametrize(
    ("left", "taken"),
    [
        # who died long after the next one came had left at a time that is not known
        ("Năm 1987, ông Lê Thế An được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh. Ông Lê Thế An mất ngày "
         "1/2/2010.",
         "Năm 1996, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."),
        # an end that is stated, long before
        ("Từ năm 2019 đến tháng 3/2021, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
         "Ngày 16/5/2022, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh."),
        # a removal from the post of a term that was over is no day on which it was left
        ("Tháng 8/2017, Thủ tướng quyết định xóa tư cách nguyên Bí thư Huyện ủy Mộ Đức và nguyên Chủ tịch "
         "UBND tỉnh Hà Tĩnh nhiệm kỳ 2010-2015 đối với ông Lê Thế An.",
         "Tháng 9/2017, ông Đỗ Gia Bảo được bầu giữ chức Chủ tịch UBND tỉnh Hà Tĩnh."),
    ],
)  # fmt: skip
def test_nobody_follows_where_somebody_may_have_come_between(left: str, taken: str) -> None:
    with store_of(dated(("2024-06-01", left), ("2024-06-02", taken))) as store:
        assert followed(store) == []


def test_who_is_appointed_elsewhere_on_a_day_of_long_ago_left_on_it() -> None:
    told = "Tháng 6/2014, ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, được bổ nhiệm giữ chức Bộ trưởng Bộ Y tế."
    with store_of(dated(("2024-06-01", told))) as store:
        assert ("Lê Thế An", "former", "2014-06", "") in in_post(store, "Bí thư")


def test_a_seat_of_a_term_is_not_left_for_a_post() -> None:
    told = (
        "Lê Thế An (sinh năm 1960) là chính khách, từng là Ủy viên Ban Chấp hành Trung ương Đảng.\n\n"
        "Tháng 6/2014, Thủ tướng Chính phủ bổ nhiệm ông Lê Thế An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy "
        "Hà Tĩnh, giữ chức Thứ trưởng Bộ Y tế."
    )
    with store_of(dated(("", told))) as store:
        assert [row[2] for row in in_post(store, "Ủy viên")] == [""]
        assert [row[2] for row in in_post(store, "Bí thư")] == ["2014-06"]


def test_who_died_later_had_the_post_until_the_next_one_came() -> None:
    told = (
        "Năm 1987, ông Lê Thế An được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh. Ông Lê Thế An mất năm 2010.",
        "Năm 1996, ông Đỗ Gia Bảo được bổ nhiệm giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
    )
    with store_of(dated(*(("2024-06-01", text) for text in told))) as store:
        assert in_post(store, "Bí thư")[0] == ("Lê Thế An", "former", "", "1996-01-01")


def test_who_is_followed_on_a_day_without_a_year_holds_the_post_no_more() -> None:
    told = (
        "Ngày 1/4/2018, bà Lê Thị Hoa được bổ nhiệm giữ chức Bí thư Huyện ủy Mộ Đức.",
        "Ông Đỗ Gia Bảo được bầu làm Bí thư Huyện ủy Mộ Đức thay bà Lê Thị Hoa.",
    )
    with store_of(dated(*(("", text) for text in told))) as store:
        assert [row[:2] for row in in_post(store, "Bí thư")] == [
            ("Lê Thị Hoa", "former"),
            ("Đỗ Gia Bảo", "current"),
        ]


LIFE = (
    "Lê Thế An (sinh năm 1940) là chính khách Việt Nam, nguyên Bí thư Tỉnh ủy Hà Tĩnh. {}"
    " Năm 1996, ông nghỉ hưu."
)


@pytest.mark.parametrize(
    ("told", "pairs"),
    [
        ("Năm 1987, ông được bổ nhiệm làm Bí thư Tỉnh ủy Hà Tĩnh thay ông Đỗ Gia Bảo.",
         [("Đỗ Gia Bảo", "Lê Thế An")]),
        ("Tháng 8 năm 1987, ông làm Bí thư Tỉnh ủy Hà Tĩnh thay ông Đỗ Gia Bảo.",
         [("Đỗ Gia Bảo", "Lê Thế An")]),
        ("Năm 1987, ông được bầu làm Bí thư Tỉnh ủy Hà Tĩnh, năm 1990 "
         "ông Đỗ Gia Bảo được bầu làm Bí thư Tỉnh ủy Hà Tĩnh.",
         []),  # three years later: another may have come between
        ("Từ năm 1987 đến năm 1990, ông là Bí thư Tỉnh ủy Hà Tĩnh; ông Đỗ Gia Bảo, nguyên Bí thư Tỉnh ủy "
         "Hà Tĩnh, là bạn ông.", []),
    ],
)  # fmt: skip
def test_a_life_tells_in_whose_place_a_post_was_taken_up(
    told: str, pairs: list[tuple[str, str]]
) -> None:
    with store_of(dated(("2024-06-01", LIFE.format(told)))) as store:
        assert followed(store) == pairs


def test_who_has_a_post_in_place_of_another_follows_without_a_word_of_the_appointment() -> None:
    told = "Ông Đỗ Gia Bảo giữ chức Bí thư Huyện ủy Mộ Đức thay bà Lê Thị Hoa."
    with store_of(dated(("2024-06-01", told))) as store:
        assert followed(store) == [("Lê Thị Hoa", "Đỗ Gia Bảo")]


def test_a_title_tells_of_the_news_that_somebody_takes_a_post_up() -> None:
    told = (
        ("2024-05-01", "Bà Lê Thị Hoa, Bí thư Huyện ủy Mộ Đức, dự lễ."),
        ("2024-06-01", "Ông Đỗ Gia Bảo giữ chức Bí thư Huyện ủy Mộ Đức\n\nHuyện ủy họp."),
        (
            "2024-06-02",
            "Bà Lê Thị Hoa, Bí thư Huyện ủy Mộ Đức, dự họp. Bà Lê Thị Hoa, Bí thư Huyện ủy, nói.",
        ),
    )
    with store_of(dated(*told)) as store:
        assert [row[:2] for row in in_post(store, "Bí thư")] == [
            ("Lê Thị Hoa", "former"),
            ("Đỗ Gia Bảo", "current"),
        ]


def test_whom_a_sentence_tells_to_have_taken_it_up_follows_who_had_it_before() -> None:
    told = (
        "Năm 1989, ông được bổ nhiệm làm Bộ trưởng Bộ Xây dựng thay ông Đỗ Gia Bảo chuyển "
        "sang giữ chức Bộ trưởng."
    )
    with store_of(dated(("2024-06-01", LIFE.format(told)))) as store:
        assert ("Lê Thế An", "Đỗ Gia Bảo") not in followed(store)

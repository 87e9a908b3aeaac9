"""Dates as precise as the texts: on which days a post was held, may have been, or was not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.analysis.day_spans import asked_days, days, span, term_days
from cadregraph.graph.errors import QueryError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-06-21", date(2015, 6, 21), date(2015, 6, 21)),
    ],
)
def test_a_date_is_some_day_of_what_it_names(text: str, first: date, last: date) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize("text", ["", "--06-21", "2015-13", "2015-02-30", "1015-02", "khóa XII"])
def test_without_a_year_that_can_be_there_is_no_day(text: str) -> None:
    assert days(text) is None


def test_terms_in_years_have_days_and_numbers_of_terms_none() -> None:
    assert term_days("2015-2020") == (date(2015, 1, 1), date(2020, 12, 31))
    assert term_days("khóa XII") is None
    assert term_days("2020-2015") is None


BASES = [
    # start and end stated
    ({"start": "2013", "end": "2018", "status": "former"}, "2015-07-01", "stated"),
    ({"start": "2013", "end": "2018", "status": "former"}, "2013-07-01", "possible"),
    ({"start": "2013", "end": "2018", "status": "former"}, "2013", "stated"),
    ({"start": "2013", "end": "2018", "status": "former"}, "2012-12-31", None),
    ({"start": "2013", "end": "2018", "status": "former"}, "2019", None),
    # a start and nothing more
    ({"start": "2015-10-06"}, "2015-10-06", "stated"),
    ({"start": "2015-10-06"}, "2015-10-05", None),
    ({"start": "2015-10-06"}, "2017-01-01", "open"),
    ({"start": "2015-10-06"}, "2021-01-01", None),  # more than a term of office later
    ({"start": "2015-10"}, "2015-10-20", "possible"),
    # told as past, and not since when; or since a day of an unknown year
    ({"start": "2015-10", "status": "former"}, "2016-01-01", "possible"),
    ({"start": "2015-10", "end": "--09-15"}, "2016-01-01", "possible"),
    # an end and nothing more
    ({"end": "2018-05-01", "status": "former"}, "2018-05-01", "stated"),
    ({"end": "2018-05-01", "status": "former"}, "2018-04-01", "possible"),
    ({"end": "2018-05-01", "status": "former"}, "2018-05-02", None),
    # seen in articles
    ({"seen_from": "2015-11-02", "seen_until": "2017-03-20"}, "2016-01-01", "bounded"),
    ({"seen_from": "2015-11-02", "seen_until": "2017-03-20"}, "2015-11-01", "possible"),
    ({"seen_from": "2015-11-02", "seen_until": "2017-03-20"}, "2018-01-01", "open"),
    ({"seen_from": "2015-11-02", "ended_by": "2018-01-15"}, "2018-01-15", None),
    ({"seen_from": "2015-11-02", "ended_by": "2018-01-15"}, "2018-01-14", "open"),
    ({"start": "2015", "seen_from": "2016-05-01", "seen_until": "2016-05-01"}, "2016-02", "bounded"),
    # over by the day of an article, nobody knows since when
    ({"ended_by": "2024-05-08", "status": "former"}, "2024-05-01", None),
    ({"start": "2006-04", "ended_by": "2024-05-08"}, "2010-01-01", "open"),
    ({"start": "2006-04", "ended_by": "2024-05-08"}, "2019-01-01", None),
    ({"ended_by": "2024-05-08", "term": "2010-2015"}, "2013-01-01", "term"),
    ({"ended_by": "2024-05-08", "term": "2010-2015"}, "2019-01-01", None),
    # a term of office
    ({"term": "2010-2015"}, "2013-01-01", "term"),
    ({"term": "2010-2015"}, "2016-01-01", None),
    ({"start": "2011-05", "term": "2010-2015"}, "2016-01-01", None),
    # nothing
    ({}, "2016-01-01", None),
    ({"term": "khóa XII", "start": "--06-21"}, "2016-01-01", None),
]  # fmt: skip


@pytest.mark.parametrize(("known", "asked", "basis"), BASES)
def test_how_it_is_known_that_a_post_was_held(
    known: dict[str, str], asked: str, basis: str | None
) -> None:
    assert span(**known).basis(*asked_days(asked)) == basis


def test_what_is_no_date_cannot_be_asked_for() -> None:
    with pytest.raises(QueryError, match="'năm 2016' is not a date such as 2016-01-01"):
        asked_days("năm 2016")


DATES = st.one_of(
    st.just(""),
    st.dates(date(2000, 1, 1), date(2025, 12, 31)).map(str),
    st.dates(date(2000, 1, 1), date(2025, 12, 31)).map(lambda day: str(day)[:7]),
    st.dates(date(2000, 1, 1), date(2025, 12, 31)).map(lambda day: str(day)[:4]),
)
LEVELS = {None: 0, "possible": 1, "term": 1, "open": 1, "bounded": 2, "stated": 2}


@given(DATES, DATES, DATES, DATES, st.dates(date(2000, 1, 1), date(2025, 12, 31)))
def test_what_is_known_of_a_day_is_known_of_its_month_and_year(
    start: str, end: str, seen_from: str, seen_until: str, day: date
) -> None:
    known = span(start=start, end=end, seen_from=seen_from, seen_until=seen_until)
    told = [LEVELS[known.basis(*asked_days(str(day)[:width]))] for width in (10, 7, 4)]
    assert told == sorted(told)

"""Dates made as full as the article allows: its own date, the day named before, 'cùng ngày'."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import PersonnelFact

POST = "bầu ông Trần Văn Lâm giữ chức Chủ tịch UBND huyện Ba Vì."


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        (f"Chiều 28/10, HĐND huyện {POST}", "2020-10-29", "2020-10-28"),
        (f"Chiều 28/12, HĐND huyện {POST}", "2021-01-02", "2020-12-28"),
        (f"Chiều 28/10, HĐND huyện {POST}", None, "--10-28"),
        (f"Chiều 28/10/2019, HĐND huyện {POST}", "2020-10-29", "2019-10-28"),
        (f"Sáng nay, HĐND huyện {POST}", "2020-10-29", "2020-10-29"),
        (f"Hôm qua, HĐND huyện {POST}", "2020-10-29", "2020-10-28"),
        (f"Sáng 5/6/2020, huyện họp báo. Cùng ngày, HĐND huyện {POST}", None, "2020-06-05"),
        (
            f"Ngày 4/9/2018, huyện họp báo. Trước đó, ngày 30/8, HĐND huyện {POST}",
            None,
            "2018-08-30",
        ),
        (
            f"Ngày 4/1/2018, huyện họp báo. Trước đó, ngày 30/12, HĐND huyện {POST}",
            None,
            "2017-12-30",
        ),
        (f"Ngày 4/9/2018, huyện họp báo. Ngày 30/8, HĐND huyện {POST}", None, "--08-30"),
        (f"Ngày 30/6/2020, huyện họp báo. Một ngày sau, HĐND huyện {POST}", None, "2020-07-01"),
        (
            f"Ngày 30/6, huyện họp báo. Hai ngày sau đó, HĐND huyện {POST}",
            "2020-07-05",
            "2020-07-02",
        ),
        (f"Ngày 30/6, huyện họp báo. Hôm sau, HĐND huyện {POST}", None, "--07-01"),
        (f"Ngày 30/6/2020, huyện họp báo. Hai ngày sau khi họp, HĐND huyện {POST}", None, None),
        (f"Tháng 6/2020, huyện họp báo. Một ngày sau, HĐND huyện {POST}", None, None),
        (f"Ngày 31/12, huyện họp báo. Một ngày sau, HĐND huyện {POST}", None, None),
        (f"Sáng nay, HĐND huyện {POST}", None, None),
        (f"Tháng 6, HĐND huyện {POST}", "2020-07-01", "2020-06"),
    ],
)
def test_the_day_of_a_change(text: str, published: str | None, date: str | None) -> None:
    extraction = read(text, published=published)
    assert [f.date for f in extraction.facts if isinstance(f, PersonnelFact)] == [date]

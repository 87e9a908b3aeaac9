"""Which names mean one document: articles of one sentence in, documents out."""

from __future__ import annotations

import random

import pytest
from facts import numbered
from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.identity import DirectiveProfile, Reconciled, directive_profiles, documents


def profiled(*texts: str, published: str | None = None) -> list[DirectiveProfile]:
    """The profiles that articles of these texts give."""
    articles = numbered(*texts, published=published)
    return [profile for article in articles for profile in directive_profiles(article)]


def settled(*texts: str) -> Reconciled:
    """Which documents the texts tell of; all must be of one type and number."""
    profiles = profiled(*texts)
    assert len({profile.name for profile in profiles}) == 1
    return documents(profiles)


def number(found: Reconciled) -> int:
    return len({identity.key for identity in found.identities.values()})


ONE = [
    pytest.param(
        [
            "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế.",
            "Hội nghị học Nghị quyết 39 của Bộ Chính trị.",
            "Việc này theo Nghị quyết số 39 - NQ/TW.",
        ],
        id="a symbol, a date, a bare number with its issuer",
    ),
    pytest.param(
        [
            "Thực hiện Nghị quyết Trung ương 4 khóa XII.",
            "Thực hiện Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII.",
            "Thực hiện Nghị quyết số 04-NQ/TW ngày 30/10/2016.",
        ],
        id="the resolution that the name of a plenum means",
    ),
    pytest.param(
        [
            "Theo Quy định số 126-QĐ/TW ngày 28/2/2018 của Bộ Chính trị, việc này được xem xét.",
            "Theo Quy định 126 của Bộ Chính trị, việc này được xem xét.",
        ],
        id="a bare number",
    ),
    pytest.param(
        [
            "Hội nghị quán triệt Chỉ thị số 05-CT/TW của Bộ Chính trị.",
            "Hội nghị quán triệt Chỉ thị 05/CT-TW của Bộ Chính trị.",
        ],
        id="signs of a symbol in other places",
    ),
    pytest.param(
        [
            "Kế hoạch số 177-KH/TU ngày 5/6/2019 của Ban Thường vụ Tỉnh ủy Phú Yên đã có.",
            "Tỉnh ủy Phú Yên ban hành Kế hoạch số 177-KH/TU ngày 5/6/2019.",
        ],
        id="a committee and its standing committee",
    ),
    pytest.param(
        [
            "Ban Thường vụ Tỉnh ủy Hà Tĩnh ban hành Chỉ thị 08-CT/TU ngày 5/6/2019.",
            "Sở Y tế tỉnh Hà Tĩnh, UBND tỉnh Hà Tĩnh thực hiện Chỉ thị 08-CT/TU.",
        ],
        id="the committee of the one province of which the article tells",
    ),
    pytest.param(
        [
            "Theo Nghị định 36/2009/NĐ-CP của Chính phủ, việc này bị cấm.",
            "Theo Nghị định 36/2009, việc này bị cấm.",
        ],
        id="a decree of a year",
    ),
    pytest.param(
        [
            "Theo Nghị quyết 54 của Quốc hội về thí điểm cơ chế, chính sách đặc thù phát triển TP.HCM.",
            "Nghị quyết 54 về một số cơ chế, chính sách đặc thù cho TP HCM đã có hiệu lực.",
        ],
        id="about the same matter",
    ),
]


@pytest.mark.parametrize("texts", ONE)
def test_one_document(texts: list[str]) -> None:
    found = settled(*texts)

    assert number(found) == 1
    assert found.possible == ()


TWO = [
    pytest.param(
        "Ban Thường vụ Tỉnh ủy Hà Tĩnh ban hành Chỉ thị 08-CT/TU ngày 5/6/2019.",
        "Tỉnh ủy Hà Tĩnh và UBND tỉnh Nghệ An thực hiện Chỉ thị 08-CT/TU.",
        id="two provinces beside a symbol that all have",
    ),
    pytest.param(
        "Hội nghị học Nghị quyết 39 của Hội đồng nhân dân tỉnh Phú Yên.",
        "Hội nghị học Nghị quyết 39 của Hội đồng nhân dân tỉnh Lào Cai.",
        id="of two provinces",
    ),
    pytest.param(
        "Kế hoạch số 12-KH/TU của Tỉnh ủy Phú Yên đã có.",
        "Kế hoạch số 12-KH/TU của Tỉnh ủy Lào Cai đã có.",
        id="a symbol that every province uses",
    ),
    pytest.param(
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị.",
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị.",
        id="a symbol used again in the next term",
    ),
    pytest.param(
        "Hội nghị học Chỉ thị 33 của Bộ Chính trị về kê khai và kiểm soát việc kê khai tài sản.",
        "Hội nghị học Chỉ thị số 33-CT/TW của Ban Bí thư về xây dựng tổ chức đảng ở doanh nghiệp.",
        id="of two issuers, about two matters",
    ),
    pytest.param(
        "Chỉ thị 36-CT/TW của Bộ Chính trị về đại hội đảng bộ các cấp, tiến tới Đại hội XII của Đảng.",
        "Chỉ thị 36 của Bộ Chính trị về đại hội đảng bộ các cấp, tiến tới Đại hội XIII của Đảng.",
        id="towards two congresses",
    ),
    pytest.param(
        "Theo Nghị định 68 của Chính phủ, việc này dừng lại.",
        "Ông nhắc đến Nghị định 68 của Chính phủ.",
        id="a number of each year, without a year",
    ),
    pytest.param(
        "Nghị quyết Trung ương 4 khóa XI về xây dựng Đảng đã có.",
        "Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng đã có.",
        id="plenums of two terms",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_documents(one: str, other: str) -> None:
    profiles = profiled(one, other)
    keys = {
        identity.key
        for name in {profile.name for profile in profiles}
        for identity in documents(p for p in profiles if p.name == name).identities.values()
    }

    assert len(keys) == 2


def test_a_bare_number_that_fits_two_stays_apart_and_it_is_said() -> None:
    found = settled(
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị.",
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị.",
        "Hội nghị học Nghị quyết 39 của Bộ Chính trị.",
    )

    assert number(found) == 3
    assert {pair.match.reasons[-1] for pair in found.possible} == {"có nhiều văn bản phù hợp"}
    assert len(found.possible) == 2


def test_of_two_that_fit_it_is_the_one_about_the_same_matter() -> None:
    found = settled(
        "Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế, cơ cấu lại "
        "đội ngũ cán bộ.",
        "Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị về hiệu quả sử dụng nguồn lực kinh tế.",
        "Hội nghị học Nghị quyết 39 của Bộ Chính trị về tinh giản biên chế, cơ cấu lại đội ngũ.",
    )

    assert number(found) == 2


def test_the_fullest_name_is_that_of_the_document() -> None:
    found = settled(
        "Hội nghị học Nghị quyết 39 của Bộ Chính trị.",
        "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị.",
    )

    assert {identity.label for identity in found.identities.values()} == {"Nghị quyết 39-NQ/TW"}


def test_an_article_does_not_tell_of_what_is_issued_later() -> None:
    later = profiled("Thực hiện Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị.")
    before = profiled("Hội nghị học Nghị quyết 39 của Bộ Chính trị.", published="2016-05-01")

    assert number(documents([*later, *before])) == 2


NAMES = profiled(
    "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế.",
    "Thực hiện Nghị quyết số 39-NQ/TW ngày 15/1/2019 của Bộ Chính trị về nguồn lực của nền kinh tế.",
    "Hội nghị học Nghị quyết 39 của Bộ Chính trị về tinh giản biên chế.",
    "Hội nghị học Nghị quyết 39 của Bộ Chính trị.",
    "Hội nghị học Nghị quyết số 39-NQ/TW.",
    "Hội nghị học Nghị quyết 39 của Hội đồng nhân dân tỉnh Phú Yên.",
    "Hội nghị học Nghị quyết 39.",
)


@settings(max_examples=40, deadline=None)
@given(st.permutations(NAMES), st.integers(0, 9))
def test_the_order_of_articles_does_not_matter(coming: list[DirectiveProfile], seed: int) -> None:
    again = random.Random(seed).choices(coming, k=3)

    assert documents([*coming, *again]) == documents(NAMES)

"""Who is one person and who is not: articles of one sentence in, people out."""

from __future__ import annotations

import random

import pytest
from facts import numbered
from hypothesis import given, settings
from hypothesis import strategies as st

from cadregraph.graph.identity import Identities, Profile, Ruling, clusters, identities, profiles
from cadregraph.graph.identity.groups import Group
from cadregraph.graph.identity.matching import Match, match
from cadregraph.graph.text.normal import fold


def profiled(*texts: str, name: str, published: str | None = None) -> list[Profile]:
    """The profiles that articles of these texts give of a name, one of each."""
    found = []
    for article in numbered(*texts, published=published):
        (profile,) = [p for p in profiles(article) if p.name == fold(name)]
        found.append(profile)
    return found


def who(*texts: str, name: str) -> Identities:
    return identities(profiled(*texts, name=name))


ONE = [
    pytest.param(
        "Nguyễn Văn Hùng",
        ["Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị, phát biểu."],
        ["Bí thư Tỉnh ủy Quảng Trị Nguyễn Văn Hùng đi thăm xã Hải An."],
        id="the same post, of a common name",
    ),
    pytest.param(
        "Nguyễn Văn Hùng",
        ["Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị, phát biểu."],
        ["Ông Nguyễn Văn Hùng, nguyên Bí thư Tỉnh ủy Quảng Trị, bị khởi tố."],
        id="a post held and left",
    ),
    pytest.param(
        "Lê Thị Thủy",
        ["Bà Lê Thị Thủy, Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương, kết luận."],
        [
            "Bà Lê Thị Thủy, nguyên Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương, "
            "giữ chức Bí thư Tỉnh ủy Hà Nam.",
            "Bà Lê Thị Thủy, Bí thư Tỉnh ủy Hà Nam, dự lễ khai giảng.",
        ],
        id="a third article tells of both",
    ),
    pytest.param(
        "Phan Đình Lạc",
        ["Ông Phan Đình Lạc, Chủ tịch UBND huyện Hương Khê, tỉnh Hà Tĩnh, nói."],
        ["Ông Phan Đình Lạc, Bí thư Huyện ủy Hương Khê, tỉnh Hà Tĩnh, nói."],
        id="two posts in one district",
    ),
    pytest.param(
        "Trịnh Xuân Khoa",
        ["Ông Trịnh Xuân Khoa, Chủ tịch UBND tỉnh Hậu Giang, phát biểu."],
        ["Ông Trịnh Xuân Khoa đến Ủy ban Kiểm tra Tỉnh ủy Hậu Giang."],
        id="a rare name beside its province",
    ),
    pytest.param(
        "Nguyễn Văn Tâm",
        ["Kỷ luật ông Nguyễn Văn Tâm, ông Đỗ Khắc Ước, ông Tạ Bá Lễ và bà Lò Thị Xoan."],
        ["Ông Nguyễn Văn Tâm, ông Tạ Bá Lễ, ông Đỗ Khắc Ước và bà Lò Thị Xoan bị khiển trách."],
        id="a common name beside the same people",
    ),
    pytest.param(
        "Nguyễn Xuân Thạnh",
        ["Thủ tướng Chính phủ Nguyễn Xuân Thạnh chủ trì phiên họp."],
        ["Chủ tịch nước Nguyễn Xuân Thạnh tiếp các đại biểu."],
        id="two that lead central bodies",
    ),
    pytest.param(
        "Lê Thị Mai",
        ["Bà Lê Thị Mai, nguyên Thường trực Ban Bí thư, phát biểu."],
        ["Bà Lê Thị Mai, Trưởng ban Dân vận Trung ương, phát biểu."],
        id="two that lead central bodies, one of them the standing secretary",
    ),
    pytest.param(
        "Nguyễn Xuân Thạnh",
        ["Đại tướng Nguyễn Xuân Thạnh sinh ra ở Quảng Bình."],
        ["Tỉnh ủy Điện Biên dâng hương tưởng niệm Đại tướng Nguyễn Xuân Thạnh."],
        id="a rank that few have",
    ),
    pytest.param(
        "Trần Khải Duy",
        ["Chủ tịch Quốc hội Trần Khải Duy chủ trì phiên họp."],
        ["Ông Trần Khải Duy về thăm quê."],
        id="the head of a central body, whom an article names without a post",
    ),
    pytest.param(
        "Nguyễn Trọng Khiêm",
        ["Trung tướng Nguyễn Trọng Khiêm kể chuyện ở Nghệ An."],
        [
            "Ông Nguyễn Trọng Khiêm, nguyên Tư lệnh Quân khu 9, dự lễ.",
            "Trung tướng Nguyễn Trọng Khiêm, nguyên Tư lệnh Quân khu 9.",
        ],
        id="a general",
    ),
    pytest.param(
        "Nguyễn Hồng Quảng",
        ["Ông Nguyễn Hồng Quảng, Chánh Văn phòng UBND tỉnh Hà Nam, cho biết."],
        ["Phó Chủ tịch UBND tỉnh Hà Nam Nguyễn Hồng Quảng kết luận."],
        id="two offices of one province",
    ),
    pytest.param(
        "Trịnh Bá Khoa",
        ["Ông Trịnh Bá Khoa, con trai ông Trịnh Bá Lạc, là Phó Giám đốc Sở Nội vụ tỉnh Hà Nam."],
        ["Ông Trịnh Bá Khoa, Phó Giám đốc Sở Nội vụ tỉnh Hà Nam, nói."],
        id="called by the father, with the post",
    ),
    pytest.param(
        "Nguyễn Văn Hùng",
        ["Ông Nguyễn Văn Hùng, Ủy viên Ban Bí thư, phát biểu."],
        ["Ông Nguyễn Văn Hùng, Ủy viên Ban Bí thư, Bí thư Tỉnh ủy Hà Nam, phát biểu."],
        id="members of a body of few",
    ),
    pytest.param(
        "Đoàn Văn Dũng",
        ["Ông Đoàn Văn Dũng, Tổng Giám đốc Đài Phát thanh - Truyền hình Nghệ An, nói."],
        ["Ông Đoàn Văn Dũng - giám đốc đài - nói ở tỉnh Nghệ An."],
        id="called by a part of the title",
    ),
    pytest.param(
        "Lê Khải Vinh",
        ["Bộ trưởng Bộ Giao thông Vận tải Lê Khải Vinh trả lời."],
        [
            "Ở tỉnh Hà Nam và tỉnh Nghệ An, dân các huyện Hương Khê, Thanh Chương nhớ ông Lê Khải Vinh."
        ],
        id="a minister of a rare name, and places of several provinces",
    ),
    pytest.param(
        "Hồ Bảo Tín",
        ["Ủy viên Bộ Chính trị Hồ Bảo Tín dự hội nghị."],
        ["Người dân huyện Hương Khê, huyện Thanh Chương nhắc ông Hồ Bảo Tín."],
        id="a member of the Politburo of a rare name",
    ),
    pytest.param(
        "Đoàn Khải Quý",
        ["Đại tướng Đoàn Khải Quý sinh ở tỉnh Quảng Bình."],
        ["Người dân tỉnh Điện Biên nhớ ông Đoàn Khải Quý."],
        id="a general of a rank that few have, and of a rare name",
    ),
    pytest.param(
        "Lò Khánh Diễn",
        ["Ông Lò Khánh Diễn, Phó Vụ trưởng Vụ Công chức Bộ Nội vụ, nói."],
        ["Thứ trưởng Bộ Tài chính Lò Khánh Diễn nói."],
        id="in one ministry, later the deputy minister of another, of a rare name",
    ),
    pytest.param(
        "Nguyễn Hồng Quảng",
        ["Ông Nguyễn Hồng Quảng, Phó Bí thư Tỉnh ủy Hà Nam, nói."],
        ["Tỉnh ủy Hà Nam họp ở huyện Lý Nhân, tỉnh Hà Nam. Ông Nguyễn Hồng Quảng nói."],
        id="in office in the province of a district that is named",
    ),
]


@pytest.mark.parametrize(("name", "first", "second"), ONE)
def test_one_person(name: str, first: list[str], second: list[str]) -> None:
    found = who(*first, *second, name=name)

    assert len(found.people) == 1
    assert found.possible == ()


APART = [
    pytest.param(
        "Nguyễn Văn Hùng",
        "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị, phát biểu.",
        "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, phát biểu.",
        id="two provinces",
    ),
    pytest.param(
        "Trần Văn Hiếu",
        "Ông Trần Văn Hiếu, Thứ trưởng Bộ Tài chính, trả lời.",
        "Ông Trần Văn Hiếu, Chủ tịch UBND xã Hải An, trả lời.",
        id="a ministry and a commune",
    ),
    pytest.param(
        "Nguyễn Văn Dũng",
        "Ông Nguyễn Văn Dũng, Bí thư Quận ủy Ba Đình, TP Hà Nội, nói.",
        "Ông Nguyễn Văn Dũng, Giám đốc Sở Xây dựng TP Hà Nội, nói.",
        id="one large city and a common name",
    ),
    pytest.param(
        "Nguyễn Thị Hương",
        "Bà Nguyễn Thị Hương, Phó Giám đốc Sở Y tế tỉnh Thanh Hóa, nói.",
        "Bà Nguyễn Thị Hương kể lại câu chuyện.",
        id="a common name without a post",
    ),
    pytest.param(
        "Phan Thùy Linh",
        "Ông Phan Thùy Linh, Phó Chủ tịch UBND tỉnh Hà Tĩnh, nói.",
        "Bà Phan Thùy Linh, Phó Giám đốc Sở Y tế tỉnh Hà Tĩnh, nói.",
        id="a man and a woman",
    ),
    pytest.param(
        "Phan Đình Lạc",
        "Ông Phan Đình Lạc (SN 1958), Chủ tịch UBND huyện Hương Khê, tỉnh Hà Tĩnh, nói.",
        "Ông Phan Đình Lạc (sinh năm 1981), Phó Bí thư Huyện ủy Hương Khê, tỉnh Hà Tĩnh, nói.",
        id="born in two years",
    ),
    pytest.param(
        "Phan Đình Lạc",
        "Phan Đình Lạc (2 tháng 9 năm 1934 – 8 tháng 8 năm 2005) là một nhà sử học Việt Nam.",
        "Ông Phan Đình Lạc sinh ngày 5/2/1953; quê huyện Hương Khê, tỉnh Hà Tĩnh.",
        id="born in two years, by whole dates",
    ),
    pytest.param(
        "Nguyễn Hoài Sơn",
        "Ông Nguyễn Hoài Sơn, nguyên Giám đốc Công ty Dịch vụ Công ích quận 8, TP.HCM, bị cảnh cáo.",
        "Ông Nguyễn Hoài Sơn, Phó Giám đốc Sở Xây dựng TP.HCM, nghỉ hưu.",
        id="a firm and an office of one city",
    ),
    pytest.param(
        "Nguyễn Mạnh Hùng",
        "Ông Nguyễn Mạnh Hùng, Bí thư Tỉnh ủy Bình Thuận, nói.",
        "Bộ trưởng Bộ Thông tin và Truyền thông Nguyễn Mạnh Hùng trả lời.",
        id="two leaders of a name that many have",
    ),
    pytest.param(
        "Nguyễn Xuân Hùng",
        "Đại tá Nguyễn Xuân Hùng sinh ra ở Quảng Bình.",
        "Tỉnh ủy Điện Biên dâng hương tưởng niệm Đại tá Nguyễn Xuân Hùng.",
        id="a rank that many have",
    ),
    pytest.param(
        "Nguyễn Thị Hương",
        "Chủ tịch Quốc hội Nguyễn Thị Hương chủ trì phiên họp.",
        "Bà Nguyễn Thị Hương kể lại câu chuyện.",
        id="a common name without a post, beside the head of a central body",
    ),
    pytest.param(
        "Lê Thị Thúy Hằng",
        "Thứ trưởng Bộ Ngoại giao Lê Thị Thúy Hằng tiếp đoàn.",
        "Bà Lê Thị Thúy Hằng - nguyên kế toán trưởng bị khiển trách.",
        id="a deputy minister and a bookkeeper, of a rare name",
    ),
    pytest.param(
        "Nguyễn Văn Cung",
        "Thứ trưởng Bộ Giao thông Vận tải Nguyễn Văn Cung trả lời.",
        "Bộ Giao thông Vận tải kỷ luật ông Nguyễn Văn Cung – phụ lái tàu.",
        id="a deputy minister and somebody at work beside the ministry",
    ),
    pytest.param(
        "Lê Đức Ánh",
        "Chủ tịch nước Lê Đức Ánh tiếp các đại biểu.",
        "Ông Lê Đức Ánh, con trai ông Lê Văn Sung, được nhận vào Văn phòng Chủ tịch nước.",
        id="a leader and somebody's son",
    ),
    pytest.param(
        "Hồ Nguyên Đạo",
        "Bí thư Tỉnh ủy Hà Nam Hồ Nguyên Đạo phát biểu.",
        "Ông Hồ Nguyên Đạo quay phim ở tỉnh Hà Nam. Đạo diễn Hồ Nguyên Đạo nói.",
        id="a leader and an artist",
    ),
    pytest.param(
        "Nguyễn Văn Hùng",
        "Trung tướng Nguyễn Văn Hùng kể chuyện.",
        "Thiếu tướng Nguyễn Văn Hùng kể chuyện.",
        id="two generals of a name that many have",
    ),
    pytest.param(
        "Đoàn Văn Dũng",
        "Ông Đoàn Văn Dũng, Bí thư Đảng ủy xã Hạ Lâm, tỉnh Nghệ An, nói.",
        "Ông Đoàn Văn Dũng – giám đốc – bị khiển trách ở tỉnh Nghệ An.",
        id="a secretary and a director of one province, whose firm is not read",
    ),
    pytest.param(
        "Đinh Tiến Hùng",
        "Bộ trưởng Bộ Tài chính Đinh Tiến Hùng, nguyên Bí thư Tỉnh ủy Ninh Bình, trả lời.",
        "Ở UBND xã Tân Duyệt, huyện Đầm Dơi, tỉnh Cà Mau, ông Đinh Tiến Hùng ký hợp đồng.",
        id="a minister, and somebody in one district",
    ),
    pytest.param(
        "Lê Mạnh Tuấn",
        "Bộ trưởng Bộ Tài chính Lê Mạnh Tuấn, nguyên Bí thư Tỉnh ủy Vĩnh Phúc, trả lời.",
        "Theo Tiến sĩ Lê Mạnh Tuấn, ở tỉnh Hà Nam và tỉnh Nghệ An có nhiều làng nghề.",
        id="a minister of whom one article tells, of a name that some have",
    ),
    pytest.param(
        "Trần Khải Kiên",
        "Ông Trần Khải Kiên, Xứ ủy viên Bắc Kỳ, gây dựng cơ sở.",
        "Thứ trưởng Bộ Tài chính Trần Khải Kiên nói.",
        id="in a region of the old days, and a deputy minister",
    ),
]


@pytest.mark.parametrize(("name", "first", "second"), APART)
def test_two_people(name: str, first: str, second: str) -> None:
    assert len(who(first, second, name=name).people) == 2


def test_who_is_told_of_all_the_time_is_meant_where_nothing_else_is_told() -> None:
    name = "Nguyễn Tấn Hùng"
    told = [
        profile
        for month in range(1, 11)
        for profile in profiled(
            f"Thủ tướng Chính phủ {name} nói.", name=name, published=f"2015-{month:02}-10"
        )
    ]
    bare = profiled(f"Ông {name} xin rút khỏi danh sách.", name=name)

    assert len(identities([*told, *bare]).people) == 1
    assert len(identities([*told[:9], *bare]).people) == 2


def test_people_are_called_by_the_last_that_they_were() -> None:
    name = "Nguyễn Văn Hùng"
    centre = profiled(
        f"Ông {name}, Phó Trưởng ban Nội chính Trung ương, nói.", name=name, published="2024-06-15"
    )
    old, new = (
        f"Ông {name}, nguyên Phó Chủ tịch UBND tỉnh Lâm Đồng, bị kỷ luật.",
        f"Ông {name}, Phó Chủ tịch UBND tỉnh Lâm Đồng, dự họp.",
    )

    def score(text: str, published: str) -> float:
        other = profiled(text, name=name, published=published)
        return match(Group(frozenset(centre)), Group(frozenset(other))).score

    assert score(old, "2024-08-08") < score(old, "2024-01-10")
    assert score(old, "2024-08-08") < score(new, "2024-08-08")


def test_what_is_not_settled_is_said_with_score_and_reason() -> None:
    found = who(
        "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương, nói.",
        "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, nói.",
        name="Nguyễn Văn Hùng",
    )

    (possible,) = found.possible
    assert {possible.one, possible.other} == {person.key for person in found.people}
    assert 0.4 <= possible.match.score < 0.95
    assert "tên nhiều người có" in possible.match.reasons


@pytest.mark.parametrize(
    ("text", "published", "gender", "born"),
    [
        ("Ông Phan Đình Lạc (SN 1958), Bí thư Huyện ủy Hương Khê.", None, "nam", (1958, 1958)),
        ("Bà Phan Đình Lạc, sinh năm 1961, nhận quyết định.", None, "nữ", (1961, 1961)),
        ("Đồng chí Phan Đình Lạc, sinh ngày 2/9/1970, nói.", None, "", (1970, 1970)),
        ("Ông Phan Đình Lạc (1964) nói.", None, "nam", (1964, 1964)),
        ("Anh Phan Đình Lạc (39 tuổi) nói.", "2017-05-02", "nam", (1977, 1978)),
        ("Anh Phan Đình Lạc (39 tuổi) nói.", None, "nam", ()),
        ("Ông Phan Đình Lạc nói. Bà Phan Đình Lạc nghe.", None, "", ()),
        (
            "Phan Đình Lạc (2 tháng 9 năm 1934 – 8 tháng 8 năm 2005) là một nhà sử học. Phan Đình Lạc quê "
            "ở Hà Tĩnh.",
            None,
            "",
            (1934, 1934),
        ),
        ("Phan Đình Lạc năm 1958 vào Đảng. Bí thư Phan Đình Lạc nói.", None, "", ()),
    ],
)
def test_what_is_told_beside_posts(
    text: str, published: str | None, gender: str, born: tuple[int, ...]
) -> None:
    (profile,) = profiled(text, name="Phan Đình Lạc", published=published)

    assert (profile.gender, profile.born) == (gender, born)


@pytest.mark.parametrize(
    ("text", "calling"),
    [
        ("Ông Phan Đình Lạc, lái xe của cơ quan, nói.", "lái xe"),
        ("Ông Phan Đình Lạc (nguyên kế toán) nói.", "kế toán"),
        ("Ông Phan Đình Lạc đến. Cử tri Phan Đình Lạc hỏi.", "cử tri"),
        ("Hộ ông Phan Đình Lạc được đền bù.", "hộ"),
        ("Con trai ông Phan Đình Lạc bị bắt.", ""),
        ("Ông Phan Đình Lạc nói. Con cháu ông này rất đông.", ""),
        ("Gia đình ông Phan Đình Lạc đón khách.", ""),
        ("Ông Phan Đình Lạc, người đứng đầu tỉnh, nói.", ""),
        ("Ông Phan Đình Lạc, Bí thư Tỉnh ủy Hà Nam, con trai ông Phan Văn Thoan, nói.", ""),
    ],
)
def test_what_somebody_without_a_post_is_called(text: str, calling: str) -> None:
    (profile,) = profiled(text, name="Phan Đình Lạc")

    assert profile.calling == calling


def test_two_in_office_in_two_provinces_at_one_time_are_told_from_one_who_moved_on() -> None:
    there, here = (
        "Bí thư Tỉnh ủy {} Đào Xuân Khoát phát biểu.",
        "Bộ trưởng Bộ Nội vụ Đào Xuân Khoát phát biểu.",
    )
    (before,) = profiled(there.format("Hà Nam"), name="Đào Xuân Khoát", published="2024-08-01")
    (minister,) = profiled(here, name="Đào Xuân Khoát", published="2024-10-01")
    (earlier,) = profiled(there.format("Lâm Đồng"), name="Đào Xuân Khoát")

    moved = match(Group(frozenset({before})), Group(frozenset({minister, earlier})))

    assert "cùng thời gian" not in moved.reasons


def test_two_who_are_named_in_one_article_are_two() -> None:
    one, other = profiled(
        "Ông Trịnh Xuân Khoa, Bí thư Tỉnh ủy Hậu Giang, nói.",
        "Ông Trịnh Xuân Khoa, Chủ tịch UBND tỉnh Hậu Giang, nói.",
        name="Trịnh Xuân Khoa",
    )
    apart = Ruling(namesakes=frozenset({(one.id, other.id)}))

    assert len(identities([one, other]).people) == 1
    assert len(identities([one, other], apart).people) == 2
    joined = Ruling(same=frozenset({(one.id, other.id)}), namesakes=apart.namesakes)
    assert len(identities([one, other], joined).people) == 1


def test_a_person_has_the_key_of_the_article_that_tells_the_highest_post() -> None:
    low, high = profiled(
        "Ông Lê Thanh Kỳ, Chủ tịch UBND huyện Hương Khê, tỉnh Hà Tĩnh, nói.",
        "Ông Lê Thanh Kỳ, Phó Bí thư Tỉnh ủy Hà Tĩnh, nguyên Chủ tịch UBND huyện Hương Khê, nói.",
        name="Lê Thanh Kỳ",
    )
    (person,) = identities([low, high]).people

    assert person.key == high.local != low.local


CAREERS = profiled(
    "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị, phát biểu.",
    "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, phát biểu.",
    "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương, nói.",
    "Ông Nguyễn Văn Hùng kể lại câu chuyện.",
    "Ông Nguyễn Văn Hùng, nguyên Bí thư Tỉnh ủy Kon Tum, Phó Trưởng ban Dân vận Trung ương.",
    "Ông Nguyễn Văn Hùng, Chủ tịch UBND huyện Hương Khê, tỉnh Hà Tĩnh, nói.",
    name="Nguyễn Văn Hùng",
)


@settings(max_examples=40, deadline=None)
@given(st.permutations(CAREERS), st.integers(0, 9))
def test_the_order_of_articles_does_not_matter(coming: list[Profile], seed: int) -> None:
    again = random.Random(seed).choices(coming, k=3)

    assert identities([*coming, *again]) == identities(CAREERS)


def test_hundreds_of_articles_that_tell_the_same_are_not_compared_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[Group] = []

    def counted(one: Group, other: Group) -> Match:
        compared.append(one)
        return match(one, other)

    monkeypatch.setattr(clusters, "match", counted)
    told = [
        Profile(
            "trần thị khuê",
            f"official/{number}",
            (),
            seats=("place/huyen-tuy-an",),
            provinces=("tỉnh Phú Yên",),
            article=f"bài {number}",
            beside=("lò thị xoan",),
        )
        for number in range(300)
    ]
    found = identities(told)

    assert [len(person.group.profiles) for person in found.people] == [300]
    assert len(compared) < 10
    apart = (told[0].id, told[1].id)
    parted = identities(told, Ruling(namesakes=frozenset({apart})))
    assert sorted(len(person.group.profiles) for person in parted.people) == [1, 299]

"""Facts about persons that were judged partly wrong: of then, of a neighbour's body, of a namesake."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import (
    DisciplineFact,
    LegalFact,
    PersonnelFact,
    StatementFact,
    TenureFact,
)

Held = set[tuple[str, str, str]]


def held(text: str, holder: str) -> Held:
    """Title, body and status of the posts that a text gives somebody."""
    found = read(text)
    labels = {key: entity.label for key, entity in found.entities.items()}
    return {
        (fact.title, labels[fact.organization], fact.status)
        for fact in found.facts
        if isinstance(fact, TenureFact) and labels[fact.holder] == holder
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (nay là Bí thư Huyện ủy) ký quyết định.", "former"),
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (nay Bí thư Huyện ủy) ký quyết định.", "former"),
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (hiện là Bí thư Huyện ủy) ký quyết định.", "former"),
        ("Ông Lê Văn Tám, Chủ tịch UBND huyện Đức Huệ (nay Bí thư Huyện ủy), ký quyết định.", "former"),
        # what else a bracket tells
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (nay 51 tuổi) ký quyết định.", "current"),
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (quê Tân An) ký quyết định.", "current"),
        ("Chủ tịch UBND huyện Đức Huệ Lê Văn Tám (nay là huyện Đức Hòa) ký quyết định.", "current"),
    ],
)  # fmt: skip
def test_a_later_post_in_brackets(text: str, status: str) -> None:
    assert ("Chủ tịch", "Ủy ban nhân dân huyện Đức Huệ", status) in held(text, "Lê Văn Tám")


DANG_UY = "Đảng ủy cơ quan Sở Xây dựng tỉnh Long An"
THEN = (
    "Từ tháng 10-2010 đến 11-2015, với cương vị giám đốc Sở Xây dựng tỉnh Long An, "
    "ông Lê Văn Tám đã vi phạm."
)
CAPACITY = (
    "Với trách nhiệm là giám đốc Sở Xây dựng tỉnh Long An, bí thư Đảng ủy cơ quan, "
    "ông Lê Văn Tám đã ưu ái người thân."
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{THEN}\n\n{CAPACITY}", "former"),
        (f"Ông Lê Văn Tám, nguyên giám đốc Sở Xây dựng tỉnh Long An, bị kiểm tra.\n\n{CAPACITY}", "former"),
        # nothing tells that any of it is over
        (CAPACITY, "current"),
        (f"Ông Lê Văn Tám, nguyên giám đốc Sở Y tế tỉnh Long An, bị kiểm tra.\n\n{CAPACITY}", "current"),
    ],
)  # fmt: skip
def test_what_somebody_was_with_a_post_that_is_over(text: str, status: str) -> None:
    assert ("Bí thư", DANG_UY, status) in held(text, "Lê Văn Tám")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Phó Chủ tịch UBND tỉnh Long An Lê Văn Tám bị cách chức\n\nThủ tướng quyết định kỷ luật bằng "
         "hình thức "
         "cách chức Phó Chủ tịch UBND tỉnh Long An nhiệm kỳ 2016-2021 đối với ông Lê Văn Tám.", "former"),
        ("Phó Chủ tịch UBND tỉnh Long An Lê Văn Tám dự họp\n\nThủ tướng quyết định kỷ luật bằng hình thức "
         "khiển trách đối với ông Lê Văn Tám.", "current"),
    ],
)  # fmt: skip
def test_a_post_that_another_sentence_tells_to_be_lost(text: str, status: str) -> None:
    statuses = {s for t, _, s in held(text, "Lê Văn Tám") if t == "Phó Chủ tịch"}
    assert statuses == {status}


def test_removals_from_two_posts_are_two() -> None:
    found = read(
        "Ông Lê Văn Tám bị cách chức trưởng Phòng Nội vụ huyện Đức Huệ.\n\n"
        "Ngoài ra, ông Tám bị Ban Thường vụ Huyện ủy Đức Huệ cách chức bí thư Chi bộ Phòng Nội vụ huyện."
    )
    lost = {f.title for f in found.facts if isinstance(f, DisciplineFact)}
    assert lost == {"Trưởng phòng", "Bí thư"}
    named_once = read(
        "Kỷ luật cảnh cáo ông Lê Văn Tám\n\nỦy ban Kiểm tra Tỉnh ủy Long An quyết định cảnh cáo ông Lê "
        "Văn Tám."
    )
    assert len([f for f in named_once.facts if isinstance(f, DisciplineFact)]) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ông Lê Văn Tám, nguyên chủ tịch UBND huyện Đức Huệ giai đoạn 2011-2016 (đã bị Ủy ban Kiểm tra "
         "Tỉnh ủy "
         "Long An ra quyết định cảnh cáo), vắng mặt.", None),
        ("Ông Lê Văn Tám, nguyên chủ tịch UBND huyện Đức Huệ từ năm 2011 đến năm 2016, bị Ủy ban Kiểm "
         "tra Tỉnh ủy "
         "Long An cảnh cáo.", None),
        ("Năm 2017, ông Lê Văn Tám bị Ủy ban Kiểm tra Tỉnh ủy Long An cảnh cáo.", "2017"),
        ("Ông Lê Văn Tám bị Ủy ban Kiểm tra Tỉnh ủy Long An cảnh cáo hồi tháng 3/2017.", "2017-03"),
    ],
)  # fmt: skip
def test_years_in_office_are_no_day_of_a_sanction(text: str, day: str | None) -> None:
    (fact,) = (f for f in read(text).facts if isinstance(f, DisciplineFact))
    assert fact.date == day


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Cơ quan điều tra khởi tố bị can ông Lê Văn Tám về cùng tội danh này.", None),
        ("Cơ quan điều tra khởi tố bị can ông Lê Văn Tám về tội nêu trên.", None),
        ("Cơ quan điều tra khởi tố bị can ông Lê Văn Tám về cùng tội danh trốn thuế.", "trốn thuế"),
        ("Cơ quan điều tra khởi tố bị can ông Lê Văn Tám về tội nhận hối lộ.", "nhận hối lộ"),
    ],
)  # fmt: skip
def test_a_charge_told_before_is_no_charge(text: str, charge: str | None) -> None:
    assert {f.charge for f in read(text).facts if isinstance(f, LegalFact)} == {charge}


@pytest.mark.parametrize(
    ("text", "holder", "post"),
    [
        # no council of which only another's title tells
        ("Ông Lê Văn Tám, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Long An, đối thoại với ngư dân.\n\n"
         "Sau khi Phó Chủ tịch Hồ Văn Sáu khái quát lại dự án, người dân phát biểu.", "Hồ Văn Sáu", None),
        ("Ông Lê Văn Tám, Chủ tịch UBND tỉnh Long An, đối thoại với ngư dân.\n\n"
         "Sau khi Phó Chủ tịch Hồ Văn Sáu khái quát lại dự án, người dân phát biểu.", "Hồ Văn Sáu",
         ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Long An", "current")),
        ("Sáng nay, HĐND tỉnh Long An khai mạc kỳ họp thứ 5.\n\nPhó Chủ tịch Hồ Văn Sáu đọc tờ trình.",
         "Hồ Văn Sáu", ("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Long An", "current")),
        # no district has a Ban Nội chính
        ("Đoàn công tác của Tỉnh ủy Long An làm việc với ông Lê Văn Tám, bí thư Huyện ủy Đức "
         "Huệ.\n\nÔng Tám chịu "
         "trách nhiệm về sai phạm của ông Hồ Văn Sáu, nguyên phó ban Nội chính.", "Hồ Văn Sáu",
         ("Phó Trưởng ban", "Ban Nội chính Tỉnh ủy Long An", "former")),
        ("Ông Lê Văn Tám, bí thư Huyện ủy Đức Huệ, làm việc với ông Hồ Văn Sáu, phó ban Dân vận.", "Hồ "
         "Văn Sáu",
         ("Phó Trưởng ban", "Ban Dân vận Huyện ủy Đức Huệ", "current")),
        # the border guard of the country, beside that of a province
        ("Thủ tướng bổ nhiệm Đại tá Hồ Văn Sáu, Chính ủy Bộ đội Biên phòng tỉnh Long An, giữ chức Phó "
         "Chính ủy Bộ "
         "đội Biên phòng, Bộ Quốc phòng.", "Hồ Văn Sáu",
         ("Phó Chính ủy", "Bộ Tư lệnh Bộ đội Biên phòng", "current")),
        ("Đại tá Lê Văn Tám, Chính ủy Bộ đội Biên phòng tỉnh Long An, được khen.\n\nThủ tướng bổ nhiệm "
         "Đại tá Hồ Văn "
         "Sáu, Phó Tham mưu trưởng Bộ đội Biên phòng, giữ chức Phó Tư lệnh Bộ đội Biên phòng.", "Hồ Văn "
         "Sáu",
         ("Phó Tham mưu trưởng", "Bộ Tư lệnh Bộ đội Biên phòng", "former")),
        ("Đại tá Hồ Văn Sáu, Phó Chính ủy Bộ đội Biên phòng tỉnh Long An, trao quà.", "Hồ Văn Sáu",
         ("Phó Chính ủy", "Bộ đội Biên phòng tỉnh Long An", "current")),
        # what was done wrong is no part of a name
        ("Ông Hồ Văn Sáu, nguyên Phó Giám đốc Ban Quản lý dự án vi phạm về phẩm chất, đạo đức.", "Hồ "
         "Văn Sáu", None),
    ],
)  # fmt: skip
def test_of_which_body(text: str, holder: str, post: tuple[str, str, str] | None) -> None:
    found = held(text, holder)
    assert post in found if post is not None else not found


NHAN = "Ông Lê Thành Nhàn, Trưởng ban Tổ chức Thành ủy Tân An, vắng mặt."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{NHAN}\n\nNăm 1996, ông Nhàn mượn bằng của bạn học là ông Lê Hoàng Nhàn.\n\nÔng Nhàn cho "
         "biết sẽ trả.",
         None),
        (f"{NHAN}\n\nÔng Nhàn mượn bằng của ông Lê Hoàng Nhàn.\n\nThành ủy cử ông Nhàn đi học bằng của "
         "ông Lê Hoàng "
         "Nhàn.\n\nÔng Nhàn cho biết sẽ trả.", None),
        (f"{NHAN}\n\nCuộc họp khai mạc.\n\nDự họp có ông Phan Hữu Nhàn, Giám đốc Sở Y tế tỉnh Long "
         "An.\n\nÔng Nhàn cho biết sẽ trả.",
         "Phan Hữu Nhàn"),
        (f"{NHAN}\n\nÔng Nhàn cho biết sẽ trả.", "Lê Thành Nhàn"),
    ],
)  # fmt: skip
def test_two_of_one_short_name(text: str, speaker: str | None) -> None:
    found = read(text)
    said = {found.entities[f.speaker].label for f in found.facts if isinstance(f, StatementFact)}
    assert said == ({speaker} if speaker else set())


@pytest.mark.parametrize(
    ("text", "decider"),
    [
        ("Tỉnh ủy Long An tổng kết công tác thi hành kỷ luật đảng.\n\nÔng Lê Văn Tám (nguyên Chủ "
         "tịch UBND huyện "
         "Đức Huệ) là người bị khai trừ đảng do sai phạm.", None),
        ("Tỉnh ủy Long An quyết định kỷ luật nhiều đảng viên.\n\nÔng Lê Văn Tám (nguyên Chủ tịch "
         "UBND huyện Đức "
         "Huệ) bị khai trừ đảng.", "Tỉnh ủy Long An"),
    ],
)  # fmt: skip
def test_what_is_said_of_somebody_is_no_detail_of_a_decision(
    text: str, decider: str | None
) -> None:
    found = read(text)
    (fact,) = (f for f in found.facts if isinstance(f, DisciplineFact))
    assert (found.entities[fact.decided_by].label if fact.decided_by else None) == decider


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Cử tri đề nghị Quốc hội thông tin thêm về việc ông Lê Văn Tám đã nộp đơn từ chức Phó Tổng Giám đốc "
         "Tổng công ty Xây dựng Sài Gòn.", None),
        ("Tỉnh ủy Long An đề nghị Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lê Văn Tám.",
         "Quốc hội"),
    ],
)  # fmt: skip
def test_who_is_asked_to_tell_is_not_asked_to_act(text: str, asked: str | None) -> None:
    found = read(text)
    (fact,) = (f for f in found.facts if isinstance(f, PersonnelFact))
    to = fact.assertion.proposed_to
    assert (found.entities[to].label if to else None) == asked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bà Lê Thị Tám, Phó Bí thư Tỉnh ủy Long An, trao đổi vui vẻ với các đại biểu.", 0),
        ("Bà Lê Thị Tám, Phó Bí thư Tỉnh ủy Long An, trao đổi: “Dự án sẽ xong trong năm nay.”", 1),
    ],
)  # fmt: skip
def test_talking_is_no_statement(text: str, said: int) -> None:
    assert len([f for f in read(text).facts if isinstance(f, StatementFact)]) == said


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("UBND tỉnh Long An quyết định tạm đình chỉ công tác Giám đốc Sở Y tế đối với ông Lê Văn Tám.",
         {"suspended"}),
        ("UBND tỉnh Long An quyết định tạm đình chỉ công tác đối với ông Lê Văn Tám.", {"suspended"}),
        ("UBND tỉnh Long An quyết định tạm đình chỉ công tác Giám đốc Sở Y tế; ông Lê Văn Tám dự "
         "họp.", set()),
    ],
)  # fmt: skip
def test_suspended_from_a_post(text: str, stages: set[str]) -> None:
    assert {f.stage for f in read(text).facts if isinstance(f, LegalFact)} == stages

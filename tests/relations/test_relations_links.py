"""Relations between bodies, documents and events that the text states."""

from __future__ import annotations

import pytest
from facts import Row, facts


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Chi bộ Trường THPT Tân Trụ thuộc Đảng bộ huyện Tân Trụ.",
         "Chi bộ Trường THPT Tân Trụ", "Đảng bộ huyện Tân Trụ"),
        ("Chi bộ Trường THPT Tân Trụ trực thuộc Đảng bộ huyện Tân Trụ.",
         "Chi bộ Trường THPT Tân Trụ", "Đảng bộ huyện Tân Trụ"),
        ("Chi bộ Trường THPT Tân Trụ (Đảng bộ huyện Tân Trụ) đã họp.",
         "Chi bộ Trường THPT Tân Trụ", "Đảng bộ huyện Tân Trụ"),
        ("Chi bộ Trường THPT Tân Trụ, Đảng bộ huyện Tân Trụ đã họp.",
         "Chi bộ Trường THPT Tân Trụ", "Đảng bộ huyện Tân Trụ"),
        ("Tổng cục Thuế thuộc Bộ Tài chính đã họp.", "Tổng cục Thuế", "Bộ Tài chính"),
    ],
)  # fmt: skip
def test_one_body_belongs_to_another(text: str, part: str, whole: str) -> None:
    assert facts(text, "subOrganizationOf") == {("subOrganizationOf", part, whole)}


def test_the_listed_party_organisations_belong_to_the_one_that_is_led() -> None:
    text = (
        "Đảng bộ tỉnh Long An có nhiều đổi mới. Với các đảng bộ trực thuộc, Tỉnh ủy Long An chọn "
        "hai nơi làm điểm (Đảng bộ huyện Tân Trụ, Đảng bộ huyện Cần Đước)."
    )
    assert facts(text, "subOrganizationOf") == {
        ("subOrganizationOf", "Đảng bộ huyện Tân Trụ", "Đảng bộ tỉnh Long An"),
        ("subOrganizationOf", "Đảng bộ huyện Cần Đước", "Đảng bộ tỉnh Long An"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ huyện Tân Trụ, Đảng bộ huyện Cần Đước đã họp.",
        "Tỉnh ủy Long An và Đảng bộ huyện Tân Trụ đã họp.",
    ],
)
def test_bodies_side_by_side_do_not_belong_to_each_other(text: str) -> None:
    assert facts(text, "subOrganizationOf") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Quy định 102-QĐ/TW của Bộ Chính trị đã có hiệu lực.",
            {("Quy định 102-QĐ/TW", "Bộ Chính trị")},
        ),
        (
            "Quy định 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị đã có hiệu lực.",
            {("Quy định 102-QĐ/TW", "Bộ Chính trị")},
        ),
        (
            "Tỉnh ủy Long An đã ban hành Kế hoạch 177-KH/TU.",
            {("Kế hoạch 177-KH/TU", "Tỉnh ủy Long An")},
        ),
        (
            "Hội nghị học Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW của Ban Chấp hành Trung ương "
            "Đảng.",
            {
                ("Nghị quyết 18-NQ/TW", "Ban Chấp hành Trung ương Đảng"),
                ("Nghị quyết 19-NQ/TW", "Ban Chấp hành Trung ương Đảng"),
            },
        ),
        (
            "Hội nghị học các nghị quyết số 18, 19 của Trung ương.",
            {
                ("Nghị quyết 18", "Ban Chấp hành Trung ương Đảng"),
                ("Nghị quyết 19", "Ban Chấp hành Trung ương Đảng"),
            },
        ),
        (
            "Tỉnh ủy Long An ban hành Chỉ thị số 12, Kết luận số 34 về công tác cán bộ.",
            {("Chỉ thị 12", "Tỉnh ủy Long An"), ("Kết luận 34", "Tỉnh ủy Long An")},
        ),
        (
            "Hội nghị học các Nghị quyết số 26, 27 Hội nghị Trung ương 7 khóa XII.",
            {
                ("Nghị quyết 26", "Ban Chấp hành Trung ương Đảng"),
                ("Nghị quyết 27", "Ban Chấp hành Trung ương Đảng"),
            },
        ),
        (
            "Hội nghị học Nghị quyết Trung ương 4 khóa XII.",
            {("Nghị quyết Trung ương 4 khóa XII", "Ban Chấp hành Trung ương Đảng")},
        ),
        (
            "Tỉnh ủy Long An có Quyết định 74 (tháng 5-2018) của Ban Thường vụ Tỉnh ủy về giải quyết đơn.",
            {("Quyết định 74", "Ban Thường vụ Tỉnh ủy Long An")},
        ),
        (
            "Tỉnh ủy Long An có Quyết định 74-QĐ/TU (tháng 5-2018) về giải quyết đơn.",
            {("Quyết định 74-QĐ/TU", "Tỉnh ủy Long An")},
        ),
        ("Hội nghị học Nghị quyết số 18-NQ/TW.", set()),
    ],
)
def test_who_issued_a_document(text: str, rows: set[tuple[str, str]]) -> None:
    assert facts(text, "issuer") == {("issuer", *row) for row in rows}


def test_one_document_carries_out_another() -> None:
    text = "Kế hoạch 177-KH/TU thực hiện Quy định 102-QĐ/TW của Bộ Chính trị."
    assert facts(text, "implements") == {("implements", "Kế hoạch 177-KH/TU", "Quy định 102-QĐ/TW")}


def test_who_chairs() -> None:
    text = "Ông Trần Văn Lâm chủ trì Kỳ họp thứ 9 HĐND tỉnh Long An."
    label = "Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Long An"
    assert facts(text, "chair") == {("chair", label, "Trần Văn Lâm")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ban Thường vụ Huyện ủy Ba Vì đã họp.",
            {
                ("organOf", "Ban Thường vụ Huyện ủy Ba Vì", "Huyện ủy Ba Vì"),
                ("jurisdiction", "Huyện ủy Ba Vì", "huyện Ba Vì"),
            },
        ),
        (
            "Huyện ủy Ba Vì lãnh đạo Đảng bộ huyện Ba Vì.",
            {
                ("governs", "Huyện ủy Ba Vì", "Đảng bộ huyện Ba Vì"),
                ("jurisdiction", "Huyện ủy Ba Vì", "huyện Ba Vì"),
                ("jurisdiction", "Đảng bộ huyện Ba Vì", "huyện Ba Vì"),
            },
        ),
    ],
)
def test_what_a_name_alone_says(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert facts(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            f"{opening} Nghị quyết số 15-NQ/TW{of}, Tỉnh ủy Long An {verb} Kế hoạch số 41-KH/TU.",
            {("implements", "Kế hoạch 41-KH/TU", "Nghị quyết 15-NQ/TW")},
        )
        for opening, of, verb in (
            ("Thực hiện", " của Bộ Chính trị", "ban hành"),
            ("Triển khai thực hiện", "", "đã ban hành"),
            ("Nhằm cụ thể hóa", "", "vừa ban hành"),
            ("Để thực hiện", " của Bộ Chính trị", "ban hành"),
        )
    ]
    + [
        (
            "Sau khi có Nghị quyết số 15-NQ/TW, Tỉnh ủy Long An ban hành Kế hoạch số 41-KH/TU.",
            set(),
        ),
        (
            "Sơ kết 5 năm thực hiện Nghị quyết số 15-NQ/TW, Tỉnh ủy Long An ban hành Kế hoạch số "
            "41-KH/TU.",
            set(),
        ),
        ("Không thực hiện Nghị quyết số 15-NQ/TW, Tỉnh ủy ban hành Kế hoạch số 41-KH/TU.", set()),
    ],
)
def test_a_document_issued_to_carry_out_another(text: str, rows: set[Row]) -> None:
    assert facts(text, "implements") == rows


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Trần Văn Lâm vừa ký ban hành Kết luận số 62-KL/TW.",
         "Bộ Chính trị"),
        ("Thay mặt Ban Bí thư, đồng chí Trần Văn Lâm ký ban hành Chỉ thị số 37-CT/TW.", "Ban Bí thư"),
        ("Nghị quyết số 15/NQ-HĐND được HĐND tỉnh Long An ban hành cuối năm ngoái.",
         "Hội đồng nhân dân tỉnh Long An"),
        ("Kế hoạch số 41-KH/TU do Ban Thường vụ Tỉnh ủy Long An ban hành nêu rõ.",
         "Ban Thường vụ Tỉnh ủy Long An"),
        ("Chủ tịch UBND tỉnh Long An Trần Văn Lâm vừa ban hành Chỉ thị số 05/CT-UBND.",
         "Ủy ban nhân dân tỉnh Long An"),
        ("HĐQT Công ty Cổ phần Thép An Bình ban hành Nghị quyết số 15/NQ-HĐQT.",
         "Hội đồng quản trị Công ty Cổ phần Thép An Bình"),
    ],
)  # fmt: skip
def test_who_issued_a_document_that_somebody_signed(text: str, issuer: str) -> None:
    assert {row[2] for row in facts(text, "issuer")} == {issuer}


@pytest.mark.parametrize(
    "text",
    [
        "Dự thảo Kế hoạch số 41-KH/TU đang được lấy ý kiến của Ban Thường vụ Tỉnh ủy Long An.",
        "Kế hoạch số 41-KH/TU, được Huyện ủy Tân Trụ thực hiện, đã xong.",
        "Thay mặt Huyện ủy Tân Trụ, ông Trần Văn Lâm trao quà theo Kế hoạch số 41-KH/TU.",
    ],
)
def test_who_has_to_do_with_a_document_did_not_issue_it(text: str) -> None:
    names = {"Ban Thường vụ Tỉnh ủy Long An", "Huyện ủy Tân Trụ"}
    assert names.isdisjoint(row[2] for row in facts(text, "issuer"))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Từ ngày 3 đến 5/3, tại Hà Nội, Ủy ban Kiểm tra Trung ương đã họp Kỳ thứ 31. Ông Trần Văn Lâm, Chủ "
         "nhiệm Ủy ban Kiểm tra Trung ương, chủ trì kỳ họp.",
         {("chair", "Trần Văn Lâm"), ("location", "thành phố Hà Nội")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ 34. Bà Lê Thị Hoa chủ trì kỳ họp.",
         {("chair", "Lê Thị Hoa")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ thứ 34 do bà Lê Thị Hoa, Chủ nhiệm Ủy ban, chủ trì.",
         {("chair", "Lê Thị Hoa")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ 34, dưới sự chủ trì của bà Lê Thị Hoa - Chủ nhiệm Ủy ban.",
         {("chair", "Lê Thị Hoa")}),
        ("Đại hội Đảng bộ tỉnh Long An lần thứ XI khai mạc sáng 12/8/2020. Chủ trì Đại hội có các đồng chí: "
         "Trần Văn Lâm, Bí thư Tỉnh ủy; Lê Thị Hoa, Phó Bí thư Tỉnh ủy.",
         {("chair", "Trần Văn Lâm"), ("chair", "Lê Thị Hoa")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ 34. Kỳ họp do ông Trần Văn Lâm chủ trì, bà Lê Thị Hoa dự.",
         {("chair", "Trần Văn Lâm")}),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ 34. Ông Trần Văn Lâm chủ trì phiên tòa.", set()),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An họp kỳ 34. Bà Lê Thị Hoa chủ trì buổi khảo sát.", set()),
        ("Ủy ban Kiểm tra Tỉnh ủy Long An sẽ họp kỳ tới. Bà Lê Thị Hoa chủ trì kỳ họp.", set()),
    ],
)  # fmt: skip
def test_a_commission_meets_for_the_nth_time(text: str, rows: set[tuple[str, str]]) -> None:
    assert {(row[0], row[2]) for row in facts(text, "chair", "location")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sáng 5/3, tại TP Tân An, Bí thư Tỉnh ủy Long An Trần Văn Lâm chủ trì hội nghị sơ kết công tác quý "
         "I của Tỉnh ủy. Dự hội nghị có ông Lê Văn Hòa, Chủ tịch UBND tỉnh.",
         {("chair", "Trần Văn Lâm"), ("participant", "Lê Văn Hòa"), ("organizer", "Tỉnh ủy Long An"),
          ("location", "thành phố Tân An")}),
        ("Ông Trần Văn Lâm, Chủ tịch UBND tỉnh Long An, chủ trì cuộc họp bàn về giá lúa.",
         {("chair", "Trần Văn Lâm")}),
        ("Bà Lê Thị Hoa và ông Trần Văn Lâm đồng chủ trì hội nghị tổng kết năm của Huyện ủy Tân Trụ.",
         {("chair", "Lê Thị Hoa"), ("chair", "Trần Văn Lâm"), ("organizer", "Huyện ủy Tân Trụ")}),
        # named in one sentence, chaired in the next
        ("Sáng 5/3, tại TP Tân An, Huyện ủy Tân Trụ tổ chức hội nghị sơ kết công tác quý I. Đồng chí Trần "
         "Văn "
         "Lâm, Bí thư Huyện ủy, dự và chủ trì hội nghị. Cùng dự có bà Lê Thị Hoa, Phó Bí thư.",
         {("chair", "Trần Văn Lâm"), ("participant", "Lê Thị Hoa"), ("organizer", "Huyện ủy Tân Trụ"),
          ("location", "thành phố Tân An")}),
        ("UBND tỉnh Long An đã tổ chức hội nghị bàn giao công tác cán bộ. Chủ trì hội nghị có ông Trần Văn "
         "Lâm; "
         "bà Lê Thị Hoa. Phát biểu tại hội nghị, ông Lê Văn Hòa cảm ơn.",
         {("chair", "Trần Văn Lâm"), ("chair", "Lê Thị Hoa"), ("participant", "Lê Văn Hòa"),
          ("organizer", "Ủy ban nhân dân tỉnh Long An")}),
        ("Huyện ủy Tân Trụ khai mạc hội nghị công bố và triển khai quy định mới. Hội nghị diễn ra dưới sự "
         "chủ "
         "trì của ông Trần Văn Lâm.",
         {("chair", "Trần Văn Lâm"), ("organizer", "Huyện ủy Tân Trụ")}),
        ("Huyện ủy Tân Trụ tổ chức hội nghị kiểm điểm công tác năm. Ông Trần Văn Lâm chủ trì và phát biểu "
         "chỉ "
         "đạo hội nghị.",
         {("chair", "Trần Văn Lâm"), ("organizer", "Huyện ủy Tân Trụ")}),
        ("Huyện ủy Tân Trụ tổ chức hội nghị kiểm điểm công tác năm. Ông Trần Văn Lâm chủ trì soạn thảo đề "
         "án.",
         set()),
        ("Huyện ủy Tân Trụ sẽ tổ chức hội nghị kiểm điểm công tác năm. Ông Trần Văn Lâm chủ trì hội nghị.",
         set()),
        ("Huyện ủy Tân Trụ tổ chức hội nghị sơ kết công tác quý I. Huyện ủy Bến Lức tổ chức hội nghị tổng "
         "kết "
         "công tác năm. Ông Trần Văn Lâm chủ trì hội nghị.", set()),
        ("Ông Trần Văn Lâm sẽ chủ trì hội nghị tổng kết năm của Huyện ủy Tân Trụ.", set()),
        ("Ông Trần Văn Lâm phát biểu tại hội nghị tổng kết năm của Huyện ủy Tân Trụ.", set()),
        ("Ông Trần Văn Lâm chủ trì hội nghị - Ảnh: T.L.", set()),
        ("Ông Trần Văn Lâm chủ trì hội nghị.", set()),
    ],
)  # fmt: skip
def test_a_meeting_without_a_number_has_its_chair(text: str, rows: set[tuple[str, str]]) -> None:
    kinds = ("chair", "participant", "organizer", "location")
    assert {(row[0], row[2]) for row in facts(text, *kinds)} == rows


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Cả 3 đảng bộ trực thuộc Tỉnh ủy Thanh Hóa (Đảng bộ huyện Đông Sơn, Đảng bộ huyện Nga Sơn và Đảng "
         "bộ thị xã Bỉm Sơn) đã họp.", "Tỉnh ủy Thanh Hóa",
         {"Đảng bộ huyện Đông Sơn", "Đảng bộ huyện Nga Sơn", "Đảng bộ thị xã Bỉm Sơn"}),
        ("Các đảng bộ trực thuộc Tỉnh ủy Thanh Hóa gồm: Đảng bộ huyện Đông Sơn, Đảng bộ huyện Nga Sơn.",
         "Tỉnh ủy Thanh Hóa", {"Đảng bộ huyện Đông Sơn", "Đảng bộ huyện Nga Sơn"}),
        ("Hai đảng bộ thuộc Huyện ủy Đông Sơn: Đảng bộ xã Đông Nam và Đảng bộ xã Đông Tiến đã họp.",
         "Huyện ủy Đông Sơn", {"Đảng bộ xã Đông Nam", "Đảng bộ xã Đông Tiến"}),
        ("Các chi bộ trực thuộc Đảng ủy xã Đông Nam (Chi bộ Trường Tiểu học Đông Nam, Chi bộ Quân sự) họp.",
         "Đảng ủy xã Đông Nam", {"Chi bộ Trường Tiểu học Đông Nam", "Chi bộ Quân sự"}),
        # not those that do not belong, nor what is said of another in brackets
        ("Các đảng bộ không trực thuộc Tỉnh ủy Thanh Hóa (Đảng bộ huyện Ba Vì, Đảng bộ huyện Sóc Sơn) họp.",
         "", set()),
        ("Đảng bộ xã Đông Nam trực thuộc Đảng bộ huyện Đông Sơn (Đảng bộ xã Đông Tiến cũng vậy).",
         "Đảng bộ huyện Đông Sơn", {"Đảng bộ xã Đông Nam"}),
    ],
)  # fmt: skip
def test_those_that_belong_are_listed_behind(text: str, whole: str, parts: set[str]) -> None:
    rows = facts(text, "subOrganizationOf")
    assert rows == {("subOrganizationOf", part, whole) for part in parts}

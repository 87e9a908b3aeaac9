"""Inspections and supervision: whom, of which kind, by which body, and what was found."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import InspectionFact

BY = "Ủy ban Kiểm tra Tỉnh ủy Long An"
BOARD = "Ban Thường vụ Huyện ủy Tân Trụ"
LAM = "Trần Văn Lâm"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{BY} quyết định kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}.",
         {(BOARD, "signs", BY, "asserted")}),
        (f"Ngày 3/2, {BY} đã kiểm tra dấu hiệu vi phạm đối với ông Trần Văn Lâm, Bí thư Huyện ủy Tân Trụ.",
         {(LAM, "signs", BY, "asserted")}),
        (f"Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm và kết quả kiểm điểm, đề nghị thi hành kỷ luật "
         f"đối với {BOARD}, {BY} nhận thấy:", {(BOARD, "signs", BY, "asserted")}),
        (f"{BY} giám sát chuyên đề đối với Đảng ủy Sở Y tế tỉnh Long An và ông Trần Văn Lâm.",
         {("Đảng ủy Sở Y tế tỉnh Long An", "supervision", BY, "asserted"),
          (LAM, "supervision", BY, "asserted")}),
        (f"{BOARD} kiểm tra Đảng ủy xã Bình Lãng việc thực hiện nghị quyết.",
         {("Đảng ủy xã Bình Lãng", "inspection", BOARD, "asserted")}),
        (f"{BY} đã họp Kỳ thứ 12.\n- Giám sát chuyên đề đối với {BOARD}.\n- Kiểm tra khi có dấu hiệu vi phạm "
         "đối với ông Trần Văn Lâm.", {(BOARD, "supervision", BY, "asserted"),
                                       (LAM, "signs", BY, "asserted")}),
        (f"{BY} đã thống nhất:\n1. Kết luận giám sát chuyên đề đối với Đảng ủy xã Bình Tịnh, huyện Tân Trụ "
         "và đồng chí "
         "Trần Văn Lâm, Bí thư Đảng ủy.",
         {("Đảng ủy xã Bình Tịnh", "supervision", BY, "asserted"), (LAM, "supervision", BY, "asserted")}),
        (f"{BY} đã thống nhất:\n* Giám sát chuyên đề: Đảng ủy xã Bình Tịnh; Đảng ủy xã Lạc Tấn.",
         {("Đảng ủy xã Bình Tịnh", "supervision", BY, "asserted"),
          ("Đảng ủy xã Lạc Tấn", "supervision", BY, "asserted")}),
        (f"{BY} xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với {BOARD} nhiệm kỳ 2015 - 2020 và "
         "các đảng viên "
         "Trần Văn Lâm, nguyên Bí thư Huyện ủy Tân Trụ; Lê Thị Hoa, Chủ tịch UBND huyện Tân Trụ.",
         {(BOARD, "signs", BY, "asserted"), (LAM, "signs", BY, "asserted"),
          ("Lê Thị Hoa", "signs", BY, "asserted")}),
        (f"{BY} kiểm tra khi có dấu hiệu vi phạm đối với {BOARD} và các thành viên Huyện ủy Tân Trụ.",
         {(BOARD, "signs", BY, "asserted")}),
        # the body behind the comma is that of which the office is
        (f"{BY} kiểm tra khi có dấu hiệu vi phạm đối với Đảng ủy Công an xã Bình Tịnh, Công an tỉnh.",
         {("Đảng ủy Công an xã Bình Tịnh", "signs", BY, "asserted")}),
        # who is told of it did not do it
        ("Ban Bí thư nghe báo cáo kết quả kiểm tra khi có dấu hiệu vi phạm đối với ông Trần Văn Lâm.",
         {(LAM, "signs", "-", "asserted")}),
        ("Ông Trần Văn Lâm bị kiểm tra khi có dấu hiệu vi phạm.", {(LAM, "signs", "-", "asserted")}),
        (f"{BY} sẽ kiểm tra khi có dấu hiệu vi phạm đối với ông Trần Văn Lâm.",
         {(LAM, "signs", BY, "planned")}),
        (f"Huyện ủy Tân Trụ đề nghị {BY} kiểm tra khi có dấu hiệu vi phạm đối với ông Trần Văn Lâm.",
         {(LAM, "signs", BY, "proposed")}),
    ],
)  # fmt: skip
def test_who_was_inspected_by_whom(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "inspection")} == rows


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Long An kiểm tra công tác phòng, chống dịch tại Sở Y tế.",
        "Ông Trần Văn Lâm, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Tân Trụ, phát biểu.",
        f"{BY} kiểm tra 5 tổ chức đảng.",
        f"{BY} giám sát việc kê khai tài sản đối với cán bộ thuộc diện {BOARD} quản lý.",
        "Đoàn công tác kiểm tra tiến độ đường vành đai của Sở Y tế tỉnh Long An.",
        "Công an kiểm tra ông Trần Văn Lâm về nồng độ cồn.",
        f"{BY} ban hành quy định về công tác kiểm tra, giám sát.",
    ],
)
def test_nobody_is_inspected(text: str) -> None:
    assert not facts(text, "inspection")


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (f"Qua kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}, {BY} nhận thấy: Ban Thường vụ đã vi phạm "
         "nguyên tắc tập trung dân chủ.", "Ban Thường vụ đã vi phạm nguyên tắc tập trung dân chủ"),
        (f"Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}, {BY} kết luận:\nBan Thường vụ "
         "buông lỏng lãnh đạo.", "Ban Thường vụ buông lỏng lãnh đạo"),
        (f"Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}.\n{BY} nhận thấy: Ban Thường "
         "vụ đã vi phạm "
         "quy chế làm việc.", "Ban Thường vụ đã vi phạm quy chế làm việc"),
        (f"{BY} kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}.\nỦy ban Kiểm tra Huyện ủy Bến Lức nhận "
         "thấy: ông Nam đã "
         "vi phạm.", None),
        (f"{BY} kiểm tra khi có dấu hiệu vi phạm đối với {BOARD}.", None),
    ],
)  # fmt: skip
def test_what_was_found(text: str, finding: str | None) -> None:
    found = [fact for fact in read(text).facts if isinstance(fact, InspectionFact)]
    assert [fact.finding for fact in found] == [finding]

"""Which document replaces or amends which."""

from __future__ import annotations

import pytest
from facts import Row, facts

NEW, OLD, OTHER = "Quy định 377-QĐ/TW", "Quy định 80-QĐ/TW", "Quy định 214-QĐ/TW"
ND67, ND178 = "Nghị định 67/2025/NĐ-CP", "Nghị định 178/2024/NĐ-CP"
QD45, QD12 = "Quyết định 45/QĐ-UBND", "Quyết định 12/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Quy định số 377-QĐ/TW ngày 8/10/2025 của Bộ Chính trị thay thế Quy định số 80-QĐ/TW "
         "ngày 18/8/2022.",
         {("replaces", NEW, OLD)}),
        ("Bộ Chính trị ban hành Quy định số 377-QĐ/TW, thay thế Quy định số 80-QĐ/TW và Quy định "
         "số 214-QĐ/TW.",
         {("replaces", NEW, OLD), ("replaces", NEW, OTHER)}),
        ("Quyết định 45/QĐ-UBND (thay thế Quyết định 12/QĐ-UBND) có hiệu lực từ 1/7.",
         {("replaces", QD45, QD12)}),
        ("Quyết định 12/QĐ-UBND được thay thế bằng Quyết định 45/QĐ-UBND của UBND tỉnh Nghệ An.",
         {("replaces", QD45, QD12)}),
        ("Nghị định 67/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định 178/2024/NĐ-CP.",
         {("amends", ND67, ND178)}),
        ("Nghị định 67/2025/NĐ-CP sửa đổi Điều 5 và khoản 2 Điều 7 Nghị định 178/2024/NĐ-CP.",
         {("amends", ND67, ND178)}),
        ("Chính phủ ban hành Nghị định 178/2024/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định 67/2025/NĐ-CP.",
         {("amends", ND67, ND178)}),
        # not yet, not at all, or of something else
        ("Bộ Nội vụ đề nghị ban hành Nghị định 67/2025/NĐ-CP thay thế Nghị định 178/2024/NĐ-CP.", set()),
        ("Nghị định 67/2025/NĐ-CP không thay thế Nghị định 178/2024/NĐ-CP.", set()),
        ("Thực hiện Nghị định 67/2025/NĐ-CP, Nghị định 178/2024/NĐ-CP, 120 cán bộ nghỉ hưu.", set()),
        ("Theo Nghị quyết 19-NQ/TW và Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại học.", set()),
        ("Nghị định 67/2025/NĐ-CP thay thế biểu mẫu cũ. Nghị định 178/2024/NĐ-CP còn hiệu lực.", set()),
    ],
)  # fmt: skip
def test_which_document_takes_the_place_of_which(text: str, rows: set[Row]) -> None:
    assert facts(text, "replaces", "amends") == rows

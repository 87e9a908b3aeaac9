"""Words that name an organ of a committee in one sentence and something else in the next."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import Organization


def bodies(text: str) -> set[str]:
    """The labels of the organisations of a text."""
    return {e.label for e in read(text).entities.values() if isinstance(e, Organization)}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Huyện ủy Lộc Hà họp. Giám đốc Văn phòng đăng ký quyền sử dụng đất bị cảnh cáo.", "Văn phòng"),
        ("Tỉnh ủy Hà Nam họp. Khánh thành Bia lưu niệm Văn phòng Khu ủy V.", "Văn phòng Tỉnh ủy"),
        ("Tỉnh ủy Hà Nam họp. Ban tổ chức Đại hội thông báo kết quả.", "Ban Tổ chức"),
        ("Tỉnh ủy Hà Nam họp. Trời mưa. Ban Tổ chức công bố giải thưởng.", "Ban Tổ chức"),
        ("TP Hà Nội họp. Có 19 người giữ chức Phó Chủ tịch UBND tỉnh, thành.", "Ủy ban nhân dân"),
        ("TP Hà Nội họp. Ở các tỉnh sẽ hợp nhất Sở Nội vụ với sở khác.", "Sở Nội vụ"),
        ("Quốc hội họp. Chủ tịch Ủy ban Đối ngoại Hạ viện Mỹ ra tuyên bố.", "Ủy ban Đối ngoại"),
        ("Đảng ủy Khối các cơ quan Trung ương họp. Ông là chủ nhiệm Ủy ban Kiểm tra Đảng ủy khối công thương"
         " trung ương.", "Ủy ban Kiểm tra"),
    ],
)  # fmt: skip
def test_not_an_organ_of_the_committee(text: str, absent: str) -> None:
    assert not any(label.startswith(absent) for label in bodies(text))


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Chánh Văn phòng Tỉnh ủy Hà Nam Lê Văn An dự.", "Văn phòng Tỉnh ủy Hà Nam"),
        ("Ban Tổ chức Tỉnh ủy Hà Nam thẩm định hồ sơ.", "Ban Tổ chức Tỉnh ủy Hà Nam"),
        ("Phó Chủ tịch UBND tỉnh, thành viên ban chỉ đạo, dự. Đó là UBND tỉnh Hà Nam.",
         "Ủy ban nhân dân tỉnh Hà Nam"),
    ],
)  # fmt: skip
def test_an_organ_of_the_committee(text: str, present: str) -> None:
    assert present in bodies(text)

"""Of the dead articles go on speaking by their titles; they hold no post."""

from __future__ import annotations

import pytest
from facts import facts

PHU = ("post", "Trần Văn Phú", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng")
AN = ("post", "Lê Thế An", "Bí thư", "Tỉnh ủy Hà Tĩnh")


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn dâng hương tại khu mộ Tổng Bí thư Trần Văn Phú.",
        "Tại Khu lưu niệm đồng chí Tổng Bí thư Trần Văn Phú, đoàn trồng cây.",
        "Đoàn thắp hương trước anh linh của Tổng Bí thư Trần Văn Phú.",
        "Lễ kỷ niệm 120 năm Ngày sinh cố Tổng Bí thư Trần Văn Phú được tổ chức sáng nay.",
        "Hàng nghìn người đến viếng Tổng Bí thư Trần Văn Phú.",
    ],
)
def test_the_dead_held_their_posts(text: str) -> None:
    assert facts(text, "post") == {(*PHU, "former")}


@pytest.mark.parametrize(
    "text",
    [
        "Đến viếng, Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An ghi sổ tang.",
        "Vào viếng có Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An.",
        "Tại lễ tang, ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, đọc điếu văn.",
        "Trước anh linh các liệt sĩ, Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An thắp nén hương thơm.",
    ],
)
def test_who_comes_to_honour_them_holds_his(text: str) -> None:
    assert facts(text, "post") == {(*AN, "current")}

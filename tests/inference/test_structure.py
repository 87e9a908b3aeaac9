"""Whose organ a body is and what it is part of, by the law: bodies as articles name them in, links out."""

from __future__ import annotations

import pytest
from facts import organizations, read

from cadregraph.graph.inference import implied
from cadregraph.graph.model import Organization

Link = tuple[str, str, str]


def links(text: str) -> set[Link]:
    """The links that follow from the bodies of a text."""
    return {
        (entity.label, found.relation, found.target.label)
        for entity in read(text).entities.values()
        if isinstance(entity, Organization)
        for found in implied(entity)
    }


CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Bộ Chính trị họp.", ("Bộ Chính trị", "organOf", CENTRE)),
        ("Ban Tổ chức Trung ương họp.", ("Ban Tổ chức Trung ương", "organOf", CENTRE)),
        ("Đảng bộ tỉnh Hà Nam họp.", ("Đảng bộ tỉnh Hà Nam", "organOf", "Đảng Cộng sản Việt Nam")),
        ("Đảng ủy Công an tỉnh Hà Nam họp.",
         ("Đảng ủy Công an tỉnh Hà Nam", "governs", "Đảng bộ Công an tỉnh Hà Nam")),
        ("Đảng ủy Khối các cơ quan tỉnh Hà Nam họp.",
         ("Đảng ủy Khối các cơ quan tỉnh Hà Nam", "governs", "Đảng bộ Khối các cơ quan tỉnh Hà Nam")),
        ("Ban cán sự đảng Bộ Y tế họp.", ("Ban cán sự đảng Bộ Y tế", "organOf", "Bộ Y tế")),
        ("Đảng đoàn Quốc hội họp.", ("Đảng đoàn Quốc hội", "organOf", "Quốc hội")),
        ("Tổng cục Hải quan báo cáo.", ("Tổng cục Hải quan", "organOf", "Bộ Tài chính")),
        ("Vụ Pháp chế Bộ Y tế báo cáo.", ("Vụ Pháp chế Bộ Y tế", "organOf", "Bộ Y tế")),
        ("Thanh tra Sở Xây dựng tỉnh Hà Nam báo cáo.",
         ("Thanh tra Sở Xây dựng tỉnh Hà Nam", "organOf", "Sở Xây dựng tỉnh Hà Nam")),
        ("Thanh tra tỉnh Hà Nam báo cáo.",
         ("Thanh tra tỉnh Hà Nam", "organOf", "Ủy ban nhân dân tỉnh Hà Nam")),
        ("Phòng Nội vụ huyện Hương Khê, tỉnh Hà Tĩnh báo cáo.",
         ("Phòng Nội vụ huyện Hương Khê", "organOf", "Ủy ban nhân dân huyện Hương Khê")),
        ("Văn phòng UBND tỉnh Hà Nam báo cáo.",
         ("Văn phòng Ủy ban nhân dân tỉnh Hà Nam", "organOf", "Ủy ban nhân dân tỉnh Hà Nam")),
        ("UBND tỉnh Hà Nam báo cáo.",
         ("Ủy ban nhân dân tỉnh Hà Nam", "organOf", "Hội đồng nhân dân tỉnh Hà Nam")),
        ("Thường trực HĐND tỉnh Hà Nam họp.",
         ("Thường trực Hội đồng nhân dân tỉnh Hà Nam", "organOf", "Hội đồng nhân dân tỉnh Hà Nam")),
        ("Công an huyện Hương Khê, tỉnh Hà Tĩnh báo cáo.",
         ("Công an huyện Hương Khê", "organOf", "Công an tỉnh Hà Tĩnh")),
        ("Công an xã Đan Phượng, huyện Đan Phượng, TP Hà Nội báo cáo.",
         ("Công an xã Đan Phượng", "organOf", "Công an huyện Đan Phượng")),
        ("Đảng bộ xã Đan Phượng, huyện Đan Phượng, TP Hà Nội họp.",
         ("Đảng bộ xã Đan Phượng", "subOrganizationOf", "Đảng bộ huyện Đan Phượng")),
        ("Công an tỉnh Hà Tĩnh báo cáo.", ("Công an tỉnh Hà Tĩnh", "organOf", "Bộ Công an")),
        ("VKSND tỉnh Hà Tĩnh báo cáo.",
         ("Viện kiểm sát nhân dân tỉnh Hà Tĩnh", "organOf", "Viện kiểm sát nhân dân tối cao")),
        ("Huyện đoàn Hương Khê, tỉnh Hà Tĩnh họp.",
         ("Huyện đoàn Hương Khê", "organOf", "Tỉnh đoàn Hà Tĩnh")),
        ("Liên đoàn Lao động tỉnh Hà Tĩnh họp.",
         ("Liên đoàn Lao động tỉnh Hà Tĩnh", "organOf", "Tổng Liên đoàn Lao động Việt Nam")),
    ],
)  # fmt: skip
def test_a_body_has_its_place_in_the_order_of_things(text: str, link: Link) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        # a district under the kind that it was of then
        ("Huyện ủy Phú Quốc, tỉnh Kiên Giang họp.",
         ("Huyện ủy Phú Quốc", "governs", "Đảng bộ huyện Phú Quốc")),
        ("Phòng Nội vụ thị xã Sầm Sơn, tỉnh Thanh Hóa báo cáo.",
         ("Phòng Nội vụ thị xã Sầm Sơn", "organOf", "Ủy ban nhân dân thị xã Sầm Sơn")),
        ("Ban Chỉ huy Quân sự huyện Chí Linh, tỉnh Hải Dương báo cáo.",
         ("Ban Chỉ huy Quân sự huyện Chí Linh", "organOf", "Bộ Chỉ huy Quân sự tỉnh Hải Dương")),
        # one that the register spells otherwise
        ("UBND huyện Krông Pắk báo cáo.",
         ("Ủy ban nhân dân huyện Krông Pắc", "organOf", "Hội đồng nhân dân huyện Krông Pắc")),
        # a name that does not read as one where it stands alone
        ("Ông Lê Văn An, Phó Cục trưởng Cục Cảnh vệ, Bộ Công an, phát biểu.",
         ("Cục Cảnh vệ Bộ Công an", "organOf", "Bộ Công an")),
    ],
)  # fmt: skip
def test_a_body_keeps_its_structure_where_its_label_alone_would_not_tell_it(
    text: str, link: Link
) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Thành ủy Trùng Khánh họp.", "Thành ủy Trùng Khánh"),  # no city of this country
    ],
)  # fmt: skip
def test_of_a_body_that_was_misread_nothing_follows(text: str, body: str) -> None:
    assert body in organizations(text)
    assert body not in {label for label, _, _ in links(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Tòa án nhân dân tỉnh Hà Tĩnh xét xử.",  # courts are parts of no other court
        "Ủy ban MTTQ Việt Nam tỉnh Hà Tĩnh họp.",
        "Ban Tổ chức Tỉnh ủy Hà Tĩnh họp.",  # the name states it
        "Vụ Pháp chế báo cáo.",  # of which ministry, nothing tells
        "Trường THPT Hương Khê tuyển sinh.",
    ],
)
def test_what_the_law_does_not_say_or_the_name_states_is_not_concluded(text: str) -> None:
    kinds = ("organOf", "organOf", "governs")
    named = {label for label, relation, _ in links(text) if relation in kinds}

    assert not {label for label in named if label.split()[0] not in ("Tỉnh", "Đảng")}

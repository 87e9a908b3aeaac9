"""What the words around a change say against it: asked for, asked about, conditional, withdrawn; who
signed it, who is quoted with it."""

from __future__ import annotations

import pytest
from facts import read, told

from cadregraph.graph.model import DisciplineFact, PersonnelFact, TenureFact

LAM, HOA = "Trần Văn Lâm", "Lê Thị Hoa"
TO_HEALTH = "ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Phú Yên"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # who advises a body does not decide
        (f"Ban Tổ chức Tỉnh ủy Phú Yên tham mưu Ban Thường vụ Tỉnh ủy điều động {TO_HEALTH}.",
         {("transferred", LAM, "proposed")}),
        (f"Trên cơ sở tham mưu của Sở Nội vụ, UBND tỉnh Phú Yên bổ nhiệm {TO_HEALTH}.",
         {("appointed", LAM, "decided")}),
        # conditions
        ("Ông Trần Văn Lâm chỉ được bổ nhiệm Giám đốc Sở Y tế tỉnh Phú Yên khi đủ bằng cấp.",
         {("appointed", LAM, "conditional")}),
        ("Giả sử ông Trần Văn Lâm bị cách chức thì mọi việc cũng đã muộn.",
         {("removal", LAM, "conditional")}),
        ("Ông Trần Văn Lâm được bổ nhiệm Giám đốc Sở Y tế tỉnh Phú Yên khi mới 35 tuổi.",
         {("appointed", LAM, "asserted")}),
        # what somebody asks for
        ("Ông Trần Văn Lâm phải bị cách chức, nhiều người bày tỏ.", {("removal", LAM, "proposed")}),
        ("Ông Trần Văn Lâm vi phạm nên bị cách chức.", {("removal", LAM, "asserted")}),
        # questions
        ("Liệu ông Trần Văn Lâm có bị khai trừ?", set()),
        ("Ông Trần Văn Lâm có bị cách chức hay không thì chưa rõ.", set()),
        ("Vì sao ông Trần Văn Lâm bị cách chức?", {("removal", LAM, "asserted")}),
        # what is withdrawn
        (f"Quyết định bổ nhiệm {TO_HEALTH} đã bị UBND tỉnh thu hồi.", {("relieved", LAM, "decided")}),
        (f"UBND tỉnh Phú Yên quyết định bổ nhiệm {TO_HEALTH}; giấy phép cũ bị thu hồi.",
         {("appointed", LAM, "decided")}),
        # forged, or only complained of
        (f"Mạng xã hội lan truyền quyết định giả mạo bổ nhiệm {TO_HEALTH}.", {("appointed", LAM, "denied")}),
        ("Ông Trần Văn Lâm bị cách chức vì giả mạo hồ sơ.", {("removal", LAM, "asserted")}),
        ("Theo đơn tố cáo, ông Trần Văn Lâm từng bị cảnh cáo.", {("warning", LAM, "alleged")}),
        ("Kiểm tra theo đơn tố cáo, Huyện ủy Sơn Hòa đã cảnh cáo ông Trần Văn Lâm.",
         {("warning", LAM, "decided")}),
        ("Một người dùng Facebook viết rằng ông Trần Văn Lâm đã bị khai trừ.",
         {("expulsion", LAM, "alleged")}),
        ("Thông tin ông Trần Văn Lâm bị khiển trách là không có cơ sở.", {("reprimand", LAM, "denied")}),
        ("Giá như ông Trần Văn Lâm được bổ nhiệm Giám đốc Sở Y tế tỉnh Phú Yên sớm hơn.",
         {("appointed", LAM, "conditional")}),
        # a request that is granted
        ("Kiến nghị cảnh cáo ông Trần Văn Lâm đã được Huyện ủy Sơn Hòa chấp thuận.",
         {("warning", LAM, "asserted")}),
        ("Kiến nghị cảnh cáo ông Trần Văn Lâm đã được gửi Huyện ủy Sơn Hòa.",
         {("warning", LAM, "proposed")}),
        # who suffers it stands behind
        ("Sau khi bị Huyện ủy Sơn Hòa cảnh cáo, ông Trần Văn Lâm xin nghỉ việc.",
         {("warning", LAM, "decided")}),
    ],
)  # fmt: skip
def test_what_is_said_against_a_change(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm chỉ được bổ nhiệm Giám đốc Sở Y tế tỉnh Phú Yên khi đủ bằng cấp.",
        f"Mạng xã hội lan truyền quyết định giả mạo bổ nhiệm {TO_HEALTH}.",
    ],
)
def test_no_post_comes_of_it(text: str) -> None:
    assert not [fact for fact in read(text).facts if isinstance(fact, TenureFact)]


def _change(text: str) -> PersonnelFact | DisciplineFact:
    facts = read(text).facts
    return next(fact for fact in facts if isinstance(fact, PersonnelFact | DisciplineFact))


def _label(text: str, key: str | None) -> str | None:
    return read(text).entities[key].label if key is not None else None


def test_who_signed_the_decision() -> None:
    text = f"Theo quyết định do Phó Thủ tướng Lê Thị Hoa ký ngày 5/3, UBND tỉnh Phú Yên bổ nhiệm {TO_HEALTH}."
    assert _label(text, _change(text).assertion.signed_by) == HOA
    other = f"Theo tin do bà Lê Thị Hoa cung cấp, UBND tỉnh Phú Yên bổ nhiệm {TO_HEALTH}."
    assert _change(other).assertion.signed_by is None


def test_who_asks_whom_behind_a_nomination() -> None:
    text = (
        "Giới thiệu nhân sự, Thường trực Tỉnh ủy đề nghị HĐND tỉnh Phú Yên bầu ông Trần Văn Lâm giữ chức Phó "
        "Chủ tịch HĐND tỉnh."
    )
    assert _label(text, _change(text).assertion.proposed_to) == "Hội đồng nhân dân tỉnh Phú Yên"


def test_who_is_quoted_behind_the_quotation() -> None:
    text = "“Chúng tôi đã cách chức ông Trần Văn Lâm”, bà Lê Thị Hoa, Bí thư Huyện ủy Sơn Hòa, nói."
    assert _label(text, _change(text).assertion.reported_by) == HOA
    plain = (
        "Huyện ủy đã cách chức ông Trần Văn Lâm, còn “việc khác”, bà Lê Thị Hoa nói, sẽ làm sau."
    )
    assert _change(plain).assertion.reported_by is None

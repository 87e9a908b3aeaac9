"""Sentences of careers and of newspapers: lists of former posts, capacities, elided subjects."""

from __future__ import annotations

import pytest
from facts import Row, facts, read

from cadregraph.graph.model import TenureFact

HEALTH = "Sở Y tế tỉnh Bến Tre"
BA_VI = "Huyện ủy Ba Vì"
SOC_SON = "Huyện ủy Sóc Sơn"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what somebody went through before is former, and no election
        ("Trước khi được bầu làm Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm từng kinh qua các vị trí "
         "Phó Bí thư Huyện ủy Sóc Sơn, Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Bí thư", BA_VI, "current"), ("Phó Bí thư", SOC_SON, "former"),
          ("Giám đốc", HEALTH, "former")}),
        ("Ông Trần Văn Lâm từng giữ các chức vụ chủ chốt, như: Bí thư Huyện ủy Ba Vì, "
         "Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Bí thư", BA_VI, "former"), ("Giám đốc", HEALTH, "former")}),
        ("Ông Trần Văn Lâm đã trải qua các vị trí gồm Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", BA_VI, "former")}),
        ("Thời điểm ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì, dự án chưa được duyệt.",
         {("Bí thư", BA_VI, "former")}),
        ("Trong thời gian là Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm đã ký văn bản này.",
         {("Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm trước là Bí thư Huyện ủy Ba Vì.", {("Bí thư", BA_VI, "former")}),
        ("Trước khi được điều động làm Bí thư Huyện ủy Ba Vì, bà Lê Thị Hoa giữ chức Bí thư "
         "Huyện ủy Sóc Sơn.", {("Bí thư", BA_VI, "current"), ("Bí thư", SOC_SON, "former")}),
        ("Trước khi được điều động làm Bí thư Huyện ủy Ba Vì, bà Lê Thị Hoa giữ các chức vụ Bí thư "
         "Huyện ủy Sóc Sơn; Giám đốc Sở Y tế tỉnh Bến Tre; Bí thư Huyện ủy Mỹ Đức.",
         {("Bí thư", BA_VI, "current"), ("Bí thư", SOC_SON, "former"),
          ("Giám đốc", HEALTH, "former"), ("Bí thư", "Huyện ủy Mỹ Đức", "former")}),
        ("Ông Trần Văn Lâm từng trải qua các vị trí: Bí thư Huyện ủy Ba Vì, Giám đốc Sở Y tế tỉnh "
         "Bến Tre.", {("Bí thư", BA_VI, "former"), ("Giám đốc", HEALTH, "former")}),
        ("Ông Trần Văn Lâm đã trải qua nhiều vị trí công tác ở địa phương như: cán bộ Sở Y tế tỉnh "
         "Bến Tre; Bí thư Huyện ủy Ba Vì; Bí thư Huyện ủy Sóc Sơn.",
         {("Bí thư", BA_VI, "former"), ("Bí thư", SOC_SON, "former")}),
        ("Ông Trần Văn Lâm bị phê bình vì việc đã làm khi giữ cương vị Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", BA_VI, "former")}),
        ("Từ tháng 1/2016 đến tháng 8/2016 ông Trần Văn Lâm là Bí thư Huyện ủy Ba Vì.",
         {("Bí thư", BA_VI, "former")}),
        ("Từ tháng 1/2016 đến tháng 8/2016 ông Trần Văn Lâm được bổ nhiệm làm Giám đốc Sở Y tế tỉnh "
         "Bến Tre.", {("Giám đốc", HEALTH, "former")}),
        ("Ông Trần Văn Lâm từng đảm nhiệm vị trí lãnh đạo ở Bến Tre như Giám đốc Sở Y tế tỉnh Bến "
         "Tre, Bí thư Huyện ủy Ba Vì.", {("Giám đốc", HEALTH, "former"), ("Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm (người đã bị xóa tư cách nguyên Bí thư Huyện ủy Ba Vì) đã ký.",
         {("Bí thư", BA_VI, "former")}),
        ("Ông Trần Văn Lâm sinh năm 1955, là Bí thư Huyện ủy Ba Vì khóa X, XI; Giám đốc Sở Y tế tỉnh "
         "Bến Tre.", {("Bí thư", BA_VI, "current"), ("Giám đốc", HEALTH, "current")}),
        ("Ông Trần Văn Lâm là bác sĩ y khoa, Bí thư Huyện ủy Ba Vì.", {("Bí thư", BA_VI, "current")}),
        ("Ông Trần Văn Lâm (52 tuổi) làm Giám đốc Sở Y tế tỉnh Bến Tre từ tháng 1/2016.",
         {("Giám đốc", HEALTH, "current")}),
        # the one whom the article calls so in full
        ("Ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì. Ông đến Huyện ủy Sóc Sơn. Tân Bí thư Huyện "
         "ủy Trần Văn Lâm cảm ơn.", {("Bí thư", BA_VI, "current")}),
        # in what capacity somebody acts
        ("Với tư cách Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm đã dự lễ.",
         {("Bí thư", BA_VI, "current")}),
        ("Theo Bí thư Huyện ủy Ba Vì, ông Trần Văn Lâm, việc này đã xong.",
         {("Bí thư", BA_VI, "current")}),
        ("Trong thời gian giữ cương vị Bí thư Huyện ủy Ba Vì, Giám đốc Sở Y tế tỉnh Bến Tre, ông "
         "Trần Văn Lâm chịu trách nhiệm chung.",
         {("Bí thư", BA_VI, "former"), ("Giám đốc", HEALTH, "former")}),
        # several of one rank
        ("Đoàn có 2 Phó Bí thư Huyện ủy Ba Vì Trần Văn Lâm và Lê Thị Hoa.",
         {("Phó Bí thư", BA_VI, "current")}),
    ],
)  # fmt: skip
def test_posts_of_a_career(text: str, rows: set[Row]) -> None:
    assert {row[2:] for row in facts(text, "post")} == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # the subject stands behind the clause
        ("Được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre, ông Trần Văn Lâm hứa làm tốt.",
         {("appointed", "Trần Văn Lâm", "Giám đốc", HEALTH, "decided")}),
        # two at once, each with a post in apposition
        ("Đại hội bầu ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến Tre và bà Lê Thị Hoa, Giám đốc "
         "Sở Nội vụ tỉnh Bến Tre làm Ủy viên UBND tỉnh Bến Tre.",
         {("elected", "Trần Văn Lâm", "Ủy viên", "Ủy ban nhân dân tỉnh Bến Tre", "decided"),
          ("elected", "Lê Thị Hoa", "Ủy viên", "Ủy ban nhân dân tỉnh Bến Tre", "decided")}),
        # 'được bầu là'
        ("Tại đại hội, ông Trần Văn Lâm được bầu là Bí thư Huyện ủy Ba Vì.",
         {("elected", "Trần Văn Lâm", "Bí thư", BA_VI, "decided")}),
        # the deputy becomes the head of the same body
        ("Ông Trần Văn Lâm, Phó Chánh Thanh tra tỉnh Bến Tre, được bổ nhiệm làm Chánh Thanh tra.",
         {("appointed", "Trần Văn Lâm", "Chánh Thanh tra", "Thanh tra tỉnh Bến Tre", "decided")}),
        # of whom it was
        ("HĐND tỉnh biểu quyết miễn nhiệm chức danh Chủ tịch HĐND tỉnh Bến Tre của ông "
         "Trần Văn Lâm.",
         {("relieved", "Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân tỉnh Bến Tre", "decided")}),
        ("HĐND tỉnh Bến Tre bãi miễn tư cách đại biểu HĐND tỉnh đối với ông Trần Văn Lâm.",
         {("dismissed", "Trần Văn Lâm", "Đại biểu", "Hội đồng nhân dân tỉnh Bến Tre", "decided")}),
        ("Ban Bí thư đồng ý xem xét đơn xin thôi làm đại biểu Quốc hội khóa XIV của bà Lê Thị Hoa.",
         {("resigned", "Lê Thị Hoa", "Đại biểu", "Quốc hội", "proposed")}),
    ],
)  # fmt: skip
def test_changes_in_other_orders(text: str, rows: set[Row]) -> None:
    assert {row[1:] for row in facts(text, "change")} == rows


@pytest.mark.parametrize(
    "text",
    [
        # the one replaced is not the one appointed
        "Quốc hội phê chuẩn Bộ trưởng thay ông Trần Văn Lâm đã làm Bí thư Huyện ủy Ba Vì.",
        # who volunteers, speaks or asks
        "Đại biểu Trần Văn Lâm đề nghị làm rõ việc luân chuyển về làm Bí thư Huyện ủy Ba Vì.",
        "Theo ông Trần Văn Lâm, việc điều động cán bộ về làm Bí thư Huyện ủy Ba Vì là khó.",
        # until somebody else is elected
        "Ông Trần Văn Lâm phụ trách cho đến khi Huyện ủy Ba Vì bầu ra Bí thư Huyện ủy mới.",
        # called off
        "Huyện Ba Vì dừng việc đề cử ông Trần Văn Lâm để bầu chức danh Chủ tịch UBND huyện.",
        # another is moved by somebody else
        "Sau hai tháng thu hồi quyết định bổ nhiệm ông Trần Văn Lâm, Bến Tre điều động "
        "Chánh Thanh tra tỉnh thay thế.",
    ],
)
def test_nobody_is_appointed(text: str) -> None:
    assert facts(text, "change") == set()


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("Ông Trần Văn Lâm xung phong về làm Bí thư Huyện ủy Ba Vì.", "proposed"),
        ("HĐND huyện Ba Vì đang xem xét bãi nhiệm chức danh Chủ tịch UBND huyện đối với ông "
         "Trần Văn Lâm.", "proposed"),
        ("UBND tỉnh Bến Tre làm quy trình bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế.",
         "proposed"),
    ],
)  # fmt: skip
def test_what_is_only_under_way(text: str, decision: str) -> None:
    assert {row[-1] for row in facts(text, "change")} == {decision}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm đến tuổi nghỉ hưu.",
        "Ông Trần Văn Lâm nghỉ công tác chờ đủ tuổi nghỉ hưu.",
    ],
)
def test_who_is_of_age_has_not_retired(text: str) -> None:
    assert facts(text, "change") == set()


LIFE = "Trần Văn Lâm\n\nTrần Văn Lâm {} là một nhà cách mạng Việt Nam.\n\n{}"
GONE, LIVING = "(1910 - 1991)", "(sinh năm 1950)"


def held_by(text: str) -> set[tuple[str, str, str, str]]:
    """Holder, title, body and status of the posts that a text tells."""
    found = read(text)
    label = {key: entity.label for key, entity in found.entities.items()}
    return {
        (label[f.holder], f.title, label[f.organization], f.status)
        for f in found.facts
        if isinstance(f, TenureFact)
    }


@pytest.mark.parametrize(
    ("life", "line", "rows"),
    [
        # posts and nothing else, with a sign at the end: of a person who is no more
        (GONE, "- Bí thư Huyện ủy Ba Vì; Giám đốc Sở Y tế tỉnh Bến Tre (1955);",
         {("Bí thư", BA_VI), ("Giám đốc", HEALTH)}),
        (GONE, "Bí thư Huyện ủy Ba Vì, Giám đốc Sở Y tế tỉnh Bến Tre.",
         {("Bí thư", BA_VI), ("Giám đốc", HEALTH)}),
        # a heading, and what somebody who lives may hold or have held
        (GONE, "Bí thư Huyện ủy Ba Vì", set[tuple[str, str]]()),
        (LIVING, "- Bí thư Huyện ủy Ba Vì;", set[tuple[str, str]]()),
        # at the same time as a rank
        (LIVING, "Năm 2015, bổ nhiệm giữ chức Bí thư Huyện ủy Ba Vì đồng thời thăng quân hàm Thiếu tướng. "
         "Năm 2017, ông nghỉ hưu.", {("Bí thư", BA_VI)}),
    ],
)  # fmt: skip
def test_lines_of_posts(life: str, line: str, rows: set[tuple[str, str]]) -> None:
    assert {row[1:3] for row in held_by(LIFE.format(life, line))} == rows


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Trần Văn Lâm (1907-1968), bí danh Trần Như, Tú Hưu, Thiết, Trần Vĩnh Tuy, nguyên Bí thư Huyện ủy "
         "Ba Vì, là nhà cách mạng.", "Trần Văn Lâm"),
        ("Trần Văn Lâm (bí danh Hai Long, Ba Đồn) là nhà cách mạng.\n\nNăm 1937, Ba Đồn làm Bí thư Huyện ủy "
         "Ba Vì.", "Trần Văn Lâm"),
        # whoever stands behind them is another
        ("Trần Văn Lâm (1907-1968), bí danh Hai Long, là nhà cách mạng.\n\nNăm 1937, ông Lê Văn Hai làm Bí "
         "thư Huyện ủy Ba Vì.", "Lê Văn Hai"),
    ],
)  # fmt: skip
def test_several_aliases(text: str, holder: str) -> None:
    assert held_by(f"Trần Văn Lâm\n\n{text}") == {(holder, "Bí thư", BA_VI, "former")}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # a time behind a post has both ends, also where a bracket closes that was never opened
        (
            "Trần Văn Lâm (1914–1981), Bí thư Huyện ủy Ba Vì 1950–1951), Lê Thị Hoa",
            {("1950", "1951")},
        ),
        (
            "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì (1950–1951), nghỉ hưu năm 1974.",
            {("1950", "1951")},
        ),
        ("Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, nghỉ hưu năm 1974.", {("", "1974")}),
    ],
)
def test_a_post_with_its_time_ends_then(text: str, times: set[tuple[str, str]]) -> None:
    found = read(text)
    held = [f for f in found.facts if isinstance(f, TenureFact)]
    assert {(f.start or "", f.end or "") for f in held} == times

"""Changes of post: who was appointed, elected, assigned, transferred, relieved, by which words."""

from __future__ import annotations

import pytest
from facts import facts, read

from cadregraph.graph.model import PersonnelFact

HEALTH = ("Giám đốc", "Sở Y tế tỉnh Bến Tre")
BA_VI = ("Bí thư", "Huyện ủy Ba Vì")


@pytest.mark.parametrize(
    ("text", "change", "post"),
    [
        # active
        ("UBND tỉnh Bến Tre bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế.",
         "appointed", HEALTH),
        ("Chủ tịch UBND tỉnh Bến Tre quyết định bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế.",
         "appointed", HEALTH),
        ("Đại hội đã bầu ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.", "elected", BA_VI),
        ("Hội nghị đã bầu đồng chí Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.", "elected", BA_VI),
        ("Ban Thường vụ Thành ủy Hà Nội điều động ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
         "transferred", BA_VI),
        ("Ban Thường vụ Thành ủy Hà Nội chuẩn y ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
         "approved", BA_VI),
        ("Bộ Y tế bổ nhiệm ông Trần Văn Lâm giữ chức Vụ trưởng Vụ Pháp chế từ ngày 1/6.",
         "appointed", ("Vụ trưởng", "Vụ Pháp chế")),
        ("UBND huyện Ba Vì bổ nhiệm ông Trần Văn Lâm giữ chức vụ Trưởng phòng Nội vụ huyện.",
         "appointed", ("Trưởng phòng", "Phòng Nội vụ huyện Ba Vì")),
        # passive
        ("Ông Trần Văn Lâm được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre.",
         "appointed", HEALTH),
        ("Ông Trần Văn Lâm được UBND tỉnh bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         "appointed", HEALTH),
        ("Ông Trần Văn Lâm được bầu làm Bí thư Huyện ủy Ba Vì.", "elected", BA_VI),
        ("Ông Trần Văn Lâm được bầu giữ chức vụ Bí thư Huyện ủy Ba Vì với số phiếu cao.",
         "elected", BA_VI),
        ("Ông Trần Văn Lâm tái đắc cử Bí thư Huyện ủy Ba Vì.", "elected", BA_VI),
        ("Ông Trần Văn Lâm trúng cử chức danh Bí thư Huyện ủy Ba Vì.", "elected", BA_VI),
        ("Ông Trần Văn Lâm được phân công giữ chức Bí thư Huyện ủy Ba Vì.", "assigned", BA_VI),
        ("Ông Trần Văn Lâm được điều động về làm Bí thư Huyện ủy Ba Vì.", "transferred", BA_VI),
        # a noun for the act
        ("Sáng 5/6, UBND tỉnh Bến Tre trao quyết định bổ nhiệm Giám đốc Sở Y tế cho ông "
         "Trần Văn Lâm.", "appointed", HEALTH),
        ("Lễ công bố quyết định bổ nhiệm ông Trần Văn Lâm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         "appointed", HEALTH),
        # leaving
        ("Ông Trần Văn Lâm thôi giữ chức Bí thư Huyện ủy Ba Vì.", "relieved", BA_VI),
        ("HĐND huyện Ba Vì miễn nhiệm chức danh Chủ tịch UBND huyện đối với ông Trần Văn Lâm.",
         "relieved", ("Chủ tịch", "Ủy ban nhân dân huyện Ba Vì")),
        ("Ông Trần Văn Lâm được cho thôi giữ chức Bí thư Huyện ủy Ba Vì.", "relieved", BA_VI),
        ("HĐND tỉnh Long An bãi nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Trần Văn Lâm.",
         "dismissed", ("Chủ tịch", "Ủy ban nhân dân tỉnh Long An")),
        ("Ông Trần Văn Lâm từ chức Giám đốc Sở Y tế tỉnh Bến Tre.", "resigned", HEALTH),
    ],
)  # fmt: skip
def test_a_decided_change(text: str, change: str, post: tuple[str, str]) -> None:
    assert facts(text, "change") == {("change", change, "Trần Văn Lâm", *post, "decided")}
    leaves = change in {"relieved", "dismissed", "resigned"}
    status = "former" if leaves else "current"
    assert ("post", "Trần Văn Lâm", *post, status) in facts(text)


@pytest.mark.parametrize(
    ("text", "change", "post"),
    [
        ("Ông Trần Văn Lâm được giới thiệu để bầu giữ chức Bí thư Huyện ủy Ba Vì.",
         "nominated", BA_VI),
        ("Ban Thường vụ giới thiệu ông Trần Văn Lâm ứng cử chức danh Bí thư Huyện ủy Ba Vì.",
         "nominated", BA_VI),
        ("Dự kiến ông Trần Văn Lâm sẽ được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         "appointed", HEALTH),
        ("UBND tỉnh Bến Tre đề nghị bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế.",
         "appointed", HEALTH),
        ("Ông Trần Văn Lâm xin ý kiến về việc được bầu làm Bí thư Huyện ủy Ba Vì.",
         "elected", BA_VI),
    ],
)  # fmt: skip
def test_a_proposed_change_gives_no_post(text: str, change: str, post: tuple[str, str]) -> None:
    assert facts(text, "change", "post") == {("change", change, "Trần Văn Lâm", *post, "proposed")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Lâm không được bầu làm Bí thư Huyện ủy Ba Vì.",
        "Ông Trần Văn Lâm chưa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Bến Tre.",
        "Việc bổ nhiệm Giám đốc Sở Y tế tỉnh Bến Tre phải công khai, ông Trần Văn Lâm nói.",
        "Ông Trần Văn Lâm, người ký quyết định bổ nhiệm cán bộ, đã đến dự.",
        "Ông Trần Văn Lâm rút khỏi danh sách ứng cử chức danh Bí thư Huyện ủy Ba Vì.",
    ],
)
def test_what_did_not_happen_is_no_change(text: str) -> None:
    assert facts(text, "change") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # each his post
        (
            "Đại hội Đảng bộ huyện Ba Vì bầu ông Trần Văn Lâm giữ chức Bí thư, bà Lê Thị Na giữ "
            "chức Phó Bí thư.",
            {
                ("elected", "Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì"),
                ("elected", "Lê Thị Na", "Phó Bí thư", "Huyện ủy Ba Vì"),
            },
        ),
        (
            "Đại hội bầu ông Trần Văn Lâm giữ chức Bí thư, bà Lê Thị Na giữ chức Phó Bí thư "
            "Huyện ủy Ba Vì.",
            {
                ("elected", "Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì"),
                ("elected", "Lê Thị Na", "Phó Bí thư", "Huyện ủy Ba Vì"),
            },
        ),
        # one post for several
        (
            "Các ông Trần Văn Lâm, Tạ Quốc Bảo được bầu làm Phó Chủ tịch UBND huyện Ba Vì.",
            {
                ("elected", "Trần Văn Lâm", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
                ("elected", "Tạ Quốc Bảo", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
            },
        ),
        # several posts for one
        (
            "Ông Trần Văn Lâm được bầu làm Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Ba Vì.",
            {
                ("elected", "Trần Văn Lâm", "Phó Bí thư", "Huyện ủy Ba Vì"),
                ("elected", "Trần Văn Lâm", "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
            },
        ),
        # a list behind a colon, over paragraphs
        (
            "Hội nghị đã bầu các Phó Bí thư Huyện ủy Ba Vì gồm:\n- Ông Trần Văn Lâm\n- Bà Lê Thị Na",
            {
                ("elected", "Trần Văn Lâm", "Phó Bí thư", "Huyện ủy Ba Vì"),
                ("elected", "Lê Thị Na", "Phó Bí thư", "Huyện ủy Ba Vì"),
            },
        ),
        (
            "Hội nghị bầu hai Phó Chủ tịch UBND huyện Ba Vì gồm: ông Trần Văn Lâm và bà Lê Thị Na.",
            {
                ("elected", "Trần Văn Lâm", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
                ("elected", "Lê Thị Na", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
            },
        ),
        # two clauses
        (
            "HĐND huyện Ba Vì miễn nhiệm chức vụ Chủ tịch UBND huyện đối với ông Trần Văn Lâm; "
            "bầu bà Lê Thị Na giữ chức Chủ tịch UBND huyện.",
            {
                ("relieved", "Trần Văn Lâm", "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
                ("elected", "Lê Thị Na", "Chủ tịch", "Ủy ban nhân dân huyện Ba Vì"),
            },
        ),
    ],
)
def test_changes_are_shared_out(text: str, rows: set[tuple[str, str, str, str]]) -> None:
    assert facts(text, "change") == {("change", *row, "decided") for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Na được bầu làm Bí thư Huyện ủy Ba Vì thay ông Trần Văn Lâm.",
        "Bà Lê Thị Na giữ chức Bí thư Huyện ủy Ba Vì, thay ông Trần Văn Lâm nghỉ hưu.",
        "Bà Lê Thị Na kế nhiệm ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.",
        "Bà Lê Thị Na thay thế ông Trần Văn Lâm ở vị trí Bí thư Huyện ủy Ba Vì.",
        "Bà Lê Thị Na được bầu làm Bí thư Huyện ủy Ba Vì thay cho người tiền nhiệm Trần Văn Lâm.",
        "Bà Lê Thị Na được bầu làm Bí thư Huyện ủy Ba Vì thay người tiền nhiệm là ông Trần Văn Lâm.",
    ],
)
def test_the_one_replaced_held_the_post_before(text: str) -> None:
    found = facts(text, "post")
    assert ("post", "Trần Văn Lâm", *BA_VI, "former") in found
    assert ("post", "Trần Văn Lâm", *BA_VI, "current") not in found


@pytest.mark.parametrize(
    "text",
    [
        "Được bầu làm Bí thư Huyện ủy Ba Vì thay ông Trần Văn Lâm, bà Lê Thị Na hứa lắng nghe dân.",
        "Trước khi được phân công giữ chức Bí thư Huyện ủy Ba Vì thay người tiền nhiệm là ông Trần Văn Lâm "
        "vào tháng 4/2021, bà Lê Thị Na từng giữ chức Giám đốc Sở Y tế tỉnh Long An.",
    ],
)
def test_who_replaces_somebody_may_stand_behind(text: str) -> None:
    found = facts(text, "post", "change")
    assert ("post", "Trần Văn Lâm", *BA_VI, "former") in found
    assert ("post", "Lê Thị Na", *BA_VI, "current") in found
    assert not any(row[0] == "change" and "Trần Văn Lâm" in row for row in found)


def test_who_may_be_replaced_has_not_left() -> None:
    found = facts("Bà Lê Thị Na có thể thay ông Trần Văn Lâm làm Bí thư Huyện ủy Ba Vì.", "post")
    assert ("post", "Trần Văn Lâm", *BA_VI, "former") not in found


def test_the_one_transferred_has_left_the_post_he_came_from() -> None:
    text = (
        "Ông Trần Văn Lâm, Giám đốc Sở Y tế tỉnh Bến Tre, được điều động giữ chức Bí thư "
        "Huyện ủy Ba Tri."
    )
    assert facts(text, "post") == {
        ("post", "Trần Văn Lâm", *HEALTH, "former"),
        ("post", "Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Tri", "current"),
    }


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Trần Văn Lâm nghỉ hưu từ ngày 1/6.", "retired"),
        ("Ông Trần Văn Lâm vừa qua đời ở tuổi 91.", "died"),
    ],
)
def test_endings_name_no_post(text: str, change: str) -> None:
    assert facts(text) == {("change", change, "Trần Văn Lâm", "-", "-", "decided")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ban Thường vụ Thành ủy Hà Nội điều động ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Ba Vì.",
         "Ban Thường vụ Thành ủy Hà Nội"),
        ("Ông Trần Văn Lâm được Ban Bí thư chỉ định giữ chức Bí thư Huyện ủy Ba Vì.", "Ban Bí thư"),
        ("Theo quyết định của Thành ủy Hà Nội, ông Trần Văn Lâm được phân công giữ chức Bí thư "
         "Huyện ủy Ba Vì.", "Thành ủy Hà Nội"),
    ],
)  # fmt: skip
def test_the_body_that_decides(text: str, body: str) -> None:
    extraction = read(text)
    (change,) = (f for f in extraction.facts if isinstance(f, PersonnelFact))
    assert change.decided_by is not None
    assert extraction.entities[change.decided_by].label == body


def test_who_is_given_a_post_for_the_time_being_stands_in() -> None:
    text = "Ông Trần Văn Lâm được giao làm quyền Giám đốc Sở Y tế tỉnh Bến Tre."

    assert facts(text, "post") == {("post", "Trần Văn Lâm", *HEALTH, "acting")}


@pytest.mark.parametrize(
    ("text", "deciders"),
    [
        (
            "UBND tỉnh Long An quyết định bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Nội vụ; điều "
            "động bà Lê Thị Na giữ chức Giám đốc Sở Tài chính.",
            {"Ủy ban nhân dân tỉnh Long An"},
        ),
        (
            "Ban Thường vụ Tỉnh ủy Long An điều động ông Trần Văn Lâm giữ chức Bí thư Huyện ủy Tân Trụ; "
            "chỉ định bà Lê Thị Na giữ chức Bí thư Huyện ủy Bến Lức.",
            {"Ban Thường vụ Tỉnh ủy Long An"},
        ),
        (
            "UBND tỉnh Long An bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Nội vụ; Bộ Công an bổ "
            "nhiệm bà Lê Thị Na giữ chức Giám đốc Công an tỉnh Long An.",
            {"Ủy ban nhân dân tỉnh Long An", "Bộ Công an"},
        ),
        (
            "UBND tỉnh Long An bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Nội vụ; bà Lê Thị Na được "
            "bổ nhiệm giữ chức Giám đốc Sở Tài chính.",
            {"Ủy ban nhân dân tỉnh Long An", None},
        ),
    ],
)
def test_who_decides_is_carried_over_a_semicolon_to_a_verb(
    text: str, deciders: set[str | None]
) -> None:
    extraction = read(text)
    changes = [fact for fact in extraction.facts if isinstance(fact, PersonnelFact)]
    assert len(changes) == 2
    assert {
        extraction.entities[change.decided_by].label if change.decided_by else None
        for change in changes
    } == deciders


LAM, NA = "Trần Văn Lâm", "Lê Thị Na"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Quốc hội đã miễn nhiệm chức vụ Phó Chủ tịch Quốc hội, phê chuẩn miễn nhiệm chức vụ Phó Chủ "
            "tịch Hội đồng Bầu cử quốc gia, cho thôi làm đại biểu Quốc hội đối với ông Trần Văn Lâm.",
            {(LAM, "Phó Chủ tịch"), (LAM, "Đại biểu")},
        ),
        (
            "Quốc hội miễn nhiệm chức vụ Phó Chủ tịch Quốc hội và cho thôi làm đại biểu Quốc hội đối với "
            "bà Lê Thị Na.",
            {(NA, "Phó Chủ tịch"), (NA, "Đại biểu")},
        ),
        (
            "UBND tỉnh Bến Tre quyết định cho thôi giữ chức Giám đốc Sở Y tế và điều chuyển công tác "
            "khác đối với ông Trần Văn Lâm.",
            {(LAM, "Giám đốc")},
        ),
        (
            "UBND tỉnh Bến Tre miễn nhiệm chức vụ Giám đốc Sở Y tế và điều chuyển công tác đối với bà "
            "Lê Thị Na.",
            {(NA, "Giám đốc")},
        ),
        (  # each his own
            "Quốc hội miễn nhiệm chức vụ Phó Chủ tịch Quốc hội đối với bà Lê Thị Na, cho thôi làm đại "
            "biểu Quốc hội đối với ông Trần Văn Lâm.",
            {(NA, "Phó Chủ tịch"), (LAM, "Đại biểu")},
        ),
        (  # the one who is appointed is not the one who left
            "UBND tỉnh Bến Tre miễn nhiệm chức vụ Giám đốc Sở Y tế, bổ nhiệm ông Trần Văn Lâm giữ chức "
            "Giám đốc Sở Nội vụ.",
            set(),
        ),
    ],
)
def test_posts_ended_in_a_row_are_those_of_the_person_at_the_end(
    text: str, posts: set[tuple[str, str]]
) -> None:
    rows = facts(text, "change")
    assert {(row[2], row[3]) for row in rows if row[1] == "relieved"} == posts

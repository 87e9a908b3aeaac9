"""What a sentence leaves out is filled from around it: the chain, what stands before, then behind."""

from __future__ import annotations

import pytest
from facts import facts, organizations, people, places, read

from cadregraph.graph.model import Official


def official_key(text: str, article: str = "bai", published: str | None = None) -> str:
    """The key of the one person in a text."""
    entities = read(text, article, published).entities.values()
    (found,) = (e.key for e in entities if isinstance(e, Official))
    return found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # the chain of posts: its last member names the place
        ("Ông Trần Văn Lâm, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Bến Tre, đã đến dự.",
         "Ban Chấp hành Đảng bộ tỉnh Bến Tre"),
        ("Ông Trần Văn Lâm, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Long An, đã đến dự.",
         "Tỉnh ủy Long An"),
        ("Ông Trần Văn Lâm, Phó Bí thư Thành ủy, Chủ tịch UBND TP Cần Thơ, đã đến dự.",
         "Thành ủy Cần Thơ"),
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy, Chủ tịch HĐTV Tập đoàn Dầu khí Việt Nam, đã đến dự.",
         "Đảng ủy Tập đoàn Dầu khí Việt Nam"),
        ("Ông Trần Văn Lâm, Bí thư Ban cán sự đảng, Bộ trưởng Bộ Nội vụ, đã đến dự.",
         "Ban cán sự đảng Bộ Nội vụ"),
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy, Chủ tịch UBND xã Hòa Sơn, đã đến dự.",
         "Đảng ủy xã Hòa Sơn"),
        # what was named before
        ("Thành ủy Cần Thơ vừa họp. Thành ủy yêu cầu làm rõ.", "Thành ủy Cần Thơ"),
        ("Thành ủy Cần Thơ vừa họp. Ban Dân vận đã báo cáo.", "Ban Dân vận Thành ủy Cần Thơ"),
        ("Thành ủy Cần Thơ vừa họp. UBND thành phố đã báo cáo.",
         "Ủy ban nhân dân thành phố Cần Thơ"),
        ("Tỉnh Bến Tre có nhiều đổi mới. UBND tỉnh đã báo cáo.", "Ủy ban nhân dân tỉnh Bến Tre"),
        ("Huyện ủy Tuy An vừa họp. Ban Thường vụ đã quyết định.", "Ban Thường vụ Huyện ủy Tuy An"),
        ("Huyện ủy Tuy An vừa họp. Phòng Nội vụ đã báo cáo.", "Phòng Nội vụ huyện Tuy An"),
        ("Sở Y tế tỉnh Bến Tre vừa họp. Lãnh đạo Sở đã báo cáo.", "Sở Y tế tỉnh Bến Tre"),
        # what is named behind, as in a headline
        ("Thành ủy có lãnh đạo mới\nSáng 5/6, Thành ủy Cần Thơ đã công bố quyết định.",
         "Thành ủy Cần Thơ"),
        ("Tỉnh ủy vừa họp. Cuộc họp diễn ra ở tỉnh Phú Yên.", "Tỉnh ủy Phú Yên"),
        # a district tells its province
        ("UBND huyện Ba Vì đã báo cáo. Thành ủy đã đồng ý.", "Thành ủy Hà Nội"),
        ("Huyện ủy Tuy An đã báo cáo. Tỉnh ủy đã đồng ý.", "Tỉnh ủy Phú Yên"),
    ],
)  # fmt: skip
def test_the_context_completes_a_name(text: str, label: str) -> None:
    found = organizations(text)
    assert label in found
    kin = {o for o in found if o.split()[:2] == label.split()[:2]}
    assert kin == {label}


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh đã họp.",
        "Thành ủy đã họp.",
        "Ban Thường vụ đã họp.",
        "Tỉnh ủy đã họp. Ông quê huyện Tuy An.",
    ],
)
def test_what_nothing_completes_is_no_body(text: str) -> None:
    assert organizations(text) == set()


def test_a_province_and_a_district_keep_their_own_committees() -> None:
    text = (
        "Tỉnh ủy Phú Yên và Huyện ủy Tuy An đã họp. Tỉnh ủy giao việc. Huyện ủy đã nhận. "
        "UBND tỉnh và UBND huyện đã phối hợp."
    )
    assert organizations(text) == {
        "Tỉnh ủy Phú Yên",
        "Huyện ủy Tuy An",
        "Ủy ban nhân dân tỉnh Phú Yên",
        "Ủy ban nhân dân huyện Tuy An",
    }


def test_what_was_left_behind_is_no_context() -> None:
    text = (
        "Tỉnh ủy Bến Tre đã họp. Ông Trần Văn Lâm, nguyên Bí thư Tỉnh ủy Long An, đã dự. "
        "Tỉnh ủy đã đồng ý."
    )
    assert ("post", "Trần Văn Lâm", "Bí thư", "Tỉnh ủy Long An", "former") in facts(text)
    later = "Ông Lê Minh Khôi, Phó Bí thư Tỉnh ủy, đã nói."
    assert ("post", "Lê Minh Khôi", "Phó Bí thư", "Tỉnh ủy Bến Tre", "current") in facts(
        f"{text} {later}"
    )


def test_a_name_that_a_province_and_a_district_share() -> None:
    assert "Huyện ủy Châu Thành" in organizations("Huyện ủy Châu Thành, tỉnh Bến Tre, đã họp.")
    near = read("Huyện ủy Châu Thành, tỉnh Bến Tre, đã họp.").entities
    far = read("Huyện ủy Châu Thành, tỉnh Long An, đã họp.").entities
    committee = {k for k, e in near.items() if e.label == "Huyện ủy Châu Thành"}
    assert committee
    assert committee.isdisjoint(far)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Hội nghị họp ở TP.HCM.", {"thành phố Hồ Chí Minh"}),
        ("Hội nghị họp ở TP Cần Thơ.", {"thành phố Cần Thơ"}),
        ("Hội nghị họp ở quận 5, TP.HCM.", {"quận 5", "thành phố Hồ Chí Minh"}),
        ("Hội nghị họp ở huyện Tuy An, Phú Yên.", {"huyện Tuy An", "tỉnh Phú Yên"}),
    ],
)
def test_places_have_their_kind(text: str, labels: set[str]) -> None:
    assert places(text) == labels


# --- short names --------------------------------------------------------------------------------


def test_a_given_name_alone_creates_nobody() -> None:
    assert people("Bà Hương cho biết đã nhận đơn. Ông Tú thì chưa.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bà Nguyễn Thị Thu Hương đã đến dự. Bà Hương cho biết đã nhận đơn.",
        "Bà Nguyễn Thị Thu Hương đã đến dự. Bà Thu Hương cho biết đã nhận đơn.",
        "Bà Hương cho biết đã nhận đơn. Bà Nguyễn Thị Thu Hương đã đến dự.",
        "Bà Nguyễn Thị Thu Hương đã đến dự. Bà cho biết đã nhận đơn.",
    ],
)
def test_a_short_name_is_the_person_whose_name_ends_so(text: str) -> None:
    assert people(text) == {"Nguyễn Thị Thu Hương"}
    assert facts(text, "said") == {("said", "Nguyễn Thị Thu Hương")}


@pytest.mark.parametrize(
    ("between", "speakers"),
    [
        ("", set()),  # in one breath it is open which of them is meant
        ("Hội nghị bế mạc. ", set()),
    ],
)
def test_of_two_named_in_one_breath_it_is_open_who_is_meant(
    between: str, speakers: set[tuple[str, ...]]
) -> None:
    text = (
        "Bà Lê Thu Hương đã đến dự. Bà Đỗ Mai Hương cũng dự. "
        f"{between}Bà Hương cho biết đã nhận đơn."
    )
    assert facts(text, "said") == speakers


def test_of_two_far_apart_the_one_named_last_is_meant() -> None:
    text = (
        "Bà Lê Thu Hương đã đến dự. Hội nghị bế mạc. Bà Đỗ Mai Hương ở lại làm việc với huyện. "
        "Bà Hương cho biết đã nhận đơn."
    )
    assert facts(text, "said") == {("said", "Đỗ Mai Hương")}


def test_a_short_name_that_the_article_defines() -> None:
    text = (
        "Đảng ủy Tập đoàn Xi măng Phương Nam (Xiphana) đã họp. "
        "Ông Trần Văn Lâm, Tổng Giám đốc Xiphana, đã đến dự."
    )
    assert facts(text, "post") == {
        ("post", "Trần Văn Lâm", "Tổng Giám đốc", "Tập đoàn Xi măng Phương Nam", "current")
    }
    assert organizations("Ông Trần Văn Lâm, Tổng Giám đốc Xiphana, đã đến dự.") == {"Xiphana"}


# --- who is who in two articles -----------------------------------------------------------------

AT_BA_VI = "Ông Trần Văn Lâm, Bí thư Huyện ủy Ba Vì, đã đến dự."


def test_name_and_seat_make_the_person() -> None:
    as_chairman = "Chủ tịch HĐND huyện Ba Vì Trần Văn Lâm cho biết đã nhận đơn."
    assert official_key(AT_BA_VI, "a") == official_key(as_chairman, "b")


def test_two_namesakes_in_two_places_stay_two() -> None:
    elsewhere = "Ông Trần Văn Lâm, Bí thư Huyện ủy Tuy An, đã đến dự."
    assert official_key(AT_BA_VI, "a") != official_key(elsewhere, "b")


def test_without_a_seat_the_article_is_the_seat() -> None:
    unknown = "Ông Trần Văn Lâm cho biết đã nhận đơn."
    assert official_key(unknown, "a") == official_key(unknown, "a")
    assert official_key(unknown, "a") != official_key(unknown, "b")
    assert official_key(unknown, "a") != official_key(AT_BA_VI, "a")


def test_a_membership_is_no_seat_where_there_is_a_post() -> None:
    with_membership = "Ông Trần Văn Lâm, Ủy viên Trung ương Đảng, Bí thư Huyện ủy Ba Vì, đã dự."
    assert official_key(AT_BA_VI, "a") == official_key(with_membership, "b")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sở Y tế tỉnh Sơn La họp. Ông Lò Văn Hùng, Trưởng phòng Tổ chức cán bộ của sở, phát biểu.",
         {"Phòng Tổ chức cán bộ Sở Y tế tỉnh Sơn La"}),
        ("Sở Giáo dục và Đào tạo tỉnh Sơn La họp. Bà Lò Thị Sen, Phó Trưởng phòng Chính trị - Tư tưởng của "
         "sở, cũng dự.", {"Phòng Chính trị tư tưởng Sở Giáo dục và Đào tạo tỉnh Sơn La"}),
        ("Sở Y tế tỉnh Sơn La, Sở Nội vụ tỉnh Sơn La họp. Ông Lò Văn Hùng, Trưởng phòng Tổ chức cán bộ của "
         "sở, phát biểu.", set()),
        ("Ông Lò Văn Hùng, Trưởng phòng Tổ chức cán bộ của sở, phát biểu.", set()),
    ],
)  # fmt: skip
def test_an_office_of_the_department_is_that_of_the_only_one(text: str, bodies: set[str]) -> None:
    assert {row[3] for row in facts(text, "post")} == bodies


def test_an_office_of_another_province_is_another() -> None:
    text = """Ông Lê Văn Tám, Giám đốc Sở Xây dựng tỉnh Cà Mau, vi phạm.

Trách nhiệm thuộc Tỉnh ủy Lâm Đồng. Ông Trần Văn Lâm, Giám đốc Sở Xây dựng, bị khiển trách.
"""
    assert "Sở Xây dựng tỉnh Lâm Đồng" in organizations(text)


@pytest.mark.parametrize(
    ("posts", "body"),
    [
        ("Bí thư Đảng ủy, Chủ tịch Công đoàn Tổng công ty Sông Đà", "Đảng ủy Tổng Công ty Sông Đà"),
        (
            "Bí thư Chi bộ, Chủ tịch Công đoàn Trường THCS Tân Bình",
            "Chi bộ Trường THCS Tân Bình",
        ),
        (
            "Bí thư Đảng đoàn, Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
            "Đảng đoàn Tổng Liên đoàn Lao động Việt Nam",
        ),
    ],
)
def test_the_committee_of_a_body_is_not_that_of_its_union(posts: str, body: str) -> None:
    assert ("post", "Lê Thị Na", "Bí thư", body, "current") in facts(
        f"Bà Lê Thị Na, {posts}, đã dự."
    )


@pytest.mark.parametrize(
    ("posts", "body"),
    [
        ("Bí thư Chi bộ, Vụ trưởng Vụ Pháp chế", "Chi bộ Vụ Pháp chế"),
        ("Bí thư Chi bộ", "Chi bộ Vụ Ngân sách nhà nước"),
        ("Phó Bí thư Đảng ủy, Vụ trưởng Vụ Pháp chế", "Đảng ủy Bộ Tài chính"),
    ],
)
def test_a_cell_is_that_of_the_bureau_that_the_same_person_heads(posts: str, body: str) -> None:
    told = (
        "Đảng ủy Bộ Tài chính nhắc nhở Chi bộ Vụ Ngân sách nhà nước và các ông: Lê Văn Tám (Bí thư Chi bộ, Vụ"
        f" trưởng Vụ Ngân sách nhà nước); Trần Văn Lâm ({posts})."
    )
    assert {row[3] for row in facts(told, "post") if row[1] == "Trần Văn Lâm"} >= {body}

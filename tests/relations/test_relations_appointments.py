"""Appointments in the words of decisions: into committees, in lists, by consultation, in the police."""

from __future__ import annotations

import pytest
from facts import facts, people, read

from cadregraph.graph.model import PersonnelFact

HEALTH = ("Giám đốc", "Sở Y tế tỉnh Bến Tre")
LAW = ("Phó Giám đốc", "Sở Tư pháp tỉnh Bến Tre")
FRONT = ("Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bến Tre")
EXECUTIVE = ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Bến Tre")
STANDING = ("Ủy viên", "Ban Thường vụ Tỉnh ủy Bến Tre")


def changes(text: str) -> set[tuple[str, ...]]:
    return {row[1:] for row in facts(text, "change")}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Trần Văn Lâm vừa được cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bến Tre.",
         "assigned"),
        ("Hội nghị đã hiệp thương cử ông Trần Văn Lâm giữ chức Chủ tịch Ủy ban MTTQ Việt Nam tỉnh "
         "Bến Tre.", "elected"),
        ("Ông Trần Văn Lâm được hiệp thương cử làm Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Bến Tre.",
         "elected"),
        ("Đại hội hiệp thương dân chủ cử ông Trần Văn Lâm làm Chủ tịch Ủy ban MTTQ tỉnh Bến Tre.",
         "elected"),
        ("Ban Thường vụ Tỉnh ủy cử ông Trần Văn Lâm làm Chủ tịch Ủy ban MTTQ tỉnh Bến Tre.",
         "assigned"),
        ("Ông Trần Văn Lâm, Phó Bí thư Huyện ủy Ba Tri, được cử giữ chức Chủ tịch Ủy ban MTTQ Việt "
         "Nam tỉnh Bến Tre.", "assigned"),
    ],
)  # fmt: skip
def test_to_be_sent_or_chosen_by_consultation_is_a_change(text: str, change: str) -> None:
    assert (change, "Trần Văn Lâm", *FRONT, "decided") in changes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cử tri kiến nghị với ông Trần Văn Lâm, Chủ tịch Ủy ban MTTQ tỉnh Bến Tre.",
        "Tỉnh ủy cử ông Trần Văn Lâm đi học cùng Chủ tịch Ủy ban MTTQ tỉnh Bến Tre.",
        "Ông Trần Văn Lâm có bằng cử nhân Luật, Chủ tịch Ủy ban MTTQ tỉnh Bến Tre cho biết.",
        "Đơn cử ông Trần Văn Lâm, Chủ tịch Ủy ban MTTQ tỉnh Bến Tre, đã nêu gương.",
    ],
)
def test_other_words_with_cu_appoint_nobody(text: str) -> None:
    assert not changes(text)


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Ban Bí thư chỉ định ông Trần Văn Lâm tham gia Ban Chấp hành Đảng bộ tỉnh Bến Tre nhiệm kỳ "
         "2020-2025.", {EXECUTIVE}),
        ("Bộ Chính trị điều động, chỉ định bà Lê Thị Hoa tham gia Ban Chấp hành, Ban Thường vụ Tỉnh "
         "ủy và giữ chức Bí thư Tỉnh ủy Bến Tre.", {EXECUTIVE, STANDING}),
        ("Ban Bí thư quyết định chỉ định ông Trần Văn Lâm, Phó Trưởng Ban Dân vận Trung ương, tham "
         "gia Ban Chấp hành, Ban Thường vụ, giữ chức Phó Bí thư Tỉnh ủy Bến Tre.",
         {EXECUTIVE, STANDING}),
        ("Ông Trần Văn Lâm được Ban Bí thư phân công tham gia Ban Thường vụ Tỉnh ủy Bến Tre.",
         {STANDING}),
        ("Quyết định của Ban Bí thư chuẩn y ông Trần Văn Lâm tham gia Ban Thường vụ Tỉnh ủy Bến Tre.",
         {STANDING}),
        ("Ban Bí thư cử ông Trần Văn Lâm tham gia đoàn công tác làm việc với Ban Chấp hành Đảng bộ "
         "tỉnh Bến Tre.", set()),
        ("Bộ Chính trị điều động ông Trần Văn Lâm thôi tham gia Ban Chấp hành Đảng bộ tỉnh Bến Tre.",
         set()),
        ("Ông Trần Văn Lâm không tham gia Ban Chấp hành Đảng bộ tỉnh Bến Tre khóa mới.", set()),
    ],
)  # fmt: skip
def test_who_is_appointed_to_join_a_committee_sits_on_it(text: str, seats: set[object]) -> None:
    taken = {row[2:4] for row in changes(text) if row[0] != "relieved" and row[2] == "Ủy viên"}
    assert taken == (set() if "giữ chức" in text else seats)  # they come with the post
    held = {row[2:4] for row in facts(text, "post") if row[2] == "Ủy viên" and row[4] == "current"}
    assert held == seats


@pytest.mark.parametrize(
    ("text", "boards"),
    [
        ("Thành ủy Hà Nội chỉ định ông Trần Văn Lâm tham gia Ban Chấp hành, giữ chức Bí thư Huyện ủy "
         "Ba Vì.", {"Ban Chấp hành Đảng bộ huyện Ba Vì"}),
        ("Ông Trần Văn Lâm được Thành ủy Hà Nội chỉ định tham gia Ban Chấp hành, Ban Thường vụ và giữ "
         "chức Bí thư Huyện ủy Ba Vì nhiệm kỳ 2015-2020.",
         {"Ban Chấp hành Đảng bộ huyện Ba Vì", "Ban Thường vụ Huyện ủy Ba Vì"}),
    ],
)  # fmt: skip
def test_the_committee_joined_is_that_of_the_post_taken_up(text: str, boards: set[str]) -> None:
    assert changes(text) == {("assigned", "Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Vì", "decided")}
    assert {row[3] for row in facts(text, "post") if row[2] == "Ủy viên"} == boards


@pytest.mark.parametrize(
    ("post", "boards"),
    [
        ("Bí thư Đảng ủy Khối Doanh nghiệp Trung ương",
         {"Ban Chấp hành Đảng bộ Khối Doanh nghiệp Trung ương",
          "Ban Thường vụ Đảng ủy Khối Doanh nghiệp Trung ương"}),
        # which has no Party organisation of its name
        ("Bí thư Quân ủy Trung ương", {"Ban Thường vụ Quân ủy Trung ương"}),
    ],
)  # fmt: skip
def test_the_committee_of_a_bloc_is_that_of_its_party_organisation(
    post: str, boards: set[str]
) -> None:
    text = f"Bộ Chính trị chỉ định ông Trần Văn Lâm tham gia Ban Chấp hành, Ban Thường vụ, giữ chức {post}."
    assert {row[3] for row in facts(text, "post") if row[2] == "Ủy viên"} == boards


@pytest.mark.parametrize(
    "text",
    [
        "Ban Bí thư quyết định cho ông Trần Văn Lâm thôi giữ chức Bí thư Tỉnh ủy Bến Tre.",
        "Ban Bí thư cho ông Trần Văn Lâm, Bí thư Tỉnh ủy, thôi giữ chức Bí thư Tỉnh ủy Bến Tre.",
        "Ban Bí thư đồng ý cho ông Trần Văn Lâm, Ủy viên Trung ương Đảng, thôi tham gia Ban Chấp "
        "hành, thôi giữ chức Bí thư Tỉnh ủy Bến Tre.",
        "Theo đó, Ban Bí thư cho ông Trần Văn Lâm thôi tham gia Ban Thường vụ, thôi giữ chức Bí thư "
        "Tỉnh ủy Bến Tre nhiệm kỳ 2020-2025.",
        "Ngày 3/2, Ban Bí thư cho đồng chí Trần Văn Lâm thôi làm Bí thư Tỉnh ủy Bến Tre.",
        "Sau khi xem xét đơn, Ban Bí thư đã có quyết định cho ông Trần Văn Lâm thôi giữ chức Bí thư "
        "Tỉnh ủy Bến Tre.",
    ],
)
def test_who_lets_somebody_go_has_decided(text: str) -> None:
    extraction = read(text)
    deciders = {
        extraction.entities[fact.decided_by].label
        for fact in extraction.facts
        if isinstance(fact, PersonnelFact) and fact.decided_by
    }
    assert deciders == {"Ban Bí thư"}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("UBND tỉnh Bến Tre bổ nhiệm hai cán bộ gồm các ông: Trần Văn Lâm, giữ chức Giám đốc Sở Y tế; "
         "Lê Văn Hòa, giữ chức Phó Giám đốc Sở Tư pháp.", "appointed"),
        ("Ban Thường vụ Tỉnh ủy Bến Tre điều động ông Trần Văn Lâm, Bí thư Huyện ủy Ba Tri, giữ chức "
         "Giám đốc Sở Y tế; ông Lê Văn Hòa, Chánh Thanh tra tỉnh, giữ chức Phó Giám đốc Sở Tư pháp.",
         "transferred"),
        ("Chủ tịch UBND tỉnh Bến Tre bổ nhiệm các ông: Trần Văn Lâm làm Giám đốc Sở Y tế, Lê Văn Hòa "
         "làm Phó Giám đốc Sở Tư pháp.", "appointed"),
        ("UBND tỉnh Bến Tre phân công ông Trần Văn Lâm làm Giám đốc Sở Y tế; ông Lê Văn Hòa làm Phó "
         "Giám đốc Sở Tư pháp; bà Lê Thị Mai giữ chức Phó Giám đốc Sở Nội vụ.", "assigned"),
        ("UBND tỉnh Bến Tre quyết định bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế và ông Lê "
         "Văn Hòa giữ chức Phó Giám đốc Sở Tư pháp.", "appointed"),
        ("Theo đó, điều động ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế tỉnh Bến Tre; ông Lê Văn Hòa "
         "giữ chức Phó Giám đốc Sở Tư pháp.", "transferred"),
    ],
)  # fmt: skip
def test_the_verb_goes_for_all_items_of_a_list(text: str, change: str) -> None:
    found = changes(text)
    assert (change, "Trần Văn Lâm", *HEALTH, "decided") in found
    assert (change, "Lê Văn Hòa", *LAW, "decided") in found


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Bến Tre đề nghị bổ nhiệm ông Trần Văn Lâm giữ chức Giám đốc Sở Y tế; ông Lê Văn "
        "Hòa giữ chức Phó Giám đốc Sở Tư pháp.",
        "Dự kiến bổ nhiệm các ông: Trần Văn Lâm, giữ chức Giám đốc Sở Y tế; Lê Văn Hòa, giữ chức Phó "
        "Giám đốc Sở Tư pháp tỉnh Bến Tre.",
    ],
)
def test_a_proposal_goes_for_all_items_too(text: str) -> None:
    assert {row[-1] for row in changes(text)} == {"proposed"}


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Bến Tre bầu bổ sung hai Ủy viên UBND tỉnh gồm các ông: Trần Văn Lâm, Giám đốc Sở Y "
        "tế; Lê Văn Hòa, Phó Giám đốc Sở Tư pháp.",
        "HĐND tỉnh Bến Tre đã bầu các Ủy viên UBND tỉnh, gồm: ông Trần Văn Lâm, Giám đốc Sở Y tế; ông "
        "Lê Văn Hòa, Phó Giám đốc Sở Tư pháp.",
        "Kỳ họp bầu ông Trần Văn Lâm, Giám đốc Sở Y tế và ông Lê Văn Hòa, Phó Giám đốc Sở Tư pháp làm "
        "Ủy viên UBND tỉnh Bến Tre.",
    ],
)
def test_what_stands_behind_names_in_a_list_of_the_elected_they_held(text: str) -> None:
    seat = ("Ủy viên", "Ủy ban nhân dân tỉnh Bến Tre", "decided")
    assert changes(text) == {("elected", one, *seat) for one in ("Trần Văn Lâm", "Lê Văn Hòa")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Dự lễ còn có các đồng chí nguyên Bí thư Tỉnh ủy Bến Tre:\n- Trần Văn Lâm;\n- Lê Văn Hòa.",
         "former"),
        ("Tham dự có các nguyên Bí thư Tỉnh ủy Bến Tre gồm:\n- Ông Trần Văn Lâm;\n- Ông Lê Văn Hòa.",
         "former"),
        ("Cùng dự có các Phó Bí thư Tỉnh ủy Bến Tre:\n- Trần Văn Lâm;\n- Lê Văn Hòa.", "current"),
        ("Dự lễ có các đồng chí nguyên lãnh đạo tỉnh: Trần Văn Lâm, nguyên Bí thư Tỉnh ủy Bến Tre; Lê "
         "Văn Hòa, nguyên Chủ tịch UBND tỉnh.", "former"),
    ],
)  # fmt: skip
def test_a_heading_in_the_plural_goes_for_the_lines_below_it(text: str, status: str) -> None:
    assert {(row[1], row[4]) for row in facts(text, "post")} == {
        ("Trần Văn Lâm", status),
        ("Lê Văn Hòa", status),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy Bến Tre:\n- Trần Văn Lâm cho biết sẽ kiểm tra.",
        "Tỉnh sẽ bầu các Phó Bí thư Tỉnh ủy Bến Tre:\n- Trần Văn Lâm;\n- Lê Văn Hòa.",
    ],
)
def test_other_headings_give_no_posts(text: str) -> None:
    assert not facts(text, "post")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Y Wing Kbuôr, Phó Chủ tịch HĐND tỉnh Đắk Lắk, phát biểu.", {"Y Wing Kbuôr"}),
        ("Dự họp có Ksor Hlim Phung, Bí thư Huyện ủy Chư Sê.", {"Ksor Hlim Phung"}),
        ("Rơ Châm Hlan (nguyên Bí thư Huyện ủy Chư Sê) kể.", {"Rơ Châm Hlan"}),
        ("Phó Bí thư Huyện ủy Mường Lát Hơ Văn Sua dự họp.", {"Hơ Văn Sua"}),
        ("Bí thư Huyện ủy Chư Sê Rmah Hlim chủ trì.", {"Rmah Hlim"}),
        ("Y sĩ Trạm Y tế xã Ia Pal, Phó Chủ tịch UBND xã dự họp.", set()),
        ("Bệnh viện Đại học Y Hà Nội, Giám đốc Sở Y tế cùng dự.", set()),
    ],
)
def test_names_of_other_peoples_stand_beside_posts_without_a_form_of_address(
    text: str, names: set[str]
) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Thượng tá Trần Văn Lâm, Trưởng Phòng Hậu cần - Kỹ thuật Công an tỉnh Bến Tre, được điều động "
         "giữ chức vụ Trưởng Phòng Hồ sơ nghiệp vụ.",
         ("Trưởng phòng", "Phòng Hồ sơ nghiệp vụ Công an tỉnh Bến Tre")),
        ("Công an tỉnh Bến Tre công bố quyết định. Trung tá Trần Văn Lâm, Trưởng Công an huyện Ba Tri, "
         "được điều động giữ chức Trưởng Phòng Cảnh sát giao thông.",
         ("Trưởng phòng", "Phòng Cảnh sát giao thông Công an tỉnh Bến Tre")),
    ],
)  # fmt: skip
def test_divisions_of_the_police_are_those_of_the_province(text: str, post: object) -> None:
    assert ("transferred", "Trần Văn Lâm", *post, "decided") in changes(text)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Trần Văn Lâm, Bí thư Ðảng ủy xã Hát Lót, huyện Mai Sơn, phát biểu.",
         ("Trần Văn Lâm", "Bí thư", "Đảng ủy xã Hát Lót")),
        ("Ông Ðỗ Văn Lâm, Bí thư Huyện ủy Ba Tri, phát biểu.",
         ("Đỗ Văn Lâm", "Bí thư", "Huyện ủy Ba Tri")),
        ("BÍ THƯ ÐẢNG ỦY XÃ HÁT LÓT. Ông Trần Văn Lâm, Chủ tịch HÐND huyện Mai Sơn, dự.",
         ("Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân huyện Mai Sơn")),
        ("Ông Trần Văn Lâm, Giám đốc Sở Lao ðộng - Thương binh và Xã hội tỉnh Bến Tre, dự.",
         ("Trần Văn Lâm", "Giám đốc", "Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre")),
    ],
)  # fmt: skip
def test_the_letter_eth_is_read_as_the_letter_it_looks_like(text: str, post: object) -> None:
    assert facts(text, "post") == {("post", *post, "current")}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("HĐND huyện Ba Tri miễn nhiệm bà Lê Thị Hoa, Phó Chủ tịch UBND huyện.",
         {("Lê Thị Hoa", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Tri")}),
        ("HĐND tỉnh Bến Tre thống nhất miễn nhiệm ông Trần Văn Lâm - nguyên Chủ tịch UBND tỉnh (nghỉ hưu).",
         {("Trần Văn Lâm", "Chủ tịch", "Ủy ban nhân dân tỉnh Bến Tre")}),
        ("HĐND huyện Ba Tri miễn nhiệm ông Trần Văn Lâm (Trưởng ban Pháp chế HĐND huyện) và bà Lê Thị Hoa, "
         "Phó Chủ tịch UBND huyện.",
         {("Trần Văn Lâm", "Trưởng ban", "Ban Pháp chế Hội đồng nhân dân huyện Ba Tri"),
          ("Lê Thị Hoa", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Tri")}),
        ("Ban Bí thư cho thôi chức vụ Bí thư Tỉnh ủy Bến Tre và các chức vụ có liên quan để nghỉ hưu theo "
         "nguyện vọng đối với ông Trần Văn Lâm.", {("Trần Văn Lâm", "Bí thư", "Tỉnh ủy Bến Tre")}),
        ("Tỉnh ủy đồng ý để ông Trần Văn Lâm thôi giữ các chức vụ: Bí thư Huyện ủy Ba Tri, Ủy viên Ban "
         "Thường vụ Tỉnh ủy Bến Tre.", {("Trần Văn Lâm", "Bí thư", "Huyện ủy Ba Tri"),
                                         ("Trần Văn Lâm", *STANDING)}),
        ("HĐND huyện Ba Tri miễn nhiệm ông Trần Văn Lâm, Bí thư Huyện ủy, chức danh Chủ tịch HĐND huyện.",
         {("Trần Văn Lâm", "Chủ tịch", "Hội đồng nhân dân huyện Ba Tri")}),
        ("HĐND huyện Ba Tri bãi nhiệm ông Trần Văn Lâm khỏi chức vụ Phó Chủ tịch UBND huyện.", set()),
        ("Ông Trần Văn Lâm miễn nhiệm bà Lê Thị Hoa.", set()),
    ],
)  # fmt: skip
def test_from_which_posts_somebody_is_relieved(text: str, posts: set[object]) -> None:
    assert {row[1:4] for row in changes(text) if row[0] == "relieved"} == posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ông Trần Văn Lâm, Thủ trưởng Cơ quan An ninh điều tra Công an tỉnh Bến Tre, phát biểu.",
         ("Thủ trưởng", "Cơ quan An ninh điều tra Công an tỉnh Bến Tre")),
        ("Đại tá Trần Văn Lâm, Phó Thủ trưởng Cơ quan Cảnh sát điều tra Bộ Công an, phát biểu.",
         ("Phó Thủ trưởng", "Cơ quan Cảnh sát điều tra Bộ Công an")),
        ("Thiếu tướng Trần Văn Lâm giữ chức Tư lệnh Cảnh sát cơ động.",
         ("Tư lệnh", "Bộ Tư lệnh Cảnh sát cơ động")),
        ("Trung tướng Trần Văn Lâm, Phó Tư lệnh Bộ đội Biên phòng, phát biểu.",
         ("Phó Tư lệnh", "Bộ Tư lệnh Bộ đội Biên phòng")),
        ("Ông Trần Văn Lâm, Bí thư Đảng ủy CATW, phát biểu.", ("Bí thư", "Đảng ủy Công an Trung ương")),
    ],
)  # fmt: skip
def test_posts_in_the_services(text: str, post: tuple[str, str]) -> None:
    assert facts(text, "post") == {("post", "Trần Văn Lâm", *post, "current")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Ban Bí thư phân công Trung tướng Trần Văn Lâm, Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt "
         "Nam, tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Tỉnh ủy Bến Tre.",
         ("assigned", "Trần Văn Lâm", "Bí thư", "Tỉnh ủy Bến Tre", "decided")),
        ("Được UBND tỉnh điều động đến nhận công tác và giữ chức vụ Giám đốc Sở Y tế tỉnh Bến Tre, ông Trần "
         "Văn Lâm đã để lại nhiều dấu ấn.", ("transferred", "Trần Văn Lâm", *HEALTH, "decided")),
        ("Bộ Công an điều động Thiếu tướng Trần Văn Lâm (SN 1976, quê quán Cần Thơ) Giám đốc Công an tỉnh "
         "Bến Tre đến nhận công tác và giữ chức vụ Cục trưởng Cục An ninh chính trị nội bộ.",
         ("transferred", "Trần Văn Lâm", "Cục trưởng", "Cục An ninh chính trị nội bộ", "decided")),
        ("Bà Lê Thị Hoa - Bí thư Huyện ủy Ba Tri vừa được chuyển qua làm Giám đốc Sở Y tế tỉnh Bến Tre.",
         ("assigned", "Lê Thị Hoa", *HEALTH, "decided")),
        ("HĐND huyện Ba Tri miễn nhiệm chức danh Phó Chủ tịch UBND huyện với các ông Trần Văn Lâm và Lê Văn "
         "Hòa.", ("relieved", "Lê Văn Hòa", "Phó Chủ tịch", "Ủy ban nhân dân huyện Ba Tri", "decided")),
    ],
)  # fmt: skip
def test_changes_whose_parts_stand_far_apart(text: str, row: tuple[str, ...]) -> None:
    assert row in changes(text)


def test_a_post_stands_behind_the_bracket_of_its_holder() -> None:
    text = "Ông Trần Văn Lâm (sinh năm 1976, quê Bến Tre) Giám đốc Sở Y tế tỉnh Bến Tre phát biểu."
    assert facts(text, "post") == {("post", "Trần Văn Lâm", *HEALTH, "current")}


def test_a_roster_with_commas_ends_at_a_semicolon() -> None:
    text = (
        "Dự họp có các Phó Bí thư Tỉnh ủy Bến Tre: Giám đốc Sở Y tế Trần Văn Lâm, Giám đốc Sở Nội vụ Lê Văn "
        "Hòa; Giám đốc Sở Tư pháp Tạ Quốc Bình."
    )
    deputies = {row[1] for row in facts(text, "post") if row[2] == "Phó Bí thư"}
    assert deputies == {"Trần Văn Lâm", "Lê Văn Hòa"}

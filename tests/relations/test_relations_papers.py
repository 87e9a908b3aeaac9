"""Official papers as texts: head, articles, signature and recipients; all invented.

Real kinds of bodies and real places; no person, number or decision of these papers exists.
"""

from __future__ import annotations

import io

import pytest
from facts import directives, facts, read

from cadregraph.graph.model import DisciplineFact, OrganizationFact, PersonnelFact, TenureFact
from cadregraph.graph.reading import read as documents

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
TO = "Nơi nhận:\n- Như Điều 2;\n- Bà Lê Thị Nhận, Phó Giám đốc Sở Tư pháp tỉnh Quảng Bình;\n- Lưu: VT."

PROVINCE = f"""ỦY BAN NHÂN DÂN
TỈNH QUẢNG BÌNH
{STATE}
Số: 125/QĐ-UBND
Quảng Bình, ngày 12 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc bổ nhiệm cán bộ

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH

Căn cứ Nghị định số 138/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ;
Xét đề nghị của Giám đốc Sở Nội vụ,

QUYẾT ĐỊNH:

Điều 1. Bổ nhiệm ông Trần Khắc Vĩnh, Trưởng phòng Kế hoạch Sở Giao thông vận tải, giữ
chức vụ Phó Giám đốc Sở Giao thông vận tải tỉnh Quảng Bình, thời hạn 05 năm, kể từ ngày 15 tháng 3 năm 2024.

Điều 2. Giám đốc Sở Nội vụ và ông Trần Khắc Vĩnh chịu trách nhiệm thi hành Quyết định này.

{TO}

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Lê Mậu Cường
"""

COMMITTEE = f"""TỈNH ỦY NGHỆ AN
*
Số 12-QĐ/TU
{PARTY}
Nghệ An, ngày 20 tháng 5 năm 2023

QUYẾT ĐỊNH
về việc chỉ định Bí thư Huyện ủy

- Căn cứ Điều lệ Đảng;
- Xét đề nghị của Ban Tổ chức Tỉnh ủy,

BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH

Điều 1. Điều động đồng chí Phan Thị Thu Hòa, Phó Trưởng Ban Tổ chức Tỉnh ủy, giữ chức Bí thư Huyện ủy Quỳ Hợp
nhiệm kỳ 2020 - 2025.

Điều 2. Ban Tổ chức Tỉnh ủy và đồng chí Phan Thị Thu Hòa chịu trách nhiệm thi hành Quyết định này.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Đặng Quốc Khải
"""

SECRETARIAT = f"""BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số 415-QĐNS/TW
{PARTY}
Hà Nội, ngày 8 tháng 11 năm 2022

QUYẾT ĐỊNH
chỉ định Phó Bí thư Tỉnh ủy

BAN BÍ THƯ QUYẾT ĐỊNH

Điều 1. Chỉ định đồng chí Vũ Hồng Sâm, Thứ trưởng Bộ Xây dựng, giữ chức Phó Bí thư Tỉnh ủy Hòa Bình
nhiệm kỳ 2020 - 2025.

T/M BAN BÍ THƯ
Nguyễn Duy Thạch
"""

PREMIER = f"""THỦ TƯỚNG CHÍNH PHỦ
Số: 834/QĐ-TTg
{STATE}
Hà Nội, ngày 14 tháng 8 năm 2024

QUYẾT ĐỊNH
Về việc phê chuẩn kết quả bầu Phó Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn

THỦ TƯỚNG CHÍNH PHỦ

QUYẾT ĐỊNH:

Điều 1. Phê chuẩn kết quả bầu chức vụ Phó Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn
nhiệm kỳ 2021 - 2026 đối với ông Nông Thế Hiển.

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Hoàng Bá Lộc
"""

MINISTRY = """BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 2217/QĐ-BNN-TCCB | Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 03 tháng 7 năm 2023

QUYẾT ĐỊNH
Về việc bổ nhiệm lại công chức lãnh đạo

BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN

QUYẾT ĐỊNH:

Điều 1. Bổ nhiệm lại ông Tạ Quang Dũng giữ chức vụ Cục trưởng Cục Thủy lợi kể từ ngày 01 tháng 8 năm 2023.

BỘ TRƯỞNG

Lê Hữu Toàn
"""

COUNCIL = f"""HỘI ĐỒNG NHÂN DÂN
TỈNH TUYÊN QUANG
{STATE}
Số: 47/NQ-HĐND
Tuyên Quang, ngày 09 tháng 12 năm 2022

NGHỊ QUYẾT
Về việc miễn nhiệm, bầu Phó Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang khóa XIX

HỘI ĐỒNG NHÂN DÂN TỈNH TUYÊN QUANG
KHÓA XIX, KỲ HỌP THỨ 5

QUYẾT NGHỊ:

Điều 1. Miễn nhiệm chức vụ Phó Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang đối với ông Ma Văn Hội để nghỉ hưu.

Điều 2. Bầu bà Lý Thị Ngân, Giám đốc Sở Công Thương,
giữ chức vụ Phó Chủ tịch Ủy ban nhân dân tỉnh Tuyên Quang.

CHỦ TỊCH
Lục Mạnh Tiến
"""

# side by side, names in capitals, in force from a day of its own
DEPARTMENT = """UBND TỈNH THANH HÓA      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ      Độc lập - Tự do - Hạnh phúc
Số: 88/QĐ-SNV      Thanh Hóa, ngày 02 tháng 02 năm 2021

QUYẾT ĐỊNH
V/v bổ nhiệm viên chức

GIÁM ĐỐC SỞ NỘI VỤ TỈNH THANH HÓA

QUYẾT ĐỊNH:

Điều 1. Bổ nhiệm bà Lê Thị Mận giữ chức Phó Chánh Văn phòng Sở Nội vụ tỉnh Thanh Hóa.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 02 năm 2021.

Nơi nhận:      GIÁM ĐỐC
- Như Điều 1;
- Ban Giám đốc Sở;
- Lưu: VT.      TRẦN QUỐC HUY
"""

# the name of the paper in capitals; the assembly's number behind the kind
ASSEMBLY = f"""QUỐC HỘI
Nghị quyết số: 58/2021/QH15
{STATE}
Hà Nội, ngày 28 tháng 7 năm 2021

NGHỊ QUYẾT
PHÊ CHUẨN VIỆC BỔ NHIỆM BỘ TRƯỞNG BỘ Y TẾ

QUỐC HỘI
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

QUYẾT NGHỊ:

Điều 1. Phê chuẩn việc bổ nhiệm ông Phan Duy Nghĩa giữ chức Bộ trưởng Bộ Y tế nhiệm kỳ 2021 - 2026.

CHỦ TỊCH QUỐC HỘI
Vương Thế Phiệt
"""


@pytest.mark.parametrize(
    ("text", "paper", "issuer", "day"),
    [
        (PROVINCE, "Quyết định 125/QĐ-UBND", "Ủy ban nhân dân tỉnh Quảng Bình", "2024-03-12"),
        (COMMITTEE, "Quyết định 12-QĐ/TU", "Ban Thường vụ Tỉnh ủy Nghệ An", "2023-05-20"),
        (SECRETARIAT, "Quyết định 415-QĐNS/TW", "Ban Bí thư", "2022-11-08"),
        (PREMIER, "Quyết định 834/QĐ-TTg", "Chính phủ", "2024-08-14"),
        (MINISTRY, "Quyết định 2217/QĐ-BNN-TCCB", "Bộ Nông nghiệp và Phát triển nông thôn", "2023-07-03"),
        (COUNCIL, "Nghị quyết 47/NQ-HĐND", "Hội đồng nhân dân tỉnh Tuyên Quang", "2022-12-09"),
        (DEPARTMENT, "Quyết định 88/QĐ-SNV", "Sở Nội vụ tỉnh Thanh Hóa", "2021-02-02"),
        (ASSEMBLY, "Nghị quyết 58/2021/QH15", "Quốc hội", "2021-07-28"),
    ],
)  # fmt: skip
def test_the_head_tells_number_day_and_issuer(text: str, paper: str, issuer: str, day: str) -> None:
    found = {one.label: one for one in directives(text)}
    assert found[paper].issued == day
    assert found[paper].type == ("resolution" if paper.startswith("Nghị") else "decision")
    assert {row[2] for row in facts(text, "issuer") if row[1] == paper} == {issuer}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (PROVINCE, "bổ nhiệm cán bộ"),
        (COMMITTEE, "chỉ định Bí thư Huyện ủy"),
        (PROVINCE.replace("Về việc bổ nhiệm cán bộ", "Về việc bổ nhiệm\ncán bộ lãnh đạo"),
         "bổ nhiệm cán bộ lãnh đạo"),
        (PROVINCE.replace("Về việc bổ nhiệm cán bộ\n\n", ""), None),
    ],
)  # fmt: skip
def test_what_a_paper_is_about(text: str, title: str | None) -> None:
    assert [
        one.title for one in directives(text) if one.issued in ("2024-03-12", "2023-05-20")
    ] == [title]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (PROVINCE, {("appointed", "Trần Khắc Vĩnh", "Ủy ban nhân dân tỉnh Quảng Bình", "2024-03-15")}),
        (COMMITTEE, {("transferred", "Phan Thị Thu Hòa", "Ban Thường vụ Tỉnh ủy Nghệ An", "2023-05-20")}),
        (SECRETARIAT, {("assigned", "Vũ Hồng Sâm", "Ban Bí thư", "2022-11-08")}),
        (PREMIER, {("approved", "Nông Thế Hiển", "Chính phủ", "2024-08-14")}),
        (MINISTRY, {("appointed", "Tạ Quang Dũng", "Bộ Nông nghiệp và Phát triển nông thôn", "2023-08-01")}),
        (COUNCIL, {("relieved", "Ma Văn Hội", "Hội đồng nhân dân tỉnh Tuyên Quang", "2022-12-09"),
                   ("elected", "Lý Thị Ngân", "Hội đồng nhân dân tỉnh Tuyên Quang", "2022-12-09")}),
        (DEPARTMENT, {("appointed", "Lê Thị Mận", "Sở Nội vụ tỉnh Thanh Hóa", "2021-02-15")}),
        (ASSEMBLY, {("approved", "Phan Duy Nghĩa", "Quốc hội", "2021-07-28")}),
    ],
)  # fmt: skip
def test_who_decides_what_the_articles_order(text: str, rows: set[tuple[str, ...]]) -> None:
    found = read(text)
    changes = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert {
        (
            fact.change,
            found.entities[fact.person].label,
            found.entities[fact.decided_by].label if fact.decided_by else "-",
            fact.date or "-",
        )
        for fact in changes
    } == rows
    assert {fact.assertion.status for fact in changes} == {"decided"}


@pytest.mark.parametrize(
    ("text", "signer", "post"),
    [
        (PROVINCE, "Lê Mậu Cường", ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Quảng Bình")),
        (COMMITTEE, "Đặng Quốc Khải", ("Bí thư", "Tỉnh ủy Nghệ An")),
        (SECRETARIAT, "Nguyễn Duy Thạch", None),
        (PREMIER, "Hoàng Bá Lộc", ("Phó Thủ tướng", "Chính phủ")),
        (MINISTRY, "Lê Hữu Toàn", ("Bộ trưởng", "Bộ Nông nghiệp và Phát triển nông thôn")),
        (COUNCIL, "Lục Mạnh Tiến", ("Chủ tịch", "Hội đồng nhân dân tỉnh Tuyên Quang")),
        (DEPARTMENT, "Trần Quốc Huy", ("Giám đốc", "Sở Nội vụ tỉnh Thanh Hóa")),
        (ASSEMBLY, "Vương Thế Phiệt", ("Chủ tịch", "Quốc hội")),
        # a rank before the name; a deputy by order of his minister; a title of no body in the head
        (MINISTRY.replace("BỘ TRƯỞNG\n\nLê", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nThượng tướng Lê"),
         "Lê Hữu Toàn", ("Thứ trưởng", "Bộ Nông nghiệp và Phát triển nông thôn")),
        (MINISTRY.replace("BỘ TRƯỞNG\n\nLê", "TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ\nLê"),
         "Lê Hữu Toàn", ("Vụ trưởng", "Vụ Tổ chức cán bộ")),
        (MINISTRY.replace("BỘ TRƯỞNG\n\nLê", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê"),
         "Lê Hữu Toàn", ("Thứ trưởng", "Bộ Nông nghiệp và Phát triển nông thôn")),
        (MINISTRY.replace("BỘ TRƯỞNG\n\nLê", "HIỆU TRƯỞNG\nLê"), "Lê Hữu Toàn", None),
        (COUNCIL.replace("CHỦ TỊCH\nLục", "TM. HỘI ĐỒNG NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLục"),
         "Lục Mạnh Tiến", ("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Tuyên Quang")),
    ],
)  # fmt: skip
def test_who_signed_held_the_post_over_his_name(
    text: str, signer: str, post: tuple[str, str] | None
) -> None:
    posts = {row[2:] for row in facts(text, "post") if row[1] == signer}
    assert posts == ({(*post, "current")} if post is not None else set())


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nXÃ HÒA PHONG", {"Ủy ban nhân dân xã Hòa Phong"}),
        ("ĐẢNG BỘ HUYỆN PLAN\nĐẢNG ỦY XÃ YANG TEO", {"Đảng ủy xã Yang Teo"}),
        ("UBND TỈNH SƠN LA\nSỞ NỘI VỤ", {"Sở Nội vụ tỉnh Sơn La"}),
        ("TỈNH ỦY SƠN LA\nBAN TỔ CHỨC", set()),  # not its superior
        ("CÔNG BÁO", set()),
    ],
)  # fmt: skip
def test_the_last_line_of_the_head_names_the_issuer(head: str, issuer: set[str]) -> None:
    day = "Sơn La, ngày  5  tháng 1 năm 2024"
    text = f"{head}\n*\nSố:  7 /KH-X\n{STATE}\n{day}\n\nKẾ HOẠCH\nVề việc trồng cây\n"
    assert {row[2] for row in facts(text, "issuer")} == issuer


def test_who_signed_is_told_of_each_change() -> None:
    found = read(COMMITTEE)
    (change,) = [fact for fact in found.facts if isinstance(fact, PersonnelFact)]
    assert change.assertion.signed_by is not None
    assert found.entities[change.assertion.signed_by].label == "Đặng Quốc Khải"


def test_posts_begin_and_end_on_the_day_of_the_paper() -> None:
    found = read(COUNCIL)
    days = {
        found.entities[fact.holder].label: (fact.start, fact.end)
        for fact in found.facts
        if isinstance(fact, TenureFact) and fact.title == "Phó Chủ tịch"
    }
    assert days == {"Ma Văn Hội": (None, "2022-12-09"), "Lý Thị Ngân": ("2022-12-09", None)}
    again = [
        f for f in read(MINISTRY).facts if isinstance(f, TenureFact) and f.title == "Cục trưởng"
    ]
    assert [fact.start for fact in again] == [None]  # 'Bổ nhiệm lại': he was it before


def test_a_sanction_and_a_body_that_a_paper_founds() -> None:
    sanction = (
        f"ĐẢNG BỘ TỈNH HÀ TĨNH\nỦY BAN KIỂM TRA TỈNH ỦY\n*\nSố 54-QĐ/UBKTTU\n{PARTY}\n"
        "Hà Tĩnh, ngày 9 tháng 9 năm 2020\nQUYẾT ĐỊNH\nthi hành kỷ luật đồng chí Bùi Trọng Nghĩa\n"
        "ỦY BAN KIỂM TRA TỈNH ỦY QUYẾT ĐỊNH\nĐiều 1. Thi hành kỷ luật đồng chí Bùi Trọng Nghĩa, Huyện ủy "
        "viên, Trưởng phòng Nội vụ huyện Kỳ Anh, bằng hình thức cảnh cáo.\nT/M ỦY BAN KIỂM TRA\nPHÓ CHỦ "
        "NHIỆM THƯỜNG TRỰC\nHồ Sỹ Lam\nNơi nhận:\n- Đồng chí Bùi Trọng Nghĩa,\n- Lưu."
    )
    found = read(sanction)
    (fact,) = [fact for fact in found.facts if isinstance(fact, DisciplineFact)]
    assert fact.decided_by is not None
    assert found.entities[fact.decided_by].label == "Ủy ban Kiểm tra Tỉnh ủy Hà Tĩnh"
    assert (fact.sanction, fact.date) == ("warning", "2020-09-09")
    founding = PROVINCE.replace(
        "Điều 1. Bổ nhiệm ông",
        "Điều 1. Thành lập Trung tâm Văn hóa huyện Lệ Thủy.\n\nĐiều 3. Bổ nhiệm ông",
    )
    found = read(founding)
    (body,) = [fact for fact in found.facts if isinstance(fact, OrganizationFact)]
    assert (body.kind, body.date) == ("founded", "2024-03-12")


def test_to_whom_a_paper_goes_says_nothing() -> None:
    assert not any("Lê Thị Nhận" in row for row in facts(PROVINCE))


def test_what_a_paper_cites_is_not_decided_by_it() -> None:
    cited = PROVINCE.replace(
        "Điều 2. ",
        "Điều 2. Ông Hà Văn Sơn được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Quảng Bình tại Quyết định số "
        "9/QĐ-UBND ngày 3/2/2019 chịu trách nhiệm thi hành.\n\nĐiều 4. ",
    )
    found = read(cited)
    of_another = [
        fact
        for fact in found.facts
        if isinstance(fact, PersonnelFact) and found.entities[fact.person].label == "Hà Văn Sơn"
    ]
    assert all(fact.decided_by is None and fact.date != "2024-03-12" for fact in of_another)


@pytest.mark.parametrize(
    "text",
    [
        # a number, a day and capitals in the news
        "BỔ NHIỆM PHÓ GIÁM ĐỐC SỞ\n\nQuảng Bình, ngày 12 tháng 3 năm 2024\n\nTheo Quyết định số 125/QĐ-UBND "
        "ông Trần Khắc Vĩnh được bổ nhiệm giữ chức Phó Giám đốc Sở Giao thông vận tải tỉnh Quảng Bình.\n\n"
        "BÍ THƯ\n\nLê Mậu Cường",
        # without a day, without a number
        PROVINCE.replace("Quảng Bình, ngày 12 tháng 3 năm 2024\n", ""),
        PROVINCE.replace("Số: 125/QĐ-UBND\n", ""),
    ],
)
def test_what_lacks_a_part_of_the_head_is_no_paper(text: str) -> None:
    changes = [fact for fact in read(text).facts if isinstance(fact, PersonnelFact)]
    assert [fact.decided_by for fact in changes] == [None]
    assert not any(row[0] == "issuer" and row[1].endswith("125/QĐ-UBND") for row in facts(text))


def test_the_day_of_a_paper_is_that_of_its_document() -> None:
    def day(text: str) -> str | None:
        source = io.BytesIO(text.encode())
        (found,) = documents(["-"], on_error=pytest.fail, stdin=source)
        return found.published

    assert day(PROVINCE) == "2024-03-12"
    assert (
        day("Ngày 12 tháng 3 năm 2024, ông Trần Khắc Vĩnh nhận Quyết định số 125/QĐ-UBND.") is None
    )

"""Names of bodies in running text: which are read, under which full label, class and level."""

from __future__ import annotations

import pytest
from facts import facts, organization, organizations


@pytest.mark.parametrize(
    ("text", "label"),
    [
        # a head word and the place that it leads
        ("Tỉnh ủy Phú Yên họp phiên thường kỳ.", "Tỉnh ủy Phú Yên"),
        ("Huyện ủy Mường Nhé sơ kết sáu tháng.", "Huyện ủy Mường Nhé"),
        ("Quận ủy Tây Hồ tổ chức tập huấn.", "Quận ủy Tây Hồ"),
        ("Thị ủy Gò Công sơ kết công tác.", "Thị ủy Gò Công"),
        ("Tỉnh đoàn Lạng Sơn phát động phong trào.", "Tỉnh đoàn Lạng Sơn"),
        # a word of two syllables whose second is small
        ("Báo Nhân dân đã họp.", "Báo Nhân dân"),
        ("Viện Vật lý đã họp.", "Viện Vật lý"),
        ("Cục Tổ chức đã họp.", "Cục Tổ chức"),
        # courts, procuracies and investigators of the army, by region too
        ("Viện kiểm sát quân sự khu vực Quân đoàn 7 đã họp.",
         "Viện kiểm sát quân sự khu vực Quân đoàn 7"),
        ("Tòa án quân sự khu vực Quân khu 9 đã họp.", "Tòa án quân sự khu vực Quân khu 9"),
        ("Cơ quan Điều tra hình sự Quân đoàn 7 đã họp.", "Cơ quan Điều tra hình sự Quân đoàn 7"),
        ("Viện KSND cấp cao tại Đà Nẵng đã họp.", "Viện kiểm sát nhân dân cấp cao tại Đà Nẵng"),
        # a short form and its place
        ("CDC Kon Tum đã họp.", "Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum"),
        ("Khu Quản lý đường bộ IV đã họp.", "Khu Quản lý đường bộ IV"),
        # the kind of place and its name
        ("UBND tỉnh Phú Yên vừa làm việc với đoàn công tác.", "Ủy ban nhân dân tỉnh Phú Yên"),
        ("HĐND huyện Mường Nhé họp bất thường.", "Hội đồng nhân dân huyện Mường Nhé"),
        ("UBND TP Đà Nẵng trả lời cử tri.", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("Ủy ban nhân dân quận 5 tiếp công dân.", "Ủy ban nhân dân quận 5"),
        ("UBND xã Hòa Sơn tiếp công dân.", "Ủy ban nhân dân xã Hòa Sơn"),
        ("TAND tỉnh Nghệ An thụ lý đơn.", "Tòa án nhân dân tỉnh Nghệ An"),
        ("Công an tỉnh Nghệ An vào cuộc.", "Công an tỉnh Nghệ An"),
        ("Đoàn ĐBQH tỉnh Bến Tre tiếp xúc cử tri.", "Đoàn đại biểu Quốc hội tỉnh Bến Tre"),
        ("Hội Nông dân tỉnh Thái Bình vận động.", "Hội Nông dân tỉnh Thái Bình"),
        ("Đảng bộ quận Hải Châu có nhiều chi bộ.", "Đảng bộ quận Hải Châu"),
        # a field of work, then the place
        ("Sở Nội vụ Đà Nẵng đã tiếp nhận hồ sơ.", "Sở Nội vụ thành phố Đà Nẵng"),
        ("Phòng Tài chính - Kế hoạch huyện Ba Vì báo cáo.",
         "Phòng Tài chính - Kế hoạch huyện Ba Vì"),
        ("Bộ Nội vụ vừa có văn bản.", "Bộ Nội vụ"),
        ("Tổng cục Thuế vừa có văn bản.", "Tổng cục Thuế"),
        ("Chi cục Kiểm lâm tỉnh Kon Tum kiểm tra.", "Chi cục Kiểm lâm tỉnh Kon Tum"),
        # a field of work and a region, since 2025
        ("Chi cục Hải quan khu vực II vừa khởi tố vụ án.", "Chi cục Hải quan khu vực II"),
        ("Chi cục Kiểm lâm vùng I vừa kiểm tra.", "Chi cục Kiểm lâm vùng I"),
        ("Phòng Thi hành án dân sự khu vực 3 – Lào Cai vừa kê biên.",
         "Phòng Thi hành án dân sự khu vực 3 - Lào Cai"),
        ("Ngân hàng Nhà nước Việt Nam - Chi nhánh khu vực 15 họp.",
         "Ngân hàng Nhà nước chi nhánh khu vực 15"),
        ("Ban Chỉ huy Phòng thủ khu vực 4 - Mường Nhé diễn tập.",
         "Ban Chỉ huy Phòng thủ khu vực 4 - Mường Nhé"),
        ("Thuế cơ sở 3 tỉnh Lào Cai đã họp.", "Thuế cơ sở 3 tỉnh Lào Cai"),
        ("Thống kê tỉnh Lào Cai đã họp.", "Thống kê tỉnh Lào Cai"),
        # a proper name
        ("Tập đoàn Dầu khí Việt Nam báo cáo kết quả.", "Tập đoàn Dầu khí Việt Nam"),
        ("Tổng Công ty Lương thực miền Bắc báo cáo.", "Tổng Công ty Lương thực miền Bắc"),
        ("Trường Đại học Bách khoa Hà Nội khai giảng.", "Trường Đại học Bách khoa Hà Nội"),
        ("Bệnh viện Bạch Mai tiếp nhận bệnh nhân.", "Bệnh viện Bạch Mai"),
        ("Quân khu 5 tổ chức diễn tập.", "Quân khu 5"),
        ("Bộ Tư lệnh Quân khu 5 mở lớp tập huấn.", "Bộ Tư lệnh Quân khu 5"),
        ("Tòa án quân sự Quân khu 5 mở phiên xử.", "Tòa án quân sự Quân khu 5"),
        ("Tỉnh ủy Hà Tây đã họp.", "Tỉnh ủy Hà Tây"),
        ("Tổng Công ty cổ phần Xây lắp An Bình đã họp.", "Tổng Công ty Cổ phần Xây lắp An Bình"),
        ("Cục Quản lý thị trường (Bộ Công Thương) vừa kiểm tra.",
         "Cục Quản lý thị trường Bộ Công Thương"),
        ("Sở Kế hoạch và Đầu tư (KH & ĐT) Hà Nội đã họp.",
         "Sở Kế hoạch và Đầu tư thành phố Hà Nội"),
        ("Cục Hàng hải Việt Nam (Bộ Giao thông Vận tải) đã họp.", "Cục Hàng hải Việt Nam"),
        ("Phó Trưởng ban Chỉ đạo đổi mới doanh nghiệp thành phố Đà Nẵng đã dự.",
         "Ban Chỉ đạo đổi mới doanh nghiệp thành phố Đà Nẵng"),
        ("Vụ trưởng Vụ Quản lý doanh nghiệp Bộ Công Thương đã dự.",
         "Vụ Quản lý doanh nghiệp Bộ Công Thương"),
        ("Tổng công ty Sao Mai mua 95% cổ phần.", "Tổng Công ty Sao Mai"),
        ("Văn phòng Ban Chỉ đạo Tây Nam Bộ đã họp.", "Văn phòng Ban Chỉ đạo Tây Nam Bộ"),
        ("Hội Nông dân VN đã họp.", "Hội Nông dân Việt Nam"),
        # bodies since 2025
        ("Đảng ủy các cơ quan Đảng Trung ương đã họp.", "Đảng ủy các cơ quan Đảng Trung ương"),
        ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương đã họp.",
         "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"),
        ("Đảng ủy các cơ quan Đảng tỉnh Sơn La đã họp.", "Đảng ủy các cơ quan Đảng tỉnh Sơn La"),
        ("Ủy ban Pháp luật và Tư pháp đã họp.", "Ủy ban Pháp luật và Tư pháp của Quốc hội"),
        ("Ủy ban Văn hóa và Xã hội đã họp.", "Ủy ban Văn hóa và Xã hội của Quốc hội"),
        ("Tòa án nhân dân khu vực 1 - Hà Nội xét xử.", "Tòa án nhân dân khu vực 1 - Hà Nội"),
        ("Kho bạc Nhà nước khu vực X đã họp.", "Kho bạc Nhà nước khu vực X"),
        ("Viện trưởng Viện Nghiên cứu phát triển kinh tế - xã hội Đà Nẵng đã dự.",
         "Viện Nghiên cứu phát triển kinh tế - xã hội thành phố Đà Nẵng"),
        ("Sở Nội vụ, Xây dựng, Y tế tỉnh Long An đã họp.", "Sở Xây dựng tỉnh Long An"),
        # councils for one task, forests
        ("Hội đồng thi tuyển công chức tỉnh Long An đã họp.",
         "Hội đồng thi tuyển công chức tỉnh Long An"),
        ("Ban Quản lý rừng phòng hộ Sông Ba đã họp.", "Ban Quản lý rừng phòng hộ Sông Ba"),
        ("Xí nghiệp Cơ khí Hòa Bình đã họp.", "Xí nghiệp Cơ khí Hòa Bình"),
        # the head is the whole name
        ("Bộ Chính trị vừa họp tại Hà Nội.", "Bộ Chính trị"),
        ("Ban Chấp hành Trung ương Đảng khai mạc hội nghị.", "Ban Chấp hành Trung ương Đảng"),
        ("Ủy ban Kiểm tra Trung ương đã họp kỳ thứ ba.", "Ủy ban Kiểm tra Trung ương"),
        ("Văn phòng Chính phủ vừa có thông báo.", "Văn phòng Chính phủ"),
    ],
)  # fmt: skip
def test_a_body_has_its_full_name(text: str, label: str) -> None:
    assert label in organizations(text)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Ban Thường vụ Đảng ủy Tập đoàn Hóa chất Việt Nam đã họp.",
            {
                "Ban Thường vụ Đảng ủy Tập đoàn Hóa chất Việt Nam",
                "Đảng ủy Tập đoàn Hóa chất Việt Nam",
                "Tập đoàn Hóa chất Việt Nam",
            },
        ),
        (
            "Ban Chấp hành Đảng bộ huyện Tuy An đã họp.",
            {"Ban Chấp hành Đảng bộ huyện Tuy An", "Đảng bộ huyện Tuy An"},
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã họp.",
            {"Ủy ban Kiểm tra Tỉnh ủy Hòa Bình", "Tỉnh ủy Hòa Bình"},
        ),
        (
            "Ban Pháp chế HĐND tỉnh Cà Mau thẩm tra.",
            {
                "Ban Pháp chế Hội đồng nhân dân tỉnh Cà Mau",
                "Hội đồng nhân dân tỉnh Cà Mau",
            },
        ),
        (
            "Ban cán sự đảng UBND tỉnh Gia Lai đã họp.",
            {"Ban cán sự đảng Ủy ban nhân dân tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"},
        ),
        (
            "Chi bộ Phòng Nội vụ huyện Ba Vì đã họp.",
            {"Chi bộ Phòng Nội vụ huyện Ba Vì", "Phòng Nội vụ huyện Ba Vì"},
        ),
        (
            "Thường trực Thành ủy Cần Thơ đã họp.",
            {"Thường trực Thành ủy Cần Thơ", "Thành ủy Cần Thơ"},
        ),
        ("Ủy ban Tư pháp của Quốc hội đã họp.", {"Ủy ban Tư pháp của Quốc hội", "Quốc hội"}),
    ],
)
def test_a_composed_name_names_each_body_in_it(text: str, labels: set[str]) -> None:
    assert organizations(text) == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("UBKT Tỉnh uỷ Hoà Bình đã họp.", "Ủy ban Kiểm tra Tỉnh ủy Hòa Bình"),
        ("BTV Huyện ủy Tuy An đã họp.", "Ban Thường vụ Huyện ủy Tuy An"),
        ("BCH Đảng bộ tỉnh Lào Cai đã họp.", "Ban Chấp hành Đảng bộ tỉnh Lào Cai"),
        ("Sở GD&ĐT tỉnh Bến Tre đã họp.", "Sở Giáo dục và Đào tạo tỉnh Bến Tre"),
        ("Sở NN-PTNT Cà Mau đã họp.", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Cà Mau"),
        ("Bộ LĐ-TB&XH vừa có văn bản.", "Bộ Lao động - Thương binh và Xã hội"),
        ("Bộ VH,TT&DL vừa có văn bản.", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ủy ban MTTQ tỉnh Long An đã họp.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Long An"),
        ("UBND TP.HCM đã họp.", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("LĐLĐ tỉnh Nam Định đã họp.", "Liên đoàn Lao động tỉnh Nam Định"),
        ("VKSND tối cao đã họp.", "Viện kiểm sát nhân dân tối cao"),
    ],
)
def test_abbreviations_and_spellings_stand_for_the_full_name(text: str, label: str) -> None:
    assert label in organizations(text)


@pytest.mark.parametrize(
    ("text", "cls", "level"),
    [
        ("Đảng Cộng sản Việt Nam lãnh đạo.", "PartyOrganization", "central"),
        ("Bộ Chính trị đã họp.", "PartyCommittee", "central"),
        ("Đảng bộ tỉnh Phú Yên đã lớn mạnh.", "PartyOrganization", "province"),
        ("Tỉnh ủy Phú Yên đã họp.", "PartyCommittee", "province"),
        ("Thành ủy Hải Phòng đã họp.", "PartyCommittee", "province"),
        ("Thành ủy Hội An đã họp.", "PartyCommittee", "district"),
        ("Đảng ủy xã Hòa Sơn đã họp.", "PartyCommittee", "commune"),
        ("Ủy ban Kiểm tra Trung ương đã họp.", "PartyBody", "central"),
        ("Bộ Tài chính đã họp.", "StateBody", "central"),
        ("Sở Y tế tỉnh Phú Yên đã họp.", "StateBody", "province"),
        ("UBND huyện Tuy An đã họp.", "StateBody", "district"),
        ("Hội Nông dân huyện Tuy An đã họp.", "MassOrganization", "district"),
        ("Tập đoàn Dầu khí Việt Nam đã họp.", "Institution", None),
    ],
)
def test_a_body_has_its_class_and_level(text: str, cls: str, level: str | None) -> None:
    found = organization(text)
    assert (found.cls, found.level) == (cls, level)


def test_an_office_is_of_the_kind_of_the_body_that_it_serves() -> None:
    text = "Văn phòng Tỉnh ủy Bắc Kạn và Văn phòng UBND tỉnh Bắc Kạn đã họp."
    assert {"Văn phòng Tỉnh ủy Bắc Kạn", "Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn"} <= (
        organizations(text)
    )
    assert organization("Văn phòng UBND tỉnh Bắc Kạn đã họp.").cls == "StateBody"


def test_taxes_and_counting_are_no_bodies() -> None:
    for text in (
        "Người dân nộp thuế tỉnh Lào Cai.",
        "Theo số liệu thống kê tỉnh Lào Cai, có 30 vụ.",
        "Cơ quan chức năng thi hành án dân sự tỉnh này.",
    ):
        assert organizations(text) == set()
    assert "Tòa án nhân dân khu vực năm" not in organizations(
        "Tòa án nhân dân khu vực năm 2025 họp."
    )


def test_other_names_of_a_body() -> None:
    assert {"UBND tỉnh Phú Yên", "UBND Phú Yên"} <= set(
        organization("UBND tỉnh Phú Yên đã họp.").alt_labels
    )


@pytest.mark.parametrize(
    "text",
    [
        "Các đảng bộ trực thuộc đã hoàn thành đại hội.",
        "Các chi bộ cơ sở nghiêm túc kiểm điểm.",
        "Ủy ban kiểm tra (UBKT) các cấp tăng cường giám sát.",
        "Ủy ban kiểm tra các cấp tăng cường giám sát.",
        "Hội đồng nhân dân các cấp đổi mới phương thức hoạt động.",
        "Giám đốc Công an địa phương báo cáo.",
        "Các tổ chức phi chính phủ đã tài trợ.",
        "Chủ nhiệm Ủy ban Trần Văn Lâm chủ trì.",
        "Lãnh đạo địa phương và Trung ương đã dự.",
        "Cấp ủy, chính quyền và đảng bộ cơ sở vào cuộc.",
        "Mỗi chi bộ phải họp một tháng một lần.",
        "Người đã kinh qua chức danh bí thư tỉnh ủy, thành ủy được ưu tiên.",
        "Các chức danh lãnh đạo HĐND, UBND cần đủ tuổi.",
        "Hội đồng thi đã họp.",
    ],
)
def test_bodies_in_general_are_no_body(text: str) -> None:
    assert organizations(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Công tác cán bộ được làm bài bản, chặt chẽ.",
        "Phải quyết liệt phòng, chống tham nhũng và phòng chống thiên tai.",
        "Mọi khâu phục vụ Đại hội đã hoàn tất.",
        "Tuyến đường phục vụ Khu kinh tế Dung Quất đã xong.",
        "Đây là nhiệm vụ Quốc phòng và nghĩa vụ Quân sự.",
        "Phí dịch vụ Nông nghiệp đã giảm.",
        "Toàn bộ hồ sơ vụ việc đã được chuyển cho cơ quan điều tra.",
        "Nội bộ mất đoàn kết, báo chí đã nêu.",
        "Cuộc họp diễn ra trong một căn phòng nhỏ.",
        "Bộ máy cồng kềnh, nhiều trường hợp vi phạm.",
        "Nhà trường vận động viện trợ sách vở.",
        "Chúng tôi công tác tại đây đã lâu.",
    ],
)
def test_everyday_words_are_no_body(text: str) -> None:
    assert organizations(text) == set()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tỉnh ủy Lào Cai đã họp.", "Tỉnh ủy Lào Cai"),
        ("Huyện ủy Đức Thọ đã họp.", "Huyện ủy Đức Thọ"),
        ("UBND Nga Sơn đã họp.", "Ủy ban nhân dân huyện Nga Sơn"),
        ("Huyện ủy Mỹ Đức đã họp. " * 5, "Huyện ủy Mỹ Đức"),
    ],
)
def test_places_that_begin_like_a_country_are_of_viet_nam(text: str, label: str) -> None:
    assert label in organizations(text)


def test_nothing_is_read_of_an_article_about_another_country() -> None:
    text = "Bộ Chính trị đã họp. Trung Quốc kỷ luật cán bộ. Tại Trung Quốc, Ban Bí thư đã họp. "
    assert organizations(text * 2) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Chính trị Đảng Cộng sản Trung Quốc đã họp.",
        "Quốc hội Lào vừa bế mạc kỳ họp.",
        "Chính phủ Nhật Bản viện trợ không hoàn lại.",
        "Ban Bí thư Đảng Cộng sản Cuba đã họp.",
    ],
)
def test_bodies_of_other_countries_are_not_read(text: str) -> None:
    assert organizations(text) == set()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Thủ tướng yêu cầu các Bộ: Công Thương, Tài nguyên và Môi trường và Y tế báo cáo.",
         {"Bộ Công Thương", "Bộ Tài nguyên và Môi trường", "Bộ Y tế"}),
        ("Ông đề nghị các Sở: Xây dựng, Giao thông Vận tải cùng UBND tỉnh Bến Tre chuẩn bị.",
         {"Sở Xây dựng tỉnh Bến Tre", "Sở Giao thông Vận tải tỉnh Bến Tre",
          "Ủy ban nhân dân tỉnh Bến Tre"}),
        ("Lãnh đạo các Sở Nội vụ, Y tế tỉnh Bến Tre đã dự.",
         {"Sở Nội vụ tỉnh Bến Tre", "Sở Y tế tỉnh Bến Tre"}),
        ("Các bộ, ngành và địa phương đã họp.", set()),
        # the committees of what is listed, and what they are of
        ("Đảng ủy các Sở: Xây dựng, Y tế tỉnh Bến Tre đã họp.",
         {"Đảng ủy Sở Xây dựng tỉnh Bến Tre", "Đảng ủy Sở Y tế tỉnh Bến Tre",
          "Sở Xây dựng tỉnh Bến Tre", "Sở Y tế tỉnh Bến Tre"}),
        ("Ban cán sự đảng các Bộ: Công Thương, Y tế đã họp.",
         {"Ban cán sự đảng Bộ Công Thương", "Ban cán sự đảng Bộ Y tế", "Bộ Công Thương",
          "Bộ Y tế"}),
        ("Ban Thường vụ Đảng ủy các xã An Bình, Hòa Lợi đã họp.",
         {"Ban Thường vụ Đảng ủy xã An Bình", "Ban Thường vụ Đảng ủy xã Hòa Lợi",
          "Đảng ủy xã An Bình", "Đảng ủy xã Hòa Lợi"}),
        ("Đảng ủy các xã, phường đã họp; Chi bộ các phòng, ban cũng vậy.", set()),
        # a steering committee and what it steers
        ("Ban Chỉ đạo Cải cách tư pháp Trung ương đã họp.",
         {"Ban Chỉ đạo Cải cách tư pháp Trung ương"}),
        ("Ban Chỉ đạo kỳ thi THPT quốc gia tỉnh Bến Tre đã họp.",
         {"Ban Chỉ đạo kỳ thi THPT quốc gia tỉnh Bến Tre"}),
        ("Ban Chỉ đạo nhận thấy việc này cần làm.", set()),
        # behind a title the whole name, also in small letters and quotation marks
        ("Ông Trần Văn Lâm, Cục trưởng Cục Kiểm soát hoạt động bảo vệ môi trường, đã dự.",
         {"Cục Kiểm soát hoạt động bảo vệ môi trường"}),
        ("Trưởng ban Chỉ đạo công trình “Lịch sử tỉnh Bến Tre” Trần Văn Lâm đã dự.",
         {'Ban Chỉ đạo công trình "Lịch sử tỉnh Bến Tre"'}),
        # a name that goes on in words which no lexicon knows is no name
        ("Vụ án xảy ra tại Công ty cổ phần Hóa dầu và nhiên liệu sinh học dầu khí.", set()),
        ("Phân cấp cho đảng ủy khu công nghiệp, khu chế xuất.", set()),
        ("Ông Trần Văn Lâm, Trưởng ban Nghiên cứu, xây dựng và phổ biến pháp luật đã dự.", set()),
        ("Ông tốt nghiệp Đại học Tổng hợp Hà Nội khoa Lịch sử.",
         {"Trường Đại học Tổng hợp Hà Nội"}),
    ],
)  # fmt: skip
def test_lists_and_long_names(text: str, labels: set[str]) -> None:
    assert organizations(text) == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hội Người cao tuổi Việt Nam họp.", "Hội Người cao tuổi Việt Nam"),
        ("Hội Khuyến học tỉnh Long An họp.", "Hội Khuyến học tỉnh Long An"),
        ("Hội Doanh nghiệp trẻ tỉnh Long An họp.", "Hội Doanh nghiệp trẻ tỉnh Long An"),
        ("Hội Văn học - Nghệ thuật tỉnh Long An họp.", "Hội Văn học Nghệ thuật tỉnh Long An"),
        ("Bộ Nông nghiệp - Môi trường họp.", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Dân tộc - Tôn giáo họp.", "Bộ Dân tộc và Tôn giáo"),
        (
            "Đảng ủy MTTQ và các đoàn thể Trung ương họp.",
            "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ),
        (
            "Đảng bộ MTTQ và các đoàn thể Trung ương họp.",
            "Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương",
        ),
        ("Đảng ủy CATW họp.", "Đảng ủy Công an Trung ương"),
    ],
)
def test_associations_and_bodies_of_2025(text: str, label: str) -> None:
    assert organizations(text) == {label}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Viện Hàn lâm Khoa học xã hội (KHXH) Việt Nam họp.",
         {"Viện Hàn lâm Khoa học Xã hội Việt Nam"}),
        ("Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Kon Tum họp.",
         {"Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum"}),
        ("Viện kiểm sát nhân dân (VKSND) tối cao họp.", {"Viện kiểm sát nhân dân tối cao"}),
        ("Sở Y tế (SYT) Hà Nam họp.", {"Sở Y tế tỉnh Hà Nam"}),
        # what follows is no part of the name
        ("Bộ Công an (BCA) Lê Văn Lâm nói.", {"Bộ Công an"}),
        ("Tập đoàn Điện lực Việt Nam (EVN) Hà Nội họp.", {"Tập đoàn Điện lực Việt Nam"}),
    ],
)  # fmt: skip
def test_a_name_goes_on_behind_its_short_form(text: str, found: set[str]) -> None:
    assert organizations(text) == found


def test_a_short_form_inside_a_name_stands_for_all_of_it() -> None:
    text = "Trung tâm Kiểm soát bệnh tật (CDC) tỉnh Kon Tum họp. CDC báo cáo 12 ca."
    assert organizations(text) == {"Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bổ nhiệm ông Đặng Văn Khoát, Ủy viên Đảng ủy Công ...", set[str]()),
        ("Ông Đặng Văn Khoát, Tổng Giám đốc Tập đoàn Điện …", set[str]()),
        ("Ông Đặng Văn Khoát, Giám đốc Công ty Xuyên Á...", {"Công ty Xuyên Á"}),
        ("Ông Đặng Văn Khoát, Bí thư Tỉnh ủy Kon Tum ...", {"Tỉnh ủy Kon Tum"}),
        ("Ông Đặng Văn Khoát, Bộ trưởng Bộ Công an ...", {"Bộ Công an"}),
    ],
)  # fmt: skip
def test_half_a_name_is_none(text: str, found: set[str]) -> None:
    assert organizations(text) == found


@pytest.mark.parametrize(
    "name",
    [
        "Công ty TNHH MTV Dịch vụ công ích quận 7",
        "Công ty TNHH MTV Công trình đô thị thị xã Gò Công",
        "Công ty Cổ phần Môi trường đô thị Nghệ An",
    ],
)
def test_firms_of_towns_have_their_full_name(name: str) -> None:
    assert name in organizations(f"{name} đã họp.")


def test_a_firm_ends_before_the_next_person() -> None:
    text = (
        "C03 bắt ông Nguyễn Duy Lân, Chủ tịch HĐQT Công ty Cổ phần Tập đoàn Thuận Bình và Lê Khắc Mẫn, Phó "
        "tổng giám đốc."
    )
    firm = "Công ty Cổ phần Tập đoàn Thuận Bình"
    assert {row[1:4] for row in facts(text, "post")} == {
        ("Nguyễn Duy Lân", "Chủ tịch", f"Hội đồng quản trị {firm}"),
        ("Lê Khắc Mẫn", "Phó Tổng Giám đốc", firm),
    }
    joined = "Ông Nguyễn Duy Lân, Giám đốc Công ty Cổ phần Thương mại và Dịch vụ Thuận Bình, dự."
    assert {row[3] for row in facts(joined, "post")} == {
        "Công ty Cổ phần Thương mại và Dịch vụ Thuận Bình"
    }

"""Forty dated reports of several outlets over three years, about people who never were.

What is true in them: An led the Party in Hà Tĩnh until March 2023, when he went to Hà Nội; Bảo led it
until he was expelled in May 2024, then Duy, who had been chairman of the province; Hạnh became chairwoman
after him. Kha, director of the department of health, died; Lan followed. Hiếu led Bắc Giang until the
province was merged. One Nguyễn Văn Hòa led the district Kỳ Anh and retired, another chairs Yên Thế.
Beside that there are a report that takes somebody else for the secretary, copied by two papers, and
reports that look back.
"""

from __future__ import annotations

WRONG = (
    "Sáng 12/9, tại thành phố Hà Tĩnh, Bí thư Tỉnh ủy Hà Tĩnh Vũ Đình Cát dự lễ khai giảng năm học mới."
    " Cùng dự có đông đảo thầy cô giáo, phụ huynh và hơn một nghìn học sinh của nhà trường."
    " Nhà trường năm nay đón thêm mười hai lớp, sửa xong hai dãy phòng học và sân tập thể dục."
)
"""What an agency wrote, and two papers took over."""

NEWS: tuple[tuple[str, str, str], ...] = (
    ("2022-09-05", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An dự lễ khai giảng."),
    ("2022-09-20", "Báo Núi", "Ông Lê Thế An, Bí thư Tỉnh ủy Hà Tĩnh, thăm huyện Kỳ Anh."),
    ("2022-10-03", "Báo Sông", "Chủ tịch UBND tỉnh Hà Tĩnh Trần Khải Duy họp bàn giá lúa."),
    ("2022-10-18", "Báo Biển", "Bí thư Huyện ủy Kỳ Anh Nguyễn Văn Hòa tiếp dân."),
    ("2022-11-02", "Báo Núi", "Giám đốc Sở Y tế tỉnh Hà Tĩnh Nguyễn Hữu Kha trả lời báo chí."),
    ("2022-11-20", "Báo Biển", "Bí thư Tỉnh ủy Bắc Giang Đào Trọng Hiếu thăm trường học."),
    ("2022-12-01", "Báo Đồi", "Chủ tịch UBND huyện Yên Thế Nguyễn Văn Hòa kiểm tra đê."),
    ("2022-12-15", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An phát biểu tại hội nghị."),
    ("2023-01-10", "Báo Núi", "Ông Trần Khải Duy, Chủ tịch UBND tỉnh Hà Tĩnh, chúc Tết công nhân."),
    ("2023-02-06", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Lê Thế An trồng cây đầu xuân."),
    (
        "2023-03-10",
        "Báo Sông",
        "Bộ Chính trị phân công ông Lê Thế An giữ chức Trưởng Ban Nội chính Trung ương.",
    ),
    ("2023-03-12", "Báo Núi", "Trưởng Ban Nội chính Trung ương Lê Thế An nhận nhiệm vụ."),
    (
        "2023-03-28",
        "Báo Sông",
        "Ban Chấp hành Đảng bộ tỉnh bầu ông Đỗ Gia Bảo giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
    ),
    ("2023-04-15", "Báo Biển", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo làm việc với huyện Kỳ Anh."),
    ("2023-05-19", "Báo Núi", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo dâng hương."),
    (
        "2023-06-02",
        "Báo Đồi",
        "Khi còn là Bí thư Tỉnh ủy Hà Tĩnh, ông Lê Thế An đã về xã này nhiều lần.",
    ),
    ("2023-07-01", "Báo Sông", "Chủ tịch UBND tỉnh Hà Tĩnh Trần Khải Duy tiếp đoàn khách."),
    ("2023-08-12", "Báo Núi", "Ông Nguyễn Hữu Kha, Giám đốc Sở Y tế tỉnh Hà Tĩnh, thăm bệnh viện."),
    ("2023-09-12", "Hãng tin", WRONG),
    ("2023-09-12", "Báo Đồi", f"{WRONG} Theo Hãng tin."),
    ("2023-09-13", "Báo Biển", f"{WRONG} (Hãng tin)"),
    ("2023-09-25", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo chủ trì hội nghị."),
    (
        "2023-10-20",
        "Báo Núi",
        "Ngày 18/10/2023, ông Nguyễn Hữu Kha, Giám đốc Sở Y tế tỉnh Hà Tĩnh, qua đời.",
    ),
    (
        "2023-11-01",
        "Báo Đồi",
        "Nhiều người nhớ Giám đốc Sở Y tế tỉnh Hà Tĩnh Nguyễn Hữu Kha tận tụy.",
    ),
    (
        "2023-12-01",
        "Báo Sông",
        "Chủ tịch UBND tỉnh bổ nhiệm bà Lý Thu Lan giữ chức Giám đốc Sở Y tế tỉnh Hà Tĩnh.",
    ),
    (
        "2024-01-09",
        "Báo Núi",
        "Ông Nguyễn Văn Hòa, Bí thư Huyện ủy Kỳ Anh, nghỉ hưu từ ngày 1/1/2024.",
    ),
    ("2024-01-20", "Báo Biển", "Trưởng Ban Nội chính Trung ương Lê Thế An thăm Hà Tĩnh."),
    ("2024-02-15", "Báo Đồi", "Chủ tịch UBND huyện Yên Thế Nguyễn Văn Hòa phát động trồng cây."),
    ("2024-03-03", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo dự lễ động thổ."),
    ("2024-04-11", "Báo Núi", "Bí thư Tỉnh ủy Bắc Giang Đào Trọng Hiếu kiểm tra khu công nghiệp."),
    (
        "2024-05-16",
        "Báo Sông",
        "Ban Chấp hành Trung ương quyết định khai trừ ông Đỗ Gia Bảo ra khỏi Đảng.",
    ),
    (
        "2024-05-30",
        "Báo Biển",
        "Cử tri nói về thời Bí thư Tỉnh ủy Hà Tĩnh Đỗ Gia Bảo với nhiều điều chưa vui.",
    ),
    (
        "2024-06-15",
        "Báo Sông",
        "Bộ Chính trị phân công ông Trần Khải Duy giữ chức Bí thư Tỉnh ủy Hà Tĩnh.",
    ),
    ("2024-07-02", "Báo Núi", "Bí thư Tỉnh ủy Hà Tĩnh Trần Khải Duy tiếp xúc cử tri."),
    (
        "2024-07-10",
        "Báo Sông",
        "HĐND tỉnh bầu bà Phạm Thị Hạnh giữ chức Chủ tịch UBND tỉnh Hà Tĩnh.",
    ),
    ("2024-09-09", "Báo Biển", "Chủ tịch UBND tỉnh Hà Tĩnh Phạm Thị Hạnh thị sát bão."),
    ("2024-10-10", "Báo Núi", "Giám đốc Sở Y tế tỉnh Hà Tĩnh Lý Thu Lan giải trình."),
    ("2024-12-20", "Báo Đồi", "Ông Trần Khải Duy, Bí thư Tỉnh ủy Hà Tĩnh, tổng kết năm."),
    ("2025-03-14", "Báo Sông", "Bí thư Tỉnh ủy Bắc Giang Đào Trọng Hiếu bàn việc hợp nhất tỉnh."),
    ("2025-08-20", "Báo Sông", "Bí thư Tỉnh ủy Hà Tĩnh Trần Khải Duy dự khánh thành cầu."),
)

HA_TINH, KY_ANH = "Tỉnh ủy Hà Tĩnh", "Huyện ủy Kỳ Anh"
CHAIR, HEALTH = "Ủy ban nhân dân tỉnh Hà Tĩnh", "Sở Y tế tỉnh Hà Tĩnh"
BAC_GIANG, YEN_THE = "Tỉnh ủy Bắc Giang", "Ủy ban nhân dân huyện Yên Thế"

TRUE: tuple[tuple[str, str, str, list[str]], ...] = (
    ("2022-10-01", "Bí thư", HA_TINH, ["Lê Thế An"]),
    ("2023-03-20", "Bí thư", HA_TINH, []),  # gone to Hà Nội, and nobody followed yet
    ("2023-06-10", "Bí thư", HA_TINH, ["Đỗ Gia Bảo"]),  # whatever looks back
    ("2023-09-13", "Bí thư", HA_TINH, ["Đỗ Gia Bảo"]),  # whatever three papers took from one agency
    ("2024-05-31", "Bí thư", HA_TINH, []),  # expelled
    ("2024-08-01", "Bí thư", HA_TINH, ["Trần Khải Duy"]),
    ("2023-06-10", "Chủ tịch", CHAIR, ["Trần Khải Duy"]),
    ("2024-06-20", "Chủ tịch", CHAIR, []),  # he became secretary
    ("2024-10-01", "Chủ tịch", CHAIR, ["Phạm Thị Hạnh"]),
    ("2023-09-01", "Giám đốc", HEALTH, ["Nguyễn Hữu Kha"]),
    ("2023-11-05", "Giám đốc", HEALTH, []),  # died, whoever remembers him
    ("2024-06-01", "Giám đốc", HEALTH, ["Lý Thu Lan"]),
    ("2023-06-01", "Bí thư", KY_ANH, ["Nguyễn Văn Hòa"]),
    ("2024-03-01", "Bí thư", KY_ANH, []),  # retired
    ("2024-03-01", "Chủ tịch", YEN_THE, ["Nguyễn Văn Hòa"]),  # the other one did not
    ("2025-06-30", "Bí thư", BAC_GIANG, ["Đào Trọng Hiếu"]),
    ("2025-07-01", "Bí thư", BAC_GIANG, []),  # part of Bắc Ninh since
)
"""Day, title, body, and who holds the post."""

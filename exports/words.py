"""What the network page says: classes with their marks, relations as sentences, the interface.

Each text is a pair, Vietnamese first, English second. In a sentence ``{s}`` is the source,
``{t}`` the target and ``{p}`` the place of 'đề nghị' where the decision is only proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

Text: TypeAlias = tuple[str, str]
"""Vietnamese, English."""

# Okabe and Ito (2008): eight colours that people with any colour vision can tell apart.
_ORANGE, _SKY, _GREEN, _YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
_BLUE, _VERMILION, _PURPLE, _GREY = "#0072B2", "#D55E00", "#CC79A7", "#8C8C8C"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a class looks: name, vis-network's shape, fill, and the size of a lone node."""

    name: Text
    shape: str
    color: str
    size: int


MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        "Official": Mark(("Cán bộ", "Official"), "dot", _BLUE, 12),
        "Post": Mark(("Chức vụ", "Post"), "diamond", _GREY, 8),
        "PartyCommittee": Mark(("Cấp ủy", "Party committee"), "square", _VERMILION, 12),
        "PartyOrganization": Mark(("Đảng bộ, chi bộ", "Party organisation"), "square", _ORANGE, 12),
        "PartyBody": Mark(("Ban đảng", "Party body"), "square", _YELLOW, 12),
        "StateBody": Mark(("Cơ quan nhà nước", "State body"), "square", _GREEN, 12),
        "MassOrganization": Mark(
            ("Mặt trận, đoàn thể", "Front, mass organisation"), "square", _SKY, 12
        ),
        "Institution": Mark(("Đơn vị, doanh nghiệp", "Institution"), "square", _PURPLE, 12),
        "Organization": Mark(("Tổ chức khác", "Other organisation"), "square", _GREY, 12),
        "Directive": Mark(("Văn bản", "Directive"), "triangle", _PURPLE, 11),
        "Congress": Mark(("Đại hội", "Congress"), "star", _VERMILION, 13),
        "Meeting": Mark(("Hội nghị, kỳ họp", "Meeting"), "star", _ORANGE, 13),
        "Place": Mark(("Địa phương", "Place"), "hexagon", _SKY, 10),
    }
)
"""The classes in the order of the legend."""

OTHER = Mark(("Khác", "Other"), "square", _GREY, 12)


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edge: the few words on the edge, and the sentence of the panel."""

    short: Text
    sentence: Text


def _change(verb: str, english: str, at: str = "giữ chức") -> Relation:
    return Relation(
        (f"{{p}}{verb}", english),
        (f"{{s}} được {{p}}{verb} {at} {{t}}", f"{{s}} was {english}: {{t}}"),
    )


def _sanction(verb: str, english: str) -> Relation:
    return Relation(
        (f"{{p}}{verb}", english), (f"{{s}} {{p}}{verb} {{t}}", f"{{s}} {english} {{t}}")
    )


RELATIONS: Mapping[str, Relation] = MappingProxyType(
    {
        "holds": Relation(("giữ chức", "holds"), ("{s} giữ chức {t}", "{s} holds the post {t}")),
        "holds current": Relation(
            ("đương nhiệm", "holds"),
            ("{s} giữ chức {t}, đương nhiệm", "{s} holds the post {t}, current"),
        ),
        "holds former": Relation(
            ("nguyên", "formerly"), ("{s} là nguyên {t}", "{s} formerly held the post {t}")
        ),
        "holds acting": Relation(
            ("quyền, phụ trách", "acting"),
            ("{s} giữ quyền hoặc phụ trách {t}", "{s} is acting in the post {t}"),
        ),
        "of": Relation(("thuộc", "in"), ("{s} là chức vụ thuộc {t}", "{s} is a post in {t}")),
        "part-of": Relation(("thuộc", "part of"), ("{s} thuộc {t}", "{s} is part of {t}")),
        "organ-of": Relation(
            ("cơ quan của", "organ of"), ("{s} là cơ quan của {t}", "{s} is an organ of {t}")
        ),
        "governs": Relation(("lãnh đạo", "governs"), ("{s} lãnh đạo {t}", "{s} governs {t}")),
        "jurisdiction": Relation(
            ("địa bàn", "jurisdiction"),
            ("{s} hoạt động trên địa bàn {t}", "{s} has jurisdiction over {t}"),
        ),
        "contained-in": Relation(("thuộc", "in"), ("{s} thuộc {t}", "{s} lies in {t}")),
        "issued": Relation(("ban hành", "issued"), ("{s} ban hành {t}", "{s} issued {t}")),
        "implements": Relation(
            ("thực hiện", "implements"), ("{s} thực hiện {t}", "{s} implements {t}")
        ),
        "based-on": Relation(("căn cứ", "based on"), ("{s} căn cứ {t}", "{s} is based on {t}")),
        "organises": Relation(("tổ chức", "organises"), ("{s} tổ chức {t}", "{s} organises {t}")),
        "chairs": Relation(("chủ trì", "chairs"), ("{s} chủ trì {t}", "{s} chairs {t}")),
        "takes-part": Relation(
            ("tham dự", "takes part"), ("{s} tham dự {t}", "{s} takes part in {t}")
        ),
        "located": Relation(("tại", "at"), ("{s} diễn ra tại {t}", "{s} takes place in {t}")),
        "decides": Relation(
            ("quyết định", "decides"), ("{s} quyết định về {t}", "{s} decides about {t}")
        ),
        "speaks-about": Relation(
            ("phát biểu về", "speaks about"),
            ("{s} phát biểu về {t}", "{s} speaks about {t}"),
        ),
        "appointed": _change("bổ nhiệm", "appointed"),
        "elected": _change("bầu", "elected", "làm"),
        "assigned": _change("phân công", "assigned"),
        "transferred": _change("điều động", "transferred", "đến"),
        "approved": _change("phê chuẩn", "approved", "chức vụ"),
        "nominated": _change("giới thiệu", "nominated", "ứng cử chức vụ"),
        "relieved": _change("miễn nhiệm", "relieved of", "chức vụ"),
        "dismissed": Relation(
            ("{p}bãi nhiệm, cách chức", "dismissed from"),
            ("{s} bị {p}bãi nhiệm hoặc cách chức {t}", "{s} was dismissed from {t}"),
        ),
        "resigned": Relation(
            ("{p}thôi chức", "resigned from"), ("{s} {p}thôi giữ chức {t}", "{s} resigned from {t}")
        ),
        "retired": Relation(
            ("nghỉ hưu", "retired from"),
            ("{s} nghỉ hưu, thôi giữ chức {t}", "{s} retired from {t}"),
        ),
        "died": Relation(
            ("từ trần", "died"), ("{s} từ trần khi giữ chức {t}", "{s} died in the post {t}")
        ),
        "reprimand": _sanction("khiển trách", "reprimanded"),
        "warning": _sanction("cảnh cáo", "warned"),
        "removal": _sanction("cách chức", "removed from office"),
        "expulsion": _sanction("khai trừ", "expelled"),
        "dissolution": _sanction("giải tán", "dissolved"),
        "discipline": _sanction("thi hành kỷ luật", "disciplined"),
    }
)
"""By kind of edge, and for tenures by kind and status."""

PROPOSED: Text = ("đề nghị ", " (proposed)")
"""What the word order puts before the verb in Vietnamese, and at the end in English."""

INTERFACE: Mapping[str, Text] = MappingProxyType(
    {
        "nodes": ("nút", "nodes"),
        "edges": ("quan hệ", "relations"),
        "articles": ("bài", "articles"),
        "search": ("Tìm tên, tổ chức, chức vụ… ( / )", "Search names, bodies, posts… ( / )"),
        "searchLabel": ("Tìm trong mạng lưới", "Search the network"),
        "results": ("Kết quả tìm kiếm", "Search results"),
        "nothing": ("Không tìm thấy", "Nothing found"),
        "legend": ("Chú giải", "Legend"),
        "legendHint": ("Bỏ chọn để ẩn một loại", "Untick to hide a class"),
        "dashed": (
            "Nét đứt: đề nghị, hoặc chức vụ đã thôi",
            "Dashed: proposed, or a post once held",
        ),
        "canvas": (
            "Sơ đồ mạng lưới; dùng ô tìm kiếm để chọn một nút bằng bàn phím",
            "Network diagram; use the search box to choose a node from the keyboard",
        ),
        "panel": ("Chi tiết", "Details"),
        "close": ("Đóng", "Close"),
        "fit": ("Xem toàn bộ", "Show all"),
        "language": ("Ngôn ngữ", "Language"),
        "names": ("Tên khác", "Other names"),
        "relations": ("Quan hệ", "Relations"),
        "figure": ("Số liệu", "Figures"),
        "statement": ("Phát biểu", "Statements"),
        "change": ("Biến động nhân sự", "Personnel changes"),
        "discipline": ("Kỷ luật", "Discipline"),
        "noRelations": (
            "Chưa có quan hệ nào được ghi nhận.",
            "No relation has been recorded.",
        ),
        "derived": ("Suy ra từ tên gọi, không có câu trích.", "Read off the name; no sentence."),
        "open": ("Mở bài gốc", "Open the article"),
        "confidence": ("độ tin cậy", "confidence"),
        "on": ("ngày", "on"),
        "month": ("tháng", "in"),
        "year": ("năm", "in"),
        "from": ("từ", "from"),
        "until": ("đến", "until"),
        "term": ("nhiệm kỳ", "term"),
        "empty": (
            "Mạng lưới chưa có nút nào: các bài đã nạp chưa cho thông tin nào, "
            "hoặc chưa có bài nào được nạp.",
            "The network has no nodes: no article has been added, or those added gave no facts.",
        ),
    }
)
"""The words of the interface by key; the page's script asks for them by the same keys."""

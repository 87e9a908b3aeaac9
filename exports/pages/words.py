"""What the network page says of things: classes with their marks, relations as sentences, levels.

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
    """How a class looks: name, shape, fill, and the size of a lone node.

    The shapes are those of ``templates/network/shapes.js``. No two classes share one, so that they
    can be told apart without colours.
    """

    name: Text
    shape: str
    color: str
    size: int


MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        "Official": Mark(("Cán bộ", "Official"), "dot", _BLUE, 12),
        "Post": Mark(("Chức vụ", "Post"), "diamond", _GREY, 8),
        "PartyCommittee": Mark(("Cấp ủy", "Party committee"), "square", _VERMILION, 12),
        "PartyOrganization": Mark(
            ("Đảng bộ, chi bộ", "Party organisation"), "pentagon", _ORANGE, 12
        ),
        "PartyBody": Mark(("Ban đảng", "Party body"), "triangleDown", _YELLOW, 12),
        "StateBody": Mark(("Cơ quan nhà nước", "State body"), "hexagon", _GREEN, 12),
        "MassOrganization": Mark(
            ("Mặt trận, đoàn thể", "Front, mass organisation"), "plus", _SKY, 12
        ),
        "Institution": Mark(("Đơn vị, doanh nghiệp", "Institution"), "house", _PURPLE, 12),
        "Organization": Mark(("Tổ chức khác", "Other organisation"), "bar", _GREY, 12),
        "Directive": Mark(("Văn bản", "Directive"), "sheet", _PURPLE, 11),
        "Congress": Mark(("Đại hội", "Congress"), "star", _VERMILION, 13),
        "Meeting": Mark(("Hội nghị, kỳ họp", "Meeting"), "spark", _ORANGE, 13),
        "Place": Mark(("Địa phương", "Place"), "pin", _SKY, 10),
    }
)
"""The classes in the order of the legend."""

OTHER = Mark(("Khác", "Other"), "bar", _GREY, 12)


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
            ("đang giữ, theo bài", "in office, by articles"),
            ("{s} đang giữ chức {t}, theo bài", "{s} holds the post {t}, by what articles say"),
        ),
        "holds former": Relation(
            ("nguyên", "formerly"), ("{s} là nguyên {t}", "{s} formerly held the post {t}")
        ),
        "holds acting": Relation(
            ("quyền, phụ trách", "acting"),
            ("{s} giữ quyền hoặc phụ trách {t}", "{s} is acting in the post {t}"),
        ),
        "holds acted": Relation(
            ("từng quyền, phụ trách", "formerly acting"),
            ("{s} từng giữ quyền hoặc phụ trách {t}", "{s} was acting in the post {t}"),
        ),
        "holds reported": Relation(
            ("có bài nêu", "reported"),
            ("có bài nêu {s} giữ chức {t}", "{s} is reported in the post {t}"),
        ),
        "of": Relation(
            ("chức vụ thuộc", "post in"), ("{s} là chức vụ thuộc {t}", "{s} is a post in {t}")
        ),
        "part-of": Relation(("thuộc", "part of"), ("{s} thuộc {t}", "{s} is part of {t}")),
        "organ-of": Relation(
            ("cơ quan của", "organ of"), ("{s} là cơ quan của {t}", "{s} is an organ of {t}")
        ),
        "governs": Relation(("lãnh đạo", "governs"), ("{s} lãnh đạo {t}", "{s} governs {t}")),
        "jurisdiction": Relation(
            ("địa bàn", "jurisdiction"),
            ("{s} hoạt động trên địa bàn {t}", "{s} has jurisdiction over {t}"),
        ),
        "contained-in": Relation(("nằm trong", "lies in"), ("{s} thuộc {t}", "{s} lies in {t}")),
        "issued": Relation(("ban hành", "issued"), ("{s} ban hành {t}", "{s} issued {t}")),
        "implements": Relation(
            ("thực hiện", "implements"), ("{s} thực hiện {t}", "{s} implements {t}")
        ),
        "based-on": Relation(("căn cứ", "based on"), ("{s} căn cứ {t}", "{s} is based on {t}")),
        "replaces": Relation(("thay thế", "replaces"), ("{s} thay thế {t}", "{s} replaces {t}")),
        "amends": Relation(("sửa đổi", "amends"), ("{s} sửa đổi {t}", "{s} amends {t}")),
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

LEVELS: Mapping[str, Text] = MappingProxyType(
    {
        "central": ("Trung ương", "Central"),
        "province": ("cấp tỉnh", "Province"),
        "district": ("cấp huyện", "District"),
        "commune": ("cấp xã", "Commune"),
        "cell": ("chi bộ", "Cell"),
    }
)
"""The levels of bodies by notation, from above."""

PROPOSED: Text = ("đề nghị ", " (proposed)")
"""What the word order puts before the verb in Vietnamese, and at the end in English."""

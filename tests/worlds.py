"""A small invented district, and a builder that makes extractions from hand-written sentences.

No person, document or figure here exists. Each ``*_LINE`` is a sentence with the facts that a
reader finds in it; `article` puts lines into a document and counts the offsets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Entity,
    Event,
    Extraction,
    Fact,
    LinkFact,
    MeasurementFact,
    Mention,
    Official,
    Organization,
    PersonnelFact,
    Place,
    Sentence,
    SentenceKind,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.text.normal import key
from cadregraph.graph.triples.describe import entity_keys


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, the facts read from it (their sentence number is filled in), and who is named."""

    text: str
    facts: tuple[Fact, ...] = ()
    names: tuple[Entity, ...] = ()
    kind: SentenceKind = "body"


def article(
    identifier: str,
    *lines: Line,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    entities: Mapping[str, Entity] | None = None,
) -> Extraction:
    """The extraction of an article whose paragraphs are these lines."""
    known = dict(ENTITIES if entities is None else entities)
    known |= {entity.key: entity for line in lines for entity in line.names}
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    facts: list[Fact] = []
    start = 0
    for index, line in enumerate(lines):
        end = start + len(line.text)
        sentences.append(Sentence(index, start, end, line.kind, index))
        mentions += [Mention(entity.key, start, start + 1, index) for entity in line.names]
        facts += [_placed(fact, index, start) for fact in line.facts]
        start = end + 1
    named = {k for fact in facts for k in entity_keys(fact)} | {m.entity for m in mentions}
    return Extraction(
        document=Document(
            id=identifier,
            text="\n".join(line.text for line in lines),
            title=title,
            url=url,
            published=published,
            outlet=outlet,
        ),
        sentences=tuple(sentences),
        entities={k: entity for k, entity in known.items() if k in named},
        mentions=tuple(mentions),
        facts=tuple(facts),
    )


def _placed(fact: Fact, sentence: int, start: int) -> Fact:
    if isinstance(fact, MeasurementFact):
        return replace(fact, sentence=sentence, position=start + fact.position)
    return replace(fact, sentence=sentence)


# --- entities -----------------------------------------------------------------------------------

KHOI = Official(
    key("official", "Trần Minh Khôi", "huyện Sông Lam"), "Trần Minh Khôi", ("Minh Khôi",)
)
LOC = Official(key("official", "Phạm Gia Lộc", "huyện Sông Lam"), "Phạm Gia Lộc")
KHUE = Official(key("official", "Lương Vân Khuê", "huyện Sông Lam"), "Lương Vân Khuê")
OTHER_KHOI = Official(key("official", "Trần Minh Khôi", "huyện Núi Voi"), "Trần Minh Khôi")

COMMITTEE = Organization(
    key("org", "Huyện ủy Sông Lam"),
    "Huyện ủy Sông Lam",
    "PartyCommittee",
    ("Huyện ủy",),
    "district",
)
STANDING = Organization(
    key("org", "Ban Thường vụ Huyện ủy Sông Lam"),
    "Ban Thường vụ Huyện ủy Sông Lam",
    "PartyCommittee",
)
PARTY = Organization(
    key("org", "Đảng bộ huyện Sông Lam"),
    "Đảng bộ huyện Sông Lam",
    "PartyOrganization",
    level="district",
)
CELL = Organization(
    key("org", "Đảng bộ xã Bến Trúc"), "Đảng bộ xã Bến Trúc", "PartyOrganization", level="commune"
)
PERSONNEL = Organization(
    key("org", "Ban Tổ chức Huyện ủy Sông Lam"), "Ban Tổ chức Huyện ủy Sông Lam", "PartyBody"
)
OFFICE = Organization(
    key("org", "Văn phòng Huyện ủy Sông Lam"), "Văn phòng Huyện ủy Sông Lam", "PartyBody"
)
SCHOOL = Organization(key("org", "Trường THPT Bến Trúc"), "Trường THPT Bến Trúc", "Institution")

DISTRICT = Place(key("place", "huyện Sông Lam"), "huyện Sông Lam", ("Sông Lam",), "987")
COMMUNE = Place(key("place", "xã Bến Trúc", "huyện Sông Lam"), "xã Bến Trúc")

ORDER_08 = Directive(
    key("directive", "Chỉ thị 08-CT/TU"),
    "Chỉ thị 08-CT/TU",
    "directive",
    number="08",
    symbol="08-CT/TU",
)
PLAN_45 = Directive(
    key("directive", "Kế hoạch 45-KH/HU"),
    "Kế hoạch 45-KH/HU",
    "plan",
    ("Kế hoạch số 45",),
    "45",
    "45-KH/HU",
    "2019-03-04",
    "Về đại hội các chi bộ",
)
RULES_07 = Directive(key("directive", "Quy định 07-QĐi/HU"), "Quy định 07-QĐi/HU", "regulation")

REVIEW = Event(
    key("event", "Hội nghị sơ kết Huyện ủy Sông Lam"),
    "Hội nghị sơ kết Huyện ủy Sông Lam",
    "Meeting",
    start="2019-06-12",
)
CONGRESS = Event(
    key("event", "Đại hội đại biểu Đảng bộ huyện Sông Lam lần thứ XXI"),
    "Đại hội đại biểu Đảng bộ huyện Sông Lam lần thứ XXI",
    "Congress",
    ("Đại hội XXI",),
    21,
    "2015-08",
    "--08-20",
    "2015-2020",
)

ENTITIES: Mapping[str, Entity] = {
    entity.key: entity
    for entity in (
        KHOI, LOC, KHUE, OTHER_KHOI,
        COMMITTEE, STANDING, PARTY, CELL, PERSONNEL, OFFICE, SCHOOL,
        DISTRICT, COMMUNE, ORDER_08, PLAN_45, RULES_07, REVIEW, CONGRESS,
    )
}  # fmt: skip

# --- sentences ----------------------------------------------------------------------------------

TENURE_LINE = Line(
    "Đồng chí Trần Minh Khôi, Bí thư Huyện ủy Sông Lam từ tháng 8/2015 đến năm 2020.",
    (
        TenureFact(
            0, 0.95, KHOI.key, "Bí thư", COMMITTEE.key, "current", "2015-08", "2020", "2015-2020"
        ),
    ),
)
FORMER_LINE = Line(
    "Ông Phạm Gia Lộc, nguyên Bí thư Huyện ủy Sông Lam.",
    (TenureFact(0, 0.9, LOC.key, "Bí thư", COMMITTEE.key, "former"),),
)
ACTING_LINE = Line(
    "Bà Lương Vân Khuê, quyền Trưởng ban Tổ chức Huyện ủy Sông Lam.",
    (TenureFact(0, 0.9, KHUE.key, "Trưởng ban", PERSONNEL.key, "acting"),),
)
APPOINTED_LINE = Line(
    "Ngày 3/5/2019, Ban Thường vụ Huyện ủy Sông Lam bổ nhiệm bà Lương Vân Khuê làm Chánh Văn phòng.",
    (
        PersonnelFact(
            0,
            0.9,
            "appointed",
            KHUE.key,
            "decided",
            "Chánh Văn phòng",
            OFFICE.key,
            STANDING.key,
            "2019-05-03",
            "2015-2020",
        ),
    ),
)
RELIEVED_LINE = Line(
    "Ông Phạm Gia Lộc thôi giữ chức Bí thư Huyện ủy Sông Lam năm 2015.",
    (
        PersonnelFact(
            0,
            0.85,
            "relieved",
            LOC.key,
            "decided",
            "Bí thư",
            COMMITTEE.key,
            date="2015",
        ),
    ),
)
ELECTED_LINE = Line(
    "Ông Trần Minh Khôi được bầu làm Bí thư Huyện ủy Sông Lam.",
    (PersonnelFact(0, 0.85, "elected", KHOI.key, "decided", "Bí thư", COMMITTEE.key),),
)
TRANSFERRED_LINE = Line(
    "Có đề nghị điều động ông Trần Minh Khôi về Ban Tổ chức Huyện ủy Sông Lam.",
    (
        PersonnelFact(
            0, 0.7, "transferred", KHOI.key, "proposed", organization=PERSONNEL.key
        ),
    ),
)  # fmt: skip
RETIRED_LINE = Line(
    "Ông Phạm Gia Lộc nghỉ hưu ngày 1/9.",
    (PersonnelFact(0, 0.8, "retired", LOC.key, "decided", date="--09-01"),),
)
WARNED_LINE = Line(
    "Căn cứ Quy định 07-QĐi/HU, Ban Thường vụ Huyện ủy Sông Lam cảnh cáo ông Phạm Gia Lộc"
    " do thiếu trách nhiệm trong tháng 2/2019.",
    (
        DisciplineFact(
            0,
            0.9,
            LOC.key,
            "decided",
            "warning",
            STANDING.key,
            "2019-02",
            "thiếu trách nhiệm",
            RULES_07.key,
        ),
    ),
)
DISCIPLINE_LINE = Line(
    "Có đề nghị kỷ luật Đảng bộ xã Bến Trúc.",
    (DisciplineFact(0, 0.6, CELL.key, "proposed"),),
)
STATEMENT_LINE = Line(
    "Ông Trần Minh Khôi nói: “Đảng bộ xã Bến Trúc phải làm tốt Kế hoạch 45-KH/HU.”",
    (
        StatementFact(
            0,
            0.9,
            KHOI.key,
            "Đảng bộ xã Bến Trúc phải làm tốt Kế hoạch 45-KH/HU.",
            (CELL.key, PLAN_45.key),
        ),
    ),
)
FIGURE_LINE = Line(
    "Đến ngày 30/6/2019, 51/53 chi bộ của Đảng bộ huyện Sông Lam, đạt 96,23%, đã tổ chức đại hội"
    " trong 6 tháng đầu năm 2019.",
    (
        MeasurementFact(
            0,
            0.5,
            18,
            Decimal("51"),
            "chi bộ",
            "chi bộ đã tổ chức đại hội",
            Decimal("53"),
            Decimal("96.23"),
            PARTY.key,
            "2019-06-30",
            "6 tháng đầu năm 2019",
        ),
    ),
)
AMOUNT_LINE = Line(
    "Toàn huyện trồng được 1.250.000,50 m² rừng.",
    (MeasurementFact(0, 0.9, 23, Decimal("1250000.50"), "m²", "rừng trồng"),),
)

LINK_LINES: Mapping[str, Line] = {
    "subOrganizationOf": Line(
        "Đảng bộ xã Bến Trúc trực thuộc Đảng bộ huyện Sông Lam.",
        (LinkFact(0, 0.95, CELL.key, "subOrganizationOf", PARTY.key),),
    ),
    "organOf": Line(
        "Ban Tổ chức Huyện ủy Sông Lam họp giao ban.",
        (LinkFact(0, 0.95, PERSONNEL.key, "organOf", COMMITTEE.key),),
    ),
    "governs": Line(
        "Huyện ủy Sông Lam lãnh đạo Đảng bộ huyện Sông Lam.",
        (LinkFact(0, 0.95, COMMITTEE.key, "governs", PARTY.key),),
    ),
    "jurisdiction": Line(
        "Huyện ủy Sông Lam phụ trách huyện Sông Lam.",
        (LinkFact(0, 0.95, COMMITTEE.key, "jurisdiction", DISTRICT.key),),
    ),
    "containedInPlace": Line(
        "Xã Bến Trúc thuộc huyện Sông Lam.",
        (LinkFact(0, 0.95, COMMUNE.key, "containedInPlace", DISTRICT.key),),
    ),
    "issuer": Line(
        "Ban Thường vụ Huyện ủy Sông Lam ban hành Kế hoạch 45-KH/HU.",
        (LinkFact(0, 0.95, PLAN_45.key, "issuer", STANDING.key),),
    ),
    "implements": Line(
        "Kế hoạch 45-KH/HU thực hiện Chỉ thị 08-CT/TU.",
        (LinkFact(0, 0.95, PLAN_45.key, "implements", ORDER_08.key),),
    ),
    "basedOn": Line(
        "Kế hoạch 45-KH/HU căn cứ Quy định 07-QĐi/HU.",
        (LinkFact(0, 0.95, PLAN_45.key, "basedOn", RULES_07.key),),
    ),
    "replaces": Line(
        "Kế hoạch 45-KH/HU thay thế Chỉ thị 08-CT/TU.",
        (LinkFact(0, 0.95, PLAN_45.key, "replaces", ORDER_08.key),),
    ),
    "amends": Line(
        "Kế hoạch 45-KH/HU sửa đổi, bổ sung Quy định 07-QĐi/HU.",
        (LinkFact(0, 0.95, PLAN_45.key, "amends", RULES_07.key),),
    ),
    "organizer": Line(
        "Huyện ủy Sông Lam tổ chức Hội nghị sơ kết.",
        (LinkFact(0, 0.95, REVIEW.key, "organizer", COMMITTEE.key),),
    ),
    "chair": Line(
        "Ông Trần Minh Khôi chủ trì Hội nghị sơ kết.",
        (LinkFact(0, 0.95, REVIEW.key, "chair", KHOI.key),),
    ),
    "participant": Line(
        "Bà Lương Vân Khuê dự Hội nghị sơ kết.",
        (LinkFact(0, 0.95, REVIEW.key, "participant", KHUE.key),),
    ),
    "location": Line(
        "Đại hội XXI họp tại huyện Sông Lam.",
        (LinkFact(0, 0.95, CONGRESS.key, "location", DISTRICT.key),),
    ),
}
INFERRED_LINE = Line(
    "Đảng bộ xã Bến Trúc thuộc địa bàn huyện Sông Lam.",
    (LinkFact(0, 0.65, CELL.key, "jurisdiction", DISTRICT.key, inferred=True),),
)
NAMING_LINE = Line("Trường THPT Bến Trúc khai giảng.", names=(SCHOOL,))
NAMESAKE_LINE = Line("Một người khác, cũng tên Trần Minh Khôi, ở huyện Núi Voi.", (), (OTHER_KHOI,))

LINES: tuple[Line, ...] = (
    TENURE_LINE, FORMER_LINE, ACTING_LINE, APPOINTED_LINE, RELIEVED_LINE, ELECTED_LINE,
    TRANSFERRED_LINE, RETIRED_LINE, WARNED_LINE, DISCIPLINE_LINE, STATEMENT_LINE, FIGURE_LINE,
    AMOUNT_LINE, *LINK_LINES.values(), INFERRED_LINE, NAMING_LINE, NAMESAKE_LINE,
)  # fmt: skip
"""Every kind of fact, and sentences that only name somebody."""


def whole_world() -> Extraction:
    """One article with every line of `LINES`."""
    return article(
        "tin/so-ket-2019",
        *LINES,
        title="Sông Lam sơ kết sáu tháng",
        url="https://bao.example/so-ket?trang=1&muc=2",
        published="2019-06-13",
        outlet="Báo Sông Lam",
    )


def four_articles() -> tuple[Extraction, ...]:
    """Four articles that share people, bodies and facts, some told with more precision."""
    secretary = TenureFact(0, 0.8, KHOI.key, "Bí thư", COMMITTEE.key, "current", "2015")
    return (
        article(
            "tin-1",
            Line(
                "Ông Trần Minh Khôi, Bí thư Huyện ủy Sông Lam từ năm 2015.",
                (secretary,),
            ),
            LINK_LINES["jurisdiction"],
            LINK_LINES["chair"],
        ),
        article(
            "tin-2",
            Line(
                "Từ tháng 8/2015, ông Trần Minh Khôi là Bí thư Huyện ủy Sông Lam.",
                (replace(secretary, confidence=0.95, start="2015-08"),),
            ),
            LINK_LINES["jurisdiction"],
            STATEMENT_LINE,
            title="Bí thư huyện ủy nói chuyện",
        ),
        article(
            "tin-3",
            Line(
                "Bí thư Huyện ủy Sông Lam Trần Minh Khôi, nhậm chức tháng 9/2015.",
                (replace(secretary, confidence=0.7, start="2015-09"),),
            ),
            LINK_LINES["chair"],
            FIGURE_LINE,
            WARNED_LINE,
        ),
        article(
            "tin-4",
            TENURE_LINE,
            LINK_LINES["jurisdiction"],
            INFERRED_LINE,
            WARNED_LINE,
            published="2019-02-28",
        ),
    )

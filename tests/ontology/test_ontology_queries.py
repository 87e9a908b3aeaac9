"""The named queries on the small made-up world (world.trig): what each gives back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Triple, Variable
from rdflib import XSD, Dataset, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.query import ResultRow

from cadregraph.graph.errors import QueryError
from cadregraph.graph.store.naming import named
from cadregraph.ontology import NamedQuery, named_queries, schemes_graph
from cadregraph.ontology.named import parse

QUERIES = named_queries()
KHOI, LOC, AN, SEN, TAM = (
    "Trần Minh Khôi",
    "Phạm Gia Lộc",
    "Lê Thu An",
    "Hồ Thị Sen",
    "Đỗ Văn Tâm",
)
HU = "Huyện ủy Sông Lam"
BTV = "Ban Thường vụ Huyện ủy Sông Lam"
BTC = "Ban Tổ chức Huyện ủy Sông Lam"
UBKT = "Ủy ban Kiểm tra Huyện ủy Sông Lam"
UBND = "Ủy ban nhân dân huyện Sông Lam"
HND = "Hội Nông dân huyện Sông Lam"
DB = "Đảng bộ huyện Sông Lam"
DBX, DUX = "Đảng bộ xã Thanh Hà", "Đảng ủy xã Thanh Hà"
CB = "Chi bộ Trường Tiểu học Thanh Hà"
KH, CT, QD = "Kế hoạch 45-KH/HU", "Chỉ thị 08-CT/TU", "Quy định 07-QĐ/HU"
DH = "Đại hội đại biểu lần thứ XXI Đảng bộ huyện Sông Lam"
HN = "Hội nghị sơ kết Huyện ủy Sông Lam"
WHY = "thiếu trách nhiệm trong quản lý đất đai"
WARNED = f"Cảnh cáo {LOC}"
B1 = "Huyện Sông Lam sơ kết công tác xây dựng Đảng"
SAID = "Phải làm tốt công tác nhân sự."
CAU1 = f"Bí thư Huyện ủy Sông Lam {KHOI} nhấn mạnh: {SAID}"
CAU2 = "Toàn Đảng bộ huyện có 51/52 tổ chức cơ sở đảng tổ chức xong Đại hội (98,08%)."
CAU3 = "Chi bộ Trường Tiểu học Thanh Hà, Đảng bộ xã Thanh Hà, chưa tổ chức."
CAU4 = "Ban Thường vụ Huyện ủy Sông Lam ban hành Kế hoạch 45-KH/HU."
CAU6 = "Ủy ban Kiểm tra Huyện ủy đề nghị Ban Thường vụ Huyện ủy kỷ luật Chi bộ Trường Tiểu học Thanh Hà."
CAU5 = (
    f"Ban Thường vụ Huyện ủy cảnh cáo ông {LOC}; bà {AN} được bầu làm Chủ tịch Hội Nông dân huyện."
)
FIGURE = ("51", "52", "98.08", "tổ chức cơ sở đảng", "tổ chức cơ sở đảng tổ chức xong Đại hội")
LAST_FIGURE = ("85", "", "", "đảng viên", "kết nạp đảng viên")
TENURE = f"{KHOI} – Bí thư, {HU}"
LAM = ("Huyện Sông Lam", "999", "Tỉnh Bình Giang")
MOI = ("Thị xã Sông Mới", "999", "Tỉnh Bình Giang")
NOW = "2019-07-03"
ID = "https://w3id.org/cadregraph/id/"

Row = tuple[str, ...]

CASES: list[tuple[str, dict[str, str], list[Row]]] = [
    (
        "post-holders",
        {},
        [
            (AN, "Ủy viên", BTV, "current", "", "", "", "", "", NOW),
            (KHOI, "Ủy viên", BTV, "current", "", "", "", "", "", NOW),
            (KHOI, "Bí thư", HU, "current", "2018-03", "2015-2020", "", "", "", NOW),
            (SEN, "Chủ tịch", UBND, "acting", "2017-06", "", "", "", "", NOW),
        ],
    ),
    (
        "post-holders",
        {"organization": "ubnd huyện sông lam"},
        [(SEN, "Chủ tịch", UBND, "acting", "2017-06", "", "", "", "", NOW)],
    ),
    (
        "post-holders",
        {"title": "bí thư"},
        [(KHOI, "Bí thư", HU, "current", "2018-03", "2015-2020", "", "", "", NOW)],
    ),
    ("post-holders", {"organization": HU, "title": "Chủ tịch"}, []),
    (
        "as-of",
        {"date": "2019-02-28"},
        [
            (KHOI, "Bí thư", HU, "open", "2018-03", "", ""),
            (SEN, "Chủ tịch", UBND, "open", "2017-06", "", ""),
        ],
    ),
    # nobody is taken to be in a post still more than five years after
    ("as-of", {"date": "2023", "organization": UBND}, []),
    (
        "as-of",
        {"date": "2022", "organization": UBND},
        [(SEN, "Chủ tịch", UBND, "open", "2017-06", "", "")],
    ),
    (
        "as-of",
        {"date": "2015-07-01"},
        [(KHOI, "Chủ tịch", UBND, "stated", "2013", "2018", "")],
    ),
    ("as-of", {"date": "2012"}, []),
    (
        "person-posts",
        {"person": "minh khôi"},
        [
            (KHOI, "Chủ tịch", UBND, "former", "2013", "2018", ""),
            (KHOI, "Ủy viên", BTV, "current", "", "", ""),
            (KHOI, "Bí thư", HU, "current", "2018-03", "", "2015-2020"),
        ],
    ),
    (
        "former-holders",
        {},
        [
            (LOC, "Ủy viên", BTV, "former", "", "", "", "", "", ""),
            (LOC, "Bí thư", HU, "former", "", "", "", "", "", ""),
            (SEN, "Chủ tịch", UBND, "acting", "2017-06", "", "", "", "", ""),
            (KHOI, "Chủ tịch", UBND, "former", "2013", "2018", "", "", "", ""),
        ],
    ),
    (
        "former-holders",
        {"organization": HU},
        [(LOC, "Bí thư", HU, "former", "", "", "", "", "", "")],
    ),
    ("succession", {}, [(LOC, KHOI, "Bí thư", HU, "2018-03", "0.9")]),
    ("succession", {"organization": HU}, [(LOC, KHOI, "Bí thư", HU, "2018-03", "0.9")]),
    ("succession", {"organization": UBND}, []),
    (
        "members-of",
        {"organization": "Huyện ủy"},
        [(LOC, "Bí thư", "former"), (KHOI, "Bí thư", "current")],
    ),
    (
        "co-members",
        {"person": KHOI},
        [(KHOI, AN, BTV), (KHOI, LOC, BTV), (KHOI, LOC, HU), (KHOI, SEN, UBND)],
    ),
    (
        "careers",
        {"person": "Minh Khôi"},
        [
            (*(KHOI, "Ủy viên", BTV, "PartyCommittee", "district", "current", *[""] * 8, "0"),),
            (
                *(
                    KHOI,
                    "Chủ tịch",
                    UBND,
                    "StateBody",
                    "",
                    "former",
                    "2013",
                    "2018",
                    *[""] * 6,
                    "0",
                ),
            ),
            (
                *(KHOI, "Bí thư", HU, "PartyCommittee", "district", "current", "2018-03"),
                *(*[""] * 4, "2015-2020", LOC, "", "1"),
            ),
        ],
    ),
    ("careers", {"person": "Đỗ Văn Tâm"}, []),
    (
        "co-membership",
        {"organization": "UBND huyện Sông Lam"},
        [(SEN, KHOI, UBND, "known", "2017-06-01", "2017-06-30", "0", "bounded")],
    ),
    ("co-membership", {"organization": HU}, []),
    (
        "common-ground",
        {"one": KHOI, "other": "Phạm Gia Lộc"},
        [(KHOI, LOC, "posts", BTV), (KHOI, LOC, "posts", HU)],
    ),
    (
        "common-ground",
        {"one": KHOI, "other": AN},
        [(KHOI, AN, "event", HN), (KHOI, AN, "posts", BTV)],
    ),
    ("common-ground", {"one": KHOI, "other": KHOI}, []),
    (
        "members-in-year",
        {"year": "2017"},
        [
            (SEN, "Chủ tịch", UBND, "stated"),
            (KHOI, "Chủ tịch", UBND, "stated"),
        ],
    ),
    ("members-in-year", {"year": "2019"}, []),
    (
        "turnover",
        {},
        [
            (BTV, "", "3", "0", "1", "0", "0", "untold"),
            (HU, "", "1", "0", "1", "0", "0", "untold"),
            (HU, "2018", "1", "1", "0", "0", "0", "stated"),
            (HND, "", "0", "0", "1", "0", "0", "untold"),
            (HND, "2019", "1", "1", "0", "0", "0", "stated"),
            (UBND, "2013", "1", "1", "0", "0", "0", "stated"),
            *((UBND, str(year), "1", "0", "0", "0", "0", "stated") for year in (2014, 2015, 2016)),
            (UBND, "2017", "2", "1", "0", "0", "0", "stated"),
            (UBND, "2018", "1", "0", "1", "0", "0", "stated"),
        ],
    ),
    (
        "turnover",
        {"organization": "hội nông dân huyện sông lam"},
        [
            (HND, "", "0", "0", "1", "0", "0", "untold"),
            (HND, "2019", "1", "1", "0", "0", "0", "stated"),
        ],
    ),
    (
        "discipline-by-level",
        {},
        [
            ("decided", "warning", "district", "2019", "1"),
            ("proposed", "", "cell", "", "1"),
        ],
    ),
    (
        "namesakes",
        {},
        [(AN, ID + "an", "Ủy viên Ban Thường vụ Huyện ủy Sông Lam"), (AN, ID + "an2", "")],
    ),
    (
        "possibly-same",
        {"person": "lê thu an"},
        [(AN, ID + "an2", "0.8", "cùng huyện Sông Lam")],
    ),
    ("possibly-same", {"person": "Phạm Gia Lộc"}, []),
    (
        "decisions",
        {"person": "phạm gia lộc"},
        [
            (
                LOC,
                "Ủy viên",
                BTV,
                "so until 2019: theo quyết định số 12",
                "former",
                "",
                ID + "thuong-vu",
            )
        ],
    ),
    (
        "personnel-changes",
        {},
        [
            (AN, "elected", "decided", f"Chủ tịch {HND}", "", HND, "2019-05-20"),
            (TAM, "relieved", "decided", f"Chủ tịch {HND}", "", "", ""),
            (TAM, "transferred", "proposed", "", BTC, "", ""),
        ],
    ),
    (
        "personnel-changes",
        {"person": AN},
        [(AN, "elected", "decided", f"Chủ tịch {HND}", "", HND, "2019-05-20")],
    ),
    (
        "discipline",
        {},
        [
            (CB, "", "proposed", BTV, "", "", ""),
            (
                LOC,
                "warning",
                "decided",
                BTV,
                "2019-06",
                "thiếu trách nhiệm trong quản lý đất đai",
                QD,
            ),
        ],
    ),
    ("discipline", {"sanctioned": CB}, [(CB, "", "proposed", BTV, "", "", "")]),
    ("particulars", {"person": KHOI}, [(KHOI, "", "", "", "", "", "", "", "", "", "")]),
    ("inspections", {}, [(DUX, "", UBKT, "", "2019", "", "", "dấu hiệu vi phạm")]),
    (
        "collective-actions",
        {},
        [
            (
                "admitted",
                "85",
                "đảng viên",
                "",
                "",
                "9 tháng đầu năm 2019",
                "",
                "kết nạp đảng viên",
            )
        ],
    ),
    (
        "accountability",
        {"subject": DUX},
        [(DUX, "inspection", "", "", "", "2019", "")],
    ),
    (
        "proposed",
        {},
        [
            ("DisciplinaryAction", CB, "", "", UBKT, BTV, ""),
            ("PersonnelChange", TAM, "transferred", "", "", "", ""),
        ],
    ),
    (
        "not-stated-as-fact",
        {"who": CB},
        [(CB, "", "", "proposed", UBKT, BTV, "", CAU6, "song-lam-2")],
    ),
    (
        "organisations",
        {},
        [
            ("Institution", "Trường Tiểu học Thanh Hà", "", ""),
            ("MassOrganization", HND, "", ""),
            ("Organization", "Tiểu ban Văn kiện", "", ""),
            ("PartyBody", BTC, "", ""),
            ("PartyBody", UBKT, "", ""),
            ("PartyCommittee", BTV, "district", ""),
            ("PartyCommittee", HU, "district", "Huyện Sông Lam"),
            ("PartyCommittee", DUX, "", ""),
            ("PartyOrganization", CB, "cell", ""),
            ("PartyOrganization", DB, "", ""),
            ("PartyOrganization", DBX, "", ""),
            ("StateBody", UBND, "", "Huyện Sông Lam"),
        ],
    ),
    ("organisations", {"class": "StateBody"}, [("StateBody", UBND, "", "Huyện Sông Lam")]),
    (
        "organisation-tree",
        {"committee": HU},
        [
            (DB, "governed by", HU),
            (BTV, "organ of", HU),
            (BTC, "organ of", HU),
            (UBKT, "organ of", HU),
            (DBX, "part of", DB),
            (CB, "part of", DBX),
            (DBX, "governed by", DUX),
        ],
    ),
    (
        "organisation-tree",
        {"committee": DUX},
        [(CB, "part of", DBX), (DBX, "governed by", DUX)],
    ),
    ("governs", {}, [(HU, DB), (DUX, DBX)]),
    (
        "jurisdictions",
        {"place": "huyện sông lam"},
        [("Huyện Sông Lam", HU, "PartyCommittee"), ("Huyện Sông Lam", UBND, "StateBody")],
    ),
    ("jurisdictions", {"place": "Tỉnh Bình Giang"}, []),
    (
        "places",
        {},
        [
            ("Tỉnh Bình Giang", "99", ""),
            ("Huyện Sông Lam", "999", "Tỉnh Bình Giang"),
            ("Thị xã Sông Mới", "999", "Tỉnh Bình Giang"),
        ],
    ),
    *(
        (
            "place-history",
            {"place": name},
            [
                (*LAM, "", "2020-06-01", "Thị xã Sông Mới", "2020-06-01"),
                (*MOI, "2020-06-01", "", "", ""),
            ],
        )
        for name in ("huyện sông lam", "Thị xã Sông Mới")
    ),
    (
        "place-history",
        {"place": "Tỉnh Bình Giang"},
        [("Tỉnh Bình Giang", "99", "", "", "", "", "")],
    ),
    (
        "directives",
        {},
        [
            (CT, "directive", "08-CT/TU", "", "", ""),
            (KH, "plan", "45-KH/HU", BTV, "2019-02-11", "tổ chức đại hội đảng bộ các cấp"),
            (QD, "regulation", "07-QĐ/HU", HU, "", ""),
        ],
    ),
    ("directives", {"type": "directive"}, [(CT, "directive", "08-CT/TU", "", "", "")]),
    ("issued-by", {"organization": BTV}, [(KH, "plan", BTV, "2019-02-11")]),
    (
        "implements",
        {},
        [(WARNED, "basedOn", QD), (KH, "implements", CT), (DH, "implements", KH)],
    ),
    ("implements", {"directive": "45-kh/hu"}, [(DH, "implements", KH)]),
    ("document-changes", {}, [(KH, "replaces", QD)]),
    ("document-changes", {"directive": "quy định 07-qđ/hu"}, [(KH, "replaces", QD)]),
    (
        "events",
        {},
        [
            (DH, "Congress", "21", "--07-15", "", DB, "", ""),
            (HN, "Meeting", "", "2019-07-02", "2019-07-03", HU, "Huyện Sông Lam", KHOI),
        ],
    ),
    (
        "event-participants",
        {"event": HN},
        [
            (HN, "chair", KHOI),
            (HN, "organizer", HU),
            (HN, "participant", HND),
            (HN, "participant", AN),
        ],
    ),
    ("event-participants", {"event": "Đại hội XXI"}, [(DH, "organizer", DB)]),
    (
        "figures",
        {},
        [
            ("", *LAST_FIGURE, "", "9 tháng đầu năm 2019"),
            (DB, *FIGURE, "2019-06-30", ""),
        ],
    ),
    ("figures", {"organization": "Đảng bộ huyện"}, [(DB, *FIGURE, "2019-06-30", "")]),
    ("figures", {"date": "2019-06"}, [(DB, *FIGURE, "2019-06-30", "")]),
    ("figures", {"organization": DB, "date": "2020"}, []),
    ("figures-ratio", {}, [(DB, "51", "52", "98.08", "98.08", *FIGURE[3:])]),
    ("statements", {"speaker": KHOI}, [(KHOI, SAID, DH)]),
    ("statements", {"speaker": AN}, []),
    (
        "articles",
        {},
        [
            ("song-lam-1", B1, "2019-07-03", "3", "13", "1", "0", "0", "1", "1"),
            ("song-lam-2", "", "", "3", "15", "0", "1", "2", "0", "0"),
            ("song-lam-3", "Tin vắn", "", "0", "0", "0", "0", "0", "0", "0"),
        ],
    ),
    (
        "timeline",
        {"from": "2019-05", "to": "2019-06"},
        [
            ("2019-05-20", "PersonnelChange", "Bầu Lê Thu An – Chủ tịch, Hội Nông dân huyện"),
            ("2019-06", "DisciplinaryAction", WARNED),
        ],
    ),
    (
        "timeline",
        {"to": "2019-02"},
        [
            ("--07-15", "Congress", DH),
            ("2019", "Inspection", "Kiểm tra Đảng ủy xã Thanh Hà"),
            ("2019-02-11", "Directive", KH),
        ],
    ),
    (
        "low-confidence",
        {},
        [
            ("0.4", "Measurement", "kết nạp đảng viên"),
            ("0.5", "PersonnelChange", "Đề nghị điều động Đỗ Văn Tâm"),
            ("0.6", "Inference", f"{DBX} – {DB}"),
            ("0.6", "Tenure", f"{SEN} – Chủ tịch, {UBND}"),
        ],
    ),
    ("low-confidence", {"below": "0.5"}, [("0.4", "Measurement", "kết nạp đảng viên")]),
    (
        "evidence",
        {"person": KHOI},
        [
            (TENURE, "holder", KHOI, CAU1, B1),
            (TENURE, "post", "Bí thư Huyện ủy Sông Lam", CAU1, B1),
            (TENURE, "status", "Đương nhiệm", CAU1, B1),
            (ID + "loi-1", "content", SAID, CAU1, B1),
            (ID + "loi-1", "speaker", KHOI, CAU1, B1),
        ],
    ),
    ("evidence", {"person": SEN}, []),
    (
        "evidence-directive",
        {"directive": "45-KH/HU"},
        [(KH, "issuer", BTV, CAU4, "song-lam-2")],
    ),
    ("evidence-figure", {"value": "51"}, [(*FIGURE, CAU2, B1)]),
    ("evidence-figure", {"value": "51.5"}, []),
    ("figures-evidence", {}, [(DB, *FIGURE, CAU2, B1)]),
    ("figures-evidence", {"organization": HU}, []),
    ("posts-evidence", {}, [(KHOI, "Bí thư", HU, "current", CAU1, B1)]),
    ("posts-evidence", {"person": AN}, []),
    ("part-of-evidence", {}, [(CB, DBX, CAU3, B1)]),
    ("part-of-evidence", {"organization": DB}, []),
    ("issued-evidence", {}, [(KH, "plan", BTV, CAU4, "song-lam-2")]),
    (
        "changes-evidence",
        {},
        [(AN, "elected", "decided", f"Chủ tịch {HND}", CAU5, "song-lam-2")],
    ),
    (
        "discipline-evidence",
        {},
        [
            (CB, "", "proposed", CAU6, "song-lam-2"),
            (LOC, "warning", "decided", CAU5, "song-lam-2"),
        ],
    ),
    (
        "discipline-dates",
        {"sanctioned": LOC},
        [(LOC, "warning", "decided", "2019-06", "1", f"{ID}ky-luat-loc")],
    ),
    ("statements-evidence", {}, [(KHOI, SAID, CAU1, B1)]),
]


def ask(store: Store, query: NamedQuery, given: Mapping[str, str]) -> list[Row]:
    """The rows without the columns of the parameters; '' where nothing is bound."""
    text, bindings = named(store, query.name, given)
    values: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
        Variable(name): term for name, term in bindings.items()
    }
    answer = store.query(text, substitutions=values)
    assert isinstance(answer, QuerySolutions)
    left_out = {*(parameter.name for parameter in query.parameters), *query.keys}
    columns = [column for column in answer.variables if column.value not in left_out]
    return [tuple(getattr(row[c], "value", "") for c in columns) for row in answer]


@pytest.mark.parametrize(("name", "given", "rows"), CASES)
def test_a_query_gives_these_rows_in_this_order(
    world_store: Store, name: str, given: dict[str, str], rows: list[Row]
) -> None:
    assert ask(world_store, QUERIES[name], given) == rows


def test_every_query_is_tried_and_gives_a_row_somewhere() -> None:
    assert {name for name, _, rows in CASES if rows} == set(QUERIES)
    assert len(QUERIES) >= 22


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_the_example_of_a_query_uses_its_parameters(query: NamedQuery) -> None:
    parameters = {parameter.name for parameter in query.parameters}
    required = {parameter.name for parameter in query.parameters if parameter.required}
    assert required <= set(query.example) <= parameters
    assert bool(query.example) == bool(parameters)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_required_parameter_that_is_left_out_is_told(
    world_store: Store, query: NamedQuery
) -> None:
    if any(parameter.required for parameter in query.parameters):
        with pytest.raises(QueryError, match="needs"):
            ask(world_store, query, {})
    else:
        assert ask(world_store, query, {}) != []


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_text_from_outside_stays_text(world_store: Store, query: NamedQuery) -> None:
    """A value that would close the string and open a pattern is only a name that nobody has."""
    for parameter in query.parameters:
        given = {**query.example, parameter.name: '~") } UNION { ?s ?p ?o } #'}
        with pytest.raises(QueryError):
            ask(world_store, query, given)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_descriptions_are_one_line_in_each_language(query: NamedQuery) -> None:
    for text in (query.description, query.description_vi):
        assert text.endswith(".") and len(text) < 100
    assert query.description != query.description_vi


@pytest.fixture(scope="module")
def rdflib_world() -> Dataset:
    dataset = Dataset()
    dataset.parse(Path(__file__).parent / "world.trig", format="trig")
    for triple in schemes_graph():
        dataset.default_graph.add(triple)
    return dataset


def to_rdflib(term: NamedNode | Literal) -> URIRef | RdflibLiteral:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    number = term.datatype.value == str(XSD.decimal)
    return RdflibLiteral(term.value, datatype=XSD.decimal if number else None)


LAST = {name: (given, rows) for name, given, rows in CASES if rows}


@pytest.mark.parametrize("name", LAST)
def test_rdflib_gives_the_same_rows(world_store: Store, rdflib_world: Dataset, name: str) -> None:
    """The queries rest on the standard, not on one engine; one case each, as rdflib is slow."""
    given, rows = LAST[name]
    left_out = {*(parameter.name for parameter in QUERIES[name].parameters), *QUERIES[name].keys}
    text, bindings = named(world_store, name, given)
    values = {key: to_rdflib(term) for key, term in bindings.items()}
    result = rdflib_world.query(text, initBindings=values)
    columns = [column for column in result.vars or () if str(column) not in left_out]
    found = []
    for row in result:
        assert isinstance(row, ResultRow)
        cells = (row.asdict().get(str(column), "") for column in columns)
        found.append(tuple(str(c).removesuffix(".0") for c in cells))
    assert sorted(found) == sorted(rows)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# description: A query.\n", "'# vi:'"),
        ("SELECT * WHERE { ?s ?p ?o }\n", "'# description:'"),
        ("# description: A.\n# vi: A.\n# param: person - who\n", "name type - what"),
        ("# description: A.\n# vi: A.\n# param: person iri - who (x)\n", "name type - what"),
    ],
)
def test_a_malformed_header_is_told(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse("thu", text)


@pytest.mark.parametrize("name", QUERIES)
def test_no_triple_stands_behind_what_is_optional(name: str) -> None:
    """Oxigraph joins what comes behind an OPTIONAL or BIND with what was before by going through all of
    it: 'who followed whom' took 9 seconds so, and takes 0.01."""
    depth, optional = 0, set[int]()
    for line in QUERIES[name].text.split("\n"):
        words = re.sub(r"#.*|\"[^\"]*\"|<[^>]*>", "", line).strip()
        if words.startswith(("OPTIONAL", "BIND")):
            optional.add(depth)
        else:
            assert depth not in optional or not re.match(r"\?\w+ [\w^(]", words), line
        for sign in words:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            if sign == "{":
                optional.discard(depth)

"""Data files are checked as they are read: a fault is refused with file and line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cadregraph.graph import mentions
from cadregraph.graph.errors import LexiconError
from cadregraph.graph.gazetteer import tables as places
from cadregraph.graph.lexicon.table import Table, parse, rows
from cadregraph.graph.lexicon.tables import bodies, documents, judged, lists, titles, words
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.organizations import organization_at, organization_from
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.tokens import tokenize
from cadregraph.ontology.terms import SCHEMES

TITLES = "forms\ttitle\tswallows\theads\tfixed\tranks"
HEADS = "forms\tlabel\tclass\tlevel\ttakes\tkind\talso"
SHARES = "part\tshare\tsyllable"
PLENUMS = "term\tnumber\tmonth\tresolution\tissued\tabout"
CHANGES = "from\tto\twithin\tday\tjoined"

FAULTS: list[tuple[str, Table[Any], str, str]] = [
    # what is wrong, the table, its text, how the message goes on behind the name of the file
    ("no columns", lists.UNITS, "# nothing", " no line names the columns"),
    ("an unknown column", lists.UNITS, "forms\tlable\nphiếu\tphiếu", "1: the columns must be"),
    ("a column too few", lists.UNITS, "forms\nphiếu", "1: the columns must be"),
    ("a cell too many", lists.UNITS, "forms\tlabel\nphiếu\tphiếu\t3", "2: 3 cells"),
    ("a cell that is missing", lists.UNITS, "forms\tlabel\nphiếu", "2: label: "),
    ("no form", lists.UNITS, "forms\tlabel\n\tphiếu", "2: forms: "),
    ("an empty form", lists.UNITS, "forms\tlabel\nphiếu\tphiếu\n  ", "3: a stray space"),
    ("a capital in a form", lists.UNITS, "forms\tlabel\nPhiếu\tphiếu", "2: forms: write 'phiếu'"),
    ("the other tone placement", lists.UNITS, "forms\tlabel\nuỷ viên\tủy viên", "2: forms: write 'ủy viên'"),
    ("a form of two rows", lists.UNITS, "forms\tlabel\nhộ\thộ\n\n# nhà\nhộ\tnhà",
     "5: 'hộ' stands in line 2 already"),
    ("a form twice, with and without a space at the comma", lists.UNITS,
     "forms\tlabel\nbộ , ngành\tbộ, ngành\n  bộ, ngành", "3: 'bộ, ngành' stands in line 2"),
    ("a space behind a cell", lists.UNITS, "forms\tlabel\nhộ \thộ", "2: a stray space"),
    ("a space before a cell", lists.UNITS, "forms\tlabel\nhộ\t hộ", "2: a stray space"),
    ("two spaces", lists.UNITS, "forms\tlabel\nhộ  dân\thộ", "2: a stray space"),
    ("a tab at the end", lists.UNITS, "forms\tlabel\nhộ\thộ\t", "2: a stray space"),
    ("a no-break space", lists.UNITS, "forms\tlabel\nhộ\xa0dân\thộ", "2: a stray space"),
    ("a zero-width space", lists.UNITS, "forms\tlabel\nhộ\u200b\thộ", "2: a stray space"),
    ("a carriage return", lists.UNITS, "forms\tlabel\nhộ\thộ\r", "2: a stray space"),
    ("letters that are not composed", lists.UNITS, "forms\tlabel\nho\u0323\thộ", "2: not in NFC"),
    ("an item without a row", lists.UNITS, "forms\tlabel\n  hộ", "2: there is no row above this item"),
    ("an item of no column", lists.UNITS, "forms\tlabel\nhộ\thộ\n  also: nhà",
     "3: there is no column of several items called 'also'"),
    ("an item of a column of one", lists.UNITS, "forms\tlabel\nhộ\thộ\n  label: nhà",
     "3: there is no column of several items called 'label'"),
    ("an item whose first is missing", bodies.AGENCIES,
     "name\tof\talso\nCục Báo chí\tBộ Công an\n  also: Cục X",
     "3: the first of also stands in the row"),
    ("a capital in an item", lists.UNITS, "forms\tlabel\nhộ\thộ\n# nhà\n  Nhà", "4: forms: write 'nhà'"),
    ("an item of another row", lists.UNITS, "forms\tlabel\nhộ\thộ\n  nhà\nnhà cửa\tnhà\n  nhà",
     "5: 'nhà' stands in line 3 already"),
    ("three spaces before an item", lists.UNITS, "forms\tlabel\nhộ\thộ\n   nhà", "3: a stray space"),
    ("a class that the ontology lacks", bodies.ORGANIZATIONS,
     f"{HEADS}\nchi ủy\tChi ủy\tPartyComittee\tcell\tany\tcommittee", "2: class: "),
    ("a level that is none", bodies.ORGANIZATIONS,
     f"{HEADS}\nchi ủy\tChi ủy\tPartyCommittee\tcells\tany\tcommittee", "2: level: "),
    ("nothing that a head takes", bodies.ORGANIZATIONS,
     f"{HEADS}\nchi ủy\tChi ủy\tPartyCommittee\tcell\tplaces\tcommittee", "2: takes: "),
    ("a change that is none", words.TRIGGERS, "forms\ttag\tvalue\nbầu\tgives_post\telectd",
     "2: value: "),
    ("a tag that is none", words.TRIGGERS, "forms\ttag\tvalue\nbầu\tgives_pst\telected",
     "2: tag: 'gives_pst' is no tag of a word"),
    ("a rank that is none", titles.TITLES, f"{TITLES}\nchủ sự\tChủ sự\t\t\t\tdeputies", "2: ranks: "),
    ("a kind of body that no head has", titles.TITLES, f"{TITLES}\nchủ sự\tChủ sự\t\tcomittee",
     "2: heads: 'comittee' is no kind of organizations.tsv"),
    ("a body that no head begins", titles.TITLES, f"{TITLES}\nchủ sự\tChủ sự\t\t\tchính phũ",
     "2: fixed: 'chính phũ' is no form of organizations.tsv"),
    ("a committee that is none", titles.MEMBER_TITLES, "forms\ttitle\torganization\nhội viên\tHội viên\thhội",
     "2: organization: "),
    ("an issuer that is none", bodies.ISSUERS, "suffix\torganization\nXX\tBô Nội vụ", "2: "),
    ("a title that nobody has", titles.SINGLE_HOLDER_TITLES, "title\tonly_in\tnot_in\nTổng Biên tập",
     "2: title: 'Tổng Biên tập' is no title of titles.tsv"),
    ("leaders of no title", titles.LEADERS, "level\tclasses\tbodies\ttitles\ncentral\tStateBody\t\tThủ tuớng",
     "2: titles: "),
    ("a head with no label", bodies.COMMON_NAMES, "head\tname\tprovince\tproper\nChi Cục\t*\tyes",
     "2: head: "),
    ("neither yes nor nothing", bodies.COMMON_NAMES, "head\tname\tprovince\tproper\nCục\tThuế\tno",
     "2: province: "),
    ("a field that is none", bodies.SHORT_FIELDS, "head\tshort\tfull\nBộ\tTài\tTài chánh",
     "2: full: "),
    ("a law that is no document", documents.LAWS, "forms\tname\thead\nđất đai\tĐất đai\tluạt", "2: head: "),
    ("a kind of document that is none", documents.DIRECTIVES, "forms\tlabel\ttype\tsymbols\nluật\tLuật\tlaws",
     "2: type: "),
    ("a number that is none", words.NAME_SHARES, f"{SHARES}\ngiven\t0,2\tAn", "2: share: "),
    ("a share of more than one", words.NAME_SHARES, f"{SHARES}\ngiven\t1.2\tAn", "2: share: "),
    ("a part that names lack", words.NAME_SHARES, f"{SHARES}\nfirst\t0.2\tAn", "2: part: "),
    ("a month that is none", documents.PLENUMS, f"{PLENUMS}\nkhóa X\t1\t2006-13", "2: month: "),
    ("a term that is none", documents.PLENUMS, f"{PLENUMS}\nkhóa 10\t1\t2006-03", "2: term: "),
    ("plenums out of order", documents.PLENUMS, f"{PLENUMS}\nkhóa X\t2\t2006-07\nkhóa X\t1\t2006-03",
     "3: not in the order of month"),
    ("a day that is none", places.DISTRICT_CHANGES,
     f"{CHANGES}\nHuyện A\tThị xã A\tTỉnh B\t2010-02-40", "2: day: "),
    ("a district that is no district", places.DISTRICT_CHANGES,
     f"{CHANGES}\nXã A\tThị xã A\tTỉnh B\t2010-02-10", "2: from: "),
    ("a province of no kind", places.PROVINCES_2025, "code\tname\n04\tCao Bằng", "2: name: "),
    ("a code that is none", places.PROVINCES_2025, "code\tname\n4\tTỉnh Cao Bằng", "2: code: "),
    ("provinces out of order", places.PROVINCES_2025,
     "code\tname\n08\tTỉnh Tuyên Quang\n04\tTỉnh Cao Bằng", "3: not in the order"),
    ("a commune in no district", places.COMMUNES,
     "name\tkind\tcode\twithin\tsince\tuntil\tto\tofficial\talso\nAn Bình\txã\t00001\t1", "2: within: "),
]  # fmt: skip

SHIPPED = [
    table
    for module in (bodies, documents, judged, lists, titles, words, places)
    for table in vars(module).values()
    if isinstance(table, Table)
]


@pytest.mark.parametrize(
    ("table", "text", "message"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_fault_is_refused_with_file_and_line(table: Table[Any], text: str, message: str) -> None:
    with pytest.raises(LexiconError) as refused:
        parse(table, text)
    assert str(refused.value).startswith(f"{table.name}:{message}")


@pytest.mark.parametrize("table", SHIPPED, ids=[table.name for table in SHIPPED])
def test_the_files_that_are_shipped_have_no_fault(table: Table[Any]) -> None:
    assert len(rows(table)) > 0


def test_every_file_has_its_table() -> None:
    from importlib.resources import files

    shipped = {
        file.name
        for package in ("lexicon", "gazetteer")
        for file in files(f"cadregraph.graph.{package}").joinpath("data").iterdir()
    }
    assert shipped == {table.name for table in SHIPPED}


def test_the_grammar_asks_for_every_class_of_words_and_for_no_other() -> None:
    """Each class is asked for in one place; one that nothing asks for is dead."""
    asked: list[str] = []
    for module in Path(mentions.__path__[0]).parent.glob("*/*.py"):
        source = module.read_text(encoding="utf-8")
        asked += re.findall(r"(?:word_class|phrase_class|words_pattern)\([\"'](\w+)[\"']\)", source)
    assert sorted(asked) == sorted(row.class_ for row in rows(words.WORD_CLASSES))
    with pytest.raises(LexiconError, match=r"word_classes\.tsv: no class 'unheard_of'"):
        word_class("unheard_of")


def test_classes_hold_words_as_the_text_is_compared() -> None:
    for row in rows(words.WORD_CLASSES):
        canonical = {"titles", "bodies"}.intersection(row.class_.split("_"))
        assert canonical or [*map(fold, row.forms)] == [*row.forms], row.class_


def test_what_a_row_says() -> None:
    text = (
        "# Titles.\n"
        f"{TITLES}\n"
        "\n"
        "chánh văn phòng\tChánh Văn phòng\tvăn phòng\toffice\t\tdeputy standing\n"
        "  chánh vp\n"
        "thư ký\tThư ký\n"
    )
    office, secretary = parse(titles.TITLES, text)
    assert office.forms == ("chánh văn phòng", "chánh vp")
    assert office.heads == {"office"}
    assert office.ranks == {"deputy", "standing"}
    assert (secretary.swallows, secretary.heads, secretary.fixed) == ("", frozenset(), "")


def test_columns_may_stand_in_any_order() -> None:
    assert parse(lists.UNITS, "label\tforms\nphiếu\tlá phiếu") == parse(
        lists.UNITS, "forms\tlabel\nlá phiếu\tphiếu"
    )


def test_what_provinces_became_are_provinces() -> None:
    """Every one that is no more, and what has its ground, has its line."""
    abolished = rows(places.ABOLISHED_PROVINCES)
    known = {row.name for row in (*rows(places.PROVINCES), *abolished)}
    assert {after for row in abolished for after in row.became} <= known
    assert {end for row in rows(places.PROVINCE_CHANGES) for end in (row.from_, row.to)} <= known


def test_a_province_ends_after_it_began() -> None:
    for row in rows(places.ABOLISHED_PROVINCES):
        assert (row.since or "") < (row.until or "9"), row.name


def test_kinds_of_documents_are_those_of_the_ontology() -> None:
    assert {row.type for row in rows(documents.DIRECTIVES)} <= set(SCHEMES["document-type"])


@pytest.mark.parametrize("field", [row.field for row in rows(bodies.OFFICES)])
def test_an_office_is_spelled_as_its_name_is_read(field: str) -> None:
    found = organization_at(tokenize(f"Phòng {field} huyện Ba Vì"), 0)
    assert found is not None
    assert f"{found.head.label} {found.name}".strip() == f"Phòng {field}"


@pytest.mark.parametrize(
    "body",
    [name for row in rows(bodies.AGENCIES) for name in (row.name, row.of)]
    + [row.ministry for row in rows(bodies.MINISTRIES)],
)
def test_an_agency_is_spelled_as_its_name_is_read(body: str) -> None:
    found = organization_from(body)
    assert f"{found.head.label} {found.name}".strip() == body
    assert not found.generic


@pytest.mark.parametrize("issuer", [row.organization for row in rows(bodies.ISSUERS)])
def test_an_issuer_is_read_to_its_end(issuer: str) -> None:
    tokens = tokenize(issuer)
    found = organization_at(tokens, 0)
    assert found is not None
    assert found.end == len(tokens)


@pytest.mark.parametrize(
    "committee", sorted({row.organization for row in rows(titles.MEMBER_TITLES)})
)
def test_the_committee_of_a_member_is_read_to_its_end(committee: str) -> None:
    tokens = tokenize(committee)
    found = organization_at(tokens, 0)
    assert found is not None
    assert found.end == len(tokens)

"""The passes over the facts of an article, one table each: facts in, facts out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from facts import facts

from cadregraph.graph.article import passes, past
from cadregraph.graph.article.context import ArticleContext
from cadregraph.graph.article.one_status import with_one_status
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.model import (
    DisciplineFact,
    Document,
    Fact,
    PersonnelFact,
    StatementFact,
    TenureFact,
    TextSpan,
)
from cadregraph.graph.relations.statements import Quotation
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace

TEXT = "Bà Lê Thị Hoa, Chủ tịch HĐND huyện Tuy An, Chủ tịch HĐND tỉnh, Bí thư Huyện ủy, đã dự."
HOA, LAM, JONG = "lê thị hoa", "trần văn lâm", "kim jong-un"


def body(form: str, kind: str, name: str) -> ResolvedOrganization:
    """A body of a place: 'huyện ủy', 'huyện', 'Tuy An'."""
    place = ResolvedPlace(kind, name, None)
    return ResolvedOrganization(organization_from(form).head, "", None, place)


BODIES = {
    "huyện ủy tuy an": body("huyện ủy", "huyện", "Tuy An"),
    "huyện ủy sông hinh": body("huyện ủy", "huyện", "Sông Hinh"),
    "ubnd tuy an": body("ủy ban nhân dân", "huyện", "Tuy An"),
    "hđnd tuy an": body("hội đồng nhân dân", "huyện", "Tuy An"),
    "hđnd sông hinh": body("hội đồng nhân dân", "huyện", "Sông Hinh"),
    "hđnd phú yên": body("hội đồng nhân dân", "tỉnh", "Phú Yên"),
}
CONTEXT = ArticleContext(
    document=Document("bai", TEXT, published="2020-06-05"),
    sentences=(TEXT,) * 9,
    past=2019,
    foreign=frozenset({JONG}),
    strangers=frozenset(),
    abroad=frozenset(),
    bodies=BODIES,
    organizations={},
    transferring=frozenset({0}),
    stripped={1: {LAM: False}},
    quotations=(),
    deputies=(),
)
SECRETARY = TenureFact(0, 0.95, HOA, "Bí thư", "huyện ủy tuy an", "current")
CHAIR = replace(SECRETARY, title="Chủ tịch", organization="ubnd tuy an")
AT_NAME = replace(SECRETARY, construction="apposition")
ELECTED = PersonnelFact(0, 0.9, "elected", HOA, "decided", "Chủ tịch", "ubnd tuy an")
WARNED = DisciplineFact(0, 0.8, LAM, "decided", "warning")
SAID = StatementFact(2, 0.9, "", "Theo Bí thư Huyện ủy, mưa đã tạnh.", basis="filled")


def words(phrase: str) -> tuple[TextSpan, ...]:
    """Where a phrase stands in the text of the article."""
    start = TEXT.index(phrase)
    return (TextSpan(start, start + len(phrase)),)


Rows = tuple[Fact, ...]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # 'Bà Hoa, Bí thư Huyện ủy, được điều động giữ chức Chủ tịch': sentence 0 speaks of a transfer
        ((AT_NAME, ELECTED), (replace(AT_NAME, status="former"), ELECTED)),
        # of another sentence, of somebody else, only proposed
        *(
            (rows, rows)
            for rows in (
                (AT_NAME, replace(ELECTED, sentence=1)),
                (AT_NAME, replace(ELECTED, person=LAM)),
                (AT_NAME, replace(ELECTED, decision="proposed")),
                (SECRETARY, ELECTED),  # no apposition
                (replace(AT_NAME, title="Ủy viên"), ELECTED),  # a seat in a committee is kept
            )
        ),
        (  # elected again: the post of the earlier term is over
            (
                replace(AT_NAME, sentence=2, term="2010-2015"),
                replace(ELECTED, sentence=2, term="2015-2020"),
            ),
            (
                replace(AT_NAME, sentence=2, term="2010-2015", status="former"),
                replace(ELECTED, sentence=2, term="2015-2020"),
            ),
        ),
        (  # stripped of all posts in the Party, which a chairman of the State is not
            (replace(AT_NAME, holder=LAM, sentence=1),),
            (replace(AT_NAME, holder=LAM, sentence=1, status="former"),),
        ),
        (
            (replace(AT_NAME, holder=LAM, sentence=1, title="Chủ tịch"),),
            (replace(AT_NAME, holder=LAM, sentence=1, title="Chủ tịch"),),
        ),
    ],
)
def test_left_by_the_change(given: Rows, wanted: Rows) -> None:
    assert (*passes.left_by_the_change(given, CONTEXT),) == wanted


@pytest.mark.parametrize(
    ("given", "speakers"),
    [
        ((SECRETARY,), [HOA]),
        ((SECRETARY, replace(SECRETARY, holder=LAM)), []),  # two hold it
        ((replace(SECRETARY, status="former"),), []),
        ((CHAIR,), []),
    ],
)
def test_speakers_by_post(given: Rows, speakers: list[str]) -> None:
    quotation = Quotation(SAID, (("Trưởng ban", ""), ("Bí thư", "huyện ủy tuy an")))
    context = replace(CONTEXT, quotations=(quotation,))
    found = passes.speakers_by_post(given, context)
    assert [fact.speaker for fact in found if isinstance(fact, StatementFact)] == speakers


STEP = replace(SECRETARY, status="former", construction="step")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((STEP,), ()),  # the last of which the article tells
        ((STEP, replace(CHAIR, sentence=1)), (STEP, replace(CHAIR, sentence=1))),
        ((STEP, replace(CHAIR, sentence=1, holder=LAM)), (replace(CHAIR, sentence=1, holder=LAM),)),
        # a post in apposition is no step
        ((STEP, replace(AT_NAME, sentence=1)), (replace(AT_NAME, sentence=1),)),
    ],
)
def test_without_last_steps(given: Rows, wanted: Rows) -> None:
    assert (*passes.without_last_steps(given, CONTEXT),) == wanted


DEPUTY = replace(CHAIR, title="Phó Chủ tịch")
LATER = replace(CHAIR, sentence=1)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ((DEPUTY, LATER), "former"),
        ((replace(DEPUTY, title="Phó Chủ tịch Thường trực"), LATER), "former"),
        ((replace(DEPUTY, sentence=2), LATER), "current"),
        ((DEPUTY, replace(LATER, holder=LAM)), "current"),
        ((DEPUTY, replace(LATER, organization="hđnd tuy an")), "current"),
        ((replace(DEPUTY, construction="apposition", sentence=2), LATER), "former"),
        (
            (DEPUTY, replace(LATER, sentence=0)),
            "former",
        ),  # 'giữ các chức vụ Phó Chủ tịch, Chủ tịch'
        ((DEPUTY, replace(LATER, construction="apposition")), "current"),
        ((DEPUTY, replace(LATER, status="acting")), "current"),
    ],
)
def test_risen(given: Rows, status: str) -> None:
    first, *others = passes.risen(given, CONTEXT)
    assert isinstance(first, TenureFact)
    assert first.status == status
    assert others == [*given[1:]]


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        (replace(WARNED, sentence=1, decided_by="huyện ủy tuy an"), False),
        (replace(WARNED, sentence=1, decided_by="huyện ủy tuy an", sanction="removal"), True),
        (replace(WARNED, sentence=1, decided_by="huyện ủy tuy an", sanctioned=HOA), True),
        (replace(WARNED, sentence=1), True),
        (replace(WARNED, sentence=1, decided_by="huyện ủy tuy an", title="Bí thư"), False),
    ],
)
def test_without_undecided_twins(other: Fact, kept: bool) -> None:
    found = passes.without_undecided_twins((WARNED, other), CONTEXT)
    assert (*found,) == ((WARNED, other) if kept else (other,))


@pytest.mark.parametrize(
    ("title", "other", "kept"),
    [
        ("Trưởng phòng", "Bí thư", True),  # lost two posts
        ("Bí thư", "Bí thư", False),
        ("Bí thư", None, False),
    ],
)
def test_without_undecided_twins_of_one_post(title: str, other: str | None, kept: bool) -> None:
    lost = replace(WARNED, sanction="removal", title=title)
    told = replace(lost, sentence=1, decided_by="huyện ủy tuy an", title=other)
    found = passes.without_undecided_twins((lost, told), CONTEXT)
    assert (*found,) == ((lost, told) if kept else (told,))


def test_with_deputies() -> None:
    seat = TenureFact(1, 0.8, LAM, "Đại biểu", "hđnd tuy an", "current", basis="filled")
    context = replace(CONTEXT, deputies=(seat,))
    assert (*passes.with_deputies((SECRETARY,), context),) == (SECRETARY, seat)


GUESS = replace(SECRETARY, basis="guessed")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (GUESS, True),
        (replace(GUESS, holder=JONG), False),
        (replace(GUESS, holder=JONG, basis="filled"), True),
    ],
)
def test_without_offices_abroad(given: Fact, kept: bool) -> None:
    assert (*passes.without_offices_abroad((given,), CONTEXT),) == ((given,) if kept else ())


def test_who_bears_no_name_of_ours_has_no_post_of_ours() -> None:
    given, context = replace(SECRETARY, holder=JONG), replace(CONTEXT, strangers=frozenset({JONG}))
    assert (*passes.without_offices_abroad((given, SECRETARY), context),) == (SECRETARY,)


@pytest.mark.parametrize(
    ("given", "confidence"),
    [
        (GUESS, 0.75),
        (replace(GUESS, confidence=0.7), 0.7),
        (replace(ELECTED, basis="guessed"), 0.75),
        (SECRETARY, 0.95),
        (replace(SECRETARY, basis="filled"), 0.95),
    ],
)
def test_weakened(given: Fact, confidence: float) -> None:
    (found,) = passes.weakened((given,), CONTEXT)
    assert found == replace(given, confidence=confidence)


@pytest.mark.parametrize(
    ("decider", "kept"),
    [
        ("hđnd tuy an", True),
        ("hđnd sông hinh", False),
        ("huyện ủy sông hinh", True),  # no council
        (None, True),
    ],
)
def test_decided_by_own_council(decider: str | None, kept: bool) -> None:
    given = replace(ELECTED, decided_by=decider)
    (found,) = passes.decided_by_own_council((given,), CONTEXT)
    assert found == (given if kept else replace(given, decided_by=None))


FILLED = replace(
    SECRETARY, organization="huyện ủy sông hinh", basis="filled", mentions=words("Bí thư Huyện ủy")
)
GUESSED = replace(FILLED, basis="guessed")
COUNCIL = replace(
    CHAIR, organization="hđnd phú yên", basis="filled", mentions=words("Chủ tịch HĐND tỉnh")
)
OF_DISTRICT = replace(CHAIR, organization="hđnd tuy an")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((FILLED,), (FILLED,)),
        ((FILLED, SECRETARY), (SECRETARY,)),
        (
            (replace(FILLED, basis="guessed"), SECRETARY),
            (SECRETARY,),
        ),
        # a mere 'Bí thư' is that of the body of which its holder is 'Bí thư thứ nhất'
        (
            (GUESSED, replace(SECRETARY, title="Bí thư thứ nhất", organization="hđnd phú yên")),
            (replace(SECRETARY, title="Bí thư thứ nhất", organization="hđnd phú yên"),),
        ),
        (
            (GUESSED, replace(SECRETARY, title="Phó Bí thư", organization="hđnd phú yên")),
            (GUESSED, replace(SECRETARY, title="Phó Bí thư", organization="hđnd phú yên")),
        ),
        ((FILLED, replace(SECRETARY, holder=LAM)), (FILLED, replace(SECRETARY, holder=LAM))),
        ((FILLED, CHAIR), (FILLED, CHAIR)),
        # stated in both places: both may be so
        (
            (replace(FILLED, basis="stated"), SECRETARY),
            (replace(FILLED, basis="stated"), SECRETARY),
        ),
        # 'Chủ tịch HĐND tỉnh' is not the 'Chủ tịch HĐND huyện Tuy An', 'Chủ tịch HĐND' may be
        ((COUNCIL, OF_DISTRICT), (COUNCIL, OF_DISTRICT)),
        (
            (replace(COUNCIL, mentions=words("Chủ tịch HĐND")), OF_DISTRICT),
            (OF_DISTRICT,),
        ),
    ],
)
def test_as_stated_in_full(given: Rows, wanted: Rows) -> None:
    assert (*passes.as_stated_in_full(given, CONTEXT),) == wanted


@pytest.mark.parametrize(
    ("term", "status"),
    [("2010-2015", "former"), ("2015-2020", "current"), ("khóa XII", "current"), (None, "current")],
)
def test_past_by_its_term(term: str | None, status: str) -> None:
    (found,) = past.past_by_its_term((replace(SECRETARY, term=term),), CONTEXT)
    assert isinstance(found, TenureFact)
    assert found.status == status


@pytest.mark.parametrize(
    ("published", "text", "year"),
    [
        (None, "Đại hội đã họp.", 0),
        ("2020-06-05", "Đại hội đã họp.", 2019),
        (None, "Đại hội nhiệm kỳ 2015-2020 đã họp.", 2015),
        ("2012-06-05", "Đại hội nhiệm kỳ 2015 - 2020 đã họp.", 2015),
    ],
)
def test_the_last_year_that_is_over(published: str | None, text: str, year: int) -> None:
    assert past.year_past(Document("bai", text, published=published), [text]) == year


NOW, ONCE, FOR_NOW = (replace(CHAIR, status=s) for s in ("current", "former", "acting"))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((NOW,), (NOW,)),
        ((NOW, ONCE, FOR_NOW), (ONCE,)),
        ((NOW, FOR_NOW), (FOR_NOW,)),
        ((NOW, ONCE, ELECTED), (NOW, ELECTED)),
        ((NOW, ONCE, replace(ELECTED, change="relieved")), (ONCE, replace(ELECTED, change="relieved"))),
        (
            (NOW, ONCE, replace(ELECTED, decision="proposed")),
            (ONCE, replace(ELECTED, decision="proposed")),
        ),
        ((NOW, replace(ONCE, holder=LAM)), (NOW, replace(ONCE, holder=LAM))),
        # what was over before the post was taken up once more
        (
            (replace(NOW, start="2019-03"), replace(ONCE, start="2010", end="2015")),
            (replace(NOW, start="2019-03"), replace(ONCE, start="2010", end="2015")),
        ),
        (
            (replace(NOW, start="2012-03"), replace(ONCE, start="2010", end="2015")),
            (replace(ONCE, start="2012-03"), replace(ONCE, start="2010", end="2015")),
        ),
    ],
)  # fmt: skip
def test_with_one_status(given: Rows, wanted: Rows) -> None:
    assert (*with_one_status(given, CONTEXT),) == wanted


def test_each_once() -> None:
    again = replace(SECRETARY, basis="filled", mentions=words("Bí thư Huyện ủy"), rule="khác")
    first = replace(SECRETARY, mentions=words("Bà Lê Thị Hoa"))
    (found,) = passes.each_once((again, first), CONTEXT)

    assert (found.mentions, found.rule) == ((*first.mentions, *again.mentions), "khác")
    assert isinstance(found, TenureFact)
    assert found.basis == "stated"
    assert [*passes.each_once((SECRETARY, CHAIR), CONTEXT)] == [SECRETARY, CHAIR]


def test_the_passes_change_nothing_that_they_are_given() -> None:
    given = (AT_NAME, ELECTED, GUESS, DEPUTY, LATER, FILLED, STEP)
    before = [repr(fact) for fact in given]
    passes.passed(given, CONTEXT)
    assert [repr(fact) for fact in given] == before


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bà Lê Thị Hoa, Phó Bí thư Huyện ủy Sông Hinh, được điều động giữ chức Bí thư Huyện ủy "
            "Tuy An.",
            {("Phó Bí thư", "former"), ("Bí thư", "current")},
        ),
        (
            "Năm 2010, bà Lê Thị Hoa giữ chức Phó Bí thư Huyện ủy Sông Hinh. Năm 2015, bà Lê Thị Hoa "
            "giữ chức Bí thư Huyện ủy Tuy An.",
            {("Phó Bí thư", "former"), ("Bí thư", "current")},
        ),
        (
            "Bà Lê Thị Hoa được bầu giữ chức Phó Chủ tịch UBND huyện Tuy An. Sau đó, bà Lê Thị Hoa "
            "được bầu giữ chức Chủ tịch UBND huyện Tuy An.",
            {("Phó Chủ tịch", "former"), ("Chủ tịch", "current")},
        ),
        (
            "Bà Lê Thị Hoa, nguyên Bí thư Huyện ủy Tuy An, đến dự. Bà Lê Thị Hoa, Bí thư Huyện ủy "
            "Tuy An, phát biểu.",
            {("Bí thư", "former")},
        ),
        (
            "Nhiệm kỳ 2015-2020 đã mở đầu. Bà Lê Thị Hoa, Bí thư Huyện ủy Tuy An nhiệm kỳ "
            "2010-2015, đã dự.",
            {("Bí thư", "former")},
        ),
    ],
)  # fmt: skip
def test_what_an_article_says_in_one_place_of_another(
    text: str, rows: set[tuple[str, str]]
) -> None:
    assert {(row[2], row[4]) for row in facts(text, "post")} == rows

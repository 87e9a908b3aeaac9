"""Who is known to have held posts at one time."""

from __future__ import annotations

from cadregraph.exports.pages.views.shown import Known, Person, Post, Tenure
from cadregraph.service.together import Span, together

POST = Post("x:bt", "Bí thư Huyện ủy Sông Lam", "Bí thư", "x:hu", "Huyện ủy Sông Lam")


def held(name: str, known: Known, status: str = "current") -> Tenure:
    return Tenure(f"x:t-{name}", Person(f"x:{name}", name), POST, status, known, 0.9)


def test_two_are_together_where_their_days_meet_and_not_otherwise() -> None:
    found = together(
        [
            held("An", Known("2015", "2018-03")),
            held("Bảo", Known(seen_from="2017-05-02", seen_until="2020-01-01")),
            held("Chi", Known("2019", "2021")),
            held("Dũng", Known()),  # of whom no day is known
            held("Giang", Known("2015")),  # nor an end
            held("Hà", Known("2015", "2021"), "reported"),
        ]
    )

    assert found is not None
    names = [name for _, name in found.people]
    assert names == ["Bảo", "An", "Chi"] and found.more == 0
    an, bao, chi = (names.index(name) for name in ("An", "Bảo", "Chi"))
    assert found.rows[an][bao] == found.rows[bao][an] == Span("2017-05-02", "2018-03")
    assert found.rows[bao][chi] == Span("2019", "2020-01-01")
    assert found.rows[an][chi] is None and found.rows[an][an] is None


def test_one_who_follows_another_is_not_there_with_him() -> None:
    assert together([held("An", Known("2015", "2017")), held("Bảo", Known("2018", "2020"))]) is None


def test_of_many_those_with_most_are_shown() -> None:
    found = together(held(f"A{n:02}", Known("2015", "2018")) for n in range(20))

    assert found is not None
    assert len(found.people) == 16 and found.more == 4

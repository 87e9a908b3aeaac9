"""Two people of one name in one article."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.model import Official, StatementFact, TenureFact

HUNG = "Nguyễn Văn Hùng"


def held(text: str) -> dict[str, set[str]]:
    """The bodies in which each person of the name has a post, by key."""
    found = read(text)
    people: dict[str, set[str]] = {
        key: set() for key, entity in found.entities.items() if isinstance(entity, Official)
    }
    for fact in found.facts:
        if isinstance(fact, TenureFact):
            people[fact.holder].add(found.entities[fact.organization].label)
    return people


@pytest.mark.parametrize(
    "text",
    [
        # each with the post of another province
        f"Ông {HUNG}, Bí thư Tỉnh ủy Quảng Trị, và ông {HUNG}, Bí thư Tỉnh ủy Kon Tum, cùng dự.",
        f"Ông {HUNG}, Bí thư Tỉnh ủy Quảng Trị, nói. Bí thư Tỉnh ủy Kon Tum {HUNG} đồng ý.",
        f"Chủ tịch UBND tỉnh Kon Tum {HUNG} đã dự. Cùng dự có Chủ tịch UBND tỉnh Quảng Trị {HUNG}.",
    ],
)
def test_two_people(text: str) -> None:
    people = held(text)

    assert len(people) == 2
    assert all(len(bodies) == 1 for bodies in people.values())


@pytest.mark.parametrize(
    "text",
    [
        # moved from one to the other
        f"Ông {HUNG}, Bí thư Tỉnh ủy Quảng Trị, được điều động giữ chức Bí thư Tỉnh ủy Kon Tum.",
        f"Ông {HUNG}, nguyên Bí thư Tỉnh ủy Quảng Trị, nói. Bí thư Tỉnh ủy Kon Tum {HUNG} cảm ơn.",
        # posts that one may have at once, or that several have
        f"Ông {HUNG}, Bí thư Tỉnh ủy Kon Tum, Chủ tịch HĐND tỉnh Kon Tum, nói.",
        f"Ông {HUNG}, Ủy viên Ban Thường vụ Tỉnh ủy Kon Tum, Bí thư Thành ủy Kon Tum, nói.",
    ],
)
def test_one_person(text: str) -> None:
    assert len(held(text)) == 1


def test_what_is_said_is_said_by_the_one_of_whom_the_text_speaks() -> None:
    text = (
        f"Ông {HUNG}, Bí thư Tỉnh ủy Quảng Trị, đến dự. Ông Hùng cho biết vụ mùa đã xong. "
        f"Ông {HUNG}, Bí thư Tỉnh ủy Kon Tum, cũng đến. Ông Hùng cho biết mưa đã tạnh."
    )
    found = read(text)
    homes = {
        f.holder: found.entities[f.organization].label
        for f in found.facts
        if isinstance(f, TenureFact)
    }
    said = {
        f.content.split()[-3]: homes[f.speaker] for f in found.facts if isinstance(f, StatementFact)
    }

    assert set(said.values()) == {"Tỉnh ủy Quảng Trị", "Tỉnh ủy Kon Tum"}


def test_where_it_is_open_who_is_meant_nobody_said_it() -> None:
    text = (
        f"Ông {HUNG}, Bí thư Tỉnh ủy Quảng Trị, và ông {HUNG}, Bí thư Tỉnh ủy Kon Tum, cùng dự. "
        f"Ông {HUNG} cho biết vụ mùa đã xong."
    )

    assert not [f for f in read(text).facts if isinstance(f, StatementFact)]

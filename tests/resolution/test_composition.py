"""What a body's name is made of stays with the body: structure in, the same body out."""

from __future__ import annotations

import pytest
from facts import organization

from cadregraph.graph.model import BodyStructure, NamedPlace, Organization, UnitReference
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.composition import body_of, root, with_root


def structure(text: str) -> BodyStructure:
    """The structure of the one body that a text names, or of the first, which the others stand in."""
    found = organization(text).structure
    assert found is not None
    return found


def test_a_structure_names_head_place_and_register() -> None:
    assert structure("Huyện ủy Phú Quốc họp.") == BodyStructure(
        "Huyện ủy",
        "committee",
        "place",
        place=NamedPlace(
            "huyện",
            "Phú Quốc",
            UnitReference("district", "thành phố Phú Quốc", "tỉnh Kiên Giang", "911"),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Chính trị họp.",
        "Sở Nội vụ tỉnh Hà Nam báo cáo.",
        "UBND xã Đan Phượng, huyện Đan Phượng, TP Hà Nội báo cáo.",  # one of two, by its district
        "Đảng ủy đặc khu Vân Đồn họp.",
        "UBND huyện Krông Pắk báo cáo.",  # not so in the register
        "UBND xã Tân Tiến báo cáo.",  # one of thirty, held to its article
        "Công ty Cổ phần Xây lắp Hồng Hà bị phạt.",
        "Ông Lê Văn An, Tổng Giám đốc Xahoco, bị bắt.",
    ],
)
def test_a_body_comes_back_from_its_structure(text: str) -> None:
    known: Organization = organization(text)
    assert known.structure is not None
    body = body_of(known.structure)

    assert body is not None
    assert organization_entity(body) == known


def test_what_the_lexicon_lacks_does_not_come_back() -> None:
    assert body_of(BodyStructure("Hội kín", "association", "unit")) is None


def test_another_body_may_stand_at_the_root() -> None:
    firm = structure("Công ty Hồng Hà bị phạt.")
    full = structure("Công ty Cổ phần Xây lắp Hồng Hà bị phạt.")
    committee = BodyStructure("Đảng ủy", "committee", "any", parent=firm)

    assert root(committee) == firm
    assert with_root(committee, full) == BodyStructure("Đảng ủy", "committee", "any", parent=full)

"""The graph as entities of FollowTheMoney: by its schemata, and by its library where that is there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypedDict

import pytest
from facts import dated
from stores import store_of

import cadregraph
from cadregraph.exports import export

THING = {"name": "name", "alias": "name", "proof": "Document", "sourceUrl": "url"}
INTERVAL = {
    "startDate": "date",
    "endDate": "date",
    "date": "date",
    "summary": "text",
    "proof": "Document",
}
DOCUMENT = {
    **THING,
    **dict.fromkeys(("title", "author", "publisher", "fileName"), "string"),
    **dict.fromkeys(("date", "publishedAt"), "date"),
}
# What followthemoney 4.11.2 says of the schemata and properties that are written: the type, or the schema
# of what an entity leads to.
SCHEMATA: Mapping[str, Mapping[str, str]] = {
    "Article": DOCUMENT,
    "Document": DOCUMENT,
    "Person": {
        **THING,
        **dict.fromkeys(("birthDate", "deathDate"), "date"),
        **dict.fromkeys(("birthPlace", "ethnicity", "education"), "string"),
    },
    "Organization": THING,
    "PublicBody": THING,
    "Position": {**THING, "organization": "Organization", "numberOfSeats": "number"},
    "Occupancy": {
        **INTERVAL,
        "holder": "Person",
        "post": "Position",
        "status": "string",
        "periodStart": "date",
        "periodEnd": "date",
    },
    "Sanction": {
        **INTERVAL,
        "entity": "Thing",
        **dict.fromkeys(("authority", "provisions", "program"), "string"),
        "reason": "text",
    },
    "Event": {
        **THING,
        **INTERVAL,
        "organizer": "LegalEntity",
        "involved": "LegalEntity",
        "location": "address",
    },
    "Documentation": {"document": "Document", "entity": "Thing", "role": "string"},
    "UnknownLink": {"subject": "Thing", "object": "Thing", "role": "string"},
    "Family": {"person": "Person", "relative": "Person", "relationship": "string"},
}
REQUIRED = {
    "Article": ("name", "fileName"),
    "Document": ("name", "fileName"),
    "Person": ("name",),
    "Organization": ("name",),
    "PublicBody": ("name",),
    "Position": ("name",),
    "Event": ("name",),
    "Occupancy": ("holder", "post"),
    "Sanction": ("entity",),
    "Documentation": ("document", "entity"),
    "UnknownLink": ("subject", "object"),
    "Family": ("person", "relative"),
}
ABOVE = {
    "Article": {"Document", "Thing"},
    "Document": {"Thing"},
    "Person": {"LegalEntity", "Thing"},
    "Organization": {"LegalEntity", "Thing"},
    "PublicBody": {"Organization", "LegalEntity", "Thing"},
}
DATE = re.compile(r"\d{4}(-\d\d){0,2}")
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")


class Entity(TypedDict):
    id: str
    schema: str
    properties: dict[str, list[str]]


def written(store: cadregraph.Store) -> list[Entity]:
    out = BytesIO()
    export(store, "ftm", out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def of(entities: Sequence[Entity], schema: str) -> list[dict[str, list[str]]]:
    return [entity["properties"] for entity in entities if entity["schema"] == schema]


@pytest.fixture(scope="module")
def entities(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> list[Entity]:
    folder = tmp_path_factory.mktemp("ftm") / "kho"
    cadregraph.build([samples], folder)
    with cadregraph.open_store(folder, read_only=True) as store:
        found = written(store)
        assert found == written(store)
    return found


def test_each_entity_is_by_its_schema(entities: list[Entity]) -> None:
    schema_of = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schema_of) == len(entities)
    assert {"Article", "Person", "PublicBody", "Organization", "Position", "Occupancy"} <= {
        *schema_of.values()
    }
    for entity in entities:
        allowed, given = SCHEMATA[entity["schema"]], entity["properties"]
        assert ID.fullmatch(entity["id"]) and len(entity["id"]) <= 200
        assert set(REQUIRED[entity["schema"]]) <= given.keys() <= allowed.keys(), entity
        for name, values in given.items():
            assert values and values == sorted(set(values))
            if allowed[name] == "date":
                assert all(DATE.fullmatch(value) for value in values)
            elif allowed[name][0].isupper():
                for value in values:
                    led_to = schema_of[value]
                    assert allowed[name] in {led_to, *ABOVE.get(led_to, set())}, entity


def test_who_held_what_with_its_time_and_proof() -> None:
    found = written(
        store_of(
            dated(
                (
                    "2019-05-07",
                    "Từ năm 2015 đến năm 2018, ông Lê Thế An là Bí thư Tỉnh ủy Hà Tĩnh.",
                ),
            )
        )
    )

    names = {entity["id"]: entity["properties"].get("name", [""])[0] for entity in found}
    (held,) = of(found, "Occupancy")
    assert [names[held[name][0]] for name in ("holder", "post")] == [
        "Lê Thế An",
        "Bí thư Tỉnh ủy Hà Tĩnh",
    ]
    assert (held["startDate"], held["endDate"], held["status"]) == (["2015"], ["2018"], ["ended"])
    assert "Từ năm 2015" in held["summary"][0]
    (article,) = of(found, "Article")
    assert article["publishedAt"] == ["2019-05-07"]
    assert held["proof"] == [entity["id"] for entity in found if entity["schema"] == "Article"]


@pytest.mark.parametrize(
    ("text", "sanctions"),
    [
        ("Ban Bí thư quyết định kỷ luật ông Lê Thế An bằng hình thức cảnh cáo.", 1),
        ("Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư kỷ luật ông Lê Thế An bằng hình thức cảnh cáo.", 0),
        ("Không có chuyện Ban Bí thư kỷ luật cảnh cáo ông Lê Thế An.", 0),
    ],
)  # fmt: skip
def test_only_what_was_decided_is_a_sanction(text: str, sanctions: int) -> None:
    found = of(written(store_of(dated(("2019-05-07", text)))), "Sanction")

    assert len(found) == sanctions
    for sanction in found:
        assert (sanction["provisions"], sanction["authority"]) == (["Cảnh cáo"], ["Ban Bí thư"])


def test_a_day_without_its_year_is_no_date() -> None:
    found = written(
        store_of(
            dated(
                ("", "Ngày 20/8, ông Lê Thế An được bầu làm Bí thư Tỉnh ủy Hà Tĩnh."),
            )
        )
    )

    for held in of(found, "Occupancy"):
        assert "startDate" not in held

"""The tools as a client has them, over the standard streams of a real server."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import anyio
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

import cadregraph

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

SANG = "luong thanh sang"
BODY = "UBND tỉnh Bình Thuận"
ELECTED = (
    "Với 49/51 phiếu tán thành, ông Lương Thanh Sang, Giám đốc Sở Kế hoạch và Đầu tư, được bầu giữ "
    "chức Phó Chủ tịch UBND tỉnh Bình Thuận nhiệm kỳ 2016-2021."
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A store of the sample articles."""
    folder = tmp_path_factory.mktemp("mcp") / "kho"
    cadregraph.build([samples], folder)
    return folder


@pytest.fixture(scope="module")
def answers(store: Path) -> Mapping[str, Json]:
    """What the tools answer, asked over one connection; of errors the words."""
    calls: dict[str, tuple[str, dict[str, Json]]] = {
        "search": ("search", {"text": SANG}),
        "as of": ("as_of", {"day": "2018-12-31", "organization": BODY, "title": "Chủ tịch"}),
        "nobody yet": ("as_of", {"day": "1960", "organization": BODY}),
        "career": ("career", {"person": SANG}),
        "evidence": ("evidence", {"called": SANG}),
        "path": ("path", {"one": SANG, "other": "Dương Quang Mẫn", "limit": 1}),
        "unknown": ("career", {"person": "khong co ai"}),
        "no date": ("as_of", {"day": "hôm qua", "organization": BODY}),
        "no number": ("search", {"text": SANG, "limit": "all"}),
        "markup": ("evidence", {"called": "http://x/> } DROP ALL # <script>"}),
    }
    started = StdioServerParameters(
        command=sys.executable, args=["-m", "cadregraph", "mcp", "--store", str(store)]
    )

    async def talk() -> dict[str, Json]:
        found: dict[str, Json] = {}
        async with Client(stdio_client(started)) as client:
            found["tools"] = sorted(tool.name for tool in (await client.list_tools()).tools)
            for name, (tool, arguments) in calls.items():
                result = await client.call_tool(tool, arguments)
                words = " ".join(getattr(part, "text", "") for part in result.content)
                found[name] = words if result.is_error else result.structured_content
        return found

    return anyio.run(talk)


def at(found: Json, *way: str | int) -> Json:
    """What stands in an answer under these names and numbers."""
    for step in way:
        assert isinstance(found, Mapping | Sequence)
        found = found[step]  # type: ignore[index, call-overload]
    return found


def test_there_are_five_tools(answers: Mapping[str, Json]) -> None:
    assert answers["tools"] == ["as_of", "career", "evidence", "path", "search"]


def test_a_name_is_found_with_the_posts_that_tell_who(answers: Mapping[str, Json]) -> None:
    assert at(answers, "search", "result", 0, "name") == "Lương Thanh Sang"
    assert "Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Thuận" in str(at(answers, "search", "result", 0))


def test_who_held_a_post_on_a_day_comes_with_the_sentence(answers: Mapping[str, Json]) -> None:
    (held,) = at(answers, "as of", "holdings")  # type: ignore[misc, union-attr]
    assert at(held, "person") == "Dương Quang Mẫn"
    assert "do Chủ tịch UBND tỉnh Bình Thuận Dương Quang Mẫn trình bày" in str(
        at(held, "sentences", 0, "text")
    )
    assert at(held, "sentences", 0, "issued") == "2018-12-07"
    assert at(held, "sentences", 0, "title") == "HĐND tỉnh Bình Thuận bầu Phó Chủ tịch UBND tỉnh"


def test_what_no_article_tells_is_no_answer(answers: Mapping[str, Json]) -> None:
    assert answers["nobody yet"] == {"holdings": [], "more": 0}


def test_a_career_in_order_of_time(answers: Mapping[str, Json]) -> None:
    posts = at(answers, "career", "holdings")
    assert isinstance(posts, Sequence)
    assert [at(post, "title") for post in posts] == ["Giám đốc", "Phó Chủ tịch"]
    assert {at(post, "sentences", 0, "text") for post in posts} == {ELECTED}


def test_evidence_of_a_person(answers: Mapping[str, Json]) -> None:
    statements = at(answers, "evidence", "statements")
    assert isinstance(statements, Sequence)
    assert {at(one, "kind") for one in statements} >= {"Tenure", "PersonnelChange"}
    assert all(at(one, "sentences", 0, "article") for one in statements)


def test_a_path_goes_from_one_to_the_other(answers: Mapping[str, Json]) -> None:
    steps = at(answers, "path", "result", 0, "steps")
    assert isinstance(steps, Sequence)
    assert ELECTED in {at(step, "sentence") for step in steps}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unknown", "no person is called 'khong co ai' in this graph"),
        ("no date", "must be a date such as 2016-06-15"),
        ("no number", "limit"),
        ("markup", "is called"),
    ],
)
def test_what_cannot_be_answered_is_an_error_that_says_why(
    answers: Mapping[str, Json], name: str, words: str
) -> None:
    assert words in str(answers[name])

"""A curator's file: what it may say, what it does, and that it goes before the machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts import read
from stores import asked, dumped

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity import parse_decisions, read_decisions
from cadregraph.graph.store import Store

QUANG_TRI = "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Quảng Trị, phát biểu."
KON_TUM = "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy Kon Tum, phát biểu."
CENTRAL = "Ông Nguyễn Văn Hùng, Phó Trưởng ban Dân vận Trung ương, nói."
AGAIN = "Bí thư Tỉnh ủy Kon Tum Nguyễn Văn Hùng đi thăm xã Hải An."
OTHER_SPELLING = "Ông Nguyễn Hùng, Trưởng ban Dân vận Tỉnh ủy Kon Tum, nói."
ARTICLES = (QUANG_TRI, KON_TUM, CENTRAL, AGAIN, OTHER_SPELLING)

ONE_MAN = "same\tNguyễn Văn Hùng | Bí thư Tỉnh ủy Kon Tum\t"
TWO_MEN = "different\tNguyễn Văn Hùng | Bí thư Tỉnh ủy Kon Tum\t"


def curated(*texts: str, decisions: str = "") -> Store:
    store = Store.open()
    store.decide(parse_decisions(decisions))
    store.add(read(text, f"bài-{ARTICLES.index(text)}") for text in texts)
    return store


def people(store: Store) -> dict[str, set[str]]:
    """Each official of the graph, by IRI, with the posts that the graph gives him."""
    found: dict[str, set[str]] = {}
    for official, post in asked(
        store,
        "SELECT ?o ?p { ?o a cadre:Official ."
        " OPTIONAL { ?t cadre:holder ?o ; cadre:post/rdfs:label ?p } }",
    ):
        found.setdefault(official, set()).update([post] if post else [])
    return found


def test_the_machine_alone_keeps_them_apart() -> None:
    assert len(people(curated(*ARTICLES))) == 4


@pytest.mark.parametrize(
    ("decisions", "number"),
    [
        pytest.param(ONE_MAN + "Nguyễn Văn Hùng | Phó Trưởng ban Dân vận Trung ương", 3, id="one"),
        pytest.param(ONE_MAN + "Nguyễn Văn Hùng @ bài-2", 3, id="one, by the article"),
        pytest.param(
            ONE_MAN + "Nguyễn Hùng | Trưởng ban Dân vận Tỉnh ủy Kon Tum", 3, id="of two names"
        ),
        pytest.param(TWO_MEN + "Nguyễn Văn Hùng @ bài-3", 5, id="two with one post"),
        pytest.param(ONE_MAN + "Nguyễn Văn Hùng | Bộ trưởng Bộ Y tế", 4, id="nobody known yet"),
    ],
)
def test_a_decision_goes_before_the_machine(decisions: str, number: int) -> None:
    before, after = curated(*ARTICLES, decisions=decisions), curated(*ARTICLES)
    after.decide(parse_decisions(decisions))

    assert len(people(before)) == number
    assert dumped(before) == dumped(after)  # whether it comes first or last


def test_a_decision_taken_back_leaves_no_trace() -> None:
    store = curated(*ARTICLES, decisions=ONE_MAN + "Nguyễn Văn Hùng @ bài-2\tvì …\n")
    store.decide(parse_decisions(""))

    assert dumped(store) == dumped(curated(*ARTICLES))


def test_who_is_said_to_be_different_is_no_candidate() -> None:
    store = curated(*ARTICLES)
    pairs = [(c.one.reference, c.other.reference) for c in store.candidates("Nguyễn Văn Hùng")]
    assert pairs
    text = "".join(f"different\t{one}\t{other}\n" for one, other in pairs)
    store.decide(parse_decisions(text))

    assert list(store.candidates()) == []
    assert b"possiblySame" not in dumped(store)


def test_a_store_on_disk_holds_to_what_it_was_told(tmp_path: Path) -> None:
    decisions = parse_decisions(ONE_MAN + "Nguyễn Văn Hùng | Bí thư Tỉnh ủy Quảng Trị")
    with Store.open(tmp_path / "kho") as store:
        store.decide(decisions)
    with Store.open(tmp_path / "kho") as store:
        store.add([read(QUANG_TRI, "bài-0"), read(KON_TUM, "bài-1")])
        assert len(people(store)) == 1


WRONG = [
    ("same\tA | B", "tep.tsv:1: not 'same' or 'different'"),
    ("perhaps\tA | B\tA | C", "tep.tsv:1: not 'same' or 'different'"),
    ("# lời dẫn\n\nsame\tA\tA | C", "tep.tsv:3: 'A' is not a name"),
    ("same\tA | B\ta | b", "tep.tsv:1: names one person twice"),
    (
        "same\tA | B\tA | C\nsame\tA | C\tA @ 7\ndifferent\tA @ 7\tA | B",
        "tep.tsv:3: tells two people apart that are one by line 1, 2",
    ),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_file_that_contradicts_itself_is_refused(text: str, message: str) -> None:
    with pytest.raises(DecisionsError) as caught:
        parse_decisions(text, "tep.tsv")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "tep.tsv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DecisionsError, match=r"^.*tep\.tsv: .+$"):
        read_decisions(file)

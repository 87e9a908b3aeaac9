"""What of a sentence is marked: names in any spelling of theirs, in part, and relation words."""

from __future__ import annotations

import pytest

from cadregraph.exports.pages.network.highlighting import highlights, named
from cadregraph.graph.network import Node

KHOI = Node("x:1", "Official", "Trần Minh Khôi", ("Trần Khôi",))
COMMITTEE = Node("x:2", "PartyCommittee", "Huyện ủy Sông Lam", ("HU Sông Lam",))
POST = Node("x:3", "Post", "Bí thư Huyện ủy Sông Lam", ())


@pytest.mark.parametrize(
    ("sentence", "ends", "words", "marked"),
    [
        # the whole name, whatever the case and the place of the tone
        ("Ông TRẦN MINH KHÔI phát biểu.", [KHOI], [], ["TRẦN MINH KHÔI"]),
        ("Huyện uỷ Sông Lam họp.", [COMMITTEE], [], ["Huyện uỷ Sông Lam"]),
        # another name
        ("Ông Trần Khôi về dự.", [KHOI], [], ["Trần Khôi"]),
        # a given name, but not the common word
        ("Đồng chí Khôi nhắc lại.", [KHOI], [], ["Khôi"]),
        ("Một cậu bé khôi ngô.", [KHOI], [], []),
        # of a post or body its first words
        ("Bí thư Huyện ủy đến thăm.", [POST], [], ["Bí thư Huyện ủy"]),
        # whole words alone
        ("Xã Trần Minh Khôing.", [KHOI], [], []),
        # spans that touch become one; the word of the relation is marked too
        (
            "Ông Trần Minh Khôi được bầu làm Bí thư Huyện ủy Sông Lam.",
            [KHOI, POST, COMMITTEE],
            ["bầu"],
            ["Trần Minh Khôi", "bầu", "Bí thư Huyện ủy Sông Lam"],
        ),
    ],
)
def test_what_is_marked(
    sentence: str, ends: list[Node], words: list[str], marked: list[str]
) -> None:
    spans = highlights(sentence, [named(node) for node in ends], words)
    assert [sentence[a:b] for a, b in spans] == marked

"""Posts of a roster of which the names have the body in brackets: 'Các Bộ trưởng: A (Y tế), B (Tư pháp)'.

What stands in such a bracket is a field of work of a ministry, or the province of a committee or council
('các Bí thư Tỉnh ủy: A (Nghệ An), B (Hà Tĩnh)'); with the title of the heading it is the post of the name.
"""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import CLOSE, OPEN, PERSON, POST
from cadregraph.graph.mentions.organizations import organization_at
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import Chunk, OrganizationSpan, PostSpan, WordSpan
from cadregraph.graph.text.tokens import Tokens, tokenize

_HEADED = pattern(
    "head=post (word | namely){0,4} colon word{0,2} (person open post close (comma | and | also)+ word?)*",
    "person$",
)
_MINISTERS = frozenset({"Bộ trưởng", "Thứ trưởng"})
_MINISTRY = "Bộ"
_OF_PLACES = frozenset({"place", "unit"})
_LONGEST = 8  # tokens in a bracket
_REACH = 60  # chunks back to the heading


def portfolio_at(tokens: Tokens, at: int, before: list[Chunk]) -> list[Chunk]:
    """The bracket at a token behind a name of such a roster, with the post in it; nothing elsewhere."""
    if tokens.folds[at] != OPEN or not before or before[-1].tag != PERSON:
        return []
    near = before[-_REACH:]
    found = _HEADED.search("".join([chunk.tag for chunk in near]))
    heading = near[found.start("head")].content if found is not None else None
    close = next(
        (i for i in range(at + 1, at + 2 + _LONGEST) if tokens.folds[i : i + 1] == (")",)), 0
    )
    if not isinstance(heading, PostSpan) or close < at + 2:
        return []
    post = _post(tokens, heading, at + 1, close)
    if post is None:
        return []
    opens, closes = Chunk(OPEN, at, at + 1, WordSpan(at, at + 1)), WordSpan(close, close + 1)
    return [opens, Chunk(POST, at + 1, close, post), Chunk(CLOSE, close, close + 1, closes)]


def _post(tokens: Tokens, heading: PostSpan, start: int, end: int) -> PostSpan | None:
    """The post of a heading in what a bracket names."""
    body = heading.organization
    if body is None and heading.title in _MINISTERS:
        ministry = _ministry(tokens, start, end)
        return replace(heading, organization=ministry, start=start, end=end) if ministry else None
    if body is None or body.head.takes not in _OF_PLACES or body.parent is not None or body.name:
        return None
    if body.place is not None and body.place.named:
        return None
    place = place_at(tokens, start)
    province = place is not None and place.named and place.units and place.end == end
    if place is None or not province or place.units[0].level != "province":
        return None
    there = replace(body, place=place, start=start, end=end)
    return replace(heading, organization=there, start=start, end=end)


def _ministry(tokens: Tokens, start: int, end: int) -> OrganizationSpan | None:
    """'(Giao thông vận tải)': the ministry of that field of work."""
    field = tokens.folds[start:end]
    known = lexicon().fields.match(field, 0)
    if known is None or known[1] != len(field):
        return None
    words = tokenize(f"{_MINISTRY} {tokens.text(start, end)}")
    found = organization_at(words, 0)
    whole = found is not None and found.end == len(words) and found.head.kind == "ministry"
    return replace(found, start=start, end=end) if found is not None and whole else None

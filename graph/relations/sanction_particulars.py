"""What else a text says of a sanction: its day, the post it removes, the term of a committee, the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.model import DisciplineFact, DisciplineKind
from cadregraph.graph.relations.days_behind import day_behind
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.doubts import span_of
from cadregraph.graph.relations.sanction_deciders import of_the_party
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_OF_SUCCESSION = pattern("replaces word{0,3} person not person*$")
_OWN_ORGANS = frozenset({"standing", "executive", "commission", "secretariat"})
_TERMS = re.compile(r"\s*(?:các )?nhiệm k[ỳì]\s*(?:\d{4}\s?[-–]\s?\d{4}(?:\s*(?:,|và)\s*)?)+", re.I)
_OF_ANOTHER = re.compile(r";|, còn\b")
_YEARS = re.compile(r"(\d{4})\s?[-–]\s?(\d{4})")
_SAID_KINDS: Sequence[tuple[DisciplineKind, re.Pattern[str]]] = (
    ("state", re.compile(r"kỷ luật hành chính|về (?:mặt )?chính quyền", re.I)),
    ("union", re.compile(r"về (?:mặt )?đoàn thể|tổ chức công đoàn", re.I)),
    ("party", re.compile(r"về (?:mặt )?đảng\b|kỷ luật đảng|trong đảng", re.I)),
)


def day_of_sanction(sentence: ResolvedSentence, outline: Outline, position: int) -> str | None:
    """The day of the sanction; not that of the succession in '…, thay ông A bị cách chức'."""
    if _OF_SUCCESSION.search(outline.tags[:position]):
        return None
    chunk = outline.chunks[position]
    chunked = sentence.chunked
    behind = chunked.offsets(chunked.chunks[chunk])[1] - chunked.origin
    return day_behind(sentence, behind, len(chunked.text)) or day_of_act(sentence, chunk)


def of_posts(fact: DisciplineFact, posts: Sequence[ResolvedPost]) -> Iterator[DisciplineFact]:
    """The sanction, or one for each post that it removes."""
    if not posts or not fact.sanctioned:
        yield fact
    for post in posts:
        yield replace(fact, title=post.title, organization=post.organization)


def words_around(sentence: ResolvedSentence, outline: Outline, start: int, position: int) -> str:
    """The clause up to the sanction, and a few words behind it, before what is told of another."""
    first, _ = span_of(sentence, outline.chunks[start])
    _, last = span_of(sentence, outline.chunks[position])
    text = sentence.chunked.text
    return text[first:last] + _OF_ANOTHER.split(text[last : last + 40])[0]


def terms_of(sentence: ResolvedSentence, chunk: int) -> tuple[str, ...]:
    """'Ban Thường vụ Tỉnh ủy X các nhiệm kỳ 2010-2015, 2015-2020': those of the committee."""
    if chunk not in sentence.organizations:
        return ()
    _, end = span_of(sentence, chunk)
    listed = _TERMS.match(sentence.chunked.text[end:])
    return tuple(f"{a}-{b}" for a, b in _YEARS.findall(listed.group())) if listed else ()


def kind_of(
    sentence: ResolvedSentence,
    body: str | None,
    value: str,
    words: str,
    removed: Sequence[int] = (),
) -> DisciplineKind | None:
    """Under whose rules: by the words, by the sanction, by the class of the body that decides, by the
    posts (their chunks) that it removes."""
    for kind, said in _SAID_KINDS:
        if said.search(words):
            return kind
    deciding = [chunk for chunk, key in sentence.organizations.items() if key == body]
    if deciding and _of_a_union(sentence, deciding[0]):
        return "union"
    if value in ("expulsion", "dissolution"):
        return "party"
    if deciding:
        return "party" if of_the_party(sentence, deciding[0]) else "state"
    if body is not None and body in _bodies_of_state_led(sentence):
        return "state"  # 'Thủ tướng kỷ luật ông A'
    if "tư cách" not in words:
        return None
    # 'xóa tư cách nguyên Bí thư Tỉnh ủy', 'xóa tư cách nguyên Bộ trưởng'
    return "party" if any(_led(sentence, at).startswith("Party") for at in removed) else "state"


def _led(sentence: ResolvedSentence, chunk: int) -> str:
    """The class of the body that a post names, '' for none."""
    content = sentence.chunked.chunks[chunk].content
    body = content.organization if isinstance(content, PostSpan) else None
    return body.head.cls if body is not None else ""


def _bodies_of_state_led(sentence: ResolvedSentence) -> Iterator[str | None]:
    """The bodies of the State that a sentence names by the posts of who leads them."""
    for chunk, post in sentence.posts.items():
        if _led(sentence, chunk) == "StateBody":
            yield post.organization


def _of_a_union(sentence: ResolvedSentence, chunk: int) -> bool:
    """'Ban Thường vụ Hội Nông dân tỉnh X', not 'Đảng ủy Liên đoàn Lao động tỉnh X'."""
    body = sentence.chunked.chunks[chunk].content
    while isinstance(body, OrganizationSpan) and body.parent and body.head.kind in _OWN_ORGANS:
        body = body.parent
    return isinstance(body, OrganizationSpan) and body.head.cls == "MassOrganization"

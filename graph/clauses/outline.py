"""The outline of a sentence: what remains of its tags without appositions and asides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadregraph.graph.clauses.attachments import CHAIN, Attachment
from cadregraph.graph.lexicon.tags import PERSON, RELATIVE
from cadregraph.graph.mentions.patterns import pattern, tag_set

_FOLDED = tag_set("post open kin")  # without these there is nothing to fold
_PERSON_RUN = pattern("person aside? (joint? person aside?)*")
_SERIES = pattern(
    "person aside?",
    "((comma | semicolon){0,2} and? (figure word{0,4} (word | also) colon)? person aside?)*",
)
_APART = tag_set("replaces according")
"""Whoever stands behind these is not listed with others: 'Theo ông A, bà B được …'."""
_GIVEN_TO = pattern("(for | towards | of) person aside? comma person$")
_SUBJECT_OF = pattern("word? (now | is) | comma? (word | once | now){0,2} (passive | suffers)")
"""What the last of two names is the subject of: 'Theo quyết định của ông A, bà B được …'."""
_OF_ANOTHER = pattern("of person aside? comma person$")
_ACTS = pattern(
    "(word | now){0,3} (granting | ending | says | decides | proposed | chairs | issues | examines)"
)
"""What the last of two names does: 'Sau khi miễn nhiệm chức vụ T của ông A, ông B giới thiệu …'."""
_NAMED_RELATIVE = pattern(
    "after(kin) owner=(of word{0,6} | word{0,4} | (figure | word){2} of word{0,3}) person"
)
"""'con trai của ông B', 'người cha 80 tuổi của diễn viên B'."""
_ASIDE = pattern(
    "after(person) open word{0,3} person close",
    "| open not(open | close | person | sanction)* close",
    "| open not(open | close | person | sanction)* kin not(open | close | sanction)* close",
    "| after(person) comma word{0,2} kin (of word{0,3} | word{0,2}) person before(comma is)",
    "| after(person) comma word{0,2} kin of? word{1,6} before(comma is)",
)
"""'ông A (ông B)', '(quê Huế)', '(vợ của ông B)', 'ông A, bố của diễn viên B, là …' (B is read or not)."""
_CHANGE_ASIDE = pattern(
    "person open",
    "change=((not(open | close | person | sanction)* (granting | ending)",
    "| (word | once){1,2} suffers word{1,3} (is | now))",
    "not(open | close | person | sanction)* post not(open | close | person | sanction)*) close",
)
_TOGETHER = pattern(
    "^(not(person | semicolon | stop){1,12} comma)? first=person aside?",
    "(comma person aside?){0,4} comma? and last=person",
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence without its appositions: tags and, for each, the number of its chunk."""

    tags: str
    chunks: Sequence[int]

    def group(self, position: int) -> tuple[int, ...]:
        """The chunk numbers of the names that are listed with the one at ``position``."""
        tags = self.tags
        for match in _PERSON_RUN.finditer(tags):
            start, end = match.span()
            if not start <= position < end:
                continue
            apart = start > 0 and tags[start - 1] in _APART
            given = _GIVEN_TO.search(tags, 0, end) and _SUBJECT_OF.match(tags, end)
            acts = _OF_ANOTHER.search(tags, 0, end) and _ACTS.match(tags, end)
            if apart or given or acts:  # 'Sau khi bàn giao cho ông A, ông B vẫn là …'
                break
            return tuple([self.chunks[i] for i in range(start, end) if tags[i] == PERSON])
        return (self.chunks[position],)

    def together_with(self, chunk: int) -> Iterator[int]:
        """The chunk numbers of the names before one, in the list that opens the sentence and ends with it:
        '(Tại cuộc họp,) ông A và | ông B cho biết'."""
        match = _TOGETHER.match(self.tags)
        if match is not None and self.chunks[match.start("last")] == chunk:
            for at in range(match.start("first"), match.start("last")):
                if self.tags[at] == PERSON:
                    yield self.chunks[at]

    def series(self, position: int) -> tuple[int, ...]:
        """The chunk numbers of all names of the list that begins at ``position``, over commas,
        semicolons and inner headings ('2 chuyên trách: ông A; 4 kiêm nhiệm: ông B')."""
        match = _SERIES.match(self.tags, position)
        end = match.end() if match else position + 1
        return tuple(self.chunks[i] for i in range(position, end) if self.tags[i] == PERSON)


def outline(tags: str, attached: tuple[Attachment, ...]) -> Outline:
    """What remains when appositions are folded into their names; a chain becomes one post."""
    if _FOLDED.isdisjoint(tags):
        return Outline(tags, range(len(tags)))
    hidden = {i for a in attached for i in range(a.start, a.end) if i != a.person}
    for match in _ASIDE.finditer(tags):
        hidden |= set(range(*match.span()))
    parted = {a.start - 1 for a in attached if a.side == "before"}  # 'Theo đề nghị của T, | T B …'
    for match in CHAIN.finditer(tags):
        if match.start() not in hidden:
            hidden |= set(range(match.start() + 1, match.end())) - parted
    kept = tuple([i for i in range(len(tags)) if i not in hidden]) if hidden else range(len(tags))
    left = "".join([tags[i] for i in kept]) if hidden else tags
    # a relative ('con trai của ông B') is named to say who somebody is, and does nothing himself
    return Outline(_NAMED_RELATIVE.sub(rf"\g<owner>{RELATIVE}", left), kept)


def asides(tags: str) -> Iterator[Outline]:
    """Changes of post in brackets behind a name, each as a sentence of its own.

    'ông A (nguyên T, vừa được bổ nhiệm giữ chức T)'; so is what one was 'khi bị bắt'.
    """
    for match in _CHANGE_ASIDE.finditer(tags):
        kept = (match.start(), *range(match.start("change"), match.end("change")))
        yield Outline("".join([tags[i] for i in kept]), kept)

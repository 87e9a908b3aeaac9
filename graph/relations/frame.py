"""A frame of personnel: what stands before a chain of posts and what that says, as a form to fill in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.spans import Modifier
from cadregraph.graph.model import Construction

Role: TypeAlias = Literal["gain", "loss", "removal", "move", "former", "current"]
Period: TypeAlias = Literal["any", "range", "since", "year", "lasting", "dated", "then", "sequel"]
"""Of which time the sentence must speak: of any, from … to …, from … on, of a year or month, of the time
in which it speaks, of one that stands at the posts, of a day behind them ('vào năm 2012'), or of what
came next ('sau đó')."""
Place: TypeAlias = Literal[
    "post", "listed", "copula", "person", "decision", "marker", "first", "opening"
]


@dataclass(frozen=True, slots=True)
class WordBefore:
    """The word right before the post, before the post or the colon that opens its list, before the copula,
    the nearest or the first name, the nearest decision or marker, or the first of the sentence: which it
    must be (or, with ``wanted`` False, must not)."""

    place: Place
    words: frozenset[str]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before a chain of posts, up to it, and the role that it gives the chain.

    ``unless`` is what must not stand there, ``behind`` what must stand behind the chain, ``word``
    what word must stand somewhere before; ``construction`` is that of the tenures it gives; ``named``
    where the body of a post must stand in the sentence; ``dated`` where the day told is that of its begin;
    ``modifier`` is what its first post must have ('quyền').
    """

    name: str
    before: re.Pattern[str]
    role: Role
    confidence: float
    unless: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    word: WordBefore | None = None
    period: Period = "any"
    construction: Construction = "clause"
    named: bool = False
    dated: bool = False
    modifier: Modifier = ""

    @property
    def of_a_decision(self) -> bool:
        """Whether its word is that before a decision: who receives one does not make it."""
        return self.word is not None and self.word.place == "decision"

    def fits(self, before: str) -> bool:
        """Whether the tags before a chain are those of this frame."""
        if self.unless is not None and self.unless.search(before):
            return False
        return self.before.search(before) is not None


EVER = word_class("verbs_of_former_posts")
"""'từng', 'kinh qua': somebody went through the posts behind."""
LATER_STEP = words_pattern("words_of_a_later_step")
"""'sau đó', 'tiếp đó': what a sentence tells came after what was told before."""
IS_BEHIND = "(word | aside | proposed){0,3} is"
"""Behind a chain and before a name: 'T là ông A'."""
LIST_BEHIND = (
    "(aside | word | figure | comma | also | and | towards | pronoun){0,8}"
    " (namely (word{0,3} (pronoun (comma pronoun)?)? colon)? | colon) (dash | comma)? word?"
)
"""Behind a chain and before names: 'T, gồm: ông A, ông B'."""

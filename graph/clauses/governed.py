"""Who at the head of a clause is only spoken to, or of: 'Gặp ông A, | Bí thư Tỉnh ủy X yêu cầu …'.

The verb or noun that governs the name takes the tag of 'của', so that the title behind the comma may be
that of the subject (`attachments`): whose it is must be told by more than that it follows the name.
"""

from __future__ import annotations

from cadregraph.graph.clauses.presented import ends_in
from cadregraph.graph.lexicon.tags import DECIDES, DENIED, ENDS_POST, GIVES_POST, OF, SANCTION
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern

_GOVERN = phrase_class("govern_what_follows")
_OPENS = pattern(
    "(^ | stop | semicolon | colon | quote)",
    "((word | date | place | event){1,6} comma)?",
    "not(person | post | organization | comma | stop | semicolon | colon | is){1,6}",
    "before(post comma post person | person comma post)",
)
_OTHERWISE = frozenset({DECIDES, DENIED, ENDS_POST, GIVES_POST, SANCTION})
"""What is read with the name behind it, whoever it is said of."""


def tags_with_governed(found: ChunkedSentence, tags: str) -> str:
    """The tags of a sentence, with that of 'của' on a word that governs the name or post behind it."""
    changed = [*tags]
    for match in _OPENS.finditer(tags):
        at = match.end() - 1
        if tags[at] not in _OTHERWISE and ends_in(found, at, _GOVERN):
            changed[at] = OF
    return "".join(changed)

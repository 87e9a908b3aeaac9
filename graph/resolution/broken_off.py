"""Posts whose body the text does not reach, or the grammar does not know.

'Ông A làm Phó Bí thư ...', 'Chánh Văn phòng | Kho bạc tỉnh': that of a neighbour is not meant.
"""

from __future__ import annotations

import re

from cadregraph.graph.lexicon.tags import WORD
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import tag_string
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.resolution.units import MILITARY

_ELLIPSIS = re.compile(r"\s*(?:\.{3,}|…)\s*\Z")
_OF_UNKNOWN = tag_string("of word")


def is_cut_off(sentence: ChunkedSentence, body: OrganizationSpan | None, post: int) -> bool:
    """Whether the body of the post at chunk ``post``, so far as it is named, goes on unread."""
    unnamed = body is None or (body.head.takes == "committee" and not (body.parent or body.place))
    if unnamed and _breaks_off(sentence, post):
        return True
    return body is not None and _is_of_unknown(sentence, body, post)


def _breaks_off(sentence: ChunkedSentence, post: int) -> bool:
    """'Ông A làm Phó Bí thư ...', '… phó Ban Kinh tế …': a title that was shortened."""
    end = sentence.offsets(sentence.chunks[post])[1] - sentence.origin
    return _ELLIPSIS.match(sentence.text, end) is not None


def _is_of_unknown(sentence: ChunkedSentence, office: OrganizationSpan, post: int) -> bool:
    """'Chánh Văn phòng | Kho bạc tỉnh': an office of something that the grammar does not know."""
    if office.place or office.parent:
        return False
    if office.head.takes == "unit" and not office.name:  # 'Chủ nhiệm Việt Minh | Liên khu 4'
        behind_it = [chunk.content for chunk in sentence.chunks[post + 1 : post + 2]]
        zone = behind_it[0] if behind_it else None
        return isinstance(zone, OrganizationSpan) and zone.head.kind == MILITARY
    if office.head.kind == "division":  # 'Phó phòng Tổ chức | của Trung tâm …'
        return sentence.tags.startswith(_OF_UNKNOWN, post + 1)
    if office.name or office.head.kind != "office":
        return False
    behind = sentence.chunks[post].end
    return sentence.tags[post + 1 : post + 2] == WORD and sentence.tokens.capital[behind]

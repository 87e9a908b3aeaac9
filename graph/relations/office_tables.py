"""Posts with their years from the table of a biography: a row with a post, below it the row of its term.

'Bí thư Tỉnh ủy X | |', 'Nhiệm kỳ 12 tháng 3 năm 1991 – tháng 5/1996 | |'. A term below anything but a post
is of a post that the table has lost, and tells nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from cadregraph.graph.lexicon.tags import POST
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.intervals import A_DATE, between, date_of
from cadregraph.graph.model import Status, TenureFact
from cadregraph.graph.relations.changes import tenure
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_RULE = "tiểu sử: bảng chức vụ"
_SURE = 0.9
_TERM = re.compile(rf"\|?\s*{words_pattern('keys_of_terms_in_tables')}\s*[:|]?\s*", re.I)
_SINCE = re.compile(rf"\|?\s*{words_pattern('keys_of_starts_in_tables')}\s*[:|]?\s*{A_DATE}", re.I)
_OPENS_BOX = re.compile(rf"{words_pattern('heads_of_boxes')}\s*\|", re.I)
_CLOSES_BOX = re.compile(rf"{words_pattern('ends_of_boxes')}\s*\||[^|]*$", re.I)
_END_OF_CELL = re.compile(
    r"(?i:\s*(?:của )?nước CHXHCN Việt Nam|\s*(?:của )?nước Cộng h[oò][aà] [^|]{3,40})?\s*\|"
)


def offices_of_tables(article: ResolvedArticle) -> Iterator[TenureFact]:
    """The posts of whom a biography is about that its tables tell, each with since when and until when."""
    named = article.naming(article.subject) if article.subject is not None else None
    if named is None:
        return
    for above, below in itertools.pairwise(article.sentences):
        post, term = _post_of_row(above), _TERM.match(below.chunked.text)
        span = between(below.chunked.text, term.end()) if term is not None else None
        since = _SINCE.match(below.chunked.text)
        if since is not None and date_of(since):
            span = (date_of(since), "")
        if post is None or span is None:
            continue
        start, end = span
        status: Status = "former" if end else "current"
        undated = replace(post, period=None)
        for fact in tenure(above, named, undated, status, _SURE, _RULE, "clause"):
            yield replace(fact, start=start, end=end or None)


def offices_of_boxes(article: ResolvedArticle) -> Iterator[TenureFact]:
    """The posts of the box at the head of a biography, which are told without their times: between
    'Chức vụ | |' and 'Thông tin cá nhân | |'. For who is dead or retired, so that they are over."""
    named = article.naming(article.subject) if article.subject is not None else None
    inside = False
    for line in article.sentences if named is not None else ():
        text = line.chunked.text
        inside = (inside and not _CLOSES_BOX.match(text)) or _OPENS_BOX.match(text) is not None
        post = _post_of_row(line) if inside else None
        if named is not None and post is not None:
            yield from tenure(line, named, replace(post, period=None), "former", _SURE, _RULE)


def _post_of_row(line: ResolvedSentence) -> ResolvedPost | None:
    """The post that the first cell of a row holds, and nothing beside it."""
    if line.tags[:1] != POST:
        return None
    _, end = line.chunked.offsets(line.chunked.chunks[0])
    alone = _END_OF_CELL.match(line.chunked.text, end - line.chunked.origin)
    return line.posts.get(0) if alone is not None else None

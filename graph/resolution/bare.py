"""Words for a body that name none: 'Công an đang điều tra', 'các chức danh lãnh đạo HĐND, UBND'."""

from __future__ import annotations

from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.naming import ResolvedOrganization

_OF_THE_STATE = frozenset({"police", "court", "procuracy", "inspectorate"})
_SERVICES = _OF_THE_STATE | {"union", "agency"}
_COUNCILS = frozenset({"council", "government"})


def names_a_body(
    span: OrganizationSpan, sentence: ChunkedSentence, number: int, context: Context
) -> bool:
    """Whether a mention means a body of its own.

    Args:
        span: the mention.
        sentence: the sentence in which it stands.
        number: the number of the sentence.
        context: the article.
    """
    council = span.head.kind in _COUNCILS
    if _bare_service(span) or (council and _bare_council(span)):
        # 'trong Quân đội và Công an', but 'Thành ủy, HĐND, UBND thành phố Hà Nội'
        if not (context.names(span) or (council and context.placed(number))):
            return False
    elif _bare_organizers(span) and not context.near_committee(number):
        return False  # 'Ban Tổ chức công bố quyết định'
    return _worth_naming(span, sentence)


def has_a_name(body: ResolvedOrganization) -> bool:
    """Not a mere 'Ban Quản lý', or the board of one, whose name the text cuts off."""
    while body.parent is not None:
        body = body.parent
    return bool(body.name or body.place) or body.head.takes != "name"


def _bare_organizers(span: OrganizationSpan) -> bool:
    """'Ban Tổ chức' alone, which is more often that of an occasion than that of a committee."""
    return span.head.label == "Ban Tổ chức" and not (span.parent or span.place or span.name)


def _bare_service(span: OrganizationSpan) -> bool:
    return span.head.kind in _OF_THE_STATE and not (
        span.name or span.place or span.parent or span.head.takes in ("-", "council")
    )


def _bare_council(span: OrganizationSpan) -> bool:
    """'HĐND', 'UBND' without a word of whose."""
    return span.head.takes == "unit" and not (span.name or span.place or span.parent)


def _worth_naming(span: OrganizationSpan, sentence: ChunkedSentence) -> bool:
    """An open small-letter head in running text ('đảng bộ', 'đảng ủy') names no body."""
    if span.head.takes == "-" or span.parent is not None or span.name:
        return True
    if span.place is not None and span.place.named:
        return True
    opens = span.start == 0 and not sentence.tokens.texts[0].isupper()
    if opens and span.head.kind in _SERVICES:
        return False  # 'Công an đang điều tra'
    return sentence.tokens.capital[span.start] or span.head.takes == "place"

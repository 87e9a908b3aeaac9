"""How a text was read, as one HTML page that works offline: coloured mentions, and each fact's rule.

The page runs no script and asks for nothing; the reader's choice of language is a matter of CSS.
Text from outside is escaped by the template, and characters that show nothing, among them those
that turn the direction of writing, become spaces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from markupsafe import Markup
from rdflib import Graph, Literal

from cadregraph.exports.pages.templating import Language, content_hash, environment, template_file
from cadregraph.exports.pages.words import RELATIONS, Text
from cadregraph.graph.article.explanation import (
    ChunkKind,
    ExplainedChunk,
    ExplainedFact,
    ExplainedSentence,
    Explanation,
)
from cadregraph.graph.lexicon.tags import TAGS
from cadregraph.graph.model import Basis
from cadregraph.ontology import SKOS, concept, schemes_graph

__all__ = ["explanation_policy", "render_explanation"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a sentence: a chunk that means something, or what stands between two such."""

    text: str
    chunk: ExplainedChunk | None


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact in both languages: a link as a sentence, any other as names and values."""

    kind: Text
    sentence: Text | None
    arguments: tuple[tuple[Text, Text], ...]
    rule: str
    basis: Text
    confidence: str


@dataclass(frozen=True, slots=True)
class _Block:
    """A sentence of the page."""

    number: int
    kind: Text
    pieces: tuple[_Piece, ...]
    tags: str
    mentions: tuple[ExplainedChunk, ...]
    facts: tuple[_Row, ...]
    links: tuple[_Row, ...]


def render_explanation(explanation: Explanation, *, lang: Language = "vi") -> str:
    """The explanation as one self-contained HTML page; the same explanation gives the same text.

    Args:
        explanation: what `cadregraph.graph.article.explanation.explain` gives.
        lang: the language it opens in; the reader can switch.
    """
    style = template_file("explanation.css")
    blocks = [_block(sentence) for sentence in explanation.sentences]
    titles = [s.text for s in explanation.sentences if s.kind == "title"]
    # Marked as safe is a file of this package alone.
    return (
        environment()
        .get_template("explanation.html.j2")
        .render(
            lang=lang,
            policy=explanation_policy(),
            style=Markup(style),
            title=_visible(" ".join(titles)),
            words=_WORDS,
            kinds=_MENTIONED,
            blocks=blocks,
            counts={
                "sentences": len(blocks),
                "mentions": sum(_mentioned(c) for b in blocks for c in b.mentions),
                "facts": sum(len(b.facts) + len(b.links) for b in blocks),
            },
            visible=_visible,
        )
    )


def explanation_policy() -> str:
    """The Content-Security-Policy of such a page: it has a style and nothing else."""
    style = content_hash(template_file("explanation.css"))
    return f"default-src 'none'; style-src {style}; base-uri 'none'; form-action 'none'"


def _visible(text: str) -> str:
    """The text in one line without characters that act instead of showing."""
    return "".join(char if char.isprintable() else " " for char in text)


def _block(sentence: ExplainedSentence) -> _Block:
    rows = [(fact, _row(fact)) for fact in sentence.facts]
    return _Block(
        number=sentence.index + 1,
        kind=_SENTENCES[sentence.kind],
        pieces=tuple(_pieces(sentence)),
        tags=sentence.tags,
        mentions=tuple(chunk for chunk in sentence.chunks if chunk.kind not in _PLAIN),
        facts=tuple(row for _, row in rows if row.sentence is None),
        links=tuple(row for _, row in rows if row.sentence is not None),
    )


def _pieces(sentence: ExplainedSentence) -> Sequence[_Piece]:
    """The whole sentence, cut at the chunks that mean something."""
    pieces: list[_Piece] = []
    at = 0
    for chunk in sentence.chunks:
        if chunk.kind in _PLAIN:
            continue
        start, end = chunk.start - sentence.start, chunk.end - sentence.start
        if start > at:
            pieces.append(_Piece(_visible(sentence.text[at:start]), None))
        pieces.append(_Piece(_visible(chunk.text), chunk))
        at = end
    if at < len(sentence.text):
        pieces.append(_Piece(_visible(sentence.text[at:]), None))
    return pieces


def _mentioned(chunk: ExplainedChunk) -> bool:
    return chunk.kind not in ("trigger", "aside")


def _row(fact: ExplainedFact) -> _Row:
    said = {argument.name: _visible(argument.value) for argument in fact.arguments}
    sentence = None
    if fact.kind in _LINKS:
        relation, source, target = _LINKS[fact.kind]
        kind, full = RELATIONS[relation].short, RELATIONS[relation].sentence
        vi, en = (text.format(s=said[source], t=said[target]) for text in full)
        sentence = (vi, en)
    else:
        kind = _FACTS[fact.kind]
    return _Row(
        kind=kind,
        sentence=sentence,
        arguments=tuple((ARGUMENTS[name], _value(name, text)) for name, text in said.items()),
        rule=_visible(fact.rule),
        basis=_BASES[fact.basis],
        confidence=f"{fact.confidence:.2f}",
    )


def _value(name: str, text: str) -> Text:
    if name not in _SCHEMES:
        return (text, text)
    return _concept(_SCHEMES[name], text)


@cache
def _concept(scheme: str, notation: str) -> Text:
    """What the ontology calls a code word."""
    labels = {
        label.language: str(label)
        for label in _schemes().objects(concept(scheme, notation), SKOS.prefLabel)
        if isinstance(label, Literal)
    }
    return (labels.get("vi", notation), labels.get("en", notation))


@cache
def _schemes() -> Graph:
    return schemes_graph()


# --- words: Vietnamese, English -----------------------------------------------------------------

_PLAIN: frozenset[ChunkKind] = frozenset({"word", "sign"})

_MENTIONED: Mapping[str, tuple[str, Text]] = MappingProxyType(
    {tag.name: (tag.name, (tag.vi, tag.en)) for tag in TAGS if tag.group == "mention"}
    | {
        "trigger": (
            "gives_post",
            ("từ dẫn: 'bổ nhiệm', 'theo', 'là' …", "steering word: 'bổ nhiệm', 'theo' …"),
        )
    }
)
"""The legend: what each look of a chunk means, and a tag for the sample."""

_SENTENCES: Mapping[str, Text] = MappingProxyType(
    {
        "title": ("nhan đề", "title"),
        "heading": ("đề mục", "heading"),
        "body": ("thân bài", "body"),
        "caption": ("chú thích ảnh", "caption"),
        "byline": ("tên tác giả, không đọc", "byline, not read"),
        "trailer": ("sau bài, không đọc", "behind the article, not read"),
    }
)

_FACTS: Mapping[str, Text] = MappingProxyType(
    {
        "Tenure": ("Giữ chức", "Holds a post"),
        "PersonnelChange": ("Biến động nhân sự", "Change of post"),
        "DisciplinaryAction": ("Kỷ luật", "Discipline"),
        "Statement": ("Phát biểu", "Statement"),
        "Measurement": ("Số liệu", "Figure"),
        "Inspection": ("Kiểm tra, giám sát", "Inspection"),
        "LegalAction": ("Tố tụng", "Legal action"),
        "RankChange": ("Cấp bậc hàm", "Rank"),
        "birthDate": ("Sinh", "Born"),
        "deathDate": ("Mất", "Died"),
        "ethnicity": ("Dân tộc", "Ethnicity"),
        "joinedParty": ("Vào Đảng", "Joined the Party"),
        "degree": ("Trình độ", "Degree"),
        "birthPlace": ("Nơi sinh", "Place of birth"),
        "homePlace": ("Quê quán", "Home place"),
        "alumniOf": ("Học tại", "Studied at"),
        "spouse": ("Vợ hoặc chồng", "Spouse"),
        "parent": ("Cha hoặc mẹ", "Parent"),
        "sibling": ("Anh chị em", "Sibling"),
    }
)

_LINKS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "subOrganizationOf": ("part-of", "subject", "object"),
        "organOf": ("organ-of", "subject", "object"),
        "governs": ("governs", "subject", "object"),
        "jurisdiction": ("jurisdiction", "subject", "object"),
        "containedInPlace": ("contained-in", "subject", "object"),
        "issuer": ("issued", "object", "subject"),
        "implements": ("implements", "subject", "object"),
        "basedOn": ("based-on", "subject", "object"),
        "replaces": ("replaces", "subject", "object"),
        "amends": ("amends", "subject", "object"),
        "organizer": ("organises", "object", "subject"),
        "chair": ("chairs", "object", "subject"),
        "participant": ("takes-part", "object", "subject"),
        "location": ("located", "subject", "object"),
    }
)
"""For each link the relation of `RELATIONS` that says it, its source and its target."""

ARGUMENTS: Mapping[str, Text] = MappingProxyType(
    {
        "holder": ("người giữ", "holder"),
        "person": ("người", "person"),
        "title": ("chức danh", "title"),
        "organization": ("tổ chức", "organisation"),
        "status": ("tình trạng", "status"),
        "change": ("loại", "change"),
        "decision": ("mức độ", "decision"),
        "decided_by": ("nơi quyết định", "decided by"),
        "assertion": ("cách nêu", "assertion"),
        "proposed_by": ("nơi đề nghị", "proposed by"),
        "proposed_to": ("đề nghị với", "proposed to"),
        "signed_by": ("người ký", "signed by"),
        "announced_by": ("người công bố", "announced by"),
        "again": ("lần nữa", "again"),
        "reported_by": ("theo", "reported by"),
        "inspected": ("đối tượng kiểm tra", "inspected"),
        "inspected_by": ("nơi kiểm tra", "inspected by"),
        "finding": ("kết luận", "finding"),
        "kind": ("loại kỷ luật", "kind of discipline"),
        "terms": ("nhiệm kỳ của tổ chức", "terms of the committee"),
        "stage": ("bước tố tụng", "stage"),
        "charge": ("tội danh", "charge"),
        "penalty": ("hình phạt", "sentence"),
        "action": ("việc", "action"),
        "qualifier": ("mức", "qualifier"),
        "date": ("ngày", "date"),
        "originals": ("tổ chức ban đầu", "bodies before"),
        "results": ("tổ chức hình thành", "bodies after"),
        "since": ("có hiệu lực từ", "in effect from"),
        "start": ("từ", "from"),
        "end": ("đến", "until"),
        "term": ("nhiệm kỳ", "term"),
        "sanctioned": ("đối tượng", "sanctioned"),
        "sanction": ("hình thức", "sanction"),
        "reason": ("lý do", "reason"),
        "based_on": ("căn cứ", "based on"),
        "speaker": ("người nói", "speaker"),
        "content": ("nội dung", "content"),
        "about": ("nói về", "about"),
        "value": ("giá trị", "value"),
        "unit": ("đơn vị", "unit"),
        "measures": ("nội dung", "measures"),
        "total": ("tổng số", "total"),
        "percentage": ("tỷ lệ %", "per cent"),
        "subject": ("của", "of"),
        "as_of": ("tính đến", "as of"),
        "period": ("kỳ", "period"),
        "object": ("đối tượng", "object"),
        "inferred": ("suy luận", "inferred"),
        "rank": ("cấp bậc", "rank"),
    }
)

_SCHEMES: Mapping[str, str] = MappingProxyType(
    {
        "status": "status",
        "decision": "decision",
        "change": "change",
        "sanction": "sanction",
        "assertion": "assertion",
        "stage": "stage",
    }
)
"""The arguments whose values are code words, with the concept scheme that names them."""

_BASES: Mapping[Basis, Text] = MappingProxyType(
    {
        "stated": ("nêu rõ", "stated"),
        "filled": ("bổ sung từ ngữ cảnh", "filled from the context"),
        "guessed": ("suy đoán từ ngữ cảnh", "guessed from the context"),
    }
)

_WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "heading": ("Văn bản được đọc như thế nào", "How the text was read"),
        "language": ("Ngôn ngữ", "Language"),
        "sentences": ("câu", "sentences"),
        "mentions": ("lượt nhắc tên", "mentions"),
        "facts": ("dữ kiện", "facts"),
        "legend": ("Chú giải", "Legend"),
        "tags": (
            "Tên nhỏ sau mỗi cụm từ là nhãn mà các quy tắc dùng để đọc câu; hàng dưới câu là toàn bộ "
            "nhãn của câu, word là từ khác.",
            "The small name behind a phrase is the tag by which the rules know it; the row below a "
            "sentence holds all its tags, 'word' for any other word.",
        ),
        "number": ("Câu", "Sentence"),
        "chunks": ("Cụm từ", "Phrases"),
        "words": ("trong câu", "as written"),
        "meaning": ("là", "is"),
        "label": ("được hiểu là", "read as"),
        "rule": ("quy tắc", "rule"),
        "basis": ("căn cứ", "basis"),
        "confidence": ("độ tin cậy", "confidence"),
        "links": ("Quan hệ", "Links"),
        "nothing": ("Câu này không cho dữ kiện nào.", "This sentence gave no fact."),
        "empty": ("Không có câu nào.", "There is no sentence."),
    }
)

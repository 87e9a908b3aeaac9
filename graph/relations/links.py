"""Relations that the text states between bodies, documents and events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import DENIED, ISSUES, MOVES_TO, PROPOSED
from cadregraph.graph.lexicon.word_classes import is_membership, word_class, words_pattern
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.mentions.spans import Content, DirectiveSpan, OrganizationSpan
from cadregraph.graph.model import LinkFact, LinkProperty
from cadregraph.graph.relations.implementing import implementing
from cadregraph.graph.relations.replacing import replacing
from cadregraph.graph.resolution.sentence import ResolvedSentence

_ISSUED_BY = pattern(
    "document ((document | date | comma | aside | open date close) | comma? and document)* of",
    "issuer=(organization | post)",
)
_ISSUES = pattern(
    "issuer=organization aside? (word | comma | date | and){0,5} issues (word | and){0,2}",
    "directives=documents",
)
_PASSIVE = pattern(
    "not_after(denied word) directives=documents (date | aside | comma | word){0,2} passive?",
    "issuer=organization word{0,2}",
    "verb=(issues | word before(word | date | comma | stop | moves_to | $))",
)
"""'D được O ban hành', 'D do O thông qua'."""
_ADOPTED_AFTER = pattern(
    "^directives=document word not(document | passive | denied | proposed | semicolon | says){1,24} passive",
    "issuer=organization word{0,2} verb=(issues | word before(word | date | comma | stop | moves_to | $))",
)
"""'D về việc … đối với ông A được O thông qua'."""
_ADOPTS = pattern(
    "issuer=organization (word | comma | date | and | event | aside){0,6} (word | moves_to)",
    "directives=documents",
)
"""'O đã ra D', 'O thảo luận và thông qua D'."""
_FOR_BODY = pattern(
    "issuer=organization comma? (post | comma | aside | and | dash){0,6} person? (comma post)* comma?",
    "(word | date | comma){0,4} (issues (word | and){0,2} | sign=word) directives=documents",
)
"""'Thay mặt Bộ Chính trị, Thường trực Ban Bí thư A ký ban hành D'."""
_HEAD_ISSUES = pattern(
    "issuer=post person? (word | date){0,4} (issues (word | and){0,2} | moves_to)",
    "directives=documents",
)
"""'Chủ tịch UBND tỉnh X (A) ban hành D', '… ra D'."""
_BY_HEAD = pattern(
    "directives=documents (date | aside | comma | word){0,2} passive? issuer=post person? word{0,2} issues"
)
"""'D được Thủ tướng (A) ký ban hành'."""
_HEAD_SIGNS = pattern(
    "issuer=post person? (word | date){0,2} sign=word word{0,2} directives=documents"
)
"""'Chủ tịch UBND tỉnh X (A) vừa ký D'."""
_HEAD_BEHIND_NAME = pattern(
    "person comma (post comma){0,2} issuer=post comma (word | date){0,2}",
    "(issues (word | and){0,2} | sign=word word{0,2}) directives=documents",
)
"""'Ông A, Chủ tịch UBND tỉnh X, ký ban hành D'."""
_UNDER = pattern(
    "^(according | word) directives=documents (date | aside | word | works_at | moves_to){0,8} comma",
    "issuer=organization (word | decides){0,3} (gives_post | ends_post | sanction)",
)
"""'Theo D ngày …, O bổ nhiệm ông A giữ chức …': by a decision of its own."""
_BY_WHO_SIGNS = pattern(
    "directives=documents",
    "((date | aside)? word | not(document | organization | person | semicolon)* passive)",
    "post? person word{1,2} issuer=organization word? issues",
)
"""'D do T A thay mặt O ký ban hành', 'D về … được T A thay mặt O ký ban hành'."""
_SIGNS = "ký"
_FOR = (("thay", "mặt"), ("thừa", "lệnh"), ("tm", "."), ("ủy", "quyền"), ("quyền", "của"))
_ADOPTED = ("thông", "qua")
_AMONG = ("đó", "có")
_BROUGHT = frozenset({"đưa", "nêu", "chỉ", "đề"})
_PLENUM = pattern("directives=documents ((word | issues){0,2} date? of | of?) event=event")
_BELONGS = pattern(
    "part=(organization | post)",
    "((comma | open)? belongs | is word{1,6} belongs | passive moves_to belongs",
    "| comma word{2,4} belongs | denied belongs organization comma? but=word belongs) whole=organization",
)
"""'O thuộc O', 'O được chuyển về trực thuộc O', 'O, đơn vị trực thuộc O'."""
_BOTH_BELONG = pattern(
    "list=(organization (joint organization)+)",
    "(comma? both=word | is are=word word{1,5}) belongs whole=organization",
)
_BOTH = frozenset({"đều", "cùng", "cũng"})
"""'O và O, | đều | thuộc O'."""
_ARE = frozenset({"hai", "ba", "bốn", "năm", "các", "những"})
"""'O và O là | hai | đảng bộ cơ sở trực thuộc O'."""
_BELOW = pattern(
    "^belongs whole=organization (now | word){1,3} list=(organization (joint organization)+)",
)
"""'Trực thuộc Đảng bộ xã X có Chi bộ thôn A và Chi bộ thôn B'."""
_HAS = pattern(
    "^(word | date | comma){0,4} whole=organization (word | now | namely){0,3}",
    "(figure | count=word) word{0,4}",
    "(comma word{1,2})? belongs comma? (word{2,3} | namely colon? | colon | word{0,4} is colon?)",
    "list=(organization (joint organization)*)",
)
"""'Đảng bộ huyện X có 46 chi, đảng bộ trực thuộc, trong đó có Đảng bộ xã A và Đảng bộ xã B'."""
_THOSE_OF = pattern(
    "(^ | comma | word | figure | semicolon | named=organization) belongs whole=organization",
    "(open | is | namely? colon | word{1,8} colon) list=(organization (word{0,3} joint organization)*)",
)
"""'3 đảng bộ trực thuộc Tỉnh ủy X (Đảng bộ huyện A, Đảng bộ huyện B)', '… gồm: …'."""
_ALL_BELONG = pattern(
    "namely colon? list=(organization (joint organization)*) (and word{1,5})? (now | word | also){0,3}",
    "belongs whole=organization",
)
"""'Năm chi bộ gồm Chi bộ A, Chi bộ B và ba chi bộ khác trực thuộc Đảng bộ X'."""
_IN_BRACKETS = pattern(
    "(open part=organization comma whole=organization close",
    "| part2=organization open whole2=organization close)",
)
_OF_BEHIND = pattern("(aside | date | comma)* of")
_DIRECT = pattern("directives=documents date? issuer=organization")
_CHAIRS = pattern(
    "chair=person not(person | semicolon){0,6} chairs between=((word | and){0,4}) event=event",
)
_CHAIRED = re.compile(rf"(?:{words_pattern('between_chairs_and_meeting')}|,| )*")
_NOT_HELD = frozenset({DENIED, PROPOSED})
"""Words by which a meeting does not take place, or not yet: 'sẽ chủ trì Hội nghị …'."""
_PARTY = frozenset({"party", "cell"})
_AGENT = frozenset({"được", "do"})
_SIGN_FOR_BODY = word_class("titles_that_sign")
"""Who issues in the name of the body: 'Quyết định số 5/QĐ-UBND của Chủ tịch UBND tỉnh'."""
_CELL_OF = pattern(
    "not_after(open) part=organization comma whole=organization not_before(comma | and)"
)
_BRACKETED = pattern("open list=(organization (joint organization)+) close")
_MEMBERSHIP = needed(_BELONGS, _BOTH_BELONG, _THOSE_OF, _HAS, _BELOW, _ALL_BELONG)


def links(
    sentence: ResolvedSentence, outline: Outline, hosts: Mapping[str, str]
) -> Iterator[LinkFact]:
    """The links of a sentence; ``hosts`` maps an event to the body that holds it."""
    yield from _issued(sentence, hosts)
    if not _MEMBERSHIP.isdisjoint(sentence.tags):
        yield from _membership(sentence)
    yield from _by_position(sentence)
    yield from implementing(sentence)
    yield from replacing(sentence)
    for match in () if _NOT_HELD & set(sentence.tags) else _CHAIRS.finditer(outline.tags):
        chair = sentence.person(outline.chunks[match.start("chair")])
        event = sentence.events.get(outline.chunks[match.start("event")])
        between = [
            sentence.text(sentence.chunked.chunks[outline.chunks[i]])
            for i in range(*match.span("between"))
        ]
        if chair and event and _CHAIRED.fullmatch(" ".join(between).lower()):
            at = (
                outline.chunks[match.start("chair")],
                outline.chunks[match.start("event")],
            )
            yield _link(sentence, event, "chair", chair, 0.85, "A chủ trì sự kiện", *at)


def _issued(sentence: ResolvedSentence, hosts: Mapping[str, str]) -> Iterator[LinkFact]:
    if not sentence.directives:
        return
    tags = sentence.tags
    for match in _ISSUED_BY.finditer(tags):
        at = match.start("issuer")
        issuer, confidence = sentence.organizations.get(at), 0.95
        if at in sentence.posts and sentence.posts[at].title in _SIGN_FOR_BODY:
            issuer, confidence = sentence.posts[at].organization, 0.85
        for index in _directives(sentence, match.start(), at):
            if issuer:
                directive = sentence.directives[index]
                yield _link(sentence, directive, "issuer", issuer, confidence, "D của O", index, at)
    for stated in (_ISSUES, _ADOPTS, _DIRECT):
        for match in stated.finditer(tags):
            at = match.start("issuer")
            issuer = sentence.organizations.get(at)
            if stated is _DIRECT and not _can_issue(sentence, at):
                continue
            if stated is _ADOPTS and not _adopts(sentence, match.start("directives")):
                continue
            for index in _directives(sentence, match.start("directives"), match.end("directives")):
                if issuer:
                    directive = sentence.directives[index]
                    yield _link(
                        sentence, directive, "issuer", issuer, 0.85, "O ban hành D", index, at
                    )
    yield from _issued_for(sentence)
    for match in _PLENUM.finditer(tags):
        at = match.start("event")
        event = sentence.events.get(at)
        host = hosts.get(event) if event else None
        for index in _directives(sentence, match.start("directives"), match.end("directives")):
            if host:
                directive = sentence.directives[index]
                yield _link(sentence, directive, "issuer", host, 0.9, "D của hội nghị", index, at)


def _issued_for(sentence: ResolvedSentence) -> Iterator[LinkFact]:
    """Who issued a document where the verb follows it, or somebody signs for the body."""
    for stated in (
        _PASSIVE, _ADOPTED_AFTER, _FOR_BODY, _BY_WHO_SIGNS, _HEAD_ISSUES, _HEAD_SIGNS, _BY_HEAD, _UNDER,
        _HEAD_BEHIND_NAME,
    ):  # fmt: skip
        for match in stated.finditer(sentence.tags):
            at = match.start("issuer")
            first = match.start("directives")
            issuer = sentence.organizations.get(at)
            if "verb" in match.groupdict() and not _done_by(sentence, at, match.start("verb")):
                continue
            if stated in (_FOR_BODY, _BY_WHO_SIGNS) and sentence.cursor(at).last(2) not in _FOR:
                continue
            signs = match.groupdict().get("sign") is not None
            if signs and sentence.words(match.start("sign")) != _SIGNS:
                continue
            if stated is _UNDER and not _decides(sentence, first):
                continue
            if stated is _HEAD_ISSUES and not _ruled(sentence, first):
                continue
            if stated is _BY_HEAD and not _AGENT & set(sentence.cursor(at).last(1)):
                continue
            if stated in (_HEAD_ISSUES, _HEAD_SIGNS, _BY_HEAD, _HEAD_BEHIND_NAME):
                post = sentence.posts.get(at)
                signs = post is not None and post.title.removeprefix("Phó ") in _SIGN_FOR_BODY
                issuer = post.organization if post is not None and signs else None
            for index in _directives(sentence, first, match.end("directives")):
                if issuer is not None:
                    directive = sentence.directives[index]
                    yield _link(
                        sentence, directive, "issuer", issuer, 0.85, "O ban hành D", index, at
                    )


def _decides(sentence: ResolvedSentence, document: int) -> bool:
    """'Theo | Tại Quyết định …': no resolution, rule or law, which others carry out."""
    content = sentence.chunked.chunks[document].content
    decision = isinstance(content, DirectiveSpan) and content.type.notation == "decision"
    return decision and sentence.words(document - 1) in ("theo", "tại")


def _done_by(sentence: ResolvedSentence, issuer: int, verb: int) -> bool:
    """'D do O | ban hành', 'D được O | thông qua'."""
    if not _AGENT & set(sentence.cursor(issuer).last(1)):
        return False
    if sentence.tags[verb] == ISSUES:
        return True
    return _ADOPTED in (sentence.cursor(verb).words(2), sentence.cursor_behind(verb).last(2))


def _adopts(sentence: ResolvedSentence, document: int) -> bool:
    """Whether 'ra', 'thông qua' or 'có' stands right before a document."""
    if sentence.tags[document - 1] == MOVES_TO:
        return _ruled(sentence, document)
    before = sentence.cursor(document).last(2)
    of_another = _OF_BEHIND.match(sentence.tags, document + 1)  # 'có Quyết định 7 (năm 2017) của …'
    return before == _ADOPTED or (before[-1:] == ("có",) and before != _AMONG and not of_another)


def _ruled(sentence: ResolvedSentence, document: int) -> bool:
    """'ra Chỉ thị', but not 'xuống Nghị quyết', 'đưa ra Nghị quyết'; with another verb than those of moving
    it is so, too."""
    if sentence.tags[document - 1] != MOVES_TO:
        return True
    before = sentence.cursor(document).last(2)
    return before[-1:] == ("ra",) and before[0] not in _BROUGHT


def _directives(sentence: ResolvedSentence, start: int, end: int) -> list[int]:
    """The documents between two chunks; a law is behind 'của Chính phủ' only by its place."""
    found = [index for index in range(start, end) if index in sentence.directives]
    laws = {i for i in found if _law(sentence.chunked.chunks[i].content)}
    return found if len(found) == 1 else [index for index in found if index not in laws]


def _law(content: Content) -> bool:
    return isinstance(content, DirectiveSpan) and bool(content.name)


def _can_issue(sentence: ResolvedSentence, chunk: int) -> bool:
    """'Nghị quyết 15 Ban Thường vụ Thành ủy': a committee right behind the number."""
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls == "PartyCommittee"


def _by_position(sentence: ResolvedSentence) -> Iterator[LinkFact]:
    tags = sentence.tags
    for match in _IN_BRACKETS.finditer(tags):
        part, whole = (match.start(n if match[n] else f"{n}2") for n in ("part", "whole"))
        if _party(sentence, part) and _party(sentence, whole) and not _peers(sentence, part, whole):
            yield from _member(sentence, part, whole, 0.9)
    for match in _CELL_OF.finditer(tags):
        if _cell(sentence, match.start("part")) and _party(sentence, match.start("whole")):
            yield from _member(sentence, match.start("part"), match.start("whole"), 0.85)


def _membership(sentence: ResolvedSentence) -> Iterator[LinkFact]:
    tags = sentence.tags
    for match in _BELONGS.finditer(tags):
        if match["but"] and sentence.words(match.start("but")) != "mà":
            continue  # 'A không thuộc B | và thuộc C': who does, it does not tell
        yield from _member(sentence, match.start("part"), match.start("whole"), 0.9)
    for match in _BOTH_BELONG.finditer(tags):
        both = "both" if match["both"] else "are"
        if sentence.words(match.start(both)) in (_BOTH if both == "both" else _ARE):
            for part in range(*match.span("list")):
                yield from _member(sentence, part, match.start("whole"), 0.9)
    forms = (_THOSE_OF, _HAS, _BELOW, _ALL_BELONG)
    for match in (match for form in forms for match in form.finditer(tags)):
        whole, listed = match.start("whole"), range(*match.span("list"))
        if match.re is _THOSE_OF and match.start("named") in sentence.organizations:
            continue  # 'Đảng bộ A thuộc X (Đảng bộ B …)'
        kinds = {_party(sentence, part) for part in listed if part in sentence.organizations}
        of_state = match.re is _THOSE_OF and _of_state(sentence, whole)
        if kinds == {True} or (kinds == {False} and of_state):
            for part in listed:
                if part in sentence.organizations and not _peers(sentence, part, whole):
                    yield from _member(sentence, part, whole, 0.9)


def _member(
    sentence: ResolvedSentence, part: int, whole: int, confidence: float
) -> Iterator[LinkFact]:
    post = sentence.posts.get(part)
    if post is not None and is_membership(post.title):
        return  # 'đại biểu Quốc hội thuộc Đoàn X': the deputy is
    inner = post.organization if post is not None else sentence.organizations.get(part)
    outer = sentence.organizations.get(whole)
    if inner and outer and inner != outer:
        yield _link(
            sentence, inner, "subOrganizationOf", outer, confidence, "O thuộc O", part, whole
        )


def _party(sentence: ResolvedSentence, chunk: int) -> bool:
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.kind in _PARTY


def _of_state(sentence: ResolvedSentence, chunk: int) -> bool:
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls == "StateBody"


def _cell(sentence: ResolvedSentence, chunk: int) -> bool:
    content = sentence.chunked.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.kind == "cell"


def _peers(sentence: ResolvedSentence, one: int, other: int) -> bool:
    """Two cells, or two bodies of the same kind of place: '(Đảng bộ quận A, Đảng bộ quận B)'."""
    if _cell(sentence, one) and _cell(sentence, other):
        return True
    spans = [sentence.chunked.chunks[chunk].content for chunk in (one, other)]
    kinds = [
        place.kind
        for span in spans
        if isinstance(span, OrganizationSpan) and (place := innermost_place(span)) is not None
        if span.head.kind == "party"
    ]
    return len(kinds) == 2 and kinds[0] == kinds[1]


def subordinate(sentence: ResolvedSentence, governed: Mapping[str, str]) -> Iterator[LinkFact]:
    """'Đối với các đảng bộ trực thuộc, Thành ủy chọn … (Đảng bộ quận A, Đảng bộ huyện B)'.

    The listed đảng bộ belong to the đảng bộ that the committee leads; ``governed`` maps a committee
    to it, where the article names both.
    """
    tags = sentence.tags
    listed = _BRACKETED.search(tags)
    if not listed or "đảng bộ trực thuộc" not in " ".join(sentence.chunked.tokens.folds):
        return
    leaders = [i for i in range(listed.start()) if governed.get(sentence.organizations.get(i, ""))]
    if not leaders:
        return
    whole = governed[sentence.organizations[leaders[-1]]]
    for index in range(listed.start("list"), listed.end("list")):
        part = sentence.organizations.get(index)
        if part and part != whole and _party(sentence, index):
            rule = "đảng bộ trực thuộc: …"
            at = leaders[-1], index
            yield _link(sentence, part, "subOrganizationOf", whole, 0.8, rule, *at)


def _link(
    sentence: ResolvedSentence,
    subject: str,
    kind: LinkProperty,
    target: str,
    confidence: float,
    rule: str,
    *chunks: int,
) -> LinkFact:
    mentions = sentence.mentions(*chunks)
    return LinkFact(sentence.index, confidence, subject, kind, target, rule=rule, mentions=mentions)


__all__ = ["links", "subordinate"]

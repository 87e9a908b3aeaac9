"""Relations that the text states between bodies, documents and events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.mentions.organizations import innermost_place
from graph.mentions.spans import Content, DirectiveSpan, OrganizationSpan
from graph.model import LinkFact, LinkProperty
from graph.relations.reading import Outline, Reading

_ISSUED_BY = re.compile(r"D(?:[Dt,e]|,?cD)*u(?P<issuer>[OT])")
_ISSUES = re.compile(r"(?P<issuer>O)[w,t]{0,4}i(?:w|c){0,2}(?P<directives>D(?:(?:,|,?c|)D)*)")
_PLENUM = re.compile(r"(?P<directives>D(?:(?:,|,?c|)D)*)(?:[wi]{0,2}t?u|u?)(?P<event>E)")
_BELONGS = re.compile(r"(?P<part>[OT]),?a(?P<whole>O)")
_IN_BRACKETS = re.compile(r"\((?P<part>O),(?P<whole>O)\)|(?P<part2>O)\((?P<whole2>O)\)")
_DIRECT = re.compile(r"(?P<directives>D(?:(?:,|,?c|)D)*)t?(?P<issuer>O)")
_IMPLEMENTS = re.compile(r"(?<!o)(?P<subject>D)[^D;.,]{0,8}o(?:w{0,3})(?P<object>D)")
_REVIEWS = re.compile(r"sơ kết|tổng kết|năm")  # '… về sơ kết 5 năm thực hiện Kết luận 19'
_CHAIRS = re.compile(r"(?P<chair>P)[^P;]{0,6}q(?P<between>[wc]{0,4})(?P<event>E)")
_CHAIRED = re.compile(r"(?:phiên|các|họp|khai mạc|bế mạc|và|chỉ đạo|tại|,| )*")
_SIGNS_FOR = frozenset({"Chủ tịch", "Thủ tướng", "Bộ trưởng", "Giám đốc"})
"""Who issues in the name of the body: 'Quyết định số 5/QĐ-UBND của Chủ tịch UBND tỉnh'."""
_PARTY = frozenset({"party", "cell"})
_COLLECTIVE = ("Ủy viên", "Đại biểu", "Thành viên")


def links(reading: Reading, shape: Outline, hosts: Mapping[str, str]) -> Iterator[LinkFact]:
    """The links of a sentence; ``hosts`` maps an event to the body that holds it."""
    yield from _issued(reading, hosts)
    yield from _membership(reading)
    codes = reading.codes
    for match in _IMPLEMENTS.finditer(codes):
        subject = reading.directives.get(match.start("subject"))
        target = reading.directives.get(match.start("object"))
        first, last = (reading.scan.chunks[match.start(name)] for name in ("subject", "object"))
        words = reading.scan.tokens.text(first.end, last.start)
        if subject and target and subject != target and not _REVIEWS.search(words.lower()):
            yield _link(reading, subject, "implements", target, 0.8, "D thực hiện D")
    for match in _CHAIRS.finditer(shape.codes):
        chair = reading.persons.get(shape.chunks[match.start("chair")])
        event = reading.events.get(shape.chunks[match.start("event")])
        between = [
            reading.text(reading.scan.chunks[shape.chunks[i]])
            for i in range(*match.span("between"))
        ]
        if chair and event and _CHAIRED.fullmatch(" ".join(between).lower()):
            yield _link(reading, event, "chair", chair, 0.85, "A chủ trì sự kiện")


def _issued(reading: Reading, hosts: Mapping[str, str]) -> Iterator[LinkFact]:
    codes = reading.codes
    for match in _ISSUED_BY.finditer(codes):
        at = match.start("issuer")
        issuer, confidence = reading.organizations.get(at), 0.95
        if at in reading.posts and reading.posts[at].title in _SIGNS_FOR:
            issuer, confidence = reading.posts[at].organization, 0.85
        for index in _directives(reading, match.start(), at):
            if issuer:
                yield _link(
                    reading, reading.directives[index], "issuer", issuer, confidence, "D của O"
                )
    for pattern in (_ISSUES, _DIRECT):
        for match in pattern.finditer(codes):
            issuer = reading.organizations.get(match.start("issuer"))
            if pattern is _DIRECT and not _can_issue(reading, match.start("issuer")):
                continue
            for index in _directives(reading, match.start("directives"), match.end("directives")):
                if issuer:
                    yield _link(
                        reading, reading.directives[index], "issuer", issuer, 0.85, "O ban hành D"
                    )
    for match in _PLENUM.finditer(codes):
        event = reading.events.get(match.start("event"))
        host = hosts.get(event) if event else None
        for index in _directives(reading, match.start("directives"), match.end("directives")):
            if host:
                yield _link(
                    reading, reading.directives[index], "issuer", host, 0.9, "D của hội nghị"
                )


def _directives(reading: Reading, start: int, end: int) -> list[int]:
    """The documents between two chunks; a law is behind 'của Chính phủ' only by its place."""
    found = [index for index in range(start, end) if index in reading.directives]
    laws = {i for i in found if _law(reading.scan.chunks[i].content)}
    return found if len(found) == 1 else [index for index in found if index not in laws]


def _law(content: Content) -> bool:
    return isinstance(content, DirectiveSpan) and bool(content.name)


def _can_issue(reading: Reading, chunk: int) -> bool:
    """'Nghị quyết 15 Ban Thường vụ Thành ủy': a committee right behind the number."""
    content = reading.scan.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.cls == "PartyCommittee"


def _membership(reading: Reading) -> Iterator[LinkFact]:
    codes = reading.codes
    for match in _BELONGS.finditer(codes):
        yield from _member(reading, match.start("part"), match.start("whole"), 0.9)
    for match in _IN_BRACKETS.finditer(codes):
        first = "part" if match.group("part") else "part2"
        second = "whole" if match.group("whole") else "whole2"
        part, whole = match.start(first), match.start(second)
        if _party(reading, part) and _party(reading, whole) and not _peers(reading, part, whole):
            yield from _member(reading, part, whole, 0.9)
    for match in re.finditer(r"(?<!\()(?P<part>O),(?P<whole>O)(?![,c])", codes):
        if _cell(reading, match.start("part")) and _party(reading, match.start("whole")):
            yield from _member(reading, match.start("part"), match.start("whole"), 0.85)


def _member(reading: Reading, part: int, whole: int, confidence: float) -> Iterator[LinkFact]:
    post = reading.posts.get(part)
    if post is not None and post.title.startswith(_COLLECTIVE):
        return  # 'đại biểu Quốc hội thuộc Đoàn X': the deputy is
    inner = post.organization if post is not None else reading.organizations.get(part)
    outer = reading.organizations.get(whole)
    if inner and outer and inner != outer:
        yield _link(reading, inner, "subOrganizationOf", outer, confidence, "O thuộc O")


def _party(reading: Reading, chunk: int) -> bool:
    content = reading.scan.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.kind in _PARTY


def _cell(reading: Reading, chunk: int) -> bool:
    content = reading.scan.chunks[chunk].content
    return isinstance(content, OrganizationSpan) and content.head.kind == "cell"


def _peers(reading: Reading, one: int, other: int) -> bool:
    """Two bodies of the same kind of place, listed side by side: '(Đảng bộ quận A, Đảng bộ quận B)'."""
    spans = [reading.scan.chunks[chunk].content for chunk in (one, other)]
    kinds = [
        place.kind
        for span in spans
        if isinstance(span, OrganizationSpan) and (place := innermost_place(span)) is not None
        if span.head.kind == "party"
    ]
    return len(kinds) == 2 and kinds[0] == kinds[1]


def subordinate(reading: Reading, governed: Mapping[str, str]) -> Iterator[LinkFact]:
    """'Đối với các đảng bộ trực thuộc, Thành ủy chọn … (Đảng bộ quận A, Đảng bộ huyện B)'.

    The listed đảng bộ belong to the đảng bộ that the committee leads; ``governed`` maps a committee
    to it, where the article names both.
    """
    codes = reading.codes
    listed = re.search(r"\((?P<list>O(?:(?:,|,?c)O)+)\)", codes)
    if not listed or "đảng bộ trực thuộc" not in " ".join(reading.scan.tokens.folds):
        return
    leaders = [i for i in range(listed.start()) if governed.get(reading.organizations.get(i, ""))]
    if not leaders:
        return
    whole = governed[reading.organizations[leaders[-1]]]
    for index in range(listed.start("list"), listed.end("list")):
        part = reading.organizations.get(index)
        if part and part != whole and _party(reading, index):
            yield _link(reading, part, "subOrganizationOf", whole, 0.8, "đảng bộ trực thuộc: …")


def symbol_issuer(reading: Reading, issuers: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Directive chunks whose symbol alone names the issuer, with the form of the issuer."""
    for index in reading.directives:
        content = reading.scan.chunks[index].content
        if isinstance(content, DirectiveSpan):
            for suffix, form in issuers.items():
                if content.symbol.endswith((f"/{suffix}", f"-{suffix}")):
                    yield index, form


def _link(
    reading: Reading,
    subject: str,
    kind: LinkProperty,
    target: str,
    confidence: float,
    rule: str,
) -> LinkFact:
    return LinkFact(reading.sentence, confidence, subject, kind, target, rule=rule)


__all__ = ["links", "subordinate", "symbol_issuer"]

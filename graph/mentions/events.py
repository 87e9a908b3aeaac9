"""Congresses, plenums, sessions by ordinal: 'Đại hội XVII Đảng bộ TP', 'Hội nghị Trung ương 6'."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.dates import term_at
from cadregraph.graph.mentions.heads import congress_at
from cadregraph.graph.mentions.organizations import organization_at, organization_from
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.spans import EventSpan, OrganizationSpan
from cadregraph.graph.text.numerals import numerals, ordinal
from cadregraph.graph.text.tokens import Tokens

Kind = Literal["congress", "conference", "session", "sitting"]
_OPENERS: dict[tuple[str, ...], Kind] = {
    ("đại", "hội"): "congress",
    ("hội", "nghị"): "conference",
    ("kỳ", "họp"): "session",
    ("phiên", "họp"): "sitting",
}
EVENT_OPENERS = frozenset({*(first for first, _ in _OPENERS), "đh"})
"""The words (folded) with which an event begins."""
_YOUTH = "đoàn thanh niên cộng sản hồ chí minh"
_HOLD_SITTINGS = frozenset({"government", "body"})  # 'Phiên họp thứ 15 Ban Chỉ đạo …'
_HELD_BY_CONTEXT = frozenset({"session", "sitting"})
"""Kinds whose host the text around may tell: 'HĐND tỉnh X khai mạc Kỳ họp thứ 5'."""
HOLDING = (("tổ", "chức"), ("tiến", "hành"), ("khai", "mạc"))
"""Before what a body holds: 'Ban Chấp hành X tổ chức | Hội nghị lần thứ 14'."""
_NATIONWIDE = frozenset({"union", "front", "association"})
_UNITS = numerals("tens")
"""What follows 'mười' in an ordinal that is spelt."""
_SKIPPED = word_class("between_event_and_ordinal")
HOSTS = frozenset({"party", "committee", "executive", "standing", "commission", "council", "assembly",
                    "union", "front", "association", "cell"})  # fmt: skip
"""The kinds of bodies (organizations.tsv) that hold congresses and conferences."""


@dataclass(slots=True)
class _Reading:
    """What has been read of an event so far."""

    start: int
    at: int
    solid: int = 0
    number: int | None = None
    organization: OrganizationSpan | None = None
    national: bool = False


def event_at(tokens: Tokens, text: str, origin: int, start: int) -> EventSpan | None:
    """The event at ``start``, if it has an ordinal and a body that holds it (or is national)."""
    kind = _OPENERS.get(tokens.folds[start : start + 2])
    short = congress_at(tokens, start)
    meets = kind is None and _meets_for_the(tokens, start)
    if kind is None and not short and not meets:
        return None
    kind = "session" if meets else kind
    kind = kind or "congress"
    reading = _Reading(start, start + (1 if short or meets else 2))
    while reading.at < len(tokens) and reading.at - start < 14:
        if _ordinal(tokens, reading) or _host(tokens, reading, kind):
            reading.solid = reading.at
        elif not _filler(tokens, reading):
            break
    if reading.number is None and kind == "congress" and reading.organization is not None:
        _by_term(tokens, reading)
    if reading.number is None or reading.number > 99:
        return None
    bare = kind == "congress" and _bare(tokens, start, reading.solid)
    held = kind == "conference" and tokens.folds[max(0, start - 2) : start] in HOLDING
    hostless = kind in _HELD_BY_CONTEXT or bare or held
    if reading.organization is None and not reading.national and not hostless:
        return None
    term = term_at(tokens, text, origin, reading.solid)
    end = term[1] if term else reading.solid
    return EventSpan(
        kind,
        reading.number,
        reading.organization,
        reading.national,
        term[0] if term else None,
        start,
        end,
    )


def _meets_for_the(tokens: Tokens, start: int) -> bool:
    """'Ủy ban Kiểm tra X đã họp | Kỳ thứ 31', 'họp | kỳ 34': a session all the same."""
    counted = tokens.folds[start + 1 : start + 2]
    numbered = bool(counted) and (counted[0] == "thứ" or counted[0].isdigit())
    return start > 0 and tokens.folds[start - 1 : start + 1] == ("họp", "kỳ") and numbered


def _by_term(tokens: Tokens, reading: _Reading) -> None:
    """'Đại hội Đảng bộ tỉnh Quảng Nam khóa XXI': the congress that opens the term has its number."""
    at = reading.solid
    if tokens.folds[at : at + 1] == ("khóa",) and at + 1 < len(tokens):
        value = ordinal(tokens.folds[at + 1])
        if value is not None:
            reading.number, reading.solid = value, at + 2


def _bare(tokens: Tokens, start: int, end: int) -> bool:
    """'Đại hội XIII', 'Đại hội 13', 'nghị quyết đại hội 12'; 'đại hội 12 chi bộ' counts."""
    number = tokens.texts[end - 1]
    if number.isupper():
        return True
    named = tokens.capital[start] or (start > 0 and tokens.folds[start - 1] == "quyết")
    counts = lexicon().units.match(tokens.folds, end) or lexicon().heads.match(tokens.folds, end)
    return number.isdigit() and end == start + 3 and named and not counts


def _ordinal(tokens: Tokens, reading: _Reading) -> bool:
    if reading.number is not None:
        return False
    at = reading.at
    introduced = False
    if tokens.folds[at : at + 2] == ("lần", "thứ"):
        at, introduced = at + 2, True
    elif tokens.folds[at : at + 1] in (("thứ",), ("lần",)):
        at, introduced = at + 1, True
    word = tokens.folds[at] if at < len(tokens) else ""
    value = ordinal(word)
    if value is None or not (introduced or word.isdigit() or tokens.texts[at].isupper()):
        return False
    if word == "mười" and tokens.folds[at + 1 : at + 2] and tokens.folds[at + 1] in _UNITS:
        value, at = value + _UNITS[tokens.folds[at + 1]], at + 1  # 'kỳ họp thứ mười một'
    hosted = reading.organization is not None or reading.national
    party = tokens.folds[at + 1 : at + 3] == ("của", "đảng")
    if word.isdigit() and not (introduced or hosted or party or reading.at - reading.start <= 2):
        return False
    reading.number, reading.at = value, at + 1
    return True


def _host(tokens: Tokens, reading: _Reading, kind: Kind) -> bool:
    at = reading.at
    if reading.organization is not None:
        return False
    if reading.national:  # 'Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam'
        found = organization_at(tokens, at)
        if found is None or found.generic or found.head.kind not in _NATIONWIDE:
            return False
        reading.organization, reading.national, reading.at = found, False, found.end
        return True
    if kind == "conference" and tokens.folds[at : at + 2] == ("trung", "ương"):
        reading.organization = organization_from("ban chấp hành trung ương đảng")
        reading.at = at + 2
        return True
    organization = organization_at(tokens, at)
    hosts = HOSTS | _HOLD_SITTINGS if kind == "sitting" else HOSTS
    if organization and not organization.generic and organization.head.kind in hosts:
        reading.organization, reading.at = organization, organization.end
        return True
    if kind == "congress" and tokens.folds[at : at + 1] == ("đoàn",) and tokens.capital[at]:
        place = place_at(tokens, at + 1)  # 'Đại hội đại biểu Đoàn TP Hồ Chí Minh'
        named = place if place is not None and place.named else None
        reading.organization = replace(organization_from(_YOUTH), place=named)
        reading.at = named.end if named else at + 1
        return True
    if kind == "congress" and tokens.folds[at : at + 1] == ("đảng",) and tokens.capital[at]:
        reading.national, reading.at = True, at + 1
        return True
    return False


def _filler(tokens: Tokens, reading: _Reading) -> bool:
    at = reading.at
    if tokens.folds[at] == "," and reading.number is not None and reading.organization is None:
        following = organization_at(tokens, at + 1)  # 'Kỳ họp thứ 8, Quốc hội khóa XIV'
        if following and following.head.kind in ("assembly", "council"):
            reading.at = at + 1
            return True
    if tokens.folds[at] not in _SKIPPED:
        return False
    if tokens.folds[at : at + 2] == ("toàn", "quốc"):
        reading.national = reading.national or reading.organization is None
    reading.at = at + 1
    return True

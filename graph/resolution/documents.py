"""Directives and events as entities: what identifies them, their label and other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon import DocumentType
from cadregraph.graph.mentions.spans import DirectiveSpan, EventSpan
from cadregraph.graph.model import Directive, Event
from cadregraph.graph.resolution.composition import committee_of
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.text.normal import key
from cadregraph.graph.text.numerals import roman

_NATIONAL_SUFFIXES = (
    "/TW",
    "-CP",
    "/TTg",
    "-TTg",
    "-QĐ/TTg",
    "QH11",
    "QH12",
    "QH13",
    "QH14",
    "QH15",
)
_SPELT = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A directive as the article names it: kind, number, fullest symbol seen, first date seen."""

    span: DirectiveSpan
    issued: str | None

    @property
    def symbol(self) -> str | None:
        """'177-KH/TU', None where the text gives the number alone."""
        return f"{self.span.number}{self.span.symbol}" if self.span.symbol else None


def merged(spans: Sequence[DirectiveSpan]) -> dict[DirectiveSpan, Numbered]:
    """Each span's directive: a shorter name is the one document that a fuller name gives.

    'Nghị định 36' and 'Nghị định 36/2009' are the 'Nghị định 36/2009/NĐ-CP' of the article, 'Luật
    Đất đai' its 'Luật Đất đai 2013', 'Nghị quyết Trung ương 4' its 'Nghị quyết Trung ương 4 khóa
    XII', unless it has two such.
    """
    fuller: dict[tuple[str, str, bool], dict[DirectiveSpan, None]] = {}
    dates: dict[tuple[str, str, bool, str], str] = {}
    for span in spans:
        fuller.setdefault(_name(span), {})[_identity(span)] = None
        if span.issued:
            dates.setdefault((*_name(span), span.symbol), span.issued)
    result = {}
    for span in spans:
        own = _identity(span)
        known = [other for other in fuller[_name(span)] if _fuller(other, own)]
        most = [other for other in known if not any(_fuller(one, other) for one in known)]
        chosen = most[0] if len(most) == 1 else own
        issued = dates.get((*_name(span), chosen.symbol)) or dates.get((*_name(span), span.symbol))
        result[span] = Numbered(chosen, issued)
    return result


def _name(span: DirectiveSpan) -> tuple[str, str, bool]:
    """What the names of one document have in common, short or full."""
    return span.type.notation, span.name or span.number, span.plenum


def _identity(span: DirectiveSpan) -> DirectiveSpan:
    """The span without its place in the text."""
    return replace(span, issued=None, start=0, end=0)


def _fuller(one: DirectiveSpan, other: DirectiveSpan) -> bool:
    """Whether ``one`` says all that ``other`` says, and more."""
    pairs = (
        (one.number, other.number),
        (one.symbol, other.symbol),
        (one.year, other.year),
        (one.term, other.term),
    )
    return one != other and all(mine == yours or not yours for mine, yours in pairs)


def directive_entity(numbered: Numbered, province: str, article: str) -> Directive:
    """The entity. A law and a national symbol identify by themselves; a local symbol with the
    province; a bare number inside its article, until that states who issued it."""
    span = numbered.span
    if span.plenum:
        return _of_plenum(span.type, span.number, span.term, article)
    if span.name:
        return _law(span, numbered.symbol)
    kind = span.type.label
    symbol = numbered.symbol
    name = symbol or (f"{span.number}/{span.year}" if span.year else span.number)
    label = f"{kind} {name}"
    names = {f"{kind} số {name}"} | ({symbol} if symbol else set[str]())
    if symbol is None:
        identity = [f"article:{article}"]
    elif symbol.endswith(_NATIONAL_SUFFIXES) or "QH" in symbol:
        identity = []
    else:
        identity = [province or f"article:{article}"]
    return Directive(
        key=key("directive", label, *identity),
        label=label,
        type=span.type.notation,
        alt_labels=tuple(sorted(names)),
        number=span.number,
        symbol=symbol,
        issued=numbered.issued,
    )


def _of_plenum(kind: DocumentType, number: str, term: str | None, article: str) -> Directive:
    tail = f" {term}" if term else ""
    label = f"{kind.label} Trung ương {number}{tail}"
    alternatives = (
        f"{kind.label} Hội nghị Trung ương {number}{tail}",
        f"{kind.label} Hội nghị lần thứ {roman(int(number))} Ban Chấp hành Trung ương Đảng{tail}",
        f"{kind.label} Hội nghị lần thứ {number} Ban Chấp hành Trung ương Đảng{tail}",
        *((f"{kind.label} Trung ương {number} ({term})",) if term else ()),
    )
    identity = () if term else (f"article:{article}",)
    return Directive(key("directive", label, *identity), label, kind.notation, alternatives)


def _law(span: DirectiveSpan, symbol: str | None) -> Directive:
    """'Luật Đất đai 2013': one entity a name and year; the name alone is one of its names."""
    label = f"{span.name} {span.year}" if span.year else span.name
    names = {f"{span.name} năm {span.year}", span.name} if span.year else set[str]()
    if symbol:
        names |= {f"{span.name} số {symbol}", symbol}
    return Directive(
        key=key("directive", label),
        label=label,
        type=span.type.notation,
        alt_labels=tuple(sorted(names - {label})),
        number=span.number or None,
        symbol=symbol,
        issued=span.year or None,
    )


def resolution_of(
    kind: DocumentType, event: Event, host: str, written: str, article: str
) -> Directive:
    """The resolution of a congress or conference; ``host`` is the label of its body.

    ``written`` is its name as the text has it.
    """
    if event.cls == "Meeting" and host == "Ban Chấp hành Trung ương Đảng" and event.ordinal:
        found = _of_plenum(kind, str(event.ordinal), event.term, article)
        return replace(found, alt_labels=tuple(dict.fromkeys((*found.alt_labels, written))))
    label = f"{kind.label} {event.label}"
    names = (*(f"{kind.label} {name}" for name in event.alt_labels), written)
    names = tuple(dict.fromkeys(name for name in names if name != label))
    return Directive(key("directive", label, event.key), label, kind.notation, names)


def meets_as(host: ResolvedOrganization) -> ResolvedOrganization | None:
    """'Ban Chấp hành Đảng bộ tỉnh X' meets as the Tỉnh ủy X: one conference, two names."""
    party = host.parent
    if host.head.kind != "executive" or party is None or party.head.label != "Đảng bộ":
        return None
    committee = committee_of(party.place)
    return committee if committee is not None and committee.head.takes == "place" else None


def event_entity(
    span: EventSpan, host: str, host_label: str, term: str | None, host_names: tuple[str, ...] = ()
) -> Event:
    """The entity of a congress, conference or session of the body with key ``host``.

    ``host_names`` are names under which the body meets as well.
    """
    number = roman(span.ordinal)
    if span.kind == "congress":
        if span.national:
            label = f"Đại hội đại biểu toàn quốc lần thứ {number} của Đảng"
            names: tuple[str, ...] = (
                f"Đại hội {number} của Đảng",
                f"Đại hội lần thứ {number} của Đảng",
                f"Đại hội Đảng lần thứ {number}",
                f"Đại hội Đảng toàn quốc lần thứ {number}",
                f"Đại hội đại biểu toàn quốc lần thứ {number} của Đảng Cộng sản Việt Nam",
            )
            return Event(
                key("event", label), label, "Congress", names, span.ordinal, term=span.term
            )
        label = f"Đại hội lần thứ {number} {host_label}"
        names = (
            f"Đại hội {host_label} lần thứ {number}",
            f"Đại hội {number} {host_label}",
            f"Đại hội đại biểu lần thứ {number} {host_label}",
            f"Đại hội đại biểu {host_label} lần thứ {number}",
        )
        if host_label.endswith("Việt Nam") or host_label.startswith("Đoàn Thanh niên"):
            names = (
                *names,
                f"Đại hội đại biểu toàn quốc {host_label} lần thứ {number}",
                f"Đại hội đại biểu toàn quốc lần thứ {number} {host_label}",
            )
        if host_label.startswith("Đoàn Thanh niên"):
            names = (*names, f"Đại hội Đoàn toàn quốc lần thứ {number}")
        return Event(
            key("event", label, host), label, "Congress", names, span.ordinal, term=span.term
        )
    if span.kind in ("session", "sitting"):
        noun = "Kỳ họp" if span.kind == "session" else "Phiên họp"
        label = f"{noun} thứ {span.ordinal} {host_label}"
        names = (f"{noun} thứ {span.ordinal} của {host_label}",)
        if term:
            names = (*names, f"{label} {term}", f"{names[0]} {term}")
        identity = [host, *([term] if term else [])]
        return Event(
            key("event", label, *identity), label, "Meeting", names, span.ordinal, term=term
        )
    tail = f" {term}" if term else ""
    label = f"Hội nghị lần thứ {span.ordinal} {host_label}{tail}"
    names = (f"Hội nghị lần thứ {number} {host_label}{tail}",)
    if span.ordinal <= len(_SPELT):
        names = (*names, f"Hội nghị lần thứ {_SPELT[span.ordinal - 1]} {host_label}{tail}")
    if host_label == "Ban Chấp hành Trung ương Đảng":
        names = (
            *names,
            f"Hội nghị Trung ương {span.ordinal}{tail}",
            f"Hội nghị Trung ương lần thứ {span.ordinal}{tail}",
        )
    for name in host_names:
        names = (*names, f"Hội nghị lần thứ {span.ordinal} {name}{tail}")
    return Event(key("event", label, host), label, "Meeting", names, span.ordinal, term=term)


def terms(spans: Mapping[EventSpan, str]) -> dict[tuple[str, int, str], str]:
    """The term of each conference by kind, ordinal and host, from whichever mention gives it."""
    found: dict[tuple[str, int, str], str] = {}
    for span, host in spans.items():
        if span.term:
            found.setdefault((span.kind, span.ordinal, host), span.term)
    return found

"""Directives and events as entities: what identifies them, their label and other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.mentions.dates import roman
from graph.mentions.organizations import COMMITTEE_OF_PLACE, organization_from
from graph.mentions.spans import DirectiveSpan, EventSpan
from graph.model import Directive, Event
from graph.normal import key
from graph.resolution.naming import ResolvedOrganization

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
    """Each span's directive: a bare number is the one document of that kind and number with a symbol."""
    full: dict[tuple[str, str], dict[str, DirectiveSpan]] = {}
    dates: dict[tuple[str, str, str], str] = {}
    for span in spans:
        if span.symbol:
            known = full.setdefault((span.type.notation, span.number), {})
            known.setdefault(span.symbol, span)
        if span.issued:
            dates.setdefault((span.type.notation, span.number, span.symbol), span.issued)
    result = {}
    for span in spans:
        same = tuple(full.get((span.type.notation, span.number), {}).values())
        chosen = same[0] if not span.symbol and len(same) == 1 and not span.plenum else span
        issued = dates.get((span.type.notation, span.number, chosen.symbol)) or dates.get(
            (span.type.notation, span.number, span.symbol)
        )
        result[span] = Numbered(chosen, issued)
    return result


def directive_entity(
    numbered: Numbered, issuer: str | None, province: str, article: str
) -> Directive:
    """The entity. A national symbol identifies by itself; a local one with the province; a bare
    number with its issuer, or else inside its article."""
    span = numbered.span
    kind = span.type.label
    if span.plenum:
        label = f"{kind} Trung ương {span.number} {span.term}"
        number = roman(int(span.number))
        alternatives = (
            f"{kind} Hội nghị Trung ương {span.number} {span.term}",
            f"{kind} Hội nghị lần thứ {number} Ban Chấp hành Trung ương Đảng {span.term}",
            f"{kind} Trung ương {span.number} ({span.term})",
        )
        return Directive(key("directive", label), label, span.type.notation, alternatives)
    symbol = numbered.symbol
    name = symbol or span.number
    label = f"{kind} {name}"
    names = {f"{kind} số {name}"} | ({symbol} if symbol else set[str]())
    if symbol is None:
        identity = [issuer or f"article:{article}"]
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


def meets_as(host: ResolvedOrganization) -> ResolvedOrganization | None:
    """'Ban Chấp hành Đảng bộ tỉnh X' meets as the Tỉnh ủy X: one conference, two names."""
    party = host.parent
    if host.head.kind != "executive" or party is None or party.head.label != "Đảng bộ":
        return None
    form = COMMITTEE_OF_PLACE.get(party.place.kind) if party.place is not None else None
    if form is None or form == "đảng ủy":
        return None
    return ResolvedOrganization(organization_from(form).head, "", None, party.place)


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
    if span.kind == "session":
        label = f"Kỳ họp thứ {span.ordinal} {host_label}"
        names = (f"Kỳ họp thứ {span.ordinal} của {host_label}",)
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

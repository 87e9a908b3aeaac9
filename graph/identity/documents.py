"""What one article tells of an official document, as far as it helps to know it again in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from cadregraph.graph.identity.ids import id_of
from cadregraph.graph.identity.periods import latest_plenum, plenums
from cadregraph.graph.identity.series import CENTRE, GOVERNMENT, by_term, host, of_symbol, series
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.lists import TITLE_WORDS
from cadregraph.graph.lexicon.terms import term_of
from cadregraph.graph.model import Directive, Extraction, LinkFact, Mention, Organization
from cadregraph.graph.text.normal import fold
from cadregraph.graph.text.numerals import ordinal, roman

_PLENUM = re.compile(r"Trung ương (?P<number>\d+)(?: (?P<term>khóa [IVXL]+))?$")
_YEAR = re.compile(r"/((?:19|20)\d\d)(?:/|$)")
_HOUSE = re.compile(r"(?:QH|UBTVQH)(\d{2})$")
_DAY = r"(?:(?:được |do )?(?:ban hành |ký )?(?:ngày|tháng|năm) [\d\s/.–-]+(?:(?:tháng|năm) [\d\s/.–-]+)*)"
_ABOUT = re.compile(
    rf"[\s,]*(?:\([^()]{{0,40}}\)[\s,]*)?(?:{_DAY}[\s,]*)?(?:của [^.;:,“\"]{{2,80}}?[\s,]+)?"
    rf"(?:{_DAY}[\s,]*)?(?:,? ?kh(?:óa|oá) \w+\)?[\s,]*)?"
    r"(?:(?:về|quy định|hướng dẫn|sửa đổi)\b(?: việc)?[\s:“\"]*|[“\"]\s?)(?P<words>[^.;:”\"\n]{6,200})",
    re.IGNORECASE,
)
_ENDS = re.compile(r" (?:gắn với|thay thế|thì|đã|sẽ|theo|cho thấy|nêu rõ|yêu cầu|đề ra)\b")
_TERM = re.compile(
    r"(?:[^.;]{0,40}(?:Trung ương|TW|TƯ|Hội nghị|Bộ Chính trị|Ban Bí thư)[^.;,\d]{0,60}?)?"
    r",? ?\(?kh(?:óa|oá) ([IVXL]+|\d{1,2})\b",
    re.IGNORECASE,
)
_CITY = re.compile(r"\b(?:tp|thành phố)[. ]*hcm\b ?")
_TITLE_SYLLABLES = 14


@dataclass(frozen=True, slots=True)
class DirectiveProfile:
    """What an article tells of a document.

    ``name`` is type and number ('resolution 39'); ``code`` the letters of its symbol, whatever signs
    part them ('NQTW'); ``run`` by whom it is numbered (`cadregraph.graph.identity.series`) and
    ``issuers`` the keys of bodies that are said to have issued it; ``day`` when, ISO 8601 with a
    year, and ``term``
    the term, of the body or of the plenum. ``about`` are the folded syllables of what it is said to be about.
    Of one without a year ``written`` is the year of the article; ``article`` is its id where the
    rest is so little that another article may well tell the same of another document.
    """

    kind: ClassVar[str] = "directive"

    name: str
    local: str
    label: str
    number: str
    code: str = ""
    run: str = ""
    issuers: tuple[str, ...] = ()
    day: str = ""
    term: str = ""
    about: tuple[str, ...] = ()
    written: str = ""
    article: str = ""

    @property
    def id(self) -> str:
        """A hash of all that the profile tells."""
        return id_of(self)

    @property
    def year(self) -> str:
        """The year of the document, '' unknown."""
        return self.day[:4]


def directive_profiles(extraction: Extraction) -> Iterator[DirectiveProfile]:
    """The profile of each numbered document, and each resolution of a plenum, of an article."""
    found = [e for _, e in sorted(extraction.entities.items()) if isinstance(e, Directive)]
    if not found:
        return
    issuers: dict[str, set[str]] = {}
    for fact in extraction.facts:
        if isinstance(fact, LinkFact) and fact.property == "issuer":
            issuers.setdefault(fact.subject, set()).add(fact.object)
    published = extraction.document.published or ""
    matters, committee = _matters(extraction), _committee_of_article(extraction)
    for directive in found:
        bodies = [extraction.entities[key] for key in sorted(issuers.get(directive.key, ()))]
        issued_by = [body for body in bodies if isinstance(body, Organization)]
        about, term = matters.get(directive.key, ((), ""))
        about = title_words(directive.title) if directive.title else about
        if directive.number:
            yield _numbered(
                directive, issued_by, about, term, published[:4], extraction.document.id, committee
            )
        elif plenum := _PLENUM.search(directive.label):
            term = plenum["term"] or latest_plenum(plenum["number"], published)
            yield _of_plenum(directive, plenum["number"], term, issued_by, about, published[:4])


def _committee_of_article(extraction: Extraction) -> str:
    """By whom documents '-TU' are numbered in an article all of whose bodies are of one province: by
    its committee. '' where they are of several, or none of them is the province's own."""
    bodies = [e for e in extraction.entities.values() if isinstance(e, Organization) and e.province]
    if len({body.province for body in bodies}) != 1:
        return ""
    seats = {body.place for body in bodies if body.level == "province" and body.place}
    return f"ủy {seats.pop()}" if len(seats) == 1 else ""


def _numbered(
    directive: Directive,
    bodies: list[Organization],
    about: tuple[str, ...],
    term: str,
    written: str,
    article: str,
    committee: str,
) -> DirectiveProfile:
    assert directive.number is not None
    code = _code(directive.symbol or "", directive.number)
    runs = {run for run in (of_symbol(code), *(series(body) for body in bodies)) if run}
    run = of_symbol(code) or (min(runs) if len(runs) == 1 else "")
    if not bodies and code.endswith("TU"):
        run = committee
    if directive.type == "decree":
        run = GOVERNMENT  # nobody else issues decrees
    year = _YEAR.search(directive.label)
    issued = directive.issued if directive.issued and directive.issued[:4].isdigit() else ""
    day = issued or (year[1] if year else "")
    house = _HOUSE.search(code)
    if house is not None:
        term = f"khóa {roman(int(house[1]))}"
    elif day or run not in (CENTRE, ""):
        term = term_of(host(run), day) if day else ""
    return DirectiveProfile(
        name=f"{directive.type} {directive.number.lstrip('0') or '0'}",
        local=directive.key,
        label=directive.label,
        number=directive.number.lstrip("0") or "0",
        code=code,
        run=run,
        issuers=tuple(body.key for body in bodies),
        day=day,
        term=term,
        about=about,
        written="" if day else written,
        article="" if day or about or term or by_term(run) else article,
    )


def _of_plenum(
    directive: Directive,
    number: str,
    term: str,
    bodies: list[Organization],
    about: tuple[str, ...],
    written: str,
) -> DirectiveProfile:
    """The resolution of a plenum: where its plain name means one document, that document."""
    plenum = plenums().get((term, number))
    if plenum is not None and plenum.resolution and directive.type == "resolution":
        known = title_words(plenum.about)
        if not about or len({*about} & {*known}) * 2 >= min(len(about), 4):
            figures = plenum.resolution.partition("-")[0].lstrip("0")
            return DirectiveProfile(
                name=f"{directive.type} {figures}",
                local=directive.key,
                label=directive.label,
                number=figures,
                code=_code(plenum.resolution, plenum.resolution.partition("-")[0]),
                run=CENTRE,
                issuers=tuple(body.key for body in bodies),
                day=plenum.issued,
                term=term,
                about=known,
            )
    return DirectiveProfile(
        name=f"{directive.type} plenum {number}",
        local=directive.key,
        label=directive.label,
        number=number,
        run=CENTRE,
        issuers=tuple(body.key for body in bodies),
        term=term,
        about=about,
        written="" if term else written,
    )


def _code(symbol: str, number: str) -> str:
    """The letters of a symbol, '05-CT/TW' and '05/CT-TW' alike: 'CTTW'."""
    rest = _YEAR.sub("/", symbol.removeprefix(number))
    letters = re.sub(r"[^0-9A-ZĐ]", "", rest.upper().replace("TƯ", "TW"))
    return re.sub(r"^(?:QĐI|QYĐ|QD)", "QĐ", letters)


def _matters(extraction: Extraction) -> dict[str, tuple[tuple[str, ...], str]]:
    """What each document is about and of which term, as the words behind its names tell."""
    text, found = extraction.document.text, dict[str, tuple[tuple[str, ...], str]]()
    here = [m for m in extraction.mentions if m.entity.startswith("directive/")]
    for mention, end in zip(here, _ends(extraction, here), strict=True):
        behind = text[mention.end : end]
        words, known = _about(behind), _TERM.match(behind)
        number = ordinal(known[1].lower()) if known else None
        term = f"khóa {roman(number)}" if number and number < 20 else ""
        about, before = found.get(mention.entity, ((), ""))
        longer = words if (len(words), words) > (len(about), about) else about
        found[mention.entity] = (longer, before or term)
    return found


def _ends(extraction: Extraction, mentions: list[Mention]) -> Iterator[int]:
    """How far the words behind each mention go: to the next document, or the end of the sentence."""
    starts = sorted({mention.start for mention in mentions})
    for mention in mentions:
        end = extraction.sentences[mention.sentence].end
        yield min((start for start in starts if mention.end <= start < end), default=end)


def _about(behind: str) -> tuple[str, ...]:
    match = _ABOUT.match(behind)
    if match is None:
        return ()
    return title_words(_ENDS.split(match["words"])[0])


def title_words(title: str) -> tuple[str, ...]:
    """The syllables (folded, sorted) that tell a title from others; the first `_TITLE_SYLLABLES`."""
    found: dict[str, None] = {}
    whole = _CITY.sub("thành phố hồ chí minh ", fold(title))
    for syllable in re.findall(r"[^\W\d_]{2,}", re.sub(r"\btp\b", "thành phố", whole)):
        if syllable not in _empty():
            found[syllable] = None
    return tuple(sorted(list(found)[:_TITLE_SYLLABLES]))


@cache
def _empty() -> Mapping[str, None]:
    return {row.form: None for row in rows(TITLE_WORDS)}

"""The provinces as maps side by side, one for each thing that is counted, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.page import (
    CHAINS,
    DIRECTIVES,
    NETWORK,
    Quote,
    in_register,
    page,
    quotes,
    visible,
)
from cadregraph.exports.pages.views.province_facts import MEASURES, Measure, ProvinceFacts, Told
from cadregraph.exports.pages.views.wording import WORDS, relation_words
from cadregraph.exports.pages.words import Text
from cadregraph.graph.gazetteer.outlines import HEIGHT, MADE_BY, WIDTH, Outline, outlines
from cadregraph.graph.gazetteer.tiles import Tile, tiles

_ELSEWHERE: Mapping[Measure, tuple[str, str]] = {
    "posts": (NETWORK, "networkCard"),
    "changes": (NETWORK, "networkCard"),
    "accountability": (CHAINS, "chains"),
    "documents": (DIRECTIVES, "directives"),
}
"""By measure the page of a set that has all that is told, and its name."""
_SIDE = 36
_GAP = 2
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Square:
    """A province on a map: its letters, its count, its shade from 0 (nothing) to 4 (the most); ``code`` is
    '' where nothing is told of it."""

    x: int
    y: int
    short: str
    count: int
    shade: int
    place: str
    code: str
    words: Text


@dataclass(frozen=True, slots=True)
class Shape:
    """A province, or islands of it, on the map by outlines: its shade on each map, and all its counts."""

    path: str
    code: str
    shades: tuple[tuple[Measure, int], ...]
    words: Text


@dataclass(frozen=True, slots=True)
class Map:
    """One map; ``shades`` are the counts at which each shade begins, the lightest first."""

    measure: Measure
    title: Text
    total: int
    squares: tuple[Square, ...]
    shades: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A fact in the list of a province."""

    name: str
    file: str
    what: Text
    time: Text
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The facts of one measure of a province; ``more`` is how many are not listed, ``elsewhere`` the
    address of the page that has them, '' where there is none, and ``page`` its name."""

    measure: Measure
    title: Text
    count: int
    items: tuple[Item, ...]
    more: int
    elsewhere: str
    page: Text


@dataclass(frozen=True, slots=True)
class Province:
    """A province with its lists."""

    code: str
    label: str
    listings: tuple[Listing, ...]


def render_provinces(
    found: Sequence[ProvinceFacts],
    *,
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
    pages: Mapping[str, str] | None = None,
) -> str:
    """The provinces as one self-contained page; the same facts give the same text.

    Args:
        title: the heading; a general one where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
        pages: the files, beside this one, of the careers of people, by IRI.
    """
    files = dict(pages or {})
    by_code = {province.code: province for province in found}
    squares = tiles()
    maps = tuple(_map(measure, squares, by_code) for measure in MEASURES)
    return page(
        "provinces",
        title=(title, title) if title is not None else WORDS["provinceMaps"],
        lang=lang,
        home=home,
        told=len(found),
        width=(1 + max(tile.column for tile in squares)) * (_SIDE + _GAP),
        height=(1 + max(tile.row for tile in squares)) * (_SIDE + _GAP),
        side=_SIDE,
        maps=maps,
        map_size=(WIDTH, HEIGHT),
        made_by=MADE_BY,
        shapes=tuple(_shape(outline, maps) for outline in outlines()),
        provinces=tuple(
            _province(tile, by_code[tile.code], files, home)
            for tile in squares
            if tile.code in by_code
        ),
    )


def _map(measure: Measure, squares: Sequence[Tile], found: Mapping[str, ProvinceFacts]) -> Map:
    counts = {code: facts.counts[measure] for code, facts in found.items()}
    most = max(counts.values(), default=0)
    bounds = shades(most)
    drawn = []
    for tile in squares:
        count = counts.get(tile.code, 0)
        words = f"{tile.label}: {count}"
        drawn.append(
            Square(
                x=tile.column * (_SIDE + _GAP),
                y=tile.row * (_SIDE + _GAP),
                short=tile.short,
                count=count,
                shade=sum(count >= bound for bound in bounds) if count else 0,
                place=tile.code,
                code=tile.code if tile.code in found else "",
                words=(words, words),
            )
        )
    return Map(measure, WORDS[f"of-{measure}"], sum(counts.values()), tuple(drawn), bounds)


def _shape(outline: Outline, maps: Sequence[Map]) -> Shape:
    own = [(one, square) for one in maps for square in one.squares if square.place == outline.code]
    told = [(one.title, square.count) for one, square in own if square.count]
    counted = tuple("; ".join(f"{title[at]}: {count}" for title, count in told) for at in (0, 1))
    return Shape(
        outline.path,
        own[0][1].code,
        tuple((one.measure, square.shade) for one, square in own if square.shade),
        (
            f"{outline.label} – {counted[0] or WORDS['nothingTold'][0]}",
            f"{outline.label} – {counted[1] or WORDS['nothingTold'][1]}",
        ),
    )


def shades(most: int) -> tuple[int, ...]:
    """The counts at which the shades begin, in steps of one ratio, since few provinces have most."""
    if not most:
        return ()
    steps = (round(most ** (step / _SHADES)) for step in range(_SHADES))
    return tuple(dict.fromkeys(max(1, step) for step in steps))


def _province(tile: Tile, facts: ProvinceFacts, files: Mapping[str, str], home: bool) -> Province:
    listings = []
    for measure in MEASURES:
        told = facts.told[measure]
        if told:
            items = tuple(_items(measure, told, files, home))
            count = facts.counts[measure]
            more = max(0, facts.facts[measure] - len(told))
            place, name = _ELSEWHERE[measure]
            if measure in ("posts", "changes") and facts.place:
                place = f"{NETWORK}#pl={quote(facts.place, safe='')}&o=all"
            title = WORDS[f"of-{measure}"]
            elsewhere = place if home else ""
            listings.append(Listing(measure, title, count, items, more, elsewhere, WORDS[name]))
    return Province(tile.code, tile.label, tuple(listings))


def _items(
    measure: Measure, told: Sequence[Told], files: Mapping[str, str], home: bool
) -> Iterator[Item]:
    for fact in told:
        what = visible(fact.what)
        words = (what, what)
        if fact.kind:
            by = WORDS["decidedBy"] if measure == "accountability" and what else ("", "")
            done = relation_words(fact.kind, "decided")
            words = (_phrase(done[0], by[0], what), _phrase(done[1], by[1], what))
        file = files.get(fact.who, "")
        if measure == "documents" and home:
            file = in_register(fact.iri)
        yield Item(
            name=visible(fact.name),
            file=file,
            what=words,
            time=in_words(fact.date) if fact.date else ("", ""),
            quotes=quotes(fact.evidence, (fact.name, fact.what)),
        )


def _phrase(done: str, by: str, what: str) -> str:
    """'cảnh cáo, nơi quyết định Ban Bí thư', 'bổ nhiệm Giám đốc Sở Y tế'."""
    return " ".join(filter(None, (f"{done}," if by else done, by, what)))

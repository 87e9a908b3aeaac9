"""What stands at a token where something can begin: a mention, a steering word, a sign, or a plain word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    ASIDE,
    DATE,
    DOCUMENT,
    EVENT,
    FIGURE,
    KIN,
    OPEN,
    ORGANIZATION,
    PERSON,
    PLACE,
    POST,
    SIGNS,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.asides import aside_at, particulars_at, short_name_at
from cadregraph.graph.mentions.coordinated import listed_at
from cadregraph.graph.mentions.dates import DATE_OPENERS, date_at, term_at, terms_end
from cadregraph.graph.mentions.directives import directives_at
from cadregraph.graph.mentions.events import event_at
from cadregraph.graph.mentions.figures import figure_at
from cadregraph.graph.mentions.intervals import bracketed_at, interval_at, since_at
from cadregraph.graph.mentions.openers import (
    CENTRAL,
    DIRECTIVE,
    HONORIFIC,
    NUMBER,
    SIGN,
    TERM,
    TRIGGER,
)
from cadregraph.graph.mentions.organizations import organization_at, organization_from
from cadregraph.graph.mentions.patterns import pattern, tag_set, tag_string
from cadregraph.graph.mentions.persons import honorific_at, person_at
from cadregraph.graph.mentions.places import place_at
from cadregraph.graph.mentions.portfolios import portfolio_at
from cadregraph.graph.mentions.posts import post_at
from cadregraph.graph.mentions.posts_of_nobody import counted, of_none_here, plural
from cadregraph.graph.mentions.short_persons import (
    given_name,
    in_a_roster,
    lists_people,
    names_follow,
    opens_roster,
    others_end,
    pronoun,
)
from cadregraph.graph.mentions.spans import Chunk, OrganizationSpan, PlaceSpan, PostSpan, WordSpan
from cadregraph.graph.mentions.things_named import thing_end
from cadregraph.graph.mentions.trigger_words import is_central_committee, trigger_at
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_CENTRAL = "ban chấp hành trung ương đảng"
PRONOUNS = word_class("pronouns")
"""'ông', 'bà', which stand for a person without a name."""
_CLOSES = tag_set("comma close semicolon stop")
_LISTS = tag_set("marker colon is")
_POST_AND_SEMICOLON = tag_string("post semicolon")
_POST_AND_COMMA = tag_string("post comma")
_BEHIND_A_NAME = pattern("person aside? (comma | comma? and)$")
"""Where the next name of a list is expected."""
_BEFORE_BOARD = (
    _POST_AND_COMMA,
    tag_string("person comma"),
    tag_string("person dash"),
    tag_string("person open"),
)
_OF_A_POST = pattern("post (organization | place | aside | word | of){0,8}$")
_OF_A_POST_SO_FAR = pattern(
    "post (comma? (organization | place) | aside | word | belongs | of | denied retires){0,8}$"
)
"""'Vụ trưởng Vụ X thuộc Bộ Y | (2011 - 2016)', '… cho đến khi nghỉ hưu | (1993)'."""
_IN_BRACKET_WITH_A_POST = pattern("open post (organization | place | aside | word){0,8} comma$")
"""'(Bí thư Huyện ủy X, | 2010 - 2015)'."""
_AFTER_INTERVALS = ((), (",",), (";",), (".",), (")",), ("và",))


@lru_cache(maxsize=4096)
def single(tag: str, at: int) -> Chunk:
    """A token that is a chunk by itself."""
    return Chunk(tag, at, at + 1, WordSpan(at, at + 1))


def chunks_at(
    tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk], may: str
) -> list[Chunk]:
    """The chunks at a token where what ``may`` names can begin (`openers`)."""
    if may == SIGN:
        return portfolio_at(tokens, at, before) or [_sign(tokens, text, origin, at, before)]
    if may == NUMBER:
        return [_number(tokens, text, origin, at, before)]
    if may == TRIGGER:
        return [trigger_at(tokens, at) or single(WORD, at)]
    return (
        _words_or_address(tokens, at, before, may)
        or _document_date_event(tokens, text, origin, at, before, may)
        or _names(tokens, text, origin, at, before, may)
    )


def _words_or_address(tokens: Tokens, at: int, before: list[Chunk], may: str) -> list[Chunk]:
    """Things with a person's name, words that only look like others, the Central Committee, and whoever
    is addressed; or nothing."""
    thing = thing_end(tokens, at, before) if PERSON in may or HONORIFIC in may else at
    if thing > at:
        return [Chunk(WORD, at, thing, WordSpan(at, thing))]
    words = lexicon().words.match(tokens.folds, at) if WORD in may else None
    if words and (tokens.capital[at] or not any(tokens.capital[at + 1 : words[1]])):
        # 'giao ban', but 'giao | Ban Cán sự đảng'
        if _opens_document(tokens, at, words[1]):
            return [trigger_at(tokens, at) or single(WORD, at)]
        if tokens.folds[at] == "đến" and tokens.folds[words[1] - 1] in DATE_OPENERS:
            return [single(WORD, at)]  # the date is read by itself
        return [Chunk(WORD, at, words[1], WordSpan(at, words[1]))]
    if CENTRAL in may and is_central_committee(tokens, at):
        committee = replace(organization_from(_CENTRAL), start=at, end=at + 2)
        return [Chunk(ORGANIZATION, at, at + 2, committee)]
    if tokens.capital[at] and tokens.folds[at] in PRONOUNS:
        province = place_at(tokens, at)
        if province and province.named:  # 'Bà Rịa - Vũng Tàu'
            return [Chunk(PLACE, at, province.end, province)]
    kin = trigger_at(tokens, at) if HONORIFIC in may and tokens.folds[at] in PRONOUNS else None
    if kin is not None and kin.tag == KIN and kin.end > at + 1 and not tokens.capital[at + 1]:
        return [kin]  # 'Bà nội của A'
    if HONORIFIC in may and honorific_at(tokens, at) > at:
        person = person_at(tokens, at)
        if person:
            return [Chunk(PERSON, at, person.end, person)]
        if tokens.folds[at] in PRONOUNS:
            return [pronoun(tokens, at, before[-1].tag if before else "")]
    return []


def _opens_document(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the word for a document begins within such words: 'Theo | Hướng dẫn số 5', not 'theo hướng'."""
    if not tokens.capital[at + 1 : at + 2] or not tokens.capital[at + 1]:
        return False
    named = lexicon().documents.match(tokens.folds, at + 1)
    return named is not None and named[1] > end


def _document_date_event(
    tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk], may: str
) -> list[Chunk]:
    """A document (or several of one kind), a date or an event; or nothing."""
    directives = directives_at(tokens, text, origin, at) if DIRECTIVE in may else ()
    if directives:
        return [Chunk(DOCUMENT, span.start, span.end, span) for span in directives]
    date = _date(tokens, text, origin, at, before) if DATE in may else None
    if date:
        return [date]
    event = event_at(tokens, text, origin, at) if EVENT in may else None
    return [Chunk(EVENT, at, event.end, event)] if event else []


def _names(
    tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk], may: str
) -> list[Chunk]:
    """A seat on a board, a list of bodies, or what else has a name; a plain word if nothing has."""
    if Cursor(tokens, at).peek("thường", "vụ") and (post := _on_board(tokens, at, before)):
        return [Chunk(POST, at, post.end, post)]
    if listed := listed_at(tokens, at, bodies=ORGANIZATION in may):
        return _with_joints(tokens, listed)
    if PERSON in may and lists_people(before):
        return [_listed(tokens, text, origin, at, may)]
    found = _name(tokens, text, origin, at, before, may)
    given = given_name(tokens, found)
    return [found, given] if given else [found]


def _date(tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk]) -> Chunk | None:
    """A date or an interval; right behind a post an interval is an aside of it, so that what is listed
    goes on behind it."""
    interval = interval_at(tokens, text, origin, at, behind=bool(before) and before[-1].tag == POST)
    tags = "".join([c.tag for c in before[-11:]])
    behind_post = _OF_A_POST.search(tags, max(0, len(tags) - 9)) is not None
    if interval is not None and tokens.folds[interval.end : interval.end + 1] == (")",):
        behind_post = behind_post or _IN_BRACKET_WITH_A_POST.search(tags) is not None
    if interval is None and behind_post:
        since = since_at(tokens, text, origin, at)
        if since is not None and tokens.folds[since.end : since.end + 1] in _AFTER_INTERVALS:
            interval = since
    if interval is not None:
        return Chunk(ASIDE if behind_post else DATE, at, interval.end, interval)
    date = date_at(tokens, text, origin, at)
    return Chunk(DATE, at, date.end, date) if date else None


def _on_board(tokens: Tokens, at: int, before: list[Chunk]) -> PostSpan | None:
    """'ông A - Ủy viên Trung ương Đảng, | Thường vụ Tỉnh ủy, Trưởng ban …': a seat on that board."""
    tags = "".join([chunk.tag for chunk in before[-2:]])
    listed = tags[-1:] in _LISTS or tags == _POST_AND_SEMICOLON
    board = organization_at(tokens, at) if listed or tags in _BEFORE_BOARD else None
    if board is None or board.head.kind != "standing" or board.generic:
        return None
    if not Cursor(tokens, board.end).peek_any(_CLOSES) and tags != _POST_AND_COMMA:
        return None
    return PostSpan("Ủy viên", frozenset(), board, "", None, at, board.end)


def _with_joints(tokens: Tokens, listed: Sequence[OrganizationSpan | PlaceSpan]) -> list[Chunk]:
    """What is listed and the signs and words between."""
    chunks: list[Chunk] = []
    for one in listed:
        between = range(chunks[-1].end, one.start) if chunks else ()
        chunks += [trigger_at(tokens, at) or single(tokens.folds[at], at) for at in between]
        chunks.append(
            Chunk(PLACE if isinstance(one, PlaceSpan) else ORGANIZATION, one.start, one.end, one)
        )
    return chunks


def _listed(tokens: Tokens, text: str, origin: int, at: int, may: str) -> Chunk:
    """A mention in a list of names, where two capitals with a surname are a name as well."""
    chunk = _name(tokens, text, origin, at, [], may)
    if chunk.tag in (WORD, PLACE):
        person = person_at(tokens, at, expected=True)
        if person and person.end >= chunk.end:
            return Chunk(PERSON, at, person.end, person)
    return chunk


def _name(tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk], may: str) -> Chunk:
    after_post = bool(before) and before[-1].tag == POST
    person = (
        person_at(tokens, at, expected=after_post or opens_roster(tokens, before))
        if PERSON in may
        else None
    )
    if (
        person is None
        and PERSON in may
        and _BEHIND_A_NAME.search("".join([c.tag for c in before[-5:]]))
    ):
        listed = person_at(
            tokens, at, expected=True
        )  # 'các Phó Chủ tịch: Nông Hồng Thái, | Bế Đăng Khoa'
        long = listed is not None and (listed.end - listed.start > 2 or in_a_roster(before))
        person = listed if long else None
    if person and after_post:
        return Chunk(PERSON, at, person.end, person)
    post = post_at(tokens, text, origin, at) if POST in may else None
    organization = organization_at(tokens, at) if ORGANIZATION in may else None
    if post and (organization is None or post.end >= organization.end):
        dated = bool(before) and before[-1].tag == DATE and before[-1].end == at
        number = not dated and counted(tokens, at)  # '7/1947 - 2/1948 | Bí thư Tỉnh ủy X'
        of_nobody = (number or plural(tokens, at, post)) and not names_follow(
            tokens, post.end, post.organization is not None
        )
        if of_none_here(tokens, at, post, before):
            body = post.organization.start if post.organization is not None else post.end
            return Chunk(WORD, at, body if body > at else post.end, post)
        end = post.end + others_end(tokens, post.end)
        return Chunk(WORD if of_nobody else POST, at, end, post)
    if person and (organization is None or person.end > organization.end):
        return Chunk(PERSON, at, person.end, person)
    if organization and (organization.end > at):
        tag = WORD if organization.generic else ORGANIZATION
        return Chunk(tag, at, organization.end, organization)
    place = place_at(tokens, at) if PLACE in may else None
    if place and (place.named or not place.units):
        return Chunk(PLACE if place.named else WORD, at, place.end, place)
    term = term_at(tokens, text, origin, at) if TERM in may else None
    if term:
        end = terms_end(tokens, text, origin, term[1])
        return Chunk(ASIDE, at, end, WordSpan(at, end))
    trigger = trigger_at(tokens, at) if TRIGGER in may else None
    return trigger or single(WORD, at)


def _sign(tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk]) -> Chunk:
    sign = tokens.folds[at]
    if sign == OPEN and before and (aside := _dates_aside(tokens, text, origin, at, before)):
        return aside
    if sign == OPEN:
        end = aside_at(tokens, text, origin, at)
        if not end and before and before[-1].tag in (POST, ORGANIZATION):
            end = short_name_at(tokens, at)
        if end:
            return Chunk(ASIDE, at, end, WordSpan(at, end))
    return single(sign if sign in SIGNS else WORD, at)


def _dates_aside(
    tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk]
) -> Chunk | None:
    """'T (2011 - 2016)', 'ông A (sinh ngày 3/2/1926)': when a post was held, who somebody is."""
    if before[-1].tag == PERSON:
        end = particulars_at(tokens, text, origin, at)
        return Chunk(ASIDE, at, end, WordSpan(at, end)) if end else None
    if before[-1].tag == EVENT or _OF_A_POST_SO_FAR.search("".join([c.tag for c in before[-9:]])):
        dates = bracketed_at(tokens, text, origin, at)
        return Chunk(ASIDE, at, dates.end, dates) if dates else None
    return None


def _number(tokens: Tokens, text: str, origin: int, at: int, before: list[Chunk]) -> Chunk:
    date = _date(tokens, text, origin, at, before)
    if date:
        return date
    figure = figure_at(tokens, text, origin, at)
    if figure:
        return Chunk(FIGURE, at, figure.end, figure)
    return single(WORD, at)

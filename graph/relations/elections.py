"""Elections to a body: 'bầu ông A vào Ban Thường vụ', 'trúng cử HĐND', lists of the elected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.attachments import Attachment, chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    GIVES_POST,
    JOINS,
    PERSON,
    POST,
    PRONOUN,
    SEMICOLON,
    WINS_POST,
)
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PostSpan
from cadregraph.graph.model import ASSERTED, Change, Fact, PersonnelFact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import (
    change_of_post,
    decider_of,
    decider_of_verbs,
    first_verb,
    tenure,
    undergoes,
)
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.resolution.sentence import ResolvedSentence

_INTO = pattern(  # 'bầu ông A vào Ban Thường vụ', 'chỉ định ông A tham gia Ban Chấp hành'
    "granting not(organization | post | semicolon | colon | ending){0,14} (into word{0,3} | joins into?)",
    "bodies=bodies",
)
_TO_BODIES = pattern(  # 'bầu bổ sung Ban Chấp hành đối với ông A và bà B'
    "granting (word | gives_post){0,2} bodies=bodies aside{0,3} towards word? person=person",
)
_LEAVES = pattern(  # 'ông A thôi tham gia O, O'
    "person=person not(person | post | organization | sanction | denied | semicolon | colon){0,3}",
    "leaves=(leaves_post | ends_post) joins word{0,3} bodies=bodies",
)
_BEHIND_BODIES = pattern(
    "(aside | of){0,2} organization? aside{0,2} (comma | word){0,2} (namely colon? | colon)",
    "word? person=person",
)
_CONSISTS = pattern(
    "body=organization (word | aside){0,3} namely (word | pronoun){0,4} colon word?",
    "person=person",
)
_WITH_POST = pattern("(aside | comma | and | also | word){0,5} marker+ word? post")
"""'tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư': seats that come with the post."""
_LET_GO: Change = "relieved"
_ASKED: Change = "resigned"
_MEMBERS = frozenset(
    {"committee", "executive", "standing", "commission", "secretariat", "bureau", "group"}
)

_ASSEMBLIES = frozenset({"assembly", "council"})
_WINS_SEAT = pattern(
    "person not(person | organization | post | doubt | semicolon){0,3} wins_post word?",
    "body=organization",
)
_ITEM = pattern(
    "((word | figure) stop)? (dash | word){0,3} person",
    "before(aside? (dash | comma | semicolon | stop | open | $))",
)
_ELECTED = pattern(
    "granting",
    "(word | gives_post | marker | joins | into | moves_to | aside | decides | comma | and",
    "| date){0,8}$",
)
_COUNTED = pattern(
    "granting (word | decides){0,2} figure posts=word word{0,4}",
    "(comma? namely (word{0,3} (pronoun (comma pronoun)?)? colon)? | colon) (dash | comma)? word?",
    "person=person",
)
_DOUBTFUL = pattern("doubt")
_OPENS_LIST = pattern("aside? word{0,6} namely? (colon | comma)?")
_TO_A_BODY = needed(_INTO, _TO_BODIES)


def memberships(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """'Hội nghị bầu ông A vào Ban Thường vụ', '… vào Ủy ban Kiểm tra gồm: ông A; ông B'."""
    if _TO_A_BODY.isdisjoint(outline.tags):
        return
    for match in (*_INTO.finditer(outline.tags), *_TO_BODIES.finditer(outline.tags)):
        behind = _BEHIND_BODIES.match(outline.tags, match.end())
        before = outline.tags[: match.end()].rfind(PERSON)
        if match.re is _TO_BODIES:
            people = outline.group(match.start("person"))
        elif behind:
            people = outline.series(behind.start("person"))
        elif PRONOUN in match.group():
            continue  # 'T A trao quyết định điều động ông vào Ban Thường vụ': of whom, it does not tell
        elif before >= 0 and undergoes(outline.tags[: match.start("bodies")], before):
            people = outline.group(before)
        else:
            continue
        within = outline.tags[: match.start("bodies")]
        verb = max(within.rfind(GIVES_POST), within.rfind(WINS_POST))
        joins = JOINS in outline.tags[verb : match.start("bodies")]
        with_post = joins and _WITH_POST.match(outline.tags, match.end()) is not None
        change = cast(Change, sentence.value(outline.chunks[verb]))
        start = outline.tags.rfind(SEMICOLON, 0, verb) + 1
        status = change_status(sentence, outline, start, match.start("bodies"), verb, change)
        if status is None:
            continue
        assertion = parties(sentence, outline, start, verb, status)
        for index in range(match.start("bodies"), match.end("bodies")):
            chunk = outline.chunks[index]
            post = sentence.membership("Ủy viên", chunk)
            content = sentence.chunked.chunks[chunk].content
            if post is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            decider = decider_of_verbs(sentence, outline.chunks[verb])
            date = day_of_act(sentence, outline.chunks[verb])
            for person in people:
                name = sentence.persons.get(person)
                if name is None:
                    continue
                for fact in change_of_post(
                    sentence, name, post, change, assertion, 0.85, decider, date, "bầu A vào …"
                ):
                    if not (with_post and isinstance(fact, PersonnelFact)):
                        yield fact


def departures(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """'cho ông A thôi tham gia Ban Chấp hành, Ban Thường vụ': a member of them no more."""
    for match in _LEAVES.finditer(outline.tags):
        leaves = match.start("leaves")
        status = change_status(sentence, outline, 0, match.start("bodies"), leaves, "relieved")
        if status is None:
            continue
        asks = status == "asserted" and sentence.words(outline.chunks[leaves]).startswith("xin ")
        status, change = ("proposed", _ASKED) if asks else (status, _LET_GO)
        assertion = parties(sentence, outline, 0, leaves, status)
        for index in range(*match.span("bodies")):
            chunk = outline.chunks[index]
            post = sentence.membership("Ủy viên", chunk)
            content = sentence.chunked.chunks[chunk].content
            if post is None or not isinstance(content, OrganizationSpan):
                continue
            if content.head.kind not in _MEMBERS:
                continue
            leaves = first_verb(sentence.tags, outline.chunks[match.end("leaves") - 1])
            decider = decider_of(sentence, leaves)
            date = day_of_act(sentence, outline.chunks[match.start()])
            for person in outline.group(match.start("person")):
                name = sentence.persons.get(person)
                if name is None:
                    continue
                told = replace(assertion, proposed_by=name.key) if asks else assertion
                yield from change_of_post(
                    sentence, name, post, change, told, 0.85, decider, date, "A thôi tham gia …"
                )


def seated(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """'Ban Thường vụ Thành ủy gồm các ông bà: A, B và C': members of it."""
    for match in _CONSISTS.finditer(outline.tags):
        chunk = outline.chunks[match.start("body")]
        post, content = (
            sentence.membership("Ủy viên", chunk),
            sentence.chunked.chunks[chunk].content,
        )
        people = outline.series(match.start("person"))
        if post is None or not isinstance(content, OrganizationSpan) or len(people) < 2:
            continue
        if content.head.kind not in _MEMBERS or _DOUBTFUL.search(outline.tags[: match.start()]):
            continue
        for person in people:
            name = sentence.persons.get(person)
            if name is not None:
                yield from tenure(sentence, name, post, "current", 0.85, "Ban X gồm: A, B, C")


def appointed_each(
    sentence: ResolvedSentence, outline: Outline, attached: tuple[Attachment, ...]
) -> Iterator[Fact]:
    """'bổ nhiệm 3 Phó Giám đốc sở, gồm các ông: A, Phó Giám đốc Sở X; B, Phó Giám đốc Sở Y': each to
    the post behind the name, which the count names in general."""
    for match in _COUNTED.finditer(outline.tags):
        chunk = outline.chunks[match.start("posts")]
        generic = sentence.chunked.chunks[chunk].content
        if not isinstance(generic, PostSpan):
            continue
        verb = match.start()
        change = cast(Change, sentence.value(outline.chunks[verb]))
        status = change_status(sentence, outline, 0, match.start("posts"), verb, change)
        if status is None:
            continue
        assertion = parties(sentence, outline, 0, verb, status)
        decider = decider_of_verbs(sentence, outline.chunks[verb])
        date = day_of_act(sentence, outline.chunks[verb])
        for person in outline.series(match.start("person")):
            name = sentence.persons.get(person)
            held = [a for a in attached if a.person == person and a.side == "behind"]
            post = sentence.posts.get(held[0].posts[0]) if held else None
            if name is not None and post is not None and post.title == generic.title:
                yield from change_of_post(
                    sentence, name, post, change, assertion, 0.85, decider, date,
                    "bổ nhiệm 3 T: A, T X; B, T Y",
                )  # fmt: skip


def elected_to(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """'Ông A trúng cử HĐND tỉnh khóa XVII', '… Ban Chấp hành Đảng bộ X': a member of it."""
    for match in _WINS_SEAT.finditer(outline.tags):
        chunk = outline.chunks[match.start("body")]
        content = sentence.chunked.chunks[chunk].content
        if not isinstance(content, OrganizationSpan):
            continue
        name = sentence.persons.get(outline.chunks[match.start()])
        title = "Đại biểu" if content.head.kind in _ASSEMBLIES else "Ủy viên"
        post = sentence.membership(title, chunk)
        if name is not None and post is not None and content.head.kind in _MEMBERS | _ASSEMBLIES:
            date = sentence.date_before(chunk)
            yield from change_of_post(
                sentence, name, post, "elected", ASSERTED, 0.85, None, date, "A trúng cử …"
            )


def open_list(sentence: ResolvedSentence, outline: Outline) -> tuple[int, ...]:
    """The posts that a sentence fills from the list below it ('đã bầu các Phó Bí thư gồm:')."""
    for position, tag in enumerate(outline.tags):
        if tag != POST:
            continue
        before, behind = outline.tags[:position], outline.tags[position + 1 :]
        elected = _ELECTED.search(before)
        if elected and _OPENS_LIST.fullmatch(behind):
            return chain_posts(sentence.tags, outline.chunks[position])
    return ()


def listed(
    sentence: ResolvedSentence, outline: Outline, opener: ResolvedSentence, posts: tuple[int, ...]
) -> Iterator[Fact]:
    """The changes for an item ('- Ông A, …') of a list that ``opener`` opened."""
    match = _ITEM.match(outline.tags)
    if not match:
        return
    person = sentence.persons.get(outline.chunks[match.end() - 1])
    verb = max(
        (i for i, c in enumerate(opener.tags) if c in (GIVES_POST, WINS_POST) and i < posts[0]),
        default=None,
    )
    if person is None or verb is None:
        return
    change = cast(Change, opener.value(verb))
    whole = Outline(opener.tags, range(len(opener.tags)))
    status = change_status(opener, whole, 0, posts[0], verb, change)
    if status is None:
        return
    assertion = parties(opener, whole, 0, verb, status)
    for index in posts:
        post = opener.posts.get(index)
        if post is not None:
            decider = decider_of(opener, verb)
            yield from change_of_post(
                sentence, person, post, change, assertion, 0.85, decider, None, "đã bầu …, gồm: - A"
            )

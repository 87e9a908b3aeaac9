"""Posts that ended: retirements and deaths, 'cách chức …', '…, thay ông B'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.attachments import Attachment, chain_posts
from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    CLOSE,
    DATE,
    DECIDES,
    DENIED,
    KIN,
    OPEN,
    PERSON,
    POST,
    PROPOSED,
    REPLACES,
    SANCTION,
    SUFFERS,
)
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import needed, pattern
from cadregraph.graph.model import Assertion, Change, Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.assertions import decision_of, ending_status, sanction_status
from cadregraph.graph.relations.changes import change_of_post, tenure
from cadregraph.graph.relations.doubts import text_before, text_behind
from cadregraph.graph.relations.sanction_deciders import clause_start, modal_start
from cadregraph.graph.relations.sanction_targets import target_of
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_ENDS = "A nghỉ hưu, qua đời"
_LISTS_POSTS = pattern(
    "sanction (word | marker | and | in_form){0,8} open",
    "(word | namely | marker | colon | and){0,4} post",
    "not(open | close | person | sanction | doubt)* close",
)
_NAMELY = pattern(
    "sanction (word | marker | and | in_form){0,8} (of | towards) person comma? namely colon?",
    "posts=(post ((comma | semicolon | and) post)*)",
)
_ALL_OF = pattern(
    "sanction (word | marker){1,6} colon posts=(post ((comma | semicolon | and) post)*)",
)
"""'cách chức cả các chức vụ: T, T'."""
_REPLACING = (
    pattern("^(aside | comma | open)? word? replaces person=person"),
    pattern(
        "^((word | figure | aside | date | towards | passive | organization){1,8} comma",
        "| aside? according (word | proposed | of | post){1,4} person? comma? word?)",
        "replaces person=person not_before(word? marker post)",
    ),
)
"""'làm T (với 100% số phiếu), | thay ông B', 'làm T theo đề nghị của P, | thay ông B'; not 'làm T từ ngày
1/7, | thay ông B làm U'."""
_RETIRES = pattern(
    "person=person",
    "not(person | post | organization | once | sanction | decides | semicolon){0,5}?",
    "end=retires not_before(word{0,3} for)",
)
_HELD_TILL = pattern(
    "person=person (word | once){0,2} (marker | is){1,3} post aside? comma word{0,2} end=retires"
)
"""'ông A làm T từ năm 2010, mất năm 2015'."""
_RECEIVES = pattern(
    "person=person not(person | once | sanction | semicolon | denied | proposed){0,5}?",
    "decides (word{0,3} | leaves_post marker? comma?) end=retires",
)
"""'ông A, T, nhận quyết định nghỉ hưu (trước tuổi)'."""
_DIED_ON = pattern(
    "person=person ((comma | dash) post)+ open word{0,2} end=retires date aside? close"
)
"""'ông A, T (mất ngày …)', over all tags: a bracket at an apposition is folded with it."""
_DIES_OF = pattern(
    "person=person not(person | sanction | decides | semicolon){1,18}?",
    "end=retires not_before(word{0,3} for)",
)
"""'ông A, do tuổi cao sức yếu, sau một thời gian lâm bệnh, đã từ trần'."""
_LETS_RETIRE = pattern(
    "decides word{0,2} end=retires (word | according | proposed | moves_to | date){0,6}",
    "(for | towards) word? person=person",
)
"""'trao quyết định nghỉ hưu (theo chế độ) cho ông A'."""
_CAUSES = re.compile(rf"\b{words_pattern('causes_of_death')}\b", re.I)
_MAY_BE_OTHERS = frozenset({"mất", "hy sinh", "hi sinh", "tử vong", "tử nạn", "thiệt mạng"})
_BY_HARM = frozenset({"tử vong", "thiệt mạng"})
_ADVERBS = word_class("adverbs_of_dying")
_WITH = word_class("with_somebody")
_ONCE_OVER = re.compile(
    r"\b(?:khi|sau khi|nếu|trước khi) (?:mình|tôi|chúng tôi|họ)(?: được)? $", re.I
)
_WILL_BE = re.compile(r"^[^.;]{0,80}\bsẽ\b")
_OF_ANOTHER = pattern("says comma")
"""'bà B cho hay, sau khi nghỉ hưu, ông A sẽ …': not the one who tells of it."""
_GIVEN = pattern("(gives_post | moves_to | marker | into | is) not(person | semicolon)*$")
_NEEDED = needed(_RETIRES, _HELD_TILL, _RECEIVES, _DIES_OF, _LETS_RETIRE)


def endings(
    sentence: ResolvedSentence, outline: Outline, attached: tuple[Attachment, ...]
) -> Iterator[Fact]:
    """Retirements and deaths: 'ông A nghỉ hưu', 'Chủ tịch UBND tỉnh X B qua đời' (in that post)."""
    yield from _died_on(sentence)
    if _NEEDED.isdisjoint(outline.tags):
        return
    told = [*_RETIRES.finditer(outline.tags)]
    told += [
        match for match in _RECEIVES.finditer(outline.tags) if _receives(sentence, outline, match)
    ]
    told += [
        match
        for match in _DIES_OF.finditer(outline.tags)
        if match.start("end") not in {one.start("end") for one in told}
        and _by_a_cause(sentence, outline, match)
    ]
    told += [
        match
        for match in _HELD_TILL.finditer(outline.tags)
        if sentence.value(outline.chunks[match.start("end")]) == "died"
    ]
    told += [*_LETS_RETIRE.finditer(outline.tags)]
    for match in told:
        end = match.start("end")
        if _OF_ANOTHER.search(outline.tags, match.start(), end) or _to_come(
            sentence, outline.chunks[end]
        ):
            continue
        status = ending_status(sentence, outline, end)
        if status is None:
            continue
        person = outline.chunks[match.start("person")]
        name = sentence.persons.get(person)
        if KIN in outline.tags[match.start() : end]:
            continue  # 'ông A đến viếng thân mẫu ông B vừa từ trần'
        if name is None or (match.re is not _LETS_RETIRE and _accompanied(sentence, person)):
            continue
        at = outline.chunks[end]
        change = cast(Change, sentence.value(at))
        if change == "died" and (
            decision_of(status) != "decided" or not _dies(sentence, match, outline)
        ):
            continue
        date = sentence.date_soon_behind(at + 1) or sentence.date_before(at)
        held = _posts_held(sentence, attached, person)
        if held:
            yield from change_of_post(
                sentence, name, held[0], change, Assertion(status), 0.8, None, date, _ENDS
            )
            for other in held[1:]:  # 'ông A, T kiêm T, nghỉ hưu'
                if decision_of(status) == "decided":
                    yield from tenure(sentence, name, other, "former", 0.8, _ENDS)
        else:
            yield PersonnelFact(
                sentence=sentence.index,
                confidence=0.8,
                change=change,
                person=name.key,
                decision=decision_of(status),
                date=date,
                assertion=Assertion(status),
                rule=_ENDS,
                mentions=(name.mention,),
            )


def _receives(sentence: ResolvedSentence, outline: Outline, match: re.Match[str]) -> bool:
    """'nhận | quyết định nghỉ hưu': who gets the decision, and not who gives it to another."""
    at = outline.tags.find(DECIDES, match.start(), match.start("end"))
    return sentence.cursor(outline.chunks[at]).word(-1) == "nhận"


def _died_on(sentence: ResolvedSentence) -> Iterator[PersonnelFact]:
    """The deaths that stand in a bracket behind who somebody was."""
    for match in _DIED_ON.finditer(sentence.tags):
        name, end = sentence.persons.get(match.start("person")), match.start("end")
        if name is not None and sentence.value(end) == "died":
            yield PersonnelFact(
                sentence=sentence.index,
                confidence=0.8,
                change="died",
                person=name.key,
                decision="decided",
                date=sentence.date_soon_behind(end + 1),
                rule=_ENDS,
                mentions=(name.mention,),
            )


def _by_a_cause(sentence: ResolvedSentence, outline: Outline, match: re.Match[str]) -> bool:
    """Whether between the name and the word of death stands of what somebody died."""
    first, last = (outline.chunks[match.start(group)] for group in ("person", "end"))
    chunks, tokens = sentence.chunked.chunks, sentence.chunked.tokens
    between = " ".join(tokens.folds[chunks[first].end : chunks[last].start])
    return sentence.value(last) == "died" and _CAUSES.search(between) is not None


def _to_come(sentence: ResolvedSentence, end: int) -> bool:
    """'Ông A cho biết khi mình qua đời, … | sẽ được chuyển vào quỹ': an end that is still to come."""
    return _ONCE_OVER.search(text_before(sentence, end)) is not None and (
        _WILL_BE.search(text_behind(sentence, end)) is not None
    )


def _accompanied(sentence: ResolvedSentence, person: int) -> bool:
    """'Người chồng chung sống cùng chị A qua đời': of whoever A is with."""
    return person > 0 and sentence.cursor(person).word(-1) in _WITH


def _dies(sentence: ResolvedSentence, match: re.Match[str], outline: Outline) -> bool:
    """'ông A, T, hy sinh khi …', 'bà B mất ngày …': words that say other things as well count right
    behind the name alone ('ông A viếng các liệt sĩ hy sinh năm 1972')."""
    end = match.start("end")
    if sentence.words(outline.chunks[end]) not in _MAY_BE_OTHERS:
        return True
    between = range(match.start("person") + 1, end)
    if (
        sentence.words(outline.chunks[end]) in _BY_HARM
        and SUFFERS in outline.tags[match.start() : end]
    ):
        return True  # 'ông A bị lũ cuốn, tử vong ngày …'
    told = match.re is _HELD_TILL or _by_a_cause(sentence, outline, match)
    if told and sentence.date_soon_behind(outline.chunks[end] + 1) is not None:
        return True  # 'ông A lâm bệnh nặng và mất năm …'
    return all(
        outline.tags[at] == DATE or sentence.words(outline.chunks[at]) in _ADVERBS for at in between
    )


def _posts_held(
    sentence: ResolvedSentence, attached: tuple[Attachment, ...], person: int
) -> list[ResolvedPost]:
    """The posts in apposition in which somebody ends, seats in committees after all others."""
    held = [
        post
        for attachment in attached
        if attachment.person == person
        for index in attachment.posts
        if (post := sentence.posts.get(index)) is not None
    ]
    if any(post.modifier or post.organization is None for post in held):
        return []
    if any(post.period is not None and post.period.end for post in held):
        return []  # 'ông A, Bí thư Tỉnh ủy X (1990 - 1995), nghỉ hưu năm 2004'
    return sorted(held, key=lambda post: post.title.startswith("Ủy viên"))


def removed(sentence: ResolvedSentence, outline: Outline) -> Iterator[TenureFact]:
    """'cách chức Bí thư Huyện ủy … đối với ông A', 'ông A bị cách chức …': posts no longer held."""
    for position, tag in enumerate(outline.tags):
        if tag != SANCTION or sentence.value(outline.chunks[position]) != "removal":
            continue
        start = clause_start(outline.tags, position)
        status = sanction_status(
            sentence, outline, modal_start(outline.tags, start, position), position
        )
        if status is None:
            continue
        decided = decision_of(status) == "decided"
        posts = posts_removed(sentence, outline, position)
        people = _stripped(outline, position) if posts else ()
        if not people and outline.tags[position + 1 : position + 2] == POST:
            people = _stripped_before(outline, position)
        for index in posts:
            post = sentence.posts.get(index)
            for person in people:
                name = sentence.persons.get(person)
                if post is None or name is None:
                    continue
                if decided or post.modifier == "former":  # 'đề nghị xóa tư cách nguyên T của ông A'
                    led = post.period is not None and post.period.led  # of what follows the removal
                    held = replace(post, period=None) if led else post
                    yield from tenure(sentence, name, held, "former", 0.85, "cách chức … đối với A")


def posts_removed(sentence: ResolvedSentence, outline: Outline, position: int) -> tuple[int, ...]:
    """The chunks of the posts that the removal at ``position`` names: behind it, or in a bracket."""
    if outline.tags[position + 1 : position + 2] == POST:
        return chain_posts(sentence.tags, outline.chunks[position + 1])
    return _bracketed(sentence, outline.chunks[position])


def _stripped(outline: Outline, position: int) -> tuple[int, ...]:
    """The persons whom the removal at ``position`` hits."""
    target, _ = target_of(outline, position, PERSON)
    return outline.group(target) if target is not None else ()


def _stripped_before(outline: Outline, position: int) -> tuple[int, ...]:
    """'cách tất cả chức vụ … đối với ông A (gồm: cách chức T; cách chức T)': those of the first."""
    opened = outline.tags.rfind(OPEN, 0, position)
    if opened <= outline.tags.rfind(CLOSE, 0, position):
        return ()
    first = outline.tags.rfind(SANCTION, 0, opened)
    return _stripped(outline, first) if first >= 0 else ()


def _bracketed(sentence: ResolvedSentence, sanction: int) -> tuple[int, ...]:
    """'cách tất cả các chức vụ trong Đảng (T; T)': the posts that the bracket lists."""
    match = _LISTS_POSTS.match(sentence.tags, sanction)
    namely = _NAMELY.match(sentence.tags, sanction)  # 'cách tất cả chức vụ của ông A, gồm: T; T'
    namely = namely or _ALL_OF.match(sentence.tags, sanction)
    if namely:
        return tuple(i for i in range(*namely.span("posts")) if sentence.tags[i] == POST)
    return tuple(i for i in range(*match.span()) if sentence.tags[i] == POST) if match else ()


def predecessors(sentence: ResolvedSentence, outline: Outline) -> Iterator[TenureFact]:
    """'… giữ chức T, thay ông B': B held T before, unless the sentence goes on about B."""
    for position, tag in enumerate(outline.tags):
        if tag != POST:
            continue
        behind = outline.tags[position + 1 :] if REPLACES in outline.tags[position:] else ""
        match = next((found for form in _REPLACING if (found := form.match(behind))), None)
        if match is None:
            continue
        person = position + 1 + match.start("person")
        name = sentence.persons.get(outline.chunks[person])
        before = outline.tags[:position]
        if name is None or PROPOSED in before or DENIED in before or not _GIVEN.search(before):
            continue
        for index in chain_posts(sentence.tags, outline.chunks[position]):
            post = sentence.posts.get(index)
            if post:
                held = replace(post, period=None)  # the time is that of who takes over
                yield from tenure(sentence, name, held, "former", 0.8, "…, thay ông B")

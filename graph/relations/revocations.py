"""Appointments that are taken back: 'X thu hồi quyết định bổ nhiệm ông A giữ chức T', 'Ông A bị hủy quyết
định bổ nhiệm T'. Whoever was appointed so holds the post no more."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import DENIED, PROPOSED, SEMICOLON
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import ASSERTED, Fact
from cadregraph.graph.relations.changes import change_of_post, decider_of
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.doubts import doubt
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_TAKEN_BACK = (
    "revokes=denied ((comma | and) denied)*",
    "(word | document (of (organization | post))? | decides | date | aside | also | and | comma){0,5}",
    "act=gives_post",
)
_ACTIVE = pattern(
    *_TAKEN_BACK,
    "(people=people word? comma? word? marker+ word? post=post",
    "| marker* word? post2=post aside? (towards | for | of) people2=people)",
)
_PASSIVE = pattern(
    "people=people aside? (word | now | comma){0,3} suffers (organization word?)?",
    *_TAKEN_BACK,
    "(marker | word){0,2} post=post",
)
_IS_TAKEN_BACK = pattern(
    "(^ | comma | semicolon | word) (decides | document) (word | document | date){0,3} act=gives_post",
    "people=people aside? comma? word? marker+ word? post=post aside? (word | date | now){0,3}",
    "(suffers | passive) (organization | post)? word{0,2} revokes=denied",
)
"""'quyết định bổ nhiệm ông A làm T bị (X) thu hồi'."""
_OF_HIS_POST = pattern(
    *_TAKEN_BACK,
    "people=person not_before(aside? (word | comma | marker | joins | moves_to){0,4} post)",
)
"""'hủy bỏ quyết định bổ nhiệm ông A, T.': of the post at the name."""
_OF_HIS_WORK = pattern(
    "revokes=denied ((comma | and) denied)* word{0,2} act=decides moves_to works_at word?",
    "towards people=person",
)
"""'thu hồi (các) quyết định về công tác (cán bộ) đối với ông A, T'."""
_REVOKES = word_class("verbs_of_revoking")
_GIVEN = frozenset({"appointed", "assigned", "transferred", "approved"})
_RULE = "thu hồi quyết định bổ nhiệm A giữ chức T"


def revocations(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """The ends of posts that were given by a decision that the sentence takes back."""
    tags = outline.tags
    if DENIED not in tags:
        return
    forms = (_ACTIVE, _PASSIVE, _IS_TAKEN_BACK, _OF_HIS_POST, _OF_HIS_WORK)
    for form, match in ((each, match) for each in forms for match in each.finditer(tags)):
        revokes, act = match.start("revokes"), match.start("act")
        clause = tags[tags.rfind(SEMICOLON, 0, revokes) + 1 : revokes]
        if sentence.words(outline.chunks[revokes]) not in _REVOKES or {DENIED, PROPOSED} & set(
            clause
        ):
            continue
        if form is not _OF_HIS_WORK and sentence.value(outline.chunks[act]) not in _GIVEN:
            continue
        which = "people2" if match.groupdict().get("people2") else "people"
        if form in (_OF_HIS_POST, _OF_HIS_WORK):
            post = _behind_name(sentence, outline.chunks[match.start(which)])
        else:
            post = sentence.posts.get(outline.chunks[match.start(which.replace("people", "post"))])
        if post is None or doubt(sentence, outline.chunks[revokes], outline.chunks[revokes]):
            continue
        chunk = outline.chunks[revokes]
        for at in outline.group(match.start(which)):
            name = sentence.persons.get(at)
            if name is not None:
                yield from change_of_post(
                    sentence,
                    name,
                    post,
                    "relieved",
                    ASSERTED,
                    0.85,
                    decider_of(sentence, chunk),
                    day_of_act(sentence, chunk),
                    _RULE,
                )


def _behind_name(sentence: ResolvedSentence, person: int) -> ResolvedPost | None:
    """The one post, which is not said to be over, in apposition behind a name."""
    behind = [
        post
        for one in sentence.clauses.attached
        if one.person == person and one.side == "behind"
        for at in one.posts
        if (post := sentence.posts.get(at)) is not None
    ]
    return behind[0] if len(behind) == 1 and not behind[0].modifier else None

"""Tenures and changes of post by frames: who was appointed, elected, relieved, who is or was what.

A chain of posts in apposition is in `cadregraph.graph.relations.appositions`. Any other chain is the
object of what stands before it: `cadregraph.graph.relations.frames` names what may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    AND,
    ASIDE,
    COMMA,
    DATE,
    ENDS_POST,
    GIVES_POST,
    INTO,
    LEAVES_POST,
    ONCE,
    PASSIVE,
    PERSON,
    POST,
    PROPOSED,
    WINS_POST,
)
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import PostSpan
from cadregraph.graph.model import Change, Fact, PersonnelFact, Status, TenureFact
from cadregraph.graph.relations.assertions import change_status
from cadregraph.graph.relations.changes import (
    change_of_post,
    decider_of_verbs,
    tenure,
)
from cadregraph.graph.relations.days_of_decisions import day_of_act
from cadregraph.graph.relations.doubts import granted, only_said
from cadregraph.graph.relations.facts import ENDING
from cadregraph.graph.relations.frame import Frame
from cadregraph.graph.relations.frame_fit import applies, fitting_frame
from cadregraph.graph.relations.holders import holders, somebody_else
from cadregraph.graph.relations.in_turn import of_several, shared_out
from cadregraph.graph.relations.parties import parties
from cadregraph.graph.relations.post_clause import HEADS, PostClause, post_clauses
from cadregraph.graph.relations.post_times import (
    before_a_day,
    before_it,
    day_of_end,
    ever,
    nowadays,
    past,
    stepped_on,
    superseded,
    term_before,
    then,
    then_more,
    told_at_once,
    until,
    until_more,
)
from cadregraph.graph.relations.successions import successions
from cadregraph.graph.resolution.periods import Period
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence

_OPENS_LATER = pattern("once (marker | is | word){1,4}$")
_GIVES = pattern("person gives_post (marker | word){0,3}$")
_COMPANIONS = pattern(
    "and person ((comma | and) person)* and passive granting (marker | word){0,3}$"
)
_WITH = ("cùng", "cùng với")
_TO_BE_DECIDED = pattern("proposed passive? word? (decides | examines)")
_DOUBTFUL = pattern("doubt")
_FOR_ELECTION = pattern("so=word organization aside? word? gives_post$")
_VERBS = {
    "gain": GIVES_POST + WINS_POST,
    "move": GIVES_POST,
    "loss": LEAVES_POST,
    "removal": ENDS_POST,
}
"""The verbs of a change by the role of its frame."""
_AGAIN = word_class("verbs_of_reappointment")
_HELD = ("former", "current")

_BECOMES, _ENTERS = "trở thành", "nhậm chức"
_BUT_IS = "ông A không phải là T mà là …"
_OPEN = re.compile(r"\bcó được\b.*\bhay không\b", re.I)
"""'ông A có được thôi chức … hay không'."""


def frames(sentence: ResolvedSentence, outline: Outline) -> Iterator[Fact]:
    """Tenures and changes that a verb or noun frame says of posts not in apposition."""
    for each in post_clauses(sentence, outline):
        clause = of_several(each)
        if _gives_it(clause):
            continue
        succeeded = successions(clause)
        if succeeded is not None:
            yield from succeeded
            continue
        frame = fitting_frame(clause)
        if frame is not None and applies(clause, frame):
            yield from _facts(clause, frame)


def _gives_it(clause: PostClause) -> bool:
    """'được Quốc hội phê chuẩn và | Chủ tịch nước | bổ nhiệm giữ chức T': who gives the next post, no post
    that is given."""
    joined = clause.before.endswith((AND, COMMA)) and clause.behind.startswith(GIVES_POST)
    return joined and clause.words(clause.position) in HEADS


def _facts(clause: PostClause, frame: Frame) -> Iterator[Fact]:
    """What the frame says of the posts and of those whose they are."""
    people = holders(clause, frame)
    if somebody_else(clause, people) or _of_another(clause, frame):
        return
    if frame.role in _HELD and only_said(clause.sentence, clause.outline.chunks[clause.position]):
        return
    posts = clause.posts
    held = [_own(clause, *one) for one in shared_out(clause, frame.role, people)]
    if frame.named:
        here = set(clause.sentence.organizations.values())
        held = [(who, p) for who, p in held if p.basis != "guessed" or p.organization in here]
    lasts = frame.period == "dated" and all(p.period and p.period.lasts for p in posts)
    if lasts or (frame.period == "range" and all(p.period and p.period.end is None for p in posts)):
        frame = replace(frame, role="current")
    if frame.role in _HELD:
        yield from _tenures(clause, frame, held)
    else:
        over = until(clause) or ever(clause) or superseded(clause) or stepped_on(clause)
        yield from _changes(clause, frame, held, over)


def _own(
    clause: PostClause, name: ResolvedPerson, post: ResolvedPost
) -> tuple[ResolvedPerson, ResolvedPost]:
    """'bổ nhiệm 3 Phó Giám đốc Sở, gồm: ông A, Phó Giám đốc Sở X; ông B, Phó Giám đốc Sở Y': each that of
    his own name, where the first leaves the body open."""
    sentence = clause.sentence
    span = sentence.chunked.chunks[clause.chain[0]].content
    body = span.organization if isinstance(span, PostSpan) else None
    if body is None or body.name or body.head.takes != "field":
        return name, post
    chunk = next((at for at, person in sentence.persons.items() if person == name), -1)
    own = (
        held
        for attachment in sentence.clauses.attached
        if attachment.person == chunk and attachment.side == "behind"
        for at in attachment.posts
        if (held := sentence.posts.get(at)) is not None and held.title == post.title
    )
    return name, next(own, post)


def _of_another(clause: PostClause, frame: Frame) -> bool:
    """Whether a post is given to somebody other than those named right before: 'Chủ tịch nước A bổ nhiệm
    giữ chức T' leaves out to whom; 'C được bầu vào X cùng A, B và được cử làm T' is of C."""
    if frame.role != "gain":
        return False
    if match := _GIVES.search(clause.before):
        chunk = clause.outline.chunks[match.start()]
        if (
            PASSIVE
            in clause.before[clause.before.rfind(COMMA, 0, match.start()) + 1 : match.start()]
        ):
            return False  # 'được Thủ tướng A bổ nhiệm giữ chức T'
        return chunk > 0 and clause.sentence.words(chunk - 1) in HEADS
    match = _COMPANIONS.search(clause.before)
    return match is not None and clause.words(match.start()) in _WITH


def _tenures(
    clause: PostClause, frame: Frame, held: list[tuple[ResolvedPerson, ResolvedPost]]
) -> Iterator[Fact]:
    if frame.role == "former" and _of_nobody(clause):
        return
    later = frame.role == "former" and before_it(clause)
    if later and (DATE in clause.sentence.tags or not _OPENS_LATER.match(clause.before)):
        return  # '…, trước khi giữ chức T': whether it lasts, it does not tell
    start = max(clause.start, clause.before.rfind(PERSON))
    if frame.name == _BUT_IS:
        start = clause.position - 1
    ended = all(post.modifier == "former" for post in clause.posts)  # '… xóa tư cách nguyên T'
    if _DOUBTFUL.search(clause.before[start:]) and not ended:
        return
    term = term_before(clause)
    becomes = clause.words(clause.position - 1).endswith(_BECOMES)
    begun = _begun(clause) if frame.dated or becomes else None
    no_more = frame.role == "former" and _is_no_more(clause)  # 'Từ ngày 1/3, ông A không còn là T'
    over_by = day_of_end(clause)
    stepped = [at for at, post in enumerate(clause.posts) if post.follows]
    for name, held_post in held:
        post = replace(held_post, term=term) if term and not held_post.term else held_post
        told = post.period is None and not post.follows and post.basis != "guessed"
        if told and begun is not None:
            post = replace(post, period=begun)
        over = past(clause) or until_more(clause) or then(clause)
        over = over or (frame.role in _HELD and before_a_day(clause))
        over = over or held_post in clause.posts[: stepped[-1] if stepped else 0]
        over = over or (frame.role == "current" and (over_by is not None or then_more(clause)))
        status = "former" if over else _status(frame, post)
        status = "current" if later or post.mention in nowadays(clause) else status
        for fact in tenure(
            clause.sentence, name, post, status, frame.confidence, frame.name, frame.construction
        ):
            if no_more and fact.end is None:
                fact = replace(fact, start=None, end=fact.start)
            yield _until(fact, over_by if told_at_once(clause) else None)


def _until(fact: TenureFact, day: str | None) -> TenureFact:
    """A post that is over with the day until which its clause says that it was held."""
    if day is None or fact.status != "former" or fact.end is not None:
        return fact
    return replace(fact, end=day) if (fact.start or "")[:4] <= day[:4] else fact


def _begun(clause: PostClause) -> Period | None:
    """'Năm 2011, ông A làm T', 'ông A trở thành T vào năm 2011': since when."""
    sentence = clause.sentence
    day = None if until(clause) else sentence.date_behind(clause.chain[-1] + 1)
    day = day or sentence.date_before(clause.outline.chunks[clause.position])
    return Period(day, None, lasts=False) if day is not None else None


def _changes(
    clause: PostClause,
    frame: Frame,
    held: list[tuple[ResolvedPerson, ResolvedPost]],
    over: bool,
) -> Iterator[Fact]:
    """The changes; the tenures that they begin are ``over`` where the sentence says so."""
    sentence, outline = clause.sentence, clause.outline
    change, verb = _change_of(clause, frame)
    start = clause.start if verb >= clause.start else 0
    status = change_status(sentence, outline, start, clause.position, verb, change)
    if status is None or _OPEN.search(sentence.chunked.text):
        return
    if status == "asserted" and _TO_BE_DECIDED.search(clause.behind):
        status = "planned"  # 'việc miễn nhiệm T sẽ được quyết định tại …'
    asks = status == "asserted" and clause.words(verb).startswith("xin ")
    status = "proposed" if asks else status
    if status == "proposed" and frame.role == "loss" and granted(sentence, clause.chain[-1]):
        status, asks = "asserted", False  # 'xin thôi giữ chức T và được X chấp thuận'
    asking = verb  # 'Giới thiệu nhân sự, X đề nghị Y bầu ông A giữ chức T'
    if change == "nominated":
        asking = max(clause.before.rfind(GIVES_POST), verb)
    assertion = parties(sentence, outline, start, asking, status)
    # 'ông A và bà B xung phong về làm T': each for oneself
    asks = asks or assertion.proposed_by in [name.key for name, _ in held]
    if change == "nominated" and assertion.proposed_by is None:
        by = decider_of_verbs(sentence, outline.chunks[verb])
        assertion = replace(assertion, proposed_by=by)
    decider = decider_of_verbs(sentence, outline.chunks[verb])
    date = day_of_act(sentence, outline.chunks[clause.position], clause.chain[-1])
    behind = sentence.date_behind(clause.chain[-1] + 1)
    if date is not None and behind is not None and behind > date and _on_a_day(clause):
        date = behind  # 'Năm 1962, ông tham gia X và được bầu làm T | vào năm 1963'
    entered = clause.words(verb) == _ENTERS  # nobody has put him there by it
    end = day_of_end(clause) if change not in ENDING and told_at_once(clause) else None
    for name, post in held:
        for fact in change_of_post(
            sentence,
            name,
            post,
            change,
            replace(assertion, proposed_by=name.key) if asks else assertion,
            frame.confidence,
            decider,
            _own_day(post, change) or (behind if post.follows else date or behind),
            frame.name,
            over,
            clause.words(verb) in _AGAIN,
        ):
            if not (entered and isinstance(fact, PersonnelFact)):
                yield _until(fact, end) if isinstance(fact, TenureFact) else fact


def _on_a_day(clause: PostClause) -> bool:
    """Whether right behind the posts of a clause the day stands on which they were taken up: 'T | vào'."""
    return clause.sentence.tags[clause.chain[-1] + 1 :][:2] == INTO + DATE


def _own_day(post: ResolvedPost, change: Change) -> str | None:
    """'Từ năm 1976 đến 1989, ông về làm T (1976-1977), T (1977-1989)': the day of a post taken up that has
    a time of its own behind it."""
    period = post.period
    taken_up = change not in ENDING and change != "nominated"
    return period.start if period is not None and not period.led and taken_up else None


def _of_nobody(clause: PostClause) -> bool:
    """'ông B nói: "Anh ấy không còn là T"': the one who holds it no more stands right before, or open."""
    at = clause.before.rfind(ONCE)
    open_ = at >= 0 and clause.before[max(0, at - 1) : at] not in (PERSON, ASIDE)
    return open_ and _is_no_more(clause)


def _is_no_more(clause: PostClause) -> bool:
    at = clause.before.rfind(ONCE)
    return at >= 0 and clause.words(at).startswith("không còn")


def _status(frame: Frame, post: ResolvedPost) -> Status:
    if frame.role == "former" or post.modifier == "former":
        return "former"
    return "acting" if post.modifier == "acting" else "current"


def _change_of(clause: PostClause, frame: Frame) -> tuple[Change, int]:
    """The change that the verbs say and the position of the deciding one.

    Of several verbs ('điều động, bổ nhiệm') the last says what happens; a nomination anywhere
    ('giới thiệu để bầu') leaves it a nomination.
    """
    before, wanted = clause.before, _VERBS[frame.role]
    floor = max(clause.start, before.rfind(POST) + 1)
    verbs = [i for i in range(floor, len(before)) if before[i] in wanted]
    if not verbs and frame.role != "move":
        verbs = [i for i in range(clause.start, len(before)) if before[i] in wanted][-1:]
    if not verbs and frame.role in (
        "gain",
        "loss",
        "removal",
    ):  # 'bổ nhiệm các ông: A, giữ chức T; B, …'
        verbs = [i for i in range(clause.start) if before[i] in wanted][-1:]
    if not verbs:
        return "assigned", len(before) - 1
    values = [clause.sentence.value(clause.outline.chunks[i]) for i in verbs]
    stood = clause.before[verbs[-1]] == WINS_POST  # 'ông A ứng cử và trúng cử T'
    if "nominated" in values and not stood:
        return "nominated", verbs[values.index("nominated")]
    verb = verbs[-1]
    nominated = _FOR_ELECTION.search(before, 0, verb + 1)
    if nominated and clause.words(nominated.start("so")) == "để":
        for earlier in range(verb - 1, -1, -1):
            if clause.sentence.value(clause.outline.chunks[earlier]) == "nominated":
                return "nominated", earlier  # 'giới thiệu: ông A, T, để Quốc hội bầu giữ chức …'
    asked = values[-1] == "relieved" and before[verb - 1 : verb] == PROPOSED
    if asked and clause.words(verb - 1).endswith("xin"):
        return "resigned", verb  # 'đơn xin thôi'
    return cast(Change, values[-1]), verb

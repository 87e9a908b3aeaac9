"""How a clause has what it says: as done or decided, proposed, planned, conditional, denied, alleged.

The words are read around the verb of a change or the word of a sanction: what stands right before it
('chương trình bầu …', 'suýt bị …'), what governs it ('đề nghị', 'sẽ', 'nếu'), what follows ('… là bịa
đặt', '… sẽ phát biểu'). A proposal that somebody grants is decided ('phê chuẩn đề nghị của X về …'),
and one upon which somebody acts is his ground ('Xét đề nghị của X, Y bổ nhiệm …').
"""

from __future__ import annotations

import re

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import DENIED, ENDS_POST, GIVES_POST, OF, PERSON, PROPOSED, WORD
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import (
    AssertionStatus,
    Change,
    Decision,
)
from cadregraph.graph.relations.doubts import (
    APPROVES,
    doubt,
    hearsay,
    is_asked,
    span_of,
    text_before,
    text_behind,
)
from cadregraph.graph.resolution.sentence import ResolvedSentence

# words of the text
_BETWEEN = rf"(?: {words_pattern('between_talk_and_change')})*"
_PLANNED = re.compile(rf"(?<!qua )\b{words_pattern('plans')}{_BETWEEN} $", re.I)
_DISCUSSED = re.compile(
    rf"\b{words_pattern('discussions')}\b(?P<what>[^,;:.]*?)(?P<about>{_BETWEEN}) $", re.I
)
_SETTLED = re.compile(rf"\b{words_pattern('words_of_settling')}\b", re.I)
_GRANTS = re.compile(rf"\b{APPROVES}(?: với| theo)?(?: các| những)? $", re.I)
_GRANTED_BEHIND = re.compile(rf"^[^;:.]*\b(?:đã|vừa) được\b[^,;:.]* {APPROVES}\b", re.I)
_WHILE = re.compile(rf"\b{words_pattern('openers_of_circumstances')} $", re.I)
_ON_THE_GROUND_OF = re.compile(rf"(?:^|\W){words_pattern('openers_of_grounds')}(?: các)? $", re.I)
_ASKED_AFTER = re.compile(r"(?:\bnộp\b[^,;]*|^(?:thôi|nghỉ|từ) (?:việc|chức)) sau\b", re.I)
_NOW_DONE = re.compile(r"(?:, |\bsau khi )(?!.*[,;]).*\bđã $", re.I)
_ONCE_DONE = re.compile(r"(?:^|[,;:“\"] )(?:ngay )?(?:sau )?khi\b[^,;]*$", re.I)
_ADOPTED = re.compile(
    r"^[^;.]*\bđã (?:[^\s;.]+ ){0,3}thông qua (?:toàn văn |dự thảo )*(?:nghị quyết|quyết định)",
    re.I,
)
"""'dự thảo Nghị quyết miễn nhiệm ông A, | Quốc hội đã biểu quyết, thông qua Nghị quyết'."""
_AFTER = re.compile(r"\bsau khi [^,;:]*$", re.I)
_SOON = re.compile(
    rf"(?:^|[;:] )(?:(?:vào|trong|đầu|cuối|từ|dịp) )*{words_pattern('future_times')}\b", re.I
)
_DONE = re.compile(r"\b(?:đã|vừa) (?:[^\s,;]+ ){0,3}$", re.I)
"""'Theo kế hoạch, sáng nay X | đã | miễn nhiệm ông A'."""
_IN_SO_LONG = re.compile(rf"\b{words_pattern('ends_of_waiting')} $", re.I)
_WITH = frozenset({"với", "theo"})
NOUNS_OF_PROPOSALS = word_class("nouns_of_proposals")

# tags of the outline
_NOT_DONE = pattern(
    "denied",
    "(not(person | post){0,4}$",
    "| (word | examines | decides | passive | suffers){0,3} (granting | ending)",
    "| word{0,2} decides word{0,3} (granting | ending)",  # 'chưa có quyết định nào về việc bổ nhiệm'
    "| document (of (organization | post))? word{0,2} (granting | ending))",  # 'thu hồi Quyết định số 5'
)
_NOT_CHANGED = pattern(
    "denied=denied (word | examines | passive | suffers){0,2} ((granting | ending) (comma | and)?)+",
    "($ | proposed)",  # 'chưa phê chuẩn đề nghị …'
)
_CARRIED_OUT = pattern(
    "carries_out proposed not(semicolon | person | proposed | denied)* and word{0,2} decides"
)
"""'X thực hiện quy trình xem xét, thi hành kỷ luật và có quyết định kỷ luật ông A'."""
_SUFFERS_THEN = pattern(
    "denied not(semicolon | person | organization | proposed)* comma (word{0,2} | post) who=person aside?",
    "(now | word | also){0,3} suffers not(denied | proposed | person)*$",
)
"""'Dù phủ nhận sai phạm, ông A vẫn bị …', 'Do không kê khai, ông A bị …': another matter is denied."""
_NO_SANCTION = pattern("denied=denied word? (passive | suffers | disciplines | in_form){0,3}$")
_WITHDRAWN = pattern("ending not post*$")
_LEFT = pattern("(ends_post | leaves_post) not(semicolon | stop)*$")
_FOR_A_CHANGE = pattern(
    "word organization? (gives_post not(semicolon | stop | person | passive)*)? gives_post"
)
_PURPOSE_LENGTH = 60  # chunks at most
_EXAMINED = pattern("examines word? (granting | ending)")
_DECIDES = pattern(
    "organization not(organization | proposed | person | semicolon){0,4} decides",
    "not_before(any* organization not(organization | proposed | person",
    "| semicolon){0,4} decides)",
)  # the subject that decides, the last
_PREDECESSOR_MOVED = pattern("any* replaces newcomer=person passive")
_REPORTS_ON = pattern(
    "proposed says not(person | passive | semicolon)* moves_to word{1,2} (granting | ending)",
)
_ASKED_BEFORE = pattern("proposed (word | examines){0,2}$")
_OF_ANOTHER_ACT = pattern("replaces word{0,2} person not person*$")
TIME_TO_COME = words_pattern("times_to_come")
"""What tells of a time to come, as a pattern of text: 'thời gian tới'."""
_COMING = re.compile(rf"(?:[^\s,;.]+ ){{0,4}}{TIME_TO_COME}\b", re.I)
"""'Khi ông A nghỉ hưu | vào cuối năm tới, …'."""
_BUT = frozenset({"mà", "mà chỉ"})
_REACH = 4
"""So many chunks before a name a word can govern what he does: 'sẽ trao quyết định cho ông A nghỉ hưu'."""
_OF_AGE = re.compile(r"\b(?:tuổi|(?<!đủ )điều kiện|tiêu chuẩn|diện)(?: được)? $", re.I)
"""'ông A đến tuổi | nghỉ chế độ': he may, and has not yet."""
_ONCE_BEFORE = pattern("once not(comma | semicolon)*$")
_AND_ALSO = pattern("verb=(granting | ending) not(granting | ending | semicolon | passive)* and$")
_WILL_THEN = pattern(
    "aside? comma? (person | organization | post | pronoun | word){1,3} aside? will=proposed"
)
_ACTS_UPON = pattern("not(comma | semicolon)* comma not(semicolon)* (organization | person | post)")

ASKED_BY = pattern("proposed word? of who=(organization | post | person)")

_STRENGTH: tuple[AssertionStatus, ...] = ("conditional", "proposed", "planned")
"""What governs a clause that has several: 'nếu được đề nghị', 'sẽ đề nghị'."""


def decision_of(status: AssertionStatus) -> Decision:
    """The decision that goes with a status: what is not asserted or decided is 'proposed'."""
    return "decided" if status in ("asserted", "decided") else "proposed"


def change_status(
    sentence: ResolvedSentence, outline: Outline, start: int, end: int, verb: int, change: Change
) -> AssertionStatus | None:
    """How a clause has a change of post; None where it does not tell, as of what is withdrawn.

    Args:
        sentence: the sentence.
        outline: its outline, or all of its tags.
        start: where in the outline the clause begins.
        end: where the post stands.
        verb: where the verb of the change stands.
        change: the change.
    """
    last = outline.chunks[min(end, len(outline.chunks) - 1)]
    said = doubt(sentence, outline.chunks[verb], last)
    if said is not None:
        return None if said == "untold" else said
    if is_asked(sentence, outline.chunks[verb]):
        return None
    start = _behind_but(sentence, outline, start, verb)
    clause = _without_grants(sentence, outline, start, end)
    if _NOT_DONE.search(clause) or DENIED in clause[clause.rfind(PERSON) + 1 :]:
        match = _NOT_CHANGED.search(outline.tags[start : verb + 1])
        return _denied(sentence, outline, start, match)
    if change == "nominated" and _WITHDRAWN.search(clause):
        return None  # 'rút khỏi danh sách ứng cử'
    begin = start + _own_part(clause)
    clause = clause[begin - start :]
    if _REPORTS_ON.search(clause):
        return None  # 'sẽ báo cáo về quá trình bầu …': decided or not, it does not tell
    if change == "nominated":
        stands = sentence.words(outline.chunks[verb]).startswith("ứng cử")
        return "candidate" if stands else "proposed"
    governed = _governed(sentence, outline, begin, clause)
    if governed is not None:
        if _done_since(sentence, outline, begin, verb):
            return "asserted"
        return None if _governs_what_follows(sentence, outline, begin, verb) else governed
    if examined := _EXAMINED.search(clause):
        before = text_before(sentence, outline.chunks[begin + examined.start()])
        if _WHILE.search(before):
            return None  # 'khi xem xét bổ nhiệm ông A giữ chức T': whether it came so, it does not tell
        return "planned"  # 'họp xem xét bãi nhiệm …'
    if _left_for_it(sentence, outline, start, verb):
        return "planned"
    if _yet_to_come(sentence, outline, verb, outline.tags[end + 1 :], end + 1):
        return "planned"
    return "asserted"


def _left_for_it(sentence: ResolvedSentence, outline: Outline, start: int, verb: int) -> bool:
    """Whether somebody leaves a post so that the change can come: 'miễn nhiệm ông A để bầu giữ chức T',
    'thôi giữ chức T để (Quốc hội) phê chuẩn, bổ nhiệm giữ chức T và chỉ định tham gia O'."""
    tags = outline.tags
    first = max(start, verb - _PURPOSE_LENGTH)
    return any(
        _FOR_A_CHANGE.fullmatch(tags, at, verb + 1) and _LEFT.search(tags, first, at)
        for at in range(first, verb)
        if tags[at] == WORD and sentence.words(outline.chunks[at]) == "để"
    )


def sanction_status(
    sentence: ResolvedSentence, outline: Outline, start: int, position: int
) -> AssertionStatus | None:
    """How the clause of a sanction, from ``start`` to the word at ``position``, has it; None where it
    does not tell, as of what is withdrawn."""
    said = doubt(sentence, outline.chunks[position], outline.chunks[position])
    if said is not None:
        return None if said == "untold" else said
    start = _behind_but(sentence, outline, start, position)
    own = _SUFFERS_THEN.search(outline.tags, start, position)
    start = own.start("who") if own is not None else start
    clause = _without_grants(sentence, outline, start, position)
    if DENIED in clause:
        return _denied(sentence, outline, start, _NO_SANCTION.search(clause))
    governed = _governed(sentence, outline, start, clause)
    if governed is not None:
        return governed
    behind = outline.tags[position + 1 :]
    coming = _yet_to_come(sentence, outline, position, behind, position + 1)
    return "planned" if coming else "asserted"


def ending_status(
    sentence: ResolvedSentence, outline: Outline, position: int
) -> AssertionStatus | None:
    """How the sentence has a retirement or a death; None where it does not tell."""
    said = hearsay(sentence, outline.chunks[position])
    if said is not None:
        return said
    if _COMING.match(text_behind(sentence, outline.chunks[position])):
        return "planned"
    before = outline.tags[:position]
    once = _ONCE_BEFORE.search(before)
    if once and not _a_while(sentence, outline.chunks[once.start()]):
        return None  # 'trước khi nghỉ hưu, ông A …'
    if _OF_AGE.search(text_before(sentence, outline.chunks[position])):
        return None
    denial = before.rfind(DENIED)
    if denial >= 0:
        close = position - denial <= 2 and sentence.value(outline.chunks[denial]) == "denied"
        return "denied" if close else None
    near = max(0, before.rfind(PERSON) - _REACH)
    governed = _governed(sentence, outline, near, before[near:])
    if governed is None:
        behind = outline.tags[position + 1 :]
        coming = _yet_to_come(sentence, outline, position, behind, position + 1)
        return "planned" if coming else "asserted"
    if before.rfind(PROPOSED) < before.rfind(PERSON):
        if sentence.cursor(outline.chunks[position]).follows("đã"):
            return "asserted"  # 'làm quy trình để thay ông A đã nghỉ hưu'
        name = text_before(sentence, outline.chunks[before.rfind(PERSON)])
        if _OF_ANOTHER_ACT.search(before[near:]) or "sau khi" in name:
            return None  # 'phương án nhân sự sau khi ông A qua đời'
    return governed


def _a_while(sentence: ResolvedSentence, once: int) -> bool:
    """'sau (một) | thời gian lâm bệnh, ông A đã mất': what went before the end, and no other time."""
    before = sentence.cursor(once)
    return before.follows("một") or (before.follows("sau") and sentence.words(once) == "thời gian")


def _without_grants(sentence: ResolvedSentence, outline: Outline, start: int, end: int) -> str:
    """The tags of a clause, with a word for each proposal that somebody grants or acts upon."""
    clause = outline.tags[start:end]
    if PROPOSED not in clause:
        return clause
    tags = list(clause)
    for at, tag in enumerate(clause):
        if tag != PROPOSED:
            continue
        before = text_before(sentence, outline.chunks[start + at])
        ground = _ON_THE_GROUND_OF.search(before) and _ACTS_UPON.match(clause, at)
        given = _GRANTS.search(before) and _is_noun(sentence, outline, start + at)
        done = _CARRIED_OUT.match(outline.tags, max(0, start + at - 1))
        if ground or given or done or _granted_behind(sentence, outline, start + at, end):
            tags[at] = WORD
    return "".join(tags)


def _behind_but(sentence: ResolvedSentence, outline: Outline, start: int, end: int) -> int:
    """Where a clause goes on behind 'mà': 'không bị khai trừ mà | chỉ bị X khiển trách'."""
    denial = outline.tags.find(DENIED, start, end)
    if denial < 0:
        return start
    words = (at for at in range(end - 1, denial, -1) if outline.tags[at] == WORD)
    return next((at + 1 for at in words if sentence.words(outline.chunks[at]) in _BUT), start)


def _is_noun(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """'phê chuẩn đề nghị của X', 'nhất trí với đề nghị …', 'thông qua tờ trình': not 'nhất trí đề nghị …'."""
    chunk = outline.chunks[position]
    return (
        sentence.words(chunk) in NOUNS_OF_PROPOSALS
        or sentence.cursor(chunk).word(-1) in _WITH
        or OF in outline.tags[position + 1 : position + 3]
    )


def _granted_behind(sentence: ResolvedSentence, outline: Outline, ask: int, end: int) -> bool:
    """'Tờ trình (của X) về việc bổ nhiệm … đã được Y thông qua'."""
    opens = ask == 0 or (ask == 1 and ASKED_BY.match(outline.tags, ask) is not None)
    if not opens or end >= len(outline.chunks):
        return False
    return _GRANTED_BEHIND.match(text_behind(sentence, outline.chunks[end])) is not None


def _denied(
    sentence: ResolvedSentence, outline: Outline, start: int, match: re.Match[str] | None
) -> AssertionStatus | None:
    """'denied' of what itself is denied, 'chưa được bổ nhiệm'; None of 'hủy quyết định bổ nhiệm'."""
    if match is None:
        return None
    denial = start + match.start("denied")
    chunk = outline.chunks[denial]
    asked = PROPOSED in outline.tags[start:denial] or sentence.cursor(chunk).word(-1) == "xin"
    return "denied" if sentence.value(chunk) == "denied" and not asked else None


def _own_part(clause: str) -> int:
    """Where in a clause that begins which is about the change itself.

    'Sau khi xem xét tờ trình của X, Y thống nhất …', 'xin ý kiến về việc …, thay ông B được điều động'.
    """
    begin = 0
    decides = _DECIDES.search(clause)
    if decides and not _ASKED_BEFORE.search(clause[: decides.start()]):
        begin = decides.start()
    replaced = _PREDECESSOR_MOVED.search(clause[begin:])
    return begin + replaced.start("newcomer") if replaced else begin


def _governed(
    sentence: ResolvedSentence, outline: Outline, start: int, clause: str
) -> AssertionStatus | None:
    """The strongest of the words that make the clause a proposal, a plan or a condition."""
    found = {
        sentence.value(outline.chunks[start + at])
        for at, tag in enumerate(clause)
        if tag == PROPOSED
    }
    return next((status for status in _STRENGTH if status in found), None)


def _done_since(sentence: ResolvedSentence, outline: Outline, start: int, verb: int) -> bool:
    """'Sau khi làm quy trình nhân sự, Quốc hội đã bầu …': the verb's own clause says that it is done;
    'đơn xin thôi việc nộp sau khi được bổ nhiệm': what was asked for came behind it."""
    last = outline.tags.rfind(PROPOSED, start, verb)
    if last < 0 or sentence.value(outline.chunks[last]) == "conditional":
        return False
    behind = span_of(sentence, outline.chunks[last])[1]
    text = sentence.chunked.text[behind : span_of(sentence, outline.chunks[verb])[0]]
    words = " ".join([*text.split(), ""])
    return _NOW_DONE.search(words) is not None or _ASKED_AFTER.search(words) is not None


def _governs_what_follows(
    sentence: ResolvedSentence, outline: Outline, start: int, verb: int
) -> bool:
    """'X sẽ xem xét bố trí công tác đối với ông A sau khi ông | thôi giữ chức T': planned is something else,
    and whether he has left T it does not tell."""
    last = outline.tags.rfind(PROPOSED, start, verb)
    behind = span_of(sentence, outline.chunks[last])[1]
    text = sentence.chunked.text[behind : span_of(sentence, outline.chunks[verb])[0]]
    return _AFTER.search(text) is not None


def _planned_before(sentence: ResolvedSentence, outline: Outline, verb: int) -> bool:
    """'chương trình bầu T với ông A và bầu T với ông B': what governs the first verb governs both."""
    before = text_before(sentence, outline.chunks[_first(sentence, outline, verb)])
    return _PLANNED.search(before) is not None


def _first(sentence: ResolvedSentence, outline: Outline, verb: int) -> int:
    """The first of the verbs that stand together: 'thảo luận về việc | phê chuẩn (việc) miễn nhiệm …'."""
    while verb > 0:
        linked = (
            outline.tags[verb - 1] == WORD and sentence.words(outline.chunks[verb - 1]) == "việc"
        )
        earlier = verb - 1 - linked
        if earlier < 0 or outline.tags[earlier] not in (GIVES_POST, ENDS_POST):
            return verb
        verb = earlier
    return verb


def _yet_to_come(
    sentence: ResolvedSentence, outline: Outline, verb: int, behind: str, first: int
) -> bool:
    """Whether a change is talked of before it is made, or named as what comes before a coming act.

    'thảo luận về việc miễn nhiệm …', 'chương trình bầu …', 'Sau khi được bầu làm …, ông A sẽ …'.
    """
    before = text_before(sentence, outline.chunks[_first(sentence, outline, verb)])
    if any(early.search(before) for early in (_PLANNED, _SOON, _IN_SO_LONG)):
        behind_verb = text_behind(sentence, outline.chunks[verb])
        return _DONE.search(before) is None and _ADOPTED.search(behind_verb) is None
    talk = _DISCUSSED.search(before)
    if talk and (talk["about"] or not talk["what"].strip()):
        return _SETTLED.search(talk["what"]) is None  # 'nghe công bố quyết định về việc …'
    earlier = _AND_ALSO.search(outline.tags[:verb])
    if earlier and before.rstrip().endswith(" và"):
        return _planned_before(sentence, outline, earlier.start("verb"))
    then = _WILL_THEN.match(behind)
    if then is None or not _ONCE_DONE.search(before):
        return False
    return sentence.value(outline.chunks[first + then.start("will")]) == "planned"

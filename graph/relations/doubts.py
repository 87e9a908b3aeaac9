"""What the words around a change or a sanction say against it: denied, rumoured, asked for, asked about.

Read from the text of the sentence before and behind the word of the change: 'X bác bỏ thông tin ông A
bị …', 'Tin ông A bị … là bịa đặt', 'ông A phải bị …', 'liệu ông A có bị …', 'chỉ được bổ nhiệm khi …',
'Quyết định bổ nhiệm ông A đã bị thu hồi'.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from cadregraph.graph.lexicon.word_classes import forms_of, words_pattern
from cadregraph.graph.model import AssertionStatus
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.cursor import Phrases

Doubt: TypeAlias = AssertionStatus | Literal["untold"]
"""How a clause has what it says, or that it does not tell, as of what is asked or withdrawn."""

CLAIMS = words_pattern("claims_of_impostors")
"""What impostors say that they are, as a pattern."""
_CLAIMED = re.compile(rf"\b{CLAIMS}(?: là| làm)? (?!.*[,;.:])", re.I)
"""'ông A tự xưng là | T'."""
_DENIALS = re.compile(rf"\b{words_pattern('denials')}\b", re.I)
_INSTEAD = re.compile(r"\bthay vì\b(?:(?!\bthay vì\b)[^,;:.])*$", re.I)
"""'Thay vì bị | cách chức, ông A chỉ bị khiển trách'."""
_RUMOURS = re.compile(
    rf"(?<!trái với )(?<!khác với )(?<!bất chấp )(?<!mặc cho )(?<!mặc )\b{words_pattern('rumours')}\b",
    re.I,
)
_CONFIRMED = re.compile(r"\bchính thức\b|(?<!chưa )(?<!không )\bxác nhận\b", re.I)
_POSTED = re.compile(
    rf"(?<!khi )\b{words_pattern('accounts_of_anybody')}\b(?: [^\s,;:.]+){{0,5}}?"
    rf" {words_pattern('verbs_of_posting')}"
    r"\b(?! (?:sai|giả|xấu|thất thiệt|bịa)|\s*,)",
    re.I,
)
_ACCUSED = re.compile(rf"^\W*{words_pattern('openers_of_accusations')}\b[^.;]*$", re.I)
_REFUTED = re.compile(rf"\b(?:là|:) [\"“'‘]?{words_pattern('refutations')}\b", re.I)
_OUGHT = re.compile(
    rf"(?<!không )\b(?-i:{words_pattern('demands_of_harm')}) (?:bị|được) (?:[^\s,;:]+ ){{0,3}}$",
    re.I,
)
_FEARED = re.compile(rf"\b(?-i:{words_pattern('words_of_fear')}) $", re.I)
"""'có nguy cơ | mất chức', 'dọa | từ chức'."""
_SHOULD = re.compile(
    rf"(?<!không )(?<!buộc )(?<!đã )\b{words_pattern('words_of_what_should_be')} (?!(?-i:[A-ZĐ]))"
    r"(?:[^\s,;:]+ ){0,2}$",
    re.I,
)
"""'cần khiển trách ông A', but not 'Thành ủy Cần Thơ khiển trách ông A'."""
_WISHED = re.compile(
    rf"\b{words_pattern('words_of_wishes')}(?: rằng| là)?"
    r" (?:(?!(?:người|đã|vừa|mới)\b)[^\s,;:.]+ ){1,9}$"
)
"""'Cử tri mong ông A được | bầu làm T', but not 'mong ông A, người vừa được | bầu làm T, hoàn thành …'."""
_ASKED_WHETHER = re.compile(rf"\b{words_pattern('openers_of_questions')}\b[^.;]*$", re.I)
_MAY_BE = re.compile(r"\bcó (?:bị|được) (?:[^\s,;:]+ ){0,3}$", re.I)
_OR_NOT = re.compile(r"[^.;]*?(?:\bhay (?:không|chưa)\b|\?)", re.I)
_ONLY = re.compile(r"\bchỉ (?:có thể )?(?:được|bị) (?:xem xét )?$", re.I)
_WHEN = re.compile(r"[^.;]*?\b(?:khi|nếu)\b", re.I)
_DECISION_ITSELF = re.compile(
    r"(?:^|[,;:“\"] ?)(?:các |những )?(?:quyết định|nghị quyết)(?: số [^\s,]+)?(?: về(?: việc)?)? $",
    re.I,
)
_REVOKED = re.compile(
    rf"[^.;,]*\b(?:bị|được) (?:[^\s,;.]+ ){{0,7}}{words_pattern('revocations')}\b", re.I
)

APPROVES = words_pattern("approvals")
"""What makes a proposal a decision, as a pattern of text: 'phê chuẩn', 'chấp thuận'."""
_REFUSED = re.compile(rf"\b(?:không|chưa) {APPROVES}\b(?:(?!\b(?:không|chưa)\b)[^,;:.])*$", re.I)
"""'X không đồng ý cho ông A | thôi giữ chức T'."""
_FAILED = re.compile(rf"{words_pattern('words_of_failure')}\b", re.I)
"""'ông A tái cử | bất thành'."""
_RESULT = re.compile(r"(?:^|[,;:“\"] ?)(?:các |những )?kết quả (?:bầu )?(?:việc )?$", re.I)
_NOT_CONFIRMED = re.compile(
    rf"[^.;,]{{0,300}}\b(?:không|chưa) được (?:[^\s,;.]+ ){{0,7}}{APPROVES}\b",
    re.I,
)
"""'Kết quả | bầu ông A giữ chức T không được X phê chuẩn'."""
_SUPPOSED_TO_BE = re.compile(
    rf"(?:^|[,;:“\"] ?){words_pattern('openers_of_unreal_conditions')} [^,;:.]*$", re.I
)
"""'Nếu ông A còn là | T, …'."""
_SAID_BY_ANYBODY = re.compile(
    rf"[^“”\"]{{0,300}}[”\"],? {words_pattern('anybody_who_says')}\b(?: [^\s,;:.]+){{0,4}}?"
    rf" {words_pattern('verbs_of_talk')}\b",
    re.I,
)
"""'“Ông A bị | khai trừ rồi”, một người dân nói'."""

_FALSE_NEWS = re.compile(
    rf"\b(?:tin|thông tin|nội dung|bài viết|clip) {words_pattern('words_of_falsehood')}\b[^;]*?"
    r"\b(?:rằng|là|việc|chuyện)\b(?:(?!\b(?:bị|được)\b)[^;])*(?:(?:bị|được) (?:[^\s;,]+ ){0,4})?$",
    re.I,
)
"""'xử phạt người đăng tin sai sự thật rằng | ông A bị khai trừ'."""
_FOR_SPREADING = re.compile(r"^\W*(?:do|vì|với hành vi|có hành vi)\b[^,;]*$", re.I)
"""'Do tung tin sai sự thật, | ông A bị khai trừ': what he is sanctioned for."""
_WHENEVER = re.compile(
    rf"(?:^|[,;:“\"] ?){words_pattern('openers_of_times_unknown')}\b[^;]*$", re.I
)
"""'Khi nào được X phê chuẩn, ông A mới …': it has not come."""
_SUPPOSED = re.compile(
    rf"(?:^|[;:“\"] ?){words_pattern('openers_of_suppositions')}\b(?! không)[^,;]*$", re.I
)
_THEN = re.compile(r"[^.;]*?[,\s](?:thì|sẽ|phải|cần|có thể)\b", re.I)
"""'Trường hợp ông A được bầu làm T, | chức U sẽ khuyết'."""
_TO_COME = re.compile(rf"[^.;]*\b{words_pattern('words_of_what_is_to_come')}\b", re.I)

_REQUEST_GRANTED = re.compile(
    r"^[^;:.]*?(?:\bvà|,) (?:đã |vừa )?được (?:(?!chưa |không )[^\s,;.]+ ){0,8}?"
    rf"{APPROVES}\b"
    r"(?! (?:giữ|làm|bổ nhiệm)\b)",
    re.I,
)
_MAY_BE_HEARSAY = Phrases(
    forms_of(
        "refutations",
        "denials",
        "words_of_falsehood",
        "anybody_who_says",
        "openers_of_accusations",
        "rumours",
        "accounts_of_anybody",
    )
    | {("thay", "vì")}
)
"""Without one of these nothing that `hearsay` looks for stands in a sentence."""
_MAY_BE_DOUBTED = Phrases(
    forms_of(
        "openers_of_questions",
        "words_of_wishes",
        "words_of_fear",
        "revocations",
        "approvals",
        "words_of_failure",
        "openers_of_times_unknown",
        "openers_of_suppositions",
        "words_of_what_is_to_come",
        "demands_of_harm",
        "words_of_what_should_be",
    )
    | {("có", "bị"), ("có", "được"), ("chỉ", "có"), ("chỉ", "được"), ("chỉ", "bị")}
)
"""Without one of these nothing that `doubt` looks for besides stands in a sentence."""

_WHETHER = re.compile(r"\bcó\b[^.;]{1,200}?\bhay (?:không|chưa)\b", re.I)


def is_asked(sentence: ResolvedSentence, verb: int) -> bool:
    """'Có bao gồm quy trình | miễn nhiệm T của ông A hay không': a question."""
    at, _ = span_of(sentence, verb)
    return any(
        asked.start() < at < asked.end() for asked in _WHETHER.finditer(sentence.chunked.text)
    )


def granted(sentence: ResolvedSentence, chunk: int) -> bool:
    """'ông A có đơn xin thôi giữ chức | T vì lý do sức khỏe và được X chấp thuận'."""
    return _REQUEST_GRANTED.match(text_behind(sentence, chunk)) is not None


def hearsay(sentence: ResolvedSentence, chunk: int) -> AssertionStatus | None:
    """Whether what is said at a chunk is denied, or only rumoured, by what stands around it.

    'X bác bỏ thông tin ông A bị cách chức', 'Tin đồn bà B bị …', 'ông A suýt bị …'; 'Tin ông A bị cách
    chức là bịa đặt'.
    """
    if not _MAY_BE_HEARSAY.may_stand_in(sentence.chunked.words):
        return None
    text = sentence.chunked.text
    start, end = span_of(sentence, chunk)
    opens, closes = text.rfind(";", 0, start) + 1, text.find(";", end)
    if _REFUTED.search(text[end : closes if closes >= 0 else None]):
        return "denied"
    if _DENIALS.search(text, opens, start) or _FALSE_NEWS.search(text[opens:start]):
        return "denied"
    if _INSTEAD.search(text[opens:start]):
        return "denied"
    if _SAID_BY_ANYBODY.match(text, end):
        return "alleged"
    if _ACCUSED.search(text[opens:start]):
        return "alleged"
    rumour = _RUMOURS.search(text, opens, start)
    if (
        rumour
        and _FOR_SPREADING.search(text[opens : rumour.end()])
        and "," in text[rumour.end() : start]
    ):
        rumour = None
    rumour = rumour or _POSTED.search(text, opens, start)
    confirmed = rumour and _CONFIRMED.search(text, rumour.end(), start)
    return "alleged" if rumour and not confirmed else None


def only_said(sentence: ResolvedSentence, chunk: int) -> bool:
    """Whether a post is denied, only rumoured, claimed or supposed: 'ông A tự xưng là | T', 'Nếu ông A
    còn là | T'."""
    before = text_before(sentence, chunk)
    if _CLAIMED.search(before) or _SUPPOSED_TO_BE.search(before):
        return True
    return hearsay(sentence, chunk) is not None


def doubt(sentence: ResolvedSentence, verb: int, end: int) -> Doubt | None:
    """What the words around the verb of a change, or the word of a sanction, say against it.

    Args:
        sentence: the sentence.
        verb: the chunk of the verb.
        end: the last chunk of what it says, which is the post or the word of the sanction.
    """
    said = hearsay(sentence, end)
    if said is not None:
        return said
    if not _MAY_BE_DOUBTED.may_stand_in(sentence.chunked.words):
        return None
    before, behind = text_before(sentence, verb), text_behind(sentence, end)
    if _ASKED_WHETHER.search(before) or (_MAY_BE.search(before) and _OR_NOT.match(behind)):
        return "untold"
    if _WISHED.search(before[:1].lower() + before[1:]):  # not 'ông Giáp Văn Ước bổ nhiệm …'
        return "untold"
    if _FEARED.search(before):
        return "untold"
    if _DECISION_ITSELF.search(before) and _REVOKED.match(behind):
        return "untold"
    if _RESULT.search(before) and _NOT_CONFIRMED.match(behind):
        return "untold"
    if _REFUSED.search(before) or _FAILED.match(text_behind(sentence, verb)):
        return "denied"
    if (
        (_ONLY.search(before) and _WHEN.match(behind))
        or _WHENEVER.search(before)
        or (_SUPPOSED.search(before) and _THEN.match(behind))
    ):
        return "conditional"
    if _TO_COME.match(behind):
        return "planned"
    return "proposed" if _OUGHT.search(before) or _SHOULD.search(before) else None


def span_of(sentence: ResolvedSentence, chunk: int) -> tuple[int, int]:
    """Where a chunk stands in the text of the sentence."""
    tokens, at = sentence.chunked.tokens, sentence.chunked.chunks[chunk]
    origin = sentence.chunked.origin
    return tokens.starts[at.start] - origin, tokens.ends[at.end - 1] - origin


def text_between(sentence: ResolvedSentence, first: int, last: int) -> str:
    """The words from the end of one chunk to the start of another."""
    (_, start), (end, _) = span_of(sentence, first), span_of(sentence, last)
    return sentence.chunked.text[start:end]


def text_before(sentence: ResolvedSentence, chunk: int) -> str:
    """The text of the sentence before a chunk, single-spaced, with a space at its end."""
    text = sentence.chunked.text[: span_of(sentence, chunk)[0]]
    return " ".join([*text.split(), ""])


def text_behind(sentence: ResolvedSentence, chunk: int) -> str:
    """The text of the sentence behind a chunk, single-spaced."""
    return " ".join(sentence.chunked.text[span_of(sentence, chunk)[1] :].split())

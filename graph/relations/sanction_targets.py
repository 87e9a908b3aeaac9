"""Whom a sanction hits: the targets around the word of a sanction in an outline."""

from __future__ import annotations

import itertools
import re

from cadregraph.graph.clauses.outline import Outline
from cadregraph.graph.lexicon.tags import (
    AND,
    ASIDE,
    COMMA,
    ORGANIZATION,
    PERSON,
    SUFFERS,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.patterns import pattern, tag_string
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.relations.sanction_deciders import ACTS_TOO, of_the_party
from cadregraph.graph.relations.sanctions_of_those_told import TURNS
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.cursor import Phrases

# behind the sanction
_BEHIND = pattern(
    "(word | of | aside | in_form | moves_to | quote){0,5}? towards?",
    "(word{0,3} (pronoun (comma pronoun)?)? colon)? word{0,2} target=person",
    "| (of | aside | in_form | quote){0,3} towards? (word{0,4} colon | word{2,4})? body=organization",
)
"""'khiển trách (đối với) ông A và ông B', 'giải tán Chi bộ X'."""
_BEHIND_POST = pattern(
    "^word{0,4} (post | marker)",
    "(word | of | post | aside | marker | and | organization | place | ending | moves_to | once",
    "| date | comma | dash | semicolon and? word{0,2} before(ending)){0,20}?",
    "towards target=(person | organization)",
)
"""'cách chức T đối với ông A'."""
_NAMELY = pattern(
    "^(word | moves_to){0,3} towards not(person | post | semicolon){0,8} (is | namely) colon? word{0,2}",
    "target=person",
)
"""'đối với hai lãnh đạo là ông A'."""
_LISTED = pattern(
    "^((word | aside | comma | marker | of organization){0,7}",
    "(is | namely (word? pronoun (comma pronoun)?)? colon?)",
    "| (word | aside | towards){0,3} figure (word | aside){0,4} (is? colon | is | comma word{2,3} colon",
    "| comma? namely (word{1,3} pronoun? colon | colon)?))",
    "(dash | word)? pronoun? target=person",
)
"""'4 đảng viên bị khiển trách, gồm: bà A; ông B', 'cảnh cáo 2 đảng viên, gồm: A và B'."""
_AMONG_THEM = pattern("^comma word{2,3} target=person")
"""'Hàng loạt cán bộ X bị cảnh cáo, trong đó có ông A'."""
_WHO_IS = pattern("^is (dash | word)? target=person")
"""'Hai cán bộ X bị cảnh cáo là ông A và bà B'."""
_THEY_ARE = pattern("^namely (word? pronoun (comma pronoun)?)? colon? (dash | word)? target=person")
"""'Các ông, bà bị cảnh cáo gồm: A - T; B - T'."""
_APPLIED = pattern("^passive word{1,3} towards word? target=person")
"""'hình thức khiển trách được áp dụng đối với ông A'."""
_AND_RELIEVED = pattern(
    "^comma? and? proposed? word{0,2} (ends_post | leaves_post)",
    "(marker | word | comma | dash | aside | and | post | organization | moves_to){1,16} towards word?",
    "target=person",
)
"""'cảnh cáo và cho thôi giữ các chức vụ trong Đảng đối với ông A'."""
_THE_TWO = pattern(  # 'đối với hai ông'
    "^(word | of | aside | in_form | moves_to | quote){0,5} towards word target=pronoun"
)
"""'đối với hai ông'."""
_OF = pattern(
    "^(word | post | aside | marker | and | organization | place | namely | comma){0,20} of",
    "target=person",
)
"""'cách chức Bí thư … của ông A'."""
_UNREAD_POST = pattern(
    "after(person) comma former? word{1,4} ((organization | place) word{0,4})? before(semicolon | stop)"
)
"""'ông A, đảng viên Chi bộ X; ông B, kế toán UBND xã Y.': what they are does not end the list."""
_LIST = pattern(
    "(organization | person) (word? aside*)?",
    "((comma | semicolon | (comma | semicolon)? and) word{0,2}",
    "(pronoun (comma pronoun)? colon? | word{0,2} colon)? (organization | person)",
    "(word? aside*)? place? before(comma | semicolon | stop | and | $))*",
)
"""The others of a list: 'các đồng chí: A, T; B, T', 'Ban Thường vụ X và (các) ông: A, B'."""

# before it
_PASSIVE = pattern(
    "target=(person | organization)",
    "(and post | comma? belongs organization comma | not(person | organization | post | semicolon){0,20})",
    "suffers",
    "not(person | semicolon){0,10}$",
)
"""'ông A bị (Ban Bí thư) kỷ luật (bằng hình thức) khiển trách'."""
_OF_ANOTHER = pattern("belongs | of person aside? comma word{2,} suffers")
"""'cán bộ thuộc | Sở X bị …', 'do vi phạm của | ông A, ba cán bộ bị …'."""
_SERIES_OPENS = pattern(
    "(^ | stop | colon) word{0,2} first=person aside? (semicolon word? person aside?)+",
    "(joint person aside?)*$",
)
_SERIES_SUFFERS = pattern(
    "person aside? (semicolon word? person aside?)+ (joint person aside?)*",
    "(word | also | now){0,3} suffers",
)
"""'Các ông A (T); ông B (T) và bà C cũng bị kỷ luật …': all of them."""
_OPENS_SERIES = pattern("(^ | stop | colon) word{0,2}$")
_ANOTHER_CLAUSE = pattern(
    "semicolon (word | pronoun){0,3} people (word | also | now | and){0,3}",
    "(suffers | passive | says | decides | proposed | denied | granting | ending)",
)
"""'cảnh cáo ông A; | các ông B, C chỉ bị phê bình': of them another clause tells."""
_WITH_A_BODY = pattern(
    "(^ | semicolon | stop) (word | date | comma | also){0,4} first=person and word{0,2} organization$"
)
_AND_THE_BODY = pattern("person and word{0,2} body=organization (word | also){0,2} suffers")
"""'Ông A cùng tập thể Đảng ủy X bị khiển trách'."""
_DESCRIBED = pattern(
    "target=person comma=comma? word{1,6} (organization | place) (comma? belongs? organization)?",
    "comma suffers not(person | semicolon){0,10}$",
)
"""'ông A, phó chánh tòa dân sự Tòa án X, bị khiển trách', 'bà A, T Dược Bệnh viện X, bị …'."""
_STAFF_MEMBER = pattern(
    "(^ | semicolon | stop | colon) (word | date | comma | dash){0,4} target=person",
    "(comma | dash) staff=word{1,3} organization (comma? belongs? (organization | place))? comma?",
    "suffers not(person | semicolon){0,10}$",
)
"""'ông A, | cán bộ | Ủy ban Kiểm tra Đảng ủy xã X bị cách chức': one of the staff, and no 'theo ông A'."""
_TOPIC = pattern(
    "^(word | comma | aside){0,3} towards (word{1,4} of)? target=person word{0,4} comma?",
    "not(person | semicolon){0,12}$",
)
"""'đối với bà B, Ủy ban Kiểm tra quyết định khai trừ ra khỏi Đảng'."""
_FORMED = pattern(
    "disciplines (word | moves_to){0,3} (towards | word){0,2} target=(person | organization)",
    "(not(person | semicolon | sanction){0,8}",
    "| (dash | comma) not(person | semicolon | sanction | disciplines | organization | decides){9,20})",
    "in_form not(person | semicolon | sanction){0,3}$",
)
"""'thi hành kỷ luật (về Đảng đối với) ông A(, kế toán xã X,) bằng hình thức khiển trách'."""
_EXAMINED = pattern(
    "examines disciplines towards word? target=person aside? comma? and? decides (disciplines | in_form)*$"
)
"""'xem xét kỷ luật đối với bà A, T, quyết định kỷ luật | khiển trách'."""
_FORM_IS = pattern("word disciplines (word{0,2} (towards | of))? target=person word{0,2} is$")
"""'hình thức kỷ luật (áp dụng với) ông A (phải nhận) là khiển trách'."""
_FORMED_AGAIN = pattern(
    "^not(person | sanction)* target=person not(person | semicolon | sanction)*",
    "disciplines (towards | word){0,2} pronoun in_form not(person | semicolon | sanction){0,3}$",
)
"""'Về trường hợp của ông A, X … quyết định kỷ luật | ông | bằng hình thức …': the one named before."""
_FORMED_TOO = pattern(
    "disciplines not semicolon* sanction joint word? target=(person | organization)",
    "not(person | semicolon | sanction){0,24} in_form not(person | semicolon | sanction){0,3}$",
)
"""'kỷ luật ông A bằng hình thức khiển trách và ông B bằng hình thức cảnh cáo'."""
_FORMED_BEFORE = pattern(
    "disciplines (towards | word){0,2} (person | organization)",
    "not(person | semicolon | sanction){0,8} in_form not(person | semicolon | sanction){0,3}",
    "sanction comma$",
)
_ORGANIZATION_AND_COMMA = tag_string("organization comma")
_BLOC = "Đảng ủy Khối"
_STAFF = phrase_class("staff_of_bodies")
_AS_A_WHOLE = Phrases({("tập", "thể"), ("tập", "thể", "lãnh", "đạo")})
_SANCTION_AND_WORDS = pattern("sanction (of | aside | in_form | quote){0,3} towards? word{2,4}$")
_TWO_NAMED = pattern("person joint person not person*$")

_OPENS_PASSIVE = pattern(
    "^(word | once | date | comma){0,4} suffers (word{0,2} organization word{0,2})?",
    "(disciplines in_form?)? $",
)
"""'Sau khi bị (X) cảnh cáo, ông A …'."""
_SUBJECT_BEHIND = pattern("(post | word | aside | comma post | moves_to){0,8} comma target=person")
"""'Sau khi bị cách chức T, ông A …'."""

# sanctions in a row
_SCALE = pattern("sanction (comma sanction | moves_to sanction | and sanction)")
_BOTH_SUFFERED = pattern(
    "not_after(and | comma | semicolon) person aside? comma? (word | date | also){0,4} suffers",
    "(word{0,2} organization word{0,2})? disciplines? first=sanction (comma | and) second=sanction",
    "not_before(comma | and | word | sanction)",
)
"""'ông A bị X khiển trách và cách chức T': both."""
_REACH = 16  # chunks from a name to the second sanction
_NEXT_SANCTION = pattern("sanction comma sanction towards? word? person")
_THIS_SANCTION = pattern("sanction towards? word? person")
_ONE_AND_OTHER = pattern(
    "(after(decides | organization | dash | colon | stop) | after((organization | pronoun) word) | ^)",
    "sanction (comma | and) sanction towards word? target=person not_before(joint)",
)
"""'quyết định khai trừ Đảng, cách chức đối với ông A': both, of the same person."""

_BEFORE = (
    (_FORMED_AGAIN, "kỷ luật A bằng hình thức …"),
    (_FORMED, "kỷ luật A bằng hình thức …"),
    (_EXAMINED, "kỷ luật A bằng hình thức …"),
    (_FORM_IS, "hình thức kỷ luật A là …"),
    (_FORMED_TOO, "kỷ luật A bằng hình thức …"),
    (_TOPIC, "đối với A, …"),
)


def _titled(outline: Outline, position: int) -> bool:
    """Whether a post has been folded into the name at a position."""
    return outline.chunks[position + 1] - outline.chunks[position] > 1


def target_of(outline: Outline, position: int, kinds: str) -> tuple[int | None, str]:
    """The target among the tags ``kinds`` (persons are expelled, bodies dissolved), and the
    construction that names it."""
    before, behind = outline.tags[:position], outline.tags[position + 1 :]
    among = _AMONG_THEM.match(behind) if before.endswith(SUFFERS) and PERSON not in before else None
    if among and kinds[0] == PERSON:
        return position + 1 + among.start("target"), "kỷ luật … đối với A"
    who_is = _WHO_IS.match(behind) if SUFFERS in before and PERSON not in before else None
    if who_is and kinds[0] == PERSON:
        return position + 1 + who_is.start("target"), "kỷ luật … đối với A"
    they_are = _THEY_ARE.match(behind) if before.endswith(SUFFERS) else None
    if they_are and kinds[0] == PERSON:
        return position + 1 + they_are.start("target"), "kỷ luật … đối với A"
    described = _DESCRIBED.search(before)
    if described and (described["comma"] or _titled(outline, described.start("target"))):
        at = described.start("target") if PERSON in kinds else None
        return at, "A bị … kỷ luật"
    staff = _STAFF_MEMBER.search(before) if PERSON in kinds else None
    if staff:
        return staff.start("target"), "A bị … kỷ luật"
    own = _BEHIND.match(behind) if ACTS_TOO.search(before) else None
    passive = _PASSIVE.search(before) if own is None else None
    of_another = passive and _OF_ANOTHER.match(before, max(0, passive.start("target") - 1))
    if passive and passive["target"] in kinds and not of_another:  # 'cán bộ thuộc Sở X bị …'
        series = _SERIES_OPENS.search(before, 0, passive.start("target") + 1)
        with_body = _WITH_A_BODY.search(before, 0, passive.start("target") + 1)
        first = series or (with_body if kinds[0] == PERSON else None)
        return first.start("first") if first else passive.start("target"), "A bị … kỷ luật"
    opens = _SUBJECT_BEHIND.match(behind) if _OPENS_PASSIVE.search(before) else None
    if opens and kinds[0] == PERSON:
        return position + 1 + opens.start("target"), "bị …, ông A …"
    for names in (_BEHIND_POST, _NAMELY, _LISTED, _APPLIED, _AND_RELIEVED, _BEHIND):
        match = names.match(behind)
        group = "body" if match and names is _BEHIND and match["body"] else "target"
        if match and match[group] in kinds:
            return position + 1 + match.start(group), "kỷ luật … đối với A"
    if kinds[0] == PERSON and _THE_TWO.match(behind):
        two = _TWO_NAMED.search(before)
        if two:
            return two.start(), "kỷ luật … đối với hai ông"
    both = _one_and_other(outline.tags, position)
    if both and both["target"] in kinds:
        return both.start("target"), "kỷ luật … đối với A"
    of = _OF.match(behind)
    if of and kinds == PERSON:
        return position + 1 + of.start("target"), "cách chức … của A"
    for names, rule in _BEFORE:
        match = names.search(before)
        if match and match["target"] in kinds:
            return match.start("target"), rule
    return None, ""


def _one_and_other(tags: str, position: int) -> re.Match[str] | None:
    """The two sanctions of one person of which the one at a position is the first or the second."""
    matches = (
        _ONE_AND_OTHER.match(tags, start) for start in (position, position - 2) if start >= 0
    )
    return next((match for match in matches if match), None)


def sanctioned(
    sentence: ResolvedSentence, outline: Outline, target: int, kinds: str
) -> list[tuple[int, str]]:
    """Everybody of the list with the target, as far as a sanction of this kind can hit them; by chunk.

    Of bodies it is those of the Party alone that are sanctioned: 'Đảng ủy các Sở: Y tế, …' names no Sở.
    """
    chunks = (
        set(outline.group(target)) if outline.tags[target] == PERSON else {outline.chunks[target]}
    )
    opens = _OPENS_SERIES.search(outline.tags, 0, target)
    series = _SERIES_SUFFERS.match(outline.tags, target) if opens else None
    if series:
        chunks |= {outline.chunks[i] for i in range(*series.span()) if outline.tags[i] == PERSON}
    with_body = _AND_THE_BODY.match(outline.tags, target)
    if with_body and with_body["body"] in kinds:
        chunks.add(outline.chunks[with_body.start("body")])
    tags = _UNREAD_POST.sub(lambda post: ASIDE * len(post.group()), outline.tags)
    listed = _LIST.match(tags, target)
    if listed:
        within = itertools.takewhile(
            lambda i: not _turns(sentence, outline, i), range(*listed.span())
        )
        chunks |= {outline.chunks[i] for i in within if tags[i] in kinds}
    hit = [
        chunk
        for chunk in sorted(chunks)
        if not (of_its_staff(sentence, chunk) or _has_the_cell_before(sentence, chunk))
    ]
    if _led_by_words(sentence, outline, target):
        hit = [chunk for chunk in hit if chunk != outline.chunks[target]]
    named = ((c, sentence.person(c) or sentence.organizations.get(c)) for c in hit)
    return [
        (chunk, key)
        for chunk, key in named
        if key is not None and (chunk in sentence.persons or of_the_party(sentence, chunk))
    ]


def _led_by_words(sentence: ResolvedSentence, outline: Outline, target: int) -> bool:
    """'cảnh cáo | một số người của | Đảng ủy X', but not 'cảnh cáo tập thể (lãnh đạo) Đảng ủy X'."""
    if (
        outline.tags[target] != ORGANIZATION
        or outline.tags[target - 1 : target] != WORD
        or target < 2
    ):
        return False
    before = sentence.cursor(outline.chunks[target])
    behind_sanction = _SANCTION_AND_WORDS.search(outline.tags, 0, target) is not None
    return behind_sanction and not before.follows_one(_AS_A_WHOLE)


def _turns(sentence: ResolvedSentence, outline: Outline, position: int) -> bool:
    """'khiển trách ông A; | còn ông B phải kiểm điểm': what is said of others than those before."""
    if _ANOTHER_CLAUSE.match(outline.tags, position):
        return True
    return outline.tags[position] == WORD and sentence.words(outline.chunks[position]) in TURNS


def of_its_staff(sentence: ResolvedSentence, chunk: int) -> bool:
    """'Lãnh đạo Sở X bị khiển trách', 'cán bộ Sở X': people of the body, not the body."""
    at = sentence.cursor(chunk)
    staff = chunk in sentence.organizations and at.follows_one(_STAFF)
    return staff and not at.follows_one(_AS_A_WHOLE)


def _has_the_cell_before(sentence: ResolvedSentence, chunk: int) -> bool:
    """'khiển trách Chi bộ Thanh tra, | Đảng bộ Sở X': in which the cell is, no second target; nor is the
    bloc of enterprises or agencies behind one of its committees."""
    if sentence.tags[max(0, chunk - 2) : chunk] != _ORGANIZATION_AND_COMMA:
        return False
    cell, wider = sentence.chunked.chunks[chunk - 2].content, sentence.chunked.chunks[chunk].content
    if not isinstance(cell, OrganizationSpan) or not isinstance(wider, OrganizationSpan):
        return False
    if wider.head.label.startswith(_BLOC) and not cell.head.label.startswith(_BLOC):
        return sentence.tags[chunk + 1 : chunk + 2] not in (AND, COMMA)
    return cell.head.kind == "cell" and wider.head.kind == "party"


def is_sanction(outline: Outline, position: int) -> bool:
    """'từ khiển trách đến cách chức', 'hình thức cảnh cáo là' list sanctions and decide nothing."""
    tags = outline.tags
    if not _SCALE.search(tags[max(0, position - 2) : position + 3]):
        return True
    if _one_and_other(tags, position):
        return True
    both = _BOTH_SUFFERED.search(tags, max(0, position - _REACH), position + _REACH)
    if both and position in (both.start("first"), both.start("second")):
        return True
    # 'kỷ luật ông A bằng hình thức khiển trách, cảnh cáo bà B' is no list
    return bool(
        (_FORMED.search(tags[:position]) and _NEXT_SANCTION.match(tags[position:]))
        or (_FORMED_BEFORE.search(tags[:position]) and _THIS_SANCTION.match(tags[position:]))
    )

"""Whose post it is: the persons of whom a frame says a chain of posts."""

from __future__ import annotations

import itertools
import re

from cadregraph.graph.lexicon.tags import AND, GIVES_POST, ONCE, PERSON, POST, RELATIVE, REPLACES
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.persons import ACCUSED
from cadregraph.graph.relations.changes import undergoes
from cadregraph.graph.relations.frame import IS_BEHIND, LIST_BEHIND, Frame
from cadregraph.graph.relations.post_clause import PostClause

# behind the chain
_TO_PERSON = pattern(
    "(aside | comma){0,2} (word | date | dash){0,4} (for | towards) word? person=person"
)
_TO_PERSON_LATER = pattern(
    "(aside? (comma | and | comma and) ((granting word?)? ends_post (word | marker){0,4} post",
    "| granting works_at? word{0,3} | ends_post word{1,4} | for? retires) word{0,4}){1,4} aside?",
    "towards word?",
    "person=person",
)
"""'miễn nhiệm T, cho thôi giữ chức T (và điều chuyển công tác) đối với ông A'."""
_TO_PERSON_FAR = pattern(
    "aside? and word{0,4} marker (word | works_at | and | retires | according | proposed | comma){0,16}",
    "towards word? person=person",
)
"""'cho thôi giữ chức T và các chức vụ liên quan để nghỉ hưu theo nguyện vọng đối với ông A'."""
_TO_PERSON_PROLONGED = pattern(
    "(aside | comma | word | date | denied | retires | moves_to){0,10} (for | towards) word? person=person"
)
"""'kéo dài thời gian giữ chức T (đến khi đủ tuổi nghỉ hưu) đối với ông B'."""
_IS_PERSON = pattern("(", IS_BEHIND, "| aside? in_turn=once) person=person")
_LISTS_PEOPLE = pattern(LIST_BEHIND, "person=person")
_TO_SEVERAL = pattern("(aside | comma)? for (word | figure | pronoun){1,4} colon person=person")
"""'bổ nhiệm T cho hai đồng chí: A, U; B, V'."""
_OF_PERSON = pattern("(aside | comma)? word{0,2} of person=person")
"""'miễn nhiệm chức danh Chủ tịch của ông B'."""
_BY_PERSON = pattern(
    "aside? now? by=word person=person (now | word)? marker+ not_before(word? post)"
)
"""'chức danh T do ông A đảm nhiệm', but not 'ông B là T của O do ông A làm U'."""
_ENTRUSTED = pattern("aside? passive given=word (for word?)? person=person")
_TO_GIVE = frozenset({"giao", "giao cho", "trao"})
"""'chức T được | giao cho | ông A'."""
_THEN_PERSON = pattern("comma person=person")
_SUBJECT_BEHIND = pattern(
    "aside? (replaces word{0,3} person aside?)? (into | word){0,4} figure? date? comma person=person"
)
"""'Được bổ nhiệm làm Chủ tịch … (thay ông B), ông A …'."""
_SUBJECT_OF_PAST = pattern(
    "not(person | post | semicolon){0,6} comma (accused=word before(person))? person=person"
)
"""'Khi đang là Phó Chủ tịch …, (bị cáo) A được …'."""
_ACCUSED = frozenset(map(" ".join, ACCUSED))

_THERE_ARE = "có"
_AMONG_THEM = ["trong", "đó"]

# before the chain
_WHILE = pattern("(says | colon) comma (and? word)? once (gives_post | marker | word | is){0,3}$")
"""'ông B kể, khi còn làm T, ông A …'."""
_OPENS_PASSIVE = pattern(
    "^(not(person | semicolon){0,12} comma before(once))?",
    "(once | date | says | towards | moves_to | word){0,8} passive (organization | post)?",
    "(granting | word | marker | joins | into | moves_to | works_at | aside | decides | comma | and",
    "| date | is)*$",
)
_OPENS_LOSS = pattern(  # 'Trước khi bị bãi nhiệm T', 'Sau khi được X miễn nhiệm T'
    "^(once | date | says | word){0,3}",
    "((suffers | passive) (word | organization){0,2} ends_post | passive? leaves_post)",
    "(word | marker | joins | moves_to | aside | decides | and | date | is)*$",
)
_AGENT_GIVES = pattern(  # 'ông A được ông B trao quyết định …'
    "receiver=person not(person | semicolon){0,8} passive person not(person | semicolon)*",
    "((decides | document) of person not(person | semicolon)*)? $",
)
_DECISION_OF = pattern("(decides | document) of person not(person | semicolon)*$")
"""'quyết định của ông B | bổ nhiệm …': who decides it is not appointed."""
_MET = pattern("^(word | once){2,4} person aside? comma person")
_TIMES = ("khi", "lúc", "sau khi", "trước khi")
_BODY_ACTS = pattern(
    "comma when=(word | once) word{0,3} organization not(person | passive | suffers | semicolon)* ends_post"
)
_ANOTHER_THEN_PRONOUN = pattern(
    "^not(person | semicolon)* subject=person not(person | comma | and | semicolon)* for=(replaces | word)",
    "object=person not(person | semicolon)* (comma | and)+ not(person | comma | semicolon){0,4}",
    "pronoun=pronoun not(person | semicolon)*$",
)
"""'ông A thay ông B làm T, và ông được bổ nhiệm …': 'ông' is who acts, not the name that stands nearest."""
_SIGNER = pattern("word person word (word | date | aside){0,5} comma")
_DOES = pattern(
    "before=person not(person | comma | semicolon)* word word person (word | chairs)",
    "not(person | semicolon)* (and | also | comma) word{0,2} passive not(person | semicolon)*$",
)
"""'ông A dự hội nghị do ông B chủ trì và được bầu …': B does what stands behind the name, and no more."""
_DOES_AND_ENDS = pattern("person (word | chairs) not(person | post | comma | semicolon)* comma")
_INSERTED = pattern(
    "subject=person aside? (dash who=word not(dash | semicolon | stop)* person",
    "not(person | dash | semicolon)* dash",
    "| comma whom=word not(comma | semicolon | stop)* person aside? comma)",
    "not(person | semicolon | stop)*$",
)
"""'ông A - người được chỉ định làm T thay ông B - | từng là U': A, of whom the sentence goes on."""
_WHO = "người"
_FOR_ANOTHER = pattern("for word{0,2}$")
_HANDED_TO = pattern("decides for word{0,2}$")
"""'trao quyết định cho | ông B, T, về làm U': the receiver goes; but '… cho ông B và về làm U'."""
_OF_KIN = pattern("kin not_before(of? word? relative)")
_SOME_LEAVE = pattern("figure not person{0,6} leaves_post")
_ALL_ARE = pattern("^(person aside? semicolon)+ person aside? is$")
"""'Bộ trưởng Bộ X A; Bộ trưởng Bộ Y B là Phó Trưởng ban Ban Chỉ đạo': both are."""
_VERBAL, _SAME = frozenset({"được", "sẽ"}), frozenset({",", "là", "-", "–", "("})
"""'ông A, người được bầu …' is A; 'ông A nói người được bầu …' is somebody else."""
_AGENT = "do"
_OTHERS = word_class("behind_unnamed_persons")
_OPENS_QUOTATION, _SPEAKER = (":", '"'), "tôi"


def holders(clause: PostClause, frame: Frame) -> tuple[int, ...]:
    """The chunks that name them: behind the chain ('cho bà B', 'gồm: ông A, ông B'), where it opens
    the clause the subject behind it, else the nearest name before."""
    for found in (_named_behind(clause, frame), _subject_behind(clause, frame)):
        if found is not None:
            return found
    before = clause.before
    if frame.role in ("gain", "move", "removal"):
        given = _AGENT_GIVES.search(before)
        if given:
            return clause.outline.group(given.start("receiver"))
    if frame.role == "current" and _ALL_ARE.match(before):
        return clause.outline.series(0)
    nearest = _nearest(clause, frame)
    if frame.role == "removal" and _body_acts_elsewhere(clause, nearest):
        return ()
    if nearest < 0 or _OF_KIN.search(before[nearest:]):
        return ()
    acts = frame.role in ("gain", "removal", "move") and not undergoes(before, nearest)
    if acts and not frame.of_a_decision and not _stands(clause, nearest):
        return ()
    if frame.role in ("gain", "move") and _only_does(clause, nearest):
        return ()
    if frame.role == "loss" and _SOME_LEAVE.search(before[nearest:]):
        return ()  # 'các ông A, B và C; trong đó 2 người rời ghế …'
    if _MET.match(before) and _opens_with_a_time(clause, before.find(PERSON)):
        return (clause.outline.chunks[nearest],)
    if frame.modifier == "acting":  # 'Sau khi X miễn nhiệm ông A, ông B giữ quyền T'
        return (clause.outline.chunks[nearest],)
    return clause.outline.group(nearest)


def _opens_with_a_time(clause: PostClause, name: int) -> bool:
    """'Lúc sinh | ông A, ông B đang giữ chức T': A is the object of a verb; not 'Khi | ông A, B làm T'."""
    opener = clause.words(0).lower()
    between = " ".join(clause.words(at).lower() for at in range(name))
    return opener.startswith(("khi", "lúc", "sau", "trước")) and between not in _TIMES


def _named_behind(clause: PostClause, frame: Frame) -> tuple[int, ...] | None:
    """'… cho bà B', '… đối với ông A', '… gồm: ông A, ông B', '… là ông A', '… của ông A'."""
    first = clause.position + 1
    outline, behind, role = clause.outline, clause.behind, frame.role
    named = _TO_PERSON.match(behind)
    if named and role in ("loss", "removal"):
        return _without_posts(clause, outline.group(first + named.start("person")))
    if named and role in ("gain", "move", "former"):
        return outline.group(first + named.start("person"))
    prolonged = _TO_PERSON_PROLONGED.match(behind) if _prolonged(clause) else None
    if role == "current" and prolonged:
        return outline.group(first + prolonged.start("person"))
    if named and role == "current" and PERSON not in clause.before:
        return outline.group(
            first + named.start("person")
        )  # 'kéo dài thời gian giữ chức T với ông A'
    by = _BY_PERSON.match(behind) if role == "current" else None
    if by and clause.words(first + by.start("by")) == "do":
        return outline.group(first + by.start("person"))
    trusted = _ENTRUSTED.match(behind) if role == "current" else None
    if trusted:
        given = clause.words(first + trusted.start("given")) in _TO_GIVE
        return outline.group(first + trusted.start("person")) if given else ()
    if role not in ("gain", "move", "removal", "loss"):
        return None
    later = _TO_PERSON_LATER.match(behind) if role in ("loss", "removal") else None
    later = later or (_TO_PERSON_FAR.match(behind) if role in ("loss", "removal") else None)
    nearest = clause.before.rfind(PERSON)
    if later and (nearest < clause.start or _body_acts_elsewhere(clause, nearest)):
        return outline.group(first + later.start("person"))
    listed = _LISTS_PEOPLE.match(behind) or _TO_SEVERAL.match(behind)
    if listed and _guests(clause, first, first + listed.start("person")):
        return ()
    if listed:
        return outline.series(first + listed.start("person"))
    is_one = _IS_PERSON.match(behind) if role != "loss" else None
    if is_one and is_one["in_turn"]:
        is_one = is_one if clause.words(first + is_one.start("in_turn")) == "lần lượt là" else None
    if is_one:
        group = outline.group(first + is_one.start("person"))
        return _without_posts(clause, group) if role == "removal" else group
    of_one = _OF_PERSON.match(behind) if role in ("loss", "removal") else None
    if of_one is None:
        return None
    return _without_posts(clause, outline.group(first + of_one.start("person")))


def _prolonged(clause: PostClause) -> bool:
    """'Thủ tướng A ký quyết định kéo dài | thời gian giữ chức T đối với ông B'."""
    words = clause.cursor(clause.position).last(6)
    return any(words[at : at + 2] == ("thời", "gian") for at in range(len(words)))


def _guests(clause: PostClause, start: int, end: int) -> bool:
    """'Dự lễ bổ nhiệm Giám đốc Sở X có các ông: A, B': who is there, not who is appointed."""
    words = [clause.words(at) for at in range(start, end)]
    at = words.index(_THERE_ARE) if _THERE_ARE in words else -1
    return at >= 0 and words[max(0, at - 2) : at] != _AMONG_THEM


def _subject_behind(clause: PostClause, frame: Frame) -> tuple[int, ...] | None:
    """'Được bổ nhiệm làm T, ông A …': who is named behind a clause that opens the sentence."""
    before, role = clause.before, frame.role
    if role in ("former", "gain", "move") and _WHILE.search(before):
        found = _THEN_PERSON.match(clause.behind)
        if found:
            return clause.outline.group(clause.position + 1 + found.start("person"))
    opens = (role == "gain" and _OPENS_PASSIVE.search(before)) or (
        role in ("loss", "removal") and _OPENS_LOSS.search(before)
    )
    if opens:
        found = _SUBJECT_BEHIND.match(clause.behind)
    elif role == "former" and PERSON not in before:
        found = _SUBJECT_OF_PAST.match(clause.behind)
        if found and found["accused"]:
            accused = clause.words(clause.position + 1 + found.start("accused"))
            found = found if accused in _ACCUSED else None
    else:
        return None
    return clause.outline.group(clause.position + 1 + found.start("person")) if found else ()


def _nearest(clause: PostClause, frame: Frame) -> int:
    """The position of the nearest name before that can be meant; -1 for none."""
    before = clause.before
    nearest = before.rfind(PERSON)
    if frame.role == "former" and (of_relative := _who(clause)) is not None:
        return of_relative
    if nearest >= 0 and (_signed(clause, nearest) or _DECISION_OF.search(before)):
        return before.rfind(PERSON, 0, nearest)  # 'quyết định do ông B ký, chuyển sang làm …'
    inserted = _INSERTED.search(before)
    if inserted and clause.words(inserted.start("who" if inserted["who"] else "whom")) == _WHO:
        return inserted.start("subject")
    agent = _DOES.search(before) if frame.role in ("gain", "move") else None
    if agent is not None and clause.words(nearest - 1) == _AGENT:
        return agent.start("before")  # the last but one
    if (told := _ANOTHER_THEN_PRONOUN.match(before)) is not None:
        return _meant(clause, told)
    to_whom = before[: max(nearest, 0)]
    handed = AND not in before[nearest:] and _HANDED_TO.search(to_whom)
    if frame.role == "move" and _FOR_ANOTHER.search(to_whom) and not handed:
        return before.rfind(PERSON, 0, nearest)  # 'ông A giao việc cho ông B và về làm …'
    return nearest


def _meant(clause: PostClause, told: re.Match[str]) -> int:
    """Who the pronoun is: the one of its gender; of two, who takes over from the other; else it is open."""
    subject, other = told.start("subject"), told.start("object")
    pronoun = clause.words(told.start("pronoun")).lower()
    same = [at for at in (subject, other) if clause.words(at).lower().split()[0] == pronoun]
    if len(same) == 1:
        return same[0]
    return subject if told["for"] == REPLACES else -1


def _signed(clause: PostClause, name: int) -> bool:
    """'quyết định do | ông B | ký, …': who signed a paper does nothing behind it."""
    if _SIGNER.match(clause.before, name - 1) is None or name < 1:
        return False
    return clause.words(name - 1) == "do" and clause.words(name + 1).startswith("ký")


def _only_does(clause: PostClause, nearest: int) -> bool:
    """'Dự lớp học do | ông B tổ chức ở Y, sau khi về nước được cử làm T': B does what stands behind the name,
    and the next clause is of somebody else."""
    if nearest < 1 or clause.words(nearest - 1) != _AGENT:
        return False
    return _DOES_AND_ENDS.match(clause.before, nearest) is not None


def _stands(clause: PostClause, nearest: int) -> bool:
    """'ông A ứng cử chức danh T': the subject of this verb is the one who may get the post."""
    return any(
        clause.before[at] == GIVES_POST and clause.words(at).startswith("ứng cử")
        for at in range(nearest, len(clause.before))
    )


def _body_acts_elsewhere(clause: PostClause, nearest: int) -> bool:
    """'ông A được phân công điều hành, sau khi X miễn nhiệm T': of somebody whom it does not name."""
    match = _BODY_ACTS.search(clause.before, max(nearest, 0))
    return match is not None and clause.cursor(match.start("when")).word(1) == "khi"


def _who(clause: PostClause) -> int | None:
    """'vợ của ông Q, người từng giữ chức …': the name right before 'người', also of a relative."""
    before = clause.before
    at = before.rfind(ONCE)
    if at < 0 or not clause.cursor(at).follows("người"):
        return None
    return max(before.rfind(PERSON, 0, at), before.rfind(RELATIVE, 0, at), -1)


def _without_posts(clause: PostClause, group: tuple[int, ...]) -> tuple[int, ...]:
    """'miễn nhiệm T đối với ông A và Tổng Thanh tra B': B leaves another post, his own."""
    tags = clause.sentence.tags
    return tuple([p for p in group if p == group[0] or tags[p - 1 : p] != POST])


def somebody_else(clause: PostClause, people: tuple[int, ...]) -> bool:
    """'ông A đến, còn người tiền nhiệm được điều động làm T': somebody without a name stands nearer."""
    sentence, post = clause.sentence, clause.outline.chunks[clause.position]
    before = [person for person in people if person < post]
    if not before:
        return False
    start, end = sentence.cursor_behind(max(before)).at, sentence.cursor(post).at
    between = sentence.chunked.tokens.folds[start:end]
    if _OPENS_QUOTATION in itertools.pairwise(between) and _SPEAKER not in between:
        return True  # 'Ông A nói: “Tuy Bảo mất chức nhưng vẫn là | T …'
    pairs = itertools.pairwise(between)
    return any(
        one == "người" and then in _OTHERS and not (then in _VERBAL and between[at - 1] in _SAME)
        for at, (one, then) in enumerate(pairs)
    )

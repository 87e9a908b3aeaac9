"""Whom a document is about: the one person of a biography, by its title and its first sentences.

Bare 'ông', dated lines and sentences without a subject are that person's; and the name is a person
wherever it stands, also one of two syllables ('Vũ Mão'), which elsewhere counts only behind a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cadregraph.graph.gazetteer.units import gazetteer
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class, words_pattern
from cadregraph.graph.model import Document, Sentence
from cadregraph.graph.text.normal import fold, unaccented

OTHER_NAMES, ALIASES = words_pattern("other_names"), words_pattern("aliases")
"""What stands before the name of one's birth, and before an assumed one."""
_CAPITALS = "".join(sign for sign in map(chr, range(ord("A"), 0x1F00)) if sign.isupper())
_CAPITAL = rf"[{_CAPITALS}]\w*"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{1,4}}"
PARENT, SPOUSE = words_pattern("kin_of_parents"), words_pattern("kin_of_spouses")
"""Words for kin, as patterns."""
_RELATIVE = rf"(?:{PARENT}|{SPOUSE})(?: của)?"
_ADDRESS = rf"(?:{words_pattern('addresses_of_subjects')} ){{0,3}}"
_TITLE = re.compile(
    rf"(?:(?P<kind>(?i:{words_pattern('titles_of_biographies')})):? )?(?i:{_ADDRESS})(?P<name>{_NAME})"
    r"(?: ?\([^()]*\))?"
)
_BEGINS = re.compile(
    rf"(?i:{_ADDRESS})(?P<name>{_NAME})(?P<behind>(?: ?\([^()]*\)){{0,2}},? )"
    rf"(?:(?:có )?(?:tên|tức|bí danh|thường)[^.;]{{3,80}}\)?,? )?(?:sinh (?:ngày|năm|tháng|tại|ra|ở)|là )"
)
_BORN = re.compile(
    rf"(?i:{_ADDRESS})(?P<name>{_NAME}),?(?: ?\([^()]*\),?)? sinh (?:ngày|năm|tháng|tại|ra|ở) "
)
_FORM_NAME = re.compile(
    rf"(?:[-+•*] ?)?(?i:{words_pattern('names_in_forms')}) ?[:|] ?(?i:{_ADDRESS})(?P<name>{_NAME})(?!\w)"
)
_FORM_LINE = re.compile(rf"(?:[-+•*] ?)?{words_pattern('keys_of_forms')} ?[:|]", re.I)
_MOURNED = re.compile(
    rf"(?:^|báo tin:? ?)(?i:{words_pattern('addresses_of_the_dead')}):? (?P<name>{_NAME})"
    r"(?= ?\(|[,;.]|$| sinh)"
)
_DIES = re.compile(r"\b(?:từ trần|qua đời|tạ thế|hy sinh)\b", re.I)
_WORK_OF = re.compile(
    rf"(?i:{words_pattern('heads_of_careers')})(?i:(?: của)? {_ADDRESS})(?P<name>{_NAME}) ?:?"
)
_OTHER_NAME = re.compile(
    rf"(?i:{OTHER_NAMES})(?: (?:là|của ông là|của bà là))?:? +(?P<name>{_NAME})"
)
_ALIAS = re.compile(
    rf"(?i:{ALIASES})(?: là)?:? (?P<name>{_NAME})"
    rf"(?P<more>(?:(?:,| và) {_CAPITAL}(?: {_CAPITAL}){{0,4}}(?=,| và |\)|\.|;| là ))*)"
)
"""'bí danh Hoàng Như, Tú Hưu, Thiết': also several."""
_SEVERAL_NAMES = re.compile(_NAME)
_SAYS_WHO = re.compile(
    r"\b(?:là|sinh|tên khai sinh|tên thật|bút danh|bí danh|tức)\b|\(\s?(?:sinh|\d)"
)
_OBITUARIES = word_class("titles_of_obituaries")
_PRONOUNS = frozenset({"ông", "bà"})
_OPENS_OWN = ("Ông ", "Bà ", "Đồng chí ", "Tên ")
"""What opens a sentence about the person, besides the name: 'Vợ ông tên thật là …' is of another."""
_READ = frozenset({"title", "heading", "body", "caption"})
_TITLE_LENGTH = 80
_LEAD = 40
"""The first sentences, boxes with particulars included, in which a biography says whom it is about."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The person that a document is about: the names, the one of the title first, and the pronoun."""

    names: tuple[str, ...]
    pronoun: str

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The names as folded words."""
        return tuple(tuple(fold(name).split()) for name in self.names)


def subject_of(document: Document, sentences: Sequence[Sentence]) -> Subject | None:
    """The subject of a document; None where it is about something else, as news is."""
    texts = [document.text[s.start : s.end] for s in sentences[:_LEAD] if s.kind in _READ]
    if not texts:
        return None
    name = (
        _by_title(document, texts)
        or _by_form(texts)
        or _by_first_sentence(texts)
        or _by_mourning(document, texts)
    )
    if name is None:
        return None
    own = [text for text in texts if text.startswith((name, *_OPENS_OWN))]
    others = [m["name"] for text in own for m in _OTHER_NAME.finditer(text)]
    others += [
        alias
        for text in texts
        if text.startswith(name) and _SAYS_WHO.search(text)
        for m in _ALIAS.finditer(text)
        for alias in (m["name"], *_SEVERAL_NAMES.findall(m["more"]))
    ]
    first = next((m for text in texts if name in text and (m := _BEGINS.match(text))), None)
    if first is not None:  # 'Nguyễn Kim Thành, bút danh Tố Hữu, là …'
        others.append(first["name"])
    names = tuple(dict.fromkeys([name, *(n for n in others if _is_name(n))]))
    return Subject(names, _pronoun(document.text))


def _by_title(document: Document, texts: Sequence[str]) -> str | None:
    title = " ".join((document.title or texts[0]).split())
    if len(title) > _TITLE_LENGTH:
        return None
    match = _TITLE.fullmatch(title)
    if match is None:
        return None
    name = _as_told(_printed(match["name"]), texts)
    told = any(name in text and _SAYS_WHO.search(text) for text in texts)
    formal = match["kind"] is not None and any(map(_FORM_LINE.match, texts))
    return name if _is_name(name) and (told or formal) else None


def _as_told(name: str, texts: Sequence[str]) -> str:
    """A name as the sentence that says who it is spells it: 'Y Bia Aleo', but 'Y Bia Alêô (1901) là'."""
    own = [text[: len(name)] for text in texts if _SAYS_WHO.search(text)]
    told = (spelt for spelt in own if unaccented(spelt) == unaccented(name))
    return name if name in own else next(told, name)


def _printed(name: str) -> str:
    """A name in capitals as it is written elsewhere."""
    return name.title() if name.isupper() else name


def _by_form(texts: Sequence[str]) -> str | None:
    """'Họ và tên: Đỗ Văn An' above 'Ngày sinh: …': the one person whose particulars a form gives."""
    names = {_printed(match["name"]) for text in texts if (match := _FORM_NAME.match(text))}
    keys = sum(_FORM_LINE.match(text) is not None for text in texts)
    name = next(iter(names)) if len(names) == 1 and keys > 1 else None
    return name if name is not None and _is_name(name) else None


def _by_mourning(document: Document, texts: Sequence[str]) -> str | None:
    """'Tin buồn', 'thương tiếc báo tin: Đồng chí Đỗ Văn An, sinh năm …, đã từ trần …'."""
    if fold(" ".join((document.title or texts[0]).split())).strip(" :.") not in _OBITUARIES:
        return None
    if not any(map(_DIES.search, texts)):
        return None
    found = (match for text in texts if (match := _MOURNED.search(text)))
    name = next((_printed(match["name"]) for match in found), None)
    return name if name is not None and _is_name(name) else None


def _by_first_sentence(texts: Sequence[str]) -> str | None:
    """'Đỗ Văn An sinh năm 1951 …', 'Đỗ Văn An (sinh năm 1951) là …'."""
    if not any(word in texts[0] for word in ("sinh ", " là ")):
        return None
    match = _BEGINS.match(texts[0])
    if match is None or not _is_name(match["name"]):
        return None
    bare = match["behind"].strip(" ,") == "" and match.group().endswith("là ")
    return None if bare else match["name"]


@lru_cache(maxsize=256)  # careers and particulars ask for the same sentences
def section_subject(text: str) -> str | None:
    """The name of the person whose life a sentence begins to tell, in any article:
    'Ông Đỗ Văn An sinh ngày 3/2/1960, quê …', 'Quá trình công tác của ông Đỗ Văn An:'."""
    match = _BORN.match(text) or _WORK_OF.match(text)
    name = _printed(match["name"]) if match is not None else None
    return name if name is not None and _is_name(name) else None


@lru_cache(maxsize=256)
def goes_on_as_form(text: str) -> bool:
    """Whether a line gives a particular by its name: 'Ngày sinh: …', 'Quê quán: …'."""
    return _FORM_LINE.match(text) is not None or _FORM_NAME.match(text) is not None


def _is_name(name: str) -> bool:
    words = tuple(fold(name).split())
    if words[0] in _PRONOUNS:
        return False
    found = gazetteer().names.match(words, 0)
    if found is not None and found[1] == len(words):
        return False
    heads, titles = lexicon().heads.match(words, 0), lexicon().titles.match(words, 0)
    return not (heads and heads[1] > 1) and not (titles and titles[1] > 1)


def _pronoun(text: str) -> str:
    """'ông' or 'bà', whichever opens more sentences and clauses, also with a relative: 'Mẹ ông là …'."""
    ong, ba = (
        len(re.findall(rf"(?:^|[.,;] )(?:{_RELATIVE} )?{word}\b", text, re.I | re.M))
        for word in ("ông", "bà")
    )
    return "bà" if ba > ong else "ông"

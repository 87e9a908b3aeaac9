"""Patterns over the tags of a sentence, written in the names of tags.

    gives_post (word | marker | comma){0,8} is?$

A pattern becomes a regular expression over the string of tags when its module is imported, so that
it costs nothing more when sentences are read. What may stand in one:

| written | means |
| --- | --- |
| `person` | a chunk with this tag (`cadregraph.graph.lexicon.tags` names all) |
| `people` | a phrase of `PHRASES` below |
| `any` | any chunk |
| `a b` | one behind the other |
| `(a b \\| c)` | one or the other |
| `not(a \\| b)`, `not a` | one chunk with another tag |
| `a?` `a*` `a+` `a{2}` `a{0,8}` | perhaps, any number, at least one, so many; `?` behind it: as few as do |
| `^` `$` | the beginning and the end |
| `holder=person`, `holder=(a \\| b c)` | what the match calls 'holder' |
| `before(a)` `not_before(a)` | where it stands (or does not) before that, which is not taken |
| `after(a)` `not_after(a)` | where it stands (or does not) behind that |
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, NoReturn, TypeAlias

from cadregraph.graph.errors import PatternError
from cadregraph.graph.lexicon.tags import (
    BY_NAME,
    COMMA,
    DATE,
    ORGANIZATION,
    PERSON,
    POST,
    STOP,
    WORD,
)

_TOKEN = re.compile(
    r"\s*(?:(?P<quantifier>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?P<group>[a-z_]\w*)\s*=(?=\s*[(a-z])"
    r"|(?P<look>(?:not_)?(?:before|after))\s*\(|(?P<name>[a-z_]\w*)|(?P<sign>[()|^$])|(?P<end>\Z))"
)
_LOOKS = {"before": "?=", "not_before": "?!", "after": "?<=", "not_after": "?<!"}
_SPECIAL, _IN_CLASS = frozenset(".()"), frozenset("-")
"""The tags that mean something else in a regular expression, and those that do in a class."""

PHRASES: Mapping[str, str] = MappingProxyType(
    {
        # one chunk of several kinds
        "granting": "gives_post | wins_post",
        "ending": "leaves_post | ends_post",
        "doubt": "proposed | denied",
        "sign": (
            "comma | semicolon | colon | stop | dash | slash | quote | apostrophe | open | close"
        ),
        # lists: 'A, B và C'
        "joint": "comma | comma? and",
        "people": "person (joint person)*",
        "bodies": "organization (joint organization)*",
        "documents": "document (joint? document)*",
    }
)
"""What stands in many patterns, under a name of its own."""


def pattern(*parts: str) -> re.Pattern[str]:
    """The regular expression, over strings of tags, of a pattern in names.

    Args:
        parts: the pattern, in as many pieces as read well; together they are one sequence.

    Raises:
        PatternError: no tag has a name in it, or it is no pattern; the message says which and where.
    """
    text = " ".join(parts)
    whole = _Reader(text).whole()
    try:
        found = re.compile(whole.text)
    except re.error as error:  # a name given twice, a look back of no fixed width
        raise PatternError(f"pattern {text!r}: {error}") from error
    _NEEDS[found] = whole.needs
    return found


def needed(*patterns: re.Pattern[str]) -> frozenset[str]:
    """Tags of which every match of one of the patterns has one, told by the patterns themselves.

    A sentence with none of these tags need not be searched.

    Raises:
        PatternError: one of the patterns matches without any tag in particular.
    """
    needs = _either([_NEEDS[one] for one in patterns])
    if not needs:
        raise PatternError(f"{[one.pattern for one in patterns]}: one needs no tag in particular")
    return min(needs, key=_rare)


def may_match(one: re.Pattern[str], tags: Set[str]) -> bool:
    """Whether a sentence of these tags may have a match of a pattern: it has all that the pattern needs."""
    return not any(map(tags.isdisjoint, _NEEDS[one]))


def tag_string(names: str) -> str:
    """A row of tags by their names, parted by spaces: for comparison with a piece of a string of tags.

    Raises:
        PatternError: no tag has one of the names.
    """
    return "".join([_sign(name, names) for name in names.split()])


def tag_set(names: str) -> frozenset[str]:
    """The tags of the names, parted by spaces.

    Raises:
        PatternError: no tag has one of the names.
    """
    return frozenset(tag_string(names))


def expression(text: str) -> str:
    """The regular expression of a pattern as text.

    Raises:
        PatternError: no tag has a name in it, or it is no pattern.
    """
    return _Reader(text).whole().text


@cache
def _phrase(name: str) -> _Part:
    return _Reader(PHRASES[name]).whole()


def _sign(name: str, text: str) -> str:
    tag = BY_NAME.get(name)
    if tag is not None:
        return tag.sign
    near = difflib.get_close_matches(name, (*BY_NAME, *PHRASES), 1)
    hint = f"; {near[0]!r} is" if near else ""
    raise PatternError(f"pattern {text!r}: {name!r} is no tag{hint}")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of an expression, and the tags that it may be if it stands for one chunk."""

    text: str
    shape: Literal["one", "row", "choice"] = "one"
    tags: str = ""
    needs: _Needs = frozenset()
    """Sets of tags of each of which one stands wherever the part does."""


_Needs: TypeAlias = frozenset[frozenset[str]]
_NEEDS: dict[re.Pattern[str], _Needs] = {}
_MOST_NEEDS = 12
_COMMON = frozenset({WORD, COMMA, PERSON, POST, ORGANIZATION, STOP, DATE})
"""Tags that tell a part from others least."""


def _rare(tags: frozenset[str]) -> tuple[int, int, str]:
    """The smaller, the fewer sentences have one of the tags."""
    return len(tags & _COMMON), len(tags), "".join(sorted(tags))


def _either(needs: Iterable[_Needs]) -> _Needs:
    """What one or the other of several parts needs."""
    found: _Needs | None = None
    for one in needs:
        both = one if found is None else {mine | others for mine in found for others in one}
        found = frozenset(sorted(both, key=_rare)[:_MOST_NEEDS])
    return found or frozenset()


def _class(tags: str, negated: bool = False) -> _Part:
    """One chunk with one of the tags, or with none of them."""
    if len(tags) == 1 and not negated:
        one = f"\\{tags}" if tags in _SPECIAL else tags
        return _Part(one, tags=tags, needs=frozenset({frozenset(tags)}))
    inner = "".join([f"\\{tag}" if tag in _IN_CLASS else tag for tag in tags])
    if negated:
        return _Part(f"[^{inner}]")
    return _Part(f"[{inner}]", tags=tags, needs=frozenset({frozenset(tags)}))


def _join(parts: Iterable[_Part]) -> _Part:
    """Alternatives, all or none of which stand for one chunk, as one part."""
    found = list(parts)
    if not found[0].tags:
        return _Part("|".join([part.text for part in found]), "choice")
    return _class("".join(dict.fromkeys("".join([part.tags for part in found]))))


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = self._read()
        self.kind, self.word = "", ""
        self.step()

    def _read(self) -> Iterator[tuple[str, str]]:
        """The words, signs and numbers of the pattern, each with its kind."""
        at = 0
        while True:
            match = _TOKEN.match(self.text, at)
            if match is None:
                self.refuse(f"cannot be read from {self.text[at:].strip()[:20]!r}")
            kind = match.lastgroup or "end"
            yield kind, match[kind]
            at = match.end()

    def step(self) -> None:
        """Go on to the next word or sign."""
        self.kind, self.word = next(self._tokens)

    def refuse(self, reason: str) -> NoReturn:
        """Say what is wrong with the pattern."""
        raise PatternError(f"pattern {self.text!r}: {reason}")

    def take(self, sign: str) -> bool:
        """Go on over the sign if it stands here."""
        if self.kind == "sign" and self.word == sign:
            self.step()
            return True
        return False

    def whole(self) -> _Part:
        """All of the pattern."""
        found = self.alternatives()
        if self.kind != "end":
            self.refuse(f"{self.word!r} closes nothing")
        return found

    def alternatives(self) -> _Part:
        """'a b | c', up to a closing bracket or the end."""
        found = [self.sequence()]
        while self.take("|"):
            found.append(self.sequence())
        if len(found) == 1:
            return found[0]
        needs = _either([part.needs for part in found])
        found = [
            _join(group) for _, group in itertools.groupby(found, lambda part: bool(part.tags))
        ]
        if len(found) == 1 and found[0].shape == "one":
            return found[0]
        return _Part("|".join([part.text for part in found]), "choice", needs=needs)

    def sequence(self) -> _Part:
        """'a b?', up to the next alternative."""
        found = []
        while self.kind != "end" and not (self.kind == "sign" and self.word in "|)"):
            found.append(self.repeated())
        if len(found) == 1:
            return found[0]
        text = "".join([_as_one(p) if p.shape == "choice" else p.text for p in found])
        needs = frozenset[frozenset[str]]().union(*(part.needs for part in found))
        return _Part(text, "row", needs=needs)

    def repeated(self) -> _Part:
        """An item and how often it stands there."""
        part = self.item()
        if self.kind != "quantifier":
            return part
        least = frozenset() if self.word.startswith(("?", "*", "{0")) else part.needs
        found = _Part(_as_one(part) + self.word, "row", needs=least)
        self.step()
        if self.kind == "quantifier":
            self.refuse(f"{self.word!r} stands behind another number")
        return found

    def item(self) -> _Part:
        """A name, a group, a bracket or an end."""
        kind, word = self.kind, self.word
        if kind == "end" or kind == "quantifier" or word in ("|", ")"):
            self.refuse(f"{word!r} has nothing before it" if word else "it ends too early")
        self.step()
        match kind:
            case "group":
                inner = self.item()
                return _Part(f"(?P<{word}>{inner.text})", needs=inner.needs)
            case "look":
                return _Part(f"({_LOOKS[word]}{self.bracketed().text})")
            case "sign":
                return self.bracketed() if word == "(" else _Part(word, "row")
            case _:
                return self.named(word)

    def named(self, name: str) -> _Part:
        """A tag, any tag, or none of some."""
        if name == "any":
            return _Part(".")
        if name in PHRASES:
            return _phrase(name)
        if name != "not":
            return _class(_sign(name, self.text))
        part = self.item()
        if not part.tags:
            self.refuse("'not' stands before more than tags")
        return _class(part.tags, negated=True)

    def bracketed(self) -> _Part:
        """What stands in a bracket that is open."""
        inner = self.alternatives()
        if not self.take(")"):
            self.refuse("a bracket is not closed")
        return inner


def _as_one(part: _Part) -> str:
    """The part so that a number behind it counts all of it."""
    return part.text if part.shape == "one" else f"(?:{part.text})"

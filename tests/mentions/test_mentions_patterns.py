"""Patterns in the names of tags: what they match, and what is refused when they are written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.errors import PatternError
from cadregraph.graph.lexicon import tags
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.words import TRIGGERS
from cadregraph.graph.lexicon.tags import BY_NAME, BY_SIGN, TAGS, Tag
from cadregraph.graph.mentions.patterns import (
    PHRASES,
    expression,
    may_match,
    needed,
    pattern,
    tag_set,
    tag_string,
)

ROOMS = ("mentions", "resolution", "clauses", "relations", "article")


@pytest.mark.parametrize(
    ("names", "signs"),
    [
        ("person", "P"),
        ("person comma post", "P,T"),
        ("gives_post (word | marker | comma){0,8} is?$", "V[wM,]{0,8}Z?$"),
        ("^not(person | semicolon)* comma", "^[^P;]*,"),
        ("not person{0,3}", "[^P]{0,3}"),
        ("any* decides", ".*G"),
        ("person (comma | comma? and) person", "P(?:,|,?c)P"),
        ("(person comma)+ post", "(?:P,)+T"),
        ("word{2} figure{0,20}? date*?", "w{2}n{0,20}?t*?"),
        ("open stop close dash slash", r"\(\.\)-/"),
        ("(open | dash | stop)+", r"[(\-.]+"),
        ("holder=person comma body=(organization | place)", "(?P<holder>P),(?P<body>[OL])"),
        ("list=(post (comma post)*)?", "(?P<list>T(?:,T)*)?"),
        ("person before(comma post) | after(marker) post", "P(?=,T)|(?<=M)T"),
        ("person not_before(is | $) not_after(of word)", "P(?!Z|$)(?<!uw)"),
        ("(^ | semicolon | stop) once", "(?:^|[;.])H"),
        ("people", "P(?:(?:,|,?c)P)*"),
        ("granting+ not(ending | doubt)", "[Vj]+[^RrUN]"),
        ("(granting | word){0,3}", "[Vjw]{0,3}"),
    ],
)
def test_names_are_the_expression_in_signs(names: str, signs: str) -> None:
    assert expression(names) == signs


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("gives_pst word", "'gives_pst' is no tag; 'gives_post' is"),
        ("xyzzy", "'xyzzy' is no tag"),
        ("person (comma", "a bracket is not closed"),
        ("person ) comma", "')' closes nothing"),
        ("person | * comma", "'*' has nothing before it"),
        ("person* +", "'+' stands behind another number"),
        ("holder= ", "cannot be read from '='"),
        ("not(person comma)", "'not' stands before more than tags"),
        ("person [comma]", "cannot be read from '[comma]'"),
        ("Person", "cannot be read from 'Person'"),
        ("not", "it ends too early"),
        (
            "who=person who=post",
            "redefinition of group name 'who' as group 2; was group 1 at position 14",
        ),
        ("after(word*) person", "look-behind requires fixed-width pattern"),
    ],
)
def test_what_is_no_pattern_is_refused_with_its_reason(names: str, reason: str) -> None:
    with pytest.raises(PatternError) as refused:
        pattern(names)
    assert str(refused.value).endswith(reason)
    assert repr(names) in str(refused.value)


def test_rows_and_sets_of_tags() -> None:
    assert tag_string("is person") == "ZP"
    assert tag_set("comma dash open") == {",", "-", "("}
    with pytest.raises(PatternError, match="'comm' is no tag; 'comma' is"):
        tag_set("person comm")


@pytest.mark.parametrize(
    ("patterns", "tags"),
    [
        (["person comma? granting word{0,3}"], "gives_post wins_post"),
        (["person word* (suffers proposed | proposed) disciplines{1,2}"], "disciplines"),
        (["says (proposed word | word proposed)", "proposed{2} person"], "proposed"),
        (["act=sanction? (towards)+ not(sanction) person"], "towards"),
        (["person before(sanction) | after(denied) person"], "person"),
    ],
)
def test_patterns_tell_which_tags_they_need(patterns: list[str], tags: str) -> None:
    assert needed(*map(pattern, patterns)) == tag_set(tags)


def test_what_matches_without_any_tag_needs_none() -> None:
    with pytest.raises(PatternError, match="needs no tag in particular"):
        needed(pattern("person sanction"), pattern("(person | any) word?"))


# --- the same on any tags --------------------------------------------------------------------------

_SIGNS = st.sampled_from([tag.sign for tag in TAGS])
_STRINGS = st.text(alphabet="PT,cw;(V", max_size=12) | st.text(alphabet=_SIGNS, max_size=12)
_TAGS = st.sampled_from([BY_SIGN[sign] for sign in "PT,cw;(V.-"])


def _single(tag: Tag) -> tuple[str, str]:
    return tag.name, re.escape(tag.sign)


def _several(negated: bool, found: list[Tag]) -> tuple[str, str]:
    names = " | ".join(tag.name for tag in found)
    signs = "|".join(re.escape(tag.sign) for tag in found)
    return (f"not({names})", f"(?:(?!{signs}).)") if negated else (f"({names})", f"(?:{signs})")


def _compound(parts: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    """A pattern in names and, written apart, its expression in signs, of smaller ones."""
    row = st.lists(parts, min_size=2, max_size=3).map(
        lambda some: (" ".join(n for n, _ in some), "".join(f"(?:{s})" for _, s in some))
    )
    choice = st.lists(parts, min_size=2, max_size=3).map(
        lambda some: (
            f"({' | '.join(n for n, _ in some)})",
            f"(?:{'|'.join(s for _, s in some)})",
        )
    )
    often = st.tuples(parts, st.sampled_from(["?", "*", "+", "{2}", "{0,3}", "{1,2}?", "*?"])).map(
        lambda both: (f"({both[0][0]}){both[1]}", f"(?:{both[0][1]}){both[1]}")
    )
    look = st.tuples(
        parts, st.sampled_from([("before", "?="), ("not_before", "?!")]), st.sampled_from("^$")
    ).map(
        lambda all_: (
            f"({all_[2]} | {all_[1][0]}({all_[0][0]}))",
            f"(?:{all_[2]}|({all_[1][1]}{all_[0][1]}))",
        )
    )
    return row | choice | often | look


_PAIRS = st.recursive(
    _TAGS.map(_single)
    | st.just(("any", "."))
    | st.tuples(st.booleans(), st.lists(_TAGS, min_size=1, max_size=4)).map(
        lambda both: _several(*both)
    ),
    _compound,
    max_leaves=6,
)


@given(_PAIRS, _STRINGS)
def test_a_sentence_without_what_a_pattern_needs_has_no_match(
    written: tuple[str, str], tags: str
) -> None:
    found = pattern(written[0])
    assert found.search(tags) is None or may_match(found, frozenset(tags))


@given(_PAIRS, _STRINGS)
def test_a_pattern_finds_what_the_expression_in_signs_finds(
    pair: tuple[str, str], found: str
) -> None:
    names, signs = pair
    ours = [match.span() for match in pattern(names).finditer(found)]
    assert ours == [match.span() for match in re.compile(signs).finditer(found)]


# --- the alphabet ----------------------------------------------------------------------------------


def test_each_tag_stands_once_under_one_name_and_one_sign() -> None:
    assert len({tag.name for tag in TAGS}) == len({tag.sign for tag in TAGS}) == len(TAGS)
    assert all(len(tag.sign) == 1 and tag.vi and tag.en for tag in TAGS)
    constants = {name.lower(): sign for name, sign in vars(tags).items() if str(sign) in BY_SIGN}
    assert constants == {tag.name: tag.sign for tag in TAGS}
    assert BY_NAME.keys().isdisjoint(PHRASES)


def test_every_trigger_has_words_and_every_word_a_trigger() -> None:
    named = {row.tag for row in rows(TRIGGERS)}
    assert named - {"word"} == {tag.name for tag in TAGS if tag.group == "trigger"}


_LETTERS = frozenset(tag.sign for tag in TAGS if tag.sign.isalpha())
_USES_TAGS = re.compile(r"\.tags?\b|lexicon\.tags|mentions\.patterns")
_OTHER_LETTERS = frozenset({"openers.py"})  # letters of what may begin with a word


def _constants(node: ast.AST) -> Iterator[str]:
    """The texts of a module, without the formats of numbers."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for name, child in ast.iter_fields(node):
        for part in child if isinstance(child, list) else [child]:
            if isinstance(part, ast.AST) and name != "format_spec":
                yield from _constants(part)


def _expressions(module: ast.AST) -> Iterator[str]:
    """The regular expressions of a module that are written out in it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            yield from (c.value for c in node.args[:1] if isinstance(c, ast.Constant))


def _over_tags(expression: str) -> bool:
    """Whether an expression is one over tags: of their letters and signs alone."""
    plain = re.sub(r"\(\?P<\w+>|\{[\d,]+\}", "", expression)
    letters = {char for char in plain if char.isalpha()}
    return bool(letters) and letters <= _LETTERS and not re.search(r"\\[a-zA-Z]|\w-\w| ", plain)


@pytest.mark.parametrize("room", ROOMS)
def test_code_writes_names_of_tags_and_not_their_letters(room: str) -> None:
    for path in sorted((Path(tags.__file__).parents[1] / room).glob("*.py")):
        source = path.read_text(encoding="utf-8")
        if path.name in _OTHER_LETTERS or not _USES_TAGS.search(source):
            continue
        module = ast.parse(source)
        assert not _LETTERS.intersection(_constants(module)), path.name
        assert not [found for found in _expressions(module) if _over_tags(found)], path.name


def test_expressions_over_letters_are_known_when_seen() -> None:
    assert _over_tags("[Vj][wMO]{1,12},?k$") and _over_tags(r"\((?P<part>O),(?P<whole>O)\)")
    assert not _over_tags(r"từ \d+") and not _over_tags(r"tổ chức|họp")

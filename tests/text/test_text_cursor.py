"""A cursor over the tokens of a sentence: what stands where it stands, and how it goes on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cadregraph.graph.text.cursor import Cursor, Phrases
from cadregraph.graph.text.tokens import tokenize

SENTENCE = "Chủ tịch của Hội, ông A"


def test_a_cursor_goes_on_over_the_words_that_stand_there() -> None:
    at = Cursor(tokenize(SENTENCE))
    assert not at.take("tịch") and at.at == 0
    assert at.take("chủ", "tịch") and at.at == 2
    assert at.take_any({"của", "thuộc"}) == "của"
    assert at.take_any({"ban"}) == "" and at.at == 3
    assert at.capital and at.take("hội") and not at.capital


def test_letters_of_a_short_form_are_cut_from_the_word_that_ran_into_them() -> None:
    assert tokenize("Hội LHPNViệt Nam").texts == ("Hội", "LHPN", "Việt", "Nam")
    for one in ("BCSĐ", "UBKTTƯ", "NGHỊ", "Đắk", "LâmNguyên", "VPBank"):
        assert tokenize(one).texts == (one,)


def test_a_cursor_looks_ahead_and_back() -> None:
    at = Cursor(tokenize(SENTENCE), 3)
    assert at.word() == "hội" and at.word(1) == "," and at.word(-1) == "của"
    assert at.follows("tịch", "của") and not at.follows("chủ", "của")
    assert at.peek("hội", ",") and not at.peek("hội", "ông")
    assert at.peek_any({"hội"}) and not at.peek_any({"ban"})
    assert at.words(2) == ("hội", ",") and at.last(2) == ("tịch", "của")


def test_past_both_ends_stands_nothing() -> None:
    start, end = Cursor(tokenize(SENTENCE)), Cursor(tokenize(SENTENCE), 7)
    assert start.word(-1) == "" and start.last(3) == () and not start.follows("a")
    assert end.done and end.word() == "" and end.words(2) == () and not end.capital
    assert not end.take("a") and not end.peek_any({"a"})
    assert end.take_any({""}) == ""


_WORDS = st.lists(st.sampled_from("abcd"), max_size=8).map(tuple)
_PHRASES = st.frozensets(
    st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(tuple), max_size=5
).map(Phrases)


@given(_PHRASES, _WORDS, st.integers(min_value=0, max_value=9))
def test_phrases_are_found_as_each_by_itself_is(
    phrases: Phrases, words: tuple[str, ...], at: int
) -> None:
    here = Cursor(tokenize(" ".join(words)), at)
    assert here.peeks(phrases) == any(here.peek(*phrase) for phrase in phrases)
    assert here.follows_one(phrases) == any(here.follows(*phrase) for phrase in phrases)
    stands = any(Cursor(here.tokens, n).peeks(phrases) for n in range(len(words)))
    assert phrases.may_stand_in(frozenset(words)) or not stands


def test_whether_phrases_may_stand_in_a_sentence_is_told_by_two_words() -> None:
    phrases = Phrases({("khởi", "tố"), ("bắt", "tạm", "giam"), ("xử",)})
    assert phrases.may_stand_in(frozenset({"bị", "khởi", "tố"}))
    assert phrases.may_stand_in(frozenset({"xét", "xử"}))
    assert not phrases.may_stand_in(frozenset({"khởi", "công", "bắt", "đầu"}))

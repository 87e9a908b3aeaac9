"""What pages of the service call what queries answer and ask for."""

from __future__ import annotations

import pytest

from cadregraph.ontology import named_queries
from cadregraph.service.pages import basis_words, parameter_words


@pytest.mark.parametrize("basis", ["curated", "disputed", "likely", "stated", "bounded", "open"])
def test_on_what_a_holder_rests_is_said_in_both_languages(basis: str) -> None:
    query = named_queries()["as-of"].text
    assert f'"{basis}"' in query
    vi, en = basis_words(basis)
    assert basis not in (vi, en)


@pytest.mark.parametrize("name", named_queries())
def test_each_parameter_of_a_query_has_words_of_its_own(name: str) -> None:
    parameters = named_queries()[name].parameters
    for language in (0, 1):
        words = [parameter_words(one)[language] for one in parameters]
        assert len(set(words)) == len(words)
    assert all(parameter_words(one)[0] != one.name for one in parameters)

"""Several people and several posts in one clause: one each in their order, or all of them each."""

from __future__ import annotations

from dataclasses import replace

from cadregraph.graph.lexicon.single_holder import has_single_holder
from cadregraph.graph.lexicon.tags import AND, COMMA, IS, MARKER, ONCE, PERSON
from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.relations.frame import Role
from cadregraph.graph.relations.post_clause import PostClause
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost

_IN_TURN = "lần lượt"
_TURNS = ("lần lượt", "tương ứng", "theo thứ tự")
_GIVEN = pattern("granting not(stop)*$")
_SEVERAL = pattern("person aside? joint (word | pronoun)? person")

_THROUGH = frozenset({"qua"})
"""'lần lượt kinh qua': of careers."""
_JOINTS = frozenset({AND, COMMA})

Held = list[tuple[ResolvedPerson, ResolvedPost]]


def of_several(clause: PostClause) -> PostClause:
    """'bầu ông A và bà B lần lượt giữ chức T và T': no career of one person, but a change of two; 'ông A
    và bà B lần lượt giữ chức T và T': what they are."""
    before = clause.before
    at = before.rfind(ONCE)
    if at < 0 or not clause.words(at).startswith(_IN_TURN):
        return clause
    are = clause.words(at).endswith(" là")
    even = (
        before.count(PERSON) == len(clause.chain) and clause.words(at).split()[-1] not in _THROUGH
    )
    if not ((are or even or _GIVEN.search(before)) and _SEVERAL.search(before)):
        return clause
    are = are or not _GIVEN.search(before)
    return replace(clause, before=before[:at] + (IS if are else MARKER) + before[at + 1 :])


def shared_out(clause: PostClause, role: Role, people: tuple[int, ...]) -> Held:
    """Who of the people whom the chunks name has which post of the chain.

    One each where the text says 'lần lượt', or lists people and as many posts, the last of these with
    'và' ('ông A và bà B được bầu giữ chức T và T'); else each has all.
    """
    chain = clause.chain
    text = clause.sentence.chunked.text.lower()
    turns = any(words in text for words in _TURNS)
    turns = turns and (len(chain) > 1 or len(people) == 1)  # 'Lần lượt bỏ phiếu, X bầu A, B làm T'
    alone = len(people) == 1 and (role == "former" or len(chain) == 1 or not turns)
    if alone or not (turns or _paired(clause, people)) or len(people) * len(chain) == 1:
        names = clause.persons(people)
        return [(name, post) for name in names for post in clause.posts]
    if len(people) != len(chain):
        return []
    persons, posts = clause.sentence.persons, clause.sentence.posts
    return [
        (persons[person], posts[post])
        for person, post in zip(people, chain, strict=True)
        if person in persons and post in posts
    ]


def _paired(clause: PostClause, people: tuple[int, ...]) -> bool:
    """Whether people and posts are as many, and the last post is joined by 'và', or they are of one title,
    which nobody has in several bodies ('giữ chức Bí thư Đảng ủy X, Bí thư Đảng ủy Y'), or of titles that
    one person has at a time ('A và B giữ chức Bí thư X, Chủ tịch Y'), or head and deputy of one ('bầu Chủ
    tịch, Phó Chủ tịch UBND tỉnh X đối với A và B')."""
    chain, tags = clause.chain, clause.sentence.tags
    if len(people) != len(chain) or len(chain) < 2:
        return False
    if any(is_membership(post.title) for post in clause.posts):
        return False
    listed = clause.outline.tags
    numbers = list(clause.outline.chunks)
    between = listed[numbers.index(people[-2]) : numbers.index(people[-1])]
    titles = {post.title for post in clause.posts}
    bodies = {post.organization for post in clause.posts}
    of_one = len(titles) == 1 and len(bodies) == len(chain) and None not in bodies
    head_and_deputy = len(bodies) == 1 and any(f"Phó {title}" in titles for title in titles)
    one_holder = all(has_single_holder(title, "") for title in titles)
    of_one = of_one or (len(titles) == len(chain) and one_holder)
    joined = AND in tags[chain[-2] : chain[-1]] or of_one or head_and_deputy
    return joined and PERSON in between and not _JOINTS.isdisjoint(between)

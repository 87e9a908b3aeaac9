"""What one sentence of a biography says of the posts of its person, read from left to right.

Who acts, what is said of him (that he is, was made, left), which day was named last: a post belongs to
the person where he acts and something is said of him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.tags import (
    ALSO,
    ASIDE,
    CLOSE,
    COLON,
    COMMA,
    DATE,
    DENIED,
    ENDS_POST,
    EVENT,
    GIVES_POST,
    IN_CAPACITY,
    IS,
    JOINS,
    KIN,
    LEAVES_POST,
    MARKER,
    NOW,
    ONCE,
    OPEN,
    ORGANIZATION,
    PASSIVE,
    PERSON,
    POST,
    PRONOUN,
    PROPOSED,
    QUOTE,
    REPLACES,
    SANCTION,
    SEMICOLON,
    SUFFERS,
    TAKES_UP,
    WINS_POST,
    WORD,
)
from cadregraph.graph.lexicon.word_classes import is_membership, word_class
from cadregraph.graph.mentions.patterns import pattern, tag_set
from cadregraph.graph.model import Construction, Status, TenureFact
from cadregraph.graph.relations.appositions import is_served
from cadregraph.graph.relations.career_bodies import (
    is_open,
    left,
    left_behind,
    named_before,
    of_the_next,
    risen,
    told_before,
)
from cadregraph.graph.relations.career_dates import (
    LEADS,
    NEVER,
    Moment,
    came_after,
    gives_way,
    is_listed,
    moment_of,
    time_of_turns,
)
from cadregraph.graph.relations.career_durations import later_behind
from cadregraph.graph.relations.career_lines import EVENT_LINE, ITEM, LINE, is_posts_alone
from cadregraph.graph.relations.career_posts import (
    ALSO_HOLDS,
    LISTS_POSTS,
    given_a_seat,
    hands_over,
    is_held_by_another,
    is_of_another,
    is_of_the_party,
    is_owned,
    is_replaced,
    is_then,
    is_unread,
    moved_on,
    names_another,
    of_others,
    seat,
)
from cadregraph.graph.relations.career_times import ReadSoFar, Said
from cadregraph.graph.relations.changes import tenure
from cadregraph.graph.relations.doubts import hearsay
from cadregraph.graph.relations.frame import EVER
from cadregraph.graph.relations.past_titles import IN_OFFICE
from cadregraph.graph.resolution.sentence import ResolvedPost
from cadregraph.graph.resolution.unread import body_goes_on

_RULE = "tiểu sử: chức vụ của nhân vật"
_SURE = 0.85
_AGENT = pattern("passive (word | post | comma | organization){0,6}$")
_IS_NOW = word_class("verbs_of_present_posts")
_ASKS = "xin "
_IN_THOSE_DAYS = ("trong", "khi đang", "khi còn", "lúc đang")
"""Opens the time in which a post was held: '| Trong thời gian giữ cương vị T, ông đã …'."""
_TAKES_OVER = pattern("replaces (word | post | comma){0,4} whom=person aside? word? marker")
_WINS = word_class("wins_a_seat")
_TURNS = frozenset({"để", "sang", "về"})
_TAKES_UP = ("đảm nhiệm", "đảm nhận", "nhận", "đảm trách")
"""'thôi giữ chức T và | đảm nhiệm chức vụ T': what is taken up for it."""
_GAP = 8
"""Words between what is said and the post, at most."""
_GOES_ON = tag_set(
    "comma semicolon and also open close quote dash colon namely acting moves_to word place belongs of"
    " towards event figure document former into works_at joins"
)


@dataclass
class Scan(ReadSoFar):
    """One sentence read from left to right."""

    def read(self) -> Iterator[TenureFact]:
        tags = self.sentence.tags
        taken = {
            index
            for attached in self.sentence.clauses.attached
            for index in attached.posts
            if not is_served(self.sentence, attached.person)
            if self.sentence.person(attached.person) != self.person.key
            or attached.side == "before"
            or tags[attached.start : attached.start + 1] in (COMMA, OPEN)
        }
        start = self._opening()
        if not self.whole and start == 0:
            return
        for index in range(start, len(tags)):
            self._step(index, tags[index], taken)
        yield from (fact for _, fact in self.found)

    @property
    def held(self) -> tuple[TenureFact, ...]:
        """The posts found so far, in the order of the text."""
        return tuple(fact for _, fact in self.found)

    def _opening(self) -> int:
        """Reads the date with which a line begins ('1968 - 1975: …'); where what it says begins."""
        tags = self.sentence.tags
        if self.later_by[0] != NEVER:
            self.moment, self.dated = self.later_by  # 'Hai năm sau, ông …'
        line = LINE.match(tags) or EVENT_LINE.match(tags)
        if line is None:
            if self.carried != NEVER and ITEM.match(tags):
                self.said, self.moment, self.line_moment = "held", self.carried, self.carried
                if (seat := self.sentence.posts.get(tags.index(POST))) is not None and seat.term:
                    self.moment, self.earlier = NEVER, self.carried.end is not None  # 'khóa XIII'
            elif is_posts_alone(
                self.sentence, goes_on=self.goes_on, gone=self.gone, below=self.below != ""
            ):
                self.said = self.below or "held"
            return 0
        for index in range(line.end()):
            self._date(index)
        behind = tags[line.end() :]
        whole = line.group()[-1:] in (COLON, "-") or EVENT in line.group()
        if whole or (behind.startswith(POST) and is_listed(self.sentence, line.end())):
            self.said = "held"
            self.line_moment = self.moment if whole else NEVER
        return line.end()

    def _step(self, index: int, tag: str, taken: set[int]) -> None:
        self.depth += (tag == OPEN) - (tag == CLOSE)
        self.quoted = self.quoted != (tag == QUOTE)
        if tag == WORD:
            self.words += 1
            if self.sentence.words(index) in _WINS and self.sentence.tags[index + 1] == POST:
                self.said = "gain"  # 'tại Đại hội, ông trúng | T'
            if self.said == "loss" and self.sentence.words(index) == "để":
                self.said = ""  # 'thôi tham gia X | để nhận chức T'
        elif tag in (DATE, ASIDE):
            self._date(index)
        elif tag == PERSON:
            self._person(index)
        elif tag == PRONOUN:
            if self.sentence.words(index) == self.pronoun and not is_owned(self.sentence, index):
                self.acts, self.said, self.named = True, given_a_seat(self.sentence, index), True
        elif tag == POST:
            self._post(index, taken)
        elif tag == ORGANIZATION:
            self._seat(index)
        else:
            self._says(index, tag)

    def _says(self, index: int, tag: str) -> None:
        """What a verb or a noun says of whoever acts."""
        words = self.sentence.words(index)
        if tag == REPLACES and self.found and is_replaced(self.sentence, self.last_post, index):
            self.acts, self.said = False, ""  # 'được bổ nhiệm làm T thay ông B | làm T'
        elif tag == REPLACES and (taken := _TAKES_OVER.match(self.sentence.tags, index)):
            self.replaced = taken.end("whom") - 1  # '(ông) thay B | làm T'
        elif tag in (KIN, REPLACES) or (tag == MARKER and of_others(self.sentence, index)):
            self.acts, self.said = False, ""
        elif (
            tag == COLON
            and self.sentence.tags[index - 1 : index] == IS
            and LISTS_POSTS.match(self.sentence.chunked.text)
        ):
            self.acts, self.said = True, "former"
        elif tag == COLON and self.acts and self.said in ("held", "former"):
            self.listed = self.said
        elif tag in (IS, MARKER, IN_CAPACITY):
            if names_another(self.sentence, index):
                self.acts = False  # 'KSor Ní | làm T'
            if tag == IN_CAPACITY:
                self.states, self.capacity = True, index  # 'trên cương vị T': since when?
            self._holds(index)
        elif tag == ALSO and self.said == "" and words.startswith("kiêm"):
            if self.sentence.tags[index - 1 : index] in (PRONOUN, PERSON) or words in ALSO_HOLDS:
                self.said = "held"  # 'ông kiêm nhiệm | T', 'Năm 2010, kiêm nhiệm | T'
        elif tag == GIVES_POST:
            self.states = False
            if self.said != "later":  # 'trước khi được bổ nhiệm làm | T, ông …'
                self.said = "" if self.sentence.value(index) == "nominated" else "gain"
        elif tag in (WINS_POST, TAKES_UP):
            self.said = "gain"
        elif tag in (LEAVES_POST, ENDS_POST) or (
            tag == SANCTION
            and self.sentence.value(index) == "removal"
            and self.sentence.tags[index - 1 : index] in (SUFFERS, PASSIVE, COLON, "")
        ):
            self.open = self.open or words.startswith(_ASKS)  # 'xin thôi chức T': asked, not told
            self.said = "" if self.open else "loss"
        elif tag == ONCE:
            self.said = (
                "former" if words in EVER else "later" if words == "trước khi" else self.said
            )
            self.earlier = self.earlier or (index == 0 and words == "trước khi")
            holds = self.sentence.tags[index + 1 : index + 2] in (MARKER, IS)
            if holds and self.said != "later" and not IN_OFFICE.isdisjoint(words.split()):
                self.states = True  # 'khi đang giữ chức T': since when, it does not tell
                self.of_then = words.startswith(_IN_THOSE_DAYS)
        elif tag == NOW:
            now = words in _IS_NOW and DATE not in self.sentence.tags
            self.said = "current" if now else "held"
            self.states = not now
        elif tag in (DENIED, PROPOSED):
            self.open, self.said = True, ""
        elif tag in (COMMA, SEMICOLON):
            self.open = False
            self.said = "" if self.said == "later" else self.said
            if self.listed and tag == SEMICOLON and self.sentence.tags[index + 1 :][:1] == POST:
                self.acts, self.said = True, self.said or self.listed  # '…: T; what is unread; | T'
            self.acts = self.acts or (tag == SEMICOLON and self.line_moment != NEVER)
        elif tag not in _GOES_ON and not (tag == PASSIVE and self.said == "later"):
            self.said = ""
        self.words = 0

    def _holds(self, index: int) -> None:
        """'là', 'giữ chức': also behind another verb, which says more."""
        before = self.sentence.cursor(index).word(-1)
        if before == "nay" and self.said == "":
            return  # 'Trường X, nay là Y'
        turns = before in _TURNS or (
            before == "và" and self.sentence.words(index).startswith(_TAKES_UP)
        )
        if self.said == "" or (self.said == "loss" and turns):
            several = before == "đã" and " các " in f" {self.sentence.words(index)} "
            self.said = "former" if several else "held"  # 'ông đã giữ các chức vụ: T; T'

    def _person(self, index: int) -> None:
        if is_served(self.sentence, index) or index == self.replaced:
            return
        if self.sentence.person(index) == self.person.key:
            self.acts, self.said, self.named = True, given_a_seat(self.sentence, index), True
            self.states = self.states or is_then(self.sentence, index)
        elif LEADS.match(self.sentence.tags, index) or not _AGENT.search(
            self.sentence.tags, 0, index
        ):
            self.acts, self.said = False, ""

    # --- posts ------------------------------------------------------------------------------

    def _post(self, index: int, taken: set[int]) -> None:
        post = self.sentence.posts.get(index)
        if post is not None and post.organization is None and self.said == "loss":
            post = left(post, self.known)
        said = "former" if post is not None and post.modifier == "former" else self.said
        if said == "former" and self.said == "" and self.acts and index not in taken:
            self.said = "former"  # 'Ông nguyên là T, T'
        elif said == "former" and self.sentence.words(index).startswith("nguyên là"):
            self.said = "former"  # 'Ông là giáo sư, nguyên là T, T'
        close = self.words <= _GAP or self.sentence.cursor(index).word(-1) == "như"
        self.words = 0
        if self.named and hands_over(self.sentence, index):
            self.said = said = "loss"  # and of what follows: 'bàn giao nhiệm vụ T, T để …'
        mine = self.acts and not self.open and index not in taken
        if post is None or not mine or said == "" or not close:
            return
        if is_open(self.sentence, index, post) and not is_unread(self.sentence, index):
            post = risen(of_the_next(self.sentence, index, post), self.held)
            post = told_before(
                post, self.known, gains=said == "gain", capacity=index == self.capacity + 1
            )
            post = named_before(self.sentence, index, post)
        if is_held_by_another(self.sentence, index, self.person.key):
            return
        if left_behind(self.sentence, index, post):
            return
        if self.of_another_party and is_of_the_party(self.sentence, index):
            return
        if is_of_another(self.sentence, index, post) or body_goes_on(self.sentence.chunked, index):
            return
        if post.basis != "stated" and is_unread(
            self.sentence, index, by_comma=post.basis == "guessed"
        ):
            return  # 'Chủ tịch lâm thời Hội …': of what, it does not tell
        if said == "later" and post.basis != "stated":
            return  # 'trước khi giữ chức | Chủ tịch Ủy ban Mặt trận Tổ quốc': of which, nothing tells
        if self.depth > 0 or self.quoted or hearsay(self.sentence, index) is not None:
            return  # 'tuyên bố: "Ước mơ của tôi là trở thành Thủ tướng"'
        self._holding(index, post, said)

    def _seat(self, index: int) -> None:
        """'được bầu vào Ban Chấp hành Trung ương Đảng', 'tham gia Thường vụ Xứ ủy X': a seat on it."""
        if not self.acts or self.open or self.said in ("loss", "later"):
            return
        gains = self.said in ("gain", "held")
        member = seat(self.sentence, index, self.last_post, gains=gains)
        if member is None and gains:
            member = moved_on(self.sentence, index, self.last_post)
        if member is not None:
            joins = self.sentence.tags[index - 1] == JOINS
            self._holding(index, member, "gain" if joins else self.said)

    def _holding(self, index: int, post: ResolvedPost, said: Said) -> None:
        self.last_post = index
        moment = self._moment_of(index, post)
        if (
            moment == Moment(None, self.turned.end) != NEVER
            and is_membership(post.title)
            and not post.follows
        ):
            moment = self.turned  # 'Từ 1991 đến 1993: T rồi T, | Ủy viên X'
        own = post.period is not None and not post.period.led
        own = own or time_of_turns(self.sentence, index) is not None
        if own and self.moment.end is None and (moment.end or "")[:4] > (self.moment.start or "9"):
            self.moment = (
                NEVER  # 'Năm 1976, ông làm T (1976 - 1987), | T': since when, nothing tells
            )
        after = later_behind(self.sentence, index, moment)
        if after is not None and not own:
            moment = after  # 'được thăng làm T | 3 năm sau đó'
        if said == "later" and not own:
            moment = NEVER  # 'Năm 2005, trước khi được bổ nhiệm làm | T, ông là T'
        within = self.moment.end is not None and (post.follows or gives_way(self.sentence, index))
        if not own and came_after(self.sentence, index, post.follows, self.dated):
            # 'Năm 1951, ông làm T, sau đó làm T, | T': since when, nothing tells; 'Từ 1977 đến 1979, ông
            # học tại X, sau đó làm T, | T': nor until when
            turns = self.moment.end and (post.follows or self.line_moment != NEVER)
            self.turned = self.moment if turns else NEVER
            self.moment = Moment(None, self.moment.end) if turns else NEVER
        until = moment.end is not None or moment.lasts or own or within
        if not until and (said == "former" or self.states):
            moment = NEVER  # 'Tháng 5/2016, ông đang là T': since when, it does not tell
        if said == "current" and moment.end is not None:
            moment = Moment(moment.start, None, lasts=True)  # 'hiện là T (2025 - 2030)': to come
        status: Status = "acting" if post.modifier == "acting" else "current"
        before = self.earlier and said != "later"
        if said == "loss":
            self.lost.add(index)
            moment, status = Moment(None, moment.end or moment.start), "former"
        elif (
            not moment.lasts and (said == "former" or moment.end is not None or before or within)
        ) or (self.of_then and not self._is_held(post)):
            status = "former"
        for fact in tenure(
            self.sentence, self.person, replace(post, period=None), status, _SURE, _RULE, "clause"
        ):
            construction: Construction = (
                "step" if said not in ("current", "former") and not moment.lasts else "clause"
            )
            dated = replace(fact, start=moment.start, end=moment.end, construction=construction)
            self.found.append((index, dated))

    def _is_held(self, post: ResolvedPost) -> bool:
        """Whether a sentence before says that the post is held."""
        return any(
            (fact.title, fact.organization) == (post.title, post.organization)
            and fact.status != "former"
            for fact in self.known
        )

    def _moment_of(self, index: int, post: ResolvedPost) -> Moment:
        told = moment_of(
            self.sentence,
            index,
            post,
            moment=self.moment,
            line=self.line_moment,
            dated=self.dated,
            former=self.said == "former",
        )
        if told is not None:
            return told
        behind = self.sentence.date_soon_behind(index + 1)
        return Moment(behind) if behind and self.said == "gain" else NEVER

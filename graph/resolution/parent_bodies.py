"""Bodies that are part of another, where the text leaves that one out.

'Ban Thường vụ' of the nearest committee, 'Đảng ủy' of the firm beside it, 'Cơ quan Cảnh sát điều
tra' of the one police that the article names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from cadregraph.graph.gazetteer.units import COMMUNE_KINDS
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import word_class
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.resolution.antecedents import Antecedent, names_itself
from cadregraph.graph.resolution.bodies import organization_level
from cadregraph.graph.resolution.bodies_in_short import in_short, the_only_one
from cadregraph.graph.resolution.composition import committee_of, party_of
from cadregraph.graph.resolution.full_names import Guarded, spelled_out
from cadregraph.graph.resolution.naming import ResolvedOrganization, ResolvedPlace
from cadregraph.graph.resolution.neighbours import Neighbours
from cadregraph.graph.text.tokens import tokenize

OfKinds: TypeAlias = Callable[[frozenset[str], int, int], ResolvedOrganization | None]
"""The nearest body of some kinds, from a chunk of a sentence."""
PlaceOf: TypeAlias = Callable[[PlaceSpan, OrganizationSpan | None, int, int], ResolvedPlace | None]
"""The place of a body at a chunk of a sentence."""
_HOSTS_GROUP = frozenset({"government", "ministry"})
_HOSTS_UNPLACED = _HOSTS_GROUP | frozenset(
    {"department", "police", "inspectorate", "court", "procuracy", "military"}
)
_GOVERNMENT = "Chính phủ"
_ELECTED = frozenset({"assembly", "council"})
_HOSTS_COMMITTEE = frozenset(
    "court procuracy company school front hospital department assembly council association press "
    "institute union military agency inspectorate office police centre".split()
)
_OF_PROVINCES = word_class("bodies_of_provinces")
_OWN_BOARDS = word_class("bodies_with_boards")
_FAR = 6
"""Sentences behind which a bare 'Ban Thường vụ' is no more that of a committee named before."""
COMMITTEE_KINDS = frozenset({"committee"})
"""The kinds of head that a committee of the Party has."""
_OWN_COMMITTEES = frozenset({"Quốc phòng", "Công an"})
_ZONE, _ZONE_COMMITTEE = "Quân khu", "Quân khu ủy"
_POLICE = (("Công an", ""), ("Bộ", "Công an"))


class ParentBodies:
    """What the bodies of one article serve or belong to."""

    def __init__(
        self, near: Neighbours, guarded: Guarded, of_kinds: OfKinds, place: PlaceOf
    ) -> None:
        self._near = near
        self._guarded = guarded
        self._of_kinds = of_kinds
        self._place = place

    def body(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """The committee or council that an assisting body serves, where the text leaves it out."""
        if span.head.kind == "standing":
            deputy = self._committee_of_deputy(sentence, chunk)
            if deputy is not None:
                return ResolvedOrganization(span.head, span.name, deputy, None)
        if span.head.kind in ("executive", "standing"):
            here = self._committee_of_joined(sentence, chunk)
            here = here or self._committee_of_next_post(sentence, chunk)
            here = here or self._committee_of_sentence(sentence, chunk)
            served = party_of(here) if here and span.head.kind == "executive" else here
            if served is not None:
                return ResolvedOrganization(span.head, span.name, served, None)
            if here is None and self._led_untold(sentence, chunk):
                return None
        if span.head.kind == "police" and (led := self._police_behind(span, sentence, chunk)):
            return led
        same = self.same_head(span, sentence, chunk, ahead=False)
        if span.head.kind == "police":
            return same or self.same_head(span, sentence, chunk) or self._of_the_police(span)
        if same is None and span.head.kind == "standing":
            same = self._of_executive(span, sentence, chunk)
        if same is not None:
            return same
        kinds = frozenset({"council"}) if span.head.takes == "council" else COMMITTEE_KINDS
        if span.head.kind == "executive":
            kinds = frozenset({"party"})
        if span.head.kind == "office" and not self._committee_near(sentence, 2):
            return None  # 'Chánh văn phòng': of whatever body
        if span.head.kind == "standing" and not self._committee_near(sentence, _FAR):
            return self.same_head(span, sentence, chunk)
        parent = self._of_kinds(kinds, sentence, chunk)
        if parent is not None and span.head.label in _OF_PROVINCES:
            parent = self._of_its_province(parent, sentence, chunk)
        if parent is None:
            return self.same_head(span, sentence, chunk)
        if organization_level(parent) == "central" and parent.head.label not in _OWN_BOARDS:
            if span.head.kind == "standing":
                return None  # the Central Committee has a Politburo, no standing committee
            central = lexicon().heads.match(tokenize(f"{span.head.label} Trung ương").folds, 0)
            if central is not None and central[0].takes == "-":
                return ResolvedOrganization(central[0], "", None, None)
            return ResolvedOrganization(span.head, "Trung ương", None, None)
        return ResolvedOrganization(span.head, span.name, parent, None)

    def _of_its_province(
        self, committee: ResolvedOrganization, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Phó ban Nội chính' near a Huyện ủy: no district has one, so that of the province named."""
        if organization_level(committee) in ("central", "province"):
            return committee
        for antecedent in self._near.around(sentence, chunk, "kind committee"):
            span = antecedent.organization
            while span is not None and span.head.kind != "committee":
                span = span.parent
            body = self._guarded(span, antecedent) if span is not None else None
            if body is not None and organization_level(body) == "province":
                return body
        return None

    def _committee_of_joined(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'tham gia Ban Chấp hành, | Ban Thường vụ Huyện ủy X', 'Ủy viên Ban Chấp hành, | Ủy viên Ban Thường
        vụ Đảng ủy Khối X': of that committee."""
        behind = (one for one in self._near.in_sentence(sentence, chunk) if one.chunk > chunk)
        joined = next(behind, None)
        span = joined.organization if joined is not None and joined.chunk == chunk + 2 else None
        if joined is None or span is None or span.head.kind != "standing":
            return None
        whole = span.parent
        if whole is None or whole.head.kind != "committee":
            return None
        if joined.title:
            by_name = joined.title == "Ủy viên" and whole.head.takes != "place"
            return self._guarded(whole, joined) if by_name and names_itself(whole) else None
        return self._guarded(whole, joined) if whole.place and whole.place.named else None

    def _committee_of_next_post(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy X': of that committee."""
        given = self._next_post(sentence, chunk)
        span = given.organization if given is not None else None
        if given is None or span is None:
            return None
        placed = span.place is not None and span.place.named
        if span.head.kind == "committee" and span.head.takes != "place":
            return self._guarded(span, given) if names_itself(span) else None
        if span.head.takes == "place" and (placed or span.head.level == "district"):
            return self._guarded(span, given)  # not 'giữ chức Bí thư Huyện ủy' of whichever
        return None

    def _led_untold(self, sentence: int, chunk: int) -> bool:
        """'tham gia Ban Thường vụ, giữ chức Bí thư Đảng ủy …' of a body whose name was not read: the board is
        that one's, and of no committee named before."""
        given = self._next_post(sentence, chunk)
        span = given.organization if given is not None else None
        if span is None or span.head.kind != "committee" or span.head.takes == "place":
            return False
        return not names_itself(span)

    def _next_post(self, sentence: int, chunk: int) -> Antecedent | None:
        """The secretary's post that stands next behind boards; None where something else does."""
        for antecedent in self._near.in_sentence(sentence, chunk):
            span = antecedent.organization
            if antecedent.chunk <= chunk or (span is not None and _unserved(span)):
                continue
            secretary = antecedent.title.startswith(("Bí thư", "Phó Bí thư"))
            return antecedent if secretary else None
        return None

    def _committee_of_sentence(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy X': the one committee of a place that
        the sentence names."""
        named: dict[ResolvedOrganization, None] = {}
        open_heads: set[str] = set()
        for antecedent in self._near.in_sentence(sentence, chunk, "kind committee"):
            span = antecedent.organization
            while span is not None and span.head.kind != "committee":
                span = span.parent
            if span is None or span.head.takes != "place" or antecedent.chunk == chunk:
                continue
            if span.place is None or not span.place.named:
                open_heads.add(span.head.label)  # 'Ban Thường vụ Tỉnh ủy', then 'Bí thư Tỉnh ủy X'
                continue
            body = self._guarded(span, antecedent)
            if body is not None and body.place is not None:
                named.setdefault(body)
        only = next(iter(named)) if len(named) == 1 else None
        return only if only is not None and open_heads <= {only.head.label} else None

    def _committee_near(self, sentence: int, reach: int) -> bool:
        """Whether the sentence, or one of those before within reach, names a committee."""
        return any(
            self._near.in_sentence(number, 0, "kind committee")
            for number in range(max(0, sentence - reach), sentence + 1)
        )

    def _committee_of_deputy(self, sentence: int, chunk: int) -> ResolvedOrganization | None:
        """'Ủy viên Ban Thường vụ, Phó Bí thư Đảng ủy xã X': a deputy secretary is of that board."""
        for antecedent in self._near.chain(sentence, chunk):
            span = antecedent.organization
            if span is not None and antecedent.title.startswith("Phó Bí thư"):
                return self._guarded(span, antecedent) if span.head.kind == "committee" else None
        return None

    def _of_the_police(self, office: OrganizationSpan) -> ResolvedOrganization | None:
        """'Cơ quan Cảnh sát điều tra': of the one police or ministry of it that the article names."""
        named: dict[ResolvedOrganization, None] = {}
        for antecedent in (*self._near.filed("kind police"), *self._near.filed("kind ministry")):
            span = antecedent.organization
            if span is not None and span.head != office.head and names_itself(span):
                body = self._guarded(span, antecedent)
                if body is not None and (body.head.label, body.name) in _POLICE:
                    named.setdefault(body)
        whole = next(iter(named)) if len(named) == 1 else None
        return ResolvedOrganization(office.head, office.name, whole, None) if whole else None

    def _police_behind(
        self, office: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Phó Thủ trưởng Cơ quan Cảnh sát điều tra, Cục trưởng Cục X, | Bộ Công an': of the police that
        the same list names behind."""
        for antecedent in self._near.chain(sentence, chunk):
            span = antecedent.organization
            while span is not None and (span.head.label, span.name) not in _POLICE:
                span = span.parent
            if antecedent.chunk > chunk and span is not None and span.head != office.head:
                body = self._guarded(span, antecedent) if names_itself(span) else None
                return ResolvedOrganization(office.head, office.name, body, None) if body else None
        return None

    def _of_executive(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Ban Chấp hành Đảng bộ huyện bầu Ban Thường vụ': that of the committee of the place."""
        for antecedent in self._near.in_sentence(sentence, chunk, "kind executive"):
            candidate = antecedent.organization
            if candidate is None or candidate.head.kind != "executive" or candidate.parent is None:
                continue
            executive = self._guarded(candidate, antecedent) if antecedent.chunk != chunk else None
            committee = committee_of(executive.seat if executive is not None else None)
            if committee is not None:
                return ResolvedOrganization(span.head, "", committee, None)
        return None

    def same_head(
        self, span: OrganizationSpan, sentence: int, chunk: int, *, ahead: bool = True
    ) -> ResolvedOrganization | None:
        """The nearest full mention of a body with the same head ('Đảng ủy' after 'Đảng ủy X')."""
        bare = span.head.takes == "any" and span.head.kind in (
            "committee",
            "cell",
            "group",
            "party",
        )
        if bare and not span.name and (of_chain := self._of_chain(span, sentence, chunk)):
            return of_chain
        if bare and not span.name and (of_one := self._of_the_one_before(span, sentence, chunk)):
            return of_one
        if span.head.label == _ZONE_COMMITTEE and not span.name:
            return self._of_the_zone(span, sentence)
        central = f"{span.head.label} Trung ương"
        special = (
            span.head.takes in ("field", "name") and not span.name
        )  # 'Sở' for 'Sở Y tế tỉnh X'
        offers = [f"head {span.head.label}", f"head {central}"]
        offers += [f"kind {span.head.kind}"] if special else []
        if bare and not span.name and (unit := self._unit_of_sentence(span, sentence, chunk)):
            return unit
        several = bare and self._several(span)
        if special and in_short(self._near, span, sentence, chunk):
            return the_only_one(self._near, self._guarded, span, sentence, chunk)
        for antecedent in self._near.around(sentence, chunk, *offers, ahead=ahead):
            if several and abs(antecedent.sentence - sentence) > 1:
                continue  # which of them is meant, only a near one tells
            candidate = antecedent.organization
            while candidate is not None:
                same = candidate.head.label == central or candidate.head == span.head
                same = same or (special and candidate.head.label.startswith(f"{span.head.label} "))
                if same and names_itself(candidate) and candidate.name.startswith(span.name):
                    return self._guarded(candidate, antecedent)
                candidate = candidate.parent
        return None

    def _of_the_zone(self, span: OrganizationSpan, sentence: int) -> ResolvedOrganization | None:
        """'Chính ủy Quân khu Tả Ngạn, Bí thư Quân khu ủy': of the one zone that the sentence names; of none
        named before."""
        named = {
            f"{_ZONE} {one.organization.name}"
            for one in self._near.in_sentence(sentence, 0)
            if one.organization is not None
            and one.organization.head.label == _ZONE
            and one.organization.name
        }
        zone = named.pop() if len(named) == 1 else None
        return ResolvedOrganization(span.head, zone, None, None) if zone else None

    def _unit_of_sentence(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'ông A, nguyên Bí thư Đảng ủy, Chính ủy và ông B, Sư đoàn trưởng Sư đoàn X': of the one unit of
        the army that the sentence names, not of a firm named before."""
        named: dict[ResolvedOrganization, None] = {}
        for antecedent in self._near.in_sentence(sentence, chunk):
            unit = antecedent.organization
            if unit is None or unit.head == span.head or antecedent.chunk < chunk:
                continue
            if unit.head.kind != "military":
                return None
            body = self._guarded(unit, antecedent) if names_itself(unit) else None
            if body is not None:
                named.setdefault(body)
        unit_of = next(iter(named)) if len(named) == 1 else None
        return ResolvedOrganization(span.head, span.name, unit_of, None) if unit_of else None

    def _several(self, span: OrganizationSpan) -> bool:
        """Whether the article names more than one body with this head: 'Đảng ủy A', 'Đảng ủy B'."""
        named: set[str] = set()
        for antecedent in self._near.filed(f"head {span.head.label}"):
            candidate = antecedent.organization
            while candidate is not None and candidate.head != span.head:
                candidate = candidate.parent
            if candidate is not None:
                named.add(spelled_out(candidate))
        return len(named) > 1

    def _of_chain(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'Bí thư Đảng ủy, Chủ tịch Tập đoàn X': the committee of the body that the chain names."""
        for antecedent in self._near.chain(sentence, chunk):
            candidate = antecedent.organization
            # 'Bí thư Đảng ủy, Chủ tịch HĐTV Tập đoàn X', '…, Chủ tịch Công đoàn Tập đoàn X'
            if candidate is not None and candidate.head.kind == "board":
                candidate = candidate.parent
            elif candidate is not None and candidate.head.kind == "union":
                candidate = candidate.parent or candidate
            if candidate is None or candidate.head == span.head:
                continue
            unplaced = _HOSTS_UNPLACED
            if span.head.label == "Đảng đoàn":  # agencies of the State have a Ban cán sự đảng
                if candidate.head.kind in _HOSTS_UNPLACED:
                    continue
                unplaced = _ELECTED
            if not names_itself(candidate) and candidate.head.kind not in unplaced:
                continue
            if (
                span.head.label in ("Đảng ủy", "Đảng bộ")
                and candidate.place
                and candidate.place.kind in COMMUNE_KINDS
            ):
                place = self._place(candidate.place, candidate, sentence, chunk)
                return ResolvedOrganization(span.head, "", None, place) if place else None
            board = candidate.head.label == "Ban Quản lý"  # of an economic zone, a park
            bureau = candidate.head.label == "Vụ" and span.head.kind != "cell"
            if span.head.kind == "cell" and candidate.head.kind == "police":
                continue  # the cell is that of the division named between
            if (
                (candidate.head.kind in _HOSTS_COMMITTEE and not bureau)
                or (span.head.kind == "cell" and candidate.head.kind == "division")
                or (board and candidate.name)
                or (span.head.kind == "group" and candidate.head.kind in _HOSTS_GROUP)
                or (span.head.label == "Ban cán sự đảng" and _is_like_a_ministry(candidate))
                or (span.head.label == "Đảng ủy" and _has_its_committee(candidate))
            ):
                parent = self._guarded(candidate, antecedent)
                if parent is not None:
                    return ResolvedOrganization(span.head, span.name, parent, None)
        return None

    def _of_the_one_before(
        self, span: OrganizationSpan, sentence: int, chunk: int
    ) -> ResolvedOrganization | None:
        """'ông A, Bộ trưởng Bộ X, thôi giữ chức Bí thư | Ban cán sự đảng': of the one ministry or people's
        committee named before it, with no other name between."""
        if span.head.label != "Ban cán sự đảng":
            return None
        offers = (f"kind {kind}" for kind in sorted(_HOSTS_GROUP))
        hosts = [
            one
            for one in self._near.in_sentence(sentence, chunk, *offers)
            if one.organization is not None and one.chunk < chunk
        ]
        if len({spelled_out(one.organization) for one in hosts if one.organization}) != 1:
            return None
        host = hosts[-1]
        if host.organization is None or host.organization.head.kind not in _HOSTS_GROUP:
            return None  # 'Ban cán sự đảng Bộ X', 'Văn phòng UBND tỉnh X'
        if self._near.person_between(sentence, host.chunk, chunk):
            return None
        parent = self._guarded(host.organization, host)
        return ResolvedOrganization(span.head, span.name, parent, None) if parent else None


def _has_its_committee(ministry: OrganizationSpan) -> bool:
    """'Bí thư Đảng ủy, Thứ trưởng Bộ X'; the committee of the army and of the police has its own name."""
    return ministry.head.kind == "ministry" and ministry.name not in _OWN_COMMITTEES


def _is_like_a_ministry(body: OrganizationSpan) -> bool:
    """'Ủy ban Dân tộc': a commission of the State that is of the Government; or the Government itself."""
    if body.head.label == _GOVERNMENT:
        return True  # 'Bí thư Ban cán sự đảng, Thủ tướng'
    return body.head.kind == "commission" and body.head.cls == "StateBody"


def _unserved(span: OrganizationSpan) -> bool:
    """'Ban Chấp hành', 'Ban Thường vụ' of a committee that is not named with it."""
    return span.head.kind in ("executive", "standing") and span.parent is None and not span.name

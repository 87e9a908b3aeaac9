"""The place that a text leaves open ('UBND tỉnh', 'Tỉnh ủy'), and which one it means by a name.

The nearest fit decides: the chain of posts or bodies, then backwards through the article, then forwards.
Where none fits, the province of the source does: that of the paper or portal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from cadregraph.graph.gazetteer.changes import former_grounds
from cadregraph.graph.gazetteer.units import COMMUNE_KINDS, Unit, gazetteer
from cadregraph.graph.lexicon.tags import CLOSE, OPEN, PERSON, SEMICOLON
from cadregraph.graph.lexicon.word_classes import phrase_class
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan, PlaceSpan
from cadregraph.graph.resolution.antecedents import Antecedent, bearing, kinds_named
from cadregraph.graph.resolution.communes import Communes
from cadregraph.graph.resolution.containment import province_behind
from cadregraph.graph.resolution.full_names import Guarded
from cadregraph.graph.resolution.naming import ResolvedPlace
from cadregraph.graph.resolution.neighbours import HEAD_KINDS, Neighbours, kinds_for

_PLACE_BRACKET = pattern("place open word? person (comma | dash) (post (comma | and))*$")
_ITEM_OF_PROVINCE = pattern(
    "not(semicolon | place | stop)+ comma place=place (semicolon | stop | $)"
)
_CITY_COMMITTEE = "Thành ủy"
_OF_ALL = phrase_class("of_every_place")
_MEMBER = ("ủy", "viên")  # 'các tỉnh ủy viên' are people


class OpenPlaces:
    """The places of one article; ``province`` is that of whatever is left open, while it is set.

    ``source`` is the province of the outlet, if it is that of one.
    """

    def __init__(
        self,
        sentences: Sequence[ChunkedSentence],
        near: Neighbours,
        guarded: Guarded,
        published: str | None,
        article: str,
        source: Unit | None,
    ) -> None:
        self._source = source
        self._sentences = sentences
        self._near = near
        self._guarded = guarded
        self._communes = Communes(sentences, near.antecedents, published, article)
        self._article = article
        self._kinds = kinds_named(near.antecedents)
        self._untold: dict[tuple[str, ...], bool] = {}
        self.province: Unit | None = None

    def place(
        self, span: PlaceSpan, of: OrganizationSpan | None, sentence: int, chunk: int
    ) -> ResolvedPlace | None:
        """The place of a span, or of a body whose place is open, with its name filled from the context.

        Args:
            span: the place as far as the text names it here.
            of: the body that it is of, if it is that of one.
            sentence: the number of the sentence.
            chunk: that of the chunk.
        """
        if span.named:
            return self._named(span, of, sentence, chunk)
        kinds = (span.kind,) if span.kind else kinds_for(of)
        bare_body = of is not None and not kinds
        bracketed = self._of_bracket(of, sentence, chunk, kinds)
        if bracketed is not None:
            return bracketed
        of_province = "tỉnh" in kinds or (of is not None and of.head.label == _CITY_COMMITTEE)
        if of_province and (of_chain := self._province_of_chain(sentence, chunk, kinds)):
            return of_chain
        if (bare_body or "tỉnh" in kinds) and self._speaks_of_all(sentence):
            return None
        if "tỉnh" in kinds and self._in_a_roundup(sentence, chunk):
            return self._at_the_end_of_its_item(sentence, chunk)
        province = self.province
        if province is not None and province.kind in kinds and not self._names_place(sentence):
            return ResolvedPlace(province.kind, province.name, province)
        offers = ("place", "seat") if bare_body else ("place",)
        near: Iterable[Antecedent] = self._near.around(sentence, chunk, *offers)
        if bare_body or "tỉnh" in kinds:
            near = sorted(near, key=lambda one: self._of_another(one, sentence, chunk))
        for antecedent in near:
            offered = self._offered(antecedent, kinds, bare_body)
            fit = self._fit(offered, kinds, antecedent) if offered is not None else None
            if fit is not None and self._is_ahead(antecedent, sentence, chunk):
                fit = self._of_source(kinds) or fit
            if fit is not None and not _of_other_level(fit, of):
                return None if self._left_between(fit, antecedent, sentence) else fit
        if "thành phố" in kinds or "tỉnh" in kinds:
            found = self._province_of_district(sentence, chunk, kinds) or self._of_source(kinds)
            if found is not None:
                return found
        district = self._communes.their_district() if kinds else None
        kind = self._communes.kind_then(district) if district is not None else ""
        if district is None or kind not in kinds:
            return None
        found = ResolvedPlace(kind, district.name, district)
        return None if _of_other_level(found, of) else found

    def _of_bracket(
        self, of: OrganizationSpan | None, sentence: int, chunk: int, kinds: tuple[str, ...]
    ) -> ResolvedPlace | None:
        """'Ba Vì (ông A, nguyên Chủ tịch HĐND), Thanh Oai (bà B, …)': the place before the bracket."""
        found = self._sentences[sentence]
        match = before_bracket(found.tags, chunk)
        content = found.chunks[match].content if match is not None else None
        if match is None or not isinstance(content, PlaceSpan) or not content.named:
            return None
        place = self._named(content, of, sentence, match, kinds)
        fits = place is not None and (not kinds or place.kind in kinds)
        return place if fits and not _of_other_level(place, of) else None

    def _is_ahead(self, antecedent: Antecedent, sentence: int, chunk: int) -> bool:
        """'Phó Chủ tịch UBND tỉnh A và Phó Bí thư Tỉnh ủy X B', in the paper of another province: what is
        named later, and not in the same chain, is that of somebody else."""
        if (antecedent.sentence, antecedent.chunk) <= (sentence, chunk):
            return False
        return not any(other is antecedent for other in self._near.chain(sentence, chunk))

    def untold(self, span: PlaceSpan, of: OrganizationSpan, sentence: int, chunk: int) -> bool:
        """Whether nothing in the article tells the place that a body leaves open, not even which one
        it may be; arguments as for `place`."""
        kinds = (span.kind,) if span.kind else kinds_for(of)
        if span.named or not kinds:
            return False
        if "tỉnh" in kinds and self._speaks_of_all(sentence):
            return False
        if kinds not in self._untold:
            self._untold[kinds] = not any(
                self._fit(antecedent.place, kinds, antecedent) is not None
                for antecedent in self._near.filed("place")
                if antecedent.place is not None
                and (antecedent.organization is not None or not antecedent.past)
            )
        return self._untold[kinds]

    def _of_source(self, kinds: tuple[str, ...]) -> ResolvedPlace | None:
        """'Phó Giám đốc Sở Y tế' in the paper of a province: of that, for what only provinces have."""
        source = self._source
        if source is None or source.kind not in kinds or "huyện" in kinds:
            return None
        return ResolvedPlace(source.kind, source.name, source, by_source=True)

    def _province_of_district(
        self, sentence: int, chunk: int, kinds: tuple[str, ...]
    ) -> ResolvedPlace | None:
        """The province of the nearest district that the article names."""
        for antecedent in self._near.around(sentence, chunk, "place"):
            if antecedent.place is None or antecedent.past:
                continue
            unit = _common_province(antecedent.place)
            if unit is not None and unit.kind in kinds:
                return ResolvedPlace(unit.kind, unit.name, unit)
        return None

    def _left_between(self, place: ResolvedPlace, antecedent: Antecedent, sentence: int) -> bool:
        """'… điều động ông A, nguyên Bí thư Tỉnh ủy X. Thay ông là ông B, Phó Bí thư Tỉnh ủy.': only
        a post of the past names a province in the sentence before, and it is not the one found
        farther off; which of them is meant, nothing tells."""
        if place.unit is None or antecedent.sentence >= sentence - 1:
            return False
        named: set[str] = set()
        for other in self._near.in_sentence(sentence - 1, 0):
            if other.place is None or not other.place.named:
                continue
            if not other.past:
                return False
            if other.organization is not None:
                named.update(unit.province or unit.label for unit in other.place.units)
        return bool(named) and (place.unit.province or place.unit.label) not in named

    def _of_another(self, antecedent: Antecedent, sentence: int, chunk: int) -> bool:
        """Whether a body before another in its sentence is that of the post which somebody else is given
        ('ông A giữ chức Bí thư Tỉnh ủy Y và ông B, | Giám đốc Công an tỉnh'), or stands in a bracket ('Thành
        ủy giới thiệu ông A (Bí thư Quận ủy X) để bầu làm | Phó Chủ tịch UBND')."""
        if antecedent.sentence != sentence or antecedent.chunk > chunk:
            return False
        between = self._sentences[sentence].tags[antecedent.chunk : chunk]
        bracketed = between.count(CLOSE) > between.count(OPEN)
        return bracketed or (antecedent.given and PERSON in between)

    def _in_a_roundup(self, sentence: int, chunk: int) -> bool:
        """'… ông A, Chủ tịch UBND tỉnh X; ông B, cựu Bí thư Tỉnh ủy Y; bà C, Giám đốc Sở Y tế': an item
        of a list in which others are of two provinces or more; of which it is, nothing tells."""
        tags = self._sentences[sentence].tags
        if SEMICOLON not in tags:
            return False
        own, named = tags.count(SEMICOLON, 0, chunk), set[str]()
        for antecedent in self._near.in_sentence(sentence, chunk, "place"):
            if antecedent.organization is None or antecedent.place is None:
                continue
            if any(unit.level == "province" for unit in antecedent.place.units):
                if tags.count(SEMICOLON, 0, antecedent.chunk) == own:
                    return False
                named.add(antecedent.place.name)
        return len(named) > 1

    def _at_the_end_of_its_item(self, sentence: int, chunk: int) -> ResolvedPlace | None:
        """'…; ông A, Phó Chủ tịch UBND tỉnh và ông B, Chủ tịch UBND huyện Phú Quý, | tỉnh Bình Thuận; …': the
        province behind which the item ends is that of all in it."""
        found = self._sentences[sentence]
        item = _ITEM_OF_PROVINCE.match(found.tags, chunk)
        place = found.chunks[item.start("place")].content if item is not None else None
        if item is None or not isinstance(place, PlaceSpan) or place.kind != "tỉnh":
            return None
        return self._named(place, None, sentence, item.start("place")) if place.named else None

    def _speaks_of_all(self, sentence: int) -> bool:
        """'Hợp nhất Sở Nội vụ với Ban Tổ chức ở các tỉnh', 'Tỉnh ủy các tỉnh A, B': of every province,
        or of several."""
        folds = self._sentences[sentence].tokens.folds
        pairs = {
            pair for at, pair in enumerate(pairwise(folds)) if folds[at + 2 : at + 4] != _MEMBER
        }
        named = {
            antecedent.place.name
            for antecedent in self._near.in_sentence(sentence, 0)
            if antecedent.place is not None and antecedent.place.named
        }
        return not pairs.isdisjoint(_OF_ALL) and (
            not named or (("các", "tỉnh") in pairs and len(named) > 1)
        )

    def _names_place(self, sentence: int) -> bool:
        """Whether a body or post of the sentence tells its place by name; where something happens
        ('tại Hà Nội, Bí thư Tỉnh ủy …') is no place of a post."""
        return any(
            antecedent.organization is not None
            and antecedent.place is not None
            and antecedent.place.named
            and not antecedent.past
            for antecedent in self._near.in_sentence(sentence, 0)
        )

    def _province_of_chain(
        self, sentence: int, chunk: int, kinds: tuple[str, ...]
    ) -> ResolvedPlace | None:
        """'Phó Trưởng ban Tuyên giáo Tỉnh ủy, Chủ tịch UBND huyện Kim Sơn': the chain tells the
        province before any other that stands nearer in the article; so does 'Ủy viên Ban Thường vụ Thành ủy,
        Bí thư Quận ủy Quận 1', and 'Tỉnh ủy viên, Bí thư Huyện ủy Châu Thành, tỉnh Bến Tre'."""
        for antecedent in self._near.chain(sentence, chunk):
            if antecedent.place is None or not antecedent.place.named:
                continue
            if any(unit.level == "province" for unit in antecedent.place.units):
                return None
            tokens = self._sentences[antecedent.sentence].tokens
            unit = province_behind(tokens, antecedent.place) or _common_province(antecedent.place)
            if unit is not None and unit.kind in kinds:
                unit = self._of_its_time(unit, sentence, chunk)
                return ResolvedPlace(unit.kind, unit.name, unit)
        return None

    def _of_its_time(self, unit: Unit, sentence: int, chunk: int) -> Unit:
        """'… Phó Chủ tịch UBND tỉnh Hoàng Liên Sơn. 1982 - 1984: Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư
        Huyện ủy Bắc Hà': the province that had the ground before, if it was named last."""
        named = None
        for antecedent in self._near.antecedents:
            units = antecedent.place.units if antecedent.place is not None else ()
            if antecedent.sentence == sentence and unit in units:
                return unit  # 'Tỉnh ủy viên, Bí thư Huyện ủy Bắc Hà, tỉnh Lào Cai'
            if (antecedent.sentence, antecedent.chunk) < (sentence, chunk):
                named = next((one for one in units if one.level == "province"), named)
        return named if named is not None and named.label in former_grounds(unit.label) else unit

    def _offered(
        self, antecedent: Antecedent, kinds: tuple[str, ...], bare_body: bool
    ) -> PlaceSpan | ResolvedPlace | None:
        """The place that an antecedent offers; for a bare body also one that itself had to be filled."""
        if antecedent.place is not None and antecedent.place.named:
            return antecedent.place
        if bare_body and antecedent.organization is not None:
            inner = antecedent.organization
            while inner.parent is not None:
                inner = inner.parent
            if kinds_for(inner) or (inner.place is not None and inner.place.kind):
                resolved = self._guarded(antecedent.organization, antecedent)
                return resolved.seat if resolved else None
        return None

    def _fit(
        self, place: PlaceSpan | ResolvedPlace, kinds: tuple[str, ...], antecedent: Antecedent
    ) -> ResolvedPlace | None:
        if isinstance(place, PlaceSpan):
            if kinds and not any(_offers(place, antecedent.organization, kind) for kind in kinds):
                return None
            resolved = self._named(
                place, antecedent.organization, antecedent.sentence, antecedent.chunk, kinds
            )
        else:
            resolved = place
        if resolved is None or (kinds and resolved.kind and resolved.kind not in kinds):
            return None
        return resolved

    def _named(
        self,
        span: PlaceSpan,
        of: OrganizationSpan | None,
        sentence: int,
        chunk: int,
        kinds: tuple[str, ...] = (),
    ) -> ResolvedPlace | None:
        if span.kind in COMMUNE_KINDS and not span.units:
            return self._communes.place(span, sentence)
        kinds = kinds or kinds_for(of)
        units = bearing(span.units, span.kind)
        if kinds:
            units = [unit for unit in units if unit.kind in kinds] or units
        if of is not None and of.head.level == "province":
            units = [unit for unit in units if unit.level == "province"] or units
        unit = self._choose(units, span, sentence)
        if unit is None:
            kind = span.kind or (units[0].kind if units else "")
            several = len({one.province for one in units}) > 1
            article = self._article if several else ""
            return ResolvedPlace(kind, span.name, None, article=article) if kind else None
        if of is None and self._communes.is_bare_commune(span, unit, sentence):
            return None
        kind = self._kind(span, unit)
        return ResolvedPlace(kind, unit.name, unit) if kind else None

    def _kind(self, span: PlaceSpan, unit: Unit) -> str:
        """As what a unit is named: a province as what it is, a district as the text calls it here or
        elsewhere, else as what it was at the time: 'huyện Hoài Nhơn', then."""
        if unit.level == "province":
            return unit.kind
        return span.kind or self._kinds.get(unit) or self._communes.kind_then(unit)

    def _choose(self, units: Sequence[Unit], span: PlaceSpan, sentence: int) -> Unit | None:
        """The unit meant: the only one, a province before a district, one in a province named."""
        if len(units) <= 1:
            return units[0] if units else None
        provinces = [unit for unit in units if unit.level == "province"]
        if len(provinces) == 1:
            return provinces[0]
        return self._communes.district(units, span, sentence)


def before_bracket(tags: str, chunk: int) -> int | None:
    """The chunk of the place before a bracket in which a chunk stands behind a name; None elsewhere."""
    match = _PLACE_BRACKET.search(tags, 0, chunk)
    return match.start() if match is not None else None


def _common_province(place: PlaceSpan) -> Unit | None:
    """The province in which all units of a name are."""
    provinces = {unit.province for unit in place.units}
    label = provinces.pop() if len(provinces) == 1 else None
    return gazetteer().provinces.get(label) if label else None


def _of_other_level(place: ResolvedPlace | None, of: OrganizationSpan | None) -> bool:
    """A province for an office that districts have ('phòng Tài chính'), a town for a 'sở'."""
    if of is None or place is None or place.unit is None:
        return False
    provincial = place.unit.level == "province"
    return (
        provincial
        if of.head.level == "district"
        else of.head.level == "province" and not provincial
    )


def _offers(place: PlaceSpan, of: OrganizationSpan | None, kind: str) -> bool:
    """Whether a named place can be of the kind that is asked for."""
    if place.kind:
        return place.kind == kind
    if of is not None and of.head.label in HEAD_KINDS:
        return kind in HEAD_KINDS[of.head.label]
    return any(unit.kind == kind for unit in place.units)

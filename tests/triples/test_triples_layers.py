"""The two layers: a passage graph is what its sentence gave, the default graph merges them all."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Store
from stores import PREFIX, store_of
from worlds import (
    ACTING_LINE,
    AMOUNT_LINE,
    APPOINTED_LINE,
    COMMITTEE,
    DISCIPLINE_LINE,
    ENTITIES,
    FIGURE_LINE,
    FORMER_LINE,
    INFERRED_LINE,
    LINES,
    LINK_LINES,
    NAMING_LINE,
    ORDER_08,
    PLAN_45,
    RETIRED_LINE,
    RULES_07,
    STATEMENT_LINE,
    TENURE_LINE,
    TRANSFERRED_LINE,
    WARNED_LINE,
    Line,
    article,
    whole_world,
)

import cadregraph.graph.store
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import (
    Directive,
    DisciplineFact,
    Document,
    Extraction,
    LinkFact,
    MeasurementFact,
    Official,
    Organization,
    StatementFact,
    TenureFact,
)
from cadregraph.graph.store.validation import validate
from cadregraph.graph.text.normal import key
from cadregraph.graph.triples import article_triples, described, merged, passages, quads
from cadregraph.graph.triples.iris import BASE, Iris
from cadregraph.graph.triples.literals import date, node
from cadregraph.graph.triples.merge import SINGLE
from cadregraph.ontology import CADRE, ORG, PREFIXES, RDF, RDFS, SKOS


def dataset(extraction: Extraction) -> Store:
    """Both layers in a plain Oxigraph store, so that SPARQL alone is the judge."""
    store = Store()
    store.extend(quads(extraction))
    return store


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    """The solutions as texts, sorted."""
    return _texts(store.query(PREFIX + query))


def rows_of(store: cadregraph.graph.store.Store, query: str) -> list[tuple[str, ...]]:
    """The same from a store of ours."""
    return _texts(store.query(PREFIX + query))


def _texts(answer: cadregraph.graph.store.Answer) -> list[tuple[str, ...]]:
    assert isinstance(answer, QuerySolutions)
    return sorted(tuple("" if term is None else _short(term) for term in row) for row in answer)


def _short(term: object) -> str:
    if isinstance(term, Literal):
        if term.language:
            return f"{term.value}@{term.language}"
        kind = term.datatype.value.partition("#")[2]
        return term.value if kind == "string" else f"{term.value}^^{kind}"
    assert isinstance(term, NamedNode)
    for name, iri in PREFIXES.items():
        if name != "concept" and term.value.startswith(iri):
            return f"{name}:{term.value.removeprefix(iri)}"
    return term.value.rpartition("/")[2]


def told(line: Line, cls: str) -> set[tuple[str, str]]:
    """What the merged graph of a line says of its one thing of a class, entities by their names."""
    store = dataset(article("bai", line))
    found = rows(
        store,
        f"""SELECT ?p ?value WHERE {{
          ?thing a {cls} ; ?p ?o .
          OPTIONAL {{ ?o rdfs:label ?name }} BIND(COALESCE(?name, ?o) AS ?value)
        }}""",
    )
    return {(name, value) for name, value in found}


def both(label: str) -> set[tuple[str, str]]:
    return {("skos:prefLabel", f"{label}@vi"), ("rdfs:label", f"{label}@vi")}


# --- what each kind of fact states --------------------------------------------------------------


def test_a_tenure_has_holder_post_status_term_and_dates() -> None:
    assert told(TENURE_LINE, "cadre:Tenure") == both("Trần Minh Khôi: Bí thư Huyện ủy Sông Lam") | {
        ("rdf:type", "cadre:Tenure"),
        ("cadre:assertion", "asserted"),
        ("cadre:holder", "Trần Minh Khôi@vi"),
        ("cadre:post", "Bí thư Huyện ủy Sông Lam@vi"),
        ("org:organization", "Huyện ủy Sông Lam@vi"),
        ("cadre:status", "current"),
        ("schema:startDate", "2015-08^^gYearMonth"),
        ("schema:endDate", "2020^^gYear"),
        ("cadre:term", "2015-2020"),
        ("cadre:confidence", "0.95^^decimal"),
    }


def test_a_post_is_a_title_in_a_body() -> None:
    assert told(TENURE_LINE, "cadre:Post") == both("Bí thư Huyện ủy Sông Lam") | {
        ("rdf:type", "cadre:Post"),
        ("cadre:seats", "1^^integer"),
        ("org:postIn", "Huyện ủy Sông Lam@vi"),
        ("org:role", f"bi-thu-{_title_hash(TENURE_LINE)}"),
    }


def _title_hash(line: Line) -> str:
    found = rows(
        dataset(article("bai", line)),
        "SELECT ?role WHERE { ?role skos:inScheme <https://w3id.org/cadregraph/concept/title> }",
    )
    return found[0][0].rpartition("-")[2]


@pytest.mark.parametrize(
    ("line", "label", "status"),
    [
        (FORMER_LINE, "Phạm Gia Lộc: nguyên Bí thư Huyện ủy Sông Lam", "former"),
        (ACTING_LINE, "Lương Vân Khuê: quyền Trưởng ban Tổ chức Huyện ủy Sông Lam", "acting"),
    ],
)
def test_a_past_or_acting_tenure_says_so(line: Line, label: str, status: str) -> None:
    found = told(line, "cadre:Tenure")

    assert both(label) <= found
    assert ("cadre:status", status) in found
    assert not {"schema:startDate", "schema:endDate", "cadre:term"} & {name for name, _ in found}


def test_a_change_with_a_post() -> None:
    assert told(APPOINTED_LINE, "cadre:PersonnelChange") == both(
        "bổ nhiệm Lương Vân Khuê: Chánh Văn phòng Huyện ủy Sông Lam"
    ) | {
        ("rdf:type", "cadre:PersonnelChange"),
        ("cadre:changeType", "appointed"),
        ("cadre:person", "Lương Vân Khuê@vi"),
        ("cadre:post", "Chánh Văn phòng Huyện ủy Sông Lam@vi"),
        ("cadre:decision", "decided"),
        ("cadre:assertion", "asserted"),
        ("cadre:decidedBy", "Ban Thường vụ Huyện ủy Sông Lam@vi"),
        ("dcterms:date", "2019-05-03^^date"),
        ("cadre:term", "2015-2020"),
        ("cadre:confidence", "0.9^^decimal"),
    }


def test_a_change_to_a_body_without_a_post_is_only_proposed() -> None:
    assert told(TRANSFERRED_LINE, "cadre:PersonnelChange") == both(
        "điều động Trần Minh Khôi: Ban Tổ chức Huyện ủy Sông Lam (đề xuất)"
    ) | {
        ("rdf:type", "cadre:PersonnelChange"),
        ("cadre:changeType", "transferred"),
        ("cadre:person", "Trần Minh Khôi@vi"),
        ("cadre:organization", "Ban Tổ chức Huyện ủy Sông Lam@vi"),
        ("cadre:decision", "proposed"),
        ("cadre:assertion", "proposed"),
        ("cadre:confidence", "0.7^^decimal"),
    }
    assert told(TRANSFERRED_LINE, "cadre:Post") == set()


def test_a_retirement_has_neither_post_nor_body() -> None:
    assert told(RETIRED_LINE, "cadre:PersonnelChange") == both("nghỉ hưu Phạm Gia Lộc") | {
        ("rdf:type", "cadre:PersonnelChange"),
        ("cadre:changeType", "retired"),
        ("cadre:person", "Phạm Gia Lộc@vi"),
        ("cadre:decision", "decided"),
        ("cadre:assertion", "asserted"),
        ("dcterms:date", "--09-01^^gMonthDay"),
        ("cadre:confidence", "0.8^^decimal"),
    }


def test_discipline_of_a_person() -> None:
    assert told(WARNED_LINE, "cadre:DisciplinaryAction") == both("cảnh cáo Phạm Gia Lộc") | {
        ("rdf:type", "cadre:DisciplinaryAction"),
        ("cadre:sanctioned", "Phạm Gia Lộc@vi"),
        ("cadre:sanction", "warning"),
        ("cadre:decision", "decided"),
        ("cadre:assertion", "asserted"),
        ("cadre:decidedBy", "Ban Thường vụ Huyện ủy Sông Lam@vi"),
        ("cadre:basedOn", "Quy định 07-QĐi/HU@vi"),
        ("cadre:reason", "thiếu trách nhiệm@vi"),
        ("dcterms:date", "2019-02^^gYearMonth"),
        ("cadre:confidence", "0.9^^decimal"),
    }


def test_discipline_of_an_organisation_that_names_no_sanction() -> None:
    assert told(DISCIPLINE_LINE, "cadre:DisciplinaryAction") == both(
        "kỷ luật Đảng bộ xã Bến Trúc (đề xuất)"
    ) | {
        ("rdf:type", "cadre:DisciplinaryAction"),
        ("cadre:sanctioned", "Đảng bộ xã Bến Trúc@vi"),
        ("cadre:decision", "proposed"),
        ("cadre:assertion", "proposed"),
        ("cadre:confidence", "0.6^^decimal"),
    }


def test_a_statement_has_speaker_words_and_what_it_is_about() -> None:
    assert told(STATEMENT_LINE, "cadre:Statement") == both("Phát biểu của Trần Minh Khôi") | {
        ("rdf:type", "cadre:Statement"),
        ("cadre:assertion", "asserted"),
        ("cadre:speaker", "Trần Minh Khôi@vi"),
        ("cadre:content", "Đảng bộ xã Bến Trúc phải làm tốt Kế hoạch 45-KH/HU.@vi"),
        ("cadre:about", "Đảng bộ xã Bến Trúc@vi"),
        ("cadre:about", "Kế hoạch 45-KH/HU@vi"),
        ("cadre:confidence", "0.9^^decimal"),
    }


def test_a_figure_with_all_that_a_text_can_say_of_it() -> None:
    assert told(FIGURE_LINE, "cadre:Measurement") == both("51/53 chi bộ đã tổ chức đại hội") | {
        ("rdf:type", "cadre:Measurement"),
        ("cadre:assertion", "asserted"),
        ("cadre:value", "51^^decimal"),
        ("cadre:total", "53^^decimal"),
        ("cadre:percentage", "96.23^^decimal"),
        ("cadre:unit", "chi bộ@vi"),
        ("cadre:measures", "chi bộ đã tổ chức đại hội@vi"),
        ("cadre:subject", "Đảng bộ huyện Sông Lam@vi"),
        ("cadre:asOf", "2019-06-30^^date"),
        ("cadre:period", "6 tháng đầu năm 2019@vi"),
        ("cadre:confidence", "0.5^^decimal"),
    }


def test_a_bare_figure_keeps_its_number() -> None:
    found = told(AMOUNT_LINE, "cadre:Measurement")

    assert ("cadre:value", "1250000.5^^decimal") in found
    assert {name for name, _ in found}.isdisjoint(
        {"cadre:total", "cadre:percentage", "cadre:subject", "cadre:asOf", "cadre:period"}
    )


@pytest.mark.parametrize("name", LINK_LINES)
def test_a_link_read_in_the_text_is_one_triple(name: str) -> None:
    line = LINK_LINES[name]
    (fact,) = line.facts
    assert isinstance(fact, LinkFact)
    prefix = {"subOrganizationOf": "org", "containedInPlace": "schema", "location": "schema"}
    prefix["replaces"] = "dcterms"
    predicate = f"{prefix.get(name, 'cadre')}:{name}"
    store = dataset(article("bai", line))

    ends = rows(
        store,
        f"SELECT ?s ?o WHERE {{ GRAPH ?g {{ ?a {predicate} ?b }} ?a rdfs:label ?s . ?b rdfs:label ?o }}",
    )
    assert ends == [(f"{ENTITIES[fact.subject].label}@vi", f"{ENTITIES[fact.object].label}@vi")]
    assert rows(store, "SELECT ?note WHERE { ?note a cadre:Inference }") == []


def test_an_inferred_link_has_a_note_with_its_confidence() -> None:
    assert told(INFERRED_LINE, "cadre:Inference") == {
        ("rdf:type", "cadre:Inference"),
        ("cadre:fromEntity", "Đảng bộ xã Bến Trúc@vi"),
        ("cadre:relation", "cadre:jurisdiction"),
        ("cadre:toEntity", "huyện Sông Lam@vi"),
        ("cadre:confidence", "0.65^^decimal"),
    }


def test_entities_bring_their_own_data() -> None:
    directive = told(LINK_LINES["issuer"], "cadre:Directive")
    congress = told(LINK_LINES["location"], "cadre:Congress")
    place = told(LINK_LINES["jurisdiction"], "cadre:Place")
    committee = told(LINK_LINES["jurisdiction"], "cadre:PartyCommittee")

    assert directive >= both("Kế hoạch 45-KH/HU") | {
        ("skos:altLabel", "Kế hoạch số 45@vi"),
        ("cadre:documentType", "plan"),
        ("cadre:number", "45"),
        ("cadre:symbol", "45-KH/HU"),
        ("dcterms:issued", "2019-03-04^^date"),
        ("dcterms:title", "Về đại hội các chi bộ@vi"),
    }
    assert congress >= {
        ("skos:altLabel", "Đại hội XXI@vi"),
        ("cadre:ordinal", "21^^integer"),
        ("schema:startDate", "2015-08^^gYearMonth"),
        ("schema:endDate", "--08-20^^gMonthDay"),
        ("cadre:term", "2015-2020"),
    }
    assert ("schema:identifier", "987") in place
    assert ("cadre:level", "district") in committee


# --- what a passage holds, and what not ---------------------------------------------------------


def test_a_passage_names_nobody_else() -> None:
    """In the whole world each sentence still gives what it gives alone."""
    together = passages(whole_world())
    iris = Iris()

    for number, line in enumerate(LINES):
        alone = article("bai", line)
        (expected,) = passages(alone).values()
        world = whole_world()
        found = together[iris.passage(world.document, world.sentences[number])]
        # figures and statements are named by where they stand, so only their own IRIs differ
        assert Counter(map(_placeless, found)) == Counter(map(_placeless, expected))


def _placeless(triple: object) -> str:
    """A triple without what tells where in the article it stands."""
    text = re.sub(r"/(statement|measurement)/[0-9a-f]+>", r"/\1/…>", str(triple))
    return re.sub(r'"\d+,\d+"|"\d+"\^\^<[^>]*integer>', "…", text)


_DESCRIBING = {
    node(term)
    for term in (RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.notation, SKOS.inScheme)
} | {node(term) for term in (ORG.role, CADRE.level, CADRE.documentType, CADRE.symbol)}


def test_a_passage_describes_nothing() -> None:
    """Classes, names and codes stand once, in the default graph."""
    extraction = whole_world()
    given = {t.predicate for triples in passages(extraction).values() for t in triples}
    default = {quad.predicate for quad in quads(extraction) if _is_merged(quad)}

    assert given & _DESCRIBING == set()
    assert default >= _DESCRIBING


def _is_merged(quad: Quad) -> bool:
    return isinstance(quad.graph_name, DefaultGraph)


def test_a_passage_says_what_it_mentions_where() -> None:
    extraction = extract(
        Document("bai", "Sáng nay mưa. UBND TP Hải Phòng họp, ông Lê Văn Tám và bà Đỗ Thị Na dự.")
    )
    found = rows(
        dataset(extraction),
        """SELECT ?name ?place WHERE { GRAPH ?passage { ?thing cadre:mentionedAt ?place }
          ?thing skos:prefLabel ?name . ?passage oa:exact ?sentence }""",
    )
    text = extraction.document.text
    written = {(name, text[slice(*map(int, place.split(",")))]) for name, place in found}

    assert written >= {
        ("Ủy ban nhân dân thành phố Hải Phòng@vi", "UBND TP Hải Phòng"),
        ("Lê Văn Tám@vi", "ông Lê Văn Tám"),
        ("Đỗ Thị Na@vi", "bà Đỗ Thị Na"),
    }
    names = "SELECT ?v WHERE { ?body skos:altLabel ?v }"
    assert ("UBND TP Hải Phòng@vi",) in rows(dataset(extraction), names)
    assert rows(dataset(extraction), "SELECT ?p WHERE { ?thing cadre:mentionedAt ?p }") == []


def test_a_sentence_that_gives_nothing_is_no_passage() -> None:
    silent = Line("Trời hôm nay nắng đẹp.")
    extraction = article("bai", silent, NAMING_LINE, silent)

    assert len(passages(extraction)) == 1
    found = rows(dataset(extraction), "SELECT ?text WHERE { ?p a cadre:Passage ; oa:exact ?text }")
    assert found == [("Trường THPT Bến Trúc khai giảng.@vi",)]


def test_passages_and_article_are_described_in_the_default_graph_alone() -> None:
    store = dataset(whole_world())
    pattern = "?p a cadre:Passage ; dcterms:isPartOf ?a ; oa:exact ?t ; oa:start ?s ; oa:end ?e"

    found = rows(store, f"SELECT ?t ?s ?e WHERE {{ {pattern} }}")
    text = whole_world().document.text
    assert len(found) == len(LINES)
    for exact, start, end in found:
        first, last = (int(offset.removesuffix("^^integer")) for offset in (start, end))
        assert text[first:last] == exact.removesuffix("@vi")
    assert rows(store, "SELECT ?p WHERE { GRAPH ?g { ?p a cadre:Passage } }") == []
    described = rows(
        store,
        """SELECT ?id ?title ?issued ?url ?outlet WHERE { ?a a cadre:Article ;
          dcterms:identifier ?id ; dcterms:title ?title ; dcterms:issued ?issued ;
          schema:url ?url ; dcterms:publisher ?outlet }""",
    )
    assert described == [
        (
            "tin/so-ket-2019",
            "Sông Lam sơ kết sáu tháng@vi",
            "2019-06-13^^date",
            "https://bao.example/so-ket?trang=1&muc=2^^anyURI",
            "Báo Sông Lam",
        )
    ]


def test_an_article_without_a_title_is_called_by_its_first_sentence() -> None:
    long = Line(f"Bản tin {'rất ' * 60}dài.")
    (short,) = rows(dataset(article("a", NAMING_LINE)), _TITLE)
    (cut,) = rows(dataset(article("b", long, NAMING_LINE)), _TITLE)

    assert short == ("Trường THPT Bến Trúc khai giảng.@vi",)
    assert cut[0].startswith("Bản tin rất") and cut[0].endswith("…@vi") and len(cut[0]) <= 163


_TITLE = "SELECT ?title WHERE { ?a a cadre:Article ; dcterms:title ?title }"


def test_the_default_graph_holds_once_what_two_sentences_give() -> None:
    store = dataset(article("bai", LINK_LINES["chair"], STATEMENT_LINE, LINK_LINES["chair"]))

    given = rows(store, "SELECT ?g WHERE { GRAPH ?g { ?e cadre:chair ?p } }")
    merged_once = rows(store, "SELECT ?p WHERE { ?e cadre:chair ?p }")
    assert (len(given), len(merged_once)) == (2, 1)


def test_the_default_graph_is_the_merged_passages_and_the_descriptions() -> None:
    extraction = whole_world()
    given = [t for triples in passages(extraction).values() for t in triples]
    stated = [t for t in given if t.predicate != node(CADRE.mentionedAt)]
    default = {quad.triple for quad in quads(extraction) if _is_merged(quad)}

    knowledge = set(merged([*stated, *described(extraction)]))
    assert default == knowledge | set(article_triples(extraction))
    assert {t for t in stated if t.predicate not in SINGLE} <= default


# --- conformance --------------------------------------------------------------------------------


def test_the_whole_world_keeps_to_the_shapes() -> None:
    report = validate(dataset(whole_world()).quads_for_pattern(None, None, None, DefaultGraph()))

    assert report.findings == ()
    assert report.conforms


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:30])
def test_each_sentence_stands_on_its_own(line: Line) -> None:
    """The shapes ask for the type and the name of whatever a property leads to."""
    report = validate(
        quad for quad in quads(article("b", line)) if isinstance(quad.graph_name, DefaultGraph)
    )

    assert report.findings == ()


WRITINGS = ("Trần Thuý Hoà", "Trần Thúy Hòa", "TRẦN THÚY HÒA")


def test_one_person_written_in_several_ways_has_one_name_in_the_default_graph() -> None:
    people = [Official(key("official", name, "x"), name, (name.title(),)) for name in WRITINGS]
    (only,) = {person.key for person in people}
    store = store_of(
        article(
            f"bai-{number}",
            Line(
                f"{person.label}, Bí thư Huyện ủy Sông Lam.",
                (TenureFact(0, 0.9, only, "Bí thư", COMMITTEE.key, "current"),),
                (person,),
            ),
        )
        for number, person in enumerate(people)
    )
    name = f"<{BASE}{only}> skos:prefLabel ?name"

    merged_names = rows_of(store, f"SELECT ?name WHERE {{ {name} }}")
    assert merged_names == [("TRẦN THÚY HÒA@vi",)]
    assert validate(store.default_graph()).findings == ()
    store.remove("bai-2")
    assert rows_of(store, f"SELECT ?name WHERE {{ {name} }}") == [("Trần Thuý Hoà@vi",)]


def test_a_body_read_in_two_classes_has_one_in_the_default_graph() -> None:
    name = "Ban Chỉ đạo Trung ương"
    readings = [
        Organization(key("org", name), name, cls)
        for cls in ("Organization", "PartyBody", "StateBody")
    ]
    store = store_of(
        article(f"bai-{number}", Line(name, (), (body,))) for number, body in enumerate(readings)
    )

    found = rows_of(store, "SELECT ?class WHERE { ?body a ?class ; skos:prefLabel ?name }")
    assert found == [("cadre:PartyBody",)]
    assert validate(store.default_graph()).findings == ()


def test_a_plan_may_rest_on_two_documents() -> None:
    both_links = Line(
        "Kế hoạch 45-KH/HU căn cứ Quy định 07-QĐi/HU và Chỉ thị 08-CT/TU.",
        tuple(
            LinkFact(0, 0.9, PLAN_45.key, "basedOn", other.key) for other in (RULES_07, ORDER_08)
        ),
    )
    found = rows(dataset(article("bai", both_links)), "SELECT ?o WHERE { ?s cadre:basedOn ?o }")

    assert len(found) == 2


# --- text from outside is only text -------------------------------------------------------------

HOSTILE = 'x> . <https://evil.example/a> <p> "o" .\n<b>{}|^`\\ \t\u0000\u202e'


def test_hostile_text_is_never_iri_syntax() -> None:
    person = Official(key("official", HOSTILE, HOSTILE), HOSTILE, (f"{HOSTILE} 2",))
    body = Organization(key("org", HOSTILE), HOSTILE, "StateBody")
    paper = Directive(key("directive", HOSTILE), HOSTILE, "plan", number=HOSTILE, symbol=HOSTILE)
    line = Line(
        HOSTILE,
        (
            TenureFact(0, 0.9, person.key, HOSTILE, body.key, "current", term=HOSTILE),
            StatementFact(0, 0.9, person.key, HOSTILE, (paper.key,)),
            DisciplineFact(0, 0.9, person.key, "decided", date=HOSTILE, reason=HOSTILE),
            MeasurementFact(0, 0.9, 1, Decimal(1), HOSTILE, HOSTILE, as_of=HOSTILE),
        ),
        (person, body, paper),
    )
    extraction = article(HOSTILE, line, title=HOSTILE, url=HOSTILE, published=HOSTILE)
    found = quads(extraction)

    iris = {
        term.value
        for quad in found
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)
        if isinstance(term, NamedNode)
    }
    assert {iri for iri in iris if not re.fullmatch(r"https?://[A-Za-z0-9/.#_-]+", iri)} == set()
    assert not any("evil" in iri.partition("//")[2].partition("/")[0] for iri in iris)
    store = dataset(extraction)
    names = rows(store, f"SELECT ?n WHERE {{ <{BASE}{person.key}> skos:prefLabel ?n }}")
    assert names == [(f"{HOSTILE}@vi",)]
    assert rows(store, "SELECT ?d WHERE { ?s dcterms:date|dcterms:issued|cadre:asOf ?d }") == []


# --- dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("2017-11-15", "date"),
        ("2017-11", "gYearMonth"),
        ("2017", "gYear"),
        ("--11-15", "gMonthDay"),
        ("--11", "gMonth"),
    ],
)
def test_a_date_is_typed_as_precise_as_the_text(text: str, datatype: str) -> None:
    literal = date(text)

    assert literal is not None
    assert (literal.value, literal.datatype.value.partition("#")[2]) == (text, datatype)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm nay",
        "15/11/2017",
        "2017-13-01",
        "2019-02-30",
        "--02-30",
        "--13",
        "2017-11-15T08:00",
    ],
)
def test_what_is_no_date_gives_no_date(text: str) -> None:
    assert date(text) is None


def test_a_leap_day_of_an_unknown_year_is_a_date() -> None:
    assert date("--02-29") is not None

"""Deliberate faults in the small made-up world: each must be found, and the world has none.

A fault is a SPARQL update of the world. What the ontology says of a property (of which classes it
is said, where it leads, how many values it has) is tried for every property there is; the table has
the faults that shapes and rules find, at least one for each of their messages.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    RdfFormat,
    Store,
    serialize,
)
from pyshacl import validate as shacl
from rdflib import Graph
from rdflib.namespace import SH
from rdflib.query import ResultRow

from cadregraph.graph.store.validation import rules, skeleton, validate
from cadregraph.graph.triples.merge import SINGLE
from cadregraph.ontology import (
    CONCEPT,
    PREFIXES,
    RDF,
    SCHEMES,
    Property,
    domain_message,
    own_classes,
    properties,
    range_message,
    shapes_graph,
    written_shapes,
)
from cadregraph.ontology.vocabulary import direct_classes

WORLD = Path(__file__).parent / "world.trig"
ID = "https://w3id.org/cadregraph/id/"
PROLOGUE = "PREFIX : <https://w3id.org/cadregraph/id/>\n" + "".join(
    f"PREFIX {prefix}: <{iri}>\n"
    for prefix, iri in [*PREFIXES.items(), *((name, f"{CONCEPT}{name}/") for name in SCHEMES)]
)

LABEL = "An entity has exactly one skos:prefLabel, in Vietnamese and not blank."
SAME = "The rdfs:label of an entity equals its skos:prefLabel."
OTHER = "A skos:altLabel is not blank and other than the skos:prefLabel."
PERHAPS = "A figure or statement has at most one skos:prefLabel, in Vietnamese and not blank."
SURE = "cadre:confidence is there, from 0 to 1."
TERM = "cadre:term is text such as '2015-2020' or 'khóa XII'."
REASON = "cadre:reason of an action is in Vietnamese and not blank."
PERSON = "A change, legal action or promotion has a cadre:person."
WHOLE = "A part of a whole is not more than 100 per cent of it."
ABOVE = "cadre:value is not above cadre:total."
VALUE = "A figure has a cadre:value, from 0."
FROM = "A passage has an oa:start, from 0 and not after oa:end."
LENGTH = "A passage is as long as oa:start and oa:end say."
BACKWARDS = "This ends before it starts."
NORMAL = "Text is in Unicode normal form C."
ITSELF = "No link leads from a thing to itself."
CIRCLE = "Links of this property do not lead back to where they began."
UNKNOWN = "This is no property of the ontology."
NO_CONCEPT = "This is no concept of a scheme."
NO_LINK = "The link that was inferred is not in the graph."
DECISION = "cadre:decision is decided where the assertion is asserted or decided."
DECOMPOSED = "Tr\u1ea7n Minh Kho\u0302i"
ELSEWHERE = "The text of the article has something else there."
NO_TEXT = "No text is kept of this article."
ONE_WAY = "The link back is missing: {}."


def property_of(name: str) -> Property:
    prefix, _, local = name.partition(":")
    return properties()[PREFIXES[prefix] + local]


def leads(name: str) -> str:
    """What is said of a value that a property cannot have, or of one too many."""
    return range_message(property_of(name))


def said_of(name: str) -> str:
    """What is said of a property on a thing of another class."""
    return domain_message(property_of(name))


# Message, what to delete, what to insert.
FAULTS = [
    # names
    *((LABEL, f":{node} skos:prefLabel ?any", "") for node in (
        "khoi", "huyen-uy", "ban-to-chuc", "dang-bo", "ubnd", "nong-dan", "truong", "tieu-ban",
        "song-lam", "ke-hoach", "bi-thu", "khoi-bi-thu", "dai-hoi", "so-ket", "an2-bau",
        "ky-luat-loc", "kiem-tra-xa", "khoi-to-duy", "dai-ta", "sap-nhap",
    )),
    (LABEL, "", ':khoi skos:prefLabel "Trần Khôi"@vi'),
    (LABEL, ":khoi skos:prefLabel ?any", ':khoi skos:prefLabel "Tran Minh Khoi"@en'),
    (LABEL, ":khoi skos:prefLabel ?any", ':khoi skos:prefLabel ""@vi'),
    (LABEL, ":khoi skos:prefLabel ?any", ':khoi skos:prefLabel " \\t"@vi'),
    (leads("skos:prefLabel"), "", ':khoi skos:prefLabel "Trần Khôi"@vi'),
    (leads("skos:prefLabel"), "", ':khoi skos:prefLabel "Trần Khôi"'),
    (leads("skos:altLabel"), "", ':khoi skos:altLabel "Mr Khoi"@en'),
    (SAME, ":khoi rdfs:label ?any", ""),
    (SAME, ":khoi rdfs:label ?any", ':khoi rdfs:label "Trần Khôi"@vi'),
    (OTHER, "", ':khoi skos:altLabel "Trần Minh Khôi"@vi'),
    (OTHER, "", ':khoi skos:altLabel " "@vi'),
    (PERHAPS, "", ':so-1 skos:prefLabel "51"@vi, "51/52"@vi ; rdfs:label "51"@vi, "51/52"@vi'),
    (PERHAPS, "", ':so-1 skos:prefLabel "  "@vi ; rdfs:label "  "@vi'),
    (NORMAL, "", f':khoi skos:altLabel "{DECOMPOSED}"@vi'),
    (NORMAL, ":loi-1 cadre:content ?any", f':loi-1 cadre:content "Ông {DECOMPOSED}"@vi'),
    ("A thing has an IRI.", "", '[] a cadre:Official ; skos:prefLabel "Ai"@vi ; rdfs:label "Ai"@vi'),
    # classes and terms
    (leads("rdf:type"), "", ":khoi a foaf:Person"),
    (leads("rdf:type"), "", ":huyen-uy a org:Organization"),
    (leads("rdf:type"), "", ":huyen-uy a cadre:PartyBody"),
    (leads("rdf:type"), ":so-ket a ?any", ":so-ket a cadre:Event"),
    (leads("rdf:type"), ":so-ket a ?any", ":so-ket a cadre:Metting"),
    (UNKNOWN, "", ":khoi-bi-thu cadre:holdre :khoi"),
    (UNKNOWN, "", ':khoi-bi-thu cadre:Status "current"'),
    (UNKNOWN, "", ':khoi-bi-thu schema:startdate "2018"^^xsd:gYear'),
    (UNKNOWN, "", ':khoi-bi-thu dcterms:description "ghi chú"@vi'),
    (UNKNOWN, "", ':khoi-bi-thu cadre:merge "many"'),
    (NO_CONCEPT, "", ':x-y a cadre:Place . status:curent a skos:Concept'),
    (leads("cadre:status"), ":khoi-bi-thu cadre:status ?any",
        ":khoi-bi-thu cadre:status status:curent"),
    # bodies and places
    (leads("org:subOrganizationOf"), "", ":chi-bo org:subOrganizationOf :khoi"),
    (leads("org:subOrganizationOf"), "", ':chi-bo org:subOrganizationOf "Đảng bộ xã"@vi'),
    (leads("cadre:organOf"), "", ":ban-to-chuc cadre:organOf :song-lam"),
    (leads("cadre:organOf"), "", ":ban-to-chuc cadre:organOf :nowhere"),
    (leads("cadre:level"), "", ":huyen-uy cadre:level level:province"),
    (said_of("cadre:governs"), "", ":ubnd cadre:governs :dang-bo"),
    (leads("cadre:governs"), "", ":huyen-uy cadre:governs :ubnd"),
    (ITSELF, "", ":dang-bo org:subOrganizationOf :dang-bo"),
    (ITSELF, "", ":huyen-uy cadre:organOf :huyen-uy"),
    (ITSELF, "", ":song-lam schema:containedInPlace :song-lam"),
    (ITSELF, "", ":an cadre:possiblySame :an"),
    (CIRCLE, "", ":dang-bo org:subOrganizationOf :dang-bo-xa"),
    (CIRCLE, "", ":dang-bo org:subOrganizationOf :chi-bo"),
    (CIRCLE, "", ":huyen-uy cadre:organOf :ban-to-chuc"),
    (CIRCLE, "", ":binh-giang schema:containedInPlace :song-lam"),
    (CIRCLE, "", ":kiem-tra-xa cadre:follows :ky-luat-loc . :ky-luat-loc cadre:follows :kiem-tra-xa"),
    ("schema:identifier of a place is a code in digits.", ":song-lam schema:identifier ?any",
        ':song-lam schema:identifier "VN-99"'),
    (leads("schema:identifier"), "", ':song-lam schema:identifier "1000"'),
    (BACKWARDS, "", ':song-moi schema:endDate "2019-01-01"^^xsd:date'),
    (BACKWARDS, "", ':huyen-uy schema:foundingDate "1990"^^xsd:gYear ;'
        ' schema:dissolutionDate "1989-12"^^xsd:gYearMonth'),
    # people
    (BACKWARDS, "", ':khoi schema:birthDate "1965"^^xsd:gYear ; schema:deathDate "1964"^^xsd:gYear'),
    (leads("schema:birthDate"), "", ':khoi schema:birthDate "1965"^^xsd:gYear, "1966"^^xsd:gYear'),
    (leads("schema:gender"), "", ':khoi schema:gender "nam"@vi'),
    (leads("schema:gender"), "", ":khoi schema:gender schema:Gender"),
    (leads("schema:spouse"), "", ":khoi schema:spouse :huyen-uy"),
    (ITSELF, "", ":khoi schema:sibling :khoi"),
    (CIRCLE, "", ":khoi schema:parent :loc . :loc schema:parent :khoi"),
    (said_of("cadre:ethnicity"), "", ':huyen-uy cadre:ethnicity "Tày"@vi'),
    # posts and their holders
    ("A post is org:postIn an organisation.", ":bi-thu org:postIn ?any", ""),
    (leads("org:postIn"), "", ":bi-thu org:postIn :dang-bo"),
    (leads("org:postIn"), ":bi-thu org:postIn ?any", ":bi-thu org:postIn :khoi"),
    ("A post has an org:role, the concept of its title.", ":bi-thu org:role ?any", ""),
    (leads("org:role"), "", ":bi-thu org:role title:uy-vien"),
    ("A title is a skos:Concept.", "title:uy-vien a ?any", ""),
    ("A title is in the scheme concept:title.", "title:uy-vien skos:inScheme ?any",
        "title:uy-vien skos:inScheme concept:status"),
    (leads("skos:inScheme"), "title:uy-vien skos:inScheme ?any",
        "title:uy-vien skos:inScheme concept:titel"),
    ("A title has a skos:prefLabel in Vietnamese.", "title:uy-vien skos:prefLabel ?any", ""),
    ("A title has a skos:prefLabel in Vietnamese.", "title:uy-vien skos:prefLabel ?any",
        'title:uy-vien skos:prefLabel "Member"@en'),
    (leads("skos:prefLabel"), "", 'title:uy-vien skos:prefLabel "Membre"@fr'),
    ("A tenure has a cadre:holder.", ":khoi-bi-thu cadre:holder ?any", ""),
    (leads("cadre:holder"), "", ":khoi-bi-thu cadre:holder :loc"),
    (leads("cadre:holder"), ":khoi-bi-thu cadre:holder ?any", ":khoi-bi-thu cadre:holder :ubnd"),
    (leads("cadre:holder"), ":khoi-bi-thu cadre:holder ?any", ":khoi-bi-thu cadre:holder :ai-do"),
    (leads("cadre:holder"), ":khoi-bi-thu cadre:holder ?any",
        ':khoi-bi-thu cadre:holder "Trần Minh Khôi"@vi'),
    ("A tenure has a cadre:post.", ":khoi-bi-thu cadre:post ?any", ""),
    (leads("cadre:post"), "", ":khoi-bi-thu cadre:post :chu-tich"),
    (leads("cadre:status"), "", ":khoi-bi-thu cadre:status status:former"),
    (leads("cadre:status"), ":khoi-bi-thu cadre:status ?any", ':khoi-bi-thu cadre:status "current"'),
    (leads("schema:startDate"), "", ':khoi-bi-thu schema:startDate "tháng 3/2018"'),
    (leads("schema:startDate"), "", ':khoi-bi-thu schema:startDate "2019"^^xsd:gYear'),
    (leads("schema:endDate"), "", ':khoi-bi-thu schema:endDate "2020-13"^^xsd:string'),
    (BACKWARDS, ":khoi-chu-tich schema:endDate ?any",
        ':khoi-chu-tich schema:endDate "2012"^^xsd:gYear'),
    (BACKWARDS, "", ':khoi-bi-thu schema:endDate "2018-02-27"^^xsd:date'),
    (BACKWARDS, "", ':khoi-bi-thu cadre:endedBy "2017"^^xsd:gYear'),
    (BACKWARDS, "", ':khoi-bi-thu cadre:seenFrom "2019-05-02"^^xsd:date ;'
        ' cadre:seenUntil "2019-05-01"^^xsd:date'),
    (leads("cadre:term"), "", ":khoi-bi-thu cadre:term 2015"),
    (TERM, ":khoi-bi-thu cadre:term ?any", ':khoi-bi-thu cadre:term ""'),
    ("Only what is asserted or decided makes a tenure.", "",
        ":khoi-bi-thu cadre:assertion assertion:proposed"),
    (ONE_WAY.format("predecessor"), ":khoi-bi-thu cadre:predecessor ?any", ""),
    (ONE_WAY.format("successor"), ":loc-bi-thu cadre:successor ?any", ""),
    (ONE_WAY.format("possiblySame"), ":an2 cadre:possiblySame ?any", ""),
    (ONE_WAY.format("disputes"), "", ":khoi-bi-thu cadre:disputes :loc-bi-thu"),
    (CIRCLE, "", ":loc-bi-thu cadre:successor :khoi-bi-thu . :khoi-bi-thu cadre:successor :loc-bi-thu"),
    ("A successor holds the same post.", "", ":loc-bi-thu cadre:successor :sen-chu-tich ."
        " :sen-chu-tich cadre:predecessor :loc-bi-thu"),
    ("The organisation of a tenure is that of its post.", "", ":khoi-bi-thu org:organization :ubnd"),
    ("Who holds a post has a tenure of it.", "", ":khoi org:holds :chu-tich-hoi"),
    *((SURE, f":{node} cadre:confidence ?any", "") for node in (
        "khoi-bi-thu", "an2-bau", "ky-luat-loc", "kiem-tra-xa", "so-1", "loi-1", "suy-1",
    )),
    (leads("cadre:confidence"), "", ":khoi-bi-thu cadre:confidence 0.5"),
    (SURE, ":so-1 cadre:confidence ?any", ":so-1 cadre:confidence 1.5"),
    (SURE, ":so-1 cadre:confidence ?any", ':so-1 cadre:confidence "-0.1"^^xsd:decimal'),
    (leads("cadre:confidence"), ":so-1 cadre:confidence ?any", ':so-1 cadre:confidence "0.5"'),
    ("cadre:support counts from 1.", "", ":khoi-bi-thu cadre:support 0"),
    ("cadre:outlets counts from 0, and not above cadre:support.", "",
        ":khoi-bi-thu cadre:support 2 ; cadre:outlets 3"),
    # documents
    ("A document has a cadre:documentType.", ":ke-hoach cadre:documentType ?any", ""),
    (leads("cadre:documentType"), "", ":ke-hoach cadre:documentType document-type:report"),
    (leads("cadre:number"), ":ke-hoach cadre:number ?any", ":ke-hoach cadre:number 45"),
    ("cadre:number has a digit, such as '177'.", ":ke-hoach cadre:number ?any",
        ':ke-hoach cadre:number "số"'),
    ("cadre:symbol is without spaces, such as '177-KH/TU'.", ":ke-hoach cadre:symbol ?any",
        ':ke-hoach cadre:symbol "45 - KH/HU"'),
    (leads("dcterms:title"), "", ':ke-hoach dcterms:title "plan"@en'),
    ("dcterms:title of a document is not blank.", ":ke-hoach dcterms:title ?any",
        ':ke-hoach dcterms:title " "@vi'),
    (leads("dcterms:issued"), "", ':ke-hoach dcterms:issued "11/02/2019"'),
    (ITSELF, "", ":ke-hoach cadre:implements :ke-hoach"),
    # congresses and meetings
    (leads("cadre:ordinal"), "", ":dai-hoi cadre:ordinal 22"),
    ("cadre:ordinal counts from 1.", "", ":so-ket cadre:ordinal 0"),
    (leads("cadre:ordinal"), "", ':so-ket cadre:ordinal "XXI"'),
    (BACKWARDS, ":so-ket schema:endDate ?any", ':so-ket schema:endDate "2019-07-01"^^xsd:date'),
    # actions
    (leads("dcterms:date"), "", ':ky-luat-loc dcterms:date "hôm qua"@vi'),
    (leads("dcterms:date"), "", ':ky-luat-loc dcterms:date "2019-07"^^xsd:gYearMonth'),
    ("A change or sanction has a cadre:decision.", ":an2-bau cadre:decision ?any", ""),
    (leads("cadre:decision"), "", ":ky-luat-loc cadre:decision decision:proposed"),
    (DECISION, "", ":ky-luat-loc cadre:assertion assertion:denied"),
    (DECISION, "", ":tam-dieu-dong cadre:assertion assertion:asserted"),
    ("A change has a cadre:changeType.", ":an2-bau cadre:changeType ?any", ""),
    (leads("cadre:changeType"), ":an2-bau cadre:changeType ?any",
        ":an2-bau cadre:changeType concept:change"),
    *((PERSON, f":{node} cadre:person ?any", "") for node in ("an2-bau", "khoi-to-duy", "dai-ta")),
    (leads("cadre:person"), ":an2-bau cadre:person ?any", ":an2-bau cadre:person :nong-dan"),
    ("A disciplinary action has a cadre:sanctioned.", ":ky-luat-loc cadre:sanctioned ?any", ""),
    (leads("cadre:sanctioned"), "", ":ky-luat-loc cadre:sanctioned :an"),
    (leads("cadre:sanction"), "", ":ky-luat-loc cadre:sanction sanction:removal"),
    (said_of("cadre:sanction"), "", ":an2-bau cadre:sanction sanction:removal"),
    (REASON, ":ky-luat-loc cadre:reason ?any", ':ky-luat-loc cadre:reason "negligence"@en'),
    (leads("cadre:reason"), "", ':kiem-tra-xa cadre:reason "dấu hiệu vi phạm"'),
    ("An inspection has a cadre:inspected.", ":kiem-tra-xa cadre:inspected ?any", ""),
    ("A legal action has a cadre:stage.", ":khoi-to-duy cadre:stage ?any", ""),
    (leads("cadre:stage"), "", ":khoi-to-duy cadre:stage stage:tried"),
    ("A change of rank has a cadre:rank that is not blank.", ":dai-ta cadre:rank ?any", ""),
    # figures and statements
    (VALUE, ":so-1 cadre:value ?any", ""),
    (VALUE, ":so-2 cadre:value ?any", ':so-2 cadre:value "-85"^^xsd:decimal'),
    (leads("cadre:value"), "", ":so-1 cadre:value 50.0"),
    (leads("cadre:value"), ":so-1 cadre:value ?any", ':so-1 cadre:value "51"'),
    (ABOVE, ":so-1 cadre:value ?any", ":so-1 cadre:value 53.0"),
    (leads("cadre:total"), "", ":so-1 cadre:total 53.0"),
    ("cadre:total is above 0.", ":so-1 cadre:total ?any", ":so-1 cadre:total 0.0"),
    ("cadre:percentage is from 0.", ":so-1 cadre:percentage ?any",
        ':so-1 cadre:percentage "-2.5"^^xsd:decimal'),
    (WHOLE, ":so-1 cadre:percentage ?any", ":so-1 cadre:percentage 980.8"),
    (leads("cadre:percentage"), "", ":so-2 cadre:percentage '9%'"),
    ("A figure has a cadre:unit that is not blank.", ":so-1 cadre:unit ?any", ""),
    ("A figure has cadre:measures that are not blank.", ":so-1 cadre:measures ?any", ""),
    (leads("cadre:subject"), "", ":so-2 cadre:subject :khong-co"),
    (leads("cadre:asOf"), "", ':so-2 cadre:asOf "cuối năm"@vi'),
    (leads("cadre:period"), "", ':so-2 cadre:period "năm 2019"@vi'),
    ("A statement has a cadre:speaker.", ":loi-1 cadre:speaker ?any", ""),
    ("A statement has a cadre:content that is not blank.", ":loi-1 cadre:content ?any", ""),
    (leads("cadre:about"), "", ':loi-1 cadre:about "nhân sự"@vi'),
    (leads("cadre:about"), "", ":loi-1 cadre:about :khong-co"),
    # evidence
    ("An article has a dcterms:identifier.", ":bai-1 dcterms:identifier ?any", ""),
    ("An article has an IRI.", "", '[] a cadre:Article ; dcterms:identifier "x"'),
    ("Two articles do not have one id.", ":bai-2 dcterms:identifier ?any",
        ':bai-2 dcterms:identifier "song-lam-1"'),
    (leads("dcterms:title"), "", ':bai-1 dcterms:title "Bài hai"@vi'),
    (leads("schema:url"), "", ":bai-2 schema:url <https://example.org/2>"),
    (leads("dcterms:publisher"), "", ":bai-2 dcterms:publisher :ubnd"),
    ("cadre:contentHash is hexadecimal.", "", ':bai-2 cadre:contentHash "không có"'),
    ("A passage is dcterms:isPartOf an article.", ":cau-1 dcterms:isPartOf ?any", ""),
    ("A passage has an IRI.", "", '[] a cadre:Passage ; dcterms:isPartOf :bai-1'),
    (leads("dcterms:isPartOf"), "", ":cau-1 dcterms:isPartOf :bai-2"),
    (leads("dcterms:isPartOf"), ":cau-1 dcterms:isPartOf ?any", ":cau-1 dcterms:isPartOf :bai-9"),
    ("A passage has an oa:exact.", ":cau-1 oa:exact ?any", ""),
    (leads("oa:exact"), "", ':cau-1 oa:exact "Câu khác."@vi'),
    (FROM, ":cau-1 oa:start ?any", ""),
    (FROM, ":cau-1 oa:start ?any", ":cau-1 oa:start 1000"),
    (leads("oa:start"), ":cau-1 oa:start ?any", ":cau-1 oa:start 0.5"),
    (FROM, ":cau-1 oa:start ?any", ':cau-1 oa:start "-1"^^xsd:integer'),
    ("A passage has an oa:end, from 0.", ":cau-1 oa:end ?any", ""),
    (LENGTH, ":cau-1 oa:end ?any", ":cau-1 oa:end 8000"),
    ("An inference has a cadre:fromEntity.", ":suy-1 cadre:fromEntity ?any", ""),
    ("An inference has a cadre:relation, the property of the link.",
        ":suy-1 cadre:relation ?any", ""),
    ("An inference has a cadre:toEntity.", ":suy-1 cadre:toEntity ?any", ""),
    (leads("cadre:relation"), ":suy-1 cadre:relation ?any", ":suy-1 cadre:relation cadre:holdre"),
    (leads("cadre:relation"), ":suy-1 cadre:relation ?any", ":suy-1 cadre:relation cadre:term"),
    (leads("cadre:toEntity"), "", ":suy-1 cadre:toEntity :ubnd"),
    (NO_LINK, ":dang-bo-xa org:subOrganizationOf ?any", ""),
    (NO_LINK, ":suy-1 cadre:relation ?any", ":suy-1 cadre:relation cadre:holder"),
    (leads("dcterms:date"), "", ':suy-1 dcterms:date "hôm qua"'),
]  # fmt: skip


@pytest.fixture
def world() -> Store:
    """The merged knowledge of the world, to be spoilt."""
    whole, store = Store(), Store()
    whole.load(path=WORLD, format=RdfFormat.TRIG)
    store.extend(whole.quads_for_pattern(None, None, None, DefaultGraph()))
    return store


def complaints(store: Store) -> set[str]:
    """The messages of the validation; none if the data conform."""
    report = validate(store)
    assert report.conforms == (not report.findings)
    return {finding.message for finding in report.findings}


def test_the_world_conforms(world: Store) -> None:
    assert validate(world).findings == ()


@pytest.mark.parametrize(("message", "delete", "insert"), FAULTS)
def test_a_fault_is_found(world: Store, message: str, delete: str, insert: str) -> None:
    before = set(world)
    world.update(f"{PROLOGUE} DELETE {{ {delete} }} INSERT {{ {insert} }} WHERE {{ {delete} }}")
    assert set(world) != before
    assert message in complaints(world)


def test_every_message_of_a_shape_has_a_fault() -> None:
    messages = {str(o) for o in written_shapes().objects(None, SH.message)}
    assert messages <= {message for message, _, _ in FAULTS}


@pytest.mark.parametrize("module", [rules, skeleton], ids=["rules", "skeleton"])
def test_every_message_of_a_rule_has_a_fault(module: ModuleType) -> None:
    """The messages are the sentences in the module, but for the two of `beyond_text`."""
    tree = ast.parse(inspect.getsource(module))
    docstrings = {
        node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    sentences = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.endswith(".")
        and " " in node.value
        and node.value not in docstrings
    }
    found = {message for message, _, _ in FAULTS}
    assert len(sentences) > 1
    assert sentences - found == ({ELSEWHERE, NO_TEXT} if module is rules else set())


# --- passages and the texts in which they stand -------------------------------------------------


def texts(store: Store) -> dict[str, str]:
    """Texts in which the passages of the world stand where they say."""
    found: dict[str, str] = {}
    rows = store.query(
        f"""{PROLOGUE} SELECT ?name ?exact WHERE {{ ?article dcterms:identifier ?name
        OPTIONAL {{ ?passage dcterms:isPartOf ?article ; oa:exact ?exact ; oa:start ?start }} }}
        ORDER BY ?name ?start"""
    )
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        name, exact = row["name"], row["exact"]
        assert isinstance(name, Literal)
        found.setdefault(name.value, "")
        if isinstance(exact, Literal):
            found[name.value] = f"{found[name.value]} {exact.value}".lstrip()
    return found


def test_passages_stand_in_their_texts(world: Store) -> None:
    assert validate(world, texts(world).items()).findings == ()


@pytest.mark.parametrize(
    ("start", "end"), [(1, 82), (100, 181), (5000, 5081)], ids=["shifted", "elsewhere", "beyond"]
)
def test_a_passage_out_of_its_text_is_found(world: Store, start: int, end: int) -> None:
    known = texts(world)
    world.update(
        f"""{PROLOGUE} DELETE {{ :cau-1 oa:start ?a ; oa:end ?b }}
        INSERT {{ :cau-1 oa:start {start} ; oa:end {end} }} WHERE {{ :cau-1 oa:start ?a ; oa:end ?b }}"""
    )
    [finding] = validate(world, known.items()).findings
    assert (finding.message, finding.focus) == (ELSEWHERE, f"{ID}cau-1")


def test_a_passage_of_a_text_that_is_not_kept_is_found(world: Store) -> None:
    known = texts(world)
    del known["song-lam-2"]
    found = validate(world, known.items()).findings
    assert {finding.message for finding in found} == {NO_TEXT}
    assert {finding.focus for finding in found} == {f"{ID}cau-4", f"{ID}cau-5", f"{ID}cau-6"}


# --- every property that there is ---------------------------------------------------------------

TRIED = sorted(
    iri
    for iri, property_ in properties().items()
    if property_.domain  # what everything may have is in the table above
)
SAMPLES = {
    "date": ("2019-01-02", "2019-01-03"),
    "string": ("một 1", "hai 2"),
    "integer": ("1", "2"),
    "decimal": ("0.25", "0.5"),
    "anyURI": ("https://example.org/a", "https://example.org/b"),
}


def local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]


def spoilt(world: Store) -> tuple[Store, set[tuple[str, str]]]:
    """The world with faults of every property: said of a wrong thing, leading to what it may not,
    and with two values where one is; and the findings that these must give."""
    expected = set()
    of_class = {
        quad.object.value: quad.subject.value
        for quad in world.quads_for_pattern(None, NamedNode(str(RDF.type)), None)
    }
    for iri in TRIED:
        property_, name = properties()[iri], NamedNode(iri)
        wrong = NamedNode(f"{ID}wrong-{local(iri)}")
        kind = next(cls for cls in sorted(of_class) if cls not in property_.domain)
        value = Literal("chữ") if property_.leads else NamedNode(f"{ID}khoi")
        world.extend(
            [Quad(wrong, NamedNode(str(RDF.type)), NamedNode(kind)), Quad(wrong, name, value)]
        )
        expected |= {
            (wrong.value, domain_message(property_)),
            (wrong.value, range_message(property_)),
        }
        if property_.single:
            right = NamedNode(f"{ID}twice-{local(iri)}")
            kind = min(property_.domain)
            world.add(Quad(right, NamedNode(str(RDF.type)), NamedNode(kind)))
            world.extend(Quad(right, name, value) for value in two_values(property_, of_class))
            expected.add((right.value, range_message(property_)))
    return world, expected


def two_values(property_: Property, of_class: Mapping[str, str]) -> list[NamedNode | Literal]:
    if property_.text:
        return [Literal("một", language="vi"), Literal("hai", language="vi")]
    if property_.datatypes:
        datatype = next(dt for dt in sorted(property_.datatypes) if local(dt) in SAMPLES)
        return [Literal(v, datatype=NamedNode(datatype)) for v in SAMPLES[local(datatype)]]
    if property_.values:
        return [NamedNode(value) for value in sorted(property_.values)[:2]]
    if property_.classes:
        known = [cls for cls in sorted(property_.classes) if cls in of_class]
        return [NamedNode(of_class[known[0]]), NamedNode(f"{ID}khong-co")]
    return [NamedNode(of_class[cls]) for cls in sorted(of_class)[:2]]


def test_every_property_is_held_to_what_the_ontology_says_of_it(world: Store) -> None:
    store, expected = spoilt(world)
    assert len(TRIED) > 90
    found = {(finding.focus, finding.message) for finding in validate(store).findings}
    assert expected - found == set()


def test_the_shapes_for_other_validators_say_the_same(world: Store) -> None:
    """One run of pyshacl over all shapes, those of single properties among them."""
    store, expected = spoilt(world)
    data = Graph().parse(
        serialize((quad.triple for quad in store), format=RdfFormat.N_TRIPLES), format="nt"
    )
    _, report, _ = shacl(data, shacl_graph=shapes_graph())
    assert isinstance(report, Graph)
    rows = report.query(
        "SELECT ?focus ?message { ?r sh:focusNode ?focus ; sh:resultMessage ?message }"
    )
    found = {(str(row[0]), str(row[1])) for row in rows if isinstance(row, ResultRow)}
    assert expected - found == set()


def test_the_world_conforms_for_other_validators(world_graph: Graph) -> None:
    conforms, _, text = shacl(world_graph, shacl_graph=shapes_graph())
    assert conforms, text


def test_the_shapes_are_well_formed_shacl() -> None:
    conforms, _, text = shacl(Graph(), shacl_graph=shapes_graph(), meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize(
    "triple",
    [
        ':an-uy-vien schema:startDate "2017"^^xsd:gYear',
        ':an-uy-vien schema:startDate "2017-05"^^xsd:gYearMonth',
        ':an-uy-vien schema:endDate "--05-19"^^xsd:gMonthDay',
        ':khoi-bi-thu schema:endDate "2018"^^xsd:gYear',
        ':khoi skos:altLabel "Khôi"@vi, "anh Khôi"@vi',
        'title:uy-vien skos:prefLabel "Member"@en',
        ":ke-hoach cadre:issuer :khoi",
        ':so-2 skos:prefLabel "85 đảng viên"@vi ; rdfs:label "85 đảng viên"@vi',
        ":so-2 cadre:percentage 112.5",
        ":loi-1 cadre:about :khoi, :ubnd",
        ':bai-2 dcterms:issued "2019-08-01T06:30:00+07:00"^^xsd:dateTime',
        ':suy-1 cadre:reason "cùng địa bàn"@vi, "same place"@en',
        ":khoi-bi-thu cadre:assertion assertion:asserted ; cadre:support 53 ; cadre:outlets 4",
        ":de-nghi-chi-bo cadre:assertion assertion:proposed ; cadre:proposedBy :kiem-tra",
        ":khoi org:holds :bi-thu",
        ":khoi schema:gender schema:Male ; schema:spouse :an . :an schema:spouse :khoi",
        ":so-2 cadre:action action:admitted ; cadre:qualifier qualifier:over",
    ],
)
def test_what_the_text_may_give_conforms(world: Store, triple: str) -> None:
    world.update(f"{PROLOGUE} INSERT DATA {{ {triple} }}")
    assert validate(world).findings == ()


# --- the model agrees with itself ---------------------------------------------------------------


def test_every_class_has_a_shape() -> None:
    direct = {cls for name in own_classes() for cls in direct_classes(name)}
    assert direct == {str(cls) for cls in written_shapes().objects(None, SH.targetClass)}


def test_the_world_has_every_class_of_the_ontology(world: Store) -> None:
    direct = {cls for name in own_classes() for cls in direct_classes(name)}
    kinds = world.quads_for_pattern(None, NamedNode(str(RDF.type)), None)
    assert direct <= {quad.object.value for quad in kinds}


def test_one_value_is_one_value_in_merge_and_shapes() -> None:
    """``cadre:merge`` is 'many' if and only if no shape says that there is one value."""
    shapes = shapes_graph()
    one: dict[str, set[bool]] = {}
    for shape, path in shapes.subject_objects(SH.path):
        bounded = (shape, SH.maxCount, None) in shapes or (shape, SH.uniqueLang, None) in shapes
        one.setdefault(str(path), set()).add(bounded)
    assert {iri: True in said for iri, said in one.items()} == {
        iri: property_.merge != "many" for iri, property_ in properties().items()
    }


def test_a_choice_is_made_only_where_there_is_one_value() -> None:
    assert {term.value for term in SINGLE} == {
        iri for iri, property_ in properties().items() if property_.merge not in ("many", "fixed")
    }

"""The SHACL shapes: the made-up world conforms, and every message has a fault that brings it up.

A fault is a SPARQL update of the world; `FAULTS` has at least one for each message of shapes.ttl.
"""

from __future__ import annotations

import pytest
from pyshacl import validate
from rdflib import Graph, Literal
from rdflib.namespace import SH

from cadregraph.ontology import CADRE, CONCEPT, PREFIXES, RDF, SCHEMES, shapes_graph

PROLOGUE = "PREFIX : <https://w3id.org/cadregraph/id/>\n" + "".join(
    f"PREFIX {prefix}: <{iri}>\n"
    for prefix, iri in [*PREFIXES.items(), *((name, f"{CONCEPT}{name}/") for name in SCHEMES)]
)

LABEL = "An entity has exactly one skos:prefLabel, in Vietnamese."
SAME = "The rdfs:label of an entity equals its skos:prefLabel."
OTHER = "A skos:altLabel is Vietnamese text other than the skos:prefLabel."
PERHAPS = "A figure or statement has at most one skos:prefLabel, in Vietnamese."
SURE = "cadre:confidence is exactly one number from 0 to 1."
TERM = "cadre:term is text such as '2015-2020' or 'khóa XII'."
START = "schema:startDate is a date as precise as the text."
END = "schema:endDate is a date as precise as the text."
ISSUED = "dcterms:issued is a date as precise as the text."
ONE_CLASS = "An organisation has one class, the most specific."
DECIDED = "cadre:decision is exactly one of decided and proposed."
BY = "cadre:decidedBy leads to an organisation or an official."
DATE = "dcterms:date is a date as precise as the text."
REASON = "cadre:reason is Vietnamese text."
LEVEL = "cadre:level is at most one concept of the scheme concept:level."
TITLES = "A title has one skos:prefLabel for each language, vi or en."
HOLDER = "A tenure has exactly one cadre:holder, a cadre:Official."
POST = "A tenure has exactly one cadre:post, a cadre:Post."
STATUS = "cadre:status is at most one concept of the scheme concept:status."
IN = "A post is org:postIn exactly one organisation."
ROLE = "A post has exactly one org:role, the concept of its title."
TYPE = "A document has exactly one cadre:documentType of the scheme concept:document-type."
CHANGE = "A change has exactly one cadre:changeType of the scheme concept:change."
PERSON = "A change has exactly one cadre:person, a cadre:Official."
WHOM = "A disciplinary action has exactly one cadre:sanctioned, an official or an organisation."
VALUE = "A figure has exactly one cadre:value, a number."
SPEAKER = "A statement has exactly one cadre:speaker, an official or an organisation."
PART = "A passage is dcterms:isPartOf exactly one cadre:Article."
EXACT = "A passage has exactly one oa:exact, Vietnamese text."
FROM = "A passage has exactly one oa:start, a whole number from 0 and not after oa:end."

# Message, what to delete, what to insert.
FAULTS = [
    # names
    *((LABEL, f":{node} skos:prefLabel ?any", "") for node in (
        "khoi", "huyen-uy", "ban-to-chuc", "dang-bo", "ubnd", "nong-dan", "truong", "tieu-ban",
        "song-lam", "ke-hoach", "bi-thu", "khoi-bi-thu", "dai-hoi", "so-ket", "an2-bau",
        "ky-luat-loc", "kiem-tra-xa",
    )),
    (LABEL, "", ':khoi skos:prefLabel "Trần Khôi"@vi'),
    (LABEL, ":khoi skos:prefLabel ?any", ':khoi skos:prefLabel "Tran Minh Khoi"@en'),
    (LABEL, ":khoi skos:prefLabel ?any", ':khoi skos:prefLabel ""@vi'),
    (SAME, ":khoi rdfs:label ?any", ""),
    (SAME, ":khoi rdfs:label ?any", ':khoi rdfs:label "Trần Khôi"@vi'),
    (OTHER, "", ':khoi skos:altLabel "Mr Khoi"@en'),
    (OTHER, "", ':khoi skos:altLabel "Trần Minh Khôi"@vi'),
    (PERHAPS, "", ':so-1 skos:prefLabel "51"@vi, "51/52"@vi ; rdfs:label "51"@vi, "51/52"@vi'),
    # people, bodies, places
    ("An official has no other class.", "", ":khoi a foaf:Person"),
    (ONE_CLASS, "", ":huyen-uy a org:Organization"),
    (ONE_CLASS, "", ":huyen-uy a cadre:PartyBody"),
    ("org:subOrganizationOf leads to an organisation.", "", ":chi-bo org:subOrganizationOf :khoi"),
    ("cadre:organOf leads to an organisation.", "", ":ban-to-chuc cadre:organOf :song-lam"),
    ("cadre:organOf leads to an organisation.", "", ":ban-to-chuc cadre:organOf :nowhere"),
    ("cadre:jurisdiction leads to a cadre:Place.", "", ":ubnd cadre:jurisdiction :dang-bo"),
    (LEVEL, "", ":huyen-uy cadre:level level:province"),
    (LEVEL, "", ":ubnd cadre:level status:current"),
    ("Only a cadre:PartyCommittee governs.", "", ":ubnd cadre:governs :dang-bo"),
    ("cadre:governs leads to a cadre:PartyOrganization.", "", ":huyen-uy cadre:governs :ubnd"),
    (
        "schema:identifier of a place is at most one code, in digits.",
        "",
        ':song-lam schema:identifier "1000"',
    ),
    (
        "schema:identifier of a place is at most one code, in digits.",
        ":song-lam schema:identifier ?any",
        ':song-lam schema:identifier "VN-99"',
    ),
    (
        "schema:containedInPlace leads to a cadre:Place.",
        "",
        ":song-lam schema:containedInPlace :ubnd",
    ),
    # posts and their holders
    (IN, ":bi-thu org:postIn ?any", ""),
    (IN, "", ":bi-thu org:postIn :dang-bo"),
    (IN, ":bi-thu org:postIn ?any", ":bi-thu org:postIn :khoi"),
    (ROLE, ":bi-thu org:role ?any", ""),
    (ROLE, "", ":bi-thu org:role title:uy-vien"),
    ("A title is a skos:Concept.", "title:uy-vien a ?any", ""),
    (
        "A title is in the scheme concept:title.",
        "title:uy-vien skos:inScheme ?any",
        "title:uy-vien skos:inScheme concept:status",
    ),
    (TITLES, "title:uy-vien skos:prefLabel ?any", ""),
    (TITLES, "", 'title:uy-vien skos:prefLabel "Thành viên"@vi'),
    (TITLES, "", 'title:uy-vien skos:prefLabel "Membre"@fr'),
    (
        "A title has a skos:prefLabel in Vietnamese.",
        "title:uy-vien skos:prefLabel ?any",
        'title:uy-vien skos:prefLabel "Member"@en',
    ),
    (HOLDER, ":khoi-bi-thu cadre:holder ?any", ""),
    (HOLDER, "", ":khoi-bi-thu cadre:holder :loc"),
    (HOLDER, ":khoi-bi-thu cadre:holder ?any", ":khoi-bi-thu cadre:holder :ubnd"),
    (POST, ":khoi-bi-thu cadre:post ?any", ""),
    (POST, "", ":khoi-bi-thu cadre:post :chu-tich"),
    (POST, ":khoi-bi-thu cadre:post ?any", ":khoi-bi-thu cadre:post :huyen-uy"),
    (STATUS, "", ":khoi-bi-thu cadre:status status:former"),
    (STATUS, ":khoi-bi-thu cadre:status ?any", ':khoi-bi-thu cadre:status "current"'),
    (START, "", ':khoi-bi-thu schema:startDate "tháng 3/2018"'),
    (END, "", ':khoi-bi-thu schema:endDate "2020-13"^^xsd:string'),
    (TERM, "", ":khoi-bi-thu cadre:term 2015"),
    (TERM, "", ':khoi-bi-thu cadre:term ""'),
    *((SURE, f":{node} cadre:confidence ?any", "") for node in (
        "khoi-bi-thu", "an2-bau", "ky-luat-loc", "kiem-tra-xa", "so-1", "loi-1", "suy-1",
    )),
    (SURE, "", ":khoi-bi-thu cadre:confidence 0.5"),
    (SURE, ":so-1 cadre:confidence ?any", ":so-1 cadre:confidence 1.5"),
    (SURE, ":so-1 cadre:confidence ?any", ':so-1 cadre:confidence "-0.1"^^xsd:decimal'),
    (SURE, ":so-1 cadre:confidence ?any", ':so-1 cadre:confidence "0.5"'),
    # documents
    (TYPE, ":ke-hoach cadre:documentType ?any", ""),
    (TYPE, "", ":ke-hoach cadre:documentType document-type:report"),
    (
        "cadre:number is at most one text with a digit, such as '177'.",
        ":ke-hoach cadre:number ?any",
        ":ke-hoach cadre:number 45",
    ),
    (
        "cadre:symbol is at most one text without spaces, such as '177-KH/TU'.",
        ":ke-hoach cadre:symbol ?any",
        ':ke-hoach cadre:symbol "45 - KH/HU"',
    ),
    (
        "cadre:issuer leads to an organisation or an official.",
        "",
        ":ke-hoach cadre:issuer :song-lam",
    ),
    ("dcterms:title of a document is Vietnamese text.", "", ':ke-hoach dcterms:title "plan"@en'),
    (ISSUED, "", ':ke-hoach dcterms:issued "11/02/2019"'),
    ("cadre:implements leads to a cadre:Directive.", "", ":so-ket cadre:implements :dai-hoi"),
    ("cadre:basedOn leads to a cadre:Directive.", "", ":ky-luat-loc cadre:basedOn :thuong-vu"),
    # congresses and meetings
    ("cadre:organizer leads to an organisation.", "", ":so-ket cadre:organizer :khoi"),
    ("cadre:chair leads to a cadre:Official.", "", ":so-ket cadre:chair :huyen-uy"),
    (
        "cadre:participant leads to an official or an organisation.",
        "",
        ":so-ket cadre:participant :song-lam",
    ),
    ("schema:location leads to a cadre:Place.", "", ":so-ket schema:location :ubnd"),
    ("cadre:ordinal is at most one whole number from 1.", "", ":dai-hoi cadre:ordinal 22"),
    ("cadre:ordinal is at most one whole number from 1.", "", ":so-ket cadre:ordinal 0"),
    ("cadre:ordinal is at most one whole number from 1.", "", ':so-ket cadre:ordinal "XXI"'),
    (START, "", ':dai-hoi schema:startDate "2020"'),
    # actions
    (BY, "", ":an2-bau cadre:decidedBy :song-lam"),
    (DATE, "", ':ky-luat-loc dcterms:date "hôm qua"@vi'),
    (DECIDED, ":an2-bau cadre:decision ?any", ""),
    (DECIDED, "", ":ky-luat-loc cadre:decision decision:proposed"),
    (CHANGE, ":an2-bau cadre:changeType ?any", ""),
    (CHANGE, ":an2-bau cadre:changeType ?any", ":an2-bau cadre:changeType concept:change"),
    (PERSON, ":an2-bau cadre:person ?any", ""),
    (PERSON, ":an2-bau cadre:person ?any", ":an2-bau cadre:person :nong-dan"),
    ("A change has at most one cadre:post, a cadre:Post.", "", ":an2-bau cadre:post :bi-thu"),
    (
        "A change has at most one cadre:organization, an organisation.",
        "",
        ":tam-dieu-dong cadre:organization :huyen-uy",
    ),
    (WHOM, ":ky-luat-loc cadre:sanctioned ?any", ""),
    (WHOM, "", ":ky-luat-loc cadre:sanctioned :an"),
    (WHOM, ":ky-luat-loc cadre:sanctioned ?any", ":ky-luat-loc cadre:sanctioned :song-lam"),
    (
        "cadre:sanction is at most one concept of the scheme concept:sanction.",
        "",
        ":ky-luat-loc cadre:sanction sanction:removal",
    ),
    (REASON, "", ':ky-luat-loc cadre:reason "negligence"@en'),
    (REASON, "", ':kiem-tra-xa cadre:reason "dấu hiệu vi phạm"'),
    (
        "An inspection has a cadre:inspected, an official or an organisation.",
        ":kiem-tra-xa cadre:inspected ?any",
        "",
    ),
    # figures and statements
    (VALUE, ":so-1 cadre:value ?any", ""),
    (VALUE, "", ":so-1 cadre:value 50.0"),
    (VALUE, ":so-1 cadre:value ?any", ':so-1 cadre:value "51"'),
    ("A figure has at most one cadre:total, a number.", "", ":so-1 cadre:total 53.0"),
    ("A figure has at most one cadre:percentage, a number.", "", ":so-2 cadre:percentage '9%'"),
    ("A figure has exactly one cadre:unit, Vietnamese text.", ":so-1 cadre:unit ?any", ""),
    ("A figure has exactly one cadre:measures, Vietnamese text.", ":so-1 cadre:measures ?any", ""),
    ("A figure has at most one cadre:subject, an entity.", "", ":so-1 cadre:subject :ubnd"),
    (
        "cadre:asOf is at most one date as precise as the text.",
        "",
        ':so-2 cadre:asOf "cuối năm"@vi',
    ),
    ("cadre:period is at most one Vietnamese text.", "", ':so-2 cadre:period "năm 2019"@vi'),
    (SPEAKER, ":loi-1 cadre:speaker ?any", ""),
    (SPEAKER, ":loi-1 cadre:speaker ?any", ":loi-1 cadre:speaker :song-lam"),
    (
        "A statement has exactly one cadre:content, Vietnamese text.",
        ":loi-1 cadre:content ?any",
        "",
    ),
    ("cadre:about leads to an entity.", "", ':loi-1 cadre:about "nhân sự"@vi'),
    # evidence
    ("An article has exactly one dcterms:identifier.", ":bai-1 dcterms:identifier ?any", ""),
    (
        "An article has at most one dcterms:title, in Vietnamese.",
        "",
        ':bai-1 dcterms:title "Bài hai"@vi',
    ),
    ("An article has at most one dcterms:issued, a date.", "", ':bai-2 dcterms:issued "hôm nay"'),
    (
        "An article has at most one schema:url, an xsd:anyURI.",
        "",
        ":bai-2 schema:url <https://example.org/2>",
    ),
    ("An article has at most one dcterms:publisher, text.", "", ":bai-2 dcterms:publisher :ubnd"),
    (
        "cadre:contentHash is at most one hexadecimal hash.",
        "",
        ':bai-2 cadre:contentHash "không có"',
    ),
    (PART, ":cau-1 dcterms:isPartOf ?any", ""),
    (PART, "", ":cau-1 dcterms:isPartOf :bai-2"),
    (PART, ":cau-1 dcterms:isPartOf ?any", ":cau-1 dcterms:isPartOf :ubnd"),
    (EXACT, ":cau-1 oa:exact ?any", ""),
    (EXACT, "", ':cau-1 oa:exact "Câu khác."@vi'),
    (FROM, ":cau-1 oa:start ?any", ""),
    (FROM, ":cau-1 oa:start ?any", ":cau-1 oa:start 1000"),
    (FROM, ":cau-1 oa:start ?any", ':cau-1 oa:start "0"'),
    (FROM, ":cau-1 oa:start ?any", ":cau-1 oa:start 0.5"),
    (FROM, ":cau-1 oa:start ?any", ':cau-1 oa:start "-1"^^xsd:integer'),
    ("A passage has exactly one oa:end, a whole number from 0.", ":cau-1 oa:end ?any", ""),
    (
        "An inference has exactly one cadre:fromEntity, an entity.",
        ":suy-1 cadre:fromEntity ?any",
        "",
    ),
    (
        "An inference has exactly one cadre:relation, the property of the link.",
        ":suy-1 cadre:relation ?any",
        ":suy-1 cadre:relation cadre:holder",
    ),
    ("An inference has exactly one cadre:toEntity, an entity.", "", ":suy-1 cadre:toEntity :ubnd"),
    (
        "An inference has at most one cadre:reason, in Vietnamese.",
        "",
        ':suy-1 cadre:reason "same place"@en',
    ),
    (
        "An inference has at most one dcterms:date, from which the link holds.",
        "",
        ':suy-1 dcterms:date "hôm qua"',
    ),
    ("cadre:seenFrom is a date.", "", ':khoi-bi-thu cadre:seenFrom "hôm qua"'),
    ("cadre:seenUntil is a date.", "", ':khoi-bi-thu cadre:seenUntil "hôm qua"'),
    ("cadre:endedBy is a date.", "", ':khoi-bi-thu cadre:endedBy "hôm qua"'),
    ("cadre:successor leads to a cadre:Tenure.", "", ":khoi-bi-thu cadre:successor :khoi"),
    ("cadre:predecessor leads to a cadre:Tenure.", "", ":khoi-bi-thu cadre:predecessor :khoi"),
    ("cadre:possiblySame leads to another official.", "", ":khoi cadre:possiblySame :ubnd"),
    (
        "cadre:possiblySame of an organisation leads to another one.",
        "",
        ":ubnd cadre:possiblySame :khoi",
    ),
    (
        "cadre:possiblySame of a document leads to another one.",
        "",
        ":ke-hoach cadre:possiblySame :khoi",
    ),
    (
        "cadre:possiblySame of an event leads to another one.",
        "",
        ":dai-hoi cadre:possiblySame :khoi",
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return shapes_graph()


def complaints(data: Graph, shapes: Graph) -> set[str]:
    """The messages of the validation; none if the data conform."""
    conforms, report, _ = validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph)
    messages = {str(message) for message in report.objects(None, SH.resultMessage)}
    assert conforms == (not messages)
    return messages


def test_the_shapes_are_well_formed_shacl(shapes: Graph) -> None:
    conforms, _, text = validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def test_the_world_conforms(world_graph: Graph, shapes: Graph) -> None:
    assert complaints(world_graph, shapes) == set()


def test_the_world_has_every_class_of_the_ontology(world_graph: Graph) -> None:
    abstract = {CADRE.Event, CADRE.Action}
    classes = {CADRE[name] for name in CADRE.__annotations__ if name[0].isupper()}
    assert classes - abstract <= set(world_graph.objects(None, RDF.type))


def test_every_class_has_a_shape(shapes: Graph) -> None:
    abstract = {CADRE.Event, CADRE.Action}
    classes = {CADRE[name] for name in CADRE.__annotations__ if name[0].isupper()}
    assert classes - abstract == set(shapes.objects(None, SH.targetClass))


def test_every_message_has_a_fault(shapes: Graph) -> None:
    messages = {str(o) for o in shapes.objects(None, SH.message) if isinstance(o, Literal)}
    assert {message for message, _, _ in FAULTS} == messages


@pytest.mark.parametrize(("message", "delete", "insert"), FAULTS)
def test_a_fault_is_told(
    world_graph: Graph, shapes: Graph, message: str, delete: str, insert: str
) -> None:
    before = set(world_graph)
    world_graph.update(
        f"{PROLOGUE} DELETE {{ {delete} }} INSERT {{ {insert} }} WHERE {{ {delete} }}"
    )
    assert set(world_graph) != before
    assert message in complaints(world_graph, shapes)


@pytest.mark.parametrize(
    "triple",
    [
        ':an-uy-vien schema:startDate "2017"^^xsd:gYear',
        ':an-uy-vien schema:startDate "2017-05"^^xsd:gYearMonth',
        ':an-uy-vien schema:endDate "--05-19"^^xsd:gMonthDay',
        ':khoi skos:altLabel "Khôi"@vi, "anh Khôi"@vi',
        'title:uy-vien skos:prefLabel "Member"@en',
        ":ke-hoach cadre:issuer :khoi",
        ':so-2 skos:prefLabel "85 đảng viên"@vi ; rdfs:label "85 đảng viên"@vi',
        ":loi-1 cadre:about :khoi, :ubnd",
        ':bai-2 dcterms:issued "2019-08-01T06:30:00+07:00"^^xsd:dateTime',
    ],
)
def test_what_the_text_may_give_conforms(world_graph: Graph, shapes: Graph, triple: str) -> None:
    world_graph.update(f"{PROLOGUE} INSERT DATA {{ {triple} }}")
    assert complaints(world_graph, shapes) == set()


def test_offsets_may_be_non_negative_integers(world_graph: Graph, shapes: Graph) -> None:
    world_graph.update(
        f"""{PROLOGUE} DELETE {{ ?p oa:start ?a ; oa:end ?b }}
        INSERT {{ ?p oa:start ?c ; oa:end ?d }} WHERE {{ ?p oa:start ?a ; oa:end ?b .
        BIND(STRDT(STR(?a), xsd:nonNegativeInteger) AS ?c)
        BIND(STRDT(STR(?b), xsd:nonNegativeInteger) AS ?d) }}"""
    )
    assert complaints(world_graph, shapes) == set()

"""What the pages of the service say, Vietnamese first, English second; terms as the ontology has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal

from cadregraph.exports.pages.views.wording import WORDS as VIEWS
from cadregraph.exports.pages.words import Text
from cadregraph.ontology import PREFIXES
from cadregraph.ontology.vocabulary import local, ontology, own_classes, properties

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

# Terms of other vocabularies, which bring no label in Vietnamese.
_BORROWED: Mapping[str, Text] = MappingProxyType(
    {
        "alternateName": ("tên khác", "other name"),
        "altLabel": ("tên khác", "other name"),
        "alumniOf": ("học tại", "educated at"),
        "birthDate": ("sinh", "born"),
        "birthPlace": ("nơi sinh", "birthplace"),
        "containedInPlace": ("nằm trong", "lies in"),
        "date": ("ngày", "date"),
        "deathDate": ("mất", "died"),
        "endDate": ("đến", "until"),
        "gender": ("giới tính", "gender"),
        "identifier": ("mã", "identifier"),
        "isPartOf": ("trong bài", "in the article"),
        "isReplacedBy": ("nay là", "replaced by"),
        "replaces": ("thay cho", "replaces"),
        "issued": ("ngày", "issued"),
        "location": ("tại", "at"),
        "originalOrganization": ("từ tổ chức", "original body"),
        "parent": ("cha, mẹ", "parent"),
        "postIn": ("thuộc", "in"),
        "publisher": ("báo", "outlet"),
        "resultedFrom": ("có từ", "resulted from"),
        "role": ("chức danh", "title"),
        "sibling": ("anh, chị, em", "sibling"),
        "spouse": ("vợ, chồng", "spouse"),
        "startDate": ("từ", "from"),
        "subOrganizationOf": ("trực thuộc", "part of"),
        "title": ("tên", "title"),
        "url": ("địa chỉ", "address"),
    }
)

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        **VIEWS,
        "completions": ("Gợi ý", "Completions"),
        "chart": ("Biểu đồ", "Chart"),
        "chartOf": ("Số", "Number"),
        "chartBy": ("theo", "by"),
        "chartBlank": ("(không rõ)", "(not told)"),
        "chartSummed": (
            "Các dòng cùng tên được cộng lại; ai có trong nhiều dòng được đếm nhiều lần.",
            "Rows of one name are added; who is in several rows is counted several times.",
        ),
        "chartAveraged": (
            "Của các dòng cùng tên là số trung bình.",
            "Of rows of one name the average is drawn.",
        ),
        "chartCut": ("Có {n} tên, {m} tên đầu được vẽ.", "Of {n} names the first {m} are drawn."),
        "answerNetwork": ("Mạng lưới (12 mục đầu)", "Network (of the first 12)"),
        "casesShort": ("Vụ việc", "Cases"),
        "allCases": ("xem tất cả", "show all"),
        "casesOf": ("Từng bước theo thời gian", "Step by step in time"),
        "desk": ("Bàn biên tập", "Desk"),
        "deskHint": (
            "Mỗi quyết định là một dòng của tệp quyết định; đồ thị theo nó sau ít giây, và có thể hủy.",
            "Each decision is a line of the file of decisions; the graph holds to it in a few seconds, "
            "and it can be taken back.",
        ),
        "deskVerdict": ("Quyết định", "Decision"),
        "verdict-not so": ("Điều này không đúng", "This is not so"),
        "verdict-so since": ("Đúng từ ngày", "So since a day"),
        "verdict-so until": ("Chỉ đúng đến ngày", "So only until a day"),
        "verdict-same": ("Là cùng một người", "They are one person"),
        "verdict-different": ("Là hai người khác nhau", "They are two people"),
        "deskOne": (
            "Ai, điều gì: 'Tên | Chức vụ' hoặc 'Tên @ mã bài'",
            "Whom: 'name | post' or 'name @ article'",
        ),
        "deskOther": (
            "Người kia cũng như vậy; hoặc ngày đầu tiên giữ chức, thôi giữ chức (2024-05-10, 2024-05, 2024)",
            "The other likewise; or the first day in office, out of office (2024-05-10, 2024-05, 2024)",
        ),
        "deskWhy": ("Lý do", "Why"),
        "deskWho": ("Người quyết định", "Who decides"),
        "deskToken": ("Mã cho phép ghi", "Token"),
        "deskDecide": ("Ghi quyết định", "Write the decision"),
        "deskUndo": ("Hủy", "Take back"),
        "deskWritten": ("Đã ghi", "Written"),
        "deskTaking": (
            "Đồ thị đang được cập nhật theo quyết định.",
            "The graph is being brought up to date.",
        ),
        "deskAnother": ("bài này nói về người khác", "this article means somebody else"),
        "deskPairs": ("Có thể là một người", "Maybe one person"),
        "deskContradictions": ("Các bài trái nhau", "Contradictions"),
        "deskNone": ("Không có gì.", "Nothing."),
        "deskLines": ("Các quyết định", "Decisions"),
        "deskLog": ("Nhật ký", "Log"),
        "deskMend": ("sửa", "correct"),
        "desk-decided": ("quyết định", "decided"),
        "desk-undone": ("hủy", "took back"),
        "brand": ("Trang đầu", "Front page"),
        "searchFor": (
            "Tìm người, tổ chức, chức vụ, văn bản",
            "Search people, bodies, posts, documents",
        ),
        "search": ("Tìm", "Search"),
        "searchHint": (
            "Không cần gõ dấu; có thể gõ chữ đầu: ubkttw.",
            "Marks may be left out; initials will do: ubkttw.",
        ),
        "pages": ("Trang", "Pages"),
        "onPage": ("Trong trang này", "On this page"),
        "network": ("Mạng lưới", "Network"),
        "resultsFor": ("Kết quả cho", "Results for"),
        "alsoCalled": ("còn gọi là", "also called"),
        "noMatch": (
            "Không có gì mang tên này hay gần giống.",
            "Nothing is called so, nor much like it.",
        ),
        "noAnswer": ("Không trả lời được", "No answer"),
        "frontTitle": (
            "Cán bộ, tổ chức, chức vụ, văn bản – mỗi điều kèm câu dẫn",
            "Officials, bodies, posts, documents – each fact with its sentence",
        ),
        "frontText": (
            "Những điều báo chí đã viết, do máy đọc: mọi dòng đều dẫn đến câu gốc, hãy đọc câu ấy.",
            "What the press has written, read by machine: every line leads to its sentence; read it.",
        ),
        "mostTold": ("Được nói tới nhiều nhất", "Most is told of"),
        "latest": ("Bài mới nhất", "Latest articles"),
        "wholeNetwork": ("Toàn mạng lưới", "The whole network"),
        "seeNetwork": ("Mạng lưới quanh đây", "The network around"),
        "joinTo": ("Nối với ai, tổ chức nào?", "Joined to whom or what?"),
        "join": ("Tìm đường nối", "Find the paths"),
        "triplesAs": ("Cho máy đọc", "For programs"),
        "now": ("Đang giữ theo bài", "In office by what articles say"),
        "before": ("Từng giữ", "Formerly"),
        "curated": ("giữ chức (người biên tập xác nhận)", "held (a curator says so)"),
        "likely": (
            "có thể đang giữ (bài ngay sau đó nêu)",
            "probably held (articles of soon after tell of it)",
        ),
        "disputed": ("Có bài nêu, chưa kết luận", "Reported, not concluded"),
        "changesOf": ("Bổ nhiệm, bầu, thôi chức", "Personnel changes"),
        "disciplineOf": (
            "Kiểm tra, kỷ luật, tố tụng",
            "Inspection, discipline, prosecution",
        ),
        "companions": (
            "Cùng bị kỷ luật trong các câu này",
            "Disciplined in the same sentences",
        ),
        "statementsOf": ("Phát biểu", "Statements"),
        "told": ("Được nói tới trong phát biểu", "Told of in statements"),
        "documentsOf": ("Văn bản", "Documents"),
        "eventsOf": ("Đại hội, hội nghị", "Congresses and meetings"),
        "figuresOf": ("Số liệu", "Figures"),
        "kin": ("Người thân", "Kin"),
        "decisions": (
            "Đã quyết định, ký, đề nghị, công bố",
            "Decided, signed, proposed, announced",
        ),
        "bodiesChanged": ("Thay đổi tổ chức", "Changes of bodies"),
        "postsThere": ("Các chức vụ", "Posts"),
        "placesIn": ("Địa phương, tổ chức ở đây", "Places and bodies here"),
        "cameFrom": ("Nối tiếp từ", "Took the place of"),
        "elsewhereNamed": ("Điều khác", "Other statements"),
        "concluded": ("Suy luận", "Inferences"),
        "above": ("Thuộc", "Under"),
        "below": ("Tổ chức bên dưới", "Bodies below"),
        "holdersKnown": ("lượt giữ chức", "tenures"),
        "together": ("Ai cùng thời với ai", "Who was there together"),
        "togetherHint": (
            "● hai người cùng giữ chức ở đây, theo ngày nêu rõ hoặc ngày các bài.",
            "● both held posts here at one time, by stated days or those of articles.",
        ),
        "peopleMore": ("Và {n} người nữa.", "And {n} more people."),
        "circles": ("Người từng giữ chức ở cùng tổ chức", "Who held posts in the same bodies"),
        "circlesHint": (
            "Bất kể thời gian; trang của tổ chức cho thấy ai cùng lúc với ai.",
            "At whatever time; the page of the body shows who was there together.",
        ),
        "mentions": ("Bài nhắc tới", "Articles that name it"),
        "inSentences": ("câu", "sentences"),
        "ofItself": ("Câu dẫn", "Sentences"),
        "onDay": ("Ai giữ chức ở đây vào ngày", "Who held posts here on"),
        "ask": ("Xem", "Show"),
        "notOnDay": (
            "Không bài nào cho biết ai giữ chức ở đây vào ngày ấy.",
            "No article tells who held posts here on that day.",
        ),
        "holder": ("Người giữ", "Holder"),
        "basisOf": ("Căn cứ", "Basis"),
        "byArticles": ("Số bài", "Articles"),
        "timelineOf": ("Ai giữ chức khi nào", "Who held office when"),
        "rowsHint": (
            "Chọn một vạch để xem câu dẫn. Vạch mờ dần: đầu hoặc cuối chưa rõ.",
            "Choose a bar to see its sentences. It thins out where beginning or end is unknown.",
        ),
        "notPlainly": ("không nêu như việc đã có", "not stated as done"),
        "moreSentences": ("câu nữa: xem riêng", "more sentences: see it alone"),
        "moreRows": ("Xem cả {n}", "Show all {n}"),
        "moreStatements": (
            "điều nữa; hỏi bằng SPARQL để có tất cả.",
            "more statements; ask in SPARQL for all.",
        ),
        "articleFacts": ("Đọc được gì từ bài này", "What was read from this article"),
        "articleHint": (
            "Tên được tô nền dẫn đến trang của người, tổ chức, văn bản; số sau câu dẫn đến điều đọc được.",
            "A shaded name leads to its page; the number behind a sentence to what was read from it.",
        ),
        "noArticleFacts": ("Chưa đọc được điều gì.", "Nothing was read."),
        "sentencesOnly": (
            "Máy chủ này chỉ giữ những câu có nêu điều gì.",
            "This server has only the sentences that state something.",
        ),
        "noText": ("Kho không giữ nguyên văn bài này.", "The store has not kept this text."),
        "read": ("Đọc trong bài", "Read in the article"),
        "textTitle": ("Đọc một văn bản", "Read a text"),
        "textHint": (
            "Dán bài báo hay văn bản, hoặc thả tệp, thư mục (.txt, .html, .pdf, .docx, .odt, .jsonl; cả chữ "
            "TCVN3, VNI) vào ô; trang sau tô màu tên, cho thấy từng điều đọc được và theo cách nói nào. "
            "Không có gì được giữ lại.",
            "Paste an article or drop files or a folder (.txt, .html, .pdf, .docx, .odt, .jsonl; TCVN3 and "
            "VNI, too) on the field; the next page colours the names and shows each thing that was read, and "
            "by which construction. Nothing is kept.",
        ),
        "theText": ("Văn bản", "Text"),
        "textDay": ("Ngày đăng", "Published on"),
        "textPlace": ("Tỉnh, thành phố mà bài không nêu", "Province that it leaves out"),
        "textFile": ("hoặc chọn tệp", "or choose a file"),
        "textFolder": ("hoặc cả thư mục", "or a folder"),
        "textTaken": ("Văn bản trong các tệp", "Texts of the files"),
        "textConverted": (
            "Đã chuyển từ phông cũ (TCVN3 hay VNI) sang Unicode: hãy xem lại chữ hoa có dấu.",
            "Converted from a font of before Unicode (TCVN3 or VNI): check capitals with a tone.",
        ),
        "readIt": ("Đọc", "Read"),
        "sparqlTitle": ("Hỏi bằng SPARQL", "Ask in SPARQL"),
        "sparqlHint": (
            "Không cần khai báo tiền tố (cadre:, skos:, org:, …). Đồ thị mặc định là điều đã kết luận; "
            "GRAPH ?passage là câu dẫn.",
            "Prefixes (cadre:, skos:, org:, …) need not be declared. The default graph is what is "
            "concluded; GRAPH ?passage the sentences.",
        ),
        "named": ("Câu hỏi có sẵn", "Ready questions"),
        "ownQuery": ("Tự viết", "Your own"),
        "query": ("Câu hỏi SPARQL", "SPARQL query"),
        "required": ("cần điền", "required"),
        "asking": ("Đang hỏi…", "Asking…"),
        "rowsFound": ("{n} dòng", "{n} rows"),
        "rowsCut": ("{n} dòng, 1000 dòng đầu được hiện", "{n} rows, the first 1,000 shown"),
        "tripleFound": ("Câu hỏi cho bộ ba:", "The query gives triples:"),
        "answerTable": ("Trả lời", "Answer"),
        "download": ("Tải về", "Download"),
        "runKeys": ("Ctrl+Enter để hỏi", "Ctrl+Enter asks"),
        "triples": ("bộ ba", "triples"),
        # kinds of parameters of named queries
        # of a query with two parameters of one type each has its own words
        "param-one": ("người thứ nhất", "first person"),
        "param-other": ("người thứ hai", "second person"),
        "param-from": ("từ ngày", "from"),
        "param-to": ("đến ngày", "until"),
        "param-title": ("chức danh", "title"),
        "param-year": ("năm", "year"),
        "param-value": ("con số", "figure"),
        "param-type": ("loại văn bản", "type of document"),
        "param-class": ("loại tổ chức", "class of organisation"),
        "param-below": ("độ tin cậy dưới", "confidence below"),
        "param-weakest": ("cùng thời ít nhất là", "overlap at least"),
        "param-speaker": ("người phát biểu", "speaker"),
        "param-sanctioned": ("ai bị kỷ luật", "who was disciplined"),
        "param-inspected": ("ai được kiểm tra", "who was inspected"),
        "param-person": ("người", "person"),
        "param-organization": ("tổ chức", "organisation"),
        "param-agent": ("người hoặc tổ chức", "person or organisation"),
        "param-place": ("địa phương", "place"),
        "param-directive": ("văn bản", "document"),
        "param-event": ("đại hội, hội nghị", "congress or meeting"),
        "param-post": ("chức vụ", "post"),
        "param-thing": ("tên bất kỳ", "any name"),
        "param-date": ("ngày", "date"),
    }
)
"""The words of the service by key; those of the exported views stand among them."""


@cache
def term(name: str) -> Text:
    """A class or property by its local name: 'Cán bộ' of 'Official'; the name where it has no label."""
    return _labels().get(name) or _BORROWED.get(name, (name, name))


@cache
def terms() -> tuple[tuple[str, Text], ...]:
    """The classes and properties that a query may name, with their prefix, and what they are called."""
    found = {f"{prefix}:": (iri, iri) for prefix, iri in PREFIXES.items()}
    for iri in (*own_classes(), *properties(), f"{PREFIXES['rdf']}type"):
        for prefix, namespace in PREFIXES.items():
            if iri.startswith(namespace):
                found[f"{prefix}:{iri.removeprefix(namespace)}"] = term(local(iri))
    return tuple(sorted(found.items()))


@cache
def _labels() -> Mapping[str, Text]:
    found: dict[str, Text] = {}
    for iri, said in ontology().items():
        by = {
            label.language: label.value
            for label in said.get(_LABEL, ())
            if isinstance(label, Literal)
        }
        if "vi" in by:
            found[local(iri)] = by["vi"], by.get("en", by["vi"])
    return found

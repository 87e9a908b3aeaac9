"""What the views say, Vietnamese first, English second.

Classes and relations are in `cadregraph.exports.pages.words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cadregraph.exports.pages.words import PROPOSED, RELATIONS, Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "home": ("Trang chính", "Index"),
        "skip": ("Tới nội dung", "Skip to the content"),
        "language": ("Ngôn ngữ", "Language"),
        "open": ("Mở bài gốc", "Open the article"),
        "evidence": ("Câu dẫn", "Sentences"),
        "noScript": ("Trang này cần JavaScript.", "This page needs JavaScript."),
        "confidence": ("độ tin cậy của cách đọc", "confidence of the reading"),
        "inferred": ("Suy ra, không đọc thấy trong câu nào", "Concluded, no sentence says so"),
        "names": ("Tên khác", "Other names"),
        "nothing": ("Không tìm thấy", "Nothing found"),
        "results": ("Kết quả tìm kiếm", "Search results"),
        "close": ("Đóng", "Close"),
        "inNetwork": ("Xem trong mạng lưới", "See in the network"),
        "bodyOf": ("tổ chức:", "body:"),
        "from": ("từ", "from"),
        "until": ("đến", "until"),
        "term": ("nhiệm kỳ", "term"),
        "seen": ("thấy giữ", "seen held"),
        "seenOn": ("thấy giữ ngày", "seen held on"),
        "endedBy": ("đã thôi trước", "over by"),
        "noTime": ("chưa rõ thời gian", "time unknown"),
        "current": ("đang giữ theo bài", "in office by what articles say"),
        "former": ("nguyên", "former"),
        "acting": ("quyền, phụ trách", "acting"),
        "reported": (
            "có bài nêu, chưa kết luận: bài khác nói khác",
            "reported, not concluded: articles differ",
        ),
        "predecessor": ("kế nhiệm", "succeeds"),
        "successor": ("người kế nhiệm:", "succeeded by"),
        # organisations
        "organisations": ("Cây tổ chức", "Organisations"),
        "tree": ("Cây tổ chức", "Tree of organisations"),
        "searchTree": ("Tìm tổ chức, chức vụ, người… ( / )", "Search bodies, posts, people… ( / )"),
        "expandAll": ("Mở hết", "Expand all"),
        "collapseAll": ("Thu gọn", "Collapse all"),
        "panel": ("Chi tiết", "Details"),
        "choose": (
            "Chọn một tổ chức để xem chức vụ, người giữ và câu dẫn.",
            "Choose a body to see its posts, who holds them, and the sentences.",
        ),
        "bodies": ("tổ chức", "bodies"),
        "people": ("người", "people"),
        "posts": ("chức vụ", "posts"),
        "postsOf": ("Chức vụ và người giữ", "Posts and holders"),
        "noPosts": ("Chưa có chức vụ nào được ghi nhận.", "No post has been recorded."),
        "under": ("Thuộc", "Under"),
        "replacedBy": ("Nay là", "Now"),
        "place": ("Địa bàn", "Place"),
        "central": ("Trung ương", "Central"),
        "provinces": ("Tỉnh, thành phố", "Provinces and cities"),
        "elsewhere": ("Địa bàn chưa rõ thuộc tỉnh nào", "Places of unknown province"),
        "unplaced": ("Chưa rõ địa bàn", "Place unknown"),
        "party": ("Đảng", "Party"),
        "state": ("Nhà nước", "State"),
        "front": ("Mặt trận, đoàn thể", "Front and mass organisations"),
        "others": ("Đơn vị, tổ chức khác", "Institutions and others"),
        "emptyTree": ("Chưa có tổ chức nào.", "There is no body yet."),
        # careers
        "timeline": ("Dòng thời gian", "Timeline"),
        "timelineHint": (
            "Mỗi hàng là một chức vụ; chọn một vạch để xem câu dẫn.",
            "Each row is a post; choose a bar to see its sentences.",
        ),
        "stated": ("nêu rõ ngày", "stated"),
        "bounded": ("suy từ ngày các bài", "bounded by articles"),
        "unknown": ("đầu hoặc cuối chưa rõ", "beginning or end unknown"),
        "overBy": (
            "đã thôi trước ngày này, không rõ từ khi nào",
            "over by this day, not known since when",
        ),
        "termOnly": ("theo nhiệm kỳ", "by its term"),
        "proposed": ("mới đề nghị", "only proposed"),
        "gain": ("nhận chức", "takes up"),
        "loss": ("thôi chức", "leaves"),
        "sanctionMark": ("kiểm tra, kỷ luật, tố tụng", "inspection, discipline, prosecution"),
        "facts": ("Bảng dữ kiện", "Table of facts"),
        "time": ("Thời gian", "Time"),
        "what": ("Việc", "What"),
        "basis": ("Căn cứ", "Basis"),
        "noFacts": ("Chưa có dữ kiện nào.", "No fact yet."),
        "tenures": ("lần giữ chức", "tenures"),
        "changes": ("biến động", "changes"),
        "sanctions": ("kiểm tra, kỷ luật, tố tụng", "inspections, sanctions, prosecution"),
        "decidedBy": ("nơi quyết định", "decided by"),
        "putTo": ("nơi xem xét", "for decision by"),
        "inspectedBy": ("nơi kiểm tra", "inspected by"),
        "reason": ("lý do", "reason"),
        "charge": ("tội danh", "charge"),
        "sentence": ("mức án", "sentence"),
        "finding": ("kết luận", "finding"),
        "sameName": ("Có thể cùng là một người", "Possibly the same person"),
        "sameNameHint": (
            "Cùng tên, chưa xác định; dùng 'cadregraph review' để quyết định.",
            "Of the same name, not settled; decide with 'cadregraph review'.",
        ),
        "score": ("điểm", "score"),
        # the people of a body
        "membersCard": ("Ai cùng thời với ai", "Who served with whom"),
        "membersHint": (
            "Những tổ chức được nêu nhiều người nhất: ai giữ chức khi nào, ai cùng thời, ai đến, ai đi.",
            "The bodies with most people: who held a post when, who overlapped, who came and left.",
        ),
        "inTree": ("Xem trong cây tổ chức", "See in the tree"),
        "careerOf": ("trang riêng:", "career:"),
        "noMembers": (
            "Chưa bài nào nêu ai giữ chức vụ ở đây.",
            "No article names anybody in a post here.",
        ),
        "whenHeld": ("Ai giữ chức khi nào", "Who held a post when"),
        "whenHeldHint": (
            "Mỗi hàng là một người; chọn một vạch để xem câu dẫn.",
            "Each row is a person; choose a bar to see its sentences.",
        ),
        "mostTold": (
            "Chỉ vẽ những người được nhiều bài nêu nhất",
            "Drawn are those of whom most is told",
        ),
        "servedTogether": ("Ai cùng thời với ai", "Who served with whom"),
        "servedTogetherHint": (
            "Mỗi ô là hai người; ô trống: theo ngày đã biết thì không cùng thời, hoặc chưa rõ.",
            "Each square is two people; a blank one: apart by the known dates, or nothing tells.",
        ),
        "together": ("cùng thời", "served together"),
        "maybeTogether": ("có thể cùng thời", "may have served together"),
        "turnover": ("Biến động theo năm", "Turnover by year"),
        "turnoverHint": (
            "Chỉ đếm những gì các bài nêu: số người thật có thể nhiều hơn.",
            "Counted is what articles tell; there may have been more.",
        ),
        "heldIn": ("giữ chức", "in office"),
        "cameIn": ("đến", "came"),
        "leftIn": ("đi", "left"),
        # provinces
        "provinceMaps": ("Theo tỉnh, thành phố", "By province"),
        "provinceHint": (
            "Nơi nào được nêu nhiều người, biến động, kỷ luật, văn bản.",
            "Where most people, changes, sanctions and documents are told of.",
        ),
        "provincesTold": ("tỉnh, thành phố được nêu", "provinces that are told of"),
        "noProvinces": (
            "Chưa bài nào nêu tổ chức của một tỉnh.",
            "No article names a body of a province.",
        ),
        "outlinesTitle": ("Bản đồ theo địa giới", "Map by outlines"),
        "outlinesHint": (
            "63 tỉnh, thành phố trước 1/7/2025, cùng quần đảo Hoàng Sa và Trường Sa. Chọn điều cần xem, rồi "
            "chọn một tỉnh để đọc. Hình vẽ đã giản lược, theo",
            "The 63 provinces before July 2025, with the archipelagos of Hoàng Sa and Trường Sa. Choose what "
            "to see, then a province to read. Outlines simplified, after",
        ),
        "outlinesOf": ("Tô màu theo", "Coloured by"),
        "nothingTold": ("không có gì", "nothing told"),
        "mapsTitle": ("Bản đồ ô: mỗi tỉnh một ô", "Maps of squares: one for each province"),
        "mapsHint": (
            "63 tỉnh, thành phố trước 1/7/2025, ô nằm gần đúng vị trí; tỉnh sáp nhập mà giữ tên thì ở ô cũ. "
            "Số là những gì các bài nêu, không phải mọi việc đã xảy ra. Chọn một ô để đọc.",
            "The 63 provinces before July 2025, each about where it lies; one that kept its name stays. "
            "Counted is what articles tell, not all that happened. Choose a square to read.",
        ),
        "byProvince": ("Từng tỉnh, thành phố", "Province by province"),
        "of-posts": ("người giữ chức", "people in posts"),
        "of-changes": ("biến động nhân sự", "changes of personnel"),
        "of-accountability": (
            "người, tổ chức bị kỷ luật, tố tụng",
            "people and bodies sanctioned or prosecuted",
        ),
        "of-documents": ("văn bản đã ban hành", "documents issued"),
        "andMore": ("và nữa:", "and more:"),
        "moreElsewhere": ("ở trang", "on the page"),
        "moreNotHere": (
            "(trang này chỉ liệt kê những mục mới nhất)",
            "(only the latest are listed on this page)",
        ),
        # chains of accountability
        "chains": ("Kiểm tra, kỷ luật, tố tụng", "Chains of accountability"),
        "chainsHint": (
            "Từng vụ: kiểm tra, kỷ luật, khởi tố nối tiếp nhau ra sao, kèm câu dẫn và văn bản.",
            "How inspection, sanction and prosecution followed, with sentences and documents.",
        ),
        "chainHint": (
            "Mỗi phần là những việc về cùng người, tổ chức. Chấm đặc: ngày do câu nêu; rỗng: câu không nêu "
            "ngày, đặt theo ngày đăng bài, cạnh việc mà bài nối với nó, hoặc để riêng; viền đứt: mới "
            "đề nghị. Nét nối: bài nói việc sau tiếp theo việc trước.",
            "Each part is what was done about the same people or bodies. Full: a sentence states the day; "
            "hollow: none does, it stands on the day of its article, beside the step that a text links it "
            "to, or apart; broken outline: only proposed. A line joins what, by its text, follows.",
        ),
        "chainsTold": ("chuỗi nhiều bước", "chains of several steps"),
        "stepsTold": ("việc", "steps"),
        "noChains": (
            "Chưa bài nào nêu kiểm tra, kỷ luật hay tố tụng.",
            "No article tells of an inspection, a sanction or a prosecution.",
        ),
        "stage-inspection": ("Kiểm tra", "Inspection"),
        "stage-discipline": ("Kỷ luật", "Discipline"),
        "stage-prosecution": ("Tố tụng", "Prosecution"),
        "stepAfter": ("tiếp theo bước", "follows step"),
        "stepDocuments": ("văn bản trong câu:", "documents in the sentence:"),
        "stepsInOrder": (
            "Không đủ ngày để đặt theo thời gian: xếp theo thứ tự.",
            "There are not enough days for an axis of time: they stand in order.",
        ),
        "searchChains": (
            "Tìm người, tổ chức, hình thức, nơi quyết định…",
            "Search people, bodies, sanctions, who decided…",
        ),
        "withStage": ("Có bước", "With a step of"),
        "singleSteps": ("Mới biết một việc", "Known by one step"),
        # figures
        "figuresOverTime": ("Số liệu theo thời gian", "Figures over time"),
        "figuresHint": (
            "Những con số các bài nêu: của ai, ngày nào, kèm câu dẫn.",
            "The figures that articles give: whose, of which day, with their sentences.",
        ),
        "figuresTold": ("số liệu", "figures"),
        "figuresDated": ("có ngày nêu rõ", "of a stated day"),
        "noFigures": ("Chưa bài nào nêu một con số.", "No article gives a figure."),
        "chartHint": (
            "Chấm đặc: ngày do câu nêu. Chấm rỗng: câu không nêu ngày, đặt theo ngày đăng bài. "
            "Chỉ nối những chấm đặc. Chọn một chấm để xem câu dẫn.",
            "Full: the sentence states the day. Hollow: it states none, and the mark stands on the day of "
            "its article. Only full ones are joined. Choose a mark to see its sentence.",
        ),
        "noSeries": (
            "Không có số liệu nào của một cơ quan được nêu ở hai ngày khác nhau: chưa có gì để vẽ.",
            "No figure of one body is told of two days: there is nothing to draw yet.",
        ),
        "ofNobody": ("Không rõ của cơ quan nào", "It is not told whose"),
        "ofNobodyHint": (
            "Các con số này có thể nói về những việc khác nhau, nên không vẽ.",
            "These may be of different matters, and are not drawn.",
        ),
        "figureTable": ("Các con số", "The figures"),
        "noDay": ("không rõ ngày", "day unknown"),
        "ofArticle": ("theo bài đăng", "by an article of"),
        "byArticleDay": ("ngày đăng bài", "day of the article"),
        "notListed": ("số liệu không kể hết, còn:", "figures that are not listed:"),
        "figure-about": ("khoảng", "about"),
        "figure-over": ("trên", "more than"),
        "figure-under": ("dưới", "less than"),
        # directives
        "directives": ("Sổ văn bản", "Register of directives"),
        "searchRegister": (
            "Tìm văn bản, số, nơi ban hành…",
            "Search directives, symbols, issuers…",
        ),
        "directive": ("Văn bản", "Directive"),
        "kind": ("Loại", "Type"),
        "symbol": ("Số, ký hiệu", "Number, symbol"),
        "issuer": ("Nơi ban hành", "Issuer"),
        "issued": ("Ngày", "Date"),
        "relations": ("Quan hệ", "Relations"),
        "articlesOf": ("Bài", "Articles"),
        "group": ("Nhóm theo", "Group by"),
        "year": ("Năm", "Year"),
        "groupNone": ("không nhóm", "no groups"),
        "all": ("tất cả", "all"),
        "noIssuer": ("Chưa rõ nơi ban hành", "Issuer unknown"),
        "noYear": ("Chưa rõ năm", "Year unknown"),
        "noKind": ("Chưa rõ loại", "Type unknown"),
        "implements": ("thực hiện", "implements"),
        "based-on": ("căn cứ", "rests on"),
        "implementedBy": ("được thực hiện bởi", "implemented by"),
        "basisOf": ("là căn cứ của", "is the basis of"),
        "replaces": ("thay thế", "replaces"),
        "supersededBy": ("được thay thế bởi", "replaced by"),
        "amends": ("sửa đổi", "amends"),
        "amendedBy": ("được sửa đổi bởi", "amended by"),
        "shown": ("văn bản", "directives"),
        "noDirectives": ("Chưa có văn bản nào.", "There is no directive yet."),
        # index
        "indexTitle": ("Đồ thị tri thức", "Knowledge graph"),
        "views": ("Các trang", "Views"),
        "figures": ("Số liệu", "Figures"),
        "period": ("Thời kỳ của các dữ kiện có ngày", "Period of the dated facts"),
        "published": ("Ngày đăng của các bài", "Articles published"),
        "undated": ("các bài không ghi ngày đăng", "the articles carry no date"),
        "articles": ("bài viết", "articles"),
        "articlesHint": (
            "Mạng lưới chỉ tính những bài có câu đứng sau một nút hay quan hệ, nên số bài ở đó ít hơn: "
            "bài không nêu được dữ kiện nào chỉ được tính ở đây.",
            "The network counts only articles with a sentence behind a node or tie, so there are fewer "
            "there: articles that gave no fact are counted here alone.",
        ),
        "passages": ("câu", "sentences"),
        "places": ("địa phương", "places"),
        "events": ("đại hội, hội nghị", "congresses and meetings"),
        "documents": ("văn bản", "directives"),
        "factsByKind": ("Dữ kiện theo loại", "Facts by kind"),
        "networkCard": ("Mạng lưới", "Network"),
        "networkHint": (
            "Người, tổ chức, chức vụ và văn bản trong một hình, kèm câu dẫn.",
            "People, bodies, posts and directives in one picture, with their sentences.",
        ),
        "organisationsHint": (
            "Cơ quan nào dưới cơ quan nào; ai giữ chức gì ở đó.",
            "Which body stands under which, and who holds what post there.",
        ),
        "directivesHint": (
            "Mọi văn bản được nhắc tới: số, ngày, nơi ban hành, căn cứ.",
            "Every directive named: symbol, date, issuer, what it rests on.",
        ),
        "careers": ("Quá trình công tác", "Careers"),
        "careersHint": (
            "Những người được nói tới nhiều nhất",
            "The people of whom most is told",
        ),
        "factsOf": ("dữ kiện", "facts"),
        "Tenure": ("Giữ chức vụ", "Tenures"),
        "PersonnelChange": ("Biến động nhân sự", "Personnel changes"),
        "DisciplinaryAction": ("Kỷ luật", "Disciplinary actions"),
        "Inspection": ("Kiểm tra, giám sát", "Inspections"),
        "Statement": ("Phát biểu", "Statements"),
        "Measurement": ("Số liệu", "Measurements"),
        "emptyBuild": (
            "Đồ thị chưa có dữ kiện nào: các bài đã nạp chưa cho thông tin nào, "
            "hoặc chưa có bài nào được nạp.",
            "The graph holds no fact: no article has been added, or those added gave none.",
        ),
    }
)
"""The words of the views by key."""


_STEPS: Mapping[str, Text] = MappingProxyType(
    {
        "inspection": ("{p}kiểm tra", "inspection"),
        "suspended": ("{p}tạm đình chỉ", "suspended"),
        "prosecuted": ("{p}khởi tố", "prosecuted"),
        "arrested": ("{p}bắt tạm giam", "arrested"),
        "indicted": ("{p}truy tố", "indicted"),
        "tried": ("{p}xét xử", "tried"),
        "convicted": ("{p}kết án", "convicted"),
        "acquitted": ("{p}tuyên không phạm tội", "acquitted"),
    }
)
"""Steps of accountability that are no relations of the network, by notation."""


def decider_words(kind: str, decision: str) -> Text:
    """What a body is called that decides what is done, or is to decide what is proposed."""
    if kind == "inspection":
        return WORDS["inspectedBy"]
    return WORDS["putTo" if decision == "proposed" else "decidedBy"]


def relation_words(kind: str, decision: str) -> Text:
    """The few words of a change, a sanction or a link; what is only proposed says so."""
    relation = RELATIONS.get(kind)
    vi, en = relation.short if relation is not None else _STEPS.get(kind, (kind, kind))
    proposed = decision == "proposed"
    return vi.replace("{p}", PROPOSED[0] if proposed else ""), en + (
        PROPOSED[1] if proposed else ""
    )

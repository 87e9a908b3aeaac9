"""What the network page says: classes with their marks, relations as sentences, the interface.

Each text is a pair, Vietnamese first, English second. In a sentence ``{s}`` is the source,
``{t}`` the target and ``{p}`` the place of 'đề nghị' where the decision is only proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

Text: TypeAlias = tuple[str, str]
"""Vietnamese, English."""

# Okabe and Ito (2008): eight colours that people with any colour vision can tell apart.
_ORANGE, _SKY, _GREEN, _YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
_BLUE, _VERMILION, _PURPLE, _GREY = "#0072B2", "#D55E00", "#CC79A7", "#8C8C8C"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a class looks: name, shape, fill, and the size of a lone node.

    The shapes are those of ``templates/network/shapes.js``. No two classes share one, so that they
    can be told apart without colours.
    """

    name: Text
    shape: str
    color: str
    size: int


MARKS: Mapping[str, Mark] = MappingProxyType(
    {
        "Official": Mark(("Cán bộ", "Official"), "dot", _BLUE, 12),
        "Post": Mark(("Chức vụ", "Post"), "diamond", _GREY, 8),
        "PartyCommittee": Mark(("Cấp ủy", "Party committee"), "square", _VERMILION, 12),
        "PartyOrganization": Mark(
            ("Đảng bộ, chi bộ", "Party organisation"), "pentagon", _ORANGE, 12
        ),
        "PartyBody": Mark(("Ban đảng", "Party body"), "triangleDown", _YELLOW, 12),
        "StateBody": Mark(("Cơ quan nhà nước", "State body"), "hexagon", _GREEN, 12),
        "MassOrganization": Mark(
            ("Mặt trận, đoàn thể", "Front, mass organisation"), "plus", _SKY, 12
        ),
        "Institution": Mark(("Đơn vị, doanh nghiệp", "Institution"), "house", _PURPLE, 12),
        "Organization": Mark(("Tổ chức khác", "Other organisation"), "bar", _GREY, 12),
        "Directive": Mark(("Văn bản", "Directive"), "sheet", _PURPLE, 11),
        "Congress": Mark(("Đại hội", "Congress"), "star", _VERMILION, 13),
        "Meeting": Mark(("Hội nghị, kỳ họp", "Meeting"), "spark", _ORANGE, 13),
        "Place": Mark(("Địa phương", "Place"), "pin", _SKY, 10),
    }
)
"""The classes in the order of the legend."""

OTHER = Mark(("Khác", "Other"), "bar", _GREY, 12)


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edge: the few words on the edge, and the sentence of the panel."""

    short: Text
    sentence: Text


def _change(verb: str, english: str, at: str = "giữ chức") -> Relation:
    return Relation(
        (f"{{p}}{verb}", english),
        (f"{{s}} được {{p}}{verb} {at} {{t}}", f"{{s}} was {english}: {{t}}"),
    )


def _sanction(verb: str, english: str) -> Relation:
    return Relation(
        (f"{{p}}{verb}", english), (f"{{s}} {{p}}{verb} {{t}}", f"{{s}} {english} {{t}}")
    )


RELATIONS: Mapping[str, Relation] = MappingProxyType(
    {
        "holds": Relation(("giữ chức", "holds"), ("{s} giữ chức {t}", "{s} holds the post {t}")),
        "holds current": Relation(
            ("đang giữ, theo bài", "in office, by articles"),
            ("{s} đang giữ chức {t}, theo bài", "{s} holds the post {t}, by what articles say"),
        ),
        "holds former": Relation(
            ("nguyên", "formerly"), ("{s} là nguyên {t}", "{s} formerly held the post {t}")
        ),
        "holds acting": Relation(
            ("quyền, phụ trách", "acting"),
            ("{s} giữ quyền hoặc phụ trách {t}", "{s} is acting in the post {t}"),
        ),
        "holds acted": Relation(
            ("từng quyền, phụ trách", "formerly acting"),
            ("{s} từng giữ quyền hoặc phụ trách {t}", "{s} was acting in the post {t}"),
        ),
        "holds reported": Relation(
            ("có bài nêu", "reported"),
            ("có bài nêu {s} giữ chức {t}", "{s} is reported in the post {t}"),
        ),
        "of": Relation(
            ("chức vụ thuộc", "post in"), ("{s} là chức vụ thuộc {t}", "{s} is a post in {t}")
        ),
        "part-of": Relation(("thuộc", "part of"), ("{s} thuộc {t}", "{s} is part of {t}")),
        "organ-of": Relation(
            ("cơ quan của", "organ of"), ("{s} là cơ quan của {t}", "{s} is an organ of {t}")
        ),
        "governs": Relation(("lãnh đạo", "governs"), ("{s} lãnh đạo {t}", "{s} governs {t}")),
        "jurisdiction": Relation(
            ("địa bàn", "jurisdiction"),
            ("{s} hoạt động trên địa bàn {t}", "{s} has jurisdiction over {t}"),
        ),
        "contained-in": Relation(("nằm trong", "lies in"), ("{s} thuộc {t}", "{s} lies in {t}")),
        "issued": Relation(("ban hành", "issued"), ("{s} ban hành {t}", "{s} issued {t}")),
        "implements": Relation(
            ("thực hiện", "implements"), ("{s} thực hiện {t}", "{s} implements {t}")
        ),
        "based-on": Relation(("căn cứ", "based on"), ("{s} căn cứ {t}", "{s} is based on {t}")),
        "organises": Relation(("tổ chức", "organises"), ("{s} tổ chức {t}", "{s} organises {t}")),
        "chairs": Relation(("chủ trì", "chairs"), ("{s} chủ trì {t}", "{s} chairs {t}")),
        "takes-part": Relation(
            ("tham dự", "takes part"), ("{s} tham dự {t}", "{s} takes part in {t}")
        ),
        "located": Relation(("tại", "at"), ("{s} diễn ra tại {t}", "{s} takes place in {t}")),
        "decides": Relation(
            ("quyết định", "decides"), ("{s} quyết định về {t}", "{s} decides about {t}")
        ),
        "speaks-about": Relation(
            ("phát biểu về", "speaks about"),
            ("{s} phát biểu về {t}", "{s} speaks about {t}"),
        ),
        "appointed": _change("bổ nhiệm", "appointed"),
        "elected": _change("bầu", "elected", "làm"),
        "assigned": _change("phân công", "assigned"),
        "transferred": _change("điều động", "transferred", "đến"),
        "approved": _change("phê chuẩn", "approved", "chức vụ"),
        "nominated": _change("giới thiệu", "nominated", "ứng cử chức vụ"),
        "relieved": _change("miễn nhiệm", "relieved of", "chức vụ"),
        "dismissed": Relation(
            ("{p}bãi nhiệm, cách chức", "dismissed from"),
            ("{s} bị {p}bãi nhiệm hoặc cách chức {t}", "{s} was dismissed from {t}"),
        ),
        "resigned": Relation(
            ("{p}thôi chức", "resigned from"), ("{s} {p}thôi giữ chức {t}", "{s} resigned from {t}")
        ),
        "retired": Relation(
            ("nghỉ hưu", "retired from"),
            ("{s} nghỉ hưu, thôi giữ chức {t}", "{s} retired from {t}"),
        ),
        "died": Relation(
            ("từ trần", "died"), ("{s} từ trần khi giữ chức {t}", "{s} died in the post {t}")
        ),
        "reprimand": _sanction("khiển trách", "reprimanded"),
        "warning": _sanction("cảnh cáo", "warned"),
        "removal": _sanction("cách chức", "removed from office"),
        "expulsion": _sanction("khai trừ", "expelled"),
        "dissolution": _sanction("giải tán", "dissolved"),
        "discipline": _sanction("thi hành kỷ luật", "disciplined"),
    }
)
"""By kind of edge, and for tenures by kind and status."""

LEVELS: Mapping[str, Text] = MappingProxyType(
    {
        "central": ("Trung ương", "Central"),
        "province": ("cấp tỉnh", "Province"),
        "district": ("cấp huyện", "District"),
        "commune": ("cấp xã", "Commune"),
        "cell": ("chi bộ", "Cell"),
    }
)
"""The levels of bodies by notation, from above."""

PROPOSED: Text = ("đề nghị ", " (proposed)")
"""What the word order puts before the verb in Vietnamese, and at the end in English."""

INTERFACE: Mapping[str, Text] = MappingProxyType(
    {
        # the bar
        "home": ("Trang chính", "Index"),
        "nodes": ("nút", "nodes"),
        "edges": ("quan hệ", "relations"),
        "articles": ("bài", "articles"),
        "search": ("Tìm tên, tổ chức, chức vụ…", "Search names, bodies, posts…"),
        "searchLabel": ("Tìm trong mạng lưới", "Search the network"),
        "results": ("Kết quả tìm kiếm", "Search results"),
        "nothing": ("Không tìm thấy", "Nothing found"),
        "foundMany": ("{n} kết quả", "{n} results"),
        "moreFound": ("Xem thêm {n} kết quả", "Show {n} more results"),
        "ties": ("liên kết", "ties"),
        "shownParts": ("gấp thành {n} nhóm", "folded into {n} groups"),
        "shownNodes": ("đang hiện {n} nút", "{n} nodes shown"),
        "fromArticles": ("đọc từ {n} bài", "read from {n} articles"),
        "noneDated": ("không bài nào ghi ngày đăng", "none of them dated"),
        "someUndated": ("{n} bài không ghi ngày đăng", "{n} of them undated"),
        "bar": ("Công cụ", "Tools"),
        "undo": ("Hoàn tác (Ctrl+Z)", "Undo (Ctrl+Z)"),
        "redo": ("Làm lại (Ctrl+Y)", "Redo (Ctrl+Y)"),
        "undone": ("Đã hoàn tác", "Undone"),
        "redone": ("Đã làm lại", "Redone"),
        "story": ("Kể bằng hình ( s )", "Story ( s )"),
        "storyNone": (
            "Chọn, lọc, phóng to theo ý mình, rồi thêm hình này làm bước đầu.",
            "Choose, filter and zoom as you like, then add this picture as the first step.",
        ),
        "storyOf": ("Bước {i} / {n}", "Step {i} of {n}"),
        "storyBefore": ("Bước trước ( < )", "The step before ( < )"),
        "storyNext": ("Bước sau ( > )", "The next step ( > )"),
        "storyWords": ("Lời cho bước này", "The words of this step"),
        "storyAdd": ("Thêm hình này", "Add this picture"),
        "storyEdit": ("Sửa lời", "Edit the words"),
        "storyAgain": ("Thay bằng hình này", "Replace by this picture"),
        "storyDrop": ("Bỏ bước này", "Remove this step"),
        "storySave": ("Lưu trang kèm các bước", "Save the page with its steps"),
        "listOf": ("Bảng quan hệ ( t )", "Table of relations ( t )"),
        "listSearch": ("Lọc bảng", "Filter the table"),
        "listSave": ("Lưu CSV", "Save as CSV"),
        "listMore": ("Xem thêm", "Show more"),
        "listedCount": ("{n} quan hệ", "{n} relations"),
        "column-source": ("Từ", "From"),
        "column-relation": ("Quan hệ", "Relation"),
        "column-target": ("Đến", "To"),
        "column-time": ("Thời gian", "Time"),
        "column-articles": ("Số bài", "Articles"),
        "column-standing": ("Lưu ý", "Caution"),
        "menu": ("Ngôn ngữ, màu nền, lưu hình", "Language, colours, saving"),
        "languageName": ("Ngôn ngữ", "Language"),
        "theme": ("Nền", "Colours"),
        "themeAuto": ("theo máy", "as the system"),
        "themeLight": ("sáng", "light"),
        "themeDark": ("tối", "dark"),
        "extent": ("Phần lưu", "Save"),
        "extentView": ("khung nhìn", "what is in view"),
        "extentWhole": ("toàn bộ", "all of it"),
        "viewedOn": ("xem theo ngày", "seen on"),
        "drawnOn": ("Lập ngày", "Drawn on"),
        "nothingLeft": (
            "Các bộ lọc không để lại gì; 'Bỏ mọi bộ lọc' đưa mọi thứ trở lại.",
            "The filters leave nothing; 'Clear all filters' brings all back.",
        ),
        "savePng": ("Lưu hình PNG", "Save as PNG"),
        "saveSvg": ("Lưu hình SVG", "Save as SVG"),
        "print": ("In", "Print"),
        "copyLink": ("Chép liên kết đến hình này", "Copy a link to this picture"),
        "linkCopied": ("Đã chép liên kết", "Link copied"),
        "linkInAddress": (
            "Liên kết nằm trong thanh địa chỉ",
            "The link stands in the address bar",
        ),
        "help": ("Trợ giúp ( ? )", "Help ( ? )"),
        # the stage
        "stage": ("Sơ đồ", "Diagram"),
        "canvas": ("Sơ đồ mạng lưới", "Network diagram"),
        "canvasName": ("Sơ đồ mạng lưới", "Network diagram"),
        "canvasHelp": (
            "Phím mũi tên chuyển sang nút bên cạnh, Enter mở, dấu gạch chéo để tìm, "
            "dấu hỏi để xem các phím.",
            "Arrow keys move to a neighbour, Enter opens, slash searches, question mark lists "
            "the keys.",
        ),
        "tools": ("Khung nhìn", "View"),
        "nearer": ("Phóng to ( + )", "Zoom in ( + )"),
        "farther": ("Thu nhỏ ( - )", "Zoom out ( - )"),
        "fit": ("Xem toàn bộ ( 0 )", "Show all ( 0 )"),
        "springs": ("Sắp xếp động", "Arrange by springs"),
        "ways": ("Gấp và mở", "Fold and open"),
        "openAll": ("Mở mọi nhóm", "Open all groups"),
        "foldAll": ("Gấp thành nhóm", "Fold into groups"),
        "everything": ("Bỏ mọi bộ lọc", "Clear all filters"),
        "noneThere": ("Không có nút nào ở phía đó", "No neighbour on that side"),
        # the legend
        "legend": ("Chú giải", "Legend"),
        "size": ("Cỡ theo", "Size by"),
        "sizeNone": ("như nhau", "all alike"),
        "degree": ("số liên kết", "ties (degree)"),
        "betweenness": ("vai trò cầu nối", "betweenness"),
        "rank": ("hạng (PageRank)", "PageRank"),
        "classesLegend": ("Hiện các loại", "Classes shown"),
        "kindsLegend": ("Hiện các quan hệ", "Relations shown"),
        "postsAs": ("Chức vụ là", "Posts as"),
        "postsLines": ("đường nối", "lines"),
        "postsNodes": ("nút", "nodes"),
        "moreFilters": ("Lọc thêm", "More filters"),
        "sureFrom": ("Độ tin cậy từ", "Confidence from"),
        "sureAll": ("bất kỳ", "any"),
        "standing": ("Tình trạng", "Status"),
        "standingAll": ("tất cả", "all"),
        "standingNow": ("đang giữ theo bài", "held by articles"),
        "standingPast": ("chỉ chức vụ đã thôi", "past posts only"),
        "standingSettled": ("bỏ điều mới đề nghị, chưa kết luận", "nothing proposed or disputed"),
        "levelOf": ("Cấp", "Level"),
        "anyLevel": ("mọi cấp", "any"),
        "groundOf": ("Địa bàn", "Place"),
        "anyPlace": ("mọi nơi", "anywhere"),
        "least": ("Ít nhất … bài", "At least … articles"),
        "lookNow": ("đang giữ theo bài; việc đã có", "in office by articles; done"),
        "lookPast": ("chức vụ đã thôi", "a post once held"),
        "lookProposed": ("mới đề nghị", "only proposed"),
        "lookUnknown": ("không rõ vào ngày đang xem", "not known of the day in view"),
        "sources": (
            "Vai trò cầu nối tính từ {n} nút.",
            "Betweenness counted from {n} nodes.",
        ),
        # groups
        "lone": ("Nút không có liên kết", "Nodes without ties"),
        "small": ("Nhóm nhỏ tách rời", "Small groups apart"),
        "partOf": ("Nhóm {n} nút", "Group of {n} nodes"),
        "groupOf": ("Nhóm {s}", "Group of {s}"),
        "openPart": ("Mở nhóm", "Open the group"),
        "foldPart": ("Gấp nhóm", "Fold its group"),
        "foremost": ("Nhiều liên kết nhất", "Best connected"),
        "tiedTo": ("Liên kết với", "Tied to"),
        "opened": ("Đã mở: {s}", "Opened: {s}"),
        "folded": ("Đã gấp: {s}", "Folded: {s}"),
        # the panel
        "panel": ("Chi tiết", "Details"),
        "close": ("Đóng", "Close"),
        "around1": ("Chỉ lân cận", "Neighbours only"),
        "around2": ("Lân cận 2 bước", "Within 2 steps"),
        "grow": ("Mở rộng", "Expand"),
        "closeLeaves": ("Gấp nút con", "Fold its leaves"),
        "pathFrom": ("Đường đi từ đây…", "Path from here…"),
        "pathHint": (
            "Chọn nút hoặc nhóm thứ hai để tìm đường đi từ {s}",
            "Choose another node or a group for the paths from {s}",
        ),
        "pathEnd": ("Bỏ đường đi", "Clear the path"),
        "pathSteps": ("Đường đi: {n} bước", "A path of {n} steps"),
        "pathNone": (
            "Không có đường đi qua những gì đang hiện.",
            "No path through what is shown.",
        ),
        "wayOf": ("Đường {i} trong {n}", "Path {i} of {n}"),
        "waysRanked": (
            "Xếp theo điều nối hai bên: giữ chức và quyết định nhân sự trước, "
            "phát biểu và nút có quá nhiều liên kết sau.",
            "Ranked by what joins: posts and personnel decisions first, statements and nodes "
            "with very many ties last.",
        ),
        "nextWay": ("Đường sau", "Next path"),
        "lastWay": ("Đường trước", "Previous path"),
        "allWays": ("Mọi đường", "All paths"),
        "directly": ("trực tiếp", "directly"),
        "together": ("Cùng thời, theo ngày của các bài", "At one time, by the days of articles"),
        "apart": ("Không cùng thời", "Not at one time"),
        "alsoRelated": ("và {n} quan hệ khác", "and {n} further relations"),
        "alsoThis": ("Chọn cùng", "Choose along"),
        "severalChosen": ("Đã chọn {n} nút", "{n} nodes chosen"),
        "keepThese": ("Chỉ giữ các nút này", "Keep only these"),
        "hideThese": ("Ẩn các nút này", "Hide these"),
        "listThese": ("Bảng quan hệ", "Table of relations"),
        "chooseNone": ("Bỏ chọn", "Choose none"),
        "leaveOut": ("Bỏ {s}", "Leave out {s}"),
        "common": ("Láng giềng chung", "Common neighbours"),
        "commonNone": ("Không có nút nào nối với tất cả.", "No node is joined to all of them."),
        "pin": ("Ghim", "Pin"),
        "hide": ("Ẩn", "Hide"),
        "hiddenNow": ("Đã ẩn: {s}", "Hidden: {s}"),
        "names": ("Tên khác", "Other names"),
        "toCareer": ("Quá trình công tác", "Career"),
        "toPage": ("Trang riêng", "Its page"),
        "growStored": ("Thêm {n} lân cận từ kho", "Add {n} neighbours from the store"),
        "toTree": ("Trong cây tổ chức", "In the tree of organisations"),
        "toRegister": ("Trong sổ văn bản", "In the register of directives"),
        "relations": ("Quan hệ", "Relations"),
        "group-posts": ("Giữ chức vụ", "Posts held"),
        "group-changes": ("Bổ nhiệm, bầu, thôi chức", "Personnel changes"),
        "group-sanctions": ("Kỷ luật", "Discipline"),
        "group-documents": ("Văn bản", "Documents"),
        "group-meetings": ("Đại hội, hội nghị", "Congresses and meetings"),
        "group-statements": ("Phát biểu", "Statements"),
        "group-structure": ("Tổ chức và địa bàn", "Structure and places"),
        "group-others": ("Quan hệ khác", "Other relations"),
        "alsoSanctioned": (
            "Cùng bị kỷ luật trong các câu này",
            "Disciplined in the same sentences",
        ),
        "figure": ("Số liệu", "Figures"),
        "statement": ("Phát biểu", "Statements"),
        "change": ("Biến động nhân sự", "Personnel changes"),
        "discipline": ("Kỷ luật", "Discipline"),
        "measures": ("Vị trí trong mạng lưới", "Place in the network"),
        "noRelations": (
            "Chưa có quan hệ nào được ghi nhận.",
            "No relation has been recorded.",
        ),
        "derived": ("Suy ra từ tên gọi, không có câu trích.", "Read off the name; no sentence."),
        "moreSentences": ("{n} câu nữa", "{n} more sentences"),
        "moreRelations": ("Xem thêm {n} quan hệ", "Show {n} more relations"),
        "open": ("Mở bài gốc", "Open the article"),
        "confidence": ("độ tin cậy của cách đọc", "confidence of the reading"),
        "byArticle": ("theo {n} bài", "by {n} article"),
        "byArticles": ("theo {n} bài", "by {n} articles"),
        "ofOutlets": ("của", "of"),
        "moreOutlets": ("và {n} nguồn khác", "and {n} other outlets"),
        "copiesAside": ("{n} nếu không tính bản chép", "{n} without copies"),
        "unsourced": ("{n} không rõ nguồn", "{n} of unknown outlet"),
        "someUndatedShort": ("{n} không ghi ngày", "{n} undated"),
        "undatedArticles": ("không ghi ngày", "undated"),
        "notConcluded": ("chưa kết luận: bài khác nói khác", "not concluded: articles differ"),
        "onlyProposed": ("mới đề nghị", "only proposed"),
        "concluded": ("suy ra", "concluded"),
        "noYear": ("(không rõ năm)", "(year unknown)"),
        "seen": ("các bài nói là đang giữ:", "articles tell of it as held:"),
        "endedBy": ("nói là đã thôi:", "as past:"),
        "on": ("ngày", "on"),
        "month": ("tháng", "in"),
        "year": ("năm", "in"),
        "from": ("từ", "from"),
        "until": ("đến", "until"),
        "term": ("nhiệm kỳ", "term"),
        # the day
        "day": ("Xem theo ngày ( d )", "On a day ( d )"),
        "monthShown": ("Tháng đang xem", "Month in view"),
        "exactDay": ("Ngày", "Day"),
        "histogram": ("{n} việc có ngày theo thời gian", "{n} dated events over time"),
        "play": ("Chạy theo thời gian", "Play"),
        "since": ("so với", "against"),
        "compared": ("Từ {a} đến {b}", "From {a} to {b}"),
        "comparedHow": (
            "Chỉ kể những ai mà ngày tháng trong bài cho biết; không rõ thì không kể.",
            "Only those of whom dates in articles tell; what is not known is left out.",
        ),
        "came": ("Nhận chức", "Came"),
        "went": ("Thôi chức", "Went"),
        "nobody": ("Không thấy ai.", "Nobody is known."),
        "dayUndated": (
            "Không xem theo ngày được: chỉ {n} trong {m} việc có ngày",
            "No view by day: only {n} of {m} events are dated",
        ),
        "dayOff": ("Thôi xem theo ngày", "Leave the day"),
        "strict": ("ẩn việc ngoài ngày này", "hide what is not of this day"),
        "dayCounts": (
            "Giữ chức: {held} có căn cứ · {open} đã nhận, chưa thấy thôi · {unknown} không rõ "
            "· {not} không",
            "Posts held: {held} by dates · {open} begun, not seen to end · {unknown} unknown "
            "· {not} not",
        ),
        "day-stated": ("đang giữ (nêu rõ)", "held (stated)"),
        "day-bounded": (
            "đang giữ (theo bài trước và sau)",
            "held (by articles before and after)",
        ),
        "day-open": (
            "có thể đang giữ (chưa thấy nói thôi)",
            "may be held (nothing tells that it ended)",
        ),
        "day-unknown": ("không rõ", "not known"),
        "day-not": ("không", "no"),
        "day-done": ("đã có", "done by then"),
        # help
        "helpTitle": ("Các phím", "The keys"),
        "helpIntro": (
            "Bấm vào sơ đồ hoặc chuyển đến nó bằng Tab. Kéo nút để ghim; bấm đúp để mở nhóm.",
            "Click the diagram or reach it with Tab. Drag a node to pin it; double click opens a "
            "group.",
        ),
        "empty": (
            "Mạng lưới chưa có nút nào: các bài đã nạp chưa cho thông tin nào, "
            "hoặc chưa có bài nào được nạp.",
            "The network has no nodes: no article has been added, or those added gave no facts.",
        ),
    }
)
"""The words of the interface by key; the page's script asks for them by the same keys."""

SHORTENED: tuple[tuple[str, str], ...] = (
    ("Ủy ban nhân dân", "UBND"),
    ("Hội đồng nhân dân", "HĐND"),
    ("Mặt trận Tổ quốc Việt Nam", "MTTQ Việt Nam"),
)
"""Parts of names, and what is commonly written for them where there is little room."""

HELP: tuple[tuple[str, Text], ...] = (
    ("/", ("tìm", "search")),
    ("← ↑ → ↓", ("sang nút bên cạnh; chưa chọn nút thì dời hình", "to a neighbour; or move")),
    ("Shift+←", ("dời hình", "move the picture")),
    ("Enter", ("chọn nút lớn nhất; mở nhóm; vào khung chi tiết", "choose, open a group, details")),
    ("+ - 0", ("phóng to, thu nhỏ, xem toàn bộ", "zoom in, zoom out, show all")),
    ("1 2", ("chỉ lân cận một, hai bước", "only neighbours, one or two steps")),
    ("e f", ("mở rộng; gấp nhóm hoặc nút con", "expand; fold its group or leaves")),
    ("w", ("đường đi từ nút này", "paths from this node")),
    ("a Shift", ("chọn cùng; Shift và kéo: khung", "choose along; Shift and drag: a frame")),
    ("t", ("bảng quan hệ", "table of relations")),
    ("n", ("đường đi tiếp theo", "the next path")),
    ("s < >", ("kể bằng hình; bước trước, bước sau", "story; step before, next step")),
    ("p h", ("ghim; ẩn", "pin; hide")),
    ("d", ("xem theo ngày", "on a day")),
    ("u r", ("hoàn tác, làm lại", "undo, redo")),
    ("Esc", ("bỏ chọn, đóng", "leave, close")),
    ("?", ("trang này", "this list")),
)
"""The keys, parted by spaces, and what they do."""

"""What the network page says of itself: the words of its interface, the keys.

Each text is a pair, Vietnamese first, English second; in braces stands what the script puts in.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cadregraph.exports.pages.network.panel_words import PANEL
from cadregraph.exports.pages.words import Text

INTERFACE: Mapping[str, Text] = MappingProxyType(
    {
        **PANEL,
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
        "drawnFrom": (
            "những gì được vẽ dựa trên {n} trong {m} bài",
            "what is drawn rests on {n} of {m} articles",
        ),
        "groupAround": ("Nhóm mang tên: {s}", "Group named by: {s}"),
        "groupOthers": ("Nhóm khác", "Other group"),
        "groupTies": (
            "Giữa các nhóm: nhiều quan hệ thì đậm",
            "Between groups: the more the darker",
        ),
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
        "storyMake": ("Sửa các bước", "Edit the steps"),
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
        "menu": ("Lưu hình, ngôn ngữ, màu nền", "Save the picture, language, colours"),
        "tag-list": ("Bảng", "Table"),
        "tag-story": ("Kể bằng hình", "Story"),
        "tag-day": ("Theo ngày", "On a day"),
        "tag-menu": ("Lưu hình", "Save"),
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
        "print": ("In hoặc lưu PDF", "Print, or save as PDF"),
        "embed": ("Mã nhúng vào trang khác", "Code to embed it elsewhere"),
        "embedFile": (
            "Đặt tệp này cạnh trang kia, rồi dán mã vào đó.",
            "Put this file beside the other page, and paste the code there.",
        ),
        "embedServed": ("Dán mã này vào trang kia.", "Paste this into the other page."),
        "embedCopy": ("Chép", "Copy"),
        "embedCopied": ("Đã chép", "Copied"),
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
        "astray": (
            "Không có gì trong khung: xem toàn bộ ( 0 )",
            "Nothing is in view: show all ( 0 )",
        ),
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
        "leastTies": ("Ít nhất … liên kết", "At least … ties"),
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
    ("l", ("khoanh một vòng để chọn", "choose by an outline")),
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

"""Text for fonts of before Unicode is told, and Vietnamese, French and German is not taken for it."""

from __future__ import annotations

import json

import pytest

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading import documents_of_file, read_text
from cadregraph.graph.reading.legacy import in_unicode, legacy_font

TEXTS = {
    "TCVN3": "§ång chÝ NguyÔn V¨n Khoa, BÝ th­ TØnh ñy VÜnh Hµ, ®· dù héi nghÞ vµ ph¸t biÓu víi c¸n bé.",
    "VNI": "Ñoàng chí Nguyeãn Vaên Khoa, Bí thö Tænh uûy Vónh Haø, ñaõ döï hoäi nghò vaø phaùt bieåu.",
}
OTHERS = (
    "Đồng chí Nguyễn Văn Khoa, Bí thư Tỉnh ủy Vĩnh Hà, đã dự hội nghị và phát biểu với cán bộ.",
    "Đồng chí Khoa dự hội nghị. Phông cũ viết 'của' là 'cña', 'và' là 'vµ'.",
    "Le président a été reçu à l'hôtel de ville; là où il a parlé, tous étaient présents, même l'âne.",
    "Über die größeren Städte hörte er später nur Schönes; für Österreich änderte sich nichts.",
    "El señor Ibáñez llegó ayer a la ciudad y mañana dará una conferencia en el año más frío.",
    "cña",
    "",
)


@pytest.mark.parametrize("font", TEXTS)
def test_text_for_old_fonts_is_refused_in_a_line(font: str) -> None:
    with pytest.raises(InputError, match=f"letters of {font} fonts, not Unicode; convert it"):
        read_text(TEXTS[font])


@pytest.mark.parametrize("text", OTHERS)
def test_other_text_is_not(text: str) -> None:
    assert legacy_font(text) is None


@pytest.mark.parametrize(
    ("font", "shown", "text"),
    [
        ("TCVN3", TEXTS["TCVN3"], OTHERS[0]),
        ("TCVN3", "®· dù", "đã dự"),
        ("TCVN3", "BÝ TH­ TØNH ñY C¤NG ¸N", "BÍ THƯ TỈNH ỦY CÔNG ÁN"),
        ("TCVN3", "¤ng NGUYÔN V¡N ¸NH, BÝ th­", "Ông NGUYỄN VĂN ÁNH, Bí thư"),
        ("TCVN3", "Hµ Néi, §µ N½ng", "Hà Nội, Đà Nẵng"),
        ("VNI", "AÙnh, Ñaø Naüng, xaõ Kyø, yù nghóa", "Ánh, Đà Nẵng, xã Kỳ, ý nghĩa"),
        ("VNI", "ÑAÛNG BOÄ, kyû luaät, höôùng, nhöõng", "ĐẢNG BỘ, kỷ luật, hướng, những"),
        ("VNI", "Mieàn nuùi, thuoäc huyeän Tòch, quaän, phaãu, aån, laêm, naém", None),
    ],
)
def test_it_can_be_told_in_unicode(font: str, shown: str, text: str | None) -> None:
    read = in_unicode(shown, font)
    assert read == (text or "Miền núi, thuộc huyện Tịch, quận, phẫu, ẩn, lăm, nắm")


def test_a_broken_line_of_a_file_in_unicode_is_told_and_does_not_make_one_text_of_all() -> None:
    shown = TEXTS["TCVN3"]
    lines = [
        json.dumps({"text": shown}, ensure_ascii=False),
        '{"text": ',
        json.dumps({"text": OTHERS[0]}),
    ]

    found = list(documents_of_file("\n".join(lines).encode()))

    assert [isinstance(one, InputError) for one in found] == [False, True, False]
    read = [one for one in found if not isinstance(one, InputError)]
    assert [(document.text, font) for document, font in read] == [
        (in_unicode(shown, "TCVN3"), "TCVN3"),
        (OTHERS[0], ""),
    ]


def test_a_file_of_one_byte_a_letter_is_converted_as_a_whole() -> None:
    ((document, font),) = documents_of_file(TEXTS["TCVN3"].encode("cp1252"))  # type: ignore[misc]

    assert font == "TCVN3"
    assert document.text == in_unicode(TEXTS["TCVN3"], "TCVN3")

"""Which commune is meant, by its official code: by what stands beside it, and by what is named.

There are thirty communes called Tân Tiến, and both an old and a new xã Đan Phượng in Hà Nội.
"""

from __future__ import annotations

import pytest
from facts import organizations, places, read

from cadregraph.graph.model import Place

OLD, NEW = "2019-03-14", "2025-09-02"


def codes(text: str, published: str | None = None, name: str = "bai") -> dict[str, str | None]:
    """The codes of the places of a text by their labels."""
    entities = read(text, name, published).entities.values()
    return {place.label: place.code for place in entities if isinstance(place, Place)}


@pytest.mark.parametrize(
    ("text", "label", "code"),
    [
        # the district beside it
        ("Xã Tân Tiến, huyện An Dương, thành phố Hải Phòng, đã họp.", "xã Tân Tiến", "11596"),
        ("Tại xã Tân Tiến (huyện An Dương) có đơn.", "xã Tân Tiến", "11596"),
        ("Xã Tân Tiến thuộc huyện Văn Giang đã họp.", "xã Tân Tiến", "12043"),
        ("Đảng ủy xã Tân Tiến, huyện Văn Giang, đã họp.", "xã Tân Tiến", "12043"),
        ("UBND phường 12, quận 5, đã họp.", "phường 12", "27310"),
        ("UBND phường 12 quận 3 đã họp.", "phường 12", "27130"),
        # the last of several names it for all
        ("Xã Tân Tiến, xã Liên Nghĩa và xã Thắng Lợi, huyện Văn Giang, đã họp.",
         "xã Tân Tiến", "12043"),
        # what the article names otherwise
        ("Huyện ủy Văn Giang đã họp. Bí thư Đảng ủy xã Tân Tiến đã dự.", "xã Tân Tiến", "12043"),
        ("Đảng bộ xã Tân Tiến trực thuộc Đảng bộ huyện Văn Giang.", "xã Tân Tiến", "12043"),
        ("Đảng bộ xã Tân Tiến không thuộc Đảng bộ Sở Y tế, theo Huyện ủy Văn Giang.",
         "xã Tân Tiến", "12043"),
        ("UBND xã Hà Giang đã họp. Huyện ủy Hà Trung đã đồng ý.", "xã Hà Giang", "15292"),
        ("Tỉnh ủy Lâm Đồng đã họp ở xã Đan Phượng.", "xã Đan Phượng", "24922"),
        # what it says of the same commune elsewhere
        ("Xã Tân Tiến đã họp. Huyện Văn Giang và huyện An Dương đã dự. Ở xã Tân Tiến, huyện An "
         "Dương, có đơn.", "xã Tân Tiến", "11596"),
        # a district of before: of another kind, or of another name since
        ("Xã Hoài Thanh, huyện Hoài Nhơn, đã họp.", "xã Hoài Thanh", "21667"),
        ("Phường Thảo Điền, quận 2, đã họp.", "phường Thảo Điền", "27088"),
        ("Xã Hải Thanh, huyện Tĩnh Gia, đã họp.", "xã Hải Thanh", "16621"),
        # other spellings of one name
        ("Xã Đăk Xú, huyện Ngọc Hồi, đã họp.", "xã Đắk Xú", "23389"),
        ("Phường Hải Châu 1, quận Hải Châu, đã họp.", "phường Hải Châu I", "20236"),
        # the only one of its name
        ("UBND xã Xuân Thới Sơn đã họp.", "xã Xuân Thới Sơn", "27577"),
    ],
)  # fmt: skip
def test_the_commune_that_is_meant(text: str, label: str, code: str) -> None:
    assert codes(text, OLD)[label] == code


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("UBND xã Tân Tiến đã họp.", "xã Tân Tiến"),
        ("Xã Tân Tiến đã họp. Huyện Văn Giang và huyện An Dương đã dự.", "xã Tân Tiến"),
        ("UBND xã Xuân Thới Sơn đã họp với Tỉnh ủy Phú Yên.", "xã Xuân Thới Sơn"),
        ("UBND phường 12 đã họp ở TP.HCM.", "phường 12"),
        ("Xã Tân Tiến, huyện Mộc Châu, đã họp.", "xã Tân Tiến"),
        ("Xã Đông Xuân, huyện Mê Linh, tỉnh Vĩnh Phúc, đã họp.", "xã Đông Xuân"),
        ("Quốc hội bàn về đặc khu Phú Quốc.", "đặc khu Phú Quốc"),  # in 2018
        # it is said not to be that one
        ("Đảng bộ xã Tân Tiến không thuộc Đảng bộ huyện Văn Giang.", "xã Tân Tiến"),
        ("Đảng bộ xã Tân Tiến không còn trực thuộc Huyện ủy Văn Giang.", "xã Tân Tiến"),
        ("Xã Tân Tiến không thuộc huyện Văn Giang.", "xã Tân Tiến"),
    ],
)
def test_what_nothing_settles_has_no_code(text: str, label: str) -> None:
    assert codes(text, OLD)[label] is None


def test_two_of_one_name_that_nothing_settles_stay_two() -> None:
    one, other = (set(read("UBND xã Tân Tiến đã họp.", name).entities) for name in ("a", "b"))
    assert one
    assert not one & other


def test_two_of_one_name_in_one_article() -> None:
    text = "Xã Tân Tiến, huyện Văn Giang, và xã Tân Tiến, huyện An Dương, đã họp."
    entities = read(text).entities.values()
    assert {e.code for e in entities if isinstance(e, Place) and e.label == "xã Tân Tiến"} == {
        "12043",
        "11596",
    }


@pytest.mark.parametrize(
    ("text", "published", "label", "code"),
    [
        ("Đảng ủy xã Đan Phượng, TP Hà Nội, đã họp.", NEW, "xã Đan Phượng", "09784"),
        ("Đảng ủy xã Đan Phượng, TP Hà Nội, đã họp.", OLD, "xã Đan Phượng", "09823"),
        ("Đảng ủy xã Đan Phượng, TP Hà Nội, đã họp.", None, "xã Đan Phượng", "09784"),
        ("Ngày 2/9/2025, Đảng ủy xã Đan Phượng, Hà Nội, đã họp.", None, "xã Đan Phượng", "09784"),
        ("Ngày 2/9/2018, Đảng ủy xã Đan Phượng, Hà Nội, đã họp.", None, "xã Đan Phượng", "09823"),
        ("Xã Đan Phượng, huyện Đan Phượng, nay đã khác.", NEW, "xã Đan Phượng", "09823"),
        ("Đảng ủy phường Hoàn Kiếm đã họp ở Hà Nội.", NEW, "phường Hoàn Kiếm", "00070"),
        ("Đảng ủy phường Ba Đình (Hà Nội) đã họp.", None, "phường Ba Đình", "00004"),
        ("Đảng ủy đặc khu Phú Quốc đã họp.", NEW, "đặc khu Phú Quốc", "31078"),
        ("Đảng ủy đặc khu Phú Quốc, tỉnh An Giang, đã họp.", None, "đặc khu Phú Quốc", "31078"),
        ("Các phường Ba Đình, Hoàn Kiếm của Hà Nội đã họp.", NEW, "phường Ba Đình", "00004"),
        ("UBND xã Quảng Tín, tỉnh Lâm Đồng, đã họp.", NEW, "xã Quảng Tín", "24760"),
    ],
)
def test_before_and_after_july_2025(
    text: str, published: str | None, label: str, code: str
) -> None:
    assert codes(text, published)[label] == code


def test_a_date_long_gone_does_not_make_an_article_old() -> None:
    text = "Đảng ủy xã Đan Phượng, Hà Nội, họp ngày 2/9/2025. Ông sinh ngày 5/6/1970, 7/8/1975."
    assert codes(text)["xã Đan Phượng"] == "09784"


def test_the_province_behind_a_district_settles_it() -> None:
    text = "Huyện Châu Thành, tỉnh Bến Tre, họp với huyện Châu Thành (Long An)."
    entities = read(text).entities.values()
    districts = [e for e in entities if isinstance(e, Place) and e.label == "huyện Châu Thành"]
    assert [district.code for district in districts] == ["831", "808"]


@pytest.mark.parametrize(
    ("published", "label"),
    [("2018-03-14", "huyện Phú Quốc"), ("2022-03-14", "thành phố Phú Quốc")],
)
def test_a_bare_name_is_of_the_kind_that_it_was_of(published: str, label: str) -> None:
    assert label in codes("Hội nghị ở Phú Quốc, tỉnh Kiên Giang.", published)


def test_a_bare_name_beside_a_commune_is_no_district_elsewhere() -> None:
    text = "Tỉnh ủy Nghệ An xem xét việc ở xã Nam Sơn và Bắc Sơn."
    assert "huyện Bắc Sơn" not in places(text)


def test_the_body_of_a_commune_is_that_of_its_place() -> None:
    one = read("Đảng ủy xã Tân Tiến, huyện Văn Giang, đã họp.", "a").entities
    same = read("Huyện ủy Văn Giang đã họp với Đảng ủy xã Tân Tiến.", "b").entities
    other = read("Đảng ủy xã Tân Tiến, huyện An Dương, đã họp.", "c").entities
    committee = {key for key in one if "dang-uy-xa-tan-tien" in key}
    assert len(committee) == 1
    assert committee <= set(same)
    assert not committee & set(other)
    assert organizations("Đảng ủy xã Tân Tiến đã họp.") == {"Đảng ủy xã Tân Tiến"}

"""The deputies and standing forms of a title, by rule: 'phó …', '… thường trực'."""

from __future__ import annotations

from collections.abc import Collection

_DEPUTY = ("phó ", "p.")


def ranked(form: str, label: str, ranks: Collection[str]) -> list[tuple[str, str]]:
    """The spelling and the label of a title, and those of its deputy and standing forms."""
    bases = [(form, label)]
    if "deputy" in ranks:
        deputy = f"Phó {label[0].upper()}{label[1:]}"
        bases += [(f"phó {form}", deputy), (f"p.{form}", deputy)]  # 'P.Giám đốc'
    result = list(bases)
    for spelling, name in bases:
        if "standing" in ranks or spelling.startswith(_DEPUTY):
            result.append((f"{spelling} thường trực", f"{name} Thường trực"))
        if spelling.startswith(_DEPUTY):
            result.append((f"{spelling} thứ nhất", f"{name} thứ nhất"))
            result.append((f"{spelling} phụ trách", f"{name} phụ trách"))
            standing = f"{name} Thường trực phụ trách"
            result.append((f"{spelling} thường trực kiêm phụ trách", standing))
            result.append((f"{spelling} chuyên trách", f"{name} chuyên trách"))
    return result

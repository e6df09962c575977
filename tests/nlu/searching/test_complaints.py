"""Complaints about what a list holds, apart from questions about a trade."""

import pytest

from core.nlu.searching.complaints import complains_of


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("kok isinya jualan baju semua", "fashion"),
        ("kok isinya makeup semua", "beauty"),
        ("kenapa malah makeup sih", "beauty"),
        ("kenapa jualan skincare semua sih ini", "beauty"),
        ("kok malah gaming", "gaming"),
        ("why are they all makeup", "beauty"),
        ("why is it all fashion", "fashion"),
        ("kok makeup", None),
        ("kenapa makeup mahal", None),
        ("kok bisa skincare laku", None),
        ("kenapa jualan skincare butuh bpom", None),
        ("kok semua mahal", None),
        ("kok sepi semua", None),
        ("aku jualan baju semua ukuran", None),
        ("why does makeup sell", None),
    ],
)
def test_a_complaint_names_what_there_is_too_much_of(text: str, category: str | None) -> None:
    assert complains_of(text) == category

"""Where a figure comes from is asked in many words; other questions only sound like it."""

import pytest

from core.nlu.questions.origins import asks_origin


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("itu 1,75% dari mana?", True),
        ("angkanya dari mana", True),
        ("gimana cara ngitungnya", True),
        ("rumusnya apa?", True),
        ("rumus ER-nya gimana, rumusnya apa", True),
        ("how is it calculated", True),
        ("akun ini dari mana?", False),
        ("barangnya dikirim dari mana", False),
        ("hitung pajak 1 juta", False),
        ("rumusnya CPM apa", False),
        ("harganya kok mahal", False),
        ("kok bisa segitu ya?", True),
        ("angka engagement-nya dari mana sih kak", True),
        ("where does the percentage come from?", True),
        ("hasil panen dari mana ya", False),
        ("nilai ujian anakku kok segitu", False),
        ("ongkirnya kok segitu", False),
        ("where do the tomatoes come from, numbers?", False),
    ],
)
def test_a_question_about_the_figures(text: str, asks: bool) -> None:
    assert asks_origin(text) is asks

"""One account weighed against another, and why it is judged so."""

import pytest

from core.nlu.searching.against import asks_difference, asks_why_judged, points_before


@pytest.mark.parametrize(
    "text",
    [
        "bedanya sama @glow.mita apa?",
        "apa perbedaannya dengan @x",
        "lebih bagus mana sama yang tadi?",
        "mending mana sama yg sebelumnya",
        "what's the difference with @x?",
        "which one is better, this or the previous one?",
    ],
)
def test_asks_in_what_accounts_differ(text: str) -> None:
    assert asks_difference(text)


@pytest.mark.parametrize(
    "text",
    [
        "yang lebih bagus dong",
        "cari yang beda dari biasanya tapi budgetnya tetap dua juta buat semua orang itu",
        "mana yang sudah dibayar?",
        "harga lebih murah",
    ],
)
def test_asks_for_no_difference(text: str) -> None:
    assert not asks_difference(text)


@pytest.mark.parametrize("text", ["sama yang tadi", "than the previous one", "yg sebelumnya"])
def test_points_at_who_was_spoken_of_before(text: str) -> None:
    assert points_before(text)


@pytest.mark.parametrize("text", ["tadi pagi", "sebelum lebaran", "last week"])
def test_points_at_nobody(text: str) -> None:
    assert not points_before(text)


@pytest.mark.parametrize(
    "text",
    [
        "kenapa @x kurang?",
        "why is @x only worth considering?",
        "kok @x cuma pertimbangkan dulu",
        "kenapa @lapar.malam jelek?",
        "kok skornya @x rendah",
        "why is @x so bad?",
    ],
)
def test_asks_why_an_account_is_judged_so(text: str) -> None:
    assert asks_why_judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "kenapa bukan @x yang bagus itu?",
        "kenapa hasil @x jelek?",
        "@x bagus ya",
        "kenapa @x belum posting?",
        "why did @x sell so low, sales are bad",
    ],
)
def test_asks_for_no_judgement(text: str) -> None:
    assert not asks_why_judged(text)

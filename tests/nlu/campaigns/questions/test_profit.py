"""Whether a campaign paid, and its report once more."""

import pytest

from core.nlu.campaigns.questions.profit import asks_profit, asks_report_again


@pytest.mark.parametrize(
    "text",
    ["untung apa rugi jadinya?", "balik modal ga?", "did we lose money", "how much did I make"],
)
def test_whether_it_paid(text: str) -> None:
    assert asks_profit(text)


@pytest.mark.parametrize("text", ["kalau rugi siapa yang ganti", "apa itu balik modal", "laporan"])
def test_other_questions_do_not_ask_that(text: str) -> None:
    assert not asks_profit(text)


@pytest.mark.parametrize(
    "text",
    [
        "laporan lagi",
        "pdf",
        "kirim pdf nya dong",
        "how is it going",
        "jadi gimana hasilnya",
        "nah terus hasilnya gmn jadinya",
        "ok so how did it go",
        "how are we doing so far",
        "lihat hasilnya dong",
        "update dong",
        "ada kabar apa?",
        "any updates?",
        "what's the status",
        "progresnya gimana",
    ],
)
def test_the_report_again(text: str) -> None:
    assert asks_report_again(text)
    assert not asks_report_again(f"{text} kuliner di bandung 2 juta")


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("minta laporannya yang bisa dikirim ke suami saya", True),
        ("hasilnya bikinin pdf", True),
        ("oke kirim laporannya bentuk gambar dong", True),
        ("can I get the PDF report?", True),
        ("minta datanya dalam excel", False),
        ("update fee rani jadi 300rb", False),
        ("update tiap pagi dong", False),
        ("how are you doing", False),
        ("how did it go with the first", False),
        ("gimana hasil evaluasi akunnya", False),
        ("kabarin kalau ada yang posting", False),
        ("kirim laporan tiap pagi jam 7", False),
        ("bikin gambar hasil foto produk kuliner", False),
    ],
)
def test_a_report_to_show_somebody(text: str, again: bool) -> None:
    assert asks_report_again(text) is again

"""Questions about what a campaign gave back are told from general ones and from a budget."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.paying import tells_payment
from core.nlu.campaigns.questions.profit import asks_report_again
from core.nlu.campaigns.questions.returns import (
    asked_return,
    asks_break_even,
    asks_engagement,
    asks_figures,
    asks_own_profit,
    asks_totals,
    margin_in,
    margin_share_in,
    priced_and_costed,
    selling_price_in,
    supposed_pieces,
    unit_cost_in,
)
from core.nlu.campaigns.recognising import wants_report_file


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("biaya per penjualan berapa?", "sale"),
        ("berapa biaya per penjualan tiap kreator?", "sale"),
        ("cost per sale berapa?", "sale"),
        ("what's the cost per sale?", "sale"),
        ("siapa yang paling untung?", "sale"),
        ("yang paling efektif siapa?", "sale"),
        ("who was the most effective?", "sale"),
        ("siapa yang paling bagus?", "sale"),
        ("siapa paling banyak jualannya", "sale"),
        ("which creator did best?", "sale"),
        ("who sold the most?", "sale"),
        ("total biaya berapa?", "budget"),
        ("what is the total cost?", "budget"),
        ("ROI nya berapa?", "profit"),
        ("ROI kampanye ini berapa persen?", "profit"),
        ("what's our ROI?", "profit"),
        ("jadi worth it ga kampanye ini?", "profit"),
        ("was the campaign worth it?", "profit"),
        ("worth it ga?", "profit"),
        ("sepadan ga sih", "profit"),
        ("did i make a profit?", "profit"),
        ("jadi naik berapa persen?", "profit"),
        ("penjualan setelah promo naik berapa?", "profit"),
        ("omzetku naik berapa persen dibanding kemarin", "profit"),
        ("total biaya kampanye sejauh ini berapa?", "budget"),
        ("total semua pengeluaranku berapa ya kak", "budget"),
        ("kreator mana yang paling untungin?", "sale"),
        ("which creator brought the most sales?", "sale"),
        ("how much did sales increase?", "profit"),
        ("untung bersih berapa kalau modal 60rb per pcs?", "profit"),
        ("modal produkku 60rb per pcs jadi untung ga?", "profit"),
    ],
)
def test_what_is_asked(text: str, view: str) -> None:
    assert asked_return(text) == view


@pytest.mark.parametrize(
    "text",
    [
        "ROI itu apa?",
        "ROI yang bagus berapa?",
        "cost per sale yang wajar berapa?",
        "worth it gak sih endorse?",
        "worth it ga @rani.glow 500rb?",
        "@rani.glow worth it ga kampanye ini?",
        "biaya endorse berapa?",
        "biaya per postingan berapa?",
        "siapa yang paling murah?",
        "modal 500rb buat endorse",
        "total 3 orang",
        "budget naik jadi 3 juta",
        "naikin budgetnya",
        "followernya naik berapa?",
        "harganya naik berapa?",
        "halo",
        "naik ojek berapa",
        "wifi rumah naik jadi berapa",
        "uang sekolah naik berapa persen",
        "how much did the rent increase?",
        "total biaya kuliah berapa",
        "total biaya renovasi dapur berapa?",
        "what's the total cost of the wedding?",
        "siapa penyanyi yang paling laris?",
        "obat apa yang paling efektif, yang mana?",
        "which diet is the most effective?",
    ],
)
def test_what_is_not(text: str) -> None:
    assert asked_return(text) is None


def test_who_takes_part_may_be_named() -> None:
    assert asked_return("total biayanya rasabdg berapa", ("rasabdg", "mbak.seblak")) == "budget"
    assert asked_return("total biaya seblak berapa", ("rasabdg", "mbak.seblak")) == "budget"
    assert asked_return("total biaya kuliah berapa", ("rasabdg", "mbak.seblak")) is None


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("modal 60rb per pcs", 60_000),
        ("modalnya 60rb/botol", 60_000),
        ("modal produkku 60rb", 60_000),
        ("hpp 12.500", 12_500),
        ("it costs me 60k each", 60_000),
        ("modal 500rb", None),
        ("modal 2 juta per bulan", None),
        ("modal 500rb buat 3 orang", None),
        ("harga 60rb per pcs", None),
    ],
)
def test_what_one_piece_costs(text: str, idr: int | None) -> None:
    assert unit_cost_in(text) == idr


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("pdf laporan kampanye serum", True),
        ("pdf hasil kampanye dong", True),
        ("export laporan kampanye ke pdf", False),
        ("excel hasil kampanye dong", False),
        ("send the campaign report as pdf", True),
        ("laporan kampanye pdf", True),
        ("laporan kampanye html", True),
        ("laporan kampanye kopi excel", True),
        ("kopi campaign report in excel please", True),
        ("rekap kampanye kopi dalam powerpoint", True),
        ("bikin kampanye buat kelas excel", False),
        ("unduh semua data excel", False),
        ("pdf brief kampanye", False),
        ("laporan kampanye", False),
        ("cek @rani pdf laporan kampanye", False),
    ],
)
def test_a_campaigns_report_as_a_file(text: str, wanted: bool) -> None:
    assert wants_report_file(text) == wanted


def test_the_report_spoken_of_as_a_file() -> None:
    assert asks_report_again("pdf laporan dong")
    assert asks_report_again("laporannya dalam pdf")
    assert asks_report_again("pdf nya")
    assert asks_report_again("laporan keduanya dong")
    assert asks_report_again("report of both")
    assert not asks_report_again("pdf brief")
    assert not asks_report_again("laporan keuangan")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bayar fee @rani.glow 500rb", True),
        ("udah transfer @rani.glow 500rb", True),
        ("paid @rani.glow 500k", True),
        ("@rani.glow minta bayar 500rb", False),
        ("bayar @rani.glow 500rb wajar?", False),
        ("belum bayar @rani.glow 500rb", False),
        ("bayar fee 500rb", False),
    ],
)
def test_who_says_that_they_pay(text: str, told: bool) -> None:
    assert tells_payment(text) == told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("untungnya berapa kalo modal per biji 10rb?", 10_000),
        ("what's my profit if each one costs me 15k?", 15_000),
        ("modal 10rb per pcs, untungnya berapa?", 10_000),
        ("berapa keuntungannya kalau biaya guru 200 ribu per anak", 200_000),
        ("what is my profit if the teacher costs 200k each", 200_000),
        ("profit kalau modal satu 10rb", 10_000),
    ],
)
def test_own_profit_is_asked_for_with_what_one_piece_costs(text: str, unit: int) -> None:
    assert asks_own_profit(text)
    assert unit_cost_in(text) == unit


@pytest.mark.parametrize(
    "text",
    [
        "untung ga bayar dia 500rb",
        "modal per bulan 2 juta untung berapa",
        "modal usahaku 10 juta untungnya berapa",
        "each one costs me 15k",
        "what is a good profit if one costs me 15k",
        "untungnya berapa?",
    ],
)
def test_other_talk_of_money_asks_for_no_profit_of_a_campaign(text: str) -> None:
    assert not asks_own_profit(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("balik modal kalo laku brp porsi", True),
        ("berapa porsi biar balik modal", True),
        ("bep nya berapa", True),
        ("how many do i have to sell to break even", True),
        ("udah balik modal", False),
        ("modal berapa", False),
        ("harus laku berapa", False),
    ],
)
def test_who_asks_when_it_is_earned_back(text: str, asked: bool) -> None:
    assert asks_break_even(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("omzet berapa", True),
        ("omzetnya berapa total", True),
        ("total laku brp", True),
        ("siapa aja", True),
        ("how much did we sell", True),
        ("jadi siapa yg masih ikut", True),
        ("siapa yg masih jalan", True),
        ("kesepakatannya apa aja td", True),
        ("what did we agree on", True),
        ("siapa yang jalan kaki", False),
        ("deal 200rb", False),
        ("omzet 200rb", False),
        ("omzet toko sebelah berapa", False),
        ("laku berapa followernya", False),
        ("siapa aja yang cocok buat kopi", False),
    ],
)
def test_who_asks_for_totals(text: str, asked: bool) -> None:
    assert asks_totals(text) == asked


def test_whoever_takes_part_may_be_named_in_a_question_about_a_figure() -> None:
    assert asks_figures("why is @rani.jajan the best?", ("rani.jajan",))
    assert not asks_figures("why is @somebody the best?", ("rani.jajan",))


@pytest.mark.parametrize(
    ("text", "margin", "share"),
    [
        ("untung per pcs 20rb, jadi aku untung ga", 20_000, None),
        ("untungnya 8rb per porsi jadi untung berapa", 8_000, None),
        ("untungnya 30 persen", None, 0.3),
        ("profit is 25%", None, 0.25),
        ("untungnya berapa", None, None),
        ("my price is 20k and I make 6k per box", 6_000, None),
        ("i make 6k videos", None, None),
        ("omzet 200rb", None, None),
    ],
)
def test_what_is_earned_with_one_piece(text: str, margin: int | None, share: float | None) -> None:
    assert (margin_in(text), margin_share_in(text)) == (margin, share)


def test_price_and_cost_of_one_piece_are_told_together() -> None:
    assert priced_and_costed("harganya 275 ribu per lembar, modalnya 200 ribu")
    assert priced_and_costed("i sell at 85k, it costs me 50k")
    assert not priced_and_costed("harganya 275 ribu")
    assert not priced_and_costed("modalnya 200 ribu")
    assert priced_and_costed("harga jual 45, modal 30 ribu per pcs")
    assert not priced_and_costed("harga jual 45 pcs, modal 30 ribu")


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("harga jual 20 untung 6 ribu per box", 20_000),
        ("my price is 20 and I make 6k per box", 20_000),
        ("jual 25 untung 8 ribu per pcs", 25_000),
        ("jual 25 pcs untung 8 ribu", None),
        ("harga jual 20", None),
    ],
)
def test_a_price_in_thousands_beside_what_one_brings(text: str, price: int | None) -> None:
    assert selling_price_in(text) == price


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("kalo cuma laku 40 rugi brp", 40),
        ("untung berapa kalo laku 40 @75rb?", 40),
        ("misal terjual 100 untungnya berapa ya", 100),
        ("if i only sell 40 how much do i lose", 40),
        ("what would i make if only 25 are sold?", 25),
        ("kalo laku 40rb untung berapa", None),
        ("kalo laku 40 bonus 50rb", None),
        ("laku 40, untung berapa?", None),
        ("kalo @rani laku 40 untung berapa", None),
        ("kalau rugi siapa yang ganti", None),
    ],
)
def test_pieces_that_are_supposed_to_be_sold(text: str, pieces: int | None) -> None:
    assert supposed_pieces(text) == pieces


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("er campaign berapa", True),
        ("ER kampanyeku berapa?", True),
        ("what is the engagement rate of this campaign", True),
        ("jadi engagementnya berapa", True),
        ("cpv nya berapa?", True),
        ("biaya per tayangan berapa ya", True),
        ("cpm", False),
        ("er itu apa", False),
        ("er @rani berapa", False),
        ("er bagus itu berapa", False),
        ("what is engagement rate", False),
    ],
)
def test_the_engagement_of_a_campaign_is_asked(text: str, asks: bool) -> None:
    assert asks_engagement(text) is asks

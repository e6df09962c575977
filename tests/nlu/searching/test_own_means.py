"""Who says what they have to spend, and no more, looks for creators within it."""

from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.product import product_in
from core.nlu.searching.wishing import wishes_somebody
from core.nlu.understand import understand
from tests.capabilities.fakes import NOW

JAKARTA = ZoneInfo("Asia/Jakarta")


def told(text: str):
    return understand(text, now=NOW, zone=JAKARTA)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("artosna mung gaduh 600 rebu", 600_000),
        ("duitku mung 300 ewu", 300_000),
        ("halo min mau promosi tp cuma punya 500 an ribu", 500_000),
        ("uang saya cuma ada 400rb kak", 400_000),
        ("i only have 700k", 700_000),
        ("my promo money is just 700k", 700_000),
        ("Anggaran saya 3 juta untuk hari batik", 3_000_000),
        ("modalku 2jt utk 2 bulan", 2_000_000),
        ("aku di depok budget nya 700an rb", 700_000),
        ("budgetku 500-an ribu, di solo", 500_000),
        ("my budget is 2 million for eid", 2_000_000),
        ("modal promo cuma 700 an", None),
        ("punya modal 700 doang", None),
    ],
)
def test_what_there_is_to_spend_is_a_search(text: str, budget: int | None) -> None:
    said = told(text)
    assert said.intent == "suggest"
    assert said.everything().get("budget_idr") == budget
    assert (budget is None) == ("money_unclear_unit" in said.notes)


@pytest.mark.parametrize(
    "text",
    [
        "harga saya cuma 500rb",
        "dia cuma punya 500 follower",
        "punya 2 anak",
        "udah dp 100rb doang",
        "modal saya 20rb per box",
        "budget saya biasanya 2jt",
        "uang saya 500rb belum balik",
    ],
)
def test_prices_figures_and_payments_are_none(text: str) -> None:
    assert told(text).intent != "suggest"


@pytest.mark.parametrize("words", ["tp cuma punya 500rb", "tapi duit 500rban", "pake modal 1 juta"])
def test_means_are_no_product(words: str) -> None:
    assert product_in(f"mau promosi {words}") == ""
    assert product_in("mau promosi keripik pisang, budget 500rb") == "keripik pisang"


def test_what_wishes_for_somebody_is_told_from_a_question() -> None:
    for wish in (
        "cariin dong",
        "butuh yang hijaban",
        "siapa yang cocok",
        "show me some",
        "mau lagi",
    ):
        assert wishes_somebody(wish), wish
    for question in ("influencer yang bagus itu yang gimana", "oke yg pertama sama kedua aja deh"):
        assert not wishes_somebody(question), question

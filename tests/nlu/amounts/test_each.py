"""What one of several costs, in however few words, times their number; one set against many is no product."""

from zoneinfo import ZoneInfo

import pytest

from core.nlu.understand import understand
from tests.capabilities.fakes import NOW

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("three creators for 400k apiece, food", 1_200_000),
        ("two food creators for 300k apiece", 600_000),
        ("5 creators at 200k a piece", 1_000_000),
        ("butuh lima, satunya 200rb", 1_000_000),
        ("4 orang, 250rb satunya", 1_000_000),
        ("sebiji 200rb, butuh lima kreator", 1_000_000),
        ("cari 2 orang, yang satunya 200rb", 200_000),
        ("jual keripik 25rb sebiji", None),
        ("my cakes are 25k a piece", None),
        ("pilih satu seleb 10jt atau 20 orang 500rb?", 10_000_000),
        ("mending 1 artis 15jt atau 30 orang @500rb", 15_000_000),
        ("one celebrity for 10 million or 20 people at 500k each?", 10_000_000),
    ],
)
def test_the_budget_is_the_price_of_one_times_their_number(text: str, budget: int | None) -> None:
    assert understand(text, now=NOW, zone=JAKARTA).slots.get("budget_idr") == budget


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("paid @rani twice 250k", 500_000),
        ("paid @rani 250k twice", 500_000),
        ("transfer 250k to @rani three times", 750_000),
        ("udah transfer 250rb dua kali ke @rani", 500_000),
        ("dibayar @rani 250rb 2x", 500_000),
        ("bayar @rani 250rb 2x story", 250_000),
        ("bayar @rani 250rb dua kali lipat", 250_000),
        ("paid @rani 250k, 2 times more than planned", 250_000),
        ("fee @rani 250rb 2x tayang", 250_000),
        ("cari influencer bayar 250rb 2 kali seminggu", 250_000),
    ],
)
def test_what_was_paid_several_times_is_their_sum(text: str, paid: int) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (said.slots["budget_idr"], said.slots.get("count")) == (paid, None)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("should I split 4 million over small creators or go with one big one", "compare"),
        ("mending bagi 4jt ke banyak kreator kecil apa satu yang gede", "compare"),
        ("split 4 million across five small ones or spend it on one?", "compare"),
        ("satu macro 8jt atau 16 nano", "compare"),
        ("cari 1 macro atau 3 micro budget 5jt", "suggest"),
    ],
)
def test_one_or_many_is_a_question_of_sizes(text: str, intent: str) -> None:
    assert understand(text, now=NOW, zone=JAKARTA).intent == intent


@pytest.mark.parametrize(
    ("text", "followers"),
    [
        ("@kopi.pahit dibanding @kopi.manis gimana, followernya 20rb vs 35rb", 20_000),
        ("@kopi.pahit 20rb vs @kopi.manis 35rb followers", 35_000),
    ],
)
def test_the_size_of_the_other_account_is_no_money(text: str, followers: int) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert said.intent == "compare"
    assert said.stated["followers"] == followers
    assert "budget_idr" not in said.stated

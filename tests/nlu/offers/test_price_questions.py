"""A price named in a question is read as one, and the question as one about it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.offers.price_questions import (
    asked_beside_goods_idr,
    asks_dear,
    bare_price_idr,
    judges_price,
    other_price_idr,
)
from core.nlu.understand import understand
from core.nlu.understanding import Understanding

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 12, 1, 10, 0, tzinfo=ZONE)


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZONE)


@pytest.mark.parametrize(
    ("amount", "rupiah"),
    [
        ("900k", 900_000),
        ("1.5 jt", 1_500_000),
        ("1.500.000", 1_500_000),
        ("1,500,000", 1_500_000),
        ("750 thousand", 750_000),
        ("2 mil", 2_000_000),
        ("2,5jt", 2_500_000),
        ("one and a half million", 1_500_000),
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "is {} a fair price for @ana? 20k followers, 600 likes, 30 comments",
        "is {} fair for @ana? 20k followers 600 likes",
        "would {} be a good deal for @ana? 20k followers, 600 likes",
        "@ana quoted me {}, 20k followers, 600 likes, worth it?",
        "@ana asks {} for a post, 20k followers, 600 likes 30 comments",
        "wajar ga {} buat @ana? follower 20rb like 600 komen 30",
        "{} wajar ga untuk @ana, 20rb follower, 600 like",
        "@ana follower 20rb like 600, minta {}, kemahalan ga?",
        "@ana 2 reels {} follower 20rb like 600",
    ],
)
def test_a_price_in_a_question_is_judged(question: str, amount: str, rupiah: int) -> None:
    said = read(question.format(amount))
    assert (said.intent, said.slots["budget_idr"]) == ("rate", rupiah)
    assert said.confidence >= 0.6


def test_other_money_in_a_question_is_said_to_be_other() -> None:
    said = read("is £80 a fair price for @ana? 20k followers, 600 likes")
    assert said.intent == "rate"
    assert "money_currency" in said.notes


@pytest.mark.parametrize(
    "text",
    [
        "25k a pack, is that fair?",
        "jualan keripik 25k a bottle",
        "harga 25rb per botol wajar ga",
    ],
)
def test_the_price_of_goods_stays_one(text: str) -> None:
    assert "budget_idr" not in read(text).everything()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("cek @er follower 25rb like 300 komen 20 minta 500rb", "evaluate"),
        ("catat @ana minta 900rb", "campaign_log"),
        ("cari influencer yg wajar harganya budget 900rb follower 10rb", "suggest"),
        ("@ana 2 reels 900rb udah tayang follower 10rb", "campaign_log"),
        ("@ana deal 900rb udah tayang like 600", "campaign_log"),
        ("recommend @ana, worth it, paid 900k, rating 5", "recommend"),
        ("check @ana 20k followers 600 likes asks 500k", "evaluate"),
    ],
)
def test_what_else_names_an_amount_is_left_alone(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    ["buat kampanye, @ana minta 500rb", "budget 2 juta mahal ga", "brief buat @ana, minta 500rb"],
)
def test_words_of_other_wishes(text: str) -> None:
    assert not judges_price(text)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("yang kedua minta 400, wajar ga", 400_000),
        ("influencer minta bayaran 350 follower 5000, kemahalan?", 350_000),
        ("@ana asks for 450 for a reel", 450_000),
        ("feenya 250 aja", 250_000),
        ("dia minta 400rb", None),
        ("minta 20 orang", None),
        ("minta 150 follower", None),
        ("minta 3 story", None),
        ("minta 150 pcs", None),
        ("minta dp 50%", None),
        ("minta 100% di muka", None),
        ("she asks 300 usd", None),
    ],
)
def test_a_price_without_its_unit_is_of_thousands(text: str, rupiah: int | None) -> None:
    assert bare_price_idr(text) == rupiah


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("dia bales 350 nett gan", 350_000),
        ("dia bales mau tp minta 200", 200_000),
        ("350 itu kemahalan?", 350_000),
        ("kalo 400 gimana", 400_000),
        ("what about 450?", 450_000),
        ("kalau 3 orang?", None),
        ("kalau 20 orang", None),
        ("follower 350 gimana", None),
        ("cari 300 dong", None),
        ("350 atau 400 ya", None),
        ("tgl 12 gimana", None),
        ("350rb kemahalan?", None),
        ("kalau 350 barang terjual?", None),
    ],
)
def test_another_price_of_a_talk_about_one(text: str, rupiah: int | None) -> None:
    assert other_price_idr(text) == rupiah


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is that expensive?", True),
        ("isn't it too much?", True),
        ("was her fee a bit steep?", True),
        ("mahal ga segitu?", True),
        ("itu kemahalan ga sih", True),
        ("is that expensive for a nano in bandung?", False),
        ("is that a lot of views?", False),
        ("mahal", False),
        ("cariin yang ga mahal", False),
        ("500rb mahal ga?", False),
    ],
)
def test_whether_the_price_spoken_of_is_high(text: str, *, asks: bool) -> None:
    assert asks_dear(text) is asks


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("dia jawab minta 100 sama alpukat 3 kilo", 100_000),
        ("katanya mau asal dikasih 150 sama produk 2", 150_000),
        ("katanya 150rb sama nasi kotak 5", 150_000),
        ("she says she wants 100 and 3 kilos of avocado", 100_000),
        ("she wants 150 plus 2 bags", 150_000),
        ("dia minta 150 sama 2 reels", None),
        ("dia punya like 200 sama komen 30", None),
        ("dia minta 300 dan 500", None),
        ("minta 100 sama alpukat", None),
        ("dia udah deal 100 sama alpukat", None),
    ],
)
def test_money_beside_goods_is_what_somebody_asks(text: str, idr: int | None) -> None:
    assert asked_beside_goods_idr(text) == idr

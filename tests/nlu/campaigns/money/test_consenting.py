"""A price that is asked for and agreed to in one sentence."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.consenting import accepts_offer, consented, countered_idr, settled_idr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("yg pertama mau 250, yg kedua maunya 175, ya udah aku iyain dua duanya", "yg pertama deal 250, yg kedua deal 175"),
        ("yg pertama mintanya 250 aku iyain", "yg pertama deal 250"),
        ("yg kedua maunya 175rb ya udah gapapa", "yg kedua deal 175rb"),
        ("@rani minta 300rb, @hana minta 200rb, oke deal semuanya", "@rani deal 300rb, @hana deal 200rb"),
        ("the first asks 250k, i said ok", "the first agreed at 250k"),
        ("first wants 250k and second wants 300k, we accepted both", "first agreed at 250k and second agreed at 300k"),
        ("she wants 300k, that's fine", "she agreed at 300k"),
    ],
)  # fmt: skip
def test_what_was_said_yes_to_is_agreed(text: str, told: str) -> None:
    assert consented(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "yg pertama mintanya 250 ga aku iyain",
        "yg pertama mintanya 250, aku mau 200",
        "yg kedua maunya 175rb gapapa ga ya",
        "yg kedua minta 400rb wajar gapapa?",
        "minta 400rb, yaudah cari yang lain",
        "@rani minta 300rb, @hana minta 200rb, aku oke",
        "kalau minta 250 aku iyain",
        "she wants 300k, should i say ok",
        "yg pertama oke 250rb",
    ],
)
def test_what_nobody_said_yes_to_stays_asked(text: str) -> None:
    assert consented(text) == text


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("okelah 700 aku setuju", 700_000),
        ("yaudah gapapa 200", 200_000),
        ("yaudah tetep 350", 350_000),
        ("ok 500k, i agree", 500_000),
        ("fine, 500k works for me", 500_000),
        ("oke 400rb deh", 400_000),
        ("yaudah gapapa", 400_000),
        ("ok i'll give her that", 400_000),
        ("oke 300 deh", None),
        ("oke", None),
        ("deal 400rb ga ya", None),
        ("deal 400rb?", None),
        ("ga setuju 400rb", None),
        ("oke dp 100 fee 400", None),
        ("yaudah cari yang lain", None),
    ],
)
def test_what_is_asked_is_settled_by_an_answer(text: str, idr: int | None) -> None:
    assert settled_idr(text, 400_000) == idr


@pytest.mark.parametrize("text", ["yaudah gapapa", "oke 400rb", "deal"])
def test_a_price_that_nobody_asks_for_must_be_named_as_agreed(text: str) -> None:
    assert settled_idr(text, None) is None


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("gamau, 300 aja", 300_000),
        ("no, 250k", 250_000),
        ("i said 700", 700_000),
        ("tapi aku tawar 300", 300_000),
        ("we offered 250k", 250_000),
        ("dia bilang 700", None),
        ("i paid 700", None),
        ("ga mau", None),
        ("300 aja", None),
    ],
)
def test_another_price_is_offered_instead(text: str, idr: int | None) -> None:
    assert countered_idr(text) == idr


@pytest.mark.parametrize(
    ("text", "accepts"),
    [
        ("dia setuju", True),
        ("akhirnya dia mau kok", True),
        ("ok she accepted", True),
        ("she's in", False),
        ("she said yes to that", True),
        ("dia mau 800rb", False),
        ("dia ga mau", False),
        ("setuju", False),
        ("dia setuju?", False),
    ],
)
def test_the_other_one_says_yes(text: str, accepts: bool) -> None:
    assert accepts_offer(text) is accepts

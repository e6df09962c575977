"""What goes on about the answer right before: a price asked for that is put right, a payment that is made now."""

from __future__ import annotations

import pytest

from core.analytics.campaign.noting import ADVANCE, ASKED_IDR, ASKED_SHARE, MINE_IDR, PLANNED, SAID
from core.capabilities.reporting.hearing.going_on import asked_again, goes_on, paid_now, taken
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding

ASKED = State(
    shown=Shown("campaign_log", {}, ("aa",)),
    topic=Shown("campaign_log", {ASKED_IDR: 180_000}, ("aa",)),
)
PLAN = State(
    shown=Shown("campaign_log", {}, ("aa",)),
    topic=Shown("campaign_log", {PLANNED: "saya bayar setengah dulu"}, ("aa",)),
)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("eh salah @aa 150 bukan 180", 150_000),
        ("salah, 150 deng mintanya", 150_000),
        ("sorry 150k not 180k", 150_000),
        ("eh salah, 150 bukan 200", None),
        ("eh salah, 15", None),
        ("oke 150 aja", None),
    ],
)
def test_a_price_asked_for_is_put_right(text: str, price: int | None) -> None:
    told = asked_again(Understanding(text, "other", 0.9), ASKED)
    assert told == (None if price is None else {"handles": ("aa",), "words": f"@aa minta {price}"})
    assert asked_again(Understanding(text, "other", 0.9), PLAN) is None


@pytest.mark.parametrize(("text", "words"), [("300rb", "bayar dp @aa 300rb"), ("makasih", None)])
def test_how_much_was_paid_in_advance_is_told(text: str, words: str | None) -> None:
    state = State(
        shown=Shown("campaign_log", {}, ("aa",)),
        topic=Shown("campaign_log", {ADVANCE: True}, ("aa",)),
    )
    told = goes_on(Understanding(text, "other", 0.9), state)
    assert told == (words and {"handles": ("aa",), "words": words})
    assert goes_on(Understanding(text, "other", 0.9), PLAN) is None


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("udah ya barusan", True),
        ("sudah aku transfer", True),
        ("just sent it", True),
        ("udah tayang", False),
        ("udah ga usah", False),
        ("belum", False),
    ],
)
def test_a_plan_is_paid_now(text: str, done: bool) -> None:
    told = paid_now(Understanding(text, "other", 0.9), PLAN)
    words = {"handles": ("aa",), "words": "udah saya bayar setengah dulu"}
    assert told == (words if done else None)
    assert paid_now(Understanding(text, "other", 0.9), ASKED) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("satu porsi 28", {"handles": ("aa",), "price_idr": 28_000}),
        ("laku berapa ya, kayaknya 30an porsi", {"words": "laku sekitar 30"}),
        ("laku berapa ya", None),
        ("100rb per post", None),
    ],
)
def test_a_price_of_one_and_a_guess_are_of_the_note_before(
    text: str, told: dict[str, object] | None
) -> None:
    assert goes_on(Understanding(text, "other", 0.9), PLAN) == told
    assert goes_on(Understanding(text, "other", 0.9), State()) is None


@pytest.mark.parametrize(("said", "told"), [("laku 15 pack", True), ("deal 2 reels", False)])
def test_what_each_cost_is_of_pieces_that_were_sold(said: str, told: bool) -> None:
    state = State(shown=PLAN.shown, topic=Shown("campaign_log", {SAID: said}, ("aa",)))
    price = {"handles": ("aa",), "price_idr": 45_000}
    message = Understanding("masing-masing 45rb", "suggest", 0.9, {"budget_idr": 45_000})
    assert goes_on(message, state) == (price if told else None)


@pytest.mark.parametrize(
    ("text", "mine", "words"),
    [
        ("deal 150", None, "@aa deal 150000"),
        ("yaudah gapapa", None, "@aa deal 180000"),
        ("no, 150k", None, "@aa minta 180000 aku tawar 150000"),
        ("oke deal", 150_000, "@aa minta 180000 aku tawar 150000"),
        ("deal 150", 150_000, "@aa deal 150000"),
        ("i said 150", None, "@aa minta 180000 aku tawar 150000"),
        ("ok she accepted", 150_000, "@aa deal 150000"),
    ],
)
def test_an_answer_to_a_price_agrees_or_offers(text: str, mine: int | None, words: str) -> None:
    slots = {ASKED_IDR: 180_000} | ({MINE_IDR: mine} if mine else {})
    state = State(shown=ASKED.shown, topic=Shown("campaign_log", slots, ("aa",)))
    assert asked_again(Understanding(text, "other", 0.9), state) == {
        "handles": ("aa",),
        "words": words,
    }


def test_who_takes_the_price_of_an_offer_agrees_to_that() -> None:
    offered = State(focus="aa", topic=Shown("message", {"own_idr": 300_000}, ("aa",)))
    told = taken(Understanding("akhirnya dia mau", "other", 0.9), offered)
    assert told == {"handles": ("aa",), "budget_idr": 300_000, "agreed": True, "stage": 2}
    assert taken(Understanding("dia mau 400rb", "other", 0.9), offered) is None
    assert taken(Understanding("dia mau", "other", 0.9), ASKED) is None


@pytest.mark.parametrize(
    ("text", "said", "words"),
    [
        ("yang satu batal", "laku 7", "@aa 1 order batal"),
        ("two of them cancelled", "sold 7", "@aa 2 order batal"),
        ("eh ternyata 2 batal", "laku 7 @25rb", "@aa 2 order batal"),
        ("yang kedua batal", "laku 7", None),
        ("yang satu batal", "udah deal", None),
        ("yang satu batal?", "laku 7", None),
        ("batal", "laku 7", None),
    ],
)
def test_what_is_called_off_after_a_sale_is_an_order(
    text: str, said: str, words: str | None
) -> None:
    state = State(shown=ASKED.shown, topic=Shown("campaign_log", {SAID: said}, ("aa",)))
    told = goes_on(Understanding(text, "cancel", 0.9), state)
    assert told == (words and {"handles": ("aa",), "words": words})


def test_a_commission_that_is_turned_down_is_not_noted() -> None:
    said = Understanding("ga mau, fee aja", "rate", 0.6)
    asked = State(shown=ASKED.shown, topic=Shown("campaign_log", {ASKED_SHARE: 100}, ("aa",)))
    assert goes_on(said, asked) == {"forgotten": True}
    assert goes_on(said, PLAN) is None

"""Whether somebody is worth working with is asked of their account, not of a price."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.questions.evaluation import asks_growth, doubts_figures, weighs_work
from core.nlu.searching.mentions import Mentions, mentions
from core.nlu.understand import understand


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is @kopi.lia worth partnering with", True),
        ("@kopi.lia worth a collab?", True),
        ("menurutmu @kopi.lia pantas diajak kerja sama ga", True),
        ("@kopi.lia worth it buat digandeng ga", True),
        ("is 500k worth it", False),
        ("we are working with @kopi.lia", False),
    ],
)
def test_who_is_worth_working_with_is_asked(text: str, asked: bool) -> None:
    assert weighs_work(text) is asked


def test_beside_a_set_it_wants_nobody_in_yet() -> None:
    shown = ("kopi.lia", "teh.ani")
    assert mentions("is @kopi.lia worth working with?", shown) == Mentions()
    assert mentions("again, with @kopi.lia", shown).must == ("kopi.lia",)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("are they worth collaborating with? @kopi.lia", "evaluate"),
        ("is @kopi.lia worth working with for 400k", "rate"),
    ],
)
def test_a_price_beside_it_is_judged(text: str, intent: str) -> None:
    zone = ZoneInfo("Asia/Jakarta")
    now = datetime(2026, 11, 23, tzinfo=UTC)
    assert understand(text, now=now, zone=zone).intent == intent


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("tayangan 800 dari pengikut 100rb, wajar gak", True),
        ("growth @kuliner.kartasura wajar ga", True),
        ("her account jumped from 8k to 40k in one week, @vina, that's fishy right", True),
        ("tayangan 800 dari 100rb pengikut normal ga", True),
        ("500rb wajar ga untuk @ana, 20rb follower, 600 like", False),
        ("followers 20rb minta 500rb wajar ga", False),
        ("harga segitu wajar ga", False),
        ("fee 1jt buat 10rb followers masuk akal ga", False),
        ("followersnya naik 2rb", False),
    ],
)
def test_figures_are_wondered_at_and_no_price(text: str, doubts: bool) -> None:
    assert doubts_figures(text) is doubts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how much did @kopi.lia grow?", True),
        ("is @kopi.lia growing", True),
        ("@kopi.lia growing fast?", True),
        ("how fast has @kopi.lia grown since last month", True),
        ("@kopi.lia grew our sales by 20%", False),
        ("did @kopi.lia grow our sales?", False),
        ("@kopi.lia grew fast, asks 500k, fair price?", False),
        ("is @kopi.lia glowing", False),
    ],
)
def test_growth_is_asked_of_an_account_and_no_topic_of_it(text: str, asks: bool) -> None:
    assert asks_growth(text) is asks
    if asks:
        zone = ZoneInfo("Asia/Jakarta")
        found = understand(text, now=datetime(2026, 11, 23, tzinfo=UTC), zone=zone)
        assert (found.intent, "category" in found.slots) == ("evaluate", False)

"""A payment that is only meant to be made begins no campaign, pays nobody, and is no budget where somebody is named."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.money.intending import plans_to_pay
from core.nlu.intents import LOG, NEW
from core.nlu.understand import understand

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jakarta")

PLANS = [
    "rencananya mau bayar nay 400rb minggu depan",
    "I plan to pay nay 400k next week",
    "kayaknya aku bakal transfer rani 300rb besok",
    "mau bayar rani 300rb",
    "insyaallah besok tf nay 400rb",
    "niatnya mau transfer si rani 300rb lusa",
    "planning to transfer 300k to rani tomorrow",
    "I might pay nay 400k",
    "we will pay nay 400k on friday",
    "rencana dp 200rb",
]


@pytest.mark.parametrize("text", PLANS)
def test_what_somebody_is_to_be_paid_is_a_plan(text: str) -> None:
    assert plans_to_pay(text)
    assert understand(text, now=NOW, zone=ZONE).intent == LOG


@pytest.mark.parametrize(
    "text",
    [
        "mau bayar 300rb",
        "mau bayar influencer 400rb siapa yang cocok",
        "rencananya mau bayar kreator 400rb",
        "i will pay an influencer 400k",
        "we will pay max 300k",
        "rencana bayar 400rb per orang",
        "udah bayar rani 300rb",
        "paid 300k to rani yesterday",
        "kapan mau bayar nay 400rb",
        "mau bayar rani 300rb ga ya?",
        "rencana bayar @rani 300rb",
        "mau bayar reels 300rb",
    ],
)
def test_a_budget_a_question_or_what_was_paid_is_none(text: str) -> None:
    assert not plans_to_pay(text)


def test_a_campaign_that_is_named_begins_beside_a_plan_to_pay() -> None:
    text = "buat kampanye lebaran, rencana bayar nay 400rb"
    assert not plans_to_pay(text)
    assert understand(text, now=NOW, zone=ZONE).intent == NEW

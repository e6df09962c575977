"""What a piece of work brought, beside the mark that it is given."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.community.joint import shares_costs
from core.nlu.community.recommendation import on_time_in
from core.nlu.community.results import results_in
from core.nlu.understand import understand

NOW = datetime(2026, 12, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "brought"),
    [
        ("saya puas kerja sama @kue.manis nilai 4, laku 20", {"sales": 20}),
        ("recommend @bakso.c rating 5, sold 40", {"sales": 40}),
        ("@bakso.d bagus nilai 3 laku 12 porsi", {"sales": 12}),
        ("4/5 laku 20", {"sales": 20}),
        ("@a 4, laku 20", {"sales": 20}),
        ("laku 12, nilai 3", {"sales": 12}),
        ("rating 5 25 orders", {"sales": 25}),
        ("followers 120 views 25rb", {"followers": 120, "views": 25_000}),
        ("20 terjual, 300 views", {"sales": 20, "views": 300}),
        ("dapat 120 followers baru", {"followers": 120}),
        ("nilai 4, pengikut nambah", {}),
        ("order 900 rupiah", {}),
    ],
)
def test_a_mark_is_no_count_of_what_was_sold(text: str, brought: dict[str, int]) -> None:
    assert results_in(text) == brought


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("saya puas kerja sama @kue.manis nilai 4, laku 20", "recommend"),
        ("puas sama @roti.bakar, 4 bintang, dapet 30 orderan", "recommend"),
        ("i recommend @ubud.eats, rating 5, sold 40", "recommend"),
        ("@susu.sapi nilai 3 cuma laku 7", "recommend"),
        ("@susu.sapi laku 7", "campaign_log"),
        ("@susu.sapi laku 7, omzet 350rb", "campaign_log"),
        ("rating shopee 5, laku 20", "campaign_log"),
    ],
)
def test_a_mark_with_a_result_recommends(text: str, intent: str) -> None:
    assert understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta")).intent == intent


def test_words_within_a_name_say_nothing() -> None:
    assert not shares_costs("@arisan.mama nilai 4, enak diajak kerja sama")
    assert shares_costs("arisan influencer @arisan.mama 900rb")
    assert on_time_in("@telat.makan nilai 5, bagus") is None

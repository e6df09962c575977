"""Jumps of followers: found where nothing explains them, quiet where something does."""

from datetime import timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.authenticity.growth import growth_jump
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.frames.schemas import GROWTH
from core.analytics.frames.tables import post_table
from tests.analytics.made import NOW, creator, creators, posts_of
from tests.examples import examples

LIKES = [300, 410, 350, 380, 330, 360, 345, 400, 310, 370, 355, 390, 340, 365]


def dated(followers, every=1, handle="sari"):
    """Return GROWTH, the newest count last, so many days apart."""
    days = [NOW - timedelta(days=every * i) for i in range(len(followers))][::-1]
    rows = {"creator_id": f"instagram:{handle}", "captured_at": days, "followers": followers}
    return GROWTH.conform(pd.DataFrame(rows))


def sign(followers, likes=LIKES, every=1):
    people = creators(creator())
    found = growth_jump(
        people, post_table(people, posts_of("instagram:sari", likes), NOW), dated(followers, every)
    )
    return float(found.value[0]), float(found.excess[0])


STEADY = [10_000, 10_020, 10_050, 10_060, 10_090, 10_110]


def test_calm_growth_is_no_sign():
    value, excess = sign(STEADY)
    assert 0 <= value < 0.01
    assert excess == 0


def test_a_sudden_rise_that_no_post_explains_stands_out():
    value, excess = sign([*STEADY, 12_640])
    assert value == pytest.approx(0.25, abs=0.01)
    assert excess > 0.6


def test_a_viral_post_explains_a_rise():
    viral = [*LIKES]
    viral[0] = 20_000
    assert sign([*STEADY, 12_640], viral)[1] == 0


def test_a_viral_post_long_ago_explains_nothing():
    viral = [*LIKES]
    viral[12] = 20_000
    assert sign([*STEADY, 12_640], viral)[1] > 0.6


def test_accounts_that_always_move_much_are_judged_by_themselves():
    lively = [10_000, 10_700, 11_500, 12_300, 13_200, 14_100]
    assert sign(lively)[1] == 0


def test_months_are_not_judged_like_days():
    assert sign([10_000, 10_900, 12_000], every=30)[1] == 0
    assert sign([10_000, 10_300, 21_000], every=10)[1] > 0.6


def test_a_handful_of_new_followers_is_no_jump():
    assert sign([200, 260])[1] == 0


def test_what_no_known_post_covers_weighs_little():
    early = dated([10_000, 20_000, 20_100, 20_200], every=100)
    people = creators(creator())
    table = post_table(people, posts_of("instagram:sari", LIKES), NOW)
    assert growth_jump(people, table, early).excess[0] == pytest.approx(0.3)


@given(st.lists(st.integers(1, 10**7), min_size=2, max_size=8), st.integers(0, 10**7))
@examples(20)
def test_more_new_followers_at_the_end_never_look_calmer(counts, more):
    assert sign(counts)[1] <= 1
    short = sign([10_000, 10_000 + more])[1]
    assert short <= sign([10_000, 10_000 + 2 * more])[1]


def test_an_unknown_past_gives_no_sign_and_a_known_one_reaches_the_card():
    people = creators(creator(), creator("budi"))
    growth = dated([*STEADY, 12_640])
    cards = evaluate(people, posts_of("instagram:sari", LIKES, comments=9), now=NOW, growth=growth)
    signs = [{s.name: s for s in card.signals} for card in cards]
    assert signs[0]["growth_jump"].severity == "alarm"
    assert signs[0]["growth_jump"].band[0] == 0
    assert "growth_jump" not in signs[1]
    assert any(note.code == "sign_growth_jump" for note in cards[0].notes)


@pytest.mark.parametrize(
    "rows", [[], [{"followers": None}], [{"captured_at": None, "followers": 5}]]
)
def test_odd_histories_are_silence(rows):
    growth = GROWTH.conform(
        pd.DataFrame(
            [{"creator_id": "instagram:sari", "captured_at": NOW} | r for r in rows],
            columns=["creator_id", "captured_at", "followers"],
        )
    )
    (card,) = evaluate(
        creators(creator()), posts_of("instagram:sari", LIKES), now=NOW, growth=growth
    )
    assert "growth_jump" not in {s.name for s in card.signals}

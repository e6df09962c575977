from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.frames.tables import KINDS, post_table
from core.analytics.measures.forecast import Forecast, Target, forecast, several
from tests.analytics.made import NOW, creator, creators, posts, posts_of

IMAGE, REEL = KINDS.index("image"), KINDS.index("reel")


def predicted(*frames, target=None, handles=("sari",)):
    table = post_table(creators(*(creator(h) for h in handles)), posts(*frames), NOW)
    found = forecast(table, np.nan_to_num(table.likes), ~np.isnan(table.likes), target)
    return np.stack([found.p10, found.p50, found.p90])


def next_post(kind=-1, minute=-1):
    return Target(np.array([kind]), np.array([minute]))


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=40), st.integers(-1, 4))
def test_quantiles_are_ordered_and_finite(likes, kind):
    low, middle, high = predicted(
        posts_of("instagram:sari", likes), target=next_post(kind, 600) if kind >= 0 else None
    )[:, 0]
    assert 0 <= low <= middle <= high < np.inf


def test_two_posts_are_too_few():
    assert np.isnan(predicted(posts_of("instagram:sari", [100, 120]))).all()
    assert np.isnan(predicted(handles=("sari", "kosong"))).all()


def test_a_steady_account_is_predicted_near_what_it_gets():
    low, middle, high = predicted(posts_of("instagram:sari", [100] * 30))[:, 0]
    assert middle == pytest.approx(100, rel=0.01)
    assert low < 100 < high


def test_recent_posts_weigh_more():
    rising = predicted(posts_of("instagram:sari", [400] * 8 + [100] * 20))[1, 0]
    assert rising > 250


def test_older_posts_have_more_say_where_the_level_stands_still():
    """The same five newest posts, after a level that stood still and after one that wandered."""
    random = np.random.default_rng(5)
    noise = random.normal(0, 0.5, 60)
    newest = [400, 420, 380, 410, 390]
    still = np.exp(np.log(1000) + noise)
    wandering = np.exp(np.log(1000) + np.repeat([0.0, 1.5, -1.5, 1.0], 15) + noise / 5)
    after = [
        predicted(posts_of("instagram:sari", [*newest, *np.rint(past).astype(int).tolist()]))[1, 0]
        for past in (still, wandering)
    ]
    assert after[0] > 1.1 * after[1]
    assert after[1] == pytest.approx(400, rel=0.25)


def test_a_kind_that_was_never_posted_is_less_sure():
    likes = np.rint(np.random.default_rng(6).lognormal(6, 0.4, 24)).astype(int).tolist()

    def width(kind):
        low, _, high = predicted(posts_of("instagram:sari", likes), target=next_post(kind))[:, 0]
        return np.log(high / low)

    assert width(REEL) > 1.05 * width(IMAGE)


def test_one_viral_post_does_not_carry_the_middle_away():
    assert predicted(posts_of("instagram:sari", [100, 100_000] + [100] * 20))[1, 0] < 220


def test_longer_histories_and_calmer_accounts_have_narrower_intervals():
    random = np.random.default_rng(2)
    wild = random.lognormal(6, 1, 30).astype(int).tolist()
    calm = random.lognormal(6, 0.2, 30).astype(int).tolist()

    def width(likes):
        low, _, high = predicted(posts_of("instagram:sari", likes))[:, 0]
        return np.log(high / low)

    assert width(calm) < width(wild)
    assert width(calm) < width(calm[:3])


def test_the_kind_of_the_next_post_matters_where_kinds_differ():
    history = posts_of("instagram:sari", [1000, 100] * 10, kind=["reel", "image"] * 10)
    reel = predicted(history, target=next_post(REEL))[1, 0]
    image = predicted(history, target=next_post(IMAGE))[1, 0]
    either = predicted(history)[1, 0]
    assert image < either < reel
    assert reel > 600
    assert image < 170


def test_a_kind_that_was_never_posted_is_predicted_as_the_others():
    history = posts_of("instagram:sari", [100] * 12)
    assert predicted(history, target=next_post(REEL))[1, 0] == pytest.approx(100, rel=0.05)


def test_the_time_of_day_matters_where_it_differs():
    likes = [1000, 100] * 12
    history = posts_of("instagram:sari", likes, every=timedelta(hours=12))
    noon = predicted(history, target=next_post(IMAGE, 12 * 60))[1, 0]
    night = predicted(history, target=next_post(IMAGE, 0))[1, 0]
    assert abs(np.log(noon / night)) > 0.1


def test_creators_do_not_touch_each_other():
    one, two = posts_of("instagram:a", [100] * 9), posts_of("instagram:b", [5, 9000, 40, 80])
    both = predicted(one, two, handles=("a", "b"))
    assert both[:, 0] == pytest.approx(predicted(one, handles=("a",))[:, 0])
    assert both[:, 1] == pytest.approx(predicted(two, handles=("b",))[:, 0])


def test_intervals_hold_eight_of_ten_on_accounts_of_many_kinds():
    random = np.random.default_rng(11)
    rows, truth = [], []
    for i in range(300):
        spread = random.uniform(0.3, 1.0)
        likes = np.rint(random.lognormal(6, spread, 21)).astype(int)
        rows.append(posts_of(f"instagram:k{i}", likes[1:].tolist()))
        truth.append(likes[0])
    low, _, high = predicted(*rows, handles=tuple(f"k{i}" for i in range(300)))
    held = np.mean((np.array(truth) >= low) & (np.array(truth) <= high))
    assert 0.74 <= held <= 0.87


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=30), st.integers(2, 12))
def test_sums_are_ordered_and_above_one_post(likes, count):
    one = Forecast(*predicted(posts_of("instagram:sari", likes)))
    found = several(one, count)
    assert found.p10[0] <= found.p50[0] <= found.p90[0] < np.inf
    assert found.p50[0] >= one.p50[0] * 0.99


@given(st.lists(st.integers(0, 10**5), min_size=3, max_size=20), st.integers(2, 12))
def test_no_quantile_of_a_sum_lies_below_that_of_one_of_its_posts(likes, count):
    one = Forecast(*predicted(posts_of("instagram:sari", likes)))
    found, fewer = several(one, count), several(one, count - 1)
    for name in ("p10", "p50", "p90"):
        assert getattr(found, name)[0] >= 0.99 * getattr(fewer, name)[0]
        assert getattr(found, name)[0] >= 0.99 * getattr(one, name)[0]


def test_rare_giveaways_do_not_lower_what_several_posts_bring_at_least():
    one = Forecast(*predicted(posts_of("instagram:sari", [300] * 3 + [6000] + [300] * 4 + [6000])))
    assert several(one, 3).p10[0] > 2.5 * one.p10[0]


def test_a_steady_account_adds_up():
    one = Forecast(*predicted(posts_of("instagram:sari", [1000] * 30)))
    assert several(one, 4).p50[0] == pytest.approx(4_000, rel=0.05)
    assert np.isnan(several(Forecast(*predicted(handles=("sari",))), 3).p50[0])


def test_an_hour_without_a_kind_keeps_the_usual_mix():
    kinds = ["reel"] * 10 + ["image"] * 2
    likes = [900] * 10 + [100] * 2
    at = predicted(posts_of("instagram:sari", likes, kind=kinds), target=next_post(-1, 600))
    assert at[1, 0] > 700

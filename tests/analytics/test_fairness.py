"""What must never make an account look better: bought followers, fakes for company, silence, own replies."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.evaluation.closeup import Rhythm
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.evaluation.verdict import AVOID, CONSIDER, INSUFFICIENT, RECOMMENDED
from core.analytics.frames.reference import usual_rates
from core.analytics.frames.schemas import GROWTH
from tests.analytics.made import NOW, comments_of, creator, creators, posts, posts_of
from tests.analytics.portfolio.test_suggestion import suggested
from tests.examples import examples

ORDER = {AVOID: 0, INSUFFICIENT: 1, CONSIDER: 2, RECOMMENDED: 3}
SPREAD = [1.4, 0.6, 1.0, 2.1, 0.8, 1.2, 0.5, 1.7, 0.9, 1.1, 0.7, 1.3, 1.0, 1.5]


def likes(middle):
    return [round(middle * part) for part in SPREAD]


def judged(who=None, middle=600, comments=None, growth=None, **columns):
    who = who or creator(followers=20_000)
    told = posts_of(who["creator_id"], likes(middle), **({"comments": 20} | columns))
    return evaluate(creators(who), told, comments, now=NOW, growth=growth)[0]


def codes(card):
    return [note.code for note in card.notes]


@examples(10)
@given(
    st.integers(5, 800), st.integers(4, 7), st.floats(1.0, 50.0), st.sampled_from(["image", "reel"])
)
def test_more_bought_followers_never_give_a_better_verdict(middle, size, times, kind):
    """From a rate within the usual on: one far above it is held back for that, which more followers hide."""
    least = max(1_000, 12 * (middle + 20), 10**size // 10)
    views = [20 * one for one in likes(middle)]
    few, many = (
        judged(creator(followers=int(followers)), middle, kind=kind, views=views)
        for followers in (least, least * times)
    )
    assert ORDER[many.verdict] <= ORDER[few.verdict]
    assert many.authenticity <= few.authenticity or kind == "image"
    assert many.benchmark.percentile <= few.benchmark.percentile


@pytest.mark.parametrize("platform", ["instagram", "tiktok", "youtube"])
def test_nobody_is_measured_otherwise_for_one_follower_more(platform):
    for denominator in ("followers", "views"):
        sizes = np.geomspace(1_000, 2e7, 400)
        rates = usual_rates(platform, denominator, sizes)
        if not np.isnan(rates).all():
            steps = np.diff(np.log(rates)) / np.diff(np.log(sizes))
            assert (steps > -1).all()
            assert np.abs(np.diff(np.log(rates))).max() < 0.01
    assert np.isnan(usual_rates(platform, "views", np.array([np.nan]))).all()


@pytest.mark.parametrize(("followers", "severity"), [
    (20_000, "none"), (300_000, "warn"), (900_000, "alarm"), (5_000_000, "alarm"),
])  # fmt: skip
def test_followers_whom_no_views_show_are_suspected_and_set_no_price(followers, severity):
    who = creator(platform="tiktok", followers=followers)
    views = [16 * one for one in likes(400)]
    card = judged(who, 400, kind="video", views=views)
    (sign,) = [s for s in card.signals if s.name == "view_rate"]
    assert sign.severity == severity
    assert sign.value == pytest.approx(card.view_rate, abs=1e-6)
    if severity == "none":
        assert (card.verdict, card.fair_price.by_cards is None) == ("recommended", False)
    else:
        assert card.verdict in ("consider", "avoid")
        assert codes(card)[0] == "sign_view_rate"
        assert card.fair_price.by_cards is None


def test_views_of_posts_beside_a_feed_are_no_sign():
    assert "view_rate" not in {s.name for s in judged(views=700).signals}


@examples(8)
@given(st.integers(0, 900), st.integers(0, 900))
def test_longer_silence_never_looks_better(days, more):
    cards = [judged(newest=timedelta(days=3 + n)) for n in (days, days + more)]
    assert ORDER[cards[1].verdict] <= ORDER[cards[0].verdict]
    assert (cards[1].forecast.p50 or 0) <= (cards[0].forecast.p50 or 0)


@pytest.mark.parametrize(("days", "verdict", "said"), [
    (20, "recommended", False), (40, "recommended", True), (120, "consider", True),
    (400, "avoid", True),
])  # fmt: skip
def test_silence_is_said_with_its_day(days, verdict, said):
    card = judged(newest=timedelta(days=days))
    assert (card.verdict, "silent" in codes(card)) == (verdict, said)
    if said:
        (note,) = [note for note in card.notes if note.code == "silent"]
        assert note.values["last"] == NOW - timedelta(days=days)
    assert (card.forecast.p50 is None) == (days > 365)


def test_a_silence_since_an_account_was_looked_at_is_not_known():
    who = creator(followers=20_000, captured_at=NOW - timedelta(days=400))
    assert judged(who, newest=timedelta(days=403)).verdict == "recommended"
    undated = judged(posted_at=[None, *[NOW - timedelta(days=800 + n) for n in range(13)]])
    assert "silent" not in codes(undated)


@pytest.mark.parametrize(("quiet", "habit"), [(5, "steady"), (40, "quiet"), (1_503, "gone")])
def test_who_is_gone_is_not_called_quiet(quiet, habit):
    assert Rhythm(2.3, 1.0, 5.0, quiet, ()).habit == habit


@examples(5)
@given(
    st.integers(0, 8),
    st.sampled_from(["❤️", "makasih ya kak, resepnya ada di highlight", "harganya 50rb"]),
)
def test_own_replies_change_nothing(replies, words):
    def told(own):
        frames = []
        for number in range(12):
            people = [f"u{number}_{one}" for one in range(8)]
            texts = ["resepnya gimana kak, kok bisa empuk begitu"] * 8
            frames.append(comments_of(
                f"instagram:sari/{number}", texts + [words] * own, people + ["@Sari"] * own
            ))  # fmt: skip
        return judged(comments=pd.concat(frames, ignore_index=True)).to_json()

    assert told(replies) == told(0)


def test_the_same_words_of_a_stranger_do_count():
    frames = [
        comments_of(
            f"instagram:sari/{n}", ["❤️"] * 4 + ["resepnya gimana"] * 4, ["fan"] * 4 + list("abcd")
        )
        for n in range(12)
    ]
    card = judged(comments=pd.concat(frames, ignore_index=True))
    assert {"suspicious_comments", "repeat_commenters"} <= {
        s.name for s in card.signals if s.severity in ("warn", "alarm")
    }


@pytest.mark.parametrize("size", [1, 12, 29, 30, 45])
def test_bought_accounts_are_no_excuse_for_each_other(size):
    """An account of a tenth of a percent is avoided, whoever else of its kind is in the file."""
    people = [creator(f"a{i}", followers=20_000) for i in range(size)]
    frames = [posts_of(f"instagram:a{i}", likes(16 + i % 9), comments=1) for i in range(size)]
    cards = evaluate(creators(*people), posts(*frames), now=NOW)
    assert {card.verdict for card in cards} == {"avoid"}
    assert {s.severity for c in cards for s in c.signals if s.name == "engagement_gap"} == {"alarm"}


def test_a_rate_that_may_lie_on_either_side_of_the_middle_is_not_recommended():
    verdicts = {middle: judged(middle=middle) for middle in (290, 310, 330, 600)}
    assert {card.verdict for m, card in verdicts.items() if m < 600} == {"consider"}
    assert verdicts[600].verdict == "recommended"
    (note,) = [n for n in verdicts[310].notes if n.code == "engagement_open"]
    assert note.values["low"] < 50 < note.values["high"]


@pytest.mark.parametrize(
    ("middle", "verdict"), [(600, "recommended"), (5_000, "consider"), (17_000, "consider")]
)
def test_likes_far_above_the_usual_are_named_and_not_recommended(middle, verdict):
    card = judged(middle=middle)
    assert card.verdict == verdict
    assert ("far_above" in codes(card)) == (verdict == "consider")
    assert (card.basis.believed < 1) == (verdict == "consider")


def test_more_likes_beyond_what_is_believed_never_make_a_higher_price_fair():
    found = [
        judged(creator(followers=20_000, rate_idr=1_500_000), middle=m)
        for m in (2_200, 3_000, 5_000)
    ]
    highs = [card.fair_price.most_idr for card in found]
    assert highs == sorted(highs, reverse=True)
    assert all(card.asking.over and card.asking.counter_idr < 1_500_000 for card in found[1:])


def test_bought_views_set_no_price():
    who = creator(platform="tiktok", followers=20_000)
    card = judged(who, 90, kind="video", views=5_000_000)
    assert (card.verdict, card.fair_price.basis) == ("avoid", "interactions")
    assert card.fair_price.high < 200_000


def test_what_is_bought_is_a_sponsored_post():
    sponsored = ["yes" if n % 4 == 0 else "no" for n in range(14)]
    weak = [60 if paid == "yes" else 400 + 40 * n for n, paid in enumerate(sponsored)]
    told = posts_of("instagram:sari", weak, comments=20, sponsored=sponsored)
    (card,) = evaluate(creators(creator(followers=20_000)), told, now=NOW)
    assert (card.verdict, codes(card)[0]) == ("consider", "sponsored_poor")
    assert card.forecast.p50 == pytest.approx(80, rel=0.2)
    every = judged(sponsored="yes")
    assert "sponsored_most" in codes(every)
    same = judged(sponsored=sponsored)
    assert same.forecast.p50 > 400


@pytest.mark.parametrize(("counts", "severity"), [
    ([17_000, 17_600, 18_300], "none"), ([20_000, 19_000, 18_500], "none"),
    ([40_000, 30_000, 19_000], "alarm"),
])  # fmt: skip
def test_an_audience_that_shrinks_is_named(counts, severity):
    days = [NOW - timedelta(days=60 * n) for n in range(len(counts))][::-1]
    growth = GROWTH.conform(
        pd.DataFrame({"creator_id": "instagram:sari", "captured_at": days, "followers": counts})
    )
    card = judged(creator(followers=counts[-1]), growth=growth)
    assert {s.name: s.severity for s in card.signals}["growth_drop"] == severity
    assert ("sign_growth_drop" in codes(card)) == (severity == "alarm")


def test_money_goes_to_nobody_who_brings_nothing_and_to_the_dead_or_bought_last():
    people = {
        "sound": (600, 3, 500_000), "dead": (900, 900, 300_000), "liked": (15_000, 3, 400_000),
        "zero": (0, 3, 50_000),
    }  # fmt: skip
    who = [
        creator(name, followers=20_000, rate_idr=price, category="food")
        for name, (_, _, price) in people.items()
    ]
    frames = [
        posts_of(f"instagram:{name}", likes(m), comments=m // 25, newest=timedelta(days=days))
        for name, (m, days, _) in people.items()
    ]
    who.append(creator("two", followers=20_000, rate_idr=400_000, category="food"))
    frames.append(posts_of("instagram:two", [2_500, 2_400], comments=90))

    def picked(budget):
        found = suggested(creators(*who), posts(*frames), budget_idr=budget)
        return [pick.handle for pick in found.picks], found

    assert picked(500_000)[0] == ["sound"]
    none, found = picked(100_000)
    assert (none, found.problem) == ([], "budget")
    assert found.alternatives[0].handles not in (("zero",), ("dead",))
    alone = suggested(creators(who[3]), frames[3], budget_idr=100_000)
    assert alone.picks == ()


def test_a_dead_or_bought_price_is_not_called_cheap():
    for days in (120, 900):
        card = judged(creator(followers=20_000, rate_idr=60_000), newest=timedelta(days=days))
        assert card.asking.word != "cheap"
    assert judged(creator(followers=20_000, rate_idr=60_000)).asking.word == "cheap"
    assert card.basis.doubted

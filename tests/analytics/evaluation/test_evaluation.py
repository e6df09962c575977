import json
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.evaluation.evaluation import evaluate
from core.analytics.evaluation.figures import Signal
from core.analytics.evaluation.typed import evaluate_typed
from core.analytics.evaluation.verdict import Place, Posts, Silence, Standing, _serious, judge
from tests.analytics.made import NOW, creator, creators, posts, posts_of
from tests.examples import examples

LIKES = [100, 120, 500, 90, 210, 150, 133, 144, 100, 90, 80, 130]
KEYS = [
    "handle",
    "platform",
    "followers",
    "tier",
    "engagement",
    "view_rate",
    "benchmark",
    "signals",
    "authenticity",
    "sponsored",
    "forecast",
    "fair_price_idr",
    "verdict",
    "reasons",
]


def card(likes=tuple(LIKES), *, who=None, **columns):
    return evaluate(
        creators(who or creator()),
        posts_of("instagram:sari", list(likes), **({"comments": 7} | columns)),
        now=NOW,
    )[0]


def crowd(size, likes, handle="sari", followers=20_000):
    """A creator before `size` ordinary ones of its kind."""
    random = np.random.default_rng(5)
    others = [f"teman{i}" for i in range(size)]
    people = [creator(h, followers=followers) for h in (handle, *others)]
    frames = [posts_of(f"instagram:{handle}", likes, comments=[9] * len(likes))]
    for other in others:
        usual = 400 * random.lognormal(0, 0.4)
        values = np.rint(usual * random.lognormal(0, 0.5, 12)).astype(int)
        said = np.maximum(np.rint(values * random.uniform(0.02, 0.05)), 1).astype(int)
        frames.append(posts_of(f"instagram:{other}", values.tolist(), comments=said.tolist()))
    return evaluate(creators(*people), posts(*frames), now=NOW)[0]


def test_alarms_are_said_first_and_of_these_the_weightiest() -> None:
    found = _serious(
        {
            "like_spread": ("alarm", 6.0, None),
            "spam_comments": ("warn", 0.2, None),
            "engagement_gap": ("alarm", 0.1, None),
            "hidden_likes": ("info", 0.3, None),
        }
    )
    assert [(note.code[5:], note.values["severity"]) for note in found] == [
        ("engagement_gap", "alarm"),
        ("like_spread", "alarm"),
        ("spam_comments", "warn"),
    ]


def test_the_last_of_accounts_that_are_all_alike_is_not_to_be_avoided():
    """A tenth below what is usual, yet behind all of them; and far below."""
    people = [creator(f"a{i}", followers=20_000) for i in range(41)]

    def last(likes):
        frames = [posts_of("instagram:a0", [likes, likes + 20] * 10, comments=9)]
        frames += [
            posts_of(f"instagram:a{i}", [400 + i, 420 + i] * 10, comments=9) for i in range(1, 41)
        ]
        return evaluate(creators(*people), posts(*frames), now=NOW)[0]

    near, far = last(350), last(150)
    assert near.benchmark.percentile < 10
    said = {note.code: note.values for note in near.notes}
    assert near.verdict == "consider"
    assert said["engagement_close"]["gap"] == pytest.approx(0.87, abs=0.05)
    assert far.verdict == "avoid"
    assert "engagement_very_low" in {note.code for note in far.notes}


def test_the_json_has_exactly_the_keys_of_the_contract():
    told = card(views=3000).to_json()
    assert list(told) == KEYS
    assert list(told["engagement"]) == [
        "rate", "low", "high", "mean", "formula", "denominator", "posts_used", "posts_total",
    ]  # fmt: skip
    assert list(told["benchmark"]) == ["percentile", "reference", "n"]
    assert list(told["sponsored"]) == ["share", "performance_ratio"]
    assert list(told["forecast"]) == ["p10", "p50", "p90"]
    assert list(told["fair_price_idr"]) == ["low", "high", "basis"]
    assert all(
        list(signal) == ["name", "value", "band", "severity", "explanation"]
        for signal in told["signals"]
    )
    assert json.loads(json.dumps(told)) == told


def test_an_account_without_anything_is_still_valid_json():
    told = evaluate(creators(creator(followers=None)), posts(), now=NOW)[0].to_json()
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert told["verdict"] == "insufficient_data"
    assert told["engagement"]["rate"] is told["engagement"]["formula"] is None


@pytest.mark.parametrize(
    ("count", "verdicts"),
    [
        (4, {"insufficient_data"}),
        (5, {"consider"}),
        (9, {"consider"}),
        (10, {"recommended"}),
    ],
)
def test_the_number_of_posts_gates_the_verdict(count, verdicts):
    likes = [400 + 60 * (i % 5) * i for i in range(count)]
    assert card(likes).verdict in verdicts


def test_few_posts_are_called_thin():
    assert "thin_data" in {note.code for note in card(LIKES[:7]).notes}


def test_hidden_likes_are_said():
    told = card([None, *LIKES])
    assert told.hidden == 1
    assert "hidden_likes" in {note.code for note in told.notes}


def test_a_price_far_above_views_and_rate_cards_is_never_recommended():
    strong = [500 + 50 * i for i in range(12)]
    assert card(strong).verdict == "recommended"
    dear = card(strong, who=creator(rate_idr=50_000_000))
    assert dear.verdict == "consider"
    assert "price_dear" in {note.code for note in dear.notes}


def test_what_holds_a_verdict_back_comes_before_what_is_good():
    strong = [500 + 50 * i for i in range(12)]
    dear = card(strong, who=creator(rate_idr=50_000_000))
    assert dear.notes[0].code == "price_dear"
    assert "engagement_high" in {note.code for note in dear.notes[1:]}
    thin = card(strong[:7])
    assert (thin.verdict, thin.notes[0].code) == ("consider", "thin_data")
    assert card(strong).notes[0].code == "engagement_high"


@pytest.mark.parametrize(
    ("authenticity", "first"), [(60.0, "authenticity_low"), (90.0, "thin_data")]
)
def test_no_verdict_that_is_held_back_rests_on_praise_alone(authenticity, first):
    verdict, notes = judge(
        followers=20_000, per_follower=0.05, posts=Posts(12 if authenticity < 70 else 6, 12), gap=1.0,
        standing=Standing(Place(80.0, 70.0, 90.0, 1.0, "catalogue")),
        authenticity=authenticity, signs={}, asking=None, performance_ratio=None,
    )  # fmt: skip
    assert verdict == "consider"
    assert notes[0].code == first


@pytest.mark.parametrize(
    ("followers", "idle", "verdict"),
    [(90, None, "insufficient_data"), (999, None, "insufficient_data"), (1_000, None, "avoid"),
     (90, 400, "avoid")],
)  # fmt: skip
def test_few_followers_give_no_strong_verdict_but_that_an_account_is_dead(followers, idle, verdict):
    found, notes = judge(
        followers=followers, per_follower=0.03, posts=Posts(12, 12), gap=0.2,
        standing=Standing(Place(3.0, 1.0, 6.0, 0.2, "catalogue")),
        authenticity=20.0, signs={"like_spread": ("alarm", 0.0, None)}, asking=None, performance_ratio=None,
        silence=Silence(idle, NOW) if idle else None,
    )  # fmt: skip
    assert found == verdict
    assert ("few_followers" in {note.code for note in notes}) == (followers < 1_000)


def test_bought_followers_are_avoided():
    told = crowd(40, [8, 12, 15, 11, 9, 14, 13, 10, 16, 12, 8, 11])
    assert told.verdict == "avoid"
    assert {s.name: s.severity for s in told.signals}["engagement_gap"] in {"warn", "alarm"}
    assert told.benchmark.reference == "catalogue"
    assert told.benchmark.percentile < 5


def test_an_ordinary_account_raises_no_alarm():
    told = crowd(40, [380, 420, 900, 250, 510, 330, 470, 400, 290, 610, 350, 440])
    assert "alarm" not in {signal.severity for signal in told.signals}
    assert told.authenticity > 80


def test_without_peers_published_figures_are_the_measure_and_named():
    told = card().benchmark
    assert told.reference == "HypeAuditor, 36,000 accounts"
    assert told.n == 36_000


def test_three_lucky_posts_do_not_beat_thirty():
    random = np.random.default_rng(1)
    people = [creator(f"a{i}") for i in range(40)]
    frames = [
        posts_of(f"instagram:a{i}", (200 * random.lognormal(0, 0.4, 12)).astype(int).tolist())
        for i in range(40)
    ]
    people += [creator("lucky"), creator("steady")]
    frames += [posts_of("instagram:lucky", [460] * 3), posts_of("instagram:steady", [440] * 30)]
    found = {e.handle: e for e in evaluate(creators(*people), posts(*frames), now=NOW)}
    assert found["lucky"].engagement.rate > found["steady"].engagement.rate
    assert found["lucky"].benchmark.percentile < found["steady"].benchmark.percentile


def test_paid_posts_are_compared_from_three_of_each():
    likes = [200] * 6 + [100] * 3
    marks = ["no"] * 6 + ["yes"] * 3
    told = card(likes, sponsored=marks, comments=0).sponsored
    assert told.share == pytest.approx(3 / 9)
    assert told.performance_ratio == pytest.approx(0.5)
    assert card(likes[:-1], sponsored=marks[:-1]).sponsored.performance_ratio is None
    assert card(likes).sponsored.share is None


def test_only_names_those_who_are_wanted_and_the_others_are_compared_with():
    people = creators(*(creator(f"k{i}") for i in range(35)))
    what = posts(*(posts_of(f"instagram:k{i}", [100 + i] * 6) for i in range(35)))
    (told,) = evaluate(people, what, now=NOW, only=["instagram:k3"])
    assert told.handle == "k3"
    assert told.benchmark.n == 35


def test_the_window_is_that_of_the_posts_used():
    first, last = card().window
    assert last == NOW - timedelta(days=3)
    assert first == NOW - timedelta(days=3 + 11 * 2)


def test_what_is_impossible_raises_an_alarm():
    told = card(views=50)
    assert {s.name: s.severity for s in told.signals}["impossible_pairs"] == "alarm"


def test_typed_numbers_give_a_rate_and_no_verdict():
    told = evaluate_typed(now=NOW, handle="x", followers=12_400, likes=830, comments=45)
    assert told.engagement.rate == pytest.approx(875 / 12_400)
    assert told.verdict == "insufficient_data"
    assert told.engagement.posts_used == 1
    assert told.authenticity is None


def test_typed_numbers_of_a_video_are_divided_by_its_views():
    told = evaluate_typed(now=NOW, platform="tiktok", likes=90, comments=10, views=1_000)
    assert told.engagement.rate == pytest.approx(0.1)
    assert told.engagement.denominator == "views"


@given(
    st.lists(st.none() | st.integers(0, 10**6), max_size=15),
    st.none() | st.integers(0, 10**8),
    st.sampled_from(["instagram", "tiktok", "youtube"]),
    st.none() | st.integers(0, 10**7),
)
def test_any_account_is_valid_json(likes, followers, platform, views):
    who = creators(creator(platform=platform, followers=followers))
    what = posts_of(f"{platform}:sari", likes, views=views) if likes else posts()
    (told,) = evaluate(who, what, now=NOW)
    text = json.dumps(told.to_json(), allow_nan=False)
    assert set(json.loads(text)) == set(KEYS)
    assert 0 <= (told.authenticity if told.authenticity is not None else 50) <= 100
    assert 0 <= (told.benchmark.percentile if told.benchmark.percentile is not None else 50) <= 100


def test_two_posts_are_too_few_for_a_word_on_authenticity():
    told = card([100, None], views=3_000)
    assert told.authenticity is None
    assert "hidden_likes" not in {signal.name for signal in told.signals}


@pytest.mark.parametrize(
    ("posts_known", "verdict"),
    [(1, "insufficient_data"), (9, "insufficient_data"), (12, "consider")],
)
def test_more_interactions_than_followers_are_doubted(posts_known, verdict):
    told = card([4_000 + 900 * (i % 4) for i in range(posts_known)], who=creator(followers=800))
    assert told.engagement.rate > 1
    assert told.verdict == verdict
    assert "above_followers" in {note.code for note in told.notes}


def test_no_followers_are_unknown_followers():
    told = card(who=creator(followers=0))
    assert (told.followers, told.tier, told.engagement.rate) == (None, None, None)
    assert "followers_unknown" in {note.code for note in told.notes}


def test_one_typed_post_carries_no_word_on_authenticity():
    numbers = {
        "likes": 830,
        "comments": 45,
        "shares": 3,
        "saves": 9,
        "views": 9_000,
        "reach": 7_000,
    }
    told = evaluate_typed(now=NOW, handle="x", followers=12_400, **numbers)
    assert told.authenticity is None
    assert "typed_numbers" in {note.code for note in told.notes}
    assert "too_few_posts" not in {note.code for note in told.notes}


def test_a_price_above_the_range_by_views_is_never_recommended():
    strong = [500 + 50 * i for i in range(12)]
    told = card(strong, who=creator(rate_idr=500_000), views=3_000)
    assert told.fair_price.high < 500_000
    assert told.verdict == "consider"


@examples(5)
@given(st.permutations(range(36)))
def test_a_place_does_not_depend_on_the_order_of_equals(order):
    frames = [posts_of(f"instagram:k{i}", [100 + 10 * (i % 4)] * 6) for i in range(36)]
    people = [creator(f"k{i}") for i in order]
    found = evaluate(creators(*people), posts(*frames), now=NOW)
    places = {card.handle: card.benchmark.percentile for card in found}
    assert [places[f"k{i}"] for i in range(4)] == [12.5, 37.5, 62.5, 87.5]
    assert all(places[f"k{i}"] == places[f"k{i % 4}"] for i in range(36))


@pytest.mark.parametrize(
    ("who", "columns", "reason"),
    [
        ({"followers": None}, {}, "followers_unknown"),
        ({"followers": 0}, {}, "followers_unknown"),
        ({}, {"newest": timedelta(hours=1), "every": timedelta(hours=2)}, "young_posts"),
        ({}, {"likes": [None] * 12}, "hidden_likes"),
        ({}, {"likes": [100] * 3}, "too_few_posts"),
        ({}, {"likes": []}, "no_posts"),
    ],
)
def test_no_verdict_names_what_would_give_one(who, columns, reason):
    told = card(columns.pop("likes", LIKES), who=creator(**who), **columns)
    assert told.verdict == "insufficient_data"
    assert told.notes[0].code == reason
    assert len({note.code for note in told.notes}) == len(told.notes)
    assert {"too_few_posts", reason} - {n.code for n in told.notes} <= {"too_few_posts"}


@pytest.mark.parametrize(
    ("share", "severity"), [(0.04, None), (0.15, None), (0.35, "warn"), (0.6, "alarm")]
)
def test_comments_that_are_absurd_are_told_without_peers(share, severity):
    """Nobody is there to be compared with: only what hardly any account has is said."""
    likes = [400, 700, 300, 500, 900, 450, 350, 600, 800, 420, 380, 520]
    told = card(likes, comments=[round(share * n) for n in likes])
    sign = next(s for s in told.signals if s.name == "comments_per_100_likes")
    assert sign.severity == (severity or "unknown")
    assert (told.verdict == "recommended") == (severity is None)
    assert ("sign_comments_per_100_likes" in {n.code for n in told.notes}) == (severity is not None)
    assert told.checked == len(told.signals) - (severity is None)


def test_company_of_pods_does_not_make_one_sound():
    people = creators(*(creator(f"a{i}") for i in range(35)))
    frames = [
        posts_of(f"instagram:a{i}", LIKES, comments=[n // 2 for n in LIKES]) for i in range(35)
    ]
    told = evaluate(people, posts(*frames), now=NOW)[0]
    assert next(s for s in told.signals if s.name == "comments_per_100_likes").severity == "alarm"


@pytest.mark.parametrize(
    ("value", "beyond"),
    [
        (40.0, None),
        (100.0, None),
        (110.0, "little"),
        (172.0, "outside"),
        (309.0, "far"),
        (6.0, "far"),
    ],
)
def test_words_for_outside_fit_how_far_outside(value, beyond):
    assert Signal("like_spread", value, (40.0, 100.0), "info").beyond == beyond


@pytest.mark.parametrize(
    "likes", [[3] * 12, [0] * 12, [1, 2] * 6, [None] * 12], ids=["threes", "none", "few", "unknown"]
)
def test_likes_that_look_hidden_are_unknown_and_no_fraud(likes):
    told = card(likes, comments=[40 + i for i in range(12)], views=9_500)
    assert (told.verdict, told.notes[0].code) == ("insufficient_data", "hidden_likes")
    assert (told.hidden, told.engagement.rate, told.engagement.posts_used) == (12, None, 0)
    assert told.fair_price.by_interactions is None
    assert not {"like_spread", "engagement_gap", "comments_per_100_likes"} & {
        s.name for s in told.signals
    }


def test_a_small_account_has_its_few_likes():
    told = card([2, 3, 5, 4, 3, 2, 6, 3, 4, 5, 3, 2], comments=1, who=creator(followers=90))
    assert (told.hidden, told.engagement.posts_used) == (0, 12)

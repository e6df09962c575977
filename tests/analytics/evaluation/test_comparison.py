from datetime import timedelta

import pytest

from core.analytics.evaluation.assessment import assess
from core.analytics.evaluation.comparison import compare, comparison_picture
from core.analytics.evaluation.evaluation import evaluate, evaluations
from core.analytics.evaluation.pictures import MIN_PEERS, account_picture
from tests.analytics.made import NOW, creator, creators, posts, posts_of


def cards(*offers):
    """Cards of accounts with a price and twelve posts around so many likes: (handle, price, likes)."""
    people = creators(*(creator(h, rate_idr=p, followers=20_000) for h, p, _ in offers))
    what = [
        posts_of(f"instagram:{h}", [likes + 40 * (i % 6) for i in range(12)])
        for h, _, likes in offers
        if likes
    ]
    return evaluate(people, posts(*what), now=NOW)


def test_the_lowest_cost_per_interaction_wins():
    found = compare(cards(("a", 500_000, 300), ("b", 400_000, 300), ("c", 900_000, 310)))
    assert (found.best, found.rival, found.by) == ("b", "a", "cost")


def test_one_price_missing_lets_engagement_decide():
    found = compare(cards(("a", None, 600), ("b", 400_000, 900)))
    assert (found.best, found.by, found.flip_idr) == ("b", "engagement", None)


def test_nothing_known_decides_nothing():
    found = compare(cards(("a", None, None), ("b", None, None)))
    assert found.best is None
    assert comparison_picture(found).rates == (None, None)


def test_nobody_without_a_verdict_or_to_be_avoided_is_chosen():
    """b has no posts, and so has no verdict, whatever it costs."""
    found = compare(cards(("a", 500_000, 300), ("b", 1, None)))
    assert (found.best, found.rival, found.out) == ("a", None, ("b",))
    people = creators(creator("c", rate_idr=1), creator("d", rate_idr=2))
    thin = evaluate(people, posts(*(posts_of(f"instagram:{h}", [9] * 4) for h in "cd")), now=NOW)
    assert (compare(thin).best, compare(thin).out) == (None, ("c", "d"))


PAID = ["yes" if i % 3 == 0 else "no" for i in range(12)]


def account(handle, likes, followers=12_000, rate_idr=None, **columns):
    who = creators(creator(handle, followers=followers, rate_idr=rate_idr))
    values = [round(likes * (0.7 + 0.1 * (i % 7))) for i in range(columns.pop("count", 12))]
    if columns.get("sponsored") == PAID:
        values = [n // 6 if paid == "yes" else n for n, paid in zip(values, PAID, strict=True)]
    return evaluate(who, posts_of(f"instagram:{handle}", values, **columns), now=NOW)[0]


@pytest.mark.parametrize(
    "warned",
    [
        account("w", 800, sponsored=PAID),
        account("w", 80, followers=700),
        account("w", 800, newest=timedelta(days=200)),
        account("w", 800, count=7),
        account("w", 800, comments=500),
        account("w", 800, rate_idr=1, comments=500),
    ],
    ids=["paid", "tiny", "silent", "thin", "pod", "cheap pod"],
)
def test_who_is_warned_of_is_never_chosen_over_who_is_sound(warned) -> None:
    sound = account("s", 500, rate_idr=400_000 if warned.rate_idr else None)
    assert sound.verdict == "recommended" != warned.verdict
    found = compare((warned, sound))
    assert (found.best, found.held, found.weakest.card.handle) == ("s", ("w",), "w")
    assert (found.cheaper is not None) == bool(warned.rate_idr)
    alone = compare((warned, account("t", 10, count=3)))
    assert (alone.best, alone.chosen.card.caveats != ()) == ("w", True)


def test_who_lies_within_the_range_of_the_other_is_level() -> None:
    twins, apart = (compare((account("a", 500), account("b", n))) for n in (510, 1_000))
    assert (twins.level, twins.flip_idr) == (("b", "a"), None)
    assert (apart.best, apart.level) == ("b", ())
    near, far = (
        compare((account("a", 500, rate_idr=200_000), account("b", 500, rate_idr=idr)))
        for idr in (205_000, 350_000)
    )
    assert (near.by, near.level) == ("cost", ("a", "b"))
    assert (far.best, far.level) == ("a", ())
    assert far.flip_idr == pytest.approx(200_000, rel=0.01)


def test_what_a_paid_post_brings_is_what_it_costs_by() -> None:
    poor = account("p", 800, rate_idr=200_000, sponsored=PAID)
    assert compare((poor, poor)).entries[0].cost_idr > 3 * 200_000 / poor.interactions


def test_rates_of_several_formulas_are_told_apart():
    people = creators(creator("a"), creator("b", platform="tiktok"))
    what = posts(
        posts_of("instagram:a", [300 + i for i in range(12)]),
        posts_of("tiktok:b", [300 + i for i in range(12)], views=5_000),
    )
    found = compare(evaluate(people, what, now=NOW))
    assert found.mixed
    assert comparison_picture(found).denominators == ("followers", "views")
    assert not compare(cards(("a", 1, 300), ("b", 1, 300))).mixed


def test_accounts_of_one_size_are_no_match_of_a_famous_one_against_many():
    assert compare(cards(("a", 1, 300), ("b", 1, 300), ("c", 1, 300))).famous is None


def test_a_picture_shows_peers_only_where_they_are_enough():
    def drawn(size):
        people = creators(*(creator(f"k{i}") for i in range(size)))
        what = posts(*(posts_of(f"instagram:k{i}", [100 + i] * 6) for i in range(size)))
        found = assess(people, what, now=NOW)
        return account_picture(found, evaluations(found)[0])

    assert len(drawn(MIN_PEERS).peers) == MIN_PEERS
    assert drawn(MIN_PEERS - 1).peers == ()
    assert [post.interactions for post in drawn(1).posts] == [100.0] * 6


def test_an_account_without_enough_posts_has_no_picture():
    people, what = creators(creator()), posts_of("instagram:sari", [5, 6])
    found = assess(people, what, now=NOW)
    assert account_picture(found, evaluations(found)[0]) is None


def test_of_nobody_nothing_is_said() -> None:
    found = compare(())
    assert (found.best, found.famous, found.weakest, found.mixed) == (None, None, None, False)

from core.analytics.assessment import assess
from core.analytics.comparison import compare, comparison_picture
from core.analytics.evaluation import evaluate, evaluations
from core.analytics.pictures import MIN_PEERS, account_picture
from tests.analytics.frames import NOW, creator, creators, posts, posts_of


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
    found = compare(cards(("a", 500_000, 300), ("b", 400_000, 300), ("c", 900_000, 400)))
    assert (found.best, found.rival, found.by) == ("b", "a", "cost")


def test_one_price_missing_lets_engagement_decide():
    found = compare(cards(("a", None, 300), ("b", 400_000, 600)))
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

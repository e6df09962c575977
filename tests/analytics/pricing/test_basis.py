"""A price is judged on what a post that is bought brings, and on nothing that is doubted."""

import pytest

from core.analytics.evaluation.evaluation import evaluate
from core.analytics.pricing.asking import DEAR, FAIR
from core.analytics.pricing.basis import Basis
from core.analytics.pricing.offer import Account, Offer, screen
from tests.analytics.made import NOW, creator, creators, posts_of

PAID = ["yes" if i in (0, 2, 4, 6) else "no" for i in range(12)]
LIKES = [100 if paid == "yes" else 600 for paid in PAID]


def one(likes, rate_idr=None, followers=14_000, **columns):
    people = creators(creator("a", rate_idr=rate_idr, followers=followers))
    columns = {"comments": 5} | columns
    return evaluate(people, posts_of("instagram:a", likes, **columns), now=NOW)[0]


def test_where_paid_posts_bring_less_the_price_is_theirs() -> None:
    card = one(LIKES, rate_idr=300_000, sponsored=PAID)
    assert card.basis.counted == pytest.approx(105)
    assert card.forecast.p50 == pytest.approx(105, rel=0.1)
    assert (card.fair_price.low, card.fair_price.high) == (31_000, 94_000)
    assert card.asking.word == DEAR
    assert one(LIKES, rate_idr=300_000, sponsored="no").asking.word == FAIR
    assert one(LIKES[::-1], sponsored=["no"] * 12).basis.paid == 1.0


def test_paid_posts_that_bring_more_never_raise_a_price() -> None:
    better = [900 if paid == "yes" else 600 for paid in PAID]
    card = one(better, sponsored=PAID)
    assert card.sponsored.performance_ratio > 1
    assert card.basis.counted == card.interactions


def test_an_offer_is_judged_as_the_card_is() -> None:
    card = one(LIKES, rate_idr=90_000, sponsored=PAID)
    account = Account(card.basis, card.verdict, card.authenticity, caveats=card.caveats)
    found = screen(Offer("a", cash_idr=90_000), account)
    assert found.fair == card.fair_price
    assert (found.price, found.verdict) == ("fair", "worth")
    warned = screen(
        Offer("a", cash_idr=90_000), Account(card.basis, card.verdict, warned=card.warned)
    )
    assert warned.verdict == "bargain"
    assert {note.code for note in card.caveats} == {"thin_data", "sponsored_poor"}


def test_of_an_account_that_cannot_be_judged_no_price_is_fair() -> None:
    few = one([400] * 4, rate_idr=200_000)
    assert (few.verdict, few.asking.word) == ("insufficient_data", "within")


def test_a_story_is_half_a_post_by_the_same_measure() -> None:
    basis = Basis(followers=12_000, interactions=494)
    post, story = basis.price({"image": 1}), basis.price({"story": 1})
    assert (post.basis, story.basis) == ("interactions", "interactions")
    assert 2 * story.high == pytest.approx(post.high, rel=0.05)
    assert basis.asking(300_000, {"story": 1}).cost_idr == pytest.approx(300_000 / 247)


def test_views_that_hardly_anybody_reacts_to_set_no_price() -> None:
    """Bought or advertised; nine in ten of the interactions a view would bring are missing."""
    likes = [400 + 30 * (i % 7) for i in range(14)]
    bought, sound = (
        one(likes, followers=12_000, kind=["image"] * 3 + ["video"] * 11, views=views)
        for views in (200_000, 9_000)
    )
    sign = {s.name: s for s in bought.signals}["view_engagement"]
    assert sign.severity in ("warn", "alarm")
    assert (bought.fair_price.basis, sound.fair_price.basis) == ("interactions", "views")
    assert bought.verdict != "recommended" == sound.verdict
    assert {s.name: s.severity for s in sound.signals}["view_engagement"] == "none"

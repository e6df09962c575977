"""What can be bought of a creator, what it costs and brings, and that one thing is taken of each."""

from itertools import combinations, product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.portfolio.deliverables import (
    Fee,
    cheapest_factor,
    groups_of,
    offered,
    people,
    with_fees,
)
from core.analytics.portfolio.pool import fitted, pool, worth
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.portfolio.summary import summarise
from core.analytics.portfolio.whynot import why_not
from core.analytics.pricing.card import read_pieces, write_pieces
from core.analytics.solving.overlap import prior_overlap, second_order
from tests.analytics.made import NOW, comments_of, creators
from tests.analytics.portfolio.test_suggestion import handles, market
from tests.examples import examples


def known(*offers, fees=None, packages=None, **common):
    """Return SUMMARIES of creators (handle, price, likes, columns), with fees and packages by handle."""
    who, what = market(*offers, **common)
    found = summarise(who, what, comments_of("x", [], []), now=NOW)
    for name, told in (("fees", fees), ("packages", packages)):
        if told:
            each = [told.get(handle) for handle in found["handle"]]
            found = found.assign(**{name: pd.Series(each, found.index, dtype=object)})
    return found


def ask(**wish):
    return Request(**{"budget_idr": 1_000_000, "avoid": False} | wish)


def bought(found):
    return {pick.handle: dict(pick.pieces) for pick in found.picks}


ONE = (("a", 200_000, 500),)


def sold(frame, **wish):
    request = ask(**wish)
    return offered(fitted(pool(frame), request.wanted), request)


def test_without_a_wish_and_known_fees_one_post_is_sold_at_its_price():
    frame = sold(known(*ONE))
    assert frame["rate_idr"].tolist() == [200_000]
    assert "pieces" not in frame
    (pick,) = propose(known(*ONE), ask()).picks
    assert (pick.pieces, pick.fee, pick.rate_idr) == ((), "card", 200_000)


def test_a_story_costs_and_reaches_half_of_a_post_as_far_as_is_known():
    frame = sold(known(*ONE), deliverable="story")
    plain = sold(known(*ONE))
    assert frame["pieces"].tolist() == [(("story", 1),), (("story", 2),), (("story", 3),)]
    assert frame["rate_idr"].tolist() == [100_000, 200_000, 300_000]
    assert frame["fee"].tolist() == ["estimate"] * 3
    part = frame["expected_reach"].to_numpy(float) / float(plain["expected_reach"][0])
    assert part.tolist() == pytest.approx([0.5, 0.7, 0.9])


def test_known_fees_are_offered_without_being_asked_for_and_never_guessed_at():
    fees = {"a": {"story": Fee(60_000), "reel": Fee(350_000, "paid")}}
    frame = sold(known(*ONE, fees=fees))
    offers = dict(
        zip(frame["pieces"], zip(frame["rate_idr"], frame["fee"], strict=True), strict=True)
    )
    assert offers[None] == (200_000, "card")
    assert offers[("story", 1),] == (60_000, "card")
    assert offers[("reel", 1), ("story", 2)] == (470_000, "paid")
    assert "estimate" not in set(frame["fee"])
    assert all("image" not in dict(pieces or ()) for pieces in offers)


def test_the_price_of_one_post_that_is_the_reels_price_is_not_offered_twice():
    frame = sold(known(*ONE, fees={"a": {"reel": Fee(200_000)}}))
    assert frame["pieces"].tolist() == [(("reel", 1),), (("reel", 2),)]


def test_what_a_platform_does_not_have_is_not_sold_there():
    frame = known(("a", 200_000, 500), ("b", 100_000, 400, {"platform": "tiktok"}))
    assert set(sold(frame, deliverable="story")["handle"]) == {"a"}
    assert set(sold(frame, deliverable="video")["handle"]) == {"a", "b"}
    assert handles(propose(frame, ask(deliverable="reel"))) == {"a"}


def test_exact_pieces_are_bought_as_they_are_said():
    found = propose(known(*ONE), ask(deliverable=write_pieces({"story": 2, "reel": 1})))
    assert bought(found) == {"a": {"reel": 1, "story": 2}}
    assert found.spent_idr == 2 * 100_000 + 260_000


@pytest.mark.parametrize("text", ["", "story", "story*", "cake*2", "story*2+x", "mixed"])
def test_only_pieces_are_read_as_pieces(text):
    assert read_pieces(text) == ()


def test_pieces_are_written_and_read():
    assert dict(read_pieces(write_pieces({"reel": 1, "story": 2}))) == {"reel": 1, "story": 2}


def test_a_small_budget_buys_stories_of_those_whose_post_is_too_dear():
    frame = known(("a", 900_000, 900), ("b", 800_000, 700))
    assert propose(frame, ask(budget_idr=500_000)).problem == "budget"
    found = propose(frame, ask(budget_idr=500_000, deliverable="mixed"))
    assert bought(found) == {"a": {"story": 1}}
    assert cheapest_factor("mixed") == 0.5
    assert cheapest_factor("reel") == cheapest_factor(None) == 1.0


def test_of_each_creator_one_option_and_a_number_counts_creators():
    frame = known(*((f"k{i}", 100_000 + 20_000 * i, 300 + 50 * i) for i in range(6)))
    found = propose(frame, ask(deliverable="mixed", count=4))
    assert len(found.picks) == len(handles(found)) == 4
    assert found.candidates == 6
    assert propose(frame, ask(deliverable="mixed", count=7)).problem == "count"


def test_who_must_be_there_is_there_with_what_is_worth_most():
    frame = known(*((f"k{i}", 150_000, 300 + 90 * i) for i in range(5)))
    found = propose(frame, ask(deliverable="mixed", must=("k0",), budget_idr=600_000))
    assert "k0" in handles(found)
    assert found.optimality_gap == 0


def test_a_share_of_the_budget_is_about_what_is_bought():
    frame = known(("a", 500_000, 900), ("b", 100_000, 300))
    found = propose(frame, ask(deliverable="mixed", max_share=0.3))
    assert all(pick.rate_idr <= 300_000 for pick in found.picks)
    assert bought(found)["a"] == {"story": 1}


def test_replacements_are_other_creators():
    frame = known(*((f"k{i}", 150_000, 300 + 10 * i) for i in range(6)))
    found = propose(frame, ask(deliverable="mixed", count=3, budget_idr=450_000))
    assert found.alternatives
    for other in found.alternatives:
        assert not set(other.handles) & handles(found)


@examples(6)
@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(10, 50)), min_size=2, max_size=4),
    st.integers(2, 40),
)
def test_the_set_equals_brute_force_over_creators_and_what_they_sell(offers, budget):
    fees = {
        f"k{i}": {"story": Fee(price * 15_000), "reel": Fee(price * 50_000 + 10_000)}
        for i, (price, _) in enumerate(offers)
    }
    told = ((f"k{i}", price * 40_000, likes * 20) for i, (price, likes) in enumerate(offers))
    frame = known(*told, fees=fees)
    request = ask(budget_idr=budget * 25_000)
    found = propose(frame, request)
    rows = sold(frame, budget_idr=request.budget_idr)
    assert found.optimality_gap in (None, 0)
    assert best(rows, request) == pytest.approx(found.value, rel=1e-5)


def best(rows, request):
    """Return the value of the best set: every option of every subset is looked at."""
    values, prices = worth(rows, request), rows["rate_idr"].to_numpy(np.int64)
    fair = prices <= 4_500 * rows["expected_interactions"].to_numpy(float)
    groups, overlap = groups_of(rows), prior_overlap(rows)
    menu = [np.flatnonzero((groups == g) & fair) for g in range(people(rows))]
    found = [0.0]
    for size in range(1, len(menu) + 1):
        for team in combinations(menu, size):
            for chosen in product(*team):
                at = np.array(chosen)
                if prices[at].sum() <= request.budget_idr:
                    found.append(second_order(values[at], overlap.shares(at)))
    return max(found)


def test_shared_commenters_count_for_every_option():
    who, what = market(("a", 100_000, 500), ("kembar", 100_000, 490), ("lain", 100_000, 450))
    first = what.groupby("creator_id")["post_id"].first()
    fans = [f"orang{i}" for i in range(300)]
    told = [
        comments_of(first[f"instagram:{name}"], [f"resep {i} enak" for i in range(150)], authors)
        for name, authors in (("a", fans[:150]), ("kembar", fans[:150]), ("lain", fans[150:]))
    ]
    frame = summarise(who, what, pd.concat(told), now=NOW)
    found = propose(frame, ask(budget_idr=200_000, deliverable="image"))
    assert handles(found) == {"a", "lain"}


PACK = (("reel", 2), ("story", 3))


def test_a_package_is_an_option_beside_the_price_of_one_post():
    frame = sold(known(*ONE, packages={"a": {PACK: 420_000, (("video", 9), ("short", 1)): 1_000}}))
    assert frame["pieces"].tolist() == [None, PACK]
    assert frame["rate_idr"].tolist() == [200_000, 420_000]
    assert frame["fee"].tolist() == ["card", "package"]
    part = frame["expected_reach"].to_numpy(float)
    assert part[1] / part[0] == pytest.approx(1.3 + 0.4 * (1.3 + 3 * 0.5))
    (pick,) = propose(known(*ONE, packages={"a": {PACK: 420_000}}), ask()).picks
    assert (pick.pieces, pick.fee, pick.rate_idr) == (PACK, "package", 420_000)


@pytest.mark.parametrize(
    ("wanted", "priced"),
    [
        ("story", {1: 100_000, 2: 200_000, 3: 250_000}),
        ("story*3", {3: 250_000}),
        ("story*2", {2: 200_000}),
    ],
)
def test_a_wish_takes_the_package_that_it_names_at_its_price(wanted, priced):
    frame = sold(known(*ONE, packages={"a": {(("story", 3),): 250_000}}), deliverable=wanted)
    counts = [dict(pieces)["story"] for pieces in frame["pieces"]]
    assert dict(zip(counts, frame["rate_idr"], strict=True)) == priced
    assert frame["fee"].tolist() == ["package" if n == 3 else "estimate" for n in counts]


def test_a_package_that_is_dearer_than_its_parts_is_not_taken():
    fees = {"a": {"reel": Fee(200_000), "story": Fee(50_000)}}
    frame = sold(known(*ONE, fees=fees, packages={"a": {(("reel", 1), ("story", 2)): 350_000}}))
    at = {pieces: row for row, pieces in enumerate(frame["pieces"]) if pieces}
    row = at[("reel", 1), ("story", 2)]
    assert (frame["rate_idr"][row], frame["fee"][row]) == (300_000, "card")


def test_what_a_package_saves_is_said_where_its_parts_are_priced():
    fees = {"a": {"reel": Fee(300_000), "story": Fee(100_000)}}
    frame = known(*ONE, fees=fees, packages={"a": {PACK: 600_000}})
    (pick,) = propose(frame, ask(must=("a",), deliverable="reel*2+story*3")).picks
    (note,) = [note for note in pick.notes if note.code == "pick_package"]
    assert note.values == {"saved": 300_000}


def test_who_sells_only_a_package_is_bought_with_it_and_never_at_its_price_for_one_post():
    who, what = market(("a", None, 900))
    card = who.assign(rate_card="reel*2+story*3=400000")
    frame = with_fees(summarise(card, what, comments_of("x", [], []), now=NOW), {})
    assert frame["rate_idr"].tolist() == [400_000]
    assert sold(frame)["pieces"].tolist() == [PACK]
    story = sold(frame, deliverable="story*1")
    assert story["rate_idr"].tolist() == [49_000]
    assert story["fee"].tolist() == ["estimate"]


def test_what_one_creator_may_cost_bounds_packages_and_lets_a_story_in():
    fees = {"a": {"story": Fee(90_000)}}
    frame = known(("a", 400_000, 900), fees=fees, packages={"a": {PACK: 900_000}})
    found = propose(frame, ask(each_idr=300_000))
    assert bought(found) == {"a": {"story": 3}}
    assert propose(frame, ask(each_idr=50_000)).problem == "nobody"


def test_what_the_model_prices_is_told_apart_from_what_was_asked():
    frame = known(("a", 200_000, 500), ("b", 200_000, 450), packages={"a": {PACK: 300_000}})
    found = propose(frame, ask(deliverable="reel*2+story*3", count=2, budget_idr=2_000_000))
    fees = {pick.handle: pick.fee for pick in found.picks}
    assert fees == {"a": "package", "b": "estimate"}
    assert found.modelled_idr == found.spent_idr - 300_000
    assert found.spent_idr == sum(pick.rate_idr for pick in found.picks)
    assert set(found.guessed) == {"reel", "story"}


@examples(6)
@given(
    st.lists(
        st.tuples(st.integers(1, 20), st.integers(10, 50), st.integers(1, 30)),
        min_size=2,
        max_size=4,
    ),
    st.integers(2, 40),
)
def test_with_packages_the_set_equals_brute_force_and_adds_up(offers, budget):
    together = {f"k{i}": {PACK: price * 30_000} for i, (_, _, price) in enumerate(offers)}
    told = ((f"k{i}", price * 40_000, likes * 20) for i, (price, likes, _) in enumerate(offers))
    frame = known(*told, packages=together)
    request = ask(budget_idr=budget * 25_000)
    found = propose(frame, request)
    rows = sold(frame, budget_idr=request.budget_idr)
    assert best(rows, request) == pytest.approx(found.value, rel=1e-5)
    assert len(found.picks) == len(handles(found))
    assert found.spent_idr == sum(pick.rate_idr for pick in found.picks) <= request.budget_idr
    for pick in found.picks:
        price = together[pick.handle][PACK] if pick.pieces else None
        assert pick.rate_idr == (price or int(frame.set_index("handle")["rate_idr"][pick.handle]))
    if found.outlook:
        for part in (found.outlook.interactions, found.outlook.reach, found.outlook.sales):
            assert part.p10 <= part.p50 <= part.p90


def test_nobody_to_sell_anything():
    assert (
        propose(
            summarise(creators(), market(*ONE)[1].iloc[:0], comments_of("x", [], []), now=NOW),
            ask(deliverable="story"),
        ).problem
        == "nobody"
    )


def test_nobody_is_left_out_who_sells_something_at_a_fair_price():
    fees = {"b": {"image": Fee(3_000_000), "story": Fee(60_000)}}
    frame = known(("a", 200_000, 500), ("b", 3_000_000, 500), fees=fees)
    request = ask(budget_idr=200_000)
    found = propose(frame, request)
    assert (handles(found), found.overpriced) == ({"a"}, 0)
    why = why_not("b", frame, request, found)
    assert why.reason in {"worse", "overlap"}
    assert set(bought(why.instead)["b"]) == {"story"}

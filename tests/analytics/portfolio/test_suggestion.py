import json
from dataclasses import replace
from datetime import timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.evaluation.evaluation import evaluate
from core.analytics.fit.scoring import Fit
from core.analytics.frames.schemas import COMMENTS
from core.analytics.portfolio.reasons import pick
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose, suggest
from core.analytics.portfolio.summary import summarise
from core.analytics.portfolio.whynot import why_not
from tests.analytics.made import NOW, comments_of, creator, creators, posts, posts_of
from tests.examples import examples

KEYS = [
    "budget_idr",
    "spent_idr",
    "expected_unique_reach",
    "expected_interactions",
    "picks",
    "optimality_gap",
    "alternatives",
]


def _around(likes):
    """As many above as below, and as far."""
    return [round(likes * far) for far in (1, 0.9, 1.1) * 4]


def market(*offers, **common):
    """Creators who each ask a price and get so many likes: (handle, price, likes, columns)."""
    people, frames = [], []
    for handle, price, likes, *more in offers:
        columns = common | (more[0] if more else {})
        people.append(creator(handle, rate_idr=price, **columns))
        if likes:
            platform = columns.get("platform", "instagram")
            frames.append(posts_of(f"{platform}:{handle}", _around(likes), views=likes * 20))
    return creators(*people), posts(*frames)


def handles(found):
    return {pick.handle for pick in found.picks}


def suggested(*frames, **wish):
    return suggest(Request(**wish), *frames, now=NOW)


THREE = market(("satu", 600_000, 600), ("dua", 500_000, 500), ("tiga", 500_000, 500))


def test_the_best_set_is_taken_where_greed_is_wrong():
    found = suggested(*THREE, budget_idr=1_000_000)
    assert handles(found) == {"dua", "tiga"}
    assert found.spent_idr == 1_000_000
    assert found.left_idr == 0
    assert found.optimality_gap == 0


def test_the_json_has_exactly_the_keys_of_the_contract():
    told = suggested(*THREE, budget_idr=700_000).to_json()
    assert list(told) == KEYS
    assert list(told["picks"][0]) == [
        "handle", "rate_idr", "expected_reach", "expected_interactions", "reasons",
    ]  # fmt: skip
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_wishes_are_kept():
    world = market(
        ("a", 100_000, 900, {"category": "beauty"}),
        ("b", 100_000, 100, {"category": "food", "platform": "tiktok"}),
        ("c", 100_000, 100, {"category": "food"}),
        ("d", 100_000, 100, {"category": "food", "followers": 200_000}),
    )
    found = suggested(*world, budget_idr=10**6, category="food", platform="instagram", tier="micro")
    assert handles(found) == {"c"}
    assert found.relaxed == ()


def test_a_city_without_anybody_is_let_go_and_said():
    world = market(("a", 100_000, 100, {"city": "Malang"}))
    found = suggested(*world, budget_idr=10**6, city="Bandung")
    assert handles(found) == {"a"}
    assert found.relaxed == ("city",)


def test_a_city_where_all_are_too_dear_is_let_go_too():
    world = market(
        ("a", 5_000_000, 100, {"city": "Bandung"}), ("b", 100_000, 90, {"city": "Malang"})
    )
    found = suggested(*world, budget_idr=10**6, city="Bandung")
    assert (handles(found), found.relaxed) == ({"b"}, ("city",))


def test_the_category_is_never_let_go():
    world = market(("a", 100_000, 100, {"category": "tech"}))
    found = suggested(*world, budget_idr=10**6, category="food")
    assert found.problem == "nobody"
    assert found.picks == ()


def test_too_small_a_budget_names_the_cheapest_way():
    found = suggested(*THREE, budget_idr=900_000, count=2)
    assert found.problem == "budget"
    assert found.nearest.spent_idr == 1_000_000
    assert set(found.nearest.handles) == {"dua", "tiga"}


def test_more_creators_than_there_are_is_said():
    found = suggested(*THREE, budget_idr=10**9, count=4)
    assert found.problem == "count"
    assert found.candidates == 3


def test_without_a_number_no_more_than_at_most():
    assert len(suggested(*THREE, budget_idr=10**9, at_most=2).picks) == 2


def test_everybody_has_a_replacement_that_the_budget_allows():
    found = suggested(*THREE, budget_idr=1_050_000)
    for other in found.alternatives:
        gone = next(pick for pick in found.picks if pick.handle == other.replaces)
        assert found.spent_idr - gone.rate_idr + other.spent_idr <= 1_050_000
        assert other.handles[0] not in handles(found)


def test_creators_without_posts_are_only_taken_where_nobody_else_is_left():
    world = market(("kosong", 100_000, None, {"followers": 90_000}), ("ada", 100_000, 150))
    assert handles(suggested(*world, budget_idr=100_000)) == {"ada"}
    found = suggested(*world, budget_idr=200_000, count=2)
    assert handles(found) == {"ada", "kosong"}
    assert {pick.handle for pick in found.picks if pick.estimated} == {"kosong"}
    assert all(pick.expected_reach > 0 for pick in found.picks)


def test_creators_without_a_price_are_left_out():
    found = suggested(*market(("a", None, 500), ("b", 1_000, 5)), budget_idr=10_000)
    assert handles(found) == {"b"}


def test_nobody_at_all():
    assert suggested(creators(), posts(), budget_idr=1).problem == "nobody"


def test_unique_reach_is_less_than_the_sum_and_more_than_the_largest():
    found = suggested(*THREE, budget_idr=10**7)
    reach = [pick.expected_reach for pick in found.picks]
    assert max(reach) <= found.expected_unique_reach < sum(reach)


def test_the_order_of_the_file_changes_nothing():
    people, what = THREE
    turned = people.iloc[::-1].reset_index(drop=True)
    one = suggested(people, what, budget_idr=1_100_000).to_json()
    assert suggested(turned, what, budget_idr=1_100_000).to_json() == one


@examples(12)
@given(
    st.lists(st.tuples(st.integers(1, 40), st.integers(1, 60)), min_size=1, max_size=9),
    st.integers(1, 120),
    st.none() | st.integers(1, 4),
)
def test_budget_and_number_are_always_kept(offers, budget, count):
    world = market(
        *((f"k{i}", price * 50_000, likes * 10) for i, (price, likes) in enumerate(offers))
    )
    found = suggested(*world, budget_idr=budget * 50_000, count=count)
    assert sum(pick.rate_idr for pick in found.picks) == found.spent_idr <= budget * 50_000
    assert len(found.picks) in ({0, count} if count else set(range(len(offers) + 1)))


@pytest.mark.parametrize("budget", [0, 1])
def test_almost_no_money(budget):
    assert suggested(*THREE, budget_idr=budget).problem == "budget"


def test_two_with_the_same_commenters_are_not_both_taken():
    people, what = market(("a", 100_000, 500), ("kembar", 100_000, 490), ("lain", 100_000, 450))
    first = what.groupby("creator_id")["post_id"].first()
    fans = [f"orang{i}" for i in range(300)]
    said = [
        comments_of(first[f"instagram:{handle}"], [f"resep {i} enak" for i in range(150)], names)
        for handle, names in (("a", fans[:150]), ("kembar", fans[:150]), ("lain", fans[150:]))
    ]
    found = suggested(people, what, pd.concat(said), budget_idr=200_000)
    assert handles(found) == {"a", "lain"}


def test_what_is_left_on_purpose_is_explained():
    alike = [(f"a{i:02}", 100_000, 500 + i) for i in range(14)]
    found = suggested(*market(*alike, category="food", city="Bandung"), budget_idr=10**7)
    assert len(found.picks) < 14
    assert found.left_idr > 0
    assert found.further is not None
    assert found.further.handles[0] not in handles(found)
    assert 0 < found.further.new_reach < 500 * 20


def test_what_a_creator_posts_about_decides_between_equals():
    who, what = market(("kue", 100_000, 500), ("keripik", 100_000, 500), category="food")
    said = {"instagram:kue": "Bolu pandan kukus", "instagram:keripik": "Keripik singkong pedas"}
    told = what.assign(caption=what["creator_id"].map(said).astype("string"))
    found = suggested(who, told, budget_idr=100_000, product="keripik", category="food")
    assert handles(found) == {"keripik"}
    (pick,) = found.picks
    assert pick.fit is not None
    assert [part.name for part in pick.fit.parts] == ["topic"]
    assert {note.code for note in pick.notes} >= {"pick_fit", "fit_topic"}


def test_a_price_is_not_called_absurd_by_guessed_interactions():
    world = market(("kosong", 3_000_000, None, {"followers": 20_000}), ("ada", 100_000, 150))
    known = summarise(*world, comments_of("x", [], []), now=NOW)
    guess = known.set_index("handle")["expected_interactions"]["kosong"]
    assert guess * 4_500 < 3_000_000
    request = Request(5_000_000, avoid=False)
    found = propose(known, request)
    assert (handles(found), found.overpriced) == ({"ada"}, 0)
    assert why_not("kosong", known, request, found).reason == "unseen"
    both = propose(known, replace(request, count=2))
    assert (handles(both), both.overpriced) == ({"ada", "kosong"}, 0)


def test_a_price_is_absurd_for_what_was_counted():
    known = summarise(
        *market(("mahal", 3_000_000, 50), ("ada", 100_000, 50)), comments_of("x", [], []), now=NOW
    )
    request = Request(5_000_000, avoid=False)
    found = propose(known, request)
    assert (handles(found), found.overpriced) == ({"ada"}, 1)
    assert why_not("mahal", known, request, found).reason == "absurd"


LISTED = market(*((name, 100_000, 0, {"category": "food"}) for name in ("a", "b", "c", "d")))
"""A price list: nobody's posts are known."""


def among(world, **wishes):
    known = summarise(*world, COMMENTS.empty(), now=NOW)
    return propose(known, Request(**{"budget_idr": 300_000, **wishes}))


def test_somebody_wanted_of_a_price_list_comes_with_others_as_the_best_do():
    free, wanted = among(LISTED), among(LISTED, must=("d",))
    assert len(free.picks) == len(wanted.picks) == 3
    assert "d" in handles(wanted)
    assert wanted.candidates == free.candidates == 4


def test_somebody_without_posts_is_wanted_beside_those_who_have_some():
    seen = market(("e", 100_000, 90), ("f", 100_000, 0), ("g", 100_000, 0))
    assert handles(among(seen, must=("g",))) == {"e", "g"}


def both_platforms(on_instagram, on_tiktok):
    """Somebody with accounts of one name on two platforms, and somebody else: (price, likes, columns)."""
    here, there = {"platform": "instagram"}, {"platform": "tiktok"}
    return market(
        ("dua", *on_instagram[:2], here | on_instagram[2]),
        ("dua", *on_tiktok[:2], there | on_tiktok[2]),
        ("ada", 100_000, 500, {"category": "food"}),
    )


def asked(world, request):
    known = summarise(*world, comments_of("x", [], []), now=NOW)
    return known, propose(known, request)


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_accounts_of_a_name_the_one_that_matches_is_judged(first):
    food, other = (900_000, 300, {"category": "food"}), (900_000, 300, {"category": "tech"})
    request = Request(950_000, category="food", avoid=False)
    known, found = asked(both_platforms(*((other, food) if first else (food, other))), request)
    assert handles(found) == {"ada"}
    why = why_not("dua", known, request, found)
    assert why.reason == "worse"
    assert why.platform is None


@pytest.mark.parametrize("first", [0, 1])
def test_where_neither_account_of_a_name_will_do_the_nearer_one_is_spoken_of(first):
    dear, other = (4_000_000, 50, {"category": "food"}), (100_000, 300, {"category": "tech"})
    request = Request(5_000_000, category="food", avoid=False)
    world = both_platforms(*((other, dear) if first else (dear, other)))
    known, found = asked(world, request)
    why = why_not("dua", known, request, found)
    assert (why.reason, why.platform) == ("absurd", ("instagram", "tiktok")[first])
    assert why.values["fair"] == 900


def test_one_account_of_somebody_wanted_is_enough():
    alike = ((500_000, 300, {"category": "food"}), (400_000, 100, {"category": "food"}))
    request = Request(700_000, category="food", must=("dua",), avoid=False)
    _, found = asked(both_platforms(*alike), request)
    assert sorted(pick.handle for pick in found.picks) == ["ada", "dua"]
    assert found.problem is None
    _, rich = asked(both_platforms(*alike), replace(request, budget_idr=5_000_000, count=1))
    assert [pick.handle for pick in rich.picks] == ["dua"]


def test_of_somebody_wanted_the_account_is_taken_that_matches():
    food, other = (500_000, 100, {"category": "food"}), (400_000, 900, {"category": "tech"})
    request = Request(5_000_000, category="food", must=("dua",), avoid=False)
    _, found = asked(both_platforms(food, other), request)
    assert {(p.handle, p.platform) for p in found.picks if p.handle == "dua"} == {
        ("dua", "instagram")
    }


def test_who_refuses_is_not_replaced_by_their_other_account():
    alike = ((500_000, 600, {"category": "food"}), (600_000, 550, {"category": "food"}))
    request = Request(600_000, category="food", count=1, avoid=False)
    _, found = asked(both_platforms(*alike), request)
    assert handles(found) == {"dua"}
    assert [other.handles for other in found.alternatives if other.replaces == "dua"] == [("ada",)]


@pytest.mark.parametrize(
    ("authenticity", "doubtful"), [(0.0, True), (69.0, True), (None, False), (90.0, False)]
)
def test_followers_that_look_bought_are_said_however_few_are_sound(authenticity, doubtful):
    known = summarise(*market(("a", 100_000, 50)), comments_of("x", [], []), now=NOW)
    said = {"authenticity": authenticity, "verdict": "consider", "fits": [Fit(1.0, ())]}
    row = known.assign(**said).iloc[0]
    codes = {note.code for note in pick(row.to_dict(), Request(1_000_000)).notes}
    assert ("pick_doubtful" in codes) == doubtful


@pytest.mark.parametrize(
    ("gap", "told"), [(0.0, 0.0), (0.0004, 0.001), (0.002, 0.002), (0.00201, 0.003), (None, None)]
)
def test_a_bound_is_never_rounded_down(gap, told):
    found = replace(suggested(*THREE, budget_idr=1_000_000), optimality_gap=gap)
    assert found.most_better == told
    assert replace(found, compared_gap=gap).compared_better == told


@pytest.mark.parametrize(("days", "months"), [(None, None), (150, None), (250, 8), (900, 29)])
def test_an_old_price_says_how_old_it_is(days, months):
    at = pd.NaT if days is None else NOW - timedelta(days=days)
    world = market(("a", 100_000, 900, {"priced_at": at}))
    (one,) = suggested(*world, budget_idr=10**6).picks
    told = [note.values["months"] for note in one.notes if note.code == "pick_price_old"]
    assert told == ([] if months is None else [months])
    (card,) = evaluate(*world, now=NOW)
    assert card.price_months == months

"""From a wish and a budget to a set that keeps both, with the next steps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.analytics.frames.schemas import CATEGORIES
from core.capabilities.base import Choice, MenuEntry, Outcome
from core.capabilities.suggest import SuggestSlots, SuggestView, capability
from core.messages import Payload
from core.nlu.searching.similar import similar_to
from core.nlu.understand import understand
from core.rendering.limits import MAX_TEXT, visible_length
from core.rendering.telegram import Renderer
from tests.capabilities.community import FakeCommunity, vote
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, Shop, buttons, posts, said, shop


async def run(catalogue=None, language="id", text="", **slots):
    world = context(text, catalogue=catalogue or shop(), menu=EVERYTHING, language=language)
    return await capability.run(SuggestSlots(**slots), world)


async def test_a_set_within_the_budget_with_total_and_rest() -> None:
    outcome = await run(budget_idr=2_000_000, category="food", city="Bandung")
    found = outcome.view.found
    reply = said("suggest", outcome)
    assert sum(pick.rate_idr for pick in found.picks) <= 2_000_000
    assert f"{len(found.picks)} kreator kuliner di Bandung" in reply.text.splitlines()[0]
    assert outcome.items == tuple(pick.handle for pick in found.picks)
    assert all(f"@{handle}" in reply.text for handle in outcome.items)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_five_creators_fit_on_a_phone_and_the_rest_is_one_tap_away(language: str) -> None:
    world = context(catalogue=shop(), menu=(*EVERYTHING, MenuEntry("about_set", None)))
    slots = SuggestSlots(4_000_000, category="food", city="Bandung", count=5)
    reply = said("suggest", await capability.run(slots, world), language)
    assert visible_length(reply.text) <= 1_200
    kinds = [
        tap.slots["kind"] for tap in buttons(reply).values() if tap and tap.intent == "about_set"
    ]
    assert kinds == ["picked", "details"]


async def test_every_creator_has_a_button_and_a_reason() -> None:
    outcome = await run(budget_idr=1_000_000, count=3)
    reply = said("suggest", outcome)
    for handle in outcome.items:
        payload = Payload("evaluate", {"handles": (handle,), "platform": "instagram"})
        assert buttons(reply)[f"🔎 @{handle}"] == payload
    assert all(pick.notes for pick in outcome.view.found.picks)


async def test_the_budget_can_be_changed_by_a_button() -> None:
    outcome = await run(budget_idr=2_000_000, category="food", count=2)
    payloads = buttons(said("suggest", outcome))
    assert payloads["➖ Budget Rp1,5 jt"].slots == {
        "budget_idr": 1_500_000, "category": "food", "count": 2,
    }  # fmt: skip
    assert payloads["➕ Budget Rp3 jt"].slots["budget_idr"] == 3_000_000


async def test_brief_compare_and_share_follow() -> None:
    outcome = await run(budget_idr=1_000_000, text="kuliner 1 juta")
    choices = {c.label: c for row in outcome.choices for c in row}
    assert choices["brief"].payload == Payload("brief", {"handles": outcome.items})
    assert choices["compare"].payload.slots["handles"] == outcome.items[:5]
    share = [b.share for row in said("suggest", outcome).buttons for b in row if b.share]
    assert share == ["influencer"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_shared_is_asked_in_the_chats_own_words(language: str) -> None:
    for category in CATEGORIES:
        asked = Choice(
            "share",
            query="share_query",
            args={"category": category, "city": "Bandung", "platform": "tiktok"},
        )
        outcome = Outcome(SuggestView(), block="empty", choices=((asked,),))
        (reply,) = Renderer().replies("suggest", outcome, language=language, zone=JAKARTA)
        query = reply.buttons[0][0].share
        slots = understand(query, now=NOW, zone=JAKARTA, language=language).everything()
        assert (slots.get("category"), slots.get("city"), slots.get("platform")) == (
            category, "Bandung", "tiktok",
        ), query  # fmt: skip


async def test_a_community_gets_few_buttons_and_a_team_all() -> None:
    labels = []
    for role in ("member", "owner"):
        menu = (*EVERYTHING, *(MenuEntry(name, None) for name in ("about_set", "arrange")))
        world = context(catalogue=shop(), menu=menu, chat_kind="group", role=role)
        outcome = await capability.run(SuggestSlots(1_000_000), world)
        labels.append({c.label for row in outcome.choices for c in row})
    few, every = labels
    assert few == {"detail", "reasons", "details", "arrange", "share"}
    assert few < every


async def test_a_city_without_creators_is_said_and_the_country_searched() -> None:
    outcome = await run(shop(city="Malang"), budget_idr=1_000_000, category="food", city="Bandung")
    reply = said("suggest", outcome)
    assert outcome.view.found.relaxed == ("city",)
    assert "Di Bandung tidak ada" in reply.text
    assert "se-Indonesia" in reply.text
    assert "Malang" in reply.text


async def test_too_small_a_budget_says_what_it_takes() -> None:
    outcome = await run(budget_idr=100_000, count=3)
    reply = said("suggest", outcome)
    assert "minimal Rp660.000" in reply.text
    assert buttons(reply)["Pakai Rp660.000"].slots == {"budget_idr": 660_000, "count": 3}
    assert buttons(reply)["Jumlahnya bebas"].slots == {"budget_idr": 100_000}


async def test_more_creators_than_there_are() -> None:
    reply = said("suggest", await run(shop(4), budget_idr=10**8, count=5))
    assert "Hanya ada 4 kreator" in reply.text


async def test_nobody_of_the_category() -> None:
    reply = said("suggest", await run(budget_idr=10**6, category="pets"))
    assert "Belum ada kreator hewan peliharaan" in reply.text
    assert Payload("import") in buttons(reply).values()


async def test_an_empty_catalogue_leads_to_import() -> None:
    outcome = await run(Shop(), budget_idr=10**6)
    assert outcome.block == "empty"
    assert Payload("import") in buttons(said("suggest", outcome)).values()


async def test_fiction_is_labelled() -> None:
    assert "fiktif" in said("suggest", await run(shop(source="demo"), budget_idr=10**6)).text


async def test_fiction_is_never_proposed_to_those_who_have_creators_of_their_own() -> None:
    catalogue = shop(source="demo")
    own = FakeCatalogue.of(
        creator("asli", followers=20_000, source="manual", rate_idr=900_000),
        posts=posts("instagram:asli", [900, 700, 1_100, 800, 950, 1_000] * 2),
    )
    await catalogue.merge(own.creators_frame, own.posts_frame, own.comments_frame)
    assert (await run(catalogue, budget_idr=2_000_000)).items == ("asli",)


async def test_a_large_budget_stays_readable() -> None:
    outcome = await run(budget_idr=10**9)
    assert 5 <= len(outcome.items) <= 10
    assert visible_length(said("suggest", outcome).text) <= MAX_TEXT


@pytest.mark.parametrize("budget", [1, 200_000, 10**9])
async def test_english(budget) -> None:
    reply = said("suggest", await run(budget_idr=budget, language="en"), "en")
    assert "kreator" not in reply.text
    assert reply.text


async def test_the_budget_is_asked_for() -> None:
    assert capability.required() == ("budget_idr",)


async def test_nobody_is_proposed_whose_own_card_says_to_avoid_them() -> None:
    poor = FakeCatalogue.of(
        creator("sepi", followers=90_000, source="manual", rate_idr=100_000),
        posts=posts("instagram:sepi", [9, 8, 10, 9, 8, 10] * 2),
    )
    outcome = await run(poor, budget_idr=2_000_000)
    assert outcome.items == ()
    assert outcome.block == "all_avoided"
    assert outcome.view.found.avoided == 1


async def test_jakarta_is_its_five_cities() -> None:
    there = FakeCatalogue.of(
        creator("selatan", followers=20_000, city="Jakarta Selatan", rate_idr=100_000),
        posts=posts("instagram:selatan", [900, 700, 1_100, 800, 950, 1_000] * 2),
    )
    outcome = await run(there, budget_idr=500_000, city="Jakarta")
    assert outcome.items == ("selatan",)
    assert outcome.view.found is not None
    assert outcome.view.found.relaxed == ()


async def test_what_was_let_go_is_said_with_its_true_reason() -> None:
    likes = [900, 700, 1_100, 800, 950, 1_000] * 2
    some = FakeCatalogue.of(
        creator("satu", followers=20_000, city="Bogor", rate_idr=100_000),
        creator("dua", followers=20_000, city="Medan", rate_idr=100_000),
        posts=posts("instagram:satu", likes) + posts("instagram:dua", likes),
    )
    outcome = await run(some, budget_idr=500_000, city="Bogor", count=2)
    assert set(outcome.items) == {"satu", "dua"}
    assert "Di Bogor hanya 1 yang cocok" in said("suggest", outcome).text


async def test_an_empty_workspace_leads_to_import_and_to_what_communities_recommend() -> None:
    votes = [vote(n, "dapurnina", category="food") for n in range(1, 5)]
    world = context(
        "", catalogue=FakeCatalogue(), menu=EVERYTHING, community=FakeCommunity(kept=votes)
    )
    outcome = await capability.run(SuggestSlots(1_000_000, category="food"), world)
    reply = said("suggest", outcome)
    assert outcome.block == "empty"
    assert "@dapurnina" in reply.text
    assert ".contoh" not in reply.text
    assert {"import", "recommendations"} == {c.label for row in outcome.choices for c in row}


@pytest.mark.parametrize("where", ["text", "product"])
async def test_nobody_is_found_for_a_forbidden_trade(where: str) -> None:
    wish = {"text": "promosi judi online"} if where == "text" else {"product": "liquid vape"}
    outcome = await run(budget_idr=1_000_000, **wish)
    assert outcome.block == "declined"
    assert outcome.items == ()
    assert "tidak bisa membantu" in said("suggest", outcome).text


@pytest.mark.parametrize(
    ("language", "words", "estimate"),
    [("id", "2 Story", "perkiraan harga"), ("en", "2 Story", "estimated price")],
)
async def test_what_is_bought_is_said_with_where_its_price_comes_from(
    language: str, words: str, estimate: str
) -> None:
    outcome = await run(budget_idr=700_000, deliverable="story*2", language=language)
    reply = said("suggest", outcome, language)
    assert words in reply.text
    assert estimate in reply.text
    assert all(pick.pieces == (("story", 2),) for pick in outcome.view.found.picks)
    assert sum(pick.rate_idr for pick in outcome.view.found.picks) <= 700_000
    assert buttons(reply)[next(k for k in buttons(reply) if k.startswith("➕"))].slots[
        "deliverable"
    ] == ("story*2")


async def test_what_nobody_of_a_platform_sells_is_said_and_can_be_dropped() -> None:
    outcome = await run(
        shop(platform="tiktok"), budget_idr=10**6, platform="tiktok", deliverable="story"
    )
    assert outcome.block in {"unsold", "nobody"}
    reply = said("suggest", outcome)
    assert "tidak dijual" in reply.text
    assert "deliverable" not in buttons(reply)["Lepas semua syarat"].slots
    assert "None of the creators" in said("suggest", outcome, "en").text


async def test_who_was_proposed_is_noted_but_for_fiction_and_onlookers() -> None:
    own = shop()
    outcome = await run(own, budget_idr=10**6)
    assert own.noted == tuple(f"instagram:{handle}" for handle in outcome.items)
    fiction = shop(source="demo")
    await run(fiction, budget_idr=10**6)
    assert fiction.noted == ()
    watched = shop()
    world = context("", catalogue=watched, menu=EVERYTHING, role="viewer")
    await capability.run(SuggestSlots(10**6), world)
    assert watched.noted == ()


async def test_who_was_proposed_to_many_others_makes_room_and_that_is_said() -> None:
    likes = [[900, 700, 1_100, 800, 950, 1_000] * 2, [899, 700, 1_100, 800, 950, 1_000] * 2]
    some = FakeCatalogue.of(
        *(creator(f"k{i}", followers=20_000, source="manual", rate_idr=100_000) for i in range(6)),
        posts=[row for i in range(6) for row in posts(f"instagram:k{i}", likes[i % 2])],
    )
    first = await run(some, budget_idr=200_000, count=2)
    some.crowds = {f"instagram:{handle}": 0.9 for handle in first.items}
    second = await run(some, budget_idr=200_000, count=2)
    assert not set(first.items) & set(second.items)
    assert second.view.found.optimality_gap <= 0.005
    assert "sudah diusulkan ke banyak usaha lain" in said("suggest", second).text
    assert "many other businesses" in said("suggest", second, "en").text


async def test_fees_by_kind_are_chosen_among_where_a_rate_card_is_known() -> None:
    some = FakeCatalogue.of(
        creator(
            "a",
            followers=20_000,
            source="manual",
            rate_idr=900_000,
            rate_card="reel=900000 story=150000",
        ),
        posts=posts("instagram:a", [900, 700, 1_100, 800, 950, 1_000] * 2),
    )
    outcome = await run(some, budget_idr=400_000)
    (pick,) = outcome.view.found.picks
    assert (pick.pieces, pick.rate_idr, pick.fee) == ((("story", 2),), 300_000, "card")
    assert "Rp300.000 · 2 Story" in said("suggest", outcome).text
    assert "perkiraan harga" not in said("suggest", outcome).text


async def test_somebody_exchanged_comes_from_where_the_others_are() -> None:
    catalogue = shop(12, city="Bandung")
    slots = SuggestSlots(1_000_000, category="food", city="Depok", count=3)
    there = context(catalogue=catalogue, menu=EVERYTHING)
    first = await capability.run(slots, there)
    assert first.view.found.relaxed == ("city",)
    gone, *kept = first.items
    swapped = await capability.run(replace(slots, never=(gone,), keep=tuple(kept)), there)
    assert len(swapped.items) == 3
    assert set(kept) < set(swapped.items)
    named = await capability.run(replace(slots, must=first.items), there)
    assert not named.view.found.relaxed
    assert "kuliner di Depok," not in said("suggest", named).text
    home = await capability.run(replace(slots, city="Bandung"), there)
    everybody = tuple(f"akun{i}" for i in range(12) if f"akun{i}" not in home.items[1:])
    stays = replace(slots, city="Bandung", never=everybody, keep=home.items[1:])
    assert not (await capability.run(stays, there)).view.found.picks


async def test_who_is_kept_outside_the_bounds_is_named() -> None:
    there = context(catalogue=shop(12), menu=EVERYTHING)
    slots = SuggestSlots(1_000_000, category="food", count=3, followers_min=14_000)
    kept = await capability.run(replace(slots, keep=("akun0",)), there)
    assert "akun0" in kept.items
    assert "dipertahankan dari susunan tadi: @akun0 (12 rb)." in said("suggest", kept).text
    assert "kept from the set before: @akun0" in said("suggest", kept, "en").text
    assert "Di luar batas" not in said("suggest", await capability.run(slots, there)).text


async def test_where_nobody_is_the_first_line_says_so() -> None:
    there = context(catalogue=shop(12, city="Bandung"), menu=EVERYTHING)
    far = await capability.run(SuggestSlots(1_000_000, category="food", city="Garut"), there)
    assert said("suggest", far).text.startswith("<b>Di Garut tidak ada")


@pytest.mark.parametrize(
    ("language", "words"), [("id", "lebih murah lagi tidak ada"), ("en", "nothing cheaper")]
)
async def test_a_cheaper_set_is_another_one_or_it_is_said_that_there_is_none(
    language, words
) -> None:
    first = await run(budget_idr=2_000_000, count=3)
    spent = first.view.found.spent_idr
    world = replace(
        context(catalogue=shop(), menu=EVERYTHING, language=language), items=first.items
    )
    lowered = SuggestSlots(budget_idr=1_500_000, named_idr=2_000_000, count=3, shift="cheaper")
    cheaper = await capability.run(lowered, world)
    assert cheaper.view.found.spent_idr < spent
    assert "shift" not in cheaper.slots
    least = await capability.run(replace(lowered, budget_idr=100_000), world)
    nearest = least.view.found.nearest or least.view.found
    assert nearest.spent_idr <= cheaper.view.found.spent_idr
    at_least = replace(world, items=least.items)
    none = await capability.run(lowered, at_least)
    assert words in said("suggest", none, language).text
    assert none.slots["budget_idr"] == 2_000_000


async def test_a_campaign_of_a_cheaper_set_has_the_budget_that_was_said() -> None:
    world = context(catalogue=shop(), menu=(*EVERYTHING, MenuEntry("campaign_new", "x")))
    lowered = SuggestSlots(budget_idr=1_500_000, named_idr=2_000_000, count=3)
    found = await capability.run(lowered, world)
    taps = [choice for row in found.choices for choice in row if choice.label == "campaign"]
    assert [tap.payload.slots["budget_idr"] for tap in taps] == [2_000_000]


def _bandung_and_elsewhere() -> FakeCatalogue:
    prices = {"Bandung": (500_000, 600_000, 700_000, 800_000), "Surabaya": (200_000, 250_000)}
    rows = [
        creator(f"{city.lower()}{n}", city=city, rate_idr=price, followers=20_000 + 9_000 * n)
        for city, those in prices.items()
        for n, price in enumerate(those)
    ]
    seen = [posts(f"instagram:{row['handle']}", [600 + 400 * i] * 12) for i, row in enumerate(rows)]
    return FakeCatalogue.of(*rows, posts=[post for each in seen for post in each])


async def test_cheaper_costs_less_with_the_same_wishes_before_any_is_let_go() -> None:
    world = context(catalogue=_bandung_and_elsewhere(), menu=EVERYTHING)
    wanted = SuggestSlots(budget_idr=2_100_000, city="Bandung", count=3)
    first = await capability.run(wanted, world)
    assert first.view.found.spent_idr == 2_100_000
    lower = replace(wanted, budget_idr=1_550_000, named_idr=2_100_000, shift="cheaper")
    cheaper = await capability.run(lower, replace(world, items=first.items))
    assert cheaper.view.found.spent_idr == 1_800_000
    assert not cheaper.view.found.relaxed
    nobody = await capability.run(lower, replace(world, items=cheaper.items))
    assert nobody.view.found.relaxed == ("city",)
    assert nobody.view.found.spent_idr < 1_800_000


async def test_a_place_that_was_let_go_before_does_not_stop_a_cheaper_set() -> None:
    world = context(catalogue=_bandung_and_elsewhere(), menu=EVERYTHING)
    wanted = SuggestSlots(budget_idr=1_300_000, city="Surabaya", count=3)
    first = await capability.run(wanted, world)
    assert first.view.found.relaxed == ("city",)
    spent = first.view.found.spent_idr
    lower = replace(wanted, budget_idr=950_000, named_idr=1_300_000, shift="cheaper")
    cheaper = await capability.run(lower, replace(world, items=first.items))
    assert cheaper.view.found.picks
    assert cheaper.view.found.spent_idr < spent


async def test_who_is_exchanged_is_paid_of_the_budget_named_and_the_others_stay() -> None:
    world = context(catalogue=_bandung_and_elsewhere(), menu=EVERYTHING)
    shown = ("bandung0", "bandung1", "bandung2")
    lowered = SuggestSlots(
        budget_idr=1_800_000,
        named_idr=2_100_000,
        city="Bandung",
        count=3,
        never=("bandung0",),
        keep=shown[1:],
    )
    swapped = await capability.run(lowered, replace(world, items=shown))
    assert {*swapped.items} == {"bandung1", "bandung2", "bandung3"}


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_budget_is_blamed_where_enough_match_once_the_place_is_let_go(
    language: str,
) -> None:
    world = context(catalogue=_bandung_and_elsewhere(), menu=EVERYTHING, language=language)
    few = await capability.run(SuggestSlots(1_000_000, city="Surabaya", count=5), world)
    assert few.view.found.problem == "budget"
    cost = f"Rp{few.view.found.nearest.spent_idr:,}"
    assert (
        cost.replace(",", "." if language == "id" else ",") in said("suggest", few, language).text
    )
    none = await capability.run(SuggestSlots(1_000_000, city="Surabaya", count=9), world)
    assert none.view.found.problem == "count"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("@a.b kemahalan, cariin yg mirip tapi di bawah 500rb", "a.b"),
        ("find creators similar to @a.b", "a.b"),
        ("@a.b is too expensive, show me someone else", "a.b"),
        ("cek @a.b", ""),
        ("@a.b minta 500rb kayaknya kemahalan", ""),
        ("cari kreator kayak foodie di solo", ""),
    ],
)
def test_somebody_like_an_account_is_looked_for(text: str, whom: str) -> None:
    assert similar_to(text) == whom


async def test_somebody_alike_is_of_the_same_kind_or_it_is_said_that_nobody_knows() -> None:
    known = (await run(budget_idr=1_500_000)).items[0]
    for name, there in ((known, True), ("nobody.here", False)):
        outcome = await run(budget_idr=1_500_000, text=f"cari yang mirip @{name}")
        assert (name in outcome.view.never) is there
        assert outcome.view.unlike == ("" if there else name)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_men_buy_is_told_that_nobody_knows_who_watches(language: str) -> None:
    for product, told in (("barbershop", True), ("pomade", True), ("hijab instan", False)):
        outcome = await run(
            budget_idr=1_500_000, category="food", product=product, language=language
        )
        words = {"id": "untuk pria", "en": "is for men"}[language]
        assert (words in said("suggest", outcome, language).text) is told, product


@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_is_set_aside_is_said(language: str) -> None:
    outcome = await run(budget_idr=1_500_000, reserved_idr=500_000, language=language)
    line = next(t for t in said("suggest", outcome, language).text.splitlines() if "💼" in t)
    for amount in ("500", "1", "2"):
        assert f"Rp{amount}" in line
    changed = next(c.payload for row in outcome.choices for c in row if c.label == "cheaper")
    assert "reserved_idr" not in changed.slots


@pytest.mark.parametrize(
    ("language", "words"), [("id", "bulan lalu, tanyakan lagi"), ("en", "months old")]
)
async def test_an_old_price_in_a_list_is_said_to_be_old(language, words) -> None:
    for days, there in ((400, True), (20, False)):
        world = shop(priced_at=NOW - timedelta(days=days))
        outcome = await run(world, language, budget_idr=1_000_000, category="food")
        assert (words in said("suggest", outcome, language).text) is there

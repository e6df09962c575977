"""A price is judged with its arithmetic, both ways side by side, and a polite way to ask less."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from core.analytics.community.prices import Cell, PriceRange
from core.capabilities.rate import RateSlots, capability
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, buttons, posts, said, shop
from tests.capabilities.test_campaign_log import begun, tell


async def run(catalogue=None, language="id", **slots):
    world = context(catalogue=catalogue or shop(), menu=EVERYTHING, language=language)
    return await capability.run(RateSlots(**slots), world)


async def test_views_times_the_price_of_a_thousand() -> None:
    outcome = await run(views=10_000, budget_idr=300_000)
    reply = said("rate", outcome)
    assert reply.text.startswith("<b>Rp300.000: wajar</b>")
    assert "Rp150.000–Rp450.000" in reply.text


async def test_a_dear_price_gets_a_counter_offer_below_it() -> None:
    outcome = await run(FakeCatalogue(), views=10_000, budget_idr=900_000, handles=("x",))
    reply = said("rate", outcome)
    assert outcome.view.asked.word == "dear"
    assert outcome.view.asked.counter_idr <= 450_000
    assert "<blockquote>" in reply.text


async def test_a_fair_price_gets_none() -> None:
    assert "<blockquote>" not in said("rate", await run(views=10_000, budget_idr=200_000)).text


async def test_a_stored_account_is_judged_by_its_own_posts_and_price() -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000, rate_idr=500_000, source="manual"),
        posts=posts("instagram:sari", [488] * 12, views=40_000),
    )
    outcome = await run(catalogue, handles=("sari",))
    reply = said("rate", outcome)
    assert outcome.view.price.by_views == (600_000, 1_800_000)
    assert outcome.view.asked.word == "cheap"
    assert "Rp500.000 ÷ 500 interaksi = Rp1.000 per interaksi" in reply.text
    assert buttons(reply)["📝 Buat brief"] == Payload("brief", {"handles": ("sari",)})


async def test_both_ways_are_judged_where_they_disagree() -> None:
    outcome = await run(FakeCatalogue(), views=2_000, followers=10_000, budget_idr=700_000)
    first = said("rate", outcome).text.splitlines()[0]
    assert (outcome.view.asked.by_views, outcome.view.asked.by_cards) == ("dear", "fair")
    assert first == "<b>Rp700.000: mahal menurut views, sesuai daftar harga</b>"


@pytest.mark.parametrize(("language", "words"), [("id", "mustahil"), ("en", "impossible")])
@pytest.mark.parametrize("followers", [10_000, None])
async def test_views_below_likes_set_no_price(language, words, followers) -> None:
    numbers = {"views": 200, "likes": 4_000, "followers": followers, "budget_idr": 400_000}
    outcome = await run(FakeCatalogue(), language=language, **numbers)
    assert (outcome.view.price.basis if followers else outcome.view.price) in ("rate_cards", None)
    assert words in said("rate", outcome, language).text


async def test_the_price_on_record_stands_beside_the_asked_one() -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000, rate_idr=1_000_000),
        posts=posts("instagram:sari", [488] * 12, views=80_000),
    )
    asked = said("rate", await run(catalogue, handles=("sari",), budget_idr=3_000_000)).text
    same = await run(catalogue, handles=("sari",), budget_idr=1_000_000)
    assert "Tarif tercatat di data kita Rp1.000.000" in asked
    assert "3× tarif itu" in asked
    assert same.view.recorded_idr is None
    assert "1 postingan" in said("rate", same).text


WARNED = {"id": ("sebaiknya dihindari", "belum cukup"), "en": ("better avoided", "Too little")}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("likes", "which"), [([100] * 12, 0), ([300] * 4, 1)])
async def test_a_doubted_account_is_warned_of_first_and_never_cheap(language, likes, which) -> None:
    catalogue = FakeCatalogue.of(
        creator("beli", followers=82_000, rate_idr=90_000), posts=posts("instagram:beli", likes)
    )
    reply = said("rate", await run(catalogue, language, handles=("beli",)), language)
    assert WARNED[language][which] in reply.text.splitlines()[0]
    assert "<b>Rp90" in reply.text
    assert not re.search(r"\b(?:murah|cheap)</b>", reply.text)
    assert ("90.000 ÷ " if language == "id" else "90,000 ÷ ") in reply.text


async def test_a_doubted_account_has_no_fair_price_by_its_followers() -> None:
    catalogue = FakeCatalogue.of(
        creator("beli", followers=82_000), posts=posts("instagram:beli", [100] * 12)
    )
    reply = said("rate", await run(catalogue, handles=("beli",), budget_idr=1_420_000))
    assert "paling banyak <b>Rp" in reply.text
    assert "Harga wajar" not in reply.text
    assert "<blockquote>" not in reply.text


async def test_a_sound_account_is_not_warned_of() -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000, rate_idr=300_000),
        posts=posts("instagram:sari", [488] * 12),
    )
    reply = said("rate", await run(catalogue, handles=("sari",)))
    assert reply.text.startswith("<b>Rp300.000 untuk @sari: wajar per interaksi, di bawah daftar")
    assert "dihindari" not in reply.text


@pytest.mark.parametrize(
    ("language", "idr", "words"),
    [
        ("id", 900_000, ": di atas patokan per interaksi, sesuai daftar harga</b>"),
        ("id", 100_000, ": murah</b>"),
        ("en", 900_000, ": above the usual cost per interaction, within rate cards</b>"),
        ("en", 100_000, ": cheap</b>"),
    ],
)
async def test_the_word_follows_from_the_ranges_shown(language: str, idr: int, words: str) -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000), posts=posts("instagram:sari", [488] * 12)
    )
    outcome = await run(catalogue, language, handles=("sari",), budget_idr=idr)
    text = said("rate", outcome, language).text
    assert words in text.splitlines()[0]
    assert ("<blockquote>" in text) == (idr == 900_000)


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", "Story dihitung setengah postingan"), ("en", "A Story counts as half a post")],
)
async def test_a_package_with_a_story_is_judged_by_interactions_too(
    language: str, words: str
) -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000), posts=posts("instagram:sari", [488] * 12)
    )
    world = context(
        catalogue=catalogue,
        menu=EVERYTHING,
        language=language,
        text="@sari minta 800rb buat 2 reels 1 story",
    )
    outcome = await capability.run(RateSlots(handles=("sari",), budget_idr=800_000), world)
    text = said("rate", outcome, language).text
    assert outcome.view.price.by_interactions == (375_000, 1_125_000)
    assert outcome.view.asked.cost_idr == 800_000 / 1_250
    assert words in text


async def test_kinds_of_posts_cost_differently() -> None:
    story, feed, reel = (await run(views=10_000)).view.formats
    assert story.high < feed.high < reel.high


async def test_without_views_rate_cards_decide_and_are_named() -> None:
    reply = said("rate", await run(followers=10_000))
    assert "Herald.id" in reply.text
    assert "Rp500.000–Rp2.000.000" in reply.text


@pytest.mark.parametrize("slots", [{}, {"handles": ("hantu",)}, {"budget_idr": 500_000}])
async def test_followers_are_asked_for(slots) -> None:
    outcome = await run(**slots)
    assert outcome.asks == "followers"
    assert said("rate", outcome).text


async def test_a_stored_account_of_which_nothing_is_known() -> None:
    outcome = await run(FakeCatalogue.of(creator("sepi")), handles=("sepi",), budget_idr=300_000)
    assert "Belum bisa dinilai" in said("rate", outcome).text


async def test_english() -> None:
    text = said("rate", await run(views=10_000, budget_idr=900_000, language="en"), "en").text
    assert "expensive" in text
    assert "wajar" not in text


class Board:
    """A price board that knows one range."""

    def __init__(self):
        self.asked = []

    async def ranges(self, **cell):
        self.asked.append(cell)
        where = Cell(cell["platform"] or "instagram", cell["tier"], cell["category"] or "food")
        return (PriceRange(where, 200_000, 500_000, 10, NOW),)


async def test_what_members_paid_stands_beside_the_formula() -> None:
    board = Board()
    catalogue = FakeCatalogue.of(creator("sari", followers=8_000, category="food"))
    world = context(catalogue=catalogue, prices=board)
    outcome = await capability.run(RateSlots(("sari",), budget_idr=400_000), world)
    assert board.asked == [{"platform": "instagram", "tier": "nano", "category": "food"}]
    for language in ("id", "en"):
        text = said("rate", outcome, language=language).text
        assert "200" + (".000" if language == "id" else ",000") in text
        assert "10+" in text


async def asked(text: str, language: str = "id", **slots):
    world = context(text, catalogue=FakeCatalogue(), menu=EVERYTHING, language=language)
    return await capability.run(RateSlots(**slots), world)


async def test_a_package_is_judged_as_what_is_in_it() -> None:
    outcome = await asked("3 reels 2 story 3jt wajar?", views=10_000, budget_idr=3_000_000)
    text = said("rate", outcome).text
    assert outcome.view.factor == pytest.approx(4.9 / 1.3)
    assert outcome.view.asked.word == "dear"
    assert "3 Reels + 2 Story: seharga 4,9 postingan biasa" in text
    assert "× 3,77 = Rp565.000–Rp1.695.000" in text


async def test_exclusivity_doubles_and_a_story_halves() -> None:
    outcome = await asked("story eksklusif 300rb mahal ga", views=10_000, budget_idr=300_000)
    assert outcome.view.factor == pytest.approx(1 / 1.3)
    assert outcome.view.package.exclusive
    assert outcome.view.asked.cost_idr is None


@pytest.mark.parametrize(
    ("language", "words"), [("id", "ongkir Rp25.000"), ("en", "shipping Rp25,000")]
)
async def test_barter_counts_goods_and_shipping_as_cash(language, words) -> None:
    text = "mau barter produk 350rb ongkir 25rb worth it ga"
    outcome = await asked(text, language, views=40_000, likes=900)
    reply = said("rate", outcome, language)
    assert (outcome.view.asked.idr, outcome.view.asked.word) == (375_000, "below")
    assert words in reply.text
    assert ("225.000" if language == "id" else "225,000") in reply.text


@pytest.mark.parametrize(
    ("text", "idr", "words"),
    [
        ("barter grooming 3x senilai 450rb wajar ga", 450_000, "produk Rp450.000 ("),
        ("minta 300rb + barter produk 150rb", 450_000, "tunai Rp300.000 + produk Rp150.000 = <b>Rp450.000</b>"),
        ("free lunch for 2 (worth 350k) plus 400k", 750_000, "tunai Rp400.000 + produk Rp350.000"),
    ],
)  # fmt: skip
async def test_money_and_goods_are_added_up_and_both_are_said(text, idr, words) -> None:
    outcome = await asked(text, views=40_000, budget_idr=300_000)
    assert outcome.view.asked.idr == idr
    assert words in said("rate", outcome).text


async def test_a_price_that_is_none_is_said_and_asked_for() -> None:
    outcome = await run(views=40_000, budget_idr=3, handles=("x",))
    assert (outcome.asks, outcome.slots) == ("budget_idr", {"handles": ("x",), "views": 40_000})
    assert "Saya baca harganya <b>Rp3</b>" in said("rate", outcome).text


LISTED = State(shown=Shown("suggest", {}, ("ana", "budi", "citra")))


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("yg kedua minta naik jadi 500rb", {"handles": ("budi",), "budget_idr": 500_000}),
        ("yang pertama nurunin jadi 200rb", {"handles": ("ana",), "budget_idr": 200_000}),
        ("the second went up to 500k", {"handles": ("budi",), "budget_idr": 500_000}),
        (
            "kalau yg pertama 100rb + grooming 2x (120rb)?",
            {"handles": ("ana",), "budget_idr": 100_000},
        ),
        ("kalau yang kedua diganti 300rb", None),
        ("dia mau 250rb", {"handles": ("ana", "budi", "citra"), "budget_idr": 250_000}),
        ("yang kedua deal 300rb", None),
        ("yang pertama minta dp 200rb dulu", None),
        ("naikin budget jadi 1,5jt", None),
        ("yang kedua minta 500rb, catat ya", None),
        ("mau yang murah aja 300rb", None),
    ],
)
def test_what_somebody_asks_now_is_judged_as_theirs(text, claimed) -> None:
    understood = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(understood, LISTED) == claimed


async def test_whose_price_it_is_among_several_is_asked() -> None:
    outcome = await run(handles=("ana", "budi"), budget_idr=250_000)
    reply = said("rate", outcome)
    assert "Itu harga siapa" in reply.text
    assert buttons(reply)["💬 @budi"] == Payload(
        "rate", {"handles": ("budi",), "budget_idr": 250_000}
    )


@pytest.mark.parametrize(
    ("language", "summed", "doubt"),
    [
        ("id", "1 Reels Rp500.000 + 2 Story Rp300.000 = <b>Rp800.000</b>", "jumlahnya Rp1.100.000"),
        ("en", "= <b>Rp800,000</b>", "the sum is Rp1,100,000"),
    ],
)
async def test_a_package_with_a_price_a_line_is_judged_by_its_sum(language, summed, doubt) -> None:
    text = "1 reel 500rb + 2 story 300rb, wajar?"
    outcome = await asked(text, language, views=20_000, budget_idr=500_000)
    reply = said("rate", outcome, language)
    assert (outcome.view.asked.idr, outcome.view.asked.word) == (800_000, "fair")
    assert outcome.view.if_each.word == "fair"
    assert summed in reply.text
    assert doubt in reply.text


async def test_prices_of_one_post_each_are_multiplied_without_a_doubt() -> None:
    outcome = await asked("3 reels @500rb kemahalan ga", views=10_000, budget_idr=500_000)
    assert outcome.view.asked.idr == 1_500_000
    assert outcome.view.if_each is None
    assert "jumlahnya" not in said("rate", outcome).text


def haggling(followers: int = 20_000, **known) -> FakeCatalogue:
    return FakeCatalogue.of(
        creator("sari", followers=followers, source="manual", **known),
        posts=posts("instagram:sari", [488] * 12, views=10_000),
    )


@pytest.mark.parametrize(
    ("rate_idr", "judged", "words", "offers"),
    [
        (9_000_000, "dear", "Layak ditawar", True),
        (300_000, "fair", "Boleh dicoba", True),
        (100_000, "cheap", "daripada menawar lagi", False),
    ],
)
async def test_whether_a_price_can_be_talked_down_is_never_promised(
    rate_idr: int, judged: str, words: str, offers: bool
) -> None:
    outcome = await run(haggling(rate_idr=rate_idr), handles=("sari",), haggle=True)
    text = said("rate", outcome).text
    assert outcome.view.asked.word == judged
    assert words in text.splitlines()[0]
    assert "hanya @sari yang tahu" in text.splitlines()[0]
    assert ("<blockquote>" in text) == offers
    assert outcome.view.offer_idr is None or outcome.view.offer_idr < rate_idr


@pytest.mark.parametrize(
    ("language", "word", "never"),
    [("id", "belum cukup", "wajar:"), ("en", "not enough", "fair range")],
)
async def test_a_low_price_of_whom_too_little_is_known_is_called_no_cheap_one(
    language: str, word: str, never: str
) -> None:
    few = FakeCatalogue.of(
        creator("sari", followers=20_000, source="manual", rate_idr=100_000),
        posts=posts("instagram:sari", [488] * 3, views=10_000),
    )
    outcome = await run(few, handles=("sari",), haggle=True, language=language)
    first = said("rate", outcome, language).text.splitlines()[0]
    assert outcome.view.verdict == "insufficient_data"
    assert word in first
    assert never not in first


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_price_that_is_not_known_is_asked_for_first(language: str) -> None:
    outcome = await run(haggling(rate_idr=None), handles=("sari",), haggle=True, language=language)
    first = said("rate", outcome, language).text.splitlines()[0]
    assert {"id": "belum tercatat", "en": "not on record"}[language] in first


async def test_of_several_it_is_asked_whose_price() -> None:
    outcome = await run(handles=("satu", "dua"), haggle=True)
    assert outcome.block == "whom"
    tap = buttons(said("rate", outcome))["💬 @dua"]
    assert tap == Payload("rate", {"handles": ("dua",), "haggle": True})
    assert [row[0].means for row in outcome.choices] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "focus", "handles"),
    [
        ("bisa ditawar ga", "bb", ("bb",)),
        ("bisa ditawar ga", None, ("aa", "bb")),
        ("yang kedua bisa nego ga", None, ("bb",)),
    ],
)
def test_who_is_haggled_with(text: str, focus: str | None, handles: tuple[str, ...]) -> None:
    state = State(shown=Shown("suggest", {"budget_idr": 1}, ("aa", "bb")), focus=focus)
    heard = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(heard, state) == {"handles": handles, "haggle": True}
    assert capability.claims(heard, State()) is None


def test_a_price_that_they_might_take_is_judged_for_who_is_spoken_of() -> None:
    shown = Shown("suggest", {"budget_idr": 1}, ("aa", "bb"))
    heard = understand("kalo 250 mau gak ya dia", now=NOW, zone=JAKARTA)
    claimed = capability.claims(heard, State(shown=shown, focus="bb"))
    assert claimed == {"handles": ("bb",), "budget_idr": 250_000}
    assert capability.claims(heard, State(shown=shown)) == {**claimed, "handles": ("aa", "bb")}


async def follow(text: str, state: State) -> dict[str, object] | None:
    heard = understand(text, now=NOW, zone=JAKARTA)
    found = capability.claims(heard, state)
    return None if found is None else dict(found)


async def after(text: str, **slots) -> State:
    return State(topic=Shown("rate", dict((await asked(text, **slots)).slots or {})), focus="sari")


@pytest.mark.parametrize(
    "text",
    ["kalau 700rb?", "kalau dia minta 700rb?", "what about 700k?", "dia turun jadi 700rb gimana"],
)
async def test_another_price_is_for_what_was_bought_before(text: str) -> None:
    said = {"handles": ("sari",), "followers": 20_000, "views": 8_000, "budget_idr": 900_000}
    state = await after("@sari minta 900rb buat 2 reels, eksklusif, wajar?", **said)
    found = await follow(text, state)
    assert found == said | {"budget_idr": 700_000, "pieces": "reel*2", "exclusive": True}
    outcome = await asked(text, **found)
    assert dict(outcome.view.package.pieces) == {"reel": 2}
    assert outcome.view.package.exclusive


@pytest.mark.parametrize(
    "text",
    [
        "kalau 3 story 300rb?",
        "@dewi minta 300rb, wajar?",
        "cari influencer kuliner budget 2 juta",
        "budgetku cuma 500rb",
        "bandingin sama @dewi",
        "followernya 20rb",
    ],
)
async def test_what_was_bought_before_is_not_what_another_message_asks_of(text: str) -> None:
    state = await after("2 reels 900rb wajar?", handles=("sari",), followers=9_000)
    assert await follow(text, state) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("like 600 komen 30", {"likes": 600, "comments": 30}),
        ("views nya 15rb", {"views": 15_000}),
        ("she gets 600 likes a post", {"likes": 600}),
    ],
)
async def test_figures_told_later_complete_the_price(text: str, told: dict[str, int]) -> None:
    said = {"handles": ("sari",), "followers": 20_000, "budget_idr": 900_000}
    state = await after("@sari minta 900rb buat 2 reels, wajar?", **said)
    assert await follow(text, state) == said | {"pieces": "reel*2"} | told


@pytest.mark.parametrize("text", ["@dewi like 600", "cari kreator like 600 budget 2 juta"])
async def test_figures_of_somebody_else_complete_nothing(text: str) -> None:
    said = {"handles": ("sari",), "followers": 20_000, "budget_idr": 900_000}
    found = await follow(text, await after("@sari minta 900rb, wajar?", **said))
    assert found is None or found.get("handles") != ("sari",)


async def test_words_for_an_own_price() -> None:
    said = {"handles": ("sari",), "followers": 20_000, "budget_idr": 900_000}
    state = await after("@sari minta 900rb buat 2 reels, wajar?", **said)
    text = "nego jadi 600 ribu dong, bikinin pesannya"
    found = await follow(text, state)
    assert found == said | {"pieces": "reel*2", "own_idr": 600_000}
    outcome = await asked(text, **found)
    assert outcome.view.offer_idr == 600_000


@pytest.mark.parametrize(
    "text",
    [
        "can she do it for a free brunch worth 400k instead?",
        "kalau barter produk senilai 400rb gimana?",
    ],
)
async def test_goods_instead_are_for_what_was_bought_before(text: str) -> None:
    typed = {"handles": ("sari",), "followers": 23_400, "likes": 1_200, "comments": 14}
    state = await after("@sari minta 1,5 juta buat 1 reels, wajar?", **typed, budget_idr=1_500_000)
    found = await follow(text, state)
    assert found == typed | {"pieces": "reel*1"}
    outcome = await asked(text, **found)
    assert outcome.view.asked.idr == 400_000
    assert dict(outcome.view.package.pieces) == {"reel": 1}
    assert outcome.view.asked.word == "fair"
    assert "on top" not in said("rate", outcome, "en").text
    assert "minta tambahan" not in said("rate", outcome, "id").text


async def test_a_question_keeps_what_is_bought_until_it_is_answered() -> None:
    question = await asked("wajar nggak 1,5 juta buat 1 reels?", budget_idr=1_500_000)
    assert question.asks == "followers"
    assert question.slots == {"budget_idr": 1_500_000, "pieces": "reel*1"}
    answered = await asked("followernya 20rb, views 8rb", followers=20_000, **question.slots)
    assert dict(answered.view.package.pieces) == {"reel": 1}


FOCUS = State(focus="sari")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("jadi berapa maksimal aku bayar?", {"handles": ("sari",), "most": True}),
        ("kalau dia cuma mau barter produk 300rb?", {"handles": ("sari",)}),
        ("catat barter 300rb buat @sari", None),
        ("barter itu apa", None),
    ],
)
async def test_what_to_pay_is_asked_of_who_was_spoken_of(text: str, slots: object) -> None:
    assert await follow(text, FOCUS) == slots
    assert await follow(text, State()) is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_most_to_pay_goes_by_what_was_counted(language: str) -> None:
    catalogue = haggling(rate_idr=9_000_000)
    reply = said("rate", await run(catalogue, language, handles=("sari",), most=True), language)
    assert ("450.000" if language == "id" else "450,000") in reply.text.splitlines()[0]


TYPED_CARD = {"handles": ("toko",), "followers": 12_000, "likes": 340, "budget_idr": 400_000}


@pytest.mark.parametrize("intent", ["rate", "evaluate"])
@pytest.mark.parametrize("text", ["mahal ga?", "is that expensive?"])
def test_the_price_named_just_before_is_meant(intent: str, text: str) -> None:
    state = State(topic=Shown(intent, TYPED_CARD | {"part": "why"}))
    assert capability.claims(Understanding(text, "rate", 0.8), state) == TYPED_CARD


@pytest.mark.parametrize(
    "stated",
    [{"budget_idr": 500_000}, {"handles": ("lain",)}, {"followers": 3_000}],
)
def test_another_price_account_or_size_is_no_question_about_the_one_before(stated) -> None:
    state = State(topic=Shown("rate", {"handles": ("toko",), "budget_idr": 400_000}))
    assert capability.claims(Understanding("mahal ga?", "rate", 0.8, stated), state) is None


def test_figures_typed_of_an_account_are_not_asked_for_again() -> None:
    typed = {"handles": ("toko",), "followers": 12_000, "likes": 340}
    state = State(topic=Shown("suggest", {"budget_idr": 1_000_000}), typed=typed)
    own = {"handles": ("toko",), "budget_idr": 400_000}
    assert capability.claims(
        Understanding("@toko minta 400rb mahal ga?", "rate", 0.9, own), state
    ) == {
        **typed,
        "budget_idr": 400_000,
    }
    other = {"handles": ("lain",), "budget_idr": 400_000}
    assert capability.claims(Understanding("@lain minta 400rb?", "rate", 0.9, other), state) is None


SILENT = {"id": "hari sebelum datanya diambil", "en": "days before the data were taken"}
ODD = {"id": "komentar per 100 like, tidak biasa", "en": "comments per 100 likes, unusual"}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("told", "words"),
    [({"newest": 200}, SILENT), ({"comments": 300}, ODD), ({}, None)],
)
async def test_what_holds_the_verdict_back_is_said_beside_a_price(language, told, words) -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000), posts=posts("instagram:sari", [340, 488, 640] * 4)
    )
    frame = catalogue.posts_frame
    if "newest" in told:
        frame["posted_at"] -= pd.Timedelta(days=told["newest"])
    if "comments" in told:
        frame["comments"] = told["comments"]
    outcome = await run(catalogue, language, handles=("sari",), budget_idr=300_000)
    text = said("rate", outcome, language).text
    assert ("🤔" in text) == (words is not None)
    assert words is None or words[language] in text


@pytest.mark.parametrize(
    ("language", "words", "never"),
    [("id", "di dalam patokan", ": wajar"), ("en", "within the usual", ": fair")],
)
async def test_no_price_is_fair_where_data_are_too_few(language, words, never) -> None:
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000), posts=posts("instagram:sari", [488] * 4)
    )
    text = said(
        "rate", await run(catalogue, language, handles=("sari",), budget_idr=300_000), language
    ).text
    assert words in text
    assert never not in text


PACKAGE = {
    "handles": ("x",),
    "followers": 23_000,
    "likes": 300,
    "budget_idr": 750_000,
    "pieces": "reel*1+story*3",
}
PLAIN = {k: v for k, v in PACKAGE.items() if k != "pieces"}


@pytest.mark.parametrize(
    ("text", "before", "kept"),
    [
        ("harga story berapa wajarnya", PACKAGE, False),
        ("how much should one story cost", PACKAGE, False),
        ("kalau storynya aja wajarnya berapa", PACKAGE, False),
        ("harga story berapa", PLAIN, False),
        ("mahal ga?", PACKAGE, True),
        ("1 reels 3 story segitu mahal ga?", PACKAGE, True),
        ("itu buat 2 reels, wajar?", PLAIN, True),
    ],
)
def test_the_price_of_a_package_is_not_that_of_one_of_its_pieces(text, before, kept) -> None:
    heard = Understanding(text, "rate", 0.9)
    claimed = capability.claims(heard, State(topic=Shown("rate", before)))
    assert claimed is not None
    assert claimed["handles"] == ("x",)
    assert ("budget_idr" in claimed) == kept


@pytest.mark.parametrize(
    ("text", "idr"), [("dia bales 350 nett gan", 350_000), ("350 itu kemahalan?", 350_000), ("kalau 3 orang?", None)]
)  # fmt: skip
def test_a_bare_number_is_another_price_of_the_same(text: str, idr: int | None) -> None:
    heard = understand(text, now=NOW, zone=JAKARTA)
    claimed = capability.claims(heard, State(topic=Shown("rate", PLAIN)))
    assert (claimed or {}).get("budget_idr") == idr


async def test_the_price_of_who_takes_part_is_what_was_agreed() -> None:
    port = await begun("sari", "tia")
    await tell(port, "@sari deal 100rb")
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000, rate_idr=500_000, source="manual"),
        creator("tia", followers=20_000, rate_idr=400_000, source="manual"),
        posts=posts("instagram:sari", [488] * 12, views=40_000),
    )
    for handle, text, idr in (
        ("sari", "kemahalan ga", 100_000),
        ("sari", "ditawar 20% jadi brp", 80_000),
        ("tia", "kemahalan ga", 400_000),
        ("tia", "nego 10% jadi berapa", 360_000),
    ):
        world = context(text, catalogue=catalogue, campaigns=port)
        outcome = await capability.run(RateSlots(handles=(handle,)), world)
        assert outcome.view.asked.idr == idr
        assert outcome.view.agreed_idr == (100_000 if handle == "sari" else None)
        for language in ("id", "en"):
            assert said("rate", outcome, language=language).text
    named = RateSlots(handles=("sari",), budget_idr=250_000)
    outcome = await capability.run(named, context(catalogue=catalogue, campaigns=port))
    assert (outcome.view.asked.idr, outcome.view.agreed_idr) == (250_000, None)


def test_what_somebody_asks_as_the_answer_before_said_is_judged() -> None:
    asked = State(topic=Shown("campaign_log", {"asked_idr": 400_000}), focus="sari")

    def claimed(text: str, state: State = asked):
        return capability.claims(understand(text, now=NOW, zone=JAKARTA), state)

    for text in ("kemahalan ga", "harganya wajar ga menurutmu"):
        assert claimed(text) == {"handles": ("sari",), "budget_idr": 400_000}
        other = claimed(text, State(topic=Shown("campaign_log", {}), focus="sari"))
        assert "budget_idr" not in (other or {})
    assert (claimed("kalau @tia kemahalan ga") or {}).get("budget_idr") is None
    assert (claimed("kalau 250rb kemahalan ga") or {}).get("budget_idr") != 400_000


@pytest.mark.parametrize(
    ("text", "idr", "after"),
    [
        ("kalo dia kasih diskon 100 jadi worth ga", 650_000, 750_000),
        ("dia mintanya 100 lebih dari itu", 850_000, 850_000),
        ("what if i add 50k for a story", 800_000, 750_000),
        ("gw tawar setengah", 375_000, 750_000),
        ("turunin 10%", 675_000, 750_000),
        ("dia minta 900rb aku ga mau", 900_000, 900_000),
    ],
)
async def test_a_price_moves_from_the_one_named_before(text: str, idr: int, after: int) -> None:
    before = {"handles": ("x",), "followers": 20_000, "likes": 900, "budget_idr": 750_000}
    state = State(shown=Shown("rate", before, ("x",)), topic=Shown("rate", before), focus="x")
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state)
    world = context(catalogue=FakeCatalogue(), menu=EVERYTHING, text=text)
    outcome = await capability.run(RateSlots(**(claimed or {})), world)
    assert (outcome.view.asked.idr, outcome.slots["budget_idr"]) == (idr, after)


async def test_whether_a_fee_is_high_is_asked_of_whom_was_spoken_of() -> None:
    said = understand("is that expensive?", now=NOW, zone=JAKARTA)
    shown = Shown("campaign_log", {}, ("sari", "rani"))
    state = State(topic=Shown("campaign_log"), shown=shown)
    assert capability.claims(said, state) == {"handles": ("sari", "rani")}
    assert capability.claims(said, replace(state, focus="rani")) == {"handles": ("rani",)}
    assert capability.claims(said, State(topic=Shown("suggest"), shown=shown)) is None
    outcome = await capability.run(
        RateSlots(handles=("sari", "rani")), context("is that expensive?")
    )
    taps = [button.payload.slots for row in outcome.choices for button in row]
    assert (outcome.block, taps) == ("whom", [{"handles": ("sari",)}, {"handles": ("rani",)}])


@pytest.mark.parametrize("text", ["@x minta nambah 100rb buat pasang story", "x minta 50rb lebih"])
def test_what_moves_in_a_campaign_is_no_price_to_judge(text: str) -> None:
    state = State(focus="x", partners=("x",))
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), state) is None


@pytest.mark.parametrize(
    "text", ["tawar 400 gmn", "saya tawar 400rb", "dia minta 400rb aku ga mau"]
)
def test_an_offer_keeps_the_figures_that_were_typed(text: str) -> None:
    typed = {"handles": ("x",), "followers": 18_200, "views": 4_000}
    state = State(shown=Shown("offer", {}, ("x",)), typed=typed, focus="x")
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), state) or {}
    assert claimed.items() >= {**typed, "budget_idr": 400_000}.items()


async def test_what_was_posted_is_judged_by_its_own_figures() -> None:
    port = await begun("sari", "tia")
    await tell(port, "@sari deal 200rb")
    await tell(port, "@sari udah posting, like 40 komen 2")
    catalogue = FakeCatalogue.of(
        creator("sari", followers=20_000, rate_idr=500_000, source="manual"),
        posts=posts("instagram:sari", [1_400] * 12),
    )
    spoken = State(topic=Shown("campaign_log"), focus="sari")
    for text in ("mahal ga", "hasilnya bagus ga", "should i hire her again?"):
        slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), spoken)
        world = context(text, catalogue=catalogue, campaigns=port)
        outcome = await capability.run(capability.fill(slots), world)
        assert "mahal menurut hasil nyatanya" in (text_ := said("rate", outcome).text)
        assert "Rp200.000 ÷ 42 interaksi <i>nyata</i> = Rp4.762" in text_
    unknown = RateSlots(handles=("tia",), after=True)
    outcome = await capability.run(unknown, context(catalogue=catalogue, campaigns=port))
    assert "belum dicatat" in said("rate", outcome).text
    await tell(port, "@sari terjual 20 omzet 500rb")
    outcome = await capability.run(RateSlots(handles=("sari",), after=True), world)
    assert "Rp500,000 − cost Rp200,000 = Rp300,000" in said("rate", outcome, language="en").text
    elsewhere = State(topic=Shown("evaluate"), focus="sari")
    heard = understand("hasilnya bagus ga", now=NOW, zone=JAKARTA)
    assert "after" not in (capability.claims(heard, elsewhere) or {})


@pytest.mark.parametrize(
    ("platform", "kinds"),
    [
        ("tiktok", ["video"]),
        ("youtube", ["video", "short"]),
        ("instagram", ["story", "image", "reel"]),
        (None, ["story", "image", "reel"]),
    ],
)
async def test_prices_are_told_of_what_a_platform_has(platform, kinds) -> None:
    outcome = await run(FakeCatalogue(), views=5_000, platform=platform, budget_idr=200_000)
    assert [each.kind for each in outcome.view.formats] == kinds
    assert ("Story" in said("rate", outcome).text.partition("Per jenis")[2]) is ("story" in kinds)

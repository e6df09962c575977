"""An offer is answered with a verdict, three reasons and a reply that can be sent."""

import re

import pytest

from core.capabilities.offer import OfferSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.offers.prices import prices_alone
from core.nlu.offers.ratecard import read_prices
from core.nlu.understanding import Understanding
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakeCatalogue, context, creator
from tests.capabilities.shop import Shop, posts
from tests.nlu.offers.test_offer import DM, LISTED


def tell(outcome, language="id"):
    (message,) = Renderer().replies("offer", outcome, language=language, zone=JAKARTA)
    return message


async def test_an_unknown_account_is_bargained_with_and_asked_for_insights() -> None:
    text = tell(await capability.run(OfferSlots(DM), context(DM))).text
    assert "Tawar dulu" in text
    for start in ("1. ", "2. ", "3. "):
        assert start in text
    assert "Rp750.000" in text
    assert "Rp1.300.000" not in text
    assert "insight" in text
    assert "indikasi, bukan bukti" in text
    assert "<blockquote>Halo Kak @dapurnina" in text


async def test_a_known_account_is_judged_by_its_record() -> None:
    row = creator("dapurnina", followers=9_000, category="food", rate_idr=300_000, source="import")
    outcome = await capability.run(OfferSlots(DM), context(DM, catalogue=FakeCatalogue.of(row)))
    assert "followers_differ" in outcome.view.found.promises
    assert outcome.items == ("dapurnina",)
    assert "jauh lebih banyak" in tell(outcome).text


async def test_the_worth_of_goods_is_asked_for_and_counted() -> None:
    text = "Halo kak aku @budi followers 20rb, mau barter produk untuk 1 reels, minat?"
    asked = await capability.run(OfferSlots(text), context(text))
    assert asked.asks == "goods"
    slots = capability.fill({**asked.slots, "goods": "250rb"})
    outcome = await capability.run(slots, context("250rb"))
    assert outcome.view.offer.barter_idr == 250_000
    assert "barter dihitung sebagai uang" in tell(outcome).text


async def test_without_an_offer_it_is_asked_for() -> None:
    outcome = await capability.run(OfferSlots(), context("ada tawaran masuk, layak ga?"))
    assert outcome.asks == "message"


async def test_english() -> None:
    outcome = await capability.run(OfferSlots(DM), context(DM, language="en"))
    text = tell(outcome, "en").text
    assert "Bargain first" in text
    assert not re.search(r"\b(Kak|harga|terima kasih)\b", text)


async def test_exclusivity_and_usage_rights_are_said_with_how_they_count() -> None:
    text = DM + " Harga sudah eksklusif sebulan dan termasuk hak pakai."
    said = tell(await capability.run(OfferSlots(text), context(text))).text
    assert "2× kisaran biasa" in said
    assert "belum ada patokan harganya" in said
    english = tell(await capability.run(OfferSlots(text), context(text, language="en")), "en").text
    assert "2× the usual range" in english


def test_it_claims_offers_alone() -> None:
    def claim(text: str, state: State = State()):  # noqa: B008
        return capability.claims(Understanding(text, "other", 0.5), state)

    assert claim(DM) == {"message": DM}
    assert claim(DM, State(focus="budi")) == {"message": DM}
    hers = "dia nawarin 1 reels 800rb atau 2 reels 1,2jt, followers 20rb, layak ga?"
    assert claim(hers, State(focus="budi"))["handle"] == "budi"
    assert claim("ada tawaran masuk, layak ga?") == {}
    assert claim("@dapurnina minta 800rb, wajar?") is None


def after(**slots) -> State:
    return State(topic=Shown("offer", slots))


async def test_a_discount_is_weighed_with_the_rest_of_the_offer() -> None:
    first = await capability.run(OfferSlots(DM), context(DM))
    state = after(**first.slots)
    slots = capability.claims(Understanding("dia kasih diskon jadi 900rb", "other", 0.3), state)
    assert slots is not None
    outcome = await capability.run(capability.fill(slots), context("dia kasih diskon jadi 900rb"))
    assert outcome.view.offer.cash_idr == 900_000
    assert outcome.view.offer.handle == "dapurnina"
    assert outcome.slots["budget_idr"] == 900_000


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("text", "words"),
    [("buatin balesan sopan buat nolak", "🙏"), ("minta screenshot insight boleh?", "insight")],
)
async def test_words_to_send_are_written(text: str, words: str, language: str) -> None:
    state = after(message=DM, handle="dapurnina")
    slots = capability.claims(Understanding(text, "other", 0.3), state)
    assert slots is not None
    outcome = await capability.run(capability.fill(slots), context(text))
    reply = tell(outcome, language).text
    assert words in reply
    assert "@dapurnina" in reply
    assert capability.claims(Understanding(text, "other", 0.3), State()) is None


def test_a_refusal_is_asked_for_even_after_a_word_on_tax() -> None:
    state = State(topic=Shown("tax", {}), earlier=Shown("offer", {"message": DM, "handle": "d"}))
    said = Understanding("tolak aja deh, bikinin balasannya", "other", 0.3)
    assert capability.claims(said, state) == {"message": DM, "handle": "d", "wish": "refusal"}
    discount = Understanding("dia kasih diskon jadi 900rb", "other", 0.3)
    assert capability.claims(discount, state) is None


@pytest.mark.parametrize(
    ("language", "words"), [("id", "nilainya belum diketahui"), ("en", "goods of unknown worth")]
)
async def test_goods_whose_worth_nobody_knows_are_not_left_unsaid(language, words) -> None:
    text = "Halo kak aku @budi followers 20rb, barter produk + fee 300rb untuk 1 reels, minat?"
    slots = OfferSlots(text, goods="ga tau")
    outcome = await capability.run(slots, context(text, language=language))
    assert outcome.view.found.price == "goods_unknown"
    assert words in tell(outcome, language).text


async def test_too_few_posts_are_not_said_to_be_none() -> None:
    row = creator("dapurnina", followers=9_000, category="food", source="import")
    few = posts("instagram:dapurnina", [300, 310, 290])
    full = FakeCatalogue.of(row, posts=few)
    text = "aku @dapurnina rate card reels 500rb, minat?"
    asked = context(text, catalogue=Shop(full.creators_frame, full.posts_frame))
    said = tell(await capability.run(OfferSlots(text), asked)).text
    assert "baru 3 dari 3 postingan yang bisa dihitung" in said
    assert "diakuinya" not in said


ROWS = "Halo kak aku @roni followers 75rb, rate card: 3 reels 4,5jt atau 5 reels 6jt, view rata2 22rb, minat?"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_each_price_is_judged_on_its_own(language: str) -> None:
    outcome = await capability.run(OfferSlots(ROWS), context(ROWS, language=language))
    words = tell(outcome, language).text
    for line in ("1) 3 Reel", "2) 5 Reel"):
        assert line in words
    prices = [screening.fair.by_views for _, screening in outcome.view.found.each]
    assert prices == [(990_000, 2_970_000), (1_650_000, 4_950_000)]
    assert "10,5" not in words
    assert "10.5" not in words


@pytest.mark.parametrize(
    ("text", "pieces", "idr"),
    [
        ("yang kedua aja", {"reel": 5}, 6_000_000),
        ("just the first one", {"reel": 3}, 4_500_000),
        ("yang pertama diskon jadi 4 juta", {"reel": 3}, 4_000_000),
    ],
)
async def test_one_of_several_prices_is_picked(text: str, pieces, idr: int) -> None:
    first = await capability.run(OfferSlots(ROWS), context(ROWS))
    slots = capability.claims(Understanding(text, "other", 0.3), after(**first.slots))
    assert slots is not None
    picked = await capability.run(capability.fill(slots), context(text))
    assert (dict(picked.view.offer.pieces), picked.view.offer.cash_idr) == (pieces, idr)
    again = capability.claims(Understanding("layak ga?", "other", 0.3), after(**picked.slots))
    kept = await capability.run(capability.fill(again), context("layak ga?"))
    assert kept.view.offer.cash_idr == idr


async def test_what_they_say_of_likes_and_views_is_used_and_called_unproved() -> None:
    text = "tawaran: @ana 20k followers, 800 likes 60 comments, 500rb untuk 1 reels"
    outcome = await capability.run(OfferSlots(text), context(text))
    assert outcome.view.found.fair.by_interactions == (260_000, 775_000)
    assert "belum terbukti" in tell(outcome).text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_goods_that_are_too_dear_are_not_offered_back(language: str) -> None:
    text = "influencer offers to repost for barter only, 2 nights worth Rp 3.500.000, 8k followers 100 likes 3 comments"
    outcome = await capability.run(OfferSlots(text), context(text, language=language))
    assert outcome.view.found.counter_idr == 0
    words = tell(outcome, language).text
    counter = outcome.view.found.asked.counter_idr
    assert counter < 3_500_000
    assert ("total Rp" in words) if language == "id" else ("in all" in words)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_offers_of_several_accounts_are_judged_each(language: str) -> None:
    assert capability.claims(Understanding(LISTED, "rate", 0.5), State()) == {"message": LISTED}
    outcome = await capability.run(OfferSlots(LISTED), context(LISTED, language=language))
    assert outcome.items == ("nasi_review", "kulinermks", "makansby")
    words = tell(outcome, language).text
    for asked in ("300", "1,2" if language == "en" else "1.2", "150"):
        assert asked in words
    assert words.count("@") == 3


def test_prices_are_kept_as_they_were_read() -> None:
    text = "RATE CARD @bima Reels : 1.000.000 | TikTok : 1.200.000 Followers IG 45K Tiktok 120K"
    asked = [(dict(one.pieces), one.idr) for one in read_prices(prices_alone(text))]
    assert asked == [({"reel": 1}, 1_000_000), ({"video": 1}, 1_200_000)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "text", ["draft me a counter offer at 1.8 million", "nego jadi 1,8 juta dong, bikinin pesannya"]
)
async def test_words_for_an_own_price_are_written(text: str, language: str) -> None:
    first = await capability.run(OfferSlots(ROWS), context(ROWS))
    slots = capability.claims(Understanding(text, "other", 0.3), after(**first.slots))
    assert slots is not None
    said = await capability.run(capability.fill(slots), context(text, language=language))
    words = tell(said, language).text
    assert ("Rp1.800.000" if language == "id" else "Rp1,800,000") in words
    assert "@roni" in words
    assert capability.claims(Understanding(text, "other", 0.3), State()) is None


@pytest.mark.parametrize(
    "text", ["likenya rata2 900 komen 20", "views are around 15k", "views nya 15rb"]
)
async def test_figures_told_later_complete_the_offer(text: str) -> None:
    offer = "tawaran dari @sari: 1,5 jt buat 1 reels 2 story, follower 45rb"
    first = await capability.run(OfferSlots(offer), context(offer))
    slots = capability.claims(Understanding(text, "campaign_log", 0.9), after(**first.slots))
    assert slots is not None
    told = (await capability.run(capability.fill(slots), context(text))).view.offer
    assert (told.handle, told.followers, told.cash_idr) == ("sari", 45_000, 1_500_000)
    assert (told.likes, told.views) in {(900, None), (None, 15_000)}


@pytest.mark.parametrize(
    "text",
    ["udah tayang like 900 komen 20", "@lain like 900", "terjual 20 views 15rb", "views itu apa?"],
)
def test_work_that_was_done_is_no_figure_of_an_offer(text: str) -> None:
    before = after(message=ROWS, handle="roni")
    assert capability.claims(Understanding(text, "campaign_log", 0.9), before) is None

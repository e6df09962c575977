"""An offer is answered with a verdict, three reasons and a reply that can be sent."""

import re

import pytest

from core.capabilities.offer import OfferSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakeCatalogue, context, creator
from tests.capabilities.shop import Shop, posts
from tests.nlu.test_offer import DM


def tell(outcome, language="id"):
    (message,) = Renderer().replies("offer", outcome, language=language, zone=JAKARTA)
    return message


async def test_an_unknown_account_is_bargained_with_and_asked_for_insights() -> None:
    text = tell(await capability.run(OfferSlots(DM), context(DM))).text
    assert "Tawar dulu" in text
    for start in ("1. ", "2. ", "3. "):
        assert start in text
    assert "Rp1.300.000" in text
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
    assert claim(DM, State(focus="budi"))["handle"] == "budi"
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
    assert "postingan yang tercatat belum cukup" in said
    assert "diakuinya" not in said

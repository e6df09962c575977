"""Cards of inline mode say what anybody may read, and of whom; buttons that share carry no budget."""

from __future__ import annotations

from core.capabilities.evaluate import capability
from core.capabilities.judging.evaluated import EvaluateSlots
from core.capabilities.suggest import capability as suggest
from core.dialogue.searching.slots import SuggestSlots
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, context
from tests.capabilities.shop import EVERYTHING, shop


def said(card: object, block: str) -> str:
    view = card.view  # type: ignore[attr-defined]
    return Renderer().part("evaluate", block, view, language="id", zone=JAKARTA)


async def test_cards_come_from_summaries_and_name_their_account() -> None:
    cards = await capability.cards({"handles": ("akun3", "akun30")}, context(catalogue=shop()))
    assert {card.handle for card in cards[:2]} == {"akun3", "akun30"}
    text = said(cards[0], "share")
    assert "interaksi</b> per postingan" in text
    assert "perkiraan dari" in text
    assert "Rp" not in text + said(cards[0], "card_teaser") + said(cards[0], "card_title")


async def test_the_beginning_of_a_handle_finds_it_before_everybody_else() -> None:
    world = context("akun1", catalogue=shop())
    cards = await capability.cards({}, world)
    begun = [card.handle for card in cards if card.handle.startswith("akun1")]
    assert [card.handle for card in cards[: len(begun)]] == begun
    assert begun[0] == "akun1"
    assert len(begun) > 1
    assert len({card.id for card in cards}) == len(cards) == 20


async def test_a_name_that_nobody_has_shows_nobody() -> None:
    assert await capability.cards({"handles": ("zzzz",)}, context("@zzzz", catalogue=shop())) == ()


async def test_at_most_twenty_of_what_fits() -> None:
    cards = await capability.cards({"category": "food"}, context(catalogue=shop()))
    assert len({card.id for card in cards}) == len(cards) == 20


def shares(outcome: object) -> list[str]:
    rows = outcome.choices  # type: ignore[attr-defined]
    return [choice.share for row in rows for choice in row if choice.share]


async def test_buttons_that_share_say_nothing_of_money() -> None:
    world = context("cari influencer kuliner budget 5 juta", catalogue=shop(), menu=EVERYTHING)
    card = await capability.run(EvaluateSlots(handles=("akun3",), budget_idr=750_000), world)
    assert shares(card) == ["@akun3"]
    found = await suggest.run(SuggestSlots(budget_idr=5_000_000, category="food"), world)
    (shared,) = (choice for row in found.choices for choice in row if choice.query)
    assert shared.args["category"] == "food"
    assert "5000000" not in str(shared.args)

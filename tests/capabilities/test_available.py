"""Who asks how many creators there are is told, and not asked for money."""

import pytest

from core.capabilities.available import AvailableSlots, capability
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.questions.available import asks_available
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context
from tests.capabilities.shop import EVERYTHING, shop


@pytest.mark.parametrize(
    "text",
    [
        "ada berapa kreator makassar",
        "berapa banyak influencer kuliner di bandung yang ada",
        "jumlah kreator di jogja ada berapa",
        "di garut ada influencer kuliner ga kak",
        "ada kreator ga di sumbawa",
        "how many food creators are there in bandung?",
        "do you have any creators in bali",
    ],
)
def test_how_many_there_are_is_asked(text: str) -> None:
    assert asks_available(text)


@pytest.mark.parametrize(
    "text",
    [
        "ada berapa kreator di kampanye ini",
        "berapa kreator yang harus saya pakai",
        "butuh berapa influencer biar rame",
        "berapa kreator yang udah posting",
        "ada kreator yang mau barter ga",
        "ada influencer kuliner bandung budget 500rb ga",
        "kreatornya asli ga",
        "cari kreator makassar",
        "how many creators do i need",
        "ada yang lain ga kreatornya",
    ],
)
def test_of_a_campaign_advice_or_a_search_nothing_is_counted(text: str) -> None:
    assert not asks_available(text)


def test_what_is_asked_for_and_the_budget_before_are_kept() -> None:
    said = understand("ada berapa kreator kuliner bandung", now=NOW, zone=JAKARTA)
    wanted = {"city": "Bandung", "category": "food"}
    assert capability.claims(said, State()) == wanted
    after = State(shown=Shown("suggest", {"budget_idr": 500_000}, ("a",)))
    assert capability.claims(said, after) == wanted | {"budget_idr": 500_000}
    bare = understand("ada berapa kreatornya", now=NOW, zone=JAKARTA)
    assert capability.claims(bare, after) is None


@pytest.mark.parametrize(
    ("city", "language", "words"),
    [
        ("Bandung", "id", ("40 kreator di Bandung", "Rp200.000–Rp980.000", "budget 500rb")),
        ("Bandung", "en", ("40 creators in Bandung", "Rp200,000–Rp980,000")),
        ("Garut", "id", ("Belum ada kreator di Garut", "Di Jawa Barat ada 40", "@nama")),
        ("Garut", "en", ("no creators in Garut", "In Jawa Barat there are 40")),
    ],
)
async def test_they_are_counted_here_or_around(
    city: str, language: str, words: tuple[str, ...]
) -> None:
    world = context(catalogue=shop(), language=language, menu=EVERYTHING)
    outcome = await capability.run(AvailableSlots(city), world)
    (reply,) = Renderer().replies("available", outcome, language=language, zone=JAKARTA)
    assert all(word in reply.text for word in words), reply.text
    assert reply.buttons[0][0].payload == Payload("suggest", {"city": city})

"""Nobody is found for what must not be advertised: said kindly, with the reason and a way on."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from core.capabilities.declined import DeclinedSlots, capability
from core.dialogue.state import State
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

WIB = ZoneInfo("Asia/Jakarta")


def claimed(text: str) -> object:
    return capability.claims(understand(text, now=NOW, zone=WIB), State())


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("cari influencer buat judi online", "gambling"),
        ("buatin brief buat promosi vape", "tobacco"),
        ("find influencers for a casino, budget 5 million", "gambling"),
        ("cariin kol buat pinjol ilegal 3jt", "loans"),
    ],
)
def test_requests_to_promote_them_are_claimed(text: str, trade: str) -> None:
    assert claimed(text) == {"trade": trade}


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer kuliner di bandung budget 2 juta",
        "cari kreator buat kampanye anti judi budget 2 juta",
        "cek caption: main slot gacor di sini",
        "halo",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert claimed(text) is None


@pytest.mark.parametrize(("language", "words"), [("id", "Maaf Kak"), ("en", "Sorry")])
@pytest.mark.parametrize("trade", ["gambling", "drugs", "medicine", "tobacco", "loans", "alcohol"])
async def test_the_answer_is_kind_and_gives_the_rule(language: str, words: str, trade: str) -> None:
    outcome = await capability.run(DeclinedSlots(trade), context("..."))
    (reply,) = Renderer().replies("declined", outcome, language=language, zone=JAKARTA)
    assert words in reply.text
    assert any(name in reply.text for name in ("UU", "PP", "POJK", "Permen", "Permendag"))
    assert reply.buttons


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ada tawaran paket 10rb followers aktif 150rb, layak?", "bought_followers"),
        ("cari buzzer buat jelekin warung sebelah budget 500rb", "smear"),
        ("cari kreator buat bikin review palsu 500rb", "fake_reviews"),
        ("ikut grup saling like bagus ga", "pods"),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
async def test_what_deceives_the_public_is_refused_with_the_reason(
    text: str, code: str, language: str
) -> None:
    assert claimed(text) == {"trade": code}
    outcome = await capability.run(DeclinedSlots(code), context(text))
    (reply,) = Renderer().replies("declined", outcome, language=language, zone=JAKARTA)
    assert "Instagram" in reply.text or "UU " in reply.text
    assert "500" in reply.text


def test_what_a_trick_is_may_be_asked() -> None:
    assert claimed("explain engagement pod") is None
    assert claimed("apa itu engagement pod") is None
    assert claimed("mau gabung engagement pod buat promo toko") == {"trade": "pods"}

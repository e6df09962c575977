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
        ("boleh ga endorse slot judi online tp cm link aja", "gambling"),
        ("is it ok to promote a casino, just a link", "gambling"),
        ("cari influencer yang mau promosi judi online 2jt jangan sampai ketahuan", "gambling"),
    ],
)
def test_requests_to_promote_them_are_claimed(text: str, trade: str) -> None:
    assert claimed(text) == {"trade": trade}


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer kuliner di bandung budget 2 juta",
        'caption "main slot gacor di sini" boleh ga',
        "cariin buat hijab di bandung budget 2jt, jgn yg suka promo judi",
        "cari influencer fashion jakarta budget 2jt, jangan yang pernah promosi judi",
        "find fashion influencers in Jakarta who never promoted gambling, budget 2 million",
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


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("influencer buat jual baju kw branded 1jt", "counterfeit"),
        ("tas replika murah cari influencer", "counterfeit"),
        ("find influencers for knock-off sneakers", "counterfeit"),
        ("promosi krim pemutih merkuri ga ketauan", "unsafe"),
        ("nyari influencer buat promosi obat kuat", "potency"),
        ("obat pelangsing 7 hari turun 10kg endorse 1jt", "slimming"),
        ("cari influencer buat trading forex pasti profit 3jt", "profits"),
        ("find creators for crypto with guaranteed profit", "profits"),
        ("promosi mlm modal 500rb untung 10 juta", "mlm"),
        ("suruh influencer bilang produk saingan beracun gimana", "smear"),
        ("kalo saingan aku jelek2in lewat influencer boleh ga", "smear"),
        ("bayar orang buat kasih bintang 1 ke saingan", "smear"),
        ("pay someone to give my competitor one star", "smear"),
        ("mau bikin akun palsu buat review bagus", "fake_reviews"),
        ("suruh dia ngaku udah pernah pakai padahal belum", "fake_reviews"),
    ],
)
def test_plans_to_cheat_or_to_harm_are_no_searches(text: str, trade: str) -> None:
    assert claimed(text) == {"trade": trade}


@pytest.mark.parametrize(
    "text",
    [
        "cek caption: serum ini tanpa merkuri",
        "cari influencer buat skincare tanpa merkuri budget 1jt",
        "promote our mercury-free skincare",
        "genset 5 kw buat warung, cari influencer 1jt",
        "cari influencer buat kaos polos budget 1jt",
        "saingan jelek-jelekin produk saya di tiktok gimana",
        "cari influencer buat edukasi saham, 2jt",
        "cari influencer buat teh diet 1jt",
        "saingan saya pakai influencer juga",
    ],
)
def test_honest_neighbours_of_them_are_none(text: str) -> None:
    assert claimed(text) is None


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "trade", ["counterfeit", "unsafe", "potency", "slimming", "profits", "mlm"]
)
async def test_every_trade_has_its_reason(trade: str, language: str) -> None:
    outcome = await capability.run(DeclinedSlots(trade), context())
    (reply,) = Renderer().replies("declined", outcome, language=language, zone=JAKARTA)
    assert "can" in reply.text if language == "en" else "tidak bisa membantu" in reply.text
    assert len(reply.text) > 250

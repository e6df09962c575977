"""Tax on a fee is said with its source and its doubt; a campaign's papers are listed."""

import re

import pytest

from core.analytics.campaign.log import Fact
from core.capabilities.tax import TaxSlots, capability
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, context


def tell(outcome, language="id"):
    (message,) = Renderer().replies("tax", outcome, language=language, zone=JAKARTA)
    return message


async def test_a_fee_to_a_person() -> None:
    text = tell(await capability.run(TaxSlots("1000000", "person"), context())).text
    for words in ("Rp25.000", "Rp500.000", "Rp975.000", "Rp1.025.641", "PMK 168/2023", "KPP"):
        assert words in text
    assert "1 Januari 2024" in text


async def test_a_fee_to_an_agency_and_net_amounts() -> None:
    text = tell(await capability.run(TaxSlots("5000000", "agency"), context())).text
    assert "PPh 23 Rp100.000" in text
    outcome = await capability.run(TaxSlots("975000", "person", net=True), context())
    assert outcome.view.taxed.gross_idr == 1_000_000
    assert "bayar Rp1.000.000" in tell(outcome).text


async def test_a_command_brings_its_own_words_and_nothing_is_asked_for() -> None:
    outcome = await capability.run(TaxSlots(), context("1000000 orang"))
    assert outcome.view.taxed.tax_idr == 25_000
    outcome = await capability.run(TaxSlots(), context("/pajak"))
    assert outcome.asks == "amount"
    outcome = await capability.run(TaxSlots("2,5 juta"), context("2,5 juta"))
    assert outcome.view.taxed.gross_idr == 2_500_000


async def test_buttons_ask_the_other_question() -> None:
    message = tell(await capability.run(TaxSlots("1000000", "person"), context()))
    payloads = [b.payload.slots for row in message.buttons for b in row]
    assert payloads[0] == {"amount": "1000000", "payee": "agency", "net": False}
    assert payloads[1]["net"] is True


async def test_papers_of_a_campaign() -> None:
    port = FakeCampaigns()
    campaign = await port.start("Ramadan", "kurma")
    nina, budi = await port.join(campaign, "nina"), await port.join(campaign, "budi")
    await port.note(
        campaign,
        [
            Fact("fee_idr", 10_000_000, nina.id),
            Fact("barter_idr", 1_000_000, nina.id),
            Fact("paid_idr", 5_000_000, nina.id),
        ],
    )
    assert budi
    outcome = await capability.run(TaxSlots(receipts=True), context(campaigns=port))
    assert outcome.view.total_tax_idr == 275_000
    text = tell(outcome).text
    assert "Rp275.000" in text
    assert "belum dicatat" in text
    assert "Bukti potong" in text
    empty = await capability.run(TaxSlots(receipts=True), context(campaigns=FakeCampaigns()))
    assert "Belum ada kampanye" in tell(empty).text


@pytest.mark.parametrize(
    "slots",
    [TaxSlots("1000000"), TaxSlots("1000000", "agency", net=True), TaxSlots("900000000")],
)
async def test_english(slots) -> None:
    text = tell(await capability.run(slots, context(language="en")), "en").text
    assert not re.search(r"\b(Kak|pajak|bruto|bersih)\b", text)


def test_it_claims_only_sums() -> None:
    def claim(text: str):
        return capability.claims(Understanding(text, "other", 0.5), State())

    assert claim("pajak 1 juta ke perorangan")["amount"] == "1000000"
    assert claim("daftar bukti pajak kampanye") == {"receipts": True}
    assert claim("apa itu pajak endorse") is None


def after_tax(**slots) -> State:
    return State(topic=Shown("tax", slots))


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("kalau 130 juta?", {"amount": "130000000", "payee": "person", "net": False}),
        ("kalo ke CV 5 juta gimana", {"amount": "5000000", "payee": "agency", "net": False}),
        ("kalau ke agensi?", {"amount": "10000000", "payee": "agency", "net": False}),
        ("dia maunya bersih", {"amount": "10000000", "payee": "person", "net": True}),
    ],
)
def test_what_follows_an_answer_about_tax_is_about_tax(text: str, slots: dict[str, object]) -> None:
    said = Understanding(text, "suggest", 0.9)
    found = capability.claims(said, after_tax(amount="10000000", payee="person"))
    assert found is not None
    assert {name: found.get(name, False) for name in slots} == slots
    assert capability.claims(said, State()) is None or "ke" in text


@pytest.mark.parametrize(
    ("text", "net"),
    [
        ("how much PPh on IDR 2,500,000", False),
        ("pajak 2,5 juta ke perorangan", False),
        ("kalau 130 juta?", True),
        ("and 3 million?", True),
        ("gross up 2 juta", True),
    ],
)
def test_net_holds_for_what_leans_on_the_answer_alone(text: str, net: bool) -> None:
    before = after_tax(amount="5000000", payee="person", net=True)
    found = capability.claims(Understanding(text, "suggest", 0.9), before)
    assert found is not None
    assert bool(found.get("net")) is net


@pytest.mark.parametrize("text", ["tax on -5 million", "pajak minus 2 juta", "pajak 500"])
async def test_no_amount_is_asked_for_and_none_repeated(text: str) -> None:
    before = after_tax(amount="2000000", payee="agency", net=True)
    slots = capability.claims(Understanding(text, "other", 0.3), before)
    assert slots is not None
    outcome = await capability.run(capability.fill(slots), context(text))
    assert outcome.asks == "amount"


async def test_both_lines_of_an_answer_leave_the_materials_out() -> None:
    text = "pph 500 ribu termasuk bahan 100 ribu"
    slots = capability.claims(Understanding(text, "other", 0.3), State())
    outcome = await capability.run(capability.fill(slots), context(text))
    assert "Rp510.256" in tell(outcome).text
    assert "× bahan" in tell(outcome).text


@pytest.mark.parametrize(
    "text",
    ["ok deal, what tax do I pay on that?", "cheers mate, and what's the tax?", "oke, jadi pajaknya berapa?"],
)  # fmt: skip
def test_the_tax_on_what_was_spoken_of(text: str) -> None:
    spoken = State(topic=Shown("offer", {"message": "", "budget_idr": 900_000}))
    found = capability.claims(Understanding(text, "thanks", 0.9), spoken)
    assert found == {"amount": "900000"}


@pytest.mark.parametrize(
    ("text", "asks", "words"),
    [
        ("sy wajib motong ga sih? sy cuma warung", "duty", "KPP"),
        ("dia ga punya npwp", "npwp", "Rp300.000"),
        ("ppn nya berapa", "vat", "Rp1.100.000"),
        ("pajaknya 2,5% kan ya", "rate", "2,5%"),
    ],
)
async def test_questions_about_the_rule_are_answered(text: str, asks: str, words: str) -> None:
    slots = capability.claims(
        Understanding(text, "other", 0.3), after_tax(amount="10000000", payee="person")
    )
    assert slots is not None
    assert slots["asks"] == asks
    outcome = await capability.run(capability.fill(slots), context(text))
    assert words in tell(outcome).text
    assert tell(outcome, "en").text


@pytest.mark.parametrize(
    "text",
    ["cari influencer 2 juta", "3 orang 500rb", "cek @dapurnina 500rb", "kalau 1 juta dapat siapa"],
)
def test_a_new_search_after_tax_is_a_search(text: str) -> None:
    said = Understanding(text, "suggest", 0.9)
    assert capability.claims(said, after_tax(amount="10000000", payee="person")) is None


def test_what_to_transfer_is_worked_out_without_the_word_tax() -> None:
    text = "brp yg harus sy transfer kalo dia mau terima bersih 1 juta"
    slots = capability.claims(Understanding(text, "evaluate", 0.5), State())
    assert slots == {"amount": "1000000", "payee": "person", "net": True, "materials_idr": 0}


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("sy umkm omzet 200jt setahun kena pajak ga", "own"),
        ("sy jualan online penghasilan 15jt perbulan bayar pajak brp", "own"),
        ("usaha saya omzet 300 juta setahun kena pajak ga?", "own"),
        ("my annual turnover is 300 million, do i pay tax on it?", "own"),
        ("saya usaha kecil omzet 20jt per bulan wajib potong pajak selebgram ga", "duty"),
        ("barter produk kena pajak juga ga", "barter"),
        ("min kalo di bayar pake barang aja kena pajak ga", "barter"),
        ("is barter taxed too?", "barter"),
        ("sy bayar 1jt ke orang pribadi ga punya npwp", "npwp"),
        ("sy umkm bayar 1jt ke selebgram pajaknya brp", None),
        ("omzet saya 200 juta, bayar kreator 1 juta pajaknya berapa", None),
        ("pajak penghasilan kreator 1 juta", None),
        ("pajak barter 1 juta ke perorangan", None),
        ("my shop pays a creator 1 million, what is the tax?", None),
    ],
)
async def test_ones_own_turnover_is_no_fee(text: str, asks: str | None) -> None:
    slots = capability.claims(Understanding(text, "other", 0.9, {}), State())
    assert slots is not None
    assert slots.get("asks") == asks
    assert slots.get("amount") == ("1000000" if asks in {None, "npwp"} else None)
    assert ("PPh 21 Rp" in tell(await capability.run(TaxSlots(**slots), context(text))).text) is (
        asks is None
    )


def test_how_much_to_send_goes_on_about_the_fee() -> None:
    state = State(topic=Shown("tax", {"amount": "1000000", "payee": "person"}))
    slots = capability.claims(Understanding("jd sy transfer brp ke dia", "other", 0.9, {}), state)
    assert slots is not None
    assert slots["amount"] == "1000000"

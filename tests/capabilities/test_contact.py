"""No contacts are handed out and nothing is sent on; what helps instead is offered."""

import pytest

from core.capabilities.contact import ContactSlots, capability
from core.dialogue.state import Shown, State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

LISTED = State(shown=Shown("suggest", {}, ("aa", "bb")))


def claimed(text: str, state: State = LISTED):
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state)


@pytest.mark.parametrize(
    ("text", "send"), [("bisa minta kontaknya ga", False), ("chat dia dong", True)]
)
def test_whom_it_is_about(text: str, send: bool) -> None:
    assert claimed(text) == {"handles": ("aa", "bb"), "send": send}
    assert claimed(text, State(focus="cc")) == {"handles": ("cc",), "send": send}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("alamat @dapurnina Jl. Merdeka 5 Bandung", "address"),
        ("catat ya kak, alamat kirim barang @dapurnina: jalan sudirman 4, Surabaya", "address"),
        ("@dapurnina alamatnya Gg. Melati no 3 RT 02/RW 03", "address"),
        ("@dapurnina Jl. Kenanga 8 Depok", "address"),
        ("ini alamat dan nomor @dapurnina: Jl. Mawar 3", "address"),
        ("alamat @dapurnina Desa Sukamaju kec. Ciawi", "address"),
        ("shipping address for @dapurnina: 12 Orchard Road", "address"),
        ("nomer wa nya @dapurnina 0812 3456 7890", "phone"),
        ("gopay @dapurnina 081234567890", "account"),
        ("address of @dapurnina: 5 Merdeka Street", "address"),
        ("@dapurnina lives at Jalan Merdeka 5", "address"),
        ("no hp @dapurnina 0812-3456-7890", "phone"),
        ("@dapurnina 081234567890", "phone"),
        ("phone number of @dapurnina +62 812-3456-7890", "phone"),
        ("rek @dapurnina BRI 0123456 an Nina", "account"),
        ("bank account of @dapurnina: BCA 1234567890", "account"),
        ("email @dapurnina nina@contoh.id", "email"),
    ],
)
def test_what_leads_to_a_person_is_not_kept(text: str, told: str) -> None:
    assert claimed(text) == {"handles": ("dapurnina",), "told": told}


def test_whose_it_is_may_have_been_said_before() -> None:
    assert claimed("alamatnya Jl. Mawar 7", State(focus="cc")) == {
        "handles": ("cc",),
        "told": "address",
    }
    assert claimed("alamatnya Jl. Mawar 7", State()) is None


@pytest.mark.parametrize(
    "text",
    [
        "alamat toko saya Jl. Merdeka 5 Bandung",
        "kirim produk ke @dapurnina, Jl. Merdeka 5 Bandung",
        "no hp @dapurnina 081234567890, sudah bayar 500rb",
        "transfer @dapurnina 500rb ke BCA 1234567890",
        "nilai @dapurnina 5, alamat Jl Merdeka 4",
        "kerja sama @dapurnina jalan lancar 5",
        "@dapurnina 150000000 tayangan",
        "@dapurnina alamatnya Bandung",
        "dana buat @dapurnina 5000000",
        "nomor 2 @dapurnina",
        "@dapurnina sent 3 parcels",
        "kontak @dapurnina 3 hari lagi",
    ],
)
def test_what_is_told_beside_an_address_is_not_lost(text: str) -> None:
    assert (claimed(text) or {}).get("told") is None


def test_the_parts_of_a_quarter_are_no_day() -> None:
    said = understand("kirim ke @x Jl. Kenanga RT 03/05 Depok", now=NOW, zone=JAKARTA)
    assert "date" not in said.everything()
    said = understand("kirim ke @x start 3/12", now=NOW, zone=JAKARTA)
    assert "date" in said.everything()


def test_a_price_named_is_a_price() -> None:
    assert claimed("tawarin dia 300rb") is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_it_says_why_not_and_offers_a_brief(language: str) -> None:
    outcome = await capability.run(ContactSlots(("aa",)), context())
    (reply,) = Renderer().replies("contact", outcome, language=language, zone=JAKARTA)
    assert "@aa" in reply.text
    assert ("privasi" if language == "id" else "privacy") in reply.text
    taps = [row[0].payload for row in reply.buttons]
    assert taps == [Payload(name, {"handles": ("aa",)}) for name in ("message", "brief")]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("told", ["address", "phone", "account", "email"])
async def test_it_says_that_nothing_of_it_is_kept(language: str, told: str) -> None:
    outcome = await capability.run(ContactSlots(("aa",), told=told), context())
    (reply,) = Renderer().replies("contact", outcome, language=language, zone=JAKARTA)
    assert "@aa" in reply.text
    assert ("tidak saya simpan" if language == "id" else "I do not keep") in reply.text


async def test_it_never_claims_to_have_written() -> None:
    outcome = await capability.run(ContactSlots(send=True), context())
    (reply,) = Renderer().replies("contact", outcome, language="id", zone=JAKARTA)
    assert "tidak mengirim pesan" in reply.text
    assert not reply.buttons

"""What a message to a creator is to offer: the goods and the money, and nothing that the creator said."""

import pytest

from core.nlu.names import can_be_name
from core.nlu.offers.messages import message_change, message_told, wants_message
from core.nlu.offers.occasions import haggled_in


@pytest.mark.parametrize(
    "text",
    [
        "dia kemarin bilang tiga ratus ribu tapi ibu belum bayar",
        "dia bilang 300rb, belum saya bayar",
        "orangnya nawarin 300rb kemarin",
        "beliau bilang harganya 500rb",
        "she told me she offers free reels",
        "katanya kasih diskon 20 persen",
    ],
)
def test_what_the_creator_said_is_no_part_of_the_message(text: str) -> None:
    assert message_change(text, {"kind": "invite"}) is None


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("bilang dia dapet makan gratis", ("makan gratis",)),
        ("bilang kita bisa kasih kain gratis", ("kain gratis",)),
        ("mention free shipping", ("free shipping",)),
    ],
)
def test_what_the_message_is_to_say_is(text: str, offers: tuple[str, ...]) -> None:
    assert (message_change(text, {"kind": "invite"}) or {})["offers"] == offers


def test_what_the_creator_asked_is_not_what_is_paid() -> None:
    assert message_told("buatin pesan buat @x, dia kemarin bilang 300rb") == {}


@pytest.mark.parametrize(
    ("text", "paid", "offers"),
    [
        (
            "tolong tuliskan pesannya untuk @x, mau kirim kain batik satu sama uang dua ratus ribu",
            200_000,
            ("kain batik 1",),
        ),
        (
            "write a message to @x, I can send one batik shirt plus 200k",
            200_000,
            ("1 batik shirt",),
        ),
        (
            "write to @x, we will send two jars of sambal and 150k cash",
            150_000,
            ("2 jars of sambal",),
        ),
        (
            "tuliskan pesan untuk @x mau kirim kain satu, uangnya dua ratus ribu",
            200_000,
            ("kain satu",),
        ),
        ("buatin pesan ke @x, aku bisa kirimin hijab gratis", None, ("hijab gratis",)),
        ("buatkan dm untuk @x, kami mau kirim paket senilai 200rb", None, ("paket senilai 200rb",)),
        ("tuliskan pesan ke @x tawarin produk gratis 2 botol", None, ("produk gratis 2 botol",)),
    ],
)
def test_goods_and_money_are_both_in_it(
    text: str, paid: int | None, offers: tuple[str, ...]
) -> None:
    told = message_told(text)
    assert (told.get("own_idr"), told.get("offers"), told.get("product")) == (paid, offers, None)


def test_goods_and_money_that_are_added_are_both_in_it() -> None:
    told = message_change("mau kirim kain batik dua sama uang 150rb", {"kind": "invite"})
    assert told == {"own_idr": 150_000, "offers": ("kain batik 2",)}


@pytest.mark.parametrize(
    "text", ["tulis pesan ke @x, kirim pesan yang sopan", "bikinin dm buat @x mau kirim dm besok"]
)
def test_that_a_message_is_to_be_sent_offers_nothing(text: str) -> None:
    assert "offers" not in message_told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("terus dm e piye", False),
        ("so what about the DM", False),
        ("pesannya kayak apa", False),
        ("dm", False),
        ("terus briefnya", False),
        ("dm card", True),
        ("brief case", True),
        ("pesan antar sayur", True),
    ],
)
def test_what_is_written_to_somebody_is_no_product(text: str, name: bool) -> None:
    assert can_be_name(text) is name


@pytest.mark.parametrize("text", ["terus dm e piye", "so what about the DM", "pesannya kayak apa"])
def test_who_asks_about_the_message_wants_it(text: str) -> None:
    assert wants_message(text)


@pytest.mark.parametrize("text", ["how about the price", "what about messages in a bottle"])
def test_who_asks_about_something_else_wants_none(text: str) -> None:
    assert not wants_message(text)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("nawarnya gimana biar dapet 250rb", 250_000),
        ("how do I get him down to 250k", 250_000),
        ("tawar 350rb iso ta", 350_000),
        ("nawar 100rb piye carane", 100_000),
        ("gimana cara nawar dia biar 250rb", 250_000),
        ("ditawar 350rb bisa ga", 350_000),
        ("how do I negotiate her rate to 200k", 200_000),
        ("can I bring the price down to 300k", 300_000),
        ("dia nawarin 300rb gimana", None),
        ("nawarin jasa 300rb gimana", None),
        ("aku tawar 200rb", None),
        ("get them 3 creators for 300k", None),
        ("how do I get 250 likes", None),
        ("tawar 3 orang bisa", None),
    ],
)
def test_the_price_to_bring_somebody_down_to(text: str, price: int | None) -> None:
    assert haggled_in(text) == price

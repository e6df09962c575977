"""Who wants words to send, what they say of them, and who only speaks of messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.offers.messages import (
    for_another,
    message_change,
    message_told,
    refuses_in_words,
    wants_message,
)
from core.nlu.offers.occasions import (
    Bargain,
    asks_money_back,
    bargain_in,
    bargains_for_that,
    chases,
    haggled_in,
    reminds_creator,
)

WISHES = """buatin dm buat dia dong|tulisin dm nya yang sopan, barter grooming|write her a message offering brunch for 2
dm for the first one please, casual|bikinin dm buat @dapurnina|buatkan pesan wa nya|bikinin chatnya ya yg sopan|make a first message for them|gimana cara chatnya|what should i say to her"""
NONE = """mau pesan 5 botol|ada 3 pesan masuk|kirim laporan ke wa|bikin brief buat wa|buat teks iklan|tulis caption buat reels|dm nya belum dibales|pesan makanan online|minta laporan via wa"""
NOES = """oke tolak aja, bikinin kata2nya|tolak tawarannya dong, tulisin|tolak halus dong|decline politely please|write a polite reply to decline|turn her down nicely|tolak aja"""
TOLD = """yg kedua nolak|dia nolak|@rani menolak|kalau dia nolak gimana|kenapa ditolak|tolak ukurnya apa|she declined"""


def parts(texts: str) -> list[str]:
    return texts.replace("\n", "|").split("|")


@pytest.mark.parametrize(("texts", "wants"), [(WISHES, True), (NONE, False)])
def test_who_wants_a_message(texts: str, wants: bool) -> None:
    assert [t for t in parts(texts) if wants_message(t) is not wants] == []


@pytest.mark.parametrize(("texts", "wants"), [(NOES, True), (TOLD, False), (WISHES, False)])
def test_who_wants_to_decline(texts: str, wants: bool) -> None:
    assert [t for t in parts(texts) if refuses_in_words(t) is not wants] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "tulisin dm nya yang sopan, barter grooming",
            {"offers": ("barter grooming",), "tone": "formal"},
        ),
        ("write her a message offering brunch for 2", {"offers": ("brunch for 2",)}),
        ("buatin dm buat dia dong", {}),
        (
            "dm yang santai tentang produk gelang manik",
            {"product": "gelang manik", "tone": "casual"},
        ),
    ],
)
def test_what_a_wish_says_of_it(text: str, told: dict) -> None:
    assert message_told(text) == told


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (
            "kependekan, tambahin gratis makan berdua",
            {"offers": ("barter", "gratis makan berdua"), "length": ""},
        ),
        (
            "make it longer and add free delivery",
            {"offers": ("barter", "free delivery"), "length": ""},
        ),
        ("lebih santai dong", {"tone": "casual"}),
        ("shorter please", {"length": "short"}),
        ("berapa harganya?", None),
        ("cari yang lebih murah", None),
        ("makasih", None),
    ],
)
def test_what_changes_it(text: str, changed: dict | None) -> None:
    assert message_change(text, {"offers": ("barter",), "length": "short"}) == changed


def test_the_same_for_another() -> None:
    assert all(map(for_another, ("buat yang kedua", "for the second one too", "untuk @rani juga")))
    assert not any(map(for_another, ("buat kampanye", "yang kedua", "buat brief yang kedua")))


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("dm buat dia, buket mawar gratis senilai 175rb + fee 100rb", "buket mawar gratis senilai 175rb + fee 100rb"),
        ("dm buat dia, tambahin gratis ongkir", "gratis ongkir"),
        ("dm buat dia, gratis makan", "gratis makan"),
    ],
)  # fmt: skip
def test_what_is_given_is_named_whole(text: str, offers: str) -> None:
    assert message_told(text)["offers"] == (offers,)


def test_who_bargains_gives_nothing_besides() -> None:
    assert "offers" not in message_told("rara nawarin 800 aku cuma punya 500 gimana")
    assert message_told("aku cuma bisa 500 tp tambah 2 hijab")["offers"] == ("2 hijab",)


@given(
    st.sampled_from(["dia minta {}, aku cuma punya {}", "she asks {} but i can only pay {}", "yg pertama minta {} budgetku {}"]),
    st.integers(60, 999),
    st.data(),
)  # fmt: skip
def test_a_lower_price_is_told_from_the_one_that_is_asked(
    text: str, asked: int, data: st.DataObject
) -> None:
    own = data.draw(st.integers(50, asked - 1))
    unit = data.draw(st.sampled_from(["", "rb", "k", " ribu"]))
    said = text.format(f"{asked}{unit}", f"{own}{unit}")
    assert bargain_in(said) == Bargain(asked * 1_000, own * 1_000)


@pytest.mark.parametrize(
    "text",
    ["dia minta 400rb aku punya 500rb", "budgetku 500rb cari kreator", "dia minta dp 50%", "dia minta 3 orang, cuma punya 2", "minta 500rb deal, budget 400rb"],
)  # fmt: skip
def test_other_amounts_are_no_bargain(text: str) -> None:
    assert bargain_in(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("kirim reminder ke bela buat posting", True),
        ("draft reminder message for bela in English", True),
        ("send a reminder to @bela", True),
        ("bikinin pesan pengingat buat @warung.contoh", True),
        ("ingetin @rani buat posting", True),
        ("tolong ingetin dia posting besok", True),
        ("remind her to post", True),
        ("tell @bela to post", True),
        ("please nudge @bela about her post", True),
        ("remind me to post tomorrow", False),
        ("ingetin aku posting besok", False),
        ("ingetin tiap senin posting", False),
        ("set a reminder for tomorrow", False),
        ("send me a reminder to pay bela", False),
        ("ingetin kalau @rani belum posting", False),
        ("ask Budi to contact @dewi", False),
        ("ingetin bayar @rani 300rb tanggal 10", False),
        ("kirim produk ke @rani", False),
        ("minta @rani 300rb", False),
    ],
)
def test_a_reminder_to_a_creator_is_none_to_the_writer(text: str, wanted: bool) -> None:
    assert reminds_creator(text) is wanted


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("bisa ditawar ga ya jadi seratus ribu", 100_000),
        ("boleh nawar 60rb ga ke yang kedua", 60_000),
        ("can i bargain her down to 300k", 300_000),
        ("bisa nego ga", None),
        ("bisa deal 300rb", None),
        ("cari yang bisa ditawar 300rb", None),
        ("aku mau nego jadi 200rb gimana ngomongnya", 200_000),
        ("how do i say it, bargain down to 300k, what do i tell her", 300_000),
        ("yang pertama nego jadi 200rb", None),
    ],
)
def test_a_price_to_come_down_to_is_asked_for(text: str, idr: int | None) -> None:
    assert haggled_in(text) == idr


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("gimana biar dp balik", True),
        ("cara minta dp balik gimana", True),
        ("how do i get my deposit back", True),
        ("kalau ga laku uangnya balik ga", False),
        ("gimana biar balik modal", False),
        ("dp nya udah dibalikin 50rb", False),
    ],
)
def test_how_a_payment_comes_back_is_asked(text: str, asks: bool) -> None:
    assert asks_money_back(text) is asks


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tagih dong", True),
        ("coba tagihin dia dong kak", True),
        ("nudge her please", True),
        ("tagihannya berapa", False),
        ("tagih dong utang budi", False),
        ("dia nagih terus", False),
    ],
)
def test_a_whole_message_wants_somebody_reminded(text: str, wanted: bool) -> None:
    assert chases(text) is wanted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bikin pesannya, aku kasih 250 ya", {"own_idr": 250_000}),
        (
            "bilang ibu bayar seratus lima puluh sama pempek satu kotak",
            {"own_idr": 150_000, "offers": ("pempek 1 kotak",)},
        ),
        ("write her a dm, we pay 300k plus a free brunch", {"own_idr": 300_000, "offers": ("free brunch",)}),
        ("write her a dm offering 300k and a free lunch", {"own_idr": 300_000, "offers": ("a free lunch",)}),
        (
            "buatkan pesan untuk yang kedua, bayarannya 200rb dan gratis ongkir",
            {"own_idr": 200_000, "offers": ("gratis ongkir",)},
        ),
        ("mention she can bring a friend", {"offers": ("{you} can bring a friend",)}),
        ("kirimin juga alamat warungku jl kenjeran 12 buka jam 10", {"place": "jl kenjeran 12 buka jam 10"}),
        ("add our address: jl sudirman 5", {"place": "jl sudirman 5"}),
        ("eh jangan 250, 200 dulu", {"own_idr": 200_000}),
        ("draft received, fee 400k", None),
        ("kurang, tambahin harus tag akun kita", {"wants": ("tag akun kita",)}),
        ("also say she must tag us", {"wants": ("tag us",)}),
        ("besok harus posting", None),
        ("aku harus bayar dulu", None),
        ("kalau gw bayar 500 untung berapa", None),
        ("jangan 3, 2 aja", None),
        ("aku udah bayar 250", None),
        ("aku bayar 3 orang", None),
        ("kirimin laporan ke alamat email", None),
    ],
)  # fmt: skip
def test_pay_place_and_person_are_heard_in_a_change(text: str, told: dict | None) -> None:
    assert message_change(text, {"kind": "invite", "own_idr": 250_000}) == told


@pytest.mark.parametrize(
    ("text", "that"),
    [
        ("tolong bikinin pesannya buat nawar segitu", True),
        ("write her a message to offer that much", True),
        ("bikinin pesannya buat nawar", False),
        ("bikin pesan buat dia", False),
    ],
)
def test_the_price_before_is_bargained_for(text: str, that: bool) -> None:
    assert bargains_for_that(text) is that


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "tulisin pesan ke yang pertama, tawarin 200rb plus makan gratis",
            {"own_idr": 200_000, "offers": ("makan gratis",)},
        ),
        (
            "bikinin pesan nego ke yang kedua, 150rb + produk senilai 50rb",
            {"own_idr": 150_000, "offers": ("produk senilai 50rb",)},
        ),
        ("draft a message to the second: 150k + product worth 50k", {"own_idr": 150_000, "offers": ("product worth 50k",)}),
        ("write to the second one, offer 300k plus a bag", {"own_idr": 300_000, "offers": ("a bag",)}),
        ("bilang ke yang pertama aku tawar 150rb sama nasi box", {"own_idr": 150_000, "offers": ("nasi box",)}),
        (
            "bikin pesannya: trip tgl 20 des, gratis, tambah 200rb, wajib 1 reels 3 story",
            {"own_idr": 200_000, "offers": ("trip tgl 20 des gratis",), "wants": ("1 reels 3 story",)},
        ),
        ("write her a dm, 1 reel and 2 stories, she must tag us", {"wants": ("tag us", "1 reel and 2 stories")}),
        ("bikin pesan buat dia: yang sopan, jangan kepanjangan", {"length": "short", "tone": "formal"}),
        ("write to her: ask about her rate, and when she is free", {}),
    ],
)  # fmt: skip
def test_pay_goods_and_what_is_wanted_are_told_apart(text: str, told: dict) -> None:
    assert wants_message(text)
    assert message_told(text) == told


@pytest.mark.parametrize(
    "text",
    ["did you write to her", "bilang ke dia aku suka kontennya", "chat ke dia udah dibales", "text size", "tulis ke daftar"],
)  # fmt: skip
def test_who_only_speaks_of_writing_wants_nothing_written(text: str) -> None:
    assert not wants_message(text)

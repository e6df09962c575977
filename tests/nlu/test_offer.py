"""Offers are read as influencers write them; questions about one price are not offers."""

import pytest

from core.nlu.offer import asks_about_offer, is_offer, read_offer

DM = (
    "Halo kak, perkenalkan saya Nina dari @dapurnina, followers 45rb di IG. Rate card saya: "
    "story 150rb, feed 400rb, reels 750rb. Dijamin FYP dan sold out ya kak! Minat kerja sama?"
)


def test_a_rate_card_is_added_up() -> None:
    offer = read_offer(DM)
    assert offer.handle == "dapurnina"
    assert offer.followers == 45_000
    assert dict(offer.pieces) == {"story": 1, "image": 1, "reel": 1}
    assert offer.cash_idr == 1_300_000
    assert "guaranteed" in offer.signs


def test_barter_and_engagement() -> None:
    offer = read_offer("@a_b 12k followers, ER 45%, mau barter produk senilai 200rb untuk 1 reels")
    assert offer.barter_idr == 200_000
    assert offer.cash_idr is None
    assert offer.engagement == 0.45
    assert read_offer("barter aja kak, dikirim produk").barter


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("fee 1jt, transfer dulu full baru posting", "upfront"),
        ("ada biaya admin 50rb ya kak", "fee_first"),
        ("bonus 1000 followers aktif", "followers_sale"),
        ("tenang, tanpa tag iklan kok", "no_label"),
        ("slot tinggal 1, hari ini aja", "rush"),
        ("followers 100% real", "all_real"),
        ("maaf insight rahasia", "no_insight"),
        ("guaranteed viral in 2 days", "guaranteed"),
    ],
)
def test_signs(text: str, sign: str) -> None:
    assert sign in read_offer(text).signs


def test_what_is_an_offer() -> None:
    assert is_offer(DM)
    assert is_offer("tawaran ini layak ga: saya @nina, rate card reels 500rb")
    assert is_offer("dapet DM nih, gimana menurutmu? 1 reels + 2 story 800rb followers 20rb")
    assert asks_about_offer("ada tawaran masuk, layak ga ya?")


@pytest.mark.parametrize(
    "text",
    [
        "@dapurnina minta 800rb, wajar?",
        "cari influencer kuliner di bandung budget 2 juta",
        "fee @nina 1 juta lunas",
        "reels 500rb wajar ga buat 10k followers",
        "halo",
        "cek @dapurnina",
        "bikin brief keripik buat @nina fee 500rb",
        "catat @nina 1 reels 500rb",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not is_offer(text)
    assert not asks_about_offer(text)


@pytest.mark.parametrize(
    ("text", "exclusive", "usage"),
    [
        ("reels 750rb eksklusif 1 bulan", True, False),
        ("reels 750rb, exclusive, includes usage rights", True, True),
        ("2 reels 1,5jt sudah termasuk hak pakai 3 bulan", False, True),
        ("video 900rb, boleh dipakai untuk iklan", False, True),
        ("reels 750rb non eksklusif, tanpa hak pakai", False, False),
        ("reels 750rb", False, False),
    ],
)
def test_exclusivity_and_usage_rights_are_read(text: str, exclusive: bool, usage: bool) -> None:
    offer = read_offer(text)
    assert (offer.exclusive, offer.usage) == (exclusive, usage)


@pytest.mark.parametrize(
    ("text", "cash", "goods"),
    [
        ("aku @budi, barter produk + fee 300rb untuk 1 reels", 300_000, None),
        ("aku @budi, barter produk plus bayar 300rb untuk 1 reels", 300_000, None),
        ("aku @budi, free product and a fee of 300k for 1 reel", 300_000, None),
        ("aku @budi, barter produk seharga Rp 300.000 plus fee 200rb", 200_000, 300_000),
        ("aku @budi, barter produk 350rb untuk 1 reels", None, 350_000),
        ("aku @budi, produknya senilai kurang lebih 300rb", None, 300_000),
        ("aku @budi, barter produk harga jual 300rb", None, 300_000),
    ],
)
def test_money_beside_goods_is_told_from_what_they_are_worth(text, cash, goods) -> None:
    offer = read_offer(text)
    assert (offer.cash_idr, offer.barter_idr) == (cash, goods)


PASTED = (
    "halo kak aku nina dari @nina.jajan, rate card reels 900rb, story 300rb, dijamin viral dan laku "
    "100 pcs, transfer dulu ya kak sekarang slot terakhir"
)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "ada yg nawarin: ",
        "dapat dm nih:\n",
        "someone offered me this: ",
        "katanya: ",
        "isinya gini:\n",
    ],
)
def test_an_offer_is_one_with_an_introduction_before_it_too(before: str) -> None:
    assert is_offer(before + PASTED)
    assert set(read_offer(before + PASTED).signs) == {"guaranteed", "upfront", "rush"}


@pytest.mark.parametrize(
    "text",
    [
        "aku mau nawarin kerja sama ke influencer kuliner di Bandung, budget 500rb, followers minimal 10rb",
        "catat: @nina.jajan deal 900rb buat reels sama story, transfer dulu besok pagi ya",
        "caption ini aman ga: halo kak, rate card reels 900rb, dijamin viral dan laku, slot terakhir",
        "bikin pesan buat nawarin: halo kak, kami tertarik kerja sama, budget 500rb untuk 1 reels",
        "@nina.jajan bilang: reels 900rb, story 300rb, wajar ga menurut kamu untuk followers segitu",
    ],
)
def test_what_is_no_pasted_offer(text: str) -> None:
    assert not is_offer(text)

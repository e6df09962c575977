"""Offers are read as influencers write them; questions about one price are not offers."""

import pytest

from core.nlu.offers.offer import (
    asks_about_offer,
    is_offer,
    of_known,
    of_stranger,
    read_offer,
    read_offers,
)

DM = (
    "Halo kak, perkenalkan saya Nina dari @dapurnina, followers 45rb di IG. Rate card saya: "
    "story 150rb, feed 400rb, reels 750rb. Dijamin FYP dan sold out ya kak! Minat kerja sama?"
)


CARD = (({"story": 1}, 150_000), ({"image": 1}, 400_000), ({"reel": 1}, 750_000))


def test_the_prices_of_a_rate_card_are_choices() -> None:
    offer = read_offer(DM)
    assert offer.handle == "dapurnina"
    assert offer.followers == 45_000
    assert offer.choices == CARD
    assert (offer.pieces, offer.cash_idr) == (None, None)
    assert "guaranteed" in offer.signs


MADE = "Hello, I'm Made (@made.surfs, 52k followers). My rate card: 1 x Reel = Rp 3,000,000; 1 x Story = Rp 800,000; Package A (2 Reels + 4 Stories) = Rp 6,500,000."
NAT = "Hi there, thanks for reaching out!\n\nMy rates (IG @nat.in.bali, 61k followers):\nReel - IDR 4,000,000\nCarousel - IDR 2,500,000\nStory set (3 frames) - IDR 1,200,000\n\nUsage rights +30%. Payment 50% upfront."
RINI = "halo kak! saya Rini @rinikuliner follower 18rb. RC: IG reels 850rb, story 250k/slide, paket hemat 2 reels + 3 story 1,9jt (nett, belum pajak). DP 50% ya kak"
LIVE = "tawaran:\nUntuk feed 500k\nStory 200k\nlive tiktok 1jt/jam\nfollowers ig 32.4k tiktok 88k\nbisa nego"


@pytest.mark.parametrize(
    ("text", "followers", "choices"),
    [
        (MADE, 52_000, [("1 reel", 3_000_000), ("1 story", 800_000), ("2 reel 4 story", 6_500_000)]),
        (NAT, 61_000, [("1 reel", 4_000_000), ("1 carousel", 2_500_000), ("1 story", 1_200_000)]),
        (RINI, 18_000, [("1 reel", 850_000), ("1 story", 250_000), ("2 reel 3 story", 1_900_000)]),
        (LIVE, 32_400, [("1 image", 500_000), ("1 story", 200_000)]),
        ("tawaran dari @roni: 3 reels 4,5jt atau 5 reels 6jt, followers 75rb", 75_000, [("3 reel", 4_500_000), ("5 reel", 6_000_000)]),
        ("Hey, I'm Luna @luna.cooks, 8,500 followers. I charge 350k for a feed post or 500k for a reel.", 8_500, [("1 image", 350_000), ("1 reel", 500_000)]),
        ("RATE CARD Reels : 1.000.000 | Story : 300.000 | TikTok : 1.200.000 Followers IG 45K Tiktok 120K", 45_000, [("1 reel", 1_000_000), ("1 story", 300_000), ("1 video", 1_200_000)]),
        ("offer: one reel for one and a half million or a story for half a million, 40k followers", 40_000, [("1 reel", 1_500_000), ("1 story", 500_000)]),
    ],
)  # fmt: skip
def test_prices_to_choose_from_are_kept_apart(text, followers, choices) -> None:
    offer = read_offer(text)
    told = [(" ".join(f"{n} {kind}" for kind, n in sorted(p.items())), idr) for p, idr in offer.choices]  # fmt: skip
    assert (offer.followers, told) == (followers, choices)
    assert offer.cash_idr is None


@pytest.mark.parametrize(
    ("text", "pieces", "idr"),
    [
        ("tawaran: aku @rara 20rb followers, 1 reels 500rb + 2 story 200rb", {"reel": 1, "story": 2}, 700_000),
        ("offer: @rara 20k followers, 1 reel 500k and 2 stories 200k", {"reel": 1, "story": 2}, 700_000),
        ("penawaran: 1 reel 1jt, 2 story 400rb jadi total 1,4jt, followers 30rb", {"reel": 1, "story": 2}, 1_400_000),
        ("offer: 1 reel 1m and a feed post 400k, 1.2 million in total, 30k followers", {"reel": 1, "image": 1}, 1_200_000),
        ("Offer: 2 TikToks for Rp 3 mio, 90k followers, avg 45k views", {"video": 2}, 3_000_000),
        ("1 reels + 2 story 800rb followers 20rb", {"reel": 1, "story": 2}, 800_000),
        ("Fee 5 juta/reels, belum termasuk pajak. Konten tayang max 14 hari.", {"reel": 1}, 5_000_000),
        ("@gito 52rb follower. Sekali post 1jt, minimal kontrak 6x", {"image": 6}, 6_000_000),
        ("@gito 52k followers. One reel 1 million, minimum of 3 posts", {"reel": 3}, 3_000_000),
    ],
)  # fmt: skip
def test_one_sum_for_all_that_is_named(text, pieces, idr) -> None:
    offer = read_offer(text)
    assert (dict(offer.pieces), offer.cash_idr, offer.choices) == (pieces, idr, ())


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("@a 20k followers, 800 likes 60 comments, 500k for a reel", (20_000, None, 800, 60)),
        ("@a 20k followers 500k for a reel", (20_000, None, None, None)),
        ("@a follower 20rb like 800 komen 60 minta 500rb 1 reels", (20_000, None, 800, 60)),
        ("@a followers ig 32.4k tiktok 88k reels 500rb", (32_400, None, None, None)),
        ("avg 1.2K likes & 60 comments per post, 34.2K followers", (34_200, None, 1_200, 60)),
        ("views rata2 15rb, likes 900, reels 1jt, follower 45rb", (45_000, 15_000, 900, None)),
        ("90k followers, avg 45k views, 2 reels 3jt", (90_000, 45_000, None, None)),
        ("we guarantee 10,000 new followers", (None, None, None, None)),
    ],
)
def test_what_is_counted_is_no_money(text, counts) -> None:
    offer = read_offer(text)
    assert (offer.followers, offer.views, offer.likes, offer.comments) == counts


@pytest.mark.parametrize(
    "text",
    [
        "Payment 50% upfront",
        "half upfront, half after posting",
        "DP 50% ya kak, sisanya setelah tayang",
        "bayar di muka setengah dulu",
        "no upfront payment needed",
        "ga perlu transfer dulu kak",
        "bayar lunas di awal dapet diskon 20%",
    ],
)
def test_a_part_in_advance_is_no_whole_payment(text: str) -> None:
    assert "upfront" not in read_offer(text).signs


@pytest.mark.parametrize(
    "text",
    [
        "full payment upfront please",
        "100% upfront",
        "transfer dulu full baru posting",
        "bayar lunas di awal ya kak",
        "payment in advance",
    ],
)
def test_a_whole_payment_in_advance_is_said(text: str) -> None:
    assert "upfront" in read_offer(text).signs


def test_usage_rights_that_cost_more_are_not_included() -> None:
    assert not read_offer(NAT).usage
    assert not read_offer("reels 1jt, hak pakai tambah 300rb").usage
    assert read_offer("reels 1jt, usage rights 3 months included").usage


def test_other_money_is_said_and_no_rupiah() -> None:
    offer = read_offer("We guarantee 10,000 new followers in 7 days, only $50, pay via crypto")
    assert (offer.foreign, offer.cash_idr, offer.followers) == (True, None, None)
    assert "followers_sale" in offer.signs


LISTED = "ini daftar selebgram yg nawarin ke aku @nasi_review 12rb follower 300rb per post, @kulinermks 45k folower 1,2jt, @makansby 8.500 follower 150 ribu"


def test_each_account_of_a_list_has_its_own_price() -> None:
    told = [(o.handle, o.followers, o.cash_idr) for o in read_offers(LISTED)]
    assert told == [
        ("nasi_review", 12_000, 300_000),
        ("kulinermks", 45_000, 1_200_000),
        ("makansby", 8_500, 150_000),
    ]
    assert read_offers("@a minta 300rb, mending @b atau @c?") == ()
    assert read_offers("@a reels 300rb, @a story 100rb") == ()


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("dia nawarin 1 reels 800rb followers 20rb, layak ga?", True),
        ("rate cardnya: reels 800rb, story 200rb, layak ga?", True),
        ("is her offer worth it: reel 800k, story 200k", True),
        ('is this offer worth it: "Hey! she loves it, only 500k"', False),
        ("influencer offers to repost for barter only, she wants 2 nights in our villa", False),
        ("ada yang nawarin: dia minta 800rb 1 reels", False),
        (DM, False),
    ],
)
def test_whose_an_offer_without_a_name_is(text: str, known: bool) -> None:
    assert of_known(text) is known


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
    for text in (MADE, NAT, RINI, LIVE):
        assert is_offer(text)
    assert is_offer("@lia 10k followers, wants 300k plus product worth 250k for 1 reel, worth it?")
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
        "ada influencer @nina nawarin paket 2 reels 3 story 800rb followers 15rb like 200 komen 10",
        "ada yg nawarin @dewi 1 reel 1 story 300rb, follower 8rb like 150 komen 5",
        "@nina nawarin 2 reels 800rb follower 15rb like 200",
        "an influencer @may offers 2 reels for 900k, 18k followers 300 likes",
        "dapet tawaran dari @lala paket 3 reels 1,5jt, follower 30rb",
        "rate card @mira: story 150rb reels 400rb followers 12rb like 250",
    ],
)
def test_a_price_told_with_the_followers_of_who_asks_it_is_an_offer(text: str) -> None:
    assert is_offer(text)


@pytest.mark.parametrize(
    "text",
    [
        "gue nawarin 300rb ke @nina follower 8rb like 200, wajar ga",
        "aku mau nawarin kerja sama ke influencer kuliner di Bandung, budget 500rb, followers minimal 10rb",
        "catat: @nina.jajan deal 900rb buat reels sama story, transfer dulu besok pagi ya",
        "caption ini aman ga: halo kak, rate card reels 900rb, dijamin viral dan laku, slot terakhir",
        "bikin pesan buat nawarin: halo kak, kami tertarik kerja sama, budget 500rb untuk 1 reels",
        "@nina.jajan bilang: reels 900rb, story 300rb, wajar ga menurut kamu untuk followers segitu",
    ],
)
def test_what_is_no_pasted_offer(text: str) -> None:
    assert not is_offer(text)


@pytest.mark.parametrize(
    "text",
    [
        "ada yang nawarin 1 reel 500rb followernya 10rb, kemahalan ga?",
        "ada influencer nawarin 2 reel 900rb follower 20rb, wajar ga?",
        "an influencer asked for 2 million for 3 reels, she has 40k followers",
        "someone offers 1 reel for 500k",
    ],
)
def test_an_offer_of_somebody_new_is_nobodys_who_was_spoken_of(text: str) -> None:
    assert of_stranger(text)


@pytest.mark.parametrize(
    "text",
    [
        "dia nawarin 1 reel 500rb",
        "kalau 2 reel 800rb?",
        "ada yang lebih murah ga",
        "she told me an agency wants 2 million",
        "ada tawaran bagus ga",
    ],
)
def test_who_was_spoken_of_is_still_meant(text: str) -> None:
    assert not of_stranger(text)

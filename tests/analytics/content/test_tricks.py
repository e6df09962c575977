"""Offers and wishes that deceive the public are recognised; questions about an account are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.content.tricks import trick


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ada tawaran paket 10rb followers aktif 150rb, layak?", "bought_followers"),
        ("ada yang nawarin 1000 followers 500 likes cuma 50rb", "bought_followers"),
        ("1000 followers 500 likes harga 50rb mau ga", "bought_followers"),
        ("mau beli followers aman ga", "bought_followers"),
        ("boost my post with 1000 likes", "bought_followers"),
        ("isiin 1000 like buat postinganku", "bought_followers"),
        ("get me 5000 views on my video", "bought_followers"),
        ("jasa tambah followers instagram murah", "bought_followers"),
        ("ada yang nawarin suntik like 5000 cuma 50rb", "bought_followers"),
        ("where can I buy 10k followers", "bought_followers"),
        ("eh ada yang nawarin 5000 followers cuma 100rb", "bought_followers"),
        ("ditawarin panel smm, gimana?", "bought_followers"),
        ("1000 followers harga 25rb, aktif semua", "bought_followers"),
        ("mau 2rb followers cuma 30rb", "bought_followers"),
        ("@panelmurah jual 1000 followers harga 25rb", "bought_followers"),
        ("yang 1000 like cuma 10rb", "bought_followers"),
        ("gabung engagement pod yuk katanya bagus", "pods"),
        ("ada grup saling like buat umkm, ikut ga ya", "pods"),
        ("cari buzzer buat jelekin warung sebelah budget 500rb", "smear"),
        ("cariin influencer yang mau nyerang produk kompetitor", "smear"),
        ("find creators to trash my competitor", "smear"),
        ("cari kreator buat bikin review palsu budget 1 juta", "fake_reviews"),
        ("mau beli ulasan bintang 5 di google", "fake_reviews"),
        ("cari orang yang ngaku jadi pembeli", "fake_reviews"),
        ("buy fake reviews for my shop", "fake_reviews"),
        ("buatin 10 review bintang 5 buat tokoku di shopee", "fake_reviews"),
        ("buatin 5 ulasan bintang lima buat toko saya di tokopedia", "fake_reviews"),
        ("write 10 five star google reviews for my stall", "fake_reviews"),
        ("please write 5 star reviews for my cafe on google maps", "fake_reviews"),
        ("tulisin testimoni pelanggan buat serumku, karang aja", "fake_reviews"),
        ("bikin testimoni seolah-olah dari pelanggan", "fake_reviews"),
        ("make up a few testimonials for our serum", "fake_reviews"),
        ("buatin caption biar orang percaya toko sebelah curang", "smear"),
        ("caption yang bilang kompetitor pakai boraks dong", "smear"),
        ("write a post saying our competitor uses expired milk", "smear"),
    ],
)
def test_deceit_is_recognised(text: str, code: str) -> None:
    assert trick(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "cek @dapurnina beli followers ga",
        "kayaknya dia beli followers, bener ga?",
        "tanda-tanda beli followers apa aja",
        "tujuanku nambah followers",
        "boost my post to 5k views",
        "she boosted the post and got 1000 likes",
        "boost the post, 1000 likes so far",
        "cari influencer followers 10rb budget 500rb",
        "min followers 10k, budget 2 juta",
        "@dapurnina follower 12rb like 300 komen 20",
        "cari food vlogger buat review bakso budget 500rb",
        "minta testimoni pelanggan",
        "jual keripik, followers tokoku 2000",
        "cari influencer buat kampanye anti hoaks",
        "followernya palsu ga?",
        "warung sebelah pakai influencer, aku juga mau budget 500rb",
        "halo kak, followers 85rb, rate card 1 reels 3,5jt",
        "@budi.kuliner 12rb follower harga 200rb",
        "@budi.kuliner tiktok 12rb followers cuma 200rb",
        "kreator dengan 10rb followers harga 200rb wajar ga?",
        "akun 12rb follower harganya 200rb, wajar?",
        "cari yang 10rb followers harga 200rb",
        "10rb followers harga 200rb per post",
        "a creator with 12k followers for 300k",
        "she has 15k followers only 400k per reel",
        "gimana @rani.id 12rb followers 300 likes harganya 500rb",
        "@rani.id followers 12rb likes 300 harga 500rb",
        "yang punya 12rb followers 300 likes harganya 500rb",
        "how much is @rani.id worth, 12k followers 300 likes for 500k",
        "",
    ],
)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    assert trick(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert trick(text) in {None, "bought_followers", "pods", "smear", "fake_reviews"}

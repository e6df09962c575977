"""How a brief or a message is to read, in whatever words, and what is no such wish."""

import pytest

from core.nlu.campaigns.briefs.wishes import (
    discount_in,
    length_wished,
    tagged,
    tone_wished,
    with_discount,
)
from core.nlu.searching.product import priced, product_listed


@pytest.mark.parametrize(
    ("short", "texts"),
    [
        (
            True,
            "kepanjangan, lebih singkat dong|make it shorter|singkat aja buat wa|too long|a shorter version please|dipendekin",
        ),
        (False, "kependekan|versi lengkap|make it longer|lebih detail ya|too short"),
        (
            None,
            "harga lebih murah|tas rajut panjang|short dress|video pendek 30 detik|the long sale",
        ),
    ],
)
def test_how_long(short: bool | None, texts: str) -> None:
    assert [t for t in texts.split("|") if length_wished(t) is not short] == []


@pytest.mark.parametrize(
    ("tone", "texts"),
    [
        (
            "casual",
            "lebih santai dong|more casual please|less formal|jangan terlalu kaku|bahasanya akrab",
        ),
        (
            "formal",
            "yang sopan|more polite|kurang sopan|terlalu santai|formal aja bahasanya lebih formal",
        ),
        (None, "tempat santai keluarga|kopi|kemeja kerja|ganti kodenya"),
    ],
)
def test_in_which_tone(tone: str | None, texts: str) -> None:
    assert [t for t in texts.split("|") if tone_wished(t) != tone] == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("wajib tag akun kami @hijabsby", "hijabsby"),
        ("tag @hijab.sby ya", "hijab.sby"),
        ("they must mention our account @shop_id", "shop_id"),
        ("jangan lupa tandai ig toko @kuekita", "kuekita"),
        ("akun kami @hijabsby", "hijabsby"),
        ("cek @hijabsby", None),
        ("sama @hijabsby juga", None),
        ("brief buat @hijabsby", None),
    ],
)
def test_whom_the_content_tags(text: str, whom: str | None) -> None:
    assert tagged(text) == whom


def test_a_discount_takes_the_place_of_another() -> None:
    told = "ganti diskonnya 15%|diskon jadi 15 persen|make the discount 15%|now 15% off"
    assert {discount_in(text) for text in told.split("|")} == {15}
    assert discount_in("100% katun") is None
    known = {"facts": "harga 65rb, diskon 10%"}
    assert with_discount(known, 15, english=False) == "harga 65rb, diskon 15%"


@pytest.mark.parametrize(
    ("text", "product"),
    [
        (
            "bikinin brief yg pertama, deadline tgl 12 des, hijab pashmina silk 65rb",
            "hijab pashmina silk 65rb",
        ),
        ("make a brief for the first one, matcha latte 35k, due 12 dec", "matcha latte 35k"),
        ("brief yg kedua, 400rb, sabtu depan, kopi susu literan", "kopi susu literan"),
        ("bikin brief @dapurnina, tayang 10 desember", ""),
        ("brief yg pertama, 2 reels, fee 300rb", ""),
        ("brief yg pertama, lebih singkat dong", ""),
    ],
)
def test_a_product_between_commas(text: str, product: str) -> None:
    assert product_listed(text) == product


def test_a_price_behind_a_name_is_apart_from_it() -> None:
    assert priced("hijab pashmina silk 65rb") == ("hijab pashmina silk", "65rb", 65_000)
    assert priced("kopi susu harga 18rb/cup") == ("kopi susu", "18rb", 18_000)
    assert priced("serum vitamin C") is None
    assert priced("65rb") is None

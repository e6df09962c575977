"""What changes a brief is told from everything else that may follow one."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.nlu.campaigns.briefs.briefing import brief_change, told_of_brief
from core.nlu.campaigns.briefs.contracts import wants_contract
from core.nlu.understand import understand

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
WIB = ZoneInfo("Asia/Jakarta")
BEFORE = {"handles": ("a", "b"), "product": "keripik pisang"}


def changed(text: str, before=BEFORE):
    return brief_change(understand(text, now=NOW, zone=WIB), before)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("tambahin: pedasnya ada level 1 sampai 5", {"facts": "pedasnya ada level 1 sampai 5"}),
        ("tambahin juga isinya 150 gram", {"facts": "isinya 150 gram"}),
        ("add: comes in five levels of heat", {"facts": "comes in five levels of heat"}),
        ("tambahin kode KOPI10", {"code": "KOPI10"}),
        ("gimana kalo tayangnya tanggal 20 desember aja", {"date": "2026-12-20"}),
        ("hapus larangannya", {"avoids": ()}),
        ("hapus semua larangannya dong", {"avoids": ()}),
        ("remove the don'ts", {"avoids": ()}),
        ("hapus tanggal tayangnya", {"date": ""}),
        ("delete the code please", {"code": ""}),
        ("produknya sambal cumi botol", {"product": "sambal cumi botol"}),
        ("produknya bukan keripik tapi brownies", {"product": "brownies"}),
        ("eh bukan keripik, tapi brownies kukus ya", {"product": "brownies kukus"}),
        ("not chips but brownies", {"product": "brownies"}),
        ("ganti produknya jadi kopi susu dong", {"product": "kopi susu"}),
        ("supaya orang mampir ke toko", {"goal": "visits"}),
        ("tujuannya biar laku", {"goal": "sales"}),
        ("bayar setelah tayang", {"terms": "bayar setelah tayang"}),
        ("dp 50% dulu, sisanya setelah tayang", {"terms": "dp 50% dulu, sisanya setelah tayang"}),
        ("ubah tanggalnya jadi 20 desember", {"date": "2026-12-20"}),
        ("15 desember", {"date": "2026-12-15"}),
        ("500rb berdua", {"budget_idr": 500_000}),
        ("400rb per orang", {"budget_idr": 800_000}),
        ("oke deal 400rb", {"budget_idr": 400_000}),
        ("fee 150rb, tayang 5 desember", {"budget_idr": 150_000, "date": "2026-12-05"}),
        ("ada kode promo KOPI10", {"code": "KOPI10"}),
        ("biar orang rumah pada tau aja", {"goal": "awareness"}),
        ("ga ada kode promo", {"skipped": ("code",)}),
        ("udah gitu aja, langsung buatin", {"text": False}),
        ("bikin versi pendek buat WA", {"text": True, "short": True}),
        ("tambahin harus bilang sambalnya paling enak", {"facts": "sambalnya paling enak"}),
        ("bayarnya 50% di muka", {"terms": "bayarnya 50% di muka"}),
        ("utk @c juga ya beda angle", {"handles": ("a", "b", "c")}),
        ("fee nya 300rb", {"budget_idr": 300_000}),
        ("bahasa inggris dong", {"language": "en"}),
        ("make it in English please", {"language": "en"}),
        ("versi bahasa indonesia aja", {"language": "id"}),
        ("kirim pdf nya", {"text": False}),
        ("mana pdfnya", {"text": False}),
        ("versi wa dong", {"text": True}),
        ("paling renyah, tanpa pengawet", {"facts": "paling renyah, tanpa pengawet"}),
        ("versi WA nya dong", {"text": True}),
        ("tambahin poin wajib: sebut harga 89rb", {"facts": "harga 89rb"}),
        ("wajib sebut harganya 89rb", {"facts": "harganya 89rb"}),
        ("harganya 89rb per botol", {"facts": "harganya 89rb per botol"}),
        ("price 89k", {"facts": "price 89k"}),
        ("fee 1jt, harga produk 89rb", {"budget_idr": 1_000_000, "facts": "harga produk 89rb"}),
        ("kontennya 2 reels aja, ga usah story", {"pieces": ("reel:2",)}),
        ("ga usah story", {"pieces": ("reel:1",)}),
        ("1 video and 3 stories", {"pieces": ("video:1", "story:3")}),
        ("jangan ada kata memutihkan", {"avoids": ("memutihkan",)}),
        ("don't mention other brands", {"avoids": ("don't mention other brands",)}),
    ],
)
def test_changes(text: str, slots: dict[str, object]) -> None:
    assert changed(text) == slots


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer kuliner di bandung budget 500rb",
        "cek @dapurnina",
        "@dapurnina minta 500rb, wajar?",
        "500rb kemahalan ga?",
        "makasih",
        "laporan kampanye",
        "boleh bilang ampuh ga",
        "pajak 1 juta ke perorangan",
        "catat like 80 komen 5",
        "tambahin 1 orang lagi",
        "tambahin kreator makanan",
        "tambahin catatan like 80",
        "tambah ke kampanye lebaran",
        "tambahin dong",
        "hapus yang tadi",
        "hapus semua data saya",
        "hapus kampanye lebaran",
        "hapus catatan terakhir",
        "",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert changed(text) is None


def test_before_there_is_a_brief_only_its_product_can_be_named() -> None:
    assert changed("produknya sambal cumi", {}) == {"product": "sambal cumi"}
    assert changed("500rb berdua", {}) is None


def test_facts_are_added_to_those_that_were_given() -> None:
    known = {**BEFORE, "facts": "150 gram"}
    assert changed("tiga rasa, tahan sebulan", known) == {
        "facts": "150 gram, tiga rasa, tahan sebulan"
    }


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    assert changed(text) is None or isinstance(changed(text), dict)


def test_the_brief_of_one_of_them_is_asked_for_by_name() -> None:
    both = {"handles": ("tasyajajan.contoh", "rasabdg.contoh"), "product": "keripik"}
    assert changed("yg buat rasabdg mana", both) == {"handles": ("rasabdg.contoh",)}
    assert changed("yg buat orang lain mana", both) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("buatin kontrak sama @dapurnina", True),
        ("please draft a contract", True),
        ("cari kreator yang mau kontrak 3 bulan", False),
        ("butuh influencer yang mau kontrak", False),
        ("mau bayar kontrak toko", False),
    ],
)
def test_a_contract_that_is_to_be_written_is_told_from_one_that_is_there(
    text: str, wanted: bool
) -> None:
    assert wants_contract(text) is wanted


ASKED = {"handles": ("a",), "facts": "150 gram"}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("harga jualnya 15rb per bungkus", {"facts": "150 gram, harga jualnya 15rb per bungkus"}),
        ("1 reels 2 story", {"pieces": ("reel:1", "story:2")}),
        ("jangan sebut kompetitor", {"avoids": ("jangan sebut kompetitor",)}),
        ("honor 1 juta, 1 reels", {"pieces": ("reel:1",), "budget_idr": 1_000_000}),
    ],
)
def test_what_is_no_product_answers_the_question_for_it_with_what_it_says(
    text: str, slots: dict[str, object]
) -> None:
    assert changed(text, ASKED) == slots


@pytest.mark.parametrize(
    "text", ["serum niacinamide", "keripik singkong 15rb", "sabun jangan galau", "serum 1 reels"]
)
def test_the_name_of_a_product_is_left_to_the_question(text: str) -> None:
    assert changed(text, ASKED) is None


@pytest.mark.parametrize("text", ["dia minta 500rb", "harga dia 500rb", "rate card dia 500rb"])
def test_what_a_creator_asks_is_no_price_of_the_product(text: str) -> None:
    assert "facts" not in (changed(text) or {})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("gimana kalo tayangnya tanggal 20 aja", True),
        ("ga usah story", True),
        ("make the date 20 december", True),
        ("@a udah tayang tanggal 20", False),
        ("udah tayang kemarin", False),
        ("dia tayang kapan?", False),
        ("fee 600rb", False),
    ],
)
def test_after_another_question_only_what_a_brief_holds_is_about_it(text: str, told: bool) -> None:
    assert told_of_brief(text) is told

"""What must not be advertised is recognised, also in disguise; what only sounds like it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.content.trades import forbidden_trade


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("cari influencer buat promosi judi online budget 2jt", "gambling"),
        ("promo slot gacor dong", "gambling"),
        ("endorse situs j u d i terpercaya", "gambling"),
        ("𝗷𝘂𝗱𝗶 online", "gambling"),
        ("find creators for my betting site", "gambling"),
        ("carikan influencer buat slot88 budget 5jt", "gambling"),
        ("cari influencer buat promosi BETWIN77 budget 3jt", "gambling"),
        ("cari influencer untuk situs gacor77", "gambling"),
        ("influencer buat zeus slot budget 1jt", "gambling"),
        ("bikin brief promosi situs depo pulsa tanpa potongan", "gambling"),
        ("jualan ganja kering", "drugs"),
        ("cari kreator buat jual obat keras tramadol", "medicine"),
        ("promosi obat tidur tanpa resep", "medicine"),
        ("influencer buat liquid vape", "tobacco"),
        ("iklan rokok kretek", "tobacco"),
        ("promosi pinjol ilegal cepat cair", "loans"),
        ("cari talent buat investasi bodong", "loans"),
        ("promosiin miras import", "alcohol"),
        ("cari influencer buat wine bar di Ubud", "alcohol"),
        ("kreator untuk soju rasa persik", "alcohol"),
        ("selebgram Malang buat anggur merah 1jt", "alcohol"),
        ("need creators for our tequila brand", "alcohol"),
        ("endorse pasang taruhan bola", "gambling"),
        ("influencer untuk sabung ayam", "gambling"),
    ],
)
def test_forbidden_trades_are_recognised(text: str, trade: str) -> None:
    assert forbidden_trade(text) == trade


@pytest.mark.parametrize(
    "text",
    [
        "kampanye anti judi online",
        "edukasi bahaya pinjol ilegal",
        "program berhenti merokok, stop rokok",
        "kedai kopi bebas asap rokok",
        "sambal gacor level 5",
        "mobil mainan main slot car",
        "jasa instal Win11 dan Windows10",
        "burung kicau gacor juara",
        "sewa slot parkir, deposit 50%",
        "parfum Darwin22 sama lilin alfabet26",
        "kerja sama dengan @slot88",
        "bir pletok khas betawi",
        "soju halal tanpa alkohol",
        "kebun anggur merah petik sendiri",
        "anggur merah manis 50rb sekilo",
        "gamis warna wine",
        "pecahkan rekor Guinness World Records",
        "wine glass set for gifts",
        "kopi proses wine dari Gayo",
        "umrah lewat bir ali",
        "ginger beer homemade",
        "obat nyamuk elektrik vape mat",
        "domino kayu buatan tangan",
        "kotak rokok kulit handmade",
        "kue rokok keju",
        "jamu dan obat herbal ber-BPOM",
        "konser Judika",
        "asuransi dan tabungan berizin OJK",
        "keripik singkong pedas",
        "arak-arakan pengantin",
        "",
    ],
)
def test_what_only_sounds_like_them_is_not(text: str) -> None:
    assert forbidden_trade(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert forbidden_trade(text) in {
        None,
        "gambling",
        "drugs",
        "medicine",
        "tobacco",
        "loans",
        "alcohol",
    }

"""Shortened words of a note in full, and what stays as it is typed."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.shorthand import in_millions, written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("@rani udh byr lg 250", "@rani sudah bayar lagi 250"),
        ("hari ini laku lg 12", "hari ini laku lagi 12"),
        ("dp nya 100 yg udh sy bayar", "dpnya 100 yang sudah saya bayar"),
        ("ga jd 400 tp 350", "ga jadi 400 tapi 350"),
        ("paid @jd.lg 250k", "paid @jd.lg 250k"),
        ('caption: "hr ini sy lg promo"', 'caption: "hr ini sy lg promo"'),
        ("skin.lg laku 5", "skin.lg laku 5"),
        ("like-nya 300 komen-nya 20", "likenya 300 komennya 20"),
        ("udah tf dua2nya", "udah tf keduanya"),
        ("2-2nya udh kubayar", "keduanya sudah kubayar"),
        ("kedua2nya lunas", "keduanya lunas"),
        ("tiga tiga nya lunas", "ketiganya lunas"),
        ("empat-empatnya tayang", "keempatnya tayang"),
        # numbers that only stand side by side, and who is second
        ("tayang 2-2-2026, like 22", "tayang 2-2-2026, like 22"),
        ("yang keduanya 250rb", "yang keduanya 250rb"),
        ("laku dua tiga nya hilang", "laku dua tiga nya hilang"),
    ],
)
def test_shortened_words_are_written_out(text: str, full: str) -> None:
    assert written_out(text) == full


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("laku 2 lusin total 400rb", "laku 24 total 400rb"),
        ("laku dua kodi batik", "laku 40 batik"),
        ("laku selusin @75rb", "laku 12 75rb"),
        ("laku 2 lusin @7,5rb", "laku 24 total 15rb"),
        ("laku 3 lusin @6rb per pcs", "laku 36 @6rb per pcs"),
        ("laku setengah lusin", "laku 6"),
        ("laku 1,5 lusin", "laku 18"),
        ("sold half a dozen", "sold 6"),
        ("sold two dozen for 400k", "sold 24 for 400k"),
        # what a dozen costs is no number of pieces
        ("harga selusin 180rb", "harga selusin 180rb"),
        ("selusin 180rb, laku 3", "selusin 180rb, laku 3"),
        ("fee 50rb per lusin", "fee 50rb per lusin"),
        ("@toko.2lusin laku 5", "@toko.2lusin laku 5"),
        ("dozens of comments", "dozens of comments"),
    ],
)
def test_packs_are_counted_in_pieces(text: str, pieces: str) -> None:
    assert written_out(text) == pieces


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("add @a 1.2m, @b 900k", "add @a 1.2 million, @b 900k"),
        ("@a agreed at 1.05m: 2m later", "@a agreed at 1.05 million: 2 million later"),
        ("@a 3m.id 10 min, 5 mio, 20/5m", "@a 3m.id 10 min, 5 mio, 20/5m"),
    ],
)
def test_millions_have_their_unit(text: str, full: str) -> None:
    assert in_millions(text) == full

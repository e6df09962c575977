"""What is kept of a message leads to nobody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.masking import without_contacts
from core.nlu.scan import LONGEST


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("wa saya 0812-3456-7890 ya", "wa saya <nomor> ya"),
        ("hubungi +62 812 3456 789", "hubungi <nomor>"),
        ("rek bca 1234567890", "rek bca <nomor>"),
        ("email sari.dewi@contoh.co.id dong", "email <email> dong"),
        ("lihat https://toko.id/a?b=1 deh", "lihat <link> deh"),
        ("buka tokoku.com/promo", "buka <link>"),
        ("si @dapur.nina kok lama", "si @akun kok lama"),
        ("kirim ke jl. melati no. 5, bandung", "kirim ke <alamat>, bandung"),
        ("budget 1.250.000 buat 3 orang", "budget 1.250.000 buat 3 orang"),
        ("2 juta buat 12,4rb follower", "2 juta buat 12,4rb follower"),
        ("tgl 12/12/2026 jam 19.30", "tgl 12/12/2026 jam 19.30"),
    ],
)
def test_contact_data_is_masked_and_figures_stay(text: str, masked: str) -> None:
    assert without_contacts(text) == masked


@given(st.text(max_size=200))
def test_any_text_is_masked_without_an_exception(text: str) -> None:
    masked = without_contacts(text)
    assert not re.search(r"(?<!\w)[0-9]{9,}", masked)


@given(st.from_regex(r"0?8[0-9]{8,11}", fullmatch=True))
def test_no_phone_number_is_left(number: str) -> None:
    assert number not in without_contacts(f"nomor saya {number} ya")


def test_a_pasted_book_is_cut() -> None:
    assert len(without_contacts("kata " * 10_000)) <= LONGEST

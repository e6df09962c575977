"""What is said to be so now of one account, and sentences near it that say something else."""

from __future__ import annotations

import pytest

from core.nlu.accounts.amending import Amendment, amendment


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ubah harga @maya jadi 250rb", Amendment("maya", rate_idr=250_000)),
        ("harga @maya sekarang Rp 250.000 ya kak", Amendment("maya", rate_idr=250_000)),
        ("harga reel @maya sekarang 250rb", Amendment("maya", prices="reel 250rb")),
        ("harga paket 2 reels @maya jadi 800rb", Amendment("maya", prices="2 reels 800rb")),
        ("tarif story @maya naik jadi 150rb", Amendment("maya", prices="story 150rb")),
        ("catat harga @maya 275rb", Amendment("maya", rate_idr=275_000)),
        ("@maya harganya udah naik jadi 275rb", Amendment("maya", rate_idr=275_000)),
        ("change @maya's price to 250k", Amendment("maya", rate_idr=250_000)),
        ("@maya's reel price is now 250k", Amendment("maya", prices="reel 250k")),
        ("set the price of @maya to 250k please", Amendment("maya", rate_idr=250_000)),
        ("followers @maya udah 12rb", Amendment("maya", followers=12_000)),
        ("update @maya followers to 13k", Amendment("maya", followers=13_000)),
        ("kota @maya pindah ke malang", Amendment("maya", city="Malang")),
        ("@maya pindah ke surabaya", Amendment("maya", city="Surabaya")),
        ("@maya is now in Malang", Amendment("maya", city="Malang")),
        ("kategori @maya makanan", Amendment("maya", category="food")),
        ("koreksi: kota @maya itu Surabaya", Amendment("maya", city="Surabaya")),
        ("pengikut @maya salah, harusnya 8.900", Amendment("maya", followers=8_900)),
        ("kategori @maya bukan kuliner tapi beauty", Amendment("maya", category="beauty")),
        ("@maya category is beauty now", Amendment("maya", category="beauty")),
        ("@sheet.dua12 9rb follower", Amendment("sheet.dua12", followers=9_000, anew=False)),
        ("w.satu followernya 9rb", Amendment("w.satu", followers=9_000, anew=False)),
        ("tolong update: @rani.jajan followernya sekarang 13rb", Amendment("rani.jajan", 13_000)),
        ("followernya @rani.jajan udah naik jadi 13rb", Amendment("rani.jajan", 13_000)),
        ("@rani.jajan now has 13k followers", Amendment("rani.jajan", 13_000)),
        ("ubah pengikut @rani.jajan jadi 12.400", Amendment("rani.jajan", 12_400)),
    ],
)
def test_it_is_heard(text: str, told: Amendment) -> None:
    assert amendment(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "budget jadi 250rb",
        "budget @maya jadi 250rb",
        "fee @maya jadi 250rb",
        "ubah harga jadi 250rb",
        "harga keripik @maya jadi 25rb",
        "harga @maya berapa?",
        "harga @maya 250rb",
        "harga @maya naik 50rb",
        "harga @maya jadi 250rb-300rb",
        "harga @maya jadi 250rb wajar ga",
        "kalau harganya @maya 250rb gimana?",
        "what if @maya's price is now 250k",
        "jangan ubah harga @maya jadi 250rb",
        "ubah harga @maya dan @budi jadi 250rb",
        "@maya naik jadi 400rb",
        "@maya pindah ke kompetitor",
        "@maya mau pindah ke malang",
        "kategori @maya apa",
        "@rani.jajan 13rb follower, wajar gak 350rb?",
        "@rani.jajan 13rb follower 350rb",
        "@rani.jajan 13rb follower 2% ER",
        "@rani.jajan 13 follower baru dari postingan itu",
        "cari yang followernya 13rb",
        "berapa follower @rani.jajan sekarang",
        "13.500 followernya 9rb",
        "rani followernya 9rb",
        "@rani 12rb follower, @budi 5rb follower",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert amendment(text) is None

"""Short comments are read by how they go, where single words say another thing."""

from __future__ import annotations

import pytest

from core.analytics.comments.classify import classify
from core.analytics.comments.plots import kind_told, mood_told
from core.analytics.comments.words import read


@pytest.mark.parametrize(
    "text",
    [
        "keren ya, gelasnya datang pecah",
        "mantap bener, baru seminggu resletingnya copot",
        "hebat, pesan buku datengnya doang kardusnya",
        "thanks a lot, my vase came broken",
        "wow so quick, it only took two months",
        "luar biasa, nunggu sebulan dapetnya zonk",
        "paketku nyangkut di sortir terus",
        "adminnya gak bales-bales dari senin lalu",
        "saldoku belum balik juga kak",
        "my refund still hasn't come",
        "tolong returnya diurus min, udah 3 minggu",
        "CS-nya ngeghosting, chat dicuekin",
        "makasih lho udah bikin pipiku bruntusan",
        "fantastic, the lamp won't turn on",
        "they never replied to my email",
        "still waiting for my parcel",
    ],
)
def test_irony_and_orders_that_do_not_move_are_blame(text: str) -> None:
    assert mood_told(read(text)) == "negative"
    assert classify([text])[0].sentiment == "negative"


@pytest.mark.parametrize(
    "text",
    [
        "keren, gelasnya datang ga ada yang pecah",
        "mantap, tapi sayang kemasannya penyok",
        "great, nothing broken and right on time",
        "makasih, yang pecah langsung diganti",
        "awesome, the broken one was replaced next day",
        "makasih kak, paketku udah sampai",
        "paketku kapan dikirim, belum sampai ya?",
        "adminnya ramah, langsung bales",
        "paket nyampe ga sampai dua hari",
        "chat aku udah dibalas kok",
        "lawakannya pecah banget, keren",
        "keren banget konsernya pecah",
        "mantap, modal 50rb doang udah cuan",
        "keren, pake hp doang hasilnya sebagus ini",
        "mantap, es kopinya dingin seger",
        "keren, batal diet deh aku",
        "salut, ditolak sepuluh kali tetap semangat",
        "hebat, jam rusak jadi nyala lagi",
        "mantap, antre dua jam tapi worth it",
        "amazing, I lost 5kg with your recipe",
        "wow, took you weeks to paint this",
        "hebat ibu ini, jualan sambil ngurus anak",
    ],
)
def test_what_went_well_and_who_only_asks_blame_nothing(text: str) -> None:
    assert mood_told(read(text)) != "negative"


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("kirain cuma iklan, eh ternyata beneran empuk", "positive"),
        ("awalnya ga percaya, ternyata emang harum", "positive"),
        ("thought it was just hype but it really works", "positive"),
        ("kirain lebay, ternyata emang boongan", None),
        ("ternyata beneran mau hujan", None),
    ],
)
def test_a_doubt_that_proved_unfounded_is_praise(text: str, mood: str | None) -> None:
    assert mood_told(read(text)) == mood


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("follow dan like sudah, repost juga sudah min", "generic"),
        ("udah tag 5 temen sama share ya kak", "generic"),
        ("liked, shared and tagged my sister", "generic"),
        ("pengen punya kulit kayak aku? chat ya bun", "spam"),
        ("want a body like mine? message me hun", "spam"),
    ],
)
def test_entries_and_lures_are_known_by_their_steps(text: str, kind: str) -> None:
    assert classify([text])[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "sudah follow kak, follow balik ya",
        "udah like dan share, cek bio kami buat saldo",
        "pengen deh kulit kayak kakak",
        "mau tas kayak aku liat kemarin, dm harganya dong",
        "share resepnya dong kak",
        "komennya judol semua, followersnya bot semua",
        "subscriber kakak udah sejuta, komennya rame",
    ],
)
def test_what_looks_like_them_is_left_to_the_model(text: str) -> None:
    assert kind_told(read(text)) is None

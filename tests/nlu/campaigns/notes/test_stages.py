"""Stages of the pipeline, as people tell of them."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.stages import only_wished, stage_in


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@a sudah dihubungi", "contacted"),
        ("@a sama @b oke, dua-duanya tgl 11", "agreed"),
        ("@a is in at 850k", "agreed"),
        ("@ab's in for 850k", "agreed"),
        ("@rani posting, rame, 3 org order lgsg", "live"),
        ("dia upload, langsung laku 4", "live"),
        ("@rani naik, rame", "live"),
        ("@rani udah ngesg", "live"),
        ("@rani just did a video", "live"),
        ("they post: 5 bookings", "live"),
        ("@rani posting, besok rame", None),
        ("posting, jangan lupa 3 likes", None),
        ("naik harganya, laku 3", None),
        ("@rani gas 300rb", "agreed"),
        ("@rani fix 250rb", "agreed"),
        ("@rani's a yes at 200k", "agreed"),
        ("fix tanggal 20", None),
        ("@rani katanya 150, gas", "agreed"),
        ("@rani 150rb yuk gas", "agreed"),
        ("yuk gas", None),
        ("sudah saya kirim kainnya kemarin lewat JNE", "shipped"),
        ("shipped the fabric yesterday via JNE", "shipped"),
        ("kirim sabunnya ongkir 12rb per orang", "shipped"),
        ("kirim laporannya lewat email", None),
        ("bisa kirim lewat jne?", None),
        ("kirim pesanan lewat jne", None),
        ("mau kirim sabunnya lewat jne", None),
        ("@rani alamatnya salah paketnya balik", "agreed"),
        ("the parcel came back, wrong address", "agreed"),
        ("2 paket balik", None),
        ("paketnya balik ga?", None),
        ("dia udah story tadi", "live"),
        ("@rani already did a story", "live"),
        ("she did a reel", "live"),
        ("@rani udah story draft", "draft"),
        ("@rani udah bikin story tapi belum tayang", None),
        ("story berapa harganya", None),
        ("ga jadi, dia belum posting, besok", None),
        ("@rani ga jadi posting hari ini", None),
        ("@rani ga jadi tayang jumat", None),
        ("@rani ga jadi posting", "dropped"),
        ("@rani ga jadi", "dropped"),
        ("yuk gas cari 3 kreator 600rb", None),
        ("beli gas 20rb", None),
        ("@ab's in a hurry for 850k", None),
        ("@a jadi ikut lagi", "agreed"),
        ("@a mau lanjut lagi katanya", "agreed"),
        ("dia balik lagi", "agreed"),
        ("@a is back in", "agreed"),
        ("@a changed her mind, she's in again", "agreed"),
        ("@a rejoined", "agreed"),
        ("@a ga mau ikut lagi", "dropped"),
        ("@a won't be back in", None),
        ("@a is back in town", None),
        ("the serum is back in stock", None),
        ("uangnya balik lagi 100rb", None),
        ("@a ikut lagi ga?", None),
        ("udah aku dm @a", "contacted"),
        ("oke dia mau 200", "agreed"),
        ("akhirnya @a mau 150rb aja", "agreed"),
        ("dia mau 500", None),
        ("oke dia mau 200 ga", None),
        ("oke dia mau 200 porsi gratis", None),
        ("chat @a, @b sama @c udah, belum pada bales", "contacted"),
        ("chat @a udah?", None),
        ("chat @a udah belum", None),
        ("@a's product went out this morning", "shipped"),
        ("the package for @a left today", "shipped"),
        ("paket @a udah jalan tadi pagi", "shipped"),
        ("paket reels @a udah jalan", None),
        ("the product of @a went out of stock", None),
        ("the package for @a goes out tomorrow", None),
        ("@a sudah gw japri", "contacted"),
        ("@a udah deal fee 500rb tayang 5 desember", "agreed"),
        ("produk udah dikirim ke @a", "shipped"),
        ("@a udah terima paketnya", "shipped"),
        ("@a got the parcel yesterday", "shipped"),
        ("sent @a goods worth 100k", "shipped"),
        ("@a dikasih produk seharga 200rb", "shipped"),
        ("@a belum terima paketnya", None),
        ("@a baru bisa posting tgl 20", None),
        ("@a udah mau posting", None),
        ("@a is ready to post tomorrow", None),
        ("@a tayang nanti malam", None),
        ("@a live tonight at 7", None),
        ("@a live jam 7 tadi malam", "live"),
        ("@a baru aja posting", "live"),
        ("@a sudah dong posting", "live"),
        ("@a signed the contract this morning", "agreed"),
        ("@a confirmed, posts on friday", "agreed"),
        ("@a confirmed ya, @b belum", "agreed"),
        ("@a confirmed the address", None),
        ("@a refused the Dec 9 date", None),
        ("@a refused", "dropped"),
        ("@a canceled the Friday post", None),
        ("@a cancelled", "dropped"),
        ("I called @a yesterday", "contacted"),
        ("@a hasn't confirmed", None),
        ("@a payment confirmed today", None),
        ("@a 3 orders confirmed today", None),
        ("@a tanda tangan kontrak besok", None),
        ("mau kirim barang ke @a", None),
        ("@a minta terima barang dulu", None),
        ("draf @a sudah masuk", "draft"),
        ("@a udah posting", "live"),
        ("@a kemarin tayang", "live"),
        ("@a posted", "live"),
        ("@a mundur", "dropped"),
        ("@a ga jadi ikut", "dropped"),
        ("@a oke 450rb", "agreed"),
        ("@a is in for 500k", "agreed"),
        ("all three are in", "agreed"),
        ("they are in town", None),
        ("@a can't make it", "dropped"),
        ("udah chat @a, dia minta 500rb", "contacted"),
        ("@a belum posting", None),
        ("@a udah posting?", None),
        ("@a like 100", None),
        ("yg ketiga gamau", "dropped"),
        ("the third one is out", "dropped"),
        ("gamau bayar 300rb", None),
        ("the stock is out of date", None),
    ],
)
def test_stages(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("refund @rani 100k krn batal", "dropped"),
        ("@rani refunded 200k because she cancelled", "dropped"),
        ("@rani refunded 200k because she cancelled one story", None),
        ("refund 200k from @rani because she cancelled a story", None),
        ("refund @rani 100rb krn dia batal 1 reel", None),
        ("@rani cancelled two of the reels", None),
        ("@rani cancelled her story and posted a reel", "live"),
        ("dp @rani balik semua krn dia mundur", "dropped"),
        ("@rani refunded 100k because she cancelled", "dropped"),
        ("eh @rani juga batal", "dropped"),
        ("@rani katanya sibuk, batal", "dropped"),
        ("refund 2 order @rani krn batal", None),
        ("balikin uang pembeli krn batal", None),
        ("@rani hampir batal", None),
        ("@rani posting batal", None),
        ("transfer ke @rani batal", None),
    ],
)
def test_who_is_out_is_told_by_why(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@rani keluar dari kampanye lebaran", "dropped"),
        ("yang kedua mundur dari kampanye", "dropped"),
        ("@rani ogah ikut kampanye kita", "dropped"),
        ("@rani cancel gabung kampanye Tes", "dropped"),
        ("@rani withdrew from the campaign", "dropped"),
        ("@rani has quit our campaign", "dropped"),
        ("@rani won't join the campaign", "dropped"),
        ("the second one passed", "dropped"),
        ("@rani's out", "dropped"),
        ("@rani's in", "agreed"),
        ("the deals are signed", "agreed"),
        ("@rani ikut kampanye lebaran", None),
        ("produk keluar dari gudang", None),
        ("the budget left in the campaign is 200k", None),
        ("@rani passed the check", None),
        ("her video's out", None),
        ("the money's in", None),
    ],
)
def test_who_leaves_a_campaign_or_is_in(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@a katanya produknya kirim dulu ya", None),
        ("@a minta barangnya dikirim ke kantor", None),
        ("Agus: kak kirim dulu produknya ya baru aku bikin", None),
        ("she wants the product sent first", None),
        ("@a mau draftnya dicek dulu", None),
        ("@a minta dihubungi lagi", None),
        ("tolong kirim produk ke @a", None),
        ("@a katanya produknya udah dikirim", "shipped"),
        ("produk udah kukirim ke @a", "shipped"),
        ("udah kirim produk dulu ke @a", "shipped"),
        ("sent @a the product first", "shipped"),
        ("produknya dikirim kemarin, dia maunya warna merah", "shipped"),
        ("hubungi @a, minta 500rb", "contacted"),
    ],
)
def test_what_is_asked_for_is_not_done(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage
    assert not (stage and only_wished(text))


def test_a_product_or_draft_that_is_only_asked_for() -> None:
    assert only_wished("@a minta produknya dikirim dulu")
    assert only_wished("aku kirim dulu produknya ke @a")
    assert not only_wished("@a minta 300rb")
    assert not only_wished("@a mau brief baru")


@pytest.mark.parametrize(
    ("text", "stage", "back_idr"),
    [
        ("yg pertama batal, duit balik 200", "dropped", 200_000),
        ("dia batal, uang dikembaliin 200rb aja", "dropped", 200_000),
        ("@rani batal, dia balikin 150", "dropped", 150_000),
        ("she cancelled, refunded 200", "dropped", 200_000),
        ("@rani mengundurkan diri dan mengembalikan seratus ribu saja", "dropped", 100_000),
        ("pembeli mengembalikan 3 box", None, None),
        ("dia batal", "dropped", None),
        ("dia batal posting hari ini", None, None),
        ("dia batal story 1, refund 200rb", None, 200_000),
        ("bela refunded 200k because she cancelled one story", None, 200_000),
        ("dia batal, dp balik 3 hari lagi", "dropped", None),
        ("uang dikembaliin 200rb besok", None, None),
        ("she will refund 200k", None, None),
        ("duit balik 200rb kemarin", None, 200_000),
    ],
)
def test_who_is_out_may_give_a_part_back(
    text: str, stage: str | None, back_idr: int | None
) -> None:
    terms = terms_in(text)
    assert (stage_in(text), terms.back_idr, terms.back_share) == (stage, back_idr, None)

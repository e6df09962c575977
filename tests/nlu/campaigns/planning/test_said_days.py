"""Only a day that is said of a post, or stands among bare terms, is one on which somebody posts."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.said_days import day_sense, posting_words

NAMES = ("anna", "bela.makan", "maya")

OTHER = (
    "anna kemarin",
    "anna 1 reel kemarin",
    "anna canceled the Friday post",
    "anna might post tomorrow",
    "bela asked if she can post on Dec 20",
    "anna nanya boleh posting jumat",
    "shipping to bela delayed until Thursday",
    "pengiriman ke bela diundur ke jumat",
    "the shoot with anna moved to Dec 9",
    "deadline revisi anna jumat",
    "gita got the package this morning",
    "dina sent the draft this morning",
    "anna confirmed this morning",
    "citra signed the contract this morning",
    "eko told us this morning that he is sick",
    "hana will get the package tomorrow",
    "bela is on holiday until Friday",
    "fajar lagi sakit sampai jumat",
    "fajar terima paket besok",
    "anna libur sampai senin",
    "dina belum reply email, follow up besok pagi ya",
    "anna is sick today",
    "gita got the package, this morning",
    "anna deleted her post today",
    "bela hapus postingannya hari ini",
    "paid @maya on friday",
    "@maya tf 250 ke rek bca kemarin, 250 lagi tadi pagi",
    "transfer @maya 28 november",
    "citra nikah tanggal 12",
    "dia ulang tahun tgl 12",
    "anna agreed this morning",
    "anna agreed on Friday",
    "anna deal kemarin",
    "invoice from eko: 700k due December 20",
    "paketnya diundur jumat",
    "bela pays the invoice on Friday after she posts",
    "dibayar jumat setelah posting",
    "citra is in Bali until the 12th",
    "meeting sama anna besok jam 3",
    "call citra on Friday",
    "eko ke luar kota tanggal 10 desember",
    "hana balas chat barusan, tadi pagi",
    "fajar's wedding is December 12",
    "dia off sampai tgl 12",
    "bela lahiran tgl 20 desember",
    "anna minta brief hari jumat",
    "citra approved the brief yesterday",
    "gita's account was hacked yesterday",
    "eko kecelakaan kemarin",
    "hana ganti nomor wa tadi pagi",
    "bela butuh 3 hari lagi buat edit",
)
TERMS = (
    "@rani deal 300rb tanggal 12 desember",
    "anna agreed at 850k, December 9",
    "anna is confirmed for the 15th",
    "@rani 12 desember",
    "eh salah, tanggal 13",
    "bela: Dec 9",
    "bela's date is Dec 9",
    "@rani 1 reel jumat",
    "reel di tanggal 12",
    "janji tgl 10",
    "yg pertama jadinya tgl 15",
    "tambah @eka 600rb tgl 12",
    "12 desember",
    "@rani deal 500rb produk 150rb, 12 des",
)
POST = (
    "@rani posting jumat",
    "gita got the package this morning, posts on Friday",
    "anna's deadline is Dec 20",
    "@rani tayang 5 desember",
    "deadline bela jumat",
    "mundur ke tanggal 20",
    "tayangnya mundur seminggu, jadi tgl 20",
    "anna delayed to Friday",
    "bela posted yesterday",
    "dina live yesterday, 9k views",
    "videonya naik jumat",
    "her reel goes up on Friday",
    "reel drops on Friday",
    "due December 8",
    "bela dibayar kemarin, posting jumat",
    "posting dibayar setelah tayang tgl 12",
    "@maya posting kemarin, bayar besok",
    "@maya deal 500rb, tayang jumat, dp 100rb",
    "bayar @maya jumat, tayang senin",
    "the post of bela is due Dec 9",
    "anna's post is on Friday",
    "yang pertama janji posting tanggal 10",
    "posting semua tgl 10",
    "dia minta postingnya tgl 13 feb",
    "anna wants to postpone to December 18",
)


@pytest.mark.parametrize(("sense", "texts"), [("other", OTHER), ("terms", TERMS), ("post", POST)])
def test_of_what_a_day_is(sense: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if day_sense(text, NAMES) != sense] == []


def test_a_day_that_is_put_right_is_no_other_one() -> None:
    assert day_sense("eh salah tanggalnya kemarin", NAMES) != "other"
    assert day_sense("ralat tgl nya kemarin", NAMES) != "other"
    assert day_sense("kemarin", NAMES) == "other"


def test_a_text_without_a_day_says_nothing_else_of_one() -> None:
    assert day_sense("@anna") == "post"


def test_the_day_of_the_post_is_told_from_others() -> None:
    both = "gita got the package this morning, posts on Friday"
    assert posting_words(both).strip() == "posts on Friday"
    assert posting_words("posts on Friday") == ""

"""Each amount of a message is read by the word beside it; what is not paid is not."""

from __future__ import annotations

import time

import pytest

from core.nlu.campaigns.money.arrangements import (
    firm,
    pays_nobody,
    replaced_in,
    says_free,
    tells_money,
    without_unpaid,
)
from core.nlu.campaigns.money.payments import terms_in


@pytest.mark.parametrize(
    "text",
    [
        "@rani tayang, like 1.200 komen 87 terjual 14",
        "@rani views 11,2rb like 640 komen 22",
        "@rani terjual 12 omzet 180rb",
        "@rani deal 2 reel 1 story tayang 5 desember",
        "@rani followers 45rb",
        "kode RANI10 diskon 10% kepake 25 kali",
        "@rani batas tayang tgl 20",
        "@rani balikin ke draf",
        "update views @rani jadi 15k, like 950",
        "@rani views naik jadi 20k",
        "change @rani's views to 9k and likes to 400",
        "omzet @rani jadi 900rb",
        "views @rani 15rb jadi 20rb",
    ],
)
def test_counts_days_and_codes_are_no_money(text: str) -> None:
    terms = terms_in(text)
    assert (terms.fee_idr, terms.paid_idr, terms.goods_idr, terms.back_idr) == (None,) * 4
    assert not terms.pays


@pytest.mark.parametrize(
    "text",
    [
        "@rani belum dibayar 500rb",
        "@rani fee 500rb dibayar setelah tayang",
        "@rani minta dp 200rb",
        "@rani will be paid 300k next week",
        "@rani kalau tayang dibayar 500rb",
        "@rani sisanya 400rb besok",
        "need to pay @rani 400k this week",
        "we still have to transfer @rani 100k",
        "I'm going to pay @rani 50k",
        "let's pay @rani 60k",
        "please pay @rani 90k",
        "perlu bayar @rani 100rb",
        "pay: @rani 300k",
        "aku udah siap transfer @rani 100rb",
        "we can pay @rani 100k now or later",
        "@rani transferred back 50k",
        "tolong transfer @rani 100rb",
        "transfer 250k to @rani tonight",
        "transfer @rani 250rb malam ini",
        "transfer 250k to @rani at 9pm",
        "@rani payment 400k now, 400k after posting",
        "@rani payment: 400k now, the rest after posting",
        "@rani 450k deposit, 450k on completion",
        "@rani payment 50% in advance",
        "pembayaran @rani 50% di awal",
        "invoice from @rani: 700k",
        "tagihan @rani 700rb jatuh tempo 20 desember",
        "pembayaran @rani 400rb sekarang, 400rb setelah tayang",
        "@rani deal 800k, dp 300rb, sisanya setelah tayang",
    ],
)
def test_what_is_to_be_paid_is_not_paid(text: str) -> None:
    terms = terms_in(text)
    assert terms.paid_idr is None
    assert not terms.rest


@pytest.mark.parametrize(
    "text",
    [
        "transferred 250k to @rani at 9pm",
        "sent @rani 250k this week",
        "paid @rani 250k today",
        "we have paid @rani 250k",
        "udah transfer @rani 250rb malam ini",
        "bayar @rani 250rb hari ini",
        "bayar @rani 250rb",
        "udah dp @rani 250rb, 300rb lagi setelah tayang",
        "dp @rani 250rb masuk, sisanya setelah tayang",
        "paid @rani 250k now, 400k after posting",
        "transferred @rani 250k in advance",
        "paid @rani 250k on delivery",
        "@rani dp 250rb, tayang jumat",
        "bayar @rani 2x, sekarang 250rb sisanya habis posting",
    ],
)
def test_what_was_paid_is_paid_at_whatever_hour(text: str) -> None:
    assert terms_in(text).paid_idr == 250_000


@pytest.mark.parametrize(
    ("text", "open_idr"),
    [
        ("@rani belum lunas, masih kurang 200rb", 200_000),
        ("@rani tinggal 100rb lagi lunas", 100_000),
        ("sisa bayar @rani rp200.000", 200_000),
        ("I still owe @rani 200k", 200_000),
        ("@rani dibayar kurang lebih 200rb", None),
        ("@rani dibayar lebih kurang 200rb", None),
        ("@rani kekurangan 200rb udah dibayar", None),
        ("@rani udah lunas, stok tinggal 20", None),
        ("saldo tinggal 200rb, belum bisa bayar @rani", None),
        ("@rani owes me 200k", None),
        ("@rani omzet masih kurang 200rb dari target, fee udah dibayar", None),
    ],
)
def test_what_is_still_to_be_paid(text: str, open_idr: int | None) -> None:
    terms = terms_in(text)
    assert terms.open_idr == open_idr
    assert open_idr is None or (terms.paid_idr is None and not (terms.settled or terms.rest))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("belum lunas @rani, baru 300rb", True),
        ("@rani baru dibayar 300rb, belum lunas", True),
        ("@rani is not fully paid, only 300k", True),
        ("@rani baru dibayar 300rb", False),
        ("@rani belum lunas, barusan dibayar 300rb", False),
        ("@rani belum lunas, baru bayar 300rb lagi", False),
        ("@rani belum tayang, baru dp 300rb", False),
    ],
)
def test_so_far_is_the_total(text: str, total: bool) -> None:
    terms = terms_in(text)
    assert (terms.paid_idr, terms.paid_total) == (300_000, total)


@pytest.mark.parametrize(
    "text",
    [
        "@sintaglow retur 1 pcs, uang 129rb dibalikin",
        "ada 1 refund dari kode SINTA10, 129rb balik",
        "@sintaglow refund 129rb ke pembeli",
        "@sintaglow balik modal 500rb",
    ],
)
def test_what_buyers_get_back_is_no_payment_that_came_back(text: str) -> None:
    terms = terms_in(text)
    assert (terms.back_idr, terms.back_share, terms.kept_idr) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "fee", "share", "paid"),
    [
        ("@rani dp 50% dari 600rb", 600_000, 50, None),
        ("@rani paid 50% of 600k", 600_000, 50, None),
        ("@rani fee 600rb dp setengah", 600_000, 50, None),
        ("@rani dp 50% = 300rb", None, None, 300_000),
        ("@rani dp 50% (300rb)", None, None, 300_000),
        ("@rani fee 300rb dibayar", None, None, 300_000),
    ],
)
def test_a_share_is_of_the_amount_that_it_names(
    text: str, fee: int | None, share: int | None, paid: int | None
) -> None:
    terms = terms_in(text)
    assert (terms.fee_idr, terms.paid_share, terms.paid_idr) == (fee, share, paid)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        (
            "[02/12/26 09.10] Sari: transferred 475k\n[02/12/26 09.12] Rina: transfer of 475k arrived",
            475,
        ),
        ("[02/12/26 09.10] Sari: udah tf 475rb\n[02/12/26 09.12] Sari: tf lagi 100rb", 575),
        ("transferred 475k today, then a transfer of 475k yesterday", 950),
    ],
)
def test_lines_of_a_copied_chat_tell_one_payment_once(text: str, paid: int) -> None:
    assert terms_in(text).paid_idr == paid * 1_000


@pytest.mark.parametrize(
    ("text", "fee", "paid"),
    [
        ("@bela confirmed 800k", 800_000, None),
        ("Confirmed: 800k for 1 reel and 2 stories", 800_000, None),
        ("@bela konfirmasi fee 700rb", 700_000, None),
        ("payment confirmed 400k", None, 400_000),
        ("@bela confirmed 2 reels", None, None),
        ("@bela settled for 800k", 800_000, None),
        ("fee @bela ditambah 25rb jadi 525rb", 525_000, None),
        ("raise @bela's fee by 50k to 900k", 900_000, None),
        ("views @bela naik 2rb jadi 14rb", None, None),
        ("@bela came down to 850k", 850_000, None),
        ("@bela's in at 850k", 850_000, None),
        ("@bela masuk di angka 850rb", 850_000, None),
        ("sales of @bela came in at 850k", None, None),
        ("@bela dropped her price to 400k", 400_000, None),
        ("@bela's views went down to 6k", None, None),
        ("paid the invoice of 700k from @bela", None, 700_000),
        ("invoice from @bela: 700k due december 20", None, None),
    ],
)
def test_what_is_confirmed_is_agreed(text: str, fee: int | None, paid: int | None) -> None:
    assert (terms_in(text).fee_idr, terms_in(text).paid_idr) == (fee, paid)


def test_an_amount_without_a_word_is_bare() -> None:
    assert terms_in("@rani 500rb").bare == (500_000,)
    assert terms_in("@rani 500rb", joins=True).fee_idr == 500_000
    assert terms_in("@rani 500rb dibayar 2x, DP 200rb dulu", joins=True).planned == (200_000,)
    assert terms_in("@rani bonus 50rb").fee_idr is None


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("@c deal 1.200.000 + bonus 200rb kalo tembus 10rb views", "@c deal 1.200.000"),
        ("@c agreed 700k plus a bonus of 100k if it passes 5k likes", "@c agreed 700k"),
        (
            "@c deal 1,2jt + bonus 200rb kalo tembus 10rb views, DP 300rb udah ditransfer",
            "@c deal 1,2jt, DP 300rb udah ditransfer",
        ),
        ("@c deal 1jt, bonus 200rb kalo laku 50\n@d deal 500rb", "@c deal 1jt\n@d deal 500rb"),
        ("@c deal 1jt, bonus 200rb kalo laku 50, @d deal 500rb", "@c deal 1jt, @d deal 500rb"),
        ("@c deal 1jt, bonus 200rb kalo @c tembus 10rb views", "@c deal 1jt"),
        ("@c deal 1jt, bonus 50rb kalo laku 50, dan udah posting 2x", "@c deal 1jt"),
        ("@c deal 1jt, bonus 50rb kalo views 10rb, like 500", "@c deal 1jt"),
        ("@c fee 500rb, posting kemarin kalo ga salah, laku 14", None),
        ("@c tayang kalau sudah siap", None),
        ("kalau @c laku 20 dapat 200rb", None),
        ("@c like 500 komen 20", None),
    ],
)
def test_what_holds_on_a_condition_is_left_out(text: str, held: str | None) -> None:
    assert firm(text)[0].strip() == (held or text)


@pytest.mark.parametrize("run", [" ", "\n", ", "])
def test_long_runs_of_spaces_keep_nobody_waiting(run: str) -> None:
    text = f"@c deal 1jt{run * 1_900}like 5"
    began = time.process_time()
    assert firm(text) == (text, "")
    without_unpaid(text)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "text", ["@h deal tapi belum dibayar", "@h setuju, belum dp", "@h agreed but not paid yet"]
)
def test_an_open_payment_is_no_stage(text: str) -> None:
    assert not {"belum", "not"} & set(without_unpaid(text).split())


@pytest.mark.parametrize("text", ["@h belum tayang", "@h belum setuju", "@h has not posted"])
def test_other_things_that_did_not_happen_stay(text: str) -> None:
    assert without_unpaid(text) == text


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("@h fee 0, dia mau gratis", True),
        ("gratis aja @h", True),
        ("@h tanpa bayaran", True),
        ("@h works for free", True),
        ("@h fee nol", True),
        ("@h: 50 nasi box aja tanpa uang", True),
        ("@h dibayar pake hampers, ga pake uang", True),
        ("@h gets 50 lunch boxes, no money", True),
        ("no money back from @h", False),
        ("@h no money yet", False),
        ("@h gratis ongkir", False),
        ("@h ga mau gratis", False),
        ("@h kirim produk gratis", False),
        ("@h fee 0,5 juta", False),
        ("@h mau gratis ga?", False),
        ("@h mau tapi minta 300, makan gratis jg", False),
        ("@h makan gratis aja pas syuting", False),
    ],
)
def test_work_for_nothing(text: str, free: bool) -> None:
    assert says_free(text) is free


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ganti @rani sama @hana fee 700rb", ("rani", "hana")),
        ("@rani batal, diganti @hana 2 jt", ("rani", "hana")),
        ("@rani cancelled, I replace him with @hana for 900k", ("rani", "hana")),
        ("@hana gantiin @rani", ("rani", "hana")),
        ("ganti fee @rani jadi 700rb", None),
        ("@rani ganti kode RANI10", None),
        ("@rani sama @hana deal", None),
        ("ganti @rani sama @hana gimana?", None),
    ],
)
def test_who_takes_whose_place(text: str, who: tuple[str, str] | None) -> None:
    assert replaced_in(text) == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("udah saya transfer 2 juta", True),
        ("udah tak bayar 500rb", True),
        ("sudah dibayar", True),
        ("I already paid 300k", True),
        ("ada influencer nipu udah dibayar 500rb ga posting", False),
        ("udah saya transfer ke rekening temennya aman ga", False),
        ("dia minta transfer dulu", False),
        ("aku bayar 500rb dapet apa", False),
    ],
)
def test_a_payment_to_nobody_in_particular(text: str, told: bool) -> None:
    assert pays_nobody(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@rani minta 140rb aku setuju", True),
        ("@rani jadinya 130rb", True),
        ("@rani minta 140rb", False),
        ("kalau @rani dibayar 500rb", False),
        ("@rani dibayar berapa?", False),
        ("@rani tayang kemarin", False),
    ],
)
def test_news_about_money(text: str, told: bool) -> None:
    assert tells_money(text) is told


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("@rani oke di dua ratus", 200_000),
        ("dia setuju di angka 150", 150_000),
        ("@rani agreed on 250", 250_000),
        ("@rani oke di tanggal 20", None),
        ("@rani oke di 20 desember", None),
        ("@rani deal di 5 reels", None),
        ("@rani oke kalau 250", None),
        ("@rani mau di 160", None),
    ],
)
def test_what_somebody_is_content_with_is_agreed(text: str, fee: int | None) -> None:
    assert terms_in(text).fee_idr == fee


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("eh @rani blm lunas baru 200", 200_000),
        ("@rani is not paid in full, only 60", 60_000),
        ("@rani blm lunas baru 2 hari", None),
    ],
)
def test_what_is_paid_of_it_so_far_is_the_total(text: str, paid: int | None) -> None:
    terms = terms_in(text)
    assert (terms.paid_idr, terms.paid_total) == (paid, paid is not None)


@pytest.mark.parametrize(
    ("text", "back", "paid", "kept"),
    [
        ("dia balikin 30rb doang", 30_000, None, None),
        ("@rani dp 300rb balik 100rb", 100_000, 300_000, None),
        ("dari dp 300rb yang balik cuma 100rb", 100_000, 300_000, None),
        ("@rani mundur, dp 300rb hangus 100rb, sisanya dibalikin", None, 300_000, 100_000),
        ("dp 300rb hangus", None, None, 300_000),
        ("@rani laku 5, 2 pcs dibalikin 50rb", None, None, None),
        ("customer minta dibalikin 50rb", None, None, None),
    ],
)
def test_what_comes_back_is_no_more_than_is_said(
    text: str, back: int | None, paid: int | None, kept: int | None
) -> None:
    terms = terms_in(text)
    assert (terms.back_idr, terms.paid_idr, terms.kept_idr) == (back, paid, kept)


@pytest.mark.parametrize(
    ("text", "over", "paid", "back"),
    [
        ("salah transfer, kelebihan 25", 25_000, None, None),
        ("ternyata kelebihan transfer 25rb ke @rani", 25_000, None, None),
        ("transfernya kelebihan 50rb", 50_000, None, None),
        ("overpaid @rani by 25k", 25_000, None, None),
        ("sent @rani 25k too much", 25_000, None, None),
        ("2 million too much for a reel", None, None, None),
        ("@rani kelebihan transfer 100rb, udah dibalikin", None, None, 100_000),
        ("bayar 625rb ke @rani, kelebihan 25rb", None, 625_000, None),
        ("kelebihan, harusnya 350rb", None, 350_000, None),
        ("bayar @rani 100rb lebih", None, 100_000, None),
    ],
)
def test_what_was_paid_too_much(
    text: str, over: int | None, paid: int | None, back: int | None
) -> None:
    terms = terms_in(text)
    assert (terms.over_idr, terms.paid_idr, terms.back_idr) == (over, paid, back)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("@anna would do it for 950k", (950_000,)),
        ("@anna is happy to do 1 reel and 2 stories for 950,000", (950_000,)),
        ("@anna quotes 950k for 1 reel", (950_000,)),
        ("@anna charges 900k", (900_000,)),
        ("@anna is available for 800k", (800_000,)),
        ("@dina mau 900rb, posting tgl 9", (900_000,)),
        ("@eko bisanya 600rb", (600_000,)),
        ("@eko pasang harga 750rb", (750_000,)),
        ("@dina agreed to do it for 750k", ()),
        ("@dina bisa posting tgl 9", ()),
        ("@dina mau lanjut, udah kubayar 300rb", ()),
    ],
)
def test_what_somebody_would_do_it_for_is_asked(text: str, asked: tuple[int, ...]) -> None:
    assert terms_in(text).asked == asked


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("@a oke 150 + 1 box brownies (harga 95rb)", 95_000),
        ("@a dapet 1 paket skincare harga 200rb juga", 200_000),
        ("@a deal 200k plus 1 jar sambal worth 50k", 50_000),
        ("@a laku 1 box brownies harga 95rb", None),
        ("@a harga 95rb per post", None),
        ("@a minta harga 95rb", None),
    ],
)
def test_the_price_of_a_thing_that_is_given_is_what_goods_are_worth(
    text: str, goods: int | None
) -> None:
    assert terms_in(text).goods_idr == goods


@pytest.mark.parametrize(
    ("text", "paid", "share", "planned"),
    [
        ("@a minta dp 50% gw tf tadi", None, 50, ()),
        ("@a minta dp 100rb, sudah aku transfer", 100_000, None, ()),
        ("@a asked for a deposit of 100k, i paid it", 100_000, None, ()),
        ("@a minta dp 100rb besok aku transfer", None, None, (100_000,)),
        ("@a minta dp 100rb belum aku transfer", None, None, (100_000,)),
        ("@a minta dp 50%", None, None, ()),
    ],
)
def test_an_advance_that_was_asked_for_and_paid(
    text: str, paid: int | None, share: int | None, planned: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.paid_idr, terms.paid_share, terms.planned) == (paid, share, planned)


@pytest.mark.parametrize(
    ("text", "fee", "asked"),
    [
        ("@rani gas 300rb", 300_000, ()),
        ("gas 300", 300_000, ()),
        ("@rani said yes to 450k", 450_000, ()),
        ("@rani katanya 150, gas", 150_000, ()),
        ("@rani 150rb yuk gas", 150_000, ()),
        ("@rani katanya 150", None, (150_000,)),
        ("dia mau tapi 250 kak", None, (250_000,)),
        ("dia mau 250 aja", None, (250_000,)),
        ("dia mau 250 orang", None, ()),
        ("@rani's a yes at 200k", 200_000, ()),
        ("she's in, but for 250k", None, (250_000,)),
        # gas for a stove, people, minutes
        ("beli gas 20rb", None, ()),
        ("yuk gas cari 3 kreator 600rb", None, ()),
        ("gas 20 kreator", None, ()),
        ("katanya 150 orang dateng", None, ()),
        ("katanya 30 menit lagi", None, ()),
    ],
)
def test_a_price_goes_ahead_or_is_asked_for(
    text: str, fee: int | None, asked: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.fee_idr, terms.asked) == (fee, asked)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("i sent the deposit, half", 50),
        ("deposit sent, 30%", 30),
        ("bayar dp, setengah", 50),
        ("will send the deposit, half", None),
        ("sent the deposit", None),
        ("paid 200k, half of the customers came", None),
    ],
)
def test_a_share_right_behind_a_payment_is_of_it(text: str, share: float | None) -> None:
    assert terms_in(text).paid_share == share

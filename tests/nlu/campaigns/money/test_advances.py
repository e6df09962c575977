"""What is agreed to be paid in advance, what was, and what of a payment came back."""

from __future__ import annotations

import pytest

from core.capabilities.reporting.hearing.naming import signed
from core.nlu.campaigns.money.paying import advance_paid, gets_money, settles, sum_alone
from core.nlu.campaigns.money.payments import terms_in


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("@gita balikin 100rb dari dp 300rb", 100_000),
        ("@hadi batal, balikin 150rb dari 250rb", 150_000),
        ("@gita mundur, yang kembali cuma 100rb dari total 300rb", 100_000),
        ("@noor cancelled, she refunded 300k of the 500k", 300_000),
        ("@sasha dropped out and gave back 200k out of her 600k", 200_000),
    ],
)
def test_what_came_back_of_a_payment_is_no_more_than_that(text: str, back: int) -> None:
    assert terms_in(text).back_idr == back


@pytest.mark.parametrize(
    ("text", "share", "planned"),
    [
        ("@neng deal 650 dp setengah", None, (325_000,)),
        ("@neng setuju 750 dengan dp 50%", None, (375_000,)),
        ("@neng deal 500 dp 30% dulu", None, (150_000,)),
        ("@rani agreed at 600k, 50% deposit", None, (300_000,)),
        ("@rani deal 600rb, dp 50% udah ditransfer", 50, ()),
        ("@rani deal 600rb, udah dp setengah", 50, ()),
        ("@rani agreed at 600k, paid half", 50, ()),
        ("oke dp @rani 50%", 50, ()),
        ("dp @rani setengah", 50, ()),
    ],
)
def test_an_advance_that_is_agreed_is_not_paid(
    text: str, share: float | None, planned: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.paid_share, terms.paid_idr, terms.planned) == (share, None, planned)


@pytest.mark.parametrize(
    ("text", "advance", "full"),
    [
        ("dp @sinta udah ditransfer", True, False),
        ("uang muka @sinta udah aku kirim", True, False),
        ("dp buat @sinta udah masuk", True, False),
        ("the deposit for @sinta has been sent", True, False),
        ("sent @sinta her down payment", True, False),
        ("dp @sinta 200rb udah ditransfer", False, False),
        ("dp @sinta belum ditransfer", False, False),
        ("dp @sinta udah ditransfer?", False, False),
        ("fee @sinta udah ditransfer", False, True),
        ("dp sama pelunasan @sinta udah ditransfer", False, True),
    ],
)
def test_an_advance_without_its_amount_is_not_the_fee(text: str, advance: bool, full: bool) -> None:
    assert (advance_paid(text), settles(text)) == (advance, full)


def test_an_amount_alone_is_one() -> None:
    told = ["300rb", "cuma 200k kak", "30%", "half", "300rb buat @rani", "udah", "10 like"]
    assert [*map(sum_alone, told)] == ["300rb", "200k", "30%", "half", "", "", ""]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("oke si doyan 750", "oke @si.doyan 750"),
        ("doyan deal 750", "@si.doyan deal 750"),
        ("doyannya 750", "doyannya 750"),
        ("oke @si.doyan doyan", "oke @si.doyan doyan"),
    ],
)
def test_who_is_meant_is_written_as_their_handle(text: str, read: str) -> None:
    assert signed(text, ("si.doyan",)) == read


@pytest.mark.parametrize(
    ("text", "fee", "asked"),
    [
        ("@neng minta produk senilai 200rb sama fee 700", None, (700_000,)),
        ("@neng minta produk aja senilai 650rb plus fee 400rb", None, (400_000,)),
        ("@jess asks for a product worth 200k and a fee of 700k", None, (700_000,)),
        ("@neng minta produk 200rb dan fee 700rb, aku oke", 700_000, ()),
        ("@neng deal produk 200rb sama fee 700rb", 700_000, ()),
    ],
)
def test_a_fee_that_is_wished_for_beside_goods_is_asked(
    text: str, fee: int | None, asked: tuple[int, ...]
) -> None:
    terms = terms_in(text)
    assert (terms.fee_idr, terms.asked) == (fee, asked)


@pytest.mark.parametrize(
    ("text", "gets"),
    [
        ("@dewi got 550k today", True),
        ("@jess received 300k from us", True),
        ("@dewi udah terima 550rb", True),
        ("@dewi dapet transferan 550rb", True),
        ("we got 550k from @dewi", False),
        ("@dewi laku 550rb", False),
    ],
)
def test_what_somebody_got_may_be_a_payment(text: str, gets: bool) -> None:
    assert gets_money(text) == gets

"""Part of a fee that is to be paid first, or later, is a plan and no payment."""

import pytest

from core.nlu.campaigns.money.paying import pays_bare, settles, splits_payment
from core.nlu.campaigns.money.payments import plans, terms_in


@pytest.mark.parametrize(
    "text",
    [
        "bayar setengah dulu",
        "aku bayar separo dulu ya",
        "besok sisanya",
        "sisanya minggu depan",
        "i'll pay half first",
        "gw bayar 100 dulu",
        "the rest tomorrow",
    ],
)
def test_part_that_comes_first_or_later_is_planned(text: str) -> None:
    assert splits_payment(text)
    assert plans(text)
    assert terms_in(text).paid_idr is None


@pytest.mark.parametrize(
    "text",
    [
        "udah bayar setengah",
        "udah bayar 100 dulu",
        "aku bayar separo dulu aja deh, udh tf barusan",
        "dp setengahnya udah saya transfer",
        "sisanya udah dibayar kemarin",
        "berapa sisanya",
        "bayar setengah dulu apa lunas?",
        "lunasin sisanya barusan",
    ],
)
def test_what_was_paid_or_is_asked_is_no_plan(text: str) -> None:
    assert not splits_payment(text)


@pytest.mark.parametrize("text", ["cicil dua kali, 2 x 50rb", "dicicil tiga kali 50rb"])
def test_so_many_payments_are_to_be_made(text: str) -> None:
    assert (terms_in(text).paid_idr, terms_in(text).planned) == (None, (50_000,))


def test_part_that_is_paid_first_was_where_the_message_says_so() -> None:
    assert terms_in("bayar separo dulu aja deh, udh tf barusan").paid_share == 50
    assert terms_in("bayar 100rb dulu, udah ditransfer tadi").paid_idr == 100_000
    assert terms_in("bayar 100rb dulu, udah oke dia").paid_idr is None
    assert terms_in("duitnya angus 250").kept_idr == 250_000


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("udah dibayar", True),
        ("uangnya sudah kami serahkan tunai", True),
        ("barusan gw tf ke dia", True),
        ("just paid her in cash", True),
        ("the money was handed over in cash", True),
        # an amount, somebody else, a thing, a question, what is not so
        ("udah dibayar 100rb", False),
        ("ya sudah sy kasih", False),
        ("udah saya kasih produknya", False),
        ("bu tini sudah bayar", False),
        ("udah dibayar belum ya", False),
        ("belum dibayar", False),
        ("i will pay her", False),
    ],
)
def test_who_is_spoken_of_was_paid(text: str, paid: bool) -> None:
    assert pays_bare(text) is paid
    assert settles(text) is paid

"""Wishes for contacts, told apart from ordinary dealings."""

import pytest

from core.nlu.offers.contacting import wants_contact, wants_message_sent


@pytest.mark.parametrize(
    "text", ["bisa minta kontaknya ga", "minta nomor wa nya", "gimana cara menghubungi dia"]
)
def test_a_wish_for_a_contact(text: str) -> None:
    assert wants_contact(text)
    assert not wants_message_sent(text)


def test_a_wish_for_a_message_is_not_news_of_one() -> None:
    assert wants_message_sent("chat dia dong, sampaikan saya tertarik")
    assert wants_message_sent("can you contact them")
    assert not wants_message_sent("udah saya chat dia")
    assert not wants_message_sent("@dapurnina sudah dihubungi")
    assert not wants_contact("nomor hp saya kesimpen ga")
    assert wants_contact("no wa @dapurnina dong")
    assert wants_contact("minta kontak @dapurnina")
    assert not wants_contact("no @dapurnina please")


@pytest.mark.parametrize(
    "text", ["kirim dong ke dia", "kirimin briefnya ke mereka", "send it to them", "terusin ke dia"]
)
def test_what_is_to_be_sent_to_somebody_is_a_message(text: str) -> None:
    assert wants_message_sent(text)


@pytest.mark.parametrize(
    "text",
    [
        "kirim barang ke dia",
        "kirim dp ke dia dulu ga",
        "udah kirim ke dia",
        "kirim laporan ke email saya",
        "kirim ke sini aja",
        "send them money",
    ],
)
def test_goods_money_and_reports_are_none(text: str) -> None:
    assert not wants_message_sent(text)


def test_a_contact_is_asked_for_without_a_verb() -> None:
    assert wants_contact("kontaknya ada")
    assert wants_contact("nomornya berapa ya kak")
    assert not wants_contact("nomor 2 berapa")
    assert not wants_contact("emailnya udah saya kirim")

"""What is told of somebody by their place in a list, before there is a campaign."""

import pytest

from core.nlu.campaigns.notes.of_list import notes_of_listed
from core.nlu.campaigns.recognising import campaign_intent


@pytest.mark.parametrize(
    "text",
    [
        "ya setuju 150 yang pertama",
        "yang kedua mau 80 aja",
        "sudah aku transfer dp 50 ke yang pertama",
        "yang pertama posting tgl 10",
        "laku 22 porsi dari yang pertama",
        "yg pertama like 210 komen 18 trus yg kedua like 95 komen 6",
        "yang kedua ga bales bales",
        "the first one agreed at 300k",
        "paid the second one 100k",
    ],
)
def test_what_was_agreed_paid_sold_or_posted_is_a_note(text: str) -> None:
    assert notes_of_listed(text)


@pytest.mark.parametrize(
    "text",
    [
        "yang pertama aja",
        "yang pertama minta 200rb wajar?",
        "yang kedua ganti yang 100rb",
        "yang pertama berapa followernya",
        "kalau yang pertama deal 300rb sisa berapa",
        "bikinin pesan buat yang pertama",
        "kenapa yang kedua",
        "jadikan kampanye yang pertama",
        "write to the first one",
    ],
)
def test_who_chooses_asks_or_bargains_notes_nothing(text: str) -> None:
    assert not notes_of_listed(text)


def test_a_price_that_is_agreed_with_somebody_is_a_note() -> None:
    assert campaign_intent("ya setuju 150rb @rani.jajan") == "campaign_log"
    assert campaign_intent("@rani.jajan setuju 150rb ga") != "campaign_log"
    assert campaign_intent("@rani.jajan deal 150rb?") != "campaign_log"

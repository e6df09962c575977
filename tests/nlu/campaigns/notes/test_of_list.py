"""What is told of somebody by their place in a list, before there is a campaign."""

import pytest

from core.nlu.campaigns.notes.of_list import notes_of_each, notes_of_listed
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
        "yg ketiga cancel sakit anaknya",
        "the second one cancelled, she is sick",
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("first agreed 600k, second wants 900k, third wants a free meal", True),
        ("first one said yes for 600, second wants 900 but i said 700", True),
        ("the first is in for 250k, second asks 400k, third wants product only", True),
        ("yg pertama setuju 250rb, yg kedua minta 400rb, yg ketiga maunya produk aja", True),
        ("yg pertama oke 200rb, yg kedua nego dari 400 jadi 300rb", True),
        ("yg pertama sama yg kedua deal 250rb", False),
        ("yg pertama minta 250rb, yg kedua minta 400rb", False),
        ("yg pertama setuju 250rb, yg kedua ganti aja", False),
        ("yg pertama deal 250rb, yg kedua minta 400rb wajar ga?", False),
        ("replace the first, the second agreed 200k", False),
    ],
)
def test_of_several_places_each_has_its_own(text: str, told: bool) -> None:
    assert notes_of_each(text) == told

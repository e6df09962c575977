"""Who runs a service tells of a business as who sells goods does."""

import pytest

from core.nlu.searching.business import sold_in, tells_of_business


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("aku buka les privat matematika di medan", "les privat matematika"),
        ("gw buka laundry kiloan di depok masih sepi nih", "laundry kiloan"),
        ("saya punya kos putri di jogja dekat ugm", "kos putri"),
        ("sy baru buka bengkel motor di solo", "bengkel motor"),
    ],
)
def test_a_service_is_what_is_sold(text: str, sold: str) -> None:
    assert tells_of_business(text)
    assert sold_in(text) == sold


@pytest.mark.parametrize(
    "text",
    [
        "saya punya anak les piano",
        "aku buka instagram",
        "aku mau buka laundry",
        "kalau aku buka laundry gimana",
        "dia buka salon di bandung",
        "kos di jogja berapa",
    ],
)
def test_other_sentences_tell_of_none(text: str) -> None:
    assert not tells_of_business(text)

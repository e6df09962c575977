"""A number alone is an hour where the answer before makes it one."""

import pytest

from core.nlu.campaigns.planning.renaming import new_name
from core.nlu.times.bare_hours import bare_hour, is_hour


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("make it 9", "09:00"),
        ("jadi 10 deh", "10:00"),
        ("9 aja", "09:00"),
        ("change it to 7pm", "19:00"),
        ("eh, 7.30 pagi", "07:30"),
        ("make it 12am", "00:00"),
        ("jadi 1 siang", "13:00"),
        ("jadi 2 orang aja", None),
        ("jadi 25", None),
        ("jadi 100rb", None),
        ("make it 600k", None),
        ("", None),
    ],
)
def test_a_number_that_is_all_a_message_says(text: str, hour: str | None) -> None:
    assert bare_hour(text) == hour


def test_an_hour_is_no_name_of_a_campaign() -> None:
    assert is_hour("9am")
    assert not is_hour("9")
    assert not is_hour("Promo 9")
    assert new_name("change it to 9am") is None
    assert new_name("change it to Promo 9.9") == "Promo 9.9"

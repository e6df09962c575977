"""How many of those spoken of a campaign is to begin with."""

import pytest

from core.nlu.campaigns.planning.those import and_cheapest, those_meant


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("ok jadiin kampanye padang pake yg 2 itu", 2),
        ("bikin kampanye sama yang dua tadi", 2),
        ("start a campaign with just those two", 2),
        ("make it a campaign with these three", 3),
        ("buat campaign kelas canva isinya dia doang", 1),
        ("bikin kampanye promo dia aja", 1),
        ("start a campaign with only her", 1),
        ("make a campaign with that one", 1),
        ("bikin kampanye sabun sama yang itu", 1),
        ("bikin kampanye promo berdua aja", 2),
        ("bikin kampanye makan berdua", 0),
        ("bikin kampanye jus 3 buah", 0),
        ("bikin kampanye yang itu lagi", 0),
        ("buat kampanye dia dan cerita", 0),
        ("start a campaign for the two weeks before lebaran", 0),
        ("bikin kampanye sama mereka", 0),
    ],
)
def test_how_many_are_meant(text: str, many: int) -> None:
    assert those_meant(text) == many


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a campaign with that one and the cheapest", True),
        ("kampanye sama yang itu dan yang paling murah", True),
        ("a campaign with the cheapest", False),
        ("cari yang murah dan bagus", False),
    ],
)
def test_who_costs_least_is_wanted_as_well(text: str, wanted: bool) -> None:
    assert and_cheapest(text) is wanted

"""The campaign's picture can be drawn whatever the campaign is called."""

from __future__ import annotations

import pytest

from core.analytics.campaign.picture import CampaignPicture
from core.rendering import charts

NAMES = ["Hari Ibu", "", "$\\frac{1}{$", "a" * 60, "Ramadan 🎉", "母の日", "_x^y_ %s {0}"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_any_name_can_be_drawn(name: str, language: str) -> None:
    data = CampaignPicture(name, ("a", "b"), (10, 5), (None, 8))
    assert charts.draw("campaign", data, language).startswith(b"\x89PNG")


def test_without_a_forecast_there_is_one_bar_each() -> None:
    one = CampaignPicture("x", ("a",), (10,), (None,))
    two = CampaignPicture("x", ("a",), (10,), (9,))
    assert charts.draw("campaign", one, "id") != charts.draw("campaign", two, "id")

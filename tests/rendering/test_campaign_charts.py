"""The campaign's picture can be drawn whatever the campaign is called."""

from __future__ import annotations

import pytest

from core.analytics.campaign.picture import CampaignPicture
from core.rendering import charts
from core.rendering.campaign_charts import campaign
from core.rendering.headings import fits

NAMES = ["Hari Ibu", "", "$\\frac{1}{$", "a" * 60, "Ramadan 🎉", "母の日", "_x^y_ %s {0}"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_any_name_can_be_drawn(name: str, language: str) -> None:
    data = CampaignPicture(name, ("a", "b"), (10, 5), (None, 8))
    assert charts.draw("campaign", data, language).startswith(b"\x89PNG")


def test_every_bar_has_its_own_value_at_its_end() -> None:
    data = CampaignPicture("x", ("a", "b"), (1_287, 840), (4_359, None), demo=True)
    figure = campaign(data, charts._words("id"))
    (axes,) = figure.axes
    bars = {(round(b.get_y() + b.get_height() / 2, 3), b.get_width()) for b in axes.patches}
    texts = {(round(t.get_position()[1], 3), t.get_position()[0]) for t in axes.texts}
    assert bars == texts
    assert len(bars) == 3
    assert [t.get_text().strip() for t in axes.texts][:2] == ["1,3 rb", "840"]
    title = figure._suptitle.get_text()
    assert "dengan akun contoh (fiktif)" in title


def test_a_long_name_is_told_whole() -> None:
    name = "Kampanye akhir tahun besar-besaran untuk Hari Ibu dan Natal 2026"
    title = campaign(CampaignPicture(name, ("a",), (10,), (None,)), charts._words("id"))._suptitle
    assert title.get_text().split() == name.split()
    assert fits(title)


def test_without_a_forecast_there_is_one_bar_each() -> None:
    one = CampaignPicture("x", ("a",), (10,), (None,))
    two = CampaignPicture("x", ("a",), (10,), (9,))
    assert charts.draw("campaign", one, "id") != charts.draw("campaign", two, "id")

"""What sets campaigns beside each other, and what only looks so."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.comparing import (
    compares_by_name,
    compares_campaigns,
    measure_in,
    names_in,
)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("bandingin kampanye lebaran sama natal", ""),
        ("tolong bandingkan hasil kampanye lebaran dan natal", ""),
        ("perbandingan semua kampanye dong", ""),
        ("kampanye mana yang paling untung?", "profit"),
        ("kampanye apa yg paling laris", "sales"),
        ("kampanye lebaran dibanding natal gimana?", ""),
        ("kampanye lebaran sama natal bagusan mana", ""),
        ("kampanye terbaik yang mana? kampanye mana yang terhemat", "cpe"),
        ("compare all my campaigns", ""),
        ("compare the campaigns ramadan and christmas", ""),
        ("which campaign sold the most?", "sales"),
        ("which of my campaigns was most profitable", "profit"),
        ("what was our best campaign?", ""),
        ("which campaign got the most views", "views"),
        ("cost per order tiap campaign", "cps"),
        ("how much is the cost per sale of each campaign?", "cps"),
        ("which campaign has the cheapest cost per sale?", "cps"),
        ("omzet per kampanye", "revenue_idr"),
    ],
)
def test_campaigns_are_set_beside_each_other(text: str, measure: str) -> None:
    assert compares_campaigns(text)
    assert measure_in(text) == measure


@pytest.mark.parametrize(
    "text",
    [
        "bandingin @rani sama @budi buat kampanye lebaran",
        "bandingin kreator di kampanye lebaran",
        "compare @rani and @budi for the campaign",
        "kampanye apa aja yang jalan",
        "kampanye mana aja",
        "daftar kampanye",
        "siapa yang paling untung di kampanye lebaran",
        "bandingin perkiraan sama hasil kampanye lebaran",
        "buat kampanye lebaran dan natal",
        "hasil kampanye lebaran gimana",
        "which creators were best in the campaign",
        "how is the campaign doing?",
        "kampanye lebaran untung apa rugi?",
    ],
)
def test_other_questions_stay_theirs(text: str) -> None:
    assert not compares_campaigns(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bandingin kampanye lebaran sama natal", ("lebaran", "natal")),
        ("compare campaign big sale with the christmas campaign", ("big sale", "christmas")),
        ("kampanye lebaran vs kampanye natal gimana?", ("lebaran", "natal")),
        ("kampanye a, b dan c paling untung mana", ("a", "b", "c")),
        ("kampanye mana yang paling untung", ()),
        ("compare all my campaigns", ()),
    ],
)
def test_the_names_are_read(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_names_alone_are_compared() -> None:
    assert compares_by_name("bandingin lebaran sama natal")
    assert names_in("bandingin lebaran sama natal") == ("lebaran", "natal")
    assert compares_by_name("natal vs ramadan mana yang lebih cuan?")
    assert names_in("natal vs ramadan mana yang lebih cuan?") == ("natal", "ramadan")
    assert compares_campaigns("bandingin sama kampanye sebelumnya")
    assert compares_campaigns("compare with the previous campaign")
    for other in (
        "reels vs story mana yang bagus?",
        "bandingin yang pertama sama kedua",
        "bandingin @a sama @b",
        "bandingin kreator a sama b",
    ):
        assert not compares_by_name(other)

"""Whom a short name means among those who take part."""

import pytest

from core.analytics.campaign.naming import fitting

HERE = ("tasyajajan.contoh", "rasabdg.contoh", "warung.agus.bdg.contoh", "tasya_kopi")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("rasabdg.contoh", ("rasabdg.contoh",)),
        ("rasabdg", ("rasabdg.contoh",)),
        ("@Rasa", ("rasabdg.contoh",)),
        ("agus", ("warung.agus.bdg.contoh",)),
        ("tasya", ("tasya_kopi",)),
        ("tasyaj", ("tasyajajan.contoh",)),
        ("ras", ()),
        ("dapurnina", ()),
    ],
)
def test_the_best_fit_is_meant(name: str, meant: tuple[str, ...]) -> None:
    assert fitting(name, HERE) == meant


def test_two_that_fit_alike_are_both_returned() -> None:
    assert fitting("tasya", ("tasyajajan", "tasyakuliner")) == ("tasyajajan", "tasyakuliner")

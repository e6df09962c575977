"""Names of campaigns that could be notes or wishes by themselves, and those that could not."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.speaking_names import speaks


@pytest.mark.parametrize(
    "name",
    ["Beli 1 Gratis 1", "Bayar Belakangan", "Diskon Besar", "Paid in Full", "Half Off", "12.12", "Lunas Lebaran"],
)  # fmt: skip
def test_a_name_that_says_something(name: str) -> None:
    assert speaks(name)


@pytest.mark.parametrize("name", ["Ramadan Ceria", "Glow Up", "Serum Melati", "Back to School", ""])
def test_a_name_that_says_nothing(name: str) -> None:
    assert not speaks(name)

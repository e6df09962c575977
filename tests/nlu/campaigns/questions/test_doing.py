"""How the people of a campaign are doing, as members ask."""

import pytest

from core.nlu.campaigns.questions.doing import asks_of_everybody, asks_of_somebody


@pytest.mark.parametrize(
    "text",
    [
        "how's @rio.kuliner?",
        "how is @rio doing",
        "@rio gimana?",
        "terus gimana kabar @rio ya",
        "any update on @rio?",
        "kabar @rio?",
        "gimana hasil @rio",
        "@rio gimana hasilnya",
        "how did it go with @rio?",
        "how did @rio do",
    ],
)
def test_how_one_is_doing(text: str) -> None:
    assert asks_of_somebody(text)
    assert not asks_of_everybody(text)


@pytest.mark.parametrize(
    "text",
    ["how's everyone doing?", "gimana semuanya?", "gimana kabar mereka", "how are they all doing"],
)
def test_how_all_are_doing(text: str) -> None:
    assert asks_of_everybody(text)
    assert not asks_of_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "@rio gimana cara bayarnya?",
        "gimana hasil evaluasi @rio",
        "how did @rio get so many followers",
        "how's @rio compared to @sasa?",
        "@rio views gimana bagus ga?",
        "gimana caranya?",
        "how are the views?",
        "gimana kalau @rio diganti",
        "how about 300k for @rio?",
    ],
)
def test_other_questions(text: str) -> None:
    assert not asks_of_somebody(text)
    assert not asks_of_everybody(text)

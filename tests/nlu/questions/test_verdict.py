"""What to make of the account that was just judged."""

import pytest

from core.nlu.questions.verdict import asks_verdict


@pytest.mark.parametrize(
    "text",
    [
        "jadi diambil apa engga",
        "jadi gimana",
        "lah berarti jelek dong",
        "wah bagus ya?",
        "terus 2,6 persen itu tinggi ga",
        "so is she good or not?",
        "so should i take her",
        "why do you not say yes or no",
        "what does 3% mean, is it high",
        "terus 0,27 persen itu maksudnya apa",
        "what does 3% mean",
    ],
)
def test_the_verdict_is_asked_for(text) -> None:
    assert asks_verdict(text)


@pytest.mark.parametrize(
    "text",
    [
        "bagus banget",
        "engagement rate itu apa artinya",
        "oke",
        "ambil yang ini buat kampanye lebaran",
        "jadi gimana cara bayarnya",
        "is 500k too high for 3 reels?",
        "harganya tinggi ga",
        "find good ones in bandung?",
    ],
)
def test_praise_and_other_wishes_are_not(text) -> None:
    assert not asks_verdict(text)

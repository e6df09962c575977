"""Whether what somebody posted was good, and whether to hire them again."""

import pytest

from core.nlu.campaigns.questions.outcome import asks_outcome


@pytest.mark.parametrize(
    "text",
    [
        "bagus ga hasilnya",
        "jadi hasilnya bagus apa jelek",
        "hasilnya lumayan ga sih?",
        "is that good?",
        "was it a success?",
        "did it go well?",
        "were the results good or bad",
        "should i work with her again",
        "lanjut lagi sama dia ga ya",
        "kerja sama lagi sama dia jangan ya",
        "would you book them again?",
    ],
)
def test_the_outcome_is_asked_for(text) -> None:
    assert asks_outcome(text)


@pytest.mark.parametrize(
    "text",
    [
        "hasilnya bagus",
        "bagus banget",
        "bagus ga captionnya",
        "dia mau lanjut lagi bulan depan",
        "cari lagi yang bagus ga",
        "is that a good price for 3 reels?",
        "bayar lagi 200rb ke dia ya?",
        "is it halal?",
    ],
)
def test_praise_notes_and_other_questions_are_not(text) -> None:
    assert not asks_outcome(text)

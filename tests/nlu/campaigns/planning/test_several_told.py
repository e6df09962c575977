"""Who says how many campaigns they run."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.opening import tells_of_several


@pytest.mark.parametrize(
    "text",
    [
        "min kita tim marketing bertiga, ada 2 campaign jalan bareng",
        "halo, kami bertiga (aku, Bayu, Tasya) jalanin 3 campaign sekaligus",
        "hi, we are three people running 3 campaigns at once",
        "tim kami pegang 2 kampanye bulan ini",
        "we're a small team managing several campaigns",
    ],
)
def test_a_team_that_tells_of_itself_begins_nothing(text: str) -> None:
    assert tells_of_several(text)


@pytest.mark.parametrize(
    "text",
    [
        "aku mau jalanin 3 campaign",
        "bikin 3 kampanye",
        "we have 3 campaigns, which is best?",
        "kami punya 3 kampanye lebaran",
        "kami jalanin kampanye Lebaran",
    ],
)
def test_wishes_questions_and_names_are_none_of_it(text: str) -> None:
    assert not tells_of_several(text)

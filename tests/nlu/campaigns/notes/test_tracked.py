"""Lines of a tracker: their words of status, and which words are none."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.parting import parts
from core.nlu.campaigns.notes.tracked import states_told


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("1. @rani - live, DP 625k paid", "id", "1. @rani, udah posting, DP 625k paid"),
        ("1. @rani - live, DP 625k paid", "en", "1. @rani, posted, DP 625k paid"),
        ("- @rani cancel\n- @hana deal", "id", "- @rani mundur\n- @hana deal"),
        (
            "@rani 1 feed - draft rev 1 - due 8 Des - DP 225k paid",
            "id",
            "@rani, 1 feed, draft udah masuk, due 8 Des, DP 225k paid",
        ),
        ("@rani: draft v2 | fee 400k", "en", "@rani, draft received, fee 400k"),
        ("2) @rani - canceled", "en", "2) @rani, dropped out"),
    ],
)
def test_a_bare_state_is_told_in_words(said: str, language: str, told: str) -> None:
    assert states_told(said, language) == told


@pytest.mark.parametrize(
    "said",
    [
        "@rani live 9 Des",
        "@rani, 2 reels, done",
        "@rani dp 200rb paid",
        "udah bayar @rani - live besok",
        "bandingin @rani sama @hana",
        "@rani cancel order 2 pcs",
        "kenapa @rani - cancel?",
    ],
)
def test_other_words_stay(said: str) -> None:
    assert states_told(said, "id") == said


def test_what_a_line_of_a_list_tells_is_nobody_elses() -> None:
    told = parts("1. @rani - DP 400k paid\n2. @hana - on hiatus\n3. @budi - DP 100k paid")
    assert [part.count("@") for part in told] == [1, 1, 1]
    alike = parts("- @rani\n- @hana\nudah dibayar 100rb, @budi lunas")
    assert alike[0].count("@") == 2  # who share what stands behind both

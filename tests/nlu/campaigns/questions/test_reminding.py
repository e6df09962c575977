"""A reminder for one day is told from word of whatever is late or unpaid."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.reminding import reminds, reminds_once


@pytest.mark.parametrize(
    "text",
    [
        "ingetin aku besok jam 9 buat bayar sisanya",
        "ingetin h-1",
        "remind besok",
        "ingetin aku kalo dia blm posting sampe jumat",
        "remind me on Friday to check the post",
        "set a reminder for tomorrow 9am",
        "pasang alarm besok jam 7",
        "can you remind me the day before?",
        "ingetin aku sehari sebelum dia posting",
        "jangan lupa ingetin aku ya",
        "remind me in two days",
    ],
)
def test_one_day(text: str) -> None:
    assert reminds_once(text)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("ingatkan aku tiap senin jam 8", False),
        ("nanti aku kabarin besok ya", False),
        ("kabarin kalau ada yang telat", True),
        ("kasih tau aku kalau ada yang blm bayar", True),
        ("ingatkan kalau ada yang jatuh tempo", True),
        ("reminder message for bela", False),
        ("bela posts tomorrow", False),
    ],
)
def test_whenever_it_is(text: str, *, of: bool) -> None:
    assert not reminds_once(text)
    assert reminds(text) is of

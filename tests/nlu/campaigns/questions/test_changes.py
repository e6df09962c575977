"""What was noted of late is asked for in many words; what is new anywhere else is not."""

from __future__ import annotations

from datetime import date

import pytest

from core.nlu.campaigns.questions.changes import asks_changes, since_when
from core.nlu.campaigns.questions.inquiry import asked_view

TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("what changed since yesterday?", date(2026, 12, 1)),
        ("what's new since yesterday?", date(2026, 12, 1)),
        ("what happened today?", date(2026, 12, 2)),
        ("show the history", None),
        ("apa yang berubah sejak kemarin?", date(2026, 12, 1)),
        ("anything new since yesterday?", date(2026, 12, 1)),
        ("ada yang baru ga hari ini?", date(2026, 12, 2)),
        ("apa aja yang berubah minggu ini", date(2026, 11, 30)),
        ("what did we note today?", date(2026, 12, 2)),
        ("what has changed since Monday?", date(2026, 11, 30)),
        ("any updates since yesterday?", date(2026, 12, 1)),
        ("ada perubahan apa sejak kemarin", date(2026, 12, 1)),
        ("apa yang dicatat hari ini", date(2026, 12, 2)),
        ("apa aja yang udah dicatat sejak tgl 28", date(2026, 11, 28)),
        ("perubahan hari ini apa aja", date(2026, 12, 2)),
        ("what's new this week in Xmas", date(2026, 11, 30)),
        ("ada update hari ini?", date(2026, 12, 2)),
        ("kemarin ada yang berubah?", date(2026, 12, 1)),
    ],
)
def test_what_was_noted_since(text: str, since: date | None) -> None:
    assert asks_changes(text)
    assert since_when(text, TODAY) == since
    assert asked_view(text) == "notes"


@pytest.mark.parametrize(
    "text",
    [
        "what's new?",
        "apa yang baru di instagram",
        "what happened to @bela",
        "ada kreator baru minggu ini?",
        "anna posted today",
        "is there anything new in the catalogue",
        "update views anna jadi 15k",
        "apa kabar hari ini",
        "ada promo apa hari ini",
        "history of instagram since 2010",
        "what should I post today",
    ],
)
def test_what_is_new_elsewhere(text: str) -> None:
    assert not asks_changes(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ringkasan minggu ini", True),
        ("rekap hari ini dong", True),
        ("recap of this week", True),
        ("riwayat pembayaran", True),
        ("payment history", True),
        ("rekap tiap minggu", False),
        ("kirim ringkasan hari ini jam 7", False),
        ("daftar harga", False),
    ],
)
def test_what_was_noted_in_a_stretch_of_time_is_no_summary_to_be_sent(
    text: str, asked: bool
) -> None:
    assert asks_changes(text) is asked

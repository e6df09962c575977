"""Who asks for the schedule, and of which days."""

from __future__ import annotations

from datetime import date

import pytest

from core.nlu.campaigns.questions.posting_days import asks_schedule, span_in

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("siapa aja yang posting minggu ini?", ("2026-11-23", "2026-11-29")),
        ("jadwal minggu depan", ("2026-11-30", "2026-12-06")),
        ("lihat jadwal tayang bulan depan dong", ("2026-12-01", "2026-12-31")),
        ("siapa yang tayang besok", ("2026-11-26", "2026-11-26")),
        ("siapa posting tgl 10", ("2026-12-10", "2026-12-10")),
        ("siapa yang tayang tanggal 28", ("2026-11-28", "2026-11-28")),
        ("who is posting on the 3rd?", ("2026-12-03", "2026-12-03")),
        ("jadwal posting", ("2026-11-25", "2026-12-08")),
        ("hari ini siapa yang harus posting?", ("2026-11-25", "2026-11-25")),
        ("who is posting this week?", ("2026-11-23", "2026-11-29")),
        ("anything due this week?", ("2026-11-23", "2026-11-29")),
        ("what's due tomorrow?", ("2026-11-26", "2026-11-26")),
        ("deadline minggu ini apa aja?", ("2026-11-23", "2026-11-29")),
        ("which creators go live next week", ("2026-11-30", "2026-12-06")),
        ("show me the content calendar for this month", ("2026-11-01", "2026-11-30")),
        ("what's the schedule today?", ("2026-11-25", "2026-11-25")),
    ],
)
def test_the_schedule_is_asked_for(text: str, days: tuple[str, str]) -> None:
    assert asks_schedule(text)
    assert span_in(text, TODAY) == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    "text",
    [
        "siapa yang belum posting minggu ini",
        "siapa yang telat posting minggu ini",
        "jadwal laporan harian",
        "ubah jadwal kampanye lebaran sampai 20 desember",
        "@maya posting minggu depan",
        "jadwalkan ringkasan tiap pagi",
        "who hasn't posted this week?",
        "siapa yang belum dibayar minggu ini",
        "cari influencer yang bisa posting minggu ini",
        "posting terbaik jam berapa",
    ],
)
def test_other_questions_stay_theirs(text: str) -> None:
    assert not asks_schedule(text)

"""Campaigns are asked for by name, in many words; other reports and results are left to others."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.questions.naming import campaign_asked, report_asked, shown_by_name


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("laporan launching serum", ("launching serum", False)),
        ("laporan clearance tas dong", ("clearance tas", False)),
        ("hasil kampanye natal gimana", ("natal", True)),
        ("rekap abon", ("abon", False)),
        ("abon gimana hasilnya?", ("abon", False)),
        ("laporan promo gajian 25 dong", ("promo gajian 25", False)),
        ("results of the glow up campaign", ("glow up", False)),
        ("how's glow up doing?", ("glow up", False)),
        ("jadi natal gimana hasilnya", ("natal", False)),
        ("nah batik jadi juara gmn hasilnya", ("batik jadi juara", False)),
    ],
)
def test_a_campaign_asked_for_by_name(text: str, asked: tuple[str, bool]) -> None:
    assert campaign_asked(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "laporan",
        "laporannya dong",
        "report please",
        "hasil kampanye gimana",
        "hasil kampanye minggu ini",
        "laporan keduanya",
        "hasil both",
        "laporan harian jam 7",
        "laporan tiap pagi",
        "laporan keuangan bulan ini",
        "kirim laporan ke email saya",
        "hasil cek @x",
        "hasil kampanye @x",
        "hasilnya gimana",
        "how are you doing",
        "how is it going",
        "jadi gimana hasilnya",
        "gimana hasil @warung.agus",
        "nah terus gmn hasilnya",
        "how are we doing",
        "hasilnya untung ga?",
        "laporan untung ruginya dong",
        "hasilnya nombok ya",
        "report a scam",
        "hasil " * 200,
    ],
)
def test_other_reports_and_results(text: str) -> None:
    assert campaign_asked(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("laporan Stop Jerawat Challenge", "Stop Jerawat Challenge"),
        ("report Year End Blend please", "Year End Blend"),
        ("status of Year End Blend", "Year End Blend"),
        ("show me Batik Natal", "Batik Natal"),
        ("hasil kampanye Cek Ombak dong", "Cek Ombak"),
        ("Ramadan Ceria gimana?", "Ramadan Ceria"),
        ("gimana ramadan ceria sekarang", "ramadan ceria"),
        ("apa kabar kampanye gajian", "gajian"),
        ("how is Glow Up doing?", "Glow Up"),
        ("tolong lihatin hasilnya gajian dong", "gajian"),
        ("ramadan ceria", None),
        ("@nina deal 300rb", None),
        ("how is it", "it"),  # no campaign is called so
        ("tutup kampanye Cek Ombak", None),
    ],
)
def test_what_may_be_a_name_is_taken_as_it_is_written(text: str, name: str | None) -> None:
    assert shown_by_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("luma men report", "luma men"),
        ("can I see the Glow Kids campaign results please", "glow kids"),
        ("rona lebaran hasil dong", "rona lebaran"),
        ("full report", ""),
        ("give me the progress report", ""),
        ("sales report", ""),
        ("weekly report please", ""),
        ("nice results", ""),
        ("report", ""),
    ],
)
def test_a_campaign_may_stand_before_the_word_for_its_report(text: str, name: str) -> None:
    assert report_asked(text) == name

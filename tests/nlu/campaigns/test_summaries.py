"""What is wished of the summary that it cannot do is told from what it can."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.summaries import (
    hours_in,
    of_one_campaign,
    only_days,
    pauses,
    resumes,
    sends_once,
    sent_elsewhere,
    wanted_now,
)


@pytest.mark.parametrize(
    "text",
    [
        "stop laporan sampai tanggal 10",
        "pause laporan 3 hari",
        "laporan jangan dikirim besok aja",
        "stop laporan dulu selama lebaran",
        "libur dulu laporannya sampai senin",
        "pause the summary until Monday",
        "don't send the report for two weeks",
    ],
)
def test_a_pause(text: str) -> None:
    assert pauses(text)


@pytest.mark.parametrize(
    "text",
    [
        "stop laporan",
        "matikan ringkasan",
        "jangan kirim pas weekend",
        "jangan sampai lupa kirim laporan besok",
        "jangan kirim produknya sampai jumat",
        "laporan senin sampai jumat aja",
        "jangan dm @rani sampai senin",
    ],
)
def test_no_pause(text: str) -> None:
    assert not pauses(text)


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("besok pagi jam 7 kirim laporan", True),
        ("kirim laporan nanti jam 5 sore", True),
        ("send the report tomorrow at 8", True),
        ("mulai besok kirim laporan jam 7", False),
        ("kirim laporan tiap pagi jam 7", False),
        ("kirim laporan seminggu sekali jam 7", False),
        ("kirim laporan hari ini", False),
        ("kirim produk besok jam 7", False),
    ],
)
def test_on_one_day_only(text: str, once: bool) -> None:
    assert sends_once(text) is once


@pytest.mark.parametrize(
    ("text", "private", "group"),
    [
        ("kirim laporan ke budi tiap pagi jam 7", True, True),
        ("kirim laporan ke email saya jam 7", True, True),
        ("kirim laporan ke grup tim tiap pagi", True, False),
        ("send the report to Budi at 7", True, True),
        ("kirim laporan ke sini jam 7", False, False),
        ("kirim laporan ke grup ini jam 7", False, False),
        ("send the report to me monday to friday", False, False),
        ("kirim laporan tiap pagi jam 7", False, False),
    ],
)
def test_somewhere_else(text: str, private: bool, group: bool) -> None:
    assert (sent_elsewhere(text, group=False), sent_elsewhere(text, group=True)) == (private, group)


def test_hours_and_campaigns() -> None:
    assert hours_in("laporan jam 5 sore dan jam 7 pagi") == ("07:00", "17:00")
    assert hours_in("laporan tiap pagi") == ()
    assert of_one_campaign("laporan tiap pagi untuk kampanye Ramadan aja")
    assert of_one_campaign("a daily report for the campaign Ramadan")
    assert not of_one_campaign("kirim laporan kampanye tiap pagi")


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("terusin lagi laporan hariannya", True),
        ("lanjutkan lagi kirim laporan", True),
        ("aktifkan lagi ringkasannya", True),
        ("resume the daily report", True),
        ("turn the summary back on", True),
        ("jangan terusin laporannya", False),
        ("stop laporan", False),
        ("lanjutin kirim barang ke @rani", False),
        ("lanjutkan kampanye lebaran", False),
    ],
)
def test_what_is_to_go_on(text: str, goes_on: bool) -> None:
    assert resumes(text) is goes_on


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("skip Fridays", True),
        ("not on Fridays", True),
        ("weekdays only, but not Monday", True),
        ("libur pas weekend ya", True),
        ("hari sabtu juga dong", True),
        ("take Fridays out", True),
        ("jumat libur dulu", True),
        ("weekends off please", True),
        ("bela posts on Friday", False),
        ("skip the Friday post", False),
        ("call bela on Friday", False),
        ("sabtu aku libur jualan", False),
    ],
)
def test_what_says_no_more_than_on_which_days(text: str, only: bool) -> None:
    assert only_days(text) is only


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("ringkasan sekarang dong", True),
        ("summary", True),
        ("kirim ringkasannya ya kak", True),
        ("rangkuman kampanyenya mana", True),
        ("could you send me the summary please?", True),
        ("kirim ringkasan harian", False),
        ("send me a daily summary", False),
        ("kirim ringkasan tiap pagi", False),
        ("kirim ringkasan jam 7", False),
        ("stop ringkasannya", False),
        ("ringkasan kampanye Lebaran", False),
    ],
)
def test_a_summary_without_an_hour_is_wanted_now(text: str, now: bool) -> None:
    assert wanted_now(text) == now

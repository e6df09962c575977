"""When somebody is to post, and what becomes of it: a day that is noted, no report and no file."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.planning.posting import posts_later, tells_appointment, tells_when
from core.nlu.campaigns.planning.postponing import postponed
from core.nlu.hints import ordinals
from core.nlu.understand import understand
from core.nlu.unheard import hours_of_post

NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jakarta")


def intent(text: str) -> str:
    return understand(text, now=NOW, zone=ZONE).intent


@pytest.mark.parametrize(
    "text",
    [
        "dia posting tanggal 10 desember jam 7 malam",
        "dia posting jam 7 malam nanti",
        "posting jam 7 malam ya",
        "katanya dia mau upload besok jam 8",
        "she will post on 10 December at 7pm",
        "they are going to post tomorrow at 9am",
        "it goes live on the 12th",
        "it'll go live 12 december",
        "dia minta postingnya tgl 13 desember",
        "postingnya minta tanggal 14 aja",
        "she promised to post on friday",
        "tayangnya jadi tgl 9",
        "udah dibalesnya, upload besok katanya",
        "she said she'd upload it tomorrow morning",
        "they're posting the reel on friday",
        "@rani says she will post tonight at 8",
        "@rani bilang mau posting nanti malem jam 8",
    ],
)
def test_who_posts_at_an_hour_wants_no_summary_then(text: str) -> None:
    assert tells_when(text)
    assert intent(text) not in {"subscribe", "import"}


@pytest.mark.parametrize(
    "text",
    [
        "kirim laporan jam 7 malam",
        "ringkasan tiap hari jam 7",
        "jam 7 malam aja ringkasannya",
        "send me the report every day at 7pm",
        "ingatkan aku tiap senin jam 8",
    ],
)
def test_who_wants_a_report_gets_it(text: str) -> None:
    assert not tells_when(text)
    assert intent(text) == "subscribe"


@pytest.mark.parametrize(
    "text",
    [
        "dia posting tiap jumat jam 7 kirim laporan",
        "posting jam berapa bagusnya?",
        "post ini bagus",
    ],
)
def test_what_tells_of_no_post_to_come(text: str) -> None:
    assert not tells_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "undur ke senin depan",
        "undur jadi senin",
        "majuin ke 11 desember",
        "pindahin tanggal tayang ke 12 desember",
        "move it to next monday",
        "dia minta mundur ke hari rabu",
    ],
)
def test_another_day(text: str) -> None:
    assert postponed(text)
    assert intent(text) != "export"
    assert ordinals(text) == ()


@pytest.mark.parametrize(
    "text", ["pindah ke bandung aja", "pindahin ke kampanye natal", "dia mundur"]
)
def test_another_place_is_no_other_day(text: str) -> None:
    assert not postponed(text)


def test_a_file_is_still_sent() -> None:
    assert intent("unduh semua data") == "export"
    assert intent("export my data") == "export"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("yang ke 2", (2,)),
        ("hapus ke-3 dong", ()),
        ("undur ke 14 desember", ()),
        ("yang ke 3 mei", ()),
    ],
)
def test_a_day_of_a_month_is_no_place_in_a_list(text: str, places: tuple[int, ...]) -> None:
    assert ordinals(text) == places


def test_the_hour_is_not_kept() -> None:
    text = "@nina posting tanggal 10 desember jam 7 malam"
    assert hours_of_post(text, NOW, ZONE) == ("jam 7 malam",)
    assert hours_of_post("she will post on 10 December at 7pm", NOW, ZONE) == ("at 7pm",)
    assert hours_of_post("tadi jam 7 udah posting", NOW, ZONE) == ()
    assert hours_of_post("dia posting tanggal 10 desember", NOW, ZONE) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("jadi besok dia dateng jam 11", True),
        ("dia mau ke warung jam 4 sore tiap sabtu", True),
        ("besok janjian sama dia jam 2", True),
        ("yang kedua mau mampir jumat jam 3", True),
        ("she visits us every friday at 4", True),
        ("we open every day at 8am", True),
        ("tiap sabtu jam 4 sore", False),
        ("ingetin aku dia dateng jam 11", False),
        ("kabarin tiap pagi jam 7 kalau dia dateng", False),
        ("send me the summary every friday at 4, before she comes", False),
    ],
)
def test_an_appointment_is_no_wish_for_a_summary(text: str, told: bool) -> None:
    assert tells_appointment(text) is told
    if told:
        assert intent(text) != "subscribe"


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("katanya dia posting jam 7 malem", True),
        ("dia bilang postingnya abis magrib", True),
        ("dia mau posting nanti malem jam 8", True),
        ("she says she will post tonight at 8", True),
        ("katanya besok baru diposting", False),
        ("dia posting 2 reels like 30", False),
        ("cek caption: dia posting jam 7 malem", False),
        ("tadi dia posting jam 7 malem", False),
    ],
)
def test_an_hour_of_posting_is_told_and_no_caption(text: str, later: bool) -> None:
    assert posts_later(text) is later
    if tells_when(text):
        assert intent(text) == "campaign_log"

"""What Gandeng, or a tool, handed out, opened in a table program and saved again there."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.imports.conftest import Read

POSTS = "creator_id;post_id;posted_at;kind;caption;likes;comments;views\n"
CREATORS = "creator_id;platform;handle;display_name;followers;rate_idr;priced_at;captured_at\n"


@pytest.mark.parametrize("rounded", ["7,57E+18", "7.57000E+18", "7570000000000000000"])
def test_a_rounded_id_is_none_and_its_line_is_named(read: Read, rounded: str) -> None:
    rows = "".join(
        f"tiktok:rani.a;{i};2026-11-0{n}T09:00:00+00:00;video;Konten;{n}00;1;{n}000\n"
        for n, i in enumerate([rounded, rounded, "7571234567890123456"], start=1)
    )
    found = read(POSTS + rows)
    assert found.posts["post_id"].tolist() == ["7571234567890123456"]
    assert found.posts["likes"].tolist() == [300]
    assert [(skip.line, skip.reason) for skip in found.skipped] == [
        (2, "no_post_id"),
        (3, "no_post_id"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        ("25/11/2026 09:00", "03/11/2026 10:30", "2026-11-03 03:30"),
        ("11/25/2026 09:00", "11/03/2026 10:30", "2026-11-03 03:30"),
        ("2026-11-25 09:00:00", "2026-11-03 10:30:00", "2026-11-03 03:30"),
        ("2026-11-25T02:00:00+00:00", "2026-11-03T03:30:00+00:00", "2026-11-03 03:30"),
    ],
)
def test_dates_that_were_rewritten_are_read(read: Read, first: str, second: str, day: str) -> None:
    rows = f"instagram:rani.a;AAA;{first};image;Satu;10;1;\ninstagram:rani.a;BBB;{second};image;Dua;20;2;\n"
    posts = read(POSTS + rows).posts.set_index("post_id")
    assert posts.loc["AAA", "posted_at"] == pd.Timestamp("2026-11-25 02:00", tz="UTC")
    assert posts.loc["BBB", "posted_at"] == pd.Timestamp(day, tz="UTC")


@pytest.mark.parametrize(
    ("written", "rate"),
    [
        ("4500000", 4_500_000),
        ("Rp 4.500.000", 4_500_000),
        ("4,5jt", 4_500_000),
        ("", None),
        ("0", 0),
    ],
)
def test_a_price_that_a_person_wrote_is_read(read: Read, written: str, rate: int | None) -> None:
    row = f"instagram:rani.a;instagram;rani.a;Rani;12500;{written};21/11/2026;25/11/2026 09:00\n"
    (one,) = read(CREATORS + row).creators.itertuples()
    assert (None if pd.isna(one.rate_idr) else one.rate_idr) == rate
    assert one.priced_at == pd.Timestamp("2026-11-20 17:00", tz="UTC")
    assert one.captured_at == pd.Timestamp("2026-11-25 02:00", tz="UTC")


TIKTOK = "authorMeta/name,authorMeta/fans,text,diggCount,playCount,commentCount,createTimeISO,webVideoUrl\n"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["12/08/2026 09:40", "13/08/2026 09.40"], ["2026-08-12 09:40", "2026-08-13 09:40"]),
        (["8/12/2026 9:40", "8/25/2026 21:05"], ["2026-08-12 09:40", "2026-08-25 21:05"]),
        (["12 Agu 2026 09:40", "13/08/2026"], ["2026-08-12 09:40", "2026-08-13 00:00"]),
        (
            ["2026-08-12T02:40:00.000Z", "31/08/2026 10:00"],
            ["2026-08-12 02:40", "2026-08-31 10:00"],
        ),
    ],
)
def test_days_of_a_tools_export_that_were_rewritten_are_read(
    read: Read, written: list[str], days: list[str]
) -> None:
    found = read(TIKTOK + _videos(written))
    assert found.posts["posted_at"].dt.strftime("%Y-%m-%d %H:%M").tolist() == days
    assert "dates_unread" not in found.warnings


@pytest.mark.parametrize(
    "written", [["12/08/2026 09:40", "03/12/2026 09:40"], ["12 Agustus", "dua hari lalu"]]
)
def test_days_that_nothing_tells_stay_unknown_which_is_said(read: Read, written: list[str]) -> None:
    found = read(TIKTOK + _videos(written))
    assert found.posts["posted_at"].isna().all()
    assert "dates_unread" in found.warnings


@pytest.mark.parametrize(
    "written", [["2026-08-12T02:40:00.000Z", ""], ["13/08/2026 09:40", "-"], ["", ""]]
)
def test_a_post_of_which_no_day_is_told_has_none_that_cannot_be_read(
    read: Read, written: list[str]
) -> None:
    found = read(TIKTOK + _videos(written))
    assert found.posts["posted_at"].isna().any()
    assert "dates_unread" not in found.warnings


def _videos(written: list[str]) -> str:
    link = "https://www.tiktok.com/@rani.jajan/video/760000000000000000"
    return "".join(
        f"rani.jajan,26300,Konten,1890,38200,63,{day},{link}{n}\n" for n, day in enumerate(written)
    )


def test_comments_whose_numbers_were_rounded_stay_apart(read: Read) -> None:
    link = "https://www.tiktok.com/@rani.jajan/video/7600000000000000001"
    rows = "".join(
        f"{text};13/08/2026 09:40;{who};{link};7,6E+18\n"
        for who, text in [("ibu.a", "harganya?"), ("ibu.b", "mantap"), ("ibu.b", "mantap")]
    )
    found = read("text;createTimeISO;uniqueId;videoWebUrl;cid\n" + rows)
    assert found.comments["text"].tolist() == ["harganya?", "mantap"]
    assert found.comments["posted_at"].notna().all()
    assert [skip.reason for skip in found.skipped] == ["duplicate"]


def test_videos_of_people_whose_numbers_were_rounded_are_not_of_one(read: Read) -> None:
    video = "https://www.tiktok.com/t/ZS{}/"
    rows = "".join(
        f"{name};6,8E+18;100;5000;760000000000000000{n};{video.format(n)}\n"
        for n, name in enumerate(["rani.jajan", ""])
    )
    found = read("authorMeta/name;authorMeta/id;diggCount;playCount;id;webVideoUrl\n" + rows)
    assert found.posts["creator_id"].tolist() == ["tiktok:rani.jajan"]

"""What Gandeng handed out, opened in a table program and saved again there."""

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

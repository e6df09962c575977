"""Cells that contradict each other or name nobody are left out and said; what is written is used."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pytest
from openpyxl import Workbook

from core.capabilities.ports import ImportedFrames
from core.imports.lists.figures import figures
from core.imports.values.dates import is_open, local_times, spelled, with_clocks
from tests.imports.conftest import NOW, Read
from tests.imports.unseen.case import ods_of


def table(read: Read, content: str | bytes) -> dict[str, tuple[int | None, int | None]]:
    """Return followers and price by account."""
    rows = read(content).creators[["creator_id", "followers", "rate_idr"]]
    known = rows.astype(object).where(rows.notna(), None)
    return {i: (f, r) for i, f, r in known.itertuples(index=False)}


@pytest.mark.parametrize("word", ["klik", "lihat profil", "buka", "belum", "belum ada", "ig"])
def test_words_of_links_are_no_accounts(read: Read, word: str) -> None:
    frames = read(f"Akun,Followers,Harga\n{word},12400,350000\nok.satu,5000,90000\n")
    assert frames.creators["handle"].tolist() == ["ok.satu"]
    assert [(s.line, s.text.split(" | ")[0]) for s in frames.skipped] == [(2, word)]


@pytest.mark.parametrize("name", ["klikbli", "@klik", "lihat.malang", "bukalapar"])
def test_accounts_that_only_look_like_these_are_kept(read: Read, name: str) -> None:
    frames = read(f"Akun,Followers\n{name},12400\nok.satu,5000\n")
    assert frames.creators["handle"].tolist() == [name.lstrip("@"), "ok.satu"]


@pytest.mark.parametrize("words", ["klik", "buka", "Lihat profil", "@html.dua56"])
def test_in_a_page_the_link_says_whose_row_it_is_and_where(read: Read, words: str) -> None:
    page = (
        "<table><tr><th>Akun</th><th>Followers</th></tr><tr><td>@html.satu56</td><td>12.400</td></tr>"
        f'<tr><td><a href="https://www.tiktok.com/@html.dua56">{words}</a></td><td>8,9K</td></tr></table>'
    )
    assert table(read, page) == {
        "instagram:html.satu56": (12_400, None),
        "tiktok:html.dua56": (8_900, None),
    }


@pytest.mark.parametrize("unit", ["(ribu)", "(K)", "(000)"])
def test_numbers_in_full_below_a_unit_are_unknown(read: Read, unit: str) -> None:
    content = f"IG;Followers {unit};Harga {unit}\nd.lima;12500;350000\nd.tujuh;8,9;1500\n"
    frames = read(content)
    assert table(read, content) == {
        "instagram:d.lima": (None, None),
        "instagram:d.tujuh": (8_900, 1_500_000),
    }
    assert {"followers_unread", "price_unread"} <= set(frames.warnings)


@pytest.mark.parametrize("where", ["IG & TikTok", "Instagram/TikTok", "FB & IG", "TikTok, IG"])
def test_a_platform_cell_that_names_two_is_of_neither(read: Read, where: str) -> None:
    frames = read(f'akun,platform,followers\nc.satu,"{where}",5500\nc.dua,TikTok,400\n')
    assert frames.creators["creator_id"].tolist() == ["tiktok:c.dua"]
    assert [s.reason for s in frames.skipped] == ["several_platforms"]


def test_a_link_decides_between_the_two(read: Read) -> None:
    content = (
        "akun,link,platform,followers\nc.satu,https://www.tiktok.com/@c.satu,IG & TikTok,5500\n"
    )
    assert table(read, content) == {"tiktok:c.satu": (5_500, None)}


ROWS = (
    ["Akun", "Platform", "Kota", "Followers", "Harga"],
    ["c.satu15", "TikTok", "Malang", 12500, 350000],
    ["c.dua15", None, None, None, None],
    ["c.tiga15", None, None, 7000, 100000],
    ["c.empat15", None, None, 6000, 100000],
)
Spans = dict[tuple[int, int], tuple[int, int]]
"""By row and column from 0: over how many rows and columns a cell is."""


def workbook(rows: Sequence[Sequence[Any]], spans: Spans) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for (top, left), (height, width) in spans.items():
        sheet.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=top + height, end_column=left + width
        )
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def under_spans(spans: Spans) -> set[tuple[int, int]]:
    return {
        (top + down, left + across)
        for (top, left), (height, width) in spans.items()
        for down in range(height)
        for across in range(width)
        if down or across
    }


def open_document(rows: Sequence[Sequence[Any]], spans: Spans) -> bytes:
    covered = under_spans(spans)
    lines = []
    for y, row in enumerate(rows):
        cells = []
        for x, value in enumerate(row):
            height, width = spans.get((y, x), (1, 1))
            stated = f'table:number-rows-spanned="{height}" table:number-columns-spanned="{width}"'
            tag = "covered-table-cell" if (y, x) in covered else "table-cell"
            words = "" if value is None else f"<text:p>{value}</text:p>"
            cells.append(
                f"<table:{tag} {stated if height * width > 1 else ''}>{words}</table:{tag}>"
            )
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    return ods_of(f'<table:table table:name="List">{"".join(lines)}</table:table>')


def page(rows: Sequence[Sequence[Any]], spans: Spans) -> bytes:
    covered = under_spans(spans)
    lines = []
    for y, row in enumerate(rows):
        cells = []
        for x, value in enumerate(row):
            height, width = spans.get((y, x), (1, 1))
            if (y, x) not in covered:
                cells.append(f'<td rowspan="{height}" colspan="{width}">{value or ""}</td>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<html><table>{''.join(lines)}</table></html>".encode()


containers = pytest.mark.parametrize("packed", [workbook, open_document, page])
Packed = Callable[[Sequence[Sequence[Any]], Spans], bytes]


@containers
def test_a_cell_merged_downwards_is_of_every_row_that_it_covers(read: Read, packed: Packed) -> None:
    frames = read(packed(ROWS, {(1, 1): (3, 1), (1, 2): (3, 1), (1, 4): (2, 1)}))
    assert frames.creators["handle"].tolist() == ["c.satu15", "c.dua15", "c.tiga15", "c.empat15"]
    assert frames.creators["platform"].tolist() == ["tiktok"] * 3 + ["instagram"]
    assert frames.creators["city"].notna().tolist() == [True] * 3 + [False]
    assert frames.creators["rate_idr"].tolist() == [350_000, 350_000, 100_000, 100_000]
    followers = [None if pd.isna(n) else n for n in frames.creators["followers"]]
    assert followers == [12_500, None, 7_000, 6_000]


@containers
def test_followers_over_several_rows_are_of_one_account_only(read: Read, packed: Packed) -> None:
    followers = read(packed(ROWS, {(1, 3): (2, 1)})).creators["followers"]
    assert followers.notna().tolist() == [True, False, True, True]


@containers
def test_cells_that_are_blank_without_being_merged_stay_so(read: Read, packed: Packed) -> None:
    frames = read(packed(ROWS, {}))
    assert frames.creators["platform"].tolist() == ["tiktok"] + ["instagram"] * 3


@containers
def test_a_header_of_two_rows_keeps_its_columns_apart(read: Read, packed: Packed) -> None:
    rows = (
        ["Nama", "Instagram", None, "TikTok", None],
        [None, "Username", "Followers", "Username", "Followers"],
        ["Sri", "dapur.sri15", 12500, "sri.tok15", 7000],
        ["Budi", "budi.makan15", 9000, "budi.tok15", 300],
    )
    frames = read(packed(rows, {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (1, 2)}))
    known = dict(zip(frames.creators["creator_id"], frames.creators["followers"], strict=True))
    assert known == {
        "instagram:dapur.sri15": 12_500,
        "tiktok:sri.tok15": 7_000,
        "instagram:budi.makan15": 9_000,
        "tiktok:budi.tok15": 300,
    }


@containers
def test_a_block_over_rows_and_columns_leaves_what_is_beside_it_in_place(
    read: Read, packed: Packed
) -> None:
    rows = (
        ["Platform", "Catatan", "Akun", "Followers"],
        ["TikTok", None, "c.satu15", 12500],
        [None, None, "c.dua15", 7000],
        ["Instagram", "x", "c.tiga15", 6000],
    )
    frames = read(packed(rows, {(1, 0): (2, 2)}))
    assert frames.creators["creator_id"].tolist() == [
        "tiktok:c.satu15",
        "tiktok:c.dua15",
        "instagram:c.tiga15",
    ]
    assert frames.creators["followers"].tolist() == [12_500, 7_000, 6_000]


@pytest.mark.parametrize("title", ["TikTok", "TIKTOK", "Kreator TikTok"])
def test_a_title_of_one_cell_between_rows_holds_for_those_below(read: Read, title: str) -> None:
    content = f"username,followers,harga\nn9.c,12400,350000\n{title}\nn9.d,8900,200000\n"
    assert set(table(read, content)) == {"instagram:n9.c", "tiktok:n9.d"}


def test_a_row_that_was_cut_is_no_title(read: Read) -> None:
    frames = read("username,followers,harga\nn9.c,12400,350000\ntiktok.rani\nn9.d,8900,200000\n")
    assert [s.reason for s in frames.skipped] == ["half_row"]
    assert frames.creators["platform"].tolist() == ["instagram", "instagram"]


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        (" ER 3,2% 12rb 300rb", (12_000, 300_000)),
        (" 12rb-15rb 300rb", (None, 300_000)),
        (" 12rb 300-400rb", (12_000, None)),
        (" 12rb 300rb-400rb", (12_000, None)),
        (" rating 4.8 12rb 300rb", (12_000, 300_000)),
        (" 12rb - 300rb", (12_000, 300_000)),
        (" ig 26rb 350rb", (26_000, 350_000)),
        (" 12,4rb", (12_400, None)),
    ],
)
def test_shares_ranges_and_marks_are_no_figures(
    rest: str, found: tuple[int | None, int | None]
) -> None:
    assert figures(rest, frozenset())[:2] == found


def test_doubt_at_the_order_is_judged_by_the_line(read: Read) -> None:
    content = "@c.dn26 350rb 12rb\n@c.dn27 8.900 Rp200.000\n@c.dn28 12rb 300rb\n"
    frames = read(content)
    assert table(read, content) == {
        "instagram:c.dn26": (None, None),
        "instagram:c.dn27": (8_900, 200_000),
        "instagram:c.dn28": (12_000, 300_000),
    }
    assert "order_unlikely" in frames.warnings
    assert "followers_unread" not in frames.warnings
    assert "followers_unread" in read("@c.satu28 12rb-15rb 300rb\n@c.dua28 9rb 300rb\n").warnings


def test_older_figures_are_of_their_own_day(read: Read) -> None:
    frames = read(
        "username,followers,Last updated\nk.satu,12000,2026-11-20\nk.satu,9000,2026-06-01\nk.dua,5000,\n"
        "k.tiga,5000,2027-01-01\n"
    )
    known = frames.creators.set_index("handle")
    assert known.loc["k.satu", "followers"] == 12_000
    assert known.loc["k.satu", "captured_at"] == pd.Timestamp("2026-11-20", tz=UTC)
    assert known.loc["k.dua", "captured_at"] == pd.Timestamp(NOW)
    assert known.loc["k.tiga", "captured_at"] == pd.Timestamp(NOW)


def test_a_price_has_the_day_that_its_row_names(read: Read) -> None:
    """Also in a list without followers, which no column dates; the newest of an account counts."""
    frames = read(
        "username,rate,tanggal update\nk.satu,300rb,2026-11-20\nk.satu,250rb,2026-06-01\n"
        "k.dua,200rb,\nk.tiga,,2026-06-01\nk.empat,100rb,2027-01-01\n"
    )
    known = frames.creators.set_index("handle")
    assert known.loc["k.satu", "rate_idr"] == 300_000
    days = known["priced_at"]
    assert days["k.satu"] == pd.Timestamp("2026-11-20", tz=UTC)
    assert (days["k.dua"], days["k.empat"]) == (pd.Timestamp(NOW), pd.Timestamp(NOW))
    assert pd.isna(days["k.tiga"])
    assert set(known["captured_at"]) == {pd.Timestamp(NOW)}
    assert frames.mapping["tanggal update"] == "captured_at"


POSTS = "{header},Account,Link,Likes,Comments\n{rows}"
LINK = "https://www.instagram.com/p/CCB000000{n}A/"


def posted(
    read: Read, days: list[str], header: str = "Date", owner: str = "@c.dua02"
) -> ImportedFrames:
    rows = [f"{day},{owner if n else ''},{LINK.format(n=n)},150,12" for n, day in enumerate(days)]
    return read(POSTS.format(header=header, rows="\n".join(rows)))


def test_rows_that_are_skipped_still_tell_the_order_of_day_and_month(read: Read) -> None:
    frames = posted(read, ["11/21/2026 19:00", "11/09/2026 19:00"])
    assert len(frames.skipped) == 1
    assert frames.posts["posted_at"].dt.month.tolist() == [11]
    assert "day_first_assumed" not in frames.warnings


def test_a_date_that_cannot_have_been_is_read_the_other_way_or_left_out(read: Read) -> None:
    frames = posted(read, ["", "11/12/2026", "10/12/2026"])
    assert frames.posts["posted_at"].dt.tz_convert("Asia/Jakarta").dt.strftime(
        "%d.%m"
    ).tolist() == ["12.11", "12.10"]
    ahead = posted(read, ["", "2026-12-24", "2026-11-20"])
    assert ahead.posts["posted_at"].notna().tolist() == [False, True]
    assert "dates_ahead" in ahead.warnings


@pytest.mark.parametrize(
    ("days", "is_guess"),
    [
        (["01/02/2026", "03/04/2026"], True),
        (["02/02/2026"], False),
        (["21/02/2026", "03/04/2026"], False),
        (["2026-02-01"], False),
    ],
)
def test_where_nothing_tells_the_order_it_is_a_guess_and_said(
    days: list[str], is_guess: bool
) -> None:
    assert is_open(days, NOW.date()) is is_guess


@pytest.mark.parametrize("header", ["Posted", "Posted on", "Diposting", "Posted Time"])
def test_dates_have_many_names(read: Read, header: str) -> None:
    assert posted(read, ["", "2026-11-20"], header).posts["posted_at"].notna().all()


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("20 Nov 2026 18.30", 18), ("20 Nov 2026, 6:30 pm", 18), ("20-Nov-26 18:30", 18),
        ("20 Nov 2026 pukul 18.30 WIB", 11), ("20 Nov 2026 18.30 wita", 10),
        ("2026/11/20 6:30:00 PM GMT+7", 11), ("20/11/2026 18:30 UTC+08:00", 10),
        ("2026-11-20T18:30:00+09:00", 9), ("2026-11-20T18:30:00-03", 21), ("2026-11-20T18:30Z", 18),
        (1795199400, 18), ("1795199400000", 18), ("20 Nov 2026 18.30 wita rasa", 18),
    ],
)  # fmt: skip
def test_the_time_of_day_is_kept_in_the_zone_that_it_names(day: object, hour: int) -> None:
    found, assumed = local_times(spelled([day]), [NOW.date()], UTC)
    assert found == [datetime(2026, 11, 20, hour, 30, tzinfo=UTC)]
    assert not assumed


@pytest.mark.parametrize(
    ("day", "expected"),
    [("20 Nov", 2026), ("20 Nov 25", 2025), ("25 Des '24", 2024), ("Nov 20", 2026), ("Nov 2026", None)],
)  # fmt: skip
def test_a_year_of_two_digits_stands_behind_a_day_and_a_month(
    day: str, expected: int | None
) -> None:
    found, assumed = local_times(spelled([day]), [NOW.date()], UTC)
    assert (found[0].year if found[0] else None) == expected
    assert assumed == (day in {"20 Nov", "Nov 20"})


@pytest.mark.parametrize("day", ["20.11.2026", "20.11.26", "2026.11.20"])
def test_a_date_with_points_is_no_time(day: str) -> None:
    found, _ = local_times(spelled([day]), [NOW.date()], UTC)
    assert found == [datetime(2026, 11, 20, tzinfo=UTC)]


def test_a_time_in_a_column_of_its_own_goes_with_its_date() -> None:
    assert with_clocks(["2026-11-20", "2026-11-20 10:00", ""], ["18.30", "18.30", "18.30"]) == [
        "2026-11-20 18.30",
        "2026-11-20 10:00",
        "",
    ]


def test_columns_that_are_not_read_are_named(read: Read) -> None:
    frames = read("IG,Foll,Endors brp\n@c.sebelas11,12rb,350rb\n")
    assert frames.mapping["Endors brp"] == ""
    posts = posted(read, ["", "2026-11-20"], "Diunggah kapan")
    assert posts.mapping["Diunggah kapan"] == ""


@pytest.mark.parametrize(
    ("cell", "account"),
    [
        ("IG: n.g", "instagram:n.g"),
        ("n.i (tiktok)", "tiktok:n.i"),
        ("n.j - IG", "instagram:n.j"),
        ("TT @n.h", "tiktok:n.h"),
    ],
)
@pytest.mark.parametrize("header", ["username", "Sosmed", "Socials"])
def test_a_platform_beside_an_account_without_its_at(
    read: Read, cell: str, account: str, header: str
) -> None:
    frames = read(f"Influencer,{header},Followers,Harga\nKak Rani,{cell},5000,90000\n")
    assert frames.creators["creator_id"].tolist() == [account]


@pytest.mark.parametrize("cell", ["Instagram", "TikTok"])
def test_a_column_of_platforms_is_still_one(read: Read, cell: str) -> None:
    frames = read(f"username,Sosmed,Followers\nn.a,{cell},5000\n")
    assert frames.creators["creator_id"].tolist() == [f"{cell.casefold()}:n.a"]


def test_the_owner_stands_in_a_column_of_profiles(read: Read) -> None:
    rows = (
        f"sprout.baju07,{LINK.format(n=1)},150,12\n"
        "sprout.baju07,https://www.tiktok.com/@sprout.baju07/video/7300000000000000001,10,2\n"
    )
    frames = read(f"Profile,Link,Likes,Comments\n{rows}")
    assert frames.posts["creator_id"].tolist() == [
        "instagram:sprout.baju07",
        "tiktok:sprout.baju07",
    ]
    named = read(f"Creator,Link,Likes,Comments\n{rows.replace('sprout.baju07,', 'Rina,')}")
    assert "instagram:rina" not in named.posts["creator_id"].tolist()

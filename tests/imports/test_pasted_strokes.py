"""Lists between strokes, under a title or a platform, and letters of emoji."""

from __future__ import annotations

import pytest

from core.nlu.files.pasting import is_list
from core.nlu.files.profile_pages import read_pages
from tests.imports.conftest import Read

ROWS = (
    "dapur.nina | 12.400 | 350.000\nrani.jajan | 26.300 | 400.000\nbudi.kuliner | 9.800 | 200.000"
)


@pytest.mark.parametrize("title", ["", "List KOL Agustus\n", "Daftar influencer:\n"])
def test_a_list_between_strokes_is_read_under_a_title(read: Read, title: str) -> None:
    frames = read(title + ROWS)
    assert frames.creators["followers"].tolist() == [12_400, 26_300, 9_800]
    assert frames.creators["rate_idr"].tolist() == [350_000, 400_000, 200_000]


def test_platforms_between_rows_hold_for_those_below(read: Read) -> None:
    frames = read("IG\ndapurnina | 12,4rb | 300rb\nTikTok\nranijajan | 26,3rb | 350rb\n")
    assert frames.creators["creator_id"].tolist() == ["instagram:dapurnina", "tiktok:ranijajan"]


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        f"List KOL\n{ROWS}",
        "TikTok | rani.jajan | 26,3rb | 350rb\nInstagram | dapur.nina | 12,4rb | 300rb",
        "Nina | @dapur.nina | 12,4rb\nRani | @rani.jajan | 8,9rb",
        "IG\ndapurnina | 12,4rb | 300rb\nraniglow | 8,9rb | 250rb",
    ],
)
def test_rows_between_strokes_are_a_list(text: str) -> None:
    assert is_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "nina | deal | 350rb\nrani | deal | 400rb",
        "@dapur.nina | terjual | 12\n@rani.jajan | terjual | 9",
        "bandingin dong\n@dapur.nina | 12rb | 300rb\n@rani.jajan | 9rb | 200rb",
        "senin | foto produk | 2\nselasa | reels | 1",
    ],
)
def test_notes_between_strokes_are_no_list(text: str) -> None:
    assert not is_list(text)


@pytest.mark.parametrize("letters", ["🅘🅖", "🅸🅶", "🇮🇬", "ＩＧ", "𝗜𝗚"])
def test_letters_of_emoji_name_a_platform(read: Read, letters: str) -> None:
    frames = read(f"{letters} : @rani.jajan (18,4K)\n✨ Reels : 350K\n1️⃣ Story 100k\n📸 Feed 200k\n")
    assert frames.creators["followers"].tolist() == [18_400]
    assert frames.creators["rate_card"].tolist() == ["image=200000 reel=350000 story=100000"]
    assert "platform_assumed" not in frames.warnings


@pytest.mark.parametrize(
    "counts",
    [
        "postingan\n1.204\npengikut\n18,4rb\nmengikuti\n612",
        "1.204\npostingan\n18,4rb\npengikut\n612\nmengikuti",
        "Following\n1.204\npostingan\n18,4rb\npengikut\n612\nmengikuti",
        "followers\n18,4rb\nfollowing\n612",
    ],
)
def test_counts_of_a_page_stand_above_or_below_their_labels(counts: str) -> None:
    (page,) = read_pages(f"dapur.nina\n{counts}\nDapur Nina")
    assert (page.followers, page.following) == (18_400, 612)

"""What a file holds and is not kept, or not sure, is named: columns of vendors, cells, formulas."""

from __future__ import annotations

import pytest

from core.imports.lists.meanings import meaning
from tests.imports.conftest import Read
from tests.imports.unseen.case import book

META = (
    "Post ID,Account username,Account name,Permalink,Post type,Publish time,Likes,Comments,Plays,Kosong{more}\n"
    "18000000000000001,a.satu,A,https://www.instagram.com/reel/C1/,IG reel,08/12/2026 16:30,790,41,20100,{cell}\n"
)


def test_columns_of_vendors_that_are_not_read_are_named(read: Read) -> None:
    """Not empty ones, nor names that a program made of nested ones."""
    frames = read(META.format(more=",media/0/id,Impressions", cell=",1,31000"))
    assert frames.format == "meta_business_suite"
    assert frames.mapping == {"Plays": "", "Impressions": ""}
    assert frames.posts["likes"].tolist() == [790]


@pytest.mark.parametrize(
    ("cells", "about"),
    [
        ("5k-10k,300rb", {"followers_unread": ("5k-10k",)}),
        ("12rb (IG),nego dulu", {"followers_unread": ("12rb (IG)",), "price_unread": ("nego dulu",)}),
        ("=8000+750,=C2*2", {"formula_unread": ("=8000+750", "=C2*2")}),
        ("0,300rb", {"followers_zero": ()}),
        ("12rb,300rb", {}),
        (",", {}),
        ("-,tba", {}),
        ("12rb,barter", {}),
        ("12rb,-", {}),
    ],
)  # fmt: skip
def test_cells_that_are_not_sure_are_shown(
    read: Read, cells: str, about: dict[str, tuple[str, ...]]
) -> None:
    frames = read(f"akun,pengikut,harga\n@a.satu,{cells}\n@b.dua,9000,250rb\n")
    assert set(frames.warnings) - {"platform_assumed"} == set(about)
    assert dict(frames.about) == {code: said for code, said in about.items() if said}


def test_cells_that_are_not_sure_are_named_each_once(read: Read) -> None:
    rows = "".join(f"@a.b{n},{n % 8}k-10k\n" for n in range(30))
    frames = read(f"akun,pengikut\n{rows}")
    assert len(frames.about["followers_unread"]) == 8


def test_what_is_nested_in_json_and_not_kept_is_named(read: Read) -> None:
    frames = read(
        '[{"username": "a.satu", "followers": 9000, "warna": "biru", "tags": ["x"],'
        ' "stats": {"likes": 3, "followers": 8000}}]'
    )
    assert {name for name, kept in frames.mapping.items() if not kept} >= {
        "warna",
        "tags",
        "stats.likes",
    }
    assert "stats" not in frames.mapping
    assert frames.creators["handle"].tolist() == ["a.satu"]


def test_likes_that_one_answer_hides_are_taken_from_the_other(read: Read) -> None:
    """Below nought is no number; where both hide them they stay unknown."""
    node = '{{"node": {{"shortcode": "C{n}", "owner": {{"username": "a.satu"}}, "edge_media_preview_like": {{"count": {a}}}, "iphone_struct": {{"like_count": {b}}}}}, "instaloader": {{"node_type": "Post"}}}}'
    rows = ((1, -1, 222), (2, 150, 222), (3, -1, -1), (4, 0, 7))
    frames = read("\n".join(node.format(n=n, a=a, b=b) for n, a, b in rows))
    likes = frames.posts.set_index("post_id")["likes"].astype(object)
    assert likes.where(likes.notna(), None).to_dict() == {"C1": 222, "C2": 150, "C3": None, "C4": 0}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Berapa pengikutmu?", "followers"), ("Followersmu berapa?", "followers"), ("Kotamu?", "city"),
        ("Berapa harganya?", "rate_idr"), ("Tarifmu", "rate_idr"), ("Akunmu", "handle"),
        ("Pernah endorse berapa brand?", None), ("Berapa kali posting seminggu?", None), ("Bumbu", None), ("Kamu", None),
    ],
)  # fmt: skip
def test_whose_it_is_changes_no_name_of_a_column(header: str, field: str | None) -> None:
    found = meaning(header)
    assert (found.field if found and not found.guessed else None) == field


PAGE = "<html><body>{above}<table><tr><th>Akun</th><th>Pengikut</th></tr><tr><td>@a.satu</td><td>9000</td></tr></table></body></html>"


@pytest.mark.parametrize(
    ("above", "platform"),
    [
        ("<h2>TikTok</h2>", "tiktok"), ("<h1>Daftar</h1><h3>Kreator <b>TikTok</b></h3><p>2026</p>", "tiktok"),
        ("<h2>TikTok</h2><h2>Lainnya</h2>", "instagram"), ("<h2>Instagram dan TikTok</h2>", "instagram"),
        ("<p>TikTok</p>", "instagram"), ("<h2>Ikuti juga akun kami yang baru di TikTok ya</h2>", "instagram"),
    ],
)  # fmt: skip
def test_a_heading_above_a_table_says_of_which_platform_it_is(
    read: Read, above: str, platform: str
) -> None:
    frames = read(PAGE.format(above=above))
    assert frames.creators["platform"].tolist() == [platform]


def test_a_formula_beside_a_price_is_said(read: Read) -> None:
    frames = read("akun,pengikut,harga,harga akhir\n@a.satu,9000,300000,=C2*(1-D2)\n")
    assert frames.about["formula_unread"] == ("=C2*(1-D2)",)


@pytest.mark.parametrize("blank", [False, True])
def test_a_sheet_on_its_side_is_read(read: Read, blank: bool) -> None:
    rows: list[list[object]] = [
        ["Akun", "@a.satu", "@b.dua"],
        ["Follower", "12,4rb", 8750],
        ["Harga", "300rb", "nego"],
    ]
    frames = read(book(Lembar=[[], *rows] if blank else rows))
    assert frames.creators["handle"].tolist() == ["a.satu", "b.dua"]
    assert frames.creators["followers"].tolist() == [12_400, 8_750]
    assert int(frames.creators["rate_idr"].iloc[0]) == 300_000


def test_a_sheet_without_names_of_columns_is_not_turned(read: Read) -> None:
    frames = read(book(Lembar=[["@a.satu", "12,4rb", "300rb"], ["@b.dua", "9rb", "250rb"]]))
    assert frames.creators["handle"].tolist() == ["a.satu", "b.dua"]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ('"@a.satu","9000","Review "keripik" tempe"', 'Review "keripik" tempe'),
        ('"@a.satu","9000","Review ""keripik"" tempe"', 'Review "keripik" tempe'),
        ('"@a.satu","9000","Review ""keripik"", tempe"', 'Review "keripik", tempe'),
        ('@a.satu,9000,5" keripik', '5" keripik'),
    ],
)
def test_quotes_that_are_not_doubled_stay_where_they_are(
    read: Read, line: str, caption: str
) -> None:
    frames = read(f'"akun","pengikut","bio"\n{line}\n')
    assert frames.creators["bio"].tolist() == [caption]


@pytest.mark.parametrize(
    ("rows", "unread"),
    [
        ("@a.b,12rb,300-500rb,nego\n@c.d,12rb,300rb,150rb\n", ("300-500rb", "nego")),
        ("@a.b,12rb,,nego\n", ("nego",)),
        ("@a.b,12rb,300rb,-\n", ()),
        ("@a.b,12rb,,\n", ()),
    ],
)
def test_prices_of_every_column_that_are_not_sure_are_named(
    read: Read, rows: str, unread: tuple[str, ...]
) -> None:
    frames = read(f"akun,pengikut,harga reels,harga story\n{rows}")
    assert frames.about.get("price_unread", ()) == unread


def test_a_price_that_is_not_sure_is_named_where_two_accounts_share_it(read: Read) -> None:
    header = "Username Instagram,Followers Instagram,Username TikTok,Followers TikTok,Rate\n"
    frames = read(f"{header}@a.b,12rb,@a.tt,45rb,300-500rb\n@c.d,12rb,@c.tt,45rb,400rb\n")
    assert set(frames.about["price_unread"]) == {"300-500rb"}


@pytest.mark.parametrize(
    ("header", "row", "left"),
    [
        ("Username,Rate IG Reels,Rate TikTok Video", "ani.contoh,500000,700000", ("Rate TikTok Video",)),
        ("Username,Rate IG Reels,Rate TikTok Video", "ani.contoh,500000,-", None),
        ("Username IG,Username TikTok,Rate IG,Rate TikTok", "ani.contoh,ani.tt,500000,700000", None),
    ],
)  # fmt: skip
def test_a_price_on_a_platform_without_an_account_is_named(
    read: Read, header: str, row: str, left: tuple[str, ...] | None
) -> None:
    assert read(f"{header}\n{row}\n").about.get("price_elsewhere") == left


def test_a_short_link_is_told_from_none(read: Read) -> None:
    frames = read(
        "Akun,Link,Likes\n@ani.contoh,https://www.instagram.com/p/AAA111/,7\n"
        "@ani.contoh,https://vt.tiktok.com/ZS123/,9\n@ani.contoh,menyusul,9\n"
    )
    assert [skip.reason for skip in frames.skipped] == ["short_link", "no_post_id"]

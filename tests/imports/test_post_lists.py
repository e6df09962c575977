"""Lists of posts: whose they are, the followers beside them, and what cannot be read."""

import io

import pytest

from core.capabilities.ports import UnreadableFileError
from tests.imports.conftest import Read

POST = "https://www.instagram.com/p/AAA111/"


def test_a_sheet_of_one_account_names_it_above_the_table(read: Read) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name in ("ayu", "bima"):
        sheet = book.create_sheet(f"sheet{name}")
        sheet.append(["Akun", f"@sheet{name}"])
        sheet.append(["Followers", 12000])
        sheet.append([])
        sheet.append(["Tanggal", "Link", "Likes", "Komentar"])
        for n in range(3):
            link = f"https://www.instagram.com/reel/{name}{n}x/"
            sheet.append([f"2026-09-0{n + 1}", link, 500 + n, 20])
    del book["Sheet"]
    stream = io.BytesIO()
    book.save(stream)
    posts = read(stream.getvalue()).posts
    assert posts["creator_id"].tolist() == ["instagram:sheetayu"] * 3 + ["instagram:sheetbima"] * 3


@pytest.mark.parametrize(
    ("header", "found"), [("followers", 12_400), ("pengikut", 12_400), ("new followers", None)]
)
def test_followers_beside_posts_are_kept(read: Read, header: str, found: int | None) -> None:
    frames = read(f"username,{header},link,likes,komentar\n@fol,12400,{POST},800,40\n")
    counted = frames.creators["followers"].astype(object)
    assert counted.where(counted.notna(), None).tolist() == [found]
    assert frames.mapping[header] == ("followers" if found else "")


@pytest.mark.parametrize(
    ("day", "likes", "doubts"),
    [
        ("2026-08-01", "800", set()),
        ("2 minggu lalu", "800", {"dates_unread"}),
        ("2026-08-01", "1k-2k", {"counts_unread"}),
        ("2026-08-01", "-1", set()),
        ("", "-", set()),
    ],
)
def test_what_cannot_be_read_of_posts_is_said(read: Read, day: str, likes: str, doubts) -> None:
    frames = read(f"username,link,tanggal,likes,komentar\n@a,{POST},{day},{likes},40\n")
    assert {"dates_unread", "counts_unread"} & set(frames.warnings) == doubts


def test_posts_without_links_are_known_by_account_and_day(read: Read) -> None:
    rows = "".join(f"@a,12400,2026-08-0{n},{800 + n},45\n" for n in (1, 2, 3, 3))
    frames = read(f"username,followers,posted_at,likes,comments\n{rows}@a,12400,,-,7\n")
    assert frames.posts["likes"].tolist() == [801, 802, 803, 803]
    assert frames.posts["post_id"].is_unique
    assert "posts_by_day" in frames.warnings
    assert frames.mapping["likes"] == "likes"
    assert [skip.reason for skip in frames.skipped] == ["no_post_id"]
    assert len(frames.creators) == 1


@pytest.mark.parametrize(
    "head", ["Akun;Pengikut;Tanggal;Suka;Komentar", "Account;Followers;Date;Likes;Comments"]
)
def test_figures_of_an_account_by_day_are_no_posts(read: Read, head: str) -> None:
    rows = "".join(f"@a;{12_000 + 90 * n};2026-08-0{n};{9_000 + n};45\n" for n in (1, 2, 3))
    frames = read(f"{head}\n{rows}")
    assert frames.posts.empty
    assert [skip.reason for skip in frames.skipped] == ["no_post_id"] * 2
    assert "posts_unlinked" in frames.warnings


def test_accounts_that_come_twice_are_merged(read: Read) -> None:
    twice = read("username,followers\n@a,12400\n@a,12400\n")
    assert [skip.reason for skip in twice.skipped] == ["duplicate"]


def test_a_guess_comes_with_what_stands_in_the_column(read: Read) -> None:
    frames = read("username,followers,feed,reels\n@a,12000,100rb,350rb\n@b,9000,90rb,300rb\n")
    assert frames.samples == {"feed": "100rb", "reels": "350rb"}


def test_likes_of_a_page_as_browsers_get_it_are_read(read: Read) -> None:
    node = '{"shortcode": "WP1", "taken_at_timestamp": 1786502400, "edge_liked_by": {"count": 100}, "edge_media_to_comment": {"count": 5}, "is_video": false}'  # fmt: skip
    frames = read(
        '{"data": {"user": {"username": "web", "edge_followed_by": {"count": 12345}, "edge_follow": {"count": 9},'
        f' "edge_owner_to_timeline_media": {{"count": 1, "edges": [{{"node": {node}}}]}}}}}}}}'
    )
    assert frames.posts["likes"].tolist() == [100]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"data": {}, "error": {"code": "access_token_invalid", "message": "x"}}', "error_item"),
        ('{"error": true, "code": "handle_not_found", "message": "not found"}', "error_item"),
        ('{"data": {}, "error": {"code": "ok", "message": ""}}', "empty"),
        ('{"error": false, "thing": 1}', "unknown_format"),
    ],
)
def test_an_answer_that_is_an_error_is_called_one(read: Read, text: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read(text)
    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    ("cell", "city"), [("Bogor Kota", "Bogor"), ("Malang Kab.", "Malang"), ("Kota Bogor", "Bogor")]
)
def test_the_kind_of_a_city_may_stand_behind_its_name(read: Read, cell: str, city: str) -> None:
    assert read(f"username,followers,kota\n@a,12000,{cell}\n").creators["city"].tolist() == [city]


REEL = "https://www.instagram.com/reel/HARI0000001/"
WEEK, DAY = f"nina.a,{REEL},5.600,320,20", f"nina.a,{REEL},1.200,100,5"


@pytest.mark.parametrize(
    ("sheets", "differ"),
    [
        ([("H+7", [WEEK]), ("H+1", [DAY])], True),
        ([("H+1", [DAY]), ("H+7", [WEEK])], True),
        ([("Day 7", [WEEK]), ("Day 3", [DAY]), ("Day 1", [DAY])], True),
        ([("Laporan", [WEEK, DAY])], True),
        ([("Laporan", [f"nina.a,{REEL},5.600,,20", f"nina.a,{REEL},,320,"])], False),
        ([("Laporan", [WEEK, WEEK])], False),
    ],
)
def test_counts_of_one_post_do_not_fall(
    read: Read, sheets: list[tuple[str, list[str]]], differ: bool
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in ("Akun,Link,Views,Likes,Komentar", *rows):
            sheet.append(row.split(","))
    del book["Sheet"]
    stream = io.BytesIO()
    book.save(stream)
    frames = read(stream.getvalue())
    told = frames.posts[["views", "likes", "comments"]].astype(object).to_numpy().tolist()
    assert told == [[5_600, 320, 20]]
    assert ("posts_differ" in frames.warnings) is differ


@pytest.mark.parametrize(
    "table",
    [
        (
            "Name,Profile ID,Date,Likes,isVerified,Comment,(view) Source\n"
            f"nina.a,https://www.instagram.com/nina.a,2026-11-18 10:00:00,3,No,Mantap kak,{POST}\n"
            f"joko.b,https://www.instagram.com/joko.b,2026-11-18 10:05:00,0,No,Berapa harga?,{POST}\n"
        ),
        (
            "Username,Komentar,Tanggal,Link Post\n"
            f"@nina.a,Mantap kak,2026-11-18 10:00:00,{POST}\n@joko.b,Berapa harga?,2026-11-18 10:05:00,{POST}\n"
        ),
    ],
)
def test_comments_are_no_posts(read: Read, table: str) -> None:
    frames = read(table)
    assert (frames.format, len(frames.posts), len(frames.creators)) == ("comment_list", 0, 0)
    told = frames.comments[["post_id", "author", "text"]].to_numpy().tolist()
    assert told == [["AAA111", "nina.a", "Mantap kak"], ["AAA111", "joko.b", "Berapa harga?"]]


@pytest.mark.parametrize("comments", ["40", "-", "off", "40 komentar"])
def test_posts_with_comments_that_are_counted_stay_posts(read: Read, comments: str) -> None:
    frames = read(f"Username,Likes,Comments,Link\n@nina.a,800,{comments},{POST}\n")
    assert (len(frames.posts), len(frames.comments)) == (1, 0)


@pytest.mark.parametrize(
    ("day", "likes", "comments", "views"),
    [
        ("Published Date", "Post Likes", "Post Comments", "Post Views"),
        ("Sent At", "Likes received", "Comments received", "Video Views"),
        ("Created", "Total Likes", "Number of Comments", "Plays"),
        ("Waktu Upload", "Jumlah Like", "Jml Komen", "Jml View"),
        ("Tgl Up", "Suka", "Kmntr", "Tayang"),
        ("Publish Date", "Likes Count", "Comments Count", "View Count"),
    ],
)
def test_words_of_columns_of_posts(
    read: Read, day: str, likes: str, comments: str, views: str
) -> None:
    frames = read(f"Account,URL,{day},{likes},{comments},{views}\nnina.a,{REEL},2026-11-18,100,5,900\n")  # fmt: skip
    told = frames.posts[["likes", "comments", "views"]].to_numpy().tolist()
    assert told == [[100, 5, 900]]
    assert frames.posts["posted_at"].notna().all()


@pytest.mark.parametrize(
    ("header", "cell", "views"),
    [
        ("Views (K)", "15.4", 15_400), ("Views (ribu)", "15,4", 15_400), ("Tayangan (rb)", "8", 8_000),
        ("Views (K)", "15.4K", 15_400), ("Views", "15400", 15_400), ("Views (ribu)", "154000", None),
    ],
)  # fmt: skip
def test_units_in_headers_of_posts(read: Read, header: str, cell: str, views: int | None) -> None:
    frames = read(f"Akun;Link;{header};Likes\nnina.a;{REEL};{cell};100\n")
    told = frames.posts["views"].astype(object)
    assert told.where(told.notna(), None).tolist() == [views]


@pytest.mark.parametrize("name", ["Post Rate", "Likes Rate", "Comments per Post", "Created By"])
def test_what_only_sounds_like_a_column_of_posts_is_none(read: Read, name: str) -> None:
    frames = read(f"Account,URL,Likes,{name}\nnina.a,{REEL},100,7\n")
    assert frames.mapping[name] == ""


def test_posts_in_a_tracker_with_codes_are_kept_beside_its_sales(read: Read) -> None:
    frames = read(
        "KOL;Fee;Tgl Tayang;Link Post;Views;Likes;Kode Voucher;Terjual;Omzet\n"
        f"@nina.a;500rb;18/11/2026;{REEL};38.200;1.890;NINA10;14;Rp350.000\n@joko.b;300rb;;;;;JOKO10;;\n"
    )
    assert frames.posts[["creator_id", "likes"]].to_numpy().tolist() == [["instagram:nina.a", 1890]]
    sales = frames.extras["sales"]
    assert sales[["influencer_id", "orders", "revenue_idr"]].to_numpy().tolist() == [["NINA10", 14, 350_000]]  # fmt: skip
    rates = frames.creators.set_index("handle")["rate_idr"].to_dict()
    assert rates == {"nina.a": 500_000, "joko.b": 300_000}  # who has not posted yet, too
    assert all(frames.mapping.values())


@pytest.mark.parametrize(
    ("header", "row", "told"),
    [
        ("Views H+1;Views H+3;Views H+7;Likes H+1;Likes H+7", "1.200;3.400;5.600;100;320", [5_600, 320]),
        ("Views H+7;Views H+1;Likes", "5.600;1.200;320", [5_600, 320]),
        ("Views (Day 1);Views (Day 7);Likes (Day 7)", "1.200;;320", [1_200, 320]),
        ("Tayangan hari ke-1;Tayangan hari ke-7;Suka hari ke-7", "1.200;5.600;320", [5_600, 320]),
        ("Views;Views H+1;Likes", "5.600;1.200;320", [5_600, 320]),
    ],
)  # fmt: skip
def test_the_latest_day_of_a_post_counts(
    read: Read, header: str, row: str, told: list[int]
) -> None:
    frames = read(f"Username;Link;Tgl Posting;{header}\nnina.a;{REEL};18/11/2026;{row}\n")
    assert frames.posts[["views", "likes"]].to_numpy().tolist() == [told]


def test_counts_that_are_not_sure_are_named(read: Read) -> None:
    frames = read(f"Akun,Link,Views,Likes\nnina.a,{REEL},1k-2k,100\n")
    assert frames.about["counts_unread"] == ("1k-2k",)


PLANNED = "Influencer,Followers,Status,Tanggal posting,Link,Likes\n@nina.a,18.4K,Posted,{},https://www.instagram.com/reel/AAA/,790\n@budi.b,12.4K,Belum posting,{},,\n"


@pytest.mark.parametrize(
    ("been", "planned", "day", "guessed"),
    [
        ("1/11/2026", "12/12/2026", "2026-11-01", True),
        ("1/11/2026", "25/12/2026", "2026-11-01", False),
        ("11/1/2026", "12/25/2026", "2026-11-01", False),
    ],
)
def test_a_planned_day_ahead_does_not_turn_the_days_of_posts(
    read: Read, been: str, planned: str, day: str, *, guessed: bool
) -> None:
    found = read(PLANNED.format(been, planned))
    (posted,) = found.posts["posted_at"].dt.tz_convert("Asia/Jakarta")
    assert f"{posted:%Y-%m-%d}" == day
    assert ("day_first_assumed" in found.warnings) is guessed


def test_a_post_that_would_lie_ahead_tells_that_the_month_comes_first(read: Read) -> None:
    found = read(PLANNED.format("11/12/2026", "1/11/2026"))
    (posted,) = found.posts["posted_at"].dt.tz_convert("Asia/Jakarta")
    assert f"{posted:%Y-%m-%d}" == "2026-11-12"

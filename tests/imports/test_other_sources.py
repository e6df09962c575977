"""TikTok, YouTube, Instaloader, the platforms' APIs, the reports of vendors, and sales."""

from __future__ import annotations

import io
import json
import lzma
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.exports.fields import shortcode_of
from core.imports.values.dates import latest, read_day
from tests.imports.conftest import Read

Sample = Callable[[str], bytes]


def one(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the only row's known values."""
    (row,) = frame.to_dict("records")
    return {str(k): v for k, v in row.items() if not pd.isna(v)}


SAMPLES = {
    "apify_instagram_comments.json": ("apify_instagram_comments", 0, 0, 1),
    "apify_instagram_posts.json": ("apify_instagram_posts", 1, 1, 1),
    "apify_instagram_profile.json": ("apify_instagram_profile", 1, 2, 0),
    "apify_tiktok.csv": ("apify_tiktok", 1, 1, 0),
    "apify_tiktok.json": ("apify_tiktok", 1, 1, 0),
    "apify_youtube.json": ("apify_youtube", 1, 1, 0),
    "hand_made_list.csv": ("hand_made_list", 1, 0, 0),
    "hypeauditor_report.json": ("hypeauditor", 1, 0, 0),
    "insightiq_profile.json": ("insightiq", 1, 1, 0),
    "instagram_business_discovery.json": ("instagram_business_discovery", 1, 1, 0),
    "instaloader_post.json": ("instaloader", 1, 1, 0),
    "meta_business_suite_instagram.csv": ("meta_business_suite", 1, 1, 0),
    "modash_report.json": ("modash", 1, 0, 0),
    "sales_tracking.csv": ("sales_tracking", 0, 0, 0),
    "tiktok_display_api.json": ("tiktok_display_api", 1, 1, 0),
    "tiktok_research_api.json": ("tiktok_research_api", 1, 1, 0),
    "tiktok_studio_content.csv": ("tiktok_studio", 1, 1, 0),
    "youtube_data_api.json": ("youtube_data_api", 1, 1, 0),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_recognised_and_read(read: Read, sample: Sample, name: str) -> None:
    frames = read(sample(name))
    assert (
        frames.format,
        len(frames.creators),
        len(frames.posts),
        len(frames.comments),
    ) == SAMPLES[name]
    assert frames.read == 1
    assert frames.skipped == ()


@pytest.mark.parametrize("name", [n for n in SAMPLES if n.endswith("json")])
def test_json_samples_are_known_by_line_shuffled_packed_and_wrapped(
    read: Read, sample: Sample, name: str
) -> None:
    document = json.loads(sample(name))
    items = document if isinstance(document, list) else [document]
    shuffled = [dict(reversed(list(item.items()))) for item in items]
    by_line = "\n".join(json.dumps(item) for item in [*shuffled, *shuffled])
    for content in (
        json.dumps(shuffled).encode("utf-16"),
        json.dumps(items, indent=2).encode("utf-8-sig"),
        lzma.compress(json.dumps(items).encode()),
        by_line.encode(),
        json.dumps({"data": {"items": items}}).encode(),
    ):
        frames = read(content)
        assert frames.format == SAMPLES[name][0]
        assert len(frames.posts) == SAMPLES[name][2]


def test_several_files_in_a_zip_are_one_reading(read: Read, sample: Sample) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a/profile.json", sample("apify_instagram_profile.json"))
        archive.writestr("a/posts.json", sample("apify_instagram_posts.json"))
        archive.writestr("__MACOSX/a/._posts.json", b"\x00\x05\x16\x07")
        archive.writestr("Content.csv", sample("tiktok_studio_content.csv"))
        archive.writestr("photo.jpg", b"\xff\xd8\xff\xe0 not looked at")
    frames = read(target.getvalue())
    assert set(frames.format.split("+")) == {
        "apify_instagram_profile",
        "apify_instagram_posts",
        "tiktok_studio",
    }
    assert len(frames.posts) == 4
    known = frames.creators.set_index("handle")["followers"]
    assert known["dapurmbaksri.contoh"] == 18_400


def test_plays_come_before_views(read: Read, sample: Sample) -> None:
    post = one(read(sample("apify_instagram_posts.json")).posts)
    assert post["views"] == 21_400
    assert post["kind"] == "reel"
    assert post["sponsored"] == "unknown"


def test_comments_stand_under_their_post(read: Read, sample: Sample) -> None:
    comment = one(read(sample("apify_instagram_comments.json")).comments)
    assert comment["post_id"] == "CONTOH00003"
    assert comment["author"] == "ibu_rina_contoh"
    inside = one(read(sample("apify_instagram_posts.json")).comments)
    assert inside["text"] == "🔥🔥"


def test_the_other_comment_actor(read: Read) -> None:
    frames = read(
        '[{"commentText":"mau dong","commentatorUserName":"ibu_rina",'
        '"postUrl":"https://www.instagram.com/p/ABC/"},{"commentText":""}]'
    )
    assert one(frames.comments)["post_id"] == "ABC"
    assert frames.skipped == (Skipped(2, "no_text"),)


def test_a_media_id_is_its_short_code(read: Read) -> None:
    assert shortcode_of("2278584739065882267") == "B-fKL9qpeab"
    assert shortcode_of("2278584739065882267_1234") == "B-fKL9qpeab"
    assert shortcode_of("17900000000000010") == "17900000000000010"
    assert shortcode_of(None) is None


@pytest.mark.parametrize("join", ["/", "."])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_flattened_tiktok(read: Read, sample: Sample, join: str, delimiter: str) -> None:
    text = sample("apify_tiktok.csv").decode().replace("/nick", f"{join}nick")
    header, rest = text.split("\n", 1)
    header = header.replace("authorMeta/", f"AuthorMeta{join}").replace(",", delimiter)
    row = rest.replace(",", delimiter)
    frames = read(header + "\n" + row)
    assert frames.format == "apify_tiktok"
    assert one(frames.creators)["followers"] == 26_300
    assert one(frames.posts) | {"caption": ""} == {
        "creator_id": "tiktok:rani.jajan.contoh",
        "post_id": "7600000000000000001",
        "posted_at": pd.Timestamp("2026-08-12T02:40:00Z"),
        "kind": "video",
        "caption": "",
        "likes": 1_890,
        "comments": 63,
        "views": 38_200,
        "shares": 74,
        "saves": 210,
        "sponsored": "unknown",
        "source": "apify_tiktok",
        "boosted": False,
    }


def test_tiktok_owners_and_ids_from_links_where_a_table_program_spoilt_them(read: Read) -> None:
    frames = read(
        "id,authorMeta/profileUrl,authorMeta/fans,diggCount,webVideoUrl\n"
        "7.6E+18,https://www.tiktok.com/@Rani.Jajan,1200,5,"
        "https://www.tiktok.com/@rani.jajan/video/7600000000000000009\n"
    )
    assert one(frames.posts)["post_id"] == "7600000000000000009"
    assert one(frames.creators)["handle"] == "rani.jajan"


def test_tiktok_reposts_private_accounts_and_bare_profiles(read: Read, sample: Sample) -> None:
    (video,) = json.loads(sample("apify_tiktok.json"))
    author = {"name": "lain", "fans": 5}
    items = [
        video,
        video | {"id": "7600000000000000002", "fromProfileSection": "reposts"},
        {"authorMeta": author | {"privateAccount": True}},
        {"authorMeta": author},
        {"url": "x", "error": "Post not found"},
    ]
    frames = read(json.dumps(items))
    assert frames.read == 5
    assert [s.reason for s in frames.skipped] == ["repost", "private", "error_item"]
    assert set(frames.creators["handle"]) == {"rani.jajan.contoh", "lain"}
    assert len(frames.posts) == 1


def test_one_hashtag_run_holds_many_authors(read: Read, sample: Sample) -> None:
    (video,) = json.loads(sample("apify_tiktok.json"))
    items = [
        video | {"id": str(7 * 10**18 + n), "authorMeta": {"name": f"akun{n % 3}", "fans": n}}
        for n in range(12)
    ]
    frames = read(json.dumps(items))
    assert frames.creators.set_index("handle")["followers"].to_dict() == {
        "akun0": 9,
        "akun1": 10,
        "akun2": 11,
    }
    assert len(frames.posts) == 12


def test_tiktok_comments(read: Read) -> None:
    frames = read(
        '[{"text":"harganya?","diggCount":1,"createTimeISO":"2026-08-12T02:40:00.000Z",'
        '"uniqueId":"ibu.rina","cid":"77","videoWebUrl":'
        '"https://www.tiktok.com/@rani.jajan/video/7600000000000000001"}]'
    )
    assert frames.format == "apify_tiktok_comments"
    assert one(frames.comments)["post_id"] == "7600000000000000001"


def test_youtube_relative_dates_are_no_dates(read: Read, sample: Sample) -> None:
    (video,) = json.loads(sample("apify_youtube.json"))
    frames = read(json.dumps([video | {"date": "10 months ago", "commentsTurnedOff": True}]))
    post = one(frames.posts)
    assert "posted_at" not in post
    assert "comments" not in post
    assert "dates_relative" in frames.warnings


def test_youtube_channels_and_shorts(read: Read) -> None:
    frames = read(
        '[{"channelName":"Ngopi","channelUsername":"NgopiContoh","numberOfSubscribers":"12.3K"},'
        '{"id":"s1","title":"x","url":"https://www.youtube.com/shorts/s1","viewCount":5,'
        '"aboutChannelInfo":{"channelUsername":"NgopiContoh","numberOfSubscribers":12300},'
        '"channelName":"Ngopi"}]'
    )
    assert one(frames.creators)["followers"] == 12_300
    assert one(frames.posts)["kind"] == "short"


def instaloader(node: dict[str, Any], kind: str = "Post") -> dict[str, Any]:
    """Return a node in Instaloader's wrapper."""
    return {"instaloader": {"version": "4.15.1", "node_type": kind}, "node": node}


def test_instaloader_in_both_generations_of_names(read: Read) -> None:
    old = {
        "shortcode": "AAA",
        "__typename": "GraphSidecar",
        "taken_at_timestamp": 1786502400,
        "edge_media_to_caption": {"edges": []},
        "edge_media_preview_like": {"count": -1},
        "edge_media_to_parent_comment": {"count": 7},
        "edge_media_to_sponsor_user": {"edges": [{"node": {"sponsor": {"username": "kecap"}}}]},
        "owner": {"id": "1"},
    }
    new = {
        "code": "BBB",
        "date": 1786502401,
        "caption": "Es dawet",
        "comments": 22,
        "iphone_struct": {"like_count": 640, "play_count": 9_000, "media_type": 2},
        "product_type": "clips",
        "owner": {"pk": "1"},
    }
    profile = {"id": "1", "username": "Dapur.Nina", "follower_count": 500, "is_verified": True}
    items = [instaloader(old), instaloader(new), instaloader(profile, "Profile")]
    frames = read(json.dumps(items))
    assert one(frames.creators)["followers"] == 500
    first, second = frames.posts.to_dict("records")
    assert (first["kind"], first["comments"], first["sponsored"]) == ("carousel", 7, "yes")
    assert pd.isna(first["likes"])
    assert (second["kind"], second["likes"], second["views"]) == ("reel", 640, 9_000)
    assert second["caption"] == "Es dawet"


def test_instaloader_skips_what_nobody_owns_and_what_is_no_post(read: Read) -> None:
    items = [
        instaloader({"shortcode": "AAA", "owner": {"id": "1"}}),
        instaloader({"name": "kuliner"}, "Hashtag"),
        instaloader({"username": "x.y", "is_private": True}, "Profile"),
        {"shortcode": "CCC", "owner": {"username": "a.b"}},
    ]
    frames = read("\n".join(json.dumps(item) for item in items))
    assert frames.skipped == (
        Skipped(1, "unknown_creator"),
        Skipped(2, "unknown_shape"),
        Skipped(3, "private"),
    )
    assert frames.posts["post_id"].tolist() == ["CCC"]


def test_instaloader_hidden_counts(read: Read) -> None:
    node = {
        "shortcode": "AAA",
        "edge_media_preview_like": {"count": 3},
        "iphone_struct": {"like_and_view_counts_disabled": True},
        "owner": {"username": "a.b"},
    }
    assert "likes" not in one(read(json.dumps(instaloader(node))).posts)


def test_graph_media_lists_name_their_owner(read: Read) -> None:
    media = {
        "id": "1",
        "media_type": "CAROUSEL_ALBUM",
        "permalink": "https://www.instagram.com/p/XYZ/",
        "timestamp": "2026-08-12T02:40:00+0000",
        "like_count": 5,
        "username": "dapur.nina",
    }
    frames = read(json.dumps({"data": [media, media | {"username": None}], "paging": {}}))
    assert one(frames.posts)["creator_id"] == "instagram:dapur.nina"
    assert one(frames.posts)["kind"] == "carousel"
    assert frames.skipped == (Skipped(2, "unknown_creator"),)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("18 Agustus", (None, 8, 18)),
        ("12 Agu", (None, 8, 12)),
        ("1 Mei 2025", (2025, 5, 1)),
        ("18 января", (None, 1, 18)),
        ("18 tháng Tám", (None, 8, 18)),
        ("2 tháng 11", (None, 11, 2)),
        ("9月13日", (None, 9, 13)),
        ("2025年9月13日", (2025, 9, 13)),
        ("August 18", (None, 8, 18)),
        ("Aug 18, 2026", (2026, 8, 18)),
        ("2026-07-12 09:00", (2026, 7, 12)),
        ("12 Agustus 09:30", (None, 8, 12)),
        ("kapan-kapan", None),
        ("", None),
    ],
)
def test_days_in_words(written: str, parts: tuple[int | None, int, int] | None) -> None:
    assert read_day(written) == parts


@given(st.dates(date(2010, 1, 1), date(2090, 1, 1)), st.dates(date(2015, 1, 1), date(2026, 12, 31)))
def test_a_year_is_the_latest_that_is_not_after_the_files_day(day: date, until: date) -> None:
    found = latest((None, day.month, day.day), until)
    if found is None:
        assert (day.month, day.day) == (2, 29)
        return
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= until
    assert until - found < timedelta(days=366 * 9)


def studio(*rows: str) -> str:
    """Return a TikTok Studio file."""
    header = '"Time","Video title","Video link","Post time","Total likes","Total comments",'
    return header + '"Total shares","Total views"\n' + "\n".join(rows) + "\n"


LINK = "https://www.tiktok.com/@rani.jajan/video/76000000000000000{:02}"


def test_studio_dates_get_the_right_year(read: Read) -> None:
    row = '"18 Agustus","x","{}","{}","1","2","3","4"'
    days = ["18 Agustus", "20 Agustus", "31 Desember", "1 Januari"]
    frames = read(studio(*[row.format(LINK.format(n), day) for n, day in enumerate(days)]))
    local = frames.posts["posted_at"].dt.tz_convert("Asia/Jakarta").dt.date
    assert [str(day) for day in local] == ["2026-08-18", "2025-08-20", "2025-12-31", "2026-01-01"]
    assert "year_assumed" in frames.warnings


def test_studio_titles_with_bare_quotes_and_more_columns(read: Read) -> None:
    title = 'Kata ibu "enak", katanya "banget"'
    frames = read(studio(f'"18 Agustus","{title}","{LINK.format(1)}","2 Mei","1","2","3","4"'))
    assert one(frames.posts)["caption"] == title
    assert one(frames.posts)["views"] == 4
    variant = (
        "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,"
        f"Views in the last 7 days,Total views\n18 Agustus,x,{LINK.format(2)},"
        "2026-07-12 09:00,1,2,3,99,4\n"
    )
    frames = read(variant)
    assert one(frames.posts)["views"] == 4
    assert one(frames.posts)["posted_at"] == pd.Timestamp("2026-07-12T09:00:00+07:00")
    assert frames.warnings == ()


def test_studio_with_translated_headers_goes_by_order(read: Read) -> None:
    header = "Waktu,Judul video,Tautan video,Waktu posting,Total suka,Total komentar,Total bagikan,Total tayangan"
    frames = read(f"{header}\n18 Agustus,x,{LINK.format(1)},12 Agustus,5,6,7,8\n")
    assert frames.format == "tiktok_studio"
    assert one(frames.posts)["views"] == 8
    assert "columns_by_order" in frames.warnings


def test_display_api_user_and_videos_belong_together(read: Read) -> None:
    user = {"data": {"user": {"username": "rani.jajan", "follower_count": 26_300}}, "error": {}}
    videos = {"data": {"videos": [{"id": "1" * 19, "like_count": 5, "create_time": 1786502400}]}}
    frames = read(json.dumps([user, videos]))
    assert one(frames.creators)["followers"] == 26_300
    assert one(frames.posts)["creator_id"] == "tiktok:rani.jajan"
    with pytest.raises(UnreadableFileError) as caught:
        read(json.dumps(videos))
    assert caught.value.reason == "unknown_creator"


def test_research_api_gives_saves_and_whole_ids(read: Read, sample: Sample) -> None:
    post = one(read(sample("tiktok_research_api.json")).posts)
    assert post["saves"] == 210
    assert post["post_id"] == "7600000000000000001"


def test_youtube_channels_give_videos_their_handle(read: Read, sample: Sample) -> None:
    channel = {
        "kind": "youtube#channelListResponse",
        "items": [
            {
                "kind": "youtube#channel",
                "id": "UCcontoh",
                "snippet": {"title": "Ngopi", "customUrl": "@NgopiContoh"},
                "statistics": {"subscriberCount": "12300", "hiddenSubscriberCount": False},
            }
        ],
    }
    videos = json.loads(sample("youtube_data_api.json"))
    frames = read(json.dumps([channel, videos]))
    assert one(frames.creators)["creator_id"] == "youtube:ngopicontoh"
    assert one(frames.creators)["followers"] == 12_300
    assert one(frames.posts)["creator_id"] == "youtube:ngopicontoh"
    assert "handle" not in frames.missing
    assert "handle" in read(sample("youtube_data_api.json")).missing


def test_youtube_hidden_counts_and_paid_placement(read: Read, sample: Sample) -> None:
    response = json.loads(sample("youtube_data_api.json"))
    (video,) = response["items"]
    video["statistics"] = {"viewCount": "5400"}
    video["paidProductPlacementDetails"] = {"hasPaidProductPlacement": True}
    post = one(read(json.dumps(response)).posts)
    assert "likes" not in post
    assert post["sponsored"] == "yes"


def test_youtube_comment_threads(read: Read) -> None:
    thread = {
        "kind": "youtube#commentThread",
        "snippet": {
            "videoId": "v1",
            "topLevelComment": {
                "id": "c1",
                "snippet": {"textDisplay": "mantap", "authorDisplayName": "@ibu_rina"},
            },
        },
    }
    frames = read(json.dumps({"kind": "youtube#commentThreadListResponse", "items": [thread]}))
    assert one(frames.comments)["text"] == "mantap"
    assert one(frames.comments)["author"] == "ibu_rina"


@pytest.mark.parametrize("name", ["modash_report.json", "insightiq_profile.json"])
def test_reports_keep_their_monthly_history_apart(read: Read, sample: Sample, name: str) -> None:
    history = one(read(sample(name)).extras["history"])
    assert history["creator_id"] == "instagram:dapurmbaksri.contoh"
    assert history["captured_at"] == pd.Timestamp("2026-07-01T00:00:00Z")
    assert (history["followers"], history["following"]) == (17_900, 610)


def test_report_prices_and_averages_are_not_taken_for_facts(read: Read, sample: Sample) -> None:
    frames = read(sample("insightiq_profile.json"))
    assert frames.creators["rate_idr"].isna().all()
    assert "price_estimated" in frames.warnings
    frames = read(sample("hypeauditor_report.json"))
    assert len(frames.posts) == 0
    assert {"price_estimated", "averages_not_kept"} <= set(frames.warnings)


def test_posts_inside_a_report_are_read_once(read: Read, sample: Sample) -> None:
    report = json.loads(sample("insightiq_profile.json"))
    (post,) = report["profile"]["recent_contents"]
    report["profile"]["top_contents"] = [post]
    report["profile"]["sponsored_contents"] = [post | {"url": "https://www.instagram.com/p/S1"}]
    frames = read(json.dumps(report))
    assert frames.posts.set_index("post_id")["sponsored"].to_dict() == {
        "CONTOH00001": "unknown",
        "S1": "yes",
    }


def test_a_report_is_found_at_any_depth(read: Read) -> None:
    user = {"username": "dapur.nina", "aqs": 78}
    frames = read(json.dumps({"a": {"b": [], "c": {"report": user}}}))
    assert frames.format == "hypeauditor"
    assert one(frames.creators)["handle"] == "dapur.nina"


def test_sales_are_read_apart(read: Read, sample: Sample) -> None:
    frames = read(sample("sales_tracking.csv"))
    sale = one(frames.extras["sales"])
    assert (sale["orders"], sale["revenue_idr"], sale["influencer_id"]) == (3, 75_000, "7")
    frames = read(sample("sales_tracking.csv") + b"Shopee,x,7,u,y,2026-08-14,1,banyak\n")
    assert frames.skipped == (Skipped(3, "no_amount"),)


def test_orders_that_were_undone_and_pieces_that_came_back_are_not_sold(read: Read) -> None:
    frames = read(
        "No. Pesanan,Status Pesanan,Kode Voucher,Jumlah Order,Jumlah Produk,Jumlah Retur,Omzet\n"
        "A1,Selesai,NINA10,1,5,2,500000\n"
        "A2,Dibatalkan,NINA10,1,9,,900000\n"
        "A3,Dikirim,NINA10,1,4,,\n"
        "A4,Returned,NINA10,1,3,,300000\n"
    )
    sold = frames.extras["sales"]
    assert list(sold["orders"]) == [3, 4]
    assert list(sold["returned"].fillna(0)) == [2, 0]
    assert [(s.line, s.reason) for s in frames.skipped] == [
        (3, "undone_order"),
        (5, "undone_order"),
    ]
    plain = read("Kode Promo,Jumlah Order,Omzet\nNINA10,14,1200000\n").extras["sales"]
    assert list(plain["orders"]) == [14]


@pytest.mark.parametrize(
    ("content", "orders", "revenue"),
    [
        (
            "Voucher Code,Orders,Units Sold,Cancelled,Gross Sales (Rp),Net Sales (Rp)\nnadia10,31,35,2,4515000,4257000\n",
            33,
            4_257_000,
        ),
        ("Kode,Order,Unit,Dibatalkan,Omzet\nNADIA10,4,6,1,600000\n", 5, 600_000),
        (
            "Tanggal;Kode;Jumlah Order;Qty;Total\n1/12/2026;NADIA10;10;11;1.419.000\n",
            11,
            1_419_000,
        ),
        ("Kode,Qty,GMV\nNADIA10,11,1419000\n", 11, 1_419_000),
        ("Promo Code,Orders,Amount (Rp)\nNADIA10,11,1419000\n", 11, 1_419_000),
        ("Kode,Qty,Total\nNADIA10,11,11\n", 11, None),
    ],
)
def test_pieces_and_what_they_came_to_by_other_names(
    read: Read, content: str, orders: int, revenue: int | None
) -> None:
    sale = one(read(content).extras["sales"])
    assert (sale["orders"], sale.get("revenue_idr")) == (orders, revenue)


def test_the_tables_beside_sales(read: Read) -> None:
    frames = read("id,name,category,gender,follower_count,platform\n7,dapur.nina,Food,F,500,IG\n")
    assert one(frames.creators)["creator_id"] == "instagram:dapur.nina"
    frames = read(
        "influencer_id,platform,date,URL,caption,reach,likes,comments\n"
        f"7,TikTok,2026-08-13,{LINK.format(1)},x,900,50,4\n"
        "8,Instagram,2026-08-13,https://www.instagram.com/p/AAA/,x,900,50,4\n"
    )
    assert one(frames.posts)["reach"] == 900
    assert frames.skipped == (Skipped(3, "unknown_creator"),)


@given(st.datetimes(datetime(2012, 1, 1), datetime(2029, 1, 1)))  # noqa: DTZ001
def test_unix_seconds_milliseconds_and_iso_are_the_same_moment(naive: datetime) -> None:
    from core.imports.values.times import times

    moment = naive.replace(tzinfo=UTC, microsecond=0)
    seconds = int(moment.timestamp())
    spellings = [seconds, seconds * 1000, str(seconds), moment.isoformat(), moment]
    for spelling in [*spellings, moment.isoformat().replace("+00:00", "Z")]:
        assert times([spelling])[0] == moment


POSTS = "username,link,{column},likes,comments\n" + "".join(
    f"sari,https://www.instagram.com/p/C00x0{n}AbCdEf/,{{{n}}},100,5\n" for n in range(4)
)


@pytest.mark.parametrize("column", ["jenis", "tipe konten", "Post Type", "format"])
def test_a_list_of_posts_keeps_the_kinds_it_names(read: Read, column: str) -> None:
    told = POSTS.format("reel", "Foto", "carousel", "", column=column)
    frames = read(told.encode())
    assert frames.format == "post_list"
    assert frames.posts["kind"].to_list()[:3] == ["reel", "image", "carousel"]
    assert frames.mapping[column] == "kind"


def test_a_column_of_other_kinds_is_not_taken_for_kinds_of_posts(read: Read) -> None:
    told = POSTS.format("kuliner", "kuliner", "endorse", "organik", column="jenis")
    frames = read(told.encode())
    assert frames.mapping["jenis"] == ""
    assert frames.posts["kind"].nunique(dropna=False) == 1


@pytest.mark.parametrize(
    "values", [{"values": [{"value": 5_100}]}, {"total_value": {"value": 5_100}}]
)
def test_what_an_owner_sees_of_a_post_is_kept(read: Read, values: dict[str, Any]) -> None:
    told = [{"name": name, "period": "lifetime", **values} for name in ("reach", "saved", "other")]
    medium = {
        "permalink": "https://www.instagram.com/p/CONTOH00001/",
        "media_type": "IMAGE",
        "timestamp": "2026-08-12T02:40:00+0000",
        "username": "ani.contoh",
        "like_count": 204,
    }
    seen = one(read(json.dumps({"data": [{**medium, "insights": {"data": told}}]})).posts)
    assert (seen["reach"], seen["saves"]) == (5_100, 5_100)
    assert "views" not in seen
    odd = {**medium, "insights": {"data": [None, "x", {"name": "reach", "values": "?"}]}}
    assert "reach" not in one(read(json.dumps({"data": [odd]})).posts)


def test_joined_keys_within_a_response_are_nested(read: Read) -> None:
    item = {
        "id": "7600000000000000001",
        "webVideoUrl": "https://www.tiktok.com/@ani.contoh/video/7600000000000000001",
        "playCount": 900,
        "authorMeta.name": "ani.contoh",
        "authorMeta.fans": 55_200,
    }
    frames = read(json.dumps({"items": [item]}))
    assert one(frames.creators)["followers"] == 55_200
    assert one(frames.posts)["views"] == 900


@pytest.mark.parametrize("called", ["Total", "Grand Total", "Jumlah"])
def test_the_sum_of_a_report_of_creators_is_no_creator_and_sells_nothing(
    read: Read, called: str
) -> None:
    frames = read(
        "Nama kreator,Pengikut,GMV afiliasi,Produk terjual\n"
        f"rani.jajan,26.300,Rp1.250.000,50\nnina.masak,18.400,Rp0,0\n{called},,Rp1.250.000,50\n"
    )
    assert frames.creators["handle"].tolist() == ["rani.jajan", "nina.masak"]
    assert int(frames.extras["sales"]["revenue_idr"].sum()) == 1_250_000
    assert [(skip.line, skip.reason) for skip in frames.skipped] == [(4, "heading")]


@pytest.mark.parametrize("sign", ["/", ".", "_", "__", ":", " ", " > "])
def test_names_of_a_flattened_export_may_be_joined_by_other_signs(read: Read, sign: str) -> None:
    names = ["name", "fans"]
    header = ",".join(f"authorMeta{sign}{name}" for name in names)
    frames = read(
        f"{header},text,diggCount,shareCount,playCount,commentCount,createTimeISO,webVideoUrl\n"
        "rani.jajan,26300,Hai,1890,74,38200,63,2026-08-12T02:40:00.000Z,https://www.tiktok.com/@rani.jajan/video/7600000000000000001\n"
    )
    assert frames.creators["followers"].tolist() == [26_300]

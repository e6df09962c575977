"""Raw cells become canonical values and frames: what is unknown stays unknown, nothing is doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.exports.fields import is_error, kind, kinds, missing_ids, refusals
from core.imports.formats import detect, discover
from core.imports.lists.taxonomy import category, city
from core.imports.records.checking import checked
from core.imports.records.joining import combine
from core.imports.records.reading import (
    Moment,
    comments_frame,
    creators_frame,
    first_reason,
    posts_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records.records import Documents, Table, Text
from core.imports.values.links import Link, read_link, tiktok_links
from core.imports.values.times import times
from core.imports.values.values import counts, each, flag, flags, label, text, texts
from core.rendering.environment import environment
from tests.imports.conftest import NOW

JAKARTA = ZoneInfo("Asia/Jakarta")
MOMENT = Moment(NOW, JAKARTA)


def creators(**columns: Any) -> pd.DataFrame:
    """Return CREATORS of two rows of one account and one of another."""
    return creators_frame("instagram", ["a", "b", "a"], MOMENT, "test", **columns)


def test_creators_have_one_row_an_account_with_the_last_known_values() -> None:
    frame = creators(followers=[5, 7, None], city=[None, "x", "Solo"])
    assert sorted(frame["creator_id"]) == ["instagram:a", "instagram:b"]
    by_handle = frame.set_index("handle")
    assert by_handle["followers"].to_dict() == {"a": 5, "b": 7}
    assert by_handle["city"].to_dict() == {"a": "Solo", "b": "x"}
    assert set(frame["captured_at"]) == {pd.Timestamp(NOW)}


def test_rows_without_a_handle_leave_nothing() -> None:
    frame = creators_frame(["tiktok", "instagram"], [None, "a"], MOMENT, "test", followers=[1, 2])
    assert frame["creator_id"].tolist() == ["instagram:a"]
    assert creators_frame("tiktok", [None], MOMENT, "x").equals(CREATORS.empty())
    assert creators_frame("tiktok", [], MOMENT, "x", followers=[]).equals(CREATORS.empty())


def test_cells_that_cannot_be_compared_do_no_harm() -> None:
    frame = creators(followers=[[1], {"n": 2}, 3])
    assert frame.set_index("handle")["followers"]["a"] == 3


def test_posts_without_owner_or_id_leave_nothing() -> None:
    frame = posts_frame("tiktok", ["a", None, "b"], ["1", "2", None], "test", likes=[1, 2, 3])
    assert frame["post_id"].tolist() == ["1"]
    assert frame["sponsored"].tolist() == ["unknown"]
    assert list(frame.columns) == list(POSTS.columns)


def test_a_post_of_several_rows_is_one() -> None:
    frame = posts_frame("tiktok", ["a", "a"], ["1", "1"], "t", likes=[5, None], views=[None, 9])
    assert len(frame) == 1
    assert (frame["likes"][0], frame["views"][0]) == (5, 9)


def test_comments_need_a_post_and_an_id() -> None:
    frame = comments_frame(["p", None, "p"], ["1", "2", None], text=["x", "y", "z"])
    assert frame["text"].tolist() == ["x"]
    assert list(frame.columns) == list(COMMENTS.columns)


def test_the_input_is_not_changed() -> None:
    handles, followers = ["b", "a"], [1, 2]
    creators_frame("instagram", handles, MOMENT, "x", followers=followers)
    assert (handles, followers) == (["b", "a"], [1, 2])


def reading(name: str = "x", **changes: Any) -> ImportedFrames:
    """Return a reading of nothing."""
    empty = ImportedFrames(name, CREATORS.empty(), POSTS.empty(), COMMENTS.empty(), 0)
    return replace(empty, **changes)


def test_several_readings_are_one() -> None:
    posts = posts_frame("instagram", ["a"], ["1"], "x", likes=[5])
    whole = combine(
        [
            reading("one", creators=creators(followers=[1, 2, 3]), read=3, warnings=("w",)),
            reading("two", posts=posts, read=9, skipped=(Skipped(4, "x"),), warnings=("w", "v")),
            reading("", read=1, skipped=(Skipped(2, "y"),)),
            reading("two", creators=creators(bio=["p", "q", None]), mapping={"a": "b"}),
        ]
    )
    assert whole.format == "two+one"
    assert whole.read == 13
    assert whole.skipped == (Skipped(2, "y"), Skipped(4, "x"))
    assert whole.warnings == ("w", "v")
    assert len(whole.creators) == 2
    by_handle = whole.creators.set_index("handle")
    assert by_handle["followers"]["a"] == 3
    assert by_handle["bio"]["a"] == "p"


def test_readings_of_nothing_are_nothing() -> None:
    assert combine([]).format == ""
    assert combine([reading()]).creators.equals(CREATORS.empty())


def test_extras_of_the_same_name_are_joined() -> None:
    one = pd.DataFrame({"n": [1]})
    whole = combine(
        [reading(extras={"sales": one}), reading(extras={"sales": one, "history": one})]
    )
    assert len(whole.extras["sales"]) == 2
    assert len(whole.extras["history"]) == 1


def test_what_is_missing_is_named() -> None:
    known = creators(followers=[1, 2, 3], rate_idr=[5_000, 6_000, 7_000])
    posts = posts_frame("instagram", ["a"], ["1"], "x", likes=[5])
    assert checked(reading(creators=known, posts=posts)).missing == ()
    assert checked(reading(creators=known)).missing == ("posts",)
    assert checked(reading(creators=creators())).missing == ("followers", "posts", "rate")
    hidden = posts_frame("instagram", ["a"], ["1"], "x", likes=[-1])
    assert checked(reading(creators=known, posts=hidden)).missing == ("likes",)
    assert checked(reading()).missing == ()


@pytest.mark.parametrize(
    ("likes", "comments", "doubted"),
    [
        ([3] * 6 + [500] * 4, [40] * 10, True),
        ([3] * 5 + [500] * 5, [40] * 10, False),
        ([3] * 10, [1] * 10, False),
        ([1, 2, 3, 1, 2, 3, 1, 2, 3, 1], [40] * 10, True),
        ([1, 2, 3, 1, 2, 3, 1, 2, 3, 1], [4] * 10, False),
        ([3] * 4, [40] * 4, False),
        ([None] * 10, [40] * 10, False),
        ([0] * 10, [40] * 10, True),
        ([700] * 10, [800] * 10, False),
    ],
)
def test_hidden_likes_are_suspected_by_their_sameness(
    likes: list[Any], comments: list[int], doubted: bool
) -> None:
    ids = [str(n) for n in range(len(likes))]
    posts = posts_frame("instagram", ["a"] * len(ids), ids, "x", likes=likes, comments=comments)
    found = checked(reading(posts=posts))
    assert ("likes_hidden" in found.warnings) is doubted
    shown = [n for n in likes if n is not None and not (doubted and n <= 3)]
    assert found.posts["likes"].dropna().tolist() == shown


def test_one_account_that_hides_is_enough_among_many() -> None:
    ids = [str(n) for n in range(40)]
    owners = ["a"] * 30 + ["b"] * 10
    posts = posts_frame(
        "instagram", owners, ids, "x", likes=[900] * 30 + [2] * 10, comments=[9] * 40
    )
    assert "likes_hidden" in checked(reading(posts=posts)).warnings


def test_reasons_are_the_first_of_their_row() -> None:
    assert reason_if([0, 1, None, "x"], "r") == [None, "r", None, "r"]
    assert first_reason([None, "a", None], ["b", "c", None]) == ["b", "a", None]
    assert first_reason([None, None], [None, None]) == [None, None]
    assert missing_ids([None, "", "x"]) == ["no_post_id", "no_post_id", None]


def test_a_sieve_keeps_numbers_and_says_why() -> None:
    records = Documents([{"n": 1}, {"n": 2}, {"n": 3}], [4, 5, 6])
    kept, skipped = sieve(records, [None, "bad", None])
    assert kept.values("n") == [1, 3]
    assert skipped == (Skipped(5, "bad"),)
    assert sieve(records, [None] * 3) == (records, ())


def test_repeats_are_told_from_the_second_on() -> None:
    assert repeats(["a", "b", "a", "a"], [1, 2, 3, 4]) == (
        Skipped(3, "duplicate"),
        Skipped(4, "duplicate"),
    )
    assert repeats(["a", "b"], [1, 2]) == ()


@pytest.mark.parametrize(
    ("error", "is_one"),
    [
        (None, False),
        (False, False),
        ("", False),
        ("null", False),
        ("not_found", True),
        ({}, True),
        (True, False),
        (404, True),
    ],
)
def test_an_error_is_what_says_something(error: object, is_one: bool) -> None:
    assert is_error(error) is is_one


def test_refusals_look_for_the_owner_only_where_told() -> None:
    records = Documents([{"u": "a"}, {"u": None}, {"u": "a", "is_private": "true"}])
    assert refusals(records, "u") == [None, "no_handle", "private"]
    assert refusals(records) == [None, None, "private"]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("GraphSidecar",), "carousel"),
        (("Video",), "video"),
        (("REELS",), "reel"),
        (("CAROUSEL_ALBUM",), "carousel"),
        (("feed", "Image"), "image"),
        (("Unbekannt", None, 5), None),
        ((), None),
    ],
)
def test_kinds_of_posts_by_their_words(words: tuple[Any, ...], named: str | None) -> None:
    assert kind(*words) == named


def test_a_video_that_anything_calls_a_reel_is_one() -> None:
    assert kinds(["Video", "Video", "Image"], ["clips", None, None]) == ["reel", "video", "image"]


@pytest.mark.parametrize(
    ("link", "known"),
    [
        ("https://www.instagram.com/Dapur.Nina/", Link("instagram", "dapur.nina")),
        ("instagram.com/dapur.nina?igsh=x", Link("instagram", "dapur.nina")),
        ("https://www.instagram.com/p/ABC_-1/", Link("instagram", None, "ABC_-1")),
        ("https://www.instagram.com/reel/ABC/?x=1", Link("instagram", None, "ABC", "reel")),
        ("https://instagram.com/nina/reel/ABC/", Link("instagram", "nina", "ABC", "reel")),
        ("https://www.instagram.com/stories/nina/123/", Link("instagram", "nina", "123", "story")),
        ("https://www.instagram.com/explore/", Link("instagram")),
        ("https://www.instagram.com/", Link("instagram")),
        ("https://www.tiktok.com/@Rani.J", Link("tiktok", "rani.j")),
        ("https://m.tiktok.com/@rani/video/123?q=1", Link("tiktok", "rani", "123", "video")),
        ("https://www.tiktok.com/@rani/photo/123", Link("tiktok", "rani", "123", "carousel")),
        ("https://vm.tiktok.com/ZS123/", Link("tiktok")),
        ("https://www.youtube.com/watch?v=a-B_1&t=5", Link("youtube", None, "a-B_1", "video")),
        ("https://youtu.be/a-B_1", Link("youtube", None, "a-B_1", "video")),
        ("https://www.youtube.com/shorts/a1", Link("youtube", None, "a1", "short")),
        ("https://www.youtube.com/@Ngopi/videos", Link("youtube", "ngopi")),
        ("https://www.youtube.com/channel/UCx", Link("youtube", "ucx")),
        ("https://www.youtube.com/c/Ngopi", Link("youtube", "ngopi")),
        ("https://www.youtube.com/watch", Link("youtube", None, None, "video")),
        ("https://contoh.id/instagram", None),
        ("dapur.nina", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_links_say_whose_and_which(link: object, known: Link | None) -> None:
    assert read_link(link) == known
    assert tiktok_links([link]) == [known]


@given(st.text(max_size=100))
def test_no_link_does_harm(words: str) -> None:
    for start in ("", "https://www.instagram.com/", "tiktok.com/@", "https://youtu.be/"):
        found = read_link(start + words)
        assert found is None or found.platform in {"instagram", "tiktok", "youtube"}


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Kuliner", "food"),
        ("food", "food"),
        ("Food & Drink", "food"),
        ("Beauty, cosmetic & personal care", "beauty"),
        ("Skincare", "beauty"),
        ("Otomotif", "automotive"),
        ("Digital creator", None),
        ("", None),
        (None, None),
        ("-", None),
        (5, None),
        ("x" * 500, None),
    ],
)
def test_categories_in_the_words_of_this_house(written: object, named: str | None) -> None:
    assert category(written) == named


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Kota Bandung", "Bandung"),
        ("bandung, jawa barat", "Bandung"),
        ("SBY", "Surabaya"),
        ("Kab. Sleman", "Sleman"),
        ("Jakarta Selatan", "Jakarta Selatan"),
        ("Kuala Lumpur", "Kuala Lumpur"),
        ("", None),
        ("n/a", None),
        ("=1+1", None),
        ("123", None),
        (None, None),
    ],
)
def test_cities_by_their_canonical_name(written: object, named: str | None) -> None:
    assert city(written) == named


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        (True, True),
        ("TRUE", True),
        ("ya", True),
        (1, True),
        ("0", False),
        ("Tidak", False),
        (False, False),
        ("mungkin", None),
        (None, None),
        ([], None),
        (2, None),
    ],
)
def test_flags_in_any_language(cell: object, known: bool | None) -> None:
    assert flag(cell) is known
    (found,) = flags([cell])
    assert pd.isna(found) if known is None else bool(found) is known


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("  x ", "x"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00b\x07", "ab"),
        ("\ud83d x", "? x"),
        (5, "5"),
        (1.5, "1.5"),
        (True, None),
        ({}, None),
        ("   ", None),
        ("x" * 20_000, "x" * 10_000),
    ],
)
def test_texts_are_kept_as_they_can_be(cell: object, kept: str | None) -> None:
    assert text(cell) == kept
    assert texts([cell]) == [kept]


@pytest.mark.parametrize("nothing", ["", "-", "null", "None", "N/A", "#N/A", "nan", None])
def test_words_for_nothing_are_no_label(nothing: object) -> None:
    assert label(nothing) is None


def test_each_looks_once_at_equal_texts() -> None:
    seen: list[object] = []

    def look(value: object) -> object:
        seen.append(value)
        return value

    assert each(["a", "b", "a"], look) == ["a", "b", "a"]
    assert sorted(map(str, seen)) == ["a", "b"]
    assert each(["a", 1, [2]], look) == ["a", 1, [2]]
    assert each([], look) == []


def test_columns_of_numbers_come_whole() -> None:
    assert counts(["1", "2"]).tolist() == [1, 2]
    assert counts([1, 10**20, -1]).isna().tolist() == [False, True, True]
    assert counts(["1", "9" * 30, "x"]).isna().tolist() == [False, True, True]
    assert str(counts([]).dtype) == "Int64"


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-08-12T02:40:00.000Z", "2026-08-12T02:40:00Z"),
        ("2026-08-12T02:40:00+0000", "2026-08-12T02:40:00Z"),
        ("2026-08-12T09:40:00+07:00", "2026-08-12T02:40:00Z"),
        ("2026-08-12 09:40", "2026-08-12T02:40:00Z"),
        ("2026-08-12", "2026-08-11T17:00:00Z"),
        (1786502400, "2026-08-12T02:40:00Z"),
        (1786502400000, "2026-08-12T02:40:00Z"),
        (1786502400.7, "2026-08-12T02:40:00.700Z"),
        ("1786502400", "2026-08-12T02:40:00Z"),
        (datetime(2026, 8, 12, 9, 40), "2026-08-12T02:40:00Z"),  # noqa: DTZ001
        (datetime(2026, 8, 12, 2, 40, tzinfo=UTC), "2026-08-12T02:40:00Z"),
        ("1999-01-01T00:00:00Z", None),
        ("2150-01-01T00:00:00Z", None),
        ("kemarin", None),
        (5, None),
        (True, None),
        (None, None),
        ({}, None),
    ],
)
def test_times_however_they_are_written(cell: object, moment: str | None) -> None:
    (found,) = times([cell], JAKARTA)
    assert pd.isna(found) if moment is None else found == pd.Timestamp(moment)


@given(
    st.lists(
        st.datetimes(datetime(2010, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001
        min_size=1,
        max_size=5,
    )
)
def test_a_column_of_times_is_read_like_each_of_them(moments: list[datetime]) -> None:
    mixed = [m.replace(tzinfo=UTC).isoformat() for m in moments] + ["x", None]
    alone = [times([cell])[0] for cell in mixed]
    together = times(mixed)
    assert [pd.isna(a) or a == b for a, b in zip(alone, together, strict=True)] == [True] * len(
        mixed
    )
    assert abs(together[0] - pd.Timestamp(moments[0], tz=UTC)) < timedelta(milliseconds=1)


def test_every_format_has_a_name_of_its_own_and_says_no_to_strangers() -> None:
    names = [known.name for known in discover()]
    assert len(names) == len(set(names)) >= 19
    for stranger in (
        Documents([{"zzz": 1}]),
        Documents([{}]),
        Table(["tanggal", "stok"], [["2026-01-01"], ["5"]], [1]),
        Table([], [], []),
        Text(["Halo, apa kabar?"], [1]),
        Text([], []),
    ):
        assert detect(stranger) is None
        assert {known.score(stranger) for known in discover()} == {0.0}


@pytest.mark.parametrize("name", [known.name for known in discover()])
def test_every_format_has_words_in_both_languages(name: str) -> None:
    for language in ("id", "en"):
        loader = environment().loader
        assert loader is not None
        page, _, _ = loader.get_source(environment(), f"{language}/telegram/import.html.jinja")
        assert f'"{name}":' in page

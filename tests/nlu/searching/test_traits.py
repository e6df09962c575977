"""What creators should be like, said in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.traits import (
    speaks_of_values,
    traits,
    values_asked,
    without_followers,
)
from core.nlu.slots import read_slots


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("followers minimal 10rb", 10_000, None),
        ("minimal 10rb followers", 10_000, None),
        ("minimal follower 25rb", 25_000, None),
        ("min followers 25k aja", 25_000, None),
        ("maksimal follower 50rb", None, 50_000),
        ("pengikut di atas 50 ribu", 50_000, None),
        ("followersnya minimal 5k", 5_000, None),
        ("maksimal 100rb pengikut", None, 100_000),
        ("di bawah 20k followers", None, 20_000),
        ("followers 10rb-50rb", 10_000, 50_000),
        ("10-50rb followers", 10_000, 50_000),
        ("followers antara 10rb sampai 100rb", 10_000, 100_000),
        ("at least 10k followers", 10_000, None),
        ("followers between 5k and 20k", 5_000, 20_000),
        ("followers over 1 million", 1_000_000, None),
        ("ada yg 10rb keatas ga", 10_000, None),
        ("yg 5k keatas aja", 5_000, None),
        ("yang followersnya 10rb ke atas", 10_000, None),
        ("10k+ followers please", 10_000, None),
        ("any with 10k or more?", 10_000, None),
        ("follower jgn kebanyakan di bawah 20rb", None, 20_000),
        ("pengikutnya ga usah banyak2 max 30rb", None, 30_000),
        ("followers dont need to be huge under 20k", None, 20_000),
        ("followernya kira kira lima ribu sampai dua puluh ribu", 5_000, 20_000),
        ("followers somewhere between five thousand and twenty thousand", 5_000, 20_000),
        ("follower minimal lima ribu maksimal dua puluh ribu lah", 5_000, 20_000),
    ],
)
def test_bounds_of_followers(text: str, low: int | None, high: int | None) -> None:
    found = traits(text, asked=True)
    assert (found.get("followers_min"), found.get("followers_max")) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "budget minimal 2 juta",
        "budget 2 juta ke atas",
        "yang harganya 100rb ke atas",
        "naik 10rb ke atas juga gapapa budgetnya",
        "up to 500k",
        "minimal 3 orang",
        "3 orang 500rb",
        "follower banyak tapi harga di bawah 300rb",
        "followernya banyak dan budget maksimal 500rb",
        "follower aktif, maksimal 500rb",
    ],
)
def test_money_and_people_are_no_followers(text: str) -> None:
    assert traits(text, asked=True) == {}


def test_bounds_are_taken_back() -> None:
    assert traits("followers bebas aja", asked=False) == {
        "followers_min": None,
        "followers_max": None,
    }


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("cari kreator kuliner halal", "values", ("halal",)),
        ("influencer ramah lingkungan", "values", ("environment",)),
        ("yang gaya santai", "tone", "everyday"),
        ("bahasa formal ya", "tone", "formal"),
        ("yang kontennya bahasa inggris", "speech", "en"),
        ("yang jago bikin video", "format", "video"),
        ("suka bikin reels", "format", "video"),
    ],
)
def test_manners(text: str, slot: str, value: object) -> None:
    assert traits(text, asked=True)[slot] == value


def test_a_remark_is_no_wish() -> None:
    assert traits("makasih, makanannya halal kan", asked=False) == {}
    for text in ("yang halal aja", "halal ones only please", "only the halal ones"):
        assert traits(text, asked=False) == {"values": ("halal",)}


def test_numbers_in_words_bound_followers_however_many_there_are() -> None:
    for words in ("seratus ribu", "sepuluh ribu", "sebelas ribu", "se ratus ribu", "seribu"):
        assert without_followers(f"minimal {words} followers").strip() == ""
    long = f"minimal {'sepuluh ' * 60}zq"
    assert without_followers(long) == long


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("don't show me anyone above 50k followers", "followers_max", 50_000),
        ("jangan yang followernya di atas 50 ribu", "followers_max", 50_000),
        ("ga usah yang followernya di atas 30rb", "followers_max", 30_000),
        ("no one over 30k followers", "followers_max", 30_000),
        ("jangan ada yang di bawah 5rb follower", "followers_min", 5_000),
        ("yang followernya di atas 10rb", "followers_min", 10_000),
    ],
)
def test_a_bound_that_is_denied_is_the_other_one(text: str, slot: str, value: int) -> None:
    assert traits(text, asked=True) == {slot: value}


def test_a_bound_of_prices_is_none_of_followers() -> None:
    assert traits("jangan yang harganya di atas 500rb", asked=True) == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cari food blogger non-halal di jakarta", None),
        ("cari reviewer kuliner yang tidak halal juga boleh", None),
        ("ga harus halal", None),
        ("doesn't have to be halal", None),
        ("jangan yang tidak sopan", ("modest",)),
        ("bukan cuma halal, ramah anak juga", ("halal", "family")),
    ],
)
def test_what_is_said_no_to_is_no_value_to_look_for(
    text: str, values: tuple[str, ...] | None
) -> None:
    assert traits(text, asked=True).get("values") == values


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("followernya kira kira lima ribu sampai dua puluh ribu", None),
        ("between 5k and 20k followers", None),
        ("follower minimal lima ribu maksimal dua puluh ribu lah", None),
        ("followers 5rb sampe 20rb budget 500rb", 500_000),
        ("budget dua juta, followernya antara lima ribu dan dua puluh ribu", 2_000_000),
        ("@x followers 20rb, fee 300rb sampai 500rb", 500_000),
    ],
)
def test_a_range_of_followers_is_no_money(text: str, budget: int | None) -> None:
    scan = read_slots(text, datetime(2026, 12, 2, tzinfo=UTC), ZoneInfo("Asia/Jakarta"))
    assert scan.slots.get("budget_idr") == budget
    assert not [note for note in scan.notes if note.startswith("money_")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("pengennya influencer yang syari dan ga buka aurat, ada?", ("modest",)),
        ("do they do halal places only?", ("halal",)),
        ("yang halal mui aja", ("halal",)),
        ("family friendly only", ("family",)),
        ("yang menutup aurat", ("modest",)),
        ("mereka halal semua ga?", ("halal",)),
        ("sertifikat halal mui itu apa", None),
        ("cek caption: dijamin halal", None),
        ("is it halal", None),
    ],
)
def test_a_message_of_values_alone(text: str, values: tuple[str, ...] | None) -> None:
    assert speaks_of_values(text) is (values is not None)
    if values:
        assert traits(text, asked=False)["values"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dia halal ga?", ("halal",)),
        ("does she only do halal?", ("halal",)),
        ("apa dia cuma review tempat halal?", ("halal",)),
        ("is @x.y family friendly?", ("family",)),
        ("kontennya sopan ga", ("modest",)),
        ("yang halal aja", ()),
        ("dia minta sertifikat halal", ()),
        ("produk dia halal mui ga", ()),
    ],
)
def test_values_that_one_account_is_asked_about(text: str, values: tuple[str, ...]) -> None:
    assert values_asked(text) == values

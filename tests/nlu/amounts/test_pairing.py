"""A figure belongs to the label it stands with, whichever of the two is written first."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.figure_words import contradictions
from core.nlu.amounts.pairing import Way, paired
from core.nlu.offers.figures import read_figures
from core.nlu.slots import read_slots

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 12, 4, 10, 0, tzinfo=WIB)

WORDS = {
    "views": ("views", "tayangan", "ditonton"),
    "likes": ("like", "likes", "suka"),
    "comments": ("komen", "komentar", "comments"),
    "shares": ("share", "dibagikan"),
    "saves": ("save", "disimpan"),
    "reach": ("jangkauan", "reach"),
}


def figures(text: str) -> dict[str, object]:
    slots = read_slots(text, NOW, WIB).slots
    return {k: v for k, v in slots.items() if k in {*WORDS, "followers", "sales", "budget_idr"}}


@st.composite
def rows(draw: st.DrawFn) -> tuple[list[str], dict[str, int]]:
    """Labels in some order, each with a word for it and a figure of a size that it may have."""
    metrics = draw(st.lists(st.sampled_from(sorted(WORDS)), min_size=2, max_size=6, unique=True))
    values = {metric: draw(st.integers(4, 99_999)) for metric in metrics}
    return [draw(st.sampled_from(WORDS[metric])) for metric in metrics], values


def written(number: int, style: str) -> str:
    return f"{number:,}".replace(",", ".") if style == "grouped" else str(number)


@given(
    rows(),
    st.booleans(),
    st.sampled_from([" ", ", ", "; "]),
    st.sampled_from(["", "H+3 ", "hari ke-3 ", "h3: ", "udah tayang, ", "day 7: "]),
    st.sampled_from(["plain", "grouped"]),
)
def test_every_figure_lands_in_its_own_slot(
    row: tuple[list[str], dict[str, int]], label_first: bool, between: str, lead: str, style: str
) -> None:
    words, values = row
    pairs = [
        f"{word} {written(number, style)}" if label_first else f"{written(number, style)} {word}"
        for word, number in zip(words, values.values(), strict=True)
    ]
    assert figures(f"@sinta.glow {lead}{between.join(pairs)}") == values


SHARES = ("", "100% asli ", "ER 5% ", "85 persen cewek ", "90 percent real ")


@given(
    st.permutations(["followers", "likes", "comments"]),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from([" ", ", "]),
    st.sampled_from(["2 reels 800rb", "paket 3 story Rp800.000", "1 feed 800.000", "vt 800k"]),
    st.sampled_from(SHARES),
)
def test_a_price_of_pieces_and_a_share_are_never_counts(
    order: list[str], at: int, label_first: bool, between: str, price: str, share: str
) -> None:
    values = {"followers": 15_000, "likes": 240, "comments": 12}
    words = {"followers": "follower", "likes": "like", "comments": "komen"}
    parts = [f"{words[m]} {values[m]}" if label_first else f"{values[m]} {words[m]}" for m in order]
    parts.insert(at, f"{share}{price}")
    text = between.join(parts)
    assert figures(text) == {**values, "budget_idr": 800_000}
    told = read_figures(text)
    assert (told.counts, [money.value for money in told.money]) == (values, [800_000])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@nina nawarin 2 reels 800rb follower 15rb like 200", {"followers": 15_000, "likes": 200, "budget_idr": 800_000}),
        ("story 350rb followers 18rb views 5rb like 220", {"followers": 18_000, "views": 5_000, "likes": 220, "budget_idr": 350_000}),
        ("she quotes 1 reel 900k followers 21k likes 500", {"followers": 21_000, "likes": 500, "budget_idr": 900_000}),
        ("500rb per reels follower 22rb like 400", {"followers": 22_000, "likes": 400, "budget_idr": 500_000}),
        ("reels 20rb views 800 like 12 komen", {"views": 20_000, "likes": 800, "comments": 12}),
        ("reels 100rb views 3rb like", {"views": 100_000, "likes": 3_000}),
        ("minta bayaran 350 follower 5000", {"followers": 5_000}),
        ("followernya 100% asli ga", {}),
        ("komen 90 persen asli katanya", {}),
        ("85% of her followers are real", {}),
        ("her 12k followers are 100% real", {"followers": 12_000}),
        ("likenya dikit 60 follower 30rb", {"likes": 60, "followers": 30_000}),
        ("komennya sedikit bgt 15an, follower 12rb", {"comments": 15, "followers": 12_000}),
        ("followernya 80% cewek, total 12rb follower", {"followers": 12_000}),
    ],
)  # fmt: skip
def test_a_price_beside_figures_is_none_of_them(text: str, expected: dict[str, int]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("views 11,2rb like 640 komen 22", {"views": 11_200, "likes": 640, "comments": 22}),
        ("H+3 views 11,2rb like 640", {"views": 11_200, "likes": 640}),
        ("h+7 like 710 komen 26 views 12,3rb", {"likes": 710, "comments": 26, "views": 12_300}),
        ("hari ke 3 views 900 like 64", {"views": 900, "likes": 64}),
        ("minggu ke-2 views 900 like 64", {"views": 900, "likes": 64}),
        ("setelah 3 hari views 900 like 64", {"views": 900, "likes": 64}),
        ("day 3: 640 likes 22 comments 11k views", {"likes": 640, "comments": 22, "views": 11_000}),
        ("views 12rb after 3 days like 300", {"views": 12_000, "likes": 300}),
        ("follower 20rb following 800 like 5 komen 2", {"followers": 20_000, "likes": 5, "comments": 2}),
        ("follower 33rb like hidden komen 45", {"followers": 33_000, "comments": 45}),
        ("follower 33rb likenya ga keliatan komen 45", {"followers": 33_000, "comments": 45}),
        ("views 0 masih proses like 3", {"likes": 3}),
        ("views 0 like 3", {"views": 0, "likes": 3}),
        ("follower 9rb like belasan komen 2", {"followers": 9_000, "comments": 2}),
        ("follower 12.400 like 830,5 komen 45,25", {"followers": 12_400, "likes": 830, "comments": 45}),
        ("210k followers 15k views 800 likes", {"followers": 210_000, "views": 15_000, "likes": 800}),
        ("210rb subscriber 15rb views 800 like", {"followers": 210_000, "views": 15_000, "likes": 800}),
        ("2jt follower 50rb", {"followers": 50_000, "budget_idr": 2_000_000}),
        ("12,4rb follower like 830 komen 45", {"followers": 12_400, "likes": 830, "comments": 45}),
        ("follower 10rb 830 like 45 komen", {"followers": 10_000, "likes": 830, "comments": 45}),
        ("kejual 5 order 640 like", {"sales": 5, "likes": 640}),
        ("ketonton 1.350 orang terjual 2", {"views": 1_350, "sales": 2}),
        ("3 views 11rb like 640", {"views": 11_000, "likes": 640}),
        ("tayangan 900 terjual 14 omzet 1,2jt", {"views": 900, "sales": 14}),
    ],
)  # fmt: skip
def test_a_label_takes_the_number_it_stands_with(text: str, expected: dict[str, int]) -> None:
    found = figures(text)
    assert {k: v for k, v in found.items() if k in expected or k != "budget_idr"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("like 300 eh salah 200, komen 10", {"likes": 200, "comments": 10}),
        ("like 300 eh like 200", {"likes": 200}),
        ("follower 10rb eh 100rb like 2rb", {"followers": 100_000, "likes": 2_000}),
        ("follower 50rb maksudnya 5rb, like 250", {"followers": 5_000, "likes": 250}),
        ("followernya 1rb bukan 10rb", {"followers": 1_000}),
        ("komennya 52 bukan 25", {"comments": 52}),
        ("bukan 25 tapi 52 komen", {"comments": 52}),
        ("230 likes not 320", {"likes": 230}),
        ("terjual 13 dari tadinya 15", {"sales": 13}),
        ("like 900 komen 40, 15 mangkok laku", {"likes": 900, "comments": 40, "sales": 15}),
        ("8 tusuk sate terjual", {"sales": 8}),
        ("30 bowls of ramen sold", {"sales": 30}),
        ("12 ekor kejual like 80", {"sales": 12, "likes": 80}),
        ("3 hari laku 20", {"sales": 20}),
        ("3 hari laku", {}),
        ("2 produk laku 20", {"sales": 20}),
        ("like 900 baju laku 20", {"likes": 900, "sales": 20}),
        ("7 orang nanya belum laku", {}),
        ("5 kreator laku", {}),
        ("like 300 komen 20", {"likes": 300, "comments": 20}),
    ],
)
def test_a_figure_taken_back_is_nobodys(text: str, expected: dict[str, int]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "likes"),
    [
        ("likes 100 200 200 300 1000", 200),
        ("like 410, 520, 390, 2.900, 450", 450),
        ("410, 520, 390 likes", 410),
        ("like 410 dan 520 dan 390", 410),
        ("like 300-500", None),
        ("like 1rb-2rb", None),
        ("likes 100 to 10k", None),
        ("300 sampai 500 like", None),
        ("like 300 45", 300),
        ("like 300, 45 komen", 300),
    ],
)
def test_of_a_row_the_median_is_taken_and_of_a_range_nothing(text: str, likes: int | None) -> None:
    assert figures(text).get("likes") == likes


@pytest.mark.parametrize(
    ("text", "rough"),
    [
        ("views sekitar 3,5 rb", True),
        ("view 3 ribu lebih", True),
        ("like 2 ratusan", True),
        ("like 300an", True),
        ("about 300 likes", True),
        ("views ~3000", True),
        ("like 300+", True),
        ("like 300", False),
        ("like 300 lebih banyak dari kemarin", False),
        ("like 300 + komen 20", False),
        ("views 3 ribu", False),
    ],
)
def test_figures_that_are_about_right_are_known_as_such(text: str, rough: bool) -> None:
    (told,) = (f for m, f in read_slots(text, NOW, WIB).figures.items() if m != "comments")
    assert told[0].rough is rough


def test_what_cannot_be_told_by_the_order_is_told_by_the_figures() -> None:
    ways = [[Way(0, True), Way(1, False)], [Way(1, True), Way(2, False)]]
    numbers = [3, 11_200, 640]

    def odd(pairs) -> int:
        given = {("views", "likes")[label]: numbers[way.number] for label, way in pairs.items()}
        return len(contradictions(given))

    assert paired(["views", "likes"], ways, odd) == {0: Way(1, False), 1: Way(2, False)}
    assert paired(["views", "likes"], ways, lambda _: 0) == {0: Way(0, True), 1: Way(1, True)}
    assert paired([], [], lambda _: 0) == {}


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("@rani posted 2 reels, 14k and 9k views", (14_000, 9_000)),
        ("@rani posting 2 reels, 14rb sama 9rb views", (14_000, 9_000)),
        ("@rani upload dua video, views 8rb dan 3rb", (8_000, 3_000)),
        ("@rani deal 300k for 2 reels, got 14k and 9k views", (14_000, 9_000)),
        ("@rani posted 2 reels for 300k and 9k views", (9_000,)),
        ("@rani deal 250k and 9k views", (9_000,)),
        ("@rani fee 300rb dan 9rb views", (9_000,)),
    ],
)
def test_two_views_of_two_posts_are_both_views(text: str, views: tuple[int, ...]) -> None:
    told = read_slots(text, NOW, WIB).figures["views"]
    assert tuple(value for figure in told for value in figure.values) == views

"""Figures of several accounts in one message, each its own."""

import pytest

from core.nlu.accounts.side_by_side import Told, parts_of, told_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "@ana.x 18k likes 700 minta 500rb, @bob_y 52k likes 600 minta 1jt. mana yang worth it?",
            (Told("ana.x", 18_000, 700, fee_idr=500_000), Told("bob_y", 52_000, 600, fee_idr=1_000_000)),
        ),
        (
            "bandingin: @ana followernya 12rb likenya 300 komen 20\n@bob followernya 40rb like 350 komen 10",
            (Told("ana", 12_000, 300, 20), Told("bob", 40_000, 350, 10)),
        ),
        (
            "@ana 12.400 follower, like 300, minta 400; @bob 9.000 follower, like 350, minta 300",
            (Told("ana", 12_400, 300, fee_idr=400_000), Told("bob", 9_000, 350, fee_idr=300_000)),
        ),
        (
            "compare @ana 12k followers 300 likes asks 400k with @bob 40k followers, 350 likes",
            (Told("ana", 12_000, 300, fee_idr=400_000), Told("bob", 40_000, 350)),
        ),
        (
            "@ana 12.4k, 300 likes, 400k vs @bob 9k, 350 likes, 300k, which one?",
            (Told("ana", 12_400, 300, fee_idr=400_000), Told("bob", 9_000, 350, fee_idr=300_000)),
        ),
    ],
)  # fmt: skip
def test_each_account_has_its_own_figures(text, told) -> None:
    assert tuple(map(told_of, parts_of(text))) == told


@pytest.mark.parametrize(
    "text", ["@@", "@ @ a 12rb", "@@ana 20rb followers like 300", "mail@x.id @"]
)
def test_signs_without_names_are_nobody(text: str) -> None:
    assert parts_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "@ana udah posting views 5rb likes 200, @bob views 3rb likes 100",
        "@ana deal 300rb, @bob deal 400rb",
        "@ana 12k views 300 likes, @bob 13k views 200 likes",
        "cek @ana follower 12rb like 300 komen 20",
        "bandingkan @ana sama @bob, budget 500rb",
        "@ana follower 12rb like 300, lebih bagus dari @bob ga",
    ],
)
def test_results_fees_and_one_account_alone_are_no_comparison(text) -> None:
    assert parts_of(text) == ()

"""What is hoped for, planned or supposed has not been sold."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.supposed import beside_aim, of_others, supposes


@pytest.mark.parametrize(
    "text",
    [
        "nanti kalo udah laku 100 aku traktir deh",
        "kayaknya mbak.seblak bakal laku 50",
        "kalau resep_dewi laku 20 berarti balik modal ga?",
        "target laku 200 ya bulan depan",
        "target penjualan 200",
        "kalo nanti posting, laku 100 aku traktir",
        "semoga laku 30",
        "I think @mbak.seblak will sell 80",
        "if @resep_dewi sells 40 do we break even?",
        "our target is 50 sold",
        "hopefully @x sold 30 by friday",
        "@nadiaglow target 20rb views",
        "nadia targetnya 20rb views ya",
        "targetnya 10rb views",
        "target views nadia 20rb",
        "target @tio.grooming 500 like",
        "KPI @tio 20rb views",
        "kita incar 20rb views dari @x",
        "ngejar 20rb views dari nadia",
        "the goal for rin is 15k views",
        "15k views is the goal for rin",
        "we're aiming for 15k views from @x",
        "we want 20k views from @x",
        "@x should hit 15k views",
        "@x wajib 20rb views",
        "target Lebaran 50 order",
        "goal for Back to School is 40 orders",
        "target nadia 50 pcs",
        "target pembeli dari @x 30",
        "@x needs to get 20k views",
        "@x belum capai target 20rb views",
    ],
)
def test_what_has_not_happened(text: str) -> None:
    assert supposes(text)


@pytest.mark.parametrize(
    "text",
    [
        "kemarin laku 7",
        "dari target 20 baru laku 8",
        "target 20, laku 8",
        "target 20, dapat 8 order",
        "@x hit the goal of 40 orders",
        "targetnya 10 laku 12",
        "catat kalau mbak.seblak laku 9",
        "eh salah, harusnya laku 13",
        "it should be sold 5",
        "her boosted post has 1000 likes",
        "postinganku di-boost dapat 1000 like",
        "udah naikin like jadi 300",
        "sold 5, more than we expected",
        "@will.eats sold 5",
        "@nina laku 5, kayaknya bagus",
        "nanti tayang 5 desember, fee 500rb",
        "laku 9 sesuai harapan",
        "@x tembus 20rb views",
        "target tercapai: 20rb views",
        "views @x 20rb, melebihi target",
        "@x hit the goal of 15k views",
        "20rb views, sesuai target",
        "views @x harusnya 20rb",
    ],
)
def test_what_has(text: str) -> None:
    assert not supposes(text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("laku keras dagangan tetangga, 100 porsi", True),
        ("toko sebelah laku 50", True),
        ("my friend sold 40", True),
        ("tetangga beli, @nina laku 5", False),
        ("laku 5 porsi", False),
        ("laku 10, 4 di antaranya temen sendiri", False),
        ("sold 10, 3 of them were my friends", False),
        ("temennya mbak.seblak laku 3", False),
    ],
)
def test_sales_of_others(text: str, others: bool) -> None:
    assert of_others(text) == others


@pytest.mark.parametrize(
    "text", ["boost my post to 1000 likes", "naikin like postinganku jadi 1000", "get me 500 views"]
)
def test_a_boost_is_wished_for(text: str) -> None:
    assert supposes(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("target laku X 50, udah laku @nadia 12", "udah laku @nadia 12"),
        ("target laku 50, @nadia laku 12", "@nadia laku 12"),
        ("goal 100 sold, @nadia sold 12 so far", "@nadia sold 12 so far"),
        ("@nadia ditarget laku 50; baru laku 7", "@nadia baru laku 7"),
        ("target views 20rb, @nadia views 5rb", "@nadia views 5rb"),
        ("@nadia udah laku 12, targetnya 50 pcs", "@nadia udah laku 12"),
    ],
)
def test_what_came_of_an_aim_is_told_beside_it(text: str, rest: str) -> None:
    assert beside_aim(text) == rest
    assert not supposes(text)


@pytest.mark.parametrize(
    "text",
    [
        "@nadia target laku 50",
        "@nadia ditarget laku 50",
        "@nadia laku 12 dari target 50",
        "target 50 pcs tercapai, @nadia laku 52",
        "target laku 50, semoga @nadia laku 12",
        "target 50 pcs, budget 2jt",
        "@nadia laku 12, like 1.200, komen 80",
    ],
)
def test_an_aim_alone_and_one_that_was_reached_stay(text: str) -> None:
    assert beside_aim(text) == text

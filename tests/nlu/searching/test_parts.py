"""Who of a set is supposed to be taken alone."""

import pytest

from core.nlu.hints import ordinals
from core.nlu.searching.about_set import question_about
from core.nlu.searching.parts import fee_supposed, part_taken


@pytest.mark.parametrize(
    ("text", "taken", "kind"),
    [
        ("kalo saya cuma ambil yg pertama sisanya brp", "a", "left"),
        ("kalo ambil satu aja sisanya berapa", "a", "left"),
        ("kalo saya cuma ambil yg itu sisanya brp", "b", "left"),
        ("if i only take the first how much is left", "a", "left"),
        ("how much is left if i take the first two", "ab", "left"),
        ("what's the total if i skip the last one", "ab", "total"),
        ("kalau tanpa yang kedua totalnya berapa", "ac", "total"),
        ("sisa budget berapa", "", "left"),
        ("sisa ya kalo budget gw 1jt", "", "left"),
        ("totalnya berapa", "", "total"),
        ("sisa ya yang kedua", "", None),
    ],
)
def test_a_part_of_a_set_is_supposed(text: str, taken: str, kind: str | None) -> None:
    assert part_taken(text, ("a", "b", "c"), "b") == tuple(taken)
    assert question_about(text) == kind


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("yg 2 pertama aja", (1, 2)),
        ("dua orang pertama", (1, 2)),
        ("1 pertama aja", (1,)),
        ("2 pertama kali", ()),
        ("dua minggu pertama", ()),
    ],
)
def test_the_first_few_are_pointed_at(text: str, places: tuple[int, ...]) -> None:
    assert ordinals(text) == places


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("if the first takes 200k how much is left", 200_000),
        ("if the first one takes 200k how much is left", 200_000),
        ("if she takes 200k instead how much do i have left", 200_000),
        ("yang pertama nego jadi 300rb, sisanya berapa", 300_000),
        ("kalo yg pertama nawar jadi 200 sisanya berapa", 200_000),
        ("kalo yang kedua deal 250rb totalnya jadi berapa", 250_000),
        ("kalo dia cuma minta seratus lima puluh ribu sisa berapa", 150_000),
        ("sisa ya kalo budget gw 1jt", None),
        ("if they take 200k each how much is left", None),
        ("kalo ambil 2 aja sisanya berapa", None),
        ("kalo yang pertama minta 3 reels sisa berapa", None),
        ("how much is left if i take the first two", None),
    ],
)
def test_a_fee_is_supposed_of_one(text: str, idr: int | None) -> None:
    assert fee_supposed(text) == idr

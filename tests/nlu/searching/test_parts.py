"""Who of a set is supposed to be taken alone."""

import pytest

from core.nlu.hints import ordinals
from core.nlu.searching.about_set import question_about
from core.nlu.searching.parts import part_taken


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

"""What names mean: a campaign's in a text, and a short one among those who take part."""

import pytest

from core.analytics.campaign.naming import fitting, named_in

HERE = ("tasyajajan.contoh", "rasabdg.contoh", "warung.agus.bdg.contoh", "tasya_kopi")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("rasabdg.contoh", ("rasabdg.contoh",)),
        ("rasabdg", ("rasabdg.contoh",)),
        ("@Rasa", ("rasabdg.contoh",)),
        ("agus", ("warung.agus.bdg.contoh",)),
        ("tasya", ("tasya_kopi",)),
        ("tasyaj", ("tasyajajan.contoh",)),
        ("ras", ()),
        ("dapurnina", ()),
    ],
)
def test_the_best_fit_is_meant(name: str, meant: tuple[str, ...]) -> None:
    assert fitting(name, HERE) == meant


def test_two_that_fit_alike_are_both_returned() -> None:
    assert fitting("tasya", ("tasyajajan", "tasyakuliner")) == ("tasyajajan", "tasyakuliner")


NAMES = ("Es", "Madu", "madu 2", "Mie", "Ha", "Es  Teh", "C++ (Mei)")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("naikkan budget es jadi 3 juta", ("es",)),
        ("laporan Madu 2 dong", ("madu 2",)),
        ("bandingin madu sama MADU\n2", ("madu 2", "madu")),
        ("hasil madunya gimana?", ("madu",)),
        ("what did es teh's posts bring", ("es teh",)),
        ("gimana c++ (mei)?", ("c++ (mei)",)),
        ("budget jadi 3 juta, pesanan lagi ramai", ()),
        ("kirim ke toko di madura, premiernya besok", ()),
        ("hanya 3 orang", ()),
        ("the yes came from a premier league", ()),
        ("", ()),
    ],
)
def test_a_name_is_said_in_whole_words_and_the_longest_counts(
    text: str, named: tuple[str, ...]
) -> None:
    assert named_in(text, (*NAMES, "")) == named

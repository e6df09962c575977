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


RONA = (
    "Rona Desember",
    "Rona Tahun Baru",
    "Batik Wening",
    "Batik Wening Pria",
    "Glow Kids",
    "Menu Baru",
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "100 ke maya buat yg desember, 150 buat yg tahun baru",
            ("rona desember", "rona tahun baru"),
        ),
        ("maya deal 350 di tahun baru", ("rona tahun baru",)),
        ("200 buat yg pria, 400 buat yang batik wening", ("batik wening", "batik wening pria")),
        ("she dropped out of the kids one", ("glow kids",)),
        ("paid for campaign kids", ("glow kids",)),
        ("tayang di desember", ()),
        ("mundur ke desember, tayang in december", ()),
        ("yang baru posting siapa, di tahun depan", ()),
        ("laku 3 desember kemarin, kids wear", ()),
    ],
)
def test_the_end_of_a_name_says_it_where_a_word_points_at_it(
    text: str, named: tuple[str, ...]
) -> None:
    assert named_in(text, RONA) == named

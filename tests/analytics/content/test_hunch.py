"""Claims that no single word gives away are guessed, said to be guesses, and never over a no."""

from datetime import date

import numpy as np
import pytest

from core.analytics.content.checker import check
from core.analytics.content.hunch import SIZE, Hunch, features, shipped, weighed

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "product", "rule"),
    [
        (
            "Teman lama pangling, katanya noda bekas cacar di pipiku lenyap entah ke mana",
            "cosmetics",
            "C8",
        ),
        (
            "Sejak kenal sampo ini saringan kamar mandi bersih, helai rambut ga ada yang jatuh",
            "cosmetics",
            "C9",
        ),
        (
            "Eyang yang darah tinggi sekarang kontrolnya bagus terus, rahasianya teh ini",
            "food",
            "F1",
        ),
    ],
)
def test_a_story_that_promises_is_stopped(text: str, product: str, rule: str) -> None:
    found = check(text, product, NOW)
    assert found[0].severity == "block"
    assert rule in {f.rule for f in found}


@pytest.mark.parametrize(
    "text",
    [
        "Sudah sebulan pakai, jerawatku tidak hilang dan memang bukan itu tujuannya ya kak",
        "Ini bukan obat jerawat ya, cuma pelembap biasa yang wanginya aku suka sekali",
        "Warnanya kalem, teksturnya ringan, aku bawa di tas setiap hari ke kantor",
    ],
)
def test_careful_words_raise_no_hunch(text: str) -> None:
    assert not check(text, "cosmetics", NOW)


def test_a_guess_says_that_it_is_one() -> None:
    guesses = [
        f
        for f in check(
            "Dua botol kemudian pipiku licin sampai mama nyangka aku ke klinik kecantikan",
            "cosmetics",
            NOW,
        )
        if f.guessed
    ]
    for finding in guesses:
        assert "dugaan" in finding.source
        assert not check(finding.suggestion, "cosmetics", NOW)


def test_features_are_hashed_the_same_way_everywhere() -> None:
    one = features("serum ini serum", "cosmetics")
    assert one == features("serum ini serum", "cosmetics")
    assert max(one) < SIZE
    _, value = weighed("serum ini serum", "cosmetics", np.ones(SIZE, dtype=np.float32))
    assert np.isclose(float(value @ value), 2.0)


def test_short_texts_and_weights_of_nothing_suspect_nothing() -> None:
    assert not shipped().suspects("serum ini", "cosmetics")
    blank = Hunch(np.ones(SIZE, np.float32), np.zeros(SIZE, np.float32), 0.0, 0.6)
    assert blank.probability("serum ini bagus", "cosmetics") == 0.5
    assert not blank.suspects("satu dua tiga empat lima enam tujuh", "general")

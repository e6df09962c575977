"""Good figures do not make an account fit: it must speak of what the business sells."""

from __future__ import annotations

import pytest

from core.capabilities.judging.fit import fit_of, topic_of

FOOD = ("Seblak pedas level 5 #kuliner", "Resep sambal matah", "Review bakso enak")
HIJAB = ("OOTD hijab pashmina", "Tutorial hijab segi empat", "Outfit kondangan hijab")


@pytest.mark.parametrize(
    ("wanted", "category", "bio", "captions", "own", "fits"),
    [
        ("food", None, "", FOOD, "food", True),
        ("fashion", None, "", FOOD, "food", False),
        ("fashion", "food", "", (), "food", False),
        ("fashion", "fashion", "", (), "fashion", True),
        ("fashion", "food", "", (*FOOD, *HIJAB), "food", True),
        ("fashion", None, "Food blogger, kuliner Bandung", (), "food", False),
        ("fashion", None, "Bandung", ("pagi semua",), None, False),
    ],
)
def test_what_an_account_is_about(
    wanted: str, category: str | None, bio: str, captions: tuple[str, ...], own: str, fits: bool
) -> None:
    fit = fit_of(wanted, category, bio, captions)
    assert (fit.own, fit.fits) == (own, fits)
    assert fit.told <= fit.of <= len(captions)


def test_a_caption_without_a_topic_says_nothing() -> None:
    assert topic_of("selamat pagi semuanya") is None

"""A caption says that its post was paid for, or only speaks of such things."""

from __future__ import annotations

import pandas as pd
import pytest

from core.analytics.captions.disclosure import disclosed, discloses

PAID = (
    "review serum #ad kerja sama berbayar",
    "#Iklan cobain keripik",
    "enak banget ga bohong #ad",
    "#kerjasamaberbayar sama warung sebelah",
    "#kerjasama @toko enak",
    "Kemitraan berbayar dengan @toko",
    "kolaborasi berbayar bareng @toko",
    "Konten ini dibuat untuk kerja sama berbayar dengan @x",
    "Paid partnership with @brand",
    "AD | new lipstick",
    "[iklan] serum baru",
    "suka banget (ad)",
    "video disponsori oleh brand",
    "iklan bareng @toko",
)
NOT_PAID = (
    "sepatu #adidas baru",
    "#adzan maghrib",
    "#adventure ke Bromo",
    "#iklanlucu",
    "iklan ini lucu",
    "bukan iklan, jujur suka",
    "ini bukan #iklan ya",
    "not an #ad",
    "ga disponsori oleh siapa pun",
    "tidak ada kerja sama berbayar di sini",
    "no paid partnership here",
    "endorse me",
    "open kerja sama berbayar dm ya",
    "untuk kerjasama berbayar hubungi email",
    "Kerja sama berbayar? DM aja",
    "DM for paid partnership",
    "cara pasang label paid partnership",
    "iklan: kenapa bikin kita belanja?",
    "hard work paid off",
    "langganan berbayar bulan ini",
    "#ad?",
)


@pytest.mark.parametrize("caption", PAID)
def test_labels_disclose(caption) -> None:
    assert discloses(caption)


@pytest.mark.parametrize("caption", NOT_PAID)
def test_what_is_denied_offered_asked_or_other_does_not(caption) -> None:
    assert not discloses(caption)


def test_many_are_read_as_one_is_and_what_is_unknown_says_nothing() -> None:
    captions = pd.Series([*PAID, None, "", *NOT_PAID], dtype="string")
    found = disclosed(captions)
    assert found.tolist() == [True] * len(PAID) + [False] * (2 + len(NOT_PAID))

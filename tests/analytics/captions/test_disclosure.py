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
    "Konten berbayar bareng @kopi",
    "konten ini berbayar",
    "Enak banget 😍 kolaborasi berbayar",
    "Postingan ini merupakan kerja sama berbayar",
    "#sponsor @toko",
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
    "Tim solid, kerja bareng itu seru #kerjasama #kompak",
    "Gotong royong warga RT 05 #kerjasama",
    "Open PP murah, cek highlight! #paidpromote",
    "Open paid promote @akunkita",
    "Belajar Meta Ads dari nol #facebookads #ads",
    "Dicari #sponsor untuk acara kampus",
    "Acara ini disponsori oleh warga RT 05 sendiri",
    "Nonton bola disponsori oleh kopi hitam",
    "Konten berbayar di Patreon aku, 25rb sebulan",
    "Video berbayar bisa ditonton di aplikasi",
    "Belum pernah dapat kerja sama berbayar huhu",
    "Mau dong kerja sama berbayar",
    "Doain dapat paid partnership pertama ya",
    "Ada 3 jenis kerja sama: kerja sama berbayar, barter, afiliasi",
    "Semua konten berbayar aku kasih label",
    "Loker: content creator, paid post per video 100rb",
    "Paid content creator course, info di bio",
    "Jangan lupa kasih #ad kalau kontenmu dibayar ya",
    "Tips: tulis #iklan di awal caption",
    "Wajib pakai tagar #ad atau #sponsored kalau diendorse",
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

"""Questions about seasons are claimed; campaigns, searches and reports are not."""

import pytest

from core.nlu.season import season_in, season_wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("kapan mulai promo ramadan", "ramadan"),
        ("kapan harus kirim brief buat lebaran?", "lebaran"),
        ("timeline 12.12 dong", "double_12"),
        ("persiapan harbolnas mulai kapan", "double_12"),
        ("when should I prepare for eid", "lebaran"),
        ("rencana promo 11.11", "double_11"),
        ("kalender promo", "overview"),
        ("season planner", "overview"),
        ("kalender musim jualan", "overview"),
        ("kapan enaknya promo liburan sekolah", "school_mid|school_end"),
        ("promo gajian baiknya mulai kapan", "payday"),
        ("kapan wajib sertifikat halal?", "halal"),
        ("persiapan natal kapan ya kak", "christmas"),
    ],
)
def test_what_is_planned(text: str, wish: str) -> None:
    assert season_wish(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "buat kampanye ramadan",
        "cari influencer buat ramadan",
        "hasil kampanye lebaran gimana",
        "kampanye 12.12 budget 3 juta",
        "kapan laporan dikirim",
        "kapan puasa ramadhan tahun depan",
        "jadwalkan laporan tiap senin",
        "kapan @nina tayang buat promo ramadan?",
        "cek caption promo ramadan",
        "minimal 1.5 juta kapan dibayar",
        "sabun ini halal ga",
    ],
)
def test_what_is_left_to_others(text: str) -> None:
    assert season_wish(text) is None


def test_twin_dates_are_months() -> None:
    assert season_in("promo 9.9") == "double_9"
    assert season_in("harga 13.13") is None
    assert season_in("tanggal kembar").startswith("double_1|")

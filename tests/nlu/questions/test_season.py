"""Questions about seasons are claimed; campaigns, searches and reports are not."""

import pytest

from core.nlu.questions.season import follows_season, season_in, season_wish, year_in


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
        ("kapan puasa ramadhan tahun depan", "ramadan"),
        ("imlek 2027 kapan", "lunar"),
        ("lebaran 2028 tanggal berapa", "lebaran"),
        ("ramadhan tahun depan tanggal berapa sih", "ramadan"),
        ("nyepi 2028", "nyepi"),
        ("kapan waisak", "vesak"),
        ("when is Eid al-Fitr 2027", "lebaran"),
        ("when is Chinese New Year 2027?", "lunar"),
        ("when should I start for Easter", "easter"),
        ("plan for Valentine's Day", "valentine"),
        ("plan for 11.11", "double_11"),
        ("payday plan", "payday"),
        ("Eid 2028 promo plan", "lebaran"),
        ("prep for Nyepi", "nyepi"),
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
        "jadwalkan laporan tiap senin",
        "kapan @nina tayang buat promo ramadan?",
        "cek caption promo ramadan",
        "minimal 1.5 juta kapan dibayar",
        "sabun ini halal ga",
        "promo ramadan",
        "lebaran",
        "thr udah cair, mau endorse",
        "budget thr 2 juta",
        "@nina posting lebaran 2027",
        "hampers lebaran 2027 laku 20",
    ],
)
def test_what_is_left_to_others(text: str) -> None:
    assert season_wish(text) is None


def test_twin_dates_are_months() -> None:
    assert season_in("promo 9.9") == "double_9"
    assert season_in("harga 13.13") is None
    assert season_in("tanggal kembar").startswith("double_1|")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("kapan mulai promo ramadan 2028", 2028),
        ("lebaran tahun depan", 2027),
        ("ramadan next year", 2027),
        ("kapan mulai promo ramadan", None),
        ("budget 2.028.000 buat ramadan", None),
        ("ramadan budget 2028000", None),
    ],
)
def test_the_year_asked_for(text: str, year: int | None) -> None:
    assert year_in(text, 2026) == year


def test_a_short_message_turns_to_another_season() -> None:
    assert follows_season("kalau imlek?") == "lunar"
    assert follows_season("what about Chinese New Year 2027") == "lunar"
    assert follows_season("cari influencer buat imlek") is None

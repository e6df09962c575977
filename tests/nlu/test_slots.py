"""What a sentence states, slot by slot, on Monday 23 November 2026, 10:00 WIB."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.slots import read_slots

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=WIB)


def stated(text: str) -> dict[str, object]:
    return dict(read_slots(text, NOW, WIB).slots)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("budget 1,5jt", 1_500_000),
        ("budget 1.5 juta", 1_500_000),
        ("2 juta setengah", 2_500_000),
        ("dua juta setengah", 2_500_000),
        ("satu setengah juta aja", 1_500_000),
        ("setengah juta", 500_000),
        ("sejuta dua ratus ribu", 1_200_000),
        ("dana seratus tujuh puluh lima ribu", 175_000),
        ("dananya lima ratusan ribu", 500_000),
        ("500rb", 500_000),
        ("500k", 500_000),
        ("500 rebu doang", 500_000),
        ("750.000", 750_000),
        ("budget 750000 ya", 750_000),
        ("Rp 1.250.000,-", 1_250_000),
        ("rp1,250,000", 1_250_000),
        ("1.5 mio", 1_500_000),
        ("2 million rupiah", 2_000_000),
        ("half a million", 500_000),
        ("1jt500rb", 1_500_000),
        ("1 juta 750", 1_750_000),
        ("2jt500 ribu", 2_500_000),
        ("2jtan", 2_000_000),
        ("800rb-an", 800_000),
        ("sekitar 3 jutaan", 3_000_000),
        ("300-500rb", 500_000),
        ("500rb sampai 1 juta", 1_000_000),
        ("antara 1 dan 2 juta", 2_000_000),
        ("1,2 miliar", 1_200_000_000),
        ("ceban", 10_000),
        ("budget cepek", 100_000),
        ("tarifnya 275 ribu per story", 275_000),
        ("bukan 2 juta, 1 juta aja", 1_000_000),
        ("budgetnya turun jadi 1,5jt", 1_500_000),
        ("dari 2jt jadi 1,5jt", 1_500_000),
        ("fee dia 1jt, budget saya 3jt", 3_000_000),
        ("@500rb buat 3 orang", 1_500_000),
        ("3 orang @500rb", 1_500_000),
        ("tiga orang masing-masing 400rb", 1_200_000),
        ("800rb per orang, 2 orang", 1_600_000),
        ("2 kreator 600rb/orang", 1_200_000),
        ("500rb x 4", 2_000_000),
        ("4 x 500rb", 2_000_000),
        ("five creators at 200k each", 1_000_000),
        ("duapuluh lima ribu", 25_000),
        ("2 kreator, 1,2jt se orang", 2_400_000),
        ("maksimal Rp500.000 per orang", 500_000),
    ],
)
def test_money(text: str, rupiah: int) -> None:
    assert stated(text).get("budget_idr") == rupiah


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("budget 2M", "money_million_or_billion"),
        ("dana 1,5 m", "money_million_or_billion"),
        ("budget -500rb", "money_not_positive"),
        ("minus 2 juta", "money_not_positive"),
        ("budget 0", "money_not_positive"),
        ("budget 5000 triliun", "money_absurd"),
        ("budget $200", "money_currency"),
        ("budget 100 dolar", "money_currency"),
    ],
)
def test_doubtful_money_is_noted_and_not_stated(text: str, note: str) -> None:
    scan = read_slots(text, NOW, WIB)
    assert note in scan.notes
    assert "budget_idr" not in scan.slots


@pytest.mark.parametrize(
    ("text", "language", "rupiah"),
    [
        ("find food creators, budget 2m", None, 2_000_000),
        ("I can pay 1.5M for two people", None, 1_500_000),
        ("2m", "en", 2_000_000),
        ("2m", None, None),
        ("2m", "id", None),
        ("cari kreator budget 2m dong", "en", None),
    ],
)
def test_m_is_a_million_in_english_only(
    text: str, language: str | None, rupiah: int | None
) -> None:
    scan = read_slots(text, NOW, WIB, language)
    assert scan.slots.get("budget_idr") == rupiah
    assert ("million_assumed" in scan.notes) == (rupiah is not None)


def test_halves_are_no_number_of_people() -> None:
    assert "count" not in stated("budget naikin jadi dua setengah")
    assert "count" not in stated("jadi satu koma dua aja")
    assert stated("jadi dua orang aja")["count"] == 2


@pytest.mark.parametrize(
    ("text", "count", "rupiah"),
    [
        ("cari 3 kreator kuliner, satu orang maks 300rb", 3, 900_000),
        ("cari satu orang maksimal 300rb", 1, 300_000),
    ],
)
def test_one_beside_several_is_each_of_them(text: str, count: int, rupiah: int) -> None:
    assert stated(text).get("count") == count
    assert stated(text).get("budget_idr") == rupiah


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("12,4rb follower like 830 komen 45", {"followers": 12_400, "likes": 830, "comments": 45}),
        (
            "follower 12,4rb, like: 830, komen: 45",
            {"followers": 12_400, "likes": 830, "comments": 45},
        ),
        ("followersnya 1.2M likesnya 10rb an", {"followers": 1_200_000, "likes": 10_000}),
        ("1,2 juta subscriber", {"followers": 1_200_000}),
        ("8.750 pengikut", {"followers": 8_750}),
        ("harga 10rb followers berapa ya", {"followers": 10_000}),
        ("what do you pay for 20k subscribers", {"followers": 20_000}),
        ("tarif buat 25rb tayangan", {"views": 25_000}),
        ("pay 400k for 8k followers", {"budget_idr": 400_000, "followers": 8_000}),
        ("harga 200rb followers 12rb", {"budget_idr": 200_000, "followers": 12_000}),
        ("pengikut sekitar lima belas ribu", {"followers": 15_000}),
        (
            "ditonton 12rb kali, dibagikan 30 kali, disimpan 25",
            {"views": 12_000, "shares": 30, "saves": 25},
        ),
        ("reach 18.500 saves 420 shares 12", {"reach": 18_500, "saves": 420, "shares": 12}),
        ("jangkauan 9rb tayangan 14rb", {"reach": 9_000, "views": 14_000}),
        ("terjual 40 pcs", {"sales": 40}),
        ("laku 15", {"sales": 15}),
        ("dapat 23 orderan", {"sales": 23}),
        ("62 orders", {"sales": 62}),
        ("10k followers 2 juta views", {"followers": 10_000, "views": 2_000_000}),
        ("fee 500rb view 10rb", {"budget_idr": 500_000, "views": 10_000}),
        ("minta 2jt followers 40rb", {"budget_idr": 2_000_000, "followers": 40_000}),
        ("like1200 komen80", {"likes": 1_200, "comments": 80}),
        ("45K views, 3.2K likes, 210 comments", {"views": 45_000, "likes": 3_200, "comments": 210}),
        ("nilai 5", {"rating": 5}),
        ("bintang lima", {"rating": 5}),
        ("4 dari 5 puas", {"rating": 4}),
        ("saya kasih nilai 3/5", {"rating": 3}),
        ("⭐⭐⭐⭐", {"rating": 4}),
        ("recommended, 5 stars", {"rating": 5}),
    ],
)
def test_counts(text: str, slots: dict[str, int]) -> None:
    assert stated(text) == slots


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("cari 3 orang", 3),
        ("butuh dua selebgram hijab", 2),
        ("5 orang aja", 5),
        ("top 5 influencer", 5),
        ("find me four beauty creators", 4),
        ("carikan lima belas kreator", 15),
        ("minta 6 nama", 6),
        ("cari seorang reviewer", 1),
        ("3 micro influencer", 3),
        ("endorse ke 5 selebgram kuliner", 5),
        ("kirim produk ke 3 org, perorang 400rb", 3),
        ("yang ke 2 gimana", None),
        ("ke-3 kreator itu siapa", None),
        ("yang kedua", None),
        ("nomor 2", None),
        ("3 post 2 story", None),
        ("2 juta", None),
        ("akun 24 jam", None),
    ],
)
def test_how_many(text: str, count: int | None) -> None:
    assert stated(text).get("count") == count


@pytest.mark.parametrize(
    ("text", "handles", "platform"),
    [
        ("cek @Dapur.Nina!", ("dapur.nina",), None),
        ("cek @dapur_nina.", ("dapur_nina",), None),
        ("@a_b vs @c.d", ("a_b", "c.d"), None),
        ("https://www.instagram.com/lulu.eats/?hl=id", ("lulu.eats",), "instagram"),
        ("instagram.com/nama", ("nama",), "instagram"),
        ("https://instagram.com/stories/budi.k/123", ("budi.k",), "instagram"),
        ("instagram.com/p/Cxyz123/ bagus", None, None),
        ("tiktok.com/@serba_pedas/video/7123", ("serba_pedas",), "tiktok"),
        ("https://vm.tiktok.com/ZSabc/", None, None),
        ("youtube.com/@oto.review", ("oto.review",), "youtube"),
        ("https://www.youtube.com/c/dapurumi", ("dapurumi",), "youtube"),
        ("https://youtube.com/watch?v=abc", None, None),
        ("cek nasi_pecel di ig", ("nasi_pecel",), "instagram"),
        ("email saya budi@gmail.com", None, None),
        ("@500rb", None, None),
        ("yang tiktok aja", None, "tiktok"),
        ("bukan ig, tiktok", None, "tiktok"),
        ("instagram atau tiktok", None, None),
        ("youtuber mobil", None, "youtube"),
        ("selebgram", None, None),
    ],
)
def test_accounts(text: str, handles: tuple[str, ...] | None, platform: str | None) -> None:
    slots = stated(text)
    assert slots.get("handles") == handles
    if platform or not handles:
        assert slots.get("platform") == (platform or slots.get("platform"))


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("influencer sby", "Surabaya"),
        ("di bdg ada?", "Bandung"),
        ("kreator jogja", "Yogyakarta"),
        ("batik solo? bukan, saya di solo", "Surakarta"),
        ("tangsel", "Tangerang Selatan"),
        ("jaksel", "Jakarta Selatan"),
        ("di makasar", "Makassar"),
        ("balikpapn", "Balikpapan"),
        ("surbaya", "Surabaya"),
        ("dibandung", "Bandung"),
        ("kabupaten bandung barat", "Bandung Barat"),
        ("kab. bogor", "Bogor"),
        ("kota batu", "Batu"),
        ("di tanjungpinang", "Tanjung Pinang"),
        ("bandar lampng", "Bandar Lampung"),
        ("palangka raya", "Palangkaraya"),
        ("di kecamatan lowokwaru", "Malang"),
        ("daerah cikarang", "Bekasi"),
        ("di ubud", "Gianyar"),
        ("purwokerto", "Banyumas"),
        ("daerah Kelapa Gading, Jakut", "Jakarta Utara"),
        ("di kotagede", "Yogyakarta"),
        ("eh bukan bandung, bogor", "Bogor"),
        ("bukan di bandung tapi di bogor", "Bogor"),
        ("rendang padang", None),
        ("nasi padang di depok", "Depok"),
        ("bakso malang", None),
        ("batu bata merah", None),
        ("buat batu nisan", None),
        ("sekarang sedang ramai", None),
        ("sambal pedas", None),
        ("solo traveler", None),
        ("masih serang menyerang", None),
        ("apa yang kurang", None),
        ("please prepare it", None),
        ("usaha keripik Tarakan di Samarinda", "Samarinda"),
        ("kain tenun Sumba Timur in Kupang", "Kupang"),
        ("kuliner Bandung, tokoku di Jakarta", "Bandung"),
    ],
)
def test_cities(text: str, city: str | None) -> None:
    assert stated(text).get("city") == city


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("besok", "2026-11-24"),
        ("lusa", "2026-11-25"),
        ("kemarin", "2026-11-22"),
        ("hari ini", "2026-11-23"),
        ("minggu depan", "2026-11-30"),
        ("seminggu lagi", "2026-11-30"),
        ("3 hari lagi", "2026-11-26"),
        ("2 minggu lalu", "2026-11-09"),
        ("bulan depan", "2026-12-23"),
        ("tayang jumat", "2026-11-27"),
        ("her deadline is the 9th", "2026-12-09"),
        ("hers is the 28th", "2026-11-28"),
        ("move it to the 30th", "2026-11-30"),
        ("is the 2nd cheaper?", None),
        ("who is the 12th?", None),
        ("jumat depan", "2026-11-27"),
        ("rabu minggu depan", "2026-12-02"),
        ("sabtu kemarin", "2026-11-21"),
        ("malam minggu", "2026-11-28"),
        ("hari minggu", "2026-11-29"),
        ("hari minggu kemarin", "2026-11-22"),
        ("hari minggu depan", "2026-11-29"),
        ("minggu pagi kemarin", "2026-11-22"),
        ("minggu kemarin", "2026-11-16"),
        ("weekend", "2026-11-28"),
        ("tgl 5", "2026-12-05"),
        ("tanggal 28", "2026-11-28"),
        ("tgl 5 bln depan", "2026-12-05"),
        ("tgl 20 kemarin", "2026-11-20"),
        ("tgl 28 kmrn", "2026-10-28"),
        ("tgl 20 bulan kemarin", "2026-10-20"),
        ("tgl 28 besok", "2026-11-28"),
        ("tadi pagi", "2026-11-23"),
        ("posted this morning", "2026-11-23"),
        ("5 desember", "2026-12-05"),
        ("5 des 2027", "2027-12-05"),
        ("December 20", "2026-12-20"),
        ("10th of January", "2027-01-10"),
        ("12/12", "2026-12-12"),
        ("1/2/2027", "2027-02-01"),
        ("2026-12-10", "2026-12-10"),
        ("17-08-2027", "2027-08-17"),
        ("awal bulan", "2026-12-01"),
        ("akhir bulan", "2026-11-30"),
        ("pertengahan bulan depan", "2026-12-15"),
        ("tayang pas lebaran", "2027-03-10"),
        ("h-3 lebaran", "2027-03-07"),
        ("next friday", "2026-11-27"),
        ("tomorrow", "2026-11-24"),
        ("in 3 days", "2026-11-26"),
        ("tiap jumat", None),
        ("setiap hari", None),
        ("31 februari", None),
        ("24/7", None),
        ("kampanye lebaran", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert stated(text).get("date") == day


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("jam 7 pagi", "07:00"),
        ("jam 7 malam", "19:00"),
        ("setengah 8 malam", "19:30"),
        ("jam setengah 8 malem", "19:30"),
        ("jam set 9", "08:30"),
        ("jam setengah tujuh pagi", "06:30"),
        ("pukul 08.15", "08:15"),
        ("jam 12 malam", "00:00"),
        ("jam 12 siang", "12:00"),
        ("jam 2 siang", "14:00"),
        ("jam 11 siang", "11:00"),
        ("jam 2 malam", "02:00"),
        ("jam 4 sore", "16:00"),
        ("sore jam 4", "16:00"),
        ("6pm", "18:00"),
        ("at 6:45 pm", "18:45"),
        ("12 am", "00:00"),
        ("jam 17.00", "17:00"),
        ("20:30", "20:30"),
        ("jam lima subuh", "05:00"),
        ("jam 7 lewat 15", "07:15"),
        ("jam 8 kurang 10", "07:50"),
        ("tengah malam", "00:00"),
        ("at noon", "12:00"),
        ("jam 25", None),
        ("dalam 24 jam", None),
    ],
)
def test_times(text: str, time: str | None) -> None:
    assert stated(text).get("time") == time


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("jam 6 pagi WIT", "Asia/Jayapura"),
        ("pakai wita", "Asia/Makassar"),
        ("WIB aja", "Asia/Jakarta"),
        ("waktu indonesia timur", "Asia/Jayapura"),
        ("wit", "Asia/Jayapura"),
        ("with me", None),
    ],
)
def test_zones(text: str, zone: str | None) -> None:
    assert stated(text).get("timezone") == zone


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("jualan keripik", "food"),
        ("produk skincare", "beauty"),
        ("skinkare", "beauty"),
        ("toko hijab", "fashion"),
        ("popok bayi", "parenting"),
        ("villa", "travel"),
        ("konter hp", "tech"),
        ("tempat gym", "fitness"),
        ("gaya hidup", "lifestyle"),
        ("perabot rumah", "home"),
        ("bengkel motor", "automotive"),
        ("topup game", "gaming"),
        ("bimbel", "education"),
        ("KPR", "finance"),
        ("makanan kucing", "pets"),
        ("anyaman rotan", "craft"),
        ("obat herbal", "health"),
        ("baju anak", "fashion"),
        ("kucing lucu", "pets"),
        ("bukan makanan, fashion", "fashion"),
        ("saya kasih tahu ya", None),
        ("kreator yang hobi kulineran", "food"),
        ("selebgram hobi makan-makan", "food"),
        ("toko perlengkapan hobi", "lifestyle"),
    ],
)
def test_categories(text: str, category: str | None) -> None:
    assert stated(text).get("category") == category


def test_a_quoted_caption_states_nothing() -> None:
    assert stated('caption: "skincare 500rb di bandung besok jam 7"') == {}
    assert stated('"ok" katanya "bayar 500rb dulu ya kak"') == {}


def test_the_mark_behind_a_short_name_begins_no_quotation() -> None:
    assert stated('"ok" itu di bandung budget 500rb') == {"city": "Bandung", "budget_idr": 500_000}


def test_what_is_taken_back_is_said() -> None:
    assert "city" in read_slots("bukan bandung, bogor", NOW, WIB).dropped
    assert "platform" in read_slots("jangan tiktok", NOW, WIB).dropped


def test_a_name_of_city_and_regency_is_noted() -> None:
    assert "city_kota_assumed" in read_slots("di malang", NOW, WIB).notes
    assert "city_kota_assumed" not in read_slots("di kab malang", NOW, WIB).notes


def test_the_past_is_kept_apart_from_the_future() -> None:
    scan = read_slots("tayang 20 november", NOW, WIB)
    assert (scan.slots["date"], scan.past_date) == ("2027-11-20", "2026-11-20")


def test_an_age_is_no_number_of_people() -> None:
    assert "count" not in stated("cari influencer 18+ budget 1jt")
    assert stated("butuh influencer 3 budget 1jt")["count"] == 3

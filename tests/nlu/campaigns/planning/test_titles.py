"""What somebody calls a campaign states neither day nor mark nor place; what stands beside it does."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.planning.titles import campaign_name, title_answered
from core.nlu.slots import read_slots

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("tambahin satu campaign lg donk judulnya jumat berkah", {}),
        ("mulai campaign baru, nama: Besok Pasti Laku", {}),
        ("kampanye baru bernama rasa padang", {}),
        ("daftarin campaign 'Sabtu Bandung'", {}),
        ('campaign "Lebaran Jakarta" dana 5jt', {"budget_idr": 5_000_000}),
        ("campaign called Friday Five Stars, 3 million", {"budget_idr": 3_000_000}),
        ("buat kampanye judulnya senin ceria tanggal 5 desember", {"date": "2026-12-05"}),
        ("promo senin hemat di medan", {"city": "Medan"}),
        ('kampanye "A" : @rin 500rb', {"handles": ("rin",), "budget_idr": 500_000}),
        ('bikin kampanye "7" dengan @rin', {"handles": ("rin",)}),
    ],
)
def test_a_name_states_nothing(text: str, slots: dict[str, object]) -> None:
    assert read_slots(text, NOW, WIB).slots == slots


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("campaign nya nisa fest", "nisa fest"),
        ("bikin kampanye sabun dua orang pertama aja", "sabun"),
        ("gas bikin campaign servis murah berdua aja no 1 no 2", "servis murah"),
        ("make a campaign soap for the first two", "soap"),
        ("bikin kampanye lebaran kecuali yang terakhir", "lebaran"),
        ("bikin kampanye Tanpa Gula", "Tanpa Gula"),
        ("bikin kampanye Beli 2 Gratis 1", "Beli 2 Gratis 1"),
        ("bikin kampanye Promo Hari Pertama", "Promo Hari Pertama"),
        ("campaign name Green Monday", "Green Monday"),
        ("start a campaign and call it Green Monday", "Green Monday"),
        ("kampanyein mereka, namanya garage sale", "garage sale"),
        ('kampanye in "garage sale"', "garage sale"),
        ("kampanyekan semuanya dong", ""),
        ("kampanye nya akhir tahun", "akhir tahun"),
        ("kampanye Nyala Api", "Nyala Api"),
        ("ok jadiin kampanye padang pake yg 2 itu", "padang"),
        ("bikin kampanye promo dia aja", "promo"),
        ("start a campaign called rendang just those two", "rendang"),
        ("bikin kampanye ayo pakai batik", "ayo pakai batik"),
    ],
)
def test_what_is_written_beside_a_name_is_none_of_it(text: str, name: str) -> None:
    assert campaign_name(text) == name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("gmn kabar promo lebaran kmrn", None),
        ("laporan campaign 11.11 kemarin", None),
        ("hasil promo akhir tahun yang lalu", None),
        ("@x udah tayang kemarin", "2026-11-22"),
        ("promo jumat depan", "2026-11-27"),
        ("mulai senin ya", "2026-11-30"),
    ],
)
def test_only_a_season_makes_kemarin_the_last_one(text: str, day: str | None) -> None:
    assert read_slots(text, NOW, WIB).slots.get("date") == day


def test_names_are_heard_after_every_way_of_calling() -> None:
    for words in ("judulnya", "berjudul", "bertajuk", "bernama", "dinamai", "titled", "nama:"):
        assert campaign_name(f"bikin campaign {words} Jumat Berkah, dana 2jt") == "Jumat Berkah"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "catat proyek promo baru: grand opening cabang tegal, anggaran 7jt",
            "grand opening cabang tegal",
        ),
        ("catat promo baru cuci gudang 2jt", "cuci gudang"),
        ("daftarin program endorse: Rasa Nusantara", "Rasa Nusantara"),
        ("bikin promo dong", ""),
        ("make it a campaign", ""),
        ("turn this into a campaign please", ""),
        ("make a Batik Day campaign", "Batik Day"),
        ("buat kampanye lebaran haji ya, budget 2jt, mulai senin", "lebaran haji"),
        ("@juli 300rb gabung kampanye plus produk senilai 80rb", ""),
        ("beli iklan meta 200rb buat kampanye ini", ""),
    ],
)
def test_a_project_has_a_name_too(text: str, name: str) -> None:
    assert campaign_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("buat kampanye Hari Ibu budget 4 juta", "Hari Ibu"),
        ("bikin campaign lebaran dengan @a dan @b budget 2jt", "lebaran"),
        ("create a campaign for Mother's Day budget 4 million", "Mother's Day"),
        ("create a Mother's Day campaign with @x", "Mother's Day"),
        ('buat kampanye "Ramadan Berkah", fee', "Ramadan Berkah"),
        ("kampanye baru: Promo 12.12", "Promo 12.12"),
        ("tolong mulai kampanye gajian dong", "gajian"),
        ('Kampanye frozen food "nugget ayu" 2jt', "frozen food nugget ayu"),
        ("kampanye A budget 1jt @rani.jajan 300rb", "A"),
        ("buat kampanye", ""),
        ("bikin kampanye dengan yang pertama dan kedua", ""),
        ("start a campaign with @x", ""),
        ("buat kampanye baru dong", ""),
    ],
)
def test_names(text: str, name: str) -> None:
    assert campaign_name(text) == name


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("mulai kampanye dimsum", "dimsum"),
        ("Promo Natal", "Promo Natal"),
        ("kampanye Hijau", "Hijau"),
        ("Kampanye", "Kampanye"),
    ],
)
def test_an_answer_that_begins_the_campaign_is_not_its_name(answer: str, name: str) -> None:
    assert title_answered(answer) == name

"""Who tells of their own business, in any voice of the country, is heard; what is of something else is not."""

from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.business import sold_in, tells_of_business
from core.nlu.searching.introducing import introduced
from core.nlu.understand import understand
from tests.capabilities.fakes import NOW

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "sells"),
    [
        ("mbak aku punya laundry kiloan deket kampus ugm, mau promo mahasiswa", "laundry kiloan"),
        ("gan bengkel motor w di cibubur sepi, pgn viral", "bengkel motor"),
        ("saya Bu Retno pemilik batik tulis di Laweyan Solo, ingin dikenal", "batik tulis"),
        ("Halo kak saya bikin kursus online desain canva", "kursus online desain canva"),
        ("halo kak aku reseller hijab di shopee", "hijab"),
        ("saya dropshipper skincare", "skincare"),
        ("saya agen frozen food di bekasi", "frozen food"),
        ("i'm a reseller of hijabs on shopee", "hijabs"),
        ("we resell sneakers in bandung", "sneakers"),
        ("punya warung bakso di bekasi pengen rame", "warung bakso"),
        ("abdi icalan seblak di garut, hoyong rame", "seblak"),
        ("kulo dodolan batik ning pekalongan", "batik"),
        ("laundry kami di depok sepi", "laundry"),
        ("hi, i run a small bakery in Bandung, sales are slow", "small bakery"),
        ("owner of a hijab brand in Jakarta here", "hijab brand"),
        ("jual kue kering buat natal di malang", "kue kering"),
        ("jualan hampers untuk lebaran", "hampers"),
    ],
)
def test_a_business_told_in_the_first_words_is_heard(text: str, sells: str) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (said.intent, sold_in(text), tells_of_business(text)) == ("profile", sells, True)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("salon muslimah di aceh 500 ribu", 500_000),
        ("jual tanaman hias online, cari kreator rumah & taman 650rb", 650_000),
        (
            "uda ambo jua rendang di padang, cari urang nan suko makan, pitih ambo 500 ribu",
            500_000,
        ),
        ("kafe kecil gue di dago sepi, ada 700rb", 700_000),
        ("bisnisku catering diet di surabaya, 2jt", 2_000_000),
        ("saya ibu rumah tangga jualan gamis di pekanbaru, modal 300rb", 300_000),
        ("w jualan thrift di ig, ada 400rb buat promo", 400_000),
        ("urang boga warung nasi di garut, artos 500 rebu", 500_000),
        ("we just opened a coffee shop in Canggu, 1.5 million to spend", 1_500_000),
    ],
)
def test_a_business_told_with_what_there_is_to_spend_is_a_search(text: str, budget: int) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (said.intent, said.slots["budget_idr"]) == ("suggest", budget)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("warungku rame alhamdulillah", "other"),
        ("toko lagi sepi nih", "other"),
        ("aku bikin kue buat anakku", "other"),
        ("motor saya mogok", "other"),
        ("aku cari reseller hijab", "other"),
        ("aku mau jadi reseller hijab", "other"),
        ("ada reseller hijab ga", "other"),
        ("dia reseller hijab", "other"),
        ("bengkel deket sini dimana ya", "other"),
        ("cari salon di aceh 500 ribu", "other"),
        ("kos putri di jogja 500 ribu", "other"),
        ("saya mau tanya pemilik akun @dapurnina", "evaluate"),
        ("saya jual hijab, bikin brief buat @hijab.dinda", "brief"),
        ("aku mau bikin kampanye toko kue", "campaign_new"),
    ],
)
def test_what_is_of_something_else_tells_of_no_business(text: str, intent: str) -> None:
    assert understand(text, now=NOW, zone=JAKARTA).intent == intent


def test_who_opens_one_more_business_tells_of_none() -> None:
    assert not introduced("boleh ga aku buat usaha baru Kopi Senja?")
    assert introduced("saya bikin usaha keripik di malang")

"""What puts a campaign on the books, and what only speaks of one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.campaigns.planning.opening import of_politics, only_tells, opens_campaign
from core.nlu.campaigns.recognising import campaign_intent
from core.nlu.understand import understand


def intent(text: str) -> str:
    now = datetime(2026, 11, 23, 3, tzinfo=UTC)
    return understand(text, now=now, zone=ZoneInfo("Asia/Jakarta")).intent


@pytest.mark.parametrize(
    "text",
    [
        "catat proyek promo baru: grand opening cabang tegal, anggaran 7jt",
        'daftarin campaign "Payday Sale"',
        "daftarkan program endorse buat ramadan",
        "tambahin satu kampanye lagi dong",
        "register a new promo project",
        "log a new campaign for mother's day",
        "input kampanye baru ya min",
        "ya sudah jadi kampanye promo low season",
        "oke jadiin campaign servis murah",
        "Yang kedua saja dijadikan kampanye Sambal Bu Tini ya",
        "okay make it a campaign Summer Sale",
        "ok lets go with these, call it Rainy Season",
        "start it as weekend brunch",
        "gas pake mereka, namain Lebaran Seru",
        "great lets use these three, name it Rainy Season",
        "make it happen, call it Bali Launch",
        "gas mulai sebagai weekend brunch",
        "ambil yang 3 ini, namain Promo Hujan",
    ],
)
def test_a_new_campaign_is_put_on_the_books(text: str) -> None:
    assert opens_campaign(text)
    assert campaign_intent(text) == "campaign_new"


@pytest.mark.parametrize(
    "text",
    [
        "daftar campaign",
        "catat campaign lebaran laku 40",
        "catat kode promo baru HEMAT10",
        "tambahin @dapurnina ke campaign lebaran",
        "catat hasil kampanye baru",
        "bikin caption promo baru",
        "masukin promo ke excel",
        "jadi kampanye promo low season gimana hasilnya",
        "jadi kampanye yang mana",
        "yang pertama jadi kampanye apa ya",
        "jadi promo kemarin laku berapa",
    ],
)
def test_what_only_speaks_of_one_opens_none(text: str) -> None:
    assert not opens_campaign(text)


@pytest.mark.parametrize(
    "text",
    [
        "kampanye pemilu kemarin rame ya, 3 calon",
        "kampanye hitam itu jahat banget ya",
        "the election campaign yesterday was crowded",
    ],
)
def test_a_campaign_for_votes_is_nobodys_here(text: str) -> None:
    assert of_politics(text)
    assert intent(text) == "other"


@pytest.mark.parametrize("text", ["kampanye sebelah gagal total", "their campaign was a failure"])
def test_who_tells_of_a_campaign_starts_none(text: str) -> None:
    assert only_tells(text)
    assert intent(text) != "campaign_new"


@pytest.mark.parametrize(
    "text",
    [
        "kampanye lebaran budget 2 juta",
        "mau kampanye akhir tahun",
        "bikin kampanye keripik kemarin",
        "kampanye dengan @mbak.seblak kemarin",
        "start a campaign called Last Chance",
        "buat kampanye kaos pemilu",
    ],
)
def test_who_wishes_for_one_gets_it_whatever_else_is_told(text: str) -> None:
    assert not only_tells(text)
    assert not of_politics(text)
    assert intent(text) == "campaign_new"


@pytest.mark.parametrize(
    "text",
    [
        "start with these two",
        "lets go with these",
        "call it off",
        "mulai ini aja dulu",
        "pakai ini ya",
        "use these as examples",
        "make it cheaper",
        "ambil yang 3 ini aja",
    ],
)
def test_a_choice_without_a_name_opens_none(text: str) -> None:
    assert not opens_campaign(text)

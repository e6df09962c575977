"""Comments that turn against their words, and complaints without a word of blame."""

from __future__ import annotations

import pytest

from core.analytics.comments.classify import classify
from core.analytics.comments.plots import mood_told
from core.analytics.comments.words import read


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("nangis nonton ini, keinget almarhum bapak", "negative"),
        ("i cried, reminds me of my late grandma", "negative"),
        ("kuahna asin teuing, teu kadahar", "negative"),
        ("hargane ora umum blas", "negative"),
        ("gak malu ya ngendorse produk beginian", "negative"),
        ("komen isinya slot gacor semua, tolong dihapus kak", "negative"),
        ("overpriced for what you get honestly", "negative"),
        ("boros sih tapi hasilnya sepadan", "positive"),
        ("mahal tapi worth it", "positive"),
        ("parah, nagih banget rasanya", "positive"),
        ("kirain mahal ternyata masih masuk kantong anak kos", "positive"),
        ("thought it'd be expensive but it's affordable", "positive"),
        ("ga jelek kok, enak malah", "positive"),
        ("kirain bakal gagal eh jadi", "positive"),
        ("took a month to ship", "negative"),
        ("the seller ignored me", "negative"),
        ("way too expensive for the quality", "negative"),
        ("jujur biasa aja menurutku", "neutral"),
        ("biasa aja sih", "neutral"),
        ("not bad, but not great either", "neutral"),
        ("it was not bad at all, great taste", "positive"),
        ("ga jelek sih, tapi ga spesial juga", "neutral"),
        ("baru nyadar ternyata selama ini aku salah cara nyuci muka", "neutral"),
    ],
)
def test_set_phrases_say_how_a_writer_feels(text: str, mood: str) -> None:
    assert mood_told(read(text)) == mood
    assert classify([text])[0].sentiment == mood


@pytest.mark.parametrize(
    "text",
    [
        "keinget masakan ibu, enak banget",
        "kemarin nangis bombay nonton drakor",
        "teu nyangka ngeunah pisan",
        "ga malu-maluin hasilnya",
        "komen pertama nih, semua keren",
        "parah, ga enak sama sekali",
        "ini bukan biasa aja, ini luar biasa",
        "kirain murah ternyata mahal",
    ],
)
def test_near_misses_are_left_to_the_model(text: str) -> None:
    assert mood_told(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "we waited an hour and the soup was raw",
        "it faded after two washes",
        "nothing like the pictures",
        "barangnya tidak sesuai deskripsi",
        "hebat, eksimku kambuh",
        "support never replied to my ticket",
        "took them six weeks to reply",
        "the shop blocked me",
        "much too pricey for such a small bag",
        "the parcel arrived torn",
        "kok tega sih promosiin barang gini",
        "ga malu ya jualan beginian",
        "sambelna lada teuing",
        "nangis pas bagian ini, inget mendiang bapak",
        "komennya judol mulu, tolong dibersihin min",
        "resinya ga keluar keluar",
        "bagus sekali, ditanya malah dicuekin",
        "juara, baru sebulan udah mati",
        "keren bajunya... buat keset",
        "makasih ya, gara-gara lulur ini tanganku gatal",
        "great, it broke after one wash",
    ],
)
def test_complaints_and_grief_are_heard(text: str) -> None:
    assert classify([text])[0].sentiment == "negative"


@pytest.mark.parametrize(
    "text",
    [
        "lama sih antrinya tapi sepadan",
        "pricey but so good",
        "jauh, tapi ga nyesel ke sini",
        "kirain ribet ternyata lima menit kelar",
        "thought it would be bland but the broth is rich",
        "gila enak banget ini",
        "nyesel ga beli dari dulu",
        "wish i had found this earlier",
        "kok bisa sebagus ini",
        "ga pahit kok, malah seger",
    ],
)
def test_dear_but_worth_it_is_praise(text: str) -> None:
    assert mood_told(read(text)) == "positive"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("mahal tapi ga sebanding", "positive"),
        ("expensive but not worth it", "positive"),
        ("kalau mahal tapi bagus ya gapapa", "positive"),
        ("kirain mahal ternyata emang mahal", "positive"),
        ("gila nagih utang sampai ke rumah", "positive"),
        ("been waiting weeks for this video", "negative"),
        ("waited an hour but worth it", "negative"),
        ("not overpriced at all", "negative"),
        ("was it overpriced?", "negative"),
        ("almarhum kakekku dulu jualan ini", "negative"),
        ("nangis bahagia inget almarhum ayah, makasih videonya", "negative"),
        ("keren, jadi pajangan di ruang tamu", "negative"),
        ("enak... buat sarapan juga", "negative"),
        ("love it, this broke the internet", "negative"),
        ("komennya rame semua", "negative"),
        ("not what i expected but even better", "negative"),
        ("i don't regret buying it", "negative"),
        ("buatanku ga bisa seenak ini", "positive"),
    ],
)
def test_what_only_sounds_so_is_not_told(text: str, wrong: str) -> None:
    assert mood_told(read(text)) != wrong


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("makasih loh, gara-gara krim ini mukaku merah semua", "negative"),
        ("bagus banget pelayanannya, ditanya diem semua", "negative"),
        ("juara deh, charger baru seminggu udah jadi pajangan", "negative"),
        ("mantul adminnya, nanya senin dibales kamis", "negative"),
        ("customer service never answered my emails", "negative"),
        ("dua minggu nunggu resi ga keluar-keluar", "negative"),
        ("keren, dijadiin pajangan di ruang tamu cakep", "positive"),
        ("mantap, ditanya langsung dijawab adminnya", "positive"),
    ],
)
def test_praise_for_what_went_wrong_is_blame(text: str, mood: str) -> None:
    assert classify([text])[0].sentiment == mood

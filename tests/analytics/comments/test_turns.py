"""Short comments say by set phrases what their single words do not, and ask without a question mark."""

import pytest

from core.analytics.comments.classify import classify
from core.analytics.comments.turns import asks, mood_said
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
        ("ga jelek sih, tapi ga spesial juga", "neutral"),
        ("baru nyadar ternyata selama ini aku salah cara nyuci muka", "neutral"),
    ],
)
def test_set_phrases_say_how_a_writer_feels(text: str, mood: str) -> None:
    assert mood_said(read(text)) == mood
    assert classify([text])[0].sentiment == mood


@pytest.mark.parametrize(
    "text",
    [
        "keinget masakan ibu, enak banget",
        "kemarin nangis bombay nonton drakor",
        "teu nyangka ngeunah pisan",
        "ga malu-maluin hasilnya",
        "komen pertama nih, semua keren",
        "mahal tapi ga sepadan",
        "parah, ga enak sama sekali",
        "ini bukan biasa aja, ini luar biasa",
        "kirain murah ternyata mahal",
    ],
)
def test_their_near_misses_say_nothing(text: str) -> None:
    assert mood_said(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "anak 8 bulan udah boleh makan ini belum",
        "kak itu lokasi syutingnya di Bromo bukan",
        "is this safe for pregnant women",
        "part duanya kapan",
        "opo ora panas nganggo klambi ngono",
        "kuliah jurusan apa dulu kak kok pinter masak",
        "udah mateng belum itu dagingnya",
        "can kids eat this",
    ],
)
def test_a_question_is_known_by_its_form(text: str) -> None:
    assert asks(read(text))
    assert classify([text])[0].kind == "question"


@pytest.mark.parametrize(
    "text",
    [
        "udah lama pengen kesini, kesampaian juga",
        "ini enak tapi aku ga kuat pedesnya nggak",
        "is it just me or wow",
        "ga tau kenapa suka banget",
    ],
)
def test_what_only_holds_words_of_asking_does_not_ask(text: str) -> None:
    assert classify([text])[0].kind != "question" or not asks(read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my order arrived broken", "genuine"),
        ("kok mau sih promosiin barang kayak gini", "genuine"),
        ("overpriced for what you get honestly", "genuine"),
        ("my order arrived broken, how do i return it?", "question"),
    ],
)
def test_a_complaint_is_no_wish_to_buy(text: str, kind: str) -> None:
    assert (classify([text])[0].kind == "genuine") is (kind == "genuine")


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

"""Cues name what rules see: a wish to buy, a question, an advert, a feeling."""

import pytest

from core.analytics.comments.cues import cues, hollow
from core.analytics.comments.moods import mood_words, moods
from core.analytics.comments.words import read


def seen(text: str) -> set[str]:
    return set(cues(read(text)))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("kak belinya di mana", "~beli-mana"),
        ("dmn bisa dapetin ini", "~beli-mana"),
        ("where can i buy this", "~beli-mana"),
        ("harganya brp", "~harga-tanya"),
        ("mau 2 dong", "~mau-dong"),
        ("hrg?", "~info"),
        ("pm kak", "~info"),
        ("seporsi berapa bang", "~berapa-satuan"),
        ("spill sepatunya", "~spill"),
        ("restock kapan", "~ready"),
        ("bisa cod?", "~cod"),
        ("titip satu ya", "~ambil"),
        ("kenapa gagal ya?", "~tanya-akhir"),
        ("resepnya dong", "~minta"),
        ("jasa followers aktif murah", "~jual-akun"),
        ("follow balik ya", "~balik"),
        ("pinjaman cepat tanpa jaminan", "~pinjam"),
        ("scatter turun terus", "~judi"),
        ("komen judol semua", "~judi-lawan"),
        ("numpang promosi kak", "~numpang"),
    ],
)
def test_a_phrase_shows_its_cue(text: str, cue: str) -> None:
    assert cue in seen(text)


@pytest.mark.parametrize("text", ["videonya adem", "jadi kangen rumah", "lucu banget kucingnya"])
def test_a_plain_reaction_shows_no_wish_to_buy(text: str) -> None:
    wishes = {"~beli", "~beli-mana", "~harga", "~mau-dong", "~spill", "~info", "~judi", "~iklan"}
    assert not seen(text) & wishes


@pytest.mark.parametrize("text", ["🔥🔥", "@sari @budi.s", "...", "", "❤️ @ani"])
def test_comments_without_a_word_are_hollow(text: str) -> None:
    assert hollow(read(text))


@pytest.mark.parametrize("text", ["ok", "https://contoh.id", "@ani lihat", "99"])
def test_a_word_a_link_or_a_number_is_not_hollow(text: str) -> None:
    assert not hollow(read(text))


def test_disguise_and_shouting_are_seen() -> None:
    assert {"~samar", "~samar2"} <= seen("𝐁𝐎𝐋𝐀𝐍𝐆 hari ini")
    assert "~renggang" in seen("B O L A N G hari ini")
    assert "~kapital" in seen("BOLANG hari ini")
    assert "~leet" in seen("m4nt4p")


@pytest.mark.parametrize(
    ("text", "mood", "absent"),
    [
        ("enak banget", "~rasa+1", "~rasa-1"),
        ("jelek banget", "~rasa-1", "~rasa+1"),
        ("gak enak", "~rasa-1", "~rasa+1"),
        ("gak jelek kok", "~rasa+1", "~rasa-1"),
        ("lucu parah", "~rasa+2", "~rasa-1"),
        ("gila enak sih", "~rasa+2", "~rasa-1"),
        ("pelayanannya parah", "~rasa-1", "~rasa+1"),
        ("parah gak enak", "~rasa-1", "~rasa+1"),
        ("bagus tapi mahal", "~rasa-tapi-", "~rasa-tapi+"),
        ("😍", "~muka+", "~muka-"),
        ("🤮", "~muka-", "~muka+"),
        ("di rumah saja", "~rasa-tiada", "~rasa+1"),
    ],
)
def test_feelings_are_found_and_denials_turn_them(text: str, mood: str, absent: str) -> None:
    found = set(moods(read(text)))
    assert mood in found
    assert absent not in found


def test_every_mood_word_is_a_small_word_with_a_sign() -> None:
    assert set(mood_words().values()) == {"+", "-"}
    assert all(word == word.lower() and " " not in word for word in mood_words())

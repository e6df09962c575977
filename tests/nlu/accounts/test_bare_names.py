"""Which words of a text may be accounts without their @, and that only accounts get one."""

import pytest

from core.nlu.accounts.bare_names import (
    MOST,
    short_words,
    strange_words,
    with_at,
    with_short,
    with_shown,
)

KNOWN = frozenset({"jajanbandung", "ceuemi", "sisi.beauty", "dapur_nina"})


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("bagus mana jajanbandung sama ceuemi", "bagus mana @jajanbandung sama @ceuemi"),
        ("Why not Ceuemi?", "Why not @Ceuemi?"),
        ("kenapa bukan sisi.beauty", "kenapa bukan @sisi.beauty"),
        ("jajanbandung, ceuemi.", "@jajanbandung, @ceuemi."),
        (
            "bikin brief buat ceuemi produknya: basreng",
            "bikin brief buat @ceuemi produknya: basreng",
        ),
    ],
)
def test_known_accounts_get_their_at(said: str, meant: str) -> None:
    assert with_at(said, KNOWN) == meant


@pytest.mark.parametrize(
    "said",
    [
        "cek @jajanbandung",
        "https://instagram.com/jajanbandung",
        "tulis ke halo@jajanbandung.com",
        "ini jajanbandung.csv ya",
        "tokoku namanya jajanbandung",
        "saya ceuemi dari bandung",
        "I'm ceuemi",
        'cek caption: "makan di jajanbandung yuk"',
        "cek caption: makan di jajanbandung yuk",
        "daftar\njajanbandung 32rb\nceuemi 18rb",
        "budgetnya 1.500.000",
    ],
)
def test_what_is_no_mention_stays_as_it_is(said: str) -> None:
    assert with_at(said, KNOWN) == said


@pytest.mark.parametrize(
    "said", ["cari kuliner di bandung", "surabaya", "makasih banyak ya", "halo"]
)
def test_ordinary_words_and_places_are_never_looked_up(said: str) -> None:
    assert strange_words(said) == ()


def test_long_stories_are_not_searched_for_names() -> None:
    assert strange_words("ceuemi " * MOST) == ("ceuemi",)
    assert strange_words("ceuemi " * (MOST + 1)) == ()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kalau resep dewi nolak?", "kalau @resep_dewi nolak?"),
        ("what if Kue Sari says no?", "what if @kue.sari says no?"),
        ("resep  dewi sama kue sari", "@resep_dewi sama @kue.sari"),
    ],
)
def test_an_account_shown_may_be_written_with_spaces(said: str, meant: str) -> None:
    assert with_shown(said, ("resep_dewi", "kue.sari", "solo")) == meant


@pytest.mark.parametrize(
    "said",
    [
        "cek caption: resep dewi enak",
        "resep dewimu mana",
        "resep punya dewi",
        "@resep dewi",
        "produkku produk kue sari",
        "di solo aja",
    ],
)
def test_other_words_are_left_as_they_are(said: str) -> None:
    assert with_shown(said, ("resep_dewi", "kue.sari", "solo")) == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("dodo mundur", "@dodo mundur"),
        ("rani lunas, kopi belum", "@rani lunas, @kopi belum"),
        ("dodo laku 5 kopi", "@dodo laku 5 kopi"),
        ("paid rani 200k", "paid @rani 200k"),
        # a part of another name, of an address, or of somebody's text
        ("ranitidin naik", "ranitidin naik"),
        ("cek rani.cooks", "cek rani.cooks"),
        ("toko.com/rani", "toko.com/rani"),
        ("@rani deal", "@rani deal"),
        ("captionnya: rani suka kopi", "captionnya: rani suka kopi"),
        ("to pay: rani 300k, dodo 200k", "to pay: @rani 300k, @dodo 200k"),
        ("caption: rani suka kopi, beli 2 kopi", "caption: rani suka kopi, beli 2 kopi"),
    ],
)
def test_an_account_of_few_letters_gets_its_at_where_it_takes_part(said: str, meant: str) -> None:
    assert with_short(said, {"rani", "dodo", "kopi"}) == meant


def test_ordinary_words_are_looked_up_only_where_somebody_is_spoken_of() -> None:
    assert short_words("dodo beli kopi", ordinary=False) == ("dodo",)
    assert short_words("dodo beli kopi", ordinary=True) == ("dodo", "beli", "kopi")

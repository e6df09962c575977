"""Words and signs of the screens can be asked about; what only names them asks for something else."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from core.nlu.questions.glossary import TERMS
from core.nlu.questions.meanings import percent_asked, word_asked, word_in
from core.nlu.questions.screen_words import SCREEN_WORDS
from core.nlu.questions.signs import SIGN, USUAL, signs_asked
from core.nlu.words.bags import bag
from core.rendering.environment import environment

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ("dp itu apa | dp tu apa sih kak | apa itu dp? | what's a down payment | uang muka maksudnya apa", "down_payment"),
        ("lunas itu maksudnya apa | lunas artinya opo | what does paid in full mean", "paid_off"),
        ("patokan 300-900 itu dari mana | patokan Rp300–Rp900 itu apa | dari mana patokannya", "usual_cost"),
        ("itu 5 dari 24 caption soal hijab maksudnya apa | what does 5 of 24 captions on hijab mean", "fit"),
        ("perkiraan 80 dari 100 kemungkinan itu apa | 80 dari 100 artinya apa", "chances"),
        ("di atas 70 dari 100 akun setara itu apa", "peers"),
        ("kok cuma di atas 18 dari 100, maksudnya apa", "percentile"),
        ("influencer itu yg kaya gimana to | selebgram tuh apa | what is a creator", "kol"),
        ("micro itu apa sih kak | nano apaan | what are nano creators", "tier"),
        ("engagement itu apa | engagement artinya naon", "engagement_rate"),
        ("omzet itu apa bang | aku ga ngerti omset itu apa", "revenue"),
        ("tahap sepakat itu artinya apa | tayang itu apa | draf apaan", "stages"),
        ("bio itu apa kak | caption tuh apa ya | what is a hashtag", "posting"),
        ("kecocokan itu dihitung gimana | fit is computed how, what does it mean", "fit"),
    ],
)  # fmt: skip
def test_a_word_of_the_screens_is_asked_about(texts: str, code: str) -> None:
    for text in texts.split(" | "):
        assert word_asked(text) == code, text


@pytest.mark.parametrize(
    "text",
    [
        "platform apa yang bagus",
        "platform apa",
        "followers dari mana",
        "deal berapa",
        "kenapa dp",
        "dia minta dp itu wajar ga",
        "dp itu 100rb ya",
        "apa itu fotosintesis",
        "yang pertama itu dp berapa",
        "@dapurnina itu akun apa",
        "bikin caption dong",
        "omzet berapa",
        "what platform should i use",
    ],
)
def test_what_only_names_a_word_asks_for_no_meaning(text: str) -> None:
    assert word_asked(text) is None


def test_what_is_explained_may_be_named_anywhere_where_it_is_several_words() -> None:
    assert word_in("jelasin dong soal kode promo buat reseller") == "promo_code"
    assert word_in("jelasin soal fee") == "fee"
    assert word_in("apa itu zonk rate") is None


@pytest.mark.parametrize(
    ("texts", "signs"),
    [
        ("tanda 🤔 itu artinya apa | 🤔? | what does 🤔 mean | apa arti 🤔 | 🤔 apaan kak 🙏", ("🤔",)),
        ("✅ itu apa | bedanya sama yang ✅ apa | tanda centang maksudnya apa | what is ✅", ("✅",)),
        ("apa bedanya ✅ sama 🤔 | difference between ✅ and 🤔?", ("✅", "🤔")),
        ("kenapa tandanya kuning | why the yellow face", ("🟡", "🤔")),
        ("ikon di depan nama itu apa | what are the signs in front of the names", USUAL),
        ("dp itu apa 🙏 | itu apa 🙏 | makasih kak 🙏 | kok gitu 🤔 | apa 😭 | 👍 | apa kabar 😊", ()),
        ("cek caption: promo ✅ apa aja ada | tanda apa aja kalau dia beli follower", ()),
        ("yg merah berapa harganya | tandai dia merah", ()),
    ],
)  # fmt: skip
def test_a_sign_of_the_screens_is_asked_about(texts: str, signs: tuple[str, ...]) -> None:
    for text in texts.split(" | "):
        assert signs_asked(text) == signs, text


def shown(language: str) -> str:
    """Return all that templates of a language show, and the words of their tables; commands are no words."""
    found = []
    for path in (TEMPLATES / language).rglob("*.jinja"):
        if path.name in {"signs.html.jinja", "glossary.html.jinja"}:
            continue
        source = re.sub(r"\{#.*?#\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        tables = re.findall(r"\{%-?\s*set\b.*?%\}", source, flags=re.DOTALL)
        found += [said for table in tables for said in re.findall(r'"([^"]*)"(?!\s*:)', table)]
        commands = r"(?<!\w)/[a-z]+"
        found.append(
            re.sub(rf"\{{%.*?%\}}|\{{\{{.*?\}}\}}|<[^>]+>|{commands}", " ", source, flags=re.DOTALL)
        )
    return "\n".join(found)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_sign_has_its_meaning(language: str) -> None:
    page = environment().get_template(f"{language}/signs.html.jinja").make_module({})
    said = "".join(group for group, _ in page.signs)
    files = (TEMPLATES / language).rglob("*.jinja")
    drawn = {sign for path in files for sign in SIGN.findall(path.read_text(encoding="utf-8"))}
    assert drawn - {"→", "▶"} <= {*said}
    assert all(page.meaning(sign).startswith("<b>") for sign in USUAL)


NAMES = bag(
    "arisan bahasa bandung calcscope captiv cekrekening contoh dalam dapurnina facebook gandeng google halobpom herald hypeauditor "
    "indonesia jamu kuliner lebaran meta nina pajak suara telegram whatsapp xposure"
)
"""Names of people, places, firms, goods and sources, which are no terms."""

PLAIN = bag(
    "amp bank batal card chat com cost data download email english equalto er format go id idr in jam jawab json jt kak label media miliar mm mulai online order pakai per pick pmk "
    "price privacy rb rp rupiah saya sekarang severity siap status tap total transfer undo uu value"
)
"""Words that are alike in both languages, or that nobody asks about."""

OFTEN: Final = 3
"""A word that stands on the screens so often is met by everybody."""


def test_words_alike_in_both_languages_are_terms_with_an_entry() -> None:
    """A word of the trade is mostly the same in Indonesian and English: whoever brings a new one writes what it means."""
    ours, theirs = (Counter(re.findall(r"[a-z]{2,}", shown(each).lower())) for each in ("id", "en"))
    both = {word for word, times in ours.items() if times >= OFTEN and word in theirs}
    terms = both - NAMES - PLAIN
    assert sorted(w for w in terms if not (word_asked(f"{w} itu apa") or word_in(w))) == []


def test_every_word_has_its_meaning_in_both_languages() -> None:
    for language in ("id", "en"):
        page = environment().get_template(f"{language}/glossary.html.jinja").make_module({})
        assert set(page.meanings) == set(SCREEN_WORDS)
        assert all(len(title) < 40 < len(said) for title, said in page.meanings.values())
    assert not set(SCREEN_WORDS) & set(TERMS)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("what does 2.7% mean", "2.7"),
        ("2,7% itu maksudnya apa ya kak", "2.7"),
        ("apa arti 6 persen?", "6"),
        ("komisi 10% itu apa", None),
        ("2,7% atau 3,1% itu apa", None),
        ("dp 50% dulu", None),
        ("2,7%", None),
    ],
)
def test_a_percentage_alone_is_asked_about(text: str, percent: str | None) -> None:
    assert percent_asked(text) == percent

"""Which term a question is about, as people ask and misspell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.questions.glossary import TERMS, asks_term, find_term, names_formats, tells_apart


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("apa sih arti CPM", "cpm"),
        ("apa itu engagement rate?", "engagement_rate"),
        ("ER itu apa kak", "engagement_rate"),
        ("enggagement rate maksudnya apa", "engagement_rate"),
        ("jelasin rate-card dong", "rate_card"),
        ("bedanya reach sama views apa", "reach"),
        ("impresi itu apa", "impressions"),
        ("mikro influencer itu yang gimana", "tier"),
        ("bagusan micro atau macro sih", "micro_vs_macro"),
        ("mending nano apa mega", "micro_vs_macro"),
        ("ada buktinya ga", "micro_vs_macro"),
        ("bukti tayang itu apa", "proof_of_post"),
        ("kenapa pakai median bukan rata-rata", "median"),
        ("what does ROAS mean", "roas"),
        ("earned media value", "emv"),
        ("cara tau followers palsu", "authenticity"),
        ("persentil tuh apa ya", "percentile"),
        ("biaya per interaksi", "cpe"),
        ("rumus cpe nya gimana", "cpe"),
        ("rumus cpm dong", "cpm"),
        ("rumus gimana", "engagement_rate"),
        ("pph 21 endorse", "tax"),
        ("disclosur itu apa", "disclosure"),
        ("bedanya feed sama reels", "formats"),
        ("bedana reels jeung story naon", "formats"),
        ("what's the difference between a feed post and a reel", "formats"),
        ("apa itu brief untuk reels", "brief"),
        ("rate card story itu apa", "rate_card"),
    ],
)
def test_the_term_is_found(text: str, term: str) -> None:
    assert find_term(text) == term


@pytest.mark.parametrize("text", ["", "apa itu fotosintesis", "jelaskan", "what is this", "???"])
def test_no_term_is_made_up(text: str) -> None:
    assert find_term(text) is None


def test_every_alias_finds_its_term() -> None:
    for code, aliases in TERMS.items():
        for alias in aliases:
            assert find_term(f"apa itu {alias}") in (code, "micro_vs_macro")


def test_no_alias_belongs_to_two_terms() -> None:
    aliases = [alias for words in TERMS.values() for alias in words]
    assert len(aliases) == len(set(aliases))


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert find_term(text) in {None, *TERMS}


@pytest.mark.parametrize(
    "text",
    [
        "emv apaan",
        "apaan tuh cpm kak",
        "emv?",
        "deliverable = ?",
        "what's emv",
        "roas artinya apa",
        "bot apa",
        "reels apaan",
        "apa itu story",
    ],
)
def test_a_bare_question_for_a_term_is_one(text: str) -> None:
    assert asks_term(text)


@pytest.mark.parametrize(
    "text",
    [
        "emv",
        "influencer?",
        "brief",
        "story?",
        "reels aja",
        "kalau story?",
        "apa itu fotosintesis",
        "cpm saya 20rb",
        "worth it sih?",
        "apa aja",
        "",
    ],
)
def test_other_words_around_a_term_ask_for_more(text: str) -> None:
    assert not asks_term(text)


def test_two_kinds_of_posts_are_told_from_one() -> None:
    assert names_formats("mending feed atau reels?")
    assert names_formats("bagusan story apa feed")
    assert not names_formats("mending story aja")
    assert not names_formats("bandingkan story dua kreator ini")
    assert not names_formats("feeding bayi atau storytelling")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("what does CPM mean", "cpm"),
        ("what does a rate card mean?", "rate_card"),
        ("what is the mean", "median"),
        ("mean vs median", "median"),
        ("what are saves", "interactions"),
    ],
)
def test_what_something_means_is_no_average(text: str, term: str) -> None:
    assert find_term(text) == term


@pytest.mark.parametrize(
    "text", ["formula for ROI", "how is authenticity computed", "explain engagement pod"]
)
def test_formulas_are_asked_for_in_other_words(text: str) -> None:
    assert asks_term(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("cpv sama cpm sama ga ya", True),
        ("EMV itu sama aja dengan ROAS?", True),
        ("are saves the same as reach", True),
        ("barter sama endorse beda ga", True),
        ("endorse sama siapa ya yang cocok", False),
        ("cari kreator yang sama kayak kemarin", False),
        ("cpm sama reach @dapur.ina sama ga", False),
    ],
)
def test_whether_two_terms_are_the_same_is_asked_of_both(text: str, asked: bool) -> None:
    assert (tells_apart(text) is not None) is asked

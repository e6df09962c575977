"""What teams ask of method and rights, and what only sounds like it."""

from __future__ import annotations

import pytest

from core.nlu.questions.teams import team_question


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("may we reuse her video in our own ads?", "rights"),
        ("can we run @anna's reel as an ad?", "rights"),
        ("who owns the content?", "rights"),
        ("boleh ga videonya kita pakai buat iklan kita?", "rights"),
        ("kontennya boleh kita repost ga?", "rights"),
        ("do they have any sponsored posts for competitors?", "rivals"),
        ("mereka pernah endorse kompetitor ga?", "rivals"),
        ("what should the contract contain?", "contract_parts"),
        ("isi kontraknya apa aja?", "contract_parts"),
        ("bisa bikinin kontrak?", "contract_parts"),
        ("what happens if they don't label it?", "unlabelled"),
        ("kalau mereka lupa kasih label iklan gimana?", "unlabelled"),
        ("how accurate is the forecast?", "accuracy"),
        ("perkiraannya sering meleset ga?", "accuracy"),
        ("how do you pick the set?", "choosing"),
        ("gimana cara milih susunannya?", "choosing"),
        ("where does your data come from?", "origin"),
        ("datanya dari mana?", "origin"),
        ("why do you not use followers?", "no_followers"),
        ("kenapa ga pakai followers?", "no_followers"),
        ("how do you calculate authenticity?", "authenticity"),
        ("cara hitung keasliannya gimana?", "authenticity"),
        ("is it different if the creator is a company (PT)?", "company_tax"),
        ("kalau kreatornya PT beda ga pajaknya?", "company_tax"),
    ],
)
def test_method_and_rights_are_asked(text: str, topic: str) -> None:
    assert team_question(text.lower()) == topic


@pytest.mark.parametrize(
    "text",
    [
        "@anna posted the video",
        "anna wants 500k for usage rights",
        "write a contract for @anna 500k",
        "bikin brief buat @bela, jangan sebut pesaing",
        "cek caption: boleh pakai video ini di iklan",
        "followers dari mana aja?",
        "pilihin kreator buat kopi",
        "how many followers do they have?",
        "pajak 1 juta ke pt",
        "is 4% engagement good?",
        "fotonya pakai iklan apa atau influencer?",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert team_question(text) is None

"""Words mean the same whatever language or spelling they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.features import features, tokens
from core.nlu.words.senses import lexicon, sense_of, senses


@pytest.mark.parametrize(
    ("words", "sense"),
    [
        ("bikinin buatkan nggawe damelkeun create prepare", "bikin"),
        ("golekno pangmilarikeun carikan carikanka find nyari", "cari"),
        ("rekap rekapan rkapan ringkasan summary", "rekap"),
        ("brenti brhnti berhenti eureun unsubscribe", "stop"),
        ("gmn gimana piye kumaha how", "gimana"),
        ("makasih nuhun suwun thanks mksh", "makasih"),
    ],
)
def test_words_of_one_sense(words: str, sense: str) -> None:
    assert {sense_of(word) for word in words.split()} == {sense}


def test_pairs_come_before_words() -> None:
    assert senses(["ga", "jadi", "deh"]) == (["batal"], 0)
    assert senses(["how", "much", "<handle>"]) == (["berapa", "<handle>"], 0)


def test_particles_say_nothing_and_strange_words_are_counted() -> None:
    assert senses(["dong", "kak", "ya"]) == ([], 0)
    assert senses(["rekap", "bumi", "datar", "<city>"]) == (["rekap", "<city>"], 2)


def test_every_word_of_the_table_stands_in_one_sense() -> None:
    table = lexicon()
    assert all(sense == sense_of(word) for word, sense in table.words.items())
    assert len(table.words) > 2_000


@given(st.text(max_size=80))
def test_any_text_has_features(text: str) -> None:
    found = features(text.lower(), {})
    assert len(found) == len(set(found))
    assert len(senses(tokens(text.lower()))[0]) <= 40

"""Words are read as what they are about, in whatever form people write them."""

import pytest

from core.analytics.content import concepts
from core.analytics.content.meaning import classes_of, plain, root_of, roots, words


@pytest.mark.parametrize(
    "said", ["menghilangkan", "ngilangin", "ilang", "hilangnya", "dihilangkan", "kehilangan"]
)
def test_all_forms_of_a_word_say_that_something_goes(said: str) -> None:
    assert "gone" in classes_of(plain(said))


@pytest.mark.parametrize(
    ("said", "root"),
    [
        ("menyembuhkan", "sembuh"),
        ("nyembuhin", "sembuh"),
        ("penyembuh", "sembuh"),
        ("memutihkan", "putih"),
        ("mutihin", "putih"),
        ("mengecil", "kecil"),
        ("jerawatku", "jerawat"),
        ("nurunin", "turun"),
    ],
)
def test_roots_are_found_under_everyday_forms(said: str, root: str) -> None:
    assert root in roots(said)


def test_unknown_words_keep_themselves() -> None:
    assert root_of("xylofonnya") == "xylofon"
    assert classes_of("qwertz") == frozenset()


def test_phrases_are_read_with_the_spellings_people_use() -> None:
    said = words("jerawatnya udah gak ada lagi, kolesterol gak naik")
    assert "gone" in said[1].classes
    assert "gone" in said[3].classes
    assert [w.text for w in said][:2] == ["jerawatnya", "sudah"]


def test_sentences_are_counted() -> None:
    assert [w.sentence for w in words("satu dua. tiga! empat")] == [0, 0, 1, 2]


def test_every_class_holds_words_and_none_is_empty() -> None:
    known = concepts.load()
    assert len(known) > 80
    for name, said in known.items():
        assert len(said) >= 10, name
        assert all(w == w.strip().lower() for w in said), name

"""Claims that no single word gives away are guessed, said to be guesses, and never over a no."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from core.analytics.content.checker import check
from core.analytics.content.folding import fold
from core.analytics.content.guessing import MOST, Story
from core.analytics.content.hunch import Hunch, core, dump, shipped, weighed
from core.analytics.content.meaning import words
from core.analytics.content.rules import load
from core.analytics.content.traits import blocks, denied, size, traits

NOW = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "product", "rule"),
    [
        (
            "Teman lama pangling, katanya noda bekas cacar di pipiku lenyap entah ke mana",
            "cosmetics",
            "C8",
        ),
        (
            "Sejak kenal sampo ini saringan kamar mandi bersih, helai rambut ga ada yang jatuh",
            "cosmetics",
            "C9",
        ),
        (
            "Eyang yang darah tinggi sekarang kontrolnya bagus terus, rahasianya teh ini",
            "food",
            "F1",
        ),
    ],
)
def test_a_story_that_promises_is_stopped(text: str, product: str, rule: str) -> None:
    found = check(text, product, NOW)
    assert found[0].severity == "block"
    assert rule in {f.rule for f in found}


@pytest.mark.parametrize(
    "text",
    [
        "Sudah sebulan pakai, jerawatku tidak hilang dan memang bukan itu tujuannya ya kak",
        "Ini bukan obat jerawat ya, cuma pelembap biasa yang wanginya aku suka sekali",
        "Warnanya kalem, teksturnya ringan, aku bawa di tas setiap hari ke kantor",
    ],
)
def test_careful_words_raise_no_hunch(text: str) -> None:
    assert not check(text, "cosmetics", NOW)


@pytest.mark.parametrize(
    ("text", "blocked"),
    [
        ("Jamu kunyit asam segar dibuat tiap pagi, tanpa pengawet buatan.", False),
        ("Teh herbal tanpa pengawet, enak diminum sore", False),
        ("Herbal tea without preservatives, nice in the afternoon", False),
        ("Sabun ini ga perih di mataku waktu keramas", False),
        ("Jamu tanpa pengawet, aman diminum ibu hamil setiap hari", True),
        ("Teh herbal tanpa pengawet bikin perut langsing", True),
        ("Toner ini tidak perih untuk semua jenis kulit, dijamin aman", True),
    ],
)
def test_what_is_not_in_the_goods_is_a_fact_until_more_is_made_of_it(
    text: str, blocked: bool
) -> None:
    assert any(f.severity == "block" for f in check(text, "general", NOW)) is blocked


def test_a_guess_says_that_it_is_one() -> None:
    guesses = [
        f
        for f in check(
            "Dua botol kemudian pipiku licin sampai mama nyangka aku ke klinik kecantikan",
            "cosmetics",
            NOW,
        )
        if f.guessed
    ]
    for finding in guesses:
        assert "dugaan" in finding.source
        assert not check(finding.suggestion, "cosmetics", NOW)


def _blank(bias: float = 0.0) -> Hunch:
    nothing = np.zeros(size(), np.float32)
    kinds = np.zeros((1, len(core())), np.float32)
    return Hunch(
        np.ones(size(), np.float32),
        nothing,
        bias,
        0.6,
        0.1,
        ("C7",),
        kinds,
        np.zeros(1, np.float32),
    )


def test_features_are_numbered_the_same_way_everywhere() -> None:
    text = "serum ini serum, jerawat hilang"
    (one, often), (other, _) = (traits(words(text), text, "cosmetics") for _ in range(2))
    assert one.tolist() == other.tolist()
    assert one.max() < size()
    assert often.max() >= 2
    feature, value = weighed(words(text), text, "cosmetics", np.ones(size(), np.float32))
    lengths = [
        float(np.sum(value[(feature >= start) & (feature < end)] ** 2)) for start, end in blocks()
    ]
    assert np.allclose(lengths, 1.0)


def test_the_product_and_a_no_change_what_is_seen() -> None:
    text = "jerawat hilang"
    cosmetics, food = (set(traits(words(text), text, p)[0].tolist()) for p in ("cosmetics", "food"))
    assert cosmetics != food
    assert denied(words("ini tidak menghilangkan jerawat. jerawat tetap ada"))[2:4] == [True, True]
    assert not any(denied(words("ini tidak. menghilangkan jerawat"))[2:])


def test_nothing_learnt_is_no_opinion() -> None:
    text = "serum ini bagus"
    assert _blank().probability(words(text), text, "cosmetics") == 0.5
    assert _blank().probability((), "", "cosmetics") == 0.0
    assert _blank().family(words(text), text, "cosmetics", ["C2", "C7"]) == "C7"


def test_a_model_is_kept_and_fits_the_classes_of_words(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    with path.open("wb") as file:
        dump(_blank(0.5), file)
    with np.load(path, allow_pickle=False) as arrays:
        assert arrays["numbers"].tolist() == pytest.approx([0.5, 0.6, 0.1])
        assert arrays["families"].tolist() == ["C7"]
    assert shipped().weights.shape == (size(),)
    assert 0 < shipped().careful < shipped().threshold < 1


def test_a_claim_does_not_drown_in_a_long_text() -> None:
    idle = "Hari ini hujan, aku masak nasi goreng lalu nonton film di kamar. " * 12
    claim = "Sejak kenal sampo ini saringan kamar mandi bersih, helai rambut ga ada yang jatuh. "
    found = [f for f in check(idle + claim + idle, "cosmetics", NOW) if f.severity == "block"]
    assert found
    assert all(f.words in claim for f in found)


def test_long_texts_are_read_in_whole_sentences() -> None:
    text = "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh. " * 20
    story = Story.of(fold(text), "general")
    assert len(story.stretches) > 1
    assert all(len(s.words) <= MOST and len(s.words) % 10 == 0 for s in story.stretches)
    assert sum(len(s.words) for s in story.stretches) == 200


def test_an_empty_text_tells_nothing() -> None:
    story = Story.of(fold("!!!"), "cosmetics")
    assert story.guess([r for r in load() if "cosmetics" in r.products], False) is None
    assert not story.careful(0, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Kak, aman buat bumil? Sebaiknya tanya dokter kandungan dulu ya, kami nggak berani jawab.",
        "Ada yang tanya bisa obat jerawat apa enggak. Maaf kak, kami tidak boleh janji begitu, ini pelembap.",
    ],
)
def test_words_of_a_claim_among_careful_ones_block_nothing(text: str) -> None:
    assert not [f for f in check(text, "cosmetics", NOW) if f.severity != "inform"]


@pytest.mark.parametrize(
    "text",
    [
        "isi 30 ml, wangi mawar, ampuh menghilangkan jerawat",
        "Botol kaca 100 ml, harga 59 ribu, kirim dari Kediri, tanpa efek samping, wangi melati",
        "isi 30 ml, tanpa parfum, wangi mawar, ampuh menghilangkan jerawat",
        "Komposisi: tepung, gula, santan. Simpan di kulkas. Menyembuhkan diabetes. Buka jam 8.",
    ],
)
def test_facts_about_goods_excuse_no_claim(text: str) -> None:
    assert any(f.severity == "block" for f in check(text, "cosmetics", NOW))


@pytest.mark.parametrize(
    ("product", "text"),
    [
        ("food", "Warung kami berdiri tahun 1985 di Solo"),
        ("food", "Pempek Palembang sejak 2001, Rp5.000 per biji"),
        ("cosmetics", "Usaha rumahan di Solo sejak 2015, sabun handmade"),
    ],
)
def test_what_a_shop_lists_is_no_claim(product: str, text: str) -> None:
    assert not check(text, product, NOW)


def test_the_full_stop_of_thousands_ends_no_sentence() -> None:
    found = {word.sentence for word in words("pempek rp15.000 per biji")}
    assert found == {0}
    assert {word.sentence for word in words("isi 15. 3 rasa")} == {0, 1}

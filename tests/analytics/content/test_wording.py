"""What is suggested fits what the sentence speaks of, and passes the check itself."""

from datetime import date

import pytest

from core.analytics.content.checker import check
from core.analytics.content.rule import PRODUCTS, Said
from core.analytics.content.wording import GOODS, KINDS, LEAVE_OUT, fitting, leftover

NOW = date(2026, 12, 1)
ALL = [
    *((goods.said, {*goods.kinds, "general"}) for goods in GOODS),
    *((said, {kind, "general"}) for kind, said in KINDS.items()),
    (LEAVE_OUT, set(PRODUCTS)),
]


@pytest.mark.parametrize(("said", "products"), ALL)
def test_what_may_be_suggested_passes_the_check(said: Said, products: set[str]) -> None:
    for words in (said.id, said.en):
        assert not leftover(words)
        for product in products:
            assert not check(words, product, NOW), words


@pytest.mark.parametrize(
    ("text", "product", "words"),
    [
        ("Sabun ini menyembuhkan panu, langsung beres", "cosmetics", "busanya"),
        ("Sampo ini mengobati psoriasis di kepala", "cosmetics", "rambutku"),
        ("This lotion cures the eczema on your arms and legs", "cosmetics", "texture"),
        ("Parfum ini afrodisiak sejati", "cosmetics", "wanginya"),
        ("Bakso ini menyembuhkan maag", "food", "kuahnya"),
        ("Roti ini menyembuhkan asam lambung dan diabetes", "food", "rasanya"),
        ("Jamu ini menyembuhkan kanker total", "health", "hangat"),
        ("Kapsul ini menyembuhkan kanker total", "health", "aturan pakai"),
        ("Sepatu terbaik di Indonesia", "general", "modelnya"),
        ("Gelang magnet ini menyembuhkan stroke", "health", "Hapus"),
        ("Kursi nomor satu se-Indonesia, tiada duanya", "general", "Hapus"),
    ],
)
def test_the_goods_of_the_sentence_choose_the_words(text: str, product: str, words: str) -> None:
    found = [f for f in check(text, product, NOW) if f.severity == "block"]
    assert found
    assert all(words in f.suggestion for f in found), [f.suggestion for f in found]
    assert all(f.dropped == (words == "Hapus") for f in found)


def test_the_sentence_counts_before_the_text() -> None:
    text = "kopinya enak. sabun ini sakti."
    assert "busanya" in fitting(text, text.index("sakti"), ("food", "cosmetics")).id


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Krim ini menghilangkan jerawat dalam 3 hari", "cosmetics"),
        ("Skincare ini aman untuk bumil", "cosmetics"),
        ("Bedak ini aman 100% buat bayi", "cosmetics"),
        ("Sambal terbaik di dunia", "food"),
        ("Keripik terenak se-Indonesia", "food"),
        ("Serum ini memutihkan seketika", "cosmetics"),
        ("Bakso ini menyembuhkan maag", "food"),
        ("Krim ini mengobati eksim", "cosmetics"),
    ],
)
def test_no_part_of_a_claim_is_left_beside_the_new_words(text: str, product: str) -> None:
    for finding in check(text, product, NOW):
        assert not leftover(finding.suggestion), finding.suggestion

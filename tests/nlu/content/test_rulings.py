"""Questions about the rules are told from captions and from everything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.content.rulings import (
    Ruling,
    asks_if_safe,
    is_question,
    lacks_permit,
    permit_told,
    ruling_asked,
)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("serum ku belum BPOM boleh promosi ga?", "permit"),
        ("produkku blm ada BPOM, boleh diiklanin?", "permit"),
        ("kalau tanpa izin edar gimana, boleh dijual?", "permit"),
        ("keripik wajib pirt ga buat endorse", "permit"),
        ("do I need a BPOM permit to advertise?", "permit"),
        ("postingan endorse dibayar harus pake #iklan ga", "label"),
        ("ini postingan endorse dibayar, harus ada #iklan ga", "label"),
        ("perlu ditulis kalau ini iklan berbayar ga?", "label"),
        ("must the post say it is a paid partnership?", "label"),
        ("harus sertifikat halal dulu ga?", "halal"),
        ("yakin ini aman secara hukum?", "law"),
        ("bisa didenda ga kalau captionnya lebay?", "law"),
        ("emang kena denda berapa kalo melanggar", "law"),
        ("influencer ga mau pake tanda iklan, gapapa kan?", "hidden"),
        ("dia ga mau pakai hashtag iklan", "hidden"),
        ("kreatornya nolak pasang label iklan", "hidden"),
        ("she doesn't want to use the ad label", "hidden"),
        ("kalo krim pemutih blm ada bpom tp uda banyak yg pake", "permit"),
        ("gimana kalau sabunnya ga ada bpom", "permit"),
        ("what if my cream has no bpom permit but everybody uses it", "permit"),
        ("pirt aja cukup kan", "home_permit"),
        ("kalau cuma PIRT cukup ga buat makanan", "home_permit"),
        ("izin p-irt udah cukup kan", "home_permit"),
        ("is PIRT enough?", "home_permit"),
        ("#iklan taruh dimana", "label"),
        ("where do I put #ad?", "label"),
        ("pinjol boleh?", "loan"),
        ("boleh ga sih iklan susu formula 0-6 bln", "formula"),
        ("apa boleh promosiin sufor lewat influencer?", "formula"),
        ("can i advertise baby formula with influencers?", "formula"),
        ("are online loans allowed to advertise, can i?", "loan"),
    ],
)
def test_topics(text: str, topic: str) -> None:
    asked = ruling_asked(text)
    assert asked is not None
    assert asked.topic == topic


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kalo pake kata manjur?", "manjur"),
        ("boleh bilang ampuh ga", "ampuh"),
        ("bolehkah bilang dokter merekomendasikan", "dokter merekomendasikan"),
        ("kalo pake kata manjur di skincare boleh ga", "manjur"),
        ("can I say miracle?", "miracle"),
    ],
)
def test_the_words_asked_about(text: str, words: str) -> None:
    assert ruling_asked(text) == Ruling("word", words, "skincare" if "skincare" in text else "")


@pytest.mark.parametrize(
    "text",
    [
        "Krim kami sudah terdaftar BPOM NA18210100123",
        "serum ini sudah BPOM dan halal, yuk coba",
        "cek caption: serum belum BPOM boleh dipakai",
        "cari influencer buat serum BPOM budget 2 juta",
        "harus bayar pajak ga?",
        "pakai budget 500rb",
        "susu formula 0-6 bulan lagi promo, ayo beli",
        "cek caption: wadah susu formula anti tumpah boleh?",
        "dia ga mau pakai hashtag sambalku",
        "dia ga mau bilang tarif endorse",
        "dia mau pakai hashtag iklan",
        "kalau pakai story aja?",
        "kalau ga pake batas per orang",
        "promosi keripik halal",
        "halo",
        "",
    ],
)
def test_what_asks_nothing_of_the_rules(text: str) -> None:
    assert ruling_asked(text) is None


def test_a_short_doubt_is_about_what_was_said_before() -> None:
    assert asks_if_safe("yakin aman?")
    assert asks_if_safe("is it safe")
    assert not asks_if_safe("cek @dapurnina aman ga")
    assert is_question("boleh tayang ga")
    assert not is_question("Kopi susu enak, pakai gula aren")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    asked = ruling_asked(text)
    assert asked is None or asked.topic in {"permit", "label", "halal", "word", "law"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kalo dia bilang bisa nyembuhin diabetes boleh ga", "bisa nyembuhin diabetes"),
        ("kalo selebgramnya bilang ini obat diabetes gmn", "ini obat diabetes"),
        ("is it ok if the influencer says it cures diabetes?", "it cures diabetes"),
        ("kalau dia bilang mau 500rb gimana", "mau 500rb"),
    ],
)
def test_what_somebody_says_is_told_as_theirs(text: str, words: str) -> None:
    assert ruling_asked(text) == Ruling("word", words, told=True)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("produk nya belum bpom sih sebenernya", True),
        ("belum ada bpomnya", True),
        ("it has no BPOM permit yet actually", True),
        ("not registered with bpom yet", True),
        ("ga ada izin edarnya kak", True),
        ("sudah bpom kok", False),
        ("serum ini putih dalam 3 hari, belum ada yang ngalahin", False),
        ("toner ini sudah terdaftar di bpom dan aman", False),
    ],
)
def test_that_a_permit_is_missing_may_be_said(text: str, lacks: bool) -> None:
    assert lacks_permit(text) is lacks


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("udah bpom kok tenang", "permitted"),
        ("serumku udah ada izin edarnya", "permitted"),
        ("don't worry it's bpom registered", "permitted"),
        ("we have bpom", "permitted"),
        ("masih proses bpom kak", "permit"),
        ("we don't have bpom yet", "permit"),
        ("toner ini sudah terdaftar di bpom dan aman banget", None),
        ("sudah bpom!! order sekarang", None),
        ("udah bpom boleh promosi ga", None),
        ("cek bpom dong", None),
        ("cari kreator skincare udah bpom", None),
    ],
)
def test_a_permit_may_be_told_of_alone(text: str, topic: str | None) -> None:
    assert permit_told(text) == topic

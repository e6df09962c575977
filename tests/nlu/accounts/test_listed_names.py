"""A word of somebody's name on one's own list, where it can only mean them."""

from __future__ import annotations

import pytest

from core.nlu.accounts.listed_names import with_listed, words_in

LIST = (
    ("wulan.kriuk", "Mbak Wulan"),
    ("erni.dapur", "Tante Erni"),
    ("rizkykulineran", "Rizky"),
    ("mamalala.ntb", "mama lala"),
    ("omreptil", "Om Reptil"),
    ("hamsterlucu.id", "Hamster Lucu"),
    ("dina.satu", "Dina"),
    ("dina_dua", "Dina B"),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("wulan udah aku chat", "@wulan.kriuk udah aku chat"),
        ("yaudah deal 275 sama wulan", "yaudah deal 275 sama @wulan.kriuk"),
        ("mbak wulan minta 300rb", "@wulan.kriuk minta 300rb"),
        ("jadi worth it ga sih wulan?", "jadi worth it ga sih @wulan.kriuk?"),
        ("erni deal 150", "@erni.dapur deal 150"),
        ("hapus erni dari kampanye", "hapus @erni.dapur dari kampanye"),
        ("paid erni 150k", "paid @erni.dapur 150k"),
        ("rizky posted yesterday", "@rizkykulineran posted yesterday"),
        ("mama lala saja bayarnya berapa", "@mamalala.ntb saja bayarnya berapa"),
        ("tulis pesan buat mama lala dong", "tulis pesan buat @mamalala.ntb dong"),
        ("dina udah bales", "@dina udah bales"),
    ],
)
def test_somebody_of_the_list_is_meant(text: str, told: str) -> None:
    assert with_listed(text, LIST, ()) == told


def test_of_several_the_one_spoken_of_last_is_meant() -> None:
    assert with_listed("dina udah bales", LIST, ("dina_dua",)) == "@dina_dua udah bales"


@pytest.mark.parametrize(
    "text",
    [
        "aku jual reptil",
        "captionnya lucu banget",
        "nama saya wulan",
        "tokoku namanya toko wulan",
        "kampanye wulan dong",
        "udah @wulan.kriuk bayar",
        "budget 500rb",
        "cari kuliner malang",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert with_listed(text, LIST, ()) == text


def test_only_words_that_may_name_somebody_are_looked_up() -> None:
    assert words_in("deal 275 sama wulan buat kuliner di malang") == ("wulan",)

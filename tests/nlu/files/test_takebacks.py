"""The wish to take an import back, and what is near it."""

from __future__ import annotations

import pytest

from core.nlu.files.takebacks import takes_back, takes_import_back


@pytest.mark.parametrize(
    "text",
    [
        "batalkan impor tadi",
        "batalin import barusan ya",
        "salah file, hapus yang barusan",
        "eh salah kirim file",
        "salah upload kak",
        "hapus daftar yang tadi",
        "tolong hapus data yang barusan diimpor",
        "undo import",
        "undo the last import",
        "wrong file, delete it",
        "remove the list I just sent",
    ],
)
def test_an_import_is_to_be_taken_back(text: str) -> None:
    assert takes_import_back(text)


@pytest.mark.parametrize(
    "text",
    ["hapus yang barusan", "batalkan yang tadi", "kembalikan lagi", "undo that", "balikin dong"],
)
def test_what_was_just_done_is_to_be_taken_back(text: str) -> None:
    assert takes_back(text)
    assert not takes_import_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "cara batalin impor gimana?",
        "jangan hapus data tadi",
        "hapus data saya",
        "hapus semua data saya tadi",
        "delete my data",
        "hapus catatan tadi",
        "hapus kampanye yang barusan",
        "batalkan langganan",
        "hapus @maya dari daftar tadi",
        "impor daftar ini",
        "file apa yang bisa dikirim",
        "salah harga",
        "batalkan fee tadi",
    ],
)
def test_other_wishes_are_not(text: str) -> None:
    assert not takes_import_back(text)
    assert not takes_back(text)

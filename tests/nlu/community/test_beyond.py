"""What recommendations do not give is told from what is asked of a list, a file or an account."""

import pytest

from core.nlu.community.beyond import asks_whom_to_avoid, wants_file


@pytest.mark.parametrize(
    "text",
    [
        "ekspor semua rekomendasi grup ke excel",
        "rekomendasi anggota bisa didownload ga",
        "minta rekomendasi grup dalam bentuk excel dong",
        "excel dari semua penilaian anggota",
        "export all recommendations to a spreadsheet",
        "can I download the ratings?",
    ],
)
def test_a_file_of_all(text: str) -> None:
    assert wants_file(text)


@pytest.mark.parametrize(
    "text",
    [
        "minta datanya dalam Excel",
        "ekspor daftar kreator saya",
        "rating 5 buat @dapurnina, laporannya dikirim ke excel",
        "ini excel rekomendasi influencer dari teman",
        "rekomendasi kuliner bandung",
        "read this csv",
    ],
)
def test_no_file_of_all(text: str) -> None:
    assert not wants_file(text)


@pytest.mark.parametrize(
    "text",
    [
        "siapa yang harus dihindari?",
        "kreator mana yang paling jelek?",
        "ada daftar hitam kreator ga",
        "blacklist @jajanbandung",
        "tolong masukin @jajanbandung ke daftar hitam",
        "who should I avoid?",
        "which creators to stay away from",
        "put @jajanbandung on the blacklist",
    ],
)
def test_whom_to_avoid(text: str) -> None:
    assert asks_whom_to_avoid(text)


@pytest.mark.parametrize(
    "text",
    [
        "siapa yang bagus buat kuliner",
        "@jajanbandung nilai 1, jelek hasilnya",
        "kenapa @jajanbandung disarankan dihindari?",
        "hasilnya jelek, nilai 2 buat @jajanbandung",
        "cara hindari penipuan",
        "avoid long captions",
    ],
)
def test_not_whom_to_avoid(text: str) -> None:
    assert not asks_whom_to_avoid(text)

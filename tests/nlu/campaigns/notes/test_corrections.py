"""Which messages better a number that was noted, and that others are notes of their own."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.corrections import correction_in, corrects, is_correction, names_wrong


@pytest.mark.parametrize(
    "text",
    [
        "eh salah, 15",
        "dp @rani harusnya 400rb bukan 350rb",
        "@rani dp harusnya 400rb",
        "yang tadi @rani 400rb ya bukan 350",
        "paid @rani 400k not 500k",
        "@rani's fee should be 400k",
        "stop, that's wrong: rani got paid 400k not 500k",
        "eh kelebihan, harusnya 400rb",
        "kebanyakan nol, 40rb",
        "kurang satu nol, 400rb",
        "too many zeros, 40k",
        "i meant 14 sold",
        "order @rani tadi 5 deng bukan 3",
        "orders of @rani were 5 not 3",
        "pesanan @rani harusnya 5",
        "like nya @rani 500 bukan 50",
        "eh maaf 6 yang satu batal",
        "one order got cancelled, so 4",
    ],
)
def test_a_better_number_is_a_correction(text: str) -> None:
    assert corrects(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("eh salah @rani sama @bela", True),
        ("oops @rani and @bela got swapped", True),
        ("@rani's numbers are wrong", True),
        ("salah yang @rani", True),
        ("eh salah, @rani 12", False),
        ("salah transfer ke @rani", False),
        ("@rani sama @bela bagus mana", False),
        ("@rani salah posting", False),
        ("@rani salah ya?", False),
    ],
)
def test_of_whom_it_is_wrong(text: str, *, wrong: bool) -> None:
    assert names_wrong(text) is wrong


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eh ternyata baru 150", (None, 150)),
        ("ternyata cuma 250rb", (None, 250_000)),
        ("oh wait it's only 150", (None, 150)),
        ("eh maaf 6 yang satu batal", (None, 6)),
        ("sorry 5, one got cancelled", (None, 5)),
        ("yg satu batal jadi 6", (None, 6)),
        ("jadi 5, dua order cancel", (None, 5)),
        ("eh maaf 5 doang", (None, 5)),
    ],
)
def test_what_it_turned_out_to_be(text: str, numbers: tuple[int | None, int]) -> None:
    assert corrects(text)
    assert correction_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "ternyata @rani udah posting",
        "ternyata dia minta 300rb",
        "kelebihan 50rb",
        "masih kurang 200rb",
        "kurang 200rb",
        "@rani dp 400rb",
        "@rani fee 400rb",
        "@rani minta 400rb bukan 350rb",
        "order 5 bukan dari @rani",
        "@rani dapat order 5, bukan cuma like 3",
        "kebanyakan bayar @rani 50rb",
        "salah transfer, kelebihan 25",
        "oops overpaid by 25k",
        "that's right, 15",
    ],
)
def test_other_numbers_are_no_correction(text: str) -> None:
    assert not corrects(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eh salah, 15", (None, 15)),
        ("oops, 15", (None, 15)),
        ("bukan 1.200 tapi 1.300", (1200, 1300)),
        ("ralat like 1,3rb", (None, 1300)),
        ("it's 15", (None, 15)),
        ("actually 22", (None, 22)),
        ("eh bukan dua ratus, seratus lima puluh", (200, 150)),
        ("eh salah, lima belas", (None, 15)),
        ("sorry, fifteen", (None, 15)),
        ("eh yg tadi dpnya 200rb", (None, 200_000)),
        ("oops the last one was 200k", (None, 200_000)),
    ],
)
def test_corrections(text: str, numbers: tuple[int | None, int]) -> None:
    assert is_correction(text)
    assert correction_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "bukan bandung, bogor",
        "kalau 800rb?",
        "15",
        "eh salah",
        "no one",
        "eh satu.rasa",
        "yg tadi dp 200rb",
        "eh dp 200rb lagi",
    ],
)
def test_what_is_no_correction_of_a_number(text: str) -> None:
    assert not is_correction(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eh bukan 7, 5 deng, yg 2 temen aku", (7, 5)),
        ("salah, bukan 8 tapi 6, 2 nya bukan dari dia", (8, 6)),
        ("not 8, it was 5, 2 of them were my friends", (8, 5)),
        ("eh salah 6, soalnya 2 retur", (None, 6)),
        ("oops, 5, the other 2 were family", (None, 5)),
        ("tadi salah, harusnya 350 bukan 530", (530, 350)),
        ("bukan 7 box, 5 box", (7, 5)),
        ("harusnya 5 soalnya 1 dibatalin", (None, 5)),
        ("salah, yang 2 harusnya 3", (2, 3)),
    ],
)
def test_the_number_of_a_reason_is_not_the_right_one(
    text: str, numbers: tuple[int | None, int]
) -> None:
    assert corrects(text)
    assert correction_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("hapus yg 20 itu, 12 aja", (20, 12)),
        ("hapus yg 20 tadi, yang bener 12", (20, 12)),
        ("eh hapus yang laku 20, harusnya 12", (20, 12)),
        ("delete the 20, it was 12", (20, 12)),
        ("Mohon dihapus yang 20 tadi, yang benar 12.", (20, 12)),
        ("eh yg bener 12", (None, 12)),
        ("hapus yang kedua, 12 aja", None),
        ("hapus yg 20 itu", None),
        ("hapus @rani, @bela 12rb aja", None),
        ("yang 100 harusnya 120", (100, 120)),
        ("salah, 100 mestinya 120", (100, 120)),
        ("ralat: 100 jadi 120", (100, 120)),
        ("oops, from 100 to 120", (100, 120)),
        ("500rb salah, yang bener 600rb", (500_000, 600_000)),
        ("dp @rani 500rb keliru, harusnya 600rb", (500_000, 600_000)),
        ("the 500k one should be 600k", (500_000, 600_000)),
        ("eh salah, yang 100 itu harusnya cuma 120 ya", (100, 120)),
        ("eh salah, laku 3 jadi 75rb", (None, 75_000)),
        ("@rani dibayar 500rb harusnya 600rb", None),
        ("paid @rani 500k, should be 600k", None),
        ("target 100 harusnya 120", None),
        ("100 orang harusnya 120 porsi", None),
        ("fee 500rb, harusnya 400rb tapi dia minta lebih", None),
    ],
)
def test_one_number_is_struck_out_for_another(
    text: str, numbers: tuple[int | None, int] | None
) -> None:
    assert (correction_in(text) if corrects(text) else None) == numbers

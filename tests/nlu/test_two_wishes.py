"""Two wishes of one message are told apart, and one wish is left whole."""

import pytest

from core.nlu.two_wishes import Apart, two_wishes


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "yang kedua ganti dong terus yang pertama bikinin pesannya sekalian",
            Apart("yang pertama bikinin pesannya sekalian", "yang kedua ganti dong", True),
        ),
        (
            "ganti yg kedua, terus bikinin brief buat yg pertama",
            Apart("bikinin brief buat yg pertama", "ganti yg kedua", True),
        ),
        (
            "replace the second one and write a message to the first",
            Apart("write a message to the first", "replace the second one", True),
        ),
        (
            "coret @bela lalu bikinin dm buat @rani",
            Apart("bikinin dm buat @rani", "coret @bela", True),
        ),
        (
            "usaha kue di jember, ada 300rb. mau 2 orang sekalian tolong bikinin pesannya",
            Apart("tolong bikinin pesannya", "usaha kue di jember, ada 300rb. mau 2 orang", False),
        ),
        (
            "find 3 food creators for 1 million then write a message",
            Apart("write a message", "find 3 food creators for 1 million", False),
        ),
        ("bikinin dm buat yg pertama, gratis makan + fee 100rb", None),
        ("bikinin pesan buat yg pertama dan kedua", None),
        ("bikinin pesan buat yg pertama, jangan yang kedua", None),
        ("tulisin dm, jangan sebut fee nya", None),
        ("bikin brief, produknya keripik, 2 reels", None),
        ("ganti yang kedua terus yang ketiga", None),
    ],
)
def test_what_is_wished_for(text: str, apart: Apart | None) -> None:
    assert two_wishes(text) == apart

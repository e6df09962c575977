"""Questions with a tag."""

from __future__ import annotations

import pytest

from core.nlu.tags import without_tag


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("dia penipu bukan?", "dia penipu?"),
        ("yang kedua penipu bukan sih", "yang kedua penipu?"),
        ("ini bukan penipu kan", "ini penipu?"),
        ("yg pertama ini bukan akun bodong kan?", "yg pertama ini akun bodong?"),
        ("bukan yang pertama", "bukan yang pertama"),
        ("yang bukan makanan ada?", "yang bukan makanan ada?"),
        ("bukan dia, yang kedua", "bukan dia, yang kedua"),
    ],
)
def test_a_tag_refuses_nobody(said: str, meant: str) -> None:
    assert without_tag(said) == meant

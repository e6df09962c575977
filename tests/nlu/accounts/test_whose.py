"""Whose posts were sent, as people answer."""

from __future__ import annotations

import pytest

from core.nlu.accounts.whose import owner_named


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("@maya", "maya"),
        ("maya", "maya"),
        ("itu punya maya", "maya"),
        ("punyanya @Maya.Kuliner ya kak", "maya.kuliner"),
        ("postingannya @maya semua", "maya"),
        ("akunnya maya_ig", "maya_ig"),
        ("they're @maya's", "maya"),
        ("it belongs to maya.eats", "maya.eats"),
        ("https://www.instagram.com/maya.eats/", "maya.eats"),
    ],
)
def test_an_owner_is_named(text: str, owner: str) -> None:
    assert owner_named(text) == owner


@pytest.mark.parametrize(
    "text",
    [
        "punya saya",
        "gatau",
        "batal",
        "it's mine",
        "@maya @budi",
        "cek @maya",
        "brief untuk @maya",
        "",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert owner_named(text) is None

"""Cells that name several accounts, and cells that only look like it."""

from __future__ import annotations

import pandas as pd
import pytest

from core.capabilities.ports import ImportedFrames
from core.imports.lists.several import accounts_in
from tests.imports.conftest import Read


def known(frames: ImportedFrames) -> dict[str, int | None]:
    numbers = frames.creators.set_index("creator_id")["followers"].astype(object)
    return {str(name): None if pd.isna(n) else int(n) for name, n in numbers.items()}


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("@ani.contoh / @ani.tt", ["@ani.contoh", "@ani.tt"]),
        ("@ani.contoh/@ani.tt", ["@ani.contoh", "@ani.tt"]),
        ("IG: @ani, TikTok: @ani.tt", ["IG: @ani", "TikTok: @ani.tt"]),
        ("ani.contoh & budi_contoh", ["ani.contoh", "budi_contoh"]),
        ("@ani\n@budi", ["@ani", "@budi"]),
        ("@ani dan @budi", ["@ani", "@budi"]),
        ("instagram.com/ani | tiktok.com/@ani", ["instagram.com/ani", "tiktok.com/@ani"]),
    ],
)
def test_several_accounts_in_a_cell(cell: str, parts: list[str]) -> None:
    assert accounts_in(cell) == parts


@pytest.mark.parametrize(
    "cell",
    [
        "@ani.contoh",
        "@ani.contoh (Bandung, Jawa Barat)",
        "@ani.contoh, @ani.contoh",
        "https://www.instagram.com/ani.contoh/",
        "https://www.instagram.com/ani.contoh/reel/ABC, bagus",
        "Ani & Budi",
        "ani, budi",
        "@ani.contoh & keluarga",
        "",
        12,
    ],
)
def test_one_account_or_none(cell: object) -> None:
    assert accounts_in(cell) == []


@pytest.mark.parametrize(
    ("header", "accounts", "followers", "found"),
    [
        (
            "Username IG/TikTok",
            "@ani / @ani.tt",
            "12K / 50K",
            {"instagram:ani": 12_000, "tiktok:ani.tt": 50_000},
        ),
        (
            "Username IG/TikTok",
            "ani.contoh / ani.tt",
            "12K",
            {"instagram:ani.contoh": None, "tiktok:ani.tt": None},
        ),
        (
            "Akun",
            "IG: @ani, TikTok: @ani.tt",
            "50K",
            {"instagram:ani": None, "tiktok:ani.tt": None},
        ),
        ("Akun", "@ani / @budi", "12K/8K", {"instagram:ani": 12_000, "instagram:budi": 8_000}),
        ("Akun", "@ani", "12K", {"instagram:ani": 12_000}),
    ],
)
def test_a_number_is_of_its_account_or_of_none(
    read: Read, header: str, accounts: str, followers: str, found: dict[str, int | None]
) -> None:
    frames = read(f'{header};Followers;Harga\n"{accounts}";{followers};350rb\n@citra;5rb;100rb\n')
    assert known(frames) == {**found, "instagram:citra": 5_000}
    assert frames.read == 2
    assert ("followers_unowned" in frames.warnings) is (None in found.values())
    rates = frames.creators["rate_idr"].dropna().tolist()
    assert rates == ([350_000, 100_000] if len(found) == 1 else [100_000])
    assert ("price_unowned" in frames.warnings) is (len(found) > 1)

"""Who is wanted for another's place, and what else is replaced."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.replacing import seeks_replacement


@pytest.mark.parametrize(
    "text",
    [
        "cariin gantinya",
        "cari pengganti buat @eka dong",
        "ada pengganti buat @eka?",
        "siapa yang bisa gantiin dia?",
        "gantinya siapa ya",
        "butuh yang bisa gantiin @eka",
        "find a replacement",
        "can you find someone else to replace her?",
        "who can step in for @eka?",
        "any replacement for @eka",
        "ganti @rara juga dong",
        "gantiin @rara, cari yang lain",
        "replace @rara with someone else",
    ],
)
def test_somebody_is_sought(text: str) -> None:
    assert seeks_replacement(text)


@pytest.mark.parametrize(
    "text",
    [
        "ganti @a sama @b",
        "ganti fee @a jadi 300rb",
        "ganti @a jadi 300rb",
        "@b gantiin @a",
        "gantiin sama @b 400rb",
        "minta ganti rugi",
        "cariin produk penggantinya",
        "need a replacement product for @eka",
        "ganti tanggalnya",
        "@eka mundur, cariin gantinya",
        "cari influencer skincare di sby",
    ],
)
def test_nobody_is(text: str) -> None:
    assert not seeks_replacement(text)

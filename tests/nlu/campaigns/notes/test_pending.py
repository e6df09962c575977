"""Who is still undecided, told or asked of an account that is named."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.pending import asks_pending, tells_pending, wants_brief_changed


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("@rani masih nego", True, False),
        ("still negotiating with @hana", True, False),
        ("belum ada kabar dari @rani", True, False),
        ("@rani ga bales2 chat", True, False),
        ("@rani ga bales udah 3 hari", True, False),
        ("@rani ga dibales, udah dm 3x", True, False),
        ("@rani masih nunggu, 3 hari lagi posting", False, False),
        ("@rani masih nego ga?", False, True),
        ("is @hana still thinking?", False, True),
        ("naksir sama @rani tapi blm yakin, bagus ga?", False, False),
        ("cek @rani, aku masih mikir", False, False),
        ("@rani masih nego di 500rb", False, False),
    ],
)
def test_of_whom_nothing_is_certain(text: str, told: bool, asked: bool) -> None:
    assert (tells_pending(text), asks_pending(text)) == (told, asked)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("@rani minta revisi brief", True),
        ("@rani minta briefnya diubah dikit", True),
        ("@rani asked for a revision of the brief", True),
        ("@rani wants the brief changed", True),
        ("bikin brief buat @rani", False),
        ("minta brief buat @rani dong", False),
        ("ubah brief @rani, ganti hook", False),
        ("@rani minta revisi draft", False),
        ("@rani minta revisi brief ga?", False),
    ],
)
def test_who_wants_another_brief_asks_nobody_for_one(text: str, wanted: bool) -> None:
    assert wants_brief_changed(text) is wanted

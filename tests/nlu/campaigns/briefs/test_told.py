"""A brief that went out, or will, is told; one that is to be written is wished for."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.briefs.told import tells_of_brief


@pytest.mark.parametrize(
    "text",
    [
        "we send bela the brief on Friday",
        "I sent the brief to @bela yesterday",
        "we'll email dina the brief tomorrow",
        "the brief was sent to bela this morning",
        "@bela has read the brief",
        "she approved the brief",
        "the brief is out",
        "brief buat bela udah aku kirim kemarin",
        "@bela belum baca briefnya",
        "udah kirim brief ke bela ya",
        "briefnya baru dibaca dina tadi pagi",
        "kita kirim brief ke bela hari jumat",
        "brief ke citra besok aku kirim",
        "dina udah terima briefnya",
    ],
)
def test_what_became_of_a_brief_is_told(text: str) -> None:
    assert tells_of_brief(text)


@pytest.mark.parametrize(
    "text",
    [
        "brief for bela",
        "send bela the brief",
        "kirim brief ke bela",
        "bikinin brief buat bela, tayang besok",
        "tolong kirim briefnya sekarang",
        "I need a brief for @bela by Friday",
        "can you send her the brief?",
        "udah kirim brief ke bela belum?",
        "aku butuh brief buat dina",
        "brief @dapurnina 2 reels keripik pisang, tayang jumat",
        "write the brief that we send to bela",
        "briefnya kepanjangan",
    ],
)
def test_a_wish_for_one_is_no_news(text: str) -> None:
    assert not tells_of_brief(text)

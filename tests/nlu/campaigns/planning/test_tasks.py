"""What is only to be done is told from what happened."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.paying import settles
from core.nlu.campaigns.money.payments import terms_in
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.tasks import appointed, asks_who_handles, only_task, task_in


@pytest.mark.parametrize(
    "text",
    [
        "ingetin bayar @rani 300rb tanggal 10",
        "tolong ingatkan transfer @rani 300rb besok",
        "jgn lupa dp @rani 100rb",
        "jangan lupa lunasi @rani ya",
        "remind me to pay @rani 300k on Friday",
        "don't forget to transfer 300k to @rani",
        "remember to pay @rani in full",
        "reminder: pay @rani 300k tomorrow",
        "tugas Budi: hubungi @dewi",
        "tugaskan Budi untuk hubungi @dewi",
        "suruh Budi transfer @rani 300rb",
        "minta tolong Sari lunasi @rani 300rb",
        "minta tolong Mega hubungi @rani",
        "minta tolong si Dinda kirim paketnya ke @rani",
        "todo: contact @dewi",
        "ask Budi to contact @dewi",
    ],
)
def test_a_task_moves_no_money_and_no_stage(text: str) -> None:
    assert task_in(text)
    assert stage_in(text) is None
    assert not settles(text)
    assert not terms_in(text).moved


@pytest.mark.parametrize(
    "text",
    [
        "jangan lupa catat @rani dibayar 300rb",
        "don't forget to note @rani paid 300k",
        "ingat ya, @rani udah dibayar 300rb",
        "jangan lupa, @rani sudah posting",
        "ingetin tiap pagi kalau ada yang belum bayar",
        "ingatkan aku kalau @rani telat",
        "jangan sampai lupa @rani laku 3",
        "don't forget: @rani paid 90k",
        "bayar @rani 300rb",
        "@tugas.id laku 5",
        "tugasnya @rani udah beres",
        "siapa yang ditugaskan?",
        "permisi, minta tolong mengecek akun @rani",
        "minta tolong dicek keaslian akun @rani ya",
    ],
)
def test_what_happened_or_comes_again_is_none(text: str) -> None:
    assert not task_in(text)


def test_who_handles_an_account_is_asked() -> None:
    assert asks_who_handles("siapa yang pegang @dewi?")
    assert asks_who_handles("who's handling @dewi")
    assert not asks_who_handles("siapa yang pegang kas?")
    assert not asks_who_handles("siapa yang kenal @dewi?")


@pytest.mark.parametrize(
    "text",
    [
        "call citra on Friday",
        "meeting sama anna besok jam 3",
        "follow up @warung.contoh hari jumat",
        "hubungi @dewi tgl 10",
        "schedule a call with bela on December 9",
        "please call anna tomorrow about her post",
    ],
)
def test_a_call_or_a_meeting_to_come_is_a_task(text: str) -> None:
    assert only_task(text)
    assert stage_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "call anna",
        "chat @anna kemarin",
        "udah chat @anna, posting besok",
        "dm @anna udah dibales, tayang jumat",
        "text in the caption must change by Friday",
        "meeting sama anna kemarin lancar, deal 300rb, tayang jumat",
        "@anna posting besok",
    ],
)
def test_what_was_said_or_names_no_day_is_no_appointment(text: str) -> None:
    assert not appointed(text)

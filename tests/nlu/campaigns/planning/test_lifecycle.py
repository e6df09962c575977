"""Campaigns that are over."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.lifecycle import closes, closes_it, pauses, reopens_it, replans


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("tutup", True),
        ("udah tutup aja deh", True),
        ("close it", True),
        ("ok wrap it up", True),
        ("let's close it now", True),
        ("tutup dulu", False),
        ("tutup aja ya?", False),
        ("tokonya tutup", False),
        ("tutup botolnya", False),
        ("jangan ditutup", False),
        ("end", False),
        ("close to 500k", False),
    ],
)
def test_what_is_spoken_of_is_over(text: str, *, over: bool) -> None:
    assert closes_it(text) is over


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("akhiri kampanye Ramadan", True),
        ("hapus kampanye Ramadan", False),
        ("tutup kampanye", True),
        ("close the Ramadan campaign", True),
        ("kampanye Hari Ibu sudah selesai", True),
        ("kampanyenya udah kelar jd laporan hariannya ga perlu lg", False),
        ("stop laporan kampanye", False),
        ("kampanye belum selesai", False),
        ("jangan hapus kampanye", False),
        ("stop dulu kampanyenya", False),
        ("hentikan kampanye natal", False),
        ("cancel the Ramadan campaign", False),
    ],
)
def test_campaigns_that_are_over(text: str, over: bool) -> None:
    assert closes(text) is over


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("extend it until January 17", True),
        ("move the end date to January 17", True),
        ("the campaign runs until Jan 20", True),
        ("the campaign ends on January 25", True),
        ("perpanjang sampai 30 januari", True),
        ("kampanyenya sampai akhir bulan ya", True),
        ("tanggal selesainya jadi 5 januari", True),
        ("extend @bela until Friday", False),
        ("kampanyenya sampai kapan?", False),
        ("bela posts until Friday", False),
        ("bikin kampanye madu sampai 20 desember", False),
        ("move the deadline of bela to Friday", False),
    ],
)
def test_until_when_a_campaign_runs(text: str, until: bool) -> None:
    assert replans(text) is until


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("buka lagi", True),
        ("eh buka lagi dong", True),
        ("reopen", True),
        ("please reopen it", True),
        ("lanjutin lagi aja", True),
        ("aktifin lagi kampanyenya", True),
        ("buka lagi tokonya", False),
        ("resume the summary", False),
        ("lanjutin lagi laporannya", False),
        ("buka", False),
    ],
)
def test_what_was_closed_runs_again(text: str, again: bool) -> None:
    assert reopens_it(text) is again


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("stop dulu kampanyenya", True),
        ("hentikan kampanye natal sementara", True),
        ("kampanyenya pause dulu ya", True),
        ("tunda dulu kampanye imlek", True),
        ("batalin kampanye xmas", True),
        ("pause the campaign for now", True),
        ("let's put the Xmas campaign on hold", True),
        ("stop the campaign", True),
        ("tutup kampanye natal", False),
        ("end the campaign", False),
        ("stop laporan kampanye", False),
        ("jangan stop kampanyenya", False),
        ("hold @bela until the campaign starts", False),
        ("undur tanggal kampanye natal ke 20 januari", False),
        ("stop kampanye hitam di kampungku tiap hari terus", False),
    ],
)
def test_campaigns_that_are_to_rest(text: str, rests: bool) -> None:
    assert pauses(text) is rests

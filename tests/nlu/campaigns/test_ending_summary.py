"""Summaries that end are told from those that come otherwise, or come at all."""

import pytest

from core.nlu.campaigns.ending_summary import (
    changes_summary,
    ends_summary,
    takes_up_summary,
    wishes_summary,
)


@pytest.mark.parametrize(
    "text",
    [
        "cabut jadwal laporan mingguan Senin",
        "gausah tiap pagi kirim angka angka deh, pusing",
        "remove me from the Monday digest",
        "kindly discontinue the daily report for this group",
        "ga mau lagi dikirimi rekap otomatis",
        "langganan laporan saya dihapus ya",
        "do not send the weekly numbers in this chat",
        "keluarkan grup ini dari kiriman laporan mingguan",
        "laporan mingguannya ga usah lagi",
        "no more daily reports please",
        "take us off the weekly updates",
        "tadi anak saya iseng nyalain rekap harian, tolong dimatikan lagi",
    ],
)
def test_no_more(text: str) -> None:
    assert ends_summary(text)


@pytest.mark.parametrize(
    ("wished", "text"),
    [
        (changes_summary, "ga usah tiap hari laporannya, seminggu sekali aja"),
        (changes_summary, "jangan kirim laporan jam 7, jam 9 aja"),
        (changes_summary, "don't send the report daily, weekly only"),
        (takes_up_summary, "nyalain lagi dong notif hariannya, kemarin saya matiin"),
        (takes_up_summary, "turn the daily report back on please"),
        (wishes_summary, "tolong kirim laporan tiap pagi, ga usah pake gambar"),
        (wishes_summary, "jangan lupa kirim laporan tiap pagi"),
        (wishes_summary, "send me a recap every morning so I don't have to ask"),
    ],
)
def test_otherwise_or_at_all(wished: object, text: str) -> None:
    every = (ends_summary, changes_summary, takes_up_summary, wishes_summary)
    assert [one for one in every if one(text)] == [wished]


@pytest.mark.parametrize(
    "text",
    [
        "jangan kirim laporan hari minggu",
        "stop laporan harian sampai tanggal 10",
        "hapus laporan kampanye lebaran",
        "jangan kirim barangnya lagi",
        "kenapa laporan hariannya berhenti",
        "kirim laporan tiap pagi jam 7",
        "cancel @rani, she missed the daily calls",
        "laporan kampanye dong",
        "aktifin rekap harian jam 21.00",
        "nyalain daily recap dong, jam 9 pagi",
    ],
)
def test_nothing_ends(text: str) -> None:
    assert [w for w in (ends_summary, changes_summary, takes_up_summary) if w(text)] == []

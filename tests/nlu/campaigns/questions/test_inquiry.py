"""Questions about campaigns under way."""

from __future__ import annotations

import pytest

from core.nlu.campaigns import recognising as said
from core.nlu.campaigns.questions.inquiry import asked_view, asks_when_sent
from core.nlu.campaigns.questions.reminding import reminds


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("siapa yang belum dibayar?", "unpaid"),
        ("fee yang belum lunas", "unpaid"),
        ("who hasn't been paid?", "unpaid"),
        ("who still needs to be paid?", "unpaid"),
        ("siapa aja yang harus dibayar?", "unpaid"),
        ("when is the next deadline?", "late"),
        ("siapa yang telat?", "late"),
        ("yang belum posting siapa aja?", "unposted"),
        ("siapa yang belum upload?", "unposted"),
        ("who hasn't posted yet?", "unposted"),
        ("who still owes us a post?", "unposted"),
        ("who hasn't delivered their content yet?", "unposted"),
        ("siapa yang masih utang postingan?", "unposted"),
        ("siapa yang belum setor konten?", "unposted"),
        ("siapa yang belum posting padahal udah lewat deadline?", "late"),
        ("who is late?", "late"),
        ("apa yang harus dikerjakan hari ini?", "open"),
        ("sisa budget berapa?", "budget"),
        ("total yang udah kita keluarin buat influencer berapa ya", "budget"),
        ("jumlah duit yang udah aku habisin berapa", "budget"),
        ("how much budget is left?", "budget"),
        ("what is left of the Batik Week budget?", "budget"),
        ("how much is left in the Batik Week budget", "budget"),
        ("what is left of the first one", None),
        ("status @dapurnina", "one"),
        ("@dapurnina udah sampai mana?", "one"),
        ("riwayat catatan", "notes"),
        ("siapa yang nyatat terjual 14?", "notes"),
        ("sisa budget 2 juta cari influencer", None),
        ("riwayat harga @dapurnina", None),
        ("who wrote laskar pelangi", None),
        ("any food creators not in jakarta that post reels?", None),
    ],
)
def test_questions_about_campaigns_under_way(text: str, view: str | None) -> None:
    assert asked_view(text) == view
    if view:
        assert said.campaign_intent(text) == "campaign_report"


@pytest.mark.parametrize(
    ("text", "reminder", "when"),
    [
        ("ingetin aku kalau ada yang telat atau belum dibayar", True, False),
        ("remind me about late posts and unpaid fees", True, False),
        ("jam berapa laporannya dikirim?", False, True),
        ("when does the summary come?", False, True),
        ("kirim laporan tiap pagi jam 7", False, False),
        ("ingatkan @dapurnina soal deadline", False, False),
    ],
)
def test_reminders_and_when_they_come(text: str, reminder: bool, when: bool) -> None:
    assert (reminds(text), asks_when_sent(text)) == (reminder, when)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("daftar kampanye", "list"),
        ("kampanye apa aja yang jalan?", "list"),
        ("show all my campaigns", "list"),
        ("berapa roas nya?", "result"),
        ("total penjualan berapa?", "result"),
        ("berapa roas yang bagus?", None),
        ("apa itu roas", None),
        ("what is CPE?", None),
        ("what is our roas", "result"),
    ],
)
def test_questions_about_results(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("laporannya dong", "result"),
        ("laporan", "result"),
        ("give me the report", "result"),
        ("show me the report please", "result"),
        ("laporan harian", None),
        ("laporan tiap pagi", None),
        ("kirim laporan ke email", None),
        ("laporan keuangan", None),
        ("unduh laporan", None),
        ("report @spammer", None),
        ("laporan excel dong", None),
    ],
)
def test_a_bare_wish_for_the_report_is_told_from_other_reports(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("who do we still have to pay?", "unpaid"),
        ("what do we have to pay this week?", "unpaid"),
        ("whom must we pay next?", "unpaid"),
        ("is everything paid?", "unpaid"),
        ("siapa yang harus kita bayar?", "unpaid"),
        ("yang harus dibayar minggu ini siapa?", "unpaid"),
        ("what is due this week?", "open"),
        ("how much must I pay for an influencer?", None),
        ("apa yang harus kita siapkan?", None),
    ],
)
def test_whom_we_have_to_pay(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("to do hari ini apa?", "open"),
        ("todo minggu ini", "open"),
        ("to-do today?", "open"),
        ("bikin laporan untuk client", "result"),
        ("make a report for the client", "result"),
        ("bikin laporan pajak", None),
        ("bikin brief untuk client", None),
        ("to do something today", None),
    ],
)
def test_what_is_to_do_and_a_report_for_somebody(text: str, view: str | None) -> None:
    assert asked_view(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("catatan kampanye ramadan berkah", "notes"),
        ("campaign ramadan notes", "notes"),
        ("show me the notes of the ramadan campaign", "notes"),
        ("bukti transfer kampanye imlek dong", "result"),
        ("pajak kampanye ramadan berkah", "result"),
        ("tax of the ramadan campaign", "result"),
        ("catatan kampanye promo budget 2 juta", None),
        ("catat kampanye baru ramadan", None),
        ("bikin catatan kampanye ramadan", None),
        ("kampanye ramadan berkah", None),
        ("nota kampanye imlek: @rani 500rb", None),
    ],
)
def test_a_thing_of_a_campaign_is_asked_for_and_begins_none(text: str, view: str | None) -> None:
    assert asked_view(text) == view

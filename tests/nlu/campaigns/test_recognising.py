"""Which messages are surely about a campaign, and which seem to tell of work with somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns import recognising as said
from core.nlu.campaigns.notes.corrections import is_correction
from core.nlu.campaigns.notes.deliverables import MOST_PIECES, pieces_in
from core.nlu.campaigns.planning.enlisting import joins
from core.nlu.campaigns.planning.titles import LONGEST_NAME, campaign_name, clean_name
from core.nlu.times.rhythm import only_changes


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kode NINA10 kepake 25 kali", "campaign_log"),
        ("omzet 1,2 juta dari kode NINA10", "campaign_log"),
        ("omzet biasanya 2 juta", "campaign_log"),
        ("undo", "campaign_log"),
        ("@budi minta bayar 500rb wajar?", None),
        ("cek @dapurnina fee 500rb", None),
        ("buat brief untuk @a tayang 10 desember", None),
        ("catat fee @a 900rb", "campaign_log"),
        ("@a oke ga?", None),
        ("bayar fee @ranirasa 350rb lunas", "campaign_log"),
        ("tambah @budi ke kampanye fee 300rb", "campaign_new"),
        ("siapa yang layak diajak lagi?", "campaign_report"),
        ("who is worth working with again?", "campaign_report"),
        ("berapa fee @a?", None),
        ("halo", None),
    ],
)
def test_only_clear_notes_are_certain(text: str, intent: str | None) -> None:
    assert said.campaign_intent(text) == intent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bayar fee @ranirasa 350rb lunas", True),
        ("ganti fee @ranirasa jadi 400rb", True),
        ("deadline @a 30 november", True),
        ("sisa fee @a udah dibayar", True),
        ("@a udah dibayar", True),
        ("paid @a", True),
        ("@a sudah dihubungi", True),
        ("@a minta dibayar 500rb wajar?", False),
        ("buat brief untuk @a, draftnya besok", False),
        ("cek @dapurnina", False),
    ],
)
def test_stages_and_payments_are_told_of_work(text: str, told: bool) -> None:
    assert said.tells_of_work(text) == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("dapurnina udah posting", "dapurnina"),
        ("Rani.Rasa sudah tayang", "rani.rasa"),
        ("dia udah posting", None),
        ("produk udah dikirim", None),
        ("yang pertama udah posting", None),
        ("sisanya udah aku bayar", None),
        ("kekurangannya udah kulunasin", None),
        ("pelanggan udah bayar 125rb", None),
        ("remainder has been paid", None),
    ],
)
def test_somebody_without_an_at_sign(text: str, who: str | None) -> None:
    assert said.somebody_in(text) == who


@given(st.text(max_size=300))
def test_any_text_is_read_without_harm(text: str) -> None:
    said.campaign_intent(text)
    assert len(campaign_name(text)) <= LONGEST_NAME
    assert "\n" not in clean_name(text)
    assert all(0 < count <= 6 * MOST_PIECES * 50 for count in pieces_in(text).values())
    is_correction(text)
    only_changes(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ubah budget kampanye jadi 5 juta", "campaign_log"),
        ("perpanjang kampanye sampai 31 desember", "campaign_log"),
        ("set up a new instagram campaign beginning 1 December", None),
    ],
)
def test_a_plan_is_changed_only_where_there_is_one(text: str, intent: str | None) -> None:
    assert said.campaign_intent(text) == intent


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("buat kampanye Kopi budget 2 juta dengan @a.satu 500rb lunas", True),
        ("create a campaign Glow with @a.satu 500k paid", True),
        ("buat kampanye Kopi, @a.satu deal 500rb", False),
        ("@a.satu buat kampanye Kopi deal 500rb lunas", False),
        ("budget kampanye Kopi, @a.satu udah lunas", False),
    ],
)
def test_a_campaign_with_people_begins_whatever_is_said_of_each(text: str, begins: bool) -> None:
    assert (said.campaign_intent(text) == "campaign_new") is begins


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("@ayu.mua batal ikut kampanye", "campaign_log"),
        ("@ayu.mua keluar dari kampanye lebaran", "campaign_log"),
        ("@ayu.mua withdrew from the campaign", "campaign_log"),
        ("@ayu.mua pulled out of campaign Tes", "campaign_log"),
        ("tambah @ayu.mua ke kampanye", "campaign_new"),
        ("bikin kampanye baru sama @rani, @bela mundur", "campaign_new"),
        ("keluarkan @ayu.mua dari kampanye", None),
        ("@ayu.mua ikut kampanye lebaran ga?", None),
    ],
)
def test_who_leaves_a_campaign_begins_none(text: str, intent: str | None) -> None:
    told = said.campaign_intent(text)
    assert (told if intent != "campaign_new" else told or intent) == intent


@pytest.mark.parametrize(
    ("text", "takes_part"),
    [
        ("@a ikut kampanye", True),
        ("@a is joining", True),
        ("@a batal ikut kampanye", False),
        ("@a isn't joining", False),
        ("@a ga jadi gabung", False),
    ],
)
def test_who_stays_out_does_not_join(text: str, takes_part: bool) -> None:
    assert joins(text) is takes_part

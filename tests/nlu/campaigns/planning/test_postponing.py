"""A day that is put off, and who drops out or stays."""

from __future__ import annotations

from datetime import date

import pytest

from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.postponing import meant_day, postponed, postponed_days

TODAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    "text",
    [
        "@g.satu minta mundur ke tanggal 20 des",
        "jadwal @g.dua mundur jadi 15 des",
        "@h.satu tayangnya mundur seminggu",
        "@h.satu diundur sampai jumat",
        "@h.satu mundur 3 hari",
        "@h.satu postponed to 20 december",
        "@h.satu minta jadwalnya digeser",
        "postpone @g.satu and @g.dua to december 18",
        "mundurin @g.satu sama @g.dua ke tanggal 18",
        "@g.satu telat, jadi tgl 12",
        "@g.satu telat katanya baru bisa posting tgl 12",
        "@g.satu is late, will post on friday",
        "@g.satu ga bisa tgl 9, bisanya tgl 12",
    ],
)
def test_a_day_that_is_put_off_is_no_dropping_out(text: str) -> None:
    assert postponed(text)
    assert stage_in(text) is None


@pytest.mark.parametrize(
    "text", ["@g.satu mundur", "@g.satu mundur, dp 300rb hangus", "@g.satu akhirnya mundur juga"]
)
def test_who_drops_out_puts_nothing_off(text: str) -> None:
    assert not postponed(text)
    assert stage_in(text) == "dropped"


@pytest.mark.parametrize(
    "text", ["@g.satu telat 2 hari", "siapa yang telat?", "telat bayar @g.satu"]
)
def test_who_is_late_is_given_no_other_day(text: str) -> None:
    assert not postponed(text)


@pytest.mark.parametrize(
    "text", ["move @g.satu to the december campaign", "pindahin @g.satu ke kampanye lebaran"]
)
def test_another_campaign_puts_nothing_off(text: str) -> None:
    assert not postponed(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("tayangnya mundur seminggu", 7),
        ("diundur 3 hari", 3),
        ("mundur dua minggu", 14),
        ("mundur ke tanggal 20", None),
        ("mundur", None),
        ("postponed by 2 days", 2),
        ("undur @g.satu dan @g.dua 2 hari", 2),
        ("push @g.satu back a week", 7),
        ("move @g.satu's deadline by two days", 2),
    ],
)
def test_by_how_many_days(text: str, days: int | None) -> None:
    assert postponed_days(text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tayang tgl 6", "2026-12-06"),
        ("deadline tgl 6", "2026-12-06"),
        ("udah tayang tgl 6", "2026-11-06"),
        ("posted on the 6th", "2026-11-06"),
        ("produk sampai tgl 6", "2026-11-06"),
        ("tayang sampai tgl 6", "2026-12-06"),
        ("udah tayang tapi diundur ke tgl 6", "2026-12-06"),
    ],
)
def test_a_plan_lies_ahead_and_what_was_done_lies_behind(text: str, day: str) -> None:
    ahead, past = date(2026, 12, 6), date(2026, 11, 6)
    assert meant_day(text, ahead, past, TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tayang tgl 6, like 300", "2026-11-06"),
        ("tgl 6 @rani.jajan tayang, terjual 8", "2026-11-06"),
        ("live on the 6th, 300 likes", "2026-11-06"),
        ("tayang tgl 6, target views 10rb", "2026-12-06"),
        ("deal 500rb tayang tgl 6 minimal views 10rb", "2026-12-06"),
        ("will go live on the 6th, they want 300 likes", "2026-12-06"),
    ],
)
def test_figures_are_of_a_post_that_is_out(text: str, day: str) -> None:
    ahead, past = date(2026, 12, 6), date(2026, 11, 6)
    assert meant_day(text, ahead, past, TODAY, counted=True).isoformat() == day


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("@a has agreed to post on the 6th", True),
        ("@a udah siap posting tgl 6", True),
        ("@a baru bisa posting tgl 6", True),
        ("@a baru posting tgl 6", True),
        ("@a udah posting tgl 6", False),
        ("@a udah deal, udah posting tgl 6", False),
    ],
)
def test_who_agreed_or_can_now_has_not_posted(text: str, *, ahead: bool) -> None:
    days = date(2026, 12, 6), date(2026, 11, 6)
    assert meant_day(text, *days, TODAY) == days[0 if ahead else 1]


def test_who_just_posted_did_so_lately() -> None:
    past = date(2026, 12, 3)
    assert meant_day("@a baru posting tgl 3", date(2027, 1, 3), past, TODAY) == past


def test_a_day_far_ahead_was_meant_to_lie_behind() -> None:
    far, past = date(2027, 12, 3), date(2026, 12, 3)
    assert meant_day("tayang 3 desember", far, past, date(2027, 1, 5)) == past


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@a.b udah tayang, penjualan belum tahu", "live"),
        ("@a.b deal 200rb tapi belum dibayar", "agreed"),
        ("@a.b belum tayang", None),
        ("@a.b belum deal, udah dm", "contacted"),
        ("@a.b udah tayang belum?", None),
        ("kapan @a.b tayang", None),
        ("@a.b batal", "dropped"),
        ("@a.b 3 order batal", None),
        ("@a.b pesanan batal", None),
        ("@a.b yang tadi batal tayang", None),
        ("@a.b tadi akhirnya tayang", "live"),
        ("@a.b batal mundur", "agreed"),
        ("@a.b ga jadi mundur", "agreed"),
    ],
)
def test_what_is_not_yet_so_holds_for_its_own_part(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage

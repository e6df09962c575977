"""A chat gets its summary at its hour; the summary is short whatever happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analytics.campaign.digest import digest
from core.analytics.campaign.log import RESULTS, STAGES, Entry, Fact
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.snapshot import since
from core.capabilities.ports import Business, MayNotChangeError, Portfolio, Subscription
from core.capabilities.subscribe import SubscribeSlots, capability, said
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeCampaigns, FakeSchedules
from tests.capabilities.fakes import JAKARTA, NOW, context

WISH = Subscription(time(7), JAKARTA, "id", "every", only_changes=False)


async def ask(text, schedules=None, role="owner", **slots):
    world = context(
        text,
        role=role,
        schedules=schedules or FakeSchedules(first=NOW + timedelta(days=1)),
    )
    return await capability.run(SubscribeSlots(**slots), world)


def words(outcome, language="id"):
    shown = replace(outcome, chart=None)
    return Renderer().replies("subscribe", shown, language=language, zone=JAKARTA)[0].text


def test_the_hour_is_asked_for() -> None:
    assert capability.required() == ("time",)


@pytest.mark.parametrize(
    ("text", "days", "changes"),
    [
        ("kirim laporan tiap pagi jam 7", "every", False),
        ("kirim laporan tiap hari kerja jam 7", "working", False),
        ("kirim rangkuman mingguan jam 7", "weekly", False),
        ("rekap jam 7 kalau ada perubahan saja", "every", True),
        ("send me a report on weekdays at 7, only when something changed", "working", True),
    ],
)
async def test_days_and_quiet_are_read_from_the_words(text, days, changes) -> None:
    wish = (await ask(text, time="07:00")).view.wish
    assert (wish.at, wish.days, wish.only_changes) == (time(7), days, changes)


async def test_a_zone_that_is_named_holds_for_this_chat() -> None:
    outcome = await ask("jam 7 wita", time="07:00", timezone="Asia/Makassar")
    assert outcome.view.wish.zone == ZoneInfo("Asia/Makassar")
    assert "07.00 WITA" in words(outcome)
    assert "24 November 2026" in words(outcome)


async def test_a_tap_changes_one_thing_and_keeps_the_rest() -> None:
    schedules = FakeSchedules(wish=replace(WISH, zone=ZoneInfo("Asia/Jayapura"), days="working"))
    outcome = await ask("", schedules, time="07:00", changes="yes")
    assert outcome.view.wish.zone.key == "Asia/Jayapura"
    assert (outcome.view.wish.days, outcome.view.wish.only_changes) == ("working", True)
    assert all(len(c.payload.encode().encode()) <= 64 for row in outcome.choices for c in row)


async def test_a_viewer_sets_their_own_and_nothing_for_a_group() -> None:
    schedules = FakeSchedules()
    world = context("", role="viewer", schedules=schedules)
    there = replace(world, chat_kind="group")
    with pytest.raises(MayNotChangeError):
        await capability.run(SubscribeSlots(time="07:00"), there)
    assert schedules.wish is None
    assert (await capability.run(SubscribeSlots(time="07:00"), world)).block == "body"
    assert schedules.wish is not None


@pytest.mark.parametrize(
    ("text", "block", "days", "at"),
    [
        ("jangan kirim pas weekend", "body", "working", time(7)),
        ("laporannya senin sampai jumat aja", "body", "working", time(7)),
        ("laporan tiap senin dan kamis jam 8", "body", "d03", time(8)),
        ("send the report on tuesdays at 9", "body", "d1", time(9)),
        ("stop laporan sampai tanggal 10", "pause", "every", time(7)),
        ("pause the summary until Monday", "pause", "every", time(7)),
        ("besok pagi jam 8 kirim laporan", "once", "every", time(7)),
        ("kirim laporan ke budi tiap pagi jam 8", "elsewhere", "every", time(7)),
        ("send the report to my email at 8", "elsewhere", "every", time(7)),
        ("ingatkan juga kalau ada yang belum bayar", "current", "every", time(7)),
        ("laporan jam berapa dikirim?", "current", "every", time(7)),
        ("when is the next summary?", "current", "every", time(7)),
        ("kapan ringkasan berikutnya?", "current", "every", time(7)),
        ("daily summary at 8am on weekdays", "body", "working", time(8)),
        ("could you send us a daily summary at 8am on weekdays?", "body", "working", time(8)),
    ],
)
async def test_what_it_cannot_do_is_said_and_what_it_can_is_done(text, block, days, at) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    claimed = capability.claims(said, State())
    slots = claimed if claimed is not None else {"time": said.slots["time"]}
    schedules = FakeSchedules(wish=WISH, first=NOW)
    outcome = await ask(text, schedules, **slots)
    assert (outcome.block, schedules.wish.days, schedules.wish.at) == (block, days, at)
    for language in ("id", "en"):
        assert words(outcome, language)


async def test_stopping_a_day_stops_no_more_and_adds_none() -> None:
    schedules = FakeSchedules(wish=replace(WISH, days="working"), first=NOW)
    here = State(topic=Shown("subscribe"))
    for text, days in [("skip Fridays", "d0123"), ("ringkasannya kecuali senin", "d123")]:
        slots = capability.claims(understand(text, now=NOW, zone=JAKARTA), here)
        await ask(text, schedules, **slots)
        assert schedules.wish.days == days
    left = await ask("skip tuesday to thursday", schedules, time="08:00", keep=True)
    assert (left.block, schedules.wish.days) == ("no_days", "d123")
    assert "Tidak ada hari" in words(left)
    assert "No day" in words(left, "en")


async def test_what_is_left_out_of_a_wish_is_said() -> None:
    text = "laporan tiap jam 7 pagi dan jam 5 sore untuk kampanye Ramadan aja"
    outcome = await ask(text, FakeSchedules(wish=replace(WISH, days="d14")), time="07:00")
    assert "17.00 tidak saya pakai" in words(outcome)
    assert "satu kampanye saja belum bisa" in words(outcome)
    assert "Tadinya setiap Selasa dan Jumat jam 07.00" in words(outcome)
    assert "every Tuesday and Friday" in words(outcome, "en")


async def test_a_city_with_other_clocks_is_asked_about() -> None:
    world = context("", campaigns=FakeCampaigns(), schedules=FakeSchedules())
    await world.profiles.keep(Business(city="Makassar"))
    outcome = await capability.run(SubscribeSlots(time="07:00"), world)
    assert outcome.choices[0][0].payload.slots["timezone"] == "Asia/Makassar"
    assert "Makassar" in words(outcome)
    assert "Makassar" in words(outcome, "en")


HANDLES = st.text("abcdefghijklmnopqrstuvwxyz0123456789_.", min_size=3, max_size=30)
FACTS = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.sampled_from((*RESULTS, "fee_idr", "paid_idr", "stage", "due", "live_on", "forecast")),
        st.integers(0, 10**12),
        st.booleans(),
    ),
    max_size=80,
)


@given(st.lists(HANDLES, min_size=10, max_size=10), st.text(max_size=60), FACTS)
@settings(max_examples=80)
def test_a_summary_has_at_most_1200_characters(handles, name, facts) -> None:
    now = NOW + timedelta(days=1)
    campaigns = tuple(Campaign(i, name, NOW) for i in (1, 2))
    people = tuple(Collaboration(i, 1 + i % 2, handle) for i, handle in enumerate(handles, 10))
    today = now.date().toordinal()
    log = []
    for i, (who, metric, number, fresh) in enumerate(facts, 1):
        at = now if fresh else NOW - timedelta(days=2)
        value = number % len(STAGES) if metric == "stage" else number
        value = today - number % 9 if metric in ("due", "live_on") else value
        one = people[who]
        log.append(Entry(i, i, 7, at, one.campaign_id, Fact(metric, value, one.id)))
    news = since(log, sum(not fresh for *_, fresh in facts))
    found = digest(campaigns, people, news, now=now, zone=WISH.zone)
    for language in ("id", "en"):
        text = words(said(found), language)
        assert 0 < visible_length(text) <= 1_200


def known(*facts):
    """Return a workspace with one campaign and two creators, of whom (who, metric, value) hold."""
    people = (Collaboration(10, 1, "dapurnina"), Collaboration(11, 1, "ranirasa"))
    log = tuple(
        Entry(i, i, 7, NOW, 1, Fact(metric, value, people[who].id))
        for i, (who, metric, value) in enumerate(facts, 1)
    )
    return Portfolio((Campaign(1, "Hari Ibu", NOW),), people, log)


def told(portfolio, now):
    news = since(portfolio.entries, 0)
    return digest(portfolio.campaigns, portfolio.collaborations, news, now=now, zone=WISH.zone)


def test_needs_come_first_then_changes_then_totals() -> None:
    now = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    due = now.date().toordinal() - 2
    found = told(known((0, "likes", 1_200), (0, "stage", 5), (1, "due", due)), now)
    text = words(said(found))
    order = [
        text.index(part) for part in ("perlu ditangani", "telat", "perubahan", "1.200", "Total")
    ]
    assert order == sorted(order)
    assert "changes" in words(said(found), "en")


def test_a_picture_comes_when_two_creators_moved() -> None:
    now = NOW + timedelta(days=1)
    one = told(known((0, "likes", 5)), now)
    two = told(known((0, "likes", 5), (1, "likes", 9)), now)
    assert said(one).chart is None
    assert said(two).chart.data.handles == ("ranirasa", "dapurnina")


def test_without_campaigns_it_says_how_to_start() -> None:
    found = told(Portfolio(), NOW + timedelta(days=1))
    assert found.quiet
    assert "buat kampanye" in words(said(found))


async def test_when_it_comes_is_only_told() -> None:
    schedules = FakeSchedules(wish=WISH)
    outcome = await ask("jam berapa laporannya dikirim?", schedules, time="08:00", ask=True)
    assert schedules.wish == WISH
    assert "setiap hari jam 07.00 WIB" in words(outcome)
    ended = FakeSchedules(past=replace(WISH, days="working"))
    paused = await ask("kapan laporan dikirim?", ended, time="08:00", ask=True)
    assert "tadinya setiap hari kerja jam 07.00 WIB" in words(paused)
    assert "every working day" in words(paused, "en")
    assert paused.choices[0][0].payload.slots["days"] == "working"
    nothing = await ask("kapan laporan dikirim?", FakeSchedules(), time="08:00", ask=True)
    assert "Belum ada ringkasan" in words(nothing)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("ingetin kalau ada yang telat atau belum dibayar", {"time": "08:00", "changes": "yes"}),
        ("remind me at 9 am about unpaid fees", {"time": "09:00", "changes": "yes"}),
        ("jam berapa laporannya dikirim?", {"time": "08:00", "ask": True}),
        ("kirim laporan tiap pagi jam 7", None),
    ],
)
def test_reminders_are_claimed(text, slots) -> None:
    understood = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(understood, State()) == slots


@pytest.mark.parametrize("text", ["ingetin saya besok jam 8 pagi", "remind me tomorrow at 8"])
async def test_a_reminder_for_one_day_is_no_daily_summary(text: str) -> None:
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), State())
    assert claimed is not None
    assert claimed["once"] is True
    schedules = FakeSchedules()
    outcome = await ask(text, schedules, **claimed)
    assert schedules.wish is None
    assert "belum ada yang saya jadwalkan" in words(outcome)
    assert outcome.choices[0][0].means == "yes"


def test_a_wish_for_every_morning_is_no_single_reminder() -> None:
    daily = understand("ingetin saya tiap pagi jam 8", now=NOW, zone=JAKARTA)
    claimed = capability.claims(daily, State())
    assert claimed is None or "once" not in claimed


def test_another_hour_right_after_is_the_nearer_one() -> None:
    kept = State(offers={"act": ("subscribe", {"time": "18:30"})})
    other = understand("eh jam 7 aja", now=NOW, zone=JAKARTA)
    assert capability.claims(other, kept) == {"time": "19:00"}
    morning = understand("eh jam 7 pagi aja", now=NOW, zone=JAKARTA)
    assert capability.claims(morning, kept) == {"time": "07:00"}
    far = understand("pindah jam 9 ya laporannya", now=NOW, zone=JAKARTA)
    assert capability.claims(far, kept) == {"time": "09:00"}


@pytest.mark.parametrize(
    ("text", "hour"), [("make that 9", "09:00"), ("jadi 10 deh", "10:00"), ("jadi 2 orang", None)]
)
def test_a_number_right_after_is_another_hour(text: str, hour: str | None) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    kept = State(offers={"act": ("subscribe", {"time": "08:00"})})
    assert capability.claims(said, kept) == (hour and {"time": hour})
    assert capability.claims(said, State()) is None

"""The summary tells what changed since the last one and what needs somebody today."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.analytics.campaign.digest import digest
from core.analytics.campaign.log import STAGES, Entry, Fact
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.campaign.snapshot import since

JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
YESTERDAY = NOW - timedelta(days=1)
CAMPAIGN = Campaign(1, "Hari Ibu", NOW - timedelta(days=9))
NINA, RANI = Collaboration(5, 1, "dapurnina"), Collaboration(6, 1, "ranirasa")


def log(*notes: tuple[datetime, Fact]) -> list[Entry]:
    return [Entry(i, i, 7, at, 1, fact) for i, (at, fact) in enumerate(notes, 1)]


def told(*notes: tuple[datetime, Fact]):  # type: ignore[no-untyped-def]
    entries = log(*notes)
    told_before = max((e.id for e in entries if e.at <= YESTERDAY), default=0)
    news = since(entries, told_before)
    return digest([CAMPAIGN], [NINA, RANI], news, now=NOW, zone=JAKARTA)


def stage(name: str, who: int = 5) -> Fact:
    return Fact("stage", STAGES.index(name), who)


def live(days_ago: int, who: int = 5) -> Fact:
    return Fact("live_on", TODAY.toordinal() - days_ago, who)


EARLIER, LATER = YESTERDAY - timedelta(hours=1), YESTERDAY + timedelta(hours=1)


def test_only_what_was_noted_since_is_a_change() -> None:
    found = told(
        (EARLIER, Fact("likes", 100, 5)),
        (EARLIER, Fact("sales", 3, 6)),
        (LATER, Fact("likes", 150, 5)),
        (LATER, stage("live")),
    )
    seen = {(c.kind, c.handle, c.value, c.before) for c in found.changes}
    assert seen == {("interactions", "dapurnina", 150, 100), ("stage", "dapurnina", 5, None)}


def test_a_note_that_was_taken_back_is_no_change() -> None:
    found = told(
        (EARLIER, Fact("likes", 100, 5)), (LATER, Fact("likes", 9, 5)), (LATER, Fact("undo", 2))
    )
    assert found.changes == ()


def test_late_and_due_creators_come_first() -> None:
    found = told(
        (EARLIER, Fact("due", TODAY.toordinal() - 3, 5)),
        (EARLIER, Fact("due", TODAY.toordinal(), 6)),
    )
    assert [(n.kind, n.row.collaboration.handle, n.value) for n in found.needs] == [
        ("late", "dapurnina", 3),
        ("due", "ranirasa", 0),
    ]


def test_a_fee_is_owed_only_after_publication() -> None:
    assert told((EARLIER, Fact("fee_idr", 500, 5))).needs == ()
    found = told((EARLIER, Fact("fee_idr", 500, 5)), (EARLIER, stage("live")), (EARLIER, live(6)))
    assert [(n.kind, n.value) for n in found.needs] == [("unpaid", 500)]


def test_figures_of_one_three_and_seven_days_are_asked_for_until_they_come() -> None:
    asked = [
        days
        for days in range(10)
        if any(
            n.kind == "numbers" for n in told((EARLIER, stage("live")), (EARLIER, live(days))).needs
        )
    ]
    assert asked == [1, 2, 3, 4, 5, 7, 8, 9]


def test_figures_that_came_today_are_not_asked_for() -> None:
    found = told((EARLIER, stage("live")), (EARLIER, live(3)), (NOW, Fact("likes", 10, 5)))
    assert found.needs == ()


def test_far_below_the_estimate_somebody_should_look() -> None:
    notes = [(EARLIER, stage("live")), (EARLIER, live(4)), (EARLIER, Fact("likes", 40, 5))]
    found = told(*notes, (EARLIER, Fact("forecast", 100, 5)))
    assert [(n.kind, n.value) for n in found.needs] == [("weak", 40)]


def test_a_finished_campaign_rests_after_two_weeks() -> None:
    long_ago = NOW - timedelta(days=30)
    over = [(long_ago, stage("paid")), (long_ago, stage("dropped", 6))]
    assert told(*over).running == ()
    assert len(told(*over, (LATER, Fact("sales", 1, 5))).running) == 1


def test_totals_are_those_of_the_running_campaigns() -> None:
    found = told((EARLIER, Fact("likes", 100, 5)), (LATER, Fact("comments", 7, 6)))
    assert found.totals.interactions == 107
    assert found.totals.revenue_idr is None


def test_quiet_means_neither_changes_nor_needs() -> None:
    assert told((EARLIER, Fact("likes", 100, 5))).quiet
    assert not told((LATER, Fact("likes", 100, 5))).quiet


def test_figures_that_fell_need_somebody_unless_they_were_corrected() -> None:
    counted = (EARLIER, Fact("likes", 1_000, 5))
    assert [(n.kind, n.value) for n in told(counted, (LATER, Fact("likes", 300, 5))).needs] == [
        ("drop", 70)
    ]
    assert told(counted, (LATER, Fact("likes", 900, 5))).needs == ()
    assert told(counted, (LATER, Fact("likes", 300, 5, replaces=1))).needs == ()


def test_a_price_above_what_is_fair_is_told_until_it_is_agreed() -> None:
    asked = [(EARLIER, Fact("fee_idr", 900, 5)), (EARLIER, Fact("fair_idr", 700, 5))]
    assert [(n.kind, n.value) for n in told(*asked).needs] == [("dear", 200)]
    assert told(*asked, (LATER, stage("agreed"))).needs == ()


def test_a_campaign_that_nobody_joined_yet_is_under_way() -> None:
    found = digest([CAMPAIGN], [], since([], 0), now=NOW, zone=JAKARTA)
    assert [r.campaign for r in found.running] == [CAMPAIGN]

"""The log tells how far somebody came and when, and who noted what."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.analytics.campaign.computing import result
from core.analytics.campaign.history import records
from core.analytics.campaign.log import STAGES, Entry, Fact
from core.analytics.campaign.result import Campaign, Collaboration, Result
from core.analytics.campaign.trail import SHOWN_NOTES, notes, path

JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
CAMPAIGN, NINA = Campaign(1, "Hari Ibu", NOW), Collaboration(5, 1, "dapurnina")


def log(*facts: Fact) -> list[Entry]:
    """Return a log of one note a day, by two people in turn."""
    return [
        Entry(i, i, 7 + i % 2, NOW + timedelta(days=i), 1, fact) for i, fact in enumerate(facts)
    ]


def stage(name: str) -> Fact:
    return Fact("stage", STAGES.index(name), 5)


def figures(entries: list[Entry]) -> Result:
    return result(CAMPAIGN, [NINA], entries, date(2026, 12, 1))


def test_the_day_of_a_post_is_the_one_that_was_put_right() -> None:
    entries = log(stage("live"), Fact("live_on", date(2026, 11, 18).toordinal(), 5))
    found = path(CAMPAIGN, figures(entries).rows[0], entries, JAKARTA)
    assert found.steps == (("live", date(2026, 11, 18)),)


def test_a_path_has_the_days_in_the_zone_and_forgets_steps_back() -> None:
    entries = log(stage("contacted"), stage("live"), stage("agreed"), stage("shipped"))
    found = path(CAMPAIGN, figures(entries).rows[0], entries, JAKARTA)
    assert found.steps == (
        ("contacted", date(2026, 11, 21)),
        ("agreed", date(2026, 11, 23)),
        ("shipped", date(2026, 11, 24)),
    )


def test_notes_say_who_and_what_was_taken_back() -> None:
    entries = [
        *log(Fact("likes", 5, 5), Fact("sales", 3, 5)),
        Entry(9, 9, 7, NOW, 1, Fact("undo", 0)),
    ]
    found = notes([CAMPAIGN], [NINA], entries)
    assert [(n.person_id, n.lines[0].handle, n.lines[0].metric, n.taken_back) for n in found] == [
        (8, "dapurnina", "sales", False),
        (7, "dapurnina", "likes", True),
    ]


def test_only_the_last_notes_are_told() -> None:
    entries = log(*(Fact("likes", i, 5) for i in range(30)))
    assert [n.lines[0].value for n in notes([CAMPAIGN], [NINA], entries)] == list(
        range(29, 29 - SHOWN_NOTES, -1)
    )


def test_a_record_knows_briefs_and_ratings() -> None:
    live = (stage("live"), Fact("live_on", date(2026, 11, 21).toordinal(), 5))
    entries = log(*live, Fact("brief", 60, 5), Fact("likes", 5, 5))
    (one,) = records([figures(entries), figures(entries)], {"dapurnina": 4.5})
    assert (one.together, one.brief_share, one.rating, one.verdict) == (2, 0.6, 4.5, "careful")
    (liked,) = records([figures(log(*live))] * 2, {"dapurnina": 2.0})
    assert liked.verdict == "careful"

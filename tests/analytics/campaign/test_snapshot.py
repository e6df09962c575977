"""What is kept of a log says of later notes what the whole log says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.log import Entry, Fact, held, last_batch, standing
from core.analytics.campaign.snapshot import Folded, amended, fold, news, since

NOW = datetime(2026, 11, 23, 2, 0, 0, 123_456, tzinfo=UTC)
OF_WHOM = ((1, None), (1, 5), (1, 6), (2, 7))

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("note", "note", "more", "correct", "undo")),
        st.sampled_from(OF_WHOM),
        st.sampled_from(("likes", "sales", "stage")),
        st.integers(0, 7),
    ),
    max_size=25,
)


def log_of(steps) -> list[Entry]:  # type: ignore[no-untyped-def]
    """Return the log of somebody who notes, adds, corrects their last note and takes it back."""
    log: list[Entry] = []
    for i, (what, (campaign, who), metric, value) in enumerate(steps, 1):
        last = last_batch(log, 7)
        fact, home = Fact(metric, value, who, on=date(2026, 11, 1 + value)), campaign
        if what == "more":
            fact = Fact("sales", value, who, "add")
        if last and what == "undo":
            fact, home = Fact("undo", last[0].batch), last[0].campaign_id
        if last and what == "correct":
            wrong = last[0]
            home = wrong.campaign_id
            fact = Fact(wrong.fact.metric, value, wrong.fact.collaboration_id, replaces=wrong.id)
        log.append(Entry(i, i, 7, NOW + timedelta(hours=i), home, fact))
    return log


@given(STEPS, st.integers(0, 25))
def test_what_is_kept_and_later_notes_say_what_the_whole_log_says(steps, told) -> None:  # type: ignore[no-untyped-def]
    log = log_of(steps)
    kept = Folded.from_json(fold([e for e in log if e.id <= told]).to_json())
    assert kept is not None
    fresh = [e for e in log if e.id > told]
    found = news(kept, fresh, [e for e in log if e.campaign_id in amended(fresh)])
    assert found.after.state == held(standing(log))
    assert found.after == fold(log)
    assert found.before == since(log, told).before
    assert Folded.from_json(found.after.to_json()) == found.after


def test_of_whom_nothing_new_was_noted_nothing_is_compared() -> None:
    log = log_of([("note", who, "likes", 3) for who in OF_WHOM])
    found = since(log, 3)
    assert found.before.state[1, 5] is found.after.state[1, 5]
    assert (2, 7) not in found.before.state


def test_another_version_is_not_read() -> None:
    assert Folded.from_json("[0, 1, 2]") is None

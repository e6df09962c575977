"""What holds follows from the log alone: corrections and undos are notes like others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.log import Entry, Fact, batch_of, held, last_batch, standing

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def entry(number: int, fact: Fact, batch: int = 0, person: int = 7) -> Entry:
    return Entry(number, batch or number, person, NOW + timedelta(minutes=number), 1, fact)


def likes(entries: list[Entry]) -> int | None:
    found = held(standing(entries)).get((1, 5), {}).get("likes")
    return None if found is None else found.value


def test_the_newest_total_holds_and_more_comes_on_top() -> None:
    log = [
        entry(1, Fact("likes", 100, 5)),
        entry(2, Fact("likes", 300, 5)),
        entry(3, Fact("likes", 20, 5, "add")),
    ]
    assert likes(log) == 320


def test_a_correction_takes_the_place_of_what_it_replaces() -> None:
    log = [
        entry(1, Fact("likes", 100, 5, "add")),
        entry(2, Fact("likes", 20, 5, "add")),
        entry(3, Fact("likes", 90, 5, "add", replaces=1)),
    ]
    assert likes(log) == 110


def test_an_undone_correction_lets_the_first_note_stand_again() -> None:
    log = [
        entry(1, Fact("likes", 100, 5)),
        entry(2, Fact("likes", 90, 5, replaces=1)),
        entry(3, Fact("undo", 2)),
    ]
    assert likes(log) == 100
    assert [e.id for e in last_batch(log, 7)] == [1]


def test_an_undo_of_one_person_leaves_the_notes_of_another() -> None:
    log = [
        entry(1, Fact("likes", 100, 5), batch=1, person=7),
        entry(2, Fact("undo", 1), person=8),
    ]
    assert likes(log) == 100


def test_unknown_metrics_and_negative_values_are_no_facts() -> None:
    with pytest.raises(ValueError, match="no metric"):
        Fact("emv", 1)
    with pytest.raises(ValueError, match="never negative"):
        Fact("likes", -1)


notes = st.lists(st.tuples(st.sampled_from(("set", "add")), st.integers(0, 1_000)), max_size=12)


@given(notes)
def test_undoing_everything_leaves_nothing(history) -> None:  # type: ignore[no-untyped-def]
    log = [entry(i, Fact("likes", value, 5, mode)) for i, (mode, value) in enumerate(history, 1)]
    while batch := last_batch(log, 7):
        log.append(entry(len(log) + 1, Fact("undo", batch[0].batch)))
    assert held(standing(log)) == {}


@given(notes, st.integers(0, 11), st.lists(st.integers(0, 1_000), min_size=1, max_size=3), notes)
def test_a_correction_equals_having_said_it_right(history, place, rights, later) -> None:  # type: ignore[no-untyped-def]
    log = [entry(i, Fact("likes", value, 5, mode)) for i, (mode, value) in enumerate(history, 1)]
    if place >= len(log):
        return
    mode, wrong = log[place].fact.mode, log[place].id
    corrected, said_right = [*log], [*log]
    for i, right in enumerate(rights, 1):
        between = [entry(100 * i + n, Fact("likes", v, 5, m)) for n, (m, v) in enumerate(later)]
        corrected += between
        corrected.append(entry(100 * i + 99, Fact("likes", right, 5, mode, replaces=wrong)))
        said_right += between
        wrong = corrected[-1].id
    said_right[place] = entry(place + 1, Fact("likes", rights[-1], 5, mode))
    assert likes(corrected) == likes(said_right)


@pytest.mark.parametrize(("undone", "left"), [(1, 30), (2, 130), (3, 230), (4, 400)])
def test_what_is_taken_back_takes_its_corrections_with_it(undone: int, left: int) -> None:
    log = [
        entry(1, Fact("likes", 100, 5, "add")),
        entry(2, Fact("likes", 200, 5, "add", replaces=1)),
        entry(3, Fact("likes", 400, 5, "add", replaces=2)),
        entry(4, Fact("likes", 30, 5, "add")),
        entry(5, Fact("undo", undone)),
    ]
    assert likes(log) == left


def test_an_edit_finds_what_its_message_noted_however_often_it_was_edited() -> None:
    first, edited, again = (NOW + timedelta(minutes=m) for m in (0, 5, 9))

    def row(number: int, batch: int, at: datetime, fact: Fact, who: int = 1) -> Entry:
        return Entry(number, batch, who, at, 1, fact)

    log = [row(1, 1, first, Fact("sales", 3, 1, "add")), row(2, 2, first, Fact("sales", 9, 1), 2)]
    assert batch_of(log, 1, first) == 1
    assert batch_of(log, 2, first) == 2
    assert batch_of(log, 1, edited) is None
    log += [row(3, 3, edited, Fact("undo", 1)), row(4, 4, edited, Fact("sales", 4, 1, "add"))]
    assert batch_of(log, 1, first) == 4
    own, other = first + timedelta(microseconds=41), first + timedelta(microseconds=42)
    assert batch_of(log, 1, own) == 4, "noted before messages had a moment of their own"
    log += [row(5, 5, again, Fact("undo", 4))]
    assert batch_of(log, 1, first) is None
    log += [row(n, n, at, Fact("likes", n, 1)) for n, at in ((6, own), (7, other))]
    assert [batch_of(log, 1, at) for at in (own, other)] == [6, 7]

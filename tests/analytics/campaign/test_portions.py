"""Several files of sales: other days or shops come on top, the same days take each other's place."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.log import Entry, Fact, held
from core.analytics.campaign.portions import Portion, kind_of, told_by, total_of

AT = datetime(2026, 11, 30, tzinfo=UTC)
TIKTOK, TOKOPEDIA, LIST = map(kind_of, ("tiktok_affiliate_orders", "tokopedia_orders", "sales_tracking"))  # fmt: skip


def days(first: int, last: int, kind: str = TIKTOK) -> Portion:
    return Portion(date(2026, 11, first), date(2026, 11, last), kind)


WEEK_1, WEEK_2, MONTH = days(2, 8), days(9, 15), days(1, 30)


def log(*told: tuple[int, Portion | None], said: int | None = None) -> list[Entry]:
    """Return the notes of files that were sent one after the other, after words if any."""
    notes = [] if said is None else [Fact("sales", said, 5)]
    for own, portion in told:
        entries = [Entry(n, n, 7, AT, 1, fact) for n, fact in enumerate(notes, 1)]
        total, origin = told_by(entries, own, portion)
        notes.append(Fact("sales", total.value, 5, origin=origin))
    return [Entry(n, n, 7, AT, 1, fact) for n, fact in enumerate(notes, 1)]


@pytest.mark.parametrize(
    ("told", "said", "total"),
    [
        ([(5, WEEK_1), (4, WEEK_2)], None, 9),
        ([(5, WEEK_1), (4, WEEK_2), (5, WEEK_1)], None, 9),  # the same again
        ([(4, WEEK_2), (5, WEEK_1), (3, WEEK_1)], None, 7),  # newer of the same days
        ([(5, WEEK_1), (4, WEEK_2), (12, MONTH)], None, 12),  # the month holds both
        ([(5, WEEK_1), (4, days(2, 8, TOKOPEDIA))], None, 9),
        ([(5, WEEK_1), (4, days(2, 8, TOKOPEDIA)), (6, days(2, 9))], None, 10),
        ([(5, WEEK_1), (4, days(2, 8, LIST))], None, 4),  # may hold the same orders
        ([(5, WEEK_1), (4, days(8, 15))], None, 4),  # so may a day of both
        ([(12, MONTH), (4, WEEK_2)], None, 4),
        ([(5, None), (4, None)], None, 4),
        ([(5, WEEK_1)], 3, 5),  # what was said may be of these
    ],
)
def test_the_total_of_several_files(told, said: int | None, total: int) -> None:
    entries = log(*told, said=said)
    found = total_of(entries)
    assert found is not None
    assert found.value == held(entries)[1, 5]["sales"].value == total
    assert found.stated + sum(p.own for p in found.portions) == total


@pytest.mark.parametrize(
    ("told", "said", "replaced", "total"),
    [
        ([(5, WEEK_1), (4, days(8, 15))], None, 5, 9),
        ([(5, None), (4, None)], None, 5, 9),
        ([(4, WEEK_1)], 3, 3, 7),
        ([(5, WEEK_1), (4, days(2, 8, LIST))], None, 5, 9),
    ],
)
def test_what_may_be_the_same_is_added_once_where_somebody_says_so(
    told, said: int | None, replaced: int, total: int
) -> None:
    *before, (own, portion) = told
    asked, _ = told_by(log(*before, said=said), own, portion)
    assert (asked.value, asked.replaced) == (own, replaced)
    entries = log(*told, said=said)
    for _ in range(2):  # a second tap adds nothing
        added, origin = told_by(entries, own, portion, joined=True)
        assert added.value == total
        entries.append(Entry(9, 9, 7, AT, 1, Fact("sales", added.value, 5, origin=origin)))


def test_the_first_file_and_the_same_total_replace_nothing() -> None:
    assert told_by([], 5, WEEK_1)[0].replaced is None
    assert told_by(log((5, None)), 5, None)[0].replaced is None
    assert told_by(log((0, None)), 5, None)[0].replaced is None


DAYS = st.dates(min_value=date(1000, 1, 1))


@given(DAYS, DAYS, st.integers(0, 10**13 - 1), st.booleans())
def test_an_origin_is_read_back_and_fits(first: date, last: date, own: int, joined: bool) -> None:
    portion = Portion(first, last, TIKTOK, own, joined=joined)
    assert Portion.read(str(portion)) == portion
    assert len(str(portion)) <= 40
    assert Portion.read("") is None

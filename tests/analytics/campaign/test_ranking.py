"""Who leads in a figure, and who takes part."""

from __future__ import annotations

import pytest

from core.analytics.campaign.computing import result
from core.analytics.campaign.log import STAGES, Entry, Fact
from core.analytics.campaign.ranking import ranking, roll
from core.analytics.campaign.result import Campaign, Collaboration, Result
from tests.capabilities.fakes import NOW

AGREED, DROPPED = STAGES.index("agreed"), STAGES.index("dropped")


@pytest.fixture
def found() -> Result:
    """A campaign of four: the third has interactions and no fee, the fourth dropped out."""
    people = [Collaboration(n, 1, handle) for n, handle in enumerate("abcd", 1)]
    told = [
        (1, "fee_idr", 800_000), (1, "likes", 400), (1, "stage", AGREED), (2, "fee_idr", 600_000), (2, "likes", 600),
        (3, "likes", 900), (4, "fee_idr", 100_000), (4, "stage", DROPPED),
    ]  # fmt: skip
    log = [Entry(n, 1, 7, NOW, 1, Fact(m, v, who)) for n, (who, m, v) in enumerate(told, 1)]
    return result(Campaign(1, "Glow", NOW), people, log, NOW.date())


@pytest.mark.parametrize(
    ("metric", "least", "order", "unknown"),
    [
        ("likes", False, "cba", "d"),
        ("likes", True, "abc", "d"),
        ("cpe_idr", False, "ba", "cd"),
        ("cpe_idr", True, "ab", "cd"),
        ("views", False, "", "abcd"),
    ],
)
def test_who_leads(found: Result, metric: str, least: bool, order: str, unknown: str) -> None:
    ranked = ranking(found, metric, least=least)
    assert "".join(row.collaboration.handle for row in ranked.rows) == order
    assert "".join(ranked.unknown) == unknown


def test_who_brought_nothing_is_named_apart_and_no_price_is_zero() -> None:
    people = [Collaboration(n, 1, handle) for n, handle in enumerate("ab", 1)]
    told = [(1, "fee_idr", 800_000), (1, "likes", 0), (1, "stage", AGREED), (2, "likes", 9)]
    log = [Entry(n, 1, 7, NOW, 1, Fact(m, v, who)) for n, (who, m, v) in enumerate(told, 1)]
    ranked = ranking(
        result(Campaign(1, "Glow", NOW), people, log, NOW.date()), "cpe_idr", least=True
    )
    assert [row.collaboration.handle for row in ranked.idle] == ["a"]
    assert (ranked.rows, ranked.unknown) == ((), ("b",))


def test_who_takes_part_and_what_fees_are_known(found: Result) -> None:
    every, agreed = roll(found), roll(found, "agreed")
    assert (len(every.rows), every.fees, every.total_idr) == (3, 2, 1_400_000)
    assert (len(agreed.rows), agreed.fees, agreed.total_idr) == (1, 1, 800_000)
    assert len(roll(found, "agreed", reached=False).rows) == 2
    reached = {row.collaboration.handle for row in roll(found, "contacted").rows}
    waiting = {row.collaboration.handle for row in roll(found, "contacted", reached=False).rows}
    assert reached >= {row.collaboration.handle for row in agreed.rows}
    assert reached | waiting == {row.collaboration.handle for row in every.rows}

"""Five sizes of accounts, from bounds that an operator may set."""

import pytest

from core.analytics.evaluation.verdict import MIN_FOLLOWERS
from core.analytics.tiers import DEFAULT_TIERS, ENDLESS, NAMES, Tiers

WRITTEN = "nano=1000,micro=10000,mid=100000,macro=500000,mega=1000000"


def test_what_is_written_is_read_again():
    assert str(DEFAULT_TIERS) == WRITTEN
    assert Tiers.read(f" {WRITTEN} ".replace(",", " , ")) == DEFAULT_TIERS
    other = Tiers((500, 5_000, 20_000, 50_000, 90_000))
    assert Tiers.read(str(other)) == other


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1000,10000,100000,500000,1000000",
        WRITTEN.replace(",mega=1000000", ""),
        WRITTEN + ",giga=9000000",
        WRITTEN.replace("mid=100000", "mid=10000"),
        WRITTEN.replace("nano=1000", "nano=-1"),
        WRITTEN.replace("1000000", "1jt"),
        WRITTEN.replace("micro", "mikro"),
        "micro=1000,nano=10000,mid=100000,macro=500000,mega=1000000",
    ],
)
def test_anything_else_is_refused_with_the_form(text):
    with pytest.raises(ValueError, match=WRITTEN):
        Tiers.read(text)


def test_names_and_bounds_agree_for_everybody():
    tiers = Tiers((500, 5_000, 20_000, 50_000, 90_000))
    for name, start in tiers:
        low, below = tiers.bounds(name)
        assert tiers.of(start) == tiers.of(low) == tiers.of(below - 1) == name
    ends = [tiers.bounds(name) for name in NAMES]
    assert [low for low, _ in ends] == [0, *(below for _, below in ends[:-1])]
    assert ends[-1][1] == ENDLESS


def test_who_is_smaller_than_the_smallest_is_counted_with_it_and_gets_no_verdict_for_it():
    assert DEFAULT_TIERS.of(400) == "nano"
    assert DEFAULT_TIERS.starts[0] == MIN_FOLLOWERS

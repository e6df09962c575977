"""What a text is asked first, so that most are read no further, keeps nothing out that would be found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TYPED = st.characters(min_codepoint=32, max_codepoint=122)


def _patterns(found: Any) -> list[re.Pattern[str]]:
    if isinstance(found, re.Pattern):
        return [found]
    each = found.values() if isinstance(found, Mapping) else found
    return [pattern for one in each for pattern in _patterns(one)]


@pytest.mark.parametrize(
    ("module", "first", "then"),
    [
        ("campaigns.notes.stages", "_NAMES", "STAGES"),
        ("campaigns.planning.postponing", "campaigns.notes.stages:_NAMES", "_STAYS"),
        ("campaigns.planning.postponing", "campaigns.notes.stages:_NAMES", "_RETURNS"),
        ("campaigns.planning.postponing", "_NAMES", "_POSTPONED"),
        ("campaigns.planning.postponing", "_NAMES", "_SHIFT"),
        ("campaigns.planning.replacing", "_NAMES", "_WANTS"),
        ("campaigns.money.refunds", "_NAMES", "_RETURNS"),
        ("campaigns.planning.roster", "_TAKEN", "_LEAVES"),
        ("campaigns.questions.inquiry", "_OF_SUMMARY", "_WHEN_SENT"),
        ("offers.contacting", "_NAMES", "_CONTACT"),
        ("files.exchange", "_EXPORTS", "_READS"),
    ],
)
def test_the_first_look_lets_pass_whatever_the_pattern_finds(
    module: str, first: str, then: str
) -> None:
    here = import_module(f"core.nlu.{module}")
    where, _, name = first.rpartition(":")
    look = getattr(import_module(f"core.nlu.{where}") if where else here, name)

    @settings(
        max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.one_of([st.from_regex(p, alphabet=TYPED) for p in _patterns(getattr(here, then))]))
    def lets_pass(text: str) -> None:
        assert look.search(text.casefold())

    lets_pass()

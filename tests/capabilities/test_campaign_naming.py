"""Whom a message about a group names by a part of their handle."""

from __future__ import annotations

import pytest

from core.capabilities.reporting.hearing.naming import with_handles

HERE = ("anna.eats", "bela.food", "kopi.semua", "deal.hunter", "bela.jajan")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("semua deal kecuali anna", "semua deal kecuali @anna.eats"),
        ("everyone posted but not hunter", "everyone posted but not @deal.hunter"),
        ("semua deal kecuali bela", "semua deal kecuali bela"),  # two fit
        ("semua deal kecuali @anna.eats", "semua deal kecuali @anna.eats"),
        ("anna udah deal", "anna udah deal"),  # of no group
    ],
)
def test_a_part_of_a_handle_names_whose_it_is(text: str, signed: str) -> None:
    assert with_handles(text, HERE) == signed

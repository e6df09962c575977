"""A table as a file: words from the template, and nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
from collections.abc import Mapping

import pytest

from core.capabilities.base import Listing
from core.rendering.listing import document

WORDS = {"listing_name": "dilewati &amp; lain", "listing_header": "baris\nalasan\nisi"}


def block(name: str, variables: Mapping[str, object]) -> str:
    return WORDS.get(name, f"karena &lt;{variables.get('cell')}&gt;")


def test_words_are_plain_and_rows_in_order() -> None:
    found = document(Listing(((2, "a", "x"), (9, "b", ""))), block)
    assert found.name == "dilewati & lain.csv"
    rows = list(csv.reader(found.content.decode("utf-8-sig").splitlines()))
    assert rows == [
        ["baris", "alasan", "isi"],
        ["2", "karena <a>", "x"],
        ["9", "karena <b>", ""],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@a", "\t=1"])
def test_a_text_that_would_be_computed_is_quoted(text: str) -> None:
    found = document(Listing(((1, "a", text),)), block)
    rows = list(csv.reader(found.content.decode("utf-8-sig").splitlines()))
    assert rows[1][2] == f"'{text}"

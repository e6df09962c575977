"""Sources of rules are read in the reader's language."""

from __future__ import annotations

import re

import pytest

from core.analytics.content.citing import cited
from core.analytics.content.guessing import CAREFUL, GUESSED
from core.analytics.content.rules import load

SOURCES = sorted({rule.source for rule in load()} | {CAREFUL, GUESSED})
INDONESIAN = re.compile(
    r"\b(?:yang|dan|tidak|boleh|harus|klaim|daftar|pasal|lampiran|aturan|iklan|usul|huruf|kata|belum|dicek|karena|tentang|dari|dengan|wajib|sejak|mulai|lihat|larangan)\b",
    re.IGNORECASE,
)
KEPT = re.compile("“[^”]*”")
"""Words of a caption are quoted as they are."""


@pytest.mark.parametrize("source", SOURCES)
def test_no_indonesian_is_left_in_english(source: str) -> None:
    assert not INDONESIAN.search(KEPT.sub("", cited(source, "en")))
    assert cited(source, "id") == source

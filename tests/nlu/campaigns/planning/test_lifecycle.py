"""Campaigns that are over."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.planning.lifecycle import closes


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("akhiri kampanye Ramadan", True),
        ("hapus kampanye Ramadan", False),
        ("tutup kampanye", True),
        ("close the Ramadan campaign", True),
        ("kampanye Hari Ibu sudah selesai", True),
        ("kampanyenya udah kelar jd laporan hariannya ga perlu lg", False),
        ("stop laporan kampanye", False),
        ("kampanye belum selesai", False),
        ("jangan hapus kampanye", False),
    ],
)
def test_campaigns_that_are_over(text: str, over: bool) -> None:
    assert closes(text) is over

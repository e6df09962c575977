"""Every due summary goes out once, though the processes that send it are killed at random."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.databases import fresh_url
from tests.flows.harness.schedule import simulate


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_every_due_summary_is_sent_and_none_twice(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        outcome = await simulate(
            url, tmp_path, chats=90, days=2, crew=2, kill_share=0.3, seed=20261123
        )
    assert outcome.states == {"posted": outcome.expected}
    assert set(outcome.letters.values()) == {2}
    assert len(outcome.letters) == 90
    assert outcome.kills

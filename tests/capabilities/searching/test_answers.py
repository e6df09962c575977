"""What is shown while the best set is proved."""

from __future__ import annotations

import time

import pytest

from core.analytics.portfolio.suggestion import propose
from core.capabilities.searching import answers
from core.capabilities.searching.requests import request_of
from core.dialogue.searching.slots import SuggestSlots
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, FakeProgress, context
from tests.capabilities.shop import shop

SLOTS = SuggestSlots(1_000_000, category="food", count=3)


async def asked(monkeypatch: pytest.MonkeyPatch, slow: bool) -> tuple[FakeProgress, object]:
    """Search; where proving is slow it ends when something was shown meanwhile."""
    shown = FakeProgress()

    def prove(known: object, request: object) -> object:
        patience = time.monotonic() + 60
        while slow and not shown.shown and time.monotonic() < patience:
            time.sleep(0.01)
        return propose(known, request)  # type: ignore[arg-type]

    monkeypatch.setattr(answers, "_propose", prove)
    monkeypatch.setattr(answers, "PREVIEW_AFTER", 0.05 if slow else 30)
    found, _, _ = await answers.answer(
        SLOTS, context(catalogue=shop(), progress=shown), preview=True
    )
    return shown, found


async def test_a_quick_answer_shows_nothing_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, found = await asked(monkeypatch, slow=False)
    assert shown.shown == []
    assert found.optimality_gap == 0  # type: ignore[attr-defined]


async def test_a_slow_answer_shows_a_set_within_the_budget_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown, found = await asked(monkeypatch, slow=True)
    ((stage, count, spent),) = shown.shown
    assert (stage, count) == ("preview", 3)
    assert 0 < spent <= 1_000_000
    assert found.optimality_gap == 0  # type: ignore[attr-defined]
    for language, words in (("id", "Sementara: 3 kreator"), ("en", "So far: 3 creators")):
        text = Renderer().block(
            "suggest",
            "progress_preview",
            {"done": count, "total": spent},
            language=language,
            zone=JAKARTA,
        )
        assert words in text


async def test_what_is_found_at_once_respects_the_wish_and_says_its_gap() -> None:
    catalogue = shop()
    known = await catalogue.summaries()
    request = request_of(SLOTS)
    first, best = propose(known, request, seconds=0.0), propose(known, request)
    assert len(first.picks) == 3
    assert first.spent_idr <= 1_000_000
    assert first.value <= best.value * (1 + 1e-6)
    assert first.value >= best.value * (1 - first.optimality_gap) - 1e-6

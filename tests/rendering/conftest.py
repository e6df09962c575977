"""Here everything is made anew each time: that the same values give the same bytes is tested here."""

from __future__ import annotations

import pytest

from core.rendering import report


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each PDF, whatever was made before (`tests.haste.draw_once`)."""
    monkeypatch.setattr(report, "pdf", report.pdf.__wrapped__)

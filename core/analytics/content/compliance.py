"""Whether a live post keeps what its brief asked for: label, code, mention, honest words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from core.analytics.content.checker import check, disclosure
from core.analytics.content.rule import Finding

State = Literal["kept", "late", "missing", "unknown"]
POINTS: Final = ("disclosure", "code", "mention", "claims")


@dataclass(frozen=True, slots=True)
class Compliance:
    """One state a point (see `POINTS`); `late` is a label that stands behind the first 125
    characters, `unknown` a point that nobody agreed on. findings: what the claims break."""

    states: tuple[tuple[str, State], ...]
    findings: tuple[Finding, ...]

    @property
    def percent(self) -> int:
        """Return how much of what can be checked is kept, 0 to 100."""
        known = [state for _, state in self.states if state != "unknown"]
        return round(100 * sum(state == "kept" for state in known) / len(known)) if known else 0


def compliance(
    caption: str, product: str, today: date, *, code: str | None, names: Sequence[str]
) -> Compliance:
    """Return what a caption keeps. product: whose rules. names: of the business, any counts."""
    findings = tuple(
        f
        for f in check(caption, product, today)
        if f.severity != "inform" and f.rule != "A5" and not f.guessed
    )
    states: dict[str, State] = {
        "disclosure": disclosure(caption),
        "code": _said(caption, [code] if code else []),
        "mention": _said(caption, names),
        "claims": "missing" if any(f.severity == "block" for f in findings) else "kept",
    }
    return Compliance(tuple((point, states[point]) for point in POINTS), findings)


def _said(caption: str, wanted: Sequence[str]) -> State:
    named = [squeezed for one in wanted if (squeezed := _squeezed(one))]
    if not named:
        return "unknown"
    return "kept" if any(one in _squeezed(caption) for one in named) else "missing"


def _squeezed(text: str) -> str:
    """Return letters and digits alone: "Toko Sari" is meant by @toko.sari too."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())

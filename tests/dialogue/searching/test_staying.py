"""A change that changes nothing is said, and no list is sent twice for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.dialogue.action import Fallback, Run, Spec
from core.dialogue.decide import decide
from core.dialogue.searching.slots import NAMES
from core.dialogue.state import Shown, State
from core.nlu.understanding import Understanding

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
SPECS = {"suggest": Spec(("budget_idr",), NAMES), "evaluate": Spec((), ("handles",))}
SLOTS = {"budget_idr": 1_000_000, "category": "automotive", "platform": "instagram"}
LIST = State(
    shown=Shown("suggest", {**SLOTS, "terms": ("a=1:story*1",)}, ("a", "b")),
    topic=Shown("suggest", SLOTS),
)


def decided(text: str, stated: dict[str, object], state: State = LIST) -> object:
    said = Understanding(text, "suggest", 1.0, {**SLOTS, **stated}, stated=stated)  # type: ignore[arg-type]
    return decide(state, said, SPECS, NOW)[1]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("yang motor aja jangan mobil", {"category": "automotive"}),
        ("only instagram pls", {"platform": "instagram"}),
        ("yang cocok buat jualanku", {}),
        ("sejuta itu buat semuanya ya termasuk produk", {"budget_idr": 1_000_000}),
        ("juta maksudnya", {}),
    ],
)
def test_what_holds_already_is_said(text: str, stated: dict[str, object]) -> None:
    told = stated or {k: v for k, v in SLOTS.items() if k != "budget_idr"}
    told = {"budget_idr": 1_000_000} if text.startswith("juta") else told
    note = "same_finer" if "category" in stated else "same_search"
    assert decided(text, stated) == Fallback(note=note, told=told)  # type: ignore[arg-type]


def test_a_place_where_nobody_was_found_is_not_said_to_hold() -> None:
    far = State(
        shown=Shown("suggest", {**SLOTS, "city": "Semarang", "elsewhere": True}, ("a", "b")),
        topic=Shown("suggest", SLOTS),
    )
    said = Understanding(
        "yg semarang aja gapapa",
        "suggest",
        1.0,
        {**SLOTS, "city": "Semarang"},  # type: ignore[arg-type]
        stated={"city": "Semarang"},
    )
    assert decide(far, said, SPECS, NOW)[1] == Fallback(
        note="same_elsewhere", told={"city": "Semarang"}
    )


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("only tiktok pls", {"platform": "tiktok"}),
        ("cari kreator otomotif instagram 1 juta", SLOTS),
        ("tampilkan lagi yang instagram", {"platform": "instagram"}),
        ("", {}),
    ],
)
def test_what_changes_or_is_asked_for_anew_is_searched(
    text: str, stated: dict[str, object]
) -> None:
    assert isinstance(decided(text, stated), Run)


def test_after_another_answer_the_list_is_shown_again() -> None:
    looked = State(shown=LIST.shown, topic=Shown("evaluate", {"handles": ("a",)}))
    assert isinstance(decided("yang instagram aja", {"platform": "instagram"}, looked), Run)

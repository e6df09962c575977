"""Which capability a message goes to, where several have words for it."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from core.assistant.hearing import Hearing
from core.capabilities import discover
from core.dialogue.state import Question, Shown, State
from core.messages import Inbound, Person

NOW = datetime(2026, 12, 1, 5, tzinfo=UTC)
PARTS = SimpleNamespace(registry=discover())
NEW = State()
CHECKED = State(topic=Shown("check_content", {"caption": "nugget enak", "product": "food"}))
ASKED = State(question=Question("suggest", "budget_idr", {"category": "food"}))
RUNS = State(
    topic=Shown("campaign_new", {"campaign": 1}, ("aa",)), shown=Shown("campaign_new", {}, ("aa",))
)
LISTED = State(
    shown=Shown("suggest", {"budget_idr": 2_000_000}, ("aa", "bb")), topic=Shown("suggest", {})
)
BRIEF = State(question=Question("brief", "product", {"handles": ("aa",)}))


@pytest.mark.parametrize(
    ("state", "text", "name"),
    [
        (NEW, "dia minta foto ktp sama rekening buat kontrak aman ga", "scam"),
        (NEW, "he wants a photo of my ID for the contract, is that safe?", "scam"),
        (BRIEF, "dia minta foto ktp buat kontrak", "scam"),
        (NEW, "buatin kontrak sama @nama", "brief"),
        (NEW, "usaha saya omzet 300 juta setahun kena pajak ga?", "tax"),
        (NEW, "toko saya omzet 100 juta setahun harus bayar pajak?", "tax"),
        (NEW, "usaha saya jualan keripik di Malang", "profile"),
        (CHECKED, "kalo krim pemutih blm ada bpom tp uda banyak yg pake", "rulings"),
        (CHECKED, "#iklan taruh dimana", "rulings"),
        (CHECKED, "yg bener gimana", "check_content"),
        (CHECKED, "caption yg bener gmn dong", "check_content"),
        (LISTED, "kenapa?", "about_set"),
        (LISTED, "mana yang paling boros?", "about_set"),
        (RUNS, "what's left of my budget", "campaign_report"),
        (RUNS, "did it pay off", "campaign_report"),
        (ASKED, "pirt aja cukup kan", "rulings"),
    ],
)
def test_whose_a_message_is(state: State, text: str, name: str) -> None:
    hearing = Hearing(PARTS, state, ZoneInfo("Asia/Jakarta"), "id")  # type: ignore[arg-type]
    said = hearing.of_text(Inbound("1", 1, "private", Person(1), NOW, text=text))
    assert said.intent == name

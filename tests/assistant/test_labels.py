"""A label typed as words is the tap on its button; what only resembles one is a message."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.assistant.labels import labels_of, tapped
from core.dialogue.state import State
from core.messages import Button, Inbound, Payload, Person, Reply

LONG = Payload("campaign_report", {"campaign": 7, "format": "pdf", "name": "x" * 80})
SHOWN = (
    Reply("…", ((Button("📄 PDF", LONG), Button("➖ Budget Rp1,5 jt", Payload("suggest"))),)),
    Reply("…", ((Button("💸 @rani: dibayar", Payload("campaign_log")),),)),
    Reply("…", ((Button("👍 3", Payload("recommend")), Button("🚀 Make it a campaign", LONG)),)),
    Reply("…", ((Button("➕ Lagi", Payload("help")), Button("➖ Lagi", Payload("greet"))),)),
    Reply("…", ((Button("Buka", url="https://example.org"),),)),
)
AT = datetime(2026, 12, 1, tzinfo=UTC)


def _said(text: str, **more: object) -> Inbound:
    return Inbound("1", 7, "private", Person(7), AT, text=text, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "intent", "key"),
    [
        ("pdf", None, LONG.key()),
        ("PDF.", None, LONG.key()),
        ("minta pdf nya dong", None, LONG.key()),
        ("send me the pdf please", None, LONG.key()),
        ("make it a campaign!", None, LONG.key()),
        ("@rani: dibayar", "campaign_log", None),
        ("budget rp1,5 jt", "suggest", None),
    ],
)
def test_a_label_is_its_button(text: str, intent: str | None, key: str | None) -> None:
    kept = State.from_json(State(labels=labels_of(SHOWN)).to_json())
    meant = tapped(_said(text), kept.labels)
    assert (meant.payload and meant.payload.intent, meant.payload_key) == (intent, key)
    assert meant.text == ""


@pytest.mark.parametrize(
    "text",
    [
        "excel dong",
        "jangan pdf",
        "budget rp15 jt",
        "3",
        "lagi",
        "buka",
        "@rani dibayar 100rb",
        "👍",
        "",
    ],
)
def test_no_other_message_is(text: str) -> None:
    assert tapped(_said(text), labels_of(SHOWN)) == _said(text)


def test_who_edits_or_passes_on_a_message_taps_nothing() -> None:
    for said in (_said("pdf", edited_from=AT), _said("pdf", forwarded=True)):
        assert tapped(said, labels_of(SHOWN)) is said

"""Which message was answered last: Telegram calls it an edit, too, where only its link preview came."""

from __future__ import annotations

from hashlib import sha256

from core.messages import Inbound


def mark_of(inbound: Inbound) -> str | None:
    """Return what tells a message with its words and file from any other, None for a tap."""
    if inbound.message_id is None or inbound.payload_key is not None:
        return None
    file = inbound.document.file_id if inbound.document else ""
    said = sha256(f"{file}\n{inbound.text}".encode()).hexdigest()[:16]
    return f"{inbound.message_id}:{said}"


def heard_before(inbound: Inbound, last: str | None) -> bool:
    """Return whether a message is an edit that left the words of the message answered last."""
    return inbound.edited_from is not None and last is not None and mark_of(inbound) == last

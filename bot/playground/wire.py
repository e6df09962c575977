"""JSON as the Bot API and the chat page speak it."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

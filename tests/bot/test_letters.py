"""A letter in the Bot API's words: what is said in a topic of a forum is answered there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.letters import remedies, request
from core.storage.queues.outbox import Letter

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
FILE = {"document": ("a.csv", b"x")}


def letter(**changes: Any) -> Letter:
    given: dict[str, Any] = {"edits": None, "has_files": False, "thread": 77, **changes}
    return Letter(1, -5, "reply", "halo", (), attempts=0, created_at=NOW, **given)


@pytest.mark.parametrize("files", [{}, FILE])
def test_words_and_files_go_to_the_topic(files: Any) -> None:
    _, params, _ = request(letter(), files)
    assert params["message_thread_id"] == 77
    assert "message_thread_id" not in request(letter(thread=None), files)[1]
    assert "message_thread_id" not in request(letter(edits=3), {})[1]


def test_a_topic_that_is_gone_does_not_keep_the_answer_from_the_group() -> None:
    for said, there in (("message thread not found", False), ("photo_invalid", True)):
        found = remedies(letter(), FILE, said, "")
        assert [("message_thread_id" in params) for _, params, _ in found] == [there] * len(found)
        assert found

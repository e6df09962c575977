"""A client's yes or no is no stage of whoever it is about."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.clients import client_says, client_waits
from core.nlu.campaigns.notes.stages import stage_in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("client approved @rani", True),
        ("klien setuju @rani", True),
        ("brand udah acc @rani", True),
        ("approved by the client: @rani", True),
        ("@rani ditolak klien", False),
        ("client rejected @rani", False),
        ("client belum approve @rani", None),
        ("client approved @rani?", None),
        ("draft @rani udah di approve client", None),
        ("the client did not reject @rani", None),
        ("@rani setuju", None),
        ("kalau klien setuju @rani deal", None),
    ],
)
def test_what_a_client_says(text: str, said: bool | None) -> None:
    assert client_says(text) is said
    if said is not None:
        assert stage_in(text) is None


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("client belum approve @rani", True),
        ("the client is still reviewing @rani", True),
        ("@rani belum di acc klien", True),
        ("masih nunggu approval client buat @rani", True),
        ("client approved @rani", False),
        ("client belum approve @rani?", False),
        ("@rani belum posting", False),
    ],
)
def test_a_client_who_has_not_decided(text: str, waits: bool) -> None:
    assert client_waits(text) is waits

"""Pieces that were delivered, and how much of a brief was kept."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.deliverables import brief_kept_in, pieces_in


def test_pieces_of_content() -> None:
    assert pieces_in("1 reel, 2 story dan 3 foto") == {"reel": 1, "story": 2, "image": 3}
    assert pieces_in("SOW 1 IGR + 2 IGS + 1 IGF, 1 TT") == {
        "reel": 1,
        "story": 2,
        "image": 1,
        "video": 1,
    }
    assert pieces_in("15 tt bali, 2 igal") == {}
    assert pieces_in("like 1.200 komen 87") == {}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("@a kontennya sesuai brief", 100),
        ("@a ga sesuai brief", 0),
        ("@a sesuai brief 80%", 80),
        ("@a didn't follow the brief", 0),
        ("@a sebagian sesuai brief", 50),
        ("bikin brief untuk @a", None),
        ("@a sesuai brief ga?", None),
    ],
)
def test_how_much_of_a_brief_was_kept(text: str, share: int | None) -> None:
    assert brief_kept_in(text) == share

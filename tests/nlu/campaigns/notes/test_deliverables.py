"""Pieces that were delivered, and how much of a brief was kept."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.deliverables import brief_kept_in, of_later_piece, pieces_in


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


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("@a ga mau 3 story, jadi 2 story aja", {"story": 2}),
        ("@a 2 story instead of 3 stories", {"story": 2}),
        ("@a doesn't want to do 3 stories, only 2 stories", {"story": 2}),
        ("@a dari 3 reels jadi 1 reel", {"reel": 1}),
        ("@a deal 2 reels sama 3 story", {"reel": 2, "story": 3}),
    ],
)
def test_pieces_that_are_denied_are_none(text: str, pieces: dict[str, int]) -> None:
    assert pieces_in(text) == pieces


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("@a reels kedua 18.900 views", True),
        ("@a video ke-2: 3.000 views", True),
        ("the second reel of @a got 3k views", True),
        ("@a reels pertama 31.200 views", False),
        ("@a 2 reels, 3.000 views", False),
        ("@a kampanye kedua 3.000 views", False),
    ],
)
def test_a_later_piece_is_told_from_the_first(text: str, later: bool) -> None:
    assert of_later_piece(text) == later

"""The demo's catalogue shows the same figures to everybody, whenever it is loaded."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.catalogue import generate
from bot.demo.load import DRAWN_AT, SEED, as_of


def test_the_catalogue_moves_in_time_by_whole_weeks_and_changes_in_nothing_else() -> None:
    drawn = generate(SEED, DRAWN_AT, creators=20)
    frames = (drawn.creators, drawn.posts, drawn.comments)
    now = DRAWN_AT + timedelta(days=40, hours=5)
    creators, posts, _ = as_of(now, frames)
    newest = posts["posted_at"].max()
    assert now - timedelta(days=14) < newest <= now
    assert ((posts["posted_at"] - drawn.posts["posted_at"]) == timedelta(weeks=5)).all()
    assert creators.drop(columns="captured_at").equals(drawn.creators.drop(columns="captured_at"))
    assert posts.drop(columns="posted_at").equals(drawn.posts.drop(columns="posted_at"))

"""What is kept for a while only: the words behind buttons, the state of conversations gone quiet."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, bindparam, delete, or_, select, update

from core.dialogue.decide import NOTES_KEPT
from core.dialogue.state import State
from core.messages import LANGUAGES
from core.storage.community.claimed import forget_unwanted
from core.storage.engine.database import Database
from core.storage.tables import button, conversation, delivery, invitation
from core.storage.turns.presence import remove_ended
from core.storage.turns.unmatched import forget_unmatched

KEEP_BUTTONS = timedelta(days=30)
KEEP_DELIVERIES = timedelta(days=90)
"""A summary says which days before it were skipped; no subscription is silent for so long."""

KEEP_TALK = timedelta(days=1)
"""After half an hour nothing of a conversation is meant any more; after a day nothing is kept but notes
that wait for a campaign (`NOTES_KEPT`)."""

EMPTIED: Final = '"updated_at":null'
"""What a state says of which nothing but such notes is left."""

AT_ONCE = 1_000
"""Conversations of one transaction: people write too."""


async def forget_words(database: Database, now: datetime) -> int:
    """Delete old buttons and words that were not understood; return how many buttons."""
    old_button = delete(button).where(button.c.shown_at < now - KEEP_BUTTONS)
    async with database.write() as connection:
        await forget_unmatched(connection, now)
        return (await connection.execute(old_button)).rowcount


async def forget_past(database: Database, now: datetime) -> int:
    """Delete links that have expired and what became of summaries long ago; return how many rows."""
    links = delete(invitation).where(invitation.c.expires_at < now)
    days = delete(delivery).where(delivery.c.at < now - KEEP_DELIVERIES)
    async with database.write() as connection:
        return sum([(await connection.execute(each)).rowcount for each in (links, days)])


async def forget_talk(database: Database, now: datetime) -> int:
    """Empty old conversations, of which only the language stays, and for a while the notes that wait for
    a campaign; return how many."""
    done = 0
    while emptied := await _empty_some(database, now):
        done += emptied
        if emptied < AT_ONCE:
            break
    return done


async def _empty_some(database: Database, now: datetime) -> int:
    c = conversation.c
    full = ~c.state.contains(EMPTIED, autoescape=True)
    bare = [State(language=code).to_json() for code in (None, *LANGUAGES)]
    quiet = (
        select(c.chat_id, c.person_id, c.state, c.updated_at)
        .where(
            or_(
                and_(c.updated_at < now - KEEP_TALK, full),
                and_(c.updated_at < now - NOTES_KEPT, c.state.not_in(bare)),
            )
        )
        .limit(AT_ONCE)
    )
    async with database.write() as connection:
        rows = [
            {"chat": chat, "person": person, "emptied": _emptied(state, now - at < NOTES_KEPT)}
            for chat, person, state, at in await connection.execute(quiet)
        ]
        if rows:
            # who speaks just now is not old any more, and is left alone
            key = (c.chat_id == bindparam("chat"), c.person_id == bindparam("person"))
            old = update(conversation).where(*key, c.updated_at < now - KEEP_TALK)
            change = old.values(state=bindparam("emptied"))
            await connection.execute(change, rows)
    return len(rows)


def _emptied(state: str, waits: bool) -> str:
    kept = State.from_json(state)
    language = kept.language if kept.language in LANGUAGES else None
    return State(language=language, waiting=kept.waiting if waits else ()).to_json()


FORGOTTEN: Final = {
    "words": forget_words,
    "past": forget_past,
    "claims": forget_unwanted,
    "spaces": remove_ended,
    "talk": forget_talk,
}
"""What has its time, by name: each is to be forgotten whatever becomes of the others."""

"""When the next message may go out: Telegram's limits as token buckets.

Replies to a person are held to one a second per chat after a short burst, and to Telegram's word
when it says 429; only bulk messages wait for the overall budget (docs/adr/0008). A group gets at
most 20 messages in any minute.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from core.storage.replicas.pauses import AT_ONCE, WITHIN

HEADROOM = 2.0
"""Bulk messages that may go at once: a second of 28 and these make Telegram's 30, never more."""

SLOWER, SLOWEST, RECOVERY = 0.8, 0.4, 0.01
"""After a pause of everybody bulk goes at this part of its pace, never below the second, and comes
back to the whole by so much a second: on the way to Telegram messages bunch up."""

SAME_S = 0.1
"""Two ends of a pause that are closer are the same one, read again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per second in all (bulk), per second and burst in a private chat, per minute in a
    group. Telegram's numbers, from its bot FAQ."""

    overall: float = 28.0
    per_chat: float = 1.0
    burst: int = 20
    group_per_minute: int = 20


@dataclass(slots=True)
class Bucket:
    """A token bucket that may go into debt: `take` returns how long the taker must wait."""

    rate: float
    capacity: float
    tokens: float = field(init=False)
    at: float = field(init=False, default=float("-inf"))

    def __post_init__(self) -> None:
        self.tokens = self.capacity

    def take(self, now: float) -> float:
        """Take one token; return the seconds until it is there (0 when it is)."""
        if now > self.at:
            self.tokens = min(self.capacity, self.tokens + (now - self.at) * self.rate)
            self.at = now
        self.tokens -= 1
        return max(0.0, -self.tokens / self.rate)

    def is_full(self, now: float, but: float = 0) -> bool:
        """Return whether all tokens `but` so many are there: with all, it may be forgotten."""
        return self.tokens + (now - self.at) * self.rate >= self.capacity - but


async def _sleep(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)


class Window:
    """At most `count` events in any `seconds`: what Telegram says of groups, to the letter."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._recent: deque[float] = deque(maxlen=count)

    def take(self, now: float) -> float:
        """Book the next event; return the seconds until it may happen."""
        start = now
        if len(self._recent) == self._recent.maxlen:
            start = max(now, self._recent[0] + self._seconds)
        self._recent.append(start)
        return start - now

    def is_full(self, now: float) -> bool:
        """Return whether forgetting this window would change nothing."""
        return not self._recent or self._recent[-1] + self._seconds <= now


class Pacer:
    """Says when a message may go out, and obeys a 429."""

    def __init__(self, limits: Limits | None, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        rate = limits.overall if limits else float("inf")
        self._overall = Bucket(rate, HEADROOM)
        self._part = self._ease = 1.0
        self._eased_at = clock()
        self._pauses = 0
        self._chats: dict[int, Bucket | Window] = {}
        self._paused: dict[int, float] = {}
        self._halt = 0.0
        self._floods: deque[tuple[float, int]] = deque(maxlen=8)

    def share(self, part: float) -> None:
        """Use this part of the overall rate: the other replicas use the rest."""
        self._part = part

    async def wait(self, chat_id: int, bulk: bool) -> None:
        """Return when a message may go to this chat.

        Whoever sat out a pause of everybody leaves at the overall pace, a reply too: all at once
        they would be told to wait again. Places that were given before it are given anew.
        """
        await _sleep(self._own_delay(chat_id))
        while True:
            bulk |= await self._sit_out(chat_id)
            pauses = self._pauses
            if bulk:
                await _sleep(self._overall_delay())
            if pauses == self._pauses and not self.is_paused(chat_id):
                return

    def is_paused(self, chat_id: int) -> bool:
        """Return whether nothing may go to this chat now, whatever was said before."""
        return max(self._paused.get(chat_id, 0.0), self._halt) > self._clock()

    def _own_delay(self, chat_id: int) -> float:
        if self._limits is None:
            return 0.0
        return self._chat(chat_id, self._limits).take(self._clock())

    def _overall_delay(self) -> float:
        if self._limits is None:
            return 0.0
        now = self._clock()
        self._ease = min(1.0, self._ease + max(0.0, now - self._eased_at) * RECOVERY)
        self._eased_at = now
        self._overall.rate = max(self._limits.overall * self._part * self._ease, 0.1)
        self._overall.capacity = max(1.0, HEADROOM * self._part)
        return self._overall.take(now)

    async def _sit_out(self, chat_id: int) -> bool:
        """Wait for the end of pauses; return whether one of everybody was among them."""
        halted = False
        # a pause may be lengthened while we sit it out
        while (until := max(self._paused.get(chat_id, 0.0), self._halt)) > (now := self._clock()):
            halted |= self._halt > now
            await asyncio.sleep(until - now)
        self._paused.pop(chat_id, None)
        return halted

    def flood(self, chat_id: int, retry_after: float) -> bool:
        """Obey a 429: this chat pauses. All do when the chat itself gave no cause for it, or three
        chats are told so within two seconds; return whether all do."""
        now = self._clock()
        self.pause(chat_id, retry_after)
        self._floods.append((now, chat_id))
        recent = {chat for at, chat in self._floods if now - at <= WITHIN.total_seconds()}
        several = len(recent) >= AT_ONCE
        if everybody := several or self._was_quiet(chat_id, now):
            self.pause(None, retry_after)
        return everybody

    def pause(self, chat_id: int | None, seconds: float) -> None:
        """Send nothing to this chat, or to any (None), for so long."""
        until = self._clock() + seconds
        if chat_id is None:
            self._halt_until(until)
        else:
            self._paused[chat_id] = max(self._paused.get(chat_id, 0.0), until)

    def _halt_until(self, until: float) -> None:
        if until <= self._halt + SAME_S:
            return
        now = self._clock()
        if self._halt <= now:  # a new pause: the pace was too fast for now
            self._ease, self._eased_at = max(self._ease * SLOWER, SLOWEST), until
        self._halt = until
        self._pauses += 1
        self._overall.tokens, self._overall.at = 1.0, until

    def _was_quiet(self, chat_id: int, now: float) -> bool:
        """Return whether a private chat got nothing but what was refused. A group has its own
        causes: others write there, and it may be in slow mode."""
        own = self._chats.get(chat_id)
        return isinstance(own, Bucket) and own.is_full(now, but=1)

    def _chat(self, chat_id: int, limits: Limits) -> Bucket | Window:
        if len(self._chats) > 10_000:
            now = self._clock()
            self._chats = {c: b for c, b in self._chats.items() if not b.is_full(now)}
        if chat_id not in self._chats:
            self._chats[chat_id] = (
                Bucket(limits.per_chat, limits.burst)
                if chat_id > 0
                else Window(limits.group_per_minute, 60.0)
            )
        return self._chats[chat_id]

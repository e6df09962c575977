"""The state of one conversation: what was asked, what was shown; values only, stored as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from core.messages import SlotValue, values_of

Slots = Mapping[str, SlotValue]

_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: the capability that waits, the slot it asked for, what it has so far.

    misses: how many messages in a row did not answer it.
    """

    intent: str
    slot: str
    slots: Slots = field(default_factory=dict)
    misses: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What was answered last: the request, and the handles that were shown, in order."""

    intent: str
    slots: Slots = field(default_factory=dict)
    items: tuple[str, ...] = ()


Offers = Mapping[str, tuple[str, Slots]]
"""What the buttons of the answer before do, by what words may stand for them: `yes`, `plain`, `sure`
(see `core.capabilities.base.Choice`), `no`, `undo`, `reopen` (undo of what was
closed), `act` (what `undo` takes back), `1` to `3`."""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that the next turn may build on; focus is the one account named or looked at last.

    topic is what was answered last, whether it listed anybody or not: "kalau 130 juta?" after a
    question about tax is about tax, though `shown` still holds the list before it.
    earlier: the topic before, where it was another: "tolak aja" after a word on tax.
    offers: what only the very next message may take up in words.
    past: the searches that the one shown came of, the newest last, so that a change can be undone.
    labels: the keys of the last answer's buttons by the words of their labels (`core.assistant.labels`).
    heard: which message was answered last (`core.assistant.heard`): an edit that leaves its words is
    none.
    seen: the two accounts looked at alone last, the newest first.
    typed: the figures typed of the last account that is known by them only, with its `handles`.
    waiting: notes of creators (slots of `campaign_log`) that were told before there was a campaign to note
    them in; they go into the one that begins.
    listed: who stood in the last list of several, in order: `the top two` are of it, also after a look at
    somebody else.
    picked: who of the list shown last was settled on in words, though only looked at: `yg pertama aja`.
    numbered: whether the list shown last was a campaign's, so that `yang kedua` is its second, and not one of a
    search.
    partners: who of the accounts that this message names takes part in a campaign here; kept by no
    conversation, as each message is looked up anew.
    """

    question: Question | None = None
    shown: Shown | None = None
    language: str | None = None
    updated_at: datetime | None = None
    focus: str | None = None
    topic: Shown | None = None
    offers: Offers = field(default_factory=dict)
    earlier: Shown | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    past: tuple[Slots, ...] = ()
    heard: str | None = None
    seen: tuple[str, ...] = ()
    typed: Slots = field(default_factory=dict)
    waiting: tuple[Slots, ...] = ()
    listed: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    numbered: bool = False
    partners: tuple[str, ...] = field(default=(), compare=False)

    def emptied(self) -> State:
        """Return what is left of a conversation once nothing that was said is meant any more: its
        language, and which message was answered last."""
        return State(language=self.language, updated_at=self.updated_at, heard=self.heard)

    def about(self, intent: str) -> Slots | None:
        """Return the slots of what was answered last where that was this intent, else None."""
        return self.topic.slots if self.topic is not None and self.topic.intent == intent else None

    @property
    def items(self) -> tuple[str, ...]:
        """Return what was shown last, in order."""
        return self.shown.items if self.shown else ()

    @property
    def looked_at(self) -> tuple[str, ...]:
        """Return the one who was looked at last, or nobody."""
        return (self.focus,) if self.focus else ()

    @property
    def asked_of(self) -> tuple[str, ...]:
        """Return the accounts that the last answer was asked about, whether anything is known of them or not."""
        return values_of(self.topic.slots, "handles") if self.topic else ()

    @property
    def near(self) -> tuple[str, ...]:
        """Return the accounts that were shown or looked at last, whom a name may be of."""
        return tuple(dict.fromkeys((*self.items, *self.seen)))

    def before(self, intent: str) -> Slots | None:
        """Return the slots of what was answered last or right before it, of this intent, else None."""
        found = self.about(intent)
        if found is None and self.earlier is not None and self.earlier.intent == intent:
            return self.earlier.slots
        return found

    def to_json(self) -> str:
        """Return the state as text; `from_json` reads it back to an equal state."""
        return _JSON.encode(
            {
                "question": self.question
                and [
                    self.question.intent,
                    self.question.slot,
                    dict(self.question.slots),
                    self.question.misses,
                ],
                "shown": self.shown
                and [self.shown.intent, dict(self.shown.slots), list(self.shown.items)],
                "offers": {
                    means: [name, dict(slots)] for means, (name, slots) in self.offers.items()
                },
                "topic": self.topic and [self.topic.intent, dict(self.topic.slots)],
                "earlier": self.earlier and [self.earlier.intent, dict(self.earlier.slots)],
                "language": self.language,
                "updated_at": self.updated_at and self.updated_at.isoformat(),
                "focus": self.focus,
                "labels": dict(self.labels),
                "past": [dict(slots) for slots in self.past],
                "heard": self.heard,
                "seen": list(self.seen),
                "typed": dict(self.typed),
                "waiting": [dict(slots) for slots in self.waiting],
                "listed": list(self.listed),
                "picked": list(self.picked),
                "numbered": self.numbered,
            }
        )

    @staticmethod
    def from_json(text: str) -> State:
        """Read what `to_json` wrote."""
        raw = json.loads(text)
        question, shown, topic = raw["question"], raw["shown"], raw.get("topic")
        earlier = raw.get("earlier")
        return State(
            question=_question(question) if question else None,
            shown=Shown(shown[0], _slots(shown[1]), tuple(shown[2])) if shown else None,
            language=raw["language"],
            updated_at=datetime.fromisoformat(raw["updated_at"]) if raw["updated_at"] else None,
            focus=raw.get("focus"),
            topic=Shown(topic[0], _slots(topic[1])) if topic else None,
            earlier=Shown(earlier[0], _slots(earlier[1])) if earlier else None,
            labels=dict(raw.get("labels", {})),
            past=tuple(_slots(slots) for slots in raw.get("past", ())),
            heard=raw.get("heard"),
            seen=tuple(raw.get("seen", ())),
            typed=_slots(raw.get("typed", {})),
            waiting=tuple(_slots(slots) for slots in raw.get("waiting", ())),
            listed=tuple(raw.get("listed", ())),
            picked=tuple(raw.get("picked", ())),
            numbered=raw.get("numbered", False),
            offers={
                means: (name, _slots(slots))
                for means, (name, slots) in raw.get("offers", {}).items()
            },
        )


def _question(raw: list[Any]) -> Question:
    """Read a question; those kept by an earlier version counted no misses."""
    intent, slot, slots, *misses = raw
    return Question(intent, slot, _slots(slots), misses[0] if misses else 0)


def _slots(raw: Mapping[str, object]) -> Slots:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}  # type: ignore[misc]

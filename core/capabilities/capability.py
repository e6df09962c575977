"""What a capability is: one thing that the assistant can do, with its name, slots, view and hooks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, get_type_hints

from core.capabilities.base import Card, Context, Outcome, V
from core.messages import Payload, SlotValue, fits
from core.nlu.intents import INTENTS

if TYPE_CHECKING:
    from datetime import datetime

    from _typeshed import DataclassInstance

    from core.dialogue.scene import Scene
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding


S = TypeVar("S", bound="DataclassInstance")


class Capability(ABC, Generic[S, V]):
    """One thing that the assistant can do; its name is the intent.

    A capability whose name is none of the trained intents (`core.nlu.intents.INTENTS`) gets
    its messages by what it `claims`.

    Slots is a frozen dataclass: a field without default is asked for when it is missing.
    View is a frozen dataclass whose fields are exactly the variables of the template
    `templates/<language>/telegram/<name>.html.jinja`.
    `commands` maps Telegram commands, without the slash, to the slots that each implies; the first
    one stands in the menu. `reports` names the report templates rendered from the same View.
    `group_place`: its place in what a group is told and in its menu, 0 for what belongs in private;
    `for_admins`: only a group's administrators and the operators can use it.
    `silences`: it ends or hides something, so that `jangan kirim lagi` is the wish itself.
    A field with metadata `{"free": True}` takes the person's words as they are. What a button may
    bear is narrowed by `{"valid": value -> bool}`; numbers are 0 or more, else not below `{"least": n}`.
    """

    name: ClassVar[str]
    commands: ClassVar[Mapping[str, Mapping[str, SlotValue]]] = {}
    Slots: type[S]
    View: type[V]
    reports: ClassVar[tuple[str, ...]] = ()
    silences: ClassVar[bool] = False
    group_place: ClassVar[int] = 0
    for_admins: ClassVar[bool] = False

    @abstractmethod
    async def run(self, slots: S, context: Context) -> Outcome[V]:
        """Do it. A refusal that a person should read is an Outcome, not an exception."""

    def brought_by(self, text: str) -> bool:
        """Return whether a message holds what this capability works on, and says so or shows it by
        its form (`cek caption: ...`, a pasted table): then it is about that, whatever was spoken of
        before and whatever else its words could mean. Pure and quick, as `claims`."""
        return False

    def claims(
        self,
        said: Understanding,
        state: State,
    ) -> Mapping[str, SlotValue] | None:
        """Return the slots of a message that is surely meant for this capability, else None.

        For what the trained intents have no name for ("pajak 1 juta ke perorangan") and for what
        only makes sense after this capability's answer ("ganti yang kedua"): `state` says what was
        shown last. Pure, quick (every message passes here) and strict: a claim wins over the
        intent that was understood. Slots that are only stated must be taken from `said`.
        """
        return None

    def claims_among(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Return the slots of a message that means this among the members of a community, where no
        campaign is spoken of, else None: there it comes before what anybody `claims`."""
        return None

    def answers(self, question: str, state: State) -> Mapping[str, SlotValue] | None:
        """Return the slots that answer a general question of the trade, by its code (`core.nlu.questions.trade`),
        else None: it comes behind all that anybody `claims`, and before the intent that was understood."""
        return None

    def takes_up(self, code: str, scene: Scene, state: State) -> Mapping[str, SlotValue] | None:
        """Return the slots that answer what a short message asks of the answer on the screen, by its code
        (`core.nlu.follow_ups`), else None: it comes behind all that anybody `claims`."""
        return None

    def changes(
        self,
        slots: Mapping[str, SlotValue],
        text: str,
    ) -> bool:
        """Return whether doing this changes what is kept, or begins to: then the words must wish
        for it or tell it, and not ask, suppose or forbid it (`core.nlu.framing`)."""
        return False

    def instead(
        self,
        slots: Mapping[str, SlotValue],
        text: str,
    ) -> Payload | None:
        """Return what shows how things stand, for words that only name such a change."""
        return None

    def told_by(
        self, slots: Mapping[str, SlotValue], text: str, now: datetime
    ) -> Mapping[str, SlotValue]:
        """Return the slots of a button that does later what words only named (`boleh ga aku buat ...?`)."""
        return slots

    async def cards(
        self,
        slots: Mapping[str, SlotValue],
        context: Context,
    ) -> tuple[Card[V], ...]:
        """Return what inline mode shows for what was typed, best first; nothing by default."""
        return ()

    async def retract(
        self,
        context: Context,
        instead: str,
    ) -> Outcome[V] | None:
        """Take back what an edited message noted before, and say so; None where that was nothing.

        instead: the capability that the message is for now, "" for none. One that notes the message
        anew does not take back what it replaces itself.
        """
        return None

    def required(self) -> tuple[str, ...]:
        """Return the slots that must be known before `run`, in the order they are asked for."""
        return tuple(
            f.name
            for f in fields(self.Slots)
            if f.default is MISSING and f.default_factory is MISSING
        )

    def accepted(self) -> tuple[str, ...]:
        """Return all slots that this capability can use."""
        return _names(self.Slots)

    def free(self) -> tuple[str, ...]:
        """Return the slots that take the words of an answer as they are, understood or not."""
        return tuple(f.name for f in fields(self.Slots) if f.metadata.get("free"))

    def blank(self) -> dict[str, object]:
        """Return the variables of a view that says nothing yet: a question that is asked again has
        no answer behind it, and its words must stand without one."""
        known: dict[str, object] = {}
        for field_ in fields(self.View):
            if field_.default is not MISSING:
                known[field_.name] = field_.default
            elif field_.default_factory is not MISSING:
                known[field_.name] = field_.default_factory()
        return known

    def known(self, slots: Mapping[str, SlotValue]) -> dict[str, object]:
        """Return the variables of a view that says nothing but what is known of a question's slots: those
        that the view has a field of the same name and kind for."""
        blank = self.blank()
        apart = _of_other_kind(self.Slots, self.View)
        told = {n: value for n, value in slots.items() if n in blank and n not in apart}
        return {**blank, **told}

    def takes(self, slots: Mapping[str, object]) -> bool:
        """Return whether every one of these slots that this capability uses is of its type, and
        `valid`: what a button bears may be of another version, or written by anybody's client."""
        kinds = _kinds(self.Slots)
        known = [f for f in fields(self.Slots) if f.name in slots]
        return all(
            fits(slots[f.name], kinds[f.name], least=f.metadata.get("least", 0))
            and f.metadata.get("valid", _any)(slots[f.name])
            for f in known
        )

    def asked_first(
        self,
        slots: Mapping[str, SlotValue],
    ) -> Mapping[str, SlotValue] | None:
        """Return the slots of the question that a button with these slots says yes to, where that
        cannot be undone: it counts while that question is the last thing said, and asks it else."""
        return None

    def fill(self, slots: Mapping[str, object]) -> S:
        """Build Slots from what was understood, leaving out what this capability does not use."""
        names = self.accepted()
        return self.Slots(**{k: v for k, v in slots.items() if k in names})


def rank(name: str) -> tuple[int, str]:
    """Return the key that puts capabilities in the order of the intents, the others behind."""
    return (INTENTS.index(name) if name in INTENTS else len(INTENTS), name)


@cache
def _kinds(slots: type[Any]) -> dict[str, object]:
    return get_type_hints(slots)


@cache
def _names(slots: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(slots))


def _any(_value: object) -> bool:
    return True


@cache
def _of_other_kind(slots: type, view: type) -> frozenset[str]:
    """Return the names that mean another kind of thing as a slot than in the view: a campaign's number, and it."""
    kinds = [
        {f.name: str(f.type).removesuffix(" | None") for f in fields(each)}
        for each in (slots, view)
    ]
    return frozenset(n for n, kind in kinds[0].items() if kinds[1].get(n, kind) != kind)

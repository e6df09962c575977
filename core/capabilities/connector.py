"""Live data by a vendor's own interface: tried with a token, kept sealed, and let go again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.capabilities.base import Choice, Choices, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.ports import OWNER, Connection, Connections, ConnectorError, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.accounts.connecting import connecting_wish, token_in
from core.nlu.understanding import Understanding

NAME: Final = "connector"
PLATFORMS: Final = ("instagram", "youtube")


@dataclass(frozen=True, slots=True)
class ConnectorSlots:
    """action: `show`, `ask` for a token, `connect` with one, `disconnect`."""

    action: str = "show"
    platform: str | None = None
    token: str = ""


@dataclass(frozen=True, slots=True)
class ConnectorView:
    """known: what can be asked. platform: the one concerned, account: whose token it is.

    reason: why a token was not taken (see `ConnectorError`).
    """

    known: tuple[Connection, ...] = ()
    platform: str = ""
    account: str = ""
    reason: str = ""


class ConnectorCapability(Capability[ConnectorSlots, ConnectorView]):
    """Answers "sambungkan API Instagram" and takes the token that follows, in private only."""

    name = NAME
    commands = {"sumberdata": {}, "datasource": {}}  # noqa: RUF012
    Slots = ConnectorSlots
    View = ConnectorView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim tokens, and what is said of linking an interface."""
        question = state.question
        asked = question.slots.get("platform") if question and question.intent == NAME else None
        token = token_in(said.text, str(asked) if asked else None)
        if token is not None:
            return {"action": "connect", **token}
        return connecting_wish(said.text)

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """All but the list."""
        return slots.get("action", "show") != "show"

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """List what is connected."""
        return Payload("connector")

    async def run(self, slots: ConnectorSlots, context: Context) -> Outcome[ConnectorView]:
        """Show what can be asked, ask for a token, try and keep it, or delete it.

        A token is a password: it is taken in private chats only, from owners only, and is in no
        view and no state.
        """
        port = given(context.connections)
        platform = slots.platform if slots.platform in PLATFORMS else ""
        if context.chat_kind == "group":
            block = "group_token" if slots.token else "group"
            return Outcome(ConnectorView(), block=block, slots={})
        known = await port.known()
        if not platform:
            return Outcome(ConnectorView(known), choices=_offers(known), slots={})
        if context.role != OWNER:
            return Outcome(ConnectorView(), block="owners_only", slots={}, toast=True)
        if slots.action == "disconnect":
            return await _disconnect(port, platform)
        if slots.token:
            return await _connect(port, platform, slots.token, context)
        view = ConnectorView(known, platform)
        return Outcome(view, asks="token", slots={"platform": platform})


async def _connect(
    port: Connections, platform: str, token: str, context: Context
) -> Outcome[ConnectorView]:
    await context.progress.show("checking")
    try:
        made = await port.connect(platform, token)
    except ConnectorError as error:
        view = ConnectorView(platform=platform, reason=error.reason)
        again = Choice("again", Payload(NAME, {"action": "ask", "platform": platform}))
        return Outcome(view, block="refused", choices=((again,),), slots={})
    view = ConnectorView(platform=platform, account=made.account)
    return Outcome(view, block="connected", choices=((_disconnecting(platform),),), slots={})


async def _disconnect(port: Connections, platform: str) -> Outcome[ConnectorView]:
    gone = await port.disconnect(platform)
    block = "disconnected" if gone else "was_not"
    return Outcome(ConnectorView(platform=platform), block=block, slots={})


def _offers(known: tuple[Connection, ...]) -> Choices:
    own = {one.platform for one in known if one.own}
    return tuple(
        (_disconnecting(name) if name in own else _connecting(name),) for name in PLATFORMS
    )


def _connecting(platform: str) -> Choice:
    slots = {"action": "ask", "platform": platform}
    return Choice("connect", Payload(NAME, slots), args={"platform": platform})


def _disconnecting(platform: str) -> Choice:
    slots = {"action": "disconnect", "platform": platform}
    return Choice("disconnect", Payload(NAME, slots), args={"platform": platform})


capability = ConnectorCapability()

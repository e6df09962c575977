"""What only a person's own words can do, and neither a forwarded message nor an unknown speaker's."""

from __future__ import annotations

from typing import Final

from core.dialogue.action import Action, Ask, Run
from core.messages import Inbound
from core.nlu.campaigns.money.amounts import fee_in
from core.nlu.campaigns.money.paying import pays, settles, tells_payment
from core.nlu.campaigns.planning.lifecycle import closes, closes_it
from core.nlu.intents import LOG

VOUCHED: Final = frozenset({"recommend", "price_board", "joint", "profile", "privacy", "creator"})
"""What is kept as said by the person who speaks."""

WISHES: Final = frozenset({"subscribe", "unsubscribe", "group_settings", "team", "workspace"})
"""What changes how a chat is served: whoever forwards such words passes on somebody else's wish."""


ORDERS: Final = frozenset({"campaign_delete", "campaign_roster"})
"""What takes away from a campaign."""


def not_theirs(inbound: Inbound, action: Action) -> str | None:
    """Return the note that says why a message is not acted on, None where it is.

    What we said ourselves tells nothing new, but for a file of ours, which may be read back. A vote of an
    anonymous administrator would be the vote of all of them in all groups.
    """
    if inbound.echoed and inbound.document is None:
        return "note_forwarded"
    intent = action.intent if isinstance(action, Run | Ask) else ""
    if inbound.person.anonymous and intent in VOUCHED:
        return "note_anonymous"
    if inbound.forwarded and (intent in VOUCHED | WISHES or _is_order(intent, inbound.text)):
        return "note_forwarded"
    return None


def _is_order(intent: str, text: str) -> bool:
    """Return whether words end something or book money; what a creator tells of a post is neither."""
    booked = tells_payment(text) or pays(text) or settles(text) or fee_in(text) is not None
    return intent in ORDERS or (intent == LOG and (booked or closes(text) or closes_it(text)))

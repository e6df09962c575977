"""Takes an import back: what is known is as it was before it, or nothing changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from core.analytics.campaign.log import Fact
from core.capabilities.base import Choice, Context, Outcome
from core.capabilities.capability import Capability
from core.capabilities.importing.guesses import waiting
from core.capabilities.ports import TakenBack
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.files.takebacks import takes_back, takes_import_back
from core.nlu.intents import IMPORT
from core.nlu.understanding import Understanding

BROUGHT: Final = frozenset({"import", "amend"})
"""What brings data in: right after it, `hapus yang barusan` is of it."""


NOTHING: Final = TakenBack("nothing")


@dataclass(frozen=True, slots=True)
class UndoSlots:
    """intake: which one, the newest of the speaker's of a kind where none is named. waiting: it was not kept yet."""

    intake: int | None = None
    kind: str = "import"
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class UndoView:
    """taken: what was taken back, or why nothing was. notes: how many campaigns lost what the file noted."""

    taken: TakenBack = NOTHING
    notes: int = 0


class ImportUndo(Capability[UndoSlots, UndoView]):
    """Answers "batalkan impor tadi" and "salah file, hapus yang barusan"."""

    name = "import_undo"
    Slots = UndoSlots
    View = UndoView

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the wish to take an import back; after one, that to take back what was just done."""
        topic = state.topic.intent if state.topic else ""
        if not (takes_import_back(said.text) or (topic in BROUGHT and takes_back(said.text))):
            return None
        if topic == "amend" and takes_back(said.text):
            return {"kind": "told"}
        asked = state.question is not None and state.question.intent == IMPORT
        return {"waiting": True} if asked or waiting(state.offers) else {}

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """Every one that is not of what waits."""
        return not slots.get("waiting")

    async def run(self, slots: UndoSlots, context: Context) -> Outcome[UndoView]:
        """Take it back as a whole, with what was noted in campaigns; or say why not."""
        if slots.waiting:
            return Outcome(UndoView(), block="waiting", slots={})
        taken = await context.catalogue.take_back(slots.intake, slots.kind)
        if taken.state != "done":
            return Outcome(UndoView(taken), block=taken.state, slots={})
        notes = await _unnoted(taken, context)
        again = ((Choice("upload", Payload(IMPORT)),),) if taken.kind == "import" else ()
        return Outcome(UndoView(taken, notes), choices=again, slots={})


async def _unnoted(taken: TakenBack, context: Context) -> int:
    """Take back what the file noted in campaigns and was not taken back since; return in how many."""
    port = context.campaigns
    if port is None or not taken.batches:
        return 0
    known = await port.everything()
    undone = {e.fact.value for e in known.entries if e.fact.metric == "undo"}
    noted = set(taken.batches) - undone
    counting = {e.batch: e.campaign_id for e in known.entries if e.batch in noted}
    home = {one.id: one for one in known.campaigns}
    for batch, campaign_id in counting.items():
        await port.note(home[campaign_id], [Fact("undo", batch)])
    return len(set(counting.values()))


capability = ImportUndo()

"""Taking an import back: which one is meant, what is said, and the campaign notes that go with it."""

from __future__ import annotations

import pytest

from core.analytics.campaign.log import Fact, standing
from core.capabilities.import_undo import UndoSlots, capability
from core.capabilities.ports import TakenBack
from core.dialogue.state import Question, Shown, State
from core.nlu.understand import understand
from tests.capabilities.campaigns import FakeCampaigns
from tests.capabilities.fakes import JAKARTA, NOW, FakeCatalogue, context


class Taking(FakeCatalogue):
    """Answers every wish alike."""

    answer = TakenBack("nothing")

    async def take_back(self, intake: int | None = None, kind: str = "import") -> TakenBack:
        return self.answer


def claimed(text: str, state: State) -> object:
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), state)


def test_which_one_is_meant() -> None:
    imported, told = (State(topic=Shown(name, {})) for name in ("import", "amend"))
    asked = State(question=Question("import", "handles", {"file": "f"}))
    assert claimed("batalkan impor tadi", State()) == {}
    assert claimed("hapus yang barusan", imported) == {}
    assert claimed("hapus yang barusan", told) == {"kind": "told"}
    assert claimed("hapus yang barusan", State()) is None
    assert claimed("hapus kampanye tadi", imported) is None
    assert claimed("salah file", asked) == {"waiting": True}


@pytest.mark.parametrize("state", ["nothing", "already", "empty", "built_on"])
async def test_why_nothing_is_taken_back_is_said(state: str) -> None:
    known = Taking()
    known.answer = TakenBack(state, "a.csv", blocking=("instagram:maya",))
    outcome = await capability.run(UndoSlots(), context(catalogue=known))
    assert (outcome.block, outcome.choices) == (state, ())
    assert (await capability.run(UndoSlots(waiting=True), context())).block == "waiting"


async def test_what_the_file_noted_in_campaigns_goes_with_it() -> None:
    port = FakeCampaigns()
    plan = await port.start("keripik", "")
    who = await port.join(plan, "maya")
    first = await port.note(plan, [Fact("likes", 10, who.id)])
    second = await port.note(plan, [Fact("likes", 790, who.id)])
    gone = await port.note(plan, [Fact("likes", 5, who.id)])
    await port.note(plan, [Fact("undo", gone or 0)])
    known = Taking()
    known.answer = TakenBack(
        "done", "post.csv", removed=(0, 2, 0), batches=(second or 0, gone or 0)
    )
    outcome = await capability.run(UndoSlots(), context(catalogue=known, campaigns=port))
    assert outcome.view.notes == 1
    assert [e.batch for e in standing(port.known.entries)] == [first]

"""What several pay who look for one creator together."""

import pytest

from core.capabilities.joint import capability as joint
from core.dialogue.action import Run, Spec
from core.dialogue.searching.pooled import pooled
from core.dialogue.starting import start
from core.dialogue.state import Shown, State
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW

SPECS = {"suggest": Spec(("budget_idr",), ("budget_idr", "category"))}


def heard(text: str):
    return understand(text, now=NOW, zone=JAKARTA)


@pytest.mark.parametrize(
    ("said", "each", "budget"),
    [
        ("kami 6 orang mau patungan bayar influencer, jual keripik di banyuwangi", "satu orang 50rb", 300_000),
        ("kami 6 orang mau patungan bayar influencer keripik", "masing-masing 75rb ya", 450_000),
        ("we are 4 people chipping in for a food influencer", "50k each", 200_000),
        ("kami 6 orang mau patungan bayar influencer keripik", "budget 500rb", None),
        ("kami mau patungan bayar influencer keripik", "satu orang 50rb", None),
        ("halo", "satu orang 50rb", None),
    ],
)  # fmt: skip
def test_what_each_pays_times_their_number_is_the_budget(said: str, each: str, budget: int) -> None:
    before = joint.claims(heard(said), State()) or {}
    found = pooled(heard(each), State(topic=Shown("joint", before)))
    assert (found or {}).get("budget_idr") == budget
    if budget:
        assert found is not None
        assert found["category"] == "food"
        assert "count" not in found
        _, then = start(State(), "suggest", found, SPECS, heard(each).notes)
        assert isinstance(then, Run)
        assert then.slots["budget_idr"] == budget

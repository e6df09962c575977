"""One account has one percentile, wherever it is shown."""

from dataclasses import replace

import pytest

from core.analytics.tiers import Tiers
from core.capabilities.compare import CompareSlots
from core.capabilities.compare import capability as compare
from core.capabilities.evaluate import capability as evaluate
from core.capabilities.judging.evaluated import EvaluateSlots
from core.capabilities.judging.peers import among_peers, crowds
from tests.capabilities.fakes import NOW, FakeCatalogue, context, creator
from tests.capabilities.shop import EVERYTHING, posts, shop


async def mixed() -> FakeCatalogue:
    """A shop of 40, one without a price, one of another world and one of another size."""
    catalogue = shop()
    more = FakeCatalogue.of(
        creator("tanpatarif", followers=20_000, source="manual"),
        creator("fiksi", followers=20_000, source="demo", rate_idr=1),
        creator("besar", followers=900_000, source="manual", rate_idr=9_000_000),
        posts=[
            row
            for name in ("tanpatarif", "fiksi", "besar")
            for row in posts(f"instagram:{name}", [300 + 40 * i for i in range(12)])
        ],
    )
    await catalogue.merge(more.creators_frame, more.posts_frame, more.comments_frame)
    return catalogue


HANDLES = ("akun3", "akun30", "tanpatarif", "fiksi", "besar")


async def test_card_and_comparison_agree() -> None:
    world = context(catalogue=await mixed(), menu=EVERYTHING)
    alone = {}
    for handle in HANDLES:
        outcome = await evaluate.run(EvaluateSlots(handles=(handle,)), world)
        alone[handle] = outcome.view.card
    beside = (await compare.run(CompareSlots(handles=HANDLES), world)).view.found.entries
    assert {e.card.handle: e.card for e in beside} == alone
    assert alone["akun3"].benchmark.reference == "catalogue"


async def test_the_tiers_in_force_decide_who_is_compared() -> None:
    catalogue = replace(await mixed(), tiers=Tiers((1_000, 2_000, 3_000, 4_000, 950_000)))
    outcome = await evaluate.run(EvaluateSlots(handles=("besar",)), context(catalogue=catalogue))
    assert outcome.view.card.tier == "macro"
    (crowd,) = await crowds(await catalogue.creators(("besar",)), catalogue)
    assert {"besar", "akun3"} < set(crowd["handle"])


async def test_a_crowd_is_of_one_size_and_one_world() -> None:
    catalogue = await mixed()
    found = await catalogue.creators(("akun3", "fiksi"))
    around = {
        crowd["handle"].iloc[0]: set(crowd["handle"]) for crowd in await crowds(found, catalogue)
    }
    assert around["fiksi"] == {"fiksi"}
    assert around["akun3"] == {f"akun{i}" for i in range(40)}


@pytest.mark.parametrize("followers", [None, 0])
async def test_an_account_of_unknown_size_stands_alone(followers) -> None:
    catalogue = FakeCatalogue.of(creator("sari", followers=followers))
    found = await catalogue.creators(("sari",))
    (card,) = await among_peers(found, catalogue, NOW)
    assert card.benchmark.percentile is None

"""Shops join in the group; codes and results stay in private."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.analytics.campaign.joint import Joint, Share, seen_by
from core.capabilities.joint import JointSlots, capability
from core.dialogue.state import State
from core.nlu.community.joint import parts_of_result
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context

SETTLED = Joint(
    1, "g-5", "dapurnina", 1_000_000, 7, closed=True,
    shares=(
        Share("p7", "Kopi Sari", 1, "KOPISARI", 333_334, paid=True),
        Share("p8", "Bakso Andi", 2, "BAKSOANDI", 333_333),
        Share("p9", "Roti Rina", 3, "ROTIRINA", 333_333, orders=41, revenue_idr=990_000),
    ),
)  # fmt: skip


class Table:
    """The `Joints` port for person 7, over one joint campaign."""

    shop = "p7"

    def __init__(self, joint: Joint | None = None) -> None:
        self.kept = joint

    def seen(self) -> Joint | None:
        return seen_by(self.shop, self.kept) if self.kept else None

    async def start(self, handle: str, cost_idr: int) -> Joint:
        self.kept = Joint(
            1, "g-5", handle, cost_idr, 7, closed=False, shares=(Share("p7", "Sari"),)
        )
        return self.kept

    async def one(self, joint_id: int) -> Joint | None:
        return self.seen() if joint_id == 1 else None

    async def here(self) -> tuple[Joint, ...]:
        return await self.mine()

    async def cancel(self, joint: Joint) -> bool:
        self.kept = None
        return joint.organiser == 7 and not joint.closed

    async def mine(self) -> tuple[Joint, ...]:
        joint = self.seen()
        return (joint,) if joint else ()

    async def join(self, joint: Joint) -> bool:
        return False

    async def close(self, joint: Joint) -> Joint | None:
        self.kept = SETTLED
        return self.seen()

    async def pay(self, joint: Joint) -> bool:
        return True

    async def report(self, joint: Joint, orders: int, revenue_idr: int) -> bool:
        if joint.complete or self.kept is None:
            return False
        mine = replace(self.kept.shares[0], orders=orders, revenue_idr=revenue_idr)
        self.kept = replace(self.kept, shares=(mine, *self.kept.shares[1:]))
        return True

    async def run(self, chat: str = "group", **slots: Any) -> Any:
        place = context(chat_kind=chat, chat_id=-5 if chat == "group" else 7, joints=self)
        return await capability.run(JointSlots(**slots), place)


def words(outcome: Any) -> str:
    return Renderer().replies("joint", outcome, language="id", zone=JAKARTA)[0].text


async def test_it_begins_in_a_group_with_an_account_and_a_cost() -> None:
    table = Table()
    assert (await table.run("private", handles=("dapurnina",))).block == "in_group"
    assert (await table.run()).asks == "handles"
    assert (await table.run(handles=("dapurnina",))).asks == "budget_idr"
    assert (await table.run(handles=("x",), budget_idr=5)).block == "implausible"
    told = await table.run(handles=("dapurnina",), budget_idr=900_000)
    assert "Rp900.000" in words(told)
    assert [c.label for c in told.choices[0]] == ["join"]


async def test_closing_tells_each_shop_in_private_and_the_group_no_code() -> None:
    open_one = replace(SETTLED, closed=False)
    told = await Table(open_one).run(joint=1, act="close")
    assert "KOPISARI" not in words(told)
    assert "Rp333.334 ✅ lunas" in words(told)
    notices = [(one.chat_id, one.block) for one in told.notices]
    assert notices == [
        (7, "share_notice"), (8, "share_notice"), (9, "share_notice"), (7, "brief_notice"),
    ]  # fmt: skip
    andi, brief = (
        Renderer().notice("joint", told.notices[n], language="id", zone=JAKARTA).text
        for n in (1, 3)
    )
    assert "BAKSOANDI" in andi
    assert "ROTIRINA" not in andi
    assert all(code in brief for code in ("KOPISARI", "BAKSOANDI", "ROTIRINA"))


async def test_a_shop_tells_its_result_and_reads_no_other() -> None:
    table = Table(SETTLED)
    asked = await table.run("private", joint=1, act="result")
    assert asked.asks == "result"
    told = words(await table.run("private", **asked.slots, result="12 order, 480rb"))
    assert "12 order, Rp480.000" in told
    assert "990" not in told
    assert "(2 dari 3)" in told


async def test_once_all_have_told_the_totals_show_and_results_are_locked() -> None:
    shares = tuple(replace(one, orders=10, revenue_idr=100_000) for one in SETTLED.shares)
    table = Table(replace(SETTLED, shares=shares))
    assert "30 order, Rp300.000" in words(await table.run("private"))
    late = await table.run("private", joint=1, act="result", result="99 order 1jt")
    assert late.block == "locked"
    assert "30 order" in words(late)


async def test_what_is_not_there_or_not_ones_own() -> None:
    assert (await Table().run("private", joint=4, act="pay")).block == "gone"
    assert (await Table(SETTLED).run(joint=1, act="result")).block == "body"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 order, 480rb", (12, 480_000)),
        ("laku 7, omzet rp 1,2 juta", (7, 1_200_000)),
        ("0 order", (0, 0)),
        ("30", (30, None)),
        ("15 pcs, 450.000", (15, 450_000)),
        ("15 pcs, omzet 450.000", (15, 450_000)),
        ("20 order 600000", (20, 600_000)),
        ("0 order, 0", (0, 0)),
        ("ga ada yang laku", (0, 0)),
        ("belum ada yang laku", (0, 0)),
        ("laku 20 pcs bukan 12", (20, None)),
        ("belum saya hitung", (None, None)),
        ("belum tahu", (None, None)),
        ("480rb", (None, 480_000)),
    ],
)
def test_results_as_people_write_them(text: str, found: tuple[int | None, int | None]) -> None:
    assert parts_of_result(text) == found


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("arisan influencer @dapurnina 900rb", True),
        ("patungan endorse @dapurnina 1 juta bertiga", True),
        ("split the cost of @dapurnina 1 juta", True),
        ("everyone chips in for @dapurnina, 900k", True),
        ("promote banana chips in Bandung, budget 2 million", False),
        ("cari influencer kuliner 900rb", False),
        ("bayar @dapurnina 900rb", False),
        ("buat kampanye Arisan Bareng budget 2jt dengan @dapurnina fee 500rb", False),
        ("delete the campaign Arisan Bareng", False),
        ("kampanye bareng, arisan influencer @dapurnina 900rb", True),
    ],
)
def test_what_is_meant_for_it(text: str, claimed: bool) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert (capability.claims(said, State()) is not None) == claimed


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("mau ikutan arisan yang tadi dong", {"show": True}),
        ("arisan @dapurnina 900rb batalin ya", {"show": True}),
        ("apa itu arisan influencer?", {"show": True}),
        ("berapa biaya arisan @dapurnina kalau 900rb dibagi 3?", {"shops": 3}),
        ("yuk arisan influencer @dapurnina 900rb", {}),
    ],
)
def test_only_a_wish_begins_one(text: str, slots: dict[str, object]) -> None:
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), State())
    assert claimed is not None
    assert {k: v for k, v in claimed.items() if k in ("show", "shops")} == slots


async def test_one_that_is_open_is_shown_and_not_begun_twice() -> None:
    table = Table()
    assert (await table.run(show=True)).block == "none"
    await table.run(handles=("dapurnina",), budget_idr=900_000)
    twin = await table.run(handles=("dapurnina",), budget_idr=900_000)
    assert twin.block == "twin"
    assert [c.label for c in twin.choices[-1]] == ["new"]
    assert (await table.run()).block == "body"
    assert (await table.run(show=True)).block == "body"
    begun = await table.run(handles=("dapurnina",), budget_idr=800_000, new=True)
    assert begun.block == "body"
    assert "Rp800.000" in words(begun)
    assert "Rp300.000" in words(await table.run(budget_idr=900_000, shops=3))


async def test_more_shops_than_one_may_have_are_named() -> None:
    table = Table()
    many = words(await table.run(budget_idr=900_000, shops=20))
    assert "dibagi 12 toko" in many
    assert "2 sampai 12 toko" in many
    assert "sampai" not in words(await table.run(budget_idr=900_000, shops=3))


async def test_who_began_it_cancels_it_until_it_is_closed() -> None:
    table = Table()
    await table.run(handles=("dapurnina",), budget_idr=900_000)
    assert (await table.run(joint=1, act="cancel")).block == "cancelled"
    late = Table(SETTLED)
    refused = await late.run(joint=1, act="cancel")
    assert (refused.block, refused.toast) == ("organiser_only", True)


async def test_what_a_result_does_not_say_is_asked_and_never_zero() -> None:
    table = Table(SETTLED)
    asked = await table.run("private", joint=1, act="result", result="15 pcs")
    assert (asked.asks, asked.view.lacks) == ("result", "revenue")
    assert table.kept is not None
    assert table.kept.shares[0].orders is None
    await table.run("private", joint=1, act="result", result="15 pcs, 450.000")
    amended = await table.run(
        "private", joint=1, act="result", result="laku 20 bukan 15", amends=True
    )
    assert "20 order, Rp450.000" in words(amended)


async def test_what_a_shop_that_is_gone_was_to_pay_is_said() -> None:
    joint = replace(SETTLED, shares=SETTLED.shares[1:])
    gone = SETTLED.cost_idr - sum(one.share_idr for one in joint.shares)
    assert (joint.open_idr, SETTLED.open_idr) == (gone, 0)
    for language, said in (("id", "belum tertutup"), ("en", "not covered")):
        told = [
            Renderer().replies(
                "joint", await Table(one).run(joint=1), language=language, zone=JAKARTA
            )
            for one in (joint, SETTLED)
        ]
        assert [said in replies[0].text for replies in told] == [True, False]

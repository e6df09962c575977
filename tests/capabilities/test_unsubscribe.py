"""Summaries end when somebody says so, and one tap takes them up again."""

from datetime import time

import pytest

from core.capabilities.ports import MayNotChangeError, Subscription
from core.capabilities.unsubscribe import UnsubscribeSlots, capability
from core.messages import Payload
from core.rendering.telegram import Renderer
from tests.capabilities.campaigns import FakeSchedules
from tests.capabilities.fakes import JAKARTA, context
from tests.capabilities.team import FakeGroups


async def stop(schedules: FakeSchedules, role: str = "owner", **there):
    world = context("stop", role=role, schedules=schedules, **there)
    return await capability.run(UnsubscribeSlots(), world)


def subscribed() -> FakeSchedules:
    return FakeSchedules(wish=Subscription(time(7), JAKARTA, "id", "every", only_changes=False))


async def test_it_ends_and_can_be_taken_up_again() -> None:
    schedules = subscribed()
    outcome = await stop(schedules)
    assert schedules.wish is None
    assert outcome.choices[0][0].payload == Payload(
        "subscribe",
        {"time": "07:00", "timezone": "Asia/Jakarta", "days": "every", "changes": "no"},
    )
    for language, hour in (("id", "07.00 WIB"), ("en", "07:00 WIB")):
        reply = Renderer().replies("unsubscribe", outcome, language=language, zone=JAKARTA)[0]
        assert hour in reply.text


async def test_nothing_to_end_is_said() -> None:
    assert (await stop(FakeSchedules())).block == "nothing"


async def test_a_viewer_ends_nothing_of_a_group() -> None:
    schedules = subscribed()
    with pytest.raises(MayNotChangeError):
        await stop(schedules, "viewer", chat_kind="group")
    assert schedules.wish is not None
    await stop(schedules, "viewer")
    assert schedules.wish is None


async def test_in_a_group_that_works_for_nobody_only_its_admins_end_it() -> None:
    schedules = subscribed()
    for admins, kept in (((), True), ((7,), False)):
        world = context(
            "stop",
            chat_kind="group",
            role="member",
            schedules=schedules,
            groups=FakeGroups(admins),
        )
        outcome = await capability.run(UnsubscribeSlots(), world)
        assert (outcome.block == "admins") is kept
        assert (schedules.wish is not None) is kept

"""Only administrators set how a group is kept, and every tap leaves rules that make sense."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.capabilities.group_settings import CATEGORIES, QUIET, SettingsSlots, capability
from core.capabilities.ports import GroupRules
from core.dialogue.state import State
from core.messages import Payload
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, context


class Group:
    """The ports of one group that person 7 administers."""

    def __init__(self, admin: bool = True) -> None:
        self.admin = admin
        self.rules = GroupRules()

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        return self.admin and (chat_id, person_id) == (-5, 7)

    async def current(self) -> GroupRules:
        return self.rules

    async def change(self, rules: GroupRules) -> None:
        self.rules = rules

    async def run(self, chat: str = "group", **slots: Any) -> Any:
        place = context(chat_kind=chat, chat_id=-5, chat_title="Pasar", rules=self, groups=self)
        return await capability.run(SettingsSlots(**slots), place)


async def test_others_change_nothing() -> None:
    group = Group(admin=False)
    assert (await group.run(set="adders", value="admins")).block == "not_admin"
    assert (await group.run("private", set="adders", value="admins")).block == "private"
    assert group.rules == GroupRules()


async def test_taps_change_one_rule_each_in_one_message() -> None:
    group = Group()
    for name, value in (
        ("language", "en"),
        ("adders", "admins"),
        ("pace", "3"),
        ("quiet", QUIET[0]),
    ):
        told = await group.run(set=name, value=value)
        assert told.in_place
    await group.run(set="digest", value="4", time="06:30")
    kept = group.rules
    assert (kept.language, kept.adders, kept.most_a_day) == ("en", "admins", 3)
    assert (kept.digest_day, kept.told_at, kept.title) == (4, time(7), "Pasar")
    (reply,) = Renderer().replies("group_settings", told, language="id", zone=JAKARTA)
    assert "admin saja" in reply.text
    await group.run(set="digest", value="off")
    assert group.rules.digest_day is None


async def test_categories_are_switched_one_by_one() -> None:
    group = Group()
    for one in ("food", "beauty", "food"):
        await group.run(set="category", value=one)
    assert group.rules.categories == ("beauty",)
    await group.run(set="category", value="all")
    assert group.rules.categories == ()


async def test_what_a_button_never_said_changes_nothing() -> None:
    group = Group()
    for name, value in (("pace", "9999"), ("digest", "9"), ("category", "x"), ("language", "xx")):
        await group.run(set=name, value=value)
    assert group.rules.most_a_day == 20
    assert group.rules.categories == ()
    assert group.rules.language is None


@given(st.times(), st.sampled_from(QUIET[:2]))
def test_no_digest_falls_into_the_quiet_hours(at: time, hours: str) -> None:
    start, end = hours.split("-")
    rules = GroupRules(digest_at=at.strftime("%H:%M"), quiet_from=start, quiet_until=end)
    assert not rules.is_quiet(rules.told_at)


def test_every_button_is_at_home_in_telegram() -> None:
    for one in CATEGORIES:
        payload = Payload("group_settings", {"set": "category", "value": one})
        assert Payload.decode(payload.encode()) == payload


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("atur grup", {}),
        ("community settings", {}),
        (
            "ringkasan rekomendasi tiap Jumat jam 9",
            {"set": "digest", "value": "4", "time": "09:00"},
        ),
        ("stop ringkasan komunitas", {"set": "digest", "value": "off"}),
        ("kirim laporan tiap pagi jam 7", None),
        ("cari influencer buat komunitas motor", None),
    ],
)
def test_what_is_meant_for_it(text: str, slots: Any) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capability.claims(said, State()) == slots

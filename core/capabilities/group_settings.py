"""Lets a group's administrators say how its space is kept; one message, edited by taps."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from core.analytics.frames.schemas import CATEGORIES
from core.capabilities.base import Choice, Choices, Context, Outcome, in_rows
from core.capabilities.capability import Capability
from core.capabilities.ports import ADMINS, MEMBERS, PACES, GroupRules, given
from core.dialogue.state import State
from core.messages import Payload, SlotValue
from core.nlu.community.group import all_may_again, asks_settings, digest_wish, rule_wished
from core.nlu.understanding import Understanding

QUIET: Final = ("21:00-07:00", "22:00-05:00", "off")
HELD: Final = "held"
"""Shows what holds to anybody; administrators get their buttons with it."""

_SPAN: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class SettingsSlots:
    """set: `language adders pace digest quiet category categories`, "" or `HELD` shows what holds. value:
    what is chosen. time: HH:MM of the digest."""

    set: str = ""
    value: str = ""
    time: str | None = None


@dataclass(frozen=True, slots=True)
class SettingsView:
    """rules: what holds. title, day: the group that the bot went from, and when its space ends. paces: the
    limits that there are, where another was wished for. back: the bot came back before that day."""

    rules: GroupRules | None = None
    title: str = ""
    day: datetime | None = None
    paces: tuple[int, ...] = ()
    back: bool = False


class GroupSettings(Capability[SettingsSlots, SettingsView]):
    """Answers /aturgrup of administrators, and "ringkasan rekomendasi tiap Jumat jam 9"."""

    name = "group_settings"
    commands = {"aturgrup": {}, "groupsettings": {}}  # noqa: RUF012
    Slots = SettingsSlots
    View = SettingsView
    group_place = 9
    for_admins = True
    silences = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim what names or sets the rules of a group, or its digest of recommendations."""
        if state.question is not None:
            return None
        wished = rule_wished(said.text)
        if wished is None and state.about(self.name) is not None and all_may_again(said.text):
            wished = "adders", MEMBERS
        if wished is not None:
            return {"set": wished[0], "value": wished[1]} if wished[1] else {}
        day = digest_wish(said.text)
        if day:
            stated = {k: v for k, v in said.everything().items() if k == "time"}
            return {"set": "digest", "value": day, **stated}
        return {} if day is not None or asks_settings(said.text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """What sets a rule."""
        return slots.get("set", HELD) not in ("", HELD)

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Show the rules that hold, to anybody who asks."""
        return Payload("group_settings", {"set": HELD})

    async def run(self, slots: SettingsSlots, context: Context) -> Outcome[SettingsView]:
        """Show or change; Telegram is asked who administers the group."""
        if context.chat_kind != "group":
            return Outcome(SettingsView(), block="private", slots={})
        groups, who = context.groups, context.person.id
        leads = groups is not None and await groups.is_admin(context.chat_id, who)
        if not leads and slots.set == HELD and context.rules is not None:
            held = replace(await context.rules.current(), title=context.chat_title)
            return Outcome(SettingsView(held), slots={})
        if not leads:
            return Outcome(SettingsView(), block="not_admin", slots={}, toast=True)
        port = given(context.rules)
        rules = replace(await port.current(), title=context.chat_title)
        change = CHANGES.get(slots.set)
        if change is not None:
            rules = change(replace(rules, zone=context.zone.key), slots)
            await port.change(rules)
        panel = _panel(rules, slots.set in ("category", "categories"))
        refused = slots.set == "pace" and slots.value != str(rules.most_a_day)
        panel = replace(panel, view=replace(panel.view, paces=PACES if refused else ()))
        return replace(panel, language=rules.language) if slots.set == "language" else panel


def _digest(rules: GroupRules, slots: SettingsSlots) -> GroupRules:
    day = int(slots.value) if slots.value.isdigit() and int(slots.value) < 7 else None
    return replace(rules, digest_day=day, digest_at=slots.time or rules.digest_at)


def _quiet(rules: GroupRules, slots: SettingsSlots) -> GroupRules:
    start, _, end = slots.value.partition("-") if _SPAN.fullmatch(slots.value) else ("", "", "")
    return replace(rules, quiet_from=start if end else None, quiet_until=end or None)


def _category(rules: GroupRules, slots: SettingsSlots) -> GroupRules:
    """Switch one category on or off; all of them are as good as none."""
    chosen = set(rules.categories) ^ ({slots.value} & set(CATEGORIES))
    every = slots.value == "all" or len(chosen) == len(CATEGORIES)
    return replace(rules, categories=() if every else tuple(c for c in CATEGORIES if c in chosen))


def _pace(rules: GroupRules, slots: SettingsSlots) -> GroupRules:
    known = slots.value in {str(pace) for pace in PACES}
    return replace(rules, most_a_day=int(slots.value)) if known else rules


CHANGES: Final[Mapping[str, Callable[[GroupRules, SettingsSlots], GroupRules]]] = {
    "language": lambda rules, slots: replace(
        rules, language=slots.value if slots.value in ("id", "en") else None
    ),
    "adders": lambda rules, slots: replace(
        rules, adders=ADMINS if slots.value == ADMINS else MEMBERS
    ),
    "pace": _pace,
    "digest": _digest,
    "quiet": _quiet,
    "category": _category,
}


def _panel(rules: GroupRules, choosing: bool) -> Outcome[SettingsView]:
    rows = _categories(rules) if choosing else _everything(rules)
    block = "categories" if choosing else "body"
    return Outcome(SettingsView(rules), block=block, choices=rows, slots={}, in_place=True)


def _everything(rules: GroupRules) -> Choices:
    adders = MEMBERS if rules.adders == ADMINS else ADMINS
    quiet = f"{rules.quiet_from}-{rules.quiet_until}" if rules.quiet_from else "off"
    days = [("off" if rules.digest_day is None else str(rules.digest_day))]
    return (
        (
            *(_to("language", code) for code in ("id", "en") if code != rules.language),
            _to("adders", adders),
        ),
        tuple(_to("pace", str(pace)) for pace in PACES if pace != rules.most_a_day),
        tuple(_to("digest", str(day)) for day in range(4) if str(day) not in days),
        tuple(_to("digest", day) for day in ("4", "5", "6", "off") if day not in days),
        tuple(_to("quiet", hours) for hours in QUIET if hours != quiet),
        (_to("categories", ""),),
    )


def _categories(rules: GroupRules) -> Choices:
    chosen = [_to("category", one, on=one in rules.categories) for one in CATEGORIES]
    rows = in_rows(chosen)
    return (*rows, (_to("category", "all"), Choice("back", Payload("group_settings"))))


def _to(name: str, value: str, **args: object) -> Choice:
    payload = Payload("group_settings", {"set": name, "value": value})
    return Choice(name, payload, args={"value": value, **args})


capability = GroupSettings()

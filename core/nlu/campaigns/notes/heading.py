"""Campaigns named with a word for one too many or too few: `kampanye Lebaran: bayar @nadia 500rb`, `tutup Lebaran`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from core.nlu.campaigns.money.paying import pays
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.lifecycle import begins
from core.nlu.campaigns.word import CAMPAIGN, names_campaign
from core.nlu.words.particles import PARTICLE

_HEADED: Final = re.compile(
    rf"\W{{0,3}}{CAMPAIGN}\s{{1,3}}(?:yang\s{{1,3}}|yg\s{{1,3}})?(?P<name>[^@:,\n]{{2,60}}?)\s{{0,3}}(?:[:,]|\s[-–—])\s{{0,3}}(?P<told>.{{3}})",
    re.IGNORECASE | re.DOTALL,
)

_PLAN: Final = re.compile(r"\b(?:budget|bujet|bajet|anggaran|dana|modal)", re.IGNORECASE)


def heads_note(text: str) -> bool:
    """Return whether a text has the word for a campaign and a name before what was paid or done."""
    found = _HEADED.match(text)
    told = text[found.start("told") :] if found else ""
    if not told or begins(text) or _PLAN.search(told):
        return False
    return pays(told) or stage_in(told) is not None


def without_heading_word(text: str, names: Iterable[str]) -> str:
    """Return a note that one of `names` heads without the word for a campaign, which would begin another of that name:
    what is paid is paid in the one that there is."""
    found = _HEADED.match(text) if heads_note(text) else None
    if found is None or found["name"].casefold() not in {name.casefold() for name in names}:
        return text
    return text[found.start("name") :]


_NAME: Final = r"(?P<{}>[^@:,?\n]{{2,60}}?)"
_BARE: Final = re.compile(
    r"\W{0,3}(?:(?:tolong|please|kak|min|yaudah|udah|ok(?:e|ay)?|sip|eh|so|and|dan|terus|jadi)[\s,]{1,3}){0,3}(?:"
    rf"(?:tutup|akhiri|arsipkan|close|archive)\s{{1,3}}(?:the\s{{1,3}})?{_NAME.format('closed')}(?:\s{{1,3}}(?:{PARTICLE}|now|sekarang))*"
    rf"|(?:total\s{{1,3}})?(?:biaya|ongkos)(?:nya)?\s{{1,3}}(?:total\s{{1,3}})?{_NAME.format('biaya')}\s{{1,3}}(?:total(?:nya)?\s{{1,3}})?(?:berapa|brp)(?:\s{{1,3}}{PARTICLE})?"
    rf"|(?:berapa|brp)\s{{1,3}}(?:total\s{{1,3}})?(?:biaya|ongkos)(?:nya)?\s{{1,3}}{_NAME.format('berapa')}"
    rf"|how\s{{1,3}}much\s{{1,3}}(?:did|does|has|have)\s{{1,3}}(?:we\s{{1,3}}(?:spent|spend)\s{{1,3}}on\s{{1,3}})?(?:the\s{{1,3}})?{_NAME.format('cost')}(?:\s{{1,3}}cost(?:ed)?)?(?:\s{{1,3}}(?:us|in\s{{1,3}}(?:total|all)|so\s{{1,3}}far|altogether)){{0,3}}"
    r")\W{0,4}",
    re.IGNORECASE,
)


def may_name_alone(text: str) -> bool:
    """Return whether a text closes something, or asks what it cost, that may be a campaign without the word for one."""
    return _BARE.fullmatch(text) is not None and not names_campaign(text)


def with_word(text: str, names: Iterable[str]) -> str:
    """Return a text that closes, or asks the cost of, one of `names` with the word for a campaign before it."""
    found = _BARE.fullmatch(text) if may_name_alone(text) else None
    told = {group: name for group, name in found.groupdict().items() if name} if found else {}
    for group, name in told.items():
        if found and name.casefold() in {one.casefold() for one in names}:
            return f"{text[: found.start(group)]}campaign {text[found.start(group) :]}"
    return text

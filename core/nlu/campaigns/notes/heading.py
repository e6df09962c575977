"""Campaigns named with a word for one too many or too few: `kampanye Lebaran: bayar @nadia 500rb`, `tutup Lebaran`."""

from __future__ import annotations

import re
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


def told_plainly(text: str) -> dict[str, str]:
    """Return how a text reads that may name a campaign with the word for one where it belongs, by that campaign's name
    in lower case. A note that one heads stands without it, for it would begin another of that name; what one is
    closed by, or asked the cost of, stands with it."""
    if names_campaign(text):
        headed = _HEADED.match(text)
        heads = headed and _is_note(text, headed.start("told"))
        return {headed["name"].casefold(): text[headed.start("name") :]} if headed and heads else {}
    bare = _BARE.fullmatch(text)
    if bare is None or bare.lastgroup is None:
        return {}
    at = bare.start(bare.lastgroup)
    return {bare[bare.lastgroup].casefold(): f"{text[:at]}campaign {text[at:]}"}


def _is_note(text: str, start: int) -> bool:
    """Return whether a text begins no campaign, and tells from `start` on what was paid or done."""
    told = text[start:]
    if begins(text) or _PLAN.search(told):
        return False
    return pays(told) or stage_in(told) is not None

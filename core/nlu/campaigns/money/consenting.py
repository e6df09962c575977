"""What was asked for and said yes to in one sentence: `yg pertama mintanya 250 aku iyain` is `yg pertama deal 250`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.offers.bids import AMOUNT

_ASKS: Final = r"(?<![a-z])(?:minta(?:nya)?|mau(?:nya)?|matok(?:nya)?|asks?(?:\s{1,3}for)?|asked(?:\s{1,3}for)?|want(?:s|ed)?)"
_ASKED: Final = re.compile(rf"{_ASKS}\s{{1,3}}(?P<idr>{AMOUNT})", re.I)
_LINK: Final = r"(?:(?:ya\s?udah|ya\s?sudah|yaudah|yowes|ya|oke?|okay|dan|terus|trus|jadi|akhirnya|and|so|then|udah|sudah)[\s,]{1,3}){0,3}"
_WE: Final = r"(?:(?:aku|saya|gue|gw|kita|kami|i|we)\s{1,3}(?:(?:udah|sudah|juga|just|have|already)\s{1,3})?)?"
_YES: Final = r"(?:iya(?:in|kan)|setuju(?:in|i)?|oke(?:in)?|okay|acc|deal(?:in)?|sepakat(?:i)?|gas(?:in|keun)?|agreed?|accepted|sa(?:id|y)\s{1,3}(?:yes|ok(?:ay)?|fine))"
_FINE: Final = r"(?:(?:ga+k?\s?(?:apa-?\s?apa|papa)|gapapa|gpp|ndak\s{1,3}papa|rapopo|that['’]?s\s{1,3}(?:ok(?:ay)?|fine)|fine(?:\s{1,3}(?:by|with)\s{1,3}(?:me|us))?)(?:\s{1,3}(?:deh|lah|kok|kak|aja))?)"
_EVERY: Final = r"(?:(?:to|sama|with|di|at)\s{1,3})?(?:(?:ke)?(?:dua|tiga|empat)\s{0,3}-?\s{0,3}(?:dua|tiga|empat)?nya|semua(?:nya)?|both(?:\s{1,3}of\s{1,3}them)?|all(?:\s{1,3}of\s{1,3}them)?)"
_AFTER: Final = rf"(?:[\s,.;]{{1,4}}(?:aja|saja|katanya|tadi))?[\s,.;]{{1,4}}{_LINK}"
_ONE: Final = re.compile(
    rf"{_AFTER}(?:{_WE}{_YES}|{_FINE})(?:\s{{1,3}}(?:deh|aja|kok|kak|ya|lah|it|that))?\W{{0,3}}$",
    re.I,
)
_ALL: Final = re.compile(
    rf"{_AFTER}{_WE}(?:{_YES}|{_FINE})\s{{1,3}}{_EVERY}(?:\s{{1,3}}(?:deh|aja|kok|kak|ya|lah))?\W{{0,3}}$",
    re.I,
)
_ENGLISH: Final = re.compile(r"ask|want", re.I)
_OPEN: Final = re.compile(
    r"\?|\b(?:kalau|kalo|klo|kl|misal\w*|if|wajar|kemahalan|enaknya|mending|gimana|gmn|should|boleh|bisa)\b",
    re.I,
)


def consented(text: str) -> str:
    """Return a text in which a price that was asked for and said yes to is agreed, of all whom a last clause says
    yes to, else of the one who asks; any other text as it is."""
    asked = list(_ASKED.finditer(text))
    if not asked or _OPEN.search(text):
        return text
    last = asked[-1].end()
    said = _ALL.fullmatch(text, last) or (_ONE.fullmatch(text, last) if len(asked) == 1 else None)
    return _ASKED.sub(_agreed, text[:last]) if said else text


def _agreed(asked: re.Match[str]) -> str:
    return f"{'agreed' if _ENGLISH.match(asked[0]) else 'deal'} {asked['idr']}"

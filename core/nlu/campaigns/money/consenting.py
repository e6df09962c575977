"""What was asked for and said yes to: in one sentence (`yg pertama mintanya 250 aku iyain` is `yg pertama deal 250`), or in
an answer to it (`okelah 700 aku setuju`)."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_figures
from core.nlu.offers.bids import AMOUNT, rupiah
from core.nlu.words.particles import PARTICLE
from core.nlu.words.replies import assents, grants, is_no, is_yes

_ASKS: Final = r"(?<![a-z])(?:minta(?:nya)?|mau(?:nya)?|matok(?:nya)?|asks?(?:\s{1,3}for)?|asked(?:\s{1,3}for)?|want(?:s|ed)?)"
_ASKED: Final = re.compile(rf"{_ASKS}\s{{1,3}}(?P<idr>{AMOUNT})", re.I)
_LINK: Final = r"(?:(?:ya\s?udah|ya\s?sudah|yaudah|yowes|ya|oke?|okay|dan|terus|trus|jadi|akhirnya|and|so|then|udah|sudah)[\s,]{1,3}){0,3}"
_WE: Final = r"(?:(?:aku|saya|gue|gw|kita|kami|i|we)\s{1,3}(?:(?:udah|sudah|juga|just|have|already)\s{1,3})?)?"
_YES: Final = r"(?:iya(?:in|kan)|setuju(?:in|i)?|oke(?:in)?|okay|acc|deal(?:in)?|sepakat(?:i)?|gas(?:in|keun)?|agreed?|accepted|sa(?:id|y)\s{1,3}(?:yes|ok(?:ay)?|fine))"
_FINE: Final = r"(?:(?:ga+k?\s?(?:apa-?\s?apa|papa)|gapapa|gpp|ndak\s{1,3}papa|rapopo|that['’]?s\s{1,3}(?:ok(?:ay)?|fine)|(?:fine|works)(?:\s{1,3}(?:by|with|for)\s{1,3}(?:me|us))?)(?:\s{1,3}(?:deh|lah|kok|kak|aja))?)"
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
    return f"{'agreed at' if _ENGLISH.match(asked[0]) else 'deal'} {asked['idr']}"


_AT: Final = re.compile(
    rf"(?:\b(?:di|at|on|for|with|to|harga|angka|segitu|sebesar)\s{{1,3}}){{0,2}}(?P<idr>{AMOUNT})"
)
_OPENS: Final = r"(?:(?:oke?|okelah|ok|okay|ya|yaudah|udah|ya\s?udah|yes|fine|well|sip|baik(?:lah)?|boleh)\W{1,3}){0,3}"
_GIVES: Final = r"(?:(?:(?:aku|saya|gue|gw|kita|kami)\s{1,3})?(?:ku|tak\s?)?(?:kasih(?:in)?|turut(?:i|in)?|iya(?:in|kan)|penuhi(?:n)?|acc|sanggupi|tambahin)|(?:i|we)(?:'ll|\s{1,3}will|\s{1,3}can)?\s{1,3}(?:give|pay|do|take|match|grant)(?:\s{1,3}(?:it|that|her|him|them)){1,2}|give\s{1,3}(?:it\s{1,3}to\s{1,3})?(?:her|him|them)(?:\s{1,3}that)?)"
_GRANTED: Final = re.compile(
    rf"\W{{0,3}}{_OPENS}(?:{_GIVES}|{_FINE})(?:\W{{1,3}}(?:{PARTICLE}|segitu|itu|dia|then|with\s{{1,3}}(?:it|that))){{0,3}}\W{{0,3}}",
    re.I,
)
"""No more than that somebody gets what they asked for: `ya udah aku kasih`, `ok i'll give her that`."""

_WELCOME: Final = re.compile(rf"\b{_FINE}\b", re.I)
_OFFERED: Final = re.compile(
    r"\W{0,3}(?:(?:tapi|tp|but|no|nah|ga|gak|terus|trus|so|jadi|and|well)[\s,]{1,3}){0,2}(?:(?:aku|saya|gue|gw|kita|kami|i|we|my)\s{0,3})?(?:ku|tak)?\s?(?:bilang|tawar(?:in|kan)?|nawar(?:in)?|bales|jawab|kasih\s{1,3}harga|(?:counter\s?-?\s?)?offer(?:ed)?(?:\s{1,3}is)?|counter(?:ed)?|said|told\s{1,3}(?:her|him|them))(?:\W{1,3}(?:aja|ya|dia|her|him|deh|kak|gimana)){0,2}\W{0,3}",
    re.I,
)
"""Beside an amount, that it is what was said or offered: `i said 700`, `aku tawar 300`."""

_THEIR_YES: Final = re.compile(
    rf"\W{{0,3}}{_OPENS}(?:akhirnya\s{{1,3}}|alhamdulillah\W{{1,3}})?(?:dia|doi|beliau|orangnya|kreatornya|she|he|they)(?:nya)?\s{{1,3}}(?:(?:udah|sudah|juga|akhirnya|ternyata|bilang|just|has|have|finally|is)\s{{1,3}}){{0,3}}"
    r"(?:setuju|mau|oke?|okay|iya|deal|sepakat|agree[ds]?|accept(?:s|ed)?|sa(?:id|ys)\s{1,3}(?:yes|ok(?:ay)?)|fine\s{1,3}with\s{1,3}(?:it|that)|in)"
    rf"(?:\W{{1,3}}(?:{PARTICLE}|kok|katanya|to\s{{1,3}}(?:it|that)|with\s{{1,3}}(?:it|that)|segitu)){{0,3}}\W{{0,3}}",
    re.I,
)

_KEPT: Final = re.compile(
    rf"\W{{0,3}}{_OPENS}(?:te?t[ae]p|fix|still|stays?|stick(?:ing)?|(?:let['’]?s\s{{1,3}})?(?:keep|leave)(?:\s{{1,3}}it)?)(?:\W{{1,3}}(?:{PARTICLE}|then)){{0,3}}\W{{0,3}}",
    re.I,
)
"""Beside an amount, that it is this one: `yaudah tetep 350`."""


def settled_idr(text: str, asked_idr: int | None) -> int | None:
    """Return the rupiah that a whole message agrees to, of a price that is asked or was offered: that one (`yaudah
    gapapa`), or the one that it names (`oke deal 650`); None where it says anything else. A mere `oke` beside another
    amount is an offer, and by itself says no more than that it was read. asked_idr: None where an amount must be named."""
    named, rest = _apart(text)
    if rest is None:
        return None
    surely = is_yes(_WELCOME.sub(" ", rest)) or grants(rest) or _GRANTED.fullmatch(rest)
    kept = named and (_KEPT.fullmatch(rest) or (named == asked_idr and assents(rest)))
    return (named or asked_idr) if surely or kept else None


def countered_idr(text: str) -> int | None:
    """Return the rupiah that a whole message would pay instead of what is asked: `gamau, 300 aja`; None for any other."""
    named, rest = _apart(text)
    said = rest and (is_no(rest) or _OFFERED.fullmatch(rest))
    return named if named and said else None


def accepts_offer(text: str) -> bool:
    """Return whether a whole message says no more than that somebody else says yes, as to what they were offered: `dia
    setuju`, `ok she accepted`."""
    return "?" not in text and _THEIR_YES.fullmatch(text) is not None


def _apart(text: str) -> tuple[int | None, str | None]:
    """Return the rupiah of a message with no more than one amount, None where it names none, and its other words; no words
    where it says more, or asks."""
    folded = in_figures(text)
    sums = list(_AT.finditer(folded))
    if len(sums) > 1 or "?" in text:
        return None, None
    return rupiah(sums[0]["idr"]) if sums else None, " ".join(_AT.sub(" ", folded).split())

"""A state in between, which is no stage of the pipeline: `masih nego`, `belum jawab`, `still thinking`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.clients import client_waits
from core.nlu.numbering import unnumbered
from core.nlu.words.tenses import NOT, NOT_YET

_NO: Final = rf"(?:{NOT_YET}|{NOT}|no|not|hasn'?t|haven'?t|didn'?t|doesn'?t|isn'?t)"
_ANSWERS: Final = r"(?:(?:di|mem|nge|me)?(?:jawab|bales|balas|balasan|respon|respons|kabar(?:in)?|baca|read|konfirmasi|putus(?:in|kan)?|pasti|jelas|yakin)|(?:the\s{1,3}|an?\s{1,3})?(?:answer|repl[yi]|response|respond|confirm|decid|decision|word|news|hear|sure)[a-z]{0,4})(?:2|-\w{3,8})?"
_MULLS: Final = r"(?:nego\w{0,7}|(?:ber|ke)?(?:mikir|pikir)\w{0,4}(?:-\w{2,8})?|pikir-pikir|diskusi|nimbang\w{0,2}|pertimbang\w{0,3}|mempertimbangkan|ragu(?:-ragu)?|tawar(?:-|\s)menawar|bahas|proses|thinking|considering|negotiating|deciding|discussing|talking|hesitating|unsure|undecided|open|pending)"
_QUIET: Final = (
    r"(?:(?:me)?ngilang|menghilang|(?:nge|di)?-?ghosting|ghost(?:ed|s)|vanish(?:ed|es)|disappeared|(?:gone|went|go(?:es)?)\s{1,3}(?:silent|quiet|missing)|stopped\s{1,3}(?:replying|answering|responding)"
    rf"|{_NO}\s{{1,3}}(?:(?:ada|pernah|mau|been)\s{{1,3}}){{0,2}}(?:kabar|(?:di)?(?:bales|balas|respon|jawab|read)|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?)(?:2|-\w{{3,8}})?"
    r"|(?:left|leaves|leaving)\s{1,3}(?:me|us|it|them)\s{1,3}on\s{1,3}(?:read|seen)|unresponsive|unreachable)"
)
"""Who is not heard of any more."""

_PENDING: Final = re.compile(
    rf"\b(?:(?:masih|msh|lagi|sedang|still)\s{{1,3}}(?:(?:di|mau|in|kita|to|be|are|is|to)\s{{0,3}})?{_MULLS}"
    rf"|{_QUIET}"
    rf"|{_NO}\s{{1,3}}(?:(?:ada|kasih|dapat|dapet|got|given|had|been|us|any|me)\s{{1,3}}){{0,2}}{_ANSWERS}"
    rf"|(?:(?:me)?nunggu|tunggu|ditunggu|waiting|awaiting)\b(?!\s{{1,3}}(?:dibayar|bayaran|fee|transfer|tf))"
    r"|(?:mikir|pikir|nego)\s{1,3}(?:dulu|lagi)|pikir-pikir|mikir-mikir|thinking|negotiating|considering|undecided|unsure|pending|ghosting|on\s{1,3}hold|in\s{1,3}talks)\b",
    re.IGNORECASE,
)

_SILENT: Final = re.compile(rf"\b{_QUIET}\b", re.IGNORECASE)
_OF_WHOM: Final = re.compile(
    rf"@[\w.]{{1,60}}\s{{1,3}}(?:(?:kayaknya|katanya|itu|ini|juga|is|are|was|seems?|kok|udah|ternyata)\s{{1,3}}){{0,2}}(?:{_PENDING.pattern})"
    rf"|(?:{_PENDING.pattern})\s{{1,3}}(?:(?:with|sama|dengan|dgn|ama|from|dari|of|for|jawaban|balasan|kabar|konfirmasi|word|answer|reply|an?|the|harga|fee|si|kak)\s{{1,3}}){{0,3}}@",
    re.IGNORECASE,
)
"""Of an account that is named beside it: `@nama masih nego`, `still negotiating with @nama`."""

_FIGURE: Final = re.compile(
    r"(?<![a-z])\d(?!\d{0,2}\s{0,2}(?:hari|hr|minggu|mgg|bulan|bln|jam|days?|weeks?|months?|hours?|x|kali|times)\b(?!\s{1,3}(?:lagi|from|later)\b))",
    re.IGNORECASE,
)
"""A number; the one of `bales2` says a word again, and that of `udah 3 hari` how long they are waited for."""


_CHANGED: Final = r"(?:(?:di)?revisi\w{0,3}|(?:di)?ubah\w{0,3}|(?:di)?ganti\w{0,3}|perubahan|penyesuaian|revisions?|revised?|changes?|changed|edits?|amend\w{0,6})"
_OF_BRIEF: Final = re.compile(
    rf"\b(?:minta(?:nya)?|mnta|ngajuin|mau(?:nya)?|asked?|asks|wants?|wanted|requests?|requested)\b[^.;?\n]{{0,20}}\b(?:{_CHANGED}\b[^.;?\n]{{0,20}}\bbrief|brief(?:nya)?\b[^.;?\n]{{0,15}}\b{_CHANGED})",
    re.IGNORECASE,
)
"""A brief that somebody wants changed: `@rani minta revisi brief`."""


def wants_brief_changed(text: str) -> bool:
    """Return whether a text tells of an account that it wants the brief to be another, which is no wish for a brief."""
    found = _OF_BRIEF.search(text) if "?" not in text else None
    return found is not None and "@" in text[: found.start()]


def in_between(text: str) -> bool:
    """Return whether a text tells that somebody has not made up their mind, or is waited for."""
    waits = _PENDING.search(text) is not None or client_waits(text)
    return waits or wants_brief_changed(text)


def gone_quiet(text: str) -> bool:
    """Return whether a text tells that somebody is not heard of any more: `ngilang`, `ga ada kabar`."""
    return _SILENT.search(text) is not None and "?" not in text


def speaks_with(text: str) -> bool:
    """Return whether a text tells no more than that somebody has not decided: `@nama masih nego`, so that they
    were spoken with; what it asks, or says of money, is another matter."""
    if client_waits(text):
        return False
    return in_between(text) and "?" not in text and not _FIGURE.search(unnumbered(text))


def asks_pending(text: str) -> bool:
    """Return whether a text asks if somebody is still undecided: `@nama masih nego ga?`."""
    asks = "?" in text and in_between(text) and not _FIGURE.search(text)
    return asks and _OF_WHOM.search(text) is not None


def tells_pending(text: str) -> bool:
    """Return whether a text tells of an account that it names that they are undecided."""
    return speaks_with(text) and _OF_WHOM.search(text) is not None


def without_pending(clause: str) -> str:
    """Return a clause without what is not settled in it: `masih mikir mau ikut apa ga` says nothing."""
    found = _PENDING.search(clause)
    return clause if found is None else clause[: found.start()]

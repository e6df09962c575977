"""Whether a campaign paid, and its report once more: `untung apa rugi?`, `laporannya lagi`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.both import BOTH
from core.nlu.words.particles import LINK, PARTICLE
from core.nlu.words.small_words import strange

_PROFIT = re.compile(
    r"\b(?:(?:ke)?untung(?:an)?(?:nya)?|rugi|laba|profit\w*|cuan|tekor|boncos|nombok|balik\s+modal|impas|bep|break\s?even|(?:did|does|will)\s{1,3}(?:it|this|that|the\s{1,3}campaign)\s{1,3}pay\s{1,3}off|los(?:e|ing|t)\s+money|how\s{1,3}much\s{1,3}(?:(?:did|do|have|has)\s{1,3}(?:i|we|it)\s{1,3}(?:make|made|earn(?:ed)?|get\s{1,3}back)|(?:i|we)(?:['’]ve)?\s{1,3}(?:made|earned))|ma(?:k|d)\w*\s+(?:any\s+)?money)\b",
    re.I,
)

_ELSE = re.compile(
    r"\b(?:siapa|ganti(?:in)?|kalau|kalo|klo|if|who|apa\s+itu|apa\s+(?:arti|maksud|beda)\w*|what\s+is|rumus)\b",
    re.I,
)

_AGAIN = re.compile(
    r"\W{0,9}(?:(?:coba|lihat|liat|tolong|mau|minta|kasih|kirim|show|see|me|the)\s{1,3})*(?:laporan|hasil|rekap|report|results?)(?:nya)?"
    rf"(?:\s{{1,3}}(?:of|dari|untuk|buat|{BOTH}|lagi|{PARTICLE}|ulang|terbaru|sekarang|again|kampanye\w*|gimana|gmn|now))*\W{{0,9}}"
    rf"|\W{{0,9}}(?:(?:any|the|what(?:['’]?s)?|is|apa|ada|minta|kasih|coba|latest|quick|me|an?|give|status)\W{{1,3}}){{0,3}}(?:updates?|kabar(?:nya)?|progress?(?:nya)?|status)(?:nya)?(?:\W{{1,3}}(?:apa|gimana|gmn|sekarang|now|terbaru|kampanye\w*|so\s{{1,3}}far|{PARTICLE})){{0,4}}\W{{0,9}}"
    rf"|\W{{0,9}}(?:(?:{LINK})\W{{1,3}}){{0,3}}(?:how(?:'s|\s{{1,3}}(?:is|are|was|were|did))\s{{1,3}}(?:it|that|this|the\s{{1,3}}campaign|we|they|things)\s{{1,3}}(?:going|doing|go|do|turn\s{{1,3}}out|work\s{{1,3}}out|perform(?:ing)?)"
    r"|what\s{1,3}(?:came\s{1,3}(?:out\s{1,3})?of|did\s{1,3}we\s{1,3}get\s{1,3}(?:out\s{1,3}of|from))\s{1,3}(?:it|this|that|the\s{1,3}campaign)"
    r"|(?:gimana|gmn|gmana|bagaimana|piye)\W{1,3}(?:(?:nih|sih|ini|itu|jadi)\W{1,3}){0,2}(?:hasil|perkembangan)\w*(?:\s{1,3}jadinya)?|(?:hasil|perkembangan)(?:nya)?\s{1,3}(?:jadi\s{1,3})?(?:gimana|gmn|gmana|bagaimana|piye)(?:\s{1,3}jadinya)?)"
    rf"(?:\W{{1,3}}(?:so\s{{1,3}}far|now|then|overall|in\s{{1,3}}the\s{{1,3}}end|sekarang|sejauh\s{{1,3}}ini|akhirnya|{PARTICLE})){{0,3}}\W{{0,9}}",
    re.I,
)

_AS_FILE = re.compile(
    r"\W{0,9}(?:(?:tolong|minta|mau|kirim(?:in)?|kasih|bikin(?:in)?|send|give|me|the|versi|dalam|as|in|a|an)\s{1,3})*"
    r"(?:(?:pdf|excel|xlsx)(?:nya)?\s{1,3}(?:laporan|report|rekap)|(?:laporan|report|rekap)(?:nya)?\s{1,3}(?:(?:dalam|versi|jadi|as|in|format|a|an)\s{1,3})*(?:pdf|excel|xlsx)|(?:pdf|excel)\s{1,3}version\s{1,3}of\s{1,3}the\s{1,3}report|pdf)(?:\s?nya)?"
    rf"(?:\s{{1,3}}(?:{PARTICLE}))*\W{{0,9}}",
    re.I,
)

_REPORT: Final = re.compile(
    r"\b(?:laporan|report|rekap(?:an)?|hasil(?:\s+kampanye)?|results?)(?:nya)?\b", re.I
)
_SHAPE: Final = re.compile(
    r"\b(?:pdf|gambar|foto|image|picture|dikirim|dishare|dibagi(?:kan|in)|(?:share|send|forward)(?:ed)?)(?:nya)?\b",
    re.I,
)
_OF_A_REPORT: Final = bag(
    "laporan report rekap rekapan hasil result results kampanye campaign pdf gambar foto image picture file bentuk format versi version sebagai "
    "kirim kirimin kirimkan dikirim send sent share dishare dibagikan dibagiin forward bikin bikinin buat buatin minta butuh perlu get give need want "
    "suami istri bos boss atasan partner tim team temen teman husband wife manager klien client mereka orang lain whatsapp wa"
)
"""What a wish for the report as a file, or for showing it to somebody, may speak of."""


def asks_profit(text: str) -> bool:
    """Return whether somebody asks if the campaign paid: `untung apa rugi jadinya?`."""
    return _PROFIT.search(text) is not None and not _ELSE.search(text)


def names_profit(text: str) -> bool:
    """Return whether a text speaks of profit or loss, of whatever it is."""
    return _PROFIT.search(text) is not None


def asks_report_again(text: str) -> bool:
    """Return whether a whole message asks for the report just spoken of, or for its file."""
    if _AGAIN.fullmatch(text) or _AS_FILE.fullmatch(text):
        return True
    shaped = _REPORT.search(text) is not None and _SHAPE.search(text) is not None
    return shaped and not strange(text.lower(), _OF_A_REPORT)

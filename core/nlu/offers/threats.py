"""Threats: somebody will harm a shop's name unless they are paid."""

from __future__ import annotations

import re
from typing import Final

_NOT: Final = r"(?:ga+k?|gk|g|nggak?|ngga|enggak?|tidak|tdk|belum|not|don['’]?t|doesn['’]?t|do\s{1,3}not|didn['’]?t|won['’]?t)"
_THREAT: Final = r"(?:(?:ng|di|me(?:ng)?|ke)?anc[ae]m(?:an|in)?(?:nya)?|threat(?:en(?:s|ed|ing)?|s)?|black\s?mail\w{0,3}|extort\w{0,4}|(?:me|mem)(?:e)?ras|pemerasan|diperas)"
_HARM: Final = r"(?:(?:men|di|nge)?jele(?:k|k2|2)(?:-?\s?jelek)?(?:in|kan)?|(?:bad|negative|fake|1[\s-]star|one[\s-]star)\s{1,3}(?:reviews?|ratings?|posts?|comments?)|(?:review|ulasan|komen\w{0,3}|rating|bintang)\s{1,3}(?:jelek|buruk|negatif|palsu|1|satu)|viral(?:in|kan)|sebar(?:in|kan)?|nyebar(?:in)?|bongkar|fitnah(?:in)?|hancur(?:in|kan)|ngancurin|jatuh(?:in|kan)|trash|smear|ruin|destroy|expose|badmouth|leak|bad\s?mouth|review\s?bomb\w{0,3})"
_PAY: Final = r"(?:(?:di|aku|saya|kita|kami|gue)?\s?(?:bayar|kasih|transfer|tf|turutin|kirim)\w{0,3}|(?:i|we)?\s?(?:pay|send|give)\w{0,3})"
_IF_NOT: Final = rf"(?:(?:kalo|kalau|klo|kl|jika|if)\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}{_NOT}|unless|kecuali)"
_THREATENS: Final = re.compile(
    rf"\b{_THREAT}\b[^.!\n]{{0,60}}\b{_HARM}\b|\b{_HARM}\b[^.!\n]{{0,60}}\b{_IF_NOT}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_PAY}\b"
    rf"|\b{_IF_NOT}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_PAY}\b[^.!\n]{{0,50}}\b{_HARM}\b",
    re.I,
)
_MINE: Final = re.compile(
    r"\b(?:aku|saya|gue|gw)\s{1,3}(?:mau\s{1,3}|bisa\s{1,3}|boleh\s{1,3})?(?:nganc[ae]m|anc[ae]m)|\bi\s{1,3}(?:will\s{1,3}|want\s{1,3}to\s{1,3}|can\s{1,3})?threaten\b",
    re.I,
)


def threatens(text: str) -> bool:
    """Return whether somebody tells that they are threatened with harm to their name unless they pay: `dia ngancem mau
    bikin review jelek kalo ga dibayar`."""
    return _THREATENS.search(text) is not None and _MINE.search(text) is None

"""What a message is about, by the words that give it away: a reader passes over what is not its own."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "brief": r"brief\w*",
    "budget": r"budget\w*|bajet",
    "campaign": r"kampanye\w*|campaigns?",
    "caption": r"caption\w*|kepsyen",
    "caption_check": r"cek(?:in)?\s+(?:caption|kepsyen|konten|naskah)",
    "comparison": r"banding\w*|compare",
    "content": r"konten|content",
    "creators_wanted": r"(?:cari|nyari)\w*\s+(?:influencer|kreator|kol)",
    "fairness": r"wajar\w*|mahal|kemahalan",
    "figures": r"likes?|views?",
    "notes": r"catat\w*",
    "recommendation": r"rekomendasi\w*",
    "reminders": r"langganan|subscribe|ingatkan",
    "report": r"lapor\w*|report\w*|rekap\w*",
    "results": r"hasil\w*|performa\w*",
    "search": r"(?:cari|nyari)\w*|find|search",
    "tax": r"pajak\w*|pph",
    "worth": r"murah|worth(?:\s?it|ed)?|sepadan|fair|berapa|layak|pantas|how\s+much",
}
_SIGNS: Final = {
    "account": r"@\w",
    "amount": r"\d\s*(?:jt|juta|rb|ribu|k|mill?ion|thousand)\b",
    "question": r"\?",
    "quotation": r"[\"“]",
}


def about(subjects: str, own: str = "") -> re.Pattern[str]:
    """Return what finds a word about any of the subjects, named apart by spaces, in any case.

    own: further words, as a pattern, that only this reader passes over.

    Raises:
        KeyError: no such subject.
    """
    named = subjects.split()
    words = [_WORDS[subject] for subject in named if subject not in _SIGNS]
    words += [own] if own else []
    found = [_SIGNS[subject] for subject in named if subject in _SIGNS]
    found += [rf"\b(?:{'|'.join(words)})\b"] if words else []
    return re.compile("|".join(found), re.IGNORECASE)

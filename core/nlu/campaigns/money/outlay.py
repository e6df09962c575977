"""Money that somebody says they have paid: a note, and never a budget (`udah saya transfer 2 juta`)."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import BY_NOW, OVER

_SAID: Final = rf"(?:{OVER}|just|i|we|have|i'?ve|we'?ve|was|has|been|it|eh|oh|kak|min|ok(?:e)?|saya|sy|aku|ak|tak|gue|gw|kami|kita|ku|dp|fee|honor(?:nya)?|feenya|uang(?:nya)?|duit(?:nya)?|full|lunas|penuh|setengah(?:nya)?|sebesar|rp\.?|ya|tuh|nih|dia|doi|mereka|orangnya|kreatornya|influencernya|him|her|them|ke|to|the|ya)"
_PAID: Final = r"(?:(?:di|tak|ku|me|men)?(?:transfer|tf|bayar)(?:in|kan|i)?|(?:di|tak|ku)?lunas(?:i|in)|dp|paid|sent|transferred)"
_AMOUNT: Final = r"(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|rbu|ribu|k|jt|juta|thousand|million|m)?(?:-?an)?"
_DONE: Final = re.compile(
    rf"(?<![a-z])(?:{BY_NOW}|barusan|tadi|i'?ve|we'?ve|paid|sent|transferred)(?![a-z])"
)
_WORD: Final = re.compile(rf"(?:{_SAID}|{_PAID}|{_AMOUNT})")
_PAYS: Final = re.compile(rf"(?<![a-z]){_PAID}(?![a-z])")
LONGEST: Final = 10


def tells_paid(text: str) -> bool:
    """Return whether a whole lower-case message says no more than that money was paid, to nobody named.

    What asks, supposes, denies or pays for something else has words of its own and is none.
    """
    if "?" in text or not _PAYS.search(text):
        return False
    words = text.strip(" .!").replace(",", ", ").replace(", ", " , ").split()
    joined = re.sub(r"(\d) , (\d)", r"\1,\2", " ".join(words)).replace(" , ", " ")
    if len(words) > LONGEST or not (_PAYS.search(joined) and _DONE.search(joined)):
        return False
    rest = re.sub(rf"(?<![\w.,]){_AMOUNT}(?![\w,])", " ", joined)
    return all(_WORD.fullmatch(word) for word in rest.split())

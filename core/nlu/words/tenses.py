"""Small words for what is not so, not yet, done by now or still to come, in every spelling that people use.

Each is the alternatives of a pattern, to be put into a group: `rf"(?:{NOT}|never)"`.
"""

from __future__ import annotations

from typing import Final

NOT: Final = r"ga+k?|gk|ngg?a+k?|engga+k?|tidak|tdk|tak|ndak|kagak|ora|teu"
NOT_YET: Final = r"belum|blm|belom|blum|blom|durung"
BY_NOW: Final = r"udah|sudah|udh|sdh|uda|dah|telah|wis|wes|already"
BEFORE: Final = r"barusan|tadi|kemarin|kemaren|kmrn|semalam|semalem|yesterday"
"""When it was: words that say of themselves that it is over."""

OVER: Final = f"{BY_NOW}|{BEFORE}"
LATER: Final = (
    r"besok|bsk|lusa|nanti|ntar|tomorrow|later"
    r"|(?:minggu|pekan|bulan)\s{1,3}depan|next\s{1,3}(?:week|month)"
)

NO_DEDUCTION: Final = (
    r"(?!\s{1,3}(?:di)?(?:potong|kurang|pajak|tax|pph|deduct|withhold)[a-z]{0,6}(?![a-z]))"
)
"""Behind a word for after: what is paid after tax was paid all the same."""

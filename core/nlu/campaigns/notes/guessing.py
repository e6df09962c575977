"""What somebody tells of a payment or a stage without being sure of it."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.planning.tasks import speaks_of_payment

_NOT_WRONG: Final = r"(?:ga+k?|gk|nggak?|ngga|tidak|tdk|ndak)\s{1,3}salah"
_GUESS: Final = re.compile(
    r"\b(?:kayak(?:nya)|kaya(?:knya|nya)|kyknya|kyanya|keknya|sepertinya|spertinya|mungkin|seingat(?:ku|\s{1,3}(?:saya|aku|gue))?|se(?:tau|tahu)(?:ku|\s{1,3}(?:saya|aku|gue))?|rasanya|rasa-rasanya|perasaan"
    rf"|(?:kalau|kalo|klo|kl)\s{{1,3}}{_NOT_WRONG}"
    r"|maybe|perhaps|probably|possibly|i\s{1,3}(?:think|guess|believe)|(?:if|as\s{1,3}far\s{1,3}as)\s{1,3}i\s{1,3}(?:remember|recall|know)|if\s{1,3}i'?m\s{1,3}not\s{1,3}(?:wrong|mistaken)|apparently|seems|might\s{1,3}have|must\s{1,3}have)\b",
    re.I,
)
_CLAUSE: Final = re.compile(r"(?<=\w)[,;.!](?=\s)|\n|\b(?:tapi|tp|but)\b")


def guesses(text: str) -> bool:
    """Return whether a text tells of a payment or a stage without being sure: `kayaknya @rani udah
    lunas`, `kalau ga salah udah dibayar`, `I think @rani was paid`."""
    return any(
        _GUESS.search(part) and (stage_in(part) or speaks_of_payment(part))
        for part in _CLAUSE.split(text)
    )

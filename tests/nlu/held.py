"""How well a trained table tells messages that nobody trained on."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from core.nlu.questions.trade import NONE

MESSAGES = Path(__file__).parents[2] / "benchmarks/understanding/messages"


class Shares(NamedTuple):
    """right, other: of the messages that ask something, told as that and as something else; taken: of those that ask
    nothing, taken for a question."""

    right: float
    other: float
    taken: float


def shares(file: str, tell: Callable[[str], str | None]) -> Shares:
    """Return how the lines `code<TAB>message` of a file are told."""
    written = (MESSAGES / file).read_text(encoding="utf-8").splitlines()
    lines = [line.split("\t", 1) for line in written]
    found = [(code, tell(text) or NONE) for code, text in lines]
    asked = [(code, told) for code, told in found if code != NONE]
    others = [told for code, told in found if code == NONE]
    return Shares(
        sum(code == told for code, told in asked) / len(asked),
        sum(told not in {code, NONE} for code, told in asked) / len(asked),
        sum(told != NONE for told in others) / len(others),
    )

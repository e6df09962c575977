"""How well general questions are told from each other, and from what only sounds like one.

    python -m benchmarks.understanding.questions [--file F] [--errors N]

The file has a line `code<TAB>message` each, `none` for what asks no general question. `questions_held.tsv` was
written by somebody who had seen neither the training sentences nor the program, and served only to
choose how sure the table must be; `questions_dev.tsv` likewise, until its misses were looked at.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from core.nlu.questions.trade import NONE, trade_question

HELD = Path(__file__).parent / "messages" / "questions_held.tsv"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", type=Path, default=HELD)
    parser.add_argument("--errors", type=int, default=20)
    arguments = parser.parse_args()
    lines = arguments.file.read_text(encoding="utf-8").splitlines()
    wanted = [tuple(line.split("\t", 1)) for line in lines if line]
    found = [(code, trade_question(text) or NONE, text) for code, text in wanted]
    asked = [each for each in found if each[0] != NONE]
    others = [each for each in found if each[0] == NONE]
    for what, kept, whole in (
        ("answered by their own answer", [e for e in asked if e[0] == e[1]], asked),
        ("answered by another one", [e for e in asked if e[1] not in {e[0], NONE}], asked),
        ("left to the rest of understanding", [e for e in asked if e[1] == NONE], asked),
        ("no question, taken for one", [e for e in others if e[1] != NONE], others),
    ):
        print(f"{what:36} {len(kept):4} of {len(whole)} {len(kept) / max(len(whole), 1):.3f}")
    wrong = [each for each in found if each[0] != each[1]]
    for code, answered, text in wrong[: arguments.errors]:
        print(f"  {code} -> {answered}: {text}")


if __name__ == "__main__":
    main()

"""How well general questions, and follow-ups to an answer, are told from each other and from what only sounds like one.

    python -m benchmarks.understanding.questions [questions|follow_ups] [--file F] [--errors N]

The file has a line `code<TAB>message` each, `none` for what is none. `questions_held.tsv` was
written by somebody who had seen neither the training sentences nor the program, and served only to
choose how sure the table must be; `questions_dev.tsv` likewise, until its misses were looked at. `follow_ups_held.tsv`
was written so, too, and looked at by nobody before the table stood.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.understanding.messages import NOW, ZONE
from core.nlu.follow_ups import follow_up
from core.nlu.model import FOLLOW_UPS, QUESTIONS
from core.nlu.questions.trade import NONE, trade_question
from core.nlu.understand import understand

MESSAGES = Path(__file__).parent / "messages"
TOLD = {
    QUESTIONS: trade_question,
    FOLLOW_UPS: lambda text: follow_up(understand(text, now=NOW, zone=ZONE)),
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("table", nargs="?", choices=TOLD, default=QUESTIONS)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--errors", type=int, default=20)
    arguments = parser.parse_args()
    file = arguments.file or MESSAGES / f"{arguments.table}_held.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    wanted = [tuple(line.split("\t", 1)) for line in lines if line]
    told = TOLD[arguments.table]
    found = [(code, told(text) or NONE, text) for code, text in wanted]
    asked = [each for each in found if each[0] != NONE]
    others = [each for each in found if each[0] == NONE]
    for what, kept, whole in (
        ("told as what they are", [e for e in asked if e[0] == e[1]], asked),
        ("told as another one", [e for e in asked if e[1] not in {e[0], NONE}], asked),
        ("left to the rest of understanding", [e for e in asked if e[1] == NONE], asked),
        ("none, taken for one", [e for e in others if e[1] != NONE], others),
    ):
        print(f"{what:36} {len(kept):4} of {len(whole)} {len(kept) / max(len(whole), 1):.3f}")
    wrong = [each for each in found if each[0] != each[1]]
    for code, answered, text in wrong[: arguments.errors]:
        print(f"  {code} -> {answered}: {text}")


if __name__ == "__main__":
    main()

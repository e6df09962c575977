"""How well messages are understood that no file of the training knows.

    python -m benchmarks.understanding [--split test|dev] [--file examples.jsonl] [--errors 20]

Prints one table a split: intent accuracy, exact slots, slot F1, calibration, refusals, time.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.understanding.messages import NOW, ZONE, Message, families, from_jsonl
from core.dialogue.requests import LIKELY
from core.nlu.intents import OTHER
from core.nlu.understand import understand, warm_up
from core.nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Read:
    """A message, what was understood of it, and in how many milliseconds of one core."""

    message: Message
    found: Understanding
    ms: float

    @property
    def slots(self) -> dict[str, object]:
        return {k: list(v) if isinstance(v, tuple) else v for k, v in self.found.slots.items()}

    @property
    def right(self) -> bool:
        return self.found.intent == self.message.intent

    @property
    def exact(self) -> bool:
        return self.slots == self.message.slots

    @property
    def refused(self) -> bool:
        return self.found.intent == OTHER or self.found.confidence < LIKELY


def read(messages: list[Message]) -> list[Read]:
    warm_up()
    out = []
    for message in messages:
        began = time.process_time()
        found = understand(message.text, now=NOW, zone=ZONE)
        out.append(Read(message, found, (time.process_time() - began) * 1e3))
    return out


def share(values: list[bool]) -> float:
    return sum(values) / max(len(values), 1)


def slot_f1(reads: list[Read]) -> float:
    """F1 over (message, slot, value); a handle counts as one value each."""

    def items(slots: dict[str, object]) -> set[tuple[str, object]]:
        return {(k, one) for k, v in slots.items() for one in (v if isinstance(v, list) else [v])}

    pairs = [(items(r.slots), items(r.message.slots)) for r in reads]
    hit = sum(len(a & b) for a, b in pairs)
    total = sum(len(a) + len(b) for a, b in pairs)
    return 2 * hit / max(total, 1)


def calibration_error(reads: list[Read], bins: int = 10) -> float:
    """Expected calibration error over equally wide bins of confidence."""
    error = 0.0
    for b in range(bins):
        inside = [r for r in reads if b / bins <= min(r.found.confidence, 0.9999) < (b + 1) / bins]
        if inside:
            sure = sum(r.found.confidence for r in inside) / len(inside)
            error += len(inside) / len(reads) * abs(sure - share([r.right for r in inside]))
    return error


def report(reads: list[Read]) -> list[tuple[str, float]]:
    inside = [r for r in reads if r.message.intent != OTHER]
    outside = [r for r in reads if r.message.intent == OTHER]
    times = sorted(r.ms for r in reads)
    return [
        ("messages", len(reads)),
        ("intent accuracy", share([r.right for r in reads])),
        ("intent accuracy, in scope", share([r.right for r in inside])),
        ("right intent among the first three", share([_among_three(r) for r in inside])),
        ("all slots exact", share([r.exact for r in reads])),
        ("slot F1", slot_f1(reads)),
        ("expected calibration error", calibration_error(reads)),
        ("refused, in scope", share([r.refused for r in inside])),
        ("refused, out of scope", share([r.refused for r in outside])),
        ("ms of a core a message, median", times[len(times) // 2]),
        ("ms of a core a message, p95", times[int(len(times) * 0.95)]),
    ]


def _among_three(r: Read) -> bool:
    ranked = [r.found.intent, *(intent for intent, _ in r.found.alternatives)]
    return r.message.intent in ranked[:3]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="test")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--errors", type=int, default=20)
    arguments = parser.parse_args()
    messages = from_jsonl(arguments.file) if arguments.file else families(arguments.split)
    reads = read(messages)
    for name, value in report(reads):
        print(f"{name:40} {value:10.4f}" if isinstance(value, float) else f"{name:40} {value:10}")
    for family in sorted({r.message.family for r in reads}):
        own = [r for r in reads if r.message.family == family]
        right, exact = share([r.right for r in own]), share([r.exact for r in own])
        print(f"  {family:38} intent {right:.3f} slots {exact:.3f}")
    wrong = [r for r in reads if not (r.right and r.exact)]
    wrong.sort(key=lambda r: (r.right, -r.found.confidence))
    for r in wrong[: arguments.errors]:
        print(f"- {r.message.text}\n    {r.found.intent} {r.found.confidence:.2f} {r.slots}")
        print(f"    {r.message.intent} {r.message.slots}")


if __name__ == "__main__":
    main()

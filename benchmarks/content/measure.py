"""Measures the content check on captions of our own, written before and apart from the rules.

    python -m benchmarks.content.measure [--misses] [--labelled FILE ...]

Prints recall on block rules (an expected rule that is found, and a caption to be blocked that is),
false alarms on clean captions (any block or warning), and milliseconds a caption. Files that say
`block`, `clean` or `warn` of a caption instead of rules (JSON lines) are measured by `--labelled`;
of those only counts are printed, so that nobody mends what stays unread.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.analytics.content.checker import check
from core.analytics.content.rule import Finding
from core.analytics.content.rules import load

NOW = date(2026, 11, 23)
FILES = sorted(Path(__file__).parent.glob("captions*.tsv"))


OMITTED = frozenset({"A2", "A5", "A6"})
"""Rules that warn or inform where something is left out and block only where it is done on purpose;
the captions here leave out."""


def blocking() -> frozenset[str]:
    """Return the ids of rules that a caption is blocked for."""
    return frozenset(r.id for r in load() if r.severity == "block") - OMITTED


@dataclass(frozen=True)
class Caption:
    """A caption with the rules that it breaks, empty for a clean one."""

    product: str
    rules: frozenset[str]
    text: str


def read(path: Path) -> list[Caption]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Caption(r["product"], frozenset(r["rules"].split(",")) - {"-"}, r["text"]) for r in rows
        ]


def report(name: str, captions: list[Caption], show: bool) -> None:
    blocks = blocking()
    found = [check(c.text, c.product, NOW) for c in captions]
    times = [_milliseconds(c) for c in captions]
    pairs = [(c, f, rule) for c, f in zip(captions, found, strict=True) for rule in c.rules]
    hits = Counter(rule in {x.rule for x in f} for _, f, rule in pairs if rule in blocks)
    warned = Counter(rule in {x.rule for x in f} for _, f, rule in pairs if rule not in blocks)
    bad = [(c, f) for c, f in zip(captions, found, strict=True) if c.rules & blocks]
    stopped = sum(any(x.severity == "block" for x in f) for _, f in bad)
    clean = [(c, f) for c, f in zip(captions, found, strict=True) if not c.rules]
    alarms = [(c, f) for c, f in clean if any(x.severity != "inform" for x in f)]
    print(f"{name}: {len(captions)} captions, {len(clean)} of them clean")
    print(
        f"  block rules found      {hits[True]:4} of {hits.total():4}  {_share(hits[True], hits.total())}"
    )
    print(f"  captions blocked       {stopped:4} of {len(bad):4}  {_share(stopped, len(bad))}")
    print(
        f"  other rules found      {warned[True]:4} of {warned.total():4}  {_share(warned[True], warned.total())}"
    )
    print(
        f"  false alarms on clean  {len(alarms):4} of {len(clean):4}  {_share(len(alarms), len(clean))}"
    )
    print(f"  milliseconds a caption {sum(times) / len(times):.2f}, at most {max(times):.2f}")
    if show:
        for caption, findings, rule in pairs:
            if rule not in {x.rule for x in findings}:
                print(f"  missed {rule}: {caption.product}: {caption.text}  {_brief(findings)}")
        for caption, findings in alarms:
            print(f"  alarm: {caption.product}: {caption.text}  {_brief(findings)}")


def report_labels(path: Path) -> None:
    """Print how many captions to be blocked are, and how many clean ones raise an alarm, by part;
    where a row names rules, also how many are blocked by one of them."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    for part in sorted({row.get("part", "all") for row in rows}):
        worst: dict[str, list[set[str]]] = {"block": [], "clean": [], "warn": []}
        right: list[bool] = []
        for row in rows:
            if row.get("part", "all") == part:
                found = check(row["text"], row["product"], NOW)
                worst[row["label"]].append({finding.severity for finding in found})
                if row["label"] == "block" and row.get("rules"):
                    told = {finding.rule for finding in found if finding.severity == "block"}
                    right.append(not told.isdisjoint(row["rules"]))
        blocked = sum("block" in severities for severities in worst["block"])
        alarms = sum(bool(severities - {"inform"}) for severities in worst["clean"])
        print(f"{path.stem}, {part}: {sum(map(len, worst.values()))} captions")
        for name, count, of in (
            ("captions blocked", blocked, len(worst["block"])),
            ("by a rule expected", sum(right), len(right)),
            ("false alarms", alarms, len(worst["clean"])),
        ):
            print(f"  {name:22} {count:4} of {of:4}  {_share(count, of)}")


def _milliseconds(caption: Caption) -> float:
    """Return the processor's time for one check, rules compiled before."""
    started = time.process_time()
    check(caption.text, caption.product, NOW)
    return (time.process_time() - started) * 1_000


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def _brief(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(f.rule, f.words) for f in findings]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="also print what went wrong")
    parser.add_argument("--labelled", type=Path, nargs="+", help="files of labels, counts only")
    arguments = parser.parse_args()
    if arguments.labelled:
        for path in arguments.labelled:
            report_labels(path)
        return
    started = time.process_time()
    check("pemanasan", "general", NOW)
    print(f"first check of a process: {(time.process_time() - started) * 1_000:.0f} ms")
    for path in FILES:
        report(path.stem, read(path), arguments.misses)


if __name__ == "__main__":
    main()

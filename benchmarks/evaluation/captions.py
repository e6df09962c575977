"""Measures the reading of captions: `python benchmarks/evaluation/captions.py [FILE.tsv] [--errors]`.

FILE has the columns part (dev, held), theme, promotional (0, 1), tone (everyday, stiff), text. Ours
was written and labelled before the cues; errors of the part `dev` alone were looked at.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from core.analytics.captions.reading import CaptionReading, read_caption

OURS = Path(__file__).with_name("captions.tsv")
Row = tuple[dict[str, str], CaptionReading]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=OURS)
    parser.add_argument("--errors", action="store_true", help="print the errors of the part dev")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8", newline="") as lines:
        rows = [
            (r, read_caption(r["text"]))
            for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]
    print("part   n    theme acc  macro-F1  promotional F1  tone acc")
    for part in dict.fromkeys(row["part"] for row, _ in rows):
        print(_line(part, [pair for pair in rows if pair[0]["part"] == part]))
    if options.errors:
        _errors(rows)


def _line(part: str, rows: Sequence[Row]) -> str:
    truth, found = [r["theme"] for r, _ in rows], [c.theme for _, c in rows]
    right = sum(a == b for a, b in zip(truth, found, strict=True)) / len(rows)
    themes = sorted(set(truth))
    macro = sum(_f1([t == n for t in truth], [f == n for f in found]) for n in themes) / len(themes)
    sold = _f1([r["promotional"] == "1" for r, _ in rows], [c.promotional for _, c in rows])
    tones = [(r["tone"], _tone(c)) for r, c in rows if c.everyday is not None]
    tone = sum(a == b for a, b in tones) / max(len(tones), 1)
    return f"{part:5} {len(rows):3}   {right:8.3f}  {macro:8.3f}  {sold:14.3f}  {tone:8.3f}"


def _tone(found: CaptionReading) -> str:
    return "everyday" if (found.everyday or 0) >= 0.5 else "stiff"


def _f1(truth: Sequence[bool], found: Sequence[bool]) -> float:
    both = sum(a and b for a, b in zip(truth, found, strict=True))
    return 2 * both / max(sum(truth) + sum(found), 1)


def _errors(rows: Sequence[Row]) -> None:
    for row, found in rows:
        wrong = row["theme"] != found.theme or (row["promotional"] == "1") != found.promotional
        tone = found.everyday is not None and row["tone"] != _tone(found)
        if row["part"] == "dev" and (wrong or tone):
            print(row["theme"], row["promotional"], row["tone"], "->", found, row["text"][:90])


if __name__ == "__main__":
    main()

"""Build `core/nlu/data/{words,cities,districts}.csv` from the public sources that NOTICE names.

    python -m benchmarks.understanding.build_data SOURCES

SOURCES holds `places/wilayah_*.csv` (MIT, cahyadsn/wilayah), `comments/smsa_train.csv`
(Apache-2.0, IndoNLU), `language/*` (MIT: indoNLP, IndoCollex, STIF-Indonesia).
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path

DATA = Path("core/nlu/data")
WORD = re.compile(r"[a-z]+")
PREFIX = re.compile(r"^(Kabupaten|Kota)( Administrasi)?\s+")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(name: str, header: tuple[str, ...], lines: list[tuple[str, ...]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *lines])
    print(name, len(lines))


def cities(sources: Path) -> dict[str, str]:
    """Write one row a name, and return names by code."""
    kinds: dict[str, set[str]] = {}
    people: Counter[str] = Counter()
    by_code = {}
    for row in rows(sources / "places/wilayah_prov_kabkota.csv"):
        if row["level"] == "2":
            name = PREFIX.sub("", row["nama"]).strip()
            kinds.setdefault(name, set()).add(
                "kota" if row["nama"].startswith("Kota") else "kabupaten"
            )
            people[name] += int(row["penduduk"] or 0)
            by_code[row["kode"]] = name
    lines = [
        (n, "both" if len(k) == 2 else min(k), str(people[n])) for n, k in sorted(kinds.items())
    ]
    write("cities.csv", ("name", "kind", "people"), lines)
    return by_code


def districts(sources: Path, by_code: dict[str, str]) -> None:
    """Write districts whose name leads to one city only."""
    towns: dict[str, set[str]] = {}
    taken = {n.lower() for n in by_code.values()}
    for row in rows(sources / "places/wilayah_kecamatan.csv"):
        towns.setdefault(row["nama"].strip().lower(), set()).add(by_code[row["kode"][:5]])
    lines = [(n, min(c)) for n, c in sorted(towns.items()) if len(c) == 1 and n not in taken]
    write("districts.csv", ("district", "city"), lines)


def words(sources: Path, names: set[str]) -> None:
    """Write ordinary words: a word of this list is never taken for a misspelt place or category."""
    seen: Counter[str] = Counter()
    for row in rows(sources / "comments/smsa_train.csv"):
        seen.update(WORD.findall(row["text"].lower()))
    for side in ("formal", "informal"):
        seen.update(WORD.findall((sources / f"language/stif_train.{side}.txt").read_text().lower()))
    known = {w for w, n in seen.items() if n >= 3}
    for row in rows(sources / "language/slang.csv"):
        known |= {row["slang"].lower(), *WORD.findall(row["formal"].lower())}
    for row in rows(sources / "language/informal_to_formal_train.csv"):
        known |= {row["transformed"].lower(), *WORD.findall(row["original-for"].lower())}
    ordinary = {w for w in known - names if WORD.fullmatch(w) and 3 <= len(w) <= 15}
    write("words.csv", ("word",), [(w,) for w in sorted(ordinary)])


if __name__ == "__main__":
    source = Path(sys.argv[1])
    codes = cities(source)
    districts(source, codes)
    words(source, {n.lower().replace(" ", "") for n in codes.values()} | {"makasar", "jogjakarta"})

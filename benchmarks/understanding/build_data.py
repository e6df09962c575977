"""Build `core/nlu/data/{words,cities,districts}.csv` from the public sources that NOTICE names.

    python -m benchmarks.understanding.build_data SOURCES

SOURCES holds `places/wilayah_*.csv` (MIT, cahyadsn/wilayah), `comments/smsa_train.csv`
(Apache-2.0, IndoNLU), `language/*` (MIT: indoNLP, IndoCollex, STIF-Indonesia).
"""

from __future__ import annotations

import csv
import os
import re
import sys
from collections import Counter
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

OURS = {"arahan", "kampanye", "caption", "konten", "kreator", "laporan", "tarif", "ratecard"}
"""Words of the trade that lie near a place name."""

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
    known = {w for w, n in seen.items() if n >= 3 or (n == 2 and not _near_a_name(w, names))}
    formal = set()
    for row in rows(sources / "language/slang.csv"):
        formal |= {row["slang"].lower(), *WORD.findall(row["formal"].lower())}
    for row in rows(sources / "language/informal_to_formal_train.csv"):
        formal |= {row["transformed"].lower(), *WORD.findall(row["original-for"].lower())}
    known |= formal
    topics = {word for row in rows(DATA / "topics.csv") for word in row["phrase"].split()}
    for path in sorted((DATA / "intents").glob("*.txt")):
        ours = set(WORD.findall(re.sub(r"@\S+", " ", path.read_text().lower())))
        known |= {w for w in ours - topics if not _near_a_name(w, names | topics)} | OURS
    known |= _english(names)
    ordinary = {w for w in known - names if WORD.fullmatch(w) and 3 <= len(w) <= 15}
    write("words.csv", ("word",), [(w,) for w in sorted(ordinary)])


def _english(names: set[str]) -> set[str]:
    """Words of Python's own documentation that lie near a place, which they must not become."""
    seen: Counter[str] = Counter()
    for path in Path(os.__file__).parent.glob("*.py"):
        seen.update(WORD.findall(path.read_text(encoding="utf-8", errors="ignore").lower()))
    common = [w for w, n in seen.items() if n >= 3 and 5 <= len(w) <= 14]
    near = {
        w for w in common if process.extract(w, names, scorer=OSA.distance, score_cutoff=2, limit=1)
    }
    return near - names


def _near_a_name(word: str, names: set[str]) -> bool:
    return bool(process.extract(word, names, scorer=OSA.distance, score_cutoff=1, limit=1))


if __name__ == "__main__":
    source = Path(sys.argv[1])
    codes = cities(source)
    districts(source, codes)
    words(source, {n.lower().replace(" ", "") for n in codes.values()} | {"makasar", "jogjakarta"})

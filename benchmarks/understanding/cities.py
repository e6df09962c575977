"""How well a city is found by its name with one random typo.

    python -m benchmarks.understanding.cities [--rounds 10] [--seed 3]

Every official name, one letter dropped, added, changed or swapped with its neighbour. A typo that
makes another place's name is ambiguous and counted apart.
"""

from __future__ import annotations

import argparse
import random
import string
import time

from core.nlu.places.cities import compact, gazetteer, resolve_city
from core.nlu.words.vocabulary import table


def typo(name: str, rng: random.Random) -> str:
    """Return the name with one slip of the finger."""
    at, letter = rng.randrange(len(name)), rng.choice(string.ascii_lowercase)
    kind = rng.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + letter + name[at:]
    if kind == 2:
        return name[:at] + letter + name[at + 1 :]
    at = min(at, len(name) - 2)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    names = [row[0] for row in table("cities.csv")]
    right = wrong = none = ambiguous = 0
    times = []
    for name in names * arguments.rounds:
        written = typo(name.lower(), rng)
        began = time.perf_counter()
        found = resolve_city(written)
        times.append((time.perf_counter() - began) * 1e3)
        if gazetteer().certain.get(compact(written), name) != name:
            ambiguous += 1
        elif found is None:
            none += 1
        else:
            right, wrong = right + (found.name == name), wrong + (found.name != name)
    sure = right + wrong + none
    times.sort()
    print(f"names {len(names)}, typos {len(times)}, ambiguous {ambiguous}")
    print(f"right {right / sure:.4f}  wrong {wrong / sure:.4f}  not found {none / sure:.4f}")
    print(f"ms median {times[len(times) // 2]:.4f}  p95 {times[int(len(times) * 0.95)]:.4f}")


if __name__ == "__main__":
    main()

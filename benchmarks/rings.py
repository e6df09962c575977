"""How far rings of thirty accounts move a creator with twelve honest ratings, over 200 communities.

`PYTHONPATH=. python -m benchmarks.rings` prints places moved (worst, mean) for ratings 1, 3 and 5.
"""

from __future__ import annotations

from statistics import fmean

from tests.analytics.community import ring

RUNS = 200
RINGS = (
    ("same minute, same words", ring.same_minute, 1),
    ("within an hour, own words", ring.own_words, 1),
    ("new, three a day", ring.drip, 1),
    ("waited, one an hour", ring.sleepers, 1),
    ("waited, one in three days", ring.slow_drip, 1),
    ("took part, one an hour", ring.sleepers, 3),
    ("took part, one in three days", ring.slow_drip, 3),
)


def main() -> None:
    """Print the table."""
    for name, timing, days in RINGS:
        cells = []
        for rating in (1, 3, 5):
            moved = [ring.attack(seed, timing, rating, days=days).moved for seed in range(RUNS)]
            cells.append(f"{max(moved):>3} {fmean(moved):5.2f}")
        print(f"{name:<32}", "  ".join(cells))


if __name__ == "__main__":
    main()

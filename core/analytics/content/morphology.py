"""Indonesian verbs in the forms that people use, formal and everyday, from their roots."""

from __future__ import annotations

NASALS = {
    "p": ("mem", True), "t": ("men", True), "s": ("meny", True), "k": ("meng", True),
    "b": ("mem", False), "f": ("mem", False), "v": ("mem", False),
    "d": ("men", False), "c": ("men", False), "j": ("men", False), "z": ("men", False),
    "g": ("meng", False), "h": ("meng", False), "l": ("me", False), "m": ("me", False),
    "n": ("me", False), "r": ("me", False), "w": ("me", False), "y": ("me", False),
}  # fmt: skip
"""What `me-` becomes before a first letter, and whether that letter is then dropped."""


def verbs(roots: str) -> str:
    """Return the forms of roots (apart by blanks) as a list of words apart by `|`.

    "hilang" gives menghilangkan, hilangkan, ngilangin, dihilangkan, penghilang, hilangin ...;
    some forms that nobody says are among them, which harms nothing.
    """
    found: dict[str, None] = {}
    for root in roots.split():
        found |= dict.fromkeys(_forms(root))
    return "|".join(found)


def _forms(root: str) -> list[str]:
    prefix, dropped = NASALS.get(root[0], ("meng", False))
    rest = root[1:] if dropped else root
    active, agent = prefix + rest, "p" + prefix[1:] + rest
    return [
        *(active + end for end in ("", "kan", "i")),
        *(root + end for end in ("kan", "in")),
        *("di" + root + end for end in ("", "kan", "in")),
        agent,
        *(spoken + end for spoken in _spoken(root, prefix, rest) for end in ("", "in")),
    ]


def _spoken(root: str, prefix: str, rest: str) -> tuple[str, ...]:
    """Return the everyday stems: ngobat(in), nyembuh(in), numpas, ngehapus, ngilang(in)."""
    nasal = prefix[2:]
    bare = nasal + (rest.removeprefix("h") if root[0] == "h" else rest)
    return tuple(stem for stem in (bare, "nge" + root) if len(stem) > 3 and stem != root)
